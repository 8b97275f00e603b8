"""What a format is, and what reading one gives. The formats themselves are in files of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a document and what a person must know of how it was read."""

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document: its name in reports, the suffixes it goes by, and how its bytes become text.

    `read` takes the bytes and the name to use in messages, and raises `ReadError`.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Content]
