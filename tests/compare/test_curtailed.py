"""Quotations cut short so that their sense turns."""

from __future__ import annotations

import pytest

from srcdiff.compare.curtailed import curtailed
from srcdiff.details import read_pair
from srcdiff.model import Document
from srcdiff.segment import segment


def told(a: str, b: str) -> list[tuple[str, str]]:
    """What a quotation lost, and the quotation of b."""
    left, right = read_pair(segment(Document("a", a)), segment(Document("b", b)), None, None)
    return [(draft.a[0].of(a), draft.b[0].of(b)) for draft in curtailed(left, right)]


@pytest.mark.parametrize(
    ("a", "b", "lost"),
    [
        (
            'The "plan is sound but far too dear", said Ida Moss of the port.',
            'Ida Moss of the port called the "plan is sound".',
            "but far too dear",
        ),
        (
            '"The bridge could stand for years; it could also fall next week," Moss said.',
            '"The bridge could stand for years," Moss said.',
            "it could also fall next week",
        ),
        (
            '"The old boats I can mend. The new boats I can\'t," Moss said.',
            '"The old boats I can mend," Moss said.',
            "The new boats I can't",
        ),
        (
            '"If the rent is halved, we will stay in the village," Moss said.',
            '"We will stay in the village," Moss said.',
            "If the rent is halved,",
        ),
        (
            '"They never told us that the well was poisoned," Moss said.',
            'Moss complained that "the well was poisoned".',
            "They never told us that",
        ),
        (
            '"I do not know who took it, and neither does the judge," Moss said.',
            '"I do not know who took it," Moss said.',
            "and neither does the judge",
        ),
        ('"Nobody has to leave the island yet," Moss said.', '"Nobody has to leave the island," Moss said.', "yet"),
        ('"I can\'t decide that alone," Moss said.', '"I can\'t decide that," Moss said.', "alone"),
        ('"The wall is holding for now," Moss said.', '"The wall is holding," Moss said.', "for now"),
        (
            'Moss said: "We have found no crack so far, and we have looked hard."',
            '"We have found no crack," Moss said.',
            "so far, and we have looked hard",
        ),
    ],
)
def test_a_lost_half_that_turns_the_sense_contradicts(a: str, b: str, lost: str) -> None:
    assert [found.strip(" ,;") for found, _ in told(a, b)] == [lost.strip(" ,;")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            '"The plan is sound but far too dear," Moss said.',
            'Moss said "the plan is sound" but cost too much.',
            id="b tells the rest in its own words",
        ),
        pytest.param(
            '"We are glad of the ruling. We thank our lawyers," Moss said.',
            '"We are glad of the ruling," Moss said.',
            id="what is lost turns nothing",
        ),
        pytest.param(
            '"If the rent is halved, we will stay in the village," Moss said.',
            'Moss said "we will stay in the village" if the rent came down by half.',
            id="the condition outside the marks",
        ),
        pytest.param(
            '"The old boats I can mend. The new boats I can\'t," Moss said.',
            '"The old boats I can mend," Moss said. "The new boats I can\'t."',
            id="quoted in two parts",
        ),
        pytest.param(
            '"We are proud of the crew tonight," Moss said.',
            '"We are proud of the crew," Moss said.',
            id="a time that turns nothing",
        ),
        pytest.param(
            '"Nobody has to leave the island yet," Moss said.',
            'So far "nobody has to leave the island", but that may change, Moss said.',
            id="for now, in b's own words",
        ),
        pytest.param('"We will stay," Moss said.', '"We will stay," Moss said.', id="nothing lost"),
    ],
)
def test_a_fair_cut_stays_quiet(a: str, b: str) -> None:
    assert told(a, b) == []
