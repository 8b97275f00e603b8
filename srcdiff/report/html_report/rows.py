"""The rows of the page: one for each stretch of b with what it is made from, in the reading order of b.

No markup belongs here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.model import Bead, Finding, Span
from srcdiff.report.evidence import Side
from srcdiff.report.moves import moves
from srcdiff.report.view import View


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Passages of a source; `moved` tells how many paired passages they stand before (<0) or after (>0) their place."""

    source: int
    passages: tuple[int, ...]
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Passages of b and their counterparts in the sources; either may be empty, not both."""

    b: tuple[int, ...]
    a: tuple[Counterpart, ...]
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a document that belongs to a finding, by its index in the comparison."""

    span: Span
    finding: int


def build_rows(view: View) -> tuple[Row, ...]:
    """All rows; passages of a source that stand alone follow the row of the passage before them in that source."""
    beads = view.comparison.beads
    moved = {index: far for source in range(len(view.sources)) for index, far in _moved(beads, source).items()}
    keys = {index: key for source in range(len(view.sources)) for index, key in _keys(beads, source)}
    rows: list[tuple[tuple[int, ...], list[Counterpart], list[int]]] = []
    for index in sorted(keys, key=lambda index: keys[index]):
        bead = beads[index]
        if not (rows and bead.b and rows[-1][0] == bead.b):
            rows.append((bead.b, [], []))
        rows[-1][2].append(index)
        if bead.a:
            rows[-1][1].append(Counterpart(bead.source, bead.a, moved.get(index, 0)))
    homes = _homes(view, rows)
    found: dict[int, list[int]] = {}
    for finding, row in enumerate(homes):
        found.setdefault(row, []).append(finding)
    return tuple(Row(b, tuple(a), tuple(found.get(place, ()))) for place, (b, a, _) in enumerate(rows))


def _keys(beads: Sequence[Bead], source: int) -> Iterator[tuple[int, tuple[int, int, int, int]]]:
    """Of each bead of a source its place in reading order: by b; what stands alone in a after its predecessor there."""
    mine = [(index, bead) for index, bead in enumerate(beads) if bead.source == source]
    paired = sorted((bead.a[-1], bead.b[-1]) for _, bead in mine if bead.a and bead.b)
    ends = [end for end, _ in paired]
    for index, bead in mine:
        if bead.b:
            yield index, (bead.b[0], 0, bead.b[-1], source)
        elif bead.a:
            before = bisect_right(ends, bead.a[0])
            yield index, (paired[before - 1][1] if before else -1, 1, source, bead.a[0])


def _moved(beads: Sequence[Bead], source: int) -> dict[int, int]:
    """Beads of a source that were moved, with how far each is from its place."""
    paired = [i for i, bead in enumerate(beads) if bead.source == source and bead.a and bead.b]
    paired.sort(key=lambda index: beads[index].b)
    far = moves([beads[index].a[0] for index in paired])
    return {paired[place]: distance for place, distance in far.items()}


def _homes(view: View, rows: Sequence[tuple[tuple[int, ...], Sequence[Counterpart], Sequence[int]]]) -> list[int]:
    """The row of each finding: its bead's, else that of its first span in b, else in its source, else the first."""
    beads = {bead: place for place, (_, _, indices) in enumerate(rows) for bead in indices}
    passages: dict[tuple[int, int], int] = {}  # by source, -1 for b, and passage
    for place, (b, counterparts, _) in enumerate(rows):
        for passage in b:
            passages.setdefault((-1, passage), place)
        for counterpart in counterparts:
            for passage in counterpart.passages:
                passages.setdefault((counterpart.source, passage), place)

    def home(finding: Finding) -> int:
        if finding.bead in beads:
            return beads[finding.bead]
        side, spans = view.lead(finding)
        which = -1 if finding.b else finding.source
        return passages.get((which, bisect_right(side.passage_ends, spans[0].start)), 0) if spans else 0

    return [home(finding) for finding in view.comparison.findings]


def marks_of(view: View, source: int | None) -> dict[int, list[Mark]]:
    """The marks of one source, or of b for None, by the passages that they touch, in the order of the findings."""
    side = view.b if source is None else view.sources[source]
    passages = side.document.passages
    found: dict[int, list[Mark]] = {}
    for index, finding in enumerate(view.comparison.findings):
        if source is not None and finding.source != source:
            continue
        for span in finding.b if source is None else finding.a:
            passage = bisect_right(side.passage_ends, span.start)
            while passage < len(passages) and passages[passage].start < span.end:
                found.setdefault(passage, []).append(Mark(span, index))
                passage += 1
    return found


def pieces(side: Side, passages: Sequence[int]) -> list[tuple[int, ...]]:
    """Passages to show as one paragraph each: those that follow one another in a paragraph of the document."""
    document = side.document
    found: list[tuple[int, ...]] = []
    for index in passages:
        last = found[-1][-1] if found else -2
        if index == last + 1 and document.passages[last].paragraph == document.passages[index].paragraph:
            found[-1] = (*found[-1], index)
        else:
            found.append((index,))
    return found
