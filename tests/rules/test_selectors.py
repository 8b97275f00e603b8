"""Picking findings by relation, detail or rule."""

from __future__ import annotations

import pytest

from srcdiff.model import Finding, Relation, Severity
from srcdiff.rules import SELECTORS, read_selector, selects, severity_of


def finding(relation: Relation = Relation.CONTRADICTS, detail: str = "date") -> Finding:
    return Finding("1", relation, detail, Severity.HIGH, 0.9, (), (), "")


@pytest.mark.parametrize("name", SELECTORS)
def test_every_selector_reads_back(name: str) -> None:
    assert read_selector(name) == name
    assert read_selector(f" srcdiff/{name.upper()} ") == name


@pytest.mark.parametrize(
    ("text", "near"), [("dates", "date"), ("contradict", "contradicts"), ("adds/dat", "adds/date"), ("", "")]
)
def test_what_is_none_names_the_nearest(text: str, near: str) -> None:
    with pytest.raises(ValueError, match="no relation, detail or rule") as caught:
        read_selector(text)
    assert near in str(caught.value)


def test_what_is_near_none_names_none() -> None:
    with pytest.raises(ValueError, match="'zebra' is no relation, detail or rule; srcdiff explain lists them"):
        read_selector("zebra")


@pytest.mark.parametrize("name", ["contradicts", "date", "contradicts/date"])
def test_selects(name: str) -> None:
    assert selects([name], finding())
    assert not selects([name], finding(Relation.ADDS, "name"))


def test_a_rule_goes_before_a_detail_before_a_relation() -> None:
    levels = {"contradicts": Severity.LOW, "date": Severity.MEDIUM}
    assert severity_of(finding(), levels) is Severity.MEDIUM
    assert severity_of(finding(), {**levels, "contradicts/date": Severity.HIGH}) is Severity.HIGH
    assert severity_of(finding(detail="name"), levels) is Severity.LOW
    assert severity_of(finding(Relation.ADDS, "name"), levels) is Severity.HIGH
