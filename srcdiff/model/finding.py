"""What is compared and what is found: mentions of details, and findings with their evidence."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Hashable
from dataclasses import dataclass

from srcdiff.model.document import Span


class Relation(enum.StrEnum):
    """What b does to a."""

    CONTRADICTS = "contradicts"
    ADDS = "adds"
    OMITS = "omits"


class Severity(enum.StrEnum):
    """How much a finding matters before publication."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for low, 1 for medium, 2 for high."""
        return ("low", "medium", "high").index(self.value)


class Agreement(enum.Enum):
    """What two mentions of one detail are to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"  # one contains, rounds or shortens the other: both can be true of one thing
    CONFLICT = "conflict"  # of one kind, and they cannot both be true of one thing
    UNRELATED = "unrelated"  # of different kinds: nothing can be said

    @property
    def agrees(self) -> bool:
        """Whether both can stand for one thing."""
        return self in (Agreement.SAME, Agreement.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a detail: where it stands, and its normalised value (a type of the detail's own)."""

    detail: str
    span: Span
    passage: int
    value: Hashable


@dataclass(frozen=True, slots=True)
class Waiver:
    """That a person looked at a finding and accepted it."""

    reason: str
    who: str | None = None
    date: datetime.date | None = None
    expires: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference an editor should see, with the evidence of both sides.

    `why` tells in a sentence what the judgement rests on. `source` is the index of the source that the spans of a lie
    in: 0 where there is only one.
    """

    id: str
    relation: Relation
    detail: str
    severity: Severity
    confidence: float
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    message: str
    bead: int | None = None
    waived: Waiver | None = None
    why: str = ""
    source: int = 0

    @property
    def rule(self) -> str:
        """The name of the kind of finding, as `relation/detail`."""
        return f"{self.relation}/{self.detail}"
