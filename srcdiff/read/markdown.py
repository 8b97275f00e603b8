"""Markdown, read as it is written: offsets stay those of the file; segmentation knows its headings and items."""

from __future__ import annotations

from srcdiff.read.content import Format
from srcdiff.read.decoding import decode

FORMAT = Format(name="markdown", suffixes=(".md", ".markdown", ".mkd"), read=decode)
