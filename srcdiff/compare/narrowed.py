"""What a says of part of a kind and b of all of it: "every sailing" for "every night sailing".

Held against each other are phrases with "every", "all", "any" and "no" of one unit that have one noun, read in
`details.extent`. Doubts and limits that other words set are compared in `lifted` and `mentions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.statements import STATEMENT
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.akin import kin
from srcdiff.details.extent import extents

_CONFIDENCE = 0.65
_SHARED = 3  # content words that both sides must have beside the phrases


def narrowed(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each "every" of b whose noun a narrows by a word that b does not have."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [x for p in unit.a for x in a.once(extents)[p]]
    ours = [x for p in unit.b for x in b.once(extents)[p]]
    if not theirs or not ours:
        return
    known, said = _near(a, unit.a), _near(b, unit.b)
    for mine in ours:
        others = [x for x in theirs if x.head == mine.head]
        if len(others) != 1 or sum(x.head == mine.head for x in ours) != 1:
            continue
        other = others[0]
        lost = [stem for stem in other.narrowing if not kin(stem, said)]
        shared = (known & said) - {mine.head}
        alike = mine.denied == other.denied and not mine.narrowing
        if lost and alike and len(shared) >= _SHARED:
            why = grounds.contrary(unit.paired, shared)
            there, here = words_at(a.text, other.span), words_at(b.text, mine.span)
            yield in_place(there, here, STATEMENT, _CONFIDENCE, why, mine.passage, unit)


def _near(reading: Reading, passages: tuple[int, ...]) -> frozenset[str]:
    """The stems of the content words of passages and of those next to them."""
    around = range(max(0, min(passages) - 1), min(len(reading.ranges), max(passages) + 2))
    return frozenset(t.stem for p in around for t in reading.passage_tokens(p) if t.content)
