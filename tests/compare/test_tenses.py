"""Verbs that tell as done what the source tells as to come, and the reverse."""

from __future__ import annotations

import pytest

from srcdiff.compare.tenses import tenses
from srcdiff.details import read_pair
from srcdiff.details.tense import Time, events
from srcdiff.model import Document, Passage
from tests.compare.one_unit import told

FOUND = [
    ("The mill will close its dye works in May.", "The mill closed its dye works in May.", ("will close", "closed")),
    ("The mill closed its dye works in May.", "The mill will close its dye works in May.", ("closed", "will close")),
    (
        "The mayor plans to open the new bridge on Friday.",
        "The mayor opened the new bridge on Friday.",
        ("plans to open", "opened"),
    ),
    (
        "The dye works in Leck will be sold in May to a rival.",
        "A rival has bought, and the mill has sold, the dye works in Leck.",
        ("will be sold", "has sold"),
    ),
    (
        "She is going to write a book about the flood.",
        "She wrote a book about the flood.",
        ("going to write", "wrote"),
    ),
    (
        "The mayor won't attend the opening of the bridge.",
        "The mayor did not attend the opening of the bridge.",
        ("won't attend", "did not attend"),
    ),
]
QUIET = [
    pytest.param("The mill will close the works.", "The mill would close the works, it said.", id="reported"),
    pytest.param("The mill will close the works.", "The works of the mill are to be closed.", id="passive to come"),
    pytest.param("The mill will close the works.", "If the mill closed the works, 40 jobs would go.", id="condition"),
    pytest.param("The mill closed one works and will close another.", "The mill closed one works.", id="a says both"),
    pytest.param("The mill will not close the works.", "The mill closed the works.", id="a denial is for others"),
    pytest.param("He will normally collect the bins.", "He collected the bins on Monday.", id="habit"),
    pytest.param("He will travel to Peru.", "He has travelled to forty countries.", id="other objects"),
    pytest.param("The mill will close the dye works.", "The closed dye works of the mill smell.", id="adjective"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_another_time_of_the_same_event_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(tenses, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_leaves_room_is_none(a: str, b: str) -> None:
    assert told(tenses, "modality", a, b) == []


def test_events_are_those_whose_time_is_beyond_doubt() -> None:
    text = "She took the train, will soon be met by Anna, may have lost her bag and wants to sleep."
    document = Document("a", text, passages=(Passage(0, len(text), 0),))
    reading, _ = read_pair(document, document, None, None)
    found = {(event.root, event.time) for event in events(reading.passage_tokens(0))}
    assert found == {("take", Time.PAST), ("meet", Time.TO_COME)}
