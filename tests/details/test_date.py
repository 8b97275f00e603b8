"""Dates: which are found and which days they are, which agree, which exclude each other, and what is no date."""

from __future__ import annotations

import datetime

import pytest

from srcdiff.details.date.when import when_of
from srcdiff.model import Agreement, Severity
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
    ("It ran from 2014 to 2018.", "from 2014 to 2018", "2014-01-01", "2018-12-31"),
    ("It ran between May and July 2020.", "between May and July 2020", "2020-05-01", "2020-07-31"),
    ("It ran from Nov 18-Dec 19, 2015.", "from Nov 18-Dec 19, 2015", "2015-11-18", "2015-12-19"),
    ("It opened in the first week of 2021.", "the first week of 2021", "2021-01-03", "2021-01-11"),
    ("It opened in the third quarter of 2021.", "the third quarter of 2021", "2021-07-01", "2021-09-30"),
    ("It opened in the second half of 2021.", "the second half of 2021", "2021-07-01", "2021-12-31"),
    ("It fell in the 2018-19 season.", "2018-19", "2018-01-01", "2019-12-31"),
    ("It opened in early July 2020.", "early July 2020", "2020-07-01", "2020-07-13"),
    ("It opened in late 1989.", "late 1989", "1989-08-07", "1989-12-31"),
    ("It opened in the '80s.", "the '80s", "1980-01-01", "1989-12-31"),
    ("It opened on the fourth of July, 1995.", "the fourth of July, 1995", "1995-07-04", "1995-07-04"),
    ("It opened on 04th Jan 2019.", "04th Jan 2019", "2019-01-04", "2019-01-04"),
    ("It opened on 23.04.2022 at last.", "23.04.2022", "2022-04-23", "2022-04-23"),
    ("It opened in nineteen ninety six.", "nineteen ninety six", "1996-01-01", "1996-12-31"),
    ("It opened in the last three months.", "the last three months", "2024-09-20", "2024-12-19"),
    ("It opens two weeks before Christmas.", "two weeks before Christmas", "2024-12-11", "2024-12-11"),
    ("It opened last quarter.", "last quarter", "2024-07-01", "2024-09-30"),
    ("It opened in the previous quarter.", "the previous quarter", "2024-07-01", "2024-09-30"),
    ("It opened this past weekend.", "this past weekend", "2024-12-13", "2024-12-15"),
    ("It opened last night.", "last night", "2024-12-18", "2024-12-18"),
    ("It opened on Easter Monday 2024.", "Easter Monday 2024", "2024-04-01", "2024-04-01"),
    ("It opens on Sunday week.", "Sunday week", "2024-12-29", "2024-12-29"),
    ("It opens two weeks on Sunday.", "two weeks on Sunday", "2025-01-05", "2025-01-05"),
    ("It runs in the January-March period.", "January-March", "2025-01-01", "2025-03-31"),
    ("It is shut until at least the end of the year.", "the end of the year", "2024-09-12", "2024-12-31"),
    ("It opened on Labor Day.", "Labor Day", "2024-09-02", "2024-09-02"),
    ("It voted in the 1980 presidential elections.", "1980", "1980-01-01", "1980-12-31"),
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
        ("It starts at eighteen minutes to four.", "eighteen minutes to four", 222),
        ("It starts at twenty-two minutes past nine.", "twenty-two minutes past nine", 562),
        ("It starts at a quarter to eight.", "a quarter to eight", 465),
        ("It starts at three in the morning.", "three in the morning", 180),
        ("It starts at seven o'clock.", "seven o'clock", 420),
        ("It starts at 1900 GMT sharp.", "1900 GMT", 1140),
        ("It runs from 7 to 9 p.m. there.", "from 7 to 9 p.m.", 1140),
        ("It runs 11:30 am-2 pm there.", "11:30 am-2 pm", 690),
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
        "Drivers aged 18 or 19 may do so.",
        "This may be right.",
        "It ended 2:03:59 later than that.",
        "Rents fell by 6 to 9 per cent.",
        "He rested in the midday heat.",
        "They are in their 50s and 60s.",
        "More than 1980 members came.",
        "He reads The Weekly Standard.",
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
        ("in late July 2020", "on 25 July 2020"),
        ("between 2014 and 2018", "from 2014 to 2018"),
        ("between 2014 and 2018", "in 2018"),
        ("in the 2018/19 season", "in 2019"),
        ("at 7 p.m. GMT", "at 8 p.m. CET"),
        ("from 7 to 9 p.m.", "at 8 p.m. sharp"),
        ("since 2018", "in 2018"),
        ("weekly", "every week"),
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
        ("in early July", "in late July"),
        ("between 2014 and 2018", "between 2014 and 2019"),
        ("from 2014 to 2018", "in 2012"),
        ("in the first quarter", "in the second quarter"),
        ("in the 2018/19 season", "in the 2019/20 season"),
        ("at 7 a.m. sharp", "at 7 p.m. sharp"),
        ("at 7 p.m. GMT", "at 7 p.m. CET"),
        ("from 7 to 9 p.m.", "from 7 to 10 p.m."),
        ("three weeks ago", "four weeks ago"),
        ("in the last three months", "in the last four months"),
        ("before 2018", "after 2018"),
        ("weekly", "monthly"),
        ("in the morning", "in the evening"),
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
        ("on 4 May", "in 1990", Agreement.UNRELATED),
        ("in May", "on 5 May 1990", Agreement.COMPATIBLE),
        ("in May", "in June 1990", Agreement.CONFLICT),
        ("three weeks ago", "four weeks ago", Agreement.CONFLICT),
        ("last week", "yesterday", Agreement.COMPATIBLE),
        ("last week", "next week", Agreement.CONFLICT),
        ("on 17 and 22 July", "on 22 July", Agreement.COMPATIBLE),
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


def test_before_and_after_are_told_without_claiming_the_event() -> None:
    left, right = "He spoke ahead of the Avon Show.", "He spoke after the Avon Show."
    x, y = mentions("date", left)[0], mentions("date", right)[0]
    assert (x.span.of(left), y.span.of(right)) == ("ahead of", "after")
    assert detail("date").gained(y) is None
    assert "Avon Show" in spans("name", right)
    assert relation("date", left, "He spoke after the vote.") is Agreement.UNRELATED


def test_a_shift_is_a_direction_and_its_length_a_number() -> None:
    text = "He came two days later."
    assert (spans("date", text), spans("number", text)) == (["later"], ["two days"])
    assert relation("date", text, "He came two days later.") is Agreement.SAME
    converse = "The fire was two days earlier."
    assert relation("date", text, converse) is Agreement.UNRELATED


def test_a_year_put_on_a_date_without_one() -> None:
    told = detail("date").sharpens
    assert told is not None
    bare, known = "It came on 4 May.", "It came on 4 May. The plan is of 1990."
    dated = mentions("date", "It came on 4 May 1990.")[0]
    assert told(mentions("date", bare)[0], dated) == "b puts the year 1990 on a date that a gives without one"
    assert told(mentions("date", known)[0], dated) is None
    assert told(dated, mentions("date", bare)[0]) is None


def test_runs_are_reckoned_from_durations() -> None:
    assert traced("date", "It grew over the last five years.", "It grew for five years.") == "five years"


def test_a_weekday_is_open_where_the_other_text_names_none() -> None:
    assert traced("date", "It came on Monday.", "It came on 4 May.") == "4 May"
    assert traced("date", "It came on Monday.", "It came on Tuesday, on 4 May.") is None
    assert traced("date", "It came on Monday.", "It came.") is None
    assert detail("date").gained(mentions("date", "It came on Monday.")[0]) is Severity.MEDIUM


def test_the_word_before_binds_a_date() -> None:
    death, cure = mentions("date", "He died in 1976. She took a cure in 1978.")
    (told,) = mentions("date", "She had begun a cure in 1976.")
    assert detail("date").kinship(cure, told) > detail("date").kinship(death, told)
