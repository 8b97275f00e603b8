"""Files that someone made to break a reader, or that broke on their own: every one is refused or read, soon and in peace.

Each is made when it is asked for; the largest would be no files to keep.
"""

# ruff: noqa: E501, PLW0108 - lines of markup are kept whole; each file is made when it is asked for
from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.read import article
from tests.read.article import ARTICLE, Part, docx, docx_paragraph, eml, epub, odt, rtf, run, zipped
from tests.read.pdfs import one_column

_WORDS = "The harbour council voted on Tuesday to rebuild the old pier. "
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
_LOOP = "aaaaaaaaaa"


def _page(inner: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{inner}</body></html>".encode()


def _document(inner: str, before: str = "") -> str:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return f"{before}<w:document {space}><w:body>{inner}</w:body></w:document>"


def _bomb(member: str, size: int) -> bytes:
    """A DOCX or the like whose member is `size` zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open(member, "w", force_zip64=True) as file:
            for _ in range(size >> 20):
                file.write(bytes(1 << 20))
    return out.getvalue()


def _lying(data: bytes, size: int) -> bytes:
    """The archive with the size of its members given as `size` in both places."""
    out = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = out.find(mark)
        while at >= 0:
            out[at + place : at + place + 4] = struct.pack("<I", size)
            at = out.find(mark, at + 4)
    return bytes(out)


def _locked(data: bytes) -> bytes:
    """The archive with every member marked as encrypted."""
    out = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(mark)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


def _many_members(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("word/document.xml", *(f"x{i}" for i in range(count))):
            archive.writestr(name, "")
    return out.getvalue()


def _pdf(stream: bytes, *, filters: bytes = b"/FlateDecode", pages: bytes = b"/Kids [4 0 R] /Count 1") -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages "
        + pages
        + b" >>\nendobj\n"
        b"3 0 obj\n<< /Length "
        + str(len(stream)).encode()
        + b" /Filter "
        + filters
        + b" >>\nstream\n"
        + stream
        + b"\nendstream\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>\nendobj\n"
        b"trailer << /Root 1 0 R >>\n"
    )


def _zeros(size: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * (1 << 20)) for _ in range(size >> 20)) + packer.flush()


def _multipart(depth: int) -> bytes:
    head = "From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n"
    inner = "Content-Type: text/plain\n\n" + _WORDS
    for level in range(depth):
        inner = f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n{inner}\n--b{level}--\n'
    return (head + inner).encode()


def _package(hrefs: list[str], spine: list[str] | None = None) -> dict[str, str]:
    items = "".join(
        f'<item id="i{n}" href="{href}" media-type="application/xhtml+xml"/>' for n, href in enumerate(hrefs)
    )
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine or [f"i{n}" for n in range(len(hrefs))])
    return {
        "OEBPS/package.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest>'
        f"<spine>{refs}</spine></package>"
    }


HOSTILE: dict[str, Callable[[], bytes]] = {
    # text
    "empty.txt": lambda: b"",
    "blank.txt": lambda: b" \n\t\xe2\x80\x8b" * 1000,
    "nul.txt": lambda: bytes(1_000_000),
    "noise.txt": lambda: random.Random(1).randbytes(1_000_000),
    "line-of-100-mb.txt": lambda: b"a" * 100_000_000,
    "line-of-45-mb.txt": lambda: _WORDS.encode() * 740_000,
    "word-of-9-mb.txt": lambda: b"a" * 9_000_000,
    "stops.txt": lambda: b". " * 4_000_000,
    "line-feeds.txt": lambda: b"\n" * 9_000_000 + b"x",
    "emoji.txt": lambda: "😀 ".encode() * 2_000_000,
    "half-utf-16.txt": lambda: b"\xff\xfe" + "words".encode("utf-16-le") + b"\x00",
    "surrogates.txt": lambda: b"one \xed\xa0\x80 two \xed\xbf\xbf " * 100,
    "bad-utf-32.txt": lambda: b"\xff\xfe\x00\x00" + b"\xff" * 400,
    "controls.txt": lambda: bytes(range(1, 32)) * 1000,
    "combining.txt": lambda: ("a" + "\u0301" * 1_000_000).encode(),
    "quotes.md": lambda: b"> " * 2_000_000,
    "brackets.md": lambda: b"[" * 1_000_000 + b"](" * 100_000,
    "underscores.md": lambda: b"_a " * 1_500_000,
    "comments.md": lambda: b"<!--" * 1_200_000,
    "stars.md": lambda: b"**a*" * 1_200_000,
    "links.md": lambda: b"[a](b" * 900_000,
    "front.md": lambda: b"---\n" + b"a: b\n" * 800_000,
    # HTML
    "deep.html": lambda: _page("<div>" * 100_000 + _WORDS),
    "nearly-deep.html": lambda: _page("<div>" * 240 + _WORDS * 20 + "</div>" * 240),
    "never-closed.html": lambda: _page("<b><i>" * 100_000),
    "many-paragraphs.html": lambda: _page("<p>x" * 1_500_000),
    "many-attributes.html": lambda: _page("<p " + " ".join(f"a{i}=1" for i in range(300_000)) + f">{_WORDS}"),
    "long-attribute.html": lambda: _page(f'<img src="data:image/png;base64,{"A" * 8_000_000}"><p>{_WORDS}'),
    "rows.html": lambda: _page("<table>" + "<tr><td>1<td>2" * 60_000 + "</table>"),
    "tables.html": lambda: _page("<table><tr><td>" * 80 + _WORDS),
    "laughs.html": lambda: _LAUGHS.encode() + _page("<p>&j;&j;&j;</p>"),
    "scripts.html": lambda: _page("<script>words</script>" * 50_000),
    "open-comment.html": lambda: _page("<!-- " + _WORDS * 100_000),
    "less-than.html": lambda: _page("<" * 5_000_000),
    "menus.html": lambda: _page("<nav>" + "<a href=x>link</a> " * 100_000 + f"</nav><p>{_WORDS}"),
    "no-such-charset.html": lambda: _page(f"<p>{_WORDS}é", '<meta charset="utf-99">').replace("é".encode(), b"\xe9"),
    # zip-based
    "bomb.docx": lambda: _bomb("word/document.xml", 1 << 28),
    "lying-bomb.docx": lambda: _lying(_bomb("word/document.xml", 1 << 27), 1000),
    "members.docx": lambda: _many_members(20_000),
    "laughs.docx": lambda: docx(
        more={"word/document.xml": _document(f"<w:p>{run('&j;')}</w:p>".replace("&amp;", "&"), _LAUGHS)}
    ),
    "outside.docx": lambda: docx(
        more={
            "word/document.xml": _document(
                "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
            )
        }
    ),
    "deep.docx": lambda: docx(content="<w:sdt><w:sdtContent>" * 20_000 + "</w:sdtContent></w:sdt>" * 20_000),
    "elements.docx": lambda: docx(content=docx_paragraph(Part("p", "x")) * 120_000),
    "heavy.docx": lambda: docx(content=docx_paragraph(Part("p", _WORDS)) * 49_000),
    "half.docx": lambda: docx()[:900],
    "locked.docx": lambda: _locked(docx()),
    "broken-xml.docx": lambda: docx(more={"word/document.xml": "<w:document><w:body>"}),
    "broken-styles.docx": lambda: docx(more={"word/styles.xml": "<w:styles"}),
    "no-body.docx": lambda: docx(more={"word/document.xml": "<nothing/>"}),
    "deep.odt": lambda: odt(content="<text:section>" * 20_000 + "</text:section>" * 20_000),
    "spaces.odt": lambda: odt(content='<text:p>x<text:s text:c="999999999"/>y</text:p>' * 1000),
    "laughs.odt": lambda: zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"{_LAUGHS}<x>&j;</x>"}
    ),
    "paths.epub": lambda: epub(
        more=_package(["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..%2f..%2fx"])
    ),
    "again-and-again.epub": lambda: epub(more=_package(["text/one.xhtml"], ["i0"] * 50_000)),
    "laughs.epub": lambda: epub(more={"OEBPS/text/one.xhtml": f"{_LAUGHS}<html><body><p>&j;</p></body></html>"}),
    "no-package.epub": lambda: zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<container/>"}),
    # PDF
    "half.pdf": lambda: one_column()[:1500],
    "only-head.pdf": lambda: b"%PDF-1.7\n" + b"\xff" * 10_000,
    "bomb.pdf": lambda: _pdf(_zeros(1 << 27)),
    "double-bomb.pdf": lambda: _pdf(zlib.compress(_zeros(1 << 27), 9), filters=b"[/FlateDecode /FlateDecode]"),
    "loop.pdf": lambda: _pdf(b"", pages=b"/Kids [2 0 R 2 0 R] /Count 1000000"),
    "pages.pdf": lambda: _pdf(zlib.compress(b""), pages=b"/Kids [" + b"4 0 R " * 100_000 + b"] /Count 100000"),
    "scan.pdf": lambda: _pdf(zlib.compress(b"0 0 100 100 re f")),
    # RTF
    "braces.rtf": lambda: b"{\\rtf1 " + b"{" * 1_000_000,
    "bin.rtf": lambda: b"{\\rtf1 {\\pict\\bin99999999999999999999 x}}",
    "links.rtf": lambda: b"{\\rtf1 " + b"{\\field{\\*\\fldinst{" * 100_000 + b"}",
    "fonts.rtf": lambda: b"{\\rtf1 {\\fonttbl" + b"\\f1\\fcharset" * 20_000 + b"}",
    "characters.rtf": lambda: b"{\\rtf1 \\u99999999?\\u-99999999?\\'zz\\'ff words}",
    # mail
    "deep.eml": lambda: _multipart(1000),
    "parts.eml": lambda: (
        b"From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000
    ),
    "headers.eml": lambda: b"From: a\nTo: b\nSubject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\nwords",
    "charset.eml": lambda: eml().replace(b"utf-8", b"utf-99"),
    "base64.eml": lambda: b"From: a\nTo: b\nSubject: c\nContent-Transfer-Encoding: base64\n\n" + b"%%%=" * 1000,
    "quoted.eml": lambda: b"From: a\nTo: b\nSubject: c\n\nwords\n" + b"> " * 9_000 + b"\n>\n" * 9_000,
    # JSON
    "deep.json": lambda: b"[" * 1_000_000,
    "digits.json": lambda: b'{"text": ' + b"9" * 1_000_000 + b"}",
    "surrogate.json": lambda: b'{"text": "one \\ud800 two three"}',
    "no.json": lambda: b'{"text": ',
    "lines.jsonl": lambda: b'{"text": "x"}\n' * 300_000,
}

__all__ = ["ARTICLE", "HOSTILE", "article", "rtf"]
