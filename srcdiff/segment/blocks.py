"""The blocks of a page: paragraphs, headings, items and rows as runs of lines, before anything is said of their roles.

Whether a line end ends a paragraph or only a line is read off the text itself. Sentences and roles do not belong here.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.model import Block as GivenBlock
from srcdiff.model import Location, Role, Span

_BULLET = r"[-*+•‣◦▪●■–—·»✓✔➤]\s+"
# A single capital with a stop is the initial of a name (V. S. Naipaul), not a number.
_NUMBER = r"\(?(?:\d{1,3}|[ivx]{1,5}|[IVX]{2,5})[.)]\s+|\(?[a-z]\)\s+|\([A-Z]\)\s+|[a-z]\.\s+"
ITEM = re.compile(rf"{_BULLET}|{_NUMBER}")
HASHES = re.compile(r"#{1,6}[ \t]+")
QUOTED = re.compile(r"(?:>[ \t]?)+")
UNDERLINE = re.compile(r"={3,}|-{3,}")
_FIRST_WORD = re.compile(r"\S{1,60}")
_FINAL = re.compile(r"[.!?:;…。！？][\"'”’»)\]*_]{0,3}\Z")

# Other ends of lines and pages: of the same length, so that places stay what they are.
_LINE_ENDS = {ord(char): "\n" for char in "\v\f\x85\u2028\u2029"}
_LEAST_WIDTH = 35  # narrower runs are lists, verse or addresses, not wrapped prose
_CONTINUED = 0.3  # share of line ends within a sentence from which a run counts as wrapped


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, item or row: `span` without its marker, which is `marker` ('' if there is none).

    `attached` says that no blank line parts it from the block before. `role`, `level` and `location` are what the
    reader of the format knows: None and 0 where only the words can tell.
    """

    span: Span
    marker: str
    lines: int
    attached: bool
    role: Role | None = None
    level: int = 0
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    text: str  # its first and last characters at least; long lines are cut, as only their ends matter
    marker: str
    width: int

    @property
    def continues(self) -> bool:
        """Whether it can only be the rest of a sentence begun before."""
        return not self.marker and (first := self.text[0]).isalpha() and not first.isupper()

    @property
    def final(self) -> bool:
        """Whether a sentence ends where it ends."""
        return _FINAL.search(self.text) is not None


def given_blocks(text: str, given: Sequence[GivenBlock]) -> list[Block]:
    """The blocks as the reader of the format found them; those that hold plain text are cut by their lines."""
    blocks: list[Block] = []
    for block in given:
        if block.plain and block.role in (None, Role.LIST_ITEM, Role.BOILERPLATE):
            cut = split_blocks(text[block.start : block.end])
        else:
            cut = _as_found(text, block)
        blocks += [
            dataclasses.replace(
                one,
                span=Span(one.span.start + block.start, one.span.end + block.start),
                role=block.role,
                level=block.level,
                location=block.location,
            )
            for one in cut
        ]
    return blocks


def _as_found(text: str, block: GivenBlock) -> list[Block]:
    """One block, in which only the marker is looked for: what has a role already has none."""
    whole = text[block.start : block.end]
    start = len(whole) - len(whole.lstrip())
    end = len(whole.rstrip())
    if start >= end:
        return []
    found = ITEM.match(whole, start, end) if block.role is None else None
    marker = found[0] if found is not None and found.end() < end else ""
    return [Block(Span(start + len(marker), end), marker, whole.count("\n") + 1, attached=False)]


def split_blocks(text: str) -> list[Block]:
    """The blocks of `text` in order; every character that is neither white space nor a marker lies in one of them."""
    chunks = list(_chunks(text.translate(_LINE_ENDS)))
    width = _wrap_width([pair for chunk in chunks for pair in _pairs(chunk)])
    blocks: list[Block] = []
    for chunk in chunks:
        own = _wrap_width(_pairs(chunk)) or width
        run: list[_Line] = []
        for line in chunk:
            if run and not _joins(run[-1], line, own, run[0]):
                blocks.append(_block(run, attached=run[0] is not chunk[0]))
                run = []
            run.append(line)
        blocks.append(_block(run, attached=run[0] is not chunk[0]))
    return blocks


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines between blank lines."""
    chunk: list[_Line] = []
    start = 0
    for raw in _raw_lines(text):
        stripped = raw.strip()
        if stripped:
            chunk.append(_line(raw, stripped, start))
        elif chunk:
            yield chunk
            chunk = []
        start += len(raw) + 1
    if chunk:
        yield chunk


def _raw_lines(text: str) -> Iterator[str]:
    """The lines one by one: a list of them all would take fifty times the text where it is mostly line feeds."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _line(raw: str, stripped: str, start: int) -> _Line:
    indent = len(raw) - len(raw.lstrip())
    marker = ""
    for pattern in (HASHES, QUOTED, ITEM):
        found = pattern.match(stripped)
        if found and len(found[0]) < len(stripped):
            marker = found[0]
            break
    kept = stripped if len(stripped) <= 400 else stripped[:200] + stripped[-200:]
    return _Line(
        start + indent + len(marker), start + indent + len(stripped), indent, kept[len(marker) :], marker, len(stripped)
    )


def _pairs(chunk: Sequence[_Line]) -> list[tuple[_Line, _Line]]:
    """Neighbouring lines where the second could go on with the first."""
    return [
        (one, two)
        for one, two in itertools.pairwise(chunk)
        if not two.marker and not HASHES.match(one.marker) and not UNDERLINE.fullmatch(two.text)
    ]


def _wrap_width(pairs: Sequence[tuple[_Line, _Line]]) -> int | None:
    """The width at which lines are wrapped, or None where line ends are ends of paragraphs."""
    if not pairs:
        return None
    broken = [one for one, two in pairs if two.continues and not one.final]
    widths = sorted(one.width for one in broken)
    if len(broken) < _CONTINUED * len(pairs) or widths[-1] < _LEAST_WIDTH:
        return None
    return widths[int(0.95 * (len(widths) - 1))]


def _joins(one: _Line, two: _Line, width: int | None, first: _Line) -> bool:
    """Whether `two` goes on with the paragraph that `first` began and `one` goes on."""
    if HASHES.match(one.marker) or UNDERLINE.fullmatch(two.text) or _is_row(one) or _is_row(two):
        return False
    if two.marker:
        return bool(QUOTED.match(two.marker)) and two.marker == first.marker and width is not None
    hangs = bool(first.marker) and two.indent >= first.indent + len(first.marker.rstrip())
    if width is None:
        return hangs and (two.continues or not one.final)
    if two.indent > one.indent and one is not first and not hangs:
        return False  # an indented first line opens a paragraph
    word = _FIRST_WORD.match(two.text)
    full = one.width + 1 + len(word[0] if word else "") > 0.88 * width
    return full or (two.continues and not one.final)


def _is_row(line: _Line) -> bool:
    return line.text.startswith("|")


def _block(run: Sequence[_Line], attached: bool) -> Block:
    return Block(Span(run[0].start, run[-1].end), run[0].marker, len(run), attached)
