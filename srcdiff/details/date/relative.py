"""Dates that count from the day of publication or from another event: "last month", "three weeks ago", "next day"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from srcdiff.details.date.calendar import Anchor, month, narrowed, years
from srcdiff.details.date.patterns import COUNTS, DAYS, MONTH_NUMBER, MONTHS, PERIODS, RANKS
from srcdiff.details.date.when import When

_Match = re.Match[str]

_LENGTH = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 30,
           "quarter": 91, "semester": 182, "year": 365, "decade": 3652, "century": 36525}  # fmt: skip
_YEARLY = {"hour": 8760, "day": 365, "night": 365, "week": 52, "weekend": 52, "fortnight": 26, "month": 12,
           "quarter": 4, "year": 1, "decade": 0.1}  # fmt: skip
_OFTEN = {"once": 1, "twice": 2, "thrice": 3}
_SLACK = {"minute": 0, "hour": 1, "day": 0, "week": 4, "fortnight": 4, "month": 20, "year": 200, "decade": 1500}
"""How loosely "three years ago" is meant, in days."""
_FARTHEST = 9000  # units ago; beyond, no calendar holds the day
_ABOUT_A_YEAR = 400
_DIRECTIONS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1}
_TOLD = ("following", "previous", "preceding")
_DAYTIMES = ("morning", "afternoon", "evening", "night")
_WORK_WEEK = ("working week", "workweek", "work week")


def _count(text: str) -> int:
    return COUNTS.get(text) or int(text)


def _read_ago(match: _Match, anchor: Anchor) -> When | None:
    count, unit, past = _count(match["n"]), match["unit"], match["dir"] == "ago"
    if count > _FARTHEST:
        return When("ago", relative=f"{count} {unit} ago", past=True, label=f"{count} {unit}") if past else None
    sign = -1 if past else 1
    relative = f"{count} {unit} {'ago' if past else 'later'}"
    slack = min(_SLACK[unit], max(0, _LENGTH[unit] * count // 2 - 1)) if unit in ("month", "year") else _SLACK[unit]
    middle = sign * _LENGTH[unit] * count
    label = f"{count} {unit}"
    return _away(When("ago", relative=relative, past=past, label=label), middle - slack, middle + slack, anchor)


def _away(when: When, low: int, high: int, anchor: Anchor) -> When:
    """`when` as days from publication, and as days of the calendar where that day is known."""
    if anchor is None:
        return replace(when, away=(low, high))
    today = anchor.toordinal()
    return replace(when, start=max(1, today + low), end=max(1, min(datetime.date.max.toordinal(), today + high)))


def _read_run(match: _Match, anchor: Anchor) -> When | None:
    """ "The last three months": up to the day of publication, or from it."""
    group = match.groupdict()
    if group["end"]:
        return _end_of_year(_count(group["n2"]) * _LENGTH[group["unit2"]], int(group["year"]), group["end"] == "first")
    count, unit, direction = _count(group["n"]), group["unit"], _DIRECTIONS[group["rel"]]
    if count > _FARTHEST:
        return None
    length = count * _LENGTH[unit]
    low, high = (-length, 0) if direction < 0 else (0, length)
    return _away(When("run", relative=f"{direction} {count} {unit}", label=f"{count} {unit}"), low, high, anchor)


def _end_of_year(length: int, year: int, first: bool) -> When:
    whole = years("days", year, year)
    if whole.start is None or whole.end is None:
        return whole
    length = min(length, 365)
    return replace(whole, end=whole.start + length) if first else replace(whole, start=whole.end - length)


def _read_shift(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group.get("rel"):
        direction = _DIRECTIONS[group["rel"]]
        return When("shift", label="later" if direction > 0 else "earlier", relative=f"{direction} {group['unit']}")
    later = group["dir"] in ("later", "after", "afterward", "afterwards")
    return When("shift", label="later" if later else "earlier")


def _read_relative(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group["coming"]:
        return _away(When("relative", relative="coming"), 0, _ABOUT_A_YEAR, anchor)
    if group["day0"]:
        there = _near_day(group["day0"].removeprefix("the "), anchor)
        return None if there is None else replace(there, part=group["time0"])
    name = group["rel"].split()[-1]
    # "The following Monday" counts from a day that the text has told of, not from that of publication.
    known = None if name in _TOLD else anchor
    return shifted(group["unit"], _DIRECTIONS.get(name, 0), known)


def _read_turn(match: _Match, anchor: Anchor) -> When | None:
    """ "By the end of the month"."""
    there = shifted(match["unit"], 0, anchor)
    return None if there is None else narrowed(there, match["part"])


def _near_day(word: str, anchor: Anchor) -> When | None:
    if word == "weekend":
        return _weekend(anchor, 0)
    if word == "year to date":
        if anchor is None:
            return When("relative", relative=word)
        return When("relative", datetime.date(anchor.year, 1, 1).toordinal(), anchor.toordinal(), relative=word)
    shift = {
        "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2,
    }.get(word)  # fmt: skip
    if shift is None:
        return _away(When("relative", relative=word), -1, 0, anchor)
    return _away(When("relative", relative=word), shift, shift, anchor)


def shifted(unit: str, direction: int, anchor: Anchor) -> When | None:
    """The week, month, year, weekday or month of the year before, at or after the anchor."""
    relative = f"{('last', 'this', 'next')[direction + 1]} {unit}"
    if unit in DAYS:
        return replace(weekday(DAYS.index(unit), anchor, direction), relative=relative)
    if unit in ("day", "hour"):
        return None if direction < 1 else When("shift", label="later")
    if unit in _DAYTIMES:
        return _away(When("relative", relative=relative, part=unit), direction, direction, anchor)
    return _shifted_period("week" if unit in _WORK_WEEK else unit, direction, anchor, relative)


def _shifted_period(unit: str, direction: int, anchor: Anchor, relative: str) -> When:
    if unit == "weekend":
        return _weekend(anchor, direction)
    if unit in MONTHS:
        number = MONTHS.index(unit) + 1
        if anchor is None:
            return replace(month(None, number), month=number, relative=relative)
        there = direction * (anchor.month - number) >= 0  # "next June" in June or later is next year's
        return replace(month(anchor.year + (direction if there else 0), number), month=number, relative=relative)
    if anchor is None:
        return _unanchored(unit, direction, relative)
    return replace(_period(unit, direction, anchor), kind="relative", month=None, relative=relative)


def _unanchored(unit: str, direction: int, relative: str) -> When:
    """A week, month or year beside a day that is not known: how far from it the period may begin and end."""
    length = _LENGTH.get(unit, _ABOUT_A_YEAR)
    low, high = {-1: (-2 * length + 1, -1), 0: (-length + 1, length - 1), 1: (1, 2 * length - 1)}[direction]
    return When("relative", relative=relative, past=direction < 0, away=(low, high))


def _period(unit: str, direction: int, anchor: datetime.date) -> When:
    today = anchor.toordinal()
    if unit == "week":
        monday = today - anchor.weekday() + 7 * direction
        return When("relative", monday - 1, monday + 6)
    if unit == "fortnight":
        monday = today - anchor.weekday() + 14 * direction
        return When("relative", monday, monday + 13)
    if unit in ("month", "quarter", "semester"):
        size = {"month": 1, "quarter": 3, "semester": 6}[unit]
        first = (anchor.year * 12 + anchor.month - 1) // size * size + size * direction
        return month(first // 12, first % 12 + 1, first % 12 + size)
    if unit in ("year", "decade", "century"):
        width = {"year": 1, "decade": 10, "century": 100}[unit]
        first = anchor.year // width * width + direction * width
        return years("relative", first, first + width - 1)
    return When("relative", today - _ABOUT_A_YEAR, today + _ABOUT_A_YEAR)  # a season is not to be dated closer


def _weekend(anchor: Anchor, direction: int) -> When:
    if anchor is None:
        return When(
            "relative", relative=f"{direction} weekend", away=(-9 + 7 * max(direction, 0), 7 * max(direction, 0) + 6)
        )
    saturday = anchor.toordinal() - (anchor.weekday() + 2) % 7 + (7 if direction > 0 else 0)
    if direction == 0 and anchor.weekday() < 4 and anchor.weekday() > 1:
        return When("relative", saturday - 1, saturday + 8, relative="weekend")
    return When("relative", saturday - 1, saturday + 1, relative="weekend")


def weekday(index: int, anchor: Anchor, direction: int = 0) -> When:
    """The weekday on or before the anchor; with a direction forward, the next one after it."""
    if anchor is None:
        return When("weekday", weekday=index)
    away = (index - anchor.weekday()) % 7 or 7 if direction > 0 else -((anchor.weekday() - index) % 7)
    if direction < 0 and away == 0:
        away = -7
    day = anchor.toordinal() + away
    return When("weekday", day, day, weekday=index)


def _nearest(anchor: datetime.date, day: int, index: int) -> int | None:
    """The nearest day that is both this day of its month and this weekday."""
    for away in range(_ABOUT_A_YEAR):
        for ordinal in (anchor.toordinal() - away, anchor.toordinal() + away):
            if 1 <= ordinal <= datetime.date.max.toordinal():
                date = datetime.date.fromordinal(ordinal)
                if date.day == day and date.weekday() == index:
                    return ordinal
    return None


def _read_weekday(match: _Match, anchor: Anchor) -> When | None:
    name = match["weekday"].strip(".")[:3]
    index = next(i for i, day in enumerate(DAYS) if day.startswith(name))
    group = match.groupdict()
    if group.get("day"):
        day = int(group["day"])
        there = None if anchor is None else _nearest(anchor, day, index)
        return When("weekday", there, there, day=day, weekday=index)
    if group.get("weeks"):
        return _weeks_on(group["weeks"], weekday(index, anchor, 1))
    if group.get("rel") and anchor is not None:
        monday = anchor.toordinal() - anchor.weekday() + 7 * _DIRECTIONS.get(group["rel"], 0)
        return When("weekday", monday + index, monday + index, weekday=index)
    return replace(weekday(index, anchor), part=group.get("time"))


def _weeks_on(weeks: str, day: When) -> When:
    """ "Sunday week", "two weeks on Sunday": counted from the next such day."""
    if day.start is None:
        return day
    count = COUNTS.get(weeks.split(maxsplit=1)[0], 1) * (2 if "fortnight" in weeks else 1)
    return replace(day, start=day.start + 7 * count, end=day.start + 7 * count)


def _read_rank_of(match: _Match, anchor: Anchor) -> When | None:
    """ "The first week of 2021", "the last day of this month"."""
    group = match.groupdict()
    rank = RANKS[group["rank"]]
    whole = _whole(group, anchor)
    unit, label = group["unit"], f"{group['rank']} {group['unit']}"
    if whole is None or whole.interval is None:
        return When("rankof", label=label) if whole is None else replace(whole, kind="rankof", label=label, days=None)
    first, last = whole.interval
    if unit not in ("day", "week", "weekend", "month"):
        return replace(whole, kind="rankof", label=label)
    length = {"day": 1, "week": 7, "weekend": 7, "month": 30}[unit]
    if unit == "month":
        year = datetime.date.fromordinal(first).year
        return replace(month(year, rank if rank > 0 else 12), kind="rankof")
    if unit == "week" and last - first > 40:
        year = datetime.date.fromordinal(first).year
        begin = datetime.date.fromisocalendar(year, rank, 1).toordinal() if rank > 0 else last - 8
        return When("rankof", begin - 1, begin + length)
    begin = first + (rank - 1) * length if rank > 0 else last - length + 1
    slack = 0 if unit == "day" else 2
    return When("rankof", begin - slack, min(last + slack, begin + length - 1 + slack))


def _whole(group: dict[str, str], anchor: Anchor) -> When | None:
    year = group.get("year") or group.get("year2")
    if group.get("month"):
        return month(int(year) if year else anchor.year if anchor else None, MONTH_NUMBER[group["month"].strip(".")])
    if year:
        return years("year", int(year), int(year))
    *words, unit = group["of"].split()
    return shifted(unit, _DIRECTIONS.get(words[0], 0) if words else 0, anchor) if anchor is not None else None


def _read_same_day(match: _Match, anchor: Anchor) -> When | None:
    return When("same", label=match["unit"])


def _read_set(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group.get("period"):
        return _often(1, PERIODS[group["period"]])
    if group["each"]:
        return _often(_OFTEN[group["often"]] if group["often"] else _count(group["times"]), group["each"])
    unit = group["unit"]
    if unit in DAYS or unit in _DAYTIMES[:3]:
        return When("set", label=unit)
    return _often(1 / (2 if group["other"] else _count(group["n"]) if group["n"] else 1), unit)


def _often(times: float, unit: str) -> When:
    """What comes so many times in each period: its label is how often that is a year."""
    return When("set", label=f"{times * _YEARLY[unit]:.4g}")


RELATIVE_READERS: dict[str, Callable[[_Match, Anchor], When | None]] = {
    "ago": _read_ago,
    "run": _read_run,
    "shift": _read_shift,
    "turn": _read_turn,
    "relative": _read_relative,
    "weekday": _read_weekday,
    "rankof": _read_rank_of,
    "sameday": _read_same_day,
    "set": _read_set,
}
