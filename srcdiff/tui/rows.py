"""The rows of the review: one a bead, in the reading order of one side, with what moved and where each finding lies.

No drawing belongs here, no widths and no Textual: only a finished Comparison, put in order.
"""

from __future__ import annotations

import enum
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from srcdiff.model import Bead, Comparison, Document, Finding, Role, Span
from srcdiff.report.moves import moves
from srcdiff.report.names import short_names


class Side(enum.StrEnum):
    """One of the two documents."""

    A = "a"
    B = "b"

    @property
    def other(self) -> Side:
        """The document opposite."""
        return Side.B if self is Side.A else Side.A


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of one side that belongs to a finding, by its index in the comparison."""

    span: Span
    finding: int


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a row: runs of text to show, each on a line of its own, and the marks that lie in them."""

    passages: tuple[int, ...]
    pieces: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()
    paragraph: int | None = None  # of the first passage, from 0
    opens: bool = False  # whether the first passage is the first of its paragraph
    role: Role = Role.BODY
    source: int = 0  # of the document, where a has several


@dataclass(frozen=True, slots=True)
class Row:
    """One bead, ready to be laid out."""

    bead: int
    a: Half
    b: Half
    same: bool  # word for word, but for spaces
    moved: int  # passages of the other side that it stands before (<0) or after (>0) its place in order; 0: in place
    breaks: bool  # whether a paragraph of the reading side begins here
    enters: bool = False  # whether another source than that of the row above begins here, where there are several

    def half(self, side: Side) -> Half:
        """The row's share of one document."""
        return self.a if side is Side.A else self.b


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows, in reading order, and the row that each finding is shown at."""

    order: Side
    rows: tuple[Row, ...]
    homes: tuple[int, ...]  # row of finding i
    bearing: tuple[frozenset[int], ...]  # rows in which words of finding i are marked

    def __len__(self) -> int:
        return len(self.rows)


def build_rows(comparison: Comparison) -> dict[Side, Rows]:
    """The rows of a comparison, read in the order of either side.

    Passages of the other side that stand alone follow the row of the passage before them.
    """
    halves = _halves(comparison)
    return {order: _in_order(comparison, order, halves) for order in Side}


_Halves = dict[int, tuple[Half, Half, bool]]  # by bead: a, b, and whether they are word for word the same


def _halves(comparison: Comparison) -> _Halves:
    marks = [_marks(of, Side.A, comparison, source) for source, of in enumerate(comparison.sources)]
    marks_b = _marks(comparison.b, Side.B, comparison, None)
    found: _Halves = {}
    for index in comparison.shown_beads():
        bead = comparison.beads[index]
        of = comparison.source_of(bead)
        a = replace(_half(of, bead.a, marks[bead.source]), source=bead.source)
        b = _half(comparison.b, bead.b, marks_b)
        found[index] = a, b, bool(bead.a and bead.b) and _words(of, a) == _words(comparison.b, b)
    return found


def _in_order(comparison: Comparison, order: Side, halves: _Halves) -> Rows:
    beads = comparison.beads
    in_order = _reading_order(comparison, order)
    moved: dict[int, int] = {}
    for source in range(len(comparison.sources)):
        moved |= _moved(beads, [i for i in in_order if beads[i].source == source], order)
    rows: list[Row] = []
    last_paragraph: tuple[int, int] | None = None
    entered: int | None = None
    for index in in_order:
        bead = beads[index]
        a, b, same = halves[index]
        first = a if order is Side.A else b
        lead = None if first.paragraph is None else (first.source, first.paragraph)
        breaks = lead is not None and lead != last_paragraph
        last_paragraph = last_paragraph if lead is None else lead
        enters = bool(bead.a and comparison.further) and bead.source != entered
        entered = bead.source if bead.a else entered
        rows.append(Row(index, a, b, same, moved.get(index, 0), breaks and bool(rows), enters))
    return Rows(order, tuple(rows), _homes(comparison, rows), _bearing(comparison, rows))


def _bearing(comparison: Comparison, rows: Sequence[Row]) -> tuple[frozenset[int], ...]:
    found: list[set[int]] = [set() for _ in comparison.findings]
    for place, row in enumerate(rows):
        for half in (row.a, row.b):
            for mark in half.marks:
                found[mark.finding].add(place)
    return tuple(map(frozenset, found))


def document_of(comparison: Comparison, side: Side, source: int = 0) -> Document:
    """One of the documents."""
    return comparison.sources[source] if side is Side.A else comparison.b


def both_names(comparison: Comparison) -> tuple[str, str]:
    """What the screen calls each side: file names, with more of the path where two are alike."""
    sources, b = short_names(comparison.sources, comparison.b)
    return " + ".join(sources), b


def _indices(bead: Bead, side: Side) -> tuple[int, ...]:
    return bead.a if side is Side.A else bead.b


def _reading_order(comparison: Comparison, order: Side) -> list[int]:
    """Indices of beads: by the reading side, and what stands alone on the other after its predecessor there.

    Several sources are read one after the other.
    """
    beads = [comparison.beads[i] for i in comparison.shown_beads()]
    offsets = [0, *accumulate(len(source.passages) for source in comparison.sources)]
    others = offsets[-1] if order is Side.B else len(comparison.b.passages)

    def numbers(bead: Bead, side: Side) -> tuple[int, ...]:
        return tuple(offsets[bead.source] + i for i in bead.a) if side is Side.A else bead.b

    anchors: list[int] = [-1] * others  # place on the reading side of each passage of the other
    for bead in beads:
        mine = numbers(bead, order)
        for passage in numbers(bead, order.other):
            anchors[passage] = mine[0] if mine else -2
    before = -1
    for passage, anchor in enumerate(anchors):
        if anchor == -2:
            anchors[passage] = before
        else:
            before = anchor

    def key(index: int) -> tuple[int, int, int]:
        bead = comparison.beads[index]
        mine, theirs = numbers(bead, order), numbers(bead, order.other)
        if mine:
            return (mine[0], 0, 0)
        return (anchors[theirs[0]], 1, theirs[0])

    return sorted((i for i in comparison.shown_beads() if comparison.beads[i].a or comparison.beads[i].b), key=key)


def _moved(beads: Sequence[Bead], in_order: Sequence[int], order: Side) -> dict[int, int]:
    """Beads that were moved, with how far each is from its place."""
    paired = [i for i in in_order if beads[i].a and beads[i].b]
    far = moves([_indices(beads[i], order.other)[0] for i in paired])
    return {paired[place]: distance for place, distance in far.items()}


def _marks(document: Document, side: Side, comparison: Comparison, source: int | None) -> dict[int, list[Mark]]:
    """Marks by passage of one document: b, or the source of that number."""
    starts = [passage.start for passage in document.passages]
    found: dict[int, list[Mark]] = {}
    for index, finding in enumerate(comparison.findings):
        if source is not None and finding.source != source:
            continue
        for span in finding.a if side is Side.A else finding.b:
            passage = max(bisect_right(starts, span.start) - 1, 0)
            while passage < len(starts) and starts[passage] < span.end:
                if document.passages[passage].span.meets(span):
                    found.setdefault(passage, []).append(Mark(span, index))
                passage += 1
    return found


def _half(document: Document, passages: tuple[int, ...], marks: dict[int, list[Mark]]) -> Half:
    if not passages:
        return Half((), ())
    pieces: list[Span] = []
    for place, index in enumerate(passages):
        passage = document.passages[index]
        follows = place > 0 and passages[place - 1] == index - 1
        if follows and document.passages[index - 1].paragraph == passage.paragraph:
            pieces[-1] = Span(pieces[-1].start, passage.end)
        else:
            pieces.append(passage.span)
    first = document.passages[passages[0]]
    opens = passages[0] == 0 or document.passages[passages[0] - 1].paragraph != first.paragraph
    unique = {mark: None for index in passages for mark in marks.get(index, ())}
    return Half(passages, tuple(pieces), tuple(unique), first.paragraph, opens, first.role)


def _words(document: Document, half: Half) -> list[str]:
    return [word for piece in half.pieces for word in piece.of(document.text).split()]


def _homes(comparison: Comparison, rows: Sequence[Row]) -> tuple[int, ...]:
    """The row of each finding: its bead's, else that of its evidence in b, else in a, else the first."""
    by_bead = {row.bead: place for place, row in enumerate(rows)}
    by_passage: dict[tuple[Side, int, int], int] = {}
    for place, row in enumerate(rows):
        for side in Side:
            for passage in row.half(side).passages:
                by_passage.setdefault((side, row.half(side).source, passage), place)
    starts = {
        (side, source): [p.start for p in document_of(comparison, side, source).passages]
        for side in Side
        for source in range(len(comparison.sources) if side is Side.A else 1)
    }

    def home(finding: Finding) -> int:
        if finding.bead is not None and finding.bead in by_bead:
            return by_bead[finding.bead]
        for side, source, spans in ((Side.B, 0, finding.b), (Side.A, finding.source, finding.a)):
            if spans and starts[side, source]:
                passage = bisect_left(starts[side, source], spans[0].start + 1) - 1
                return by_passage.get((side, source, max(passage, 0)), 0)
        return 0

    return tuple(home(finding) for finding in comparison.findings)
