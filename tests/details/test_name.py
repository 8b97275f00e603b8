"""Names: which runs of capitals are names, which two can be of one bearer, and what is no name."""

from __future__ import annotations

import pytest

from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, reading, relation, spans, traced


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
        ("New York was told. A new boat came.", ["New York"]),
        ("The boat belongs to headteacher Ida Moss now.", ["Ida Moss"]),
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
        "CLICK HERE for all the latest",
        "READ: the boat came home",
        "It was the mood of the Sixties that the boat came home to.",
        "It was then that the boat cost CZK 34,125 to mend.",
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
        ("the Holmvik Harbour Department", "the Holmvik Provincial Harbour", Agreement.COMPATIBLE),
        ("the Holmvik Provincial Harbour", "the Holmvik National Harbour", Agreement.CONFLICT),
        ("the Holmvik Harbour Department", "the Holmvik Harbour Court", Agreement.CONFLICT),
        ("Holmek-Brandek", "Holmecko-Brandecko", Agreement.COMPATIBLE),
        ("Rob", "Robert", Agreement.COMPATIBLE),
        ("Rob Brand", "Robert Brand", Agreement.COMPATIBLE),
        ("John", "Boris Johnson", Agreement.CONFLICT),
        ("the Holmvik Wanderers", "the Holm", Agreement.COMPATIBLE),
        ("Paelo Way", "Paleo Way", Agreement.COMPATIBLE),
        ("the Ministry of Defence", "the MoD", Agreement.SAME),
        ("HM Revenue & Customs", "HMRC", Agreement.SAME),
        ("the Holmvik Football Association", "the Holmvik FA", Agreement.COMPATIBLE),
        ("Vienna", "the Viennese", Agreement.COMPATIBLE),
        ("Carthage", "the Carthaginian", Agreement.COMPATIBLE),
        ("Malta", "the Maltese", Agreement.SAME),
        ("Hawaii", "the Hawaiian", Agreement.COMPATIBLE),
        ("Artem Moss", "Artjom Moss", Agreement.COMPATIBLE),
        ("the Electoral Commission", "the Election Commission", Agreement.COMPATIBLE),
        ("Kjaerland", "Kjarlant", Agreement.COMPATIBLE),
        ("Ida Moss", "Ada Moss", Agreement.CONFLICT),
        ("Holmvik", "Holmberg", Agreement.CONFLICT),
        ("Austria", "Australia", Agreement.CONFLICT),
        ("Niger", "Nigeria", Agreement.CONFLICT),
        ("Holmvik Utd", "Holmvik United", Agreement.SAME),
        ("Europe", "the European", Agreement.SAME),
        ("Europe", "Norway", Agreement.UNRELATED),
        ("Britain", "Scotland", Agreement.UNRELATED),
        ("Scotland", "Wales", Agreement.CONFLICT),
        ("the Tories", "the Conservatives", Agreement.SAME),
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


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The boat belongs to Mr Moss now.", "person"),
        ("The boat belongs to Moss, 52, of late.", "person"),
        ("The boat was sold, said Ida Moss.", "person"),
        ("The boat was built in Holmvik.", "place"),
        ("The boat was built by the Holmvik River.", "place"),
        ("The boat was built in Norway.", "place"),
        ("The boat was built by the River Holm.", "place"),
        ("The boat belongs to the Holmvik Herald.", "body"),
        ("The boat belongs to the Holmvik Council.", "body"),
        ("The boat belongs to the HHB now.", "body"),
        ("The boat belongs to Holmvik now.", None),
    ],
)
def test_the_sort_of_a_bearer_is_shown_by_the_words_beside(text: str, sort: str | None) -> None:
    found = mentions("name", text)
    make = detail("name").sorter
    assert make is not None
    assert make([(reading(text), found)])(found[0]) == sort


def test_a_single_word_that_the_text_also_writes_small_is_no_name() -> None:
    assert spans("name", "He told the Board that the board of Ida Moss had met.") == ["Ida Moss"]
