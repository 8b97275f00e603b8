"""A review under way: the decisions of one person on one pair, each kept at once, each to be taken back.

What the screen and the plain prompts have in common. Frozen: every decision gives a new session.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from srcdiff.model import Comparison, Finding, Waiver
from srcdiff.review.apply import Applied, apply_waivers, entry_for
from srcdiff.review.fingerprint import fingerprint
from srcdiff.review.marks import Marks
from srcdiff.review.waivers import Entry, Waivers, text_name


@dataclass(frozen=True, slots=True)
class Step:
    """What a decision changed: the finding's waiver and mark as they were before it."""

    id: str
    entry: Entry | None
    mark: str | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A comparison with every decision that counts put on it."""

    applied: Applied
    marked: frozenset[str]  # ids of findings marked reviewed
    lost_marks: int

    @property
    def comparison(self) -> Comparison:
        """The comparison with waived findings marked."""
        return self.applied.comparison

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should be told of decisions that do not count."""
        if not self.lost_marks:
            return self.applied.notes
        one = self.lost_marks == 1
        told = "1 review mark no longer counts" if one else f"{self.lost_marks} review marks no longer count"
        return (*self.applied.notes, f"{told}: the passage has changed or the finding is gone")


@dataclass(frozen=True, slots=True)
class Session:
    """The decisions as they stand, and how to go back."""

    waivers: Waivers
    marks: Marks
    who: str | None
    today: datetime.date
    steps: tuple[Step, ...] = ()

    @classmethod
    def open(cls, waivers: Path, marks: Marks, who: str | None, today: datetime.date) -> Session:
        """The session with what the files hold. Raises ReviewError."""
        return cls(Waivers.load(waivers), marks, who, today)

    def reload(self) -> Session:
        """With the waiver file read anew, in case another hand has changed it. Raises ReviewError."""
        return replace(self, waivers=Waivers.load(self.waivers.path))

    def review(self, comparison: Comparison) -> Reviewed:
        """The comparison with this session's decisions put on it."""
        text = text_name(comparison.b.name, self.waivers.path)
        applied = apply_waivers(comparison, self.waivers.entries, self.today, text)
        marked, lost = self.marks.valid(comparison)
        return Reviewed(applied, marked, lost)

    def waive(self, comparison: Comparison, finding: Finding, reason: str) -> Session:
        """With the finding waived for a reason. Raises ReviewError."""
        waiver = Waiver(reason, self.who, self.today)
        entry = entry_for(comparison, finding, waiver, self.waivers.path)
        return replace(self, waivers=self.waivers.waive(finding.id, entry), steps=(*self.steps, self._step(finding.id)))

    def mark(self, comparison: Comparison, finding: Finding) -> Session:
        """With the finding marked as reviewed. Raises ReviewError."""
        marks = self.marks.mark(finding.id, fingerprint(comparison, finding))
        return replace(self, marks=marks, steps=(*self.steps, self._step(finding.id)))

    def clear(self, finding: Finding) -> Session:
        """With the finding undecided again. Raises ReviewError."""
        return replace(self._put(finding.id, None, None), steps=(*self.steps, self._step(finding.id)))

    def undo(self) -> tuple[Session, str] | None:
        """With the last decision taken back, and the finding it was on; None where nothing was decided yet."""
        if not self.steps:
            return None
        step = self.steps[-1]
        return replace(self._put(step.id, step.entry, step.mark), steps=self.steps[:-1]), step.id

    def _step(self, id: str) -> Step:
        return Step(id, self.waivers.entries.get(id), self.marks.seen.get(id))

    def _put(self, id: str, entry: Entry | None, mark: str | None) -> Session:
        waivers, marks = self.waivers, self.marks
        if waivers.entries.get(id) != entry:
            waivers = waivers.take_back(id) if entry is None else waivers.waive(id, entry)
        if marks.seen.get(id) != mark:
            marks = marks.unmark(id) if mark is None else marks.mark(id, mark)
        return replace(self, waivers=waivers, marks=marks)
