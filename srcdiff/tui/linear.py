"""The review as plain prompts, one finding after another, for screen readers and for terminals that cannot be drawn on.

No Textual, no colour, no cursor movement: each line says one thing, in the order in which it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from srcdiff.errors import SrcdiffError
from srcdiff.model import Comparison, Document, Finding, Relation, Severity, Span
from srcdiff.report.evidence import Side, place_name
from srcdiff.review import Reviewed, Session
from srcdiff.tui.cells import safe
from srcdiff.tui.job import Job

Read = Callable[[str], str]
Write = Callable[[str], object]

_HELP = """\
enter  next finding          p  previous finding      NUMBER  go to that finding
r      mark reviewed         w  waive, with a reason  u       take back the last decision
c      whole passages        l  list the findings     q       quit"""


def walk(job: Job, read: Read = input, write: Write = print) -> int:
    """Go through the findings until the person leaves; the exit code: 0, or 2 where it could not be compared."""
    try:
        comparison, session = _compare(job, write)
    except SrcdiffError as error:
        write(f"It could not be compared: {safe(str(error))}")
        return 2
    _Walk(job, comparison, session, read, write).go()
    return 0


def _compare(job: Job, write: Write) -> tuple[Comparison, Session]:
    last = ""

    def progress(stage: str, done: int, total: int) -> None:
        nonlocal last
        if stage != last:
            last = stage
            write(f"{safe(stage)} …")

    write(f"Comparing {safe(job.b_name)} with its source {safe(job.a_name)}.")
    return job.compare(progress), job.open_session()


@dataclass
class _Walk:
    """Where the person is; changed in place, as a conversation is."""

    job: Job
    bare: Comparison
    session: Session
    read: Read
    write: Write
    at: int = 0

    def go(self) -> None:
        """Ask until there is no more to ask."""
        reviewed = self.session.review(self.bare)
        for line in _summary(reviewed):
            self.write(line)
        findings = reviewed.comparison.findings
        if not findings:
            return
        self.at = next((i for i, finding in enumerate(findings) if not _decision(reviewed, finding)), 0)
        self.write(_HELP)
        self._say()
        while True:
            try:
                answer = self.read("next, or ? for help: ").strip()
            except (EOFError, KeyboardInterrupt):
                return
            if answer == "q" or not self._obey(answer):
                return

    def _obey(self, answer: str) -> bool:
        """Do what was asked; whether to go on."""
        finding = self.bare.findings[self.at]
        try:
            if answer == "r":
                self.session = self.session.mark(self.bare, finding)
                self.write("Marked reviewed.")
            elif answer == "w":
                self._waive(finding)
            elif answer == "u":
                self._undo()
            elif answer == "c":
                for line in _passages(self.bare, finding):
                    self.write(line)
            elif answer == "l":
                for line in self._list():
                    self.write(line)
            elif answer == "?":
                self.write(_HELP)
            else:
                self._move(answer)
        except SrcdiffError as error:
            self.write(f"That could not be kept: {safe(str(error))}")
        return True

    def _move(self, answer: str) -> None:
        last = len(self.bare.findings) - 1
        if answer.isascii() and answer.isdigit():
            self.at = min(max(int(answer[:9]) - 1, 0), last)
        elif answer in ("", "n"):
            if self.at == last:
                self.write("That was the last finding. q quits.")
                return
            self.at += 1
        elif answer == "p":
            self.at = max(self.at - 1, 0)
        else:
            self.write(f"I do not know {safe(answer)!r}.")
            self.write(_HELP)
            return
        self._say()

    def _waive(self, finding: Finding) -> None:
        try:
            reason = self.read("Why is this acceptable? (empty: do not waive) ").strip()
        except (EOFError, KeyboardInterrupt):
            reason = ""
        if reason:
            self.session = self.session.waive(self.bare, finding, reason)
            self.write(f"Waived, in {self.job.waivers}.")
        else:
            self.write("Not waived.")

    def _undo(self) -> None:
        undone = self.session.undo()
        if undone is None:
            self.write("Nothing to take back.")
            return
        self.session, id = undone
        self.at = next(i for i, finding in enumerate(self.bare.findings) if finding.id == id)
        self.write("Taken back.")
        self._say()

    def _say(self) -> None:
        reviewed = self.session.review(self.bare)
        for line in _told(reviewed, self.at):
            self.write(line)

    def _list(self) -> Iterator[str]:
        reviewed = self.session.review(self.bare)
        for number, finding in enumerate(reviewed.comparison.findings, 1):
            yield f"{number}. {_kind(finding)}{_decision(reviewed, finding)}: {safe(finding.message)}"


def _summary(reviewed: Reviewed) -> Iterator[str]:
    counts = reviewed.comparison.summary()
    yield f"{len(reviewed.comparison.findings)} findings."
    for relation in Relation:
        total = sum(counts[relation].values())
        if total:
            levels = ", ".join(f"{counts[relation][level]} {level}" for level in Severity if counts[relation][level])
            yield f"{relation}: {total} ({levels})"
    yield from (f"Note: {safe(note)}" for note in (*reviewed.comparison.notes, *reviewed.notes))


def _kind(finding: Finding) -> str:
    return f"{finding.relation}, {safe(finding.detail)}, {finding.severity}"


def _decision(reviewed: Reviewed, finding: Finding) -> str:
    if finding.waived is not None:
        return ", waived"
    return ", reviewed" if finding.id in reviewed.marked else ""


def _told(reviewed: Reviewed, at: int) -> Iterator[str]:
    comparison = reviewed.comparison
    finding = comparison.findings[at]
    yield ""
    decision = _decision(reviewed, finding)
    yield f"Finding {at + 1} of {len(comparison.findings)}: {_kind(finding)}, {finding.confidence:.0%} sure{decision}."
    yield safe(finding.message)
    for letter, document, spans in _halves(comparison, finding):
        if not spans:
            yield f"{letter} has nothing of it."
        for span in spans:
            where = place_name(Side.of(document, document.name).where(span.start))
            yield f"{letter}{where and ', '}{where}: “{safe(span.of(document.text))}”"
    if finding.why:
        yield f"Why: {safe(finding.why)}"
    if finding.waived is not None:
        yield f"Waived: {safe(finding.waived.reason)}"


def _passages(comparison: Comparison, finding: Finding) -> Iterator[str]:
    for letter, document, spans in _halves(comparison, finding):
        for text in _touched(document, spans):
            yield f"{letter}: {safe(text)}"


def _halves(comparison: Comparison, finding: Finding) -> Iterator[tuple[str, Document, tuple[Span, ...]]]:
    """What each side is called, its document and the finding's spans there; of several sources, the file's name."""
    source = comparison.source_of(finding)
    yield safe(source.name) if comparison.further else "a", source, finding.a
    yield "b", comparison.b, finding.b


def _touched(document: Document, spans: tuple[Span, ...]) -> list[str]:
    touched = [p.span for p in document.passages if any(p.span.meets(span) for span in spans)]
    return [span.of(document.text) for span in touched]
