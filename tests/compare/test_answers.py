"""A yes where the source has a no, in other words than its own."""

from __future__ import annotations

import pytest

from srcdiff.compare.answers import contrary_answers
from tests.compare.one_unit import told

FOUND = [
    (
        "Tenants asked the owner to mend the lift; she said she would not.",
        "The owner agreed to a request from tenants to mend the lift.",
        ("said she would not", "agreed to"),
    ),
    (
        "The owner agreed to the tenants' request.",
        "The tenants' request was put to the owner, who turned it down.",
        ("agreed to", "turned it down"),
    ),
    (
        "The sponsor had no say in the choice of the jury.",
        "The sponsor helped to choose the jury.",
        ("had no say in", "helped to"),
    ),
    (
        "The sponsor took part in the talks on the stadium.",
        "The sponsor kept out of the talks on the stadium.",
        ("took part in", "kept out of"),
    ),
    (
        "Falls among older patients were no more common.",
        "Falls were more frequent among older patients.",
        ("no more", "more"),
    ),
]
QUIET = [
    pytest.param("The owner refused to mend the lift.", "The owner did not agree to mend the lift.", id="both no"),
    pytest.param(
        "No voice in the wood was more lovely.", "There was no more lovely voice in the wood.", id="none more"
    ),
    pytest.param("The pump costs no more than 90 crowns.", "The pump costs more than 90 crowns.", id="a bound"),
    pytest.param(
        "The owner said no; later she agreed to mend the lift.", "The owner agreed to mend the lift.", id="both"
    ),
    pytest.param("The sponsor had no say in the jury.", "Volunteers helped to paint the hall.", id="another matter"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_the_contrary_answer_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(contrary_answers, "negation", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_other_answers_are_none(a: str, b: str) -> None:
    assert told(contrary_answers, "negation", a, b) == []
