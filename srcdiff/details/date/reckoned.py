"""Dates and times that a text leaves to be reckoned from a duration: a clock time, or "the last three weeks"."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from srcdiff.details import number as numbers
from srcdiff.details.date.later import counted, lands
from srcdiff.details.date.when import DAY, HALF_DAY, When, when_of
from srcdiff.details.detail import Tracer
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_MONTHS_OF = {"q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "h1": (1, 6), "h2": (7, 12)}
_UNITS = {"day": 86400, "week": 604800, "month": 2629800, "quarter": 7889400, "year": 31557600, "decade": 315576000}


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches a document's clock times and durations for those that make up a time, or are as long as one."""
    days = [mention for mention in found if when_of(mention).minute is None]
    # a text that gives its days in other ways, and no weekday, says nothing against one
    open_days = days[0].span if days and all(when_of(mention).weekday is None for mention in days) else None
    later = list(counted(reading, found))
    clocks = {minute for mention in found if (minute := when_of(mention).minute) is not None}
    lengths: dict[int, Span] = {}
    seconds: dict[int, Span] = {}
    for number in reading.once(numbers.find):
        lasting = numbers.seconds(number)
        if lasting is not None:
            seconds.setdefault(round(lasting), number.span)
            if clocks and lasting < 60 * DAY:
                lengths.setdefault(round(lasting / 60), number.span)

    def trace(mention: Mention) -> Span | None:
        when = when_of(mention)
        if when.kind in ("ago", "run"):
            return seconds.get(_length(when))
        if when.kind == "weekday" and when.interval is None:
            return open_days
        if when.kind == "range" and (span := _quarter(when, found)) is not None:
            return span
        if when.minute is None:
            return next((span for stretch, slack, span in later if lands(when, stretch, slack)), None)
        return next((span for length, span in lengths.items() if _counts(when, length, clocks)), None)

    return trace


def _quarter(when: When, found: Sequence[Mention]) -> Span | None:
    """The quarter or half without a year that the months of a range are: "April to June"."""
    stretch = when.yearless
    if stretch is None:
        return None
    first, last = (datetime.date.fromordinal(day) for day in stretch)
    months = first.month, last.month
    return next((m.span for m in found if _MONTHS_OF.get(when_of(m).label or "") == months), None)


def _counts(when: When, length: int, clocks: Iterable[int]) -> bool:
    """Whether a time of the day lies so many minutes from one of the clock times, as near as it is told."""
    size = DAY if when.sure else HALF_DAY
    return any(
        when.near[0] <= (there + sign * length - (when.minute or 0) + size // 2) % size - size // 2 <= when.near[1]
        for there in clocks
        for sign in (1, -1)
    )


def _length(when: When) -> int:
    count, _, unit = (when.label or "0 day").partition(" ")
    return round(int(count) * _UNITS.get(unit, 0))
