"""Which passages of the other document a passage is judged by.

Choosing evidence by links and words belongs here; judging by it does not. The bead's passages come first, then those
that hold words which the bead leaves open, the rarest first, then the bead's neighbours, while the window has room.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.check.marks import Kind, read_words
from srcdiff.model.alignment import Bead
from srcdiff.model.document import Document, Role

WINDOW = 115
"""Words of evidence that fit the bundled model's window of 160 tokens."""
_OPEN = 4  # other passages that are fetched for what the bead leaves open
_LEAST = 0.6  # of the idf of a word that stands in one passage only: what a passage must add to be worth its room
_SILENT = (Role.BOILERPLATE, Role.BYLINE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of the judged document, and the passages of the other one that it is judged by, in their order."""

    passage: int
    chosen: tuple[int, ...]


class Source:
    """The passages of one document with the words by which they are found."""

    def __init__(self, document: Document, window: int = WINDOW) -> None:
        self.document = document
        self._window = window
        count = len(document.passages)
        self._keys = [_keys(document.passage_text(i)) for i in range(count)]
        self._lengths = [len(document.passage_text(i).split()) for i in range(count)]
        self._places: dict[str, list[int]] = {}
        for index, keys in enumerate(self._keys):
            if document.passages[index].role not in _SILENT:
                for key in keys:
                    self._places.setdefault(key, []).append(index)
        self._least = _LEAST * math.log((1 + count) / 1.5)
        self._idf = {key: math.log((1 + count) / (0.5 + len(found))) for key, found in self._places.items()}

    def choose(self, text: str, linked: Sequence[int]) -> tuple[int, ...]:
        """The passages that `text`, linked to some of them, is judged by, in the order of the document.

        Never more words than the window holds, unless the first linked passage alone has more.
        """
        chosen: dict[int, None] = {}
        room = self._window

        def take(indices: Iterable[int]) -> None:
            nonlocal room
            for index in indices:
                if index not in chosen and (self._lengths[index] <= room or not chosen):
                    chosen[index] = None
                    room -= self._lengths[index]

        take(linked)
        open_keys = _keys(text) - {key for index in chosen for key in self._keys[index]}
        for _ in range(_OPEN):
            best = self._best(open_keys, chosen)
            if best is None:
                break
            take([best])
            open_keys -= self._keys[best]
        take(near for index in linked for near in (index - 1, index + 1) if self._speaks(near))
        return tuple(sorted(chosen))

    def text(self, chosen: Sequence[int]) -> str:
        """The texts of passages as one evidence."""
        return " ".join(self.document.passage_text(index) for index in chosen)

    def _speaks(self, index: int) -> bool:
        passages = self.document.passages
        return 0 <= index < len(passages) and passages[index].role not in _SILENT

    def _best(self, keys: set[str], chosen: Mapping[int, None]) -> int | None:
        gains: dict[int, float] = {}
        for key in keys:
            for index in self._places.get(key, ()):
                if index not in chosen:
                    gains[index] = gains.get(index, 0.0) + self._idf[key]
        if not gains:
            return None
        best = max(gains, key=lambda index: (gains[index], -index))
        return best if gains[best] >= self._least else None


def _keys(text: str) -> set[str]:
    return {word.key for word in read_words(text) if word.kind >= Kind.CONTENT}


def links(beads: Sequence[Bead], side: str) -> dict[int, tuple[int, ...]]:
    """For each passage of one side ("a" or "b") those of the other that share a bead with it."""
    found: dict[int, dict[int, None]] = {}
    for bead in beads:
        mine, theirs = (bead.b, bead.a) if side == "b" else (bead.a, bead.b)
        for index in mine:
            found.setdefault(index, {}).update(dict.fromkeys(theirs))
    return {index: tuple(others) for index, others in found.items()}


def gather(
    judged: Document, source: Source, linked: Mapping[int, Sequence[int]], only: Iterable[int]
) -> list[Evidence]:
    """The evidence of each passage in `only`."""
    return [Evidence(i, source.choose(judged.passage_text(i), linked.get(i, ()))) for i in only]
