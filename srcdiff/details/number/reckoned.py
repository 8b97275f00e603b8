"""Figures that a text leaves to be reckoned: the sum or the difference of two figures of one passage."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Sequence

from srcdiff.details.detail import Tracer
from srcdiff.details.number.find import find
from srcdiff.details.number.quantity import quantity_of
from srcdiff.details.number.units import UNITS
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_MOST = 12  # figures of one dimension in one passage; more than these are a table, not a sum
_NEAR = 1e-3
_YEARS = range(1000, 2101)  # figures that may be years; what lies between two of them is a time


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches a document's sums and differences for a figure; ranks and nought are no sums.

    Figures inside dates count as well: an age is the difference of two years.
    """
    made = {dimension: sorted(sums) for dimension, sums in _made(find(reading)).items()}

    def trace(mention: Mention) -> Span | None:
        value = quantity_of(mention)
        if value.dimension == "ordinal" or value.point == 0:
            return None
        sums = made.get(value.dimension, [])
        slack = _NEAR * abs(value.point)
        place = bisect.bisect_left(sums, (value.point - slack,))
        return sums[place][1] if place < len(sums) and sums[place][0] <= value.point + slack else None

    return trace


def _made(found: Sequence[Mention]) -> dict[str, list[tuple[float, Span]]]:
    """By dimension, what two figures of a passage make, with where the first of the two stands."""
    near: defaultdict[tuple[int, str], list[Mention]] = defaultdict(list)
    for number in found:
        near[number.passage, quantity_of(number).dimension].append(number)
    made: defaultdict[str, list[tuple[float, Span]]] = defaultdict(list)
    for (_, dimension), group in near.items():
        for n, left in enumerate(group[:_MOST]):
            for right in group[n + 1 : _MOST]:
                x, y = quantity_of(left).point, quantity_of(right).point
                made[dimension] += [(x + y, left.span), (abs(x - y), left.span)]
                if dimension == "count" and x in _YEARS and y in _YEARS:
                    made["time"].append((abs(x - y) * UNITS["years"].factor, left.span))
    return made
