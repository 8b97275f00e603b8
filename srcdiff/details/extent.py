"""What "every", "all", "no" and "any" are said of: the noun, and the words that narrow it ("every night sailing").

What two texts make of one noun is compared elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import NUMERALS, words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Span

_EVERY = words("every each all any no single whichever")
_LOOSE = words(
    """last past first next other others such more further additional current existing remaining previous former own
    same single possible potential kind sort type bit part parts one ones way case cases thing things place places
    end ends side sides reason doubt matter point points sign signs idea evidence person people man woman matter
    matters known available necessary required relevant main major big great good bad large small huge tiny long
    short old young important very much many few little whole entire former late then late total concerned
    involved affected present future so too quite rather nearly almost hardly really truly serious real true
    actual particular individual separate different sole alleged said named"""
)
"""Words that narrow nothing, or nouns that a rewording may leave a word out before."""
_TIMES = words(
    """time times day days week weeks year years month months hour hours minute minutes night nights morning evening
    afternoon weekend season"""
)
_HEADLESS = _LOOSE | _TIMES
_LINKS = words("the of its his her their our my your these those this that a an")
_CLOSED = words(
    """longer more and or but nor of than as if when while who whom whose which that because since though although is
    are was were be been being has have had will would can could may might must shall should do does did to in on
    at by for from with without into over under after before until between among against about through during not
    never also then there here it he she they we you i them him us me"""
)
_MOST = 2  # words that may stand between "every" and its noun


@dataclass(frozen=True, slots=True)
class Extent:
    """What a word such as "every" is said of: the stem of the noun and of the words that narrow it.

    `denied` tells that it is said of none.
    """

    span: Span
    passage: int
    head: str
    narrowing: tuple[str, ...]
    denied: bool


def extents(reading: Reading) -> tuple[tuple[Extent, ...], ...]:
    """What is said of every, any or no thing of a kind in each passage; a noun is the last word before a small one."""
    return tuple(tuple(_of(reading.passage_tokens(i))) for i in range(len(reading.ranges)))


def _of(tokens: Sequence[Token]) -> Iterator[Extent]:
    for at, token in enumerate(tokens):
        denied = token.lower == "no" or _denied(tokens, at)
        opens = token.lower in _EVERY or (token.lower in ("a", "an") and denied)
        if not opens or (at and tokens[at - 1].lower in ("a", "an", "not")):
            continue
        start = at + 1
        while start < len(tokens) and (tokens[start].lower in _LINKS or tokens[start].lower == "single"):
            start += 1
        end = start
        while end < len(tokens) and _plain(tokens[end]) and end - start <= _MOST:
            end += 1
        if not 1 <= end - start <= _MOST + 1:
            continue
        held = tokens[start:end]
        head = held[-1]
        if head.lower in _HEADLESS or head.lower.endswith(("ed", "ly")):
            continue
        narrowing = tuple(t.stem for t in held[:-1] if t.lower not in _LOOSE)
        yield Extent(Span(token.start, head.end), token.passage, head.stem, narrowing, denied)


def _plain(token: Token) -> bool:
    lower = token.lower
    return token.word and lower not in _CLOSED and lower not in NUMERALS and not token.text[0].isdigit()


def _denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether "not" or "never" stands little ahead of an article: "had not lost a match"."""
    return any(t.lower in ("not", "never", "without") or t.lower.endswith("n't") for t in tokens[max(0, at - 3) : at])
