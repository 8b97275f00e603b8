"""Negation and modality: what the cues govern, and what contradicts them in other words."""

from __future__ import annotations

import pytest

from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, reading, relation, spans


def clash(name: str, text: str, other: str) -> str | None:
    """The words of another text that contradict the first mention of `text`."""
    document = reading(other)
    against = detail(name).clash(mentions(name, text)[0], document, tuple(range(len(document.ranges))))
    return None if against is None else against.of(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The board did not approve the loan.", ["not approve"]),
        ("Nobody approved the loan.", ["Nobody approved"]),
        ("The board has yet to approve the loan.", ["yet to approve"]),
        ("The board left without approving the loan.", ["without approving"]),
        ("The board approved the loan.", []),
        ("The loan was unapproved, though the board had approved others.", ["unapproved"]),
        ("The board did not approve every loan.", ["not approve"]),
        ("Not every loan was approved.", []),
        ("Not only did the board approve the loan.", []),
        ("No loan is bigger than this one.", []),
        ("Nobody left without approving the loan.", []),
        ("It was not Anna.", []),
        ("The inspector interviewed the important individual.", []),
        ("It is not; the board approved the loan.", []),
        ("Yet the board approved the loan.", []),
    ],
)
def test_negations(text: str, found: list[str]) -> None:
    assert spans("negation", text) == found


def test_a_word_that_only_looks_negative_does_not_turn_a_predicate_round() -> None:
    text = "Inspector Berg said the fire was not set on purpose."
    assert clash("negation", text, "Inspector Berg said the important fire was set on purpose.") == "set"


DENIED = "The board did not approve the loan for the harbour."


@pytest.mark.parametrize(
    ("other", "against"),
    [
        ("The board approved the loan for the harbour.", "approved"),
        ("The board refused to approve the loan for the harbour.", None),
        ("The loan for the harbour failed to be approved.", None),
        ("The board has yet to approve the loan for the harbour.", None),
        ("The board approved a new crane.", None),
    ],
)
def test_what_is_denied_and_affirmed(other: str, against: str | None) -> None:
    assert clash("negation", DENIED, other) == against


def test_a_word_that_turns_a_predicate_round_tells_nothing_where_both_texts_have_it() -> None:
    text = "The board did not approve the plan to scrap the pier before the vote."
    assert clash("negation", text, "The board approved the plan to scrap the pier before the vote.") == "approved"
    assert clash("negation", text, "The board blocked a move to approve the plan to scrap the pier.") is None


def test_a_denied_verb_and_what_it_is_done_to_are_bound_by_themselves() -> None:
    text = "The guild told members not to lower prices this year."
    assert clash("negation", text, "It asked bakers to lower their prices at once.") == "lower"
    assert clash("negation", text, "It asked bakers to lower the shutters.") is None
    assert clash("negation", text, "Bakers were waiting to lower their prices.") is None


def test_a_verb_that_stands_as_a_noun_affirms_nothing() -> None:
    assert clash("negation", DENIED, "Approving the loan for the harbour was more than the board would do.") is None


def test_two_denials_of_one_predicate_are_the_same() -> None:
    assert relation("negation", DENIED, "The board never approved it.") is Agreement.SAME
    assert relation("negation", DENIED, "The board never met.") is Agreement.UNRELATED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The board may approve the loan.", ["may approve"]),
        ("The board will approve the loan.", ["will approve"]),
        ("The board is expected to approve the loan.", ["expected to approve"]),
        ("It was in May that the board approved the loan.", []),
        ("The board could not approve the loan.", []),
        ("For a pound you could borrow the boat.", []),
        ("The board met so that the loan could be approved.", []),
        ("The board met so its members may approve the loan.", []),
        ("So the board may approve the loan.", ["may approve"]),
        ("He believed the board approved the loan.", []),
        ("It is believed the board approved the loan.", ["believed the board"]),
        ("The board approved the loan.", []),
    ],
)
def test_modalities(text: str, found: list[str]) -> None:
    assert spans("modality", text) == found


@pytest.mark.parametrize(
    ("x", "y", "agreement"),
    [
        ("may approve", "might approve", Agreement.SAME),
        ("may approve", "is likely to approve", Agreement.COMPATIBLE),
        ("may approve", "will approve", Agreement.CONFLICT),
        ("may approve", "will refuse", Agreement.UNRELATED),
    ],
)
def test_degrees(x: str, y: str, agreement: Agreement) -> None:
    assert relation("modality", f"The board {x} the loan.", f"The board {y} the loan.") is agreement


@pytest.mark.parametrize(
    ("other", "against"),
    [
        ("The board approved the loan for the harbour.", "approved"),
        ("The board might have approved the loan for the harbour.", None),
        ("The board is accused of having approved the loan for the harbour.", None),
        ("The board approved the loan for the harbour, it said.", "approved"),
        ("It has been reported elsewhere that the board approved the loan for the harbour.", None),
        ("The board approved a crane.", None),
    ],
)
def test_what_was_possible_and_is_stated(other: str, against: str | None) -> None:
    assert clash("modality", "The board may approve the loan for the harbour.", other) == against
