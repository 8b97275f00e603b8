"""What one text denies and the other tells in a like word: "did not share that view" for "thinks the same".

Held against each other are the passages of a unit, both ways. The same word denied and affirmed is a matter of the
detail `negation`; which words are alike lies in `details.opposites` and `details.stance`, contraries in `contraries`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, negation
from srcdiff.details.akin import akin
from srcdiff.details.denied import Predicate, predicates
from srcdiff.details.lexicon import words
from srcdiff.details.stance.verbs import alike
from srcdiff.model import Span

_SHARED = 2  # content words beside both that must be the same
_HALF = 0.4  # and their share of the shorter sentence
_SURE = 0.6  # score of a bead from which two short sentences tell of the same
_COMMON = words("a an the to of in on at for and by with from that it as")
_CONFIDENCE = 0.7


def denials_turned(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each predicate that one side denies and the other affirms in a like word."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _told(a, unit.a), _told(b, unit.b)
    both = {p.root for p in theirs if p.denied is not True} & {p.root for p in ours if p.denied is not True}
    for there in theirs:
        for here in ours:
            if there.denied == here.denied or None in (there.denied, here.denied) or not _like(there, here):
                continue
            # What both tell in the same word is no other telling of this: "those who paid will be refunded".
            rest = both - {there.root, here.root}
            kin = [p for p in (*theirs, *ours) if p is not there and p is not here and p.root not in rest]
            if any(_like(p, here) or _like(p, there) for p in kin):
                continue
            shared = {word for word in here.beside if akin(word, there.beside)}
            if _alike(unit, there, here, shared):
                yield _draft(unit, (a, there), (b, here), shared)


def _alike(unit: Unit, there: Predicate, here: Predicate, shared: set[str]) -> bool:
    """Whether both are told of the same: by the words beside, the word behind, or since nothing else is told."""
    fewer = min(len(there.beside), len(here.beside))
    if len(shared) >= max(_SHARED, _HALF * fewer):
        return True
    if shared and there.follows == here.follows and here.follows not in _COMMON and here.follows[:1].isalpha():
        return True
    whole = len(shared) == fewer and unit.score >= _SURE and bool(there.places & here.places)
    return whole and (fewer > 0 or max(len(there.beside), len(here.beside)) <= 1)


def _told(reading: Reading, passages: Sequence[int]) -> list[Predicate]:
    return [predicate for i in passages for predicate in reading.once(predicates)[i]]


def _like(x: Predicate, y: Predicate) -> bool:
    return bool(x.root == y.root or x.places & y.places or (x.root and y.root and alike(x.root, y.root)))


def _draft(unit: Unit, there: tuple[Reading, Predicate], here: tuple[Reading, Predicate], shared: set[str]) -> Draft:
    (a, one), (b, other) = there, here
    said, told = Span(one.start, one.end), Span(other.start, other.end)
    home = b.passage_of(told.start)
    assert home is not None
    why = grounds.contrary(unit.paired, shared)
    return in_place(words_at(a.text, said), words_at(b.text, told), negation.NAME, _CONFIDENCE, why, home, unit)
