"""A component's style as ink: its colour against its widget's ground, its own ground only where it has any."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


def ink(widget: Widget, component: str) -> Style:
    """The style to lay over any ground of the widget.

    A partial style of Textual's leaves colours with alpha, and those named `auto`, as if the ground were black.
    """
    full = widget.get_component_rich_style(component)
    partial = widget.get_component_rich_style(component, partial=True)
    own_ground = widget.get_component_styles(component).background.a > 0
    own_colour = partial.color is not None
    colours = Style(color=full.color if own_colour else None, bgcolor=full.bgcolor if own_ground else None)
    return partial + colours
