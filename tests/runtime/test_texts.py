"""Texts on their way into a model."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.runtime.texts import length_batches, without_surrogates


@given(st.lists(st.integers(1, 300)), st.integers(1, 600))
def test_batches_hold_every_text_once_within_the_budget(lengths: list[int], budget: int) -> None:
    batches = list(length_batches(lengths, budget))
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(lengths[index] for index in batch) <= budget


def test_batches_are_formed_by_length() -> None:
    assert list(length_batches([3, 9, 4, 9], 18)) == [[1, 3], [2, 0]]


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud800é") == "a\ufffdé"
    assert without_surrogates("caf\u00e9 \U0001f600") == "caf\u00e9 \U0001f600"
