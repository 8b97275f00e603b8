"""Ages that stand beside a name, held against each other wherever they stand."""

from __future__ import annotations

import pytest

from srcdiff.compare.ages import ages
from srcdiff.details import find_mentions, read_pair
from srcdiff.model import Document, Passage
from tests.clock import seconds


def told(a: str, b: str) -> list[tuple[str, str]]:
    """The ages of both sides that are found, as they are written."""
    sides = (Document(side, text, passages=(Passage(0, len(text), 0),)) for side, text in (("a", a), ("b", b)))
    left, right = read_pair(next(sides), next(sides), None, None)
    return [
        (draft.a[0].of(a), draft.b[0].of(b)) for draft in ages(left, right, find_mentions(left), find_mentions(right))
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The yard employs Ida Moss, 52, of late.", "Moss, 25, works at the yard.", ("52", "25")),
        ("The yard employs Ida Moss (52) of late.", "At the yard works 25-year-old Ida Moss now.", ("52", "25")),
        ("The 52-year-old skipper Ida Moss won.", "Ida Moss, aged 53, won.", ("52", "53")),
        ("Ida Moss, a two-year-old girl, is well.", "Ida Moss, who is 3, is well.", ("two", "3")),
    ],
)
def test_another_age_beside_the_name_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(a, b) == [expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Ida Moss, 3, is well.", "Ida Moss, a three-year-old girl, is well.", id="in words"),
        pytest.param("Ida Moss, 52, won; Karl Brand, 25, did not.", "Karl Brand, 25, lost.", id="of another"),
        pytest.param("Ida Moss, 52, met Karl Moss, 25.", "Moss, 25, met Moss, 52.", id="two of one surname"),
        pytest.param("Ida Moss, 52 boats behind, lost.", "Ida Moss, 3 boats behind, lost.", id="no age"),
        pytest.param("The 52-year-old cook Bo of Cork won.", "A 25-year-old cook from Cork lost.", id="of a place"),
        pytest.param("Ida Moss won at 52.", "Ida Moss, 25, won.", id="not beside the name"),
    ],
)
def test_the_same_age_and_what_is_none_are_left_alone(a: str, b: str) -> None:
    assert told(a, b) == []


def test_another_name_beside_the_age_contradicts() -> None:
    a = "Ida Moss, 52, was found by Bo Lind."
    assert told(a, "Lind, 52, was found.") == [("Ida Moss", "Lind")]
    assert told(a, "Lind, 52, was found, and so was Moss, 52.") == []
    assert told(a, "The 52-year-old Lind was found.") == []
    assert told(a + " So was Karl Brand, 52.", "Lind, 52, was found.") == []
    assert told(a, "Ann Kerr, 52, was found.") == []


def test_a_list_of_ages_is_read_in_no_time_and_by_equal_names_alone() -> None:
    people = [f"Ida {chr(65 + n % 26)}{chr(97 + n // 26)}sund" for n in range(600)]
    a, b = (" ".join(f"{name}, {age}, won." for name in people) for age in (52, 25))
    found: list[object] = []
    assert seconds(lambda: found.extend(told(a, b))) < 2
    assert len(found) == len(people)
