"""The whole result of a comparison, and its form as plain data (`schema.json`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from srcdiff.model.alignment import Bead
from srcdiff.model.document import Document, Location, Passage, Span
from srcdiff.model.finding import Finding, Relation, Severity, Waiver

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class ModelNames:
    """Which models the comparison was made with."""

    encoder: str
    checker: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result: both documents, their beads and the findings, in the order of b and then of a.

    `further` are the other sources where there are several; beads and findings name theirs by its index in `sources`.
    `withheld` are the ids of findings that a filter left out: they are in no report, and a waiver of one is not stale.
    """

    a: Document
    b: Document
    beads: tuple[Bead, ...]
    findings: tuple[Finding, ...]
    model: ModelNames
    version: str
    notes: tuple[str, ...] = field(default=())
    further: tuple[Document, ...] = ()
    withheld: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[Document, ...]:
        """Every source, `a` first."""
        return (self.a, *self.further)

    def source_of(self, item: Bead | Finding) -> Document:
        """The document that the a side of a bead or a finding belongs to."""
        return self.sources[item.source]

    def shown_beads(self) -> tuple[int, ...]:
        """Indices of the beads to show side by side, in their order: all of them where there is one source.

        With several, each passage of b is shown beside the source that carries it, the first bead to hold it; what else
        the sources say is shown only where a finding lies in it.
        """
        if not self.further:
            return tuple(range(len(self.beads)))
        told = {finding.bead for finding in self.findings}
        seen: set[int] = set()
        shown = []
        for place, bead in enumerate(self.beads):
            if not seen.issuperset(bead.b) or (not bead.b and place in told):
                shown.append(place)
                seen.update(bead.b)
        return tuple(shown)

    def summary(self) -> dict[str, dict[str, int]]:
        """Number of findings by relation and severity, waived ones left out."""
        counts = {str(relation): {str(severity): 0 for severity in Severity} for relation in Relation}
        for finding in self.findings:
            if finding.waived is None:
                counts[finding.relation][finding.severity] += 1
        return counts

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data, in the form that `schema.json` describes."""
        several = bool(self.further)
        sources = {"sources": [_document_dict(a) for a in self.sources]} if several else {"a": _document_dict(self.a)}
        return {
            "schema": SCHEMA_VERSION,
            "srcdiff": self.version,
            **sources,
            "b": _document_dict(self.b),
            "beads": [_bead_dict(bead, several) for bead in self.beads],
            "model": {"encoder": self.model.encoder, "checker": self.model.checker},
            "notes": list(self.notes),
            "findings": [self._finding_dict(finding, several) for finding in self.findings],
            "summary": self.summary(),
        }

    def _finding_dict(self, finding: Finding, several: bool) -> dict[str, Any]:
        return {
            "id": finding.id,
            "relation": str(finding.relation),
            "detail": finding.detail,
            "severity": str(finding.severity),
            "confidence": round(finding.confidence, 2),
            "a": _span_dicts(finding.a, self.source_of(finding).text),
            "b": _span_dicts(finding.b, self.b.text),
            "bead": finding.bead,
            "message": finding.message,
            "why": finding.why,
            "waived": None if finding.waived is None else _waiver_dict(finding.waived),
            **({"source": finding.source} if several else {}),
        }


def _document_dict(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "format": document.format,
        "text": document.text,
        "published": None if document.published is None else document.published.isoformat(),
        "language": document.language,
        "passages": [_passage_dict(passage) for passage in document.passages],
    }


def _passage_dict(passage: Passage) -> dict[str, Any]:
    given: dict[str, Any] = {
        "start": passage.start,
        "end": passage.end,
        "paragraph": passage.paragraph,
        "role": str(passage.role),
    }
    if passage.location is not None:
        given["location"] = _location_dict(passage.location)
    return given


def _location_dict(location: Location) -> dict[str, Any]:
    given = {"line": location.line, "column": location.column, "page": location.page}
    known: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    return {**known, "headings": list(location.headings)} if location.headings else known


def _bead_dict(bead: Bead, several: bool) -> dict[str, Any]:
    given: dict[str, Any] = {"a": list(bead.a), "b": list(bead.b), "score": round(bead.score, 4)}
    return {**given, "source": bead.source} if several else given


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
