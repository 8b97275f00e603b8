"""How often something is done, where b tells another frequency: "once a month" for "every week".

What counts as a frequency is read in `details.frequency`; sums for a period are compared in `roles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.frequency import frequencies
from srcdiff.details.role import rates_in

_DETAIL = "number"
_CONFIDENCE = 0.7
_ROUGHLY = 1.15  # ratio up to which two frequencies are one: 52 weeks are 12 months of four


def often(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for the one frequency of b's passages where a's have one other, and neither period elsewhere."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [found for passage in unit.a for found in frequencies(a, passage)]
    ours = [(passage, found) for passage in unit.b for found in frequencies(b, passage)]
    if len(theirs) != 1 or len(ours) != 1:
        return
    other, (home, mine) = theirs[0], ours[0]
    low, high = sorted((other.yearly, mine.yearly))
    spoken = len({rate for passage in unit.a for rate in rates_in(a, passage)})
    if high <= low * _ROUGHLY or spoken > 1:
        return
    was, now = words_at(a.text, other.span), words_at(b.text, mine.span)
    yield in_place(
        was,
        now,
        _DETAIL,
        _CONFIDENCE,
        grounds.role(unit.paired, "it is told to be done more or less often"),
        home,
        unit,
    )
