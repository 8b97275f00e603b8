"""Where the evidence of a finding stands: lines of the file, and the passage around it with the evidence marked."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.model import Document, Role, Span
from srcdiff.report.cells import Glyph, glyphs

_REACH = 400  # characters of a passage looked at on each side of the evidence


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch of a document that a finding points at."""

    line: int  # counted from 1
    column: int  # counted from 1
    shown: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A document as a report speaks of it; `ends` are the offsets of its line feeds."""

    name: str
    document: Document
    ends: tuple[int, ...]
    passage_ends: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, name: str) -> Side:
        """The side for a document, which the report calls `name`."""
        ends = tuple(i for i, char in enumerate(document.text) if char == "\n")
        return cls(name, document, ends, tuple(p.end for p in document.passages))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, each counted from 1."""
        line = bisect.bisect_left(self.ends, offset)
        return line + 1, offset - (self.ends[line - 1] + 1 if line else 0) + 1

    def places(self, spans: Sequence[Span]) -> list[Place]:
        """The passages that hold `spans`, with these marked; spans of one passage share a place."""
        grouped: dict[Span, list[Span]] = {}
        for span in sorted(spans):
            grouped.setdefault(self._around(span), []).append(span)
        places: list[Place] = []
        for around, marks in grouped.items():
            window = Span(max(around.start, marks[0].start - _REACH), min(around.end, marks[-1].end + _REACH))
            moved = [Span(mark.start - window.start, mark.end - window.start) for mark in marks]
            line, column = self.position(marks[0].start)
            places.append(Place(line, column, tuple(glyphs(window.of(self.document.text), moved))))
        return places

    def _around(self, span: Span) -> Span:
        """The passages that a span touches, as one stretch; the span itself where there are none."""
        passages = self.document.passages
        first = bisect.bisect_right(self.passage_ends, span.start)
        last = first
        while last < len(passages) and passages[last].start < span.end:
            last += 1
        if first == last:
            return span
        return Span(min(span.start, passages[first].start), max(span.end, passages[last - 1].end))


def share_kept(document: Document, matched: set[int]) -> float | None:
    """Share of a document's text, furniture left out, that lies in the passages `matched`; None where it has none."""
    content = [(i, p) for i, p in enumerate(document.passages) if p.role not in (Role.BOILERPLATE, Role.BYLINE)]
    whole = sum(len(p.span) for _, p in content)
    return sum(len(p.span) for i, p in content if i in matched) / whole if whole else None
