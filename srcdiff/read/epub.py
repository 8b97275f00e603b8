"""EPUB: the chapters of the spine in order, each XHTML read as a page without furniture.

Only what the package's own spine names is opened, inside the archive; nothing is unpacked to the disk.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from srcdiff.errors import ReadError
from srcdiff.read.archive import Archive, check_xml, parse_xml, resolve
from srcdiff.read.building import Builder
from srcdiff.read.content import Content, Given
from srcdiff.read.decoding import decode
from srcdiff.read.html import declared_charset, piece_of
from srcdiff.read.markup import fragments, parse_html
from srcdiff.read.metadata import day_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_NAMED = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;)\w{1,30};")  # &nbsp; and the like, which XML alone does not know
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read(data: bytes, given: Given) -> Content:
    """The text of a book without its contents page; raises `ReadError` for what is damaged or beyond the limits."""
    archive = Archive(data, given.name)
    package_path = _package_path(archive)
    package = archive.tree(package_path)
    builder = Builder(given.name)
    missing = 0
    for reference in _spine(package):
        path = resolve(package_path, reference)
        if path is None or path not in archive.names:
            missing += 1
            continue
        for fragment in fragments(_chapter(archive, path), given.name):
            builder.add(piece_of(fragment))
    notes = (
        [f"{given.name}: {missing} of its chapters {'is' if missing == 1 else 'are'} not in the file"]
        if missing
        else []
    )
    content = builder.content(notes, _day(package))
    if not content.text:
        raise ReadError(f"{given.name}: the book holds no text; there is nothing to compare")
    return content


def _package_path(archive: Archive) -> str:
    root = archive.tree(_CONTAINER)
    for element in root.iter("{*}rootfile"):
        path = resolve("", element.get("full-path") or "")
        if path is not None and path in archive.names:
            return path
    raise ReadError(f"{archive.name}: the file is damaged (it names no package of chapters); save it anew")


def _spine(package: _Element) -> list[str]:
    """The references of the chapters, in reading order; the contents page is none."""
    items = {
        item.get("id"): item.get("href") or ""
        for item in package.iter("{*}item")
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split()
    }
    wanted = [item.get("idref") for item in package.iter("{*}itemref")]
    return [items[name] for name in dict.fromkeys(wanted) if name in items]


def _chapter(archive: Archive, path: str) -> _Element:
    from lxml import etree  # noqa: PLC0415 - only for such a file

    data = archive.member(path)
    if b"<!ENTITY" in data:
        check_xml(data, archive.name)
    if not _NAMED.search(data):
        try:
            return parse_xml(data)
        except etree.XMLSyntaxError:
            pass  # no XHTML after all: as a reading device does, it is read as HTML
    text = decode(data, archive.name, declared=declared_charset(data, None), limited=False).text
    return parse_html(text, archive.name)


def _day(package: _Element) -> datetime.date | None:
    """The day that the package's `dc:date` tells."""
    days = (day_of(element.text or "") for element in package.iter("{*}date"))
    return next((day for day in days if day is not None), None)
