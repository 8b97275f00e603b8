"""An encoder without a model, which counts what it is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from srcdiff.embed import Progress, TokenVectors, Vectors

DIMENSION = 384


class CountingEncoder:
    """Vectors drawn from each text's hash; `asked` holds every text it was given, in order."""

    def __init__(self, key: str = "counting") -> None:
        self.name = "counting"
        self.key = key
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        self.asked.extend(texts)
        rows = np.array([self._row(text) for text in texts], dtype=np.float32).reshape(-1, DIMENSION)
        if progress is not None:
            progress(len(texts), len(texts))
        return rows

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors] | None:
        self.asked.extend(texts)
        spans = np.zeros((0, 2), dtype=np.int64)
        return [TokenVectors(spans, np.zeros((0, DIMENSION), dtype=np.float32)) for _ in texts]

    def _row(self, text: str) -> Vectors:
        seed = int.from_bytes(hashlib.sha256(f"{self.key} {text}".encode()).digest()[:8], "big")
        row = np.random.default_rng(seed).standard_normal(DIMENSION)
        return (row / np.linalg.norm(row)).astype(np.float32)
