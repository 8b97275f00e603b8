"""Modality: how far a text commits itself, from possible to certain.

A mention is a cue of commitment with the stem it governs. The scale follows FactBank's (Saurí and Pustejovsky 2009):
possible, probable, certain. Strengthening is a contradiction; weakening is told as less grave.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.details.detail import Detail
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Agreement, Mention, Span

NAME = "modality"

_CUES = (
    words(
        """may might could possibly perhaps maybe possible allegedly alleged suspected reportedly apparently appears
        appear seems seem suggests suggest considering consider considered potentially potential unconfirmed purportedly
        rumoured rumored supposedly"""
    ),
    words("likely probably expected expects should planned plans plan hopes hope aims intends proposed believed"),
    words("will must confirmed proved proven definitely certainly certain undoubtedly shows irrefutably"),
)
_POSSIBLE, _PROBABLE, _CERTAIN = 1, 2, 3
_RANKS = {word: rank for rank, cues in enumerate(_CUES, start=_POSSIBLE) for word in cues}
_HEDGES = words("if would can says said claims according")
_STOPS = words('. ; : ! ? , — " “ ”')
_WINDOW = 9  # tokens after a cue that its clause may reach
_NEAR = 8  # tokens on each side of a predicate in which the words beside it are sought


@dataclass(frozen=True, slots=True)
class Commitment:
    """A rank from 1 (possible) to 3 (certain), the stem governed, and those beside it."""

    rank: int
    governed: str
    beside: frozenset[str]


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every cue of commitment that governs a content word; the month May is none."""
    mentions = []
    for index, _ in reading.spoken():
        tokens = reading.passage_tokens(index)
        for place, token in enumerate(tokens):
            rank = _rank(token)
            clause = _clause(tokens, place + 1) if rank else []
            if clause:
                value = Commitment(rank, clause[0].stem, frozenset(t.stem for t in clause[1:5]))
                mentions.append(Mention(NAME, Span(token.start, clause[0].end), index, value))
    return tuple(mentions)


def _rank(token: Token) -> int:
    return 0 if token.lower == "may" and token.capital and not token.first else _RANKS.get(token.lower, 0)


def _clause(tokens: tuple[Token, ...], place: int) -> list[Token]:
    found = []
    for token in tokens[place : place + _WINDOW]:
        if token.text in _STOPS:
            break
        if token.content and not _rank(token):
            found.append(token)
    return found


def _commitment(mention: Mention) -> Commitment:
    value = mention.value
    assert isinstance(value, Commitment)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Of one predicate: the same rank agrees, neighbouring ranks are compatible, possible and certain conflict."""
    p, q = _commitment(x), _commitment(y)
    if p.governed != q.governed:
        return Agreement.UNRELATED
    return (Agreement.SAME, Agreement.COMPATIBLE, Agreement.CONFLICT)[abs(p.rank - q.rank)]


def keys(mention: Mention) -> tuple[str]:
    """The predicate that is committed to."""
    return (_commitment(mention).governed,)


def clash(mention: Mention, reading: Reading, passages: tuple[int, ...]) -> Span | None:
    """Where the passages state flatly what the mention only holds possible."""
    value = _commitment(mention)
    for index in passages if value.rank == _POSSIBLE else ():
        tokens = reading.passage_tokens(index)
        if any(_rank(token) in (_POSSIBLE, _PROBABLE) or token.lower in _HEDGES for token in tokens):
            continue
        for place, token in enumerate(tokens):
            if token.content and token.stem == value.governed:
                near = {t.stem for t in tokens[max(0, place - _NEAR) : place + _NEAR + 1]}
                if len(near & value.beside) >= 2:
                    return Span(token.start, token.end)
    return None


MODALITY = Detail(NAME, find, relate, keys, clash=clash, bound=0.1, one_way=True)
