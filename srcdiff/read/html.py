"""HTML: the article of a page, without the page around it; its headings, lists, tables and captions; its own day.

trafilatura tells which words are the article's; the pieces themselves, their order and their lines are taken from the
page, so that nothing inside the article is lost to the extraction. What was left out is told in a note.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from srcdiff.errors import ReadError
from srcdiff.model import Location, Role
from srcdiff.read.building import Builder, Piece
from srcdiff.read.content import Content, Format, Given
from srcdiff.read.decoding import decode
from srcdiff.read.limits import MARKUP_BYTES
from srcdiff.read.markup import Fragment, fragments, parse_html
from srcdiff.read.metadata import page_day, page_title

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPENING = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PART = re.compile(rb"<(?:head|body|meta|title|article|section|main|div|h1|p)\b[^<>]{0,300}>", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml[^>]{1,100}encoding\s*=\s*[\"']([\w.:-]{1,40})")
_SPACE_OR_MARK = re.compile(r"[\W_]+")
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|newsletter|subscri\w*|promo\w*|related|recirc\w*|recommend\w*|cookie\w*|"
    r"consent|gdpr|ads?|advert\w*|sponsor\w*|comments?|breadcrumbs?|toolbar|menu|navbar|navigation|sidebar|footer|"
    r"site-header|masthead|most-read|trending|paywall|signup|sign-up|skip-link|popup|modal|banner|tags?)(?:$|[\s_-])"
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|dateline|timestamp|published|pubdate|datepublished)s?(?:$|[\s_-])"
)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|photo-credit|image-credit|credit)s?(?:$|[\s_-])")
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|subtitle|subhead\w*|lede|lead|intro|summary|description)(?:$|[\s_-])"
)
_SHORT = 25  # letters; shorter pieces must be a whole line of what trafilatura took
_MENU_LINKS = 0.2  # share of a page's characters in links from which it is more than an article
_LINKS = 0.6  # share of a piece's characters in links from which it leads elsewhere


def read(data: bytes, given: Given) -> Content:
    """The article of an HTML page; raises `ReadError` for what has no text, or is beyond the limits."""
    if len(data) > MARKUP_BYTES:
        raise ReadError(f"{given.name}: an HTML page of more than {MARKUP_BYTES // 1_000_000} MB; compare it in parts")
    decoded = decode(data, given.name, declared=declared_charset(data, given.charset), limited=False)
    root = parse_html(decoded.text, given.name)
    page = list(fragments(root, given.name))
    kept, left_out = _article(page, root)
    title = page_title(root)
    builder = Builder(given.name)
    if title is not None and not _is_titled(kept, title):
        builder.add(Piece(title, Role.HEADING, 1))
    for fragment in kept:
        builder.add(piece_of(fragment))
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
    return headed or any(_letters(title) == _letters(fragment.text) for fragment in kept[:5])


def piece_of(fragment: Fragment) -> Piece:
    """A fragment as a piece, with the role that its labels give it where its element does not."""
    role = fragment.role
    own = fragment.labels[0] if fragment.labels else ""
    if role is None and _CAPTION.search(own):
        role = Role.CAPTION
    elif role is None and _BYLINE.search(own) and len(fragment.text) < 240:
        role = Role.BYLINE
    location = None if fragment.line is None else Location(line=fragment.line)
    return Piece(fragment.text, role, fragment.level, location)


def declared_charset(data: bytes, charset: str | None) -> str | None:
    """The encoding that a page names, or that its carrier does; the page's own word counts second, as in browsers."""
    found = _CHARSET.search(data, 0, 4096) or _XML_CHARSET.search(data, 0, 200)
    return charset or (found[1].decode("ascii") if found else None)


def _article(page: Sequence[Fragment], root: _Element) -> tuple[list[Fragment], int]:
    """The pieces that are the article's, in order, and the number of those that are not."""
    outside = [_is_outside(fragment) for fragment in page]
    size = sum(len(fragment.text) for fragment in page)
    linked = sum(len(fragment.text) * fragment.linked for fragment in page)
    inside = [fragment for fragment, out in zip(page, outside, strict=True) if not out]
    if not any(outside) and linked <= _MENU_LINKS * size:
        return inside, 0
    words = _main_words(root)
    chosen = [not out and _is_among(fragment, words) for fragment, out in zip(page, outside, strict=True)]
    if not any(chosen) or sum(len(f.text) for f, taken in zip(page, chosen, strict=True) if taken) < 0.3 * sum(
        len(f.text) for f in inside
    ):
        kept = [fragment for fragment in inside if fragment.linked < _LINKS]
        return kept, len(page) - len(kept)
    kept = _completed(page, outside, chosen)
    return kept, len(page) - len(kept)


def _is_outside(fragment: Fragment) -> bool:
    """Whether the page itself says that a piece is no part of the article: its element, or the names it was given."""
    return fragment.around or any(_FURNITURE.search(labels) for labels in fragment.labels[:3])


def _completed(page: Sequence[Fragment], outside: Sequence[bool], chosen: Sequence[bool]) -> list[Fragment]:
    """The chosen pieces, and what the extraction lost: the title before them, their neighbours in the same element."""
    places = [index for index, taken in enumerate(chosen) if taken]
    first, last = places[0], places[-1]
    parents = {page[index].container for index in places}
    title = next((i for i in range(first, -1, -1) if page[i].role is Role.HEADING and page[i].level == 1), first)
    kept: list[Fragment] = []
    for index, fragment in enumerate(page):
        between = first < index < last and fragment.container in parents
        head = title <= index < first and _belongs_to_head(fragment)
        if chosen[index] or (not outside[index] and (between or head) and fragment.linked < _LINKS):
            kept.append(fragment)
    return kept


def _belongs_to_head(fragment: Fragment) -> bool:
    own = " ".join(fragment.labels[:2])
    labelled = _BYLINE.search(own) or _STANDFIRST.search(own)
    return fragment.role is Role.HEADING or labelled is not None


def _main_words(root: _Element) -> tuple[str, frozenset[str]]:
    """What trafilatura takes for the article: its letters in one run, and those of each line."""
    import trafilatura  # noqa: PLC0415 - 190 ms, paid where a page is more than its article

    found = trafilatura.bare_extraction(
        copy.deepcopy(root), include_comments=False, include_tables=True, with_metadata=False, favor_recall=True
    )
    text = getattr(found, "text", None) or ""
    return _letters(text), frozenset(_letters(line) for line in text.splitlines())


def _is_among(fragment: Fragment, words: tuple[str, frozenset[str]]) -> bool:
    run, lines = words
    letters = _letters(fragment.text)
    return letters in lines or (len(letters) >= _SHORT and letters in run)


def _letters(text: str) -> str:
    return _SPACE_OR_MARK.sub("", text).casefold()


def _start(data: bytes) -> bytes:
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    while start.startswith((b"<!--", b"<?xml")):
        mark = b"-->" if start.startswith(b"<!--") else b"?>"
        start = start.partition(mark)[2].lstrip()
    return start


FORMAT = Format(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    read=read,
    recognises=lambda data: _OPENING.match(_start(data)) is not None,
    suspects=lambda data: _PART.match(_start(data)) is not None,
    media=("text/html", "application/xhtml+xml"),
    isolated=True,
)
