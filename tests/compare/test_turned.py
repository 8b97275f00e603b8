"""Who does it to whom, the other way round."""

from __future__ import annotations

import pytest

from srcdiff.compare.turned import turned_round
from tests.compare.one_unit import told

FOUND = [
    (
        "If the sale fails, Holmgard must pay Tarnley 3 million.",
        "Should the sale fail, Tarnley will owe Holmgard 3 million.",
        ("Holmgard must pay Tarnley", "Tarnley will owe Holmgard"),
    ),
    (
        "In the final Anna Lind defeated Eva Rask.",
        "Eva Rask beat Anna Lind in the final.",
        ("Anna Lind defeated Eva Rask", "Eva Rask beat Anna Lind"),
    ),
]
QUIET = [
    pytest.param("In May Anna Lind beat Eva Rask.", "Anna Lind defeated Eva Rask in May.", id="the same way"),
    pytest.param("In May Anna Lind beat Eva Rask.", "Eva Rask was beaten by Anna Lind in May.", id="a passive"),
    pytest.param("In May Lind Ltd hired Eva Rask.", "Eva Rask sacked Lind Ltd in May.", id="two deeds of one field"),
    pytest.param("In May Anna Lind beat Eva Rask.", "Eva Rask warned Anna Lind in May.", id="another deed"),
    pytest.param(
        "Anna Lind blamed Eva Rask; Eva Rask blamed Anna Lind.", "Eva Rask accused Anna Lind.", id="both ways in a"
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_a_deed_turned_round_is_found(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(turned_round, "statement", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_it_stays_quiet(a: str, b: str) -> None:
    assert told(turned_round, "statement", a, b) == []
