"""Texts on their way into a model: without what tokenizers refuse, and in batches of like length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """The text with lone surrogates, which tokenizers refuse, replaced one for one: offsets stay."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def length_batches(lengths: Sequence[int], budget: int) -> Iterator[list[int]]:
    """Indices grouped so that texts of like length stand together, longest first.

    A group padded to its longest member holds at most `budget` tokens, or one text.
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        if batch and (len(batch) + 1) * lengths[batch[0]] > budget:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
