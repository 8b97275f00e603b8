"""What stands in the place of the panes while the comparison runs, or where it could not be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from srcdiff.tui.cells import safe
from srcdiff.tui.ink import ink


@dataclass(frozen=True, slots=True)
class Wait:
    """How far the work is, or why it stopped."""

    stage: str = "starting"
    done: int = 0
    total: int = 0
    error: str | None = None


class Waiting(Widget):
    """Redraws from `wait`."""

    COMPONENT_CLASSES: ClassVar = {"waiting--bar", "waiting--rest", "waiting--error"}
    DEFAULT_CSS = """
    Waiting {
        background: $surface;
        content-align: center middle;
        padding: 0 4;
        & > .waiting--bar { color: $primary; }
        & > .waiting--rest { color: $text-disabled; }
        & > .waiting--error { color: $text-error; text-style: bold; }
    }
    """
    wait: reactive[Wait] = reactive(Wait())

    def render(self) -> Text:
        wait = self.wait
        if wait.error is not None:
            style = str(ink(self, "waiting--error"))
            return Text.assemble(
                ("✗ It could not be compared\n\n", style),
                safe(wait.error),
                justify="center",
            )
        cells = max(min(self.size.width - 20, 40), 10)
        full = cells * wait.done // wait.total if wait.total else 0
        share = f" {wait.done:,} of {wait.total:,}" if wait.total else ""
        return Text.assemble(
            f"{safe(wait.stage)}{share}\n\n",
            ("━" * full, str(ink(self, "waiting--bar"))),
            ("─" * (cells - full), str(ink(self, "waiting--rest"))),
            justify="center",
        )
