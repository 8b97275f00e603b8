"""OpenDocument text (ODT): headings, paragraphs, items and tables from `content.xml`, read by our own few lines.

Tracked insertions are in, deletions, notes and comments out and told. (odfpy, the library for it, has had no release
since 2020.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read.archive import Archive
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Given

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LEFT_OUT = {
    f"{_TEXT}tracked-changes": "tracked deletion",
    f"{_TEXT}note": "footnote",
    f"{_OFFICE}annotation": "comment",
}
_UNSEEN = frozenset((*_LEFT_OUT, f"{_OFFICE}annotation-end", f"{_TEXT}table-of-content", f"{_OFFICE}forms"))


def read(data: bytes, given: Given) -> Content:
    """The text of an ODT file; raises `ReadError` for what is damaged or beyond the limits."""
    archive = Archive(data, given.name)
    root = archive.tree("content.xml")
    builder = Builder(given.name)
    body = root.find(f".//{_OFFICE}text")
    for piece in _pieces(root if body is None else body):
        builder.add(piece)
    content = builder.content(_told(root, given.name))
    if not content.text:
        raise ReadError(f"{given.name}: the document holds no text; there is nothing to compare")
    return content


def _pieces(element: _Element, role: Role | None = None) -> Iterator[Piece]:
    for child in element:
        if child.tag in _UNSEEN or not isinstance(child.tag, str):
            continue
        if child.tag == f"{_TEXT}h":
            level = child.get(f"{_TEXT}outline-level") or "1"
            yield Piece(_words(child), Role.HEADING, min(6, int(level)) if level.isdecimal() else 1)
        elif child.tag == f"{_TEXT}p":
            yield _paragraph(child, role)
        elif child.tag == f"{_TABLE}table-row":
            cells = [" ".join(_words(cell).split()) for cell in child.iter(f"{_TABLE}table-cell")]
            yield Piece(" | ".join(cell for cell in cells if cell), Role.TABLE_ROW)
        else:
            yield from _pieces(child, Role.LIST_ITEM if child.tag == f"{_TEXT}list-item" else role)


def _paragraph(element: _Element, role: Role | None) -> Piece:
    style = (element.get(f"{_TEXT}style-name") or "").lower()
    if style == "title":
        return Piece(_words(element), Role.HEADING, 1)
    if "caption" in style or style in ("illustration", "figure", "drawing"):
        return Piece(_words(element), Role.CAPTION)
    return Piece(_words(element), role)


def _words(element: _Element) -> str:
    """The characters of a paragraph, without its notes and comments."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c") or "1"
            parts.append(" " * (min(100, int(count)) if count.isdecimal() else 1))
        elif child.tag == f"{_TEXT}tab":
            parts.append("\t")
        elif child.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif child.tag not in _UNSEEN and isinstance(child.tag, str):
            parts.append(_words(child))
            parts.append(" " if child.tag in (f"{_TEXT}p", f"{_TEXT}h") else "")
        parts.append(child.tail or "")
    return "".join(parts)


def _told(root: _Element, name: str) -> tuple[str, ...]:
    notes = []
    for tag, what in _LEFT_OUT.items():
        found = sum(1 for _ in root.iter(f"{_TEXT}deletion" if what == "tracked deletion" else tag))
        if found:
            notes.append(f"{name}: {found} {what}{'' if found == 1 else 's'} left out")
    return tuple(notes)
