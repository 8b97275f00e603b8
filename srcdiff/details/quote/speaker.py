"""Who says a quotation: the name at the verb of saying beside it, or whom a pronoun there means.

Only who is named belongs here; whether two speakers are one is for `name` to tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from srcdiff.details import name as names
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_AFTER, _BEFORE = 14, 15  # tokens after and before a quotation in which its verb of saying may stand
_GAP = 8  # tokens between the verb and the name
_COLON_REACH = 60  # characters before a colon in which the speaker must end
_TOPIC_REACH = 40  # characters from the start of a sentence in which the one it speaks of must begin
_PRONOUNS = words("he she")
_ADDRESSING = words("told tell tells asked asks")  # the name behind one of these is the hearer's
_BESIDE = words("of from at for with in by to the")  # a name after one of these is not the one who speaks
_MARKS = re.compile(r"[\"“”]")


class Speakers:
    """The speakers of a document's quotations."""

    def __init__(self, reading: Reading, people: Sequence[Mention]) -> None:
        self._reading = reading
        self._people: defaultdict[int, list[Mention]] = defaultdict(list)
        self._in_full: dict[str, names.Name] = {}
        for person in people:
            self._people[person.passage].append(person)
            name = names.name_of(person)
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
                if token.lower in SAYING:
                    return self._full(self._at_verb(index, quote)), True
                if token.text == ":" and index == start - 1:
                    return self._full(self._at_colon(token.passage, token.start)), True
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

    def _at_colon(self, passage: int, colon: int) -> names.Name | None:
        near = chain(reversed(self._people[passage]), reversed(self._people[passage - 1]))
        return next((names.name_of(p) for p in near if colon - _COLON_REACH < p.span.end <= colon), None)

    def _at_verb(self, verb: int, quote: Span) -> names.Name | None:
        """The name closest to a verb of saying in its sentence, outside the quotation, or whom its pronoun means."""
        best: tuple[int, names.Name] | None = None
        for person in self._people[self._reading.tokens[verb].passage]:
            gap = self._gap(verb, person, quote)
            if gap is not None and (best is None or gap < best[0]):
                best = (gap, names.name_of(person))
        if best is not None:
            return best[1]
        beside = self._reading.tokens[max(0, verb - 2) : verb + 2]
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
        for index in range(-1 if own is None else own, -1, -1):
            if own is None or passages[index].paragraph != passages[own].paragraph:
                return None
            named = next((person for person in self._people[index] if person.span.end <= quote.start), None)
            if named is not None:
                name, topic = names.name_of(named), named.span.start <= passages[index].start + _TOPIC_REACH
                return name if name.state is None and topic else None
        return None
