"""Where each passage stands in the original: line and column of a text, the page, the headings above it."""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Sequence

from srcdiff.model import Document, Location, Passage, Role

_DEEPEST = 120  # characters of a heading that are kept in the path


def places(document: Document, passages: Sequence[Passage], levels: Sequence[int]) -> tuple[Passage, ...]:
    """The passages with their locations; `levels` are the ranks of the headings among them, 0 where they tell none.

    Plain text and Markdown have lines and columns of their own; of other formats the reader's blocks tell the place.
    """
    given = [(block.start, block.location) for block in document.blocks]
    starts = [start for start, _ in given]
    original = document.original
    whole = document.text if original is None else original.text
    line = 1
    seen = 0
    above: list[tuple[int, str]] = []
    placed: list[Passage] = []
    for passage, level in zip(passages, levels, strict=True):
        if passage.role is Role.HEADING:
            rank = level or _rank(above)
            above = [heading for heading in above if heading[0] < rank]
        if given:
            found = given[max(0, bisect.bisect_right(starts, passage.start) - 1)][1] or Location()
        else:
            start = passage.start if original is None else original.at(passage.start)
            line += whole.count("\n", seen, start)
            seen = start
            found = Location(line=line, column=seen - whole.rfind("\n", 0, seen))
        path = tuple(title for _, title in above)
        location = dataclasses.replace(found, headings=path) if path else found
        known = location != Location()
        placed.append(dataclasses.replace(passage, location=location if known else None))
        if passage.role is Role.HEADING:
            above.append((rank, _title(document.text, passage)))
    return tuple(placed)


def _rank(above: Sequence[tuple[int, str]]) -> int:
    """The rank of a heading that tells none: the first is the title, all others stand under it."""
    return 2 if above else 1


def _title(text: str, passage: Passage) -> str:
    return " ".join(text[passage.start : passage.end].split())[:_DEEPEST]
