"""The bottom line: the keys of most use just now, as many as fit; a click on one presses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from srcdiff.tui.cells import safe
from srcdiff.tui.ink import Inks
from srcdiff.tui.keys import Offer, Offers

GAP = 2


TOLD = 3.0
"""Seconds that something told stands in place of the keys."""


class KeyLine(Widget):
    """Redraws from `offers`, and for a moment from `told`."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar = {"keyline--key", "keyline--word", "keyline--told"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        background: $panel;
        & > .keyline--key { color: $text-accent; text-style: bold; }
        & > .keyline--word { color: $text-muted; }
        & > .keyline--told { text-style: bold; }
    }
    """
    offers: reactive[Offers] = reactive(Offers())
    told: reactive[str] = reactive("")

    class Pressed(Message):
        """A key of the line was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._inks = Inks(self, "keyline")
        self._fades: Timer | None = None

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    def watch_told(self, told: str) -> None:
        if self._fades is not None:
            self._fades.stop()
        self._fades = self.set_timer(TOLD, self._fade) if told else None

    def _fade(self) -> None:
        self.told = ""

    def placed(self) -> Iterator[tuple[int, Offer]]:
        """The keys that fit, each with the cell that it begins at."""
        width = self.size.width
        room = width - 1 - sum(offer.cells + GAP for offer in self.offers.right)
        at = 1
        for offer in () if self.told else self.offers.left:
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
        if self.told:
            room = max(self.size.width - sum(offer.cells + GAP for offer in self.offers.right) - 2, 0)
            text.append(f" {safe(self.told)}"[:room], style=self._inks.of("told"))
        for at, offer in self.placed():
            text.append(" " * (at - text.cell_len))
            text.append(offer.key, style=self._inks.of("key"))
            text.append(f" {offer.word}", style=self._inks.of("word"))
        return text

    def on_click(self, event: events.Click) -> None:
        for at, offer in self.placed():
            if at <= event.x < at + offer.cells:
                self.post_message(self.Pressed(offer.action))
