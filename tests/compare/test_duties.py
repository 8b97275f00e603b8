"""Duties that exclude those of the source."""

from __future__ import annotations

import pytest

from srcdiff.compare.duties import duties_turned
from tests.compare.one_unit import told

FOUND = [
    (
        "The brewer has the right, but no obligation, to buy the barley.",
        "The brewer must buy the barley.",
        ("no obligation, to buy", "must buy"),
    ),
    (
        "Tenants need not give notice.",
        "Tenants are required to give notice.",
        ("need not give", "are required to give"),
    ),
    (
        "Jurors should not draw conclusions from his silence.",
        "Jurors were free to draw conclusions from his silence.",
        ("should not draw", "were free to draw"),
    ),
    (
        "Guests are not allowed to feed the deer.",
        "Guests are welcome to feed the deer.",
        ("are not allowed to feed", "are welcome to feed"),
    ),
    (
        "Members must pay a fee in May.",
        "In May, members do not have to pay a fee.",
        ("must pay", "not have to pay"),
    ),
]
QUIET = [
    pytest.param("Drivers must carry a lamp.", "Drivers are required to carry a lamp.", id="both must"),
    pytest.param(
        "Guests are not allowed to feed the deer.", "Guests are allowed to feed the deer only at noon.", id="bounded"
    ),
    pytest.param("Drivers must carry a lamp.", "Drivers need not carry a spade.", id="another thing"),
    pytest.param("Members may pay in May.", "Members must pay the tax office.", id="possible"),
    pytest.param(
        "Members must pay, guests need not pay.", "Guests need not pay, and members must pay.", id="a says both"
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_an_excluded_duty_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(duties_turned, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_other_duties_do_not(a: str, b: str) -> None:
    assert told(duties_turned, "modality", a, b) == []
