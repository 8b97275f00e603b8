"""A short name for what a finding was seen in, so that a decision can tell that its passage has changed since."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator

from srcdiff.model import Comparison, Document, Finding, Span


def fingerprint(comparison: Comparison, finding: Finding) -> str:
    """16 hexadecimal digits of the passages on both sides that the finding's words stand in, spaces and places aside.

    Equal for the same sentences wherever they stand, so that a change elsewhere in the file leaves it as it is.
    """
    digest = hashlib.sha256()
    for document, spans in ((comparison.source_of(finding), finding.a), (comparison.b, finding.b)):
        for words in _passages(document, spans):
            digest.update(words.encode("utf-8", "surrogatepass") + b"\x1f")
        digest.update(b"\x1e")
    return digest.hexdigest()[:16]


def _passages(document: Document, spans: tuple[Span, ...]) -> list[str]:
    touched = sorted({index for span in spans for index in _touched(document, span)})
    return [" ".join(document.passage_text(index).split()) for index in touched]


def _touched(document: Document, span: Span) -> Iterator[int]:
    passages = document.passages
    index = bisect_right(passages, span.start, key=lambda passage: passage.end)
    while index < len(passages) and passages[index].start < span.end:
        yield index
        index += 1
