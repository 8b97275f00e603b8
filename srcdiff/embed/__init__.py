"""Texts to vectors: which encoder, and the names that other stages use.

Choosing an encoder belongs here; each way to make vectors is a file of its own, and so is the cache.
"""

from __future__ import annotations

from srcdiff.embed.encoder import Encoder, Progress, TokenVectors, Vectors

__all__ = ["Encoder", "Progress", "TokenVectors", "Vectors", "load_encoder"]


def load_encoder(name: str | None = None) -> Encoder:
    """The bundled encoder, or the sentence-transformers model of a folder or hub name.

    The model itself is loaded when the first text comes. Raises ModelError where it is missing, damaged or not found.
    """
    if name is None:
        from srcdiff.embed.bundled import BundledEncoder  # noqa: PLC0415 - only where it is the one

        return BundledEncoder()
    from srcdiff.embed.external import ExternalEncoder  # noqa: PLC0415 - only where it is the one

    return ExternalEncoder(name)
