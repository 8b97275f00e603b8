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
from srcdiff.details.further import further, goes_on
from srcdiff.details.lexicon import words
from srcdiff.details.number import REST
from srcdiff.details.role import Part, Role, moves_in, open_to, rates_in
from srcdiff.model import Mention

_UPWARD, _DOWNWARD = ("over", "at least"), ("below", "at most", "under")
_ONE_SIDED = (*_UPWARD, "below", "at most")
_LEFT_OUT = words(
    """left leave leaves remain remained remains remaining still other others rest survive survived survivor survivors
    escape escaped alive alone save saved spared"""
)
_EXTENTS = ("length", "area")  # a tower rises 90 metres and stays where it is
_TURNING = words("before ahead prior advance earliest latest exception exceptions as")
_KNOWN = 2  # words around a figure that both sides must have for "all but nine" to be of the same things as "nine"
_SEVERAL = 20  # things from which each of several having so many is not all of them having so many together
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
    near = other.near() & mine.near()
    other_part = was.part is not now.part and was.turn == now.turn != 0 and not _kept(was, now)
    if not near and was.part and now.part and other_part and _shared(other, mine):
        yield was.cue, now.cue, f"the figure is {now.part.value} in b and {was.part.value} in a"
    if near:
        yield from _moved(other, mine)
        shares = other.share_of() and mine.share_of()
        if was.part and now.part and was.part is not now.part and not shares and not _kept(was, now):
            yield was.cue, now.cue, f"the figure is {now.part.value} in b and {was.part.value} in a"
        if was.turn * now.turn < 0 and was.part is now.part:
            yield was.cue, now.cue, "the figure is the same, and one goes up, the other down"
        if _opposed(was, now) and (other.behind() & mine.behind() or not (other.behind() or mine.behind())):
            yield was.distance, now.distance, "the distance is the same, and one goes the other way"
        if mine.value.dimension == "time" and further(mine.reading, mine.mention) and not _may_go_on(other, unit):
            yield other.mention.span, mine.mention.span, "b tells it as another stretch on top, a as the whole"
    if was.owner and now.owner and was.owner != now.owner:
        yield other.mention.span, mine.mention.span, "the figure is the same, and those who each get it others"
    yield from _rates(other, mine, unit)
    yield from _bounds(other, mine)


def _shared(other: Figure, mine: Figure) -> bool:
    """Whether words near the figure of b stand anywhere in the passage of a's: both tell of a move the same way."""
    there = {token.stem for token in other.reading.passage_tokens(other.mention.passage) if token.content}
    return len(there & mine.near()) >= _KNOWN


def _may_go_on(other: Figure, unit: Unit) -> bool:
    """Whether a may tell of a stretch on top itself, if only in a compound: "a two-year extension"."""
    compound = "-" in other.mention.span.of(other.reading.text)
    return compound or any(goes_on(other.reading, passage) for passage in unit.a)


def _kept(was: Role, now: Role) -> bool:
    """Whether one is the level before a move, and the other one that is told without a move: "stood at 40"."""
    parts = {(role.part, bool(role.turn)) for role in (was, now)}
    return (Part.LEVEL, False) in parts and any(part is Part.OLD for part, _ in parts)


def _moved(other: Figure, mine: Figure) -> Iterator[Found]:
    """A figure that b makes the size of a move or a distance, where nothing in a's passage moves."""
    was, now = other.role, mine.role
    if mine.year() or mine.value.dimension in ("multiple", "ordinal") or other.after_by():
        return
    grows = now.part is Part.CHANGE and not was.part and mine.value.dimension not in _EXTENTS
    if grows and not moves_in(other.reading, other.mention.passage):
        yield other.mention.span, now.cue, "b makes a change or a distance of it, a does not"
    elif was.part is Part.CHANGE and not now.part and mine.share_of() and not other.share_of():
        yield was.cue, mine.mention.span, "a makes a change or a distance of it, b a part"
    elif was.compared and now.part is Part.LEVEL and not now.compared:
        yield was.distance, now.cue, "the figure is the level reached in b and a distance in a"


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
    elif (mine.value.dimension != "count" or (mine.value.point >= _SEVERAL and not mine.year())) and (
        (was.each and now.total and not was.total) or (was.total and now.each and not now.total)
    ):
        yield other.mention.span, mine.mention.span, "one tells it of each, the other of all together"


def _bounds(other: Figure, mine: Figure) -> Iterator[Found]:
    p, q = other.value, mine.value
    if other.turned() or mine.turned() or (other.beside() | mine.beside()) & _TURNING:
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
        elif p.bound == "about" and q.bound in _ONE_SIDED and p.point > _MANY and mine.bounded(also=True):
            yield *spans, "b bounds a figure on one side that a gives roughly"
        elif p.bound == "exactly" and not p.hedged and p.point > _MANY and _bounds_more(other, mine):
            yield *spans, "b bounds a figure that a gives exactly"


def _bounds_more(other: Figure, mine: Figure) -> bool:
    return mine.bounded() and not open_to(other.reading, other.mention)
