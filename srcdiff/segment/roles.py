"""What each block of a page is: heading, item, row, caption, byline, furniture, or the text itself.

Decided from the line and from its neighbours. What furniture looks like by itself is in `furniture`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from srcdiff.model import Role
from srcdiff.segment.abbreviations import SAYING
from srcdiff.segment.blocks import HASHES, ITEM, UNDERLINE, Block
from srcdiff.segment.furniture import cells, furniture, is_byline, is_empty, words

_EDGE = (6, 8)  # blocks at the head and at the foot of a page
# What a reader knows of a block and no words can overrule; an item may be a button, or a heading with a number.
_CERTAIN = frozenset((Role.HEADING, Role.TABLE_ROW, Role.CAPTION, Role.BYLINE, Role.BOILERPLATE))
_SPACES = re.compile(r"\s+")
_FINAL = re.compile(r"[.!?…。！？][\"'”’»)\]*_]{0,3}\Z")
_HALF = re.compile(r"[,;–—-]\Z")
# A quotation alone, or one with its speaker behind it.
_QUOTED = re.compile(r"[\"'“‘«](?:.*[\"'”’»]\Z|.*[.!?,][\"'”’»])", re.DOTALL)
_NUMBERED = re.compile(r"[(\dIVXivx]")
_PICTURED = re.compile(
    r"\((?:left|right|above|below|centre|center|top|bottom|pictured|front|back|file|middle)\b[^()]{0,60}\)|"
    r"\b(?:is|are) (?:seen|pictured|shown)\b|^(?:pictured|above|below|left|right|file photo|file|seen here)\s*[:,–—-]|"
    r"\b(?:file (?:photo|image|picture)|this (?:undated )?(?:photo|photograph|image|picture))\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[A-Z][\w'’ -]{1,28}[:!]\s")
_SMALL = frozenset(
    str.split(
        """a an and are as at be but by for from in into is it its nor of on or over per so than that the to up v via vs
        was with"""
    )
)
_ASKING = frozenset(
    str.split(
        """and are but can could did do does has have how is should so was were what when where which who whose why will
        would"""
    )
)


def assign_roles(text: str, blocks: Sequence[Block]) -> list[Role]:
    """The role of each block, in order."""
    lines = [_line(text, block) for block in blocks]
    tabular = _table_rows(lines, blocks)
    roles: list[Role] = []
    for index, (line, block) in enumerate(zip(lines, blocks, strict=True)):
        at_edge = index < _EDGE[0] or index >= len(blocks) - _EDGE[1]
        roles.append(_own_role(line, block, at_edge) if index not in tabular else Role.TABLE_ROW)
    headed = _headings(lines, blocks, roles)
    return _page_head(lines, headed)


def _line(text: str, block: Block) -> str:
    """A block as one line; of a long one only its first and last characters, as nothing else is asked of it."""
    whole = block.span.of(text)
    ends = whole if len(whole) <= 400 else whole[:200] + whole[-200:]
    return _SPACES.sub(" ", ends) if block.lines > 1 else ends


def _own_role(line: str, block: Block, at_edge: bool) -> Role:  # noqa: PLR0911 - a ladder
    if block.role in _CERTAIN:
        return block.role
    if HASHES.match(block.marker):
        return Role.HEADING
    if is_byline(line):
        return Role.BYLINE
    if furniture(line, at_edge) is not None:
        return Role.BOILERPLATE
    if block.role is Role.LIST_ITEM or ITEM.match(block.marker):
        return Role.LIST_ITEM
    if _is_caption(line):
        return Role.CAPTION
    return Role.BODY


def _is_caption(line: str) -> bool:
    """Whether a line tells of a picture: a label or a single sentence that says where in it someone stands."""
    found = _PICTURED.search(line)
    if found is None or len(line) > 300 or line[0] in "\"'“‘«":
        return False
    return found.start() == 0 or _LABEL.match(line) is not None


def _table_rows(lines: Sequence[str], blocks: Sequence[Block]) -> set[int]:
    """Indices of rows: lines in bars, and runs of attached lines with as many cells each, one of them with figures."""
    rows = {i for i, line in enumerate(lines) if line.startswith("|") and not is_empty(line)}
    run: list[int] = []
    for index in range(len(lines) + 1):
        goes_on = index < len(lines) and bool(run) and blocks[index].attached and _as_wide(lines[index], lines[run[-1]])
        if not goes_on:
            if len(run) > 1 and any(any(map(str.isdigit, lines[i])) for i in run):
                rows.update(run)
            run = []
        if index < len(lines) and not is_empty(lines[index]):
            run.append(index)
    return rows


def _as_wide(line: str, other: str) -> bool:
    return len(cells(line)) == len(cells(other)) > 1


def _headings(lines: Sequence[str], blocks: Sequence[Block], roles: Sequence[Role]) -> list[Role]:
    """`roles` with the headings among the text found."""
    open_ended = [role is Role.BODY and _FINAL.search(line) is None for line, role in zip(lines, roles, strict=True)]
    text_blocks = sum(role is Role.BODY for role in roles)
    # Verse, transcripts and bare lists end few lines with a stop: there its lack tells nothing.
    telling = sum(open_ended) <= 0.6 * text_blocks or text_blocks <= 2
    found = list(roles)
    for index, (line, block) in enumerate(zip(lines, blocks, strict=True)):
        if roles[index] not in (Role.BODY, Role.LIST_ITEM) or block.lines > 2 or len(line) > 160:
            continue
        following = _following(index, lines, roles)
        if _is_underlined(index, lines, blocks):
            found[index] = Role.HEADING
        elif roles[index] is Role.LIST_ITEM:
            if _heads_as_item(line, block, index, roles, following):
                found[index] = Role.HEADING
        elif _is_heading(line, following, telling, _is_attached(index, blocks)):
            found[index] = Role.HEADING
    return found


def _following(index: int, lines: Sequence[str], roles: Sequence[Role]) -> str | None:
    """The next line that is no furniture."""
    for later in range(index + 1, min(index + 4, len(lines))):
        if roles[later] not in (Role.BOILERPLATE, Role.BYLINE):
            return lines[later]
    return None


def _is_attached(index: int, blocks: Sequence[Block]) -> bool:
    return index + 1 < len(blocks) and blocks[index + 1].attached


def _is_underlined(index: int, lines: Sequence[str], blocks: Sequence[Block]) -> bool:
    return _is_attached(index, blocks) and UNDERLINE.fullmatch(lines[index + 1].strip()) is not None


def _heads_as_item(line: str, block: Block, index: int, roles: Sequence[Role], following: str | None) -> bool:
    """`2. Methods` in front of a paragraph: a numbered heading, not an item of a list."""
    next_is_text = index + 1 < len(roles) and roles[index + 1] is Role.BODY
    short = len(words(line)) <= 8 and _FINAL.search(line) is None
    numbered = _NUMBERED.match(block.marker) is not None
    return numbered and short and next_is_text and following is not None and len(following) > 2 * len(line)


def _is_heading(line: str, following: str | None, telling: bool, attached: bool) -> bool:  # noqa: PLR0911 - a ladder
    found = words(line)
    if not found or len(found) > 22 or _QUOTED.match(line) or _HALF.search(line):
        return False
    if line.startswith("**") and line.endswith("**"):
        return True
    capitals = _is_capitals(line)
    stop = _FINAL.search(line)
    leads = following is not None and (len(following) > len(line) or _FINAL.search(following) is not None)
    if stop is None:
        if line.endswith(":") and (len(found) > 6 or found[-1] in SAYING):
            return False
        return capitals or _is_title_case(found) or (telling and leads and not found[0][0].islower())
    if stop[0].startswith("?"):
        return leads and len(found) <= 12 and (capitals or attached or _is_title_case(found) or _asks(found))
    if stop[0].startswith("!"):
        return leads and len(found) <= 8 and (capitals or attached or _is_title_case(found))
    return capitals and len(found) <= 5 and leads


def _asks(found: Sequence[str]) -> bool:
    return found[0].lower().split("'")[0].split("’")[0] in _ASKING


def _is_capitals(line: str) -> bool:
    letters = [char for char in line if char.isalpha() and (char.isupper() or char.islower())]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def _is_title_case(found: Sequence[str]) -> bool:
    telling = [word for word in found if word[0].isalpha() and word.lower() not in _SMALL]
    return bool(telling) and sum(word[0].isupper() for word in telling) >= 0.8 * len(telling) and len(found) <= 18


def _page_head(lines: Sequence[str], roles: list[Role]) -> list[Role]:
    """`roles` with what stands before a menu at the head of a page marked as furniture too, where a heading follows it.

    Names of pictures and of sections come before the menu; the page's own heading comes behind it.
    """
    head = roles[: _EDGE[0]]
    last = max((i for i, role in enumerate(head) if role is Role.BOILERPLATE), default=0)
    before = range(last)
    short = all(roles[i] in (Role.BOILERPLATE, Role.BYLINE) or len(words(lines[i])) <= 3 for i in before)
    if not short or Role.HEADING not in roles[last + 1 : last + 3]:
        return roles
    return [Role.BOILERPLATE if i in before and role is Role.HEADING else role for i, role in enumerate(roles)]
