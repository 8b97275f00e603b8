"""Figures whose bound is turned round, and moves that are told in other verbs: further samples for the roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from srcdiff import compare_texts
from srcdiff.compare.draft import Draft
from srcdiff.compare.kinds import kinds
from srcdiff.compare.roles import roles
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.number import NUMBER
from tests.compare.one_unit import told

PAIRS = [
    (
        "Letters about the weir got no answer for almost three years.",
        "Letters about the weir got no answer for over three years.",
        ("almost three years", "over three years"),
    ),
    (
        "The toll was raised by 9 crowns.",
        "The toll went up to 9 crowns.",
        ("raised by 9 crowns", "went up to 9 crowns"),
    ),
    (
        "The fee was put up by 9 crowns.",
        "The fee was pushed up to 9 crowns.",
        ("up by 9 crowns", "pushed up to 9 crowns"),
    ),
    (
        "The pier was lengthened to 90 metres.",
        "The pier was extended by 90 metres.",
        ("lengthened to 90 metres", "extended by 90 metres"),
    ),
    (
        "The grazing zone at Leck, in force since the flood of 3 May and often disputed, was widened to 14 km.",
        "The grazing zone at Leck was enlarged by 14 km.",
        ("widened to 14 km", "enlarged by 14 km"),
    ),
    (
        "The shift was shortened to six hours.",
        "The shift was shortened by six hours.",
        ("shortened to six hours", "shortened by six hours"),
    ),
    (
        "Weavers in Leck get a discount of 30 percent on the toll.",
        "Weavers in Leck pay 30 percent of the full toll.",
        ("discount of 30 percent", "30 percent of the full toll"),
    ),
    (
        "Weavers in Leck get a 30 percent rebate on the rent.",
        "Weavers in Leck pay 30 percent of the usual rent.",
        ("30 percent rebate", "30 percent of the usual rent"),
    ),
]
QUIET = [
    pytest.param("No answer came for nearly two years.", "For almost two years no answer came.", id="the same bound"),
    pytest.param("It did not last for more than two years.", "It lasted at most two years.", id="denied"),
    pytest.param("The toll went up to 9 crowns.", "The toll was raised to 9 crowns.", id="the end of a move"),
    pytest.param("The hall holds up to 90 people.", "The hall has room for up to 90 people.", id="up to as a bound"),
    pytest.param("The pier was lengthened by 9 metres.", "The pier was extended by 9 metres.", id="two verbs"),
    pytest.param("Weavers get 30 percent off the toll.", "Weavers get a 30 percent discount.", id="off"),
    pytest.param("The weir was widened to 9 km.", "Leck's mill was extended by 9 km.", id="of something else"),
]


def _numbers(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    return roles(units, a, b, NUMBER.find(a), NUMBER.find(b))


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_a_figure_put_to_another_use_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(_numbers, "number", a, b) == [expected]


def _kinds(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    return kinds(units, a, b, NUMBER.find(a), NUMBER.find(b))


def test_the_share_of_the_contrary_is_fair() -> None:
    a, b = "About 70 percent of the rye was insured.", "Some 30 percent of the rye was uninsured."
    assert told(_kinds, "number", a, b) == []
    assert told(_kinds, "number", a, b.replace("uninsured", "insured"))


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_the_same_use_in_other_words_is_quiet(a: str, b: str) -> None:
    assert told(_numbers, "number", a, b) == []


def test_a_figure_is_held_against_the_same_figure_rather_than_another() -> None:
    a = "The guild has gathered more than 7,000 signatures, in a town of around 12,000 people."
    b = "Close to 7,000 people have signed the guild's appeal."
    found = [f for f in compare_texts(a, b).findings if f.detail == "number" and f.relation == "contradicts"]
    assert [f.a[0].of(a) for f in found] == ["more than 7,000"]
