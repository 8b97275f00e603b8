"""From a tree of HTML elements to pieces of text: paragraphs, headings, items, rows, captions, in document order.

HTML pages, the chapters of an EPUB, mails and what mammoth makes of a DOCX all go through here. Which of the pieces
belong to the text, and which to the page around it, is for the readers to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read.limits import MARKUP_ATTRIBUTES, MARKUP_BYTES, MARKUP_ELEMENTS

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    str.split(
        """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
        footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot
        th thead tr ul"""
    )
)
_UNSEEN = frozenset(
    str.split(
        """area audio base button canvas datalist embed frame frameset head iframe input link map math meta noembed
        noframes noscript object option param progress rp rt script select source style svg template textarea title
        track video"""
    )
)
_AROUND = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
_AROUND_ROLES = frozenset(
    ("navigation", "banner", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alert", "toolbar")
)
_LABELS = ("class", "id", "itemprop", "rel", "role", "data-testid", "data-component")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_LONG_CELL = 200  # characters: such cells hold the text of a page, not the values of a table


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a page and what the page says of it.

    `line` is where its element opens; `container` and `outer` are the numbers of its parent element and of that one's
    parent; `around` says that it stands in a menu, box or footer; `linked` is the share of its characters that are
    links; `labels` are the names that the page gives to it and to what it stands in, its own first.
    """

    text: str
    role: Role | None
    level: int
    line: int | None
    container: int
    outer: int
    around: bool
    linked: float
    labels: tuple[str, ...]


@dataclass(slots=True)
class _Open:
    """An element whose end is still to come."""

    number: int
    tag: str
    role: Role | None
    level: int
    line: int | None
    around: bool
    labels: str
    table: bool = False  # a table of values, or a part of one


@dataclass(slots=True)
class _Walk:
    stack: list[_Open] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # links open now
    preformatted: int = 0
    unseen: int = 0
    count: int = 0

    def text(self, text: str | None) -> None:
        if not text or self.unseen:
            return
        self.run.append(text if self.preformatted else _SPACES.sub(" ", text))
        if self.links:
            self.linked += len(text.strip())

    def flush(self) -> Iterator[Fragment]:
        text = "".join(self.run)
        self.run = []
        linked, self.linked = self.linked, 0
        if not text.strip() or not self.stack:
            return
        if self.cells and self.stack[-1].table and any(opened.tag in ("td", "th") for opened in self.stack):
            self.cells[-1] = " ".join([self.cells[-1], *text.split()]).strip()
            return
        size = len(text.strip())
        yield self._fragment(text, self._role(), min(1.0, linked / size))

    def row(self) -> Iterator[Fragment]:
        cells, self.cells = [cell for cell in self.cells if cell], []
        if cells:
            yield self._fragment(" | ".join(cells), (Role.TABLE_ROW, 0), 0.0)

    def _role(self) -> tuple[Role | None, int]:
        for opened in reversed(self.stack):
            if opened.role is not None:
                return opened.role, opened.level
            if opened.tag in ("td", "th", "section", "article", "body"):
                break
        return None, 0

    def _fragment(self, text: str, role: tuple[Role | None, int], linked: float) -> Fragment:
        last = self.stack[-1]
        parent, outer = ([0, 0] + [opened.number for opened in self.stack[:-1]])[:-3:-1]
        labels = tuple(opened.labels for opened in reversed(self.stack) if opened.labels)
        return Fragment(text, *role, last.line, parent, outer, last.around, linked, labels)


def fragments(root: _Element, name: str) -> Iterator[Fragment]:
    """The pieces of the tree in order; what a browser does not show (scripts, hidden elements) is left out.

    `name` is for messages. Raises `ReadError` for trees beyond the limits.
    """
    from lxml import etree  # noqa: PLC0415 - 20 ms that plain text need not pay

    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            walk.text(element.tail)
            continue
        tag = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        if event == "start":
            walk.count += 1
            if walk.count > MARKUP_ELEMENTS:
                raise ReadError(f"{name}: more than {MARKUP_ELEMENTS:,} elements in one page; compare it in parts")
            yield from _start(walk, element, tag)
        else:
            yield from _end(walk, element, tag)
    yield from walk.flush()


def _start(walk: _Walk, element: _Element, tag: str) -> Iterator[Fragment]:
    if walk.unseen or tag in _UNSEEN or _is_hidden(element):
        walk.unseen += 1
        return
    if tag in _BLOCKS:
        yield from walk.flush()
        walk.stack.append(_open(walk, element, tag))
        if walk.stack[-1].table and tag in ("td", "th"):
            walk.cells.append("")
    elif tag == "br":
        walk.run.append("\n")
    elif tag == "a":
        walk.links += 1
    if tag == "pre":
        walk.preformatted += 1
    walk.text(element.text)


def _end(walk: _Walk, element: _Element, tag: str) -> Iterator[Fragment]:
    if walk.unseen:
        walk.unseen -= 1
        walk.text(element.tail if not walk.unseen else None)
        return
    if tag in _BLOCKS:
        yield from walk.flush()
        if tag == "tr" and walk.stack[-1].table:
            yield from walk.row()
        walk.stack.pop()
    elif tag == "a":
        walk.links -= 1
    if tag == "pre":
        walk.preformatted -= 1
    walk.text(element.tail)


def _open(walk: _Walk, element: _Element, tag: str) -> _Open:
    above = walk.stack[-1] if walk.stack else None
    named = tag not in ("body", "main", "article")  # their names tell of the whole page
    labels = " ".join(value for key in _LABELS if named and (value := element.get(key))).lower()
    around = above is not None and above.around
    around = around or tag in _AROUND or element.get("role", "").lower() in _AROUND_ROLES
    around = around or (tag == "header" and not any(opened.tag in ("article", "main") for opened in walk.stack))
    table = above is not None and above.table
    if tag == "table":
        table = table or _is_table_of_values(element)
    role, level = _role_of(tag)
    return _Open(walk.count, tag, role, level, _line_of(element), around, labels, table)


def _role_of(tag: str) -> tuple[Role | None, int]:
    if tag in _HEADINGS:
        return Role.HEADING, _HEADINGS[tag]
    if tag in ("figcaption", "caption"):
        return Role.CAPTION, 0
    if tag in ("li", "dd", "dt"):
        return Role.LIST_ITEM, 0
    return None, 0


def _is_hidden(element: _Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _is_table_of_values(table: _Element) -> bool:
    """Whether a table holds values; the others lay out a page."""
    if table.find(".//{*}table") is not None:
        return False
    cells = list(table.iter("{*}td", "{*}th"))
    widest = max((len(row) for row in table.iter("{*}tr")), default=0)
    long = sum(sum(map(len, cell.itertext())) > _LONG_CELL for cell in cells)
    return widest > 1 and long <= 0.1 * len(cells)


def parse_html(text: str, name: str) -> _Element:
    """The tree of an HTML page; raises `ReadError` for what holds no element, and beyond the limits."""
    import lxml.html  # noqa: PLC0415 - only for such a file
    from lxml import etree  # noqa: PLC0415 - only for such a file

    if len(text) > MARKUP_BYTES:
        raise ReadError(f"{name}: an HTML page of more than {MARKUP_BYTES // 1_000_000} MB; compare it in parts")
    if text.count("<") > 2 * MARKUP_ELEMENTS:  # before the tree is built: each element costs memory
        raise ReadError(f"{name}: more than {MARKUP_ELEMENTS:,} elements in one page; compare it in parts")
    if any(tag[0].count("=") > MARKUP_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise ReadError(f"{name}: an element of more than {MARKUP_ATTRIBUTES:,} attributes; it is not read")
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: _Element | None = lxml.html.document_fromstring(_DECLARATION.sub("", text, count=1), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise ReadError(f"{name}: no HTML page; there is nothing to compare") from error
    if any("xcessive depth" in entry.message or "depth" in entry.type_name.lower() for entry in parser.error_log):
        raise ReadError(f"{name}: its elements are nested too deep to be read; simplify the page")
    if root is None:
        raise ReadError(f"{name}: no HTML page; there is nothing to compare")
    return root


_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)


def _line_of(element: _Element) -> int | None:
    line: Any = element.sourceline
    return line if isinstance(line, int) else None
