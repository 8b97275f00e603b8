"""Whether a value that a tells of one thing stands in b in the place of another value: one name taken for another.

The judgement is a logistic regression over what stands around the value of b, around the same value in a, and around
the other. Its weights are fitted by `benchmarks/fit_displaced.py`. Values that a does not have at all are no matter of
this module; what a detail is, neither.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from srcdiff.compare.lookup import Lookup
from srcdiff.details import Detail, Reading
from srcdiff.details.detail import Sorter
from srcdiff.details.lexicon import words
from srcdiff.details.slots import slot
from srcdiff.model import Agreement, Mention

_WIDE, _NEAR = 25, 4  # words on each side that are looked at, in a wide and a narrow look
_WIDE_FALL, _NEAR_FALL = 0.4, 0.5  # how fast their weights fall with the distance
_BESIDE = 4  # characters between two values that stand side by side
_MOST = 40  # mentions of the value elsewhere in a that are looked at
_MOST_BESIDE = 6  # values in a passage from which their number no longer tells
_IN = "place"
_BEFORE = {
    _IN: words("in at from near to into outside around across"),
    "owner": words("by of for with"),
    "list": words("and ,"),
}
_ADJECTIVES = ("ian", "ish", "ese", "ean")
_PASSED = words("the a an mr mrs ms dr")

_WEIGHTS = (-1.55, -2.05, 4.06, 0.99, 0.06, -0.05, -0.68, -0.63, -0.07, 0.6, 0.18, -0.22, 1.29)
_INTERCEPT = -1.17


@dataclass(frozen=True, slots=True)
class Displacement:
    """The value of a whose place one of b has taken, and the probability that it has; both by index."""

    a: int
    b: int
    probability: float


class Displaced:
    """Judges the mentions of one detail in a pair of readings."""

    def __init__(
        self,
        detail: Detail,
        a: Reading,
        b: Reading,
        found_a: Sequence[Mention],
        found_b: Sequence[Mention],
        known_a: Lookup,
    ) -> None:
        self._known = known_a
        self._detail, self._a, self._b = detail, a, b
        self._found_a, self._found_b = found_a, found_b
        sides = ((a, found_a), (b, found_b))
        self._sort: Sorter = (lambda mention: None) if detail.sorter is None else detail.sorter(sides)
        self._places_a = [_Place(a, mention) for mention in found_a]
        self._places_b = [_Place(b, mention) for mention in found_b]
        self._by_value: defaultdict[Hashable, list[int]] = defaultdict(list)
        for i, mention in enumerate(found_a):
            self._by_value[mention.value].append(i)
        spread = Counter(s for p in range(len(a.ranges)) for s in {token.stem for token in a.passage_tokens(p)})
        number = len(a.ranges)
        self._rarity = {word: math.log(1 + number / count) for word, count in spread.items()}
        self._side_by_side = {
            frozenset((x.value, y.value))
            for x, y in pairwise(found_a)
            if x.passage == y.passage and y.span.start - x.span.end <= _BESIDE
        }
        self._unknown = math.log(1 + number)

    def judge(self, in_a: Sequence[int], in_b: Sequence[int]) -> Iterator[Displacement]:
        """For each mention of a unit's b whose value a has: that of the unit's a whose place it may have taken."""
        told = [self._found_b[j] for j in in_b]
        free = [i for i in in_a if not any(self._detail.relate(self._found_a[i], there).agrees for there in told)]
        for j in in_b if free else ():
            found = self.features(j, in_a, free, in_b)
            if found is not None and not self._told_small(self._found_b[j], in_a):
                score = _INTERCEPT + sum(w * x for w, x in zip(_WEIGHTS, found[1], strict=True))
                yield Displacement(found[0], j, 1 / (1 + math.exp(-score)))

    def _told_small(self, mention: Mention, in_a: Sequence[int]) -> bool:
        """Whether the unit's a has all words of b's value, though not as one name: "the south west of England"."""
        spelt = self._spelt(mention, self._b)
        if len(spelt) < 2 or any(spelt <= self._spelt(self._found_a[i], self._a) for i in in_a):
            return False
        passages = {self._found_a[i].passage for i in in_a}
        return spelt <= {token.lower.removesuffix("'s") for p in passages for token in self._a.passage_tokens(p)}

    def features(
        self, j: int, in_a: Sequence[int], free: Sequence[int], in_b: Sequence[int]
    ) -> tuple[int, tuple[float, ...]] | None:
        """The mention of `free` that fits the place of b's mention best, and what the regression weighs of the two.

        None where a does not have b's value, or no other that contradicts it.
        """
        mention = self._found_b[j]
        free_of_others = self._unclaimed(j, in_a, in_b)
        claimed = set(in_a).difference(free_of_others)
        own = [i for i in self._own(mention, free_of_others) if i not in claimed]
        others = [i for i in free if self._rivals(self._found_a[i], mention)]
        if not own or not others:
            return None
        best = max(others, key=lambda i: self._wide(i, j) + 0.5 * self._near(i, j))
        place, rival = self._places_b[j], self._places_a[best]
        passage = self._found_a[best].passage
        beside = {self._found_a[i].value for i in in_a if self._found_a[i].passage == passage}
        sorts = self._sort(mention), self._sort(self._found_a[best])
        return best, (
            max(self._wide(i, j) for i in own),
            max(self._near(i, j) for i in own),
            self._wide(best, j),
            self._near(best, j),
            float(place.like(rival)),
            float(max(place.like(self._places_a[i]) for i in own)),
            float(any(i in in_a for i in own)),
            float(any(self._found_a[i].passage == passage for i in own)),
            float(min(len(beside), _MOST_BESIDE)),
            float((place.before == _IN) == (rival.before == _IN)),
            float(sorts[0] is not None and sorts[0] == sorts[1]),
            float(None in sorts),
            float(place.beside(rival)),
        )

    def _unclaimed(self, j: int, in_a: Sequence[int], in_b: Sequence[int]) -> list[int]:
        """The mentions of the unit's a but for those that another of b has, and b's mention only in part: its country.

        "Irish sales fell at the Cork store" has Ireland, but not Dublin.
        """

        def claimed(i: int) -> bool:
            mine = self._detail.relate(self._found_a[i], self._found_b[j])
            return mine is not Agreement.SAME and any(
                self._detail.relate(self._found_a[i], self._found_b[k]) is Agreement.SAME for k in in_b if k != j
            )

        return [i for i in in_a if not claimed(i)]

    def _rivals(self, x: Mention, y: Mention) -> bool:
        """Whether two values exclude each other and could stand for one another by mistake alone.

        They must not be known to be of two sorts, nor share a key (the EU Commission, the European Commission), nor
        stand side by side in a (East Palestine, Ohio): there, either may be named fairly.
        """
        if self.of_two_sorts(x, y) or self._detail.relate(x, y) is not Agreement.CONFLICT:
            return False
        if self._of_people(x, self._a) != self._of_people(y, self._b) or self._in_one(x, y):
            return False
        beside = frozenset((x.value, y.value)) in self._side_by_side
        return not beside and not set(self._detail.keys(x)) & set(self._detail.keys(y))

    @staticmethod
    def _of_people(mention: Mention, reading: Reading) -> bool:
        """Whether a value is an adjective of a country or city: "Swedish" and "Uppsala" do not exclude each other."""
        word = mention.span.of(reading.text).lower()
        return " " not in word and word.endswith(_ADJECTIVES)

    def _in_one(self, x: Mention, y: Mention) -> bool:
        """Whether a longer value of either text holds the words of both: the first name and the surname of one."""
        both = self._spelt(x, self._a) | self._spelt(y, self._b)
        return any(both <= words for words in self._longer)

    @cached_property
    def _longer(self) -> frozenset[frozenset[str]]:
        """The words of each value that has several."""
        spelt = {self._spelt(m, r) for r, found in ((self._a, self._found_a), (self._b, self._found_b)) for m in found}
        return frozenset(words for words in spelt if len(words) > 1)

    @staticmethod
    def _spelt(mention: Mention, reading: Reading) -> frozenset[str]:
        return frozenset(token.lower.removesuffix("'s") for token in reading.within(mention.span) if token.word)

    def of_two_sorts(self, x: Mention, y: Mention) -> bool:
        """Whether two values are known to be of two sorts: a person and a river."""
        return len({self._sort(x), self._sort(y)} - {None}) > 1

    def _own(self, mention: Mention, in_a: Sequence[int]) -> list[int]:
        """The mentions of a with the value of one of b, those of the unit first."""
        inside = [i for i in in_a if self._detail.relate(self._found_a[i], mention).agrees]
        near = (there for there in self._known.near(mention) if self._detail.relate(there, mention).agrees)
        places = sorted(self._by_value[there.value] for there in near)
        outside = [i for together in places for i in together if i not in inside]
        return [*inside, *outside[:_MOST]]

    def _wide(self, i: int, j: int) -> float:
        return self._shared(self._places_a[i].wide, self._places_b[j].wide)

    def _near(self, i: int, j: int) -> float:
        return self._shared(self._places_a[i].near, self._places_b[j].near)

    def _shared(self, there: Mapping[str, float], own: Mapping[str, float]) -> float:
        """The share of b's surroundings that stand around a mention of a, rare words weighing more."""
        whole = sum(weight * self._rarity.get(word, self._unknown) for word, weight in own.items())
        shared = sum(min(weight, there[word]) * self._rarity[word] for word, weight in own.items() if word in there)
        return shared / whole if whole else 0.0


class _Place:
    """What stands around a mention: near and far, and the word before and behind it."""

    def __init__(self, reading: Reading, mention: Mention) -> None:
        self._reading, self._mention = reading, mention

    @cached_property
    def wide(self) -> Mapping[str, float]:
        """The words around, as far as the passage goes."""
        return slot(self._reading, self._mention, _WIDE, _WIDE_FALL)

    @cached_property
    def near(self) -> Mapping[str, float]:
        """The words beside."""
        return slot(self._reading, self._mention, _NEAR, _NEAR_FALL)

    @cached_property
    def before(self) -> str:
        """What sort of word stands before: of place, of ownership, of a list, the passage's start, or another."""
        reading, first = self._reading, self._reading.ranges[self._mention.passage][0]
        place = reading.at(self._mention.span.start) - 1
        while place >= first and reading.tokens[place].lower in _PASSED:
            place -= 1
        word = reading.tokens[place].lower if place >= first else ""
        return next((sort for sort, words in _BEFORE.items() if word in words), "other") if word else "start"

    @cached_property
    def behind(self) -> str:
        """What sort of sign follows: a possessive, a comma, or neither."""
        follows = self._reading.text[self._mention.span.end : self._mention.span.end + 1]
        return "possessive" if follows in ("'", "’") else "comma" if follows == "," else "other"

    @cached_property
    def neighbours(self) -> tuple[str, str]:
        """The stems of the content words right before and behind; empty where there is none."""
        reading, (first, last) = self._reading, self._reading.ranges[self._mention.passage]
        before, behind = reading.at(self._mention.span.start) - 1, reading.at(self._mention.span.end)
        places = (before, before >= first), (behind, behind < last)
        left, right = (reading.tokens[k].stem if inside and reading.tokens[k].content else "" for k, inside in places)
        return left, right

    def beside(self, other: _Place) -> int:
        """How many of the content words right before and behind are the same: "Councillor", "store"."""
        return sum(
            bool(mine) and mine == theirs for mine, theirs in zip(self.neighbours, other.neighbours, strict=True)
        )

    def like(self, other: _Place) -> int:
        """How many of the two neighbours, before and behind, are of one sort."""
        return (self.before == other.before) + (self.behind == other.behind)
