"""From the columns of pages to paragraphs, headings, items and rows, as a person reads a printed page."""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from srcdiff.model import Role
from srcdiff.read.pdf.columns import columns_of
from srcdiff.read.pdf.lines import Line, Word, lines_of, usual_size, without_running

_SHORT_LINE = 0.3  # of a column's width left free by a line without a stop, from which it ends a paragraph
_LARGER = 1.12  # times the usual size of type from which a line is a heading
_ITEM = re.compile(r"(?:[•‣◦▪●■–—·*-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}\Z")
_HYPHENS = "-\xad\u2010"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading, item or row, and the page on which it begins."""

    text: str
    page: int
    role: Role | None = None
    level: int = 0


def paragraphs(pages: Sequence[Sequence[Word]]) -> list[Paragraph]:
    """The paragraphs of all pages in reading order, without running heads and page numbers."""
    every = [list(lines_of(words, number)) for number, words in enumerate(pages, 1)]
    body = usual_size(line for page in every for line in page)
    lines = without_running(every, body)
    runs = [run for page in lines for column in columns_of(page) for run in _runs(column, body)]
    known = Counter(word.lower() for page in lines for line in page for word in _WORD.findall(line.text))
    return _levelled([_paragraph(run, known) for run in _continued(runs, body)], body)


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
    room = right - one.right
    if _FINAL.search(one.text) is not None:
        return room > two.first + 0.35 * two.size  # the next word had stood there
    return room > _SHORT_LINE * (right - left) and not two.text[0].islower()


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
