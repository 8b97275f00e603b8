"""How likely each candidate pair is to be right: likeness, then order and rivals. Choosing links is for `beads`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.candidates import beside, candidates
from srcdiff.align.features import COSINE, LEVEL, LONGEST, SHARE, SHARE_A, SHARE_B, dots, features, lower_level
from srcdiff.align.order import OrderWeights, follow
from srcdiff.align.pairs import Floats, Pairs
from srcdiff.align.side import Side
from srcdiff.align.terms import gram_bags, word_bags
from srcdiff.align.tokens import TokenSide, token_features
from srcdiff.align.weights import APART, LONG_TELLING, TELLINGS, Weights, learnt, logit_of, shares
from srcdiff.model import Role

_CERTAIN = 12.0  # logit of identical passages
_FLOOR = -6.0  # logit taken for a rival that was no candidate
_HEADING = 1.5  # logit taken off where a heading meets what is no heading
_FAR, _STRANGE = 0.2, 0.1  # cosine and share of words below which no gold link of any set is found
_ENOUGH = 40  # passages beyond which the length of a text tells no more of its kind
_SURE = 0.6  # likeness from which a pair speaks for its neighbours

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Judged:
    """Candidate pairs with the probability of each, and the share of the words of its passages that the other has.

    `ordered` is how likely the two texts keep one order.
    """

    pairs: Pairs
    probability: Floats
    share_a: Floats
    share_b: Floats
    ordered: float = 1.0


def judge(a: Side, b: Side, identical: list[tuple[int, int]], progress: Progress | None = None) -> Judged:
    """Weighs every candidate pair; the identical ones are taken as right."""
    pairs, rows, same = likeness_features(a, b, identical)
    held, by_token = _weighings(a, b, pairs, rows, same)
    count = _counter(progress, 2 * len(held) * (len(a) + len(b)))
    logit, ordered = np.zeros(len(pairs), dtype=np.float32), 0.0
    for name, share in held.items():
        weights = learnt(name)
        likeness = likeness_logit(by_token if name == TELLINGS else rows, same, weights.likeness)
        told, kept = link_features(pairs, likeness, rows, (weights.there, weights.back), count, beside=name == TELLINGS)
        logit += np.float32(share) * logit_of(weights.link, told)
        ordered += share * kept
    logit -= _HEADING * _mixed(pairs, a, b)
    logit[unrelated(rows)] = -_CERTAIN
    logit[same] = _CERTAIN
    return judged(pairs, rows, logit, ordered)


def _weighings(
    a: Side, b: Side, pairs: Pairs, rows: Floats, same: NDArray[np.bool_]
) -> tuple[dict[str, float], Floats]:
    """How far each set of weights holds, and the features for the one that reads tokens as well (else the others')."""
    shorter = min(len(a), len(b))
    lower = lower_level(pairs, rows, same) if len(rows) else 0.0
    held = shares(level_of(rows), lower, shorter, np.count_nonzero(same) / shorter)
    if TELLINGS not in held:
        return held, rows
    by_token = rows_by_token(a, b, pairs, rows) if max(len(a), len(b)) <= LONG_TELLING else None
    if by_token is None:  # they have no tokens, or are too long for them: order and likeness of the whole must do
        held[APART] = held.get(APART, 0.0) + held.pop(TELLINGS)
        return held, rows
    return held, by_token


def rows_by_token(a: Side, b: Side, pairs: Pairs, rows: Floats) -> Floats | None:
    """The features of likeness and those of `tokens`; None where there are no tokens."""
    if a.tokens is None or b.tokens is None:
        return None
    of_a, of_b = a.tokens(), b.tokens()
    if of_a is None or of_b is None:
        return None
    sides = TokenSide(a.texts, of_a), TokenSide(b.texts, of_b)
    return np.concatenate([rows, token_features(pairs, *sides)], axis=1)


def level_of(rows: Floats) -> float:
    """How alike two texts are on the whole, from the features of likeness of their pairs."""
    return float(rows[0, LEVEL]) if len(rows) else 0.0


def judged(pairs: Pairs, rows: Floats, logit: Floats, ordered: float = 1.0) -> Judged:
    """The pairs as judged by their logits; `rows` are the features of likeness."""
    probability = np.asarray(1 / (1 + np.exp(-logit)), dtype=np.float32)
    return Judged(pairs, probability, rows[:, SHARE_A], rows[:, SHARE_B], ordered)


def likeness_logit(rows: Floats, same: NDArray[np.bool_], weights: Weights) -> Floats:
    """The logit that each pair is right as far as the two passages by themselves tell."""
    logit = logit_of(weights, rows)
    logit[unrelated(rows)] = _FLOOR
    logit[same] = _CERTAIN
    return logit


def unrelated(rows: Floats) -> NDArray[np.bool_]:
    """Pairs that have neither subject nor words in common: not even the last two left over are counterparts then."""
    return np.asarray((rows[:, COSINE] < _FAR) & (rows[:, SHARE] < _STRANGE))


def likeness_features(a: Side, b: Side, identical: list[tuple[int, int]]) -> tuple[Pairs, Floats, NDArray[np.bool_]]:
    """Candidate pairs, their features, and which of them are the identical ones. Neither side may be empty."""
    free_a = np.array([not a.stands_alone(i) for i in range(len(a))], dtype=np.bool_)
    free_b = np.array([not b.stands_alone(j) for j in range(len(b))], dtype=np.bool_)
    given = np.array(identical, dtype=np.int64).reshape(-1, 2)
    free_a[given[:, 0]] = False
    free_b[given[:, 1]] = False
    texts = [*a.texts, *b.texts]
    words, grams = word_bags(texts), gram_bags(texts)
    pairs = candidates(a.vectors, b.vectors, words, free_a, free_b)
    keys = given[:, 0] * len(b) + given[:, 1]
    pairs = Pairs.of_keys(len(a), len(b), np.concatenate([pairs.i * len(b) + pairs.j, keys]))
    if len(pairs) < np.count_nonzero(free_a) * np.count_nonzero(free_b):
        pairs = beside(pairs, *_leaders(pairs, a, b, given), free_a, free_b)
    same = np.isin(pairs.i * len(b) + pairs.j, keys)
    return pairs, features(pairs, a.vectors, b.vectors, words, grams, same=same), same


def _leaders(pairs: Pairs, a: Side, b: Side, given: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs each of whose passages is the other's nearest by vector, and the given ones."""
    cosine = dots(pairs.i, pairs.j, a.vectors, b.vectors)
    best = (pairs.row_rank(cosine) == 0) & (pairs.by_column(Pairs.row_rank, cosine) == 0) & (cosine >= _SURE)
    return np.concatenate([pairs.i[best], given[:, 0]]), np.concatenate([pairs.j[best], given[:, 1]])


def description(pairs: Pairs, level: float) -> NDArray[np.float64]:
    """What is known of the two texts as a whole: the weights of order depend on it."""
    longer = float(np.clip(np.log(pairs.m / pairs.n), -2, 2))
    size = float(np.log(min(pairs.n, pairs.m, _ENOUGH)) - 2.2)
    return np.array([1.0, 3 * (level - 0.5), longer, size])


def chain_features(pairs: Pairs, likeness: Floats) -> tuple[Floats, Floats, Floats]:
    """What order reads, from the side of the rows: features of pairs, of rows and of columns.

    The likeness of a pair knows how many rivals there are; order counts them itself, so that is taken out again.
    """
    evidence = np.asarray((likeness + np.log(min(pairs.m, LONGEST))) / 3, dtype=np.float32)
    turned, order = pairs.turned
    third, floor = np.asarray(likeness / 3, dtype=np.float32), _FLOOR / 3
    leads = pairs.row_lead(third, floor), pairs.by_column(lambda p, v: p.row_lead(v, floor), third)
    longer = float(np.clip(np.log(pairs.m / pairs.n), -2, 2))
    rows, columns = (
        np.stack([np.ones_like(best), best, np.full_like(best, ratio)], axis=1)
        for best, ratio in ((pairs.row_best(evidence, -1), longer), (turned.row_best(evidence[order], -1), -longer))
    )
    return np.stack([evidence, *leads, np.ones_like(evidence)], axis=1), rows, columns


def link_features(
    pairs: Pairs,
    likeness: Floats,
    rows: Floats,
    orders: tuple[NDArray[np.float64], NDArray[np.float64]],
    progress: Callable[[int], None] | None = None,
    *,
    beside: bool = False,
) -> tuple[Floats, float]:
    """A row for each pair: its likeness, what order says of it as read from either side, and its lead over rivals.

    And how likely the texts keep one order. With `beside` the row tells what order says of the pairs beside it too.

    `rows` are the features of likeness, of which only the level is used; `orders` the weights of the two readings.
    """
    turned, order = pairs.turned
    level = level_of(rows)
    there, back = (
        follow(p, *chain_features(p, known), OrderWeights.of(description(p, level) @ weights), progress)
        for p, known, weights in ((pairs, likeness, orders[0]), (turned, likeness[order], orders[1]))
    )
    returned = np.empty_like(back.posterior)
    returned[order] = back.posterior
    first, second = _logit(there.posterior), _logit(returned)
    leads = pairs.row_lead(likeness, _FLOOR), pairs.by_column(lambda p, v: p.row_lead(v, _FLOOR), likeness)
    columns = (likeness, first, second, np.minimum(first, second), np.maximum(first, second), *leads)
    found = np.stack(columns, axis=1).astype(np.float32)
    if beside:
        found = np.concatenate([found, _beside(pairs, np.asarray((first + second) / 2, dtype=np.float32))], axis=1)
    return found, (there.ordered + back.ordered) / 2


def _beside(pairs: Pairs, logit: Floats) -> Floats:
    """How likely the next pair is, the one before, and the likelier of those beside it that share either passage."""
    around = np.zeros((pairs.n + 2, pairs.m + 2), dtype=np.float32)
    around[pairs.i + 1, pairs.j + 1] = 1 / (1 + np.exp(-logit))
    i, j = pairs.i + 1, pairs.j + 1
    columns = (
        *(around[i + 1, j + 1], around[i - 1, j - 1]),
        *(np.maximum(around[i + 1, j], around[i - 1, j]), np.maximum(around[i, j + 1], around[i, j - 1])),
    )
    return np.stack(columns, axis=1)


def _logit(probability: Floats) -> Floats:
    bounded = np.clip(probability, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(bounded / (1 - bounded)), dtype=np.float32)


def _mixed(pairs: Pairs, a: Side, b: Side) -> Floats:
    """1 where exactly one of the two is a heading."""
    heads_a = np.array([a.role(i) is Role.HEADING for i in range(len(a))], dtype=np.bool_)
    heads_b = np.array([b.role(j) is Role.HEADING for j in range(len(b))], dtype=np.bool_)
    return np.asarray(heads_a[pairs.i] != heads_b[pairs.j], dtype=np.float32)


def _counter(progress: Progress | None, steps: int) -> Callable[[int], None] | None:
    if progress is None:
        return None
    report, done = progress, 0

    def count(_row: int) -> None:
        nonlocal done
        done += 1
        if done % 256 == 0:
            report(done, steps)

    return count
