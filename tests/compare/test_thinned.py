"""Paired passages of which b leaves out much, and those of which it leaves out a detail alone."""

from __future__ import annotations

import pytest

from srcdiff.model import Finding
from tests.compare.test_mentions import compared, document

LONG = "Ida Moss, who paints gulls in her father's draughty loft at night, bought the boat for 300 euros on 3 May 2019."


def omitted(a: str, b: str) -> list[tuple[str, str]]:
    """Detail and message of what is left out."""
    found: tuple[Finding, ...] = compared(document(a), document(b))
    return [(f.detail, f.message) for f in found if f.relation == "omits"]


def test_one_omission_names_the_details_lost_with_it() -> None:
    (lost,) = omitted(LONG, "Ida Moss bought the boat.")
    assert lost == ("statement", "b leaves much of this out, with “300 euros”, “3 May 2019”")


@pytest.mark.parametrize(
    ("a", "b", "details"),
    [
        pytest.param(LONG, LONG.replace(" for 300 euros", ""), ["number"], id="a detail alone"),
        pytest.param(
            "Ida Moss bought the boat for 300 euros on 3 May 2019.",
            "Ida Moss bought the boat.",
            ["date", "number"],
            id="details, and little else to lose",
        ),
        pytest.param(LONG, LONG, [], id="nothing"),
    ],
)
def test_what_keeps_the_rest_is_told_by_detail(a: str, b: str, details: list[str]) -> None:
    assert sorted(detail for detail, _ in omitted(a, b)) == details
