"""Where quotations stand in a document, with their words and speakers; each of their sentences is a mention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.quote.kind import labelled, titled
from srcdiff.details.quote.marks import quoted_spans
from srcdiff.details.quote.said import Quote, spaced
from srcdiff.details.quote.speaker import Finder
from srcdiff.details.quote.spelling import quote_words
from srcdiff.details.quote.subject import Subjects
from srcdiff.details.quote.who import People, Speaker
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

NAME = "quote"

_EDITED = re.compile(r"\[[^\]\n]{0,200}\]|\.\s?\.\s?\.|…")
_HEAD = re.compile(r"\A[\"“]?(?:[A-Z]{2,20}[ .]){0,2}[A-Z]{2,20}:\s")  # the speaker of a transcript
_BRACKETS = re.compile(r"\[[^\]\n]{0,200}\]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CUT = re.compile(r"(?<=[,;:])\s+|\s+(?:[—–―]|--?)\s+|[—–](?=\w)")
_SHORTEST = 3  # words from which a sentence of a quotation is a mention of its own
_SPEECH = 4  # words from which what stands between quotation marks is speech even without a verb of reporting
_LONG, _CLAUSE = 20, 8  # words from which a sentence is cut, and those that a clause has at least
_MOST_AROUND = 600  # words quoted in a paragraph that are kept beside each of them
_DENIED_REACH, _NEGATED_REACH = 10, 4  # tokens ahead of a quotation in which a negation may, and does, govern it
_NEGATIONS = words("not no never nor neither hardly barely scarcely without nobody nothing none denied denies cannot")
_DENIALS = _NEGATIONS | words(
    """deny denying rejected rejects dismissed dismisses refused refuses opposed opposes doubted doubts against far
    false"""
)
_MARKS = "\"'“”„‟«»‹›‘’‚「」『』＂"


@dataclass(frozen=True, slots=True)
class Named:
    """Where a speaker is named, and whom that means."""

    span: Span
    who: Speaker


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between quotation marks in one paragraph.

    `speaker` is who is told to say it; `said` tells somebody's words from titles and from what things are called;
    `reported`: a verb of reporting says so, or a colon, and not only the sentence that it stands in.
    """

    span: Span
    passage: int
    speaker: Named | None
    said: bool
    reported: bool = False


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """The quotations of a document in order, those inside others left out."""
    people = reading.once(names.find)
    spans = [
        s
        for s in quoted_spans(reading.text)
        if reading.passage_of(s.start) is not None and _WORD.search(s.of(reading.text))
    ]
    titles = [titled(reading, span) for span in spans]
    subjects = Subjects(reading, people, [span for span, title in zip(spans, titles, strict=True) if not title])
    finder, who = Finder(reading, subjects), People(reading, people)
    found: list[Quotation] = []
    for span, title in zip(spans, titles, strict=True):
        passage = reading.passage_of(span.start)
        if passage is None:
            continue
        if title:
            found.append(Quotation(span, passage, None, said=False))
            continue
        before = found[-1] if found and _one_paragraph(reading, found[-1], passage) else None
        found.append(_quotation(reading, span, passage, finder, before, who))
    return tuple(found)


def _one_paragraph(reading: Reading, before: Quotation, passage: int) -> bool:
    passages = reading.document.passages
    if passages[before.passage].paragraph == passages[passage].paragraph:
        return True
    # a quotation that its paragraph does not close goes on in the next one
    unclosed = reading.text[before.span.end - 1] not in _MARKS
    return (
        unclosed and passages[reading.passage_of(before.span.end - 1) or 0].paragraph == passages[passage].paragraph - 1
    )


def _quotation(
    reading: Reading, span: Span, passage: int, finder: Finder, before: Quotation | None, who: People
) -> Quotation:
    """A quotation with its speaker: named beside it, or who spoke before it, or the sentence's subject."""
    inherited = before.speaker if before is not None and before.said else None
    reported = before is not None and before.reported
    cue = finder.at(span)
    if inherited is not None and (cue is None or not cue.beside):
        return Quotation(span, passage, inherited, said=True, reported=reported)
    cue = cue or finder.ahead(span)
    if cue is None:
        return Quotation(span, passage, None, said=not labelled(reading, span))
    meant = who.meant(cue.span, inherited.who if inherited else None)
    named = Named(cue.span, meant if cue.beside else replace(meant, sure=False, named=False))
    return Quotation(span, passage, named, said=True, reported=cue.beside)


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every sentence of every quotation, in order; a long one in its clauses."""
    found = reading.once(quotations)
    around = _around(reading, found)
    return tuple(
        mention
        for quotation in found
        for mention in _mentions(reading, quotation, around[reading.document.passages[quotation.passage].paragraph])
    )


def _around(reading: Reading, found: Sequence[Quotation]) -> dict[int, str]:
    """All words quoted in each paragraph that quotes."""
    quoted: dict[int, list[str]] = {}
    for quotation in found:
        paragraph = quoted.setdefault(reading.document.passages[quotation.passage].paragraph, [])
        if len(paragraph) < _MOST_AROUND:
            paragraph += quote_words(_BRACKETS.sub(" ", quotation.span.of(reading.text)))
    return {paragraph: spaced(tuple(words)) for paragraph, words in quoted.items()}


def _mentions(reading: Reading, quotation: Quotation, around: str) -> Iterator[Mention]:
    denied = _denied(reading, quotation.span, _DENIED_REACH, _DENIALS)
    negated = _denied(reading, quotation.span, _NEGATED_REACH, _NEGATIONS)
    for sentence in _sentences(reading, quotation.span):
        clauses = _clauses(reading.text, sentence)
        for span in clauses:
            passage, words = reading.passage_of(span.start), span.of(reading.text)
            spoken = _HEAD.sub("", words)
            runs = tuple(run for part in _EDITED.split(spoken) if (run := quote_words(part)))
            if passage is None or not runs:
                continue
            inserted = tuple(word for part in _BRACKETS.findall(words) for word in quote_words(part))
            first = span.start == quotation.span.start
            speech = _speech(quotation, words, sum(map(len, runs)))
            yield Mention(
                NAME,
                span,
                passage,
                Quote(
                    runs,
                    speech,
                    inserted,
                    around=around,
                    denied=denied and first,
                    negated=negated and first,
                    part=len(clauses) > 1,
                    set_off=reading.text[quotation.span.start].isalnum(),
                ),
            )


def _speech(quotation: Quotation, words: str, count: int) -> bool:
    """Whether words weigh as somebody's speech: several of them, or a few that a verb of reporting makes a sentence."""
    if not quotation.said:
        return False
    stopped = words.rstrip("\"'”’»")[-1:] in (",", ".", "!", "?")
    return count >= _SPEECH or (quotation.reported and (stopped or count > 1))


def _denied(reading: Reading, span: Span, reach: int, denials: frozenset[str]) -> bool:
    """Whether a negation stands ahead of the marks in their sentence, within so many tokens."""
    index = reading.at(span.start)
    if index >= len(reading.tokens):
        return False
    ahead = reading.tokens[max(reading.ranges[reading.tokens[index].passage][0], index - reach) : index]
    negations = [t for t in ahead if t.lower in denials or t.lower.endswith("n't")]
    return len(negations) % 2 == 1 and not any(t.lower == "only" for t in ahead)


def _sentences(reading: Reading, span: Span) -> Sequence[Span]:
    """The sentences of a quotation, each with the marks it has; one of a few words goes with the next."""
    passages, found = reading.document.passages, list[Span]()
    held, start = reading.passage_of(span.start), span.start
    while held is not None and held < len(passages) and passages[held].start < span.end:
        end = min(span.end, passages[held].end)
        if _count(reading.text, start, end) >= _SHORTEST:
            found.append(Span(start, end))
            start = max(end, passages[held + 1].start) if held + 1 < len(passages) else span.end
        held += 1
    if not found:
        return [span]
    if start < span.end:
        found[-1] = Span(found[-1].start, span.end)
    return found


def _clauses(text: str, sentence: Span) -> Sequence[Span]:
    """A long sentence cut at its commas and dashes into clauses that can be lost or kept by themselves."""
    total, done, start = _count(text, sentence.start, sentence.end), 0, sentence.start
    found: list[Span] = []
    if total < _LONG:
        return [sentence]
    for cut in _CUT.finditer(text, sentence.start, sentence.end):
        size = _count(text, start, cut.start())
        if size >= _CLAUSE and total - done - size >= _CLAUSE:
            found.append(Span(start, cut.start()))
            start, done = cut.end(), done + size
    return [*found, Span(start, sentence.end)]


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
