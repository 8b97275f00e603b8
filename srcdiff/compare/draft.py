"""A finding before it has its name: what the comparers yield. Nothing that judges belongs here."""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.model import Relation, Severity, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One difference with its evidence; `home` is the passage it belongs to, of a for omits and of b for the rest."""

    relation: Relation
    detail: str
    severity: Severity
    confidence: float
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    message: str
    why: str
    home: int
    bead: int | None = None
