"""How far the two texts keep the same order, found from the pair itself, and what that says of each candidate pair.

A hidden Markov model in the way of Vogel, Ney and Tillmann (HMM-based word alignment, COLING 1996): the passages of one
side are read in order, and each either stands alone or speaks of a passage of the other side. Where it goes next is a
mixture of a step onward and a jump to anywhere; the share of steps is unknown, and so is how often a passage stands
alone, so several shares of both are tried, weighed by how well they explain the pair (Bayesian model averaging).
Shuffled texts thus lose the help of order and keep the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats, Pairs

Doubles = NDArray[np.float64]
Ints = NDArray[np.int64]

# Hypotheses about the pair: the share of steps among all moves, and the chance of standing alone, a row each.
_SHARES = np.repeat([0.02, 0.6, 0.93], 3)[:, None]
_ALONE = np.tile([0.05, 0.25, 0.6], 3)[:, None]
_PRIOR = np.outer([0.15, 0.15, 0.7], [0.3, 0.4, 0.3]).ravel()  # most derived texts keep the order of their source
_AHEAD, _BEHIND, _BACK = 1.5, 3.0, 0.05  # the decay of steps onward and back, and the weight of steps back
_START, _END = 2.0, 3.0  # the decay of first and last places from the ends
_MOST = 12.0  # evidence of one pair beyond this (in nats) is not believed
_BEAM = 48  # places remembered while passages stand alone


@dataclass(frozen=True, slots=True)
class Order:
    """`posterior` of each pair, the expected `share` of moves that keep the order, and of rows that stand `alone`."""

    posterior: Floats
    share: float
    alone: float


def follow(pairs: Pairs, evidence: Floats, progress: Callable[[int], None] | None = None) -> Order:
    """Reads the rows in order.

    `evidence` is, for each pair, the log of how much likelier the passages look if the pair is right than if row i
    stands alone. `progress` is called with each row read, twice over.
    """
    if not len(pairs):
        return Order(np.zeros(0, dtype=np.float32), 0.5, 1.0)
    chain = _Chain(pairs, np.exp(np.minimum(evidence.astype(np.float64), _MOST)))
    likelihood = chain.forward(progress) + np.log(_PRIOR)
    weights = np.exp(likelihood - likelihood.max())
    weights /= weights.sum()
    posterior = weights @ chain.backward(progress)
    return Order(posterior.astype(np.float32), float(weights @ _SHARES[:, 0]), float(weights @ _ALONE[:, 0]))


class _Chain:
    """Forward and backward passes over a sparse trellis, for all shares at once.

    The states of a row are the places remembered from before (the row stands alone) and then the row's own candidates.
    """

    def __init__(self, pairs: Pairs, evidence: Doubles) -> None:
        self.pairs, self.evidence = pairs, evidence
        self.m = pairs.m
        self.steps = _steps(self.m, min(1.0, pairs.m / pairs.n))
        so_far = np.concatenate([[0.0], np.cumsum(self.steps)])
        here = np.arange(self.m)
        self.inside = so_far[2 * self.m - here] - so_far[self.m - here]  # of the steps from each place, what lands
        self.places: list[Ints] = []
        self.kept: list[Ints] = []
        self.mass: list[Doubles] = []
        nearest = np.exp(-np.arange(self.m) / _START) + 0.02
        self.first = nearest / nearest.sum()
        last = np.exp(-np.arange(self.m)[::-1] / _END) * 2 + 0.3
        self.last = last / last.mean()

    def forward(self, progress: Callable[[int], None] | None) -> Doubles:
        """Fills the trellis; the log likelihood of the pair under each share."""
        starts, columns = self.pairs.row_starts, self.pairs.j
        total = np.zeros(len(_SHARES))
        places, mass = np.zeros(0, dtype=np.int64), np.zeros((len(_SHARES), 0))
        for i in range(self.pairs.n):
            here = columns[starts[i] : starts[i + 1]]
            seen = self.evidence[starts[i] : starts[i + 1]] * (1 - _ALONE)
            if i == 0:
                kept = np.zeros(0, dtype=np.int64)
                moved = _SHARES * self.first[here] + (1 - _SHARES) / self.m
                # Until something is found, "nowhere yet" is remembered as the place before the first.
                old, places = _ALONE.copy(), np.concatenate([[-1], here])
            else:
                kept = _strongest(mass)
                moved = _SHARES * (mass @ self._step(places, here)) + (1 - _SHARES) / self.m
                old, places = mass[:, kept] * _ALONE, np.concatenate([places[kept], here])
            mass = np.concatenate([old, moved * seen], axis=1)
            norm = mass.sum(axis=1, keepdims=True)
            mass = mass / norm
            total += np.log(norm[:, 0])
            self.places.append(places)
            self.kept.append(kept)
            self.mass.append(mass)
            if progress:
                progress(i)
        return np.asarray(total + np.log((mass * self._ends(places)).sum(axis=1)))

    def backward(self, progress: Callable[[int], None] | None) -> Doubles:
        """The posterior of every pair under each share."""
        starts, columns = self.pairs.row_starts, self.pairs.j
        out = np.zeros((len(_SHARES), len(self.pairs)))
        after = self._ends(self.places[-1])
        for i in range(self.pairs.n - 1, -1, -1):
            both = self.mass[i] * after
            both /= both.sum(axis=1, keepdims=True)
            width = starts[i + 1] - starts[i]
            if width:
                out[:, starts[i] : starts[i + 1]] = both[:, -width:]
            if i:
                here = columns[starts[i] : starts[i + 1]]
                seen = self.evidence[starts[i] : starts[i + 1]] * (1 - _ALONE)
                future = seen * after[:, after.shape[1] - width :]
                before = _SHARES * (future @ self._step(self.places[i - 1], here).T)
                before += (1 - _SHARES) / self.m * future.sum(axis=1, keepdims=True)
                before[:, self.kept[i]] += _ALONE * after[:, : after.shape[1] - width]
                after = before / before.max(axis=1, keepdims=True)
            if progress:
                progress(i)
        return out

    def _step(self, places: Ints, here: Ints) -> Doubles:
        step = self.steps[here[None, :] - places[:, None] + self.m] / self.inside[places][:, None]
        nowhere = places == -1
        if nowhere.any():
            step[nowhere] = self.first[here]
        return np.asarray(step)

    def _ends(self, places: Ints) -> Doubles:
        return np.asarray(_SHARES * np.where(places < 0, 1.0, self.last[places]) + 1 - _SHARES)


def _steps(m: int, pace: float) -> Doubles:
    """Chance of each move d, at index d + m: around `pace` onward, seldom back."""
    d = np.arange(-m, m + 1)
    chance = np.where(d >= 0, np.exp(-np.abs(d - pace) / _AHEAD), _BACK * np.exp(np.minimum(d, 0) / _BEHIND))
    return np.asarray(chance / chance.sum())


def _strongest(mass: Doubles) -> Ints:
    if mass.shape[1] <= _BEAM:
        return np.arange(mass.shape[1])
    return np.sort(np.argsort(-mass.max(axis=0), kind="stable")[:_BEAM])
