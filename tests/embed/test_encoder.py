"""What the encoders share: repeats, batches, unit length."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.embed.encoder import distinct, length_batches, unit, without_surrogates


@given(st.lists(st.text(max_size=3)))
def test_distinct_keeps_each_text_once_and_finds_it_again(texts: list[str]) -> None:
    unique = distinct(texts)
    assert [unique.texts[place] for place in unique.places] == texts
    assert len(set(unique.texts)) == len(unique.texts)


@given(st.lists(st.integers(1, 300)), st.integers(1, 600))
def test_batches_hold_every_text_once_within_the_budget(lengths: list[int], budget: int) -> None:
    batches = list(length_batches(lengths, budget))
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) == 1 or len(batch) * max(lengths[index] for index in batch) <= budget


def test_batches_are_formed_by_length() -> None:
    assert list(length_batches([3, 9, 4, 9], 18)) == [[1, 3], [2, 0]]


def test_unit_leaves_zeros() -> None:
    rows = unit(np.array([[3.0, 4.0], [0.0, 0.0]], dtype=np.float32))
    np.testing.assert_allclose(rows, [[0.6, 0.8], [0.0, 0.0]], atol=1e-6)


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud800é") == "a\ufffdé"
    assert without_surrogates("caf\u00e9 \U0001f600") == "caf\u00e9 \U0001f600"
