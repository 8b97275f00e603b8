"""Which days a match of `patterns` stands for: days, months, years, quarters, seasons, decades and feasts.

Only calendar dates belong here; what counts from the day of publication is in `relative`, times of the day in `clock`.
A reader gives None for a match that is no date, and leaves the days open where they hang on a year that is not known.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from srcdiff.details.date.calendar import Anchor, days, feast, month, nearest_year, opened, years
from srcdiff.details.date.clock import CLOCK_READERS
from srcdiff.details.date.patterns import DAYS, MONTH_NUMBER, RANKS
from srcdiff.details.date.relative import RELATIVE_READERS
from srcdiff.details.date.when import LEAP, When
from srcdiff.details.lexicon import NUMERALS

_Match = re.Match[str]

_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON = (-10, 100)  # days from the first of its first month that a season may be taken to cover
_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def resolve(kind: str, match: _Match, anchor: Anchor) -> When | None:
    """What a match of a kind means; None where no calendar has such a day (31 June, 29 February of a common year)."""
    try:
        return _READERS[kind](match, anchor)
    except (ValueError, OverflowError):
        return None


def read_year(text: str | None) -> int | None:
    """A year in four digits, in two ("'87", "of 87"), or in words; None where there is none."""
    if not text:
        return None
    digits = text.strip("'")
    if digits.isdigit():
        year = int(digits)
        return year if len(digits) == 4 else year + (2000 if year < 40 else 1900)
    words = re.split("[ -]", text)
    rest = sum(NUMERALS[word] for word in words[1:] if word in NUMERALS)
    return (2000 if words[1] == "thousand" else 100 * NUMERALS[words[0]]) + rest


def read_day(text: str) -> int:
    """A day of the month in digits or as a rank."""
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else RANKS[text]


def month_of(match: _Match) -> int:
    """The month that a match names."""
    return MONTH_NUMBER[match["month"].strip(".")]


def weekday_of(match: _Match) -> int | None:
    """The weekday that a match names, Monday 0."""
    name = match.groupdict().get("weekday")
    return None if not name else next(i for i, day in enumerate(DAYS) if day.startswith(name.strip(".")[:3]))


def _read_day(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    year, day, last = read_year(group["year"]), read_day(group["day"]), group.get("day2")
    written = group.get("m")
    number = int(written) if written and written.isdigit() else MONTH_NUMBER[(written or group["month"]).strip(".")]
    weekday = weekday_of(match)
    given = year if year is not None else nearest_year(anchor, number, day, weekday)
    first = datetime.date(given or LEAP, number, day)
    end = first.replace(day=read_day(last)) if last and read_day(last) > day else first
    if end == first:
        return replace(opened(days("day", first, end), given), year=year, month=number, day=day, weekday=weekday)
    kind = "days" if re.search(r"\band\b|&", match.group()) else "range"  # "July 17 and 22" are two days
    return replace(opened(days(kind, first, end), given), year=year, month=number)


def _read_slashed(match: _Match, anchor: Anchor) -> When | None:
    x, y, year = int(match["x"]), int(match["y"]), int(match["year"])
    if x <= 12 and y <= 12 and x != y:  # which is the month cannot be known: the two days and the year are sure
        pair = sorted((datetime.date(year, x, y), datetime.date(year, y, x)))
        return replace(days("either", pair[0], pair[1]), year=year)
    day, number = (x, y) if y <= 12 else (y, x)
    start = datetime.date(year, number, day).toordinal()
    return When("day", start, start, year, number, day)


def _read_feast(match: _Match, anchor: Anchor) -> When | None:
    name, year = match["feast"], read_year(match["year"])
    if match["rel"] and anchor is not None:
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[match["rel"]]
    there = feast(name, LEAP)
    given = year if year is not None else nearest_year(anchor, there.month, there.day)
    there = feast(name, given or LEAP)
    if match["weekend"]:
        around = days("weekend", there - datetime.timedelta(days=2), there + datetime.timedelta(days=1))
        return replace(opened(around, given), year=year)
    return replace(opened(days("day", there, there), given), year=year, month=there.month, day=there.day)


def _read_month(match: _Match, anchor: Anchor) -> When | None:
    written = match.groupdict().get("m")
    number, year = int(written) if written else month_of(match), read_year(match.groupdict().get("year"))
    given = year if year is not None else nearest_year(anchor, number, 15)
    return replace(month(given, number), year=year, month=number)


def _read_month_of(match: _Match, anchor: Anchor) -> When | None:
    number, shift = month_of(match), {"last": -1, "this": 0, "next": 1}[match["rel"]]
    if anchor is None:
        return When("month", month=number, relative=f"{number} {match['rel']} year")
    return replace(month(anchor.year + shift, number), month=number, relative=f"{number} {match['rel']} year")


def _read_year(match: _Match, anchor: Anchor) -> When | None:
    year = read_year(match["year"])
    return None if year is None else replace(years("year", year, year), year=year)


def _read_years(match: _Match, anchor: Anchor) -> When | None:
    first, last = int(match["year"]), int(match["year2"])
    return years("range", first, last + (first // 100 * 100 if last < 100 else 0))  # "1628-36"


def _read_fiscal(match: _Match, anchor: Anchor) -> When | None:
    first, end = int(match["year"]), match["end"]
    if end is None:
        return replace(years("fiscal", first - 1, first), label=f"fy{first}")
    last = int(end) if len(end) == 4 else first // 100 * 100 + int(end)
    if last < first:
        last += 100
    if last - first > 60 or last == first:
        return None
    return replace(years("fiscal" if last == first + 1 else "range", first, last), label=f"{first}/{last}")


def _read_decade(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group.get("decadew"):
        first = 1920 + 10 * _TENS.index(group["decadew"])
    elif group.get("short"):
        first = 1900 + int(group["short"]) + (100 if group["short"] == "10" else 0)
    else:
        first = int(group["decade"])
    return years("decade", first, first + (99 if first % 100 == 0 and first < 2000 else 9))


def _read_century(match: _Match, anchor: Anchor) -> When | None:
    century = read_day(match["cent"])
    return years("decade", (century - 1) * 100, century * 100 - 1) if 1 < century < 22 else None


def _read_quarter(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    quarter = int(group["q"]) if group.get("q") else RANKS[group["qw"]]
    quarter = 4 if quarter < 0 else quarter
    year = read_year(group["year"])
    if year is None and anchor is not None and (group.get("rel") or match.group().endswith("year")):
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[group.get("rel") or "this"]
    there = month(year, 3 * quarter - 2, 3 * quarter)
    if year is None:  # a company's quarters need not be those of the calendar
        return When("quarter", label=f"q{quarter}")
    return replace(there, kind="quarter", year=year, label=f"q{quarter}")


def _read_half(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    number = group.get("h") or group.get("h3")
    half = int(number) if number else 1 if group["half"] == "first" else 2
    year = read_year(group.get("year") or group.get("year3"))
    told = group.get("rel")
    if year is None and anchor is not None and told:
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[told]
    if year is None:
        relative = f"h{half} {told} year" if told else None
        return When("half", label=f"h{half}", relative=relative) if match.group().endswith("year") else None
    return replace(month(year, 6 * half - 5, 6 * half), kind="half", year=year, label=f"h{half}")


def _read_season(match: _Match, anchor: Anchor) -> When | None:
    year, season = int(match["year"]), match["season"]
    first = datetime.date(year, _FIRST_MONTH[season], 1).toordinal()
    return When("season", first + _SEASON[0], first + _SEASON[1], year, label="autumn" if season == "fall" else season)


def _read_day_of(match: _Match, anchor: Anchor) -> When | None:
    return When("monthday", day=int(match["day"]))


def _read_ahead(match: _Match, anchor: Anchor) -> When | None:
    return When("ahead", relative=match["ahead"])


def _read_order(match: _Match, anchor: Anchor) -> When | None:
    return When("order", side=1 if match["order"] in ("after", "following") else -1)


def _read_part_of_day(match: _Match, anchor: Anchor) -> When | None:
    return When("daypart", label=match["part"] or "night")


_READERS: dict[str, Callable[[_Match, Anchor], When | None]] = {
    "iso": _read_day,
    "slashed": _read_slashed,
    "day": _read_day,
    "month": _read_month,
    "ym": _read_month,
    "feast": _read_feast,
    "monthof": _read_month_of,
    "quarter": _read_quarter,
    "half": _read_half,
    "season": _read_season,
    "fiscal": _read_fiscal,
    "century": _read_century,
    "decade": _read_decade,
    "years": _read_years,
    "year": _read_year,
    "dayof": _read_day_of,
    "ahead": _read_ahead,
    "order": _read_order,
    "daypart": _read_part_of_day,
    **RELATIVE_READERS,
    **CLOCK_READERS,
}
