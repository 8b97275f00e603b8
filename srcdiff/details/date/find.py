"""Where dates stand in a document; overlapping readings go to the more specific pattern."""

from __future__ import annotations

from dataclasses import replace

from srcdiff.details.date.grammar import matches
from srcdiff.details.date.resolve import resolve
from srcdiff.details.date.when import When
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

NAME = "date"

_NEAR = 8  # tokens on each side that tell which event a date speaks of


def find(reading: Reading) -> tuple[Mention, ...]:
    """The dates and times of every passage, in order."""
    mentions: list[Mention] = []
    for index, passage in reading.spoken():
        original = reading.text[passage.start : passage.end]
        taken = bytearray(len(original))
        for kind, match in matches(fold(original).replace("\n", " "), original):
            if any(taken[match.start() : match.end()]):
                continue
            when = resolve(kind, match, reading.anchor)
            if when is not None:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                span = Span(passage.start + match.start(), passage.start + match.end())
                mentions.append(Mention(NAME, span, index, _bound_to(reading, index, span, when)))
    return tuple(sorted(mentions, key=lambda mention: mention.span))


def _bound_to(reading: Reading, passage: int, span: Span, when: When) -> When:
    """`when` with the event it speaks of, and whether it lies before the day the document was published."""
    if when.kind == "ahead":
        return replace(when, ahead=frozenset(token.stem for token in reading.within(span)[1:] if token.content))
    first, last = reading.ranges[passage]
    place = reading.at(span.start)
    near = reading.tokens[max(first, place - _NEAR) : min(last, place + _NEAR)]
    past = when.past or (when.end is not None and reading.anchor is not None and when.end < reading.anchor.toordinal())
    return replace(when, around=frozenset(token.stem for token in near if token.content), past=past)
