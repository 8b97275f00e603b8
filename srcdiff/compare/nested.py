"""Contradictions that another tells as part of more: a "not" lost inside a quotation is told with the quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from srcdiff.compare.draft import Draft
from srcdiff.model import Relation


def outermost(parts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those whose words on both sides lie inside a larger contradiction of another detail."""
    by_home: defaultdict[int, list[Draft]] = defaultdict(list)
    for part in parts:
        if part.relation is Relation.CONTRADICTS:
            by_home[part.home].append(part)
    return [part for part in parts if not any(_inside(part, other) for other in by_home[part.home])]


def _inside(part: Draft, other: Draft) -> bool:
    if part.relation is not Relation.CONTRADICTS or part.detail == other.detail:
        return False
    pairs = [(p, o) for own, whole in ((part.a, other.a), (part.b, other.b)) for p, o in zip(own, whole, strict=False)]
    return all(o.start <= p.start and p.end <= o.end and len(p) < len(o) for p, o in pairs)
