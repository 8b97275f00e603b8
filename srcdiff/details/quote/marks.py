"""Where quotations begin and end. Apostrophes are no quotation marks, and a mark that never closes is passed over.

Double marks are paired by what stands around them, nested ones counted; a quotation of several paragraphs opens each
anew and closes only the last. Who speaks, and whether it is speech at all, does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from srcdiff.model import Span

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
_BLOCK = re.compile(r"[^\S\n]{0,3}>[^\n]*(?:\n[^\S\n]{0,3}>[^\n]*)*\Z")  # lines set off as an e-mail or Markdown does
_FAMILIES = ('"＂“”„‟', "«»", "‹›", "「」", "『』")
_PAIRED = re.compile(r"(?<![\w'])(?:''|``)(?=[\w\[(…$£€])|(?<=\S)''(?!\w)")  # two single marks for a double one
_FILL = "\u2060"  # stands for the other half of such a mark
_FAMILY = {mark: re.compile(f"[{re.escape(family)}]") for family in _FAMILIES for mark in family}
_OPENERS, _CLOSERS = frozenset("“„‟«‹「『"), frozenset("”»›」』")
_SINGLE_OPENERS = frozenset("'‘‚")
_OPENING = re.compile("[" + re.escape("".join(_FAMILIES) + "'‘‚") + "]")
_LINE_START = re.compile(r"(?:\A|\n)[^\S\n]*\Z")
_SENTENCE_END = re.compile(r"[.!?…]\s+\Z")
_ATTRIBUTED = re.compile(r",\s+(?:[\w.’'-]{1,30}\s+){0,4}(?:said|says|added|told|wrote|asked)\b")
_ELISION = re.compile(r"['‘’][^\W\d_]['’](?=\s)")  # rock 'n' roll
_SINGLE_END = re.compile("[“”\"'‘’]")
_MAY_OPEN_ON = "[(“‘'\"$£€….¿¡-—<#@«„‚"
_LONGEST, _LONGEST_SINGLE = 3000, 1500  # characters; what is longer has lost its closing mark
_DEEPEST, _MOST_NESTED = 3, 60  # quotations inside one another, and marks inside one of them
_MOST_INSIDE = 40  # apostrophes and marks inside a quotation in single marks
_PLURAL_FROM = 40  # characters from which "s'" is rather a possessive than an end
_CORNERED = frozenset("「『")
_ENDS_BEFORE = tuple(".,!?…;=")  # a straight mark right behind one of these closes, or belongs to markup


def quoted_spans(text: str) -> Iterator[Span]:
    """Quotations with their marks, in order, one a paragraph; nested ones belong to the outer."""
    whole = _PAIRED.sub(_as_one, text)
    paragraphs = [(match.start(), match.group()) for match in _PARAGRAPH.finditer(whole)]
    for number, (base, block) in enumerate(paragraphs):
        if _BLOCK.match(block):
            yield Span(base + len(block) - len(block.lstrip("> \t")), base + len(block.rstrip()))
            continue
        following = paragraphs[number + 1][1].lstrip()[:1] if number + 1 < len(paragraphs) else ""
        for start, end in _quoted(block, following):
            first, last = base + start, base + end
            yield Span(first - (whole[first - 1 : first] == _FILL), last + (whole[last : last + 1] == _FILL))


def _as_one(match: re.Match[str]) -> str:
    """Two single marks as a double one with a filler on its outer side."""
    opens = match.end() < len(match.string) and (match.string[match.end()].isalnum() or match.group() == "``")
    opens = opens or match.string[match.end() : match.end() + 1] in ("[", "(", "…", "$", "£", "€")
    return _FILL + '"' if opens else '"' + _FILL


def _quoted(block: str, following: str) -> Iterator[tuple[int, int]]:
    place = 0
    while (found := _OPENING.search(block, place)) is not None:
        place = found.start()
        end = _close(block, place, following)
        if end is not None:
            yield place, end
        place = place + 1 if end is None else end


def _close(block: str, place: int, following: str) -> int | None:
    """End of the quotation that opens at `place`, or None if none does; `following` begins the next paragraph."""
    mark = block[place]
    if mark in _SINGLE_OPENERS:
        return _close_single(block, place) if _opens(block, place) else None
    if not _opens(block, place):
        return None
    depth, seen, anew = 1, 0, None
    for match in islice(_FAMILY[mark].finditer(block, place + 1, place + _LONGEST), _MOST_NESTED):
        seen += 1
        at = match.start()
        if not _opens(block, at):
            depth -= 1
        elif depth == 1 and "\n" in block[place:at] and _LINE_START.search(block[:at][-80:]):
            return len(block[:at].rstrip())  # the next paragraph of the same quotation, on the next line
        else:
            ends = depth == 1 and anew is None and _SENTENCE_END.search(block[max(0, at - 4) : at])
            if ends and not _ATTRIBUTED.search(block, place, at):
                anew = len(block[:at].rstrip())  # so it may be where line ends are lost, if nothing closes it
            depth += 1
        if depth == 0:
            return match.end()
        if depth > _DEEPEST:
            return anew
    # a paragraph of a longer quotation is closed only at the last one
    opened = following in _FAMILY and _FAMILY[mark] is _FAMILY[following]
    goes_on = opened and (seen == 0 or (depth == 1 and not block[:place].strip()))
    return len(block.rstrip()) if goes_on and len(block) - place < _LONGEST else anew


def _opens(block: str, place: int) -> bool:
    """Whether a mark can open a quotation where it stands; a curly one of the wrong hand may."""
    mark, before, after = block[place], block[place - 1 : place] if place else "", block[place + 1 : place + 2]
    if mark in _CORNERED:
        return True
    fits = not before.isalnum() and after != "" and (after.isalnum() or after in _MAY_OPEN_ON)
    if mark in _CLOSERS:
        return fits and (not before or before.isspace()) and after.isalnum()
    return fits and (mark in _OPENERS or before not in _ENDS_BEFORE)


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
