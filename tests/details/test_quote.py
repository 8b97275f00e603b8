"""Quotations: where they begin and end, who speaks them, and what two of them are to each other."""

from __future__ import annotations

import pytest

from srcdiff.details.quote.said import quote_of
from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, relation, spans, traced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We lost the boat," said Ida Moss.', ['"We lost the boat,"']),
        ("“We lost the boat,” said Ida Moss.", ["“We lost the boat,”"]),
        ("‘We lost the boat,’ said Ida Moss.", ["‘We lost the boat,’"]),
        ("'We lost the boat,' said Ida Moss.", ["'We lost the boat,'"]),
        ("«We lost the boat», said Ida Moss.", ["«We lost the boat»"]),
        ("„We lost the boat“, said Ida Moss.", ["„We lost the boat“"]),
        ("“He said ‘go’ and we went,” said Ida Moss.", ["“He said ‘go’ and we went,”"]),
        ("“We lost,” said Ida Moss, “the boat.”", ["“We lost,”", "“the boat.”"]),
        ("'We don't know whose boat it is,' said Ida Moss.", ["'We don't know whose boat it is,'"]),
        ("“We lost the boat.\n\n“We swam home.” So said Ida Moss.", ["“We lost the boat.", "“We swam home.”"]),
        ("She spoke of “[the firm's] boat” at length.", ["“[the firm's] boat”"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert spans("quote", text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union and the firm's owners met.",
        "It was rock 'n' roll in the '90s for Moss's band.",
        'The board is 6" wide and 9" long.',
        'An unclosed " mark is passed over.',
        "It isn't theirs, it's ours; don't go.",
    ],
)
def test_silent(text: str) -> None:
    assert spans("quote", text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost the boat,” said Ida Moss.", "ida moss"),
        ("“We lost the boat,” Ida Moss said.", "ida moss"),
        ("Ida Moss said: “We lost the boat.”", "ida moss"),
        ("Ida Moss: “We lost the boat.”", "ida moss"),
        ("Ida Moss told the Holmvik Courier: “We lost the boat.”", "ida moss"),
        ("“We lost,” said Ida Moss, “the boat.”", "ida moss"),
        ("The skipper, Ida Moss, owns two boats. “We lost one,” Moss said.", "ida moss"),
        ("Ida Moss owns two boats. “We lost the other,” she said.", "ida moss"),
        ("“We lost the boat,” said the brother of Ida Moss.", None),
        ("“We lost the boat,” he told Ida Moss.", None),
        ("Ida Moss came home. “We lost the boat.”", None),
    ],
)
def test_speaker(text: str, speaker: str | None) -> None:
    value = quote_of(mentions("quote", text)[0])
    assert (value.speaker and " ".join(value.speaker.words)) == speaker


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We lost the boat,” said Ida Moss.", True),
        ("“Never,” said Ida Moss.", True),
        ("The so-called “boat people” went home.", False),
        ("She read “Moby Dick” aloud.", False),
    ],
)
def test_speech_is_told_from_scare_quotes_and_titles(text: str, speech: bool) -> None:
    assert quote_of(mentions("quote", text)[0]).speech is speech


SAID = "“We never thought the old boat would sink in such a calm sea,” said Ida Moss."


@pytest.mark.parametrize(
    ("other", "agreement"),
    [
        ('"We never thought the old boat would sink in such a calm sea", Ida Moss said.', Agreement.SAME),
        ("“We never thought the old boat would sink,” said Ida Moss.", Agreement.COMPATIBLE),
        ("Ida Moss spoke of “such a calm sea”.", Agreement.COMPATIBLE),
        ("“We never thought … would sink in such a calm sea,” said Moss.", Agreement.COMPATIBLE),
        ("“[We] never thought the old boat would sink,” said Ida Moss.", Agreement.COMPATIBLE),
        ("“We never thought the old boat would float in such a calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We thought the old boat would sink in such a calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We never thought the boat would sink in such an old calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("“We never thought the old boat would sink in such a calm sea,” said Karl Brand.", Agreement.CONFLICT),
        ("“Nobody has asked me about the harbour wall yet,” said Ida Moss.", Agreement.UNRELATED),
        ("“We … thought the old boat would sink in such a calm sea,” said Ida Moss.", Agreement.CONFLICT),
        ("He spoke of “the”.", Agreement.UNRELATED),
        ("He spoke of a “calm” sea.", Agreement.UNRELATED),
    ],
)
def test_related(other: str, agreement: Agreement) -> None:
    assert relation("quote", SAID, other) is agreement


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("“We never thought the old boat would float in such a calm sea,” said Moss.", "“float” for “sink”"),
        ("“We thought the old boat would sink in such a calm sea,” said Ida Moss.", "drops “never”"),
        ("“We never thought the old boat would not sink in such a calm sea,” said Moss.", "puts “not” into"),
        ("“We never thought such a calm sea would sink in the old boat,” said Ida Moss.", "in another order"),
        ("“We never thought the old boat would sink in such a calm sea,” said Karl Brand.", "gives to Karl Brand"),
    ],
)
def test_what_was_changed_is_told(other: str, told: str) -> None:
    message = detail("quote").explain(mentions("quote", SAID)[0], mentions("quote", other)[0])
    assert message is not None
    assert told in message


def test_words_are_found_outside_quotation_marks() -> None:
    text = "“the old boat would sink in a calm sea,” said Ida Moss."
    assert traced("quote", text, "Moss feared the old boat would sink in a calm sea.") == (
        "the old boat would sink in a calm sea"
    )
    retelling = "The sea was calm when the boat, an old one, sank."
    assert traced("quote", "“The old boat sank in a calm sea,” said Ida Moss.", retelling) == retelling
    assert traced("quote", text, "Nobody knows why the harbour wall fell.") is None
