"""Times that a document leaves to be reckoned from two of its dates or clock times: "two days later", "for six hours".

What a date or a duration is lies in their own packages; this one stands above both, so that neither needs the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srcdiff.details import number as numbers
from srcdiff.details.date import DATE
from srcdiff.details.date.when import DAY, HALF_DAY, When, when_of
from srcdiff.details.detail import Detail, Tracer
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_MOST = 6  # dates behind one that are reckoned with it; more than these are a table
_PASSAGES = 2  # passages apart that two dates may stand
_SECONDS = 86400  # of a day
_LOOSE = 0.25  # share of a duration by which days told as weeks or months may differ
_WEEK = 7
_WEEKS = 10  # days apart from which two dates that stand far from each other are reckoned with
_TIGHT = 0.07  # share of a duration by which such dates may be off
_MONTH = 31
_YEARS = 366  # days from which a range is one of years, whose first or last may be counted or not
_MANY = 24  # dates of a document from which they make every duration


def with_times_between(detail: Detail) -> Detail:
    """The detail of numbers, that also traces a duration to the two dates or clock times that it lies between."""

    def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
        reckoned = detail.tracer(reading, found)
        between: list[tuple[float, float, Span]] = []

        def trace(mention: Mention) -> Span | None:
            length = numbers.seconds(mention)
            span = reckoned(mention)
            if span is not None or length is None:
                return span
            if not between:
                between.extend(_between(reading.once(DATE.find)))
                between.extend(_from_far(reading))
            return next((span for least, most, span in between if least <= length <= most), None)

        return trace

    return replace(detail, tracer=tracer)


def _between(found: Sequence[Mention]) -> Iterator[tuple[float, float, Span]]:
    """The least and the most seconds that may be told between any two dates that stand near each other."""
    for n, first in enumerate(found):
        begins, ends = when_of(first).minute, when_of(first).until
        if begins is not None and ends is not None:
            yield 60.0 * ((ends - begins) % DAY), 60.0 * ((ends - begins) % DAY), first.span
        for second in found[n + 1 : n + 1 + _MOST]:
            if second.passage - first.passage > _PASSAGES:
                break
            span = Span(first.span.start, second.span.end)
            for least, most in _apart(when_of(first), when_of(second)):
                yield least, most, span


def _from_far(reading: Reading) -> Iterator[tuple[float, float, Span]]:
    """The same for the day of publication and any date, and for any two dates that are weeks apart."""
    dated = [(mention, stretch) for mention in reading.once(DATE.find) if (stretch := _stretch(when_of(mention)))]
    if len(dated) > _MANY:
        return
    for mention in reading.once(DATE.find):  # "from 1 March to the end of May" lasts three months
        when = when_of(mention)
        whole = when.interval or when.yearless if when.kind == "range" else None
        if whole is not None:
            days = whole[1] - whole[0] + 1
            slack = max(1.0, _TIGHT * days) if days < _YEARS else _YEARS
            yield (days - slack) * _SECONDS, (days + 1) * _SECONDS, mention.span
    today = None if reading.anchor is None else reading.anchor.toordinal()
    for n, (first, one) in enumerate(dated):
        if today is not None and not one[0] <= today <= one[1]:
            yield *_seconds(one, (today, today)), first.span
        for _, other in dated[n + 1 :]:
            if min(abs(one[0] - other[0]), abs(one[1] - other[1])) >= _WEEKS:
                yield *_seconds(one, other), first.span  # what lies between the two makes nothing


def _stretch(when: When) -> tuple[int, int] | None:
    """The days of a date that is told to the day or the month."""
    stretch = when.interval
    return None if stretch is None or stretch[1] - stretch[0] > _MONTH else stretch


def _seconds(one: tuple[int, int], other: tuple[int, int]) -> tuple[float, float]:
    """The least and the most seconds that may be told between two stretches of days."""
    first, second = sorted((one, other))
    least, most = max(1, second[0] - first[1]), second[1] - first[0]
    slack = 0.5 if least < _WEEKS else _TIGHT * least
    return (least - slack) * _SECONDS, (most + slack) * _SECONDS


def _apart(p: When, q: When) -> Iterator[tuple[float, float]]:
    if p.minute is not None and q.minute is not None:
        minutes = abs(q.minute - p.minute)
        yield from (
            (60.0 * lasting, 60.0 * lasting) for lasting in (minutes, HALF_DAY - minutes % HALF_DAY, DAY - minutes)
        )
        return
    stretches = (p.interval, q.interval) if p.interval and q.interval else (p.yearless, q.yearless)
    if stretches[0] is not None and stretches[1] is not None:
        days = abs(stretches[1][0] - stretches[0][0])
        slack = max(1.0, _LOOSE * days) if days else 0.0
        yield max(days - slack, 0.5) * _SECONDS, (days + slack) * _SECONDS
    elif p.weekday is not None and q.weekday is not None:
        days = (q.weekday - p.weekday) % _WEEK
        yield from ((lasting * _SECONDS, lasting * _SECONDS) for lasting in (days, _WEEK - days))
