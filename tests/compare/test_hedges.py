"""Words of doubt that the source has and the rewrite leaves out."""

from __future__ import annotations

import pytest

from srcdiff.compare.hedges import hedges
from tests.compare.one_unit import told

FOUND = [
    pytest.param(
        "The plan is to open the quay to anglers, possibly before the end of autumn.",
        "The plan would open the quay to anglers again before the end of autumn.",
        ("possibly before the end of autumn", "end of autumn"),
        id="a doubted date",
    ),
    pytest.param(
        "The most likely cause, the harbour master said, is a worn cable in the northern crane.",
        "The cause was a worn cable in the northern crane, the harbour master said.",
        (
            "likely cause, the harbour master said, is a worn cable in the northern crane",
            "cause was a worn cable in the northern crane, the harbour master",
        ),
        id="a likely cause",
    ),
]
QUIET = [
    pytest.param(
        "The plan is to open the quay to anglers, possibly before the end of autumn.",
        "The quay may open to anglers before the end of autumn.",
        id="doubted in other words",
    ),
    pytest.param(
        "The clerk allegedly sold the church bell to a dealer.",
        "The clerk is said to have sold the church bell to a dealer.",
        id="hearsay",
    ),
    pytest.param(
        "The clerk allegedly sold the church bell to a dealer in Orm.",
        "The church bell of Orm was cast in 1720.",
        id="another matter",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_a_doubt_left_out_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(hedges, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_keeps_the_doubt_is_none(a: str, b: str) -> None:
    assert told(hedges, "modality", a, b) == []
