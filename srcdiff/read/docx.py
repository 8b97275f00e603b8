"""DOCX, by way of mammoth: headings, paragraphs, items and tables; tracked insertions in, deletions out and told.

Footnotes, endnotes and comments are left out and told; headers and footers are no part of what mammoth reads.
"""

from __future__ import annotations

import io
import re
from typing import Any
from xml.parsers.expat import ExpatError

from srcdiff.errors import ReadError
from srcdiff.read.archive import Archive
from srcdiff.read.building import Builder
from srcdiff.read.content import Content, Given
from srcdiff.read.html import piece_of
from srcdiff.read.markup import fragments, parse_html

_MAIN = "word/document.xml"
_DELETED = re.compile(
    rb"<w:(?:del|moveFrom)\s[^>]*>(?:(?!</w:(?:del|moveFrom)>).){0,2000}?<w:(?:delText|t)\b", re.DOTALL
)
_INSERTED = re.compile(rb"<w:(?:ins|moveTo)\s")
_NOTE = re.compile(rb"<w:(?:footnote|endnote)Reference\b")
_COMMENT = re.compile(rb"<w:comment\s")
_NOTES = (
    "//li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')]"
    "|//sup[a[starts-with(@id, 'footnote-ref-') or starts-with(@id, 'endnote-ref-')]]"
)
# Styles that Word's templates carry and mammoth does not know.
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Byline'] => p.byline:fresh
"""
# mammoth asks for parts that a file may lack or hold in another shape, and says so with whatever its code meets.
_FAILURES = (
    OSError,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    IndexError,
    AssertionError,
    RecursionError,
    ExpatError,
)


def read(data: bytes, given: Given) -> Content:
    """The text of a DOCX file; raises `ReadError` for what is damaged or beyond the limits."""
    archive = Archive(data, given.name)
    main = archive.xml(_MAIN) if _MAIN in archive.names else b""
    for path in archive.parts():
        if path != _MAIN and path.startswith(("word/", "_rels/", "[")):
            archive.xml(path)
    import mammoth  # noqa: PLC0415 - 60 ms, paid where a DOCX is read

    try:
        converted: Any = mammoth.convert_to_html(io.BytesIO(data), convert_image=_no_image, style_map=_STYLES)
    except _FAILURES as error:
        raise ReadError(f"{given.name}: the file is damaged ({error or type(error).__name__}); save it anew") from error
    builder = Builder(given.name)
    if converted.value.strip():
        root: Any = parse_html(f"<body>{converted.value}</body>", given.name)
        for note in root.xpath(_NOTES):
            note.drop_tree()
        for fragment in fragments(root, given.name):
            builder.add(piece_of(fragment))
    content = builder.content(_told(archive, main, given.name))
    if not content.text:
        raise ReadError(f"{given.name}: the document holds no text; there is nothing to compare")
    return content


def _no_image(_: Any) -> list[Any]:
    return []


def _told(archive: Archive, main: bytes, name: str) -> tuple[str, ...]:
    """Notes on what stands in the file and not in the text."""
    deleted, inserted = len(_DELETED.findall(main)), len(_INSERTED.findall(main))
    comments = len(_COMMENT.findall(archive.member("word/comments.xml"))) if "word/comments.xml" in archive.names else 0
    notes = []
    if deleted:
        notes.append(f"{name}: tracked changes are read as accepted: {_many(deleted, 'deletion')} left out")
    elif inserted:
        notes.append(f"{name}: tracked changes are read as accepted: {_many(inserted, 'insertion')} taken in")
    if found := len(_NOTE.findall(main)):
        notes.append(f"{name}: {_many(found, 'footnote')} left out")
    if comments:
        notes.append(f"{name}: {_many(comments, 'comment')} left out")
    return tuple(notes)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
