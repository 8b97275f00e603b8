"""Which words are forms of one verb in two times."""

from __future__ import annotations

import pytest

from srcdiff.details.tense import is_past_of


@pytest.mark.parametrize(
    ("past", "present"),
    [("tried", "tries"), ("used", "use"), ("gave", "gives"), ("stopped", "stop"), ("passed", "passes")],
)
def test_a_past_belongs_to_its_present(past: str, present: str) -> None:
    assert is_past_of(past, present)
    assert not is_past_of(present, past)


@pytest.mark.parametrize(("past", "present"), [("bed", "be"), ("red", "r"), ("used", "user"), ("gave", "give up")])
def test_others_do_not(past: str, present: str) -> None:
    assert not is_past_of(past, present)
