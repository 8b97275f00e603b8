"""Figures that a text leaves to be reckoned: sums of parts, differences, ratios, converse shares, spans of years."""

from __future__ import annotations

import bisect
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from srcdiff.details.detail import Tracer
from srcdiff.details.number.find import find
from srcdiff.details.number.implied import ENDS, implied
from srcdiff.details.number.made import UNSUMMED, YEAR, Made, far_apart, large, parts, products
from srcdiff.details.number.quantity import Quantity, quantity_of
from srcdiff.details.number.units import UNITS
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_NEAR = 1e-3
_CROWD = 4000  # figures of a document from which they make every other by chance
_UNTOLD = (
    "mass",
    "length",
    *sorted({unit.dimension for unit in UNITS.values() if unit.dimension.startswith("money:")}),
)  # "eight fewer", where a has kilos
_LOOSE = ("about", "over", "under")  # shares told so are often the writer's own
_COMPARING = ("multiple", "pp", "points")  # dimensions that reckon by themselves
_POINTS = ("points", "pp", "count")  # dimensions between which a difference is told now as the one, now as the other


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches what a document's figures make for a figure; ranks and nought are no sums.

    The span runs from the first part of a sum to its last. Figures inside dates count as well: an age, or the time
    between two events, is the difference of two years.
    """
    told = {mention.span for mention in found}
    everything = reading.once(find)
    inside = [mention for mention in everything if mention.span not in told]
    near: Made = defaultdict(list)
    far: Made = defaultdict(list)
    wide: Made = defaultdict(list)
    rests: Made = defaultdict(list)
    for mention in found:
        value = quantity_of(mention)
        if value.dimension == "share" and 0 < value.point < 1:
            rests["share"].append((1 - value.point, mention.span))
    rests = _ordered(rests)
    if len(everything) <= _CROWD:
        alone = parts(everything, inside, reading.text)
        for dimension, size, span in implied(reading, everything):
            alone[dimension].append((size, span))
        near, far, wide = _ordered(alone), _ordered(products(everything)), _ordered(far_apart(everything))
    figures = {quantity_of(m).point: m.span for m in reversed(everything) if quantity_of(m).dimension == "count"}

    plain: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        plain[quantity_of(mention).dimension].append(mention)

    counted: defaultdict[float, list[Mention]] = defaultdict(list)
    for mention in plain["count"]:
        counted[quantity_of(mention).point].append(mention)

    def trace(mention: Mention) -> Span | None:
        value = quantity_of(mention)
        if value.dimension == "ordinal" and not value.weak:  # "on the 7th", where the source has the bare figure
            return figures.get(value.point)
        alike = plain.get(value.dimension, ())
        if value.bound == "vague" and value.dimension.partition(":")[0] not in UNSUMMED[:4]:
            crowds = found if value.dimension == "count" else alike  # "worth millions", where a has dollars
            return next((m.span for m in crowds if _within(quantity_of(m), value)), None)
        if value.dimension == "score":
            return _both_sides(counted, value)
        itself = not value.extreme and any(
            math.isclose(quantity_of(m).point, value.point, rel_tol=_NEAR) for m in alike
        )
        if itself and value.dimension == "share":
            return _looked_up(rests, value)
        if itself or value.dimension.partition(":")[0] in UNSUMMED[:4] or value.point == 0:
            return None  # no sum, or told itself and bounded in another way
        return _looked_up(near, value) or (
            _looked_up(far, value) or (_looked_up(wide, value) if large(value) else None)
            if value.reckons or value.dimension in _COMPARING or _loose_share(value)
            else None
        )

    return trace


def _ordered(made: Made) -> Made:
    return defaultdict(list, {dimension: sorted(reckoned) for dimension, reckoned in made.items()})


def _looked_up(made: Made, value: Quantity) -> Span | None:
    """Where what is reckoned stands that a figure may be."""
    low, high = _around(value)
    for dimension, size in _dimensions(value):
        span = _lies(made[dimension], low * size, high * size)
        if span is not None:
            return span
    return None


def _loose_share(value: Quantity) -> bool:
    return value.dimension == "share" and value.bound in _LOOSE


def _both_sides(counted: Mapping[float, Sequence[Mention]], value: Quantity) -> Span | None:
    """Where both sides of a vote or a match are told one by one: "nine were for it and five against"."""
    others: dict[int, Span] = {}
    for second in counted.get(value.high, ()):
        others.setdefault(second.passage, second.span)
    for first in counted.get(value.low, ()):
        for passage in range(first.passage - 1, first.passage + 2):
            if passage in others:
                other = others[passage]
                return Span(min(first.span, other).start, max(first.span, other).end)
    return None


def _lies(sums: Sequence[tuple[float, Span]], low: float, high: float) -> Span | None:
    """Where the first of what is reckoned stands that lies in an interval."""
    place = bisect.bisect_left(sums, (low,))
    return sums[place][1] if place < len(sums) and sums[place][0] <= high else None


def _dimensions(value: Quantity) -> Iterator[tuple[str, float]]:
    """The dimensions in which a figure may have been reckoned, with the factor between them and its own."""
    yield value.dimension, 1.0
    if value.dimension in _POINTS:
        yield from ((other, 1.0) for other in _POINTS if other != value.dimension)
    if value.dimension == "count" and not value.counted:
        yield "time", YEAR
        yield from ((other, 1.0) for other in _UNTOLD)
    if value.factor == YEAR:
        yield "years", 1.0
    if value.extreme:
        yield ENDS + value.dimension, 1.0


def _around(value: Quantity) -> tuple[float, float]:
    """The interval in which what is reckoned may lie; shares and multiples are told rounded."""
    slack = _NEAR * abs(value.point)
    if value.dimension in ("share", "multiple"):
        slack = max(slack, 0.5 * value.step)
    return min(value.low, value.point - slack), max(value.high, value.point + slack)


def _within(value: Quantity, crowd: Quantity) -> bool:
    """Whether a figure may be that of a crowd ("hundreds"): of a like size, and of the same things where both say."""
    if value.dimension != crowd.dimension and not value.dimension.startswith("money:"):
        return False
    alike = not value.counted or not crowd.counted or bool(set(value.counted) & set(crowd.counted))
    return alike and value.low <= crowd.high and crowd.low <= value.high
