"""Who says a quotation: the name at the verb of saying beside it, or whom a pronoun there means.

Only who is named belongs here; whether two speakers are one is for `name` to tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from srcdiff.details import name as names
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_AFTER, _BEFORE = 14, 15  # tokens after and before a quotation in which its verb of saying may stand
_GAP = 8  # tokens between the verb and the name
_COLON_REACH = 60  # characters before a colon in which the speaker must end
_NAME_LENGTH = 80  # characters that a name may have
_SENTENCES = 8  # sentences, the quotation's own among them, in which the one meant by a pronoun is named
_TOPIC_REACH = 40  # characters from the start of a sentence in which the one it speaks of must begin
_PRONOUNS = words("he she")
_ADDRESSING = words("told tell tells asked asks")  # the name behind one of these is the hearer's
_BESIDE = words("of from at for with in by to the")  # a name after one of these is not the one who speaks
_MARKS = re.compile(r"[\"“”]")


class Speakers:
    """The speakers of a document's quotations."""

    def __init__(self, reading: Reading, people: Sequence[Mention]) -> None:
        self._reading = reading
        self._people = people
        self._starts = [person.span.start for person in people]
        self._in_full: dict[str, names.Name] = {}
        for name in map(names.name_of, people):
            if len(name.words) > 1:
                self._in_full.setdefault(name.words[-1], name)

    def of(self, quote: Span) -> tuple[names.Name | None, bool]:
        """Who says it, and whether a verb of saying stands beside it: after the quotation first, then before it."""
        tokens = self._reading.tokens
        start, end = self._reading.at(quote.start), self._reading.at(quote.end)
        for indices in (range(end, min(len(tokens), end + _AFTER)), range(start - 1, max(-1, start - 1 - _BEFORE), -1)):
            for index in indices:
                token = tokens[index]
                if token.text in '“"«‘' or self._apart(quote, end, index):
                    break
                if token.lower in SAYING and tokens[max(0, index - 1)].text != "-":  # not "so-called"
                    return self._full(self._at_verb(index, quote)), True
                if token.text == ":" and index == start - 1:
                    return self._full(self._at_colon(index, quote)), True
        return None, False

    def _apart(self, quote: Span, end: int, index: int) -> bool:
        """Whether a token lies in a sentence after the quotation's own, or in another paragraph before it."""
        tokens = self._reading.tokens
        if index >= end:
            return tokens[index].passage != tokens[max(0, end - 1)].passage
        return "\n\n" in self._reading.text[tokens[index].start : quote.start]

    def _full(self, speaker: names.Name | None) -> names.Name | None:
        """The fullest form of a name; one that the text never gives two words is no person to be sure of."""
        if speaker is None or len(speaker.words) > 1:
            return speaker
        return self._in_full.get(speaker.words[0])

    def _between(self, start: int, end: int) -> Sequence[Mention]:
        """The people whose names begin between two offsets."""
        return self._people[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _at_colon(self, colon: int, quote: Span) -> names.Name | None:
        """The one who speaks at the verb before a colon, or else the name before it."""
        tokens, place = self._reading.tokens, self._reading.tokens[colon]
        clause = range(colon - 1, max(-1, colon - 1 - _BEFORE), -1)
        verb = next((i for i in clause if tokens[i].passage == place.passage and tokens[i].lower in SAYING), None)
        if verb is not None:
            return self._at_verb(verb, quote)
        near = reversed(self._between(place.start - _COLON_REACH - _NAME_LENGTH, place.start))
        fitting = (p for p in near if place.start - _COLON_REACH < p.span.end and place.passage - p.passage <= 1)
        return next(map(names.name_of, fitting), None)

    def _at_verb(self, verb: int, quote: Span) -> names.Name | None:
        """The name closest to a verb of saying in its sentence, outside the quotation, or whom its pronoun means."""
        tokens, place = self._reading.tokens, self._reading.tokens[verb]
        start = tokens[max(0, verb - _GAP - 1)].start - _NAME_LENGTH
        near = self._between(start, tokens[min(len(tokens) - 1, verb + _GAP + 1)].end)
        gaps = [
            (self._gap(verb, person, quote), names.name_of(person))
            for person in near
            if person.passage == place.passage
        ]
        fitting = [(gap, name) for gap, name in gaps if gap is not None]
        if fitting:
            return min(fitting, key=lambda found: found[0])[1]
        beside = tokens[max(0, verb - 2) : verb + 2]
        return self._meant(quote) if any(token.lower in _PRONOUNS for token in beside) else None

    def _gap(self, verb: int, person: Mention, quote: Span) -> int | None:
        """How many tokens lie between a verb of saying and a name; None if that name cannot be the one who speaks."""
        reading, span = self._reading, person.span
        token, first = reading.tokens[verb], reading.at(span.start)
        follows = span.start > token.start
        gap = first - verb - 1 if follows else verb - reading.at(span.end)
        if not 0 <= gap <= _GAP or span.meets(quote) or names.name_of(person).state is not None:
            return None
        owner = reading.text[span.end : span.end + 2] in ("'s", "’s")
        beside = first > 0 and reading.tokens[first - 1].lower in _BESIDE
        hearer = follows and token.lower in _ADDRESSING
        between = reading.text[min(span.end, token.end) : max(span.start, token.start)]
        return None if owner or beside or hearer or _MARKS.search(between) else gap

    def _meant(self, quote: Span) -> names.Name | None:
        """Whom a pronoun means: the one named first in the last sentence of the paragraph that names anyone."""
        own = self._reading.passage_of(quote.start)
        passages = self._reading.document.passages
        if own is None:
            return None
        for index in range(own, max(-1, own - _SENTENCES), -1):
            if passages[index].paragraph != passages[own].paragraph:
                return None
            named = self._between(passages[index].start, min(passages[index].end, quote.start))[:1]
            if named:
                name, topic = names.name_of(named[0]), named[0].span.start <= passages[index].start + _TOPIC_REACH
                return name if name.state is None and topic else None
        return None
