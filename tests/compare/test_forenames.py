"""First names that a does not have with a surname."""

from __future__ import annotations

import pytest

from srcdiff.compare.forenames import forenames
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage


def told(a: str, b: str) -> list[tuple[str, str]]:
    """The names of both sides that are found."""
    one, other = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", a), ("b", b)))
    left, right = read_pair(one, other, None, None)
    return [(draft.a[0].of(a), draft.b[0].of(b)) for draft in forenames(left, right)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The farm is run by Ruth Moss; Mrs Moss kept it.",
            "The farm of Ida Moss was kept.",
            ("Ruth Moss", "Ida Moss"),
        ),
        ("On Friday Olaf Brandt Lie sang.", "It was Emil Lie who sang.", ("Olaf Brandt Lie", "Emil Lie")),
    ],
)
def test_a_surname_with_another_first_name_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(a, b) == [expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("It is run by William Moss.", "It is run by Bill Moss.", id="a short form"),
        pytest.param("It is run by Ruth Moss with her son Ole.", "It is run by Ole Moss.", id="a has the first name"),
        pytest.param("It is run by Ruth Moss.", "It is run by Ruth Moss and Ida Moss.", id="both are told"),
        pytest.param("Mrs Moss runs it.", "Ida Moss runs it.", id="a has no first name"),
        pytest.param("It lies in Upper Holm.", "It lies in Nether Holm Valley.", id="no person"),
        pytest.param("It is run by Katharina Moss.", "It is run by Katarina Moss.", id="another spelling"),
    ],
)
def test_one_person_stays_quiet(a: str, b: str) -> None:
    assert told(a, b) == []
