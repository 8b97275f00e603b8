"""A claim told as a fact: what a lays to somebody who may be wrong, b says in its own voice."""

from __future__ import annotations

from srcdiff.details.attribution.source import source_of
from srcdiff.details.quote.cues import REPORTING
from srcdiff.details.reading import Reading
from srcdiff.details.voice import OPENING
from srcdiff.model import Mention, Span

_TOLD = 0.7  # share of a claim's content words that a sentence of b must hold
_LEAST = 4  # content words from which a claim can be known again


def told_as_fact(mention: Mention, other: Reading, passages: tuple[int, ...]) -> Span | None:
    """The sentence among the aligned ones that tells a contested claim, and neither whose it is nor that it is one."""
    value = source_of(mention)
    if not value.contested or value.quoted or len(value.content) < _LEAST:
        return None
    for passage in passages:
        tokens = other.passage_tokens(passage)
        if any(t.lower in OPENING or t.lower in REPORTING or t.text in '"“”:' for t in tokens):
            continue
        told = {t.stem for t in tokens if t.content}
        if len(told & value.content) >= _TOLD * len(value.content):
            return other.document.passages[passage].span
    return None
