"""The registry: every kind of the contract is in it, in order of precedence; claimed words are mentioned once."""

from __future__ import annotations

import pytest

from srcdiff.details import DETAILS, Reading
from srcdiff.model import Agreement
from tests.details.texts import reading, relation, spans


def test_every_kind_is_registered_once() -> None:
    names = [detail.name for detail in DETAILS]
    assert names == ["quote", "date", "number", "name", "negation", "modality", "attribution"]


def test_a_year_inside_a_date_is_no_number() -> None:
    text = "On 4 May 1990 it cost 12 million euros."
    assert spans("date", text) == ["4 May 1990"]
    assert spans("number", text) == ["12 million euros"]


@pytest.mark.parametrize(
    ("detail", "text", "words"),
    [
        ("negation", "The company has not confirmed the sale.", ["not confirmed"]),
        ("negation", "It will open in spring.", []),
        ("modality", "The firm may close its plant in Leeds.", ["may close"]),
        ("modality", "They met in May in Rome.", []),
        ("attribution", "Ida Moss said that the river was rising.", ["Ida Moss"]),
        ("attribution", "According to Karl Brand, the road was shut.", ["Karl Brand"]),
        ("attribution", "Karl Brand drove home.", []),
        ("name", "Petra Stolz saw the Harbour Institute in Rome.", ["Petra Stolz", "Harbour Institute", "Rome"]),
        ("name", "Yesterday it rained.", []),
        ("quote", "“We were not asked,” said Mara Lenk.", ["“We were not asked,”"]),
        ("quote", "The workers' union and the firm's owners met.", []),
    ],
)
def test_found(detail: str, text: str, words: list[str]) -> None:
    assert spans(detail, text) == words


@pytest.mark.parametrize(
    ("detail", "x", "y", "agreement"),
    [
        ("name", "It met Petra Stolz.", "It met Stolz.", Agreement.COMPATIBLE),
        ("name", "It met the United Nations.", "It met the U.N. there.", Agreement.SAME),
        ("name", "It met Petra Stolz.", "It met Karl Brand.", Agreement.CONFLICT),
        ("modality", "It may close the plant.", "It will close the plant.", Agreement.CONFLICT),
        (
            "attribution",
            "Ida Moss said the river rose fast.",
            "The river rose fast, Karl Brand said.",
            Agreement.CONFLICT,
        ),
    ],
)
def test_related(detail: str, x: str, y: str, agreement: Agreement) -> None:
    assert relation(detail, x, y) is agreement


def test_what_several_details_build_on_is_read_once() -> None:
    calls: list[Reading] = []

    def count(read: Reading) -> int:
        calls.append(read)
        return len(read.tokens)

    first, second = reading("The river rose."), reading("It fell.")
    assert [first.once(count), first.once(count), second.once(count)] == [4, 4, 3]
    assert [call is first for call in calls] == [True, False]
