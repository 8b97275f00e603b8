"""Two words of the source that have changed places."""

from __future__ import annotations

import pytest

from srcdiff.compare.swapped import swapped
from tests.compare.one_unit import told

FOUND = [
    (
        "The bakers settled in March, the dockers only in June.",
        "The dockers settled in March, while the bakers took until June.",
        ("bakers", "dockers"),
    ),
    (
        "She showed the plan to her tenants at noon and the council an hour later.",
        "The council saw the plan at noon. Her tenants saw it an hour later.",
        ("tenants", "council"),
    ),
]
FIGURES = [
    (
        "The choir has won 14 prizes and lost 23 singers.",
        "The choir has won 23 prizes, but lost 14 singers.",
        ("14", "23"),
    ),
    (
        "Mending the roof takes three weeks; painting it takes eight days.",
        "Mending it takes eight days, painting the roof three weeks.",
        ("three", "eight"),
    ),
]
QUIET = [
    pytest.param(
        "Guests may leave sticks and coats outside the room.",
        "Guests may leave coats and sticks outside the room.",
        id="a list in another order",
    ),
    pytest.param(
        "The bakers settled in March, the dockers only in June.",
        "The dockers settled in June; the bakers had done so in March.",
        id="clauses in another order",
    ),
    pytest.param(
        "Anna Holt paid the fine, and Ben Holt paid the fee.",
        "Ben Holt paid the fee and Anna Holt the fine.",
        id="names",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_two_nouns_that_changed_places_contradict(a: str, b: str, expected: tuple[str, str]) -> None:
    [(in_a, in_b)] = told(swapped, "statement", a, b)
    assert (in_a, in_b) == expected


@pytest.mark.parametrize(("a", "b", "expected"), FIGURES)
def test_so_do_two_figures(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(swapped, "number", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_is_told_in_another_order_is_none(a: str, b: str) -> None:
    assert told(swapped, "statement", a, b) == []
