"""The quotes of an article that can be edited, for `quote_edits.py`: their words, their speakers, who else speaks.

What is done to them belongs to `quote_edits.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from polnear import Article, Marked

from srcdiff.model import Span

_FULL_NAME = re.compile(r"(?<![\w.] )[A-Z][a-z]{2,} [A-Z][a-z]{2,}(?=,| \(|\Z)")
_NO_NAMES = ("He", "She", "They", "It", "The", "We", "I", "Another", "One", "Sources", "Officials")


@dataclass(frozen=True, slots=True)
class Case:
    """A quote to be edited: its article, its words between the marks, its speaker, and who else speaks there."""

    article: Article
    inner: Span
    speaker: Span
    others: tuple[str, ...]

    @property
    def words(self) -> str:
        """What stands between the marks."""
        return self.inner.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Edited:
    """The changed text, and where in it the change stands."""

    text: str
    place: Span


def cases(article: Article, least: int) -> list[Case]:
    """The article's direct quotes of at least `least` words that a name stands beside."""
    found = []
    named = _named(article)
    for quote in article.quotes:
        if quote.kind == "direct" and quote.speaker is not None and quote.speaker.of(article.text)[:1].isupper():
            inner = _inner(article.text, quote)
            own = quote.speaker.of(article.text)
            if inner is not None and len(inner.of(article.text).split()) >= least and _is_name(own):
                others = tuple(sorted(n for n in named if not set(_parts(n)) & set(_parts(own))))
                found.append(Case(article, inner, quote.speaker, others))
    return found


def _inner(text: str, quote: Marked) -> Span | None:
    """The one quoted part of a quote, without its marks."""
    if len(quote.parts) != 1:
        return None
    start, end = quote.parts[0].start, quote.parts[0].end
    while start < end and text[start] in '"“” ':
        start += 1
    while end > start and text[end - 1] in '"“” ':
        end -= 1
    return Span(start, end) if start < end and not set(text[start:end]) & set('"“”\n') else None


def _named(article: Article) -> set[str]:
    """The people to whom the article gives a first name and a surname, as its speakers or beside their titles."""
    speakers = {q.speaker.of(article.text) for q in article.quotes if q.speaker is not None}
    return {match[0] for words in speakers for match in _FULL_NAME.finditer(words)}


def _is_name(words: str) -> bool:
    parts: Sequence[str] = words.split()
    plain = all(part[:1].isupper() and part.replace(".", "").isalpha() for part in parts)
    return 1 <= len(parts) <= 3 and plain and parts[0] not in _NO_NAMES


def _parts(name: str) -> list[str]:
    return [part.strip(".,") for part in name.split() if len(part) > 3]
