"""The bottom line: the keys of most use just now, as many as fit; a click on one presses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from srcdiff.tui.ink import Inks
from srcdiff.tui.keys import Offer, Offers

GAP = 2


class KeyLine(Widget):
    """Redraws from `offers`."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar = {"keyline--key", "keyline--word"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        background: $panel;
        & > .keyline--key { color: $text-accent; text-style: bold; }
        & > .keyline--word { color: $text-muted; }
    }
    """
    offers: reactive[Offers] = reactive(Offers())

    class Pressed(Message):
        """A key of the line was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._inks = Inks(self, "keyline")

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    def placed(self) -> Iterator[tuple[int, Offer]]:
        """The keys that fit, each with the cell that it begins at."""
        width = self.size.width
        room = width - 1 - sum(offer.cells + GAP for offer in self.offers.right)
        at = 1
        for offer in self.offers.left:
            if at + offer.cells > room:
                break
            yield at, offer
            at += offer.cells + GAP
        at = width - 1
        found = []
        for offer in reversed(self.offers.right):
            at -= offer.cells
            if at >= 0:
                found.append((at, offer))
            at -= GAP
        yield from reversed(found)

    def render(self) -> Text:
        text = Text(no_wrap=True, overflow="crop")
        for at, offer in self.placed():
            text.append(" " * (at - text.cell_len))
            text.append(offer.key, style=self._inks.of("key"))
            text.append(f" {offer.word}", style=self._inks.of("word"))
        return text

    def on_click(self, event: events.Click) -> None:
        for at, offer in self.placed():
            if at <= event.x < at + offer.cells:
                self.post_message(self.Pressed(offer.action))
