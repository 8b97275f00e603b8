"""What one text denies and the other tells in a like word."""

from __future__ import annotations

import pytest

from srcdiff.compare.denials import denials_turned
from tests.compare.one_unit import told

FOUND = [
    ("The vicar did not share that opinion.", "The vicar agreed.", ("not share that opinion", "agreed")),
    (
        "The ferry company never replied to the islanders' letter.",
        "The ferry company answered the islanders' letter.",
        ("never replied", "answered"),
    ),
    (
        "The trustees did not oppose selling the lower meadow, as long as the path stayed.",
        "The trustees opposed the sale of the lower meadow.",
        ("not oppose", "opposed"),
    ),
    (
        "The captain did not call on others to leave the boat.",
        "The captain urged others to leave the boat.",
        ("not call on", "urged"),
    ),
    (
        "Passengers who paid for a cabin will not get their money back.",
        "Passengers who paid for a cabin will be refunded.",
        ("not get their money back", "refunded"),
    ),
    (
        "The glider club failed to inform the airfield of the flight.",
        "The airfield was told of the flight by the glider club.",
        ("failed to inform", "told of"),
    ),
]
QUIET = [
    pytest.param("The vicar did not share that opinion.", "The vicar disagreed.", id="both deny"),
    pytest.param("She never replied to the letter.", "Her answer to the letter is awaited.", id="a noun"),
    pytest.param("She never replied to the letter.", "She had promised to answer the letter.", id="promised"),
    pytest.param(
        "Guests do not have to pay for the boat.", "Guests may pay for the boat if they wish.", id="no duty, no denial"
    ),
    pytest.param(
        "The club did not inform the airfield until noon.", "The club told the airfield of it at noon.", id="until"
    ),
    pytest.param("The mayor did not attend the fair.", "The fair was attended by thousands.", id="of others"),
    pytest.param(
        "He denied that the club had paid the keeper.", "The club did not pay the keeper, he said.", id="denied too"
    ),
    pytest.param("Only members were not invited to the ball.", "Members alone were invited.", id="only"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_a_denial_contradicts_a_like_word(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(denials_turned, "negation", a, b) == [expected]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_it_does_the_other_way_round(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(denials_turned, "negation", b, a) == [(expected[1], expected[0])]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_leaves_room_does_not(a: str, b: str) -> None:
    assert told(denials_turned, "negation", a, b) == []
