"""Names that changed places as the heads of their clauses."""

from __future__ import annotations

import pytest

from srcdiff.compare.exchanged import exchanged
from tests.compare.one_unit import told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "In May the bank Tarn shut its branches in Lund; the rival chain Holm hired forty clerks.",
            "In May the chain Holm shut branches, whereas Tarn hired clerks.",
        ),
        (
            "On Monday Ida Moss bought the mill, while Ole Lie sold his farm to a cousin.",
            "Meanwhile, Ole Lie bought a mill and Ida Moss sold a farm.",
        ),
    ],
)
def test_names_that_head_each_other_s_clauses_contradict(a: str, b: str) -> None:
    assert len(told(exchanged, "name", a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "In May the bank Tarn shut its branches; the rival chain Holm hired forty clerks.",
            "In May Holm hired clerks, whereas Tarn shut branches.",
            id="another order",
        ),
        pytest.param(
            "On Monday Ida Moss sold the mill to Ole Lie, and Ole Lie paid at once.",
            "On Monday Ole Lie bought the mill, and Ida Moss was paid at once.",
            id="told from the other side",
        ),
        pytest.param(
            "On Monday Ida Moss sang, while Ole Lie played the flute.",
            "On Monday Ole Lie accompanied her, and Ida Moss was the singer.",
            id="other words",
        ),
        pytest.param(
            "Then Ida Moss praised the mill, while Ole Lie left early.",
            "Then Ole Lie's mill was praised, and Ida Moss left.",
            id="an owner heads nothing",
        ),
    ],
)
def test_what_each_does_in_other_words_stays_quiet(a: str, b: str) -> None:
    assert told(exchanged, "name", a, b) == []
