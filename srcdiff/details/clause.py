"""What stands in one clause with a value, and how far from it the other words of its passages stand.

Clauses are told by signs and conjunctions alone; no sentence is parsed. The weighted words around a value, whatever
clause they stand in, are its slot, in `slots`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.number.units import UNITS
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Mention

_SIGNS = frozenset(',;:()—–.!?“”"')
_JOINTS = words("and but while whereas or compared against versus followed although though")
_STEP = 4  # words that the border of a clause counts for
_STRIDE = 12  # and that of a passage
_OF_UNITS = frozenset(part for unit in UNITS for part in unit.split()) | words(
    "million billion thousand trillion hundred m bn per cent"
)


def telling(token: Token) -> bool:
    """Whether a word tells what a value beside it is of: a content word that is neither a figure nor a unit."""
    return token.content and not token.text[0].isdigit() and token.lower not in _OF_UNITS


def _parts(token: Token) -> bool:
    return token.text in _SIGNS or token.lower in _JOINTS


def beside(reading: Reading, mention: Mention, others: Iterable[Mention]) -> frozenset[str]:
    """Stems of the telling words in the clause of a mention, as far as the next of the `others` of its passage."""
    first, last = reading.ranges[mention.passage]
    begin, end = reading.at(mention.span.start), reading.at(mention.span.end)
    taken = [other.span for other in others if other.passage == mention.passage and other is not mention]
    found = set()
    for reach in (range(begin - 1, first - 1, -1), range(end, last)):
        for index in reach:
            token = reading.tokens[index]
            if _parts(token) or any(span.start <= token.start < span.end for span in taken):
                break
            if telling(token):
                found.add(token.stem)
    return frozenset(found)


def before(reading: Reading, mention: Mention) -> str:
    """The word or sign right before a mention in its passage, in lower case."""
    place = reading.at(mention.span.start) - 1
    return reading.tokens[place].lower if place >= reading.ranges[mention.passage][0] else ""


@dataclass(frozen=True, slots=True)
class Paces:
    """The words of some passages with their places, each border of a clause or passage counting for several words."""

    places: Mapping[int, int]
    """Place of each token, by its index in the reading."""
    told: tuple[tuple[int, str], ...]
    """Place and stem of each content word that is no unit."""

    def of(self, reading: Reading, mention: Mention) -> tuple[int, int] | None:
        """First and last place of a mention; None where its passage is none of these."""
        held = range(reading.at(mention.span.start), reading.at(mention.span.end))
        found = [self.places[index] for index in held if index in self.places]
        return (min(found), max(found)) if found else None

    def away(self, at: tuple[int, int]) -> dict[str, int]:
        """How far each content word stands from a stretch at its nearest, by stem."""
        found: dict[str, int] = {}
        for place, stem in self.told:
            if not at[0] <= place <= at[1]:
                distance = max(1, min(abs(place - at[0]), abs(place - at[1])))
                found[stem] = min(found.get(stem, distance), distance)
        return found


def paces(reading: Reading, passages: Sequence[int]) -> Paces:
    """The words of passages, in the order of the text, with their places."""
    places: dict[int, int] = {}
    told: list[tuple[int, str]] = []
    place = 0
    for passage in sorted(passages):
        for index in range(*reading.ranges[passage]):
            token = reading.tokens[index]
            if _parts(token):
                place += _STEP
                continue
            place += 1
            places[index] = place
            if token.content and token.lower not in _OF_UNITS:
                told.append((place, token.stem))
        place += _STRIDE
    return Paces(places, tuple(told))
