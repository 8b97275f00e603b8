"""The reading in order against plain enumeration, and how it tells texts in order from shuffled ones."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest

from srcdiff.align.judge import chain_features, description
from srcdiff.align.order import NEAR, SIZES, Doubles, Order, OrderWeights, edge_kinds, follow, move_kinds
from srcdiff.align.pairs import Floats, Pairs
from srcdiff.align.weights import learnt


def _weights(seed: int) -> OrderWeights:
    return OrderWeights.of(np.random.default_rng(seed).normal(size=sum(SIZES)))


def _by_enumeration(pairs: Pairs, features: tuple[Floats, Floats, Floats], w: OrderWeights) -> Doubles:
    """The posterior of each pair from every reading there is, as the definition has it."""
    n, m = pairs.n, pairs.m
    score, free = np.full((n, m), -np.inf), np.full((n, m), -np.inf)
    score[pairs.i, pairs.j] = features[0] @ w.pair
    free[pairs.i, pairs.j] = features[0] @ w.free_pair - np.log(m)
    alone, free_alone, passed = features[1] @ w.row, features[1] @ w.free_row, features[2] @ w.column
    moves, edges = move_kinds(m), edge_kinds(m)
    total, counts = 0.0, np.zeros((n, m))
    for reading in itertools.product(range(-1, m), repeat=n):
        freely = sum(free_alone[i] if j < 0 else free[i, j] for i, j in enumerate(reading))
        ordered, place = w.ordered, -1
        for i, j in enumerate(reading):
            if j < 0:
                ordered += alone[i]
                continue
            if place < 0:
                ordered += w.first[edges[0][j]] + edges[1][j] + (passed[:j].sum() if j <= NEAR else 0)
            else:
                d = j - place
                ordered += w.move[moves[0][d + m]] + moves[1][d + m]
                ordered += passed[place + 1 : j].sum() if 1 < d <= NEAR else 0
            ordered += score[i, j]
            place = j
        left = m - 1 - place
        if place < 0:
            ordered += w.nothing
        else:
            ordered += w.last[edges[0][left]] + edges[1][left] + (passed[place + 1 :].sum() if left <= NEAR else 0)
        weight = float(np.exp(ordered) + np.exp(freely))
        total += weight
        for i, j in enumerate(reading):
            if j >= 0:
                counts[i, j] += weight
    return np.asarray((counts / total)[pairs.i, pairs.j])


@pytest.mark.parametrize(("n", "m"), [(1, 1), (1, 14), (3, 4), (4, 3), (2, 16)])
def test_posteriors_are_those_of_all_readings(n: int, m: int) -> None:
    rng = np.random.default_rng(n * m)
    pairs = Pairs.all(n, m).keep(rng.random(n * m) < 0.8)
    if not len(pairs):
        pairs = Pairs.all(n, m)
    features = chain_features(pairs, rng.normal(size=len(pairs)).astype(np.float32))
    for seed in range(3):
        weights = _weights(seed)
        found = follow(pairs, *features, weights)
        assert found.posterior == pytest.approx(_by_enumeration(pairs, features, weights), abs=1e-5)


def test_near_moves_pay_for_what_they_pass_and_far_ones_do_not() -> None:
    kinds, more = move_kinds(30)
    assert kinds[30 : 30 + NEAR + 1].max() < kinds[30 + NEAR + 1]
    assert (more[30 - 5 : 30 + NEAR + 1] == 0).all()
    assert more[0] == more[-1] == pytest.approx(-np.log(30))


def _read(matrix: Floats) -> Order:
    pairs = Pairs.all(*matrix.shape)
    weights = OrderWeights.of(description(pairs, 0.7) @ learnt("apart").there)
    return follow(pairs, *chain_features(pairs, matrix.ravel()), weights)


def test_order_is_found_where_it_is_and_not_where_it_is_not() -> None:
    n = 30
    kept = np.full((n, n), -5, dtype=np.float32)
    np.fill_diagonal(kept, 4)
    mixed = kept[:, random.Random(0).sample(range(n), n)]
    assert _read(kept).ordered > 0.95
    assert _read(mixed).ordered < 0.05


def test_order_decides_between_equals() -> None:
    matrix = np.full((8, 8), -5, dtype=np.float32)
    np.fill_diagonal(matrix, 4)
    matrix[4] = -5
    matrix[4, [0, 4]] = 0
    posterior = _read(matrix).posterior.reshape(8, 8)
    assert posterior[4, 4] > 2 * posterior[4, 0]
