"""What single tokens tell of two passages, and where they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import pytest

from srcdiff.align import Side, align
from srcdiff.align.pairs import Pairs
from srcdiff.align.tokens import NAMES, Tokens, TokenSide, token_features
from srcdiff.align.weights import LONG_TELLING, shares
from tests.align.vectors import Beads, hashed, shape

FABLE = (
    "A crow had found a piece of cheese.",
    "She carried it up into a tall oak.",
    "A fox praised her voice and begged for a song.",
    "The crow sang, and the cheese fell.",
)
RETOLD = (
    "Once a raven came upon some cheddar.",
    "Up an oak she flew with her prize.",
    "Below sat Reynard, full of flattery.",
    "When she opened her beak, the prize was gone.",
)


def tokens(text: str) -> Tokens:
    """Each word a token, with the vector of its letters."""
    spans, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    return np.array(spans, dtype=np.int64).reshape(-1, 2), hashed([text[start:end] for start, end in spans])


def read(a: Sequence[str], b: Sequence[str]) -> dict[str, np.ndarray[tuple[int, int], np.dtype[np.float32]]]:
    pairs = Pairs.all(len(a), len(b))
    sides = (TokenSide(texts, [tokens(text) for text in texts]) for texts in (a, b))
    columns = token_features(pairs, *sides).T
    return {name: column.reshape(len(a), len(b)) for name, column in zip(NAMES, columns, strict=True)}


def test_a_passage_that_holds_another_is_told_from_one_side_alone() -> None:
    found = read(["the old mill burned"], ["last night the old mill burned to the ground", "rain fell"])
    assert found["tokens_a"][0, 0] == pytest.approx(1, abs=1e-5)
    assert 0.2 < found["tokens_b"][0, 0] < 0.8
    assert found["tokens_best"][0, 0] == found["tokens_a"][0, 0]
    assert found["tokens_mean"][0, 0] > found["tokens_mean"][0, 1]
    assert found["tokens_lead_row"][0, 0] > 0 > found["tokens_lead_row"][0, 1]


def test_rare_words_weigh_more_than_common_ones() -> None:
    common = ["the crow sat", "the fox sat", "the hen sat"]
    found = read(["the heron sat"], [*common, "a heron stood"])
    assert found["tokens_a"][0, 3] > found["tokens_a"][0, 0]


def test_passages_without_tokens_are_like_nothing() -> None:
    found = read(["", "the crow"], ["the crow", ""])
    assert not found["tokens_mean"][0].any()
    assert not found["tokens_mean"][1, 1]
    assert read([""], [""])["tokens_mean"] == [[0]]


@pytest.mark.parametrize("given", [True, False])
def test_tokens_are_read_for_short_tellings_alone(given: bool) -> None:
    asked: list[str] = []

    def reader(texts: Sequence[str]) -> list[Tokens] | None:
        asked.extend(texts)
        return [tokens(text) for text in texts] if given else None

    def beads(a: Sequence[str], b: Sequence[str]) -> Beads:
        left, right = (Side(texts, hashed(texts), (), partial(reader, texts)) for texts in (a, b))
        return shape(align(left, right))

    assert [bead[0] for bead in beads(FABLE, FABLE[::-1])] == [(3,), (2,), (1,), (0,)]
    assert asked == []
    beads(FABLE, RETOLD)
    assert asked == [*FABLE, *RETOLD]
    asked.clear()
    beads([f"{line} {k}" for k in range(LONG_TELLING) for line in FABLE[:2]], RETOLD)
    assert asked == []


@pytest.mark.parametrize(
    ("level", "lower", "passages", "kept", "expected"),
    [
        (0.2, 0.1, 20, 0.0, {"tellings": 1}),
        (0.55, 0.3, 20, 0.0, {"rewrites": 1}),
        (0.95, 0.6, 20, 0.5, {"apart": 1}),
        (0.55, 0.05, 20, 0.0, {"apart": 1}),
        (0.55, 0.3, 20, 0.3, {"apart": 1}),
        (0.345, 0.3, 20, 0.0, {"tellings": 0.5, "rewrites": 0.5}),
        (0.4, 0.3, 5, 0.0, {"tellings": 0.5, "rewrites": 0.5}),
        (0.345, 0.05, 20, 0.0, {"tellings": 0.5, "apart": 0.5}),
    ],
)
def test_the_likeness_of_two_texts_chooses_the_weights(
    level: float, lower: float, passages: int, kept: float, expected: dict[str, float]
) -> None:
    assert shares(level, lower, passages, kept) == pytest.approx(expected)
