"""Reckoning with the calendar: stretches of days as values, with a year that is known or left open.

Nothing here reads a text.
"""

from __future__ import annotations

import calendar
import datetime
from dataclasses import replace

from srcdiff.details.date.when import LEAP, When

Anchor = datetime.date | None

_PARTS = {"early": (0, 0.4), "mid": (0.33, 0.67), "late": (0.6, 1), "beginning": (0, 0.3), "start": (0, 0.3),
          "middle": (0.33, 0.67), "end": (0.7, 1)}  # fmt: skip
_FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24),
    "christmas": (12, 25), "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "independence day": (7, 4), "may day": (5, 1),
    "international workers' day": (5, 1), "veterans day": (11, 11), "armistice day": (11, 11), "bastille day": (7, 14),
}  # fmt: skip
_FLOATING = {  # month, weekday, which (-1 the last)
    "labor day": (9, 0, 1), "labour day": (9, 0, 1), "memorial day": (5, 0, -1), "thanksgiving": (11, 3, 4),
    "columbus day": (10, 0, 2), "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
    "martin luther king day": (1, 0, 3), "super bowl sunday": (2, 6, 2),
}  # fmt: skip
_FROM_EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}


def days(kind: str, first: datetime.date, last: datetime.date) -> When:
    """The days from one to another, both in it."""
    return When(kind, first.toordinal(), last.toordinal())


def years(kind: str, first: int, last: int) -> When:
    """Whole years, both in it."""
    return days(kind, datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def month(year: int | None, number: int, through: int | None = None) -> When:
    """A month, or the months through another, of a year or of one left open."""
    there, final = year or LEAP, through or number
    first = datetime.date(there, number, 1)
    last = datetime.date(there, final, calendar.monthrange(there, final)[1])
    return opened(days("month", first, last), year)


def opened(when: When, year: int | None) -> When:
    """`when` as it is where its year is known; where it is not, its days are those of any year."""
    return when if year is not None else replace(when, start=None, end=None, days=when.interval)


def narrowed(when: When, part: str) -> When:
    """The early, middle or late part of a stretch of days."""
    low, high = _PARTS[part]
    start, end = (when.start, when.end) if when.interval is None else _share(when.interval, low, high)
    days = None if when.days is None else _share(when.days, low, high)
    away = None if when.away is None else _share(when.away, low, high)
    label = None if when.label is None else f"{part} {when.label}"
    relative = None if when.relative is None else f"{part} {when.relative}"
    return replace(when, start=start, end=end, days=days, away=away, label=label, relative=relative)


def _share(stretch: tuple[int, int], low: float, high: float) -> tuple[int, int]:
    first, last = stretch
    return first + int(low * (last - first)), first + round(high * (last - first))


def nearest_year(anchor: Anchor, number: int, day: int, weekday: int | None = None) -> int | None:
    """The year in which a day lies nearest to the anchor; one in which it has its weekday goes first."""
    if anchor is None:
        return None

    def rank(year: int) -> tuple[bool, int, int]:
        there = datetime.date(year, number, min(day, 28))
        off = weekday is not None and (there.weekday() + day - there.day) % 7 != weekday
        return off, abs((there - anchor).days), year

    near = [
        y for y in range(anchor.year - 1, anchor.year + 2) if 0 < y < 10000 and day <= calendar.monthrange(y, number)[1]
    ]
    return min(near, key=rank, default=None)


def feast(name: str, year: int) -> datetime.date:
    """The day of a feast in a year; Easter by the algorithm of Meeus, Jones and Butcher."""
    if name in _FIXED:
        return datetime.date(year, *_FIXED[name])
    if name in _FLOATING:
        number, weekday, which = _FLOATING[name]
        return nth_weekday(year, number, weekday, which)
    return _easter(year) + datetime.timedelta(days=_FROM_EASTER[name])


def nth_weekday(year: int, number: int, weekday: int, which: int) -> datetime.date:
    """The which-th weekday of a month, counted from its end where negative."""
    length = calendar.monthrange(year, number)[1]
    if which < 0:
        last = datetime.date(year, number, length)
        return last - datetime.timedelta(days=(last.weekday() - weekday) % 7)
    first = datetime.date(year, number, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> datetime.date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, number, day + 1)
