"""What a date means: an interval of days or a minute of the day; when two can be one, and what they weigh.

Relative dates follow the reading of TimeML's TIMEX3 (Pustejovsky et al. 2003): they count from the day the document was
published, where that is known. Nothing here reads a text.
"""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from srcdiff.model import Agreement, Mention, Severity

HALF_DAY, DAY = 720, 1440  # minutes
_SHEAF = 28  # days that are looked up together


@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch of time as a text gives it.

    `start` and `end` are ordinals of days, both in the interval, None where the document's date would be needed and is
    not known; `minute` is a clock time. The other fields are those written down. `ahead` holds the stems of an event
    that is said to be still to come, `around` those of the words that stand near.
    """

    kind: str
    start: int | None = None
    end: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    relative: str | None = None
    ahead: frozenset[str] = frozenset()
    around: frozenset[str] = field(default=frozenset(), compare=False)
    past: bool = False

    @property
    def interval(self) -> tuple[int, int] | None:
        """The days it covers, where they are known."""
        return None if self.start is None or self.end is None else (self.start, self.end)


def when_of(mention: Mention) -> When:
    """The value of a mention of a date."""
    value = mention.value
    assert isinstance(value, When)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two dates are one, one lies inside the other, or they exclude each other."""
    p, q = when_of(x), when_of(y)
    if "ahead" in (p.kind, q.kind):
        return _relate_ahead(p, q)
    if "same" in (p.kind, q.kind):
        return Agreement.COMPATIBLE
    if p.minute is not None or q.minute is not None:
        return _relate_clocks(p.minute, q.minute)
    if p.relative is not None and p.relative == q.relative and (p.year, p.month) == (q.year, q.month):
        return Agreement.SAME
    if p.interval is not None and q.interval is not None:
        return _relate_intervals(p, q, p.interval, q.interval)
    return _relate_fields(p, q)


def _relate_ahead(p: When, q: When) -> Agreement:
    coming, other = (p, q) if p.kind == "ahead" else (q, p)
    if other.kind == "ahead":
        return Agreement.SAME if coming.ahead & other.ahead else Agreement.UNRELATED
    return Agreement.CONFLICT if other.past and coming.ahead & other.around else Agreement.UNRELATED


def _relate_clocks(p: int | None, q: int | None) -> Agreement:
    """Two minutes of the day; a clock without its half of the day may be either."""
    if p is None or q is None:
        return Agreement.UNRELATED
    return Agreement.SAME if (p - q) % HALF_DAY == 0 else Agreement.CONFLICT


def _relate_intervals(p: When, q: When, first: tuple[int, int], second: tuple[int, int]) -> Agreement:
    if first == second:
        return Agreement.SAME
    gap = max(first[0], second[0]) - min(first[1], second[1])
    same_weekday = p.weekday is not None and p.weekday == q.weekday and (p.day is None or q.day is None)
    loose = "relative" in (p.kind, q.kind) and gap <= 1  # "overnight" and "this week" are loose at their ends
    return Agreement.COMPATIBLE if gap <= 0 or same_weekday or loose else Agreement.CONFLICT


def _relate_fields(p: When, q: When) -> Agreement:
    shared = [
        (left, right)
        for left, right in ((p.year, q.year), (p.month, q.month), (p.day, q.day), (p.weekday, q.weekday))
        if left is not None and right is not None
    ]
    if not shared:
        return Agreement.UNRELATED
    if any(left != right for left, right in shared):
        return Agreement.CONFLICT
    return Agreement.SAME if (p.year, p.month, p.day) == (q.year, q.month, q.day) else Agreement.COMPATIBLE


def keys(mention: Mention) -> Iterator[Hashable]:
    """The weeks or years it touches and the fields it gives; none for what only points back ("the same day")."""
    when = when_of(mention)
    if when.kind == "same":
        return
    yield from when.ahead
    if when.minute is not None:
        yield "clock", when.minute % HALF_DAY
    for name in ("relative", "year", "month", "day", "weekday"):
        if getattr(when, name) is not None:
            yield name, getattr(when, name)
    if when.interval is not None:
        first, last = when.interval
        yield from (("days", day) for day in range(first // _SHEAF, last // _SHEAF + 1))


def kinship(x: Mention, y: Mention) -> float:
    """An event that both speak of binds them more surely than the words around."""
    p, q = when_of(x), when_of(y)
    return 1.0 if p.ahead & q.around or q.ahead & p.around else 0.0


def explain(x: Mention, y: Mention) -> str | None:
    """What has turned round between what is to come and what has been; other conflicts need no words of their own."""
    if when_of(y).kind == "ahead":
        return "b says it is still to come; in a it has taken place"
    if when_of(x).kind == "ahead":
        return "b says it has taken place; in a it is still to come"
    return None


def gloss(mention: Mention) -> str | None:
    """The days that a month without a year, or a relative date, was read as; a day and a month speak for themselves."""
    when = when_of(mention)
    if when.year is not None or when.interval is None or (when.day is not None and when.month is not None):
        return None
    first, last = (datetime.date.fromordinal(day) for day in when.interval)
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    return f"{first.isoformat()} to {last.isoformat()}"


def weigh_gained(mention: Mention) -> Severity | None:
    """A date that only b has needs a look, unless it is relative and nothing is known to count it from."""
    when = when_of(mention)
    if when.kind in ("ahead", "same"):
        return None
    loose = when.kind in ("relative", "weekday") and when.start is None
    return Severity.LOW if loose else Severity.MEDIUM


def weigh_lost(mention: Mention) -> Severity | None:
    """A date that b leaves out is told."""
    return None if when_of(mention).kind in ("ahead", "same") else Severity.LOW
