"""The registry of rules."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from srcdiff.model import Relation
from srcdiff.rules.additions import ADDITIONS
from srcdiff.rules.contradictions import CONTRADICTIONS
from srcdiff.rules.omissions import OMISSIONS
from srcdiff.rules.rule import Rule

PREFIX = "srcdiff/"
"""What stands before `relation/detail` where rules of several tools meet."""

RULES: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in (*CONTRADICTIONS, *ADDITIONS, *OMISSIONS)})
"""By `relation/detail`, contradictions first."""

_GENERAL = {
    Relation.CONTRADICTS: ("b says otherwise", "b and a speak of the same thing and differ in it."),
    Relation.ADDS: ("b says more", "b says something that a does not."),
    Relation.OMITS: ("b says less", "a says something that b does not."),
}


def rule_for(relation: Relation, detail: str) -> Rule:
    """The rule of that kind of finding; a general one for a detail that the registry does not know."""
    known = RULES.get(f"{relation}/{detail}")
    if known is not None:
        return known
    title, meaning = _GENERAL[relation]
    return Rule(relation, detail, f"{title} ({detail})", meaning, "Read both sides, mend b, or waive the finding.")
