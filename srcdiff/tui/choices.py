"""The menu that says which findings are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from srcdiff.model import Relation, Severity
from srcdiff.report.view import SIGNS
from srcdiff.tui.cells import safe
from srcdiff.tui.state import Filter


class Ticks(SelectionList[tuple[str, str]]):
    """A list whose unchosen lines differ in more than colour: their box is empty."""

    def render_line(self, y: int) -> Strip:
        segments = list(super().render_line(y))
        line = y + self.scroll_offset.y
        if line < self.option_count and len(segments) > 1:
            chosen = self.get_option_at_index(line).value in self.selected
            segments[1] = segments[1]._replace(text="✓" if chosen else " ")
        return Strip(segments)


class Choices(ModalScreen[Filter | None]):
    """A filter to choose; None where the person turned back."""

    BINDINGS: ClassVar = [
        Binding("enter", "keep", "Keep", id="choices.keep", priority=True),
        Binding("escape,q,f", "dismiss(None)", "Cancel", id="choices.cancel"),
        Binding("j", "down", "Down", show=False, id="choices.down"),
        Binding("k", "up", "Up", show=False, id="choices.up"),
    ]
    DEFAULT_CSS = """
    Choices {
        align: center middle;
        #choices { width: 44; max-width: 96%; height: auto; max-height: 90%;
            background: $panel; border: round $primary; }
        Ticks, Ticks:focus { height: auto; max-height: 1fr; border: none; background: $panel;
            padding: 0 1; }
        Static { height: auto; padding: 0 2; color: $text-muted; }
    }
    """

    def __init__(self, now: Filter, details: Sequence[str]) -> None:
        super().__init__()
        self._now = now
        self._details = details

    def compose(self) -> ComposeResult:
        now = self._now
        options: list[Selection[tuple[str, str]]] = []
        for relation in Relation:
            label = Text(f"{SIGNS[relation]} {relation}")
            options.append(Selection(label, ("relation", str(relation)), relation in now.relations))
        levels = [(str(severity), severity in now.severities) for severity in Severity]
        details = [(detail, detail not in now.without) for detail in self._details]
        options += [Selection(Text(f"severity {name}"), ("severity", name), on) for name, on in levels]
        options += [Selection(Text(f"detail {safe(name)}"), ("detail", name), on) for name, on in details]
        with Vertical(id="choices") as panel:
            panel.border_title = "Show findings"
            panel.border_subtitle = "enter keeps · esc cancels"
            yield Ticks(*options)
            yield Static("space switches a line")

    def on_mount(self) -> None:
        self.query_one(Ticks).focus()

    def action_keep(self) -> None:
        """The filter as chosen."""
        chosen: list[tuple[str, str]] = self.query_one(Ticks).selected
        self.dismiss(
            Filter(
                frozenset(r for r in Relation if ("relation", str(r)) in chosen),
                frozenset(s for s in Severity if ("severity", str(s)) in chosen),
                frozenset(d for d in self._details if ("detail", d) not in chosen),
            )
        )

    def action_down(self) -> None:
        """A line down."""
        self.query_one(Ticks).action_cursor_down()

    def action_up(self) -> None:
        """A line up."""
        self.query_one(Ticks).action_cursor_up()
