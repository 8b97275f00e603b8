"""A telling with the words around it, and whether the words beside it leave room: "if", "may", "in his opinion".

What two tellings are to each other is for `stances`; how far each goes is read in `details.stance`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from srcdiff.details import Reading
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Token, stem
from srcdiff.details.stance import ALLEGE, CAREFUL, COMING, DOUBT, SUPPOSE, Stance, Telling, tellings
from srcdiff.details.tense import root

_AROUND = 9  # words on each side of a verb, in its sentence, that tell what it is said of
_CONDITIONS = (
    words(
        """if unless whether until provided assuming depending depend depends subject pending claim claims
    claimed claiming allegedly apparently reportedly according opinion view views state stated states hold holds held
    excluded conceivable possible impossible insist insists insisted argue argues argued"""
    )
    | DOUBT
    | SUPPOSE
    | ALLEGE
)
"""Words that leave room in a whole sentence; the other careful words do in their own clause."""
_BORDERS = frozenset(',:()—–"“”') | words("and but while whereas which who whose although though")
_WARNED = words("warn warns warned warning warnings")  # what is warned of may be told as sure
_UNDER = words("if without unless once until")  # words of a condition
_RELATIVE = words("who whose which whom where")
_NEAR = 3  # words before a cue among which a relative stands
_ODDS = frozenset(map(stem, words("chance risk odds danger likelihood probability")))


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with its passage's tokens, the stems before and behind it, and the stem of its verb's base."""

    tokens: Sequence[Token]
    telling: Telling
    before: frozenset[str]
    behind: frozenset[str]
    verb: str

    @property
    def near(self) -> frozenset[str]:
        """The stems on both sides."""
        return self.before | self.behind


def told_in(reading: Reading, passages: Iterable[int]) -> list[Told]:
    """What passages tell, verb by verb, in order."""
    found = []
    for passage in passages:
        tokens = reading.passage_tokens(passage)
        found += [placed(tokens, telling) for telling in tellings(tokens)]
    return found


def placed(tokens: Sequence[Token], telling: Telling) -> Told:
    """A telling with the words around it."""
    cue = cue_of(tokens, telling)
    before, between = tokens[max(telling.low, cue - _AROUND) : cue], tokens[cue + 1 : telling.at]
    behind = tokens[telling.at + 1 : min(telling.high, telling.at + 1 + _AROUND)]
    left, right = (frozenset(t.stem for t in side if t.content) for side in (before, behind))
    if telling.stance is Stance.CONSIDERED:  # what is considered may be a noun and its adjectives
        right |= {tokens[telling.at].stem}
    inner = frozenset(t.stem for t in between if t.content and t.lower not in DOUBT)
    left, right = (left, right | inner) if telling.stance is Stance.CONSIDERED else (left | inner, right)
    return Told(tokens, telling, left, right, root(tokens[telling.at]))


def cue_of(tokens: Sequence[Token], telling: Telling) -> int:
    """The place of the first word of a telling."""
    return next(at for at in range(telling.low, telling.high) if tokens[at].start == telling.span.start)


def aside(told: Told) -> bool:
    """Whether a telling stands at the beginning of a clause that tells of somebody besides: "who became"."""
    cue = next(
        at for at in range(told.telling.low, told.telling.high) if told.tokens[at].start == told.telling.span.start
    )
    return any(token.lower in _RELATIVE for token in told.tokens[max(told.telling.low, cue - _NEAR) : cue])


def indirect(told: Told) -> bool:
    """Whether a telling stands in what somebody is told to have said: its "would" is a "will" of then."""
    low, cue = told.telling.low, cue_of(told.tokens, told.telling)
    return any(token.lower in SAYING for token in told.tokens[max(low, cue - _AROUND) : cue])


def leaves_room(sure: Told, weak: Told) -> bool:
    """Whether a word of the surer sentence that the other has not says that all this is less sure, or to come."""
    known = {token.stem for token in beside(weak)}
    known |= _ODDS if known & _ODDS else frozenset()
    ahead = sure.telling.stance in (Stance.SETTLED, Stance.TO_COME)  # what is settled may well be still to come
    room = CAREFUL if ahead or weak.telling.stance is Stance.POSSIBLE else CAREFUL | COMING
    if sure.telling.cue == "will":
        room -= _WARNED if _UNDER.isdisjoint(token.lower for token in beside(weak)) else _WARNED | {"if"}
    clause = _clause(sure)
    return any(
        (t.lower in room and t.stem not in known and (t in clause or t.lower in _CONDITIONS)) or t.lower.endswith("'ll")
        for t in beside(sure)
    )


def _clause(told: Told) -> Sequence[Token]:
    """The tokens of a telling's sentence between the borders on either side of it."""
    low, high = cue_of(told.tokens, told.telling), told.telling.at + 1
    while low > told.telling.low and not _border(told.tokens[low - 1]):
        low -= 1
    while high < told.telling.high and not _border(told.tokens[high]):
        high += 1
    return told.tokens[low:high]


def _border(token: Token) -> bool:
    return token.text in _BORDERS or token.lower in _BORDERS


def beside(told: Told) -> list[Token]:
    """The words of a telling's sentence that are not its own."""
    span = told.telling.span
    sentence = told.tokens[told.telling.low : told.telling.high]
    return [token for token in sentence if not span.start <= token.start < span.end]
