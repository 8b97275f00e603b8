"""Words of b in whose place a has their contrary: "north" for "south", "early" for "behind schedule".

Held against each other are the passages of a unit, word by word; which words are contraries lies in
`details.opposites`, denials in `details.negation`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place
from srcdiff.compare.statements import STATEMENT
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.lexicon import words
from srcdiff.details.opposites import sides
from srcdiff.details.reading import Token
from srcdiff.details.slots import around

_AROUND = 6  # words on each side that tell what a contrary is said of
_SHARED = 2  # how many of them both sides must have
_BEFORE, _BEHIND = 9, 4  # words on each side in which a denial may turn a contrary round
_CONFIDENCE = 0.7
_TURNING = words(
    """not no never cannot without hardly barely scarcely neither nor none nothing nobody fail failed fails failure
    unable deny denied denies refuse refused refuses reject rejected stop stopped prevent prevented avoid avoided
    against rather instead than only unless except but if yet less fewer little few rarely seldom until"""
)
_PLANNED = words("schedule time plan plans timetable target deadline expectations forecast forecasts")
_ORDERS = ("before", "after")
_STOPS = frozenset(".;:!?—–()")


def contraries(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each word of b that stands where a has its contrary, among the same words."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    ours, theirs = ([reading.passage_tokens(i) for i in held] for reading, held in ((b, unit.b), (a, unit.a)))
    known_b, known_a = (
        {key for tokens in side for t in tokens for key in (t.stem, t.lower)} for side in (ours, theirs)
    )
    meant_b, meant_a = ({place for tokens in side for t in tokens for place in sides(t)} for side in (ours, theirs))
    for home, tokens in zip(unit.b, ours, strict=True):
        for at, word in enumerate(tokens):
            # A side that has words of both, or the word itself, says more than a list of contraries can tell.
            opposed = {(g, 1 - s) for g, s in sides(word) if (g, s) not in meant_a and (g, 1 - s) not in meant_b}
            if not opposed or word.stem in known_a or _turned(tokens, at):
                continue
            for passage in theirs:
                found = _opposite(passage, opposed, known_b, (tokens, at))
                if found is not None:
                    other, shared = found
                    why = grounds.contrary(unit.paired, shared)
                    yield in_place(other, word, STATEMENT, _CONFIDENCE, why, home, unit)
                    break


def _opposite(
    tokens: Sequence[Token], opposed: set[tuple[int, int]], known_b: set[str], mine: tuple[Sequence[Token], int]
) -> tuple[Token, set[str]] | None:
    """The word of a's passage that is the contrary, among the most words that stand near the one of b (`mine`)."""
    near = around(*mine, _AROUND)
    best: tuple[Token, set[str]] | None = None
    for at, word in enumerate(tokens):
        if sides(word) & opposed and word.stem not in known_b and not _turned(tokens, at):
            if word.lower in _ORDERS and not _one_way(mine, (tokens, at)):
                continue
            shared = near & around(tokens, at, _AROUND)
            if len(shared) >= _SHARED and (best is None or len(shared) > len(best[1])):
                best = word, shared
    return best


def _one_way(mine: tuple[Sequence[Token], int], other: tuple[Sequence[Token], int]) -> bool:
    """Whether what follows both words is the same: "b before a" says the same as "a after b"."""
    (left, right), (far_left, far_right) = _parts(*mine), _parts(*other)
    straight = len(left & far_left) + len(right & far_right)
    return bool(right & far_right) and straight > len(left & far_right) + len(right & far_left)


def _parts(tokens: Sequence[Token], at: int) -> tuple[set[str], set[str]]:
    """The stems before and behind a word in its clause."""
    parts = []
    for reach in (tokens[max(0, at - _AROUND) : at][::-1], tokens[at + 1 : at + 1 + _AROUND]):
        found = set()
        for token in reach:
            if token.text in _STOPS:
                break
            if token.content:
                found.add(token.stem)
        parts.append(found)
    return parts[0], parts[1]


def _turned(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word beside it in its clause may say the contrary of the contrary, or turn it round ("east of")."""
    follow = [token.lower for token in tokens[at + 1 : at + 3]]
    # "ahead of schedule" has no other side that it could be told from
    if follow[:1] == ["of"] and not _PLANNED & set(follow):
        return True
    for reach in (tokens[max(0, at - _BEFORE) : at][::-1], tokens[at + 1 : at + 1 + _BEHIND]):
        for token in reach:
            if token.text in _STOPS:
                break
            if token.lower in _TURNING or token.lower.endswith("n't"):
                return True
    return False
