"""Reads the word lists of the generated examples: exchanges that change what is said, and exchanges that do not.

The lists stand in `lists/`, one entry a line, and are of our own writing; what is made of them does not belong here.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lists"


@lru_cache(maxsize=64)
def entries(name: str) -> tuple[str, ...]:
    """The lines of a list, comments left out."""
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def arrows(name: str) -> list[tuple[str, str]]:
    """Pairs of a list whose lines read `from -> to`."""
    parts = [line.partition("->") for line in entries(name)]
    return [(left.strip(), right.strip()) for left, _, right in parts]


def couples(name: str, both: bool = True) -> list[tuple[str, str]]:
    """Pairs of a list whose lines are two words; in both directions unless told otherwise."""
    found = []
    for line in entries(name):
        left, right = line.split(maxsplit=1)
        found.append((left, right))
        if both:
            found.append((right, left))
    return found


def families(name: str) -> list[list[str]]:
    """Words of one kind, a line each, parted by commas."""
    return [[word.strip() for word in line.split(",")] for line in entries(name)]


def equals(name: str) -> list[list[str]]:
    """Phrases that mean the same, a line each, parted by equals signs."""
    return [[phrase.strip() for phrase in line.split("=")] for line in entries(name)]
