"""What a date weighs where the other side does not have it, and how a conflict of dates is put into words."""

from __future__ import annotations

import datetime

from srcdiff.details.date.when import POINTING, When, when_of
from srcdiff.model import Mention, Severity

_SIDES = {1: "after", -1: "before"}
_PART = 0.2  # what one part of the day adds: "Monday night", "Friday night"
_BEHIND = 0.15  # what the word right before two dates adds to their likeness


def kinship(x: Mention, y: Mention) -> float:
    """An event that both speak of binds them more surely than the words around."""
    p, q = when_of(x), when_of(y)
    if "order" not in (p.kind, q.kind) and (p.ahead & q.around or q.ahead & p.around):
        return 1.0
    part = _PART if p.part and p.part == q.part else 0.0
    return part + (_BEHIND if p.behind and p.behind == q.behind else 0.0)


def explain(x: Mention, y: Mention) -> str | None:
    """What has turned round between before and after, to come and past; other conflicts need no words of their own."""
    p, q = when_of(x), when_of(y)
    if p.side * q.side < 0:
        return f"b has it {_SIDES[q.side]}, a {_SIDES[p.side]}"
    if q.kind == "ahead":
        return "b says it is still to come; in a it has taken place"
    if p.kind == "ahead":
        return "b says it has taken place; in a it is still to come"
    return None


def sharpens(x: Mention, y: Mention) -> str | None:
    """A year that b puts on a date of a, where a names that year nowhere."""
    p, q = when_of(x), when_of(y)
    dated = p.interval is None and p.days is not None and p.year is None and q.year is not None
    return f"b puts the year {q.year} on a date that a gives without one" if dated and q.year not in p.years else None


def gloss(mention: Mention) -> str | None:
    """The days that a month without a year, or a relative date, was read as; a day and a month speak for themselves."""
    when = when_of(mention)
    if when.year is not None or when.interval is None or (when.day is not None and when.month is not None):
        return None
    first, last = (datetime.date.fromordinal(day) for day in when.interval)
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and (last.day > 27):
        return f"{first:%B %Y}"
    return f"{first.isoformat()} to {last.isoformat()}"


def weigh_gained(mention: Mention) -> Severity | None:
    """A date that only b has needs a look, unless it is relative and nothing is known to count it from."""
    when = when_of(mention)
    if _silent(when):
        return None
    loose = when.kind in ("relative", "ago", "run", "monthday") and when.start is None
    return Severity.LOW if loose else Severity.MEDIUM


def weigh_lost(mention: Mention) -> Severity | None:
    """A date that b leaves out is told."""
    return None if _silent(when_of(mention)) else Severity.LOW


def _silent(when: When) -> bool:
    return when.kind in ("ahead", *POINTING)
