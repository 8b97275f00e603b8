"""The text report: what an editor reads in a terminal, a pipe or a mail.

Sections by relation, in the order of the texts; what is of low severity is told in a line. Everything that comes from a
document is made safe before it is printed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.model import Comparison, Document, Finding, Location, Relation, Severity
from srcdiff.report.cells import Glyph, glyphs, safe, shorten, total, width, wrap, wrap_text
from srcdiff.report.evidence import Place, Side, heading_hint
from srcdiff.report.style import BOLD, CYAN, DIM, GREEN, MAGENTA, PLAIN, RED, UNDERLINE, YELLOW, Style
from srcdiff.report.view import View

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
    view: View
    style: Style
    margin: int  # cells in front of a quoted passage

    @classmethod
    def of(cls, comparison: Comparison, style: Style) -> _Report:
        view = View.of(comparison, lambda name: _row(name, _NAME))
        return cls(view, style, _longest_label(view) + 4)

    def brief(self) -> Iterator[str]:
        """`file:line:column: severity relation/detail: message`, as compilers and linters write it."""
        for finding in self.view.open:
            severity = self.style.paint(finding.severity, *_SEVERITY_COLORS[finding.severity])
            yield f"{self._address(finding)}: {severity} {finding.rule}: {self._told(finding)} [{finding.id}]"

    def _told(self, finding: Finding) -> str:
        """The message, of a whole statement its first words, and the source where there are several."""
        told = safe(finding.message)
        side, spans = self.view.lead(finding)
        if finding.detail == "statement" and spans:
            told = f"{told}: {_row(spans[0].of(side.document.text), 60)}"
        return f"{told} (in {self.view.source(finding).name})" if self.view.several and finding.a else told

    def _address(self, finding: Finding) -> str:
        side, where = self.view.address(finding)
        page = None if where.page is None else f"page {where.page}"
        parts = (page, where.line, None if where.line is None else where.column)
        return ":".join((safe(side.document.name), *(str(part) for part in parts if part is not None)))

    def whole(self) -> Iterator[str]:
        yield from self._header()
        for relation in Relation:
            yield from self._section(relation)
        yield from self._footer()

    def _header(self) -> Iterator[str]:
        comparison = self.view.comparison
        for letter, document in (*(("a", a) for a in comparison.sources), ("b", comparison.b)):
            rows = wrap_text(_titled(document), self.style.width - 3)
            yield from (f"{letter if n == 0 else ' '}  {self.style.paint(row, BOLD)}" for n, row in enumerate(rows))
        yield ""
        counts = comparison.summary()
        if not any(number for of_relation in counts.values() for number in of_relation.values()):
            yield from wrap_text("Nothing to report: no contradiction, no addition, no omission.", self.style.width)
        else:
            yield self.style.paint(f"  {'':13}{'high':>6}{'medium':>9}{'low':>6}", DIM)
            for relation in Relation:
                of_relation = counts[relation]
                cells = (self._count(of_relation[s], s, n) for s, n in zip(Severity, (6, 9, 6), strict=True))
                yield f"  {relation:13}" + "".join(cells)
        yield ""
        yield from wrap_text(self.view.shares(), self.style.width)

    def _count(self, number: int, severity: Severity, columns: int) -> str:
        return self.style.paint(f"{number:>{columns}}", *(_SEVERITY_COLORS[severity] if number else (DIM,)))

    def _section(self, relation: Relation) -> Iterator[str]:
        findings = [f for f in self.view.open if f.relation is relation]
        if not findings:
            return
        yield ""
        for row in wrap_text(self.view.title(relation), self.style.width):
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
        for _, side, spans in self.view.halves(finding):
            places = side.places(spans)
            for place in places[:_PLACES]:
                yield from self._place(side, place)
            if len(places) > _PLACES:
                yield " " * self.margin + f"and in {_counted(len(places) - _PLACES, 'more passage')}"

    def _lead(self, label: str) -> str:
        return "  " + self.style.paint(label, CYAN) + " " * max(2, self.margin - 2 - width(label))

    def _place(self, side: Side, place: Place) -> Iterator[str]:
        margin = self.margin
        columns = max(16, self.style.width - margin)
        shown = _evidence_alone(place.shown) if sum(g.cells for g in place.shown if g.marked) > columns else place.shown
        rows = wrap(shorten(shown, _ROWS * columns - columns // 4), columns)
        partly = not all(glyph.marked or glyph.text == " " for glyph in shown)
        first = self._lead(_label(side, place.where))
        if hint := heading_hint(place.where):
            yield first + self.style.paint(f"[{_row(hint, columns - 2)}]", DIM)
            first = " " * margin
        for number, row in enumerate(rows):
            lead = first if number == 0 else " " * margin
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
            side, spans = self.view.lead(finding)
            label = _label(*self.view.address(finding))
            # Of a statement the words say more than any message; of a detail the message says what is the matter.
            text = spans[0].of(side.document.text) if spans and finding.detail == "statement" else finding.message
            yield self._lead(label) + _row(text, self.style.width - self.margin)
        if len(findings) > _LOW:
            more = f"and {len(findings) - _LOW} more; the JSON report has all of them"
            yield from (f"  {row}" for row in wrap_text(more, self.style.width - 2))

    def _footer(self) -> Iterator[str]:
        waived, comparison = self.view.waived, self.view.comparison
        if waived:
            yield ""
            yield self.style.paint(f"Waived: {_counted(len(waived), 'finding')}", BOLD)
            for finding in waived:
                reason = "" if finding.waived is None else finding.waived.reason
                yield from _hanging(f"{finding.rule}: {self._told(finding)} ({reason})", self.style.width)
        if comparison.notes:
            yield ""
            yield self.style.paint("Notes", BOLD)
            for note in comparison.notes:
                yield from _hanging(note, self.style.width)
        yield ""
        checker = comparison.model.checker
        models = f"Compared with {comparison.model.encoder}" + (f" and {checker}." if checker else ".")
        yield from (self.style.paint(row, DIM) for row in wrap_text(models, self.style.width))


def _longest_label(view: View) -> int:
    """Cells of the longest label that is to come; line numbers count with all the digits of the last one."""
    ends = [(side, len(side.document.text)) for side in (*view.sources, view.b)]
    spans = (
        (side, span.start) for f in view.comparison.findings for _, side, spans in view.halves(f) for span in spans
    )
    return max(width(_label(side, side.where(offset))) for side, offset in (*ends, *spans))


def _label(side: Side, where: Location) -> str:
    """`name:line`, or the page, as far as it is known."""
    page = "" if where.page is None else f" p.{where.page}"
    return side.name + page + ("" if where.line is None else f":{where.line}")


def _titled(document: Document) -> str:
    """A document in the header: its name and the day from which its relative dates count."""
    return document.name if document.published is None else f"{document.name} ({document.published.isoformat()})"


def _evidence_alone(line: Sequence[Glyph]) -> Sequence[Glyph]:
    """The stretch from the first marked glyph to the last: long evidence needs no surroundings."""
    marked = [index for index, glyph in enumerate(line) if glyph.marked]
    return line[marked[0] : marked[-1] + 1]


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
