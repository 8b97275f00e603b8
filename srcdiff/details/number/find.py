"""Where numbers stand in a document: the measures of a passage with their bounds and what they count.

What a number means lies in `quantity`; how a figure and its unit are read in `measure` and `combine`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from srcdiff.details.bound import word_before
from srcdiff.details.lexicon import NUMERALS, words
from srcdiff.details.number.combine import combined
from srcdiff.details.number.grammar import (
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUND_ENDS,
    BOUND_OF,
    BOUNDED,
    DENIED,
    PART_AFTER,
    REST_BEFORE,
    TURNED,
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
_BOUNDLESS = frozenset({"label", "score", "rank", "lasting", "range", "vague"})
_LINKS = frozenset({"of", "the", "other", "more", "such", "fewer", "less", "further", "extra", "additional"})
_WHOLE_ENDS = frozenset({"l ", "e ", "s ", "r ", "' "})  # of "all", "the", "its", "their", "country's"
_EXCEPT = ("but", "except", "save")
_RECKONING = words(
    """by more less fewer above below under over short ahead behind apart between gap difference margin clear times
    twice half halve halved halving doubled third thirds quarter quarters fifth fifths tenth double doubling
    triple share per each every together altogether total totals totalling all combined overall both left
    remaining rest remainder other others another extra additional later earlier before after until longer
    shorter older younger higher lower taller larger smaller bigger year yearly annual annually month previous
    previously within out among than sum amounts amounted owe owes cost costs lasted lasting spent took stretch
    since none no not only gain gained rise increase drop fall decline growth
    reduction cut loss lost surplus deficit lead average averaged averages averaging mean"""
)
"""Words of a passage that reckons with the figures of another."""
_WHOLE = re.compile(
    r"\bof (?:the |its |their |all |some |about )?(?:\d|(?:"
    + "|".join(sorted(NUMERALS))
    + r")\b)|\d(?: (?:million|billion|thousand))?(?: [a-z]+)? of (?:the|this|that|these|it|its|their|which|them)\b"
)
"""A part told with its whole ("260 of 400 metres"), where the source may tell the other part or the share."""
_EXTREME = re.compile(
    r"\b(?:youngest|oldest|eldest|lowest|highest|smallest|largest|biggest|shortest|longest|start(?:s|ed|ing)?|beg[iau]n\w*"
    r"|(?:low|lower|upper|top|bottom|high) (?:end|estimate)|minimum|maximum)\b[^.;,]{0,25}$"
)
_COUNTER = re.compile(
    r"\W*(?:\d+ )?(?:comments?|repl(?:y|ies)|likes?|shares?|views?|votes?|reactions?|min(?:ute)?s? read)"
    r"(?:[ :]*\(?\d+\)?)?\W*$"
)
"""A passage that is a counter of the page and says nothing: "Comments (17)"."""
_STEPS = 5  # last places of a figure by which "over" or "about" may be off
_WIDTHS = {
    "exactly": (0.0, 0.0),
    "about": (0.15, 0.15),
    "at least": (0.0, 0.3),
    "over": (0.0, 0.3),
    "at most": (0.3, 0.0),
    "below": (0.3, 0.0),
    "under": (0.15, 0.0),
}
"""The share of a figure by which it may be off, down and up."""


def find(reading: Reading) -> tuple[Mention, ...]:
    """The numbers of every passage, in order."""
    mentions = []
    for index, passage in reading.spoken():
        original = reading.text[passage.start : passage.end]
        text = fold(original).replace("\n", " ")
        if len(text) <= _REACH and _COUNTER.match(text):
            continue
        hedged = _bounds_afar().search(text) is not None
        reckons = _WHOLE.search(text) is not None or not _RECKONING.isdisjoint(
            token.lower for token in reading.passage_tokens(index)
        )
        for measure in unfigured(text, combined(text, measures(text, original))):
            start, end, bound = _bounded(text, measure)
            value = _quantity(measure, bound)
            if measure.unit in (COUNT, ORDINAL):
                value = _of_things(reading, passage.start + end, text, (start, end), value)
            if behind := word_before(reading, passage.start + start, index):
                value = replace(value, behind=behind)
            if reckons:
                value = replace(value, reckons=True)
            if _EXTREME.search(text, max(0, start - _REACH), start):
                value = replace(value, extreme=True)
            if hedged and value.bound == "exactly":
                value = replace(value, hedged=True)
            mentions.append(Mention(NAME, Span(passage.start + start, passage.start + end), index, value))
    return tuple(mentions)


@cache
def _bounds_afar() -> re.Pattern[str]:
    return re.compile(BOUNDED)


def _bounded(text: str, measure: Measure) -> tuple[int, int, str]:
    """The span of a measure with the words that bound it, and the bound."""
    start, end = measure.start, measure.end
    if measure.kind not in _BOUNDLESS:
        if text[end : end + 1] == "+" or text[end : end + 2] in (" o", " a", " u", " m", " p", "-p"):
            after = BOUND_AFTER.match(text, end)
            if after is not None:
                return start, after.end(), BOUND_OF.get((after[1] or after[2]).strip(), "about")
        word = _last_word(text, start)
        if word in _EXCEPT and (rest := REST_BEFORE.search(text, max(0, start - _REACH), start)) is not None:
            return rest.start(), end, REST
        if word in BOUND_ENDS or word in ("~", "<", ">"):
            before = BOUND_BEFORE.search(text, max(0, start - _REACH), start)
            if before is not None:
                return before.start(1), end, _turned(text, before.start(1), BOUND_OF[before[1]])
    return start, end, "exactly"


def _turned(text: str, start: int, bound: str) -> str:
    """A bound, or its contrary where the words before it deny it."""
    if bound in TURNED and DENIED.search(text, max(0, start - 2 * _REACH), start):
        return TURNED[bound]
    return bound


def _last_word(text: str, start: int) -> str:
    """The word before a figure, or the sign that bounds it; nothing where there is neither."""
    if not text[max(0, start - 3) : start].strip(" 0123456789"):
        return ""  # the usual case in a table of figures
    word = _LAST_WORD.search(text, max(0, start - _WORD), start)
    return "" if word is None else word[1]


def _of_things(reading: Reading, offset: int, text: str, span: tuple[int, int], value: Quantity) -> Quantity:
    """A count with what it counts, and whether it is said to be all of them or a part."""
    start, end = span
    counted, whole = _counted(reading, offset), None
    if value.dimension == "count":
        part = PART_AFTER.match(text, end) if text[end : end + 2] == " o" else None
        if text[max(0, start - 2) : start] in _WHOLE_ENDS and WHOLE_BEFORE.search(text, max(0, start - _REACH), start):
            whole = True
        elif part is not None and (part[1] is None or part[1].replace(",", "") != f"{value.point:.0f}"):
            whole = False
    return replace(value, counted=counted, whole=whole) if counted or whole is not None else value


def _counted(reading: Reading, offset: int) -> tuple[str, ...]:
    """Stems of the noun phrase that follows a number, the nearest three content words; figures count nothing."""
    stems: list[str] = []
    first, parted = reading.at(offset), False
    for token in reading.tokens[first : first + 5]:
        figure = token.text[0].isdigit()
        if figure and parted:  # "two of the 11 authors"
            continue
        content = token.content and not figure
        if not content and token.lower not in _LINKS:
            break
        parted = parted or token.lower == "of"
        if content:
            stems.append(token.stem)
    return tuple(stems[:3])


def _quantity(measure: Measure, bound: str) -> Quantity:
    unit, figure = measure.unit, measure.figure
    point = (figure.value + unit.offset) * unit.factor
    step = figure.step * unit.factor
    low = high = point
    dimension, weak = unit.dimension, figure.weak
    if measure.high is not None:
        high = (measure.high + unit.offset) * unit.factor
        low, high = (min(point, high), max(point, high)) if unit == SCORE else (point, high)
        bound = {"score": "exactly", "vague": "vague"}.get(measure.kind, "range")
        weak = weak and measure.kind == "vague"
    elif bound == REST:
        dimension, bound, weak = REST, "exactly", True
    elif bound != "exactly":
        low, high = _widened(point, step, bound)
    return Quantity(low, high, point, step, bound, dimension, unit.factor, (), weak)


def _widened(point: float, step: float, bound: str) -> tuple[float, float]:
    """The interval that an approximation leaves open: how far "over" or "nearly" may be from the truth.

    A precise figure leaves less open than a round one: "over 300" may be 380, "over 43.3" is not 49.
    """
    down, up = (min(share * abs(point), _STEPS * step) for share in _WIDTHS[bound])
    return point - down, point + up
