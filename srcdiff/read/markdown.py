"""Markdown, read as it is written: offsets stay those of the file; segmentation knows its headings and items."""

from __future__ import annotations

from srcdiff.read.content import Content, Format, Given
from srcdiff.read.decoding import decode


def read(data: bytes, given: Given) -> Content:
    """The decoded text; raises `ReadError` for what is no text."""
    return decode(data, given.name, declared=given.charset)


FORMAT = Format(name="markdown", suffixes=(".md", ".markdown", ".mkd"), read=read)
