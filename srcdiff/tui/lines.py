"""A scrolled view of lines whose number may change while nothing around it moves: the base of panes and lists."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView


class LineView(ScrollView, inherit_bindings=False):
    """Always has a scrollbar, so that no width depends on how many lines there are."""

    DEFAULT_CSS = """
    LineView {
        background: $surface;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        scrollbar-background: $surface;
        scrollbar-background-hover: $surface;
        scrollbar-background-active: $surface;
        scrollbar-color: $foreground 25%;
        scrollbar-color-hover: $foreground 40%;
        scrollbar-color-active: $accent;
    }
    """

    def set_height(self, lines: int) -> None:
        """Say how many lines there are to scroll through.

        Setting `virtual_size` itself would have the whole screen laid out and its scrollbars drawn in a second frame.
        """
        region = self.scrollable_content_region
        self.set_reactive(ScrollView.virtual_size, Size(region.width, lines))
        bar = self.vertical_scrollbar
        bar.window_virtual_size, bar.window_size = lines, region.height
        self.scroll_to(y=min(self.scroll_offset.y, max(lines - region.height, 0)), animate=False)
        self.refresh()
