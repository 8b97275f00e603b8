"""One document as the aligner sees it. Only this input type belongs here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.tokens import TokenReader
from srcdiff.model import Role

FURNITURE = frozenset({Role.BOILERPLATE, Role.BYLINE})


@dataclass(frozen=True, slots=True)
class Side:
    """The passages of one document, in order, with what is known of them.

    `vectors` has one unit row of float32 per passage; rows of zeros stand for passages that were not encoded, which are
    then compared by their words alone. `roles` may be empty: all body. `tokens` makes the vectors of the tokens of each
    passage, should they be wanted.
    """

    texts: Sequence[str]
    vectors: NDArray[np.float32]
    roles: Sequence[Role] = ()
    tokens: TokenReader | None = None

    def __post_init__(self) -> None:
        n = len(self.texts)
        if self.vectors.ndim != 2 or len(self.vectors) != n:
            raise ValueError(f"{n} passages need a matrix of {n} rows, not of shape {self.vectors.shape}")
        if len(self.roles) not in (0, n):
            raise ValueError(f"roles must be empty or as many as the passages ({n})")

    def __len__(self) -> int:
        return len(self.texts)

    def role(self, index: int) -> Role:
        """What passage `index` is on its page."""
        return self.roles[index] if self.roles else Role.BODY

    def stands_alone(self, index: int) -> bool:
        """Whether passage `index` is furniture of the page, which is aligned with nothing."""
        return self.role(index) in FURNITURE
