"""A writer of small PDF files for the tests: Courier, whose letters are all 0.6 sizes wide, so that lines can be set by hand.

Characters beyond Latin are written by the names that PDF has for them in WinAnsi, the encoding of the font.
"""

# ruff: noqa: E501 - lines of markup are kept whole
from __future__ import annotations

import textwrap
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from tests.read.article import ARTICLE, Part

_WIDE = 0.6  # width of a letter of Courier, in sizes of type
_PAGE = (595, 842)
_SIZES = {"h1": 16.0, "h2": 13.0}
_BODY = 10.0
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text at a place of a page."""

    left: float
    bottom: float
    size: float
    text: str


def pdf(pages: Sequence[Sequence[Placed]], *, packed: bool = True) -> bytes:
    """A PDF file of the lines of each page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        stream = b"\n".join(_shown(line) for line in page)
        data = zlib.compress(stream) if packed else stream
        extra = b" /Filter /FlateDecode" if packed else b""
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), extra, data))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % (*_PAGE, len(objects))
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return _file(objects)


def _shown(line: Placed) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET" % (line.size, line.left, line.bottom, text)


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def one_column(parts: Sequence[Part] = ARTICLE, *, left: float = 70, right: float = 525, height: float = 400) -> bytes:
    """The article in one column, on as many low pages as it needs, with running head and page number."""
    pages: list[list[Placed]] = []
    bottom = 0.0
    for part in parts:
        size = _SIZES.get(part.kind, _BODY)
        lines = _broken(f"• {part.text}" if part.kind == "li" else part.text, (right - left) / (_WIDE * size))
        bottom -= size * 0.9
        for line in lines:
            if not pages or bottom - size * _LEADING < 100:
                pages.append(_framed(len(pages) + 1))
                bottom = 100 + height
            bottom -= size * _LEADING
            pages[-1].append(Placed(left, bottom, size, line))
    return pdf(pages)


def two_columns(parts: Sequence[Part] = ARTICLE) -> bytes:
    """The article with its title over two columns, the lines of both columns alternating in the stream of the page."""
    edges = ((60.0, 285.0), (310.0, 535.0))
    title, *rest = parts
    page = _framed(1)
    bottom = 740.0
    for line in _broken(title.text, 475 / (_WIDE * 16)):
        page.append(Placed(60, bottom, 16, line))
        bottom -= 20
    set_lines: list[tuple[float, str, float]] = []  # size, text, space before
    for part in rest:
        size = _SIZES.get(part.kind, _BODY)
        text = f"• {part.text}" if part.kind == "li" else part.text
        for number, line in enumerate(_broken(text, 225 / (_WIDE * size))):
            set_lines.append((size, line, size * 0.9 if number == 0 else 0.0))
    half = len(set_lines) // 2 + 1
    columns = [set_lines[:half], set_lines[half:]]
    placed: list[list[Placed]] = []
    for (left, _), column in zip(edges, columns, strict=True):
        at = bottom - 10
        placed.append([])
        for size, text, before in column:
            at -= size * _LEADING + before
            placed[-1].append(Placed(left, at, size, text))
    for row in range(half):
        page += [column[row] for column in placed if row < len(column)]
    return pdf([page])


def _framed(number: int) -> list[Placed]:
    """A page with its running head and number."""
    return [Placed(70, 800, 8, "The Holmvik Gazette, Saturday edition"), Placed(290, 40, 8, f"- {number} -")]


def _broken(text: str, width: float) -> list[str]:
    """The text in lines of at most `width` letters, long words broken with a hyphen now and then, as printers do."""
    lines = textwrap.wrap(text, int(width), break_on_hyphens=True)
    for index in range(0, len(lines) - 1, 2):
        word, _, rest = lines[index + 1].partition(" ")
        room = int(width) - len(lines[index]) - 2
        if room >= 3 and len(word) >= room + 3 and word.isalpha() and word.islower():
            lines[index] += f" {word[:room]}-"
            lines[index + 1] = f"{word[room:]} {rest}".strip()
    return lines
