"""Which two numbers could be put for one another by mistake: those that measure the same, about as large, no ages."""

from __future__ import annotations

import math

from srcdiff.details.number.quantity import LABEL, Quantity, quantity_of
from srcdiff.details.reading import Reading
from srcdiff.model import Mention

_LOOSE = ("vague", "range")
_MOST = 20.0  # by how many times larger a bare count may be


def rivals(a: Reading, x: Mention, b: Reading, y: Mention) -> bool:
    """Whether a's number x and b's y are of one sort, so that either could stand in the other's place."""
    p, q = quantity_of(x), quantity_of(y)
    if p.dimension != q.dimension or any(_never(value) for value in (p, q)) or _age(a, x) is not _age(b, y):
        return False
    if p.dimension == "time":
        return math.isclose(p.factor, q.factor, rel_tol=0.1)
    low, high = sorted((abs(p.point), abs(q.point)))
    return p.dimension != "count" or bool(set(p.counted) & set(q.counted)) or high <= _MOST * max(1.0, low)


def _never(value: Quantity) -> bool:
    return value.weak or value.bound in _LOOSE or value.dimension.startswith(LABEL)


def _age(reading: Reading, mention: Mention) -> bool:
    """Whether a number is said to be somebody's age by the words in or beside it."""
    place, end = reading.at(mention.span.start), reading.at(mention.span.end)
    before = reading.tokens[place - 1].lower if place else ""
    behind = [token.lower for token in reading.tokens[end : end + 2]]
    within = mention.span.of(reading.text).lower()
    return before == "aged" or "old" in within or "old" in behind or behind[-1:] == ["age"]
