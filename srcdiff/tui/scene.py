"""What the panes show: rows, what is chosen and filtered, and how the text is broken into lines at a width.

Pure: text and style names come out, and no Textual is needed to test it. Which colour a style has is the panes' affair.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import InitVar, dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise

from rich.cells import cell_len, set_cell_size

from srcdiff.model import Comparison, Relation, Role, Span
from srcdiff.report.names import short_names
from srcdiff.tui.cells import Shown, safe, show, wrap
from srcdiff.tui.rows import Half, Row, Rows, Side, document_of
from srcdiff.words import diff_words

SIGNS = {Relation.CONTRADICTS: "≠", Relation.ADDS: "+", Relation.OMITS: "−"}
WAIVED_SIGN = "✓"
NARROW = 100
# Beyond this the opcodes take longer than a keystroke may; wording is then not marked in the passage.
WORDING_LIMIT = 3000
# Below this share of common characters a sentence was written anew, and marking its words would mark them all.
REWORDED = 0.6

Run = tuple[str, tuple[str, ...]]
"""Text with the names of its styles, from the most general on."""
Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the panes draw but the cursor."""

    comparison: Comparison
    rows: Rows
    visible: frozenset[int]  # findings that pass the filter
    unified: bool | None = None  # None: as the width suggests
    reviewed: frozenset[int] = frozenset()
    hits: tuple[tuple[Side, int, Span], ...] = ()  # the number of the source beside the side

    def text(self, half: Half, side: Side) -> str:
        """The text of the document that the half of a row belongs to."""
        return document_of(self.comparison, side, half.source).text

    def source_name(self, row: Row) -> str:
        """The source that a row draws on, as far from the end of its path as tells it from the others."""
        return short_names(self.comparison.sources, self.comparison.b)[0][row.a.source]

    def is_unified(self, width: int) -> bool:
        """Whether one column is shown at `width` cells."""
        return width < NARROW if self.unified is None else self.unified


@dataclass(frozen=True, slots=True)
class Columns:
    """How the cells of a line are shared out."""

    unified: bool
    number: int  # cells of a paragraph number
    text: tuple[int, int]  # cells of text of a and of b

    @classmethod
    def at(cls, width: int, scene: Scene) -> Columns:
        """The columns of a pane `width` cells wide."""
        documents = (*scene.comparison.sources, scene.comparison.b)
        last = max((d.passages[-1].paragraph + 1 for d in documents if d.passages), default=1)
        number = len(str(last))
        if scene.is_unified(width):
            text = max(width - number - 5, 8)
            return cls(True, number, (text, text))
        room = max(width - 2 * (number + 2) - 4, 16)
        return cls(False, number, (room // 2, room - room // 2))


@dataclass
class Layout:
    """The lines of a scene at one width: counted for all rows at once, painted when asked for."""

    scene: Scene
    width: int
    before: InitVar[Layout | None] = None  # a layout whose counts may be taken over
    columns: Columns = field(init=False)
    starts: list[int] = field(init=False)  # first line of each row; one entry more than there are rows
    _hits: dict[tuple[Side, int], list[Span]] = field(init=False)

    def __post_init__(self, before: Layout | None) -> None:
        self.columns = Columns.at(self.width, self.scene)
        self._hits = {}
        for side, source, span in self.scene.hits:
            self._hits.setdefault((side, source), []).append(span)
        self.starts = [0, *accumulate(self._heights(before))]

    @property
    def height(self) -> int:
        """Lines in all."""
        return self.starts[-1]

    def row_at(self, line: int) -> int:
        """The row that a line belongs to."""
        return min(bisect_right(self.starts, line) - 1, len(self.starts) - 2)

    def paint(self, index: int, chosen: int | None) -> list[Line]:
        """The lines of one row, each `width` cells wide, with the chosen finding's words brought out."""
        row = self.scene.rows.rows[index]
        lines: list[Line] = [self._blank()] if row.breaks else []
        if self.columns.unified:
            lines += self._paint_unified(row, chosen)
        else:
            lines += self._paint_split(row, chosen)
        return lines

    # Counting

    def _heights(self, before: Layout | None) -> Iterator[int]:
        """Lines of each row; only where a sign came or went are they counted again."""
        rows = self.scene.rows
        if before is None or before.scene.rows is not rows or before.columns != self.columns:
            yield from map(self._height, rows.rows)
            return
        changed = before.scene.visible ^ self.scene.visible
        for row, (top, bottom) in zip(rows.rows, pairwise(before.starts), strict=True):
            touched = changed and any(mark.finding in changed for half in (row.a, row.b) for mark in half.marks)
            yield self._height(row) if touched else bottom - top

    def _height(self, row: Row) -> int:
        counts = [self._count(row, side) for side in self._sides(row)]
        return int(row.breaks) + (sum(counts) if self.columns.unified else max(counts))

    def _sides(self, row: Row) -> tuple[Side, ...]:
        if not self.columns.unified:
            return (Side.A, Side.B)
        if row.same:
            return (self.scene.rows.order,)
        # One letter alone says that the other side has nothing here.
        return tuple(side for side in Side if row.half(side).pieces)

    def _count(self, row: Row, side: Side) -> int:
        half = row.half(side)
        labels = len(self._labels(row, side))
        width = self.columns.text[side is Side.B]
        return labels + sum(len(wrap(self._shown(half, side, piece).text, width)) for piece in half.pieces)

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

    def _paint_split(self, row: Row, chosen: int | None) -> list[Line]:
        left, right = (self._side_lines(row, side, chosen) for side in Side)
        height = max(len(left), len(right))
        lines: list[Line] = []
        for i in range(height):
            bar: Run = (" │ ", ("divider",))
            lines.append((*self._cell(row, Side.A, left, i), bar, *self._cell(row, Side.B, right, i)))
        return lines

    def _paint_unified(self, row: Row, chosen: int | None) -> list[Line]:
        lines: list[Line] = []
        for side in self._sides(row):
            painted = self._side_lines(row, side, chosen)
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

    def _side_lines(self, row: Row, side: Side, chosen: int | None) -> list[Line]:
        half = row.half(side)
        width = self.columns.text[side is Side.B]
        lines: list[Line] = []
        for label in self._labels(row, side):
            text = label if half.pieces else f"┈┈ {label} ┈┈"
            lines.append(((text if cell_len(text) <= width else set_cell_size(text, width), ("label",)),))
        base = _base_style(half.role)
        wording = list(self._wording(row, side))
        for piece in half.pieces:
            shown = self._shown(half, side, piece)
            layers = self._layers(half, side, piece, shown, wording=wording, chosen=chosen)
            lines += [tuple(_runs(shown.text, start, end, layers, base)) for start, end in wrap(shown.text, width)]
        return lines

    def _layers(
        self, half: Half, side: Side, piece: Span, shown: Shown, *, wording: Sequence[Span], chosen: int | None
    ) -> list[tuple[int, int, str]]:
        """Styled ranges of a piece as drawn, from the least to the most telling."""
        findings = self.scene.comparison.findings
        layers = [(span, "wording") for span in wording]
        for mark in sorted(half.marks, key=lambda mark: -len(mark.span)):
            if mark.finding in self.scene.visible:
                finding = findings[mark.finding]
                layers.append((mark.span, "waived" if finding.waived else str(finding.relation)))
        layers += [(mark.span, "chosen") for mark in half.marks if mark.finding == chosen]
        layers += [(span, "hit") for span in self._hits.get((side, half.source), ())]
        placed = []
        for span, style in layers:
            if span.meets(piece):
                start, end = max(span.start, piece.start) - piece.start, min(span.end, piece.end) - piece.start
                placed.append((shown.place(start), shown.place(end), style))
        return placed

    def _wording(self, row: Row, side: Side) -> Iterator[Span]:
        """Spans of one side whose words differ from the other's, where most of the words are kept."""
        if row.same or not (row.a.pieces and row.b.pieces):
            return
        texts = {s: "\n".join(p.of(self.scene.text(row.half(s), s)) for p in row.half(s).pieces) for s in Side}
        if max(map(len, texts.values())) > WORDING_LIMIT:
            return
        edits = _edits(texts[Side.A], texts[Side.B])
        kept = sum(len(edit.a) for edit in edits if edit.tag == "equal")
        if kept < REWORDED * max(map(len, texts.values())):
            return
        starts: list[int] = []
        at = 0
        pieces = row.half(side).pieces
        for piece in pieces:
            starts.append(at)
            at += len(piece) + 1
        for edit in edits:
            span = edit.a if side is Side.A else edit.b
            if edit.tag == "equal" or not len(span):
                continue
            which = bisect_right(starts, span.start) - 1
            shift = pieces[which].start - starts[which]
            yield Span(span.start + shift, span.end + shift)


# Both sides of a row ask for them, and again whenever another finding is chosen.
_edits = lru_cache(2048)(diff_words)


def _base_style(role: Role) -> tuple[str, ...]:
    if role is Role.HEADING:
        return ("heading",)
    if role in (Role.BOILERPLATE, Role.BYLINE, Role.CAPTION):
        return ("furniture",)
    return ()


_RELATIONS = frozenset({*map(str, Relation), "waived"})


def _runs(
    text: str, start: int, end: int, layers: Sequence[tuple[int, int, str]], base: tuple[str, ...]
) -> Iterator[Run]:
    """The text of one line, cut where its style changes."""
    here = [(a, b, style) for a, b, style in layers if a < end and start < b]
    cuts = sorted({start, end, *(max(a, start) for a, _, _ in here), *(min(b, end) for _, b, _ in here)})
    for left, right in pairwise(cuts):
        styles = [style for a, b, style in here if a <= left and right <= b]
        marks = [style for style in styles if style in _RELATIONS]
        if marks:
            styles = [marks[-1], *(style for style in styles if style in ("chosen", "hit"))]
        yield text[left:right], (*base, *dict.fromkeys(styles))
