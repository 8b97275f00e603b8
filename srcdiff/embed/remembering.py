"""An encoder that remembers, within one run, what it encoded: a text set against several sources is encoded once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from srcdiff.embed.encoder import Encoder, Progress, TokenVectors, Vectors


class RememberingEncoder:
    """Vectors of texts seen before come from memory, where they stay as long as the encoder lives."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    @property
    def name(self) -> str:
        """The name of the encoder behind it."""
        return self._encoder.name

    @property
    def key(self) -> str:
        """The key of the encoder behind it."""
        return self._encoder.key

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of the encoder behind it."""
        return getattr(self._encoder, "notes", ())

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, d) rows of unit length, in the order of `texts`. Raises ModelError where the model cannot be read."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._known]
        if fresh or not texts:
            vectors = self._encoder.encode(fresh, progress)
            self._known.update(zip(fresh, vectors, strict=True))
            if not texts:
                return vectors
        return np.stack([self._known[text] for text in texts])

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors] | None:
        """The vectors of each text's tokens, as the encoder behind it gives them."""
        return self._encoder.encode_tokens(texts)
