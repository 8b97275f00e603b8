"""Dates: which are found and which days they are, which agree, which exclude each other, and what is no date."""

from __future__ import annotations

import datetime

import pytest

from srcdiff.details.date.when import when_of
from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, relation, spans, traced

DAY = "2024-12-19"  # a Thursday

FOUND = [
    ("It opened on 4 May 1990.", "4 May 1990", "1990-05-04", "1990-05-04"),
    ("It opened on May 4, 1990.", "May 4, 1990", "1990-05-04", "1990-05-04"),
    ("It opened on 1990-05-04.", "1990-05-04", "1990-05-04", "1990-05-04"),
    ("It opened on 25/12/2019.", "25/12/2019", "2019-12-25", "2019-12-25"),
    ("It opened on May 4.", "May 4", "2025-05-04", "2025-05-04"),
    ("It opened on Saturday, May 4.", "Saturday, May 4", "2024-05-04", "2024-05-04"),
    ("It opened in July 2023.", "July 2023", "2023-07-01", "2023-07-31"),
    ("It opened in July.", "July", "2024-07-01", "2024-07-31"),
    ("It opened in 1990.", "1990", "1990-01-01", "1990-12-31"),
    ("It opened in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
    ("It opened in the early 1990s.", "the early 1990s", "1990-01-01", "1993-12-31"),
    ("It opened in the 19th century.", "the 19th century", "1800-01-01", "1899-12-31"),
    ("It closes in the second quarter of 2025.", "the second quarter of 2025", "2025-04-01", "2025-06-30"),
    ("It opened last month.", "last month", "2024-11-01", "2024-11-30"),
    ("It opened last year.", "last year", "2023-01-01", "2023-12-31"),
    ("It opened yesterday.", "yesterday", "2024-12-18", "2024-12-18"),
    ("It opened on Tuesday.", "Tuesday", "2024-12-17", "2024-12-17"),
    ("It opens next Tuesday.", "next Tuesday", "2024-12-24", "2024-12-24"),
    ("It opened two days ago.", "two days ago", "2024-12-17", "2024-12-17"),
    ("It opened last June.", "last June", "2024-06-01", "2024-06-30"),
    ("It opens on Christmas Day.", "Christmas Day", "2024-12-25", "2024-12-25"),
    ("It opened on March 3-5, 2021.", "March 3-5, 2021", "2021-03-03", "2021-03-05"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), FOUND, ids=[words for _, words, _, _ in FOUND])
def test_found(text: str, words: str, first: str, last: str) -> None:
    (mention,) = mentions("date", text, DAY)
    assert mention.span.of(text) == words
    days = tuple(datetime.date.fromisoformat(day).toordinal() for day in (first, last))
    assert when_of(mention).interval == days


@pytest.mark.parametrize(
    ("text", "words", "minute"),
    [
        ("It starts at 10:45.", "10:45", 645),
        ("It starts at 7 p.m. sharp.", "7 p.m.", 1140),
        ("It starts at 7.30pm sharp.", "7.30pm", 1170),
        ("It starts at noon.", "noon", 720),
        ("It starts at half past six in the evening.", "half past six in the evening", 1110),
    ],
)
def test_clock_times(text: str, words: str, minute: int) -> None:
    (mention,) = mentions("date", text)
    assert mention.span.of(text) == words
    assert when_of(mention).minute == minute


@pytest.mark.parametrize(
    "text",
    [
        "They may leave and march home.",
        "May Weber runs the bakery.",
        "The march drew 1900 people.",
        "It costs $1990 a month.",
        "He won by 3-2 in the end.",
        "The council sat for two weeks.",
        "The secretary augured nothing good.",
    ],
)
def test_silent(text: str) -> None:
    assert spans("date", text) == []


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("on 4 May 1990", "on May 4, 1990"),
        ("on Tuesday", "on 17 December"),
        ("last month", "in November"),
        ("last month", "in November 2024"),
        ("in 1994", "in the 1990s"),
        ("in July", "in July 2024"),
        ("two days ago", "on Tuesday"),
        ("at 7 p.m. sharp", "at 19:00 sharp"),
        ("at 7:00 sharp", "at 7 p.m. sharp"),
        ("on Christmas Day", "on 25 December"),
        ("on Thursday", "today"),
    ],
)
def test_agree(x: str, y: str) -> None:
    assert relation("date", f"The fair opened {x} as planned.", f"The fair opened {y} as planned.", DAY).agrees


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("on 4 May 1990", "on 4 May 1991"),
        ("in July", "in July 2023"),
        ("this month", "in September 2023"),
        ("on Monday", "on Tuesday"),
        ("in 1994", "in the 1980s"),
        ("at 10:45 sharp", "at 11:45 sharp"),
        ("last month", "next month"),
    ],
)
def test_differ(x: str, y: str) -> None:
    left, right = (f"The fair opened {value} as planned." for value in (x, y))
    assert relation("date", left, right, DAY) is Agreement.CONFLICT


def test_without_a_day_relative_dates_stay_open() -> None:
    assert when_of(mentions("date", "It opened last month.")[0]).interval is None
    for x, y, expected in (
        ("last month", "in September 2023", Agreement.UNRELATED),
        ("on 4 May", "on 4 May 1990", Agreement.COMPATIBLE),
        ("on 4 May", "on 5 May 1990", Agreement.CONFLICT),
        ("on Monday", "on Tuesday", Agreement.CONFLICT),
    ):
        assert relation("date", f"The fair opened {x} as planned.", f"The fair opened {y} as planned.") is expected


def test_what_has_been_is_not_to_come() -> None:
    x, y = "The election was held on 3 November.", "The upcoming election decides."
    assert relation("date", x, y, DAY) is Agreement.CONFLICT
    assert relation("date", "The election is on 3 January 2025.", y, DAY) is Agreement.UNRELATED
    left, right = mentions("date", x, DAY)[0], mentions("date", y, DAY)[0]
    assert detail("date").explain(left, right) == "b says it is still to come; in a it has taken place"
    assert detail("date").explain(right, left) == "b says it has taken place; in a it is still to come"


def test_clock_times_are_reckoned() -> None:
    assert traced("date", "It ended at 11:45.", "It began at 10:00 and took 105 minutes.") == "105 minutes"
    assert traced("date", "It ended at 11:50.", "It began at 10:00 and took 105 minutes.") is None


def test_no_calendar_has_such_a_day() -> None:
    assert "31 June" not in spans("date", "It opened on 31 June 2020.", DAY)
    assert mentions("date", "It was 99999999999999 years ago.", DAY) == ()
