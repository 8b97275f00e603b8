"""Other kin than a has: "her daughter" for "her granddaughter", "whose uncle" for "whose father".

Held against each other are words for kin that one side of a unit has alone. Kin of a named bearer are for `bearers`;
what words for kin mean lies in `details.kinsfolk`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.kinsfolk import Kin, kinsfolk
from srcdiff.details.lexicon import words
from srcdiff.details.reading import stem

_NAME = "name"
_CONFIDENCE = 0.75
_SURE = 0.55  # score of a unit from which one word may stand for the other
_BESIDE = 30  # characters within which two words for kin tell of one together
_WEDDING = frozenset(map(stem, words("married marry marries marriage wed wedding bride groom widow widower divorced")))
_CONVERSE = {"parent": "child", "grandparent": "grandchild", "uncle": "nephew"}
"""Lines that tell the same from either side: her daughter, his mother."""
_MUTUAL = ("sibling", "spouse", "cousin")


def kin_of_another_line(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each word for kin of b where a has kin of another line or sex alone."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    if unit.score < _SURE:
        return
    ours, theirs = _held(b, unit.b), _held(a, unit.a)
    around = _held(a, range(max(0, min(unit.a) - 1), min(len(a.ranges), max(unit.a) + 2)))
    near = _held(b, range(max(0, min(unit.b) - 1), min(len(b.ranges), max(unit.b) + 2)))
    lost = [other for other in theirs if other.owned and not any(_may_be(other, it) for it in near)]
    gained = [mine for mine in ours if mine.owned and not any(_may_be(mine, it) for it in around)]
    if any(it is not mine and -_BESIDE < it.start - mine.start < _BESIDE for it in ours for mine in gained):
        return  # "the mother of her husband" for "her mother-in-law"
    weds = any(t.stem in _WEDDING for passage in unit.a for t in a.passage_tokens(passage))
    gained = [mine for mine in gained if not (weds and mine.line.startswith("spouse"))]
    if len(lost) == len(gained) == 1 and lost[0].several == gained[0].several:
        yield _draft(unit, a, b, lost[0], gained[0])


def _held(reading: Reading, passages: Iterable[int]) -> Sequence[Kin]:
    found = reading.once(kinsfolk)
    return [kin for passage in passages for kin in found[passage]]


def _may_be(one: Kin, other: Kin) -> bool:
    """Whether two words for kin may tell of the same two people, from either side."""
    line, its = one.line.split(" ")[0], other.line.split(" ")[0]
    if one.line == other.line:
        return line in _MUTUAL or not one.sex or not other.sex or one.sex == other.sex
    converse = _CONVERSE.get(line) == its or _CONVERSE.get(its) == line
    return converse and one.line.split(" ")[1:] == other.line.split(" ")[1:]


def _draft(unit: Unit, a: Reading, b: Reading, other: Kin, mine: Kin) -> Draft:
    was, now = words_at(a.text, other.span), words_at(b.text, mine.span)
    return in_place(was, now, _NAME, _CONFIDENCE, grounds.bearer(unit.paired, now.text), mine.passage, unit)
