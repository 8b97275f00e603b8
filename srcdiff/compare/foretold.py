"""What b tells as to come, or as lasting, where a does not: "will face the sea", "is founded in 1979", "were younger".

Held against each other are the passages of a unit. A verb behind "will" counts where a's passages leave nothing to the
future; "is" for "was", and the reverse, where the words around them are the same and nobody's words are told, since
those are fairly told in another time. The same verb done and to come is for `tenses`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Token
from srcdiff.details.slots import around
from srcdiff.details.tense import root
from srcdiff.model import Relation, Severity, Span

_CONFIDENCE = 0.7
_AROUND = 8  # words on each side of a verb that tell what is said to happen
_SHARED = 2  # how many of them a's passages must have
_CLOSE = 0.5  # and what share of the words of b's passage, which is else too free to be read verb by verb
_COMPLEMENT = 4  # tokens behind "is" among which its complement stands
_VERB = 4  # tokens behind "will" among which its verb stands
_WILL = words("will shall")
_FUTURE = _WILL | words("would won't 'll 'd")
_DENIED = words("not never no")
_CONDITIONS = words("if unless whether until where when once without")
_NOW, _THEN = words("is are"), words("was were")
_TO_COME = words(
    """will would shall 'll 'd won't plan plans planned planning due expect expects expected next tomorrow upcoming
    soon going could may might until can should must aim aims scheduled intends intend want wants hope hopes
    hoped set about forthcoming future promise promises promised guarantee guarantees guaranteed consider
    considers considering weighs weighing mulls mulling forecast forecasts estimate estimates need needs ordered
    allowed if when once later yet ready likely never needed"""
)
_SEASONS = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december spring summer autumn winter today tonight"""
)  # what is due is told as present too: "she takes office in spring"
_INFINITIVES = words("be come have")
_BARRED = words("to may might could can should must is are be been")  # before a verb that tells no plain present
_TELLING = SAYING | words(
    """think thinks thought believe believes believed feel feels felt opinion view views hope hopes hoped expect expects
    expected predict predicts predicted suggest suggests suggested show shows showed found reveal revealed describes
    described"""
)
_MARKS = frozenset('"“”')
_BOTH = 2
_NEIGHBOURS = {True: 1, False: _BOTH}
"""How many of the two neighbours must be the same: told as past or as present."""


@dataclass(frozen=True, slots=True)
class _Being:
    """A form of "to be" with its complement and the content words beside both; nothing where a stop parts them."""

    token: Token
    complement: str
    left: str | None
    right: str | None


def foretold(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each verb that b puts into a future of which a knows nothing."""
    return each_once(units, lambda unit: _to_come(unit, a, b), key=lambda draft: draft.b)


def shifted(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each "is" of b that is "was" in a among the same words, and the reverse."""
    return each_once(units, lambda unit: _being(unit, a, b), key=lambda draft: draft.b)


def _to_come(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [a.passage_tokens(passage) for passage in unit.a]
    if any(token.lower in _FUTURE or token.lower.endswith("'ll") for tokens in theirs for token in tokens):
        return
    leaves_room = any(map(_open, theirs))
    verbs = {root(token): (tokens, at) for tokens in theirs for at, token in enumerate(tokens) if token.content}
    known = verbs.keys() | {tokens[at].stem for tokens, at in verbs.values()}
    for passage in unit.b:
        tokens = b.passage_tokens(passage)
        own = [token for token in tokens if token.content]
        if sum(token.stem in known for token in own) < _CLOSE * len(own):
            continue
        for will, at in _wills(tokens):
            same = verbs.get(root(tokens[at]))
            shared = (around(tokens, at, _AROUND) | {root(tokens[at])}) & known
            if (same is not None and _in_place(same, tokens, will, at)) if leaves_room else len(shared) >= _SHARED:
                verb = None if same is None else same[0][same[1]]
                span = a.document.passages[unit.a[0]].span if verb is None else Span(verb.start, verb.end)
                put = Span(tokens[will].start, tokens[at].end)
                where = "a tells of nothing to come" if verb is None else f"a has “{verb.text}”"
                yield Draft(
                    Relation.CONTRADICTS,
                    modality.NAME,
                    Severity.MEDIUM,
                    _CONFIDENCE,
                    (span,),
                    (put,),
                    f"b tells “{' '.join(put.of(b.text).split())}” as to come, where {where}",
                    grounds.another_time(unit.paired, len(shared)),
                    passage,
                    unit.bead,
                )


def _in_place(same: tuple[Sequence[Token], int], tokens: Sequence[Token], will: int, at: int) -> bool:
    """Whether a has the verb of b between the same words, and not as one that is to come."""
    theirs, there = same
    sides = ((_beside(theirs, there, step), _beside(tokens, own, step)) for step, own in ((-1, will), (1, at)))
    return theirs[there - 1].lower not in _BARRED and all(x is not None and x == y for x, y in sides)


def _open(tokens: Sequence[Token]) -> bool:
    """Whether passages leave room for something to come."""
    low = [token.lower for token in tokens]
    return any(word in _TO_COME or word in _SEASONS for word in low) or any(
        (first == "to" and second in _INFINITIVES)
        or (second == "to" and (first in _NOW | _THEN or first.endswith("ed")))
        for first, second in itertools.pairwise(low)
    )


def _wills(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where "will" and the verb behind it stand, without what is denied or depends on something before it."""
    for at, token in enumerate(tokens):
        if token.lower in _WILL or token.lower.endswith("'ll"):
            behind = range(at + 1, min(len(tokens), at + 1 + _VERB))
            verb = next((p for p in behind if tokens[p].content and not tokens[p].lower.endswith("ly")), None)
            between = {t.lower for t in tokens[at + 1 : verb]}
            if verb is not None and not between & _DENIED and not _depends(tokens, at):
                yield at, verb


def _depends(tokens: Sequence[Token], at: int) -> bool:
    return any(t.lower in _CONDITIONS for t in itertools.takewhile(lambda t: t.word, reversed(tokens[:at])))


def _being(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [a.passage_tokens(passage) for passage in unit.a]
    ours = [(passage, b.passage_tokens(passage)) for passage in unit.b]
    if any(map(_telling, theirs)) or any(_telling(tokens) for _, tokens in ours):
        return
    held = [being for tokens in theirs for being in _beings(tokens)]
    for passage, tokens in ours:
        for mine in _beings(tokens):
            past = mine.token.lower in _THEN
            same = [being for being in held if being.complement == mine.complement or _alike(mine, being) == _BOTH]
            if not same or any((being.token.lower in _THEN) == past for being in same):
                continue
            alike, other = max(((_alike(mine, being), being) for being in same), key=lambda pair: pair[0])
            if alike >= _NEIGHBOURS[past]:
                why = grounds.another_time(unit.paired, alike + 1)
                yield in_place(other.token, mine.token, modality.NAME, _CONFIDENCE, why, passage, unit)


def _telling(tokens: Sequence[Token]) -> bool:
    """Whether a passage tells what somebody says, thinks or found."""
    return any((token.lower in _TELLING and not token.capital) or token.text in _MARKS for token in tokens)


def _beings(tokens: Sequence[Token]) -> Iterator[_Being]:
    for at, token in enumerate(tokens):
        if token.lower in _NOW | _THEN:
            behind = range(at + 1, min(len(tokens), at + 1 + _COMPLEMENT))
            place = next((p for p in behind if tokens[p].content and not tokens[p].lower.endswith("ly")), None)
            if place is not None and all(tokens[p].word for p in range(at, place)):
                left, right = _beside(tokens, at, -1), _beside(tokens, place, 1)
                yield _Being(token, root(tokens[place]), left, right)


def _beside(tokens: Sequence[Token], at: int, step: int) -> str | None:
    """The stem of the next content word on one side, None where a stop stands before it."""
    place = at + step
    while 0 <= place < len(tokens) and tokens[place].word:
        if tokens[place].content:
            return tokens[place].stem
        place += step
    return None


def _alike(x: _Being, y: _Being) -> int:
    return sum(p is not None and p == q for p, q in ((x.left, y.left), (x.right, y.right)))
