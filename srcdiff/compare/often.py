"""How often something is done, where b tells another frequency: "once a month" for "every week".

Frequencies are dates that come again; those that stand among the same words are compared with all dates, in `mentions`.
Here, whatever stands around them, the only one of a unit's b is held against the only one of its a. Sums for a period
are compared in `roles`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.date import DATE, yearly
from srcdiff.details.role import rates_in
from srcdiff.model import Mention

_CONFIDENCE = 0.7
_ROUGHLY = 1.15  # ratio up to which two frequencies are one: every four weeks, every month
_WHY = "it is told to be done more or less often"


def often(
    units: Iterable[Unit], a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
) -> Iterator[Draft]:
    """A contradiction for the one frequency of b's passages where a's have one other, and no other period.

    `found_a` and `found_b` are the dates of both documents.
    """
    theirs, ours = _by_passage(found_a), _by_passage(found_b)
    return each_once(units, lambda unit: _of(unit, a, b, theirs, ours), key=lambda draft: draft.b)


def _by_passage(found: Sequence[Mention]) -> dict[int, list[tuple[Mention, float]]]:
    told: dict[int, list[tuple[Mention, float]]] = {}
    for mention in found:
        times = yearly(mention)
        if times is not None:
            told.setdefault(mention.passage, []).append((mention, times))
    return told


def _of(
    unit: Unit,
    a: Reading,
    b: Reading,
    there: dict[int, list[tuple[Mention, float]]],
    here: dict[int, list[tuple[Mention, float]]],
) -> Iterator[Draft]:
    theirs = [told for passage in unit.a for told in there.get(passage, ())]
    ours = [told for passage in unit.b for told in here.get(passage, ())]
    if len(theirs) != 1 or len(ours) != 1:
        return
    (other, was), (mine, now) = theirs[0], ours[0]
    spoken = {rate for passage in unit.a for rate in rates_in(a, passage)}
    if max(was, now) > min(was, now) * _ROUGHLY and len(spoken) <= 1:
        places = words_at(a.text, other.span), words_at(b.text, mine.span)
        yield in_place(*places, DATE.name, _CONFIDENCE, grounds.role(unit.paired, _WHY), mine.passage, unit)
