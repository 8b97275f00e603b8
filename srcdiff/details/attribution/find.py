"""Where a document says who said something: the speaker of each quotation, and of each sentence that reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from srcdiff.details import name as names
from srcdiff.details.attribution.source import Source
from srcdiff.details.lexicon import words
from srcdiff.details.quote.cues import SAYING
from srcdiff.details.quote.find import Quotation, quotations
from srcdiff.details.quote.spelling import quote_words
from srcdiff.details.quote.subject import Subjects
from srcdiff.details.quote.who import People
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

NAME = "attribution"

_STOP = re.compile(r"[.!?]")
_MOST = 12  # quotations of one speaker that are compared

CONTESTED = words(
    """claimed claims alleged alleges accused accuses suspected suspects believed believes insisted insists argued
    argues contended contends"""
)
"""Verbs that leave open whether what they report is so."""
_VERBS = SAYING | CONTESTED


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every attribution, in order: one for each saying in quotation marks and each other sentence that reports."""
    found = reading.once(quotations)
    quoted = list(_of_quotations(reading, found))
    taken = {passage for q in found for passage in _passages(reading, q.span) if q.said}
    people = reading.once(names.find)
    subjects, who = Subjects(reading, people, [q.span for q in found]), People(reading, people)
    plain = [
        mention
        for passage, _ in reading.spoken()
        if passage not in taken and (mention := _of_sentence(reading, passage, subjects, who)) is not None
    ]
    return tuple(sorted((*quoted, *plain), key=lambda mention: mention.span))


def _passages(reading: Reading, span: Span) -> range:
    first, last = reading.passage_of(span.start), reading.passage_of(span.end - 1)
    return range(first or 0, (last if last is not None else first or 0) + 1)


def _of_quotations(reading: Reading, found: Sequence[Quotation]) -> Iterator[Mention]:
    """One attribution for each saying; where the speaker is not named anew, it is the saying's first sentence."""
    named: set[Span] = set()
    for saying in _sayings(reading, found):
        speaker = saying[0].speaker
        if speaker is None:
            continue
        place = saying[0].span if speaker.span in named else speaker.span
        named.add(speaker.span)
        passage = reading.passage_of(place.start)
        content = frozenset(t.stem for q in saying for t in reading.within(q.span) if t.content)
        quoted = tuple(frozenset(quote_words(q.span.of(reading.text))) for q in saying[:_MOST])
        if passage is not None:
            first = Span(place.start, min(place.end, reading.document.passages[passage].end))
            yield Mention(NAME, first, passage, Source(speaker.who, quoted, content))


def _sayings(reading: Reading, found: Sequence[Quotation]) -> list[list[Quotation]]:
    """Quotations of one speaker, those that an attribution in the middle cuts in two put together."""
    sayings: list[list[Quotation]] = []
    for quotation in found:
        if not quotation.said or quotation.speaker is None:
            continue
        before = sayings[-1][-1] if sayings else None
        between = "." if before is None else reading.text[before.span.end - 2 : quotation.span.start]
        cut = before is not None and before.speaker == quotation.speaker and not _STOP.search(between)
        if cut:
            sayings[-1].append(quotation)
        else:
            sayings.append([quotation])
    return sayings


def _of_sentence(reading: Reading, passage: int, subjects: Subjects, who: People) -> Mention | None:
    """The attribution of a sentence that reports without quoting."""
    low, high = reading.ranges[passage]
    for index in range(low, high):
        span, verb = None, reading.tokens[index].lower
        if subjects.according(index):
            span = subjects.phrase(index + 2, high)
        elif verb in _VERBS and subjects.reports(index):
            span = subjects.ahead(index, low) or (subjects.behind(index, high) if index > low else None)
        if span is not None:
            told = [t for t in reading.passage_tokens(passage) if not span.start <= t.start < span.end]
            content = frozenset(t.stem for t in told if t.content and t.lower not in _VERBS)
            return Mention(NAME, span, passage, Source(who.meant(span, None), (), content, verb in CONTESTED))
    return None
