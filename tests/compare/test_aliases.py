"""Names and terms that a person says stand for the same."""

from __future__ import annotations

import pytest

from srcdiff.model import Document
from srcdiff.pipeline import Options, compare_documents

A = "The prize for the best garden went to Ole Dahl, a teacher from Bergen."
B = "The prize for the best garden went to Ole Dahl, a teacher from Vestby."


def rules(a: str, b: str, *groups: tuple[str, ...]) -> set[str]:
    made = compare_documents(Document("a", a), Document("b", b), options=Options(aliases=groups))
    return {finding.rule for finding in made.findings}


def test_without_any_the_names_differ() -> None:
    assert "contradicts/name" in rules(A, B)


@pytest.mark.parametrize(
    "group", [("Bergen", "Vestby"), ("Vestby", "Bergen", "Oslo"), ("bergen", "vestby")], ids=" ".join
)
def test_members_of_a_group_are_no_difference(group: tuple[str, ...]) -> None:
    assert not rules(A, B, group)


@pytest.mark.parametrize("group", [("Bergen", "Oslo"), ("Berge", "Vestby"), ("Bergen", ""), ("Dahl", "Vestby")])
def test_others_are(group: tuple[str, ...]) -> None:
    assert "contradicts/name" in rules(A, B, group)


def test_a_member_within_a_longer_name() -> None:
    a, b = "The prize went to Ole Dahl of Bergen.", "The prize went to Ole Dahl of Vestby."
    assert rules(a, b)
    assert not rules(a, b, ("Bergen", "Vestby"))
    other = "The prize went to Kari Moe of Vestby."
    assert rules(a, other, ("Bergen", "Vestby"))


def test_a_name_for_what_the_other_text_calls_otherwise_is_no_addition() -> None:
    a = "The owner of the mill said the wheel would turn again in spring."
    b = "Henrik Solberg said the wheel would turn again in spring."
    assert "adds/name" in rules(a, b)
    assert "adds/name" not in rules(a, b, ("Henrik Solberg", "the owner of the mill"))
    assert "omits/name" in rules(b, a)
    assert "omits/name" not in rules(b, a, ("Henrik Solberg", "the owner of the mill"))


def test_capitals_are_not_found_in_words_without() -> None:
    a = "Visitors told us that the road was closed."
    b = "Visitors told us that the road was closed by US Steel."
    assert "adds/name" in rules(a, b)
    assert "adds/name" in rules(a, b, ("US Steel", "US"))
