"""Pieces of text, as a reader finds them, put together to one text with its blocks. No format is known here."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from srcdiff.errors import ReadError
from srcdiff.model import Block, Location, Role
from srcdiff.read.content import Content
from srcdiff.read.limits import TEXT_CHARACTERS, TEXT_LINES

_SPACE = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r"[^\S\n]*\n[^\S\n]*")
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\ufeff\u00ad]")  # soft hyphens and marks without width, too
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, heading, item or row as found; the fields are those of `Block`."""

    text: str
    role: Role | None = None
    level: int = 0
    location: Location | None = None


@dataclass(slots=True)
class Builder:
    """Gathers pieces; `name` is for messages."""

    name: str
    pieces: list[Piece] = field(default_factory=list)
    size: int = 0

    def add(self, piece: Piece) -> None:
        """Take one piece; raises `ReadError` where there is more text than can be compared."""
        self.pieces.append(piece)
        self.size += len(piece.text)
        if len(self.pieces) > TEXT_LINES:
            raise ReadError(f"{self.name}: more than {TEXT_LINES:,} paragraphs; compare it in parts")
        if self.size > TEXT_CHARACTERS:
            raise ReadError(
                f"{self.name}: its text is longer than {TEXT_CHARACTERS // 1_000_000} million characters; "
                f"compare it in parts"
            )

    def content(self, notes: Iterable[str] = (), published: datetime.date | None = None) -> Content:
        """The text, one piece after the other with a blank line between, and its blocks."""
        parts: list[str] = []
        blocks: list[Block] = []
        at = 0
        for piece in self.pieces:
            text = tidy(piece.text)
            if not text:
                continue
            blocks.append(Block(at, at + len(text), piece.role, piece.level, piece.location, plain="\n" in text))
            parts.append(text)
            at += len(text) + 2
        return Content("\n\n".join(parts), tuple(notes), tuple(blocks), published)


def tidy(text: str) -> str:
    """`text` with single spaces, without marks that nobody sees; line feeds are kept, lone surrogates shown as such."""
    text = _UNPRINTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _LINE_ENDS.sub("\n", _SPACE.sub(" ", text)).strip()
    return _SURROGATE.sub("\ufffd", text)
