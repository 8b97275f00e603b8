"""By what the bytes of a document show its format: the signs of each, and no more. The registry names them.

The signs of a zip-based format are its members. Nothing is unpacked here but the few bytes in which it names itself.
"""

from __future__ import annotations

import re

_MAIL_HEADER = re.compile(rb"([!-9;-~]{1,60}):[ \t\r\n]")
_MAIL_HEADERS = frozenset(
    (b"from", b"to", b"subject", b"date", b"received", b"mime-version", b"message-id", b"return-path", b"content-type")
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ELEMENT = re.compile(rb"<(?:head|body|meta|title|article|section|main|div|h1|p)\b[^<>]{0,300}>", re.IGNORECASE)
_JSON = re.compile(rb"\{\s*(?:\"[^\"]{0,200}\"?\s*(?::|\Z)|\})|\[\s*\{\s*\"")
_SPACE = b"\xef\xbb\xbf \t\r\n"  # white space and the mark of UTF-8


def is_pdf(data: bytes) -> bool:
    """A PDF: its header may stand behind a few other bytes."""
    return b"%PDF-" in data[:1024]


def is_docx(data: bytes) -> bool:
    """A zip archive with the main part of a Word document."""
    return "word/document.xml" in _members(data)


def is_epub(data: bytes) -> bool:
    """A zip archive that calls itself a book, or has a book's container."""
    return _kind(data) == "application/epub+zip" or "META-INF/container.xml" in _members(data)


def is_odt(data: bytes) -> bool:
    """A zip archive that calls itself an OpenDocument text, or has the parts of one."""
    if _kind(data):
        return _kind(data).startswith("application/vnd.oasis.opendocument.text")
    return _members(data) >= {"content.xml", "META-INF/manifest.xml"}


def is_rtf(data: bytes) -> bool:
    """RTF, by its first group."""
    return data[:64].lstrip()[:5] == b"{\\rtf"


def is_html(data: bytes) -> bool:
    """A page that opens as pages do, comments and declarations of XML before it passed over."""
    return _HTML.match(_behind_comments(data)) is not None


def seems_html(data: bytes) -> bool:
    """Bytes that open with an element of a page."""
    return _ELEMENT.match(_behind_comments(data)) is not None


def is_mail(data: bytes) -> bool:
    """Bytes that open with the header of a mail: lines `Name: value`, three of them such as mails have."""
    lines = data[:8192].replace(b"\r\n", b"\n").partition(b"\n\n")[0].split(b"\n")
    first = lines[0]
    if not (_MAIL_HEADER.match(first + b"\n") or first.startswith(b"From ")):
        return False
    names = {found[1].lower() for line in lines if (found := _MAIL_HEADER.match(line + b"\n"))}
    other = sum(not line[:1].isspace() and _MAIL_HEADER.match(line + b"\n") is None for line in lines[1:])
    return len(names & _MAIL_HEADERS) >= 3 and other <= 1


def seems_json(data: bytes) -> bool:
    """Bytes that open as a JSON object, or a list of objects, does; text in brackets opens with other signs."""
    return _JSON.match(data[:256].lstrip(_SPACE)) is not None


def _behind_comments(data: bytes) -> bytes:
    start = data[:2048].lstrip(_SPACE)
    while start.startswith((b"<!--", b"<?xml")):
        mark = b"-->" if start.startswith(b"<!--") else b"?>"
        start = start.partition(mark)[2].lstrip()
    return start


def _members(data: bytes) -> frozenset[str]:
    if not data.startswith(b"PK\x03\x04"):
        return frozenset()
    from srcdiff.read.archive import member_names  # noqa: PLC0415 - zipfile, which a text need not pay for

    return member_names(data)


def _kind(data: bytes) -> str:
    """What an archive says it is: the media type that OpenDocument and EPUB keep, unpacked, as its first member."""
    found = re.match(rb"PK\x03\x04.{26}mimetype([ -~]{1,80}?)(?:PK|\Z)", data[:160], re.DOTALL)
    return "" if found is None else found[1].decode("ascii").strip()
