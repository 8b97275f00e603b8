"""Verbs that b tells in another time than a among the same words: "is founded in 1979" for "was", "use" for "used".

Held against each other are the passages of a unit. Where somebody's words are told nothing counts but what b tells as
present on the very day on which a tells it as past: those are fairly told in another time. What is to come in one of
both is for `tenses` and `foretold`.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.date.patterns import DAYS
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Token
from srcdiff.details.slots import beside
from srcdiff.details.tense import is_past, is_past_of, root

_CONFIDENCE = 0.7
_CROWDED = 2_500  # pairs of forms of "to be" from which two passages are lists
_COMPLEMENT = 4  # tokens behind "is" among which its complement stands
_DATED = 4  # tokens behind a verb of b among which the day stands on which it happens
_SIDES = 8  # tokens on each side of a day of a among which its past stands
_NOW, _THEN = words("is are"), words("was were")
_TELLING = SAYING | words(
    """think thinks thought believe believes believed feel feels felt opinion view views hope hopes hoped expect expects
    expected predict predicts predicted suggest suggests suggested show shows showed found reveal revealed describes
    described"""
)
_MARKS = frozenset('"“”')
_NO_VERB = words(
    """to may might could can should must would will shall do does did not never is are was were be been being am has
    have had having let lets the a an its their his her our my your this that these those some any each every no of by
    with in on at for from and or more most very so too as"""
)
"""Words behind which none stands that is a plain past or present by itself."""
_ACTS = words(
    """says tells adds explains writes states insists warns announces argues declares replies asks recalls admits
    confirms denies concludes makes gives takes becomes begins brings builds buys chooses comes goes gets grows hears
    keeps knows loses pays sees seeks sells sends sits speaks spends teaches throws"""
)
"""Presents that are hardly ever nouns."""
_DEPENDING = words("what whatever when whenever if whether until unless before after who which that as once will would")
"""Words before a verb, in its passage, that it may depend on."""
_PARTS_OF_DAY = words("morning afternoon evening")
_BOTH = 2
_NEIGHBOURS = {True: 1, False: _BOTH}
"""How many of the two neighbours of a form of "to be" must be the same: told as past or as present."""


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb, what tells it from others, and the content words beside it; nothing where a stop parts them."""

    token: Token
    root: str
    left: str | None
    right: str | None

    def alike(self, other: _Verb) -> int:
        """How many of the two words beside them are the same."""
        return sum(x is not None and x == y for x, y in ((self.left, other.left), (self.right, other.right)))


def retensed(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each verb of b that is past where a's is present among the same words, and the reverse."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [a.passage_tokens(passage) for passage in unit.a]
    ours = [b.passage_tokens(passage) for passage in unit.b]
    for passage, tokens in zip(unit.b, ours, strict=True):
        for here, there in _on_a_day(theirs, tokens):
            yield in_place(there, here, modality.NAME, _CONFIDENCE, grounds.same_day(unit.paired), passage, unit)
    if any(map(_telling, (*theirs, *ours))):
        return
    held = [being for tokens in theirs for being in _beings(tokens)]
    acts = [act for tokens in theirs for act in _acts(tokens)]
    for passage, tokens in zip(unit.b, ours, strict=True):
        found = itertools.chain(_are(held, list(_beings(tokens))), _do(acts, _acts(tokens)))
        for mine, other in found:
            why = grounds.another_time(unit.paired, mine.alike(other) + 1)
            yield in_place(other.token, mine.token, modality.NAME, _CONFIDENCE, why, passage, unit)


def _are(held: Sequence[_Verb], own: Sequence[_Verb]) -> Iterator[tuple[_Verb, _Verb]]:
    """Each "is" of b and the "was" of a in whose place it stands, and the reverse."""
    for mine in own if len(held) * len(own) <= _CROWDED else ():
        past = mine.token.lower in _THEN
        same = [being for being in held if being.root == mine.root or mine.alike(being) == _BOTH]
        if same and not any((being.token.lower in _THEN) == past for being in same):
            other = max(same, key=mine.alike)
            if mine.alike(other) >= _NEIGHBOURS[past]:
                yield mine, other


def _do(held: Sequence[_Verb], own: Iterable[_Verb]) -> Iterator[tuple[_Verb, _Verb]]:
    """Each other verb of b and the same verb of a, always in another time there, between the same two words."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for act in held:
        forms[act.root].add(act.token.lower)
    places = {(act.root, act.left, act.right): act for act in held}
    for mine in own:
        other = places.get((mine.root, mine.left, mine.right)) if mine.left and mine.right else None
        if other is not None and all(_other_time(mine.token.lower, form) for form in forms[mine.root]):
            yield mine, other


def _other_time(x: str, y: str) -> bool:
    return is_past_of(x, y) or is_past_of(y, x)


def _on_a_day(theirs: Sequence[Sequence[Token]], tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Each present of b with a past day behind it, and the past of a beside the same day."""
    if any(token.lower in _ACTS for other in theirs for token in other):
        return
    pasts = {day: past for other in theirs for day, past in _pasts_by_day(other)}
    plain = itertools.takewhile(lambda pair: pair[1].lower not in _DEPENDING, enumerate(tokens))
    for at, token in plain if pasts else ():
        if token.lower in _ACTS and at and tokens[at - 1].lower not in _NO_VERB:
            behind = range(at + 1, min(len(tokens), at + 1 + _DATED))
            days = (tokens[place].lower for place in behind if _is_day(tokens, place))
            past = next((pasts[day] for day in days if day in pasts), None)
            if past is not None:
                yield token, past


def _pasts_by_day(tokens: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    for at, token in enumerate(tokens):
        if _is_day(tokens, at):
            sides = (*reversed(tokens[max(0, at - _SIDES) : at]), *tokens[at + 1 : at + 1 + _SIDES])
            past = next(filter(is_past, sides), None)
            if past is not None:
                yield token.lower, past


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """Whether a day is named on which what a text tells of has happened."""
    word, before = tokens[at].lower, tokens[at - 1].lower if at else ""
    return (
        word == "yesterday"
        or (word in DAYS and before in ("on", "last"))
        or (word in _PARTS_OF_DAY and before == "this")
    )


def _telling(tokens: Sequence[Token]) -> bool:
    """Whether a passage tells what somebody says, thinks or found."""
    return any((token.lower in _TELLING and not token.capital) or token.text in _MARKS for token in tokens)


def _beings(tokens: Sequence[Token]) -> Iterator[_Verb]:
    """The forms of "to be", told apart by their complements."""
    for at, token in enumerate(tokens):
        if token.lower in _NOW | _THEN:
            behind = range(at + 1, min(len(tokens), at + 1 + _COMPLEMENT))
            place = next((p for p in behind if tokens[p].content and not tokens[p].lower.endswith("ly")), None)
            if place is not None and all(tokens[p].word for p in range(at, place)):
                yield _Verb(token, root(tokens[place]), beside(tokens, at, -1), beside(tokens, place, 1))


def _acts(tokens: Sequence[Token]) -> Iterator[_Verb]:
    """The words that may be other verbs, a plain past or present."""
    for before, (at, token) in itertools.pairwise(enumerate(tokens)):
        word = token.content and token.text.isalpha() and not token.capital
        if word and before[1].word and before[1].lower not in _NO_VERB and not before[1].lower.endswith("'s"):
            yield _Verb(token, root(token), beside(tokens, at, -1), beside(tokens, at, 1))
