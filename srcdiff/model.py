"""The core types that pass between the stages: frozen, and of the standard library only.

No behaviour beyond what a type must promise about itself belongs here; the stages that make these values are in the
modules named after them. Every span is half open, in characters (Unicode code points) of the document's text as read.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

SCHEMA_VERSION = 1


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


class Role(enum.StrEnum):
    """What a passage is on its page."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters, half open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is aligned: a sentence, a heading, a list item, a table row."""

    start: int
    end: int
    paragraph: int
    role: Role = Role.BODY

    @property
    def span(self) -> Span:
        """Where it stands in its document."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, and, once segmented, its passages in order."""

    name: str
    text: str
    format: str = "text"
    published: datetime.date | None = None
    passages: tuple[Passage, ...] = ()

    def passage_text(self, index: int) -> str:
        """The characters of passage `index`."""
        return self.passages[index].span.of(self.text)


@dataclass(frozen=True, slots=True)
class Bead:
    """Passages of a and of b that say the same thing, as indices in order; an empty side stands alone.

    `score` is the calibrated probability that the pairing is right; for a lone side, that it has no counterpart.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


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
    """One difference an editor should see, with the evidence of both sides."""

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

    @property
    def rule(self) -> str:
        """The name of the kind of finding, as `relation/detail`."""
        return f"{self.relation}/{self.detail}"


@dataclass(frozen=True, slots=True)
class ModelNames:
    """Which models the comparison was made with."""

    encoder: str
    checker: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result: both documents, their beads and the findings, in the order of b and then of a."""

    a: Document
    b: Document
    beads: tuple[Bead, ...]
    findings: tuple[Finding, ...]
    model: ModelNames
    version: str
    notes: tuple[str, ...] = field(default=())

    def summary(self) -> dict[str, dict[str, int]]:
        """Number of findings by relation and severity, waived ones left out."""
        counts = {str(relation): {str(severity): 0 for severity in Severity} for relation in Relation}
        for finding in self.findings:
            if finding.waived is None:
                counts[finding.relation][finding.severity] += 1
        return counts

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data, in the form that `schema.json` describes."""
        return {
            "schema": SCHEMA_VERSION,
            "srcdiff": self.version,
            "a": _document_dict(self.a),
            "b": _document_dict(self.b),
            "beads": [{"a": list(bead.a), "b": list(bead.b), "score": round(bead.score, 4)} for bead in self.beads],
            "model": {"encoder": self.model.encoder, "checker": self.model.checker},
            "notes": list(self.notes),
            "findings": [self._finding_dict(finding) for finding in self.findings],
            "summary": self.summary(),
        }

    def _finding_dict(self, finding: Finding) -> dict[str, Any]:
        return {
            "id": finding.id,
            "relation": str(finding.relation),
            "detail": finding.detail,
            "severity": str(finding.severity),
            "confidence": round(finding.confidence, 2),
            "a": _span_dicts(finding.a, self.a.text),
            "b": _span_dicts(finding.b, self.b.text),
            "bead": finding.bead,
            "message": finding.message,
            "waived": None if finding.waived is None else _waiver_dict(finding.waived),
        }


def _document_dict(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "format": document.format,
        "text": document.text,
        "published": None if document.published is None else document.published.isoformat(),
        "passages": [
            {"start": p.start, "end": p.end, "paragraph": p.paragraph, "role": str(p.role)} for p in document.passages
        ],
    }


def _span_dicts(spans: Sequence[Span], text: str) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]


def _waiver_dict(waiver: Waiver) -> dict[str, Any]:
    given = {
        "reason": waiver.reason,
        "who": waiver.who,
        "date": None if waiver.date is None else waiver.date.isoformat(),
        "expires": None if waiver.expires is None else waiver.expires.isoformat(),
    }
    return {key: value for key, value in given.items() if value is not None}
