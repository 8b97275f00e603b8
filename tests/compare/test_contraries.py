"""Words in whose place the source has their contrary."""

from __future__ import annotations

import pytest

from srcdiff.compare.contraries import contraries
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage
from tests.compare.one_unit import told

FOUND = [
    ("The brothers would head south along the lake.", "The brothers went south along the river.", None),
    ("The brothers would head south along the lake.", "The brothers drove north along the lake.", ("south", "north")),
    ("Profit before tax fell to 22 million.", "Profit before tax rose to 27 million.", ("fell", "rose")),
    (
        "It was finished in October, eight months behind schedule.",
        "It was done in October, eight months early.",
        ("behind", "early"),
    ),
    (
        "The builders are slightly ahead of schedule with the north tower.",
        "The builders are slightly behind their timetable with the north tower.",
        ("ahead", "behind"),
    ),
    (
        "Jurors took an hour to convict Maria Wald.",
        "Jurors needed an hour to acquit Maria Wald.",
        ("convict", "acquit"),
    ),
    (
        "Maria Wald was charged on Monday with sinking the ferry.",
        "Maria Wald was convicted on Monday of sinking the ferry.",
        ("charged", "convicted"),
    ),
    (
        "The mast was raised before the ferry left the harbour.",
        "The mast was raised after the ferry left the harbour.",
        ("before", "after"),
    ),
]
QUIET = [
    pytest.param(
        "The builders are not ahead of schedule with the tower.",
        "The builders are behind schedule with the tower.",
        id="denied plan",
    ),
    pytest.param("Not one of the 22 sailors is alive.", "All of the 22 sailors have died.", id="denied"),
    pytest.param(
        "The gate is never shut to the monks.", "The gate stays open to the monks.", id="denied on the other side"
    ),
    pytest.param("Wald was charged and convicted of fraud.", "Wald was convicted of fraud.", id="one after the other"),
    pytest.param("Sales rose in May and fell in June.", "Sales dropped in June.", id="a says both"),
    pytest.param("Rain fell on the old town hall.", "Rain fell on the new market.", id="other things"),
    pytest.param("Sole lies west of Mount Brand.", "Mount Brand lies east of Sole.", id="turned round"),
    pytest.param(
        "It opened years after the burst pipe.", "The burst pipe came years before it opened.", id="converse order"
    ),
    pytest.param(
        "It opens years after a pipe flooded the hall.", "A pipe had flooded the hall years before.", id="earlier"
    ),
    pytest.param("He illegally sold the old mill.", "He broke the law and sold the old mill.", id="a longer stem"),
    pytest.param("Brandt lent the firm a million.", "The firm borrowed a million from Brandt.", id="converse"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_contraries_among_the_same_words_contradict(a: str, b: str, expected: tuple[str, str] | None) -> None:
    assert told(contraries, "statement", a, b) == ([] if expected is None else [expected])


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_says_the_same_in_the_end_is_none(a: str, b: str) -> None:
    assert told(contraries, "statement", a, b) == []


def test_an_identical_unit_is_not_looked_at() -> None:
    text = "It rose, then fell."
    document = Document("a", text, passages=(Passage(0, len(text), 0),))
    left, right = read_pair(document, document, None, None)
    assert list(contraries([Unit((0,), (0,), 0, True, "paired")], left, right)) == []
