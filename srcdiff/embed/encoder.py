"""What every encoder promises, and what the encoders share.

The protocol and its types belong here; each way to make vectors is a file of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]
Progress: TypeAlias = Callable[[int, int], None]
"""Called with the number of texts done and the number of all, in that order."""


class TokenVectors(NamedTuple):
    """The tokens of one text, special ones left out.

    `offsets` is (m, 2): half-open spans in characters of the text. `vectors` is (m, d): rows of unit length. What lies
    beyond the model's limit of tokens has none.
    """

    offsets: NDArray[np.int64]
    vectors: Vectors


class Encoder(Protocol):
    """Turns texts into vectors whose inner product is their likeness."""

    @property
    def name(self) -> str:
        """What a report calls it."""
        ...

    @property
    def key(self) -> str:
        """A hash of the weights and the tokenizer: the same key gives the same vectors."""
        ...

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, d) rows of unit length, in the order of `texts`. Raises ModelError where the model cannot be read."""
        ...

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors] | None:
        """The vectors of each text's tokens, None where the model gives none. Raises ModelError as `encode`."""
        ...


class Distinct(NamedTuple):
    """Texts without their repeats: `texts[places[i]]` is text i of what was given."""

    texts: list[str]
    places: list[int]


def distinct(texts: Sequence[str]) -> Distinct:
    """Each different text once, in the order of first appearance, and where each given one went."""
    index: dict[str, int] = {}
    places = [index.setdefault(text, len(index)) for text in texts]
    return Distinct(list(index), places)


def unit(rows: Vectors) -> Vectors:
    """The rows scaled to length 1; a row of zeros stays."""
    norms = np.linalg.norm(rows, axis=-1, keepdims=True)
    scaled: Vectors = rows / np.maximum(norms, np.float32(1e-12))
    return scaled
