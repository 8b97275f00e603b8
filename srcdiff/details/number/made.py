"""What figures of a text make with one another, by dimension: sums, differences, products, shares, spans of years.

Which figure of another text is one of these is for `reckoned`.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from srcdiff.details.number.quantity import Quantity, quantity_of
from srcdiff.details.number.units import UNITS
from srcdiff.model import Mention, Span

_MOST = 12  # figures in a row that are reckoned with one another; more than these are a table, not a sum
_PASSAGES = 2  # passages apart that two figures may stand which a rewrite reckons with
_BESIDE = 24  # characters between "412 points to the 398 of another"
_FAR = 60  # characters between two parts that a text tells together
_YEARS = range(1000, 2101)  # figures that may be years; what lies between two of them is a time
_LONG = 20  # years from which two dates of a document may stand apart and still make the time between them
YEAR = UNITS["years"].factor
_SPAN_OF_YEARS = 60  # years in one document; more than these are a table, and any two may differ by anything
_PERIODS = ("hour", "day", "week", "month", "year")
_TABLE = 60  # figures of a passage from which it is a table, and nothing is reckoned from it but sums
UNSUMMED = ("ordinal", "rest", "score", "label", "multiple")
_UNRATED = ("share", "pp", "points")  # what does not come at so much a month or each
_TIMES, _FEW = 400, 20  # the largest figure by which a rewrite multiplies or divides an amount, and a count
_LARGE = 100  # the least count that is reckoned from figures far apart
_YEARLY = 100  # the least count of which a year's worth is reckoned from a month's
_PERIODIC = re.compile(r"\b(?:days?|weeks?|months?|years?|daily|weekly|monthly|yearly|annual(?:ly)?|annum)\b", re.I)

Made = defaultdict[str, list[tuple[float, Span]]]


def parts(found: Sequence[Mention], inside: Sequence[Mention], text: str) -> Made:
    """By dimension, what the figures of a passage make by themselves, summed, and as years; with where they stand.

    `inside` lie in other mentions.
    """
    made: Made = defaultdict(list)
    near: defaultdict[tuple[int, str], list[Mention]] = defaultdict(list)
    for number in found:
        near[number.passage, quantity_of(number).dimension].append(number)
        if not _is_year(number):
            _alone(quantity_of(number), number.span, made)
        if _PERIODIC.search(text, max(0, number.span.start - _BESIDE), number.span.end + _BESIDE):
            _over_a_year(quantity_of(number), number.span, made)
    for (_, dimension), group in near.items():
        if dimension.partition(":")[0] not in UNSUMMED:
            made[dimension] += _sums(group[:_MOST])
            told = [number for number in group if not quantity_of(number).weak]
            made[dimension] += _sums(told[:_MOST]) if len(told) < len(group) else ()  # "212 guests and a crew of 16"
    for mention in inside:  # "the last five years" is a date, and lasts five years
        if quantity_of(mention).dimension == "time":
            made["time"].append((quantity_of(mention).point, mention.span))
    made["time"] += _between_years(found)
    return made


def products(found: Sequence[Mention]) -> Made:
    """By dimension, what any two figures make that stand near each other: what a text does that reckons with them."""
    made: Made = defaultdict(list)
    spread = Counter(mention.passage for mention in found)
    plain = [mention for mention in found if spread[mention.passage] <= _TABLE and not _is_year(mention)]
    for n, mention in enumerate(plain):
        for other in plain[n + 1 : n + 1 + _MOST]:
            if other.passage - mention.passage > _PASSAGES:
                break
            _two(mention, other, made)
    return made


def large(value: Quantity) -> bool:
    """Whether a figure is money or large enough that it is not made by chance of others that stand far apart."""
    return value.dimension.startswith("money:") or value.point >= _LARGE


def far_apart(found: Sequence[Mention]) -> Made:
    """By dimension, what amounts make that stand anywhere in a short text: differences, sums, and shares of them."""
    made: Made = defaultdict(list)
    plain = [mention for mention in found if not _is_year(mention) and quantity_of(mention).bound != "vague"]
    amounts = [mention for mention in plain if large(quantity_of(mention))]
    if len(plain) > _TABLE:
        return made
    for mention, other in combinations(amounts, 2):
        p, q = quantity_of(mention), quantity_of(other)
        if p.dimension == q.dimension:
            span = Span(mention.span.start, other.span.end)
            made[p.dimension] += [(abs(p.point - q.point), span), (p.point + q.point, span)]
    for share in (mention for mention in plain if quantity_of(mention).dimension == "share"):
        part = quantity_of(share).point
        for mention in amounts if 0 < part < 1 else ():
            value, span = quantity_of(mention), mention.span
            made[value.dimension] += [(value.point * part, span), (value.point * (1 - part), span)]
    return made


def _over_a_year(value: Quantity, span: Span, made: Made) -> None:
    """What comes at so much a month, told for the year, and the reverse."""
    if value.dimension.startswith("money:") or (value.dimension == "count" and value.point >= _YEARLY):
        for times in (12, 52, 7):
            made[value.dimension] += [(value.point * times, span), (value.point / times, span)]


def _alone(value: Quantity, span: Span, made: Made) -> None:
    """What one figure makes: the rest of a share, a rank that has been reached, a year's worth of a month's."""
    if value.dimension == "share" and 0 < value.point < 1:
        made["share"].append((1 - value.point, span))
    if value.dimension == "ordinal":  # on the fourth day, it has taken four days
        made["count"].append((value.point, span))
        made["count"].append((value.point - 1, span))  # at the sixth coach, five have gone
        made["multiple"].append((value.point, span))
        made["time"] += [(value.point * UNITS[unit].factor, span) for unit in _PERIODS]
    if value.dimension == "count":
        made["multiple"].append((value.point, span))
    if value.dimension == "multiple":  # what happened six times, and half of it
        made["count"].append((value.point, span))
        made["share"] += [(value.point if value.point < 1 else value.point - 1, span)]
    if value.dimension == "score":
        made["points"] += [(abs(value.high - value.low), span), (value.high + value.low, span)]


def _two(first: Mention, second: Mention, made: Made) -> None:
    """What two figures make together."""
    p, q = quantity_of(first), quantity_of(second)
    if "vague" in (p.bound, q.bound):
        return
    if (p.weak or q.weak) and "share" in (p.dimension, q.dimension):
        return  # "Tier One", "one of the best" and 15 percent
    span = Span(first.span.start, second.span.end)
    dimension = _shared_dimension(p, q, beside=second.span.start - first.span.end <= _BESIDE)
    if dimension is not None:
        x = p.point if p.dimension == dimension else p.bare * q.factor
        y = q.point if q.dimension == dimension else q.bare * p.factor
        made[dimension] += [(x + y, span), (abs(x - y), span)]
        if "range" in (p.bound, q.bound) and p.dimension == q.dimension:  # short of the upper end of a forecast
            made[dimension] += [(abs(end - other), span) for end in (p.low, p.high) for other in (q.low, q.high)]
        if "count" in (p.dimension, q.dimension) and dimension != "count":  # "140 of 400 metres"
            made["count"].append((abs(p.bare - q.bare), span))
        if dimension == "share":
            made["pp"].append((100 * abs(x - y), span))
        if x > 0 and y > 0:
            made["multiple"] += [(x / y, span), (y / x, span)]
            share = min(x, y) / max(x, y)
            made["share"] += [(share, span), (1 - share, span), (max(x, y) / min(x, y) - 1, span)]
    if "range" in (p.bound, q.bound):  # twelve times the upper end of an estimate
        made["multiple"] += [(y / x, span) for x in (p.low, p.high) for y in (q.low, q.high) if x > 0]
    for value, times in ((p, q), (q, p)):
        kind = value.dimension.partition(":")[0]
        if kind in _UNRATED or kind in UNSUMMED:
            continue
        for factor in _factors(times, kind):
            if factor > 0:
                made[value.dimension] += [(value.point * factor, span), (value.point / factor, span)]


def _factors(value: Quantity, kind: str) -> Iterator[float]:
    """By what a figure of that kind may be multiplied where another is told."""
    most = {"share": math.inf, "multiple": math.inf, "count": _FEW if kind == "count" else _TIMES}
    if value.point <= most.get(value.dimension, 0.0):
        yield value.point
    elif value.dimension == "time" and kind != "time":
        yield from (value.point / UNITS[unit].factor for unit in _PERIODS)


def _shared_dimension(p: Quantity, q: Quantity, *, beside: bool) -> str | None:
    """The dimension of two figures that may be added; a bare one takes the other's, and so does one beside it."""
    if p.dimension.partition(":")[0] in UNSUMMED or q.dimension.partition(":")[0] in UNSUMMED:
        return None
    if p.dimension == q.dimension:
        return p.dimension
    if p.dimension == "count" and (beside or not p.counted):
        return q.dimension
    return p.dimension if q.dimension == "count" and (beside or not q.counted) else None


def _sums(group: Sequence[Mention]) -> Iterator[tuple[float, Span]]:
    """Sums of two or more neighbours."""
    for n, first in enumerate(group):
        total = quantity_of(first).point
        for before, last in pairwise(group[n:]):
            if last.span.start - before.span.end > _FAR:
                break
            total += quantity_of(last).point
            yield total, Span(first.span.start, last.span.end)


def _between_years(found: Sequence[Mention]) -> Iterator[tuple[float, Span]]:
    years: dict[tuple[int, int], Span] = {}
    for mention in found:
        value = quantity_of(mention)
        if _is_year(mention):
            years.setdefault((int(value.point), mention.passage), mention.span)
    if len(years) <= _SPAN_OF_YEARS:
        for (x, place), span in years.items():
            for y, other in years:
                if x != y and (abs(place - other) <= _PASSAGES or abs(x - y) >= _LONG):
                    yield abs(x - y) * YEAR, span


def _is_year(mention: Mention) -> bool:
    value = quantity_of(mention)
    plain = len(mention.span) == 4  # four digits and nothing else
    return (
        plain
        and value.dimension == "count"
        and value.bound == "exactly"
        and value.point in _YEARS
        and not value.counted
    )
