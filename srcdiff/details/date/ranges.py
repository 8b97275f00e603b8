"""What the words around dates make of them: ranges, parts ("early", "the end of"), and "before" or "since"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from srcdiff.details.date.calendar import month, narrowed
from srcdiff.details.date.patterns import COUNTS
from srcdiff.details.date.when import When

_TO = re.compile(r" ?(?:-|~) ?| ?,? (?:to|through|until|till|up to) (?:the )?")
_AND = re.compile(r" and (?:the )?")
_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_FROM = re.compile(r"\bfrom (?:the )?$")
_PART = re.compile(
    r"\b(?:the )?(?P<part>early|mid|late|earlier|later|beginning of|start of|middle of|end of)"
    r"(?:-| ?(?:in |on )?(?:the )?)$"
)
_PARTS = {"earlier": "early", "later": "late"}
_PARTED = ("month", "year", "decade", "season", "quarter", "relative", "half", "fiscal")
_SIDE = re.compile(r"\b(?P<side>before|prior to|earlier than|after|since|later than|following) (?:the )?$")
_NEARLY = re.compile(
    r"\b(?:(?P<about>about|around|towards?|roughly|approximately|some time around)"
    r"|(?P<shortly>shortly |just |soon |a little |not long |a few minutes |minutes |moments )?"
    r"(?P<side>before|after|past))"
    r" (?:about )?$"
)
_SHORTLY, _HOUR, _ROUND = 40, 59, 10  # minutes by which "shortly after", "after" and "about" may be off
_AWAY = re.compile(
    r"(?<!\w)(?P<n>\d{1,3}|a|an|" + "|".join(word for word in COUNTS if len(word) > 2) + r") "
    r"(?P<unit>day|week|month|year)s? (?P<dir>before|prior to|after|from|following|since) (?:the )?$"
)
_LENGTH = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
_FARTHEST = 1000
_LAST = datetime.date.max.toordinal()
_REACH = 24
_APART = 14  # characters between the ends of a range
_ENDS = ("day", "month", "year", "decade", "weekday", "relative", "quarter", "either")


@dataclass(frozen=True, slots=True)
class Found:
    """A date and where it stands in its passage."""

    start: int
    end: int
    when: When


def ranged(text: str, found: Iterable[Found]) -> list[Found]:
    """The dates with their parts, two that are the ends of a range taken as one."""
    made: list[Found] = []
    for item in found:
        parted = _parted(text, item)
        both = _range(text, made[-1], parted) if made and parted.start - made[-1].end <= _APART else None
        if both is None:
            made.append(parted)
        else:
            made[-1] = both
    return made


def sided(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """The dates with "before" or "after" where one stands before them; the word is then no mention of its own."""
    items = list(found)
    for n, item in enumerate(items):
        if item.when.kind == "order":
            if (
                n + 1 < len(items)
                and items[n + 1].start - item.end <= len(" the ")
                and items[n + 1].when.kind != "order"
            ):
                continue
            yield item
            continue
        away = _AWAY.search(text, max(0, item.start - 2 * _REACH), item.start) if item.when.interval else None
        if away is not None and (moved := _moved(item, away)) is not None:
            yield moved
            continue
        if item.when.minute is not None:
            yield replace(item, when=replace(item.when, near=_nearly(text, item)))
            continue
        before = _SIDE.search(text, max(0, item.start - _REACH), item.start)
        if before is None or item.when.kind in ("ahead", "set", "daypart", "same", "range", "shift"):
            yield item
        else:
            side = 1 if before["side"] in ("after", "since", "later than", "following") else -1
            yield replace(item, when=replace(item.when, side=side))


def _nearly(text: str, item: Found) -> tuple[int, int]:
    """By how many minutes a clock time may be off, down and up, as the words before it say."""
    near = _NEARLY.search(text, max(0, item.start - _REACH), item.start)
    if near is None:
        return 0, 0
    most = _SHORTLY if near["shortly"] else _HOUR
    if near["about"]:
        return -_ROUND, _ROUND
    if near["side"] in ("before", "to"):
        return -most, 0
    return 0, most


def _moved(item: Found, away: re.Match[str]) -> Found | None:
    """ "Two weeks before Christmas": the day that lies so far from the date."""
    interval = item.when.interval
    count = COUNTS.get(away["n"]) or int(away["n"])
    if interval is None or count > _FARTHEST:
        return None
    sign = -1 if away["dir"] in ("before", "prior to") else 1
    unit = away["unit"]
    shift = sign * round(count * _LENGTH[unit])
    slack = 0 if unit in ("day", "week") else 3 * count if unit == "month" else count
    start, end = max(1, interval[0] + shift - slack), min(_LAST, interval[1] + shift + slack)
    return Found(away.start(), item.end, When("day", start, end)) if start <= end else None


def _parted(text: str, item: Found) -> Found:
    if item.when.kind not in _PARTED:
        return item
    part = _PART.search(text, max(0, item.start - _REACH), item.start)
    if part is None:
        return item
    name = part["part"].split()[0]
    return Found(part.start(), item.end, narrowed(item.when, _PARTS.get(name, name)))


def _range(text: str, x: Found, y: Found) -> Found | None:
    between = text[x.end : y.start]
    framed = _BETWEEN.search(text, max(0, x.start - _REACH), x.start)
    joined = _TO.fullmatch(between) or (framed is not None and _AND.fullmatch(between))
    if not joined or x.when.kind not in _ENDS or y.when.kind not in _ENDS:
        return None
    when = _joined(_with_year(x.when, y.when), y.when)
    if when is None:
        return None
    came = framed or _FROM.search(text, max(0, x.start - _REACH), x.start)
    return Found(came.start() if came else x.start, y.end, when)


def _with_year(x: When, y: When) -> When:
    """The first end of a range in the year that only the second names."""
    if y.year is None or x.year is not None or x.month is None or x.relative is not None:
        return x
    days = x.yearless
    if days is None:
        return x
    whole = month(y.year, x.month)
    if x.day is not None and whole.start is not None:
        start = whole.start + x.day - 1
        return replace(x, start=start, end=start, days=None, year=y.year)
    return replace(x, start=whole.start, end=whole.end, days=None, year=y.year)


def _joined(x: When, y: When) -> When | None:
    label = None if x.weekday is None or y.weekday is None else f"{x.weekday}-{y.weekday}"
    if x.interval is not None and y.interval is not None:
        first, last = x.interval[0], y.interval[1]
        while last < first <= last + 28 and y.weekday is not None and y.day is None:
            last += 7
        if last < first and x.year is None and x.month is not None:
            first -= 365
        if x.year == y.year and x.month is not None and last < first:
            first -= 365
        return When("range", first, last, year=x.year if x.year == y.year else None) if first <= last else None
    if x.days is not None and y.days is not None:
        return When("range", days=(x.days[0], y.days[1])) if x.days[0] <= y.days[1] else When("range", label="wrapped")
    return None if label is None else When("range", label=label)
