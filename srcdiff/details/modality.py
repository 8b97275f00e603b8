"""Modality: how far a text commits itself, from possible to certain.

A mention is a cue of commitment with the stem it governs. The scale follows FactBank's (Saurí and Pustejovsky 2009):
possible, probable, certain. Strengthening is a contradiction; weakening is told as less grave.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from srcdiff.details.detail import Detail
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Agreement, Mention, Span

NAME = "modality"

_CUES = (
    words(
        """may might could possibly perhaps maybe possible possibility allegedly alleged suspected suspects reportedly
        apparently seems seem seemed potentially potential unconfirmed purportedly rumoured rumored supposedly arguably
        speculated mooted presumably conceivably thought believed feared"""
    ),
    words(
        """likely probably expected expects expect should planned plans plan hopes hope hoped aims aimed intends
        intended proposed proposes proposal due ought scheduled considering pledged promised promises vowed"""
    ),
    words("will must shall confirmed proved proven definitely certainly certain undoubtedly shows"),
)
_AFTER_BE = words("thought believed feared suspected alleged rumoured rumored mooted speculated")
"""Cues in the passive only: "is believed to", not "he believed"."""
_BE = words("is are was were be been being widely now long")
_TOLD = words("said reported claimed told")
_POSSIBLE, _PROBABLE, _CERTAIN = 1, 2, 3
_RANKS = {word: rank for rank, cues in enumerate(_CUES, start=_POSSIBLE) for word in cues}
_HEDGES = words(
    """if would can whether claims claim claimed estimated estimates ability able unless question asked accused accuses
    suspicion suspicions allegation allegations suspect appear appears appeared suggest suggests suggested considers
    considering reckoned chance risk so-called threatens threatened unclear unsure tempted allowed permitted"""
)
_MODALS = words("may might could would can will should")
_PURPOSE = 5  # words between "so" and the modal verb of its clause
_SUBJECTS = words("he she it they we you i his her its their our your the a an")
_STOPS = words('. ; : ! ? — – " “ ” ( )')
_WINDOW = 8  # tokens after a cue that its clause may reach
_NEAR = 8  # tokens on each side of a predicate in which the words beside it, and a hedge, are sought


@dataclass(frozen=True, slots=True)
class Commitment:
    """A rank from 1 (possible) to 3 (certain), the stem governed, and those before the cue and after the stem."""

    rank: int
    governed: str
    before: frozenset[str]
    after: frozenset[str]


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every cue of commitment that governs a content word; the month May is none."""
    mentions = []
    for index, _ in reading.spoken():
        tokens = reading.passage_tokens(index)
        for place, token in enumerate(tokens):
            rank = _rank(token) if _cues(tokens, place) else 0
            clause = _clause(tokens, place + 1) if rank else []
            if clause and _predicate(reading, clause[0]):
                governed, *after = clause
                before = [t.stem for t in tokens[max(0, place - _NEAR) : place] if t.content and not _rank(t)][-3:]
                value = Commitment(rank, governed.stem, frozenset(before), frozenset(t.stem for t in after[:4]))
                mentions.append(Mention(NAME, Span(token.start, governed.end), index, value))
    return tuple(mentions)


def _cues(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that may be a cue is one here: no ability ("you could ride for 30 cents"), no plain belief."""
    before = tokens[place - 1].lower if place else ""
    follow = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if tokens[place].lower in _AFTER_BE:
        return before in _BE
    if _for_purpose(tokens, place):
        return False
    ability = follow in ("not", "see", "hear", "look") or before in ("nor", "nobody", "who", "that", "you", "one")
    return not (tokens[place].lower in ("could", "may") and ability)


def _for_purpose(tokens: Sequence[Token], place: int) -> bool:
    """Whether a modal verb tells what something is done for: "so (that) their children may be safe"."""
    if tokens[place].lower not in _MODALS:
        return False
    for back in range(place - 1, max(-1, place - 1 - _PURPOSE), -1):
        word = tokens[back].lower
        if tokens[back].text in _STOPS or tokens[back].text == ",":
            return False
        if word == "so":
            follow = tokens[back + 1].lower
            return back > 0 and tokens[back - 1].word and (follow == "that" or follow in _SUBJECTS)
    return False


def _predicate(reading: Reading, token: Token) -> bool:
    """Whether committing to the word says something: no number, no name."""
    return token.text[0].isalpha() and not (token.capital and token.lower not in reading.common)


def _rank(token: Token) -> int:
    return 0 if is_month(token) else _RANKS.get(token.lower, 0)


def is_month(token: Token) -> bool:
    """Whether a "may" is the month."""
    return token.lower == "may" and token.capital and not token.first


def _clause(tokens: Sequence[Token], place: int) -> list[Token]:
    found: list[Token] = []
    for token in tokens[place : place + _WINDOW]:
        if token.text in _STOPS or (token.text == "," and found):
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
    # "It sold for ten what it could have sold for twenty": a tells both.
    for index in passages if value.rank == _POSSIBLE and value.governed not in value.before else ():
        tokens = reading.passage_tokens(index)
        for place, token in enumerate(tokens):
            if token.content and token.stem == value.governed:
                near = _near(tokens, place)
                if _shares(value, near) and not any(map(_hedged, near)) and not _hearsay(near):
                    return Span(token.start, token.end)
    return None


def _near(tokens: Sequence[Token], place: int) -> list[Token]:
    """The tokens of the clause around a place, up to `_NEAR` on each side."""
    start, end = place, place + 1
    while start > max(0, place - _NEAR) and tokens[start - 1].text not in _STOPS:
        start -= 1
    while end < min(len(tokens), place + _NEAR + 1) and tokens[end].text not in _STOPS:
        end += 1
    return list(tokens[start:end])


def _shares(value: Commitment, near: Sequence[Token]) -> bool:
    stems = {t.stem for t in near if t.content}
    return len(stems & (value.after | value.before)) >= 2


def _hearsay(near: Sequence[Token]) -> bool:
    """Whether a clause only passes on what is told: "it is said that", "is said to", "has been reported here that"."""
    spoken = [token.lower for token in near]
    return any(
        left in _BE and right in _TOLD and {"that", "to"} & {*spoken[place + 2 : place + 4]}
        for place, (left, right) in enumerate(pairwise(spoken))
    )


def _hedged(token: Token) -> bool:
    return _rank(token) in (_POSSIBLE, _PROBABLE) or token.lower in _HEDGES


MODALITY = Detail(NAME, find, relate, keys, clash=clash, bound=0.1)
