"""Two sentences as one paired unit, for the rules that hold a unit's words against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from srcdiff.compare.draft import Draft
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, read_pair
from srcdiff.model import Document, Passage

Rule = Callable[[Iterable[Unit], Reading, Reading], Iterable[Draft]]


def told(rule: Rule, detail: str, a: str, b: str) -> list[tuple[str, str]]:
    """The words of both sides of all that a rule finds; each is a contradiction of that detail, medium."""
    one, other = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", a), ("b", b)))
    left, right = read_pair(one, other, None, None)
    drafts = list(rule([Unit((0,), (0,), 0, False, "the passages are paired with 0.9", 0.9)], left, right))
    for draft in drafts:
        assert (draft.relation, draft.detail, draft.severity) == ("contradicts", detail, "medium")
    return [(draft.a[0].of(a), draft.b[0].of(b)) for draft in drafts]
