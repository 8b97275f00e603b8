"""A document and its parts: passages, spans, and where they stand in the original.

Every span is half open, in characters (Unicode code points) of the document's text as read.
"""

from __future__ import annotations

import bisect
import datetime
import enum
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters, half open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class Role(enum.StrEnum):
    """What a passage is on its page."""

    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Location:
    """Where a passage stands in the original, for a person to find it there.

    `line` and `column` count from 1 in the original as text (None where the original has no lines), `page` from 1;
    `headings` are the titles it stands under, the outermost first.
    """

    line: int | None = None
    column: int | None = None
    page: int | None = None
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit that is aligned: a sentence, a heading, a list item, a table row."""

    start: int
    end: int
    paragraph: int
    role: Role = Role.BODY
    location: Location | None = None

    @property
    def span(self) -> Span:
        """Where it stands in its document."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of a text whose place and role its reader knows; `segment` cuts it into passages.

    With `role` None only the run is known: what it is on its page is told from its words. `level` is a heading's rank
    (1 the highest, 0 unknown). `plain` marks plain text whose line ends are still to be read for paragraphs.
    """

    start: int
    end: int
    role: Role | None = None
    level: int = 0
    location: Location | None = None
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Original:
    """A text as its file holds it, of which another leaves out some characters (the marks of Markdown).

    `runs` are pairs of offsets, in the shorter text and in `text`, at which runs begin that are the same in both.
    """

    text: str
    runs: tuple[tuple[int, int], ...]

    def at(self, offset: int) -> int:
        """Where the character at `offset` of the shorter text stands in `text`."""
        run = self.runs[max(0, bisect.bisect_right(self.runs, offset, key=_first) - 1)]
        return run[1] + offset - run[0]

    def span(self, start: int, end: int) -> Span:
        """The span in `text` of a span of the shorter text."""
        return Span(self.at(start), self.at(end - 1) + 1) if end > start else Span(self.at(start), self.at(start))


def _first(run: tuple[int, int]) -> int:
    return run[0]


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, and, once segmented, its passages in order. `language` is an ISO 639-1 code, None if unknown.

    `blocks` is the structure that the reader found, empty for plain text; it is for `segment` and no part of a result.
    `original` is set where `text` is a file's text without its marks: a result shows and counts by the original.
    """

    name: str
    text: str
    format: str = "text"
    published: datetime.date | None = None
    passages: tuple[Passage, ...] = ()
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    original: Original | None = None

    def passage_text(self, index: int) -> str:
        """The characters of passage `index`."""
        return self.passages[index].span.of(self.text)
