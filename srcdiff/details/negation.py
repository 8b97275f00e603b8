"""Negation: a predicate that one side denies and the other affirms.

A mention is a negation cue with the stem it governs. Negative verbs and double negation count as cues, so that two
ways of denying are one. Scope follows the simple window of NegEx (Chapman et al. 2001): up to the end of the clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.details.detail import Detail
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Agreement, Mention, Span

NAME = "negation"

_CUES = words(
    """not no never none nobody nothing neither nor cannot without can't won't don't doesn't didn't isn't aren't wasn't
    weren't hasn't haven't hadn't wouldn't couldn't shouldn't n't hardly scarcely barely yet"""
)
_NEGATIVE = _CUES | words(
    """deny denied denies denying fail failed fails failing refuse refused refuses refusing reject rejected rejects
    decline declined declines unable impossible unlikely lack lacks lacked lacking absent absence avoid avoided prevent
    prevented prevents unless stop stopped few little rule ruled rules short false unknown unclear unofficial illegal
    nowhere unlike only free anything any but however rather instead"""
)
_PREFIXES = ("un", "in", "im", "dis", "non")
_LIGHT = words("officially formally really actually yet immediately directly clear possible able just longer more")
_STOPS = words('. ; : ! ? — " “ ”')
_BREAKS = words("but although because")
_WINDOW = 10  # tokens after a cue that its clause may reach
_NEAR = 12  # tokens on each side of a predicate in which a negative word may turn it round


@dataclass(frozen=True, slots=True)
class Denial:
    """The stem that is denied, and the stems beside it in the clause."""

    governed: str
    beside: frozenset[str]


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every negation that governs a content word."""
    mentions = []
    for index, _ in reading.spoken():
        tokens = reading.passage_tokens(index)
        for place, token in enumerate(tokens):
            if token.lower not in _CUES or (token.lower == "yet" and not _yet_to(tokens, place)):
                continue
            clause = _clause(tokens, place + 1)
            if clause:
                end = clause[0].end
                denial = Denial(clause[0].stem, frozenset(t.stem for t in clause[1:5]))
                mentions.append(Mention(NAME, Span(token.start, end), index, denial))
    return tuple(mentions)


def _yet_to(tokens: tuple[Token, ...], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].lower == "to"


def _clause(tokens: tuple[Token, ...], place: int) -> list[Token]:
    found: list[Token] = []
    for token in tokens[place : place + _WINDOW]:
        if token.text in _STOPS or (token.text == "," and found) or token.lower in _BREAKS:
            break
        if token.content and token.lower not in _LIGHT:
            found.append(token)
    return found


def _denial(mention: Mention) -> Denial:
    value = mention.value
    assert isinstance(value, Denial)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Two denials of one predicate are the same; of others, nothing can be said."""
    return Agreement.SAME if _denial(x).governed == _denial(y).governed else Agreement.UNRELATED


def keys(mention: Mention) -> tuple[str]:
    """The predicate that is denied."""
    return (_denial(mention).governed,)


def clash(mention: Mention, reading: Reading, passages: tuple[int, ...]) -> Span | None:
    """Where the passages affirm what the mention denies: the predicate and a word beside it, no negative near."""
    value = _denial(mention)
    for index in passages:
        tokens = reading.passage_tokens(index)
        for place, token in enumerate(tokens):
            if token.content and token.stem == value.governed:
                near = tokens[max(0, place - _NEAR) : place + _NEAR + 1]
                shared = {t.stem for t in near} & value.beside
                if shared and len(shared) >= min(2, len(value.beside)) and not any(map(_negative, near)):
                    return Span(token.start, token.end)
    return None


def _negative(token: Token) -> bool:
    lower = token.lower
    return lower in _NEGATIVE or lower.endswith("n't") or (lower.startswith(_PREFIXES) and len(lower) > 5)


NEGATION = Detail(NAME, find, relate, keys, clash=clash)
