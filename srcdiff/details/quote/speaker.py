"""Where a text says who speaks a quotation: the subject of the verb of reporting beside it, or what stands for one.

Only places are found here, with the words that lead there; whom they mean is for `who` to tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.quote.subject import Subjects, starts_clause
from srcdiff.details.reading import Reading
from srcdiff.model import Span

_AFTER, _BEFORE = 24, 60  # tokens after and before a quotation that are looked at
_TIGHT = 14  # tokens between a quotation and the verb behind it
_LEADING = 4  # tokens between a verb and the quotation it introduces
_ASIDE = 6  # tokens between a quotation that ends in a question or a call and the verb of the sentence behind it
_ADVERBS = 4  # tokens between "is told" and the quotation, and these two
_HEARD, _BEING = words("told asked informed warned"), words("is are was were be been being gets got")
_DASHES = ("-", "--", "—", "–", "―", "−")
_SIGNED = re.compile(
    r"[^\S\n]{0,4}\n?[^\S\n]{0,4}(?:[―—–]|--?)[^\S\n]{0,3}(?=[^\W\d_])([^\n\"“”]{2,60}?)[^\S\n]{0,9}\.?(?=\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Where the speaker is named, and how.

    `beside`: a verb of reporting says so, not only the sentence's subject; `direct`: it stands right at the quotation.
    """

    span: Span
    beside: bool
    direct: bool = False


class Finder:
    """Finds the speakers of a document's quotations."""

    def __init__(self, reading: Reading, subjects: Subjects) -> None:
        self._reading = reading
        self._subjects = subjects

    def at(self, quote: Span) -> Cue | None:
        """The speaker named in the sentence of a quotation, or in the line that leads to it."""
        first, last = self._reading.at(quote.start), self._reading.at(quote.end)
        if first >= last:
            return None
        low, high = self._bounds(first, last)
        if self._heard(first, low):
            return None
        return (
            self._in_transcript(first, last)
            or self._signed(quote)
            or self._right_behind(last, high)
            or self._before(first, low)
            or self._behind(last, high)
            or self._announced(first, low)
            or self._subject(first, low)
        )

    def _heard(self, first: int, low: int) -> bool:
        """He was told "…": the subject is the one who hears it."""
        before = [token.lower for token in self._reading.tokens[max(low, first - _ADVERBS) : first]]
        told = next((i for i, word in enumerate(before) if word in _HEARD), 0)
        return told > 0 and before[told - 1] in _BEING

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        """First and last token of the sentence that a quotation stands in, in reach of it."""
        tokens, ranges = self._reading.tokens, self._reading.ranges
        low = max(ranges[tokens[first].passage][0], first - _BEFORE)
        high = min(ranges[tokens[last - 1].passage][1], last + _AFTER)
        return low, max(high, last)

    def _free(self, low: int, high: int) -> list[int]:
        """The tokens of a stretch that stand outside quotations."""
        return [index for index in range(low, high) if not self._subjects.quoted[index]]

    def _in_transcript(self, first: int, last: int) -> Cue | None:
        """ "MOSS: …": the speaker in capitals at the head of the quotation itself."""
        tokens = self._reading.tokens[first + 1 : min(first + 5, last)]
        colon = next((i for i, token in enumerate(tokens) if token.text == ":"), 0)
        loud = all(len(t.text) > 1 and t.text.isupper() for t in tokens[:colon])
        return Cue(Span(tokens[0].start, tokens[colon - 1].end), True, True) if colon and loud else None

    def _signed(self, quote: Span) -> Cue | None:
        """ "…" — Ida Moss, at the end of a line."""
        match = _SIGNED.match(self._reading.text, quote.end)
        if match is None or not match[1][0].isupper():
            return None
        if any(
            self._subjects.reports(i) for i in range(self._reading.at(match.start(1)), self._reading.at(match.end(1)))
        ):
            return None
        return Cue(Span(match.start(1), match.end(1)), True, True)

    def _right_behind(self, last: int, high: int) -> Cue | None:
        """ "…," said Moss; "…," Moss, the mayor, said; "…" - Moss."""
        tokens, subjects = self._reading.tokens, self._subjects
        reach = _TIGHT
        if last >= high:
            high, reach = self._next_sentence(last), _ASIDE
        end = next((i for i in range(last, high) if subjects.quoted[i]), high)
        start = next((i for i in range(last, end) if tokens[i].word), None)
        if start is None or starts_clause(tokens[start]) or any(t.text in ".;:" for t in tokens[last:start]):
            return None
        verb = next((i for i in range(start, min(end, start + reach)) if subjects.reports(i)), None)
        if verb is None:
            signed = start > last and tokens[start - 1].text in _DASHES
            return self._signature(start, end) if signed else None
        behind = subjects.behind(verb, end) if verb - start <= 2 else None
        ahead = subjects.ahead(verb, last)
        span = (behind or ahead) if verb == start else (ahead or behind)
        return None if span is None else Cue(span, True, True)

    def _next_sentence(self, last: int) -> int:
        """The end of the sentence behind a quotation that ends in a question or a call, in its paragraph."""
        tokens, passages = self._reading.tokens, self._reading.document.passages
        if last >= len(tokens) or last < 2 or not any(t.text in "?!," for t in tokens[last - 2 : last]):
            return last
        own, behind = tokens[last - 1].passage, tokens[last].passage
        if passages[own].paragraph != passages[behind].paragraph:
            return last
        return min(self._reading.ranges[behind][1], last + _AFTER)

    def _signature(self, start: int, end: int) -> Cue | None:
        """A name behind a dash that begins what is left of the sentence."""
        span = self._subjects.phrase(start, end)
        return Cue(span, True, True) if span is not None and self._reading.tokens[start].capital else None

    def _before(self, first: int, low: int) -> Cue | None:
        """Moss said: "…"; according to Moss, "…"; Moss: "…"."""
        tokens, subjects = self._reading.tokens, self._subjects
        colon = first > low and tokens[first - 1].text == ":"
        free = self._free(low, first)
        finite = [i for i in free if subjects.reports(i) and not tokens[i].lower.endswith("ing")]
        for index in reversed(free):
            span = None
            if tokens[index].lower.endswith("ing") and finite and finite[0] < index:
                continue  # Moss noted, telling the paper that …
            if subjects.according(index):
                span = subjects.phrase(index + 2, first)
            elif subjects.reports(index):
                span = subjects.ahead(index, low)
            if span is not None:
                return Cue(span, True, colon or first - index <= _LEADING)
        if colon:
            span = subjects.main(low, first - 1)
            return None if span is None else Cue(span, True, True)
        return None

    def _behind(self, last: int, high: int) -> Cue | None:
        """A … "…" …, Moss said; "…" …, according to Moss."""
        subjects = self._subjects
        for index in self._free(last, high):
            span = None
            if subjects.according(index):
                span = subjects.phrase(index + 2, high)
            elif subjects.reports(index):
                span = subjects.ahead(index, last) or subjects.behind(index, high)
            if span is not None:
                return Cue(span, True)
        return None

    def _announced(self, first: int, low: int) -> Cue | None:
        """The subject of the sentence before, where it ends in a colon: Moss went on: | "…"."""
        tokens = self._reading.tokens
        if first != low or first == 0 or tokens[first - 1].text != ":":
            return None
        begin = max(self._reading.ranges[tokens[first - 1].passage][0], first - _BEFORE)
        return self._before(first, begin)

    def ahead(self, quote: Span) -> Cue | None:
        """The one who is told to say something in the sentence before, for a quotation that is a sentence by itself."""
        first = self._reading.at(quote.start)
        if first == 0 or first >= len(self._reading.tokens):
            return None
        tokens, passages = self._reading.tokens, self._reading.document.passages
        own, before = tokens[first].passage, tokens[first - 1].passage
        begins = self._reading.ranges[own][0] == first
        if not begins or before == own or passages[before].paragraph != passages[own].paragraph:
            return None
        low = max(self._reading.ranges[before][0], first - _BEFORE)
        said = self._before(first, low)
        return said or self._subject(first, low)

    def _subject(self, first: int, low: int) -> Cue | None:
        """Moss called it a "…": the subject of the sentence, where the quotation is not a sentence by itself."""
        span = self._subjects.main(low, first)
        return None if span is None else Cue(span, False)
