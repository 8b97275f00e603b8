"""What the aligner makes: beads; and the edits between two texts, as character spans."""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.model.document import Span


@dataclass(frozen=True, slots=True)
class Bead:
    """Passages of a and of b that say the same thing, as indices in order; an empty side stands alone.

    `score` is the calibrated probability that the pairing is right; for a lone side, that it has no counterpart.
    `source` is the index of the source that the passages of a belong to: 0 where there is only one.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float
    source: int = 0


@dataclass(frozen=True, slots=True)
class Alignment:
    """All beads of a pair; every passage stands in at least one."""

    beads: tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One difflib opcode between two texts, as character spans of each."""

    tag: str  # equal, replace, delete, insert
    a: Span
    b: Span
