"""HTML: the article of a page, without the page around it; its headings, lists, tables and captions; its own day.

trafilatura tells which words are the article's; the pieces themselves, their order and their lines are taken from the
page, so that nothing inside the article is lost to the extraction. What was left out is told in a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from srcdiff.errors import ReadError
from srcdiff.model import Location, Role
from srcdiff.read.article import article, letters_of
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Given
from srcdiff.read.decoding import decode
from srcdiff.read.limits import MARKUP_BYTES
from srcdiff.read.markup import Fragment, fragments, parse_html
from srcdiff.read.metadata import page_day, page_title

_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml[^>]{1,100}encoding\s*=\s*[\"']([\w.:-]{1,40})")
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|dateline|timestamp|published|pubdate|datepublished)s?(?:$|[\s_-])"
)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|photo-credit|image-credit|credit)s?(?:$|[\s_-])")


def read(data: bytes, given: Given) -> Content:
    """The article of an HTML page; raises `ReadError` for what has no text, or is beyond the limits."""
    if len(data) > MARKUP_BYTES:
        raise ReadError(f"{given.name}: an HTML page of more than {MARKUP_BYTES // 1_000_000} MB; compare it in parts")
    decoded = decode(data, given.name, declared=declared_charset(data, given.charset), limited=False)
    root = parse_html(decoded.text, given.name)
    page = list(fragments(root, given.name))
    kept = article(page, root)
    left_out = len(page) - len(kept)
    title = page_title(root)
    builder = Builder(given.name)
    if title is not None and not _is_titled(kept, title):
        builder.add(Piece(title, Role.HEADING, 1))
    for fragment in kept:
        builder.add(piece_of(fragment, lined=True))
    content = builder.content(decoded.notes, page_day(root))
    if not content.text:
        raise ReadError(f"{given.name}: the page holds no text; save its text to a file and compare that")
    if left_out:
        many = "1 piece" if left_out == 1 else f"{left_out} pieces"
        note = f"{given.name}: {many} of the page around the article left out (menus, boxes, links, footers)"
        return Content(content.text, (*content.notes, note), content.blocks, content.published)
    return content


def _is_titled(kept: Sequence[Fragment], title: str) -> bool:
    """Whether the article carries a title of its own, or `title` as one of its first pieces."""
    headed = any(fragment.role is Role.HEADING and fragment.level == 1 for fragment in kept)
    return headed or any(letters_of(title) == letters_of(fragment.text) for fragment in kept[:5])


def piece_of(fragment: Fragment, *, lined: bool = False) -> Piece:
    """A fragment as a piece, with the role that its labels give it where its element does not.

    `lined` gives it the line that its element opens on: that of a file which a person can open.
    """
    role = fragment.role
    own = fragment.labels[0] if fragment.labels else ""
    if role is None and _CAPTION.search(own):
        role = Role.CAPTION
    elif role is None and _BYLINE.search(own) and len(fragment.text) < 240:
        role = Role.BYLINE
    location = None if fragment.line is None or not lined else Location(line=fragment.line)
    return Piece(fragment.text, role, fragment.level, location)


def declared_charset(data: bytes, charset: str | None) -> str | None:
    """The encoding that a page names, or that its carrier does; the page's own word counts second, as in browsers."""
    found = _CHARSET.search(data, 0, 4096) or _XML_CHARSET.search(data, 0, 200)
    return charset or (found[1].decode("ascii") if found else None)
