"""Which names may stand in the place of one another, and how sure the judge is of it."""

from __future__ import annotations

import pytest

from srcdiff.compare.displaced import Displaced
from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, find_mentions, read_pair
from srcdiff.model import Document
from srcdiff.segment import segment

_TAKEN = 0.65

TAKEN = [
    pytest.param(
        "The chain's Irish sales fell after a flood shut its Galway store for weeks. Its Limerick store is new.",
        "Sales in Ireland were down because a flood kept its Limerick store shut for weeks.",
        ("Galway", "Limerick"),
        id="a city beside its country",
    ),
    pytest.param(
        "An amendment by Councillor Ida Moss to put off the vote on the mill failed. Councillor Jon Lund left.",
        "Councillor Jon Lund proposed an amendment to postpone the vote on the mill.",
        ("Ida Moss", "Jon Lund"),
        id="the same title",
    ),
]
FAIR = [
    pytest.param(
        "Leonie Farrant was last seen on the ridge in June. Searchers believe that Farrant took the lower path home.",
        "Searchers believe that Leonie took the lower path home.",
        id="first name for surname",
    ),
    pytest.param(
        "The Swedish plant at Falun makes brakes for trams. Its Swedish staff of 300 may strike in the autumn.",
        "The staff of 300 in Falun may strike in the autumn.",
        id="a town for the adjective of its country",
    ),
    pytest.param(
        "The coin points to trade of the south west of England: it was found in silt at the River Elm near Bath.",
        "The coin was found in silt near Bath in South West England.",
        id="words of a that it does not write as a name",
    ),
]


def _judged(a: str, b: str) -> list[tuple[str, str]]:
    """The names taken for one another, each passage of a held against the whole of b."""
    left, right = read_pair(segment(Document("a", a)), segment(Document("b", b)), None, None)
    detail = next(detail for detail in DETAILS if detail.sorter is not None)
    found_a, found_b = find_mentions(left)[detail.name], find_mentions(right)[detail.name]
    judge = Displaced(detail, left, right, found_a, found_b, Lookup(detail, found_a))
    told = []
    for passage in range(len(left.ranges)):
        inside = [i for i, mention in enumerate(found_a) if mention.passage == passage]
        told += [p for p in judge.judge(inside, range(len(found_b))) if p.probability >= _TAKEN]
    return [(found_a[p.a].span.of(a), found_b[p.b].span.of(b)) for p in told]


@pytest.mark.parametrize(("a", "b", "expected"), TAKEN)
def test_a_name_taken_for_another_is_told(a: str, b: str, expected: tuple[str, str]) -> None:
    assert expected in _judged(a, b)


@pytest.mark.parametrize(("a", "b"), FAIR)
def test_two_forms_of_one_are_no_rivals(a: str, b: str) -> None:
    assert _judged(a, b) == []
