"""The two texts side by side: a table of rows, with the words of each finding marked and linked to it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from srcdiff.model import Finding, Role, Severity, Span
from srcdiff.report.evidence import Side
from srcdiff.report.html_report.markup import Html, element, escape, join
from srcdiff.report.html_report.rows import Counterpart, Mark, Row, build_rows, marks_of, pieces
from srcdiff.report.view import View

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_ROLES = {
    Role.HEADING: "heading",
    Role.LIST_ITEM: "item",
    Role.TABLE_ROW: "item",
    Role.CAPTION: "caption",
    Role.BYLINE: "furniture",
    Role.BOILERPLATE: "furniture",
}


def look(finding: Finding) -> str:
    """The classes by which the style sheet knows a finding."""
    whole = " whole" if finding.detail == "statement" else ""
    return f"{finding.relation} {finding.severity}{whole}{' waived' if finding.waived is not None else ''}"


def language(side: Side) -> str | None:
    """The document's language for a `lang` attribute, if it has the form of one."""
    known = side.document.language
    return known if known is not None and _LANGUAGE.fullmatch(known) else None


class Texts:
    """The table, and the anchors that it was found to hold once it is made.

    `row-N` are the anchors of the rows, `mark-N-a` and `mark-N-b` those of the spans of finding N, counted from 1.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._marks = {side.name: marks_of(view, source) for source, side in enumerate(view.sources)}
        self._marks[view.b.name] = marks_of(view, None)
        self._anchors: dict[str, str] = {}  # of `mark-N-a`, and of `N` the row that finding N is told of
        self.table = self._table()

    def anchor(self, number: int, letter: str) -> str | None:
        """The place in the table to go to for one side of finding `number`."""
        mark = f"mark-{number}-{letter}"
        return mark if mark in self._anchors else self._anchors.get(str(number))

    def _table(self) -> Html:
        view = self._view
        rows = [self._row(number, row) for number, row in enumerate(build_rows(view), start=1)]
        names = ", ".join(side.name for side in view.sources)
        heads = (("a", names, "sources" if view.several else "source"), ("b", view.b.name, "text checked"))
        head = element("tr", *(_column(*head) for head in heads))
        return element(
            "table",
            element("thead", head),
            element("tbody", *rows),
            aria_labelledby="texts-title",
        )

    def _row(self, number: int, row: Row) -> Html:
        findings = [self._view.comparison.findings[index] for index in row.findings]
        for index in row.findings:
            self._anchors[str(index + 1)] = f"row-{number}"
        missing = "the sources" if self._view.several else self._view.sources[0].name
        a = [self._counterpart(part) for part in row.a] or [_nothing("a", missing, "adds", findings)]
        b = self._rewrite(row) if row.b else _nothing("b", self._view.b.name, "omits", findings)
        return element(
            "tr",
            element("td", *a, class_="a"),
            element("td", b, class_="b"),
            id=f"row-{number}",
            class_=" ".join(_classes(row, findings)) or None,
        )

    def _rewrite(self, row: Row) -> Html:
        return element("div", _letter("b"), self._text(self._view.b, row.b), class_="part")

    def _counterpart(self, part: Counterpart) -> Html:
        side = self._view.sources[part.source]
        notes: list[str] = []
        if self._view.several:
            notes.append(element("span", side.name, class_="source"))
        if part.moved:
            arrow, where = ("↓", "later") if part.moved > 0 else ("↑", "earlier")
            notes.append(element("span", f"{arrow} moved: {where} in the source", class_="moved"))
        over = [element("p", join(*notes, by=" "), class_="over")] if notes else []
        return element("div", _letter("a"), self._text(side, part.passages), *over, class_="part")

    def _text(self, side: Side, passages: Sequence[int]) -> Html:
        """Passages of a document as paragraphs, with the number of the first one's line."""
        known = side.document.passages
        first = known[passages[0]]
        paragraphs = [
            element("p", *self._marked(side, piece), class_=_ROLES.get(known[piece[0]].role), dir="auto")
            for piece in pieces(side, passages)
        ]
        number = element("span", _number(side, first.start, first.paragraph), class_="line")
        return join(number, element("div", *paragraphs, class_="text", lang=language(side)))

    def _marked(self, side: Side, passages: Sequence[int]) -> Iterator[Html]:
        """A stretch of text in runs that lie in the same findings; a finding's number follows its last run."""
        piece = Span(side.document.passages[passages[0]].start, side.document.passages[passages[-1]].end)
        marks = self._marks[side.name]
        here = list(dict.fromkeys(mark for passage in passages for mark in marks.get(passage, ())))
        cuts = {piece.start, piece.end}
        for mark in here:
            cuts |= {max(mark.span.start, piece.start), min(mark.span.end, piece.end)}
        edges = sorted(cuts)
        for start, end in itertools.pairwise(edges):
            inside = [mark for mark in here if mark.span.start <= start and end <= mark.span.end]
            yield self._run(Span(start, end).of(side.document.text), inside)
            ended = [mark for mark in here if min(mark.span.end, piece.end) == end]
            yield from (self._reference(side, mark) for mark in sorted(ended, key=lambda mark: mark.finding))

    def _run(self, text: str, marks: Sequence[Mark]) -> Html:
        """A run of text; of several findings the one with the shortest span gives the mark its look."""
        if not marks:
            return escape(text)
        shortest = min(marks, key=lambda mark: (len(mark.span), mark.finding))
        return element("mark", text, class_=look(self._view.comparison.findings[shortest.finding]))

    def _reference(self, side: Side, mark: Mark) -> Html:
        """The number of a finding as a link to it; the first on each side carries the anchor."""
        finding = self._view.comparison.findings[mark.finding]
        number = mark.finding + 1
        anchor = f"mark-{number}-{'b' if side is self._view.b else 'a'}"
        new = anchor not in self._anchors
        self._anchors[anchor] = anchor
        told = f"finding {number}, {finding.relation}, {finding.detail}"
        link = element("a", str(number), href=f"#finding-{number}", id=anchor if new else None, aria_label=told)
        return element("sup", link, class_=look(finding))


def _letter(letter: str) -> Html:
    return element("span", letter, class_="letter", aria_hidden="true")


def _column(letter: str, name: str, what: str) -> Html:
    return element("th", _letter(letter), " ", element("small", what), " ", name, scope="col")


def _classes(row: Row, findings: Sequence[Finding]) -> Iterator[str]:
    """What the row is like, for the style sheet."""
    still_open = [finding for finding in findings if finding.waived is None]
    if findings:
        yield "found"
    yield from sorted({f"with-{finding.relation}" for finding in still_open})
    if any(finding.severity is Severity.HIGH for finding in still_open):
        yield "grave"
    if not (row.a and row.b):
        yield "alone"


def _nothing(letter: str, name: str, relation: str, findings: Sequence[Finding]) -> Html:
    """The empty side of a row; that is told aloud where it is a finding."""
    told = any(f.relation == relation and f.waived is None for f in findings)
    text = f"not in {name}" if told else element("span", f"nothing in {letter}", class_="unseen")
    return element("p", text, class_="nothing")


def _number(side: Side, offset: int, paragraph: int) -> Html:
    """The line or page of a passage, or its paragraph where neither is known."""
    where = side.where(offset)
    if where.line is not None:
        return join(element("span", "line ", class_="unseen"), str(where.line))
    return escape(f"p. {where.page}" if where.page is not None else f"¶ {paragraph + 1}")
