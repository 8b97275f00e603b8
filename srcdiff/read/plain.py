"""Plain text: nothing but its encoding and its line ends to see to."""

from __future__ import annotations

from srcdiff.read.content import Content, Given
from srcdiff.read.decoding import decode


def read(data: bytes, given: Given) -> Content:
    """The decoded text; raises `ReadError` for what is no text."""
    return decode(data, given.name, declared=given.charset)
