"""Whether two words are of one family: the same root with a short ending more, as "fault" and "faulty"."""

from __future__ import annotations

from collections.abc import Collection

_STEM, _ENDING = 4, 3  # letters of a root, and of what may follow it in a word of its family


def akin(word: str, others: Collection[str]) -> bool:
    """Whether a root is one of `others` or differs from one by a short ending alone; all are in small letters."""
    return word in others or any(
        min(len(word), len(other)) >= _STEM
        and abs(len(word) - len(other)) <= _ENDING
        and (word.startswith(other) or other.startswith(word))
        for other in others
    )
