"""A yes where the source has a no, in other words than its own."""

from __future__ import annotations

import pytest

from srcdiff.compare.answers import contrary_answers, contrary_deeds
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


DEEDS = [
    (
        "The museum said it had not yet been able to authenticate the letters from Lisbon.",
        "The museum has checked the letters from Lisbon.",
        ("had not yet been able to authenticate", "checked"),
    ),
    (
        "The police said they had not opened a formal inquiry into the fire at the mill.",
        "After the fire at the mill police have launched an official investigation.",
        ("had not opened a formal inquiry", "launched an official investigation"),
    ),
    (
        "Divers found no cargo in the hull of the wreck.",
        "Divers recovered cargo from the hull of the wreck.",
        ("found no", "recovered"),
    ),
]
NO_DEEDS = [
    pytest.param(
        "The museum had not verified the letters from Lisbon.",
        "The museum has never checked the letters from Lisbon.",
        id="both not done",
    ),
    pytest.param(
        "The owner had not replied to the letter from the tenants.",
        "The owner still owes the tenants an answer to the letter.",
        id="a noun",
    ),
    pytest.param(
        "The bank had not suspended its loans to the port.",
        "The bank threatened to freeze its loans to the port.",
        id="only threatened",
    ),
    pytest.param(
        "The chapter was not released by the widow until a court ordered it.",
        "The widow released the chapter after a court ordered it.",
        id="not until",
    ),
]


@pytest.mark.parametrize(("a", "b", "words"), DEEDS)
def test_deeds_done_on_one_side_alone(a: str, b: str, words: tuple[str, str]) -> None:
    assert told(contrary_deeds, "negation", a, b) == [words]


@pytest.mark.parametrize(("a", "b"), NO_DEEDS)
def test_deeds_of_fair_rewordings(a: str, b: str) -> None:
    assert told(contrary_deeds, "negation", a, b) == []
