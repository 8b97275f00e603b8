"""Rows made afresh, without end, by worker processes: for where a GPU reads faster than one process makes them.

What rows are made of stands in `build`; here is in which shares they come, and how they reach the training as batches.
"""

from __future__ import annotations

import multiprocessing
import queue
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.queues import Queue as Channel
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from training.checker.build import (
    LONG,
    MADE,
    Case,
    Pool,
    by_evidence,
    far_rows,
    made_rows,
    near_rows,
    plain_cases,
    read_lines,
    swipe_cases,
    template_rows,
    varied,
    written_items,
)
from training.checker.evaluate import open_tokenizer
from training.checker.faults import sentences
from training.checker.nli import nli_rows
from training.checker.rows import UNLABELLED, Batch, Row, batches

ROWS = 6000
"""Rows that are made and sorted by length at a time."""
SHARES = {"nli": 0.36, "long": 0.05, "written": 0.24, "near": 0.25, "far": 0.1}
UNJUDGED = {"nli": 0.18, "long": 0.05, "written": 0.2, "near": 0.25, "far": 0.1, "spoilt": 0.1, "cut": 0.12}
"""With rows that only a teacher can judge: hypotheses spoilt, and evidence that lacks a sentence."""
LAST = {"nli": 0.15, "long": 0.03, "written": 0.17, "near": 0.1, "far": 0.02, "made": 0.33, "spoilt_made": 0.2}
"""For a last leg: above all what is written on news, of which the words of a phrase are marked together."""
MIXES = (SHARES, UNJUDGED, LAST)
KINDS = ("ids", "types", "places", "groups", "labels", "verdicts")
SMALL = (np.int16, np.uint8, np.int16, np.int8, np.int8, np.int8)
Arrays = tuple[NDArray[np.integer], ...]
T = TypeVar("T")


class Deck(list[T]):
    """Things that are drawn in random order, each once before one comes again."""

    def __init__(self, things: Sequence[T], dice: random.Random) -> None:
        super().__init__(things)
        self.dice = dice
        self.order: list[int] = []

    def draw(self, count: int) -> list[T]:
        """The next few."""
        found = []
        for _ in range(count):
            if not self.order:
                self.order = self.dice.sample(range(len(self)), len(self))
            found.append(self[self.order.pop()])
        return found


class Stock:
    """All that rows are made of, and the dice that fall for one process."""

    def __init__(self, data: Path, symmetric: frozenset[str], seed: int) -> None:
        self.dice = random.Random(seed)
        self.pool = Pool(tuple(item["text"] for item in read_lines(data / "texts.jsonl.gz")))
        inferred = list(nli_rows(data, symmetric))
        made = {name: list(made_rows(items, name)) for name, items in written_items(data).items()}
        self.inferred = Deck(inferred, self.dice)
        self.long = Deck([row for row in inferred if row.source in LONG], self.dice)
        self.groups = Deck(by_evidence(row for rows in made.values() for row in rows), self.dice)
        self.made = Deck(by_evidence(row for name in MADE for row in made[name]), self.dice)
        self.texts = Deck(self.pool.texts, self.dice)
        self.cases = Deck(list(swipe_cases(data / "rewrites_swipe.jsonl.gz")), self.dice)

    def rows(self, mix: int) -> list[Row]:
        """About ROWS rows of all kinds."""
        return [row for kind, share in MIXES[mix].items() for row in getattr(self, f"_{kind}")(round(share * ROWS))]

    def _nli(self, count: int) -> list[Row]:
        return self.inferred.draw(count)

    def _long(self, count: int) -> list[Row]:
        return self.long.draw(count)

    def _written(self, count: int) -> list[Row]:
        return [row for group in self.groups.draw(count // 9) for row in group]

    def _near(self, count: int) -> list[Row]:
        return list(near_rows(self.groups.draw(count // 15), self.pool, self.dice))

    def _made(self, count: int) -> list[Row]:
        return [row for group in self.made.draw(count // 9) for row in group]

    def _spoilt_made(self, count: int) -> list[Row]:
        return list(near_rows(self.made.draw(count // 15), self.pool, self.dice))

    def _far(self, count: int) -> Iterator[Row]:
        yield from far_rows(plain_cases(Pool(tuple(self.texts.draw(count // 30))), self.dice), self.pool, self.dice)
        cases: Sequence[Case] = self.cases.draw(count // 20)
        yield from far_rows(iter(cases), self.pool, self.dice)
        yield from template_rows(count // 60, self.pool, self.dice)

    def _spoilt(self, count: int) -> Iterator[Row]:
        """Hypotheses with fair edits and faults, whose effect on the verdict nobody knows."""
        for row in self.inferred.draw(count):
            found = varied(Row(row.evidence, row.passage, UNLABELLED, ()), "", self.pool, self.dice, 0.6)
            yield Row(row.evidence, found.passage, UNLABELLED, None, "spoilt")

    def _cut(self, count: int) -> Iterator[Row]:
        """Written rewordings whose evidence lacks a sentence: what it held may now be absent."""
        for group in self.groups.draw(count // 9):
            parts = sentences(group[0].evidence)
            if len(parts) > 1:
                del parts[self.dice.randrange(len(parts))]
                evidence = " ".join(parts)
                yield from (Row(evidence, row.passage, UNLABELLED, None, "cut") for row in group)


def small(batch: Batch) -> Arrays:
    """A batch in the smallest types that hold it."""
    return tuple(getattr(batch, kind).numpy().astype(kept) for kind, kept in zip(KINDS, SMALL, strict=True))


def restored(arrays: Arrays, device: str) -> Batch:
    """The batch of its small arrays, on a device."""
    tensors = (torch.from_numpy(array).to(device, non_blocking=True).long() for array in arrays)
    return Batch(**dict(zip(KINDS, tensors, strict=True)))


@dataclass(frozen=True, slots=True)
class Source:
    """The data folder, claims to leave out, the folder of the tokenizer, and how many padded tokens make a batch."""

    data: Path
    symmetric: frozenset[str]
    weights: Path
    tokens: int


def work(channel: Channel[Arrays], mix: Synchronized[int], source: Source, seed: int) -> None:
    """What a worker does until it is ended."""
    torch.set_num_threads(1)
    stock = Stock(source.data, source.symmetric, seed)
    tokenizer = open_tokenizer(source.weights)
    while True:
        rows = stock.rows(mix.value)
        for _, batch in batches(rows, tokenizer, tokens=source.tokens, dice=stock.dice, chunk=ROWS):
            channel.put(small(batch))


class Stream:
    """Worker processes and the batches they have ready; `mix` is the number of the MIXES that they make."""

    def __init__(self, source: Source, *, workers: int, seed: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.channel: Channel[Arrays] = context.Queue(maxsize=64)
        self.mix = context.Value("b", 0)
        self.workers = [
            context.Process(target=work, args=(self.channel, self.mix, source, seed + i), daemon=True)
            for i in range(workers)
        ]
        for worker in self.workers:
            worker.start()

    def next(self, device: str) -> Batch:
        """The next batch; fails where the workers have died."""
        while True:
            try:
                return restored(self.channel.get(timeout=60), device)
            except queue.Empty:
                if not self.workers or not all(worker.is_alive() for worker in self.workers):
                    raise RuntimeError("a worker has died") from None

    def __getstate__(self) -> dict[str, object]:
        """What another process needs to draw from the stream; only the one that made it ends the workers."""
        return self.__dict__ | {"workers": []}

    def close(self) -> None:
        """Ends the workers."""
        for worker in self.workers:
            worker.terminate()
