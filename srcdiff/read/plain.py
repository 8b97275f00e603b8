"""Plain text: nothing but its encoding and its line ends to see to."""

from __future__ import annotations

from srcdiff.read.content import Format
from srcdiff.read.decoding import decode

FORMAT = Format(name="text", suffixes=(".txt", ".text", ".asc"), read=decode)
