"""A list of candidate pairs of passages, and reductions over its rows and columns. No similarity belongs here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Pairs:
    """Distinct pairs (i, j) out of n by m, sorted by i and then j."""

    n: int
    m: int
    i: Ints
    j: Ints

    @classmethod
    def of_keys(cls, n: int, m: int, keys: Ints) -> Pairs:
        """The pairs whose number is i * m + j, repetitions dropped."""
        ordered = np.sort(keys)  # np.unique would load numpy.ma, 7 ms of a cold start
        i, j = np.divmod(ordered[np.diff(ordered, prepend=-1) > 0], m)
        return cls(n, m, i, j)

    @classmethod
    def all(cls, n: int, m: int) -> Pairs:
        """Every pair."""
        return cls(n, m, np.repeat(np.arange(n), m), np.tile(np.arange(m), n))

    def __len__(self) -> int:
        return len(self.i)

    @cached_property
    def row_starts(self) -> Ints:
        """Where each row begins, and the end."""
        return np.searchsorted(self.i, np.arange(self.n + 1))

    @cached_property
    def turned(self) -> tuple[Pairs, Ints]:
        """The same pairs with the sides exchanged, and for each of them its place here."""
        order = np.lexsort((self.i, self.j))
        return Pairs(self.m, self.n, self.j[order], self.i[order]), order

    def keep(self, mask: NDArray[np.bool_]) -> Pairs:
        """The pairs where `mask` holds."""
        return Pairs(self.n, self.m, self.i[mask], self.j[mask])

    def row_best(self, values: NDArray[np.floating[Any]], floor: float = 0.0) -> Floats:
        """The greatest value of each row, at least `floor`."""
        best = np.full(self.n, floor, dtype=np.float32)
        np.maximum.at(best, self.i, values)
        return best

    def row_rank(self, values: Floats) -> Ints:
        """Place of each pair within its row, 0 for the greatest value; ties go to the earlier pair."""
        order = np.lexsort((-values, self.i))
        rank = np.empty(len(order), dtype=np.int64)
        rank[order] = np.arange(len(order)) - self.row_starts[self.i[order]]
        return rank

    def row_lead(self, values: Floats, floor: float = 0.0) -> Floats:
        """By how much each value exceeds the best other one of its row (at least `floor`)."""
        rank = self.row_rank(values)
        second = np.full(self.n, floor, dtype=np.float32)
        at = rank == 1
        second[self.i[at]] = np.maximum(values[at], floor)
        best = self.row_best(values, floor)
        return np.asarray(values - np.where(rank == 0, second[self.i], best[self.i]), dtype=np.float32)

    def by_column(self, reduce: Callable[[Pairs, Floats], NDArray[np.generic]], values: Floats) -> NDArray[np.generic]:
        """`reduce`, which gives a value for each pair, applied to columns in place of rows."""
        turned, order = self.turned
        found = reduce(turned, values[order])
        out = np.empty_like(found)
        out[order] = found
        return out
