"""Places in a row that b changes: "her debut album" for "her second album", "topped the charts" for "number two".

How a text tells a rank is read in `details.rank`; other figures are compared in `mentions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.number import NAME
from srcdiff.details.rank import Rank, ranks_of

_CONFIDENCE = 0.75


def ranks(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each rank of b where a's passages have another of the same row, and no more of either."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [rank for rank in a.once(ranks_of) if rank.passage in unit.a]
    ours = [rank for rank in b.once(ranks_of) if rank.passage in unit.b]
    for mine in ours:
        others = [rank for rank in theirs if rank.thing == mine.thing]
        own = [rank for rank in ours if rank.thing == mine.thing]
        if len(others) == 1 == len(own) and others[0].place != mine.place and others[0].new is mine.new:
            yield _draft(others[0], mine, a, b, unit)


def _draft(other: Rank, mine: Rank, a: Reading, b: Reading, unit: Unit) -> Draft:
    why = grounds.role(unit.paired, "both are of one row, and the place is another")
    there, here = words_at(a.text, other.span), words_at(b.text, mine.span)
    return in_place(there, here, NAME, _CONFIDENCE, why, mine.passage, unit)
