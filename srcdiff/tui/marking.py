"""Which words of a passage are styled how: the marks of findings, the wording that differs, what is searched for.

Names of styles come out; which colour each has is the panes' affair, where lines break that of `srcdiff.tui.layout`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from srcdiff.model import Relation, Role, Span
from srcdiff.tui.cells import Shown
from srcdiff.tui.rows import Half, Row, Side
from srcdiff.tui.scene import Scene
from srcdiff.words import diff_words

# Beyond this the opcodes take longer than a keystroke may; wording is then not marked in the passage.
WORDING_LIMIT = 3000
# Below this share of common characters a sentence was written anew, and marking its words would mark them all.
REWORDED = 0.6

Run = tuple[str, tuple[str, ...]]
"""Text with the names of its styles, from the most general on."""
Line = tuple[Run, ...]
Layer = tuple[int, int, str]
"""Start and end in the text as drawn, and the name of a style."""


@dataclass(frozen=True, slots=True)
class Lights:
    """What is brought out in one side of a row, beside the marks of its findings."""

    wording: Sequence[Span]
    hits: Sequence[Span]  # of the search, anywhere in the document
    chosen: int | None
    here: Span | None  # the hit at hand


def layers(scene: Scene, half: Half, piece: Span, shown: Shown, lights: Lights) -> list[Layer]:
    """Styled ranges of a piece as drawn, from the least to the most telling."""
    findings = scene.comparison.findings
    layers = [(span, "wording") for span in lights.wording]
    for mark in sorted(half.marks, key=lambda mark: -len(mark.span)):
        if mark.finding in scene.visible:
            finding = findings[mark.finding]
            layers.append((mark.span, "waived" if finding.waived else str(finding.relation)))
    layers += [(mark.span, "chosen") for mark in half.marks if mark.finding == lights.chosen]
    layers += [(span, "here" if span == lights.here else "hit") for span in lights.hits]
    placed = []
    for span, style in layers:
        if span.meets(piece):
            start, end = max(span.start, piece.start) - piece.start, min(span.end, piece.end) - piece.start
            placed.append((shown.place(start), shown.place(end), style))
    return placed


def wording(scene: Scene, row: Row, side: Side) -> Iterator[Span]:
    """Spans of one side whose words differ from the other's, where most of the words are kept."""
    if row.same or not (row.a.pieces and row.b.pieces):
        return
    texts = {s: "\n".join(p.of(scene.text(row.half(s), s)) for p in row.half(s).pieces) for s in Side}
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


def base_style(role: Role) -> tuple[str, ...]:
    if role is Role.HEADING:
        return ("heading",)
    if role in (Role.BOILERPLATE, Role.BYLINE, Role.CAPTION):
        return ("furniture",)
    return ()


_RELATIONS = frozenset({*map(str, Relation), "waived"})


def runs(text: str, start: int, end: int, layers: Sequence[Layer], base: tuple[str, ...]) -> Iterator[Run]:
    """The text of one line, cut where its style changes."""
    here = [(a, b, style) for a, b, style in layers if a < end and start < b]
    cuts = sorted({start, end, *(max(a, start) for a, _, _ in here), *(min(b, end) for _, b, _ in here)})
    for left, right in pairwise(cuts):
        styles = [style for a, b, style in here if a <= left and right <= b]
        marks = [style for style in styles if style in _RELATIONS]
        if marks:
            styles = [marks[-1], *(style for style in styles if style in ("chosen", "hit", "here"))]
        yield text[left:right], (*base, *dict.fromkeys(styles))
