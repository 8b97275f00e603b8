"""What b tells as to come where a does not: "will face the sea".

Held against each other are the passages of a unit. A verb behind "will" counts where a's passages leave nothing to the
future. The same verb done and to come is for `tenses`, past and present for `retensed`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.date.patterns import DAYS, MONTHS
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token
from srcdiff.details.slots import around, beside
from srcdiff.details.tense import Event, root, willed
from srcdiff.model import Relation, Severity, Span

_CONFIDENCE = 0.7
_AROUND = 8  # words on each side of a verb that tell what is said to happen
_SHARED = 2  # how many of them a's passages must have
_CLOSE = 0.5  # and what share of the words of b's passage, which is else too free to be read verb by verb
_CLAUSE = 12  # words before a verb that it may depend on
_FUTURE = words("will shall would won't 'll 'd")
_CONDITIONS = words("if unless whether until where when once without")
_NOW, _THEN = words("is are"), words("was were")
_TO_COME = words(
    """about aim aims allowed can consider considering considers could due estimate estimates expect expected
    expects forecast forecasts forthcoming future going guarantee guaranteed guarantees hope hoped hopes if
    intend intends later likely may might mulling mulls must need needed needs never next once ordered plan
    planned planning plans promise promised promises ready scheduled set should soon tomorrow until upcoming
    want wants weighing weighs when yet"""
)
_DUE = words("spring summer autumn winter today tonight") | {*DAYS, *MONTHS}
"""What is due is told as present too: "she takes office in spring"."""
_INFINITIVES = words("be come have")
_BARRED = words("to may might could can should must is are be been")  # before a verb that tells no plain present


def foretold(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each verb that b puts into a future of which a knows nothing."""
    return each_once(units, lambda unit: _to_come(unit, a, b), key=lambda draft: draft.b)


def _to_come(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [a.passage_tokens(passage) for passage in unit.a]
    if any(token.lower in _FUTURE or token.lower.endswith("'ll") for tokens in theirs for token in tokens):
        return
    leaves_room = any(map(_open, theirs))
    places = {root(token): (tokens, at) for tokens in theirs for at, token in enumerate(tokens) if token.content}
    known = places.keys() | {tokens[at].stem for tokens, at in places.values()}
    for passage in unit.b:
        tokens = b.passage_tokens(passage)
        own = [token for token in tokens if token.content]
        if sum(token.stem in known for token in own) < _CLOSE * len(own):
            continue
        for event in (event for event in willed(tokens) if not _depends(tokens, event)):
            same = places.get(event.root)
            shared = (around(tokens, event.at, _AROUND) | {event.root}) & known
            if (same is not None and _in_place(same, tokens, event)) if leaves_room else len(shared) >= _SHARED:
                verb = None if same is None else same[0][same[1]]
                span = a.document.passages[unit.a[0]].span if verb is None else Span(verb.start, verb.end)
                where = "a tells of nothing to come" if verb is None else f"a has “{verb.text}”"
                yield Draft(
                    Relation.CONTRADICTS,
                    modality.NAME,
                    Severity.MEDIUM,
                    _CONFIDENCE,
                    (span,),
                    (event.span,),
                    f"b tells “{' '.join(event.span.of(b.text).split())}” as to come, where {where}",
                    grounds.another_time(unit.paired, len(shared)),
                    passage,
                    unit.bead,
                )


def _in_place(same: tuple[Sequence[Token], int], tokens: Sequence[Token], event: Event) -> bool:
    """Whether a has the verb of b between the same words, and not as one that is to come."""
    theirs, there = same
    will = next(place for place in range(event.at, -1, -1) if tokens[place].start == event.span.start)
    sides = ((beside(theirs, there, step), beside(tokens, own, step)) for step, own in ((-1, will), (1, event.at)))
    barred = there > 0 and theirs[there - 1].lower in _BARRED
    return not barred and all(x is not None and x == y for x, y in sides)


def _open(tokens: Sequence[Token]) -> bool:
    """Whether passages leave room for something to come."""
    low = [token.lower for token in tokens]
    return any(word in _TO_COME or word in _DUE for word in low) or any(
        (first == "to" and second in _INFINITIVES)
        or (second == "to" and (first in _NOW | _THEN or first.endswith("ed")))
        for first, second in itertools.pairwise(low)
    )


def _depends(tokens: Sequence[Token], event: Event) -> bool:
    """Whether something in the sentence before a verb makes it depend on something else."""
    clause = tokens[max(0, event.at - _CLAUSE) : event.at]
    before = itertools.takewhile(lambda token: token.word, reversed(clause))
    return any(token.lower in _CONDITIONS for token in before)
