"""Figures and dates of a that stand in b where others of a should: two exchanged, or one in the place of another.

Only values that a has; what a has nowhere is no matter of this module, nor are names (`displaced`). Two values told on
both sides are exchanged where the words that lie nearer to the one in a lie nearer to the other in b. Whether b has one
in the place of another that it leaves out is judged by a logistic regression over what stands around the two; its
weights are fitted by `benchmarks/fit_misplaced.py`.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.lookup import Lookup
from srcdiff.compare.units import Unit
from srcdiff.compare.wording import Wording
from srcdiff.details import DETAILS, Detail, Reading
from srcdiff.details.clause import Paces, before, beside, paces
from srcdiff.details.detail import Tracer
from srcdiff.details.slots import slot
from srcdiff.model import Agreement, Mention, Severity

_CROWDED = 400  # pairs of mentions from which two passages are lists
_MOST = 40  # mentions of the value elsewhere in a that are looked at
_SURE = 0.6  # score of a bead from which a value may be held against one that b leaves out
_NEAR, _NEAR_FALL = 4, 0.5  # words on each side of a value, and how fast their weights fall
_FAR = 40  # words that what does not stand in the passage counts as away
_CLAUSE = 1.0  # most that the words of one clause weigh
_POINTERS = frozenset(("from", "to", "below", "above", "by"))
_POINTED = 0.3  # what such a word before a value is worth
_STRAIGHT = 2.0  # by how many times the words that changed sides must outweigh those that did not
_EXCHANGED = 0.45  # and by how much more
_PLACED = 0.7  # probability from which a value is told to stand in the place of another
_PART = re.compile(r"[^,;.:()]{0,30}\b(?:out )?of\b[^,;.:()]{0,24}$")  # between the two values of "11 of the 84"

_WEIGHTS = (1.48, 0.66, 1.17, -0.23, 1.54, -0.86, 0.84, -1.09, 1.32)
_INTERCEPT = -1.22


def misplaced(
    units: Iterable[Unit],
    a: Reading,
    b: Reading,
    mentions_a: Mapping[str, Sequence[Mention]],
    mentions_b: Mapping[str, Sequence[Mention]],
) -> Iterator[Draft]:
    """A contradiction for each value of b that stands where a has another value of the same sort."""
    held = list(units)
    for detail in DETAILS:
        if detail.rivals is not None and mentions_a[detail.name] and mentions_b[detail.name]:
            judge = Misplaced(detail, a, b, mentions_a[detail.name], mentions_b[detail.name])
            yield from each_once(held, judge.drafts, key=lambda draft: draft.b)


class Misplaced:
    """Judges the mentions of one detail in a pair of readings."""

    def __init__(
        self, detail: Detail, a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
    ) -> None:
        self._detail, self._a, self._b = detail, a, b
        self._wording = Wording(detail, a, b)
        self._in_a, self._in_b = _by_passage(found_a), _by_passage(found_b)
        self._known = Lookup(detail, found_a)
        self._by_value: defaultdict[Hashable, list[Mention]] = defaultdict(list)
        for mention in found_a:
            self._by_value[mention.value].append(mention)
        self._paces: dict[tuple[bool, tuple[int, ...]], Paces] = {}

    @property
    def _rarity(self) -> Mapping[str, float]:
        return self._a.once(_rarity)

    def drafts(self, unit: Unit) -> Iterator[Draft]:
        """What is found in the passages of one unit: values exchanged, and values in the place of others."""
        in_a = [mention for passage in unit.a for mention in self._in_a.get(passage, ())]
        in_b = [mention for passage in unit.b for mention in self._in_b.get(passage, ())]
        if len(in_a) * len(in_b) > _CROWDED:
            return
        told: set[int] = set()
        for y in in_b:
            if y.span.start in told:
                continue
            draft = self._exchanged(unit, y, in_a, in_b) or self._placed(unit, y, in_a, in_b)
            if draft is not None:
                told.update(span.start for span in draft.b)
                yield draft

    def _exchanged(self, unit: Unit, y: Mention, in_a: Sequence[Mention], in_b: Sequence[Mention]) -> Draft | None:
        """That a value of b has changed places with another of the unit."""
        weighed = (self._least(unit, x, y, in_a, in_b) for x in in_a if self._rivals(x, y))
        best = max((each for each in weighed if each is not None), key=lambda each: each[0], default=None)
        if best is None or best[0] < _EXCHANGED:
            return None
        told, x, own, back = best
        draft = self._wording.conflict(x, y, unit.bead, min(0.9, 0.6 + 0.3 * told), grounds.exchanged(unit.paired))
        in_order = sorted((y, back), key=_start)
        first, second = (self._wording.quoted(mention, self._b) for mention in in_order)
        return replace(
            draft,
            severity=Severity.MEDIUM,
            a=tuple(mention.span for mention in sorted((x, own), key=_start)),
            b=tuple(mention.span for mention in in_order),
            message=f"b exchanges {first} and {second}: each stands where a has the other",
        )

    def _least(
        self, unit: Unit, x: Mention, y: Mention, in_a: Sequence[Mention], in_b: Sequence[Mention]
    ) -> tuple[float, Mention, Mention, Mention] | None:
        """How much speaks for b's y and a's x having changed places, the two places left, and the value in b.

        Where a value is told several times, the places that speak for it least.
        """
        found = []
        for own in (own for own in in_a if own is not x and self._agree(own, y)):
            for back in (back for back in in_b if back is not y and self._agree(x, back)):
                if _part(self._a, x, own) or _part(self._b, y, back) or not self._rivals(own, back):
                    return None
                crossed, straight = self._sides(unit, (x, own), (back, y))
                found.append((crossed - _STRAIGHT * straight, x, own, back))
        return min(found, key=lambda each: each[0], default=None)

    def _sides(self, unit: Unit, in_a: tuple[Mention, Mention], in_b: tuple[Mention, Mention]) -> tuple[float, float]:
        """What speaks for two values having changed places, and what for each being in its own."""
        left, right = self._tilt(unit.a, True, in_a), self._tilt(unit.b, False, in_b)
        weighed = [self._rarity.get(word, 0.0) * left[word] * right[word] for word in left if word in right]
        crossed, straight = -sum(w for w in weighed if w < 0), sum(w for w in weighed if w > 0)
        first, second = ([before(r, m) for m in pair] for r, pair in ((self._a, in_a), (self._b, in_b)))
        if first[0] != first[1]:
            crossed += _POINTED * sum(p == q and p in _POINTERS for p, q in zip(first, reversed(second), strict=True))
            straight += _POINTED * sum(p == q and p in _POINTERS for p, q in zip(first, second, strict=True))
        return crossed, straight

    def _tilt(self, passages: tuple[int, ...], of_a: bool, pair: tuple[Mention, Mention]) -> dict[str, float]:
        """For each word of the passages how much nearer it stands to the first of two values, from -1 to 1."""
        walked, reading = self._walk(passages, of_a), self._a if of_a else self._b
        first, second = (walked.of(reading, mention) for mention in pair)
        if first is None or second is None:
            return {}
        away, other = walked.away(first), walked.away(second)
        return {word: (other[word] - away[word]) / (other[word] + away[word]) for word in away if word in other}

    def _walk(self, passages: tuple[int, ...], of_a: bool) -> Paces:
        if (of_a, passages) not in self._paces:
            self._paces[of_a, passages] = paces(self._a if of_a else self._b, passages)
        return self._paces[of_a, passages]

    def _placed(self, unit: Unit, y: Mention, in_a: Sequence[Mention], in_b: Sequence[Mention]) -> Draft | None:
        """That a value of b stands in the place of one of a that b's passages leave out."""
        found = None if unit.bead is None or unit.score < _SURE else self.features(y, in_a, in_b)
        if found is None:
            return None
        x, weighed = found
        score = _INTERCEPT + sum(weight * value for weight, value in zip(_WEIGHTS, weighed, strict=True))
        probability = 1 / (1 + math.exp(-score))
        if probability < _PLACED or self._reckoned(unit, x):
            return None
        own, taken = self._wording.quoted(x, self._a), self._wording.quoted(y, self._b)
        why = grounds.displaced(unit.paired, own, taken)
        return replace(self._wording.conflict(x, y, unit.bead, probability, why), severity=Severity.MEDIUM)

    def _reckoned(self, unit: Unit, x: Mention) -> bool:
        """Whether a's value can be worked out from b's passages: "half of the 62" where a has 31."""
        traced = self._trace(x)
        return traced is not None and any(traced.meets(self._b.document.passages[p].span) for p in unit.b)

    @cached_property
    def _trace(self) -> Tracer:
        return self._detail.tracer(self._b, [m for found in self._in_b.values() for m in found])

    def features(
        self, y: Mention, in_a: Sequence[Mention], in_b: Sequence[Mention]
    ) -> tuple[Mention, tuple[float, ...]] | None:
        """The value of a that fits the place of b's best, of those that b leaves out, and what the regression weighs.

        None where a does not have b's value, or no rival of it.
        """
        inside = [x for x in in_a if self._agree(x, y)]
        near = (there for there in self._known.near(y) if self._agree(there, y))
        own = (inside + [x for there in near for x in self._by_value[there.value] if x not in inside])[:_MOST]
        free = [x for x in in_a if not any(self._agree(x, there) for there in in_b) and self._rivals(x, y)]
        free = [x for x in free if not any(_part(self._a, x, other) for other in own)]
        if not own or not free:
            return None
        weighed = [(self._fit(x, y, own), x) for x in free]
        fit, best = max(weighed, key=lambda pair: sum(pair[0][:3]))
        ahead = before(self._b, y)
        return best, (
            *fit,
            float(before(self._a, best) == ahead),
            float(any(before(self._a, x) == ahead for x in own)),
            self._detail.kinship(best, y),
            float(bool(inside)),
            float(len(free) == 1),
        )

    def _fit(self, x: Mention, y: Mention, own: Sequence[Mention]) -> tuple[float, float, float, float]:
        """How well the place of b's value fits that of x in a: by the words beside, the distances, and the clauses."""
        there, here = self._near(x, True), self._near(y, False)
        whole = sum(weight * self._rarity.get(word, 1.0) for word, weight in here.items())
        shared = sum(min(w, there[word]) * self._rarity[word] for word, w in here.items() if word in there)
        mine, its = self._clause(y, False), self._clause(x, True)
        kept = frozenset().union(*(self._clause(other, True) for other in own))
        return (
            shared / whole if whole else 0.0,
            self._nearer(x, y, own),
            min(_CLAUSE, sum(self._rarity.get(word, 0.0) for word in (mine & its) - kept)),
            min(_CLAUSE, sum(self._rarity.get(word, 0.0) for word in (mine & kept) - its)),
        )

    def _nearer(self, x: Mention, y: Mention, own: Sequence[Mention]) -> float:
        """How much nearer to x than to the value's own places b's neighbours of the value stand in a."""
        here, there = self._away(y, False), self._away(x, True)
        kept = [self._away(other, True) for other in own]
        total = 0.0
        for word, distance in here.items():
            least = min((away[word] for away in kept if word in away), default=None)
            if word in there or least is not None:
                near, far = there.get(word, _FAR), _FAR if least is None else least
                total += self._rarity.get(word, 0.0) / math.sqrt(distance) * (far - near) / (far + near)
        return total

    def _away(self, mention: Mention, of_a: bool) -> dict[str, int]:
        walked = self._walk((mention.passage,), of_a)
        at = walked.of(self._a if of_a else self._b, mention)
        return {} if at is None else walked.away(at)

    def _near(self, mention: Mention, of_a: bool) -> dict[str, float]:
        around = slot(self._a if of_a else self._b, mention, _NEAR, _NEAR_FALL)
        return {word: weight for word, weight in around.items() if not word[0].isdigit()}

    def _clause(self, mention: Mention, of_a: bool) -> frozenset[str]:
        reading, places = (self._a, self._in_a) if of_a else (self._b, self._in_b)
        return beside(reading, mention, places[mention.passage])

    def _agree(self, x: Mention, y: Mention) -> bool:
        return self._detail.relate(x, y).agrees

    def _rivals(self, x: Mention, y: Mention) -> bool:
        conflict = self._detail.relate(x, y) is Agreement.CONFLICT
        return conflict and self._detail.rivals is not None and self._detail.rivals(self._a, x, self._b, y)


def _start(mention: Mention) -> int:
    return mention.span.start


def _part(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether two values are a whole and a part of it."""
    first, second = sorted((one, other), key=_start)
    if first.passage != second.passage:
        return False
    return _PART.match(reading.text[first.span.end : second.span.start]) is not None


def _rarity(reading: Reading) -> Mapping[str, float]:
    """How rare each stem is among the passages of a document, from 0 to 1."""
    spread = Counter(s for p in range(len(reading.ranges)) for s in {token.stem for token in reading.passage_tokens(p)})
    most = math.log(1 + len(reading.ranges))
    return {word: math.log(1 + len(reading.ranges) / count) / most for word, count in spread.items()}


def _by_passage(mentions: Iterable[Mention]) -> defaultdict[int, list[Mention]]:
    places: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[mention.passage].append(mention)
    return places
