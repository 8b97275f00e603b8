"""Where numbers stand in a document: a match of the grammar with its unit, its bound and what it counts.

What a number means lies in `quantity`; identifiers that look like numbers are passed over here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from srcdiff.details.number.figures import Figure, read_figure
from srcdiff.details.number.grammar import (
    BOUND_AFTER,
    BOUND_BEFORE,
    BOUND_OF,
    IDENTIFIERS,
    JUBILEE_AFTER,
    MAGNITUDES,
    NUMBER,
    PER_AFTER,
    REST_BEFORE,
    UNIT_AFTER,
)
from srcdiff.details.number.quantity import REST, Quantity
from srcdiff.details.number.units import COUNT, ORDINAL, UNITS, Unit
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

NAME = "number"

_WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w.']))([\w.']{1,24})[ -]?$")
_CODE_AFTER = re.compile(r"[-/]?[a-z]{1,2}\d|/\d|-\d")
_REACH = 40  # characters before a figure in which the word or phrase that changes its meaning must begin
_SHARE = UNITS["percent"]


@dataclass(frozen=True, slots=True)
class _Measure:
    """A figure with its unit, and where the two end."""

    figure: Figure
    unit: Unit
    end: int


def find(reading: Reading) -> tuple[Mention, ...]:
    """The numbers of every passage, in order."""
    mentions = []
    for index, passage in reading.spoken():
        original = reading.text[passage.start : passage.end]
        text = fold(original).replace("\n", " ")
        end = 0
        for match in NUMBER.finditer(text):
            if match.start() < end or _identifier(original, text, match):
                continue
            measure = _measured(text, match)
            end = match.end()
            if measure is not None:
                bound, start, end = _bounded(text, match.start(), measure.end)
                counted = _counted(reading, passage.start + end) if measure.unit in (COUNT, ORDINAL) else ()
                value = _quantity(measure.figure, bound, measure.unit, counted)
                if (rest := REST_BEFORE.search(text, max(0, start - _REACH), start)) is not None:
                    start, value = rest.start(), replace(value, dimension=REST, weak=True)
                mentions.append(Mention(NAME, Span(passage.start + start, passage.start + end), index, value))
    return tuple(mentions)


def _identifier(original: str, text: str, match: re.Match[str]) -> bool:
    if match["figure"] is None and match["words"] is None:
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    if before is not None and before[1].strip(".") in IDENTIFIERS and match["currency"] is None:
        return original[before.start(1)].isupper() or before[1] in ("page", "no.", "number", "room")
    return match["figure"] is not None and _CODE_AFTER.match(text, match.end()) is not None


def _measured(text: str, match: re.Match[str]) -> _Measure | None:
    figure, end = read_figure(match), match.end()
    if figure is None:
        return None
    if match["rank"] is not None:
        jubilee = JUBILEE_AFTER.match(text, end)
        return _Measure(figure, ORDINAL, end) if jubilee is None else _Measure(figure, UNITS["years"], jubilee.end())
    if match["currency"] is not None:
        return _Measure(figure, UNITS.get(match["currency"], UNITS["$"]), end)
    unit = UNIT_AFTER.match(text, end)
    if unit is not None:
        step = 0.05 if match["ratio"] or match["fraction"] else figure.step
        return _Measure(figure._replace(step=step, weak=match["words"] == "one"), UNITS[unit[1]], unit.end())
    if match["ratio"] or match["fraction"]:
        return _share(text, figure, end)
    return None if match["single"] is not None else _Measure(figure, COUNT, end)


def _share(text: str, figure: Figure, end: int) -> _Measure:
    """A fraction of a thing that is a unit itself ("half an hour"), else a share in percent."""
    whole = PER_AFTER.match(text, end)
    if whole is not None:
        unit = UNITS.get(whole[1], Unit("count", MAGNITUDES.get(whole[1], 12)))
        return _Measure(figure._replace(step=0.01, weak=False), unit, whole.end())
    percent = Figure(100 * figure.low, 100 * figure.high, 1.0, figure.weak)
    return _Measure(percent, _SHARE, end)


def _bounded(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The bound that the words around set, and the span with them."""
    before = BOUND_BEFORE.search(text, max(0, start - _REACH), start)
    if before is not None:
        return BOUND_OF[before[1]], before.start(1), end
    after = BOUND_AFTER.match(text, end)
    if after is not None:
        return BOUND_OF["about" if after[1] == "or so" else after[1]], start, after.end()
    return "exactly", start, end


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


def _quantity(figure: Figure, bound: str, unit: Unit, counted: tuple[str, ...]) -> Quantity:
    low, high = sorted((end + unit.offset) * unit.factor for end in (figure.low, figure.high))
    point = (figure.low + unit.offset) * unit.factor
    exact = Quantity(
        low, high, point, figure.step * unit.factor, bound, unit.dimension, unit.factor, counted, figure.weak
    )
    return _widened(exact) if low == high else replace(exact, bound="range")


def _widened(exact: Quantity) -> Quantity:
    """The interval that an approximation leaves open: how far "over" or "nearly" may be from the truth."""
    size = abs(exact.point)
    down, up = {
        "exactly": (0.0, 0.0),
        "about": (0.15, 0.15),
        "at least": (0.0, 0.3),
        "over": (0.0, 0.3),
        "at most": (0.3, 0.0),
        "under": (0.15, 0.0),
    }[exact.bound]
    return replace(exact, low=exact.low - down * size, high=exact.high + up * size)
