"""Which pairs of passages are worth a closer look. What makes a pair right is for `features`.

Short texts: all pairs. Longer ones: for each passage the nearest of the other side by vector and by rare words. Beyond
that the nearest by vector are looked for in the nearest cells of a coarse quantiser only (inverted file index: Sivic
and Zisserman, Video Google, ICCV 2003), so that time does not grow with the square of the length.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats, Ints, Pairs
from srcdiff.align.terms import Bags

_ALL = 6_000  # pairs up to which every one is looked at
_EXACT = 4_000_000  # pairs up to which every dot product is taken
_NEAREST = 10  # partners kept for each passage by vectors, and as many by words
_CROWD = 400  # passages looked at, at most, that share a word: the rarest words first
_PROBES = 4  # cells looked into for each passage
_CHUNK = 1 << 22  # dot products held at once


def candidates(a: Floats, b: Floats, words: Bags, free_a: NDArray[np.bool_], free_b: NDArray[np.bool_]) -> Pairs:
    """Pairs among the passages that are free; vectors are rows of `a` and `b`, `words` holds a's rows and then b's."""
    n, m = len(a), len(b)
    rows, columns = np.flatnonzero(free_a), np.flatnonzero(free_b)
    if len(rows) * len(columns) <= _ALL:
        keys = (rows[:, None] * m + columns[None, :]).ravel()
    else:
        search = _nearest if len(rows) * len(columns) <= _EXACT else _nearly_nearest
        there = search(a[rows], b[columns])
        back = search(b[columns], a[rows])
        keys = np.concatenate(
            [
                (rows[:, None] * m + columns[there]).ravel(),
                (rows[back] * m + columns[:, None]).ravel(),
                _sharing(words, rows, columns + n, n, m),
            ]
        )
    return Pairs.of_keys(n, m, keys)


def beside(pairs: Pairs, i: Ints, j: Ints, free_a: NDArray[np.bool_], free_b: NDArray[np.bool_]) -> Pairs:
    """The pairs, and those next to the given sure ones: where order holds, a sure pair speaks for its neighbours."""
    di = np.array([-1, -1, 0, 0, 1, 1])
    dj = np.array([-1, 0, -1, 1, 0, 1])
    near_i, near_j = (i[:, None] + di).ravel(), (j[:, None] + dj).ravel()
    inside = (near_i >= 0) & (near_i < pairs.n) & (near_j >= 0) & (near_j < pairs.m)
    near_i, near_j = near_i[inside], near_j[inside]
    free = free_a[near_i] & free_b[near_j]
    return Pairs.of_keys(
        pairs.n, pairs.m, np.concatenate([pairs.i * pairs.m + pairs.j, near_i[free] * pairs.m + near_j[free]])
    )


def _top(scores: Floats, k: int) -> Ints:
    """Columns of the k greatest values of each row."""
    if scores.shape[1] <= k:
        return np.broadcast_to(np.arange(scores.shape[1]), scores.shape)
    return np.argpartition(-scores, k - 1, axis=1)[:, :k]


def _nearest(queries: Floats, base: Floats) -> Ints:
    step = max(1, _CHUNK // max(1, len(base)))
    return np.concatenate([_top(queries[k : k + step] @ base.T, _NEAREST) for k in range(0, len(queries), step)])


def _nearly_nearest(queries: Floats, base: Floats) -> Ints:
    """As `_nearest`, looking only into the cells of the quantiser that are nearest to each query."""
    centres = _centres(base, max(16, 2 * int(np.sqrt(len(base)))))
    cell = _cells(base, centres, 1)[:, 0]
    probes = _cells(queries, centres, _PROBES)
    members = np.argsort(cell, kind="stable")
    bounds = np.searchsorted(cell[members], np.arange(len(centres) + 1))
    asked = np.argsort(probes, axis=None, kind="stable")
    ask_bounds = np.searchsorted(probes.ravel()[asked], np.arange(len(centres) + 1))
    scores = np.full((len(queries), _PROBES * _NEAREST), -2, dtype=np.float32)
    found = np.zeros((len(queries), _PROBES * _NEAREST), dtype=np.int64)
    for c in range(len(centres)):
        inside = members[bounds[c] : bounds[c + 1]]
        asking, slot = np.divmod(asked[ask_bounds[c] : ask_bounds[c + 1]], probes.shape[1])
        if not len(inside) or not len(asking):
            continue
        dots = queries[asking] @ base[inside].T
        best = _top(dots, _NEAREST)
        places = slot[:, None] * _NEAREST + np.arange(best.shape[1])
        scores[asking[:, None], places] = np.take_along_axis(dots, best, axis=1)
        found[asking[:, None], places] = inside[best]
    return np.take_along_axis(found, _top(scores, _NEAREST), axis=1)


def _centres(base: Floats, count: int) -> Floats:
    """Spherical k-means on a sample: a few rounds are enough to divide the space."""
    rng = np.random.default_rng(0)
    sample = base[rng.permutation(len(base))[: count * 32]]
    centres = sample[:count].copy()
    for _ in range(5):
        nearest = _cells(sample, centres, 1)[:, 0]
        order = np.argsort(nearest, kind="stable")
        bounds = np.searchsorted(nearest[order], np.arange(count))
        sums = np.add.reduceat(sample[order], np.minimum(bounds, len(sample) - 1), axis=0)
        filled = np.bincount(nearest, minlength=count) > 0
        centres[filled] = sums[filled] / np.maximum(np.linalg.norm(sums[filled], axis=1, keepdims=True), 1e-9)
    return centres


def _cells(rows: Floats, centres: Floats, k: int) -> Ints:
    step = max(1, _CHUNK // len(centres))
    return np.concatenate([_top(rows[s : s + step] @ centres.T, k) for s in range(0, len(rows), step)])


def _sharing(words: Bags, rows: Ints, columns: Ints, n: int, m: int) -> Ints:
    """Keys of the pairs that share the most rare words, from the side of a."""
    entries = np.isin(np.repeat(np.arange(len(words)), np.diff(words.starts)), columns)
    terms, holders = words.terms[entries], np.repeat(np.arange(len(words)), np.diff(words.starts))[entries]
    order = np.argsort(terms, kind="stable")
    holders = holders[order]
    starts = np.searchsorted(terms[order], np.arange(len(words.rarity) + 1))
    crowd = np.diff(starts)
    keys = []
    for i in rows:
        mine = words.terms[words.starts[i] : words.starts[i + 1]]
        mine = mine[crowd[mine] > 0]
        mine = mine[np.argsort(crowd[mine], kind="stable")]
        mine = mine[np.cumsum(crowd[mine]) <= _CROWD]
        if not len(mine):
            continue
        met = np.concatenate([holders[starts[t] : starts[t + 1]] for t in mine])
        weights = np.repeat(words.rarity[mine], crowd[mine])
        partners, where = np.unique(met, return_inverse=True)
        best = np.argsort(-np.bincount(where, weights), kind="stable")[:_NEAREST]
        keys.append(i * m + partners[best] - n)
    return np.concatenate(keys) if keys else np.zeros(0, dtype=np.int64)
