"""From offsets in one pair of texts to offsets in the documents that they were taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srcdiff.model.document import Document, Span
from srcdiff.model.verdict import Fault, WordVerdict


def moved_words(words: Sequence[WordVerdict], start: int) -> tuple[WordVerdict, ...]:
    """The words of a passage that begins at `start` of its document."""
    return tuple(replace(word, span=_moved(word.span, start)) for word in words)


def moved_faults(faults: Sequence[Fault], start: int, source: Document, chosen: Sequence[int]) -> tuple[Fault, ...]:
    """The faults of a passage that begins at `start`; its evidence are the `chosen` passages, one space between two.

    What goes against a fault and runs over several passages becomes a span of each.
    """
    return tuple(
        replace(
            fault,
            span=_moved(fault.span, start),
            against=tuple(part for span in fault.against for part in _parts(span, source, chosen)),
        )
        for fault in faults
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _parts(span: Span, source: Document, chosen: Sequence[int]) -> Iterator[Span]:
    base = 0
    for index in chosen:
        passage = source.passages[index].span
        inside = Span(max(span.start - base, 0), min(span.end - base, len(passage)))
        if inside.start < inside.end:
            yield _moved(inside, passage.start)
        base += len(passage) + 1
