"""Figures and dates that b has in the place of others of a."""

from __future__ import annotations

import pytest

from srcdiff.compare.misplaced import misplaced
from srcdiff.compare.units import Unit
from srcdiff.details import find_mentions, read_pair
from srcdiff.model import Document, Passage


def _told(a: str, b: str, elsewhere: str = "", score: float = 0.95) -> list[tuple[list[str], list[str]]]:
    """The words of both sides that are told, with a as one passage and `elsewhere` as another behind it."""
    text = f"{a} {elsewhere}".rstrip()
    passages = [Passage(0, len(a), 0)] + ([Passage(len(a) + 1, len(text), 0)] if elsewhere else [])
    one, other = Document("a", text, passages=tuple(passages)), Document("b", b, passages=(Passage(0, len(b), 0),))
    left, right = read_pair(one, other, None, None)
    unit = Unit((0,), (0,), 0, False, f"the passages are paired with {score}", score)
    drafts = list(misplaced([unit], left, right, find_mentions(left), find_mentions(right)))
    for draft in drafts:
        assert (draft.relation, draft.severity) == ("contradicts", "medium")
    return [([s.of(text) for s in draft.a], [s.of(b) for s in draft.b]) for draft in drafts]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Velde lent 40 million euros and Brask 15 million.", "Velde put up 15 million euros, Brask 40 million."),
        (
            "Wages will rise by 4 percent in March and by 2 percent in October.",
            "Pay goes up by 2 percent in March and by 4 percent in October.",
        ),
        (
            "The north pier is 310 metres long, while the south pier measures 180 metres.",
            "At 180 metres the north pier is impressive; the south pier has 310 metres.",
        ),
        ("The debt fell from £8.4m to £5.1m over the year.", "Over the year the debt went from £5.1m to £8.4m."),
    ],
)
def test_two_values_that_change_places_are_told_once_with_both(a: str, b: str) -> None:
    told = _told(a, b)
    assert [(len(in_a), len(in_b)) for in_a, in_b in told] == [(2, 2)]


@pytest.mark.parametrize(
    ("a", "elsewhere", "b", "found"),
    [
        (
            "The minister told the senate on Tuesday that the dam was safe.",
            "Engineers had inspected its gates on Monday.",
            "The minister told senators on Monday that the dam was safe.",
            (["Tuesday"], ["Monday"]),
        ),
        (
            "The bridge, opened in 1931, carries the railway to Holm.",
            "A ferry sank below the castle in 1958.",
            "The bridge, inaugurated in 1958, carries the railway to Holm.",
            (["1931"], ["1958"]),
        ),
        (
            "Repairs to the lock are due by the end of next month.",
            "Visitors must book by the end of this month.",
            "Repairs to the lock should be done by the end of this month.",
            (["the end of next month"], ["the end of this month"]),
        ),
        (
            "Night buses will run from April 2031.",
            "Fares went up in April 2030.",
            "Buses at night will run from April 2030.",
            (["April 2031"], ["April 2030"]),
        ),
    ],
)
def test_a_value_that_a_tells_of_something_else_is_told(
    a: str, elsewhere: str, b: str, found: tuple[list[str], list[str]]
) -> None:
    assert _told(a, b, elsewhere) == [found]


@pytest.mark.parametrize(
    ("a", "elsewhere", "b"),
    [
        # the same values, in another order and other words
        ("Velde lent 40 million euros and Brask 15 million.", "", "Brask put up 15 million euros, Velde 40 million."),
        ("The debt fell from £8.4m to £5.1m over the year.", "", "The debt, £5.1m now, was down from £8.4m."),
        # a part and the whole
        ("Of the 84 lamps in the park, 11 are broken.", "", "Eleven of the 84 lamps in the park are broken."),
        ("11 of the park's 84 lamps are broken.", "", "In the park 84 lamps stand, and 11 are broken."),
        # b takes a value over from the neighbour, of what that speaks of
        (
            "The minister told the senate on Tuesday that the dam was safe.",
            "Engineers had inspected its gates on Monday.",
            "The gates were inspected on Monday, and the minister calls the dam safe.",
        ),
        # another way of writing the day
        (
            "The minister told the senate on Tuesday that the dam was safe.",
            "The report came out on 4 May.",
            "The minister told the senate on 4 May that the dam was safe.",
        ),
        # an age, and a span of time
        (
            "After twenty years the mill at Holm is for sale.",
            "Its owner, Ida Brandt, is 63 years old.",
            "The mill at Holm, owned by a 63-year-old, is for sale.",
        ),
    ],
)
def test_what_a_says_in_other_words_is_no_fault(a: str, elsewhere: str, b: str) -> None:
    assert _told(a, b, elsewhere) == []


def test_passages_that_are_hardly_counterparts_tell_nothing_of_a_value_left_out() -> None:
    a, elsewhere = "The bridge, opened in 1931, carries the railway to Holm.", "A ferry sank below the castle in 1958."
    b = "The bridge, inaugurated in 1958, carries the railway to Holm."
    assert _told(a, b, elsewhere)
    assert not _told(a, b, elsewhere, score=0.3)
