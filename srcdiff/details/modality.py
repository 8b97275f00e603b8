"""Modality: how far a text commits itself, from possible to certain.

A mention is a cue of commitment with the stem it governs. The scale follows FactBank's (Saurí and Pustejovsky 2009):
possible, probable, certain. Strengthening is a contradiction; weakening is told as less grave.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.details.detail import Detail
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Agreement, Mention, Severity, Span

NAME = "modality"

_POSSIBLE = frozenset(
    """may might could possibly perhaps maybe possible allegedly alleged suspected reportedly apparently appears appear
    seems seem suggests suggest considering consider considered potentially potential unconfirmed purportedly rumoured
    rumored supposedly""".split()
)
_PROBABLE = frozenset("likely probably expected expects should planned plans plan hopes hope aims intends proposed believed".split())
_CERTAIN = frozenset("will must confirmed proved proven definitely certainly certain undoubtedly shows irrefutably".split())
_STOPS = frozenset(".;:!?,—\"“”")


@dataclass(frozen=True, slots=True)
class Commitment:
    """A rank from 1 (possible) to 3 (certain), the stem governed, and those beside it."""

    rank: int
    governed: str
    beside: frozenset[str]


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every cue of commitment that governs a content word; the month May and the will of a testator are none."""
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
    if token.lower == "may" and token.capital and not token.first:
        return 0
    return 1 if token.lower in _POSSIBLE else 2 if token.lower in _PROBABLE else 3 if token.lower in _CERTAIN else 0


def _clause(tokens: tuple[Token, ...], place: int) -> list[Token]:
    found = []
    for token in tokens[place : place + 9]:
        if token.text in _STOPS:
            break
        if token.content and not _rank(token):
            found.append(token)
    return found


def relate(x: Mention, y: Mention) -> Agreement:
    """Of one predicate: the same rank agrees, neighbouring ranks are compatible, possible and certain conflict."""
    p, q = x.value, y.value
    assert isinstance(p, Commitment) and isinstance(q, Commitment)
    if p.governed != q.governed:
        return Agreement.UNRELATED
    gap = abs(p.rank - q.rank)
    return (Agreement.SAME, Agreement.COMPATIBLE, Agreement.CONFLICT)[gap]


def clash(mention: Mention, reading: Reading, passages: tuple[int, ...]) -> Span | None:
    """Where the aligned passages state flatly what the mention only holds possible."""
    value = mention.value
    assert isinstance(value, Commitment)
    if value.rank != 1:
        return None
    for index in passages:
        tokens = reading.passage_tokens(index)
        if any(_rank(token) in (1, 2) or token.lower in ("if", "would", "can", "says", "said", "claims", "according") for token in tokens):
            continue
        for place, token in enumerate(tokens):
            near = tokens[max(0, place - 8) : place + 9]
            if token.stem == value.governed and token.content and len({t.stem for t in near} & value.beside) >= 2:
                return Span(token.start, token.end)
    return None


MODALITY = Detail(NAME, find, relate, clash=clash, conflict=Severity.MEDIUM, bound=0.1, one_way=True)
