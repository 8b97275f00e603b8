"""Mentions of one detail, bound to their slots in the aligned passages and then held against the whole other document.

Every kind of detail goes the same way; what differs between them is in the `Detail` value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare.draft import Draft
from srcdiff.compare.units import Unit
from srcdiff.details import Detail, Reading
from srcdiff.details.slots import likeness, slot
from srcdiff.model import Agreement, Mention, Relation, Severity, Span

_SWAPPED = 0.25  # by how much better exchanged slots must fit before two values count as exchanged
_SUPPORTED = 0.45  # likeness of slots from which a value that stands elsewhere in a is still held against its slot


@dataclass(frozen=True, slots=True)
class Conflict:
    """A mention of b and the mention of a in whose place it stands."""

    a: Mention
    b: Mention
    unit: Unit | None
    likeness: float


class MentionComparer:
    """Compares the mentions of one detail in a pair of readings."""

    def __init__(
        self, detail: Detail, a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
    ) -> None:
        self.detail = detail
        self.a, self.b = a, b
        self.found_a, self.found_b = found_a, found_b
        self.slots_a = [slot(a, mention) for mention in found_a]
        self.slots_b = [slot(b, mention) for mention in found_b]

    def drafts(self, units: Iterable[Unit]) -> Iterator[Draft]:
        """Every difference of this detail: conflicts in the aligned passages first, then what one side lacks."""
        units = [unit for unit in units if not unit.identical]
        matched_a, matched_b, conflicts = self._within(units)
        yield from (self._conflict(conflict) for conflict in conflicts)
        taken_a = matched_a | {self.found_a.index(c.a) for c in conflicts}
        taken_b = matched_b | {self.found_b.index(c.b) for c in conflicts}
        taken_a |= yield from self._clashes(units, taken_a, taken_b)
        yield from self._missing(Relation.ADDS, self.found_b, taken_b, self.found_a, self.a)
        yield from self._missing(Relation.OMITS, self.found_a, taken_a, self.found_b, self.b)

    def _within(self, units: Sequence[Unit]) -> tuple[set[int], set[int], list[Conflict]]:
        matched_a: set[int] = set()
        matched_b: set[int] = set()
        conflicts: list[Conflict] = []
        places_a, places_b = _by_passage(self.found_a), _by_passage(self.found_b)
        for unit in units:
            in_a = [k for passage in unit.a for k in places_a[passage]]
            in_b = [k for passage in unit.b for k in places_b[passage]]
            pairs = self._match(in_a, in_b)
            conflicts += self._exchanged(unit, pairs)
            matched_a.update(i for i, _ in pairs)
            matched_b.update(j for _, j in pairs)
            # one mention may be told twice on the other side
            matched_a.update(i for i in in_a if any(self._agrees(i, j) for j in in_b))
            matched_b.update(j for j in in_b if any(self._agrees(i, j) for i in in_a))
        everywhere = [Unit((), (), None, False)] if self.detail.anywhere else []
        for unit in (*units, *everywhere):
            in_a = [k for p in unit.a for k in places_a[p]] if unit.a else list(range(len(self.found_a)))
            in_b = [k for p in unit.b for k in places_b[p]] if unit.b else list(range(len(self.found_b)))
            known = {self.found_b.index(c.b) for c in conflicts}
            conflicts += self._opposed(
                unit if unit.a else None,
                [i for i in in_a if i not in matched_a],
                [j for j in in_b if j not in matched_b and j not in known],
            )
        return matched_a, matched_b, conflicts

    def _agrees(self, i: int, j: int) -> bool:
        return self.detail.relate(self.found_a[i], self.found_b[j]).agrees

    def _match(self, in_a: Sequence[int], in_b: Sequence[int]) -> list[tuple[int, int]]:
        """One-to-one pairs that agree, the equal ones and the best-fitting slots first."""
        ranked = []
        for i in in_a:
            for j in in_b:
                agreement = self.detail.relate(self.found_a[i], self.found_b[j])
                if agreement.agrees:
                    ranked.append((agreement is not Agreement.SAME, -self._likeness(i, j), i, j))
        pairs: list[tuple[int, int]] = []
        for _, _, i, j in sorted(ranked):
            if all(i != x and j != y for x, y in pairs):
                pairs.append((i, j))
        return pairs

    def _exchanged(self, unit: Unit, pairs: Sequence[tuple[int, int]]) -> list[Conflict]:
        """Two values of a passage that have changed places: each slot fits the other's value clearly better."""
        if not self.detail.bound:
            return []
        found = []
        for n, (i, j) in enumerate(pairs):
            for k, m in pairs[n + 1 :]:
                if self._conflicts(i, m) and self._conflicts(k, j):
                    straight = self._likeness(i, j) + self._likeness(k, m)
                    crossed = self._likeness(i, m) + self._likeness(k, j)
                    if crossed > straight + _SWAPPED and min(self._likeness(i, m), self._likeness(k, j)) > 0.1:
                        found += [self._pair(unit, i, m), self._pair(unit, k, j)]
        return found

    def _likeness(self, i: int, j: int) -> float:
        around = likeness(self.slots_a[i], self.slots_b[j])
        return around + self.detail.kinship(self.found_a[i], self.found_b[j])

    def _conflicts(self, i: int, j: int) -> bool:
        return self.detail.relate(self.found_a[i], self.found_b[j]) is Agreement.CONFLICT

    def _pair(self, unit: Unit | None, i: int, j: int) -> Conflict:
        return Conflict(self.found_a[i], self.found_b[j], unit, self._likeness(i, j))

    def _opposed(self, unit: Unit | None, free_a: list[int], free_b: list[int]) -> list[Conflict]:
        """Values left over on both sides that cannot both be true of the slot they share, best slots first."""
        ranked = sorted(
            (-self._likeness(i, j), i, j) for i in free_a for j in free_b if self._conflicts(i, j)
        )
        found: list[Conflict] = []
        used_a: set[int] = set()
        used_b: set[int] = set()
        for negative, i, j in ranked:
            bound = self.detail.bound
            if self._stands_elsewhere(self.found_b[j]):
                bound = max(bound, _SUPPORTED) if bound else 2.0
            if i in used_a or j in used_b or -negative < bound:
                continue
            used_a.add(i)
            used_b.add(j)
            found.append(self._pair(unit, i, j))
        return found

    def _stands_elsewhere(self, mention: Mention) -> bool:
        if any(self.detail.relate(other, mention).agrees for other in self.found_a):
            return True
        return not self.detail.anywhere and self.detail.trace(mention, self.a) is not None

    def _conflict(self, conflict: Conflict) -> Draft:
        words_a, words_b = self._quoted(conflict.a, self.a), self._quoted(conflict.b, self.b)
        told = self.detail.explain(conflict.a, conflict.b) or f"{self.detail.name} differs: b has {words_b}, a has {words_a}"
        message = told[0].upper() + told[1:] if told[0] != "b" or told[1] != " " else told
        return Draft(
            Relation.CONTRADICTS, self.detail.name, self.detail.conflict, 0.5 + 0.45 * min(1.0, 2 * conflict.likeness),
            (conflict.a.span,), (conflict.b.span,), message, conflict.b.passage,
            None if conflict.unit is None else conflict.unit.bead,
        )  # fmt: skip

    def _quoted(self, mention: Mention, reading: Reading) -> str:
        words = " ".join(mention.span.of(reading.text).split()).strip("\"“”'‘’,")
        if len(words) > 80:
            words = words[:50].rsplit(" ", 1)[0] + " … " + words[-24:].split(" ", 1)[-1]
        gloss = self.detail.gloss(mention)
        return f"“{words}”" + (f" ({gloss})" if gloss else "")

    def _clashes(
        self, units: Sequence[Unit], matched_a: set[int], matched_b: set[int]
    ) -> Iterator[Draft]:
        """Mentions contradicted by the words of the aligned passages; gives back those of a."""
        clashed: set[int] = set()
        seen: set[Span] = set()
        for unit in units:
            if unit.bead is None:
                continue
            for k, mention in enumerate(self.found_a):
                if mention.passage in unit.a and k not in matched_a:
                    against = self.detail.clash(mention, self.b, unit.b)
                    if against is not None and against not in seen:
                        clashed.add(k)
                        seen.add(against)
                        yield self._clash(mention.span, against, unit, self.b.passage_of(against.start) or 0)
            for k, mention in enumerate(() if self.detail.one_way else self.found_b):
                if mention.passage in unit.b and k not in matched_b:
                    against = self.detail.clash(mention, self.a, unit.a)
                    if against is not None and mention.span not in seen:
                        seen.add(mention.span)
                        yield self._clash(against, mention.span, unit, mention.passage)
        return clashed

    def _clash(self, in_a: Span, in_b: Span, unit: Unit, home: int) -> Draft:
        words_a, words_b = (
            " ".join(span.of(reading.text).split()) for span, reading in ((in_a, self.a), (in_b, self.b))
        )
        message = f"{self.detail.name.capitalize()} differs: b has “{words_b}”, a has “{words_a}”"
        return Draft(
            Relation.CONTRADICTS, self.detail.name, self.detail.conflict, 0.5, (in_a,), (in_b,), message, home, unit.bead
        )

    def _missing(
        self, relation: Relation, own: Sequence[Mention], taken: set[int], others: Sequence[Mention], other: Reading
    ) -> Iterator[Draft]:
        """Mentions that the other document does not have anywhere, each value once."""
        weigh = self.detail.gained if relation is Relation.ADDS else self.detail.lost
        told: list[Mention] = []
        for k, mention in enumerate(own):
            severity = weigh(mention)
            if severity is None or k in taken:
                continue
            if any(self.detail.relate(mention, there).agrees for there in others) or self.detail.trace(mention, other):
                continue
            if any(self.detail.relate(mention, before) is Agreement.SAME for before in told):
                continue
            told.append(mention)
            yield self._lacking(relation, mention, severity)

    def _lacking(self, relation: Relation, mention: Mention, severity: Severity) -> Draft:
        adds = relation is Relation.ADDS
        words = self._quoted(mention, self.b if adds else self.a)
        message = f"b adds the {self.detail.name} {words}; a does not have it" if adds else f"b leaves out the {self.detail.name} {words}"
        spans = (mention.span,)
        confidence = 0.7 if severity is not Severity.HIGH else 0.8
        return Draft(
            relation, self.detail.name, severity, confidence, () if adds else spans, spans if adds else (), message,
            mention.passage,
        )  # fmt: skip


def _by_passage(mentions: Sequence[Mention]) -> defaultdict[int, list[int]]:
    places: defaultdict[int, list[int]] = defaultdict(list)
    for k, mention in enumerate(mentions):
        places[mention.passage].append(k)
    return places
