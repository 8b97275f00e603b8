"""How rows are broken into lines at a width: counted for all rows at once, painted one by one when asked for.

Pure: text and style names come out, and no Textual is needed to test it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from itertools import accumulate, pairwise

from rich.cells import cell_len, set_cell_size

from srcdiff.model import Span
from srcdiff.report.view import SIGNS
from srcdiff.tui.cells import Shown, safe, show, wrap
from srcdiff.tui.marking import Lights, Line, Run, base_style, layers, runs, wording
from srcdiff.tui.rows import Half, Row, Side
from srcdiff.tui.scene import WAIVED_SIGN, Columns, Hit, Scene


@dataclass(eq=False)
class Layout:
    """The lines of a scene at one width: counted for all rows at once, painted when asked for."""

    scene: Scene
    width: int
    before: InitVar[Layout | None] = None  # a layout whose counts may be taken over
    columns: Columns = field(init=False)
    starts: list[int] = field(init=False)  # first line of each row; one entry more than there are rows
    counts: Mapping[int, tuple[int, int]] = field(init=False)  # by bead: lines of the text of a and of b
    _hits: dict[tuple[Side, int], list[Span]] = field(init=False)

    def __post_init__(self, before: Layout | None) -> None:
        self.columns = Columns.at(self.width, self.scene)
        self._hits = {}
        for side, source, span in self.scene.hits:
            self._hits.setdefault((side, source), []).append(span)
        if before is None or not before._counts_hold_for(self):
            self.counts = {row.bead: self._count(row) for row in self.scene.rows.rows}
            self.starts = [0, *accumulate(map(self._height, self.scene.rows.rows))]
        else:
            self._take_over(before)

    @property
    def height(self) -> int:
        """Lines in all."""
        return self.starts[-1]

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        return min(bisect_right(self.starts, line) - 1, len(self.starts) - 2)

    def paint(self, index: int, chosen: int | None, here: Hit | None = None) -> list[Line]:
        """The lines of one row, each `width` cells wide, with the chosen finding's words and a hit brought out."""
        row = self.scene.rows.rows[index]
        lines: list[Line] = [self._blank()] if row.breaks else []
        if self.columns.unified:
            lines += self._paint_unified(row, chosen, here)
        else:
            lines += self._paint_split(row, chosen, here)
        return lines

    # Counting

    def _counts_hold_for(self, after: Layout) -> bool:
        """Whether texts are broken alike there, but for signs that came or went."""
        return self.scene.comparison.beads is after.scene.comparison.beads and self.columns == after.columns

    def _take_over(self, before: Layout) -> None:
        """Count again only where a sign came or went."""
        rows, changed = self.scene.rows, before.scene.visible ^ self.scene.visible
        touched = {place for finding in changed for place in rows.bearing[finding]}
        counts = dict(before.counts)
        for place in touched:
            row = rows.rows[place]
            counts[row.bead] = self._count(row)
        self.counts = counts
        if before.scene.rows is rows:
            heights = [bottom - top for top, bottom in pairwise(before.starts)]
            for place in touched:
                heights[place] = self._height(rows.rows[place])
        else:
            heights = list(map(self._height, rows.rows))
        self.starts = [0, *accumulate(heights)]

    def _count(self, row: Row) -> tuple[int, int]:
        a, b = (
            sum(len(wrap(self._shown(half, side, piece).text, width)) for piece in half.pieces)
            for side, half, width in zip(Side, (row.a, row.b), self.columns.text, strict=True)
        )
        return a, b

    def _height(self, row: Row) -> int:
        counts = self.counts[row.bead]
        sides = [counts[side is Side.B] + len(self._labels(row, side)) for side in self._sides(row)]
        return int(row.breaks) + (sum(sides) if self.columns.unified else max(sides))

    def _sides(self, row: Row) -> tuple[Side, ...]:
        if not self.columns.unified:
            return (Side.A, Side.B)
        if row.same:
            return (self.scene.rows.order,)
        # One letter alone says that the other side has nothing here.
        return tuple(side for side in Side if row.half(side).pieces)

    def _labels(self, row: Row, side: Side) -> list[str]:
        """Remarks above a side's text: that it stands alone, which source it is of, that it was moved here."""
        if not row.half(side).pieces:
            several = side is Side.A and self.scene.comparison.further
            return ["in no source" if several else f"not in {side}"]
        labels = []
        if row.enters and side is (self.scene.rows.order if self.columns.unified and row.same else Side.A):
            labels.append(f"from {safe(self.scene.source_name(row))}")
        shown = row.half(self.scene.rows.order.other)
        at_side = self.scene.rows.order if self.columns.unified and row.same else self.scene.rows.order.other
        if row.moved and side is at_side and shown.paragraph is not None:
            arrow = "↑" if row.moved < 0 else "↓"
            labels.append(f"{arrow} moved from ¶ {shown.paragraph + 1} of {self.scene.rows.order.other}")
        return labels

    def _shown(self, half: Half, side: Side, piece: Span) -> Shown:
        text = piece.of(self.scene.text(half, side))
        if not half.marks:
            return show(text)
        findings = self.scene.comparison.findings
        inserts = []
        for mark in half.marks:
            if mark.finding in self.scene.visible and mark.span.meets(piece):
                finding = findings[mark.finding]
                sign = WAIVED_SIGN if finding.waived else SIGNS[finding.relation]
                inserts.append((max(mark.span.start - piece.start, 0), sign))
        return show(text, dict.fromkeys(inserts))

    # Painting

    def _paint_split(self, row: Row, chosen: int | None, here: Hit | None) -> list[Line]:
        left, right = (self._side_lines(row, side, chosen, here) for side in Side)
        height = max(len(left), len(right))
        lines: list[Line] = []
        for i in range(height):
            bar: Run = (" │ ", ("divider",))
            lines.append((*self._cell(row, Side.A, left, i), bar, *self._cell(row, Side.B, right, i)))
        return lines

    def _paint_unified(self, row: Row, chosen: int | None, here: Hit | None) -> list[Line]:
        lines: list[Line] = []
        for side in self._sides(row):
            painted = self._side_lines(row, side, chosen, here)
            letter = "=" if row.same else str(side)
            for i in range(len(painted)):
                tag: Run = (f"{letter if i == 0 else ' '} ", ("tag", f"tag-{side}"))
                lines.append(self._cell(row, side, painted, i, tag))
        return lines

    def _blank(self) -> Line:
        if self.columns.unified:
            return ((" " * self.width, ()),)
        left = self.columns.number + 2 + self.columns.text[0]
        return (
            (" " * left, ()),
            (" │ ", ("divider",)),
            (" " * (self.width - left - 3), ()),
        )

    def _cell(self, row: Row, side: Side, lines: Sequence[Line], i: int, *tags: Run) -> Line:
        """Line i of one side, filled up to the side's width, behind its gutter."""
        half = row.half(side)
        number = str(half.paragraph + 1) if i == 0 and half.opens and half.paragraph is not None else ""
        gutter: Run = (f" {number:>{self.columns.number}} ", ("gutter",))
        line = lines[i] if i < len(lines) else ()
        if i >= len(lines) and side is Side.A and self.columns.unified:
            return (gutter, *tags)
        fill = self.columns.text[side is Side.B] - sum(cell_len(text) for text, _ in line)
        end = 1 if side is Side.B or self.columns.unified else 0
        return (gutter, *tags, *line, (" " * max(fill + end, 0), ()))

    def _side_lines(self, row: Row, side: Side, chosen: int | None, here: Hit | None) -> list[Line]:
        half = row.half(side)
        width = self.columns.text[side is Side.B]
        lines: list[Line] = []
        for label in self._labels(row, side):
            text = label if half.pieces else f"┈┈ {label} ┈┈"
            lines.append(((text if cell_len(text) <= width else set_cell_size(text, width), ("label",)),))
        base = base_style(half.role)
        at = here[2] if here is not None and here[:2] == (side, half.source) else None
        lights = Lights(list(wording(self.scene, row, side)), self._hits.get((side, half.source), ()), chosen, at)
        for piece in half.pieces:
            shown = self._shown(half, side, piece)
            styled = layers(self.scene, half, piece, shown, lights)
            lines += [tuple(runs(shown.text, start, end, styled, base)) for start, end in wrap(shown.text, width)]
        return lines
