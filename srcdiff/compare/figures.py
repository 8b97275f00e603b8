"""Numbers of aligned passages as the rules on roles and kinds see them, and the draft such a rule makes.

What is compared lies in `roles` and `kinds`.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, fold
from srcdiff.details.lexicon import words
from srcdiff.details.number import LABEL, NAME, REST, Quantity, quantity_of
from srcdiff.details.reading import Token
from srcdiff.details.role import Part, Role, role_of
from srcdiff.model import Mention, Span

CROWDED = 2_500
"""Pairs of figures from which two passages are lists, in which a rule has no say."""
_CONFIDENCE = 0.75
_OFTEN = 20  # times from which something is done so often, not grown so many times
_AROUND = 9  # words on each side of a figure that tell what it is of
_WIDE = 14  # words on each side that tell what a share or a time is of
_CLOSE = 7  # words on each side in which a denial may turn it round
_NEXT = 5  # words of what is said of a share
_LINKS = words("of the a an its their his her our these those this that it them all")
_DENIALS = words("not no never without neither nor nobody none hardly only unless cannot fail failed except than yet")
_ABSENT = words("no without nobody none")
_SENTENCE = frozenset(".;:!?()")
_REST_WORDS = words(
    """rest remainder others other remaining remain remains remained left else balance free empty without lack lacks
    lacked spared unaffected stayed stay stays except unlike opposite"""
)
_PARTS = _SENTENCE | {"and", "but", ","}
_LIGHT = words(
    """come comes came coming go goes went gone give gives gave given pay pays paid get gets got make makes made take
    takes took taken put say says said cost costs do does did year years month months last total"""
)
_CLAUSE_ENDS = frozenset({"and", "but", "which", "who", ",", ";", ":", ".", "(", ")", "–", "—"})
_BOUNDING = ("at least", "at most", "more than", "less than", "fewer than", "nearly", "almost", "up to")
_ONE_SIDED = (*_BOUNDING, "above", "below", "over", "under", "upwards of", "in excess of")

Found = tuple[Span, Span, str]
"""The words of a, those of b, and what their difference is."""


@dataclass(frozen=True)
class Figure:
    """A number with what it means and where it stands; `ends` tells that it is the end of a move from … to …."""

    mention: Mention
    value: Quantity
    reading: Reading
    ends: Part | None = None

    @cached_property
    def role(self) -> Role:
        """What it does in its clause."""
        role = role_of(self.reading, self.mention)
        return role if self.ends is None else replace(role, part=self.ends, cue=self.mention.span)

    def _tokens(self, reach: int) -> tuple[Token, ...]:
        first, last = self.reading.ranges[self.mention.passage]
        begin, end = self.reading.at(self.mention.span.start), self.reading.at(self.mention.span.end)
        tokens = self.reading.tokens
        return tokens[max(first, begin - reach) : begin] + tokens[end : min(last, end + reach)]

    def near(self, wide: bool = False) -> frozenset[str]:
        """Stems of the content words around it."""
        return frozenset(token.stem for token in self._tokens(_WIDE if wide else _AROUND) if token.content)

    def behind(self, reach: int = _AROUND) -> frozenset[str]:
        """Stems of the content words behind it."""
        end = self.mention.span.end
        return frozenset(token.stem for token in self._tokens(reach) if token.content and token.start >= end)

    def counted(self) -> str:
        """The stem of the first content word behind it: "all but nine of her passengers"; nothing without one."""
        return next((token.stem for token in self._behind() if token.content and not token.text[0].isdigit()), "")

    def told(self) -> frozenset[str]:
        """Stems of what is said of a share, without the nouns that it is a share of: "is still standing"."""
        behind = self._behind()
        if behind and behind[0].lower == "of":
            noun = itertools.takewhile(lambda token: token.content or token.lower in _LINKS, behind)
            behind = behind[len(tuple(noun)) :]
        return frozenset(token.stem for token in behind[:_NEXT] if token.content)

    def shared_by(self) -> frozenset[str]:
        """Stems of the nouns that a share is of: they stand beside the rest of it just as well."""
        behind = self._behind()
        if not behind or behind[0].lower != "of":
            return frozenset()
        noun = itertools.takewhile(lambda token: token.content or token.lower in _LINKS, behind)
        return frozenset(token.stem for token in noun)

    def around(self) -> frozenset[str]:
        """Stems of what stands around a share in its clause, light verbs left out; none where that is of the rest."""
        first, last = self.reading.ranges[self.mention.passage]
        begin, end = self.reading.at(self.mention.span.start), self.reading.at(self.mention.span.end)
        tokens = self.reading.tokens
        ends = _SENTENCE
        if any(token.lower in _REST_WORDS for token in tokens[first:last]):
            ends = _PARTS
        sides = tokens[max(first, begin - _WIDE) : begin][::-1], tokens[end : min(last, end + _WIDE)]
        near = [token for side in sides for token in itertools.takewhile(lambda t: t.text not in ends, side)]
        if any(token.lower in _REST_WORDS for token in near):
            return frozenset()
        return frozenset(t.stem for t in near if t.content and t.lower not in _LIGHT and not t.text[0].isdigit())

    def of_rest(self) -> frozenset[str]:
        """Stems of the clauses of its passage that tell of the rest: "and the mill the rest"."""
        found: set[str] = set()
        for ends, clause in itertools.groupby(
            self.reading.passage_tokens(self.mention.passage), lambda token: token.text in _PARTS
        ):
            tokens = () if ends else tuple(clause)
            if any(token.lower in _REST_WORDS for token in tokens):
                found.update(token.stem for token in tokens if token.content)
        return frozenset(found)

    def year(self) -> bool:
        """Whether it may be a year."""
        return len(self.mention.span) == 4 and self.value.dimension == "count" and 1000 <= self.value.point <= 2100

    def after_by(self) -> bool:
        """Whether "by" stands before it."""
        place = self.reading.at(self.mention.span.start)
        return place > 0 and self.reading.tokens[place - 1].lower == "by"

    def share_of(self) -> bool:
        """Whether it is told as a share of something: "40 percent of the crop"."""
        behind = self._behind()
        return self.value.dimension == "share" and bool(behind) and behind[0].lower == "of"

    def _behind(self) -> tuple[Token, ...]:
        """The tokens behind it, up to a sign that ends its clause."""
        end = self.mention.span.end
        tokens = (token for token in self._tokens(_AROUND) if token.start >= end)
        return tuple(itertools.takewhile(lambda token: token.word, tokens))

    def beside(self) -> frozenset[str]:
        """The words close to it."""
        return frozenset(token.lower for token in self._tokens(_CLOSE))

    def denied(self, listed: frozenset[str] = _DENIALS) -> bool:
        """Whether one of some words close to it may turn what it says round."""
        start = self.mention.span.start
        tokens = self._tokens(_CLOSE)
        left, right = [t for t in tokens if t.start < start][::-1], [t for t in tokens if t.start > start]
        return any(
            token.lower in listed or token.lower.endswith("n't")
            for side in (left, right)
            for token in itertools.takewhile(lambda t: t.text not in _CLAUSE_ENDS, side)
        )

    def turned(self) -> bool:
        """Whether a denial may turn what bounds it; "no answer for nearly two years" tells how long there was none."""
        place = self.reading.at(self.mention.span.start)
        lasting = self.value.dimension == "time" and place > 0 and self.reading.tokens[place - 1].lower == "for"
        return self.denied(_DENIALS - _ABSENT if lasting else _DENIALS)

    def bounded(self, also: bool = False) -> bool:
        """Whether words of its own bound it: those of one meaning only, or `also` the others."""
        return fold(self.mention.span.of(self.reading.text)).startswith(_ONE_SIDED if also else _BOUNDING)


def by_passage(reading: Reading, found: Iterable[Mention]) -> dict[int, list[Figure]]:
    """The figures that tell how many or how much, by their passages; of a range that is a move, both ends."""
    places: dict[int, list[Figure]] = {}
    for mention in found:
        value = quantity_of(mention)
        held = places.setdefault(mention.passage, [])
        if value.bound == "range":
            moved = role_of(reading, mention)
            if moved.part is Part.OLD:
                end = value.high if math.isclose(value.point, value.low) else value.low
                held.append(Figure(mention, replace(value, bound="exactly"), reading, Part.OLD))
                held.append(Figure(mention, replace(value, bound="exactly", point=end), reading, Part.LEVEL))
        elif not value.dimension.startswith(LABEL) and value.bound != "vague":
            held.append(Figure(mention, value, reading))
    return places


def inside(passages: Iterable[int], places: dict[int, list[Figure]]) -> list[Figure]:
    """The figures of some passages, in order."""
    return [figure for passage in passages for figure in places.get(passage, ())]


def same_amount(p: Quantity, q: Quantity) -> bool:
    """Whether both say the same figure of the same dimension, whatever bounds it."""
    if p.dimension == q.dimension or {p.dimension, q.dimension} == {REST, "count"}:
        return math.isclose(p.point, q.point, rel_tol=1e-6)
    if {p.dimension, q.dimension} == {"multiple", "count"} and min(p.point, q.point) >= _OFTEN:
        return math.isclose(p.point, q.point, rel_tol=1e-6)  # "visited 48,000 times" told as 48,000 visits
    bare = any(value.dimension == "count" and not value.counted for value in (p, q))
    return bare and math.isclose(p.bare, q.bare, rel_tol=1e-6)  # "17 crowns" told as 17


def draft(found: Found, other: Figure, mine: Figure, unit: Unit) -> Draft:
    """A contradiction of a figure of b by one of a."""
    in_a, in_b, why = found
    was, now = (words_at(figure.reading.text, span) for figure, span in ((other, in_a), (mine, in_b)))
    return in_place(was, now, NAME, _CONFIDENCE, grounds.role(unit.paired, why), mine.mention.passage, unit)
