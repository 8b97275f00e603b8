"""Dates and durations that a fair rewrite reckons from those of its source, and those that it could not."""

from __future__ import annotations

import datetime

import pytest

from srcdiff.details import DETAILS, read_pair
from srcdiff.model import Document, Passage

DAY = datetime.date(2025, 6, 19)  # a Thursday

RECKONED = [
    pytest.param("date", "Rents rose in the second quarter.", "Rents rose from April to June.", id="a quarter"),
    pytest.param("date", "Rents fell in the third quarter.", "the July-September period", id="a quarter with a dash"),
    pytest.param("date", "The barge is on loan for six years.", "It leaves in 2031.", id="for so many years"),
    pytest.param("date", "The ban, due in 2026, was put off by three years.", "Now due in 2029.", id="put off"),
    pytest.param("date", "The lock was shut for four years until 2018.", "It shut in 2014.", id="back from an end"),
    pytest.param("number", "It is open from 1 March until the end of May.", "It is open three months.", id="a range"),
    pytest.param("number", "He stole between 2016 and 2019.", "He stole for three years.", id="a range of years"),
    pytest.param("number", "The verdict fell on Monday.", "It fell three days ago.", id="from publication"),
    pytest.param("number", "They have until 3 July.", "They have about two weeks left.", id="to a day to come"),
    pytest.param(
        "number",
        "The barge sank on 3 March.\n\nNo one saw it.\n\nDivers came.\n\nIt rained.\n\nIt was raised on 2 May.",
        "They raised it some two months after it sank.",
        id="two days far apart",
    ),
]
NOT_RECKONED = [
    pytest.param("date", "Rents rose in the second quarter.", "Rents rose from May to July.", id="another quarter"),
    pytest.param("date", "The barge is on loan for six years.", "It leaves in 2034.", id="too many years"),
    pytest.param("date", "The ban, due in 2026, was put off by three years.", "Now due in 2032.", id="too late"),
    pytest.param("number", "It is open from 1 March until the end of May.", "It is open five months.", id="too long"),
    pytest.param("number", "The verdict fell on Monday.", "It fell five days ago.", id="more days"),
    pytest.param("number", "They have until 3 July.", "They have about five months left.", id="months"),
]


def traced(name: str, a: str, b: str) -> bool:
    """Whether a makes up every mention of a detail in b."""
    detail = next(detail for detail in DETAILS if detail.name == name)
    parts = a.split("\n\n")
    starts = [sum(len(part) + 2 for part in parts[:n]) for n in range(len(parts))]
    passages = tuple(Passage(s, s + len(part), n) for n, (s, part) in enumerate(zip(starts, parts, strict=True)))
    source, text = Document("a", a, passages=passages), Document("b", b, passages=(Passage(0, len(b), 0),))
    left, right = read_pair(source, text, DAY, DAY)
    trace = detail.tracer(left, detail.find(left))
    mentions = detail.find(right)
    assert mentions
    return all(trace(mention) for mention in mentions)


@pytest.mark.parametrize(("name", "a", "b"), RECKONED)
def test_what_the_source_makes_up_is_traced(name: str, a: str, b: str) -> None:
    assert traced(name, a, b)


@pytest.mark.parametrize(("name", "a", "b"), NOT_RECKONED)
def test_what_it_does_not_is_none(name: str, a: str, b: str) -> None:
    assert not traced(name, a, b)
