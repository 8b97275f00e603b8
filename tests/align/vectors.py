"""Vectors for tests without a model: unit rows in which each word adds one to columns chosen by its checksum."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from srcdiff.align import Side, align
from srcdiff.model import Alignment, Role

Beads = list[tuple[tuple[int, ...], tuple[int, ...]]]


def hashed(texts: Sequence[str], width: int = 256) -> NDArray[np.float32]:
    """One unit row per text; zeros for a text without words."""
    rows = np.zeros((len(texts), width), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in text.lower().split():
            row[zlib.crc32(word.strip('.,"').encode("utf-8", "surrogatepass")) % width] += 1
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def side(texts: Sequence[str], roles: Sequence[Role] = ()) -> Side:
    """A side with hashed vectors."""
    return Side(texts, hashed(texts), roles)


def aligned(
    a: Sequence[str], b: Sequence[str], a_roles: Sequence[Role] = (), b_roles: Sequence[Role] = ()
) -> Alignment:
    """The alignment of two lists of texts."""
    return align(side(a, a_roles), side(b, b_roles))


def shape(alignment: Alignment) -> Beads:
    """The beads without their scores."""
    return [(bead.a, bead.b) for bead in alignment.beads]
