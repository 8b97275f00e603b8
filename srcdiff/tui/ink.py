"""The styles of a widget's parts, worked out once and kept until its style sheet changes."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


class Inks:
    """Component styles of one widget, by name; `clear` when its style is updated."""

    def __init__(self, widget: Widget, prefix: str) -> None:
        self._widget = widget
        self._prefix = prefix
        self._inks: dict[tuple[str, ...], Style] = {}
        self._grounds: dict[str, Style] = {}

    def clear(self) -> None:
        """Forget what was worked out."""
        self._inks.clear()
        self._grounds.clear()

    def ground(self, name: str = "") -> Style:
        """The whole style of a component, ground and all; by default of the widget itself."""
        if name not in self._grounds:
            widget = self._widget
            whole = widget.get_component_rich_style(f"{self._prefix}--{name}") if name else widget.rich_style
            self._grounds[name] = whole
        return self._grounds[name]

    def of(self, *names: str) -> Style:
        """Components as ink to lay over any ground, the later over the earlier."""
        if names not in self._inks:
            style = Style()
            for name in names:
                style += ink(self._widget, f"{self._prefix}--{name}")
            self._inks[names] = style
        return self._inks[names]


def ink(widget: Widget, component: str) -> Style:
    """A component's colour against its widget's ground, its own ground only where it has any.

    A partial style of Textual's leaves colours with alpha, and those named `auto`, as if the ground were black.
    """
    full = widget.get_component_rich_style(component)
    partial = widget.get_component_rich_style(component, partial=True)
    own_ground = widget.get_component_styles(component).background.a > 0
    own_colour = partial.color is not None
    colours = Style(color=full.color if own_colour else None, bgcolor=full.bgcolor if own_ground else None)
    return partial + colours
