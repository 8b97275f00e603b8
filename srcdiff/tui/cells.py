"""A document's characters made safe to draw, and broken into lines by terminal cells.

Nothing here knows of passages, findings or Textual. What a terminal would obey rather than draw (control characters,
bidirectional overrides, lone surrogates) is drawn as its name; where terminals disagree on a width, the character that
causes it is left out of the drawing, so that columns stay level.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import get_character_cell_size

# Line feeds inside a passage are how the file was wrapped, not what it says: they are drawn as spaces.
_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
# Every character that `get_character_cell_size` gives one cell, for the common scripts; the fast path of `wrap`.
_NOT_NARROW = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0559\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u209f"
    "\u20a0-\u20bf\u2100-\u2319\u2500-\u25fc]"
)
# Not drawn at all: a soft hyphen, joiners and variation selectors, which terminals measure differently.
_DROPPED = frozenset("\xad\u200b\u200d\u2060\ufe0e\ufe0f")
TAB = "    "


@dataclass(frozen=True, slots=True)
class Shown:
    """Text as drawn, and where each character of the source went.

    `places[i]` is the offset in `text` of source character i, one entry more than there are characters; None where
    nothing moved.
    """

    text: str
    places: Sequence[int] | None = None

    def place(self, offset: int) -> int:
        """Offset in the drawn text of the source's `offset`."""
        return offset if self.places is None else self.places[offset]


def spell(character: str) -> str:
    """What is drawn in place of a character that must not reach a terminal."""
    if character == "\t":
        return TAB
    if character in "\r\x0b\x0c\u2028\u2029\x85":
        return " "
    if character in _DROPPED:
        return ""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return f"<U+{code:04X}>"


def safe(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey."""
    return _UNSAFE.sub(lambda match: spell(match.group()), text).replace("\n", " ")


def show(text: str, inserts: Iterable[tuple[int, str]] = ()) -> Shown:
    """`text` safe to draw, with each insert put before the character at its offset.

    A span that starts at an insert's offset covers the insert when drawn; one that ends there does not.
    """
    signs: dict[int, str] = {}
    for offset, sign in inserts:
        signs[offset] = signs.get(offset, "") + sign
    if not signs and not _UNSAFE.search(text):
        return Shown(text.replace("\n", " "))
    changes = {match.start(): spell(match.group()) for match in _UNSAFE.finditer(text)}
    pieces: list[str] = []
    places: list[int] = []
    at = length = 0  # in the source, and as drawn; what lies between two changes is taken as it is
    for offset in sorted({*signs, *changes}):
        drawn = signs.get(offset, "") + changes.get(offset, text[offset : offset + 1])
        pieces += (text[at:offset], drawn)
        places += range(length, length + offset - at + 1)
        length += offset - at + len(drawn)
        at = offset + 1
    pieces.append(text[at:])
    places += range(length, length + len(text) - at + 1)
    return Shown("".join(pieces).replace("\n", " "), places)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Half-open ranges of `text`, one a line, none wider than `width` cells; the space at a break is in no line.

    Breaks at spaces, beside wide characters, and within a word only where the word alone is too long. `width` is at
    least 2, so that a wide character fits.
    """
    if not _NOT_NARROW.search(text):
        return _wrap_narrow(text, width)
    return _wrap_cells(text, width)


def _wrap_narrow(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    at, end = 0, len(text)
    while end - at > width:
        space = text.rfind(" ", at, at + width + 1)
        stop = space if space > at else at + width
        lines.append((at, stop))
        at = stop
        while at < end and text[at] == " ":
            at += 1
    if at < end or not lines:
        lines.append((at, end))
    return lines


def _wrap_cells(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    at = 0  # start of the line
    cells = 0  # cells from `at` to here
    chance = -1  # where the line may end
    i, end = 0, len(text)
    while i < end:
        character = text[i]
        size = get_character_cell_size(character)
        if i > at and (size == 2 or character == " "):
            chance = i
        if cells + size > width:
            stop = chance if chance > at else i
            lines.append((at, stop))
            at = stop
            while at < end and text[at] == " ":
                at += 1
            i, cells, chance = at, 0, -1
            continue
        cells += size
        i += 1
        if size == 2:
            chance = i
    if at < end or not lines:
        lines.append((at, end))
    return lines
