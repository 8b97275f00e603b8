"""Which of the paired passages were moved: those outside the longest run that both texts keep in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def moves(firsts: Sequence[int]) -> dict[int, int]:
    """How far each pair that was moved stands from its place, by its index; of pairs in the reading order of one text.

    `firsts` are their places in the other text. The distance counts pairs in the order of the other text: below 0 the
    pair stands before its place. Source: patience sorting (Fredman 1975).
    """
    tails: list[int] = []
    tops: list[int] = []
    previous: list[int] = []
    for place, first in enumerate(firsts):
        pile = bisect_right(tails, first)
        previous.append(tops[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [first]
        tops[pile : pile + 1] = [place]
    kept: set[int] = set()
    at = tops[-1] if tops else -1
    while at >= 0:
        kept.add(at)
        at = previous[at]
    ranks = {place: rank for rank, place in enumerate(sorted(range(len(firsts)), key=lambda p: (firsts[p], p)))}
    return {place: (ranks[place] - place) or 1 for place in range(len(firsts)) if place not in kept}
