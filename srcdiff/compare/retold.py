"""Passages of b that stand alone in the alignment and yet retell a passage of a, as its rare words show.

An aligner pairs passages once; a rewriter may draw on one sentence in several places. What a lone passage draws on is
evidence for its details, and a reason not to call the whole an addition.
"""

from __future__ import annotations

from collections import Counter

from srcdiff.details import Reading
from srcdiff.model import Alignment, Role

_RARE = 2  # passages of a that a word may stand in and still tell one place from another
_SHARED = 4  # rare words in common from which two passages speak of the same thing
_FURNITURE = (Role.BOILERPLATE, Role.BYLINE)


def retold(a: Reading, b: Reading, alignment: Alignment) -> dict[int, int]:
    """For each lone passage of b that retells one, the passage of a with the most rare words in common."""
    stems = [frozenset(t.stem for t in a.passage_tokens(i) if t.content) for i in range(len(a.ranges))]
    spread = Counter(word for words in stems for word in words)
    holders: dict[str, list[int]] = {}
    for passage, words in enumerate(stems):
        if a.document.passages[passage].role not in _FURNITURE:
            for word in words:
                if spread[word] <= _RARE:
                    holders.setdefault(word, []).append(passage)
    drawn: dict[int, int] = {}
    for passage in (i for bead in alignment.beads if not bead.a for i in bead.b):
        if b.document.passages[passage].role in _FURNITURE:
            continue
        words = {t.stem for t in b.passage_tokens(passage) if t.content}
        shared = Counter(place for word in words for place in holders.get(word, ()))
        if shared:
            place, count = min(shared.items(), key=lambda item: (-item[1], item[0]))
            if count >= _SHARED:
                drawn[passage] = place
    return drawn
