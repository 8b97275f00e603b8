"""Years, halves and parts of days that exclude each other where the one text gives no day to count them from."""

from __future__ import annotations

import pytest

from srcdiff.model import Agreement
from tests.details.texts import relation

CONFLICTS = [
    ("It closed last year.", "It closed this year."),
    ("It closes by the end of next year.", "It closes by the end of this year."),
    ("It closed in the first half of 2024.", "It closed in the second half of last year."),
    ("It closed in the first half of last year.", "It closed in the latter half of last year."),
    ("It closed on Monday morning.", "It closed on Monday night."),
    ("It closed yesterday morning.", "It closed yesterday evening."),
    ("They meet every week.", "They meet once a month."),
    ("They meet three times a week.", "They meet three times a month."),
]
AGREE = [
    ("It closed on Monday evening.", "It closed on Monday night."),
    ("It closed on Monday morning.", "It closed on Monday."),
    ("It closed in the second half of 2024.", "It closed in the latter half of 2024."),
    ("They meet every week.", "They meet once a week."),
    ("They meet monthly.", "They meet once every month."),
    ("They meet twice a year.", "They meet every six months."),
    ("They meet four times a year.", "They meet quarterly."),
]


@pytest.mark.parametrize(("x", "y"), CONFLICTS)
def test_they_exclude_each_other(x: str, y: str) -> None:
    assert relation("date", x, y) is Agreement.CONFLICT


@pytest.mark.parametrize(("x", "y"), AGREE)
def test_they_may_be_one(x: str, y: str) -> None:
    assert relation("date", x, y).agrees
