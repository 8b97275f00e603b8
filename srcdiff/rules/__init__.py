"""Every kind of finding explained, and how a person picks kinds by name. One file per relation.

For `srcdiff explain`, for settings, and for reports that describe their rules. How a difference is found is in no word
of this.
"""

from srcdiff.rules.registry import PREFIX, RULES, rule_for
from srcdiff.rules.rule import Rule
from srcdiff.rules.selectors import SELECTORS, read_selector, selects, severity_of

__all__ = ["PREFIX", "RULES", "SELECTORS", "Rule", "read_selector", "rule_for", "selects", "severity_of"]
