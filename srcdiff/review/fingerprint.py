"""A short name for what a finding was seen in, so that a decision can tell that its passage has changed since."""

from __future__ import annotations

import hashlib

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
    touched = [p.span for p in document.passages if any(p.span.meets(span) for span in spans)]
    return [" ".join(span.of(document.text).split()) for span in touched]
