"""A document's characters made safe to print, and broken into lines by the cells of a terminal.

What a terminal or a log of a CI job would obey rather than show (control characters, bidirectional overrides, lone
surrogates, `::error`) is spelled out. Nothing here knows of findings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from srcdiff.model import Span

# Not shown at all: a soft hyphen, joiners and variation selectors, which terminals measure differently.
_DROPPED = frozenset("\xad\u200b\u200c\u200d\u2060\ufe0e\ufe0f")
_ELLIPSIS = "…"
# What runners of CI jobs obey in a line of a log: `::error …` where it begins the line, `##[error]` anywhere.
_COMMAND = re.compile(r"(?<!\S)::|##(?=\w*\[)")


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is printed for one character: its text, its cells, and whether it is part of the evidence."""

    text: str
    cells: int
    marked: bool = False


def safe(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would act on."""
    return "".join(glyph.text for glyph in glyphs(text)).strip()


def glyphs(text: str, marks: Sequence[Span] = ()) -> list[Glyph]:
    """What is printed for `text`, white space run together; `marks` are spans of `text` that are the evidence."""
    marked = {i for mark in marks for i in range(max(0, mark.start), min(len(text), mark.end))}
    found: list[Glyph] = []
    for index, char in enumerate(text):
        if char.isspace() or char in "\x85\x1c\x1d\x1e\x1f":
            # A space is marked where it stands inside the evidence, not where it ends it.
            inside = index in marked and index + 1 in marked and bool(found) and found[-1].marked
            if not found or found[-1].text != " ":
                found.append(Glyph(" ", 1, inside))
        elif char not in _DROPPED:
            shown = _spelled(char)
            found.append(Glyph(shown, width(shown), index in marked))
    for command in _COMMAND.finditer("".join(glyph.text[0] for glyph in found)):
        found[command.start()] = _disarmed(found[command.start()])
    return found


def _disarmed(glyph: Glyph) -> Glyph:
    return Glyph(_numbered(glyph.text), 8, glyph.marked)


def _spelled(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)  # the symbols for control characters
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return _numbered(char)
    return char


def _numbered(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def width(text: str) -> int:
    """Cells that `text` takes on a terminal: two for wide characters, none for combining ones (UAX #11)."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def total(line: Iterable[Glyph]) -> int:
    """Cells that a run of glyphs takes."""
    return sum(glyph.cells for glyph in line)


def wrap(line: Sequence[Glyph], columns: int) -> list[list[Glyph]]:
    """`line` in rows of at most `columns` cells, broken at spaces where there are any."""
    columns = max(2, columns)
    rows: list[list[Glyph]] = []
    row: list[Glyph] = []
    for word in _words(line):
        pieces = [word] if total(word) <= columns else _chopped(word, columns)
        for piece in pieces:
            if row and total(row) + 1 + total(piece) > columns:
                rows.append(row)
                row = []
            elif row and piece is word:
                row.append(Glyph(" ", 1, row[-1].marked and piece[0].marked))
            elif row:
                rows.append(row)
                row = []
            row.extend(piece)
    return [*rows, row] if row else rows


def _words(line: Sequence[Glyph]) -> list[list[Glyph]]:
    words: list[list[Glyph]] = [[]]
    for glyph in line:
        if glyph.text == " ":
            words.append([])
        else:
            words[-1].append(glyph)
    return [word for word in words if word]


def _chopped(word: Sequence[Glyph], columns: int) -> list[list[Glyph]]:
    pieces: list[list[Glyph]] = [[]]
    for index, glyph in enumerate(word):
        if pieces[-1] and total(pieces[-1]) + glyph.cells > columns:
            pieces.append([])
        begins = not pieces[-1] and [each.text for each in word[index : index + 2]] == [":", ":"]
        pieces[-1].append(_disarmed(glyph) if begins else glyph)
    return pieces


def wrap_text(text: str, columns: int) -> list[str]:
    """Safe rows of `text`."""
    return ["".join(glyph.text for glyph in row) for row in wrap(glyphs(text), columns)]


def shorten(line: Sequence[Glyph], cells: int) -> list[Glyph]:
    """`line` in about `cells` cells: the evidence and what stands around it, or the two ends of too much of it."""
    if total(line) <= cells:
        return list(line)
    marked = [i for i, glyph in enumerate(line) if glyph.marked] or [0]
    first, last = marked[0], marked[-1] + 1
    need = total(line[first:last])
    if need > cells:
        head, tail = _taken(line[first:last], 2 * cells // 3), _taken(line[first:last][::-1], cells // 3)[::-1]
        middle = [*head, *_dots(head[-1:]), *tail]
        return [*_dots(()), Glyph(" ", 1), *middle] if first else middle
    spare = cells - need
    before = _taken(line[:first][::-1], max(spare // 2, spare - total(line[last:])))[::-1]
    after = _taken(line[last:], spare - total(before))
    lead = [*_dots(()), Glyph(" ", 1)] if len(before) < first else []
    trail = [Glyph(" ", 1), *_dots(())] if len(after) < len(line) - last else []
    return [*lead, *before, *line[first:last], *after, *trail]


def _dots(beside: Sequence[Glyph]) -> list[Glyph]:
    if not beside:
        return [Glyph(_ELLIPSIS, 1)]
    marked = beside[-1].marked
    return [Glyph(" ", 1, marked), Glyph(_ELLIPSIS, 1, marked), Glyph(" ", 1, marked)]


def _taken(line: Sequence[Glyph], cells: int) -> list[Glyph]:
    """The first glyphs of `line` that fit, cut at a space where one is near."""
    taken: list[Glyph] = []
    used = 0
    for glyph in line:
        used += glyph.cells
        if used > cells:
            break
        taken.append(glyph)
    else:
        return taken
    space = next((i for i in range(len(taken) - 1, -1, -1) if taken[i].text == " "), 0)
    return taken[:space] if len(taken) - space <= 24 or space == 0 else taken
