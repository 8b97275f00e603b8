"""What a says of part of a kind and b of all of it."""

from __future__ import annotations

import pytest

from srcdiff.compare.narrowed import narrowed
from tests.compare.one_unit import told

FOUND = [
    (
        "The port put a pilot aboard every cargo boat that leaves the quay at Lund.",
        "At Lund the port has put a pilot aboard every boat that leaves the quay.",
        ("every cargo boat", "every boat"),
    ),
    (
        "Rask had not lost a home game at the old stadium since 2011.",
        "Since 2011 Rask had not lost a single game at the old stadium.",
        ("a home game", "a single game"),
    ),
]
QUIET = [
    pytest.param(
        "The port put a pilot aboard every large boat that leaves the quay at Lund.",
        "At Lund the port has put a pilot aboard every boat that leaves the quay.",
        id="a word that narrows little",
    ),
    pytest.param(
        "The port put a pilot aboard every cargo boat that leaves the quay at Lund.",
        "At Lund the port has put a pilot aboard every boat with cargo that leaves the quay.",
        id="the word elsewhere",
    ),
    pytest.param(
        "The port wants no cargo boat to leave the quay at Lund.",
        "The port at Lund wants every boat to leave the quay.",
        id="one side alone denies",
    ),
    pytest.param("Every cargo boat sank.", "Every boat sank.", id="nothing else in common"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_the_whole_for_a_part_is_found(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(narrowed, "statement", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_it_stays_quiet(a: str, b: str) -> None:
    assert told(narrowed, "statement", a, b) == []
