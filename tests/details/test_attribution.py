"""Attributions: who is said to have said it, what two of them are to each other, and claims told as facts."""

from __future__ import annotations

import pytest

from srcdiff.model import Agreement, Span
from tests.details.texts import detail, mentions, reading, relation, spans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Moss said that the river was rising.", ["Ida Moss"]),
        ("The river was rising, according to Ida Moss.", ["Ida Moss"]),
        ("The river was rising, said Ida Moss.", ["Ida Moss"]),
        ("Police said that the river was rising.", ["Police"]),
        ("The river was rising, a spokeswoman for the port said.", ["a spokeswoman"]),
        ("“The river was rising fast,” Ida Moss said.", ["Ida Moss"]),
        ("“The river rose,” said Ida Moss. “We swam home.”", ["Ida Moss", "“We swam home.”"]),
        ("“The river,” said Ida Moss, “rose fast.”", ["Ida Moss"]),
        ("“The river rose,” said Ida Moss. “It did not,” said Karl Brand.", ["Ida Moss", "Karl Brand"]),
        ("Ida Moss drove home.", []),
        ("The report was long.", []),
        ("The so-called experts drove home.", []),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert spans("attribution", text) == found


SAID = "Ida Moss said that the river was rising fast."
QUOTED = "“The river is rising fast,” said Ida Moss."


@pytest.mark.parametrize(
    ("text", "other", "agreement"),
    [
        (SAID, "The river was rising fast, according to Moss.", Agreement.SAME),
        (SAID, "The river was rising fast, said Karl Brand.", Agreement.CONFLICT),
        (SAID, "The river was rising fast, officials said.", Agreement.COMPATIBLE),
        (SAID, "Karl Brand said that the bridge was shut.", Agreement.UNRELATED),
        (QUOTED, "“The river is rising fast,” Karl Brand said.", Agreement.CONFLICT),
        (QUOTED, "“The river is rising fast,” she said.", Agreement.COMPATIBLE),
        (QUOTED, "Ida Moss said that the river was rising fast.", Agreement.SAME),
        (QUOTED, "“The river is rising fast,” said the mayor, Ida Moss. “Go home.”", Agreement.SAME),
        (
            "“The river is rising fast,” said the mayor.",
            "“The river is rising fast,” said Karl Brand.",
            Agreement.COMPATIBLE,
        ),
    ],
)
def test_related(text: str, other: str, agreement: Agreement) -> None:
    assert relation("attribution", text, other) is agreement


def test_the_two_speakers_are_told() -> None:
    x, y = (
        mentions("attribution", QUOTED)[0],
        mentions("attribution", "“The river is rising fast,” Karl Brand said.")[0],
    )
    message = detail("attribution").explain(x, y)
    assert message == "b gives to Karl Brand words that a quotes from Ida Moss"


CLAIM = "Police alleged that the driver fled the scene of the crash on foot."


@pytest.mark.parametrize(
    ("text", "other", "against"),
    [
        (CLAIM, "The driver fled the scene of the crash on foot.", "The driver fled the scene of the crash on foot."),
        (CLAIM, "The driver allegedly fled the scene of the crash on foot.", None),
        (CLAIM, "The driver fled the scene of the crash on foot, police said.", None),
        (CLAIM, "The driver went home.", None),
        (CLAIM.replace("alleged", "said"), "The driver fled the scene of the crash on foot.", None),
    ],
)
def test_a_claim_told_as_a_fact(text: str, other: str, against: str | None) -> None:
    document = reading(other)
    span = detail("attribution").clash(mentions("attribution", text)[0], document, tuple(range(len(document.ranges))))
    assert (span and span.of(other)) == against
    assert span is None or isinstance(span, Span)


A_DYE = "“I swam here every summer,” said Gwen Moss."


@pytest.mark.parametrize(
    "other",
    [
        "The dye works Lessing fouled the river near Gwen Moss. “I swam here every summer,” she said.",
        "Local 12's president, Gwen Moss, said: “I swam here every summer.”",
    ],
)
def test_a_pronoun_may_mean_any_name_before_it(other: str) -> None:
    (x,), (y,) = mentions("attribution", A_DYE), mentions("attribution", other)
    assert detail("attribution").relate(x, y) is not Agreement.CONFLICT


def test_who_speaks_for_a_body_may_be_told_by_its_name() -> None:
    x = mentions(
        "attribution", "Gwen Moss, spokeswoman for the group Clean Strand, said the pier had been shut twice."
    )[0]
    y = mentions("attribution", "Campaigners Clean Strand said the pier had been shut twice.")[0]
    assert detail("attribution").relate(x, y) is not Agreement.CONFLICT
