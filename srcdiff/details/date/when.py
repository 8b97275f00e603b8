"""What a date means: an interval of days or a minute of the day; when two can be one.

Relative dates follow the reading of TimeML's TIMEX3 (Pustejovsky et al. 2003): they count from the day the document was
published, where that is known. Nothing here reads a text; what a date weighs lies in `weight`.
"""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from srcdiff.model import Agreement, Mention

HALF_DAY, DAY = 720, 1440  # minutes
LEAP = 2000  # the year in which days without a year are held against each other
_SHEAF = 28  # days that are looked up together
_YEAR_LONG = 200  # days; what is longer says little of the time of the year
_MONTH = 31  # days by which the ends of two long ranges may differ
_LATE = 3  # days by which two texts that count from their own day may differ
_BRINK = 3  # days between a day that is to come and the month before which it comes
_WEEK = 8  # days from publication at which a bare weekday may lie
_DAYTIMES = ("morning", "afternoon", "evening")
_EARLY = "morning"  # the part of a day that is none of the others
_TURNS = ("year", "quarter", "decade", "century")  # periods whose turn two texts of one time seldom see
POINTING = ("same", "daypart", "set", "order", "shift")  # kinds that give no day


@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch of time as a text gives it.

    `start` and `end` are ordinals of days, both in the interval, None where the document's date would be needed and is
    not known: then `away` counts days from the day of publication, and `days` are those of a year that is not known
    (ordinals in a leap year). `minute` is a clock time, `until` the other end of a range of them, `sure` whether the
    half of the day is known, `zone` minutes ahead of UTC, `near` by how many minutes it may be off, down and up
    ("shortly after four"). `side` is 1 for "after" and "since", -1 for "before". The
    other fields are those written down. `label` names a quarter, a season, a part of the day or a period.

    `ahead` holds the stems of an event that is said to be still to come, or before or after which something is;
    `around` those of the words that stand near, `behind` that of the word right before; `years` are all that the
    document names. `part` is the part of the day that stands with a weekday or a day: "morning".
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
    until: int | None = None
    near: tuple[int, int] = (0, 0)
    sure: bool = False
    zone: int | None = None
    side: int = 0
    label: str | None = None
    away: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    years: frozenset[int] = field(default=frozenset(), compare=False)
    behind: str = field(default="", compare=False)
    part: str | None = None

    @property
    def interval(self) -> tuple[int, int] | None:
        """The days it covers, where they are known."""
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def yearless(self) -> tuple[int, int] | None:
        """The days it covers in a year that is left open; None for what is longer than a year or wraps around one."""
        if self.days is not None or self.interval is None:
            return self.days
        first, last = (datetime.date.fromordinal(day) for day in self.interval)
        if self.interval[1] - self.interval[0] >= _YEAR_LONG or first.year != last.year:
            return None
        return first.replace(year=LEAP).toordinal(), last.replace(year=LEAP).toordinal()


def when_of(mention: Mention) -> When:
    """The value of a mention of a date."""
    value = mention.value
    assert isinstance(value, When)
    return value


def yearly(mention: Mention) -> float | None:
    """How many times a year what comes again does so; None for other dates, and for days of the week and of the day."""
    when = when_of(mention)
    return float(when.label) if when.kind == "set" and when.label is not None and when.label[0].isdigit() else None


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two dates are one, one lies inside the other, or they exclude each other."""
    p, q = when_of(x), when_of(y)
    if "ahead" in (p.kind, q.kind) or p.kind in POINTING or q.kind in POINTING:
        return _relate_ahead(p, q) if "ahead" in (p.kind, q.kind) else _relate_pointing(p, q)
    if p.minute is not None or q.minute is not None:
        return _relate_clocks(p, q)
    if _two_parts(p, q):
        return Agreement.CONFLICT
    if p.side * q.side < 0:
        return Agreement.CONFLICT if _days(p, q) is not Agreement.UNRELATED else Agreement.UNRELATED
    if p.relative is not None and p.relative == q.relative and (p.year, p.month) == (q.year, q.month):
        return Agreement.SAME
    return Agreement.COMPATIBLE if _on_the_brink(p, q) or _on_the_brink(q, p) else _days(p, q)


def _on_the_brink(p: When, q: When) -> bool:
    """Whether q ends where p says it ends: "by the end of June", told as "before July"."""
    first, second = (p.interval, q.interval) if p.interval and q.interval else (p.yearless, q.yearless)
    if not p.side or first is None or second is None:
        return False
    return 0 < (first[0] - second[1] if p.side < 0 else second[0] - first[1]) <= _BRINK


def _days(p: When, q: When) -> Agreement:
    """Two stretches of days, in the frame that both know: the calendar, a year left open, or the day of publication."""
    if p.interval is not None and q.interval is not None:
        return _relate_intervals(p, q, p.interval, q.interval)
    if p.away is not None and q.away is not None and not _turned(p, q):
        return _recounted(p, q) or _relate_away(p.away, q.away)
    if _conflicting_fields(p, q) or _turned(p, q):
        return Agreement.CONFLICT
    if (p.days is not None or q.days is not None) and p.yearless is not None and q.yearless is not None:
        gap = max(p.yearless[0], q.yearless[0]) - min(p.yearless[1], q.yearless[1])
        same = p.yearless == q.yearless and p.year == q.year
        return Agreement.CONFLICT if gap > 0 else Agreement.SAME if same else Agreement.COMPATIBLE
    return _relate_fields(p, q)


def _two_parts(p: When, q: When) -> bool:
    """Whether they are two parts of one day, told by one name: "Monday morning" and "Monday night"."""
    if p.part is None or q.part is None or p.part == q.part or _EARLY not in (p.part, q.part):
        return False
    one, other = ((when.weekday, (when.relative or "-").split()[0]) for when in (p, q))
    return one == other


def _turned(p: When, q: When) -> bool:
    """Whether the one is "last year" or "the end of next year" and the other this year, as two texts of one time."""
    if p.interval is not None and q.interval is not None:
        return False
    (*p_words, p_unit), (*q_words, q_unit) = ((when.relative or "- -").split() for when in (p, q))
    turns = {"last", "this", "next"}
    same = p_unit == q_unit and p_unit in _TURNS and len(p_words) == len(q_words) and p_words[:-1] == q_words[:-1]
    return same and p_words[-1] != q_words[-1] and {p_words[-1], q_words[-1]} <= turns


def _relate_ahead(p: When, q: When) -> Agreement:
    coming, other = (p, q) if p.kind == "ahead" else (q, p)
    if other.kind == "ahead":
        return Agreement.SAME if coming.ahead & other.ahead else Agreement.UNRELATED
    if other.kind in POINTING:
        return Agreement.UNRELATED
    return Agreement.CONFLICT if other.past and coming.ahead & other.around else Agreement.UNRELATED


def _relate_pointing(p: When, q: When) -> Agreement:
    """Before or after an event, parts of the day, and what comes again and again: each only among its own."""
    if p.kind != q.kind or p.kind == "same":
        return Agreement.SAME if p.kind == q.kind and p.label == q.label else Agreement.UNRELATED
    if p.kind == "shift":  # what is later than one event is earlier than the other: the two may be one
        return Agreement.SAME if p.label == q.label else Agreement.UNRELATED
    if p.kind == "order":
        if not p.ahead & q.ahead:
            return Agreement.UNRELATED
        return Agreement.SAME if p.side == q.side else Agreement.UNRELATED
    labels = {p.label, q.label}
    if p.kind == "set" and "365" in labels and labels & set(_DAYTIMES):
        return Agreement.COMPATIBLE  # what comes every morning comes every day
    return Agreement.SAME if p.label == q.label else Agreement.CONFLICT


def _relate_clocks(p: When, q: When) -> Agreement:
    """Two minutes of the day; a clock without its half of the day may be either, a range holds what lies in it."""
    if p.minute is None or q.minute is None:
        return Agreement.UNRELATED
    shift = (p.zone or 0) - (q.zone or 0) if p.zone is not None and q.zone is not None else 0
    size = DAY if p.sure and q.sure else HALF_DAY
    if (p.until is None) == (q.until is None):
        ends = [(p.minute, q.minute)] + ([(p.until, q.until)] if p.until is not None and q.until is not None else [])
        if all((left - right - shift) % size == 0 for left, right in ends):
            return Agreement.SAME
        apart = (p.minute - q.minute - shift + size // 2) % size - size // 2
        near = p.until is None and apart + p.near[0] <= q.near[1] and q.near[0] <= apart + p.near[1]
        return Agreement.COMPATIBLE if near else Agreement.CONFLICT
    span, other = (p, q) if p.until is not None else (q, p)
    away = (other.minute or 0) - (span.minute or 0) + (shift if span is p else -shift)
    length = ((span.until or 0) - (span.minute or 0)) % DAY
    return Agreement.COMPATIBLE if away % HALF_DAY <= length or away % DAY <= length else Agreement.CONFLICT


def _relate_intervals(p: When, q: When, first: tuple[int, int], second: tuple[int, int]) -> Agreement:
    if first == second:
        return Agreement.SAME
    if (told := _recounted(p, q)) is not None and abs(sum(first) - sum(second)) > 2 * _LATE:
        return told
    if p.kind == q.kind == "fiscal" and p.label != q.label:
        return Agreement.CONFLICT
    if p.kind == q.kind == "range":
        slack = _MONTH if max(first[1] - first[0], second[1] - second[0]) > 2 * _MONTH else 1
        near = all(abs(x - y) <= slack for x, y in zip(first, second, strict=True))
        return Agreement.COMPATIBLE if near else Agreement.CONFLICT
    gap = max(first[0], second[0]) - min(first[1], second[1])
    same_weekday = p.weekday is not None and p.weekday == q.weekday and (p.day is None or q.day is None)
    if gap > 0 and any(_on_weekday(x, y) or _guessed(x, y) for x, y in ((p, q), (q, p))):
        return Agreement.COMPATIBLE
    loose = "relative" in (p.kind, q.kind) and gap <= 1  # "overnight" and "this week" are loose at their ends
    return Agreement.COMPATIBLE if gap <= 0 or same_weekday or loose else Agreement.CONFLICT


def _on_weekday(p: When, q: When) -> bool:
    """Whether q is a day on which the bare weekday p may fall, which may be one to come."""
    if p.kind != "weekday" or p.day is not None or p.weekday is None or p.interval is None or q.interval is None:
        return False
    single = q.interval[0] == q.interval[1] and (q.weekday is None or q.day is not None or q.month is not None)
    weekday = datetime.date.fromordinal(q.interval[0]).weekday()
    return single and weekday == p.weekday and abs(q.interval[0] - p.interval[0]) <= _WEEK


def _guessed(p: When, q: When) -> bool:
    """Whether p names a month or a day without its year, and q the same in a year beside the one taken for it."""
    if p.kind not in ("month", "day") or p.month is None or p.year is not None or p.relative is not None:
        return False
    if q.year is not None or p.interval is None or q.interval is None or p.yearless != q.yearless:
        return False
    return abs(p.interval[0] - q.interval[0]) < 2 * _YEAR_LONG


def _recounted(p: When, q: When) -> Agreement | None:
    """Two counts of one unit back from one day: "three weeks ago" is not four; None where they are not such."""
    counts = [tuple(when.label.split()) for when in (p, q) if when.kind in ("ago", "run") and when.label is not None]
    if len(counts) < 2 or p.kind != q.kind or counts[0][1] != counts[1][1] or counts[0] == counts[1]:
        return None
    return Agreement.CONFLICT


def _relate_away(first: tuple[int, int], second: tuple[int, int]) -> Agreement:
    if first == second:
        return Agreement.SAME
    gap = max(first[0], second[0]) - min(first[1], second[1])
    return Agreement.COMPATIBLE if gap <= 1 else Agreement.CONFLICT


def _shared_fields(p: When, q: When) -> list[tuple[object, object]]:
    pairs: list[tuple[object, object]] = [
        (p.year, q.year), (p.month, q.month), (p.day, q.day), (p.weekday, q.weekday),
    ]  # fmt: skip
    if p.kind == q.kind and p.kind not in ("ago", "run"):
        pairs.append((p.label, q.label))
    return [(left, right) for left, right in pairs if left is not None and right is not None]


def _conflicting_fields(p: When, q: When) -> bool:
    return any(left != right for left, right in _shared_fields(p, q))


def _relate_fields(p: When, q: When) -> Agreement:
    if not _shared_fields(p, q):
        return Agreement.UNRELATED
    alike = (p.year, p.month, p.day, p.label) == (q.year, q.month, q.day, q.label)
    return Agreement.SAME if alike else Agreement.COMPATIBLE


def keys(mention: Mention) -> Iterator[Hashable]:
    """The weeks or years it touches and the fields it gives; none for what only points back ("the same day")."""
    when = when_of(mention)
    if when.kind == "same":
        return
    yield from when.ahead
    if when.minute is not None:
        yield "clock"
    for name in ("relative", "year", "month", "day", "weekday", "label"):
        if getattr(when, name) is not None:
            yield name, getattr(when, name)
    if when.away is not None:
        yield "away"
    if when.weekday is None and when.interval is not None and when.start == when.end:
        yield "weekday", (when.interval[0] - 1) % 7
    if when.month is not None and when.yearless is not None:
        yield "yearless", when.yearless[0] // _SHEAF
    for frame, stretch in (("days", when.interval), ("yearless", when.yearless)):
        if stretch is not None:
            first, last = stretch[0] - _BRINK * (when.side < 0), stretch[1] + _BRINK * (when.side > 0)
            yield from ((frame, day) for day in range(first // _SHEAF, last // _SHEAF + 1))
