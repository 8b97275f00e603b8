"""What the encoders share: repeats, unit length."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.embed.encoder import distinct, unit


@given(st.lists(st.text(max_size=3)))
def test_distinct_keeps_each_text_once_and_finds_it_again(texts: list[str]) -> None:
    unique = distinct(texts)
    assert [unique.texts[place] for place in unique.places] == texts
    assert len(set(unique.texts)) == len(unique.texts)


def test_unit_leaves_zeros() -> None:
    rows = unit(np.array([[3.0, 4.0], [0.0, 0.0]], dtype=np.float32))
    np.testing.assert_allclose(rows, [[0.6, 0.8], [0.0, 0.0]], atol=1e-6)
