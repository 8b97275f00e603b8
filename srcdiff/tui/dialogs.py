"""The screens that open over the review: help made from the bindings, and a question with a line to answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class HelpScreen(ModalScreen[None]):
    """Every key, with what it does, and what the signs mean."""

    BINDINGS: ClassVar = [
        Binding("escape,question_mark,q", "dismiss", "Close", id="help.close"),
        Binding("j,down", "scroll(1)", "Down", show=False, id="help.down"),
        Binding("k,up", "scroll(-1)", "Up", show=False, id="help.up"),
    ]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        #help {
            width: 84; max-width: 96%; height: auto; max-height: 92%;
            padding: 1 2; background: $panel; border: round $primary; scrollbar-size-vertical: 1;
            scrollbar-background: $panel; scrollbar-color: $foreground 25%;
        }
        Static { height: auto; }
    }
    """

    def __init__(self, keys: Sequence[tuple[str, Sequence[tuple[str, str]]]], signs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._keys = keys
        self._signs = signs

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as panel:
            panel.border_title = "Keys"
            panel.border_subtitle = "esc closes"
            yield Static(self._table())

    def action_scroll(self, by: int) -> None:
        """Scroll the page of help."""
        self.query_one("#help").scroll_relative(y=by, animate=False)

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(justify="right", no_wrap=True, min_width=12)
        table.add_column()
        for group, keys in (*self._keys, ("Signs", self._signs)):
            table.add_row("", Text.assemble((group, "bold underline")))
            for key, description in keys:
                table.add_row(Text(key, style="bold"), Text(description))
            table.add_row("", "")
        return table


class Ask(ModalScreen[str | None]):
    """One question and one line to answer it; None where the person turned back."""

    BINDINGS: ClassVar = [Binding("escape", "dismiss(None)", "Cancel", id="ask.cancel")]
    DEFAULT_CSS = """
    Ask {
        align: center bottom;
        #ask { width: 100%; height: auto; padding: 0 1; background: $panel; border: round $accent; margin-bottom: 1; }
        #ask Static { height: auto; color: $text-muted; }
        #ask Input { border: none; height: 1; padding: 0; background: $panel; }
        #ask #ask-wrong { color: $text-error; display: none; }
        #ask #ask-wrong.-shown { display: block; }
    }
    """

    def __init__(self, title: str, hint: str, *, value: str = "", must: str | None = None) -> None:
        """`must` is what is said where the answer is empty; None lets it be."""
        super().__init__()
        self._title, self._hint, self._value, self._must = title, hint, value, must

    def compose(self) -> ComposeResult:
        with Vertical(id="ask") as panel:
            panel.border_title = Text(self._title)
            panel.border_subtitle = "enter keeps · esc cancels"
            yield Input(value=self._value, id="ask-line")
            yield Static(Text(self._hint))
            yield Static(Text(self._must or ""), id="ask-wrong")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        answer = event.value.strip()
        if not answer and self._must:
            self.query_one("#ask-wrong").add_class("-shown")
            return
        self.dismiss(answer)
