"""From the words of a page to its lines, without running heads and page numbers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_GAP = 1.5  # sizes of type: a wider gap between words parts columns or cells
_MARGIN_LINES = 4  # at most, in the head or the foot of a page
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters: its box in points, from the lower left corner of the page, and the size of its type."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside one another in one column; `page` counts from 1; `cells` is more than 1 in a row of a table."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    page: int
    first: float  # width of its first word
    cells: int = 1

    @property
    def middle(self) -> float:
        """The height at which it stands."""
        return (self.bottom + self.top) / 2


def lines_of(words: Sequence[Word], page: int) -> Iterator[Line]:
    """The words in the order of the page's own stream, as lines: a step down, back or far to the right begins one."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield _line(run, page)
            run = []
        run.append(word)
    if run:
        yield _line(run, page)


def _follows(one: Word, two: Word) -> bool:
    overlap = min(one.top, two.top) - max(one.bottom, two.bottom)
    level = overlap > 0.3 * min(one.top - one.bottom, two.top - two.bottom) or (
        abs(one.bottom - two.bottom) < 0.5 * max(one.size, two.size)
    )
    gap = two.left - one.right
    return level and -0.5 * one.size < gap < _GAP * max(one.size, two.size)


def _line(run: Sequence[Word], page: int) -> Line:
    sizes: Counter[float] = Counter()
    for word in run:
        sizes[word.size] += len(word.text)
    size = sizes.most_common(1)[0][0]
    return Line(
        " ".join(word.text for word in run),
        min(word.left for word in run),
        min(word.bottom for word in run),
        max(word.right for word in run),
        max(word.top for word in run),
        size,
        page,
        run[0].right - run[0].left,
    )


def without_running(pages: list[list[Line]], body: float) -> list[list[Line]]:
    """The pages without what is printed around their text.

    These are the lines that come again at the head or foot of many pages, page numbers, and lines in small type that
    stand apart there.
    """
    edges = [_edge(page) for page in pages]
    seen = Counter(key for edge in edges for key in set(edge.values()))
    least = max(2, round(0.4 * len(pages)))
    return [
        [line for line in page if not (line in edge and (seen[edge[line]] >= least or _is_apart(line, page, body)))]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edge(page: Sequence[Line]) -> dict[Line, tuple[str, int]]:
    """The lines that stand apart at the head and foot of a page, each with what makes it the same on another page.

    In the outermost, where the number of the page stands, one figure is as good as another.
    """
    ordered = sorted(page, key=lambda line: -line.middle)
    found = {}
    for line in (*_apart(ordered, 1), *_apart(ordered[::-1], -1)):
        outermost = min(abs(line.middle - ordered[0].middle), abs(line.middle - ordered[-1].middle)) < 3
        text = _FIGURES.sub("#", line.text) if outermost else line.text
        found[line] = text.casefold(), round(line.middle / 6)
    return found


def _apart(ordered: Sequence[Line], down: int) -> Sequence[Line]:
    """The first of some lines, up to a gap wider than between the lines of a text; none where they are too many."""
    for index, (one, two) in enumerate(itertools.pairwise(ordered), 1):
        gap = one.bottom - two.top if down > 0 else two.bottom - one.top
        if gap > 0.7 * max(one.size, two.size):
            return ordered[:index] if index <= _MARGIN_LINES else ()
    return ordered if len(ordered) <= 1 else ()


def _is_apart(line: Line, page: Sequence[Line], body: float) -> bool:
    """Whether a line above or below everything else is a page number, or in small type and far from the text."""
    number = _PAGE_NUMBER.fullmatch(line.text) is not None
    if not number and line.size > 0.9 * body:
        return False
    gap = 0.0 if number else 2 * body
    others = [other for other in page if other.top <= line.bottom or other.bottom >= line.top]
    above = [other.bottom - line.top for other in others if other.bottom >= line.top]
    below = [line.bottom - other.top for other in others if other.top <= line.bottom]
    return (not above and min(below, default=0) >= gap) or (not below and min(above, default=0) >= gap)


def usual_size(lines: Iterator[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0
