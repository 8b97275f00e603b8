"""A training example, how it is kept on disk, and how examples become batches."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import torch
from tokenizers import Tokenizer

from srcdiff.check.encoding import PADDING_GROUP, Input, encode
from srcdiff.check.marks import Word
from srcdiff.model.document import Span

IGNORED = -100
UNLABELLED = -1
"""The label of a word, and the verdict of a passage, that nobody has judged."""
PACK = 8
ALIGNED = 8
Spans = tuple[tuple[int, int, int], ...]
"""(start, end, label) in a passage."""
NOT_ENTAILED = 3
"""A verdict of sets that tell entailed from the rest only."""


@dataclass(frozen=True, slots=True)
class Row:
    """Evidence and passage, the verdict (0 entailed, 1 neutral, 2 contradicted, 3 neutral or contradicted, -1 unknown).

    `spans` are (start, end, label) in the passage with label 1 conflicting or 2 absent; None: the words are not judged.
    """

    evidence: str
    passage: str
    verdict: int
    spans: Spans | None = None
    source: str = ""


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    """Writes rows as JSON lines and tells how many."""
    count = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as file:
        for row in rows:
            file.write(json.dumps([row.evidence, row.passage, row.verdict, row.spans, row.source]) + "\n")
            count += 1
    return count


def read_rows(path: Path) -> list[Row]:
    """All rows of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    return [
        Row(e, p, v, None if s is None else tuple((a, b, label) for a, b, label in s), source)
        for e, p, v, s, source in found
    ]


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of some inputs, padded to the longest: (n, length) each.

    `labels` stand at the first token of each word of a passage and `verdicts` at its end, IGNORED everywhere else.
    """

    ids: torch.Tensor
    types: torch.Tensor
    places: torch.Tensor
    groups: torch.Tensor
    labels: torch.Tensor
    verdicts: torch.Tensor

    @property
    def judged(self) -> torch.Tensor:
        """(n, length): where a word begins or a passage ends."""
        return (self.labels != IGNORED) | (self.verdicts != IGNORED)

    def to(self, device: str) -> Batch:
        """The same batch on a device."""
        return Batch(**{field.name: getattr(self, field.name).to(device) for field in fields(self)})


def word_labels(row: Row, words: Sequence[Word | Span]) -> list[int]:
    """The label of each word of the passage: that of the span it meets."""
    spans = row.spans or ()
    return [next((s[2] for s in spans if word.start < s[1] and s[0] < word.end), 0) for word in words]


def collate(groups: Sequence[Sequence[Row]], inputs: Sequence[Input]) -> Batch:
    """One batch of encoded rows; the rows of a group share their evidence."""
    length = -(-max(len(item.ids) for item in inputs) // ALIGNED) * ALIGNED
    shape = (len(inputs), length)
    tensors = {name: torch.zeros(shape, dtype=torch.long) for name in ("ids", "types", "places", "groups")}
    tensors["groups"].fill_(PADDING_GROUP)
    labels, verdicts = (torch.full(shape, IGNORED, dtype=torch.long) for _ in range(2))
    for i, (rows, item) in enumerate(zip(groups, inputs, strict=True)):
        for name, tensor in tensors.items():
            tensor[i, : len(item.ids)] = torch.tensor(getattr(item, name))
        for row, passage in zip(rows, item.passages, strict=True):
            verdicts[i, passage.end] = row.verdict
            for head, label in zip(passage.heads, word_labels(row, passage.words), strict=True):
                labels[i, head] = UNLABELLED if row.spans is None else label
    return Batch(**tensors, labels=labels, verdicts=verdicts)


def grouped(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows with the same evidence together, at most PACK of them."""
    found: dict[str, list[list[Row]]] = {}
    for row in rows:
        groups = found.setdefault(row.evidence, [[]])
        if len(groups[-1]) == PACK:
            groups.append([])
        groups[-1].append(row)
    return [group for groups in found.values() for group in groups]


def batches(
    rows: Sequence[Row], tokenizer: Tokenizer, *, tokens: int, dice: random.Random, chunk: int = 512
) -> Iterator[tuple[int, Batch]]:
    """Batches of like length with at most `tokens` padded tokens, and how many rows each holds, in random order."""
    rows = list(rows)
    dice.shuffle(rows)
    packs = grouped(rows)
    dice.shuffle(packs)
    for start in range(0, len(packs), chunk):
        part = packs[start : start + chunk]
        inputs = encode(tokenizer, [(pack[0].evidence, [row.passage for row in pack]) for pack in part])
        bins: list[list[int]] = [[]]
        for i in sorted(range(len(part)), key=lambda i: -len(inputs[i].ids)):
            if bins[-1] and (len(bins[-1]) + 1) * len(inputs[bins[-1][0]].ids) > tokens:
                bins.append([])
            bins[-1].append(i)
        dice.shuffle(bins)
        for group in bins:
            yield sum(len(part[i]) for i in group), collate([part[i] for i in group], [inputs[i] for i in group])
