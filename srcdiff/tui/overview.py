"""The strip beside the scrollbar: where in the whole text findings lie, and which part of it is in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from srcdiff.tui.ink import Inks


@dataclass(frozen=True, slots=True)
class Pin:
    """A finding's place: the share of the text above it, its sign, its style, and how much it matters."""

    at: float
    sign: str
    style: str
    weight: int


@dataclass(frozen=True, slots=True)
class Chart:
    """All pins, and the shares of the text at which the part in sight begins and ends."""

    pins: tuple[Pin, ...] = ()
    top: float = 0.0
    bottom: float = 1.0


class Overview(Widget):
    """One column of signs, the weightiest of each stretch."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar = {
        "overview--adds",
        "overview--omits",
        "overview--contradicts",
        "overview--waived",
        "overview--seen",
    }
    DEFAULT_CSS = """
    Overview {
        width: 1;
        background: $surface;
        & > .overview--seen { background: $panel; }
        & > .overview--adds { color: $text-success; text-style: bold; }
        & > .overview--omits { color: $text-error; }
        & > .overview--contradicts { color: $text-warning; text-style: bold; }
        & > .overview--waived { color: $text-disabled; }
    }
    """
    chart: reactive[Chart] = reactive(Chart())

    class Picked(Message):
        """A place was clicked: the share of the text above it."""

        def __init__(self, at: float) -> None:
            super().__init__()
            self.at = at

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._inks = Inks(self, "overview")
        self._sorted: tuple[tuple[Pin, ...], int, dict[int, Pin]] = ((), 0, {})

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()

    def _weightiest(self) -> dict[int, Pin]:
        """The pin to show on each line that has any."""
        pins, height = self.chart.pins, self.size.height
        if self._sorted[0] is not pins or self._sorted[1] != height:
            found: dict[int, Pin] = {}
            for pin in pins:
                line = min(int(pin.at * height), height - 1)
                if line not in found or pin.weight > found[line].weight:
                    found[line] = pin
            self._sorted = (pins, height, found)
        return self._sorted[2]

    def render_line(self, y: int) -> Strip:
        height = self.size.height
        chart = self.chart
        pin = self._weightiest().get(y)
        seen = chart.top * height < y + 1 and y < chart.bottom * height
        ground = self._inks.ground("seen" if seen else "")
        if pin is None:
            return Strip([Segment(" " * self.size.width, ground)], self.size.width)
        style = ground + self._inks.of(pin.style)
        return Strip([Segment(pin.sign, style)], 1).adjust_cell_length(self.size.width, ground)

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Picked(event.y / max(self.size.height, 1)))
