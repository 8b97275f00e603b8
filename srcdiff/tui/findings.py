"""The list of findings, a line each, in reading order; only lines in sight are built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from srcdiff.model import Severity
from srcdiff.tui.ink import Inks
from srcdiff.tui.lines import LineView

_LEVELS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}


@dataclass(frozen=True, slots=True)
class Item:
    """One finding as the list shows it; `words` is safe to draw."""

    finding: int
    sign: str
    relation: str
    severity: Severity
    detail: str
    words: str
    reviewed: bool = False
    waived: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """All items, and which of them is at hand."""

    items: tuple[Item, ...] = ()
    at: int | None = None


class FindingsList(LineView, can_focus=True):
    """Redraws from `listing`."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar = {
        "findings--adds",
        "findings--omits",
        "findings--contradicts",
        "findings--waived",
        "findings--reviewed",
        "findings--at",
        "findings--high",
    }
    DEFAULT_CSS = """
    FindingsList {
        & > .findings--at { background: $boost; text-style: bold; }
        &:focus > .findings--at { background: $block-cursor-background; color: $block-cursor-foreground; }
        & > .findings--adds { color: $text-success; }
        & > .findings--omits { color: $text-error; }
        & > .findings--contradicts { color: $text-warning; }
        & > .findings--waived { color: $text-muted; text-style: strike; }
        & > .findings--reviewed { color: $text-muted; }
        & > .findings--high { text-style: bold; }
    }
    """
    listing: reactive[Listing] = reactive(Listing())

    class Picked(Message):
        """A finding was clicked."""

        def __init__(self, finding: int) -> None:
            super().__init__()
            self.finding = finding

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._inks = Inks(self, "findings")

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    def watch_listing(self, before: Listing, after: Listing) -> None:
        self.set_height(len(after.items))
        if after.at is not None:
            height = self.scrollable_content_region.height
            y = self.scroll_offset.y
            if after.at < y + 1:
                self.scroll_to(y=max(after.at - 1, 0), animate=False)
            elif height and after.at > y + height - 2:
                self.scroll_to(y=after.at - height + 2, animate=False)

    def on_resize(self) -> None:
        self.watch_listing(self.listing, self.listing)

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if line < len(self.listing.items):
            self.post_message(self.Picked(self.listing.items[line].finding))

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        blank = self._inks.ground()
        if not self.listing.items and y == 0:
            return Strip([Segment("  no findings to show", blank)]).adjust_cell_length(width, blank)
        if line >= len(self.listing.items):
            return Strip.blank(width, blank)
        item = self.listing.items[line]
        is_at = line == self.listing.at
        inks = self._inks
        ground = inks.ground("at" if is_at else "")
        colour = Style() if is_at and self.has_focus else inks.of(item.relation)
        words = inks.of("waived") if item.waived else inks.of("reviewed") if item.reviewed else Style()
        if item.severity is Severity.HIGH and not item.waived:
            words += inks.of("high")
        tick = "✓" if item.reviewed or item.waived else " "
        bar = "▌" if is_at else " "
        head = f"{bar}{tick} {_LEVELS[item.severity]} "
        detail = f"{item.detail:<11} " if width >= 36 else f"{item.detail[:4]:<4} "
        room = max(width - cell_len(head) - 2 - cell_len(detail), 0)
        text = item.words if cell_len(item.words) <= room else set_cell_size(item.words, max(room - 1, 0)) + "…"
        segments = [
            Segment(head, ground),
            Segment(f"{item.sign} ", ground + colour),
            Segment(detail, ground + colour),
            Segment(text, ground + words),
        ]
        return Strip(segments).adjust_cell_length(width, ground)
