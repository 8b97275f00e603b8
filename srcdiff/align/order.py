"""How far the two texts keep the same order, found from the pair itself, and what that says of each candidate pair.

A conditional random field over a chain in the way of Vogel, Ney and Tillmann (HMM-based word alignment, COLING 1996)
and Blunsom and Cohn (Discriminative word alignment with conditional random fields, ACL 2006): the passages of one side
are read in order, and each either stands alone or speaks of a passage of the other side. Two readings compete. In the
ordered one the next place depends on the last, and passages of the other side that are passed over are paid for; in the
free one each row is judged by itself. The pair's own evidence decides between them, so that texts in another order lose
the help of order and keep the rest. What the readings weigh is for `weights`, what they read for `judge`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats, Ints, Pairs

Doubles = NDArray[np.float64]

# How many weights each part has: a pair, a row and a column; moves, first and last places, and finding nothing; a pair
# and a row in the free reading; the ordered reading as a whole.
SIZES = (4, 3, 3, 12, 5, 5, 1, 4, 3, 1)
NEAR = 10  # columns that a move may pass over and pay for one by one; a farther one is a jump to anywhere
_FAR_ON, _FAR_BACK = 7, 11  # the kinds of jump to anywhere, on and back
_FAR_EDGE = 4
_BEAM = 48  # places remembered while passages stand alone


@dataclass(frozen=True, slots=True)
class OrderWeights:
    """The parts of one vector of weights, as in SIZES; all are logs."""

    pair: Doubles
    row: Doubles
    column: Doubles
    move: Doubles
    first: Doubles
    last: Doubles
    nothing: float
    free_pair: Doubles
    free_row: Doubles
    ordered: float

    @classmethod
    def of(cls, vector: Doubles) -> OrderWeights:
        """Cuts the vector into its parts."""
        ends = np.concatenate([[0], np.cumsum(SIZES)])
        p = [vector[low:high] for low, high in pairwise(ends)]
        return cls(p[0], p[1], p[2], p[3], p[4], p[5], float(p[6][0]), p[7], p[8], float(p[9][0]))


@dataclass(frozen=True, slots=True)
class Order:
    """`posterior` of each pair, and how likely the pair of texts keeps one order."""

    posterior: Floats
    ordered: float


def follow(
    pairs: Pairs,
    cells: Floats,
    rows: Floats,
    columns: Floats,
    weights: OrderWeights,
    progress: Callable[[int], None] | None = None,
) -> Order:
    """Reads the rows in order; `cells`, `rows` and `columns` are features of the pairs, of rows and of columns.

    `progress` is called with each row read, twice over.
    """
    if not len(pairs):
        return Order(np.zeros(0, dtype=np.float32), 0.5)
    chain = _Chain(pairs, cells @ weights.pair, rows @ weights.row, columns @ weights.column, weights)
    evidence = chain.forward(progress) + weights.ordered
    freely, rival = _free(pairs, cells @ weights.free_pair - np.log(pairs.m), rows @ weights.free_row)
    ordered = float(1 / (1 + np.exp(np.clip(rival - evidence, -50, 50))))
    posterior = ordered * chain.backward(progress) + (1 - ordered) * freely
    return Order(posterior.astype(np.float32), ordered)


def move_kinds(m: int) -> tuple[Ints, Doubles]:
    """Of each move d among m columns, at index d + m, its kind, and what is added to that kind's weight."""
    d = np.arange(-m, m + 1)
    onward = np.select([d <= 4, d <= 6, d <= NEAR], [d, 5, 6], _FAR_ON)
    back = np.select([d == -1, d == -2, d >= -5], [8, 9, 10], _FAR_BACK)
    kinds = np.where(d >= 0, onward, back)
    return kinds, np.where((kinds == _FAR_ON) | (kinds == _FAR_BACK), -np.log(m), 0.0)


def edge_kinds(m: int) -> tuple[Ints, Doubles]:
    """Of each distance from the first or last of m columns its kind, and what is added to that kind's weight."""
    kinds = np.minimum(np.arange(m), 3)
    kinds[NEAR + 1 :] = _FAR_EDGE
    return kinds, np.where(kinds == _FAR_EDGE, -np.log(m), 0.0)


def _free(pairs: Pairs, score: Doubles, alone: Doubles) -> tuple[Doubles, float]:
    """Each row by itself: the posterior of every pair, and the log of the sum over all readings."""
    most = alone.copy()
    np.maximum.at(most, pairs.i, score)
    weight = np.exp(score - most[pairs.i])
    total = np.bincount(pairs.i, weight, pairs.n) + np.exp(alone - most)
    return weight / total[pairs.i], float((np.log(total) + most).sum())


class _Chain:
    """Forward and backward passes of the ordered reading over a sparse trellis.

    The states of a row are the places remembered from before (the row stands alone) and then the row's own candidates;
    place -1 is "nowhere yet".
    """

    def __init__(self, pairs: Pairs, score: Doubles, alone: Doubles, passed: Doubles, weights: OrderWeights) -> None:
        self.pairs, self.m = pairs, pairs.m
        self.most = alone.copy()
        np.maximum.at(self.most, pairs.i, score)
        self.seen = np.exp(score - self.most[pairs.i])
        self.alone = np.exp(alone - self.most)
        self.so_far = np.concatenate([[0.0], np.cumsum(passed)])
        kinds, more = move_kinds(self.m)
        self.moves = weights.move[kinds] + more
        kinds, more = edge_kinds(self.m)
        near = np.arange(self.m) <= NEAR
        self.first = np.exp(weights.first[kinds] + more + np.where(near, self.so_far[:-1], 0.0))
        ending = (weights.last[kinds] + more + np.where(near, self.so_far[-1] - self.so_far[:0:-1], 0.0))[::-1]
        self.last = np.exp(np.concatenate([[weights.nothing], ending]))  # at place + 1
        self.places: list[Ints] = []
        self.kept: list[Ints] = []
        self.mass: list[Doubles] = []
        self.steps: list[Doubles] = []

    def forward(self, progress: Callable[[int], None] | None) -> float:
        """Fills the trellis; the log of the sum over all readings."""
        starts, total = self.pairs.row_starts, float(self.most.sum())
        places, mass = np.array([-1]), np.ones(1)
        for i in range(self.pairs.n):
            here = self.pairs.j[starts[i] : starts[i + 1]]
            step = self._step(places, here)
            kept = _strongest(mass)
            moved = (mass @ step) * self.seen[starts[i] : starts[i + 1]]
            mass = np.concatenate([mass[kept] * self.alone[i], moved])
            places = np.concatenate([places[kept], here])
            norm = mass.sum()
            mass = mass / norm
            total += float(np.log(norm))
            self.places.append(places)
            self.kept.append(kept)
            self.mass.append(mass)
            self.steps.append(step)
            if progress:
                progress(i)
        return total + float(np.log(mass @ self.last[places + 1]))

    def backward(self, progress: Callable[[int], None] | None) -> Doubles:
        """The posterior of every pair."""
        starts, out = self.pairs.row_starts, np.zeros(len(self.pairs))
        after = self.last[self.places[-1] + 1]
        for i in range(self.pairs.n - 1, -1, -1):
            low, high = starts[i], starts[i + 1]
            both = self.mass[i] * after
            kept = self.kept[i]
            out[low:high] = both[len(kept) :] / both.sum()
            before = self.steps[i] @ (self.seen[low:high] * after[len(kept) :])
            before[kept] += self.alone[i] * after[: len(kept)]
            after = before / before.max()
            if progress:
                progress(i)
        return out

    def _step(self, places: Ints, here: Ints) -> Doubles:
        """The weight of each move from one of the places to one of the columns here."""
        d = here[None, :] - places[:, None]
        passing = np.where((d > 1) & (d <= NEAR), self.so_far[here][None, :] - self.so_far[places + 1][:, None], 0.0)
        step = np.exp(self.moves[np.minimum(d + self.m, 2 * self.m)] + passing)
        nowhere = places == -1
        if nowhere.any():
            step[nowhere] = self.first[here]
        return np.asarray(step)


def _strongest(mass: Doubles) -> Ints:
    if len(mass) <= _BEAM:
        return np.arange(len(mass))
    return np.sort(np.argsort(-mass, kind="stable")[:_BEAM])
