"""Which days or minutes a match of `grammar` stands for, counted from the day the document was published.

Only calendar reckoning belongs here. A reader gives None for a match that is no date, and the days stay unknown where
they hang on a day of publication that is not known.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from srcdiff.details.date.grammar import COUNTS, DAYS, FEASTS, MONTH_NUMBER, MONTHS, RANKS
from srcdiff.details.date.when import HALF_DAY, When

Anchor = datetime.date | None
_Match = re.Match[str]

_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SEASON = (-10, 100)  # days from the first of its first month that a season may be taken to cover
_LENGTH = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}
_SLACK = {"day": 0, "week": 4, "month": 20, "year": 200, "decade": 1500}  # how loosely "three years ago" is meant
_FARTHEST = 9000  # units ago; beyond, no calendar holds the day
_ABOUT_A_YEAR = 400
_DECADE_PARTS = {"early": (0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1)}
_DIRECTIONS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def resolve(kind: str, match: _Match, anchor: Anchor) -> When | None:
    """What a match of a kind means; None where no calendar has such a day (31 June, 29 February of a common year)."""
    try:
        return _READERS[kind](match, anchor)
    except (ValueError, OverflowError):
        return None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _days(kind: str, first: datetime.date, last: datetime.date) -> When:
    return When(kind, first.toordinal(), last.toordinal())


def _years(kind: str, first: int, last: int) -> When:
    return _days(kind, datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def _month(year: int, month: int) -> When:
    first = datetime.date(year, month, 1)
    last = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1).toordinal() - 1
    return When("month", first.toordinal(), last, month=month)


def _nearest_year(anchor: Anchor, month: int, day: int, weekday: int | None = None) -> int | None:
    """The year in which a day lies nearest to the anchor; one in which it has its weekday goes first."""
    if anchor is None:
        return None

    def rank(year: int) -> tuple[bool, int, int]:
        there = datetime.date(year, month, min(day, 28))
        off = weekday is not None and (there.weekday() + day - there.day) % 7 != weekday
        return off, abs((there - anchor).days), year

    return min((anchor.year - 1, anchor.year, anchor.year + 1), key=rank)


def _read_day(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    year, day, last = _int(group["year"]), int(group["day"]), _int(group.get("day2"))
    month = int(group["m"]) if group.get("m") else MONTH_NUMBER[group["month"].strip(".")]
    weekday = DAYS.index(group["weekday"]) if group.get("weekday") else None
    given = year if year is not None else _nearest_year(anchor, month, day, weekday)
    first = datetime.date(given or 2024, month, day)
    written = When("day", year=year, month=month, day=day, weekday=weekday)
    if given is None:
        return written
    end = first.replace(day=last) if last and last > day else first
    return replace(written, start=first.toordinal(), end=end.toordinal())


def _read_slashed(match: _Match, anchor: Anchor) -> When | None:
    x, y, year = int(match["x"]), int(match["y"]), int(match["year"])
    if x <= 12 and y <= 12 and x != y:  # which is the month cannot be known: the year is sure
        return replace(_years("day", year, year), year=year)
    day, month = (x, y) if y <= 12 else (y, x)
    start = datetime.date(year, month, day).toordinal()
    return When("day", start, start, year, month, day)


def _read_feast(match: _Match, anchor: Anchor) -> When | None:
    month, day = FEASTS[match["feast"]]
    year = _int(match["year"])
    given = year if year is not None else _nearest_year(anchor, month, day)
    if given is None:
        return When("day", month=month, day=day)
    start = datetime.date(given, month, day).toordinal()
    return When("day", start, start, year, month, day)


def _read_month(match: _Match, anchor: Anchor) -> When | None:
    month, year = MONTH_NUMBER[match["month"].strip(".")], _int(match.groupdict().get("year"))
    given = year if year is not None else _nearest_year(anchor, month, 15)
    return When("month", month=month) if given is None else replace(_month(given, month), year=year)


def _read_month_of(match: _Match, anchor: Anchor) -> When | None:
    month, shift = MONTH_NUMBER[match["month"].strip(".")], {"last": -1, "this": 0, "next": 1}[match["rel"]]
    if anchor is None:
        return When("month", month=month, relative=f"{month} {match['rel']} year")
    return _month(anchor.year + shift, month)


def _read_year(match: _Match, anchor: Anchor) -> When | None:
    year = int(match["year"])
    return replace(_years("year", year, year), year=year)


def _read_decade(match: _Match, anchor: Anchor) -> When | None:
    first = int(match["decade"])
    width = 99 if first % 100 == 0 and first < 2000 else 9
    low, high = _DECADE_PARTS.get((match["part"] or "").strip(" -"), (0, 1))
    return _years("decade", first + int(low * width), first + int(high * width))


def _read_century(match: _Match, anchor: Anchor) -> When | None:
    century = int(match["cent"])
    return _years("decade", (century - 1) * 100, century * 100 - 1) if 1 < century < 22 else None


def _read_quarter(match: _Match, anchor: Anchor) -> When | None:
    quarter, year = int(match["q"]) if match["q"] else RANKS[match["qw"]], _int(match["year"])
    name = f"q{quarter}"
    if year is None:
        return When("quarter", relative=name)
    end = _month(year, 3 * quarter).end
    return When("quarter", datetime.date(year, 3 * quarter - 2, 1).toordinal(), end, year, relative=name)


def _read_season(match: _Match, anchor: Anchor) -> When | None:
    year, season = int(match["year"]), match["season"]
    first = datetime.date(year, _FIRST_MONTH[season], 1).toordinal()
    return When("season", first + _SEASON[0], first + _SEASON[1], year, relative=season)


def _read_ago(match: _Match, anchor: Anchor) -> When | None:
    count = COUNTS.get(match["n"]) or int(match["n"])
    if count > _FARTHEST:
        return None
    unit, past = match["unit"], match["dir"] == "ago"
    relative = f"{count} {unit} {'ago' if past else 'later'}"
    if anchor is None:
        return When("relative", relative=relative, past=past)
    middle = anchor.toordinal() + (-1 if past else 1) * _LENGTH[unit] * count
    return When("relative", max(1, middle - _SLACK[unit]), middle + _SLACK[unit], relative=relative, past=past)


def _read_relative(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group["coming"]:
        start = None if anchor is None else anchor.toordinal()
        return When("relative", start, None if start is None else start + _ABOUT_A_YEAR, relative="coming")
    if group["day0"]:
        return _near_day("weekend" if group["day0"] == "the weekend" else group["day0"], anchor)
    return _shifted(group["unit"], _DIRECTIONS.get(group["rel"].split()[-1], 0), anchor)


def _near_day(word: str, anchor: Anchor) -> When:
    if word == "weekend":
        return _weekend(anchor, 0)
    shift = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
    if anchor is None or shift is None:
        return When("relative", relative=word)
    day = anchor.toordinal() + shift
    return When("relative", day, day, relative=word)


def _shifted(unit: str, direction: int, anchor: Anchor) -> When | None:
    """The week, month, year, weekday or month of the year before, at or after the anchor."""
    relative = f"{('last', 'this', 'next')[direction + 1]} {unit}"
    if unit in DAYS:
        return replace(_weekday(DAYS.index(unit), anchor, direction), relative=relative)
    if unit == "weekend":
        return _weekend(anchor, direction)
    if anchor is None:
        return When("relative", relative=relative, past=direction < 0)
    if unit in MONTHS:
        month = MONTHS.index(unit) + 1
        there = direction * (anchor.month - month) >= 0  # "next June" in June or later is next year's
        return replace(_month(anchor.year + (direction if there else 0), month), relative=relative)
    return replace(_period(unit, direction, anchor), kind="relative", month=None, relative=relative)


def _period(unit: str, direction: int, anchor: datetime.date) -> When:
    today = anchor.toordinal()
    if unit == "week":
        monday = today - anchor.weekday() + 7 * direction
        return When("relative", monday - 1, monday + 6)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + direction
        return _month(months // 12, months % 12 + 1)
    if unit in ("year", "decade"):
        width = 1 if unit == "year" else 10
        first = anchor.year // width * width + direction * width
        return _years("relative", first, first + width - 1)
    return When("relative", today - _ABOUT_A_YEAR, today + _ABOUT_A_YEAR)  # a season is not to be dated closer


def _weekend(anchor: Anchor, direction: int) -> When:
    if anchor is None:
        return When("relative", relative="weekend")
    saturday = anchor.toordinal() - (anchor.weekday() + 2) % 7 + (7 if direction > 0 else 0)
    return When("relative", saturday - 1, saturday + 1, relative="weekend")


def _weekday(index: int, anchor: Anchor, direction: int = 0) -> When:
    """The weekday on or before the anchor; with a direction forward, the next one after it."""
    if anchor is None:
        return When("weekday", weekday=index)
    away = (index - anchor.weekday()) % 7 or 7 if direction > 0 else -((anchor.weekday() - index) % 7)
    day = anchor.toordinal() + away
    return When("weekday", day, day, weekday=index)


def _read_weekday(match: _Match, anchor: Anchor) -> When | None:
    return _weekday(DAYS.index(match["weekday"]), anchor)


def _read_clock(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group.get("noon"):
        return When("clock", minute=0 if group["noon"] == "midnight" else HALF_DAY)
    if group.get("hw"):
        late = group.get("when") in ("evening", "afternoon")
        return When("clock", minute=(COUNTS[group["hw"]] % 12 + (12 if late else 0)) * 60 + 30)
    hour, minute = int(group["h"]), int(group.get("min") or 0)
    half = (group.get("ap") or "").replace(".", "")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return When("clock", minute=hour * 60 + minute)


def _read_same(match: _Match, anchor: Anchor) -> When | None:
    return When("same", relative=match["unit"])


def _read_ahead(match: _Match, anchor: Anchor) -> When | None:
    return When("ahead", relative=match["ahead"])


_READERS: dict[str, Callable[[_Match, Anchor], When | None]] = {
    "iso": _read_day,
    "slashed": _read_slashed,
    "day": _read_day,
    "month": _read_month,
    "feast": _read_feast,
    "monthof": _read_month_of,
    "quarter": _read_quarter,
    "season": _read_season,
    "century": _read_century,
    "decade": _read_decade,
    "ago": _read_ago,
    "relative": _read_relative,
    "same": _read_same,
    "clock": _read_clock,
    "weekday": _read_weekday,
    "year": _read_year,
    "ahead": _read_ahead,
}
