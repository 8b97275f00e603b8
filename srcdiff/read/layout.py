"""From the words of pages and their places to paragraphs in reading order, as a person reads a printed page.

Lines, columns, running heads, paragraphs, broken words: in this order, each step a function. No library is known here.
The columns are found by their gutter, after the idea of Breuel (2002), "Two geometric algorithms for layout analysis".
"""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from srcdiff.model import Role


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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading, item or row, and the page on which it begins."""

    text: str
    page: int
    role: Role | None = None
    level: int = 0


_GAP = 1.5  # sizes of type: a wider gap between words parts columns or cells
_GUTTER = 8.0  # points that no line may cross between columns
_CROSSING = 0.2  # share of lines that may cross a gutter (titles over both columns)
_LEAST_LINE = 14  # characters of a column's usual line; narrower ones are cells of a table
_MARGIN_LINES = 4  # at most, in the head or the foot of a page
_LARGER = 1.12  # times the usual size of type from which a line is a heading
_ITEM = re.compile(r"(?:[•‣◦▪●■–—·*-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\Z")
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)
_HYPHENS = "-\xad\u2010"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def paragraphs(pages: Sequence[Sequence[Word]]) -> list[Paragraph]:
    """The paragraphs of all pages in reading order, without running heads and page numbers."""
    every = [list(_lines(words, number)) for number, words in enumerate(pages, 1)]
    body = _usual_size(line for page in every for line in page)
    lines = _without_running(every, body)
    runs = [run for page in lines for column in _columns(page) for run in _runs(column, body)]
    known = Counter(word.lower() for page in lines for line in page for word in _WORD.findall(line.text))
    return _levelled([_paragraph(run, known) for run in _continued(runs, body)], body)


def _lines(words: Sequence[Word], page: int) -> Iterator[Line]:
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
    size = max(run, key=lambda word: len(word.text)).size
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


def _without_running(pages: list[list[Line]], body: float) -> list[list[Line]]:
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


def _usual_size(lines: Iterator[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _columns(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page as columns in reading order; a line over several columns parts what is above and below it."""
    gutter = _gutter(page)
    if gutter is None:
        return [_rows(page)] if page else []
    columns: list[list[Line]] = []
    band: list[Line] = []
    for line in sorted(page, key=lambda line: -line.top):
        if line.left < gutter < line.right:
            columns += _halves(band, gutter)
            columns.append([line])
            band = []
        else:
            band.append(line)
    return _joined([*columns, *_halves(band, gutter)])


def _halves(band: Sequence[Line], gutter: float) -> list[list[Line]]:
    left = [line for line in band if line.right <= gutter]
    right = [line for line in band if line.right > gutter]
    return [column for half in (left, right) for column in _columns(half)]


def _joined(columns: Sequence[list[Line]]) -> list[list[Line]]:
    """Lines over the full width that follow each other as one column."""
    joined: list[list[Line]] = []
    for column in columns:
        before = joined[-1] if joined else None
        if before and abs(before[-1].left - column[0].left) < 1 and before[-1].bottom >= column[0].bottom:
            before.extend(column)
        else:
            joined.append(list(column))
    return joined


def _gutter(lines: Sequence[Line]) -> float | None:
    """The middle of the strip that the fewest lines cross (of these the widest), with text beside it on both sides."""
    if len(lines) < 6:
        return None
    edges = sorted({line.right for line in lines} | {line.left for line in lines})
    found: list[tuple[int, float, float]] = []
    for near, far in itertools.pairwise(edges):
        if far - near < _GUTTER:
            continue
        middle = (near + far) / 2
        left = [line for line in lines if line.right <= middle]
        right = [line for line in lines if line.left >= middle]
        crossing = len(lines) - len(left) - len(right)
        if crossing <= _CROSSING * len(lines) and _are_columns(left, right):
            found.append((crossing, near - far, middle))
    return min(found)[2] if found else None


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    if min(len(left), len(right)) < 3:
        return False
    if min(statistics.median(len(line.text) for line in side) for side in (left, right)) < _LEAST_LINE:
        return False
    tops = [max(line.top for line in side) for side in (left, right)]
    bottoms = [min(line.bottom for line in side) for side in (left, right)]
    shorter = min(top - bottom for top, bottom in zip(tops, bottoms, strict=True))
    return min(tops) - max(bottoms) > 0.5 * shorter


def _rows(column: Sequence[Line]) -> list[Line]:
    """The lines from the top down; those at one height are a row of a table, or the parts of one line."""
    rows: list[list[Line]] = []
    for line in sorted(column, key=lambda line: (-line.middle, line.left)):
        if rows and abs(rows[-1][0].middle - line.middle) < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    several = [len(row) > 1 for row in rows]
    table = [
        here and (before or after)
        for before, here, after in zip([False, *several], several, [*several[1:], False], strict=False)
    ]
    return [_row(row, is_row) for row, is_row in zip(rows, table, strict=True)]


def _row(parts: Sequence[Line], is_row: bool) -> Line:
    if len(parts) == 1:
        return parts[0]
    ordered = sorted(parts, key=lambda line: line.left)
    text = (" | " if is_row else " ").join(part.text for part in ordered)
    return replace(ordered[0], text=text, right=ordered[-1].right, cells=len(ordered) if is_row else 1)


def _runs(column: Sequence[Line], body: float) -> list[list[Line]]:
    """The lines of a column as paragraphs."""
    if not column:
        return []
    left, right = min(line.left for line in column), max(line.right for line in column)
    steps = [one.bottom - two.bottom for one, two in itertools.pairwise(column) if abs(one.size - two.size) < 0.5]
    step = statistics.median(steps) if steps else 1.2 * body
    runs = [[column[0]]]
    for one, two in itertools.pairwise(column):
        if _parts(one, two, step, (left, right)):
            runs.append([])
        runs[-1].append(two)
    return runs


def _parts(one: Line, two: Line, step: float, edges: tuple[float, float]) -> bool:
    """Whether a paragraph ends between two lines of a column."""
    left, right = edges
    if one.cells > 1 or two.cells > 1 or abs(one.size - two.size) > 0.08 * one.size:
        return True
    if one.bottom - two.bottom > 1.35 * max(step, one.size) or _ITEM.match(two.text):
        return True
    if two.left - left > 0.8 * two.size and one.left - left < 0.5 * one.size:
        return not _ITEM.match(one.text)  # an indented first line; behind a bullet it is the item that goes on
    room = right - one.right > two.first + 0.35 * two.size
    return room and (_FINAL.search(one.text) is not None or not two.text[0].islower())


def _continued(runs: Sequence[list[Line]], body: float) -> list[list[Line]]:
    """The paragraphs, those put together again that a column or a page parted."""
    whole: list[list[Line]] = []
    for run in runs:
        before = whole[-1][-1] if whole else None
        elsewhere = before is not None and (before.page != run[0].page or run[0].bottom > before.bottom)
        if before is not None and elsewhere and _goes_on(before, run[0], body):
            whole[-1].extend(run)
        else:
            whole.append(list(run))
    return whole


def _goes_on(one: Line, two: Line, body: float) -> bool:
    usual = all(abs(line.size - body) < 0.1 * body and line.cells == 1 for line in (one, two))
    return usual and _FINAL.search(one.text) is None and not _ITEM.match(two.text)


def _paragraph(run: Sequence[Line], known: Counter[str]) -> Paragraph:
    text = run[0].text
    for line in run[1:]:
        text = _mended(text, line.text, known)
    role = Role.TABLE_ROW if run[0].cells > 1 else None
    found = _ITEM.match(text) if role is None else None
    if found is not None and not text[0].isdigit():
        return Paragraph(text[found.end() - 1 :].replace("\xad", ""), run[0].page, Role.LIST_ITEM)
    size = max(line.size for line in run)
    return Paragraph(text.replace("\xad", ""), run[0].page, role, level=round(size * 2))


def _mended(text: str, line: str, known: Counter[str]) -> str:
    """`text` and the line behind it, a word broken between them made whole.

    The hyphen goes where the text has the word without it elsewhere, or nowhere with it; `well-known` keeps its own.
    """
    if text[-1:] not in _HYPHENS or len(text) < 2 or not text[-2].isalpha() or not line[0].isalpha():
        return f"{text} {line}"
    start, end = _WORD.findall(text[-60:-1]), _WORD.match(line)
    if not start or end is None:
        return f"{text} {line}"
    together, apart = start[-1] + end[0], f"{start[-1]}-{end[0]}"
    soft = text[-1] == "\xad"
    if known[together.lower()] or (not known[apart.lower()] and (soft or line[0].islower())):
        return text[:-1] + line
    return f"{text[:-1]}-{line}"


def _levelled(found: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """The paragraphs with the headings among them told by their size of type, the largest first."""
    sizes = sorted({p.level for p in found if p.role is None and _is_heading(p, body)}, reverse=True)
    ranks = {size: rank for rank, size in enumerate(sizes, 1)}
    return [
        replace(p, role=Role.HEADING, level=min(6, ranks[p.level]))
        if p.role is None and _is_heading(p, body)
        else replace(p, level=0)
        for p in found
    ]


def _is_heading(paragraph: Paragraph, body: float) -> bool:
    return paragraph.level / 2 >= _LARGER * body and len(paragraph.text) <= 200
