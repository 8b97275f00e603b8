"""The header: the verdict on the pair at a glance, on two lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from srcdiff.model import Relation, Severity
from srcdiff.report.view import SIGNS
from srcdiff.tui.cells import safe
from srcdiff.tui.ink import ink
from srcdiff.tui.state import Verdict

_LONG = {severity: f" {severity}" for severity in Severity}
_SHORT = {severity: str(severity)[0] for severity in Severity}


class VerdictBar(Widget):
    """File names and progress above, counts by relation and severity below."""

    COMPONENT_CLASSES: ClassVar = {
        "verdict--name",
        "verdict--quiet",
        "verdict--adds",
        "verdict--omits",
        "verdict--contradicts",
        "verdict--done",
        "verdict--high",
    }
    DEFAULT_CSS = """
    VerdictBar {
        height: 2;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        & > .verdict--name { text-style: bold; }
        & > .verdict--quiet { color: $text-muted; }
        & > .verdict--adds { color: $text-success; text-style: bold; }
        & > .verdict--omits { color: $text-error; text-style: bold; }
        & > .verdict--contradicts { color: $text-warning; text-style: bold; }
        & > .verdict--done { color: $text-success; }
        & > .verdict--high { text-style: bold; }
    }
    """
    verdict: reactive[Verdict | None] = reactive(None)

    def render(self) -> Text:
        if self.verdict is None:
            return Text("srcdiff", style=self._style("name"))
        width = self.size.width
        top = _spread(self._names(self.verdict), self._progress(self.verdict, width), width)
        shares = self._shares(self.verdict, width)
        bottom = _spread(self._counts(self.verdict, width - shares.cell_len - 2), shares, width)
        return Text("\n", no_wrap=True, overflow="ellipsis").join([top, bottom])

    def _style(self, name: str) -> str:
        return str(ink(self, f"verdict--{name}"))

    def _names(self, verdict: Verdict) -> Text:
        return Text.assemble(
            ("a ", self._style("quiet")),
            (safe(verdict.a_name), self._style("name")),
            ("  →  ", self._style("quiet")),
            ("b ", self._style("quiet")),
            (safe(verdict.b_name), self._style("name")),
        )

    def _progress(self, verdict: Verdict, width: int) -> Text:
        if verdict.query:
            place = f"{verdict.hit + 1}/{verdict.hits}" if verdict.hit is not None else "nowhere"
            return Text.assemble(("search ", self._style("quiet")), f"“{safe(verdict.query)}” {place}")
        if not verdict.total:
            return Text("no findings", style=self._style("done"))
        cells = 10 if width >= 100 else 5
        full = verdict.decided * cells // verdict.total
        return Text.assemble(
            ("━" * full, self._style("done")),
            ("─" * (cells - full), self._style("quiet")),
            f" {verdict.decided}/{verdict.total} ",
            ("reviewed", self._style("quiet")),
        )

    def _counts(self, verdict: Verdict, room: int) -> Text:
        """Counts in the fullest words for which there is room."""
        for words, levels in ((True, _LONG), (True, _SHORT), (False, _SHORT)):
            text = self._counted(verdict, words, levels)
            if text.cell_len <= room:
                break
        return text

    def _counted(self, verdict: Verdict, words: bool, levels: Mapping[Severity, str]) -> Text:
        parts: list[Text] = []
        quiet = self._style("quiet")
        for relation in Relation:
            counts = verdict.counts[relation]
            total = sum(counts.values())
            name = f"{SIGNS[relation]} {relation} {total}" if words else f"{SIGNS[relation]}{total}"
            part = Text(name, style=self._style(relation) if total else quiet)
            each = [
                (f"{count}{levels[severity]}", self._style("high") if severity is Severity.HIGH else quiet)
                for severity in Severity
                if (count := counts[severity])
            ]
            joined = Text(", " if levels is _LONG else " ", style=quiet).join([Text(*one) for one in each])
            if each:
                part = (
                    Text.assemble(part, (" (", quiet), joined, (")", quiet))
                    if words
                    else Text.assemble(part, " ", joined)
                )
            parts.append(part)
        if verdict.waived:
            parts.append(Text(f"✓ {verdict.waived} waived", style=quiet))
        if verdict.filtered:
            parts.append(Text(f"{verdict.filtered} filtered out", style="italic"))
        return Text("  ").join(parts)

    def _shares(self, verdict: Verdict, width: int) -> Text:
        words = "matched " if width >= 90 else ""
        return Text(f"{words}a {verdict.kept_a:.0%} · b {verdict.kept_b:.0%}", style=self._style("quiet"))


def _spread(left: Text, right: Text, width: int) -> Text:
    """One line: `left`, then `right` at the right edge; `left` gives way."""
    room = max(width - right.cell_len - 2, 0)
    if left.cell_len > room:
        left = left.copy()
        left.truncate(room, overflow="ellipsis")
    return Text.assemble(left, " " * max(width - left.cell_len - right.cell_len, 1), right)
