"""Pronouns of the wrong gender."""

from __future__ import annotations

import pytest

from srcdiff.compare.pronouns import pronouns
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage


def told(a: list[str], b: str, paired: int = 0) -> list[tuple[str, str]]:
    """The words of both sides that are found in a sentence of b paired with one of a's."""
    text, passages = "", []
    for sentence in a:
        passages.append(Passage(len(text), len(text) + len(sentence), 0))
        text += sentence + " "
    left, right = read_pair(
        Document("a", text, passages=tuple(passages)), Document("b", b, passages=(Passage(0, len(b), 0),)), None, None
    )
    unit = Unit((paired,), (0,), 0, False, "the passages are paired with 0.9")
    return [(draft.a[0].of(text), draft.b[0].of(b)) for draft in pronouns([unit], left, right)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            ["Brandt said he was glad to work with the port."],
            "Brandt said she was glad to work with it.",
            ("he", "she"),
        ),
        (["She led the yard until her death."], "Until his death he led the yard.", ("her", "his")),
        (
            ["In 1956 Sella went to Oslo, where he began to work for the post and became its engraver."],
            "In 1956 Sella went to Oslo, where she began to work for the post; he became its engraver.",
            ("he", "she"),
        ),
    ],
)
def test_a_pronoun_of_the_other_gender_contradicts(a: list[str], b: str, expected: tuple[str, str]) -> None:
    assert told(a, b) == [expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(["Mr Wald said his sister paid."], "She paid, he said.", id="a speaks of both"),
        pytest.param(["Brandt paid the bill."], "She paid the bill.", id="a names no gender"),
        pytest.param(["He met them at the gate.", "Then the actress left."], "She met them there.", id="the neighbour"),
        pytest.param(["He painted it.", "The end."], "She said that he painted it.", id="b speaks of both, elsewhere"),
    ],
)
def test_what_may_be_another_person_is_left_alone(a: list[str], b: str) -> None:
    assert told(a, b) == []
