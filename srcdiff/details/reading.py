"""A document read for its details: tokens, stems and what the pair's capitals tell, computed once and shared.

Folding, tokens and stems belong here; word lists stand in `lexicon`, and what a date or a name is in the details.
"""

from __future__ import annotations

import bisect
import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

import Stemmer

from srcdiff.details.lexicon import STOP_WORDS
from srcdiff.model import Document, Passage, Role, Span

_Found = TypeVar("_Found")
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,8}(?=\W|$)"  # U.N., a.m.
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*"  # words, with their apostrophes
    r"|\S"
)

_OPENING = frozenset("\"“”‘’'«»:•([")  # signs after which a sentence may begin

_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00a0": " "})


def fold(text: str) -> str:
    """`text` in lower case, typographic quotes, dashes and spaces made plain; as long as before, so offsets hold."""
    plain = text.translate(_FOLD)
    lowered = plain.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball stem of a lower-case English word."""
    return str(_stemmer().stemWord(word.removesuffix("'s")))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of a document."""

    start: int
    end: int
    text: str
    lower: str
    stem: str
    passage: int
    first: bool  # the first word of its passage, or after an opening quotation mark or a colon

    @property
    def word(self) -> bool:
        """Whether it is a word or a number, no sign."""
        return self.text[0].isalnum()

    @property
    def content(self) -> bool:
        """Whether it carries meaning by itself: no sign and no function word."""
        return self.word and self.lower not in STOP_WORDS

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its tokens in order.

    `anchor` is the day that relative dates count from; `starts` are the offsets of the tokens, `opens` those of the
    passages; `ranges` gives for each passage its first token and the one after its last; `proper` and `common` are the
    lower-case words that the pair at hand writes with and without a capital where a sentence would not ask for one,
    `common_stems` the stems of the latter.
    """

    document: Document
    anchor: datetime.date | None
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    opens: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]
    proper: frozenset[str]
    common: frozenset[str]
    common_stems: frozenset[str]
    _once: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after `offset`."""
        return bisect.bisect_left(self.starts, offset)

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that start inside `span`."""
        return self.tokens[self.at(span.start) : self.at(span.end)]

    def passage_tokens(self, index: int) -> tuple[Token, ...]:
        """The tokens of passage `index`."""
        first, last = self.ranges[index]
        return self.tokens[first:last]

    def passage_of(self, offset: int) -> int | None:
        """Index of the passage that holds the character at `offset`."""
        passages = self.document.passages
        index = bisect.bisect_right(self.opens, offset) - 1
        return index if index >= 0 and offset < passages[index].end else None

    def once(self, find: Callable[[Reading], _Found]) -> _Found:
        """What a function finds in this document: read once, however many details build on it."""
        if find not in self._once:
            self._once[find] = find(self)
        return self._once[find]  # type: ignore[return-value]  # kept under the function that found it

    def spoken(self) -> Iterator[tuple[int, Passage]]:
        """The passages that say something: all but the page's furniture."""
        for index, passage in enumerate(self.document.passages):
            if passage.role not in (Role.BOILERPLATE, Role.BYLINE):
                yield index, passage


def sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The parts of a run of tokens between the signs that end a sentence, which count to the part before them."""
    start = 0
    for at, token in enumerate(tokens):
        if token.text in ".;!?" or at == len(tokens) - 1:
            yield tokens[start : at + 1]
            start = at + 1


def content_stems(reading: Reading) -> tuple[frozenset[str], ...]:
    """The stems of the content words of each passage."""
    return tuple(frozenset(t.stem for t in reading.tokens[low:high] if t.content) for low, high in reading.ranges)


def read_pair(
    a: Document, b: Document, a_anchor: datetime.date | None, b_anchor: datetime.date | None
) -> tuple[Reading, Reading]:
    """Both documents with their tokens; what the capitals of either tell is shared by both."""
    tokens = [tuple(_tokens(document)) for document in (a, b)]
    proper: Counter[str] = Counter()
    common: Counter[str] = Counter()
    for document, found in zip((a, b), tokens, strict=True):
        _count_capitals(document, found, proper, common)
    names = frozenset(word for word, count in proper.items() if count > common[word])
    plain = frozenset(word for word in common if word not in names)
    stems = frozenset(stem(word) for word in plain)
    readings = []
    for document, anchor, found in zip((a, b), (a_anchor, b_anchor), tokens, strict=True):
        starts = tuple(token.start for token in found)
        ranges = tuple(
            (bisect.bisect_left(starts, p.start), bisect.bisect_left(starts, p.end)) for p in document.passages
        )
        opens = tuple(p.start for p in document.passages)
        readings.append(Reading(document, anchor, found, starts, opens, ranges, names, plain, stems))
    return readings[0], readings[1]


def _tokens(document: Document) -> Iterator[Token]:
    for index, passage in enumerate(document.passages):
        first, before = True, ""
        for match in _TOKEN.finditer(document.text, passage.start, passage.end):
            text = match.group()
            lower = fold(text)
            yield Token(match.start(), match.end(), text, lower, stem(lower), index, first)
            # the stop of an initial ends no sentence
            ends = text in ".!?" and not (text == "." and len(before) == 1 and before.isupper())
            first = ends or text in _OPENING or (first and not text[0].isalnum())
            before = text


def _count_capitals(document: Document, tokens: Iterable[Token], proper: Counter[str], common: Counter[str]) -> None:
    for token in tokens:
        role = document.passages[token.passage].role
        if role not in (Role.BODY, Role.LIST_ITEM) or not token.text[0].isalpha():
            continue
        if not token.capital:
            common[token.lower] += 1
        elif not token.first and not (len(token.text) > 4 and token.text.isupper()):
            proper[token.lower.removesuffix("'s")] += 1
