"""Names: which runs of capitals are names, which two can be of one bearer, and what is no name."""

from __future__ import annotations

import pytest

from srcdiff.model import Agreement
from tests.details.texts import relation, spans, traced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The boat belongs to Ida Moss of Holmvik.", ["Ida Moss of Holmvik"]),
        ("The boat belongs to Ida Moss, who lives in Holmvik.", ["Ida Moss", "Holmvik"]),
        ("The boat belongs to Prime Minister Ida Moss now.", ["Ida Moss"]),
        ("The boat belongs to J. R. Moss now.", ["J. R. Moss"]),
        ("The boat belongs to Jean-Luc Moss now.", ["Jean-Luc Moss"]),
        ("The boat belongs to Ida Moss's brother.", ["Ida Moss"]),
        ("The boat belongs to Moss’s Holmvik yard.", ["Moss", "Holmvik"]),
        ("The boat belongs to the Bank of England now.", ["Bank of England"]),
        ("The boat belongs to NATO and to the U.N. now.", ["NATO", "U.N."]),
        ("The boat belongs to Ludwig van Beek now.", ["Ludwig van Beek"]),
        ("The boat flies with El Al to the US today.", ["El Al", "US"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert spans("name", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday the boat came home.",
        "Meanwhile, the boat came home in May.",
        "However, on Monday I came home.",
        "THE BOAT CAME HOME AT LAST",
        "The boat came home at 3 p.m. on a Friday.",
    ],
)
def test_silent(text: str) -> None:
    assert spans("name", text) == []


def test_a_word_the_text_writes_small_is_no_name_at_the_start() -> None:
    assert spans("name", "Boats came home. The boats were old, said Ida Moss.") == ["Ida Moss"]
    assert spans("name", "Moss came home. The boats belong to Moss now.") == ["Moss", "Moss"]


@pytest.mark.parametrize(
    ("x", "y", "agreement"),
    [
        ("Ida Moss", "Ida Moss", Agreement.SAME),
        ("Ida Moss", "Moss", Agreement.COMPATIBLE),
        ("Ida Moss", "I. Moss", Agreement.COMPATIBLE),
        ("Mohammed Haddad", "Mohamed Haddad", Agreement.COMPATIBLE),
        ("José Peña", "Jose Pena", Agreement.SAME),
        ("the United Nations", "the U.N.", Agreement.SAME),
        ("the Holmvik Harbour Board", "the HHB", Agreement.SAME),
        ("Moscow", "Russia", Agreement.COMPATIBLE),
        ("the Kremlin", "the Russians", Agreement.COMPATIBLE),
        ("the Russians", "Russia", Agreement.SAME),
        ("Ida Moss", "Karl Brand", Agreement.CONFLICT),
        ("Ida Moss", "Ida Brand", Agreement.CONFLICT),
        ("Russia", "China", Agreement.CONFLICT),
        ("El Al", "Arkia", Agreement.CONFLICT),
    ],
)
def test_related(x: str, y: str, agreement: Agreement) -> None:
    assert relation("name", f"The boat belongs to {x} now.", f"The boat belongs to {y} now.") is agreement


def test_a_name_stands_unmarked() -> None:
    asked = "The boat belongs to the Harbour Shroud now."
    assert traced("name", asked, "In the harbour stood a shroud.") == "harbour"
    assert traced("name", asked, "In the harbour stood a boat.") is None
    asked = "The boat belongs to the HBO now."
    assert traced("name", asked, "The harbour board office owns it.") == "harbour board office"
    assert traced("name", asked, "The harbour office board owns it.") is None
