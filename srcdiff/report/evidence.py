"""Where the evidence of a finding stands: lines and pages of the file, and the passage around it, marked."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.model import Document, Location, Role, Span
from srcdiff.report.cells import Glyph, glyphs

_REACH = 400  # characters of a passage looked at on each side of the evidence
_BY_LINE = frozenset({"text", "markdown"})  # formats whose text as read is the file


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch of a document that a finding points at."""

    where: Location
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
        """Line and column of an offset in the text as read, each counted from 1."""
        line = bisect.bisect_left(self.ends, offset)
        return line + 1, offset - (self.ends[line - 1] + 1 if line else 0) + 1

    def where(self, offset: int) -> Location:
        """Where an offset stands in the original, as far as that is known.

        A text file has the line and column of the offset itself; other formats have what their reader knows of the
        passage, without a column, and without a line where there are none (a DOCX, a page of a PDF).
        """
        index = min(bisect.bisect_right(self.passage_ends, offset), len(self.passage_ends) - 1)
        passage = self.document.passages[index] if index >= 0 else None
        known = Location() if passage is None or passage.location is None else passage.location
        line, column = self.position(offset)
        # where a reader tells other lines than the text has, the text is not the file
        own = known.line is None or (passage is not None and known.line == self.position(passage.start)[0])
        if self.document.format not in _BY_LINE or not own:
            return Location(known.line, None, known.page, known.headings)
        return Location(line, column, known.page, known.headings)

    def places(self, spans: Sequence[Span]) -> list[Place]:
        """The passages that hold `spans`, with these marked; spans of one passage share a place."""
        grouped: dict[Span, list[Span]] = {}
        for span in sorted(spans):
            grouped.setdefault(self.around(span), []).append(span)
        places: list[Place] = []
        for around, marks in grouped.items():
            window = Span(max(around.start, marks[0].start - _REACH), min(around.end, marks[-1].end + _REACH))
            moved = [Span(mark.start - window.start, mark.end - window.start) for mark in marks]
            shown = tuple(glyphs(window.of(self.document.text), moved))
            places.append(Place(self.where(marks[0].start), shown))
        return places

    def around(self, span: Span) -> Span:
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


def place_name(where: Location) -> str:
    """Line and page in words, empty where neither is known: `line 5`, `page 3`."""
    parts = (("page", where.page), ("line", where.line))
    return ", ".join(f"{what} {number}" for what, number in parts if number is not None)


def heading_path(where: Location) -> str:
    """The titles that a place stands under, the outermost first; empty where none is known."""
    return " › ".join(where.headings)


def heading_hint(where: Location) -> str:
    """The same for a person to find the place by; empty where a line of the file tells it exactly."""
    return "" if where.column is not None else heading_path(where)
