"""The aligner's parts by themselves: counting words, lists of pairs, order, candidates."""

from __future__ import annotations

import random

import numpy as np
import pytest

from srcdiff.align import candidates as search
from srcdiff.align.beads import choose
from srcdiff.align.features import NAMES
from srcdiff.align.judge import Judged
from srcdiff.align.order import SIZES
from srcdiff.align.pairs import Pairs
from srcdiff.align.terms import gram_bags, overlaps, stem, word_bags
from srcdiff.align.weights import learnt
from tests.align.vectors import aligned


@pytest.mark.parametrize(
    ("one", "other"),
    [("rescued", "rescue"), ("stopped", "stop"), ("cities", "city"), ("mayor's", "mayor"), ("sailing", "sailed")],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("press", "pre"), ("sing", "s"), ("1990s", "1990"), ("bus", "bu")])
def test_short_words_and_numbers_keep_their_ends(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_overlaps_are_sparse_dot_products() -> None:
    a, b = ["the red fox runs", "a fox", ""], ["red foxes ran and ran", "nothing here"]
    bags = word_bags([*a, *b])
    dense = np.zeros((5, len(bags.rarity)), dtype=np.float32)
    weights = bags.tfidf()
    for k in range(5):
        entries = slice(bags.starts[k], bags.starts[k + 1])
        dense[k, bags.terms[entries]] = weights[entries]
    expected = dense[:3] @ dense[3:].T
    assert overlaps(Pairs.all(3, 2), bags, weights, weights).reshape(3, 2) == pytest.approx(expected, abs=1e-6)
    some = Pairs.of_keys(3, 2, np.array([4, 0, 3]))
    assert overlaps(some, bags, weights, weights) == pytest.approx(expected[some.i, some.j], abs=1e-6)


def test_grams_do_not_cross_passages() -> None:
    bags = gram_bags(["ab", "cd", "", "ab"])
    assert np.diff(bags.starts).tolist() == [1, 1, 0, 1]
    assert bags.terms[0] == bags.terms[-1]


def test_leads_over_rivals() -> None:
    pairs = Pairs.all(2, 3)
    values = np.array([5, 1, 3, 2, 2, -4], dtype=np.float32)
    assert pairs.row_lead(values).tolist() == [2, -4, -2, 0, 0, -6]
    assert pairs.by_column(Pairs.row_lead, values).tolist() == [3, -1, 3, -3, 1, -7]


def test_links_are_chosen_jointly() -> None:
    pairs = Pairs.all(3, 2)
    probability = np.array([0.9, 0.6, 0.7, 0.1, 0.2, 0.8], dtype=np.float32)
    shares = np.full(6, 0.3, dtype=np.float32)
    # (0, 1) would chain the beads of (0, 0), (1, 0) and of (2, 1) together.
    assert set(choose(Judged(pairs, probability, shares, shares))) == {(0, 0), (1, 0), (2, 1)}
    # Nothing joins b's first passage once its first partner tells it in full.
    told = np.where(np.arange(6) == 0, np.float32(0.9), shares).astype(np.float32)
    assert set(choose(Judged(pairs, probability, shares, told))) == {(0, 0), (2, 1)}
    # The longer half of a passage that was cut in two does not tell it in full.
    half = np.where(np.arange(6) == 0, np.float32(0.65), shares).astype(np.float32)
    assert set(choose(Judged(pairs, probability, shares, half))) == {(0, 0), (1, 0), (2, 1)}


def test_the_coarse_search_finds_nearly_all_of_the_nearest() -> None:
    rng = np.random.default_rng(0)
    base = rng.normal(size=(40, 16)).repeat(20, axis=0) + rng.normal(size=(800, 16)) / 3
    rows = (base / np.linalg.norm(base, axis=1, keepdims=True)).astype(np.float32)
    exact, coarse = search._nearest(rows, rows), search._nearly_nearest(rows, rows)
    shared = [len(set(x) & set(y)) for x, y in zip(exact.tolist(), coarse.tolist(), strict=True)]
    assert np.mean(shared) > 0.9 * search._NEAREST


@pytest.mark.parametrize("exact", [search._EXACT, 0])
def test_long_texts_with_their_chapters_moved(exact: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_EXACT", exact)
    rng = random.Random(3)
    names = [f"{x}{y}" for x in ("Bel", "Cor", "Dan", "Fen", "Gar", "Hol", "Mer", "Os") for y in ("ric", "wyn", "ton")]
    things = [
        "barrel",
        "boat",
        "candle",
        "clock",
        "door",
        "drum",
        "flag",
        "kettle",
        "ladder",
        "rope",
        "saddle",
        "table",
    ]
    told = [(*rng.sample(names, 2), *rng.sample(things, 2), rng.randrange(1000)) for _ in range(240)]
    a = [f"{x} sold {n} old {s} to {y} for one {t}." for x, y, s, t, n in told]
    order = [*range(120, 240), *range(120)]
    b = [f"For a {t}, {y} got {n} {s} from {x}." for x, y, s, t, n in (told[k] for k in order)]
    assert len(a) * len(b) > search._ALL
    right = sum(bead.a == (order[bead.b[0]],) for bead in aligned(a, b).beads if len(bead.b) == 1)
    assert right > 0.97 * len(a)


@pytest.mark.parametrize("name", ["apart", "rewrites"])
def test_weights_fit_the_features(name: str) -> None:
    weights = learnt(name)
    assert len(weights.likeness.coefficients) == len(NAMES)
    assert weights.there.shape == weights.back.shape == (4, sum(SIZES))
    for numbers in (weights.likeness.coefficients, weights.link.coefficients, weights.there, weights.back):
        assert np.isfinite(numbers).all()
