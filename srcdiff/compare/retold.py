"""Passages that stand alone in the alignment and yet tell what one of the other document does, as its rare words show.

An aligner pairs passages once; a rewriter may draw on one sentence in several places. What a lone passage draws on is
evidence for its details, and a reason not to call the whole an addition or an omission.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from srcdiff.details import Reading, content_stems
from srcdiff.model import Role

_RARE = 2  # passages of a that a word may stand in and still tell one place from another
_SHARED = 4  # rare words in common from which two passages speak of the same thing
_FURNITURE = (Role.BOILERPLATE, Role.BYLINE)


def retold(own: Reading, lone: Iterable[int], other: Reading) -> dict[int, int]:
    """For each lone passage that retells one of the other document, that one: the most rare words in common."""
    stems = other.once(content_stems)
    spread = Counter(word for words in stems for word in words)
    holders: dict[str, list[int]] = {}
    for passage, words in enumerate(stems):
        if other.document.passages[passage].role not in _FURNITURE:
            for word in words:
                if spread[word] <= _RARE:
                    holders.setdefault(word, []).append(passage)
    drawn: dict[int, int] = {}
    for passage in lone:
        if own.document.passages[passage].role in _FURNITURE:
            continue
        shared = Counter(place for word in own.once(content_stems)[passage] for place in holders.get(word, ()))
        if shared:
            place, count = min(shared.items(), key=lambda item: (-item[1], item[0]))
            if count >= _SHARED:
                drawn[passage] = place
    return drawn
