"""Where numbers stand in a document: the measures of a passage with their bounds and what they count.

What a number means lies in `quantity`; how a figure and its unit are read in `measure` and `combine`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from srcdiff.details.number.combine import combined
from srcdiff.details.number.grammar import (
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUND_ENDS,
    BOUND_OF,
    PART_AFTER,
    REST_BEFORE,
    WHOLE_BEFORE,
)
from srcdiff.details.number.measure import Measure, measures
from srcdiff.details.number.quantity import REST, Quantity
from srcdiff.details.number.unfigured import unfigured
from srcdiff.details.number.units import COUNT, ORDINAL, SCORE
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

NAME = "number"

_REACH = 40  # characters before a figure in which the phrase that changes its meaning must begin
_LAST_WORD = re.compile(r"([a-z]+|[~<>])[ $£€¥₹]*$")
_WORD = 16  # characters in which the last word before a figure lies
_EXCEPT = ("but", "except", "save")
_STEPS = 5  # last places of a figure by which "over" or "about" may be off
_WIDTHS = {
    "exactly": (0.0, 0.0),
    "about": (0.15, 0.15),
    "at least": (0.0, 0.3),
    "over": (0.0, 0.3),
    "at most": (0.3, 0.0),
    "under": (0.15, 0.0),
}
"""The share of a figure by which it may be off, down and up."""


def find(reading: Reading) -> tuple[Mention, ...]:
    """The numbers of every passage, in order."""
    mentions = []
    for index, passage in reading.spoken():
        original = reading.text[passage.start : passage.end]
        text = fold(original).replace("\n", " ")
        for measure in unfigured(text, combined(text, measures(text, original))):
            start, end, value = _bounded(text, measure)
            if measure.unit in (COUNT, ORDINAL):
                value = _of_things(reading, passage.start + end, text, start, end, value)
            mentions.append(Mention(NAME, Span(passage.start + start, passage.start + end), index, value))
    return tuple(mentions)


def _bounded(text: str, measure: Measure) -> tuple[int, int, Quantity]:
    """The span of a measure with the words that bound it, and its value."""
    start, end = measure.start, measure.end
    if measure.kind in ("label", "score", "rank", "lasting", "range", "vague"):
        return start, end, _quantity(measure, "exactly")
    if text[end : end + 1] == "+" or text[end : end + 2] in (" o", " a", " u", " m", " p", "-p"):
        after = BOUND_AFTER.match(text, end)
        if after is not None:
            phrase = (after[1] or after[2]).strip()
            return start, after.end(), _quantity(measure, BOUND_OF.get(phrase, "about"))
    word = _LAST_WORD.search(text, max(0, start - _WORD), start)
    if word is None:
        return start, end, _quantity(measure, "exactly")
    if word[1] in _EXCEPT and (rest := REST_BEFORE.search(text, max(0, start - _REACH), start)) is not None:
        return rest.start(), end, replace(_quantity(measure, "exactly"), dimension=REST, weak=True)
    if word[1] in BOUND_ENDS or not word[1].isalpha():
        before = BOUND_BEFORE.search(text, max(0, start - _REACH), start)
        if before is not None:
            return before.start(1), end, _quantity(measure, BOUND_OF[before[1]])
    return start, end, _quantity(measure, "exactly")


def _of_things(reading: Reading, offset: int, text: str, start: int, end: int, value: Quantity) -> Quantity:
    """A count with what it counts, and whether it is said to be all of them or a part."""
    value = replace(value, counted=_counted(reading, offset))
    if value.dimension != "count":
        return value
    if text[max(0, start - 1) : start] == " " and WHOLE_BEFORE.search(text, max(0, start - _REACH), start):
        return replace(value, whole=True)
    part = PART_AFTER.match(text, end)
    if part is not None and (part[1] is None or part[1].replace(",", "") != f"{value.point:.0f}"):
        return replace(value, whole=False)
    return value


def _counted(reading: Reading, offset: int) -> tuple[str, ...]:
    """Stems of the noun phrase that follows a number, the nearest three content words."""
    stems = []
    first = reading.at(offset)
    for token in reading.tokens[first : first + 5]:
        if not token.word or (not token.content and token.lower not in ("of", "the", "other", "more", "such")):
            break
        if token.content:
            stems.append(token.stem)
    return tuple(stems[:3])


def _quantity(measure: Measure, bound: str) -> Quantity:
    unit, figure = measure.unit, measure.figure
    point = (figure.value + unit.offset) * unit.factor
    step = figure.step * unit.factor
    exact = Quantity(point, point, point, step, bound, unit.dimension, unit.factor, (), figure.weak)
    if measure.high is not None:
        high = (measure.high + unit.offset) * unit.factor
        low, high = (point, high) if unit != SCORE else (min(point, high), max(point, high))
        bound = {"score": "exactly", "vague": "vague"}.get(measure.kind, "range")
        return replace(exact, low=low, high=high, bound=bound, weak=measure.kind == "vague" and figure.weak)
    return _widened(exact)


def _widened(exact: Quantity) -> Quantity:
    """The interval that an approximation leaves open: how far "over" or "nearly" may be from the truth.

    A precise figure leaves less open than a round one: "over 300" may be 380, "over 43.3" is not 49.
    """
    if exact.bound == "exactly":
        return exact
    down, up = (min(share * abs(exact.point), _STEPS * exact.step) for share in _WIDTHS[exact.bound])
    return replace(exact, low=exact.low - down, high=exact.high + up)
