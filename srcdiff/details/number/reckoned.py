"""Figures that a text leaves to be reckoned: sums of parts, differences, ratios, converse shares, spans of years."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from srcdiff.details.detail import Tracer
from srcdiff.details.number.find import find
from srcdiff.details.number.quantity import Quantity, quantity_of
from srcdiff.details.number.units import UNITS
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_MOST = 12  # figures of one dimension in one passage; more than these are a table, not a sum
_FAR = 60  # characters between two parts that a text tells together
_NEAR = 1e-3
_YEARS = range(1000, 2101)  # figures that may be years; what lies between two of them is a time
_LONG = 20  # years from which two dates of a document may stand apart and still make the time between them
_YEAR = UNITS["years"].factor
_SPAN_OF_YEARS = 60  # years in one document; more than these are a table, and any two may differ by anything
_PERIODS = ("day", "week", "month", "year")
_UNSUMMED = ("ordinal", "rest", "score", "label", "multiple")

Made = dict[str, list[tuple[float, Span]]]


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches what a document's figures make for a figure; ranks and nought are no sums.

    The span runs from the first part of a sum to its last. Figures inside dates count as well: an age, or the time
    between two events, is the difference of two years.
    """
    told = {mention.span for mention in found}
    everything = reading.once(find)
    inside = [mention for mention in everything if mention.span not in told]
    made = {dimension: sorted(sums) for dimension, sums in _made(everything, inside).items()}

    plain: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        plain[quantity_of(mention).dimension].append(mention)

    def trace(mention: Mention) -> Span | None:
        value = quantity_of(mention)
        if value.dimension.partition(":")[0] in _UNSUMMED[:4] or value.point == 0:
            return None
        if value.bound == "vague":
            return next((m.span for m in plain.get(value.dimension, ()) if _within(quantity_of(m), value)), None)
        sums = made.get(value.dimension, [])
        slack = _NEAR * abs(value.point)
        place = bisect.bisect_left(sums, (value.point - slack,))
        return sums[place][1] if place < len(sums) and sums[place][0] <= value.point + slack else None

    return trace


def _within(value: Quantity, crowd: Quantity) -> bool:
    """Whether a figure may be that of a crowd ("hundreds"): of a like size, and of the same things where both say."""
    alike = not value.counted or not crowd.counted or bool(set(value.counted) & set(crowd.counted))
    return alike and value.low <= crowd.high and crowd.low <= value.high


def _made(found: Sequence[Mention], inside: Sequence[Mention]) -> Made:
    """By dimension, what a document's figures make, with where their parts stand; `inside` lie in other mentions."""
    near: defaultdict[tuple[int, str], list[Mention]] = defaultdict(list)
    for number in found:
        near[number.passage, quantity_of(number).dimension].append(number)
    made: defaultdict[str, list[tuple[float, Span]]] = defaultdict(list)
    for (_, dimension), group in near.items():
        if dimension.partition(":")[0] not in _UNSUMMED:
            for value, span in (*_sums(group[:_MOST]), *_pairs(group[:_MOST])):
                made[dimension].append((value, span))
        if dimension == "share":
            made[dimension] += [(1 - quantity_of(m).point, m.span) for m in group if 0 < quantity_of(m).point < 1]
        for value, span in _ratios(group[:_MOST]):
            made["multiple"].append((value, span))
        if dimension == "ordinal":  # on the fourth day, it has taken four days
            ranks = {quantity_of(m).point: m.span for m in group}
            for unit in ("count", *_PERIODS):
                factor = 1.0 if unit == "count" else UNITS[unit].factor
                made["count" if unit == "count" else "time"] += [(n * factor, span) for n, span in ranks.items()]
    for mention in inside:  # "the last five years" is a date, and lasts five years
        if quantity_of(mention).dimension == "time":
            made["time"].append((quantity_of(mention).point, mention.span))
    made["time"] += _between_years(found)
    return made


def _sums(group: Sequence[Mention]) -> Iterator[tuple[float, Span]]:
    """Sums of two or more neighbours."""
    for n, first in enumerate(group):
        total = quantity_of(first).point
        for before, last in pairwise(group[n:]):
            if last.span.start - before.span.end > _FAR:
                break
            total += quantity_of(last).point
            yield total, Span(first.span.start, last.span.end)


def _pairs(group: Sequence[Mention]) -> Iterator[tuple[float, Span]]:
    """Sums and differences of any two figures of a passage."""
    for n, left in enumerate(group):
        for m, right in enumerate(group[n + 1 :]):
            x, y = quantity_of(left).point, quantity_of(right).point
            if m:  # neighbours are summed with their own span
                yield x + y, left.span
            yield abs(x - y), left.span


def _ratios(group: Sequence[Mention]) -> Iterator[tuple[float, Span]]:
    for left, right in pairwise(group):
        x, y = quantity_of(left).point, quantity_of(right).point
        if x > 0 and y > 0:
            yield x / y, left.span
            yield y / x, left.span


def _between_years(found: Sequence[Mention]) -> Iterator[tuple[float, Span]]:
    years: dict[tuple[int, int], Span] = {}
    for mention in found:
        value = quantity_of(mention)
        if _is_year(value):
            years.setdefault((int(value.point), mention.passage), mention.span)
    if len(years) <= _SPAN_OF_YEARS:
        for (x, place), span in years.items():
            for y, other in years:
                if x != y and (place == other or abs(x - y) >= _LONG):
                    yield abs(x - y) * _YEAR, span


def _is_year(value: Quantity) -> bool:
    return value.dimension == "count" and value.bound == "exactly" and value.point in _YEARS
