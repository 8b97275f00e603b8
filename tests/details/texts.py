"""Reading short texts for their details, as every test of this folder does."""

from __future__ import annotations

import datetime

from srcdiff.details import DETAILS, Detail, Reading, find_mentions, read_pair
from srcdiff.model import Agreement, Document, Mention
from srcdiff.segment import segment


def reading(text: str, day: str | None = None) -> Reading:
    """A text read by itself, with the day that relative dates count from."""
    document = segment(Document("text", text))
    anchor = None if day is None else datetime.date.fromisoformat(day)
    return read_pair(document, document, anchor, anchor)[0]


def mentions(name: str, text: str, day: str | None = None) -> tuple[Mention, ...]:
    """What a text mentions of a detail, words claimed by earlier details left out."""
    return find_mentions(reading(text, day))[name]


def spans(name: str, text: str, day: str | None = None) -> list[str]:
    """The words of those mentions."""
    return [mention.span.of(text) for mention in mentions(name, text, day)]


def detail(name: str) -> Detail:
    """The detail of a name."""
    return next(detail for detail in DETAILS if detail.name == name)


def relation(name: str, x: str, y: str, day: str | None = None) -> Agreement:
    """What the first mention of x and the first of y are to each other; both ways round they must be the same."""
    left, right = mentions(name, x, day)[0], mentions(name, y, day)[0]
    there, back = detail(name).relate(left, right), detail(name).relate(right, left)
    assert there is back
    return there


def traced(name: str, text: str, other: str, day: str | None = None) -> str | None:
    """The words of another text that hold the content of the first mention of `text`."""
    document = reading(other, day)
    span = detail(name).tracer(document, find_mentions(document)[name])(mentions(name, text, day)[0])
    return None if span is None else span.of(other)
