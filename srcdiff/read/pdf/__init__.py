"""PDF, by way of pypdfium2: the words of each page with their places, of which the modules beside this one make a text.

A scan has no words and is refused. Pictures, annotations and forms are not read.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from ctypes import byref
from typing import Any

from srcdiff.errors import ReadError
from srcdiff.model import Location
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Given
from srcdiff.read.limits import PDF_PAGES, PDF_STREAM_BYTES, TEXT_CHARACTERS
from srcdiff.read.pdf.lines import Word
from srcdiff.read.pdf.paragraphs import paragraphs

_STREAM = re.compile(rb"stream\r?\n")
_PACKED = re.compile(rb"/Fl(?:ateDecode)?\b")
_HEAD = 800  # bytes before a stream in which its dictionary is looked for
# pdfium marks a hyphen at the end of a line, and puts no space between it and whatever comes next.
_RUN = re.compile("[^\\s\x00\x02\ufffe]+[\x02\ufffe]?")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\ufffe": "\xad", "\x02": "\xad"}
)
_PASSWORD = "password"


def read(data: bytes, given: Given) -> Content:
    """The text of a PDF in reading order, with the page of each paragraph.

    Raises `ReadError` for a scan, a file under a password, a damaged one, and beyond the limits.
    """
    _refuse_bombs(data, given.name)
    import pypdfium2  # noqa: PLC0415 - 40 ms, paid where a PDF is read

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if _PASSWORD in str(error).lower():
            raise ReadError(f"{given.name}: the PDF is protected by a password; save a copy without one") from error
        raise ReadError(f"{given.name}: the PDF is damaged and cannot be opened; save it anew") from error
    try:
        if len(document) > PDF_PAGES:
            raise ReadError(f"{given.name}: a PDF of more than {PDF_PAGES:,} pages; compare it in parts")
        pages = _pages(document, pypdfium2, given.name)
    finally:
        document.close()
    builder = Builder(given.name)
    for paragraph in paragraphs(pages):
        builder.add(Piece(paragraph.text, paragraph.role, paragraph.level, Location(page=paragraph.page)))
    content = builder.content()
    if not content.text:
        raise ReadError(
            f"{given.name}: no text in this PDF: it is a scan or a picture; run it through text recognition (OCR) first"
        )
    return content


def _pages(document: Any, pypdfium2: Any, name: str) -> list[list[Word]]:
    pages: list[list[Word]] = []
    size = 0
    for number in range(len(document)):
        try:
            page = document[number]
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise ReadError(f"{name}: page {number + 1} of the PDF is damaged; save it anew") from error
        pages.append(list(_words(textpage, pypdfium2.raw)))
        size += sum(len(word.text) for word in pages[-1])
        textpage.close()
        page.close()
        if size > TEXT_CHARACTERS:
            most = TEXT_CHARACTERS // 1_000_000
            raise ReadError(f"{name}: its text is longer than {most} million characters; compare it in parts")
    return pages


def _words(textpage: Any, raw: Any) -> Iterator[Word]:
    """The runs without white space, each with the box of its characters and its size of type."""
    count = textpage.count_chars()
    text = textpage.get_text_range(0, count) if count > 0 else ""
    if len(text) != count:  # signs beyond the first plane, or none at all: asked for one by one
        text = "".join(_character(raw.FPDFText_GetUnicode(textpage.raw, index)) for index in range(count))
    for found in _RUN.finditer(text):
        first = _box(textpage, raw, found.start())
        last = _box(textpage, raw, found.end() - 1)
        if first is None or last is None:
            continue
        size = raw.FPDFText_GetFontSize(textpage.raw, found.start())
        bottom, top = min(first[1], last[1]), max(first[3], last[3])
        yield Word(found[0].translate(_LIGATURES), first[0], bottom, last[2], top, _points(size, top - bottom))


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


def _points(size: float, height: float) -> float:
    """The size of the type; where the page scales its text, the height of the word tells more than the font does."""
    return size if 0.4 * size <= height <= 2.5 * size else max(height, 1.0)


def _box(textpage: Any, raw: Any, index: int) -> tuple[float, float, float, float] | None:
    """Left, bottom, right and top of a character by its font: a comma is as high as a capital."""
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(textpage.raw, index, byref(box)):
        return None
    return box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top)


def _refuse_bombs(data: bytes, name: str) -> None:
    """Raises `ReadError` where a stream, unpacked, would fill the memory; pictures are never unpacked."""
    for found in _STREAM.finditer(data):
        head = data[max(0, found.start() - _HEAD) : found.start()]
        head = head[head.rfind(b"obj") + 3 :]
        if not _PACKED.search(head) or b"/Image" in head:
            continue
        stages = len(_PACKED.findall(head))
        if stages > 2 or _unpacked(data, found.end(), stages) > PDF_STREAM_BYTES:
            most = PDF_STREAM_BYTES // 1_000_000
            raise ReadError(f"{name}: a part of the PDF would take more than {most} MB unpacked; it is not read")


def _unpacked(data: bytes, start: int, stages: int) -> int:
    """The size of a stream unpacked, at most a little more than the limit; 0 where it cannot be unpacked."""
    chain = [zlib.decompressobj() for _ in range(max(1, stages))]
    total = 0
    step = 1 << 16
    view = memoryview(data)
    try:
        for at in range(start, len(data), step):
            total += _through(chain, bytes(view[at : at + step]))
            if total > PDF_STREAM_BYTES or chain[0].eof:
                break
    except zlib.error:
        pass  # the bytes behind the stream, or a damaged one: pdfium takes what there is
    return total


def _through(chain: list[Any], piece: bytes) -> int:
    """Push one piece through the unpackers; the number of bytes that come out at the end, or more than the limit."""
    waiting = [piece]
    for unpacker in chain:
        out: list[bytes] = []
        size = 0
        for part in waiting:
            rest = part
            while rest and not unpacker.eof:
                out.append(unpacker.decompress(rest, 1 << 20))
                rest = unpacker.unconsumed_tail
                size += len(out[-1])
                if size > PDF_STREAM_BYTES:
                    return size
        waiting = out
    return sum(map(len, waiting))
