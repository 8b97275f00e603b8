"""Words of one family, told by how their stems begin; which words mean the same does not belong here."""

from __future__ import annotations

import math
from collections.abc import Collection

_ROOT = 4  # letters that two words of one family share at least
_KIN = 0.6  # the same, as a share of the longer word


def kin(word: str, others: Collection[str]) -> bool:
    """Whether one of the other stems is the same as `word` or begins alike."""
    return word in others or any(_begin_alike(word, other) for other in others)


def _begin_alike(word: str, other: str) -> bool:
    least = max(_ROOT, math.ceil(_KIN * max(len(word), len(other))))
    return min(len(word), len(other)) >= least and word[:least] == other[:least]
