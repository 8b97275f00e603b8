"""The subject of a verb of reporting, read off the words around it: a name, a pronoun, or a phrase with its noun.

A shallow reading, no parser: phrases end at verbs, prepositions, conjunctions and marks. Whom a subject means, and what
was said, does not belong here. Every search looks at a bounded number of words.
"""

from __future__ import annotations

from collections.abc import Sequence

from srcdiff.details import name as names
from srcdiff.details.lexicon import STOP_WORDS
from srcdiff.details.quote.cues import (
    DAYS,
    DETERMINERS,
    FILLERS,
    HEARERS,
    NOT_VERBS,
    NOUNS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    SAYING,
    STOPPERS,
    TITLES,
)
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Mention, Span

_REACH = 34  # tokens ahead of a verb in which its subject is sought
_PHRASE = 12  # tokens of a phrase
_ADJECTIVES = 5  # tokens between a preposition and the word it governs
_SOURCES = {"according": "to", "words": "of", "quoted": "by"}
_SILENT = frozenset({"it", "who", "you"})  # pronouns that are hardly the subject of a sentence that quotes
_SPEAKING = PRONOUNS - _SILENT
_AHEAD_OF_VERBS = PRONOUNS | PEOPLE | FILLERS
_SMALL = STOP_WORDS - PRONOUNS
_BARS = PREPOSITIONS | (STOP_WORDS - DETERMINERS - PEOPLE)  # words that begin no noun phrase
_ENDS = PRONOUNS | STOPPERS | PREPOSITIONS  # words that no noun phrase holds
_ARTICLES = frozenset({"the", "a", "an"})
_BEARERS = PEOPLE | PRONOUNS | TITLES
_PLAIN = STOP_WORDS | REPORTING


class Subjects:
    """The subjects of a document's verbs of reporting; words inside its quotations are passed over."""

    def __init__(self, reading: Reading, people: Sequence[Mention], quotes: Sequence[Span]) -> None:
        self._reading = reading
        self.quoted = bytearray(len(reading.tokens))
        for span in quotes:
            for index in range(reading.at(span.start), reading.at(span.end)):
                self.quoted[index] = 1
        self._named: dict[int, tuple[int, int, Mention]] = {}  # by each of a name's tokens: first, one after last, name
        for person in people:
            first, last = reading.at(person.span.start), reading.at(person.span.end)
            for index in range(first, last):
                self._named[index] = (first, last, person)

    def reports(self, index: int) -> bool:
        """Whether the word is a verb of reporting, and no noun of that form."""
        tokens = self._reading.tokens
        token = tokens[index]
        if token.lower not in REPORTING or index in self._named or self.quoted[index]:
            return False
        before = tokens[index - 1] if index else None
        if before is None or before.passage != token.passage:
            return token.lower.endswith("ing") or token.lower in ("said", "says")
        if before.text == "-" and before.end == token.start:
            return False  # so-called
        if before.lower in NOT_VERBS or before.lower.endswith(("'s", "s'")):
            return False
        return token.lower not in NOUNS or self._can_say(index - 1)

    def _can_say(self, index: int) -> bool:
        """Whether a word can stand right ahead of its verb: a name, a pronoun, an adverb, a noun for people, a mark."""
        token = self._reading.tokens[index]
        return (
            index in self._named
            or bool(self.quoted[index])
            or token.lower in _AHEAD_OF_VERBS
            or token.lower.endswith("ly")
            or token.text == ","
        )

    def according(self, index: int) -> bool:
        """Whether "according to" stands here, or one of its kin."""
        follows = _SOURCES.get(self._reading.tokens[index].lower)
        if follows is None or self.quoted[index] or index + 1 >= len(self._reading.tokens):
            return False
        return self._reading.tokens[index + 1].lower == follows

    def ahead(self, verb: int, low: int) -> Span | None:
        """The subject that stands ahead of a verb, not before token `low`."""
        tokens = self._reading.tokens
        low = max(low, verb - _REACH, self._reading.ranges[tokens[verb].passage][0])
        index = self._over_fillers(verb - 1, low)
        if index < low:
            return None
        token = tokens[index]
        if token.lower in ("who", "which", "that"):
            index -= 2 if index > low and tokens[index - 1].text == "," else 1
            return self._phrase_up_to(index, low) or self.main(low, index + 1)
        participle = tokens[verb].lower.endswith("ing") and not self._auxiliary(verb, index)
        small = token.lower in _SMALL and index not in self._named
        if not token.word or small or self.quoted[index] or (participle and token.lower not in PRONOUNS):
            return self.main(low, index + 1)
        return self._phrase_up_to(index, low, bare=tokens[verb].lower in SAYING) or self.main(low, verb)

    def _auxiliary(self, verb: int, index: int) -> bool:
        """Whether a form of be stands between a subject and a participle."""
        between = {token.lower for token in self._reading.tokens[index:verb]}
        return bool(between & {"is", "are", "was", "were", "been", "be"}) or any(
            word.endswith(("'s", "'re", "'m")) for word in between
        )

    def _over_fillers(self, index: int, low: int) -> int:
        tokens = self._reading.tokens
        while index >= low and index not in self._named and not self.quoted[index]:
            lower = tokens[index].lower
            if lower not in FILLERS and not (lower.endswith("ly") and len(lower) > 4 and lower not in PEOPLE):
                break
            index -= 1
        return index

    def _phrase_up_to(self, index: int, low: int, *, bare: bool = False) -> Span | None:
        """The noun phrase whose last word is token `index`, with the noun that it hangs on by a preposition.

        A phrase without a name, a noun for people or a determiner counts only where `bare` ones do.
        """
        tokens = self._reading.tokens
        if index < low or not tokens[index].word or self.quoted[index]:
            return None
        if tokens[index].lower in PRONOUNS:
            return Span(tokens[index].start, tokens[index].end)
        start = index
        while start > low and index - start < _PHRASE and self._within_phrase(start - 1):
            if tokens[start].lower in _ARTICLES and not any(i in self._named for i in range(start, index + 1)):
                break  # "an idea whose cost | the trust put at"
            start -= 1
        while start < index and not tokens[start].word:
            start += 1
        if start - 2 >= low and tokens[start - 1].lower in PREPOSITIONS and tokens[start - 2].word:
            outer = self._phrase_up_to(start - 2, low)
            if outer is not None and self._bearing(outer):
                return outer
        span = Span(tokens[start].start, tokens[index].end)
        return span if bare or self._bearing(span) or tokens[start].lower in DETERMINERS else None

    def _within_phrase(self, index: int) -> bool:
        """Whether a token can stand inside a noun phrase."""
        tokens = self._reading.tokens
        token = tokens[index]
        if self.quoted[index]:
            return False
        if index in self._named:
            return True
        if not token.word:
            return token.text in "-&/’'" or (token.text == "." and index > 0 and tokens[index - 1].lower in TITLES)
        if token.lower in _ENDS or self.reports(index):
            return False
        return token.lower in DETERMINERS or token.lower not in STOP_WORDS

    def _bearing(self, span: Span) -> bool:
        """Whether a phrase holds a name or a noun for people or papers."""
        low, high = self._reading.at(span.start), self._reading.at(span.end)
        return any(i in self._named or self._reading.tokens[i].lower in _BEARERS for i in range(low, high))

    def behind(self, verb: int, high: int) -> Span | None:
        """The subject that stands behind a verb: said Moss, said a spokesman for the firm."""
        tokens = self._reading.tokens
        index = verb + 1
        while index < high and (tokens[index].lower.endswith("ly") and index not in self._named):
            index += 1
        if index >= high or tokens[index].lower in DAYS or tokens[index].lower in ("that", "to", "it"):
            return None
        return self.phrase(index, high)

    def phrase(self, start: int, high: int) -> Span | None:
        """The noun phrase that begins at token `start`, up to its noun."""
        tokens = self._reading.tokens
        if start >= high or not tokens[start].word or self.quoted[start]:
            return None
        if tokens[start].lower in PRONOUNS:
            return Span(tokens[start].start, tokens[start].end)
        if start not in self._named and tokens[start].lower in _BARS:
            return None
        end = start + 1
        while end < min(high, start + _PHRASE) and self._within_phrase(end):
            end += 1
        while end > start + 1 and not tokens[end - 1].word:
            end -= 1
        span = Span(tokens[start].start, tokens[end - 1].end)
        named = self._bearing(span) or (tokens[start].lower in DETERMINERS and end - start > 1)
        return span if named or (tokens[start].capital and not tokens[start].first) else None

    def main(self, low: int, high: int) -> Span | None:
        """The first phrase between two tokens that can be a subject: no preposition ahead of it, no owner."""
        tokens = self._reading.tokens
        index = low
        while index < high:
            token = tokens[index]
            if self.quoted[index] or self._hangs(index, low):
                index += 1
            elif index in self._named:
                _, last, person = self._named[index]
                if not self._modifies(person, last):
                    return person.span
                index = max(last, index + 1)
            elif token.lower in _SPEAKING or (token.lower in PEOPLE and not token.lower.endswith("'s")):
                return Span(token.start, token.end)
            else:
                index += 1
        return None

    def _modifies(self, person: Mention, last: int) -> bool:
        """Whether a name stands for a noun behind it: Moss's lawyer, the American people."""
        text, tokens = self._reading.text, self._reading.tokens
        if text[person.span.end : person.span.end + 2] in ("'s", "’s"):
            return True
        follows = tokens[last].lower if last < len(tokens) and tokens[last].start == person.span.end + 1 else ""
        demonym = names.name_of(person).state is not None
        return follows in PEOPLE or (demonym and follows.isalpha() and follows not in _PLAIN)

    def _hangs(self, index: int, low: int) -> bool:
        """Whether a preposition or a verb with a hearer governs a word; determiners and adjectives may lie between."""
        tokens = self._reading.tokens
        for place in range(index - 1, max(low, index - _ADJECTIVES) - 1, -1):
            lower = tokens[place].lower
            if lower in PREPOSITIONS or lower in HEARERS:
                return True
            if not tokens[place].word or place in self._named or lower in STOPPERS or self.reports(place):
                return False
            if lower not in DETERMINERS and lower in STOP_WORDS:
                return False
        return False


def starts_clause(token: Token) -> bool:
    """Whether a word begins a clause of its own."""
    return token.lower in STOPPERS
