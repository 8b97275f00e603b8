"""The limits on what is read, in one place: `docs/formats.md` lists them, and a test holds the two together.

Each bounds one way in which a document, hostile or only huge, could hang the program or fill the memory.
"""

from __future__ import annotations

FILE_BYTES = 50_000_000  # any file; DOCX and PDF carry pictures
TEXT_CHARACTERS = 5_000_000  # the text taken from it: some 800,000 words, more than War and Peace has
TEXT_LINES = 80_000  # of it that are not blank, or paragraphs: War and Peace, wrapped, has 54,000
MARKUP_BYTES = 10_000_000  # one HTML page, or the XML of a document
MARKUP_ELEMENTS = 200_000  # elements of one page or part: each costs about a kilobyte
MARKUP_ATTRIBUTES = 5_000  # of one element
MARKUP_DEPTH = 256  # elements inside one another (for HTML libxml2's own limit, which is the same)
ARCHIVE_MEMBERS = 5_000  # files in a zip-based format
ARCHIVE_BYTES = 200_000_000  # all of them unpacked
PDF_PAGES = 2_000
PDF_STREAM_BYTES = 60_000_000  # one stream of a PDF unpacked
READ_SECONDS = 6  # processor time to take one file apart
READ_MEMORY = 400_000_000  # bytes of memory to take one file apart
PIPE_SECONDS = 5  # waiting for someone to write into a named pipe
PIPE_IDLE_SECONDS = 60  # the next words of someone who has it open
WEB_SECONDS = 30  # one download in all
WEB_WAIT_SECONDS = 10  # one answer of a web server
WEB_REDIRECTS = 5
