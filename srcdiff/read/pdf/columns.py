"""From the lines of a page to its columns in reading order, and to the rows of its tables.

The columns are found by their gutter, after the idea of Breuel (2002), "Two geometric algorithms for layout analysis".
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import replace

from srcdiff.read.pdf.lines import Line

_GUTTER = 8.0  # points that no line may cross between columns
_CROSSING = 0.2  # share of lines that may cross a gutter (titles over both columns)
_LEAST_LINE = 14  # characters of a column's usual line; narrower ones are cells of a table


def columns_of(page: Sequence[Line]) -> list[list[Line]]:
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
    return [column for half in (left, right) for column in columns_of(half)]


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
