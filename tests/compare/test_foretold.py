"""What b puts into the future, and "is" for "was", where the source does not."""

from __future__ import annotations

import pytest

from srcdiff.compare.foretold import foretold, shifted
from srcdiff.compare.tenses import tenses
from tests.clock import assert_linear
from tests.compare.one_unit import Rule, told

FORETOLD = [
    (
        "The label describes the cheese as smoky and mild.",
        "The label will describe the cheese as smoky and mild.",
        ("describes", "will describe"),
    ),
    (
        "The old dairies in the Lower Town are on the canal.",
        "The old dairies of the Lower Town will face the canal.",
        ("The old dairies in the Lower Town are on the canal.", "will face"),
    ),
    (
        "The decline of the guild began long before Hanna Reuss took over the chair.",
        "The guild's decline began long before Hanna Reuss will take the chair.",
        ("took", "will take"),
    ),
    (
        "Dahlias look their best when the nights are cool, so plant them early.",
        "Dahlias will look their best when the nights are cool, so get them planted early.",
        ("look", "will look"),
    ),
]
NOT_FORETOLD = [
    pytest.param("The fair opens on Monday in Leck.", "The fair in Leck will open on Monday.", id="a weekday"),
    pytest.param("She takes office in spring in Leck.", "In spring she will take office in Leck.", id="a season"),
    pytest.param("The two sides are to meet in Leck.", "The two sides will meet in Leck.", id="are to"),
    pytest.param("Divers may reach the deck.", "Divers will reach the deck.", id="a hedge is for others"),
    pytest.param("A larger trial in Leck is needed.", "A larger trial in Leck will be needed.", id="a need"),
    pytest.param("The board voted down the dye works.", "The board will not have the dye works.", id="denied"),
    pytest.param("The mill sells cloth in Leck.", "If it rains the mill will sell cloth in Leck.", id="condition"),
    pytest.param("He was fined 80 crowns for the dog.", "His purse will feel the dog for some weeks.", id="free words"),
]
SHIFTED = [
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
]
NOT_SHIFTED = [
    pytest.param("Rugs are dear in Leck, she said.", "She said rugs were dear in Leck.", id="reported"),
    pytest.param("“Rugs are dear in Leck.”", "Rugs were dear in Leck.", id="quoted"),
    pytest.param("The abbey was founded in 1211.", "The order is founded on silence.", id="another matter"),
    pytest.param("Rugs were dear in Leck and are dear there.", "Rugs are dear in Leck.", id="a says both"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FORETOLD)
def test_a_future_of_which_a_knows_nothing_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(foretold, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), NOT_FORETOLD)
def test_a_future_that_a_leaves_open_does_not(a: str, b: str) -> None:
    assert told(foretold, "modality", a, b) == []


@pytest.mark.parametrize(("a", "b", "expected"), SHIFTED)
def test_is_for_was_among_the_same_words_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(shifted, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), NOT_SHIFTED)
def test_is_for_was_that_may_be_fair_does_not(a: str, b: str) -> None:
    assert told(shifted, "modality", a, b) == []


@pytest.mark.parametrize("rule", [foretold, shifted, tenses])
@pytest.mark.parametrize("piece", ["rugs is dear ", "is ", "it will go away ", "did not still "])
def test_a_passage_without_a_stop_is_read_in_linear_time(rule: Rule, piece: str) -> None:
    assert_linear(lambda size: told(rule, "modality", piece * size, piece * size + "dyes"), 8_000, 10)
