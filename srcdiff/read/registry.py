"""The registry of formats: one line each, and the order in which their signs are tried.

The first that recognises the content is taken; where none does, the first whose media type or suffix fits; else the
first that suspects it; else plain text.
"""

from __future__ import annotations

from srcdiff.read import signs
from srcdiff.read.content import Format

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

PLAIN = Format("text", (".txt", ".text", ".asc"), "srcdiff.read.plain", media=("text/plain",))

FORMATS: tuple[Format, ...] = (
    Format(
        "pdf",
        (".pdf",),
        "srcdiff.read.pdf",
        recognises=signs.is_pdf,
        media=("application/pdf",),
        binary=True,
        isolated=True,
    ),
    Format(
        "docx",
        (".docx", ".docm"),
        "srcdiff.read.docx",
        recognises=signs.is_docx,
        media=(_OFFICE,),
        binary=True,
        isolated=True,
    ),
    Format(
        "epub",
        (".epub",),
        "srcdiff.read.epub",
        recognises=signs.is_epub,
        media=("application/epub+zip",),
        binary=True,
        isolated=True,
    ),
    Format(
        "odt",
        (".odt", ".ott"),
        "srcdiff.read.odt",
        recognises=signs.is_odt,
        media=("application/vnd.oasis.opendocument.text",),
        binary=True,
        isolated=True,
    ),
    Format(
        "rtf",
        (".rtf",),
        "srcdiff.read.rtf",
        recognises=signs.is_rtf,
        media=("application/rtf", "text/rtf"),
        binary=True,
        isolated=True,
    ),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        "srcdiff.read.html",
        recognises=signs.is_html,
        suspects=signs.seems_html,
        media=("text/html", "application/xhtml+xml"),
        isolated=True,
    ),
    Format(
        "eml",
        (".eml", ".mht", ".mhtml"),
        "srcdiff.read.mail",
        recognises=signs.is_mail,
        media=("message/rfc822", "multipart/related"),
        isolated=True,
    ),
    Format(
        "json",
        (".json",),
        "srcdiff.read.records",
        "read_json",
        suspects=signs.seems_json,
        media=("application/json", "application/ld+json"),
        isolated=True,
        fields=True,
    ),
    Format(
        "jsonl",
        (".jsonl", ".ndjson"),
        "srcdiff.read.records",
        "read_lines",
        media=("application/jsonl", "application/x-ndjson"),
        isolated=True,
        fields=True,
    ),
    Format("markdown", (".md", ".markdown", ".mkd"), "srcdiff.read.markdown", media=("text/markdown",)),
    PLAIN,
)
