"""From a path, a web address or standard input to a document: one file per format, and a registry of them.

Which format a document has is decided here, and the order of reading. What a page holds is for `segment`; a plain text
is changed in nothing but its encoding and its line ends. Readers are imported when such a file is read.
"""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from typing import BinaryIO
from urllib.parse import urlsplit

from srcdiff.errors import ReadError, UsageError
from srcdiff.model import Document
from srcdiff.read.content import Content, Format, Given
from srcdiff.read.isolation import read_isolated
from srcdiff.read.registry import FORMATS, PLAIN
from srcdiff.read.sources import LIMIT, STDIN, Raw, is_url, read_source, show_name

__all__ = ["FORMATS", "LIMIT", "Content", "Format", "Reading", "is_url", "read_document", "read_pair"]


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
    format: str | None = None,
    stdin: BinaryIO | None = None,
    limit: int = LIMIT,
) -> Reading:
    """Read the path or web address `source`, or standard input for `-`, into a document without passages.

    `name` is what reports call it (the path by default), `published` the day from which its relative dates count (else
    the day that the document itself tells), `format` the name of a format where content and suffix are not to decide
    (`json` and `jsonl` may carry field paths: `json:article.body`), `stdin` a stream to read instead of the process's
    own, `limit` a number of bytes. Raises `ReadError`, and `UsageError` for an unknown format.
    """
    asked, field = _asked(format)
    shown = show_name(source)
    raw = read_source(source, stdin, limit)
    found = asked or _format(source, raw, shown)
    given = Given(shown, raw.charset, field)
    content = read_isolated(found.name, raw.data, given) if found.isolated else found.read(raw.data, given)
    called = name if name is not None else ("stdin" if source == STDIN else source)
    document = Document(
        called,
        content.text,
        found.name,
        published or content.published,
        blocks=content.blocks,
        original=content.original,
    )
    return Reading(document, (*content.notes, *_dated(content, published, shown)))


def read_pair(
    a: str,
    b: str,
    *,
    a_date: datetime.date | None = None,
    b_date: datetime.date | None = None,
    a_format: str | None = None,
    b_format: str | None = None,
    stdin: BinaryIO | None = None,
) -> tuple[Reading, Reading]:
    """Read both documents of a comparison.

    Raises `UsageError` where both are standard input, and what `read_document` raises.
    """
    if a == b == STDIN:
        raise UsageError("standard input (-) is given for both documents; give a file for one of them")
    return (
        read_document(a, published=a_date, format=a_format, stdin=stdin),
        read_document(b, published=b_date, format=b_format, stdin=stdin),
    )


def _dated(content: Content, published: datetime.date | None, shown: str) -> tuple[str, ...]:
    if content.published is None or published is not None:
        return ()
    return (f"{shown}: dated {content.published.isoformat()} by the document itself; relative dates count from it",)


def _asked(name: str | None) -> tuple[Format | None, str | None]:
    """The format that was asked for by name, and the field path behind it."""
    if name is None:
        return None, None
    bare, _, field = name.partition(":")
    found = next((format for format in FORMATS if format.name == bare.lower()), None)
    if found is None:
        known = ", ".join(format.name for format in FORMATS)
        raise UsageError(f"{show_name(bare)!r} is no format; known are {known}")
    if field and not found.fields:
        raise UsageError(f"{found.name} has no fields; only json and jsonl take a path, as in json:article.body")
    return found, field or None


def _format(source: str, raw: Raw, shown: str) -> Format:
    recognised = next((format for format in FORMATS if format.recognises(raw.data)), None)
    if recognised is not None:
        return recognised
    path = urlsplit(source).path if is_url(source) else source
    suffix = os.path.splitext(path)[1].lower()
    by_media = next((format for format in FORMATS if raw.media in format.media), None)
    named = by_media or next((format for format in FORMATS if suffix in format.suffixes), None)
    if named is not None and named.binary:
        raise ReadError(f"{shown}: named or sent as {named.name}, but it is none, or it is damaged; check the file")
    if named is not None:
        return named
    return next((format for format in FORMATS if format.suspects(raw.data)), PLAIN)
