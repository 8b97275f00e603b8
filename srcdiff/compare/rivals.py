"""How well a value that b adds fits a place where a tells another: "a 15-month affair" beside a's "15-year affair".

A value put in the place of another keeps the words around it, wherever in a they stand; what b knows from elsewhere
comes with words of its own. What follows from it is for `doubts`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from srcdiff.details import DETAILS, Detail, Reading
from srcdiff.details.slots import likeness, slot
from srcdiff.model import Agreement, Mention, Relation, Span

_CROWDED = 5_000  # mentions of a detail from which a is a list, whose places tell nothing
_BY_NAME: Mapping[str, Detail] = {detail.name: detail for detail in DETAILS}

Mentions = Mapping[str, Sequence[Mention]]


class Rivals:
    """The places of a's mentions by the words around them; each detail is read when it is first asked for."""

    def __init__(self, a: Reading, b: Reading, mentions_a: Mentions, mentions_b: Mentions) -> None:
        self._a, self._b = a, b
        self._mentions = mentions_a
        self._own = {(name, m.span): m for name, found in mentions_b.items() for m in found}
        self._places: dict[str, dict[str, list[tuple[Mention, dict[str, float]]]]] = {}

    def fit(self, relation: Relation, detail: str, spans: Sequence[Span]) -> float:
        """The likeness, 0 to 1, of the slot of an added value to that of the best of a's which it conflicts with.

        0 for what is no addition of one mention.
        """
        own = self._own.get((detail, spans[0])) if relation is Relation.ADDS and len(spans) == 1 else None
        if own is None:
            return 0.0
        around, places = slot(self._b, own), self._by_word(detail)
        near = {mention.span: (mention, its) for word in around for mention, its in places.get(word, ())}
        relate = _BY_NAME[detail].relate
        alike = (likeness(its, around) for mention, its in near.values() if relate(mention, own) is Agreement.CONFLICT)
        return max(alike, default=0.0)

    def _by_word(self, detail: str) -> dict[str, list[tuple[Mention, dict[str, float]]]]:
        if detail not in self._places:
            places: defaultdict[str, list[tuple[Mention, dict[str, float]]]] = defaultdict(list)
            found = self._mentions.get(detail, ())
            for mention in found if len(found) <= _CROWDED else ():
                around = slot(self._a, mention)
                for word in around:
                    places[word].append((mention, around))
            self._places[detail] = places
        return self._places[detail]
