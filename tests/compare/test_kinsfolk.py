"""Kin of another line or sex than a has."""

from __future__ import annotations

import pytest

from srcdiff.compare.kinsfolk import kin_of_another_line
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage


def told(a: str, b: str) -> list[tuple[str, str]]:
    """The words of both sides that are found."""
    one, other = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", a), ("b", b)))
    left, right = read_pair(one, other, None, None)
    units = [Unit((0,), (0,), 0, False, "paired", 0.9)]
    return [(draft.a[0].of(a), draft.b[0].of(b)) for draft in kin_of_another_line(units, left, right)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Her grandson opened the mill.", "It was opened by her son.", ("grandson", "son")),
        (
            "The smith, whose great-uncle built it, wept.",
            "The smith, whose uncle built it, cried.",
            ("great-uncle", "uncle"),
        ),
        ("He left the farm to his niece.", "His nephew was left the farm.", ("niece", "nephew")),
        ("Moss's aunt kept the inn.", "The inn was kept by Moss's cousin.", ("aunt", "cousin")),
        ("Her mother-in-law sold it.", "Her mother sold it.", ("mother-in-law", "mother")),
    ],
)
def test_other_kin_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(a, b) == [expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Her daughter opened the mill.", "Her girl opened the mill.", id="another word"),
        pytest.param("Her mother opened the mill.", "The woman opened the mill for her daughter.", id="turned round"),
        pytest.param("Her grandson opened the mill.", "Her daughter's son opened the mill.", id="told by two words"),
        pytest.param("He married Ida Moss in May.", "His sister saw Ida Moss become his wife.", id="a wedding"),
        pytest.param("Her children left.", "Her sons left.", id="a word for either sex"),
        pytest.param("Her son and her daughter left.", "Her son left.", id="one of two"),
    ],
)
def test_the_same_kin_stay_quiet(a: str, b: str) -> None:
    assert told(a, b) == []
