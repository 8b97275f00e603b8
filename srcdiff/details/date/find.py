"""Where dates stand in a document; overlapping readings go to the more specific pattern."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from srcdiff.details.bound import word_before
from srcdiff.details.date.grammar import matches
from srcdiff.details.date.ranges import Found, ranged, sided
from srcdiff.details.date.relative import shifted
from srcdiff.details.date.resolve import resolve
from srcdiff.details.date.when import When, when_of
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

NAME = "date"

_LAST = datetime.date.max.toordinal()
_NEAR = 8  # tokens on each side that tell which event a date speaks of
_EVENT = 6  # tokens behind "before" or "upcoming" that name the event
_STOPS = frozenset(".;:!?")
_SYNONYMS = (
    ("verdict", "rule", "judgment", "judgement", "sentenc", "decis"), ("elect", "vote", "poll", "ballot"),
    ("war", "conflict", "fight"), ("crash", "accid", "collis"), ("match", "game", "fixtur"), ("trial", "hear"),
)  # fmt: skip
_GROUP = {stem: group[0] for group in _SYNONYMS for stem in group}


def find(reading: Reading) -> tuple[Mention, ...]:
    """The dates and times of every passage, in order."""
    mentions: list[Mention] = []
    for index, passage in reading.spoken():
        original = reading.text[passage.start : passage.end]
        text = fold(original).replace("\n", " ")
        for found in sided(text, ranged(text, _found(reading, text, original))):
            span = Span(passage.start + found.start, passage.start + found.end)
            when = _bound_to(reading, index, span, _in_calendar(found.when))
            if when.kind != "order" or when.ahead:
                mentions.append(Mention(NAME, span, index, when))
    return _within_years(reading, _from_publication(reading, sorted(mentions, key=lambda mention: mention.span)))


def _found(reading: Reading, text: str, original: str) -> list[Found]:
    taken = bytearray(len(text))
    found: list[Found] = []
    for kind, match in matches(text, original):
        start, end = match.span()
        if any(taken[start:end]):
            continue
        when = resolve(kind, match, reading.anchor)
        if when is not None:
            taken[start:end] = b"\1" * (end - start)
            found.append(Found(start, end, _in_calendar(when)))
    return sorted(found, key=lambda item: item.start)


def _in_calendar(when: When) -> When:
    """`when` without days that no calendar holds."""
    interval = when.interval
    return (
        when if interval is None or (interval[0] >= 1 and interval[1] <= _LAST) else replace(when, start=None, end=None)
    )


def _bound_to(reading: Reading, passage: int, span: Span, when: When) -> When:
    """`when` with the event it speaks of, and whether it lies before the day the document was published."""
    first, last = reading.ranges[passage]
    if when.kind in ("ahead", "order"):
        return replace(when, ahead=_event(reading, reading.at(span.end), last))
    place = reading.at(span.start)
    near = reading.tokens[max(first, place - _NEAR) : min(last, place + _NEAR)]
    past = when.past or (when.end is not None and reading.anchor is not None and when.end < reading.anchor.toordinal())
    around = frozenset(token.stem for token in near if token.content)
    return replace(when, around=around, behind=word_before(reading, span.start, passage), past=past)


def _event(reading: Reading, begin: int, last: int) -> frozenset[str]:
    """The stems of the noun phrase that begins at a token; words for one event count as one."""
    stems = set()
    for token in reading.tokens[begin : min(last, begin + _EVENT)]:
        if token.text in _STOPS:
            break
        if token.content:
            stems.add(_GROUP.get(token.stem, token.stem))
    return frozenset(stems)


def _from_publication(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The dates, a "previous quarter" before which none stands counted from the day the document was published."""
    told = reading.anchor is None
    for mention in mentions:
        when = when_of(mention)
        told = told or when.interval is not None
        there = None if told or when.kind != "shift" or when.relative is None else _shifted(when.relative, reading)
        bound = None if there is None else _bound_to(reading, mention.passage, mention.span, there)
        yield mention if bound is None else replace(mention, value=bound)


def _shifted(relative: str, reading: Reading) -> When | None:
    direction, unit = relative.split()
    there = shifted(unit, int(direction), reading.anchor)
    return None if there is None or there.interval is None else there


def _within_years(reading: Reading, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Dates whose year is open, with the years that their document names."""
    given = tuple(mentions)
    if reading.anchor is not None:
        return given
    named = frozenset(when.year for m in given if isinstance(when := m.value, When) and when.year is not None)
    return tuple(
        replace(m, value=replace(m.value, years=named)) if isinstance(m.value, When) and m.value.days is not None else m
        for m in given
    )
