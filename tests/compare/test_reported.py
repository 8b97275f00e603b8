"""Quotations, numbers and dates that b does not keep as such: lost, or told in another form."""

from __future__ import annotations

import pytest

from tests.compare.test_mentions import compared, document


def omitted(a: tuple[str, ...], b: tuple[str, ...], *beads: tuple[tuple[int, ...], tuple[int, ...]]) -> list[str]:
    """The details that b leaves out."""
    return sorted(f.detail for f in compared(document(*a), document(*b), *beads) if f.relation == "omits")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            '"The gulls ate my best pair of gloves and then the hat," Moss said.',
            "Her finest gloves had fallen prey to the birds, Moss told the club, and her headgear too.",
            id="a word of it kept",
        ),
        pytest.param('"Not in my lifetime, thank you."', "He would never live to see that.", id="all of its passage"),
        pytest.param(
            "The mill has ground flour since 1998.", "The mill has ground flour for 26 years.", id="a year as a span"
        ),
        pytest.param(
            "The club sold 30 of its 40 boats.",
            "The club sold three in four of its 40 boats.",
            id="a figure as a share",
        ),
    ],
)
def test_what_is_told_in_another_form_is_not_left_out(a: str, b: str) -> None:
    assert omitted((a,), (b,)) == []


@pytest.mark.parametrize(
    ("a", "b", "detail"),
    [
        pytest.param(
            'Moss, the keeper of the loft, called the plan of the council "a hat for a drowning gull".',
            "Moss, the keeper of the loft, did not like the plan of the council.",
            "quote",
            id="quotation",
        ),
        pytest.param(
            'Moss told the club: "The wind tore the old flag, and we bought 12 boats in Torland."',
            "Moss told the club that they had bought 12 boats in Torland.",
            "quote",
            id="half of a quotation",
        ),
        pytest.param("The club sold 30 boats in Torland.", "The club sold boats in Torland.", "number", id="number"),
        pytest.param("The club met on 3 May in Torland.", "The club met in Torland.", "date", id="date"),
    ],
)
def test_what_is_gone_is_left_out(a: str, b: str, detail: str) -> None:
    assert omitted((a,), (b,)) == [detail]


def test_a_quotation_whose_passage_stands_alone_is_lost() -> None:
    a = ("The club met in Torland.", '"The gulls ate my best pair of gloves," Moss said.')
    assert "quote" in omitted(a, ("The club met in Torland.",), ((0,), (0,)), ((1,), ()))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "PORT MOSS, 3 May 2024 – The club sold the boats.", "The club sold the boats.", id="dateline with a day"
        ),
        pytest.param("PORT MOSS (Gull) - The club sold the boats.", "The club sold the boats.", id="and an agency"),
        pytest.param(
            "The Torland Boat Club (TBC) sold its boats.", "The Torland Boat Club sold its boats.", id="acronym"
        ),
    ],
)
def test_what_goes_with_the_form_of_a_text_is_not_left_out(a: str, b: str) -> None:
    assert omitted((a,), (b,)) == []
