"""Another actor than a's: "picked by the governor" for "chosen by parliament", "soldiers" for "the fire brigade".

Held against each other are nouns for who acts that one side of a unit has alone. Names in the place of others are for
`displaced`; the nouns lie in `details.actors`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.actors import actors
from srcdiff.model import Span

_NAME = "name"
_CONFIDENCE = 0.7
_SURE = 0.7  # score of a unit from which one noun may stand for the other


def other_actors(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each actor of b that a does not name there, where a has another that b does not name."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    if unit.score < _SURE:
        return
    there, here = a.once(actors), b.once(actors)
    around = {x.group for p in _near(a, unit.a) for x in there[p]}
    near = {x.group for p in _near(b, unit.b) for x in here[p]}
    lost = [x for p in unit.a for x in there[p] if x.group not in near]
    gained = [x for p in unit.b for x in here[p] if x.group not in around]
    if len(lost) == len(gained) == 1 and lost[0].acts and gained[0].acts:
        shared = _shared(a, unit.a, b, unit.b)
        yield _draft(unit, a, b, lost[0].span, gained[0].span, gained[0].passage, shared)


def _near(reading: Reading, passages: tuple[int, ...]) -> range:
    return range(max(0, min(passages) - 1), min(len(reading.ranges), max(passages) + 2))


def _shared(a: Reading, in_a: tuple[int, ...], b: Reading, in_b: tuple[int, ...]) -> set[str]:
    one, other = ({t.lower for p in ps for t in r.passage_tokens(p) if t.content} for r, ps in ((a, in_a), (b, in_b)))
    return one & other


def _draft(unit: Unit, a: Reading, b: Reading, other: Span, mine: Span, home: int, shared: set[str]) -> Draft:
    why = grounds.contrary(unit.paired, shared)
    return in_place(words_at(a.text, other), words_at(b.text, mine), _NAME, _CONFIDENCE, why, home, unit)
