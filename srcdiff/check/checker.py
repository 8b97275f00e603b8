"""What every checker promises.

The protocol and its types belong here; each way to judge is a file of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from srcdiff.model.verdict import Fault, WordVerdict

Pair: TypeAlias = tuple[str, str]
"""The text of the evidence and the text of the passage that is judged by it."""
Progress: TypeAlias = Callable[[int, int], None]
"""Called with the number of pairs done and the number of all, in that order."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a checker says of one pair: three probabilities that sum to 1, and the words of the passage.

    Spans of `words` are half-open, in characters of the passage's text. A checker that judges passages as a whole, and
    the part of a passage that lies beyond the model's window, has none. Spans of `faults` are in characters of the
    passage's text, what goes against them in those of the evidence. `abstained` marks a pair that was not judged.
    """

    entailed: float
    neutral: float
    contradicted: float
    words: tuple[WordVerdict, ...] = ()
    faults: tuple[Fault, ...] = ()
    abstained: bool = False


class Checker(Protocol):
    """Judges whether passages are supported by their evidence."""

    @property
    def name(self) -> str:
        """What a report calls it."""
        ...

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """One judgement a pair, in the order of `pairs`. Raises ModelError where the model cannot be read."""
        ...
