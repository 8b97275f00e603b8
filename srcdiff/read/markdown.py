"""Markdown: the text without the marks inside its lines, so that `**4,000**` is 4,000 and an address is no number.

Line ends and the marks that open a line (`#`, `-`, `>`, `|`) stay: segmentation reads the structure from them. Every
offset of a result counts in the file as it is. Front matter gives the title and the day; footnotes are left out, told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srcdiff.errors import ReadError
from srcdiff.model import Original
from srcdiff.read.content import Content, Given
from srcdiff.read.decoding import decode
from srcdiff.read.metadata import day_of

_FRONT = re.compile(r"\A---[ \t]*\n((?:(?!---[ \t]*\n)[^\n]{0,2000}\n){0,100})---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(
    r"^(title|date|published|publishdate)[ \t]*:[ \t]*([\"']?)([^\n]{1,500}?)\2[ \t]*$", re.MULTILINE | re.I
)
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]{1,40}\]:[^\n]*(?:\n(?: {4}|\t)[^\n]*)*", re.MULTILINE)
# What is taken out whole, and what loses the marks around its words (the groups that are kept are named `kept`).
_GONE = (
    re.compile(r"<!--(?:(?!-->|<!--).)*+-->", re.DOTALL),
    re.compile(r"</?[a-zA-Z][\w-]{0,20}(?:\s[^<>]{0,1000})?/?>"),
    re.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,100}\])"),
    re.compile(r"^ {0,3}\[[^\]\n^]{1,100}\]:[ \t]+\S[^\n]*$", re.MULTILINE),
    re.compile(r"\[\^[^\]\s]{1,40}\](?!:)"),
    re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$", re.MULTILINE),
    re.compile(r"\\(?=[!-/:-@\[-`{-~])|\\$", re.MULTILINE),
)
_MARKED = (
    re.compile(
        r"(?<!!)\[(?P<kept>[^\[\]\n]{1,500})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,100}\])"
    ),
    re.compile(r"(?<!`)(`{1,2})(?!`)(?P<kept>[^`\n]{1,500})\1(?!`)"),
    re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(?P<kept>(?:[^*\n]|\n(?!\n)){1,600})(?<=[^\s*\\])\1(?!\*)"),
    re.compile(r"(?<![\w_\\])(_{1,3})(?=[^\s_])(?P<kept>(?:[^_\n]|\n(?!\n)){1,600})(?<=[^\s_\\])\1(?![\w_])"),
    re.compile(r"(?<!~)(~~)(?=[^\s~])(?P<kept>[^~\n]{1,600})(?<=\S)\1(?!~)"),
)


def read(data: bytes, given: Given) -> Content:
    """The text without its inline marks; raises `ReadError` for what is no text, or nothing but marks."""
    decoded = decode(data, given.name, declared=given.charset)
    text = decoded.text
    front = _FRONT.match(text)
    fields = {found[1].lower(): found for found in _FIELD.finditer(front[0])} if front else {}
    footnotes = sum(1 for _ in _FOOTNOTE.finditer(text))
    cut, original = _without(text, [*_front_marks(front, fields), *_inline_marks(text)])
    if not cut.strip():
        raise ReadError(f"{given.name}: the file holds marks and no text; there is nothing to compare")
    days = (day_of(fields[key][3]) for key in ("date", "published", "publishdate") if key in fields)
    notes = [f"{given.name}: {footnotes} footnote{'' if footnotes == 1 else 's'} left out"] if footnotes else []
    return Content(cut, (*decoded.notes, *notes), published=next((day for day in days if day), None), original=original)


def _front_marks(front: re.Match[str] | None, fields: dict[str, re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The spans of the front matter, but for the words of the title."""
    if front is None:
        return
    title = fields.get("title")
    if title is None:
        yield front.span()
    else:
        yield 0, title.start(3)
        yield title.end(3), front.end()


def _inline_marks(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (*_GONE, _FOOTNOTE):
        for found in pattern.finditer(text):
            yield found.span()
    for pattern in _MARKED:
        for found in pattern.finditer(text):
            if not _is_whole_line(text, found):  # such a line is a heading, and is told by its marks
                yield found.start(), found.start("kept")
                yield found.end("kept"), found.end()


def _is_whole_line(text: str, found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return found[0].startswith("**") and before in ("", "\n") and after in ("", "\n")


def _without(text: str, marks: list[tuple[int, int]]) -> tuple[str, Original | None]:
    """The text without the spans in `marks`, their line ends kept, and how the two belong together."""
    parts: list[str] = []
    runs: list[tuple[int, int]] = []
    size = at = 0
    for start, end in sorted(marks):
        for piece_start, piece_end in ((at, start), *_line_ends(text, max(at, start), end)):
            if piece_start < piece_end:
                runs.append((size, piece_start))
                parts.append(text[piece_start:piece_end])
                size += piece_end - piece_start
        at = max(at, end)
    if not marks:
        return text, None
    runs.append((size, at))
    parts.append(text[at:])
    return "".join(parts), Original(text, tuple(runs))


def _line_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while (place := text.find("\n", start, end)) >= 0:
        yield place, place + 1
        start = place + 1
