"""Which two dates could be put for one another by mistake: those that are written in one way, as two years are."""

from __future__ import annotations

from collections.abc import Hashable

from srcdiff.details.date.when import When, when_of
from srcdiff.details.reading import Reading
from srcdiff.model import Mention

_KINDS = ("weekday", "day", "month", "year", "relative", "season", "quarter", "decade")


def rivals(a: Reading, x: Mention, b: Reading, y: Mention) -> bool:
    """Whether a's date x and b's y are of one sort: what is told in another form may well be the same day."""
    p, q = when_of(x), when_of(y)
    return p.kind in _KINDS and _form(p) == _form(q)


def _form(when: When) -> Hashable:
    unit = (when.relative or "").rpartition(" ")[2]
    return when.kind, when.year is None, when.month is None, when.day is None, unit
