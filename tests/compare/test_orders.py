"""What comes first in the source and last in the rewrite."""

from __future__ import annotations

import pytest

from srcdiff.compare.orders import orders_turned
from tests.compare.one_unit import told

TURNED = [
    (
        "The guild wants the weights checked before the new scales are installed.",
        "The guild wants the weights checked once the new scales have been installed.",
        ("before the new scales are installed", "once the new scales have been installed"),
    ),
    (
        "The brothers had announced the sale in May, two weeks before the inquiry opened.",
        "The brothers told everybody of the sale in May. That was two weeks after the inquiry had started.",
        ("before the inquiry opened", "after the inquiry had started"),
    ),
    (
        "The dairy shut the tap, hours before the Office of Health (OoH) issued a strict ban.",
        "The dairy shut the tap. The OoH had issued a ban some hours earlier.",
        ("before the Office of Health (OoH) issued a strict ban", "had issued a ban some hours earlier"),
    ),
    (
        "The list of names will not appear before the inquest ends in June.",
        "The list of names will appear before the inquest wraps up in June.",
        ("before the inquest ends in June", "before the inquest wraps up in June"),
    ),
    (
        "His kite, which failed twice before succeeding in May, is for sale.",
        "He had a success in May, and after that his kite failed twice.",
        ("before succeeding in May", "after that"),
    ),
    (
        "The abbot did not see the charter until Lent, eighteen months after the bishop had asked for it.",
        "The abbot saw the charter in Lent, a year and a half before the bishop requested it.",
        ("after the bishop had asked for it", "before the bishop requested it"),
    ),
    (
        "The union wants the cows tested before they are driven up to the alp.",
        "The union wants the cows tested once they have been driven up to the alp.",
        ("before they are driven up to the alp", "once they have been driven up to the alp"),
    ),
    (
        "It was the third pump to fail since the new filter was fitted.",
        "It was the third pump to fail before the new filter was put in.",
        ("since the new filter was fitted", "before the new filter was put in"),
    ),
    (
        "The builder handed over the weir after trials with sand bags.",
        "The builder handed over the weir; trials with sand bags followed.",
        ("after trials with sand bags", "trials with sand bags followed"),
    ),
    (
        "He moved to Leck in 1950, shortly before the dye works burnt down.",
        "He moved to Leck in 1950. The dye works had just burnt down.",
        ("before the dye works burnt down", "The dye works had just burnt"),
    ),
    (
        "They will paint the tower first, then the chapel.",
        "They will paint the chapel first and the tower after it.",
        ("then", "the tower after it"),
    ),
    (
        "He told his sons at noon and the neighbours two hours later.",
        "He told the neighbours at noon and his sons two hours later.",
        ("the neighbours two hours later", "his sons two hours later"),
    ),
    (
        "The mayor resigned in the wake of the inquiry.",
        "The mayor resigned ahead of the inquiry.",
        ("in the wake of the inquiry", "ahead of the inquiry"),
    ),
    (
        "As soon as the dam broke, the keeper rang the bell.",
        "The keeper rang the bell before the dam broke.",
        ("As soon as the dam broke", "before the dam broke"),
    ),
    (
        "The crew left the ship before the tug reached it.",
        "By which time the tug had reached it, the crew left the ship.",
        ("before the tug reached it", "By which time the tug had reached it"),
    ),
    (
        "She heard of the sale from a clerk, ten minutes before the announcement.",
        "She heard of the sale from a clerk ten minutes after it was made public.",
        ("before the announcement", "after it was made public"),
    ),
    (
        "The mayor had warned before the vote that fees would rise.",
        "After the ballot the mayor had warned of higher fees.",
        ("before the vote that fees would rise", "After the ballot"),
    ),
    (
        "The guild called the judges biased in a statement ahead of the verdict.",
        "In a statement after the ruling the guild called the judges biased.",
        ("ahead of the verdict", "after the ruling"),
    ),
]
QUIET = [
    pytest.param("He waited until the X-ray was taken.", "He did not go before the X-ray was taken.", id="waited"),
    pytest.param("She wrote not long before the vote began.", "She wrote just before the vote began.", id="not long"),
    pytest.param("Once the seat of bishops, it fell.", "It fell before the seat of bishops moved.", id="once the"),
    pytest.param("They spoke after the court had ruled.", "They spoke before the court in Leck.", id="a court"),
    pytest.param(
        "The list will not appear before the vote ends.", "The list will come out after the vote.", id="not before"
    ),
    pytest.param("He saw it a year after she asked.", "It was shown him twelve months after her request.", id="asked"),
    pytest.param("She left before the vote.", "The vote came after she had left.", id="the same order, turned round"),
    pytest.param("He stayed until the bell rang.", "He left once the bell had rung.", id="until"),
    pytest.param("The pool stays shut until May.", "The pool will not open before May.", id="not before"),
    pytest.param("It may not be opened before she marries.", "It stays shut till she is wed.", id="shut till"),
    pytest.param("Only after the vote did she speak.", "She did not speak before the vote.", id="only after"),
    pytest.param("He spoke before the court in Leck.", "He spoke after lunch before the court.", id="a place"),
    pytest.param(
        "He sold it in May and has since lived there.", "He sold it; since then he has lived there.", id="since"
    ),
    pytest.param("First the tower, then the chapel.", "The tower comes first and the chapel after it.", id="in turn"),
    pytest.param("She eats once a day, before work.", "She eats once a day; after work she sleeps.", id="once a day"),
    pytest.param("Before the fire he baked.", "After the fire he drove a cab.", id="other deeds"),
]


@pytest.mark.parametrize(("a", "b", "expected"), TURNED)
def test_an_order_turned_round_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert [tuple(" ".join(side.split()) for side in pair) for pair in told(orders_turned, "date", a, b)] == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_the_same_order_in_other_words_is_none(a: str, b: str) -> None:
    assert told(orders_turned, "date", a, b) == []
