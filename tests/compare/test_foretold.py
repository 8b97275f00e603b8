"""What b puts into the future where the source does not."""

from __future__ import annotations

import pytest

from srcdiff.compare.foretold import foretold
from tests.compare.one_unit import told

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


@pytest.mark.parametrize(("a", "b", "expected"), FORETOLD)
def test_a_future_of_which_a_knows_nothing_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(foretold, "modality", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), NOT_FORETOLD)
def test_a_future_that_a_leaves_open_does_not(a: str, b: str) -> None:
    assert told(foretold, "modality", a, b) == []
