"""What the panes show: rows, what is chosen and filtered, and how the cells of a line are shared out.

No Textual, no breaking of lines: that is `srcdiff.tui.layout`.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.model import Comparison, Span
from srcdiff.report.names import short_names
from srcdiff.tui.rows import Half, Row, Rows, Side, document_of

WAIVED_SIGN = "✓"
NARROW = 100


Hit = tuple[Side, int, Span]
"""Where a text that is searched for stands: the side, the number of the source, and the span."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the panes draw but the cursor."""

    comparison: Comparison
    rows: Rows
    visible: frozenset[int]  # findings that pass the filter
    unified: bool | None = None  # None: as the width suggests
    hits: tuple[Hit, ...] = ()

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
