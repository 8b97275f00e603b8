"""Whom the words for a speaker mean: the name in them, the one a pronoun stands for, or the bearer of a role.

Where the words stand is found in `speaker`; whether two speakers are one is told here by their values alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.quote.cues import FEMALE, MALE, PEOPLE, PERSONAL, PRONOUNS, REPORTING
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Mention, Span

_SENTENCES = 6  # sentences ahead of a pronoun in which the one it means is named
_APPOSED = 9  # words between a name and that of the body its bearer speaks for
_OFFICES = words(
    """spokesman spokeswoman spokesperson president chairman chairwoman chair head leader director secretary boss chief
    executive manager founder owner lawyer attorney solicitor barrister member members representative adviser aide
    campaigner campaigners activist organiser organizer coordinator officer official analyst economist minister leads
    heads chairs runs directs captain coach editor treasurer who speaks deputy"""
)
"""Words that stand between a person's name and that of the body spoken for."""
_TITLED = 4  # words ahead of a name, or behind the comma after it, that may give its bearer's role
_LONGEST_FULL = 2  # words of a first name and a surname
_LONGEST_PERSON = 3  # words of a person's name
_PREPOSITIONS = words("of for at in from with to by about")
_GOVERNING = _PREPOSITIONS | words("into near outside inside across around through called named against the")
_INSTITUTIONAL = _PREPOSITIONS | words("and the")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a name if one is known, the nouns that stand for the speaker, and whether either is beyond doubt.

    `named` asks for less than `sure`: a lone word may be the name. `perhaps` holds the last words of the names that a
    pronoun or a role may mean as well.
    """

    name: names.Name | None
    roles: frozenset[str] = frozenset()
    sure: bool = False
    named: bool = False
    perhaps: frozenset[str] = frozenset()

    @property
    def shown(self) -> str:
        """The speaker in words, for a message."""
        if self.name is not None:
            return " ".join(self.name.words).title()
        return "the " + " ".join(sorted(self.roles)) if self.roles else "somebody"


def differ(p: Speaker, q: Speaker, *, strictly: bool = True) -> bool:
    """Whether two speakers are certainly not one: both named beyond doubt, and not of one bearer.

    Where it is not to be judged `strictly`, because the very words are the same, a lone word is name enough.
    """
    if p.name is None or q.name is None or not ((p.sure and q.sure) or (not strictly and p.named and q.named)):
        return False
    if p.name.words[-1] in q.perhaps or q.name.words[-1] in p.perhaps:
        return False
    long = max(len(p.name.words), len(q.name.words)) > _LONGEST_FULL
    if long and p.name.words[-1] == q.name.words[-1]:
        return False  # a name run together with another: "Washington Post Trump"
    return not names.one_bearer(p.name, q.name)


def alike(p: Speaker, q: Speaker) -> bool:
    """Whether two speakers are shown to be one: by their names, or else by a role they share."""
    if p.name is not None and q.name is not None:
        return names.one_bearer(p.name, q.name)
    return bool(p.roles & q.roles)


class People:
    """The bearers of names in a document, with their roles and what the text tells of their sex."""

    def __init__(self, reading: Reading, people: Sequence[Mention]) -> None:
        self._reading = reading
        self._people = people
        self._starts = [person.span.start for person in people]
        self._in_full: dict[str, names.Name] = {}
        self._roles: defaultdict[str, set[str]] = defaultdict(set)  # by the last word of a name
        self._titles: defaultdict[str, set[str]] = defaultdict(set)
        self._bodies: defaultdict[str, set[str]] = defaultdict(set)  # whom a bearer speaks for, by the same
        self._bearers: defaultdict[str, set[str]] = defaultdict(set)  # by role, the last words of names
        for place, person in enumerate(people):
            name = names.name_of(person)
            self._bodies[name.words[-1]] |= self._spoken_for(
                person, (*people[max(0, place - 1) : place], *people[place + 1 : place + 2])
            )
            if len(name.words) > 1:
                self._in_full.setdefault(name.words[-1], name)
            beside = self._beside(person)
            self._titles[name.words[-1]] |= beside & (MALE | FEMALE)
            for role in beside & PEOPLE:
                self._roles[name.words[-1]].add(role)
                self._bearers[role].add(name.words[-1])

    def _beside(self, person: Mention) -> set[str]:
        """The words right ahead of a name, over one comma too, and those in the apposition behind it."""
        reading = self._reading
        first, last = reading.at(person.span.start), reading.at(person.span.end)
        low, high = reading.ranges[person.passage]
        comma = last < high and reading.tokens[last].text == ","
        closed = comma or (last < high and reading.tokens[last].text == ".")
        found: set[str] = set()
        for index in range(first - 1, max(low, first - 1 - _TITLED) - 1, -1):
            token = reading.tokens[index]
            apposed = index == first - 1 and token.text == "," and closed  # the mayor, Ida Moss, …
            if token.lower in _PREPOSITIONS or not (token.word or token.text == "." or apposed):
                break
            found.add(token.lower)
        for token in reading.tokens[last + 1 : min(high, last + 2 + 2 * _TITLED)] if comma else ():
            if not token.word or token.lower in _PREPOSITIONS | PRONOUNS | REPORTING:
                break
            found.add(token.lower)
        return found

    def _spoken_for(self, person: Mention, beside: Sequence[Mention]) -> set[str]:
        """The last words of the names that stand by a person's with a role: "Ida Moss, who chairs the Reed Trust"."""
        found = set()
        for other in beside:
            low, high = min(person.span.end, other.span.end), max(person.span.start, other.span.start)
            between = self._reading.within(Span(low, high)) if low < high else ()
            roles = any(token.lower in _OFFICES for token in between)
            if len(between) <= _APPOSED and roles and not any(token.text in ".;!?" for token in between):
                found.add(names.name_of(other).words[-1])
        return found

    def in_span(self, span: Span) -> list[Mention]:
        """The names that begin inside a span."""
        return list(self._people[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)])

    def meant(self, span: Span, recent: Speaker | None) -> Speaker:
        """The speaker that the words of a span mean; `recent` is the one who spoke last in the paragraph."""
        tokens = self._reading.within(span) or self._straddling(span)
        named = [p for p in self.in_span(span) if not self._hangs(p, span)]
        roles = frozenset(t.lower for t in self._head(tokens) if t.lower in PEOPLE)
        if named:
            return self._full(names.name_of(named[-1]), roles)
        if len(tokens) == 1 and tokens[0].lower in PERSONAL:
            meant = self._pronoun(tokens[0], recent)
            return replace(meant, perhaps=meant.perhaps | self._around(tokens[0]))
        for role in roles:
            bearers = self._bearers.get(role, set())
            if len(bearers) == 1:
                the_one = tokens[0].lower == "the" and not role.endswith("s")
                full = self._full(self._in_full.get(next(iter(bearers))), roles, sure=the_one)
                return replace(full, perhaps=full.perhaps | self._around(tokens[0]))
        return Speaker(None, roles, sure=bool(roles))

    def _straddling(self, span: Span) -> tuple[Token, ...]:
        index = max(0, self._reading.at(span.start) - 1)
        return self._reading.tokens[index : index + 1]

    def _head(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The words of a phrase up to its first preposition: a spokesman | for the firm."""
        cut = next((i for i, token in enumerate(tokens) if token.lower in _PREPOSITIONS), len(tokens))
        return tokens[:cut]

    def _hangs(self, person: Mention, span: Span) -> bool:
        """Whether a name hangs on the phrase's own noun: the lawyer of Moss, Moss's lawyer, a Moss & Sons lawyer."""
        first = self._reading.at(person.span.start)
        start = self._reading.at(span.start)
        ahead = self._reading.tokens[start:first]
        if any(token.lower in _PREPOSITIONS for token in ahead):
            return True
        after = self._reading.within(Span(person.span.end, span.end))
        if after and (after[0].lower in PEOPLE or after[0].lower.endswith(("'s", "s'"))):
            return True  # "Local | 48's president"
        behind = self._reading.text[person.span.end : person.span.end + 2]
        return behind in ("'s", "’s") and person.span.end < span.end

    def _full(self, name: names.Name | None, roles: frozenset[str], *, sure: bool = True) -> Speaker:
        """The fullest form of a name with all roles told of its bearer; a lone word without a title is in doubt."""
        if name is None:
            return Speaker(None, roles)
        full = name if len(name.words) > 1 else self._in_full.get(name.words[0], name)
        known = roles | frozenset(self._roles.get(full.words[-1], ()))
        certain = sure and full.state is None
        plain = len(full.words) > 1 or bool(self._titles.get(full.words[-1]))
        bodies = frozenset(self._bodies.get(full.words[-1], ()))
        return Speaker(full, known, sure=certain and plain, named=certain, perhaps=bodies)

    def _governed(self, person: Mention) -> bool:
        """Whether a name hangs on the word ahead, as whom a pronoun means seldom does: in Tarn, a group called Moss."""
        reading = self._reading
        index = reading.at(person.span.start) - 1
        return index >= reading.ranges[person.passage][0] and reading.tokens[index].lower in _GOVERNING

    def _is_person(self, name: names.Name) -> bool:
        """Whether a name looks like a person's, and the text gives its bearer a title or a role."""
        looks = len(name.words) <= _LONGEST_PERSON and not name.short and not set(name.words) & _INSTITUTIONAL
        return looks and bool(self._titles.get(name.words[-1]) or self._roles.get(name.words[-1]))

    def _sex(self, name: names.Name) -> str | None:
        titles = self._titles.get(name.words[-1], set())
        male, female = bool(titles & MALE), bool(titles & FEMALE)
        return None if male == female else "he" if male else "she"

    def _around(self, token: Token) -> frozenset[str]:
        """The last words of the names that a pronoun or a role may mean: those of the sentences ahead of it."""
        first = self._reading.document.passages[max(0, token.passage - _SENTENCES)].start
        low, high = bisect_left(self._starts, first), bisect_right(self._starts, token.start)
        other = {"he": "she", "she": "he"}.get(token.lower)
        near = (names.name_of(person) for person in self._people[low:high])
        return frozenset(name.words[-1] for name in near if other is None or self._sex(name) != other)

    def _pronoun(self, token: Token, recent: Speaker | None) -> Speaker:
        """The one who spoke last, else the one named first in the last sentence of the paragraph that names anyone."""
        other = {"he": "she", "she": "he"}[token.lower]
        if recent is not None and recent.name is not None and self._sex(recent.name) != other:
            return recent
        passages, own = self._reading.document.passages, token.passage
        for index in range(own, max(-1, own - _SENTENCES), -1):
            end = min(passages[index].end, token.start)
            low, high = bisect_left(self._starts, passages[index].start), bisect_right(self._starts, end)
            free = [person for person in self._people[low:high] if not self._governed(person)]
            for person in free:
                name = names.name_of(person)
                if name.state is None and self._sex(name) != other:
                    near = passages[index].paragraph == passages[own].paragraph and person is free[0]
                    return self._full(name, frozenset(), sure=near and self._is_person(name))
        return Speaker(None)
