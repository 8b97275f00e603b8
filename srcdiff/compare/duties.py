"""Duties of b that exclude those of a: "must buy" for "has no obligation to buy", "is free to" for "should not".

Held against each other are the passages of a unit; the words that tell a duty are read in `details.duty`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.akin import akin
from srcdiff.details.duty import Bound, Duty, duties
from srcdiff.details.stance.verbs import alike
from srcdiff.model import Span

_EXCLUSIVE = (
    {Duty.MUST, Duty.NEED_NOT},
    {Duty.MUST, Duty.MUST_NOT},
    {Duty.MUST, Duty.MAY},
    {Duty.MAY, Duty.MUST_NOT},
    {Duty.NEED_NOT, Duty.MUST_NOT},
)
_SHARED = 2  # words beside the deed that both sides must have
_SHARE = 0.6  # or their share of the shorter sentence's
_CONFIDENCE = 0.7
_Told = tuple[int, Bound]


def duties_turned(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each duty of b that excludes the only one that a tells of the same deed."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _told(a, unit.a), _told(b, unit.b)
    for home, here in ours:
        same = [(passage, there) for passage, there in theirs if _of_one_deed(there, here)]
        if len({there.duty for _, there in same}) != 1:
            continue
        passage, there = same[0]
        shared = {word for word in here.beside if akin(word, there.beside)}
        fewer = min(len(here.beside), len(there.beside))
        exclusive = {there.duty, here.duty} in _EXCLUSIVE and there.bounds == here.bounds
        if exclusive and shared and len(shared) >= min(_SHARED, _SHARE * fewer):
            yield _draft(unit, (a, passage, there), (b, home, here), shared)


def _told(reading: Reading, passages: Sequence[int]) -> list[_Told]:
    return [(i, bound) for i in passages for bound in reading.once(duties)[i]]


def _of_one_deed(there: Bound, here: Bound) -> bool:
    return akin(there.deed, {here.deed}) or alike(there.deed, here.deed)


def _draft(unit: Unit, there: tuple[Reading, int, Bound], here: tuple[Reading, int, Bound], shared: set[str]) -> Draft:
    (a, _, _), (b, home, _) = there, here
    said, told = _span(*there), _span(*here)
    why = grounds.contrary(unit.paired, shared)
    return in_place(words_at(a.text, said), words_at(b.text, told), modality.NAME, _CONFIDENCE, why, home, unit)


def _span(reading: Reading, passage: int, bound: Bound) -> Span:
    tokens = reading.passage_tokens(passage)
    return Span(tokens[bound.start].start, tokens[bound.end - 1].end)
