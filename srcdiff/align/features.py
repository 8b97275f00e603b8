"""What two passages have in common, as numbers: one row a pair. What the numbers are worth is for `weights`.

The features are blind to position, save that the window of a passage's vector reaches to its neighbours; what order
says is for `order`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats, Ints, Pairs
from srcdiff.align.terms import Bags, overlaps, row_sums

NAMES = (
    *(
        "cosine",
        "centred",
        "window",
        "joined_a",
        "joined_b",
        "words",
        "common",
        "share_a",
        "share_b",
        "share",
        "length",
    ),
    *("shorter", "grams", "lead_row", "lead_column", "level", "level_mix", "log_n", "log_m"),
)
COSINE, SHARE, LEVEL = NAMES.index("cosine"), NAMES.index("share"), NAMES.index("level")
_MIXED = [NAMES.index(name) for name in ("centred", "words", "grams")]
SHARE_A, SHARE_B = NAMES.index("share_a"), NAMES.index("share_b")
LONGEST = 60  # beyond this many passages the length of a text says no more about a pair
_WHOLE = 4_000_000  # dot products that may be taken at once


def features(pairs: Pairs, a: Floats, b: Floats, words: Bags, grams: Bags, *, same: NDArray[np.bool_]) -> Floats:
    """A matrix of len(pairs) rows and the columns of NAMES.

    `a` and `b` are unit rows or zeros; `words` and `grams` hold the passages of a and then those of b; `same` marks the
    pairs of identical passages, which may lack vectors.
    """
    mean = _mean(a, b)
    ca, cb = _unit(a - mean), _unit(b - mean)
    norms_a, norms_b = np.linalg.norm(a - mean, axis=1), np.linalg.norm(b - mean, axis=1)
    centred = dots(pairs.i, pairs.j, ca, cb)
    word_weights, gram_weights = words.tfidf(), grams.tfidf()
    alike = overlaps(pairs, words, word_weights, word_weights)
    letters = overlaps(pairs, grams, gram_weights, gram_weights)
    rarity = words.rarity[words.terms]
    common = overlaps(pairs, words, rarity, np.ones_like(rarity))
    content = row_sums(rarity, words.starts)
    size_a, size_b = content[: pairs.n][pairs.i], content[pairs.n :][pairs.j]
    share_a, share_b = common / (size_a + 1), common / (size_b + 1)
    mix = centred + alike + letters
    mix[same] = 3
    level = _level(pairs, mix / 3)
    columns = (
        dots(pairs.i, pairs.j, a, b),
        centred,
        dots(pairs.i, pairs.j, _window(a - mean), _window(b - mean)),
        _joined(pairs.i, pairs.j, centred * norms_a[pairs.i], a - mean, cb),
        _joined(pairs.j, pairs.i, centred * norms_b[pairs.j], b - mean, ca),
        alike,
        common,
        share_a,
        share_b,
        np.maximum(share_a, share_b),
        np.abs(np.log((size_a + 1) / (size_b + 1))),
        np.log(np.minimum(size_a, size_b) + 1),
        letters,
        pairs.row_lead(mix),
        pairs.by_column(Pairs.row_lead, mix),
        np.full(len(pairs), level),
        level * mix / 3,
        np.full(len(pairs), np.log(min(pairs.n, LONGEST))),
        np.full(len(pairs), np.log(min(pairs.m, LONGEST))),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def _level(pairs: Pairs, mix: NDArray[np.floating[Any]]) -> float:
    """The likeness to be expected of right pairs: the mean of the best half of the shorter side.

    It tells a light edit, where a weak likeness means nothing, from a free retelling, where it is all there is.
    """
    best = _best(pairs, mix)
    return float(best[: max(1, len(best) // 2)].mean())


def lower_level(pairs: Pairs, rows: Floats, same: NDArray[np.bool_]) -> float:
    """The mean of the other half, from the features: how alike those of the shorter side are that are least so.

    It tells a rewrite, all of which has counterparts, from texts that keep some passages and replace the others.
    """
    mix = rows[:, _MIXED].mean(axis=1)
    mix[same] = 1
    best = _best(pairs, mix)
    return float(best[min(len(best) - 1, max(1, len(best) // 2)) :].mean())


def _best(pairs: Pairs, mix: NDArray[np.floating[Any]]) -> NDArray[np.floating[Any]]:
    """The likeness of each passage of the shorter side to the most alike one of the other, from high to low."""
    if pairs.n <= pairs.m:
        best = pairs.row_best(mix)
    else:
        turned, order = pairs.turned
        best = turned.row_best(mix[order])
    return np.sort(best)[::-1]


def dots(i: Ints, j: Ints, a: Floats, b: Floats) -> Floats:
    """The dot products of rows i of a with rows j of b."""
    if len(a) * len(b) <= _WHOLE:
        whole: Floats = (a @ b.T)[i, j]
        return whole
    out = np.empty(len(i), dtype=np.float32)
    step = 1 << 11  # small enough for the rows gathered to stay in the cache
    for k in range(0, len(i), step):
        out[k : k + step] = np.einsum("pd,pd->p", a[i[k : k + step]], b[j[k : k + step]])
    return out


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), dtype=np.float32)


def _mean(a: Floats, b: Floats) -> Floats:
    """What all passages share (the topic), held back while there are few to tell it from."""
    count = np.count_nonzero(a.any(axis=1)) + np.count_nonzero(b.any(axis=1))
    mean: Floats = (a.sum(axis=0) + b.sum(axis=0)) / np.float32(count + 6)
    return mean


def _window(rows: Floats) -> Floats:
    wide = rows.copy()
    wide[1:] += rows[:-1] / 2
    wide[:-1] += rows[1:] / 2
    return _unit(wide)


def _joined(i: Ints, j: Ints, here: Floats, rows: Floats, others: Floats) -> Floats:
    """By how much passage i and a neighbour together come nearer to j than the nearer of the two does alone.

    `here` are the dot products of the pairs; `rows` need not be unit vectors, `others` are.
    """
    gain = np.full(len(i), -0.2, dtype=np.float32)
    if len(rows) < 2:
        return np.zeros(len(i), dtype=np.float32)
    norms = np.maximum(np.linalg.norm(rows, axis=1), 1e-6)
    pair_norms = np.maximum(np.linalg.norm(rows[:-1] + rows[1:], axis=1), 1e-6)
    for side in (-1, 1):
        there = (i + side >= 0) & (i + side < len(rows))
        k = i[there]
        beside = dots(k + side, j[there], rows, others)
        union = (here[there] + beside) / pair_norms[np.minimum(k, k + side)]
        alone = np.maximum(here[there] / norms[k], beside / norms[k + side])
        gain[there] = np.maximum(gain[there], union - alone)
    return np.clip(gain, -0.2, 0.3)
