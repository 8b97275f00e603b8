"""The panel that explains the finding at hand: its sentence, both quotes, severity, confidence, what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from textual.reactive import reactive
from textual.strip import Strip

from srcdiff.model import Comparison, Document, Finding, Relation, Span
from srcdiff.report.evidence import Side as At
from srcdiff.report.evidence import heading_hint, place_name
from srcdiff.report.names import short_names
from srcdiff.report.view import SIGNS
from srcdiff.tui.cells import safe
from srcdiff.tui.ink import ink
from srcdiff.tui.lines import LineView
from srcdiff.tui.rows import Row

AROUND = 60
"""Characters of context shown on each side of a quote."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What the panel shows: the finding at hand, or else the row."""

    comparison: Comparison
    row: Row | None
    finding: Finding | None
    place: int = 0  # of the finding among those listed, from 1
    listed: int = 0
    reviewed: bool = False
    remark: str = ""  # on a waiver that no longer counts


class Evidence(LineView, can_focus=False):
    """Redraws from `explained`."""

    COMPONENT_CLASSES: ClassVar = {
        "evidence--adds",
        "evidence--omits",
        "evidence--contradicts",
        "evidence--quiet",
        "evidence--message",
        "evidence--quote",
        "evidence--decision",
    }
    DEFAULT_CSS = """
    Evidence {
        padding: 0 1;
        & > .evidence--adds { color: $text-success; text-style: bold; }
        & > .evidence--omits { color: $text-error; text-style: bold; }
        & > .evidence--contradicts { color: $text-warning; text-style: bold; }
        & > .evidence--quiet { color: $text-muted; }
        & > .evidence--message { text-style: bold; }
        & > .evidence--quote { text-style: bold underline; }
        & > .evidence--decision { color: $text-success; }
    }
    """
    explained: reactive[Explained | None] = reactive(None)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._strips: list[Strip] = []
        self._sides: list[At] = []  # of the comparison shown, the sources first

    def watch_explained(self) -> None:
        self.scroll_to(y=0, animate=False)
        self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._lay_out()

    def _lay_out(self) -> None:
        """Break the text into strips."""
        region = self.scrollable_content_region
        if not region.width:
            return
        console = self.app.console
        options = console.options.update(width=region.width, height=None)
        lines = console.render_lines(self._text(), options, style=self.rich_style)
        self._strips = [Strip(line, region.width) for line in lines]
        self.set_height(len(lines))

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        return self._strips[line] if line < len(self._strips) else Strip.blank(width, self.rich_style)

    def _style(self, name: str) -> str:
        return str(ink(self, f"evidence--{name}"))

    def _text(self) -> RenderableType:
        shown = self.explained
        if shown is None:
            return Text("")
        if shown.finding is None:
            return Text(_of_row(shown), style=self._style("quiet"))
        finding = shown.finding
        quotes = Table.grid(padding=(0, 1))
        quotes.add_column(width=1)
        quotes.add_column()
        for letter, side, spans in self._evidence(shown.comparison, finding):
            for text in self._quotes(side, spans, letter == "a" and bool(shown.comparison.further)):
                quotes.add_row(Text(letter, style=self._style("quiet")), text)
        why = Text(f"Why: {safe(finding.why)}", style=self._style("quiet")) if finding.why else Text()
        return Group(self._head(shown, finding), quotes, why)

    def _evidence(self, of: Comparison, finding: Finding) -> Iterator[tuple[str, At, tuple[Span, ...]]]:
        """Letter, side and spans, a first; where its lines lie is kept, for a document does not change."""
        documents = (*of.sources, of.b)
        if [at.document for at in self._sides] != [*documents]:
            sources, b = short_names(of.sources, of.b, safe)
            self._sides = [At.of(d, name) for d, name in zip(documents, (*sources, b), strict=True)]
        yield "a", self._sides[finding.source], finding.a
        yield "b", self._sides[-1], finding.b

    def _head(self, shown: Explained, finding: Finding) -> Text:
        text = Text.assemble(
            (f"{SIGNS[finding.relation]} {finding.relation} {safe(finding.detail)}", self._style(finding.relation)),
            (f"  {finding.severity} · {finding.confidence:.0%} sure", ""),
            (f"  {shown.place} of {shown.listed}" if shown.place else "  filtered out", self._style("quiet")),
        )
        if finding.waived is not None:
            who = f" by {safe(finding.waived.who)}" if finding.waived.who else ""
            until = f" until {finding.waived.expires}" if finding.waived.expires else ""
            text.append(f"  ✓ waived{who}{until}: {safe(finding.waived.reason)}", style=self._style("decision"))
        elif shown.reviewed:
            text.append("  ✓ reviewed", style=self._style("decision"))
        if shown.remark:
            text.append(f"  ! {safe(shown.remark)}", style=self._style("message"))
        text.append("\n")
        text.append(safe(finding.message), style=self._style("message"))
        return text

    def _quotes(self, side: At, spans: tuple[Span, ...], named: bool) -> Iterator[Text]:
        quiet = self._style("quiet")
        if not spans:
            yield Text("nothing", style=quiet)
        for span in spans:
            before, after = context(side.document, span)
            quote = safe(span.of(side.document.text))
            where = f"  {safe(place(side, span, named))}"
            yield Text.assemble((before, quiet), (quote, self._style("quote")), (after, quiet), (where, quiet))


def place(side: At, span: Span, named: bool) -> str:
    """Line or page, else the titles above, and the file where it must be named: where a person finds it."""
    where = side.where(span.start)
    parts = [part for part in (side.name if named else "", place_name(where), heading_hint(where)) if part]
    return f"({', '.join(parts)})" if parts else ""


def context(document: Document, span: Span, around: int = AROUND) -> tuple[str, str]:
    """What stands before and after a span in its passage, cut to `around` characters at a word."""
    inside = next((p.span for p in document.passages if p.span.meets(span)), span)
    start, end = max(inside.start, span.start - around), min(max(inside.end, span.end), span.end + around)
    before, after = document.text[start : span.start], document.text[span.end : end]
    if start > inside.start:
        before = "…" + before.partition(" ")[2]
    if end < inside.end:
        after = after.rpartition(" ")[0] + "…"
    return safe(before), safe(after)


def _of_row(shown: Explained) -> str:
    row = shown.row
    if row is None:
        return "Nothing to show."
    if row.same:
        return "Word for word the same on both sides."
    if not row.a.pieces:
        return "No source has this." if shown.comparison.further else "This stands in b alone."
    if not row.b.pieces:
        return f"This stands in {'this source' if shown.comparison.further else 'a'} alone."
    score = shown.comparison.beads[row.bead].score
    return f"The same in other words; no finding here. ({score:.0%} sure that they belong together)"


def as_text(comparison: Comparison, finding: Finding) -> str:
    """The finding as plain text, to paste into a mail or a ticket."""
    lines = [f"{finding.relation} {finding.detail} ({finding.severity}): {safe(finding.message)}"]
    for document, spans in ((comparison.source_of(finding), finding.a), (comparison.b, finding.b)):
        lines += [f"  {safe(document.name)}: “{safe(span.of(document.text))}”" for span in spans]
    if finding.waived is not None:
        lines.append(f"  waived: {safe(finding.waived.reason)}")
    return "\n".join(lines)


def snippet(comparison: Comparison, finding: Finding) -> str:
    """The words of a finding in a few words: of b, else of a, and for a contradiction a's against b's."""
    words = [
        " … ".join(safe(s.of(d.text)) for s in spans)
        for d, spans in ((comparison.source_of(finding), finding.a), (comparison.b, finding.b))
    ]
    if finding.relation is Relation.CONTRADICTS and all(words):
        return f"{words[0]} → {words[1]}"
    return words[1] or words[0]
