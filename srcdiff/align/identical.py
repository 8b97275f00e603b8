"""Passages that are the same on both sides, word for word. No similarity belongs here."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

_FOLD = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": ""})


def folded(text: str) -> str:
    """The text with the variants of quotes, dashes, spaces and width made equal; letters keep their case."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_FOLD).split())


def match_identical(a_texts: Sequence[str], b_texts: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs (index in a, index in b) of passages with the same words, each passage in one pair at most, in order of b.

    Where a text occurs several times, its occurrences are paired in order; a surplus stays unpaired.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for i in range(len(a_texts) - 1, -1, -1):
        places[folded(a_texts[i])].append(i)
    pairs = []
    for j, text in enumerate(b_texts):
        free = places.get(folded(text))
        if free:
            pairs.append((free.pop(), j))
    return pairs
