"""Words by which a writer speaks for himself."""

from __future__ import annotations

import pytest

from srcdiff.details import Reading, read_pair
from srcdiff.details.remark import crowd, expecting, judging, repeating, topping
from srcdiff.model import Document, Passage


def reading(text: str) -> Reading:
    document = Document("b", text, passages=(Passage(0, len(text), 0),))
    return read_pair(document, document, None, None)[1]


@pytest.mark.parametrize(
    "text",
    [
        "It is a worrying sign for the valley.",
        "Once again the ferry stayed in port.",
        "That raises questions about the audit.",
        "The mood in the hall was gloomy.",
        "Sadly, the bakery never reopened.",
    ],
)
def test_words_that_judge(text: str) -> None:
    assert judging(reading(text).tokens)


@pytest.mark.parametrize("text", ["The mill closed in 1987.", "Lena Orth drove the bus to Tarn."])
def test_a_plain_report_judges_nothing(text: str) -> None:
    assert not judging(reading(text).tokens)


def test_people_who_are_not_named() -> None:
    assert crowd(reading("Many shopkeepers and most residents agree.").tokens)
    assert not crowd(reading("Lena Orth agrees.").tokens)


def test_what_is_to_come_or_should() -> None:
    assert expecting(reading("Fares are likely to rise.").tokens)
    assert expecting(reading("Swimmers are advised to keep out.").tokens)
    assert not expecting(reading("Fares rose.").tokens)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is the tallest crane and the largest dock.", {"tallest", "biggest"}),
        ("An unprecedented frost.", {"unprecedented"}),
        ("The latest test in the forest, west of the harvest.", set()),
        ("The best of guests.", {"biggest"}),
    ],
)
def test_what_is_above_all_others(text: str, words: set[str]) -> None:
    assert topping(reading(text).tokens) == words


def test_what_has_come_about_before() -> None:
    assert repeating(reading("It was the third such strike since May.").tokens)
    assert repeating(reading("They lost for the second year running.").tokens)
    assert not repeating(reading("She came second and lives on the third floor.").tokens)
