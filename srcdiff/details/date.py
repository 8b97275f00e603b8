"""Dates and clock times: days, months, years, weekdays, relative ones, decades, and what is said to lie ahead.

A value is an interval of days (or a minute of the day) with the fields that the text gives. Durations are numbers of
time, not dates, and live with the numbers. Relative dates follow the reading of TimeML's TIMEX3 (Pustejovsky et al.
2003): they count from the day the document was published, where that is known.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from srcdiff.details import number as numbers
from srcdiff.details.detail import Detail
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Agreement, Mention, Severity, Span

NAME = "date"

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH_NUMBER = {name: i + 1 for i, name in enumerate(_MONTHS)} | {n[:3]: i + 1 for i, n in enumerate(_MONTHS)} | {"sept": 9}
_COUNTS = {w: i + 1 for i, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split())} | {"a": 1, "an": 1, "a few": 3, "a couple of": 2}  # fmt: skip
_RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_M = r"(?P<month>" + "|".join(_MONTHS) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_WD = r"(?P<weekday>" + "|".join(_DAYS) + r")"
_Y = r"(?P<year>1[0-9]\d\d|20\d\d)"
_D = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:(?P<part>early|mid|late|the start of|the end of|the beginning of)[ -](?:in )?)?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![\w.]){pattern}(?!\w)", re.VERBOSE if kind == "ahead" else 0))
    for kind, pattern in (
        ("iso", rf"{_Y}-(?P<m>0[1-9]|1[0-2])-(?P<day>[0-2]\d|3[01])"),
        ("slashed", r"(?P<x>\d{1,2})/(?P<y>\d{1,2})/(?P<year>(?:19|20)\d\d)"),
        ("day", rf"(?:{_WD},? )?(?:the )?{_M} {_D}(?![:,]?\d{{3}}| (?:percent|per cent|million|billion))(?: ?(?:to|and|-|through) ?(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?(?!\d))?(?:,? {_Y})?"),
        ("day", rf"(?:{_WD},? )?(?:the )?{_D}(?: ?(?:to|and|-) ?(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?)? (?:of )?{_M}(?:,? {_Y})?"),
        ("feast", rf"(?P<feast>new year's day|new year's eve|christmas day|christmas eve|boxing day|valentine's day|halloween)(?:,? {_Y})?"),
        ("month", rf"{_PART}{_M},? (?:of )?{_Y}"),
        ("monthof", rf"{_M} (?:of )?(?P<rel>last|this|next) year"),
        ("quarter", rf"(?:q(?P<q>[1-4])|(?P<qw>first|second|third|fourth) quarter)(?: (?:of )?{_Y})?"),
        ("season", rf"{_PART}(?:(?P<rel>last|this|next) )?(?P<season>spring|summer|autumn|winter)(?: of)? {_Y}"),
        ("century", r"(?P<cent>\d{1,2})(?:st|nd|rd|th)[ -]century"),
        ("decade", r"(?:the )?(?P<part>early |mid-?|late )?(?P<decade>1[0-9]\d0|20\d0)s"),
        ("ago", r"(?P<n>\d+|a few|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?P<unit>day|week|month|year|decade)s? (?P<dir>ago|from now|hence)"),
        ("relative", r"(?:(?P<rel>this past|this coming|the past|the coming|the previous|the following|last|this|next|past|coming|previous|following) (?P<unit>weekend|week|month|year|decade|" + "|".join(_DAYS) + r"|" + "|".join(_MONTHS) + r"|spring|summer|autumn|fall|winter)|(?P<day0>today|yesterday|tomorrow|tonight|the weekend|overnight)|(?:in )?the coming (?P<coming>days|weeks|months|years)(?: and (?:days|weeks|months|years))?)(?!-)"),
        ("sameday", r"(?:the )?same (?P<unit>day|week|month|year)"),
        ("clock", r"(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d) ?(?P<ap>[ap]\.?m\.?)(?! ?\d)"),
        ("clock", r"(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?![:.]?\d)"),
        ("clock", r"(?P<h>1[0-2]|0?[1-9]) ?(?P<ap>[ap]\.?m\.?)(?! ?\d)"),
        ("clock", r"half past (?P<hw>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: in the (?P<when>morning|evening|afternoon))?"),
        ("clock", r"(?P<noon>noon|midnight|midday)"),
        ("month", rf"{_PART}{_M}"),
        ("weekday", _WD + r"s?(?: (?P<time>morning|afternoon|evening|night))?"),
        ("year", rf"{_Y}(?!-?\d|,\d|\.\d|%| ?(?:percent|per cent|km|miles|m\b|kg|people))"),
        ("ahead", r"(?P<ahead>upcoming|forthcoming|impending|approaching|looming)(?P<noun>(?:\ (?:[\w'-]+)){1,5})"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch of time as a text gives it.

    `start` and `end` are ordinals of days, both in the interval, None where the document's date would be needed and is
    not known; `minute` is a clock time. The other fields are those written down. `ahead` holds the stems of an event
    that is said to be still to come.
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
    around: frozenset[str] = frozenset()
    past: bool = False


def find(reading: Reading) -> tuple[Mention, ...]:
    """The dates and times of every passage, in order; overlapping readings go to the more specific pattern."""
    mentions: list[Mention] = []
    for index, passage in reading.spoken():
        original = reading.text[passage.start : passage.end]
        text = fold(original).replace("\n", " ")
        taken: list[Span] = []
        for kind, match in _matches(text, original):
            span = Span(match.start(), match.end())
            if any(span.meets(other) for other in taken):
                continue
            when = _when(kind, match, reading)
            if when is None:
                continue
            taken.append(span)
            where = Span(passage.start + span.start, passage.start + span.end)
            mentions.append(Mention(NAME, where, index, _bound_to(reading, index, where, when)))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _matches(text: str, original: str) -> Iterator[tuple[str, re.Match[str]]]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            group = match.groupdict()
            named = group.get("month") or group.get("weekday")
            if named is not None:
                place = match.start("month") if group.get("month") else match.start("weekday")
                if not original[place].isupper() or (kind == "month" and not _is_month(text, original, match)):
                    continue
            if kind == "year" and not _is_year(text, match):
                continue
            yield kind, match


def _is_month(text: str, original: str, match: re.Match[str]) -> bool:
    """"May" and "March" begin sentences and name people: they need a preposition or a year."""
    word = match["month"].strip(".")
    if match.groupdict().get("year") or match["part"]:
        return True
    if len(word) == 3 and not match["month"].endswith("."):
        return word not in ("may", "mar", "jan", "jun") and original[match.start("month") : match.end("month")].istitle()
    if word in ("may", "march", "april", "june", "august"):
        return re.search(r"\b(in|of|since|by|until|till|from|during|after|before|between|and|through|for|to)\s+$", text[: match.start()]) is not None
    return True


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Four bare digits are a year, unless they stand before things counted: "1900 people", "2000 steps"."""
    before, after = text[: match.start()], text[match.end() :]
    if re.search(r"[$£€#]$", before) or int(match["year"]) < 1100:
        return False
    if re.search(r"\b(in|since|by|from|until|till|during|before|after|early|mid|late|the year|circa|season)[ (-]*$", before):
        return True
    return re.match(r" (?:[\w-]+ )?[a-z]{3,}s\b(?!')", after) is None and int(match["year"]) >= 1500


def _when(kind: str, match: re.Match[str], reading: Reading) -> When | None:
    try:
        return _READERS[kind](match, reading)
    except ValueError:  # 31 June, 29 February of a common year
        return None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _read_day(match: re.Match[str], reading: Reading) -> When | None:
    group = match.groupdict()
    year, day = _int(group["year"]), int(group["day"])
    month = int(group["m"]) if group.get("m") else _MONTH_NUMBER[group["month"].strip(".")]
    weekday = _DAYS.index(group["weekday"]) if group.get("weekday") else None
    given = year if year is not None else _nearest_year(reading, month, day)
    if given is None:
        datetime.date(2024, month, day)
        return When("day", year=None, month=month, day=day, weekday=weekday)
    start = datetime.date(given, month, day).toordinal()
    last = _int(group.get("day2"))
    end = datetime.date(given, month, last).toordinal() if last and last > day else start
    return When("day", start, end, year, month, day, weekday)


def _read_slashed(match: re.Match[str], reading: Reading) -> When | None:
    x, y, year = int(match["x"]), int(match["y"]), int(match["year"])
    if x <= 12 and y <= 12 and x != y:  # which is the month cannot be known: the year is sure
        return replace(_years("day", year, year), year=year)
    day, month = (x, y) if y <= 12 else (y, x)
    start = datetime.date(year, month, day).toordinal()
    return When("day", start, start, year, month, day)


_FEASTS = {"new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31)}  # fmt: skip


def _read_feast(match: re.Match[str], reading: Reading) -> When | None:
    month, day = _FEASTS[match["feast"]]
    year = _int(match["year"])
    given = year if year is not None else _nearest_year(reading, month, day)
    if given is None:
        return When("day", month=month, day=day)
    start = datetime.date(given, month, day).toordinal()
    return When("day", start, start, year, month, day)


def _read_month(match: re.Match[str], reading: Reading) -> When | None:
    month, year = _MONTH_NUMBER[match["month"].strip(".")], _int(match.groupdict().get("year"))
    given = year if year is not None else _nearest_year(reading, month, 15)
    if given is None:
        return When("month", year=year, month=month)
    first = datetime.date(given, month, 1)
    return When("month", first.toordinal(), _month_end(first), year, month)


def _read_month_of(match: re.Match[str], reading: Reading) -> When | None:
    month, shift = _MONTH_NUMBER[match["month"].strip(".")], {"last": -1, "this": 0, "next": 1}[match["rel"]]
    if reading.anchor is None:
        return When("month", month=month, relative=f"{month} {match['rel']} year")
    first = datetime.date(reading.anchor.year + shift, month, 1)
    return When("month", first.toordinal(), _month_end(first), None, month)


def _month_end(first: datetime.date) -> int:
    return (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1).toordinal() - 1


def _nearest_year(reading: Reading, month: int, day: int) -> int | None:
    if reading.anchor is None:
        return None
    anchor = reading.anchor
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return min(years, key=lambda y: (abs((datetime.date(y, month, min(day, 28)) - anchor).days), y))


def _years(kind: str, first: int, last: int) -> When:
    return When(kind, datetime.date(first, 1, 1).toordinal(), datetime.date(last, 12, 31).toordinal())


def _read_year(match: re.Match[str], reading: Reading) -> When | None:
    year = int(match["year"])
    return replace(_years("year", year, year), year=year)


def _read_decade(match: re.Match[str], reading: Reading) -> When | None:
    first = int(match["decade"])
    width = 99 if first % 100 == 0 and first < 2000 else 9
    low, high = {"early": (0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1)}.get((match["part"] or "").strip(" -"), (0, 1))
    return _years("decade", first + int(low * width), first + int(high * width))


def _read_century(match: re.Match[str], reading: Reading) -> When | None:
    century = int(match["cent"])
    return _years("decade", (century - 1) * 100, century * 100 - 1) if 1 < century < 22 else None


def _read_quarter(match: re.Match[str], reading: Reading) -> When | None:
    quarter, year = int(match["q"]) if match["q"] else _RANKS[match["qw"]], _int(match["year"])
    name = f"q{quarter}"
    if year is None:
        return When("quarter", relative=name)
    first = datetime.date(year, 3 * quarter - 2, 1)
    return When("quarter", first.toordinal(), _month_end(first.replace(month=3 * quarter)), year, relative=name)


def _read_season(match: re.Match[str], reading: Reading) -> When | None:
    year, season = int(match["year"]), match["season"]
    month = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[season]
    first = datetime.date(year, month, 1)
    return When("season", first.toordinal() - 10, first.toordinal() + 100, year, relative=season)


def _read_ago(match: re.Match[str], reading: Reading) -> When | None:
    count = _COUNTS.get(match["n"]) or int(match["n"])
    unit, past = match["unit"], match["dir"] == "ago"
    relative = f"{count} {unit} {'ago' if past else 'later'}"
    if reading.anchor is None or count > 9000:
        return When("relative", relative=relative, past=past)
    days = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[unit] * count
    middle = reading.anchor.toordinal() + (-days if past else days)
    slack = {"day": 0, "week": 4, "month": 20, "year": 200, "decade": 1500}[unit]
    return When("relative", max(1, middle - slack), middle + slack, relative=relative, past=past)


def _read_relative(match: re.Match[str], reading: Reading) -> When | None:
    anchor = reading.anchor
    group = match.groupdict()
    if group["coming"]:
        start = None if anchor is None else anchor.toordinal()
        return When("relative", start, None if start is None else start + 400, relative="coming")
    if group["day0"]:
        word = "weekend" if group["day0"] == "the weekend" else group["day0"]
        shift = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}.get(word)
        if anchor is None or shift is None:
            return _weekend(anchor, 0) if word == "weekend" else When("relative", relative=word)
        day = anchor.toordinal() + shift
        return When("relative", day, day, relative=word)
    direction = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(group["rel"].split()[-1], 0)
    return _shifted(group["unit"], direction, anchor)


def _shifted(unit: str, direction: int, anchor: datetime.date | None) -> When | None:
    relative = f"{('last', 'this', 'next')[direction + 1]} {unit}"
    if unit in _DAYS:
        return replace(_weekday(_DAYS.index(unit), anchor, direction), relative=relative)
    if anchor is None:
        return When("relative", relative=relative, past=direction < 0)
    today = anchor.toordinal()
    if unit == "weekend":
        return _weekend(anchor, direction)
    if unit == "week":
        monday = today - anchor.weekday() + 7 * direction
        return When("relative", monday - 1, monday + 6, relative=relative)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + direction
        first = datetime.date(months // 12, months % 12 + 1, 1)
        return When("relative", first.toordinal(), _month_end(first), relative=relative)
    if unit in _MONTHS:
        month = _MONTHS.index(unit) + 1
        year = anchor.year + (-1 if direction < 0 and month >= anchor.month else 1 if direction > 0 and month <= anchor.month else 0)
        first = datetime.date(year, month, 1)
        return When("month", first.toordinal(), _month_end(first), None, month, relative=relative)
    if unit in ("year", "decade"):
        width = 1 if unit == "year" else 10
        first_year = anchor.year // width * width + direction * width
        return replace(_years("relative", first_year, first_year + width - 1), relative=relative)
    return When("relative", today - 400, today + 400, relative=relative)


def _weekend(anchor: datetime.date | None, direction: int) -> When:
    if anchor is None:
        return When("relative", relative="weekend")
    saturday = anchor.toordinal() - (anchor.weekday() + 2) % 7 + (7 if direction > 0 else 0)
    return When("relative", saturday - 1, saturday + 1, relative="weekend")


def _weekday(index: int, anchor: datetime.date | None, direction: int = 0) -> When:
    if anchor is None:
        return When("weekday", weekday=index)
    back = (anchor.weekday() - index) % 7
    day = anchor.toordinal() - back if direction <= 0 else anchor.toordinal() + ((index - anchor.weekday()) % 7 or 7)
    return When("weekday", day, day, weekday=index)


def _read_weekday(match: re.Match[str], reading: Reading) -> When | None:
    return _weekday(_DAYS.index(match["weekday"]), reading.anchor)


def _read_clock(match: re.Match[str], reading: Reading) -> When | None:
    group = match.groupdict()
    if group.get("noon"):
        return When("clock", minute=0 if group["noon"] == "midnight" else 720)
    if group.get("hw"):
        late = group.get("when") in ("evening", "afternoon")
        return When("clock", minute=(_COUNTS[group["hw"]] % 12 + (12 if late else 0)) * 60 + 30)
    hour, minute = int(group["h"]), int(group.get("min") or 0)
    half = (group.get("ap") or "").replace(".", "")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return When("clock", minute=hour * 60 + minute)


def _read_same(match: re.Match[str], reading: Reading) -> When | None:
    return When("same", relative=match["unit"])


def _read_ahead(match: re.Match[str], reading: Reading) -> When | None:
    return When("ahead", relative=match["ahead"])


_READERS: dict[str, Callable[[re.Match[str], Reading], When | None]] = {
    "iso": _read_day, "slashed": _read_slashed, "day": _read_day, "month": _read_month, "feast": _read_feast, "monthof": _read_month_of, "quarter": _read_quarter,
    "season": _read_season, "century": _read_century, "decade": _read_decade, "ago": _read_ago, "relative": _read_relative,
    "sameday": _read_same, "clock": _read_clock, "weekday": _read_weekday, "year": _read_year, "ahead": _read_ahead,
}  # fmt: skip


def _bound_to(reading: Reading, passage: int, span: Span, when: When) -> When:
    """`when` with the event it speaks of, and whether it lies before the day the document was published."""
    if when.kind == "ahead":
        event = frozenset(token.stem for token in reading.within(span)[1:] if token.content)
        return replace(when, ahead=event)
    first, last = reading.ranges[passage]
    place = reading.at(span.start)
    near = reading.tokens[max(first, place - 8) : min(last, place + 8)]
    past = when.past or (when.end is not None and reading.anchor is not None and when.end < reading.anchor.toordinal())
    return replace(when, around=frozenset(token.stem for token in near if token.content), past=past)


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two dates are one, one lies inside the other, or they exclude each other."""
    p, q = x.value, y.value
    assert isinstance(p, When) and isinstance(q, When)
    if "ahead" in (p.kind, q.kind):
        return _relate_ahead(p, q)
    if "same" in (p.kind, q.kind):
        return Agreement.COMPATIBLE
    if (p.minute is None) != (q.minute is None):
        return Agreement.UNRELATED
    if p.minute is not None and q.minute is not None:
        alike = p.minute == q.minute or (p.minute - q.minute) % 720 == 0
        return Agreement.SAME if alike else Agreement.CONFLICT
    if p.relative is not None and p.relative == q.relative and (p.year, p.month) == (q.year, q.month):
        return Agreement.SAME
    if p.start is not None and q.start is not None and p.end is not None and q.end is not None:
        return _relate_intervals(p, q)
    return _relate_fields(p, q)


def _relate_ahead(p: When, q: When) -> Agreement:
    coming, other = (p, q) if p.kind == "ahead" else (q, p)
    if other.kind == "ahead":
        return Agreement.SAME if coming.ahead & other.ahead else Agreement.UNRELATED
    return Agreement.CONFLICT if other.past and coming.ahead & other.around else Agreement.UNRELATED


def _relate_intervals(p: When, q: When) -> Agreement:
    assert p.start is not None and q.start is not None and p.end is not None and q.end is not None
    if (p.start, p.end) == (q.start, q.end):
        return Agreement.SAME
    if p.start <= q.end and q.start <= p.end:
        return Agreement.COMPATIBLE
    if p.weekday is not None and p.weekday == q.weekday and (p.day is None or q.day is None):
        return Agreement.COMPATIBLE
    if {p.kind, q.kind} & {"relative"} and min(abs(p.start - q.end), abs(q.start - p.end)) <= 1:
        return Agreement.COMPATIBLE  # "overnight" and "this week" are loose at their ends
    return Agreement.CONFLICT


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


def explain(x: Mention, y: Mention | None) -> str | None:
    """A conflict of dates in words, with what a relative date means; x is a's, y is b's."""
    if y is None or not isinstance(x.value, When) or not isinstance(y.value, When):
        return None
    if y.value.kind == "ahead":
        return "b says it is still to come; in a it has taken place"
    if x.value.kind == "ahead":
        return "b says it has taken place; in a it is still to come"
    return None


def trace(mention: Mention, other: Reading) -> Span | None:
    """A clock time that the other text leaves to be reckoned: one of its times and one of its durations make it up."""
    when = mention.value
    assert isinstance(when, When)
    if when.minute is None:
        return None
    spans = [number for number in numbers.find(other) if numbers.minutes(number) is not None]
    for clock in find(other):
        start = clock.value.minute if isinstance(clock.value, When) else None
        for number in spans if start is not None else ():
            length = numbers.minutes(number) or 0
            if start is not None and (when.minute - start - length) % 1440 == 0:
                return number.span
    return None


def gloss(mention: Mention) -> str | None:
    """The days that a date without a year, or a relative one, was read as."""
    when = mention.value
    assert isinstance(when, When)
    if when.year is not None or when.start is None or when.end is None:
        return None
    first, last = datetime.date.fromordinal(when.start), datetime.date.fromordinal(when.end)
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    return f"{first.isoformat()} to {last.isoformat()}"


def kinship(x: Mention, y: Mention) -> float:
    """An event that both speak of binds them more surely than the words around."""
    p, q = x.value, y.value
    assert isinstance(p, When) and isinstance(q, When)
    return 1.0 if (p.ahead and p.ahead & q.around) or (q.ahead and q.ahead & p.around) else 0.0


def _weigh(mention: Mention) -> Severity | None:
    when = mention.value
    assert isinstance(when, When)
    if when.kind in ("ahead", "same"):
        return None
    loose = when.kind in ("relative", "weekday") and when.start is None
    return Severity.LOW if loose else Severity.MEDIUM


def _weigh_lost(mention: Mention) -> Severity | None:
    when = mention.value
    assert isinstance(when, When)
    return None if when.kind in ("ahead", "same") else Severity.LOW


DATE = Detail(
    NAME, find, relate, trace=trace, gained=_weigh, lost=_weigh_lost, explain=explain, gloss=gloss, kinship=kinship, conflict=Severity.HIGH, claims=True,
    bound=0.05,
)  # fmt: skip
