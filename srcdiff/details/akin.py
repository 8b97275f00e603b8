"""Whether two words are of one family, strictly and loosely; which words mean the same does not belong here."""

from __future__ import annotations

import math
from collections.abc import Collection

_STEM, _ENDING = 4, 3  # letters of a root, and of what may follow it in a word of its family
_ROOT = 4  # letters that two words of one family share at least, loosely taken
_KIN = 0.6  # the same, as a share of the longer word


def akin(word: str, others: Collection[str]) -> bool:
    """Whether a root is one of `others` or differs from one by a short ending alone, as "fault" and "faulty".

    For what must be the same word; all are in small letters.
    """
    return word in others or any(
        min(len(word), len(other)) >= _STEM
        and abs(len(word) - len(other)) <= _ENDING
        and (word.startswith(other) or other.startswith(word))
        for other in others
    )


def kin(word: str, others: Collection[str]) -> bool:
    """Whether one of the other stems is the same as `word` or begins alike, as "decision" and "decide".

    For what must not be called new.
    """
    return word in others or any(_begin_alike(word, other) for other in others)


def _begin_alike(word: str, other: str) -> bool:
    least = max(_ROOT, math.ceil(_KIN * max(len(word), len(other))))
    return min(len(word), len(other)) >= least and word[:least] == other[:least]
