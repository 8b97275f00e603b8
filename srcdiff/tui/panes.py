"""The two panes, as one widget, so that they are level by construction: draws the lines of a Layout as strips.

Only lines in sight are built. What a row says and where it breaks is the scene's affair.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from srcdiff.tui.ink import Inks
from srcdiff.tui.layout import Layout
from srcdiff.tui.lines import LineView
from srcdiff.tui.marking import Line
from srcdiff.tui.scene import Hit, Scene

LONG = 300
"""Rows from which on breaking all lines takes longer than a key may."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The row at hand, and the finding and the hit of the search at hand, if any."""

    row: int = 0
    finding: int | None = None
    hit: Hit | None = None


class Panes(LineView, can_focus=True):
    """Both documents, a row a bead."""

    ALLOW_SELECT = False

    STYLES: ClassVar = (
        "adds",
        "omits",
        "contradicts",
        "waived",
        "chosen",
        "hit",
        "here",
        "wording",
        "label",
        "divider",
        "gutter",
        "tag",
        "tag-a",
        "tag-b",
        "heading",
        "furniture",
    )
    COMPONENT_CLASSES: ClassVar = {*(f"panes--{name}" for name in STYLES), "panes--row", "panes--bar"}

    DEFAULT_CSS = """
    Panes {
        color: $foreground;

        & > .panes--row { background: $primary 12%; }
        & > .panes--bar { color: $primary; text-style: bold; }
        &:focus > .panes--bar { color: $accent; }
        & > .panes--adds { color: $text-success; text-style: underline; }
        & > .panes--omits { color: $text-error; text-style: italic; }
        & > .panes--contradicts { color: $text-warning; background: $warning-muted; text-style: bold; }
        & > .panes--waived { color: $text-muted; text-style: strike; }
        & > .panes--chosen { text-style: bold reverse; }
        & > .panes--hit { background: $accent; color: $text; text-style: bold; }
        & > .panes--here { background: $accent; color: $text; text-style: bold reverse underline; }
        & > .panes--wording { color: $text-primary 65%; }
        & > .panes--label { color: $text-muted; text-style: italic; }
        & > .panes--divider { color: $panel-lighten-1; }
        & > .panes--gutter { color: $text-disabled; }
        & > .panes--tag { color: $text-muted; }
        & > .panes--heading { text-style: bold; }
        & > .panes--furniture { color: $text-muted; }

        /* Sixteen colours know no tints: a tinted ground would be the ink's own colour. */
        &:ansi > .panes--row { background: ansi_default; }
        &:ansi > .panes--contradicts { background: ansi_default; text-style: bold; }
        &:ansi > .panes--hit { background: ansi_cyan; color: ansi_black; }
        &:ansi > .panes--here { background: ansi_cyan; color: ansi_black; text-style: bold reverse underline; }
    }
    """

    scene: reactive[Scene | None] = reactive(None)
    cursor: reactive[Cursor] = reactive(Cursor())

    class RowClicked(Message):
        """A row was clicked, perhaps on the words of a finding."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class LaidOut(Message):
        """The lines were broken anew."""

    class Scrolled(Message):
        """Other lines came into sight."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._layout_now: Layout | None = None
        self._layouts: dict[bool, Layout] = {}  # the last one of either kind
        self._painted: LRUCache[tuple[int, int | None, Hit | None], list[Line]] = LRUCache(512)
        self._strips: LRUCache[tuple[int, int, int | None, Hit | None, bool], Strip] = LRUCache(4096)
        self._inks = Inks(self, "panes")

    # Laying out

    @property
    def lines(self) -> Layout | None:
        """The layout at the present width."""
        return self._layout_now

    def watch_scene(self) -> None:
        self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._inks.clear()
        self._strips.clear()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if self.scene is None or width < 1:
            return
        before = self._layout_now
        self._painted.clear()
        self._strips.clear()
        unified = self.scene.is_unified(width)
        self._layout_now = Layout(self.scene, width, self._layouts.get(unified))
        self._layouts[unified] = self._layout_now
        self.set_height(self._layout_now.height)
        if before is None or before.starts != self._layout_now.starts:
            self.show_row(self.cursor.row)
            self._show_chosen()
        self.post_message(self.LaidOut())
        if len(self.scene.rows) > LONG:
            self.set_timer(0.2, self._prepare, name="prepare")

    def _prepare(self) -> None:
        """Break the lines of the other view too, so that the key that switches finds them broken."""
        shown = self._layout_now
        if shown is None or (
            (other := self._layouts.get(not shown.columns.unified)) is not None and other.width == shown.width
        ):
            return

        def count() -> None:
            self._layouts[not shown.columns.unified] = Layout(
                replace(shown.scene, unified=not shown.columns.unified), shown.width
            )

        self.run_worker(count, thread=True, exclusive=True, group="prepare")

    # Moving

    def watch_cursor(self, before: Cursor, after: Cursor) -> None:
        if before.row != after.row:
            self.show_row(after.row)
        self._show_chosen()
        layout = self._layout_now
        if layout is None:
            return
        bearing = layout.scene.rows.bearing
        rows = {before.row, after.row}
        for finding in (before.finding, after.finding):
            if finding is not None and finding < len(bearing):  # another comparison may have fewer
                rows |= bearing[finding]
        for row in rows:
            if row + 1 < len(layout.starts):
                self.refresh_lines(layout.starts[row], layout.starts[row + 1] - layout.starts[row])

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def show_row(self, row: int) -> None:
        """Scroll so that the row is in sight, with some lines around it."""
        layout = self._layout_now
        if layout is None or not layout.height:
            return
        top, bottom = layout.starts[row], layout.starts[row + 1]
        height = self.scrollable_content_region.height
        margin = min(3, max(height - (bottom - top), 0) // 2)
        y = self.scroll_offset.y
        if top - margin < y:
            self.scroll_to(y=max(top - margin, 0), animate=False)
        elif bottom + margin > y + height:
            self.scroll_to(y=min(bottom + margin - height, top), animate=False)

    def _show_chosen(self) -> None:
        """Scroll so that the words of the finding or hit at hand are in sight, in a row taller than the pane."""
        layout, row, chosen = self._layout_now, self.cursor.row, self.cursor.finding
        wanted = "chosen" if self.cursor.hit is None else "here"
        if layout is None or (chosen is None and wanted == "chosen"):
            return
        painted = self._paint(layout, row, self._chosen_in(layout, row))
        here = [i for i, line in enumerate(painted) if any(wanted in styles for _, styles in line)]
        if not here:
            return
        top, bottom = layout.starts[row] + here[0], layout.starts[row] + here[-1] + 1
        y, height = self.scroll_offset.y, self.scrollable_content_region.height
        if bottom > y + height or top < y:
            self.scroll_to(y=max(top - 2, 0), animate=False)

    def hidden_above(self) -> bool:
        """Whether the row at hand begins above the pane."""
        layout = self._layout_now
        return layout is not None and layout.starts[self.cursor.row] < self.scroll_offset.y

    def hidden_below(self) -> bool:
        """Whether the row at hand goes on below the pane."""
        layout = self._layout_now
        if layout is None:
            return False
        return layout.starts[self.cursor.row + 1] > self.scroll_offset.y + self.scrollable_content_region.height

    def row_a_page_off(self, by: int) -> int:
        """The row about one page below (1) or above (-1) the one at hand."""
        layout = self._layout_now
        if layout is None:
            return self.cursor.row
        line = layout.starts[self.cursor.row] + by * max(self.scrollable_content_region.height - 2, 1)
        row = layout.row_at(min(max(line, 0), layout.height - 1))
        return row if row != self.cursor.row else min(max(row + by, 0), len(layout.starts) - 2)

    def on_click(self, event: events.Click) -> None:
        layout = self._layout_now
        line = event.y + self.scroll_offset.y
        if layout is not None and line < layout.height:
            self.post_message(self.RowClicked(layout.row_at(line)))

    # Drawing

    def render_line(self, y: int) -> Strip:
        layout = self._layout_now
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if layout is None or line >= layout.height:
            return Strip.blank(width, self._inks.ground())
        row = layout.row_at(line)
        chosen = self._chosen_in(layout, row)
        hit = self.cursor.hit if row == self.cursor.row else None
        key = (row, line - layout.starts[row], chosen, hit, row == self.cursor.row)
        strip = self._strips.get(key)
        if strip is None:
            painted = self._paint(layout, row, chosen)
            blank_above = layout.scene.rows.rows[row].breaks and key[1] == 0
            strip = self._strip(painted[key[1]], width, row == self.cursor.row and not blank_above)
            self._strips[key] = strip
        return strip

    def _chosen_in(self, layout: Layout, row: int) -> int | None:
        """The finding at hand, where the row bears words of it."""
        chosen = self.cursor.finding
        return chosen if chosen is not None and row in layout.scene.rows.bearing[chosen] else None

    def _paint(self, layout: Layout, row: int, chosen: int | None) -> list[Line]:
        key = (row, chosen, self.cursor.hit if row == self.cursor.row else None)
        if key not in self._painted:
            self._painted[key] = layout.paint(*key)
        return self._painted[key]

    def _strip(self, line: Line, width: int, is_cursor: bool) -> Strip:
        ground = self._inks.ground("row" if is_cursor else "")
        segments = [
            Segment(text, ground + self._inks.of(*styles) if styles else ground) for text, styles in line if text
        ]
        strip = Strip(segments).adjust_cell_length(width, ground)
        if not is_cursor:
            return strip
        bar = Strip([Segment("▌", ground + self._inks.of("bar"))], 1)
        return Strip.join([bar, strip.crop(1, width)])
