"""Another actor than a's."""

from __future__ import annotations

import pytest

from srcdiff.compare.actors import other_actors
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage


def told(a: str, b: str) -> list[tuple[str, str]]:
    """The nouns of both sides that are found."""
    one, other = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", a), ("b", b)))
    left, right = read_pair(one, other, None, None)
    units = [Unit((0,), (0,), 0, False, "paired", 0.9)]
    return [(draft.a[0].of(a), draft.b[0].of(b)) for draft in other_actors(units, left, right)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The bones were found by two fishermen in May.",
            "In May the bones were discovered by soldiers.",
            ("fishermen", "soldiers"),
        ),
        (
            "The police closed the quay on Monday.",
            "On Monday the fire brigade closed the quay.",
            ("police", "fire brigade"),
        ),
        (
            "The tenants will pay for the new roof.",
            "The new roof will be paid for by the landlord.",
            ("tenants", "landlord"),
        ),
        ("The head is named by the senate.", "The head is chosen by the mayor.", ("senate", "mayor")),
    ],
)
def test_another_actor_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(a, b) == [expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("The bones were found by officers.", "Detectives found the bones.", id="an open word"),
        pytest.param("MPs passed the bill.", "The bill was passed by parliament.", id="another word"),
        pytest.param("The police told the mayor.", "The mayor was told.", id="one of two"),
        pytest.param(
            "The police closed the quay.", "A sign for tourists stood at the closed quay.", id="who does not act"
        ),
        pytest.param("The quay was closed.", "The police closed the quay.", id="a names nobody"),
    ],
)
def test_the_same_actor_stays_quiet(a: str, b: str) -> None:
    assert told(a, b) == []
