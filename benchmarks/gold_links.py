"""Gold sentence links: reading them, shuffling them, and scoring links against them. Aligners belong elsewhere.

A file holds one pair a line: {"id", "a": [sentences], "b": [sentences], "links": [[i, j, ...], ...]}. No gold set is
part of the project; the scripts that use them say so when none is given.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

Link = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts in sentences, with the gold links between them; texts of one `group` stay together when splitting."""

    a: list[str]
    b: list[str]
    links: frozenset[Link]
    group: str


def gold_sets(paths: Iterable[Path]) -> dict[str, list[Pair]]:
    """The pairs of each file, by the name of its folder or, for a lone name, of the file itself."""
    found: dict[str, list[Pair]] = {}
    for path in paths:
        for file in sorted(path.glob("*/dev.jsonl")) if path.is_dir() else [path]:
            name = file.parent.name if file.stem == "dev" else file.name.split(".")[0]
            found[name] = list(_read(file))
    return found


def _read(path: Path) -> Iterator[Pair]:
    data = path.read_bytes()
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        group = next((row[key] for key in ("fable", "question", "student") if key in row), row["id"])
        yield Pair(row["a"], row["b"], frozenset((i, j) for i, j, *_ in row["links"]), str(group))


def shuffled(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs with the sentences of b in random order (fixed seed), links following."""
    rng = random.Random(0)
    result = []
    for pair in pairs:
        order = list(range(len(pair.b)))
        rng.shuffle(order)
        place = {old: new for new, old in enumerate(order)}
        links = frozenset((i, place[j]) for i, j in pair.links)
        result.append(replace(pair, b=[pair.b[k] for k in order], links=links))
    return result


class Score:
    """Counts over many pairs; F1 in percent of links, of links between differing sentences, and of lone sentences."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, pair: Pair, found: set[Link]) -> None:
        """Counts one pair."""
        self._count("links", set(pair.links), found)
        reworded = {link for link in pair.links | found if plain(pair.a[link[0]]) != plain(pair.b[link[1]])}
        self._count("reworded", pair.links & reworded, found & reworded)
        for side, texts in enumerate((pair.a, pair.b)):
            every = set(range(len(texts)))
            lone, said = every - {link[side] for link in pair.links}, every - {link[side] for link in found}
            self._count("alone in " + "ab"[side], lone, said)

    def _count(self, name: str, gold: set[Any] | frozenset[Any], found: set[Any]) -> None:
        self.counts[name, "both"] += len(gold & found)
        self.counts[name, "gold"] += len(gold)
        self.counts[name, "found"] += len(found)

    def f1(self, name: str) -> float:
        """F1 in percent."""
        total = self.counts[name, "gold"] + self.counts[name, "found"]
        return 200 * self.counts[name, "both"] / total if total else 0.0

    def precision_recall(self, name: str) -> tuple[float, float]:
        """Both in percent."""
        both = 100 * self.counts[name, "both"]
        return both / max(1, self.counts[name, "found"]), both / max(1, self.counts[name, "gold"])


def plain(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"\W+", "", text).lower()
