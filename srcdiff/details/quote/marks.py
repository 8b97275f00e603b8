"""Where quotations begin and end. Apostrophes are no quotation marks, and a mark that never closes is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from srcdiff.model import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_STRAIGHT = "\"'"
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_CURLY_END = re.compile("[“”]")
_ELISION = re.compile(r"['‘’][^\W\d_]['’](?=\s)")  # rock 'n' roll
_SINGLE_END = re.compile("[“”\"'‘’]")
_MAY_OPEN_ON = "[(“‘'\"$£€….¿¡-—"
_LONGEST, _LONGEST_SINGLE = 3000, 1500  # characters; what is longer has lost its closing mark
_MOST_INSIDE = 40  # apostrophes and marks inside a quotation in single marks
_PLURAL_FROM = 40  # characters from which "s'" is rather a possessive than an end


def quoted_spans(text: str) -> Iterator[Span]:
    """Quotations with their marks, in order; nested ones belong to the outer."""
    for paragraph in _PARAGRAPH.finditer(text):
        base, block = paragraph.start(), paragraph.group()
        place = 0
        while place < len(block):
            end = _close(block, place)
            if end is not None:
                yield Span(base + place, base + end)
            place = place + 1 if end is None else end


def _close(block: str, place: int) -> int | None:
    """End of the quotation that opens at `place`, or None if none does."""
    mark = block[place]
    if (mark not in _PAIRS and mark not in _STRAIGHT) or not _opens(block, place):
        return None
    if mark in "'‘":
        return _close_single(block, place)
    if mark == "“":
        end = _CURLY_END.search(block, place + 1, place + _LONGEST)
        if end is not None:
            return end.end() if end.group() == "”" else None
        # a paragraph of a longer quotation is opened anew and closed only at the last one
        return len(block) if place == 0 else None
    ends = [block.find(closer, place + 1, place + _LONGEST) + 1 for closer in _PAIRS.get(mark, mark)]
    return min((end for end in ends if end), default=None)


def _opens(block: str, place: int) -> bool:
    before, after = block[place - 1 : place], block[place + 1 : place + 2]
    return not before.isalnum() and after != "" and (after.isalnum() or after in _MAY_OPEN_ON)


def _close_single(block: str, place: int) -> int | None:
    """End of a quotation in single marks: at a stop if there is one, else at the first mark that may close."""
    if _ELISION.match(block, place):
        return None
    possible = None
    marks = _SINGLE_END.finditer(block, place + 2, place + _LONGEST_SINGLE)
    for index in (match.start() for match in islice(marks, _MOST_INSIDE)):
        mark, after = block[index], block[index + 1 : index + 2]
        if mark in '“”"':
            break
        if mark in "'’" and not after.isalnum():
            if block[index - 1] in ".,!?…" or after in (".", ",", ";", ":", ")", ""):
                return index + 1
            if possible is None and not (block[index - 1] == "s" and index - place > _PLURAL_FROM):
                possible = index + 1
        elif mark in "'‘" and not block[index - 1].isalnum() and after.isalnum() and possible:
            return possible
    return possible
