"""From a document as read to its passages: sentences, headings, items and rows, each with paragraph, role and place.

The order of the steps belongs here: blocks, their roles, their sentences, their places. Offsets are of the text as
read, which is never changed.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from srcdiff.errors import ReadError
from srcdiff.model import Document, Passage, Role, Span
from srcdiff.segment.blocks import Block, given_blocks, split_blocks
from srcdiff.segment.dating import stated_day
from srcdiff.segment.furniture import words
from srcdiff.segment.language import details_for, find_language, language_notes
from srcdiff.segment.places import places
from srcdiff.segment.roles import assign_roles
from srcdiff.segment.sentences import split_sentences

__all__ = ["details_for", "find_language", "language_notes", "refuse_oversized", "segment", "stated_day"]

MOST_PASSAGES = 50_000
LONGEST_PASSAGE = 50_000  # characters; a longer one is aligned badly and compared slowly
_WHOLE = frozenset((Role.HEADING, Role.TABLE_ROW, Role.BYLINE, Role.BOILERPLATE))
_NUMBER = re.compile(r"\(?\d")


def segment(document: Document, *, boilerplate: Sequence[re.Pattern[str]] = ()) -> Document:
    """The same document with its passages filled, in order of the text, and its language, where it can be told.

    Spans are trimmed of white space and leave out the markers of items, headings and block quotes; `paragraph` counts
    blocks from 0. The structure that the reader found is kept; where there is none, lines and words tell. A block
    in which one of the patterns of `boilerplate` is found is furniture as a whole. Linear in the length of the text.
    """
    text = document.text
    blocks = given_blocks(text, document.blocks) if document.blocks else split_blocks(text)
    roles = [
        Role.BOILERPLATE if _is_house(block.span.of(text), boilerplate) else role
        for block, role in zip(blocks, assign_roles(text, blocks), strict=True)
    ]
    passages: list[Passage] = []
    levels: list[int] = []
    for number, (block, role) in enumerate(zip(blocks, roles, strict=True)):
        cut = _passages(text, block, role, number)
        passages.extend(cut)
        levels.extend(block.level for _ in cut)
    language = document.language or find_language(text)
    return dataclasses.replace(document, passages=places(document, passages, levels), language=language)


def refuse_oversized(document: Document) -> None:
    """Raises `ReadError` for a segmented document that is beyond what can be compared in reasonable time."""
    if len(document.passages) > MOST_PASSAGES:
        raise ReadError(f"{document.name}: more than {MOST_PASSAGES:,} sentences; compare it in parts")
    if any(passage.end - passage.start > LONGEST_PASSAGE for passage in document.passages):
        raise ReadError(
            f"{document.name}: no sentence ends within {LONGEST_PASSAGE:,} characters; this is no running text, or "
            f"its full stops and line ends are lost"
        )


def _passages(text: str, block: Block, role: Role, number: int) -> list[Passage]:
    if role in _WHOLE:
        return [Passage(block.span.start, block.span.end, number, role)]
    spans = split_sentences(text, block.span.start, block.span.end)
    passages = [Passage(span.start, span.end, number, role) for span in spans]
    if len(spans) > 1 and _is_run_in_heading(text, block, spans[0]):
        passages[0] = dataclasses.replace(passages[0], role=Role.HEADING)
    return passages


def _is_run_in_heading(text: str, block: Block, first: Span) -> bool:
    """Whether a numbered clause opens with its title, as in `4. Deposit. Users without …`."""
    return _NUMBER.match(block.marker) is not None and len(first) <= 60 and len(words(first.of(text))) <= 5


def _is_house(text: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    return any(pattern.search(text) for pattern in patterns)
