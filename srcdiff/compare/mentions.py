"""Mentions of one detail, bound to their slots in the aligned passages and then held against the whole other document.

Every kind of detail goes the same way; what differs between them is in the `Detail` value. How a difference is put into
words lies in `wording`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare import grounds
from srcdiff.compare.clashes import clashes, grown
from srcdiff.compare.displaced import Displaced
from srcdiff.compare.draft import Draft
from srcdiff.compare.lookup import Lookup
from srcdiff.compare.units import Unit
from srcdiff.compare.wording import Wording
from srcdiff.details import Detail, Reading
from srcdiff.details.slots import likeness, slot
from srcdiff.model import Agreement, Mention, Relation

_ONE_EVENT = 1.0  # kinship of two values that speak of the same event
_FITTING = 0.1  # likeness that each of two exchanged slots must reach
_DISPLACED = 0.2  # likeness of slots from which a value may be taken for one put into the place of another
_SUPPORTED = 0.45  # likeness of slots from which a value that stands elsewhere in a is still held against its slot
_UNHEARD = 0.35  # the same where b has a's value nowhere, and the passages are surely counterparts
_ONE_SENTENCE = 0.9  # score of a bead from which they surely are
_TAKEN = 0.65  # probability from which a value is told to stand in the place of another
_NEVER = 9.0  # more than any likeness
_CROWDED = 10_000  # pairs of mentions from which two passages are lists or rubbish, whose slots tell nothing


@dataclass(frozen=True, slots=True)
class Conflict:
    """A mention of b and the mention of a in whose place it stands, as indices."""

    a: int
    b: int
    unit: Unit | None
    confidence: float
    why: str


class MentionComparer:
    """Compares the mentions of one detail in a pair of readings."""

    def __init__(
        self, detail: Detail, a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
    ) -> None:
        self.detail = detail
        self.a, self.b = a, b
        self.found_a, self.found_b = found_a, found_b
        self.slots: dict[tuple[str, int], dict[str, float]] = {}
        self.places_a, self.places_b = _by_passage(found_a), _by_passage(found_b)
        self.known_a, self.known_b = Lookup(detail, found_a), Lookup(detail, found_b)
        self.elsewhere: dict[Hashable, bool] = {}
        self.trace_in_a, self.trace_in_b = detail.tracer(a, found_a), detail.tracer(b, found_b)
        self.judge = None if detail.sorter is None else Displaced(detail, a, b, found_a, found_b, self.known_a)
        self.borrowed = detail.borrowed(a, found_a)
        self.number_a = {mention: i for i, mention in enumerate(found_a)}
        self.wording = Wording(detail, a, b)

    def drafts(self, units: Iterable[Unit]) -> Iterator[Draft]:
        """Every difference of this detail: conflicts in the aligned passages first, then what one side lacks."""
        units = [unit for unit in units if not unit.identical]
        matched_a, matched_b, conflicts = self._within(units)
        for conflict in conflicts:
            bead = None if conflict.unit is None else conflict.unit.bead
            x, y = self.found_a[conflict.a], self.found_b[conflict.b]
            yield self.wording.conflict(x, y, bead, conflict.confidence, conflict.why)
        taken_a = matched_a | {conflict.a for conflict in conflicts}
        taken_b = matched_b | {conflict.b for conflict in conflicts}
        against, clashed = clashes(self.wording, self.found_a, self.found_b, self._free(units, taken_a, taken_b))
        yield from against
        if self.detail.sharpens is not None:
            answered = self._answered(units, {conflict.b for conflict in conflicts})
            yield from grown(self.wording, self.detail.sharpens, self.known_a, answered)
        yield from self._missing(Relation.ADDS, taken_b)
        yield from self._missing(Relation.OMITS, taken_a | clashed)

    def _within(self, units: Sequence[Unit]) -> tuple[set[int], set[int], list[Conflict]]:
        """Mentions of a and of b that the aligned passages support, and those that they hold against each other."""
        matched_a: set[int] = set()
        matched_b: set[int] = set()
        conflicts: list[Conflict] = []
        matches: list[list[tuple[int, int]]] = []
        for unit in units:
            in_a, in_b = self._inside(unit)
            pairs = self._match(in_a, in_b)
            matches.append(pairs)
            conflicts += self._exchanged(unit, pairs)
            # one mention may be told twice on the other side
            agreeing = [(i, j) for i in in_a for j in in_b if self._agrees(i, j)]
            matched_a.update(i for i, _ in agreeing)
            matched_b.update(j for _, j in agreeing)
        known = {conflict.b for conflict in conflicts}
        for unit in units:
            in_a, in_b = self._inside(unit)
            free_b = [j for j in in_b if j not in matched_b and j not in known]
            # what b tells rightly in one place it may still deny in another: values that share their event are held
            # against each other all the same
            if self.judge is not None:
                free_b = [j for j in free_b if not self._stands_elsewhere(self.found_b[j])]
            pairs = [(i, j) for i in in_a for j in free_b if i not in matched_a or self._kin(i, j) >= _ONE_EVENT]
            opposed = self._opposed(unit, pairs)
            known.update(conflict.b for conflict in opposed)
            conflicts += opposed
        for unit in units if self.judge is not None else ():
            taken = self._taken(unit, known)
            known.update(conflict.b for conflict in taken)
            conflicts += taken
        for unit, pairs in zip(units, matches, strict=True):
            left = set(self._inside(unit)[0]) - matched_a - {conflict.a for conflict in conflicts}
            conflicts += self._displaced(unit, [(i, j) for i, j in pairs if j not in known], left)
        if self.detail.anywhere:
            conflicts += self._opposed(None, self._apart(matched_a, matched_b | known))
        return matched_a, matched_b, conflicts

    def _taken(self, unit: Unit, known: Container[int]) -> list[Conflict]:
        """Values of a that stand in b, as the judge has it, in the place of another of the aligned passages."""
        if self.judge is None:
            return []
        found: dict[int, Conflict] = {}
        for place in self.judge.judge(*self._inside(unit)):
            confidence = place.probability * unit.score
            if confidence >= _TAKEN and place.b not in known:
                why = grounds.displaced(unit.paired, *self._both(place.a, place.b))
                conflict = Conflict(place.a, place.b, unit, confidence, why)
                if place.a not in found or found[place.a].confidence < conflict.confidence:
                    found[place.a] = conflict
        return list(found.values())

    def _apart(self, taken_a: set[int], taken_b: set[int]) -> Iterator[tuple[int, int]]:
        """Pairs of free mentions that share a key, wherever they stand."""
        for j, mention in enumerate(self.found_b):
            if j not in taken_b:
                yield from ((i, j) for near in self.known_a.near(mention) if (i := self.number_a[near]) not in taken_a)

    def _inside(self, unit: Unit) -> tuple[list[int], list[int]]:
        """The mentions of both sides inside a unit; none where there are too many to bind them to slots."""
        in_a = [k for passage in unit.a for k in self.places_a.get(passage, ())]
        in_b = [k for passage in unit.b for k in self.places_b.get(passage, ())]
        return ([], []) if len(in_a) * len(in_b) > _CROWDED else (in_a, in_b)

    def _relate(self, i: int, j: int) -> Agreement:
        return self.detail.relate(self.found_a[i], self.found_b[j])

    def _agrees(self, i: int, j: int) -> bool:
        return self._relate(i, j).agrees

    def _match(self, in_a: Sequence[int], in_b: Sequence[int]) -> list[tuple[int, int]]:
        """One-to-one pairs that agree, the equal ones and the best-fitting slots first."""
        ranked = []
        for i in in_a:
            for j in in_b:
                agreement = self._relate(i, j)
                if agreement.agrees:
                    ranked.append((agreement is not Agreement.SAME, -self._likeness(i, j), i, j))
        pairs: list[tuple[int, int]] = []
        used_a: set[int] = set()
        used_b: set[int] = set()
        for _, _, i, j in sorted(ranked):
            if i not in used_a and j not in used_b:
                used_a.add(i)
                used_b.add(j)
                pairs.append((i, j))
        return pairs

    def _exchanged(self, unit: Unit, pairs: Sequence[tuple[int, int]]) -> list[Conflict]:
        """Two values of a passage that have changed places: each slot fits the other's value clearly better."""
        if not self.detail.bound:
            return []
        found = []
        for n, (i, j) in enumerate(pairs):
            for k, m in pairs[n + 1 :]:
                if self._relate(i, m) is Agreement.CONFLICT and self._relate(k, j) is Agreement.CONFLICT:
                    straight = self._likeness(i, j) + self._likeness(k, m)
                    crossed = self._likeness(i, m), self._likeness(k, j)
                    if sum(crossed) > straight + self.detail.swap and min(crossed) > _FITTING:
                        why = grounds.exchanged(unit.paired)
                        first, second = map(_confidence, crossed)
                        found += [Conflict(i, m, unit, first, why), Conflict(k, j, unit, second, why)]
        return found

    def _displaced(self, unit: Unit, pairs: Sequence[tuple[int, int]], left: set[int]) -> list[Conflict]:
        """Values that b leaves out, putting another of the passage into the slot that fits them clearly better."""
        ranked = sorted(
            (-likeness, k, j)
            for i, j in pairs
            for k in (left if self.detail.bound and self.judge is None else ())
            if self._relate(k, j) is Agreement.CONFLICT
            and (likeness := self._likeness(k, j)) > max(_DISPLACED, self._likeness(i, j) + self.detail.swap)
            and self._bound(self.found_a[k], self.found_b[j], unit) < _NEVER
        )
        return self._best(unit, ranked, lambda k, j: grounds.displaced(unit.paired, *self._both(k, j)))

    def _likeness(self, i: int, j: int) -> float:
        around = likeness(self._slot("a", i), self._slot("b", j))
        return around + self._kin(i, j)

    def _kin(self, i: int, j: int) -> float:
        return self.detail.kinship(self.found_a[i], self.found_b[j])

    def _slot(self, side: str, k: int) -> dict[str, float]:
        if (side, k) not in self.slots:
            reading, mention = (self.a, self.found_a[k]) if side == "a" else (self.b, self.found_b[k])
            self.slots[side, k] = slot(reading, mention)
        return self.slots[side, k]

    def _opposed(self, unit: Unit | None, pairs: Iterable[tuple[int, int]]) -> list[Conflict]:
        """Values left over on both sides that cannot both be true of the slot they share, best slots first."""
        ranked = sorted((-self._likeness(i, j), i, j) for i, j in pairs if self._opposes(i, j))
        fitting = (
            (negative, i, j)
            for negative, i, j in ranked
            if -negative >= self._bound(self.found_a[i], self.found_b[j], unit) and not self._at_home(j, -negative)
        )
        return self._best(unit, fitting, lambda i, j: self._ground(unit, i, j))

    def _at_home(self, j: int, likeness: float) -> bool:
        """Whether a has b's value in another place that fits as well as the one it would be held against."""
        near = self.known_a.near(self.found_b[j]) if self.detail.bound else ()
        return any(
            self._agrees(i, j) and self._likeness(i, j) >= likeness for i in (self.number_a[other] for other in near)
        )

    def _opposes(self, i: int, j: int) -> bool:
        """Whether two values exclude each other and may be taken for one another."""
        sorts = self.judge is not None and self.judge.of_two_sorts(self.found_a[i], self.found_b[j])
        return self._relate(i, j) is Agreement.CONFLICT and not sorts

    def _ground(self, unit: Unit | None, i: int, j: int) -> str:
        """What a conflict of two values rests on."""
        x, y = self.found_a[i], self.found_b[j]
        if unit is None or not self.detail.bound:
            return grounds.same_words(self.detail.name, x.span.of(self.a.text), y.span.of(self.b.text))
        if self._kin(i, j) >= _ONE_EVENT:
            return grounds.same_event(unit.paired)
        spelt = {token.stem: token.lower for token in self.b.passage_tokens(y.passage)}
        left, right = self._slot("a", i), self._slot("b", j)
        shared = {spelt[word]: min(weight, right[word]) for word, weight in left.items() if word in right}
        return grounds.same_slot(unit.paired, shared, self.wording.quoted(y, self.b), self._stands_elsewhere(y))

    def _both(self, i: int, j: int) -> tuple[str, str]:
        return self.wording.quoted(self.found_a[i], self.a), self.wording.quoted(self.found_b[j], self.b)

    def _best(
        self, unit: Unit | None, ranked: Iterable[tuple[float, int, int]], why: Callable[[int, int], str]
    ) -> list[Conflict]:
        """The first of the ranked pairs in which each value takes part once."""
        found: list[Conflict] = []
        used_a: set[int] = set()
        used_b: set[int] = set()
        for negative, i, j in ranked:
            if i not in used_a and j not in used_b:
                used_a.add(i)
                used_b.add(j)
                found.append(Conflict(i, j, unit, _confidence(-negative), why(i, j)))
        return found

    def _bound(self, other: Mention, mention: Mention, unit: Unit | None) -> float:
        """How alike slots must be to hold b's mention against another of a; out of reach where a tells it too."""
        bound = self.detail.bound
        traced = None if unit is None or self.detail.anywhere else self.trace_in_a(mention)
        if unit and traced and any(traced.meets(self.a.document.passages[p].span) for p in unit.a):
            return _NEVER  # a sum of the passage's own parts, an acronym spelt out there
        back = None if unit is None or self.detail.anywhere else self.trace_in_b(other)
        if unit and back and any(back.meets(self.b.document.passages[p].span) for p in unit.b):
            return _NEVER  # b tells a part and its whole, a the other part
        if not self._stands_elsewhere(mention):
            return bound
        unheard = unit is not None and unit.score >= _ONE_SENTENCE and not self.known_b.agrees(other)
        return max(bound, _UNHEARD if unheard else _SUPPORTED) if bound else _NEVER

    def _stands_elsewhere(self, mention: Mention) -> bool:
        if mention.value not in self.elsewhere:
            traced = not self.detail.anywhere and self.trace_in_a(mention) is not None
            self.elsewhere[mention.value] = traced or self.known_a.agrees(mention)
        return self.elsewhere[mention.value]

    def _free(
        self, units: Iterable[Unit], taken_a: Container[int], taken_b: Container[int]
    ) -> Iterator[tuple[Unit, list[int], list[int]]]:
        """The beads with the mentions of a and of b that nothing answers."""
        for unit in units:
            if unit.bead is not None:
                in_a, in_b = self._inside(unit)
                yield unit, [i for i in in_a if i not in taken_a], [j for j in in_b if j not in taken_b]

    def _answered(self, units: Iterable[Unit], conflicting: Container[int]) -> list[Mention]:
        """The mentions of b, but for those in conflict, that a mention of a may agree with and say less."""
        places: Iterable[int] = range(len(self.found_b))
        if not self.detail.anywhere:
            places = sorted({j for unit in units for _, j in self._match(*self._inside(unit))})
        return [self.found_b[j] for j in places if j not in conflicting]

    def _missing(self, relation: Relation, taken: set[int]) -> Iterator[Draft]:
        """Mentions that the other document does not have anywhere, each value once."""
        adds = relation is Relation.ADDS
        weigh = self.detail.gained if adds else self.detail.lost
        own, known, trace = (
            (self.found_b, self.known_a, self.trace_in_a) if adds else (self.found_a, self.known_b, self.trace_in_b)
        )
        judged: set[Hashable] = set()
        told = Lookup(self.detail)
        for k, mention in enumerate(own):
            severity = None if k in taken or mention.value in judged else weigh(mention)
            if severity is None:
                continue
            judged.add(mention.value)
            if known.agrees(mention):
                continue
            if adds and (prose := self.borrowed(mention)) is not None:
                yield self.wording.borrowed(prose, mention)
                continue
            if trace(mention):
                continue
            if not any(self.detail.relate(mention, before) is Agreement.SAME for before in told.near(mention)):
                told.add(mention)
                yield self.wording.missing(relation, mention, severity)


def _confidence(likeness: float) -> float:
    """How sure a conflict is whose slots are alike to this degree."""
    return 0.5 + 0.45 * min(1.0, 2 * likeness)


def _by_passage(mentions: Sequence[Mention]) -> defaultdict[int, list[int]]:
    places: defaultdict[int, list[int]] = defaultdict(list)
    for k, mention in enumerate(mentions):
        places[mention.passage].append(k)
    return places
