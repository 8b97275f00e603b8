"""How often something is done, in a rewrite that tells another frequency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from srcdiff.compare.draft import Draft
from srcdiff.compare.often import often
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, find_mentions
from tests.compare.one_unit import told


def _often(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    return often(units, a, b, find_mentions(a)["date"], find_mentions(b)["date"])


PAIRS = [
    ("The weir is checked every week.", "The weir is checked once a month.", ("every week", "once a month")),
    ("They meet twice a year.", "They meet every two years.", ("twice a year", "every two years")),
    (
        "The ferry sails three times a day.",
        "The ferry sails three times a week.",
        ("three times a day", "three times a week"),
    ),
    ("A fair is held every other year.", "A fair is held every year.", ("every other year", "every year")),
]
QUIET = [
    ("They meet twice a year.", "They meet every six months."),
    ("The weir is checked once a week.", "The weir is checked every week."),
    ("A fair is held every other year.", "A fair is held once every two years."),
    ("They meet every week and feast once a month.", "They feast once a month."),
    ("The rent is 40 crowns a month.", "They pay 40 crowns each month."),
    ("It fell every day of the week.", "It fell once a week."),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_another_frequency_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(_often, "date", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_the_same_frequency_in_other_words_is_quiet(a: str, b: str) -> None:
    assert told(_often, "date", a, b) == []
