"""Figures of a that b keeps and puts to another use: "rose by 78" for "rose to 78", "a year" for "in all".

Held against each other are the figures of a unit that say the same amount; figures that differ are compared in
`mentions`, the same figure of something else in `kinds`. What a figure does in its clause is read in `details.role`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.figures import CROWDED, Figure, Found, by_passage, draft, inside, same_amount
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.lexicon import words
from srcdiff.details.number import REST
from srcdiff.details.role import Role, open_to, rates_in
from srcdiff.model import Mention

_UPWARD, _DOWNWARD = ("over", "at least"), ("below", "at most", "under")
_LEFT_OUT = words(
    """left leave leaves remain remained remains remaining still other others rest survive survived survivor survivors
    escape escaped alive alone save saved spared"""
)
_TURNING = words("before ahead prior advance earliest latest exception exceptions as")
_KNOWN = 2  # words around a figure that both sides must have for "all but nine" to be of the same things as "nine"
_MANY = 2  # fewer than these are too common to be known again by


def roles(
    units: Iterable[Unit], a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
) -> Iterator[Draft]:
    """A contradiction for each figure of b that a's passages have once, in another role.

    `found_a` and `found_b` are the numbers of both documents.
    """
    places_a, places_b = by_passage(a, found_a), by_passage(b, found_b)
    return each_once(units, lambda unit: _of(unit, places_a, places_b), key=lambda draft: draft.b)


def _of(unit: Unit, places_a: dict[int, list[Figure]], places_b: dict[int, list[Figure]]) -> Iterator[Draft]:
    theirs, ours = inside(unit.a, places_a), inside(unit.b, places_b)
    if len(theirs) * len(ours) > CROWDED:
        return
    for mine in ours:
        same = [figure for figure in theirs if same_amount(figure.value, mine.value)]
        # what comes twice may have both roles
        if len(same) == 1 and sum(same_amount(mine.value, other.value) for other in ours) == 1:
            found = next(_differs(same[0], mine, unit), None)
            if found is not None:
                yield draft(found, same[0], mine, unit)


def _differs(other: Figure, mine: Figure, unit: Unit) -> Iterator[Found]:
    """The words of a and of b that differ, and what the difference rests on."""
    was, now = other.role, mine.role
    if other.near() & mine.near():
        if was.part and now.part and was.part is not now.part:
            yield was.cue, now.cue, f"the figure is {now.part.value} in b and {was.part.value} in a"
        if was.turn * now.turn < 0 and was.part is now.part:
            yield was.cue, now.cue, "the figure is the same, and one goes up, the other down"
        if _opposed(was, now) and (other.behind() & mine.behind() or not (other.behind() or mine.behind())):
            yield was.distance, now.distance, "the distance is the same, and one goes the other way"
    yield from _rates(other, mine, unit)
    yield from _bounds(other, mine)


def _opposed(was: Role, now: Role) -> bool:
    return any((scale, 1 - sign) in now.compared for scale, sign in was.compared) and not was.compared & now.compared


def _rates(other: Figure, mine: Figure, unit: Unit) -> Iterator[Found]:
    was, now = other.role, mine.role
    spoken_a, spoken_b = (
        frozenset(period for passage in passages for period in rates_in(figure.reading, passage))
        for figure, passages in ((other, unit.a), (mine, unit.b))
    )
    if was.rates and now.rates and not (was.rates & spoken_b or now.rates & spoken_a):
        yield was.rated, now.rated, "the figure is the same, and the period another"
    elif now.rates and now.rated != mine.mention.span and not spoken_a and not was.each:
        yield was.rated, now.rated, "b tells it for a period that comes again, a does not"
    elif was.rates and now.total and not spoken_b:
        yield was.rated, now.rated, "a tells it for a period that comes again, b in all"
    elif mine.value.dimension != "count" and (
        (was.each and now.total and not was.total) or (was.total and now.each and not now.total)
    ):
        yield other.mention.span, mine.mention.span, "one tells it of each, the other of all together"


def _bounds(other: Figure, mine: Figure) -> Iterator[Found]:
    p, q = other.value, mine.value
    if other.denied() or mine.denied() or (other.beside() | mine.beside()) & _TURNING:
        return
    spans = other.mention.span, mine.mention.span
    if REST in (p.dimension, q.dimension):
        known = other.counted() == mine.counted() != "" and len(other.near() & mine.near()) >= _KNOWN
        if (
            known
            and p.dimension != q.dimension
            and p.point >= _MANY
            and not (other.beside() | mine.beside()) & _LEFT_OUT
        ):
            yield *spans, "one tells how many, the other how many not"
    elif p.dimension == q.dimension:
        if (p.bound in _UPWARD and q.bound in _DOWNWARD) or (p.bound in _DOWNWARD and q.bound in _UPWARD):
            yield *spans, "the figure is the same, and its bound the contrary"
        elif p.bound == "exactly" and not p.hedged and p.point > _MANY and _bounds_more(other, mine):
            yield *spans, "b bounds a figure that a gives exactly"


def _bounds_more(other: Figure, mine: Figure) -> bool:
    return mine.bounded() and not open_to(other.reading, other.mention)
