"""What the vectors of single tokens tell of two passages, for texts too little alike for anything coarser to suffice.

Token vectors take as long to make as those of passages and are many, so they are asked for only where two short texts
tell one story independently. When that is, is for `judge`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats, Pairs

Tokens: TypeAlias = tuple[NDArray[np.int64], Floats]
"""The tokens of one passage: half-open spans (m, 2) in it, and unit rows (m, d)."""

TokenReader: TypeAlias = Callable[[], Sequence[Tokens] | None]
"""Makes the tokens of each passage of a text; None where the model gives none."""

NAMES = ("tokens_a", "tokens_b", "tokens_best", "tokens_mean", "tokens_lead_row", "tokens_lead_column")


class TokenSide:
    """The tokens of all passages of a text in one matrix, and the rows at which each passage begins."""

    def __init__(self, texts: Sequence[str], tokens: Sequence[Tokens]) -> None:
        self.words = [
            [text[start:end].lower() for start, end in spans] for text, (spans, _) in zip(texts, tokens, strict=True)
        ]
        self.vectors = np.concatenate([vectors for _, vectors in tokens])
        self.starts = np.cumsum([0, *(len(vectors) for _, vectors in tokens)])

    def rarities(self, found: Counter[str], passages: int) -> NDArray[np.float64]:
        """How much each token weighs, by the number of passages that have it."""
        return np.array([np.log((passages + 1) / found[word]) for words in self.words for word in words])


def token_features(pairs: Pairs, a: TokenSide, b: TokenSide) -> Floats:
    """A matrix of len(pairs) rows and the columns of NAMES.

    Each token is matched with the nearest of the other passage, and the likenesses are averaged by rarity: the greedy
    matching of BERTScore (Zhang et al., ICLR 2020), from either side.
    """
    found = Counter(word for words in (*a.words, *b.words) for word in set(words))
    passages = len(a.words) + len(b.words)
    likeness = a.vectors @ b.vectors.T
    of_a = _weighed(_nearest(likeness.T, b.starts), a.rarities(found, passages), a.starts).T
    of_b = _weighed(_nearest(likeness, a.starts), b.rarities(found, passages), b.starts)
    first, second = (matrix[pairs.i, pairs.j].astype(np.float32) for matrix in (of_a, of_b))
    mean = np.asarray((first + second) / 2, dtype=np.float32)
    leads = pairs.row_lead(mean), pairs.by_column(Pairs.row_lead, mean)
    return np.stack([first, second, np.maximum(first, second), mean, *leads], axis=1).astype(np.float32)


def _nearest(likeness: Floats, starts: NDArray[np.int64]) -> Floats:
    """Rows of tokens become rows of passages: of each token of the other side the likeness to the nearest in each."""
    rows = [
        likeness[start:end].max(axis=0) if end > start else np.zeros(likeness.shape[1], dtype=np.float32)
        for start, end in pairwise(starts)
    ]
    return np.stack(rows)


def _weighed(nearest: Floats, rarity: NDArray[np.float64], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Columns of tokens become columns of passages: the mean by rarity."""
    sums = [
        nearest[:, start:end] @ rarity[start:end] / (rarity[start:end].sum() + 1e-6) for start, end in pairwise(starts)
    ]
    return np.stack(sums, axis=1)
