"""Fits the weights of the ordered and free readings (`srcdiff.align.order`) on gold links.

Reading gold sets, and the two regressions around the chain, belong to `fit_align.py`. Maximum likelihood of the gold:
every row speaks of one of its gold partners, or stands alone where it has none (Blunsom and Cohn, ACL 2006). The
weights for a pair of texts are linear in a few numbers that describe it (`judge.description`), each with a ridge; pairs
of like size are computed together, dense.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.judge import chain_features, description
from srcdiff.align.order import NEAR, SIZES, edge_kinds, move_kinds
from srcdiff.align.pairs import Floats, Pairs

Doubles = NDArray[np.float64]
_NEVER, _NO = -60.0, -40.0  # what a reading pays that the gold forbids, or that was no candidate
_ENDS = np.cumsum(SIZES)[:-1]
# Where fitting starts, and what the ridge pulls to: an onward step is likely, a jump is not.
_START = {0: [2.5, 0, 0, -2.25], 3: [0.5, 1, 0, -0.5, -1, -1.5, -2, -1, -3, -3, -3, -2], 4: [0.5, 0, -1, 0, 0]}
_START |= {1: [-1, 0, 0], 2: [-0.3, 0, 0], 5: [0, -0.5, -1, 0.3, 0.3], 7: [2.5, 0, 0, -0.75], 8: [-0.7, 0, 0]}


@dataclass(frozen=True)
class Example:
    """One pair of texts read from one side: dense features (n, m, k), what is gold, and how much it counts."""

    cells: Doubles
    rows: Floats
    columns: Floats
    candidate: NDArray[np.bool_]
    gold: NDArray[np.bool_]
    description: Doubles
    weight: float


def example(pairs: Pairs, likeness: Floats, level: float, right: Doubles, weight: float) -> Example:
    """The pair of texts as read from the side of the rows of `pairs`."""
    cells, rows, columns = chain_features(pairs, likeness)
    shape = (pairs.n, pairs.m)
    wide = np.zeros((*shape, cells.shape[1]))
    candidate, gold = np.zeros(shape, dtype=np.bool_), np.zeros(shape, dtype=np.bool_)
    wide[pairs.i, pairs.j] = cells
    candidate[pairs.i, pairs.j] = True
    gold[pairs.i, pairs.j] = right > 0
    return Example(wide, rows, columns, candidate, gold, description(pairs, level), weight)


class Batch:
    """Examples padded to one size. Rows beyond the end change nothing, columns beyond it are never gone to."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.n = np.array([len(e.rows) for e in examples])
        self.m = np.array([len(e.columns) for e in examples])
        size, tall, wide = len(examples), int(self.n.max()), int(self.m.max())
        self.cells = np.zeros((size, tall, wide, SIZES[0]))
        self.rows, self.columns = np.zeros((size, tall, SIZES[1])), np.zeros((size, wide, SIZES[2]))
        self.barred = np.full((size, tall, wide), -1e9)
        self.gold, self.has = np.full((size, tall, wide), -1e9), np.zeros((size, tall))
        for k, e in enumerate(examples):
            n, m = e.gold.shape
            self.cells[k, :n, :m], self.rows[k, :n], self.columns[k, :m] = e.cells, e.rows, e.columns
            self.barred[k, :n, :m] = np.where(e.candidate, 0.0, _NO)
            self.gold[k, :n, :m] = np.where(e.gold, 0.0, _NEVER)
            self.has[k, :n] = np.where(e.gold.any(axis=1), _NEVER, 0.0)
        self.description = np.stack([e.description for e in examples])
        self.weight = np.array([e.weight for e in examples])
        self._places(wide)

    def _places(self, wide: int) -> None:
        kinds, _ = move_kinds(wide)
        d = np.arange(wide)[None, :] - np.arange(wide)[:, None]
        self.move_kind, self.near = kinds[d + wide], (d > 1) & (d <= NEAR)
        far = np.isin(self.move_kind, (7, 11))
        self.move_more = -np.log(self.m)[:, None, None] * far
        self.first_kind = edge_kinds(wide)[0]
        self.first_more = -np.log(self.m)[:, None] * (self.first_kind == SIZES[4] - 1)
        self.early = np.arange(wide) <= NEAR
        left = self.m[:, None] - 1 - np.arange(wide)[None, :]
        self.inside, self.late = left >= 0, (left >= 0) & (left <= NEAR)
        self.last_kind = self.first_kind[np.maximum(left, 0)]
        self.last_more = np.where(self.inside, -np.log(self.m)[:, None] * (self.last_kind == SIZES[5] - 1), -1e9)

    def loss(self, weights: Doubles) -> tuple[float, Doubles]:
        """How much less likely the gold is than all readings together, and the slope; weights (k, sum(SIZES))."""
        parts = np.split(self.description @ weights, _ENDS, axis=1)
        total, slope = self._reading(parts, gold=False)
        told, right = self._reading(parts, gold=True)
        weighed = self.weight[:, None] * self.description
        return float(self.weight @ (total - told)), weighed.T @ (slope - right)

    def _reading(self, parts: list[Doubles], *, gold: bool) -> tuple[Doubles, Doubles]:
        score = np.einsum("bijk,bk->bij", self.cells, parts[0]) + self.barred + self.gold * gold
        alone = np.einsum("bik,bk->bi", self.rows, parts[1]) + self.has * gold
        ordered, counts = self._ordered(score, alone, parts)
        score = np.einsum("bijk,bk->bij", self.cells, parts[7]) + self.barred + self.gold * gold
        score -= np.log(self.m)[:, None, None]
        alone = np.einsum("bik,bk->bi", self.rows, parts[8]) + self.has * gold
        free, free_counts = self._free(score, alone)
        evidence = ordered + parts[9][:, 0]
        total = np.logaddexp(evidence, free)
        share = np.exp(evidence - total)[:, None]
        return total, np.concatenate([*(share * c for c in counts), *((1 - share) * c for c in free_counts), share], 1)

    def _free(self, score: Doubles, alone: Doubles) -> tuple[Doubles, list[Doubles]]:
        most = np.maximum(alone, score.max(axis=2))
        pair, none = np.exp(score - most[:, :, None]), np.exp(alone - most)
        norm = pair.sum(axis=2) + none
        real = np.arange(score.shape[1]) < self.n[:, None]
        total = ((np.log(norm) + most) * real).sum(axis=1)
        pair_counts = np.einsum("bij,bijk->bk", pair / norm[:, :, None], self.cells)
        return total, [pair_counts, np.einsum("bi,bik->bk", none / norm, self.rows)]

    def _ordered(self, score: Doubles, alone: Doubles, parts: list[Doubles]) -> tuple[Doubles, list[Doubles]]:
        size, tall, wide = score.shape
        step, last = self._steps(parts)
        most = np.maximum(alone, score.max(axis=2))
        seen, lone = np.exp(score - most[:, :, None]), np.exp(alone - most)
        mass = np.zeros((size, tall + 1, wide + 1))
        mass[:, 0, 0] = 1
        new, norm = np.zeros((size, tall, wide)), np.zeros((size, tall))
        for i in range(tall):
            new[:, i] = (mass[:, i, None] @ step)[:, 0] * seen[:, i]
            mass[:, i + 1] = mass[:, i] * lone[:, i, None]
            mass[:, i + 1, 1:] += new[:, i]
            norm[:, i] = mass[:, i + 1].sum(axis=1)
            mass[:, i + 1] /= norm[:, i, None]
            new[:, i] /= norm[:, i, None]
        end = (mass[:, -1] * last).sum(axis=1)
        real = np.arange(tall) < self.n[:, None]
        total = np.log(end) + ((np.log(norm) + most) * real).sum(axis=1)
        after = last / end[:, None]
        ending = mass[:, -1] * after
        pair, row, arrive = np.zeros_like(score), np.zeros((size, tall)), np.zeros_like(score)
        for i in range(tall - 1, -1, -1):
            pair[:, i] = new[:, i] * after[:, 1:]
            stay = lone[:, i, None] / norm[:, i, None] * after
            row[:, i] = (mass[:, i] * stay).sum(axis=1)
            arrive[:, i] = seen[:, i] / norm[:, i, None] * after[:, 1:]
            after = stay + (step @ arrive[:, i, :, None])[:, :, 0]
        moved = step * (mass[:, :-1].transpose(0, 2, 1) @ arrive)
        return total, self._counts(pair, row, moved, ending)

    def _steps(self, parts: list[Doubles]) -> tuple[Doubles, Doubles]:
        passed = np.einsum("bjk,bk->bj", self.columns, parts[2])
        so_far = np.concatenate([np.zeros((len(passed), 1)), np.cumsum(passed, axis=1)], axis=1)
        passing = np.where(self.near, so_far[:, None, :-1] - so_far[:, 1:, None], 0.0)
        moves = parts[3][:, self.move_kind] + self.move_more + passing
        first = parts[4][:, self.first_kind] + self.first_more + np.where(self.early, so_far[:, :-1], 0.0)
        whole = np.take_along_axis(so_far, self.m[:, None], axis=1)
        last = np.take_along_axis(parts[5], self.last_kind, axis=1) + self.last_more
        last = last + np.where(self.late, whole - so_far[:, 1:], 0.0)
        return np.exp(np.concatenate([first[:, None], moves], axis=1)), np.exp(np.concatenate([parts[6], last], axis=1))

    def _counts(self, pair: Doubles, row: Doubles, moved: Doubles, ending: Doubles) -> list[Doubles]:
        first, moves, last = moved[:, 0], moved[:, 1:], ending[:, 1:]
        begin, stop = np.zeros((2, *first.shape))
        begin[:, 1:] = np.where(self.near, moves, 0.0).sum(axis=2)[:, :-1]
        stop += np.where(self.near, moves, 0.0).sum(axis=1) + np.where(self.early, first, 0.0)
        begin[:, 0] += (first * self.early).sum(axis=1)
        begin[:, 1:] += (last * self.late)[:, :-1]
        passed = np.cumsum(begin - stop, axis=1) * self.inside
        move = np.stack([(moves * (self.move_kind == k)).sum(axis=(1, 2)) for k in range(SIZES[3])], axis=1)
        begun = np.stack([(first * (self.first_kind == k)).sum(axis=1) for k in range(SIZES[4])], axis=1)
        ended = np.stack([(last * (self.last_kind == k)).sum(axis=1) for k in range(SIZES[5])], axis=1)
        return [
            np.einsum("bij,bijk->bk", pair, self.cells),
            np.einsum("bi,bik->bk", row, self.rows),
            np.einsum("bj,bjk->bk", passed, self.columns),
            *(move, begun, ended, ending[:, :1]),
        ]


def batches(examples: Iterable[Example]) -> list[Batch]:
    """Examples of like size together."""
    groups: list[list[Example]] = []
    for e in sorted(examples, key=lambda e: max(e.gold.shape)):
        if not groups or max(e.gold.shape) > 1.35 * max(groups[-1][0].gold.shape) + 3 or len(groups[-1]) >= 64:
            groups.append([])
        groups[-1].append(e)
    return [Batch(group) for group in groups]


def fit_order(examples: Sequence[Example], ridge: float = 40.0, rounds: int = 35) -> Doubles:
    """The weights, (numbers of a description, sum(SIZES)), by a quasi-Newton search (L-BFGS)."""
    parts = batches(examples)
    start = np.zeros((len(examples[0].description), sum(SIZES)))
    for part, values in _START.items():
        at = int(sum(SIZES[:part]))
        start[0, at : at + len(values)] = values

    pull = np.full(start.size, 2 * ridge)  # how the weights depend on the pair is learnt more warily
    pull[: start.shape[1]] = ridge

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        found = [batch.loss(flat.reshape(start.shape)) for batch in parts]
        away = flat - start.ravel()
        slope = np.sum([g for _, g in found], axis=0).ravel() + pull * away
        return sum(x for x, _ in found) + float(pull @ away**2) / 2, slope

    return _least(loss, start.ravel(), rounds).reshape(start.shape)


def _least(loss: object, at: Doubles, rounds: int, memory: int = 12) -> Doubles:
    """The place of the least loss: Nocedal's two-loop recursion with a backtracking line search."""
    assert callable(loss)
    value, slope = loss(at)
    steps: list[tuple[Doubles, Doubles]] = []
    for _ in range(rounds):
        direction, used = -slope, []
        for s, y in reversed(steps):
            share = (s @ direction) / (s @ y)
            used.append(share)
            direction = direction - share * y
        if steps:
            s, y = steps[-1]
            direction = direction * (s @ y) / (y @ y)
        else:
            direction = direction / np.abs(slope).max()
        for (s, y), share in zip(steps, reversed(used), strict=True):
            direction = direction + (share - (y @ direction) / (s @ y)) * s
        length = 1.0
        while True:
            there = at + length * direction
            with np.errstate(all="ignore"):
                new, new_slope = loss(there)
            if np.isfinite(new) and new <= value + 1e-4 * length * float(slope @ direction):
                break
            length /= 2
            if length < 1e-6:
                return at
        if (there - at) @ (new_slope - slope) > 1e-10:
            steps = [*steps, (there - at, new_slope - slope)][-memory:]
        done = value - new < 1e-5 * abs(value)
        at, value, slope = there, new, new_slope
        if done:
            break
    return at
