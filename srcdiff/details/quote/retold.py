"""Where a quotation's words stand in a document outside or across its quotation marks, word for word or retold."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Sequence

from srcdiff.details.detail import Tracer
from srcdiff.details.quote.said import Quote, quote_of
from srcdiff.details.quote.spelling import spelled
from srcdiff.details.reading import Reading, stem
from srcdiff.model import Mention, Span

_SPOKEN = 5  # words from which prose between quotation marks is taken for speech made of it
_UNCLOSED = 600  # characters behind a mark that nothing closes which it may still quote
_MARK = re.compile(r"[\"“„«]")
_LONG = 3  # letters above which a word counts as content
_LEAST = 3  # content words from which a retelling can be known
_TOLD = 0.67  # share of them that one passage must hold


def tracer(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches a document for a quotation's words in a row, then for the passage that tells most of its content."""
    verbatim, told = _Words(reading), _Told(reading)

    def trace(mention: Mention) -> Span | None:
        value = quote_of(mention)
        return verbatim.span(value) or told.span(value)

    return trace


def borrowed(reading: Reading, found: Sequence[Mention]) -> Tracer:
    """Searches a document's own prose, outside its quotation marks, for all the words of somebody's speech."""
    words, places = _Words(reading), sorted(mention.span for mention in found)
    starts = [place.start for place in places]
    loose = [m.start() for m in _MARK.finditer(reading.text) if not _covered(m.start(), places, starts)]

    def trace(mention: Mention) -> Span | None:
        value = quote_of(mention)
        # a block quotation has no marks: another format may well give it as a paragraph like the others
        told = value.speech and not value.set_off and len(value.words) >= _SPOKEN
        span = words.span(value) if told else None
        if span is None or _covered(span.start, places, starts):
            return None
        unclosed = bisect.bisect_left(loose, span.start)
        if unclosed and span.start - loose[unclosed - 1] < _UNCLOSED:
            return None  # a mark that nothing closes stands ahead of it: it may be quoted after all
        return span

    return trace


def _covered(offset: int, places: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of the places, given with their starts in order, holds a character."""
    place = bisect.bisect_right(starts, offset) - 1
    return place >= 0 and offset < places[place].end


class _Words:
    """The folded words of a document in order, with the places of each."""

    def __init__(self, reading: Reading) -> None:
        found = list(spelled(reading.text))
        self._words = tuple(word for word, _, _ in found)
        self._spans = [Span(start, end) for _, start, end in found]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._words):
            self._places[word].append(place)

    def span(self, value: Quote) -> Span | None:
        """Where the first run stands, if all of them stand somewhere."""
        starts = [self._start(run) for run in value.runs]
        if None in starts or starts[0] is None:
            return None
        last = starts[0] + len(value.runs[0]) - 1
        return Span(self._spans[starts[0]].start, self._spans[last].end)

    def _start(self, run: tuple[str, ...]) -> int | None:
        """The first place of a run, sought where its rarest word stands."""
        offset = min(range(len(run)), key=lambda n: len(self._places.get(run[n], ())))
        starts = (place - offset for place in self._places.get(run[offset], ()))
        return next((s for s in starts if s >= 0 and self._words[s : s + len(run)] == run), None)


class _Told:
    """The stems of a document's content words, with the passages that hold each."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._passages: dict[str, set[int]] = {}
        for index, _ in reading.spoken():
            for token in reading.passage_tokens(index):
                if token.content:
                    self._passages.setdefault(token.stem, set()).add(index)

    def span(self, value: Quote) -> Span | None:
        """The first passage that tells most of a quotation's content."""
        content = {stem(word) for word in value.words if len(word) > _LONG}
        if len(content) < _LEAST:
            return None
        held: defaultdict[int, int] = defaultdict(int)
        for word in content:
            for index in self._passages.get(word, ()):
                held[index] += 1
        passages = [index for index, count in held.items() if count >= _TOLD * len(content)]
        return self._reading.document.passages[min(passages)].span if passages else None
