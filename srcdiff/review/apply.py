"""Waivers put on a comparison: which count, and what is told of those that do not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from srcdiff.model import Comparison, Finding, Waiver
from srcdiff.review.fingerprint import fingerprint
from srcdiff.review.waivers import Entry, text_name


@dataclass(frozen=True, slots=True)
class Applied:
    """A comparison with its waived findings marked, and a sentence for each waiver that does not count."""

    comparison: Comparison
    notes: tuple[str, ...]
    stale: frozenset[str] = frozenset()  # ids of findings still there, whose passage changed since they were waived
    expired: frozenset[str] = frozenset()  # ids of findings still there, whose waiver has run out
    gone: frozenset[str] = frozenset()  # ids of waivers whose finding is no longer there

    @property
    def remarks(self) -> dict[str, str]:
        """For each finding whose waiver does not count, why not."""
        told = dict.fromkeys(self.stale, "waived before its passage changed: look again")
        return told | dict.fromkeys(self.expired, "its waiver has run out")

    def __iter__(self) -> Iterator[Any]:
        """As a pair: the comparison and the notes."""
        yield self.comparison
        yield self.notes


def entry_for(comparison: Comparison, finding: Finding, waiver: Waiver, file: Path) -> Entry:
    """What the waiver file at `file` is to keep of a finding that is waived."""
    said = f"{finding.relation} {finding.detail}: {finding.message}"
    return Entry(waiver, said, fingerprint(comparison, finding), text_name(comparison.b.name, file))


def apply_waivers(
    comparison: Comparison, waivers: Mapping[str, Entry], today: datetime.date, text: str | None = None
) -> Applied:
    """The comparison with every finding that a valid waiver names marked as waived; waived ones stay in it.

    A waiver counts up to and including its day of expiry, and while the passages it was made for are as they were.
    `text` is how the waiver file calls b: waivers that were made for other texts are not missed here.
    """
    notes: list[str] = []
    stale: set[str] = set()
    expired: set[str] = set()
    findings = []
    for finding in comparison.findings:
        entry = waivers.get(finding.id)
        valid = entry
        if entry is not None and entry.waiver.expires is not None and entry.waiver.expires < today:
            expired.add(finding.id)
            notes.append(f"the waiver of {finding.id} ran out on {entry.waiver.expires}: {entry.waiver.reason}")
            valid = None
        elif entry is not None and entry.passage not in (None, fingerprint(comparison, finding)):
            stale.add(finding.id)
            notes.append(f"the waiver of {finding.id} is stale, its passage has changed: {entry.waiver.reason}")
            valid = None
        waived = None if valid is None else valid.waiver
        findings.append(finding if finding.waived == waived else replace(finding, waived=waived))
    present = {*(finding.id for finding in comparison.findings), *comparison.withheld}
    gone = [id for id, entry in waivers.items() if id not in present and (text is None or entry.text in (None, text))]
    notes += [f"the waiver of {id} is stale, its finding is gone: {waivers[id].waiver.reason}" for id in gone]
    return Applied(
        replace(comparison, findings=tuple(findings)),
        tuple(notes),
        frozenset(stale),
        frozenset(expired),
        frozenset(gone),
    )
