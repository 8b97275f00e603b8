"""A pronoun that opens b before anybody is named."""

from __future__ import annotations

import pytest

from srcdiff.compare import compare
from srcdiff.compare.units import units
from srcdiff.compare.unnamed import unnamed
from srcdiff.details import find_mentions, read_pair
from srcdiff.model import Alignment, Bead, Relation
from tests.compare.test_mentions import document

NAMED = ("Ida Moss has sold her boat to the port.", "The port will scrap it.")
REST = "The port will scrap it."


def told(a: tuple[str, ...], b: tuple[str, ...], *beads: Bead) -> list[tuple[str, str]]:
    """The name in a and the pronoun in b that are found; without beads, the passages are paired in order."""
    left, right = read_pair(document(*a), document(*b), None, None)
    paired = beads or tuple(Bead((i,), (i,), 0.9) for i in range(min(len(a), len(b))))
    held = units(left, right, Alignment(paired), [])
    return [
        (draft.a[0].of(left.text), draft.b[0].of(right.text))
        for draft in unnamed(held, left, right, find_mentions(left), find_mentions(right)["name"])
    ]


def test_nobody_can_be_meant() -> None:
    assert told(NAMED, ("She has sold her boat to the port.", REST)) == [("Ida Moss", "She")]
    assert told(NAMED, ("They sold a boat to the port.", REST), Bead((), (0,), 0.9)) == [("Ida Moss", "They")]


def test_a_later_pronoun_that_nobody_stands_before() -> None:
    a = ("Two rainbows stood over the bay.", "The painter Ida Moss saw them from afar.")
    assert told(a, ("Two rainbows stood over the bay.", "She saw them from afar.")) == [("Ida Moss", "She")]
    assert told(a, ("A painter drew two rainbows.", "She saw them from afar.")) == []
    assert told(a, ("Moss drew two rainbows.", "She saw them from afar.")) == []


def test_several_are_not_named_by_one_of_them() -> None:
    a = ("Ida Moss and Bo Lind answer a lawsuit.", "Moss says she was ill.")
    assert told(a, ("They answer a lawsuit.", "Moss says she was ill.")) == [("Ida Moss", "They")]
    assert told(a, ("They answer a lawsuit.", "Moss and Lind say so.")) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(NAMED, ("Moss has sold her boat.", "She gave it to the port."), id="named before"),
        pytest.param(NAMED, ("She has sold her boat to the port.",), id="one sentence, an excerpt"),
        pytest.param(NAMED, ("She has sold her boat.", "Ida Moss gave it to the port."), id="the name is held back"),
        pytest.param(("She sold it, says Ida Moss.", REST), ("She sold it.", REST), id="a opens so too"),
        pytest.param(NAMED, ("It is said that the boat is sold.", REST), id="stands for nothing"),
        pytest.param(("A woman sold her boat.", REST), ("She sold her boat.", REST), id="a names nobody"),
    ],
)
def test_what_may_be_understood_is_left_alone(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    assert told(a, b) == []


def test_it_is_a_finding() -> None:
    a, b = document(*NAMED), document("She has sold her boat to the port.", REST)
    found = compare(a, b, Alignment((Bead((0,), (0,), 0.9), Bead((1,), (1,), 0.9))))
    assert [(f.relation, f.detail, f.b[0].of(b.text)) for f in found if f.relation is not Relation.OMITS] == [
        (Relation.CONTRADICTS, "name", "She")
    ]
