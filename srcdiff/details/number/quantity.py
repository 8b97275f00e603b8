"""What a number means: an interval in the base unit of its dimension; when two can be of one thing; what they weigh.

The interval reading of approximations follows quantity extraction (Roy, Vieira and Roth 2015). Nothing here reads a
text.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from srcdiff.details.bound import ASIDE
from srcdiff.details.number.units import DOLLARS
from srcdiff.model import Agreement, Mention, Severity

_UPWARD, _DOWNWARD = ("over", "at least"), ("under", "below", "at most")
_OPPOSED = tuple({up, down} for up in _UPWARD for down in _DOWNWARD)
ANY_MONEY = "money:*"
REST = "rest"  # "all but three" of something says nothing of how many
LABEL = "label:"  # begins the dimension of what only names a thing: Boeing 737, Article 5
_EXACT = ("ordinal", "score", REST)  # dimensions in which nothing is rounded
_BEHIND = 0.15  # what the word before two values adds to their likeness
_FRACTION = 0.02  # the place at which fractions, not percentages, are rounded
_ROUNDED = 0.06  # share of a figure by which rounding or conversion may change it
_STRETCH = math.log(1.04)  # the width of a stretch of the scale, for finding numbers that are near
_LEAST = 1e-6  # below this, all numbers share a stretch
_APART, _APART_WEAK = 20.0, 4.0  # by how many times two figures may differ and still be taken for one another
_SLIPS = (100.0, 1000.0, 1e4, 1e5, 1e6, 1e9)  # unless a slip of the power of ten explains it


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval in the base unit of a dimension, and what is counted.

    `point` is the figure as written; `step` the place of its last significant digit, for judging what rounds to what;
    `whole` whether it is said to be all of something ("all 29") or a part ("29 of the"), None where nothing is said;
    `behind` is the stem of the word that it stands behind ("a height of 210 metres"); `hedged` tells that the passage
    has words that may bound an exact figure ("60 is the limit"), `reckons` that it has words of one that reckons;
    `extreme` that the figure is said to be the first, last, least or most of several.
    """

    low: float
    high: float
    point: float
    step: float
    bound: str  # exactly, about, at least, at most, over, under (nearly), below, range, vague
    dimension: str
    factor: float
    counted: tuple[str, ...]
    weak: bool = False  # "one", "half", "second": too common to be missed
    whole: bool | None = None
    behind: str = field(default="", compare=False)
    hedged: bool = field(default=False, compare=False)
    reckons: bool = field(default=False, compare=False)
    extreme: bool = field(default=False, compare=False)

    @property
    def bare(self) -> float:
        """The figure without its unit."""
        return self.point / self.factor


def quantity_of(mention: Mention) -> Quantity:
    """The value of a mention of a number."""
    value = mention.value
    assert isinstance(value, Quantity)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two numbers can be of one thing: equal, one rounding or containing the other, or in conflict."""
    p, q = quantity_of(x), quantity_of(y)
    if not _one_dimension(p, q):
        return _relate_dimensions(p, q)
    if p.dimension in _EXACT or p.dimension.startswith(LABEL):
        return Agreement.SAME if (p.low, p.high) == (q.low, q.high) else Agreement.CONFLICT
    if p.whole is not None and q.whole is not None and p.whole is not q.whole:
        return Agreement.CONFLICT
    if p.weak is not q.weak and p.dimension == "count" and not set(p.counted) & set(q.counted):
        return Agreement.UNRELATED  # "one" and "the two" stand for things named before rather than tell how many
    if _far_apart(p, q):
        return Agreement.UNRELATED
    return _relate_ranges(p, q) if "range" in (p.bound, q.bound) else _relate_amounts(p, q)


def _far_apart(p: Quantity, q: Quantity) -> bool:
    """Whether two amounts are of such different sizes that neither can be meant for the other."""
    if "vague" in (p.bound, q.bound) or p.dimension in ("share", "multiple") or (p.low <= q.high and q.low <= p.high):
        return False
    small, large = sorted((abs(p.point), abs(q.point)))
    if small == 0 or large <= (_APART_WEAK if p.weak is not q.weak else _APART) * small:
        return False
    return not any(math.isclose(large / small, slip, rel_tol=1e-6) for slip in _SLIPS)


def _relate_amounts(p: Quantity, q: Quantity) -> Agreement:
    if math.isclose(p.point, q.point, rel_tol=1e-6) and (p.bound == "vague") == (q.bound == "vague"):
        if {p.bound, q.bound} in _OPPOSED:
            return Agreement.CONFLICT
        return Agreement.SAME if p.bound == q.bound else Agreement.COMPATIBLE
    if "vague" in (p.bound, q.bound):
        return _relate_vague(p, q)
    if p.dimension == "share" and {p.bound, q.bound} in _OPPOSED and math.isclose(p.point + q.point, 1, abs_tol=1e-3):
        return Agreement.COMPATIBLE  # what fewer than a third did, more than two thirds did not
    if p.bound == q.bound and (p.bound != "about" or math.isclose(p.step, q.step)):
        agree = _shortens(p, q) or _shortens(q, p)
    else:
        agree = p.low <= q.high and q.low <= p.high
    return Agreement.COMPATIBLE if agree or _rounds(p, q) else Agreement.CONFLICT


def _one_dimension(p: Quantity, q: Quantity) -> bool:
    """Whether both measure one thing; cents are of any currency, and a dollar of any country that has dollars."""
    dimensions = {p.dimension, q.dimension}
    if len(dimensions) == 1 or (ANY_MONEY in dimensions and all(d.startswith("money:") for d in dimensions)):
        return True
    return "money:$" in dimensions and dimensions <= DOLLARS


def _relate_dimensions(p: Quantity, q: Quantity) -> Agreement:
    """A bare figure may take the other's unit; percent are not percentage points, even where the figures are alike."""
    dimensions = {p.dimension, q.dimension}
    if math.isclose(p.bare, q.bare):
        if dimensions == {"share", "pp"}:
            return Agreement.CONFLICT
        if dimensions == {"points", "pp"} or _takes_unit(p, q) or _takes_unit(q, p):
            return Agreement.COMPATIBLE
    return Agreement.UNRELATED


def _takes_unit(p: Quantity, q: Quantity) -> bool:
    """ "Aged 52" and "52-year-old", "52 minutes" and "52"; not "747 planes" and "747 miles"."""
    plain = p.dimension == "degrees" or (p.dimension == "count" and not p.counted)
    return plain and q.dimension not in (*_EXACT, "multiple") and not q.dimension.startswith(LABEL)


def _relate_ranges(p: Quantity, q: Quantity) -> Agreement:
    """Two ranges are one where both ends are; a figure inside a range may be of it, one of its ends alone is not."""
    if p.bound == q.bound:
        ends = math.isclose(p.low, q.low, rel_tol=1e-3), math.isclose(p.high, q.high, rel_tol=1e-3)
        within = (p.low <= q.low and q.high <= p.high) or (q.low <= p.low and p.high <= q.high)
        return Agreement.SAME if all(ends) else Agreement.COMPATIBLE if within and not any(ends) else Agreement.CONFLICT
    span, other = (p, q) if p.bound == "range" else (q, p)
    if other.bound == "exactly" and any(math.isclose(other.point, end, rel_tol=1e-6) for end in (span.low, span.high)):
        return Agreement.CONFLICT
    meets = span.low <= other.high and other.low <= span.high
    return Agreement.COMPATIBLE if meets else Agreement.CONFLICT


def _relate_vague(p: Quantity, q: Quantity) -> Agreement:
    """ "Hundreds" holds any figure from 200 on, and nearly all of "most" is most."""
    meets = p.low <= q.high and q.low <= p.high
    return Agreement.COMPATIBLE if meets else Agreement.CONFLICT


def _shortens(p: Quantity, q: Quantity) -> bool:
    """Whether p says less than q of the same bound: "more than 500" of "more than 540"."""
    if p.bound in _UPWARD:
        return p.point <= q.point < p.point + p.step
    return p.bound in _DOWNWARD and p.point - p.step < q.point <= p.point


def _rounds(p: Quantity, q: Quantity) -> bool:
    """Whether one figure is the other, rounded at its last place or converted into another unit."""
    gap, size = abs(p.point - q.point), max(abs(p.point), abs(q.point))
    if gap > _ROUNDED * size:
        return False
    coarser = max(p.step, q.step)
    if not math.isclose(p.factor, q.factor):
        return gap <= max(0.5 * coarser, 0.01 * size)
    loose = "about" in (p.bound, q.bound)
    return gap <= 0.5 * coarser and (not math.isclose(p.step, q.step) or loose)


def sharpens(x: Mention, y: Mention) -> str | None:
    """What b makes of a bound: an exact figure where a has only the least or the most."""
    p, q = quantity_of(x), quantity_of(y)
    bounded = p.bound in ("at least", "at most") and q.bound == "exactly" and p.dimension == q.dimension
    if not bounded or q.hedged or not math.isclose(p.point, q.point, rel_tol=1e-6):
        return None
    return f"b gives an exact figure; a says {'at least' if p.bound == 'at least' else 'at most'} so many"


def explain(x: Mention, y: Mention) -> str | None:
    """The difference in words of its own, where the two figures do not show it."""
    p, q = quantity_of(x), quantity_of(y)
    if {p.dimension, q.dimension} == {"share", "pp"}:
        return "b has percentage points, a percent" if q.dimension == "pp" else "b has percent, a percentage points"
    if p.whole is not None and q.whole is not None and p.whole is not q.whole and math.isclose(p.point, q.point):
        return "b makes a part of the whole" if p.whole else "b makes the whole of a part"
    ratio = q.point / p.point if p.point and q.point and p.dimension == q.dimension else 0.0
    if any(math.isclose(ratio, size, rel_tol=1e-6) for size in (1000, 0.001, 1e6, 1e-6)):
        return f"b's figure is {'larger' if ratio > 1 else 'smaller'} by a factor of {max(ratio, 1 / ratio):,.0f}"
    return None


def keys(mention: Mention) -> Iterator[Hashable]:
    """The small stretches of the scale that a number reaches, and its bare figure; none for "hundreds" or "most"."""
    value = quantity_of(mention)
    if value.bound == "vague":
        return
    yield f"{value.bare:.6g}"
    reach = 1 + 1.2 * _ROUNDED
    down = value.point - value.step if value.bound in _DOWNWARD else value.low
    up = value.point + value.step if value.bound in _UPWARD else value.high
    bottom, top = min(down, value.low), max(up, value.high)
    ends = sorted((abs(bottom), abs(top)))
    low, high = (max(end, _LEAST) for end in (ends[0] / reach if bottom * top > 0 else 0.0, ends[1] * reach))
    for stretch in range(math.floor(math.log(low) / _STRETCH), math.floor(math.log(high) / _STRETCH) + 1):
        yield value.dimension.partition(":")[0], stretch


def seconds(mention: Mention) -> float | None:
    """A duration in seconds, None for any other number."""
    value = quantity_of(mention)
    return value.point if value.dimension == "time" else None


def kinship(x: Mention, y: Mention) -> float:
    """Numbers that count the same thing, or measure the same dimension, stand closer than their surroundings tell."""
    p, q = quantity_of(x), quantity_of(y)
    bound = _BEHIND if p.behind and p.behind == q.behind else -_BEHIND if ASIDE in (p.behind, q.behind) else 0.0
    if set(p.counted) & set(q.counted):
        return bound + 0.25
    return bound + (0.05 if p.dimension == q.dimension != "count" else 0.0)


def weigh_gained(mention: Mention) -> Severity | None:
    """A figure that only b has needs a look; ranks and crowds ("hundreds") are often the writer's own words for a's.

    What names a thing is left to the names.
    """
    value = quantity_of(mention)
    if value.weak or value.dimension.startswith(LABEL):
        return None
    loose = value.bound == "vague" or value.dimension == "ordinal" or (value.dimension == "share" and _rough(value))
    return Severity.LOW if loose else Severity.MEDIUM


def _rough(value: Quantity) -> bool:
    """Whether a share is told as one tells what was reckoned: in a fraction, or with a bound."""
    return value.bound != "exactly" or value.step > _FRACTION


def weigh_lost(mention: Mention) -> Severity | None:
    """A figure that b leaves out is told."""
    value = quantity_of(mention)
    return None if value.weak or value.dimension.startswith(LABEL) else Severity.LOW
