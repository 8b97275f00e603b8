"""The text report: what an editor reads in a terminal, a pipe or a mail.

Sections by relation, in the order of the texts; what is of low severity is told in a line. Everything that comes from a
document is made safe before it is printed.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from srcdiff.model import Bead, Comparison, Document, Finding, Relation, Severity
from srcdiff.report.cells import Glyph, glyphs, safe, shorten, total, width, wrap, wrap_text
from srcdiff.report.evidence import Place, Side, share_kept
from srcdiff.report.style import BOLD, CYAN, DIM, GREEN, MAGENTA, PLAIN, RED, UNDERLINE, YELLOW, Style

_TITLES = {
    Relation.CONTRADICTS: "Contradictions",
    Relation.ADDS: "Additions: {b} says it, {a} does not",
    Relation.OMITS: "Omissions: {a} says it, {b} does not",
}
_SEVERITY_COLORS = {Severity.HIGH: (BOLD, RED), Severity.MEDIUM: (YELLOW,), Severity.LOW: (DIM,)}
_RELATION_COLORS = {Relation.CONTRADICTS: RED, Relation.ADDS: GREEN, Relation.OMITS: MAGENTA}
_ROWS = 3  # rows of a passage that are shown
_PLACES = 3  # passages of one side that are shown
_NAME = 28  # cells of a file's name in the margin
_LOW = 8  # findings of low severity that are listed in a section


def write_text(comparison: Comparison, style: Style = PLAIN) -> str:
    """The report as lines of at most `style.width` cells; with `style.quiet` a line a finding, and nothing without any.

    Waived findings are left out of the sections and listed at the end.
    """
    report = _Report.of(comparison, style)
    lines = report.brief() if style.quiet else report.whole()
    return "".join(f"{line.rstrip()}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Report:
    comparison: Comparison
    style: Style
    a: Side
    b: Side

    @classmethod
    def of(cls, comparison: Comparison, style: Style) -> _Report:
        name_a, name_b = _names(comparison.a, comparison.b)
        return cls(comparison, style, Side.of(comparison.a, name_a), Side.of(comparison.b, name_b))

    def brief(self) -> Iterator[str]:
        """`file:line:column: severity relation/detail: message`, as compilers and linters write it."""
        for finding in self.comparison.findings:
            if finding.waived is None:
                severity = self.style.paint(finding.severity, *_SEVERITY_COLORS[finding.severity])
                yield f"{self._address(finding)}: {severity} {finding.rule}: {self._told(finding)} [{finding.id}]"

    def _told(self, finding: Finding) -> str:
        """The message, and of a whole statement its first words."""
        message = safe(finding.message)
        side, spans = (self.b, finding.b) if finding.b else (self.a, finding.a)
        if finding.detail != "statement" or not spans:
            return message
        return f"{message}: {_row(spans[0].of(side.document.text), 60)}"

    def _address(self, finding: Finding) -> str:
        side, spans = (self.b, finding.b) if finding.b else (self.a, finding.a)
        name = safe(side.document.name)
        return ":".join((name, *map(str, side.position(spans[0].start)))) if spans else name

    def whole(self) -> Iterator[str]:
        yield from self._header()
        for relation in Relation:
            yield from self._section(relation)
        yield from self._footer()

    def _header(self) -> Iterator[str]:
        a, b = self.comparison.a, self.comparison.b
        for letter, document in (("a", a), ("b", b)):
            rows = wrap_text(_titled(document), self.style.width - 3)
            yield from (f"{letter if n == 0 else ' '}  {self.style.paint(row, BOLD)}" for n, row in enumerate(rows))
        yield ""
        counts = self.comparison.summary()
        if not any(number for of_relation in counts.values() for number in of_relation.values()):
            yield from wrap_text("Nothing to report: no contradiction, no addition, no omission.", self.style.width)
        else:
            yield self.style.paint(f"  {'':13}{'high':>6}{'medium':>9}{'low':>6}", DIM)
            for relation in Relation:
                of_relation = counts[relation]
                cells = (self._count(of_relation[s], s, n) for s, n in zip(Severity, (6, 9, 6), strict=True))
                yield f"  {relation:13}" + "".join(cells)
        yield ""
        yield from wrap_text(self._shares(), self.style.width)

    def _count(self, number: int, severity: Severity, columns: int) -> str:
        return self.style.paint(f"{number:>{columns}}", *(_SEVERITY_COLORS[severity] if number else (DIM,)))

    def _shares(self) -> str:
        paired = [bead for bead in self.comparison.beads if bead.a and bead.b]
        of_a = share_kept(self.comparison.a, _indices(paired, "a"))
        of_b = share_kept(self.comparison.b, _indices(paired, "b"))
        kept = "none" if of_a is None else f"{of_a:.0%}"
        drawn = "none" if of_b is None else f"{of_b:.0%}"
        a, b = self.a.name, self.b.name
        return f"{kept} of {a} is taken up in {b}; {drawn} of {b} goes back to {a}."

    def _section(self, relation: Relation) -> Iterator[str]:
        findings = [f for f in self.comparison.findings if f.relation is relation and f.waived is None]
        if not findings:
            return
        title = _TITLES[relation].format(a=self.a.name, b=self.b.name)
        yield ""
        for row in wrap_text(title, self.style.width):
            yield self.style.paint(row, BOLD, _RELATION_COLORS[relation])
        yield self.style.paint("─" * min(self.style.width, 80), DIM)
        for finding in findings:
            if finding.severity is not Severity.LOW:
                yield from self._finding(finding)
        yield from self._low([f for f in findings if f.severity is Severity.LOW])

    def _finding(self, finding: Finding) -> Iterator[str]:
        severity = self.style.paint(f"{finding.severity.upper():8}", *_SEVERITY_COLORS[finding.severity])
        identity = f"{finding.id:>{max(1, self.style.width - 8 - len(finding.detail))}}"
        yield ""
        yield severity + self.style.paint(finding.detail, BOLD) + self.style.paint(identity, DIM)
        yield from (f"  {row}" for row in wrap_text(finding.message, self.style.width - 2))
        for side, spans in ((self.a, finding.a), (self.b, finding.b)):
            places = side.places(spans)
            for place in places[:_PLACES]:
                yield from self._place(side, place)
            if len(places) > _PLACES:
                yield " " * self._margin() + f"and in {_counted(len(places) - _PLACES, 'more passage')}"

    def _margin(self) -> int:
        """Cells in front of a quoted passage: the longest `name:line` and two spaces on each side."""
        longest = max(width(side.name) + 1 + len(str(len(side.ends) + 1)) for side in (self.a, self.b))
        return longest + 4

    def _lead(self, label: str) -> str:
        return "  " + self.style.paint(label, CYAN) + " " * max(2, self._margin() - 2 - width(label))

    def _place(self, side: Side, place: Place) -> Iterator[str]:
        margin = self._margin()
        columns = max(16, self.style.width - margin)
        shown = _evidence_alone(place.shown) if sum(g.cells for g in place.shown if g.marked) > columns else place.shown
        rows = wrap(shorten(shown, _ROWS * columns - columns // 4), columns)
        partly = not all(glyph.marked or glyph.text == " " for glyph in shown)
        label = f"{side.name}:{place.line}"
        for number, row in enumerate(rows):
            lead = self._lead(label) if number == 0 else " " * margin
            yield lead + self._painted(row, partly)
            if partly and not self.style.color and any(glyph.marked for glyph in row):
                yield " " * margin + "".join(("^" if glyph.marked else " ") * glyph.cells for glyph in row)

    def _painted(self, row: Sequence[Glyph], partly: bool) -> str:
        if not self.style.color or not partly:
            return "".join(glyph.text for glyph in row)
        runs = ((marked, "".join(g.text for g in run)) for marked, run in itertools.groupby(row, lambda g: g.marked))
        return "".join(self.style.paint(text, BOLD, UNDERLINE) if marked else text for marked, text in runs)

    def _low(self, findings: Sequence[Finding]) -> Iterator[str]:
        """Findings of low severity: a line each, as far as they are few."""
        if not findings:
            return
        yield ""
        yield self.style.paint(f"{'LOW':8}", *_SEVERITY_COLORS[Severity.LOW]) + _counted(len(findings), "finding")
        for finding in findings[:_LOW]:
            side, spans = (self.b, finding.b) if finding.b else (self.a, finding.a)
            places = side.places(spans)
            label = f"{side.name}:{places[0].line}" if places else side.name
            # Of a statement the words say more than any message; of a detail the message says what is the matter.
            text = spans[0].of(side.document.text) if spans and finding.detail == "statement" else finding.message
            yield self._lead(label) + _row(text, self.style.width - self._margin())
        if len(findings) > _LOW:
            more = f"and {len(findings) - _LOW} more; the JSON report has all of them"
            yield from (f"  {row}" for row in wrap_text(more, self.style.width - 2))

    def _footer(self) -> Iterator[str]:
        waived = [finding for finding in self.comparison.findings if finding.waived is not None]
        if waived:
            yield ""
            yield self.style.paint(f"Waived: {_counted(len(waived), 'finding')}", BOLD)
            for finding in waived:
                reason = "" if finding.waived is None else finding.waived.reason
                yield from _hanging(f"{finding.rule}: {self._told(finding)} ({reason})", self.style.width)
        if self.comparison.notes:
            yield ""
            yield self.style.paint("Notes", BOLD)
            for note in self.comparison.notes:
                yield from _hanging(note, self.style.width)
        yield ""
        checker = self.comparison.model.checker
        models = f"Compared with {self.comparison.model.encoder}" + (f" and {checker}." if checker else ".")
        yield from (self.style.paint(row, DIM) for row in wrap_text(models, self.style.width))


def _names(a: Document, b: Document) -> tuple[str, str]:
    """What to call the two in the margin: their file names, with as much of the path as tells them apart."""
    parts_a, parts_b = (document.name.replace(os.sep, "/").rstrip("/").split("/") for document in (a, b))
    for size in range(1, max(len(parts_a), len(parts_b)) + 1):
        name_a, name_b = (_row("/".join(parts[-size:]), _NAME) for parts in (parts_a, parts_b))
        if name_a != name_b and name_a and name_b:
            return name_a, name_b
    return "a", "b"


def _titled(document: Document) -> str:
    """A document in the header: its name and the day from which its relative dates count."""
    return document.name if document.published is None else f"{document.name} ({document.published.isoformat()})"


def _evidence_alone(line: Sequence[Glyph]) -> Sequence[Glyph]:
    """The stretch from the first marked glyph to the last: long evidence needs no surroundings."""
    marked = [index for index, glyph in enumerate(line) if glyph.marked]
    return line[marked[0] : marked[-1] + 1]


def _indices(beads: Sequence[Bead], side: Literal["a", "b"]) -> set[int]:
    return {index for bead in beads for index in (bead.a if side == "a" else bead.b)}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _row(text: str, cells: int) -> str:
    """`text` in one safe row of at most `cells` cells."""
    line = glyphs(text[:2000].strip())
    if total(line) > cells:
        line = shorten(line, max(1, cells - 2))
    return "".join(glyph.text for glyph in line)


def _hanging(text: str, columns: int) -> list[str]:
    """`text` as an item whose further rows hang under its first word."""
    return [("- " if number == 0 else "  ") + row for number, row in enumerate(wrap_text(text, columns - 2))]
