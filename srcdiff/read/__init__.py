"""From a path or standard input to a document: one file per format, and the registry of them.

What a page holds is for `segment`; nothing here changes a text beyond its encoding and its line ends.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from typing import BinaryIO

from srcdiff.errors import ReadError, UsageError
from srcdiff.model import Document
from srcdiff.read import markdown, plain
from srcdiff.read.content import Content, Format
from srcdiff.read.sources import LIMIT, STDIN, read_bytes, show_name

__all__ = ["FORMATS", "LIMIT", "Content", "Format", "Reading", "read_document", "read_pair"]

# The first whose suffix fits; what fits none is plain text.
FORMATS: tuple[Format, ...] = (markdown.FORMAT, plain.FORMAT)

_UNREAD = {".html": "HTML", ".htm": "HTML", ".xhtml": "HTML", ".xml": "XML", ".eml": "mail"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and the notes on how it was read."""

    document: Document
    notes: tuple[str, ...] = ()


def read_document(
    source: str,
    *,
    name: str | None = None,
    published: datetime.date | None = None,
    stdin: BinaryIO | None = None,
    limit: int = LIMIT,
) -> Reading:
    """Read the path `source`, or standard input for `-`, into a document without passages.

    `name` is what reports call it (the path by default), `published` the day from which its relative dates count,
    `stdin` a stream to read instead of the process's own, `limit` a number of bytes. Raises `ReadError`.
    """
    shown = show_name(source)
    data = read_bytes(source, stdin, limit)
    found = _format(source, data, shown)
    content = found.read(data, shown)
    given = name if name is not None else ("stdin" if source == STDIN else source)
    return Reading(Document(given, content.text, found.name, published), content.notes)


def read_pair(
    a: str,
    b: str,
    *,
    a_date: datetime.date | None = None,
    b_date: datetime.date | None = None,
    stdin: BinaryIO | None = None,
) -> tuple[Reading, Reading]:
    """Read both documents of a comparison.

    Raises `UsageError` where both are standard input, and what `read_document` raises.
    """
    if a == b == STDIN:
        raise UsageError("standard input (-) is given for both documents; give a file for one of them")
    return (
        read_document(a, published=a_date, stdin=stdin),
        read_document(b, published=b_date, stdin=stdin),
    )


def _format(source: str, data: bytes, shown: str) -> Format:
    suffix = os.path.splitext(source)[1].lower()
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    unread = "HTML" if head.startswith((b"<!doctype html", b"<html")) else _UNREAD.get(suffix)
    if unread is not None:
        raise ReadError(f"{shown}: {unread} is not read yet; save its text as plain text or Markdown and compare that")
    return next((format for format in FORMATS if suffix in format.suffixes), plain.FORMAT)
