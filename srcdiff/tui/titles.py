"""The line above the panes that says which side is which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from srcdiff.tui.cells import safe
from srcdiff.tui.ink import ink
from srcdiff.tui.rows import Side
from srcdiff.tui.scene import Columns


@dataclass(frozen=True, slots=True)
class Heads:
    """Names of both sides, where their columns stand, and whose order is read."""

    a_name: str
    b_name: str
    columns: Columns
    order: Side
    several: bool = False


class Titles(Widget):
    """Redraws from `heads`."""

    COMPONENT_CLASSES: ClassVar = {"titles--side", "titles--quiet"}
    DEFAULT_CSS = """
    Titles {
        height: 1;
        background: $panel;
        & > .titles--side { text-style: bold; color: $text-primary; }
        & > .titles--quiet { color: $text-muted; }
    }
    """
    heads: reactive[Heads | None] = reactive(None)

    def render(self) -> Text:
        heads = self.heads
        if heads is None:
            return Text("")
        quiet = str(ink(self, "titles--quiet"))
        strong = str(ink(self, "titles--side"))
        gutter = heads.columns.number + 2
        names = {
            Side.A: ("a", "sources" if heads.several else "source", heads.a_name),
            Side.B: ("b", "rewrite", heads.b_name),
        }
        if heads.columns.unified:
            order = f"in the order of {heads.order}"
            return Text.assemble(
                " " * gutter, ("one column, ", quiet), (order, quiet), no_wrap=True, overflow="ellipsis"
            )
        text = Text(no_wrap=True, overflow="crop")
        for side, (letter, what, name) in names.items():
            lead = " │ " if side is Side.B else ""
            follows = ", read in its order" if heads.order is side else ""
            text.append(lead, style=quiet)
            text.append(" " * (gutter - 2) + f"{letter} ", style=strong)
            room = heads.columns.text[side is Side.B]
            words = f"{what}{follows} · {safe(name)}"
            words = words if cell_len(words) <= room else set_cell_size(words, room - 1) + "…"
            text.append(set_cell_size(words, room), style=quiet)
        return text
