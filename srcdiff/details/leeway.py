"""Words that leave leeway in a clause: it is expected, planned, allowed or supposed, and so neither sure nor done.

A shallow reading of one sentence, clause by clause, by closed lists. Whether another text tells the clause as sure is
for `compare.lifted`; verb by verb, and with adverbs of doubt, the same is read in `stance`.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Token
from srcdiff.details.stance import CAREFUL, COMING
from srcdiff.details.tense import Time, events, is_past


class Kind(enum.Enum):
    """What leaves the leeway; the value completes "where a has it as only …"."""

    EXPECTED = "expected"
    PLANNED = "planned"
    INTENDED = "intended"
    ALLOWED = "possible or allowed"
    POSSIBLE = "possible"
    SUPPOSED = "supposed"
    UNLIKELY = "unlikely"


class Firmness(enum.Enum):
    """How a clause tells its event."""

    OPEN = "open"
    COMING = "sure to come"
    WOULD = "sure if"
    SO = "so"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Leeway:
    """A word that leaves leeway, by its place in the sentence, and the clause it governs, `high` not included."""

    kind: Kind
    at: int
    low: int
    high: int


_EXPECTED = words(
    """expected anticipated forecast projected predicted tipped likely liable hopeful optimistic hope hopes hoped
    hoping expects expect expecting anticipates anticipate predicts forecasts hopefully probable foresees foresee
    envisages"""
)
_PLANNED = words(
    """plan plans planned planning intend intends intended intending aim aims aimed aiming propose proposes proposed
    proposing hope hopes hoped hoping prepare prepares preparing promise promises promised pledge pledges pledged
    vow vows vowed"""
)
_INTENDED = words(
    "plan plans planned intend intends intended aim aims aimed propose proposes proposed hope hopes hoped"
)
_WOULD = words("will would shall 'll")
_ALLOWED = words(
    """could may might entitled eligible allowed permitted free authorised authorized licensed empowered invited
    offered option right chance opportunity possible qualified qualify cleared"""
)
_MODALS = words("could may might")
_SENSED = words("heard seen felt read smelt hear see feel read afford continue still only")
_REACH = 7  # words behind one of expecting among which its "to" stands
_NOT_TO_COME = words("rather have like prefer")
_ANYBODY = words("we i one you who whoever everyone everybody people hardly")
_SUPPOSED = words(
    """suspect suspects suspected believe believes believed assume assumes assumed presume presumes presumed allege
    alleges alleged speculate speculates speculated surmise surmises surmised"""
)
_CUES = _EXPECTED | _PLANNED | _WOULD | _ALLOWED | _SUPPOSED | words("unlikely")
_NOT = words("not no never nor neither without cannot hardly nothing nobody none")
_BOUND = words("less more fewer later earlier sooner only longer")  # "no less than"
_BORDERS = frozenset(',;:()—–"“”?!') | words("but while whereas which who whose although though because if unless when")
_FIRM_TOO = words(
    """open opens sure certain must put puts credit credits sign saw sees cite cites asked demand demands order orders
    ordered approved approve introduced announce announces announced announcing agreement decision ahead appointed
    ask asks study studies review attribute blame blames reject resolve looks interest question point points rule
    rules talks try tried trying studying studied decided prepared commissioned invited let lets means future next
    about going will shall would 'll designed determined resolved soon tomorrow"""
)
"""Careful words that are others as well."""
_OPEN = (CAREFUL - _FIRM_TOO) | words(
    """reported supposed hopeful tipped anticipated anticipates reckon reckons reckoned counting counts cleared
    authorised authorized licensed empowered qualified offered afraid supposes can desire preferred prefers"""
)
_AHEAD = COMING - _FIRM_TOO
_SURE = words("will shall 'll")
_HAVE = words("has have had")
_PASSED_ON = words("said reported decided told asked urged")  # "is said to", "decided to"
_BE = words("is are was were going")
_IS = words("is are was were has have had did does 's 're")


def leeways(tokens: Sequence[Token]) -> Iterator[Leeway]:
    """Each word of a sentence that leaves leeway, with its clause; one that is denied leaves none."""
    for at, token in enumerate(tokens):
        kind = _kind(tokens, at)
        if kind is not None and not _denied(tokens, at) and not (token.capital and not token.first):
            yield Leeway(kind, at, *_governed(tokens, at, kind))


def _governed(tokens: Sequence[Token], at: int, kind: Kind) -> tuple[int, int]:
    """The clause of a word of leeway: what is supposed lies behind it, and what somebody says behind "said"."""
    low, high = clause(tokens, at, at + 1)
    if kind is Kind.SUPPOSED:
        return at, high
    said = [n for n in range(low, at) if tokens[n].lower in SAYING or tokens[n].lower == "that"]
    low = said[-1] + 1 if said else low
    if not any(token.content for token in tokens[low:at]) and low and tokens[low - 1].text == ",":
        low, _ = clause(tokens, low - 1, low)  # "The minister, Ann Lee, is expected to"
        while low and tokens[low - 1].text == ",":
            low, _ = clause(tokens, low - 1, low)
    return low, high


def _kind(tokens: Sequence[Token], at: int) -> Kind | None:
    word, before = tokens[at].lower, tokens[at - 1].lower if at else ""
    ahead = [token.lower for token in tokens[at + 1 : at + 1 + _REACH]]
    to = ahead[:1] == ["to"]
    kind: Kind | None = None
    if word in _MODALS:
        kind = None if _SENSED.intersection(ahead) else Kind.POSSIBLE if "have" in ahead[:2] else Kind.ALLOWED
    elif word in _ALLOWED:
        kind = Kind.ALLOWED if to or (word == "offered" and before == "be") else None
    elif word == "unlikely":
        kind = Kind.UNLIKELY
    elif word in _PLANNED and to:
        kind = Kind.INTENDED if word in _INTENDED else Kind.PLANNED
    elif word in _EXPECTED and ("to" in ahead or ahead[:1] == ["that"]):
        kind = Kind.EXPECTED
    elif word in _WOULD and not _NOT_TO_COME.intersection(ahead[:2]):
        kind = Kind.PLANNED
    elif word in _SUPPOSED and before not in _ANYBODY and ahead[:1] != ["in"]:
        kind = Kind.SUPPOSED
    return kind


def _denied(tokens: Sequence[Token], at: int) -> bool:
    near = [token.lower for token in tokens[max(0, at - 3) : at + 3]]
    return any(word in _NOT or word.endswith("n't") for word in near)


def clause(tokens: Sequence[Token], low: int, high: int) -> tuple[int, int]:
    """The borders of the clause around the tokens from `low` to before `high`."""
    while low > 0 and not _border(tokens[low - 1]):
        low -= 1
    while high < len(tokens) and not _border(tokens[high]):
        high += 1
    return low, high


def denied(tokens: Sequence[Token]) -> bool:
    """Whether a clause has a word of denial."""
    return any(
        (left.lower in _NOT and right.lower not in _BOUND) or left.lower.endswith("n't")
        for left, right in itertools.pairwise(tokens)
    )


def is_cue(token: Token) -> bool:
    """Whether a word may leave leeway, and so tells nothing of what a clause is about."""
    return token.lower in _CUES


def _border(token: Token) -> bool:
    return token.text in _BORDERS or token.lower in _BORDERS


def firmness(tokens: Sequence[Token]) -> Firmness:
    """How the tokens of a clause tell their event: open if any word of them leaves leeway."""
    said = [token.lower for token in tokens if not (token.lower == "may" and token.capital and not token.first)]
    if any(word in _OPEN or word in _AHEAD for word in said):
        return Firmness.OPEN
    if any(left in _PASSED_ON and right == "to" for left, right in itertools.pairwise(said)):
        return Firmness.OPEN
    to_be = any(left in _BE and right == "to" for left, right in itertools.pairwise(said))
    if any(word in _SURE or word.endswith("'ll") for word in said) or to_be:
        return Firmness.COMING
    if any(word in _WOULD for word in said):
        return Firmness.WOULD if "have" in said else Firmness.OPEN
    perfect = any(
        left.lower in _HAVE and (is_past(right) or right.lower == "been" or right.lower.endswith("ed"))
        for left, right in itertools.pairwise(tokens)
    )
    if perfect or any(event.time is Time.PAST for event in events(tokens)):
        return Firmness.DONE
    return Firmness.SO if any(is_past(token) or token.lower in _IS for token in tokens) else Firmness.OPEN
