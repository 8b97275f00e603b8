"""Every kind of finding that can occur is explained, and every example shows what it is to show."""

from __future__ import annotations

import pytest

import srcdiff
from srcdiff.compare.statements import STATEMENT
from srcdiff.details import DETAILS, Detail
from srcdiff.model import Relation
from srcdiff.rules import PREFIX, RULES, Rule, rule_for


def _can_occur(detail: Detail) -> list[str]:
    """A conflict always; a mention alone where the detail weighs it (the default of `Detail` weighs none)."""
    silent = Detail("none", detail.find, detail.relate, detail.keys)
    rules = [f"contradicts/{detail.name}"]
    rules += [f"adds/{detail.name}"] if detail.gained is not silent.gained else []
    return rules + ([f"omits/{detail.name}"] if detail.lost is not silent.lost else [])


@pytest.mark.parametrize("detail", DETAILS, ids=lambda d: d.name)
def test_every_rule_of_a_detail_has_a_text(detail: Detail) -> None:
    assert set(_can_occur(detail)) <= set(RULES)


def test_no_text_is_of_a_rule_that_cannot_occur() -> None:
    possible = {rule for detail in DETAILS for rule in _can_occur(detail)}
    assert set(RULES) == possible | {f"{relation}/{STATEMENT}" for relation in Relation}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.id)
def test_the_example_shows_it(rule: Rule) -> None:
    found = srcdiff.compare_texts(rule.example_a, rule.example_b).findings
    assert rule.id in {finding.rule for finding in found}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.id)
def test_the_text_is_whole(rule: Rule) -> None:
    assert rule.title
    assert rule.meaning.endswith(".")
    assert rule.mend.endswith(".")


def test_an_unknown_detail_is_still_explained() -> None:
    rule = rule_for(Relation.ADDS, "smell")
    assert rule.id == "adds/smell"
    assert "smell" in rule.title
    assert not PREFIX.startswith("/")
