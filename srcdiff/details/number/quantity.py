"""What a number means: an interval in the base unit of its dimension; when two can be of one thing; what they weigh.

The interval reading of approximations follows quantity extraction (Roy, Vieira and Roth 2015). Nothing here reads a
text.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from srcdiff.model import Agreement, Mention, Severity

_OPPOSED = ({"over", "under"}, {"over", "at most"}, {"at least", "under"}, {"at least", "at most"})
ANY_MONEY = "money:*"
REST = "rest"  # "all but three" of something says nothing of how many
_DAY = 86400
_COARSE = 0.02  # share of a figure that its last significant digit is worth, from which it may be a rounding
_ROUNDED = 0.06  # share of a figure by which rounding or conversion may change it
_STRETCH = math.log(1.01)  # the width of a stretch of the scale, for finding numbers that are near
_LEAST = 1e-6  # below this, all numbers share a stretch


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval in the base unit of a dimension, and what is counted.

    `point` is the figure as written; `step` the place of its last significant digit, for judging what rounds to what.
    """

    low: float
    high: float
    point: float
    step: float
    bound: str  # exactly, about, at least, at most, over, under, range
    dimension: str
    factor: float
    counted: tuple[str, ...]
    weak: bool = False  # "one", "half", "second": too common to be missed


def quantity_of(mention: Mention) -> Quantity:
    """The value of a mention of a number."""
    value = mention.value
    assert isinstance(value, Quantity)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two numbers can be of one thing: equal, one rounding or containing the other, or in conflict."""
    p, q = quantity_of(x), quantity_of(y)
    if not _one_dimension(p, q):
        return Agreement.COMPATIBLE if _bare(p, q) else Agreement.UNRELATED
    if math.isclose(p.point, q.point, rel_tol=1e-6) and (p.bound == "range") == (q.bound == "range"):
        if {p.bound, q.bound} in _OPPOSED:
            return Agreement.CONFLICT
        return Agreement.SAME if p.bound == q.bound else Agreement.COMPATIBLE
    if p.dimension != "ordinal" and (_reaches(p, q) or _reaches(q, p)):
        return Agreement.COMPATIBLE
    return Agreement.CONFLICT


def _one_dimension(p: Quantity, q: Quantity) -> bool:
    """Whether both measure one thing; cents are of any currency."""
    dimensions = {p.dimension, q.dimension}
    return len(dimensions) == 1 or (ANY_MONEY in dimensions and all(d.startswith("money:") for d in dimensions))


def _bare(p: Quantity, q: Quantity) -> bool:
    """ "Aged 52" and "52-year-old", "52 minutes" and "52": whether a bare figure may take the other's unit."""
    dimensions = {p.dimension, q.dimension}
    alike = math.isclose(p.point / p.factor, q.point / q.factor)
    return bool(dimensions & {"count", "degrees"}) and alike and not dimensions & {"ordinal", REST}


def _reaches(p: Quantity, q: Quantity) -> bool:
    """Whether p's interval holds q's figure, or q's figure rounds to p's."""
    if p.low <= q.high and q.low <= p.high:
        return True
    gap, size = abs(p.point - q.point), max(abs(p.point), abs(q.point))
    if not math.isclose(p.factor, q.factor) and gap <= _ROUNDED * size:
        return True  # converted from one unit into another
    coarse = p.step >= _COARSE * abs(p.point) or p.bound == "about"
    return coarse and gap <= min(0.5 * p.step, _ROUNDED * abs(p.point))


def keys(mention: Mention) -> Iterator[Hashable]:
    """The small stretches of the scale that a number reaches, and its bare figure."""
    value = quantity_of(mention)
    yield f"{value.point / value.factor:.6g}"
    coarse = value.step >= _COARSE * abs(value.point) or value.bound == "about"
    reach = 1 + 1.2 * _ROUNDED if coarse or value.factor != 1 else 1 + 1e-5
    ends = sorted((abs(value.low), abs(value.high)))
    low, high = (max(end, _LEAST) for end in (ends[0] / reach if value.low * value.high > 0 else 0.0, ends[1] * reach))
    for stretch in range(math.floor(math.log(low) / _STRETCH), math.floor(math.log(high) / _STRETCH) + 1):
        yield value.dimension.partition(":")[0], stretch


def minutes(mention: Mention) -> int | None:
    """A duration of less than a day in minutes, None for any other number."""
    value = quantity_of(mention)
    return round(value.point / 60) if value.dimension == "time" and value.point < _DAY else None


def kinship(x: Mention, y: Mention) -> float:
    """Numbers that count the same thing, or measure the same dimension, stand closer than their surroundings tell."""
    p, q = quantity_of(x), quantity_of(y)
    if set(p.counted) & set(q.counted):
        return 0.25
    return 0.05 if p.dimension == q.dimension != "count" else 0.0


def weigh_gained(mention: Mention) -> Severity | None:
    """A figure that only b has needs a look."""
    return None if quantity_of(mention).weak else Severity.MEDIUM


def weigh_lost(mention: Mention) -> Severity | None:
    """A figure that b leaves out is told."""
    return None if quantity_of(mention).weak else Severity.LOW
