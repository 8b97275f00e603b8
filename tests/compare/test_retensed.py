"""Verbs that b tells in another time than the source among the same words."""

from __future__ import annotations

import pytest

from srcdiff.compare.foretold import foretold
from srcdiff.compare.retensed import retensed
from srcdiff.compare.tenses import tenses
from tests.clock import assert_linear
from tests.compare.one_unit import Rule, told

RETENSED = [
    (
        "The abbey in Varn was founded in 1211 by two monks.",
        "The abbey in Varn is founded in 1211 by two monks.",
        ("was", "is"),
    ),
    (
        "Hand-made rugs are dearer than rugs from the mill.",
        "Hand-made rugs were dearer than rugs from the mill.",
        ("are", "were"),
    ),
    (
        "A fifth of my pension is taken at the source before the council tax.",
        "A fifth of my pension was deducted at the source before the council tax.",
        ("is", "was"),
    ),
    (
        "Weavers and dyers used the ponds for rinsing their cloth.",
        "Weavers and dyers use the ponds to rinse their cloth.",
        ("used", "use"),
    ),
    (
        "The ferry stops at Leck twice a day.",
        "The ferry stopped in Leck twice each day.",
        ("stops", "stopped"),
    ),
    (
        "The harbour board of Leck informed skippers on Friday that the lock would not be mended.",
        "The harbour board of Leck announces on Friday that nobody would mend the lock.",
        ("informed", "announces"),
    ),
    (
        "On Sunday the keeper of Leck said that the lamp had gone out in the storm.",
        "The keeper of Leck says on Sunday that the storm had put out the lamp.",
        ("said", "says"),
    ),
    (
        "The abbot, Piet Kolk, gave a talk this morning about the bells.",
        "The abbot, Piet Kolk, makes a speech this morning about the bells.",
        ("gave", "makes"),
    ),
]
NOT_RETENSED = [
    pytest.param("Rugs are dear in Leck, she said.", "She said rugs were dear in Leck.", id="reported"),
    pytest.param("“Rugs are dear in Leck.”", "Rugs were dear in Leck.", id="quoted"),
    pytest.param("The abbey was founded in 1211.", "The order is founded on silence.", id="another matter"),
    pytest.param("Rugs were dear in Leck and are dear there.", "Rugs are dear in Leck.", id="a says both"),
    pytest.param("The dyers used the ponds.", "Rinsers use the ponds in Leck.", id="another doer"),
    pytest.param("The dyers used the ponds.", "The dyers were told to use the ponds.", id="an infinitive"),
    pytest.param("The ferry stopped at Leck.", "The ferry's stops are many in Leck.", id="a noun"),
    pytest.param("The board announced a strike in Leck.", "The board announces a strike in Leck.", id="no day"),
    pytest.param("The court ruled on Monday.", "The board announces on Friday that it will stay.", id="another day"),
    pytest.param("The board announces it on Friday.", "The board announces it on Friday.", id="the same"),
    pytest.param("The board met on Friday.", "What the board says on Friday is known.", id="said on it"),
]


@pytest.mark.parametrize(("a", "b", "expected"), RETENSED)
def test_another_time_among_the_same_words_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(retensed, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), NOT_RETENSED)
def test_another_time_that_may_be_fair_does_not(a: str, b: str) -> None:
    assert told(retensed, "modality", a, b) == []


@pytest.mark.parametrize("rule", [foretold, retensed, tenses])
@pytest.mark.parametrize(
    "piece", ["rugs is dear ", "is ", "it will go away ", "did not still ", "says on friday ", "used ponds "]
)
def test_a_passage_without_a_stop_is_read_in_linear_time(rule: Rule, piece: str) -> None:
    assert_linear(lambda size: told(rule, "modality", piece * size, piece * size + "dyes"), 8_000, 10)


@pytest.mark.parametrize(
    ("theirs", "ours"), [("weavers used ponds ", "weavers use ponds "), ("on friday it met ", "board says on friday ")]
)
def test_two_lists_are_read_in_linear_time(theirs: str, ours: str) -> None:
    assert_linear(lambda size: told(retensed, "modality", theirs * size, ours * size), 4_000, 10)
