"""Which pieces of a web page are its article, and which the page around it.

Three voices are heard: the page's own elements and names (`nav`, class `newsletter-box`), trafilatura's guess, and the
neighbourhood: a paragraph between two of the article is the article's. Where the page's names would throw away much of
what trafilatura takes for the article, they are not believed: `has-sidebar` names a page, not a box.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from srcdiff.model import Role
from srcdiff.read.markup import Fragment

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE_OR_MARK = re.compile(r"[\W_]+")
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?<!has-)(?<!with-)(?<!no-)(?<!without-)(?:share|sharing|social|newsletter|subscri\w*|promo\w*|related|"
    r"recirc\w*|recommend\w*|cookie\w*|consent|gdpr|ads?|advert\w*|sponsor\w*|comments?|breadcrumbs?|toolbar|menu|navbar|"
    r"navigation|sidebar|footer|site-header|masthead|most-read|trending|paywall|signup|sign-up|skip-link|popup|modal|"
    r"banner|tags?)(?:$|[\s_-])"
)
_HEAD = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author|dateline|timestamp|published|pubdate|datepublished|standfirst|dek|deck|"
    r"subtitle|subhead\w*|lede|lead|intro|summary|description)s?(?:$|[\s_-])"
)
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\Z")
_SHORT = 25  # letters; shorter pieces must be a whole line of what trafilatura took
_MENU_LINKS = 0.2  # share of a page's characters in links from which it is more than an article
_LINKS = 0.6  # share of a piece's characters in links from which it leads elsewhere
_BELIEVED = 0.3  # most of what trafilatura takes that the page's own word may take away
_LEAST = 0.3  # least of the page's text that trafilatura must have found to be heard


def article(page: Sequence[Fragment], root: _Element) -> list[Fragment]:
    """The pieces that are the article's, in order."""
    outside = [fragment.around or _is_furniture(fragment) for fragment in page]
    inside = [fragment for fragment, out in zip(page, outside, strict=True) if not out]
    linked = sum(len(fragment.text) * fragment.linked for fragment in page)
    if not any(outside) and linked <= _MENU_LINKS * _size(page):
        return inside
    words = _main_words(root)
    taken = [_is_among(fragment, words) for fragment in page]
    outside = _believed(page, outside, taken)
    chosen = [is_taken and not out for is_taken, out in zip(taken, outside, strict=True)]
    inside = [fragment for fragment, out in zip(page, outside, strict=True) if not out]
    found = [fragment for fragment, is_chosen in zip(page, chosen, strict=True) if is_chosen]
    if not found or _size(found) < _LEAST * _size(inside):
        return [fragment for fragment in inside if fragment.linked < _LINKS]
    return _completed(page, outside, chosen)


def letters_of(text: str) -> str:
    """The letters and figures of a text alone, in small letters, for telling whether two are the same."""
    return _SPACE_OR_MARK.sub("", text).casefold()


def _size(pieces: Sequence[Fragment]) -> int:
    return sum(len(fragment.text) for fragment in pieces)


def _is_furniture(fragment: Fragment) -> bool:
    """Whether the names that the page gives a piece, or what it stands in, are those of furniture."""
    return any(_FURNITURE.search(labels) for labels in fragment.labels[:3])


def _believed(page: Sequence[Fragment], outside: Sequence[bool], taken: Sequence[bool]) -> list[bool]:
    """What is outside by the page's own word, as far as it does not take away too much: names, or elements alone."""
    whole = sum(len(fragment.text) for fragment, is_taken in zip(page, taken, strict=True) if is_taken)
    for word in (list(outside), [fragment.around for fragment in page]):
        lost = sum(len(f.text) for f, out, is_taken in zip(page, word, taken, strict=True) if out and is_taken)
        if lost <= _BELIEVED * whole:
            return word
    return [False] * len(page)


def _completed(page: Sequence[Fragment], outside: Sequence[bool], chosen: Sequence[bool]) -> list[Fragment]:
    """The chosen pieces, and what the extraction lost: the title before them, and their neighbours."""
    places = [index for index, is_chosen in enumerate(chosen) if is_chosen]
    first, last = places[0], places[-1]
    parents = {page[index].container for index in places}
    elders = {page[index].outer for index in places}
    titles = [index for index, fragment in enumerate(page) if fragment.role is Role.HEADING and fragment.level == 1]
    title = max((index for index in titles if index <= first), default=first)
    tail = last
    while tail + 1 < len(page) and not outside[tail + 1] and _goes_on(page[last], page[tail + 1]):
        tail += 1
    kept: list[Fragment] = []
    for index, fragment in enumerate(page):
        near = fragment.container in parents or (fragment.outer in elders and _FINAL.search(fragment.text) is not None)
        between = first < index < last and near
        head = title <= index < first and _belongs_to_head(fragment)
        lost = not outside[index] and (between or head or last < index <= tail) and fragment.linked < _LINKS
        if chosen[index] or lost or titles == [index] == [title]:
            kept.append(fragment)
    return kept


def _goes_on(last: Fragment, fragment: Fragment) -> bool:
    """Whether a piece behind the article's last is one more sentence of it."""
    return fragment.container == last.container and fragment.role is None and _FINAL.search(fragment.text) is not None


def _belongs_to_head(fragment: Fragment) -> bool:
    return fragment.role is Role.HEADING or _HEAD.search(" ".join(fragment.labels[:2])) is not None


def _main_words(root: _Element) -> tuple[str, frozenset[str]]:
    """What trafilatura takes for the article: its letters in one run, and those of each line."""
    import trafilatura  # noqa: PLC0415 - 190 ms, paid where a page is more than its article

    found = trafilatura.bare_extraction(
        copy.deepcopy(root), include_comments=False, include_tables=True, with_metadata=False, favor_recall=True
    )
    text = getattr(found, "text", None) or ""
    return letters_of(text), frozenset(letters_of(line) for line in text.splitlines())


def _is_among(fragment: Fragment, words: tuple[str, frozenset[str]]) -> bool:
    run, lines = words
    letters = letters_of(fragment.text)
    return letters in lines or (len(letters) >= _SHORT and letters in run)
