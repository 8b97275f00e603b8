"""Numbers: which are found and as what, which agree, which cannot both be true, and what is no number."""

from __future__ import annotations

import pytest

from srcdiff.details.number.quantity import quantity_of
from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, relation, spans, traced

FOUND = [
    ("The club sold 1,250 tickets.", "1,250", 1250, "count"),
    ("It cost $4.2 million to repair.", "$4.2 million", 4.2e6, "money:$"),
    ("They paid 4.6p a share.", "4.6p", 0.046, "money:GBP"),
    ("They ran 10km in the rain.", "10km", 10_000, "length"),
    ("They paid £36.9m for it.", "£36.9m", 36.9e6, "money:GBP"),
    ("Sales fell by 12.5 percent.", "12.5 percent", 0.125, "share"),
    ("Sales fell by 12.5% overall.", "12.5%", 0.125, "share"),
    ("About half the members left.", "half", 0.5, "share"),
    ("Two-thirds of the members left.", "Two-thirds", 2 / 3, "share"),
    ("One in five shops closed.", "One in five", 0.2, "share"),
    ("A dozen boats sank.", "A dozen", 12, "count"),
    ("The road is 40 kilometres long.", "40 kilometres", 40_000, "length"),
    ("He waited half an hour.", "half an hour", 1800, "time"),
    ("The talks took twenty-five days.", "twenty-five days", 25 * 86400, "time"),
    ("She is a 52-year-old nurse.", "52-year-old", 52 * 31557600, "time"),
    ("He came 11th in the race.", "11th", 11, "ordinal"),
    ("It was the town's 200th anniversary.", "200th anniversary", 200 * 31557600, "time"),
    ("It rained on three hundred and five days.", "three hundred and five days", 305 * 86400, "time"),
    ("It fell to 14°F overnight.", "14°F", -10, "temperature"),
    ("A hundred people came.", "A hundred", 100, "count"),
    ("It cost one hundred and twenty thousand euros.", "one hundred and twenty thousand euros", 120_000, "money:EUR"),
    ("It took nearly 2 1/2  years.", "2 1/2  years", 2.5 * 31557600, "time"),
    ("Two and a half years passed.", "Two and a half years", 2.5 * 31557600, "time"),
]


@pytest.mark.parametrize(("text", "words", "point", "dimension"), FOUND, ids=[words for _, words, _, _ in FOUND])
def test_found(text: str, words: str, point: float, dimension: str) -> None:
    found = [mention for mention in mentions("number", text) if words in mention.span.of(text)]
    assert len(found) == 1
    value = quantity_of(found[0])
    assert value.point == pytest.approx(point)
    assert value.dimension == dimension


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("More than 300 people marched.", "More than 300", "over"),
        ("At least 12 people were hurt.", "At least 12", "at least"),
        ("Up to 40 jobs may go.", "Up to 40", "at most"),
        ("Nearly 90 homes burned.", "Nearly 90", "under"),
        ("Some 60 boats came.", "Some 60", "about"),
        ("It lasted 10 days or more.", "10 days or more", "at least"),
        ("Between 20 and 30 came.", "Between 20 and 30", "range"),
        ("It takes 20 to 30 minutes.", "20 to 30 minutes", "range"),
    ],
)
def test_bounds(text: str, words: str, bound: str) -> None:
    mention = mentions("number", text)[0]
    assert mention.span.of(text) == words
    assert quantity_of(mention).bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "It was closed on 4 March 2024.",
        "It opened in 1990.",
        "The train leaves at 10:45.",
        "He bought a house and a car.",
        "The file is called b2b-4x4c.",
        "It needs version 3.2.1 of 4.6q at most.",
        "It said one hundred hundred of them.",
    ],
)
def test_silent(text: str) -> None:
    assert spans("number", text) == []


AGREE = [
    ("12 boats sank", "a dozen boats sank"),
    ("It cost $1.2bn.", "It cost 1.2 billion dollars."),
    ("It cost $1,200,000.", "It cost $1.2 million."),
    ("a wall six yards away", "a wall 5.5 metres away"),
    ("a 52-year-old man", "a man of 52"),
    ("a quarter of the vote", "25 percent of the vote"),
    ("about 300 people", "290 people"),
    ("more than 300 people", "312 people"),
    ("20 to 30 minutes", "25 minutes"),
    ("two hours", "120 minutes"),
    ("86°F", "30°C"),
    ("the third time", "the 3rd time"),
    ("297 tonnes", "some 300 tonnes"),
    ("one in ten drivers", "10% of drivers"),
    ("6.2 miles", "10 kilometres"),
    ("75 cents", "€0.75"),
    ("75 cents", "$0.75"),
]


@pytest.mark.parametrize(("x", "y"), AGREE)
def test_agree(x: str, y: str) -> None:
    assert relation("number", f"The report told of {x} there.", f"The report told of {y} there.").agrees


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("27 people were hurt", "72 people were hurt"),
        ("$4.2 million", "$42 million"),
        ("more than 10 years", "less than 10 years"),
        ("at least 40 seats", "at most 40 seats"),
        ("the second time", "the third time"),
        ("7,400 homes", "7,950 homes"),
        ("5 miles", "5 kilometres"),
        ("12 percent", "21 percent"),
        ("a dozen boats", "two dozen boats"),
        ("56", "52"),
    ],
)
def test_differ(x: str, y: str) -> None:
    left, right = (f"The report told of {value} there." for value in (x, y))
    assert relation("number", left, right) is Agreement.CONFLICT


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("40 percent", "$40"),
        ("the fourth time", "4 boats"),
        ("$5 million", "£5 million"),
        ("3 days", "3 km"),
        ("all but three", "13"),
        ("all but three", "three"),
    ],
)
def test_nothing_can_be_said(x: str, y: str) -> None:
    left, right = (f"The report told of {value} there." for value in (x, y))
    assert relation("number", left, right) is Agreement.UNRELATED


def test_sums_and_differences_are_reckoned() -> None:
    assert traced("number", "In all 47 people were hurt.", "It hurt 30 men and 17 women.") == "30"
    assert traced("number", "He died aged 83.", "He was born in 1921 and died in 2004.") == "1921"
    assert traced("number", "It took four years.", "It began in 1916 and ended in 1920.") == "1916"
    assert traced("number", "In all 48 people were hurt.", "It hurt 30 men and 17 women.") is None


def test_identifiers_are_no_quantities() -> None:
    for text in ("They flew there on a Boeing 737.", "Article 5 was invoked.", "They met in Room 12.", "It has F-35s."):
        for mention in mentions("number", text):
            assert quantity_of(mention).dimension.startswith("label:")
            assert detail("number").gained(mention) is None
    boeing, airbus, other = "a Boeing 737 landed", "a Boeing 747 landed", "737 people landed"
    assert relation("number", boeing, airbus) is Agreement.CONFLICT
    assert relation("number", boeing, other) is Agreement.UNRELATED
