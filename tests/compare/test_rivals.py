"""Values that b adds, beside the places of a that tell others."""

from __future__ import annotations

import pytest

from srcdiff.compare.rivals import Rivals
from srcdiff.details import find_mentions, read_pair
from srcdiff.model import Document, Relation, Span
from srcdiff.segment import segment

A = (
    "The canal was dug in 1811 by prisoners of war.\n\n"
    "Rosa Okonedo had a 15-year affair with the sculptor, who lived next door.\n\n"
    "Tickets for the regatta cost £12."
)


def fit(b: str, detail: str, words: str, relation: Relation = Relation.ADDS, a: str = A) -> float:
    left, right = read_pair(segment(Document("a", a)), segment(Document("b", b)), None, None)
    span = Span(b.index(words), b.index(words) + len(words))
    return Rivals(left, right, find_mentions(left), find_mentions(right)).fit(relation, detail, [span])


@pytest.mark.parametrize(
    ("b", "detail", "words"),
    [
        ("She and the sculptor had a 15-month affair.", "number", "15-month"),
        ("Prisoners of war dug the canal in 1821.", "date", "1821"),
        ("Clara Lindqvist had an affair with the sculptor next door.", "name", "Clara Lindqvist"),
    ],
)
def test_a_value_among_the_words_of_another_fits(b: str, detail: str, words: str) -> None:
    assert fit(b, detail, words) > 0.2


@pytest.mark.parametrize(
    ("b", "detail", "words"),
    [
        pytest.param("The mayor opened a school in 1821.", "date", "1821", id="among words of its own"),
        pytest.param("Prisoners of war dug the canal in 1811.", "date", "1811", id="the value itself is no rival"),
        pytest.param("Prisoners of war dug the canal for £40.", "name", "canal", id="no mention of the detail"),
    ],
)
def test_what_a_does_not_tell_in_that_place_does_not(b: str, detail: str, words: str) -> None:
    assert fit(b, detail, words) < 0.1


def test_only_additions_are_weighed() -> None:
    b = "Prisoners of war dug the canal in 1821."
    assert fit(b, "date", "1821", Relation.CONTRADICTS) == 0.0


def test_a_list_of_values_tells_nothing_and_is_read_quickly() -> None:
    years = " ".join(f"The canal was dug in {1500 + i % 400} by prisoners." for i in range(7_000))
    assert fit("The canal was dug in 1999 by prisoners.", "date", "1999", a=years) == 0.0
