"""A yes where the source has a no, in other words: "agreed to" for "said he would not", "helped" for "had no part in".

Held against each other are the passages of a unit; the words that tell an answer are read in `details.answer`, those
that tell a deed ("checked" for "not been able to verify") in `details.deed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, negation
from srcdiff.details.answer import Answer, answers
from srcdiff.details.deed import Deed, deeds
from srcdiff.details.reading import Token
from srcdiff.details.tense import root
from srcdiff.model import Span

_AROUND = 12  # words on each side that tell what is answered
_SHARED = 2  # of them that both sides must have
_CONFIDENCE = 0.7
_SHORT = 3  # content words of a sentence so short that the one before it tells what it is about
_Told = list[tuple[Sequence[Token], Answer]]


def contrary_answers(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each answer of b whose contrary alone a has, among the same words."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _told(a, unit.a), _told(b, unit.b)
    for tokens, answer in ours:
        kin = [other for _, other in ours if other.kind == answer.kind]
        others = [(beside, other) for beside, other in theirs if other.kind == answer.kind]
        # A side that says both says more than a list of words can tell.
        if not others or {other.done for _, other in others} != {not answer.done} or len({k.done for k in kin}) > 1:
            continue
        beside, other = others[0]
        shared = _around(tokens, answer) & _around(beside, other)
        if len(shared) >= _SHARED:
            there, here = _span(beside, other), _span(tokens, answer)
            yield _draft((a, there), (b, here), shared, tokens[0].passage, unit)


def _told(reading: Reading, passages: Iterable[int]) -> _Told:
    return [(reading.passage_tokens(i), answer) for i in passages for answer in reading.once(answers)[i]]


def _around(tokens: Sequence[Token], answer: Answer) -> set[str]:
    near = (*tokens[max(0, answer.start - _AROUND) : answer.start], *tokens[answer.end : answer.end + _AROUND])
    return {root(token) for token in near if token.content}


def _span(tokens: Sequence[Token], answer: Answer | Deed) -> Span:
    return Span(tokens[answer.start].start, tokens[answer.end - 1].end)


def _draft(there: tuple[Reading, Span], here: tuple[Reading, Span], shared: set[str], home: int, unit: Unit) -> Draft:
    (a, said), (b, told) = there, here
    why = grounds.contrary(unit.paired, shared)
    return in_place(words_at(a.text, said), words_at(b.text, told), negation.NAME, _CONFIDENCE, why, home, unit)


def contrary_deeds(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each deed of b that a says was not done, or the other way round, among the same words."""
    return each_once(units, lambda unit: _deeds_of(unit, a, b), key=lambda draft: draft.b)


def _deeds_of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _done(a, unit.a), _done(b, unit.b)
    for home, deed in ours:
        kin = {other.done for _, other in ours if other.kind == deed.kind}
        others = [(passage, other) for passage, other in theirs if other.kind == deed.kind]
        if deed.done is None or len(kin) > 1 or {other.done for _, other in others} != {not deed.done}:
            continue
        passage, other = others[0]
        shared = _about(b, unit.b, home, deed) & _about(a, unit.a, passage, other)
        if len(shared) >= _SHARED:
            there, here = _span(a.passage_tokens(passage), other), _span(b.passage_tokens(home), deed)
            yield _draft((a, there), (b, here), shared, home, unit)


def _done(reading: Reading, passages: Iterable[int]) -> list[tuple[int, Deed]]:
    return [(i, deed) for i in passages for deed in reading.once(deeds)[i]]


def _about(reading: Reading, unit: Iterable[int], passage: int, deed: Deed) -> set[str]:
    """The roots of the words beside a deed, with those of the sentences before a very short one."""
    found = {root(token) for token in _others(reading.passage_tokens(passage), deed)}
    for before in (passage - 1, passage - 2):
        if len(found) <= _SHORT and before in unit:
            found |= {root(token) for token in reading.passage_tokens(before) if token.content}
    return found


def _others(tokens: Sequence[Token], deed: Deed) -> list[Token]:
    return [token for at, token in enumerate(tokens) if token.content and not deed.start <= at < deed.end]
