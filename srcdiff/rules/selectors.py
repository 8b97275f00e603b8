"""Names by which a person picks findings: a relation, a detail, or a rule (`contradicts/date`, our prefix or not)."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from srcdiff.model import Finding, Relation, Severity
from srcdiff.rules.registry import PREFIX, RULES

SELECTORS = (*(str(relation) for relation in Relation), *dict.fromkeys(rule.detail for rule in RULES.values()), *RULES)
"""Every name that picks something."""


def read_selector(text: str) -> str:
    """The selector that `text` names, without our prefix.

    Raises ValueError for what is none, naming the nearest where one is near.
    """
    name = text.strip().lower().removeprefix(PREFIX)
    if name not in SELECTORS:
        near = difflib.get_close_matches(name, SELECTORS, 1)
        mend = f"the nearest is {near[0]!r}" if near else "srcdiff explain lists them"
        raise ValueError(f"{text.strip()!r} is no relation, detail or rule; {mend}")
    return name


def selects(selectors: Iterable[str], finding: Finding) -> bool:
    """Whether one of the selectors picks the finding."""
    names = (str(finding.relation), finding.detail, finding.rule)
    return any(selector in names for selector in selectors)


def severity_of(finding: Finding, severities: Mapping[str, Severity]) -> Severity:
    """The finding's severity where some are set by selector: by its rule before its detail before its relation."""
    for name in (finding.rule, finding.detail, str(finding.relation)):
        if name in severities:
            return severities[name]
    return finding.severity
