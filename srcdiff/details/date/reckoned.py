"""Clock times that a text leaves to be reckoned: one of its times and one of its durations make them up."""

from __future__ import annotations

from collections.abc import Sequence

from srcdiff.details import number as numbers
from srcdiff.details.date.when import DAY, when_of
from srcdiff.details.detail import Tracer
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches a document's clock times and durations for those that make up a clock time."""
    clocks = {minute for mention in found if (minute := when_of(mention).minute) is not None}
    lengths: dict[int, Span] = {}
    if clocks:
        for number in numbers.find(reading):
            length = numbers.minutes(number)
            if length is not None:
                lengths.setdefault(length, number.span)

    def trace(mention: Mention) -> Span | None:
        minute = when_of(mention).minute
        if minute is None:
            return None
        return next((span for length, span in lengths.items() if (minute - length) % DAY in clocks), None)

    return trace
