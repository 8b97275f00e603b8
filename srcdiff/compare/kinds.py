"""The same bare figure with something else behind it: "22 miles" for "22 kilometres", "1,900 people" for "households".

Also what a share is a share of, and shares that make up the whole together ("a third" for "two thirds"). The same
amount in another role is compared in `roles`; which nouns exclude each other is told in `details.kind`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.figures import CROWDED, Figure, Found, by_passage, draft, inside, same_amount
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.kind import base_of, kinds_of
from srcdiff.details.number import Quantity
from srcdiff.details.role import Part
from srcdiff.model import Mention

_MEASURES = frozenset({"time", "length", "mass", "volume", "area", "speed", "power", "energy", "data", "share"})
_FAR = 65.0  # by how many times two units of time may differ and still be taken for one another
_MINOR = 3  # figures up to which two words around both must be the same
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-")  # what denies a word: "insured", "uninsured"
_SHORT = 3  # letters up to which a word with a prefix is another word: "deed", "indeed"


def kinds(
    units: Iterable[Unit], a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
) -> Iterator[Draft]:
    """A contradiction for each figure of b that a has with another unit or of another kind of thing.

    `found_a` and `found_b` are the numbers of both documents.
    """
    places_a, places_b = by_passage(a, found_a), by_passage(b, found_b)
    return each_once(units, lambda unit: _of(unit, places_a, places_b), key=lambda draft: draft.b)


def _of(unit: Unit, places_a: dict[int, list[Figure]], places_b: dict[int, list[Figure]]) -> Iterator[Draft]:
    theirs, ours = inside(unit.a, places_a), inside(unit.b, places_b)
    if len(theirs) * len(ours) > CROWDED:
        return
    for mine in ours:
        for other in theirs:
            # a figure that the other side has as well is no other one's
            lone = not any(same_amount(mine.value, x.value) for x in theirs)
            lost = not any(same_amount(other.value, y.value) for y in ours)
            found = next(_differs(other, mine, lone and lost), None)
            if found is not None:
                yield draft(found, other, mine, unit)
                break


def _differs(other: Figure, mine: Figure, free: bool) -> Iterator[Found]:
    spans = other.mention.span, mine.mention.span
    p, q = other.value, mine.value
    shared = other.near() & mine.near()
    known = len(shared) >= (1 if abs(q.bare) > _MINOR else 2)
    wide = known or (abs(q.bare) > _MINOR and bool(other.near(wide=True) & mine.near(wide=True)))
    if free and wide and math.isclose(p.bare, q.bare, rel_tol=1e-6) and (_units_differ(p, q) or _of_moves(other, mine)):
        yield *spans, "the figure is the same, and its unit another"
    if free and _complement(other, mine) and not _contraries(other.beside(), mine.beside()):
        yield *spans, "the two shares are of the same whole and make it up together"
    if free and _halved(p, q) and other.behind(3) & mine.behind(3) and "as" not in other.beside() | mine.beside():
        yield *spans, "one is the half of it, the other the double"
    if same_amount(p, q) or ({p.dimension, q.dimension} == {"points", "count"} and math.isclose(p.bare, q.bare)):
        yield from _things(other, mine, known)


def _units_differ(p: Quantity, q: Quantity) -> bool:
    if {p.dimension, q.dimension} <= _MEASURES:
        if p.dimension == q.dimension and max(p.factor, q.factor) > _FAR * min(p.factor, q.factor):
            return False
        return p.dimension != q.dimension or not math.isclose(p.factor, q.factor)
    money = [
        value.dimension for value in (p, q) if value.dimension.startswith("money:") and value.dimension[6:] not in "$*"
    ]
    return len(set(money)) == 2


def _of_moves(other: Figure, mine: Figure) -> bool:
    """Whether both are sizes of a move, the one in percent, the other in money."""
    dimensions = {figure.value.dimension.partition(":")[0] for figure in (other, mine)}
    return dimensions == {"share", "money"} and all(figure.role.part is Part.CHANGE for figure in (other, mine))


def _complement(other: Figure, mine: Figure) -> bool:
    p, q = other.value, mine.value
    if not p.dimension == q.dimension == "share" or not math.isclose(p.point + q.point, 1.0, abs_tol=1e-3):
        return False
    if math.isclose(p.point, q.point) or other.denied() or mine.denied() or other.role.part or mine.role.part:
        return False
    if other.told() & mine.told():
        return True
    if {p.bound, q.bound} - {"exactly", "about"} and p.bound != q.bound:
        return False  # "fewer than a third" of them did, "over two thirds" did not
    if other.of_rest() & mine.around() or mine.of_rest() & other.around():
        return False
    return bool((other.around() - other.shared_by()) & (mine.around() - mine.shared_by()))


def _contraries(these: frozenset[str], those: frozenset[str]) -> bool:
    """Whether one side names what the other denies by a prefix: shares of these make up a whole rightly."""
    both = these | those
    denied = {f"{prefix}{word}" for word in both if len(word) > _SHORT for prefix in _PREFIXES} & both
    return bool(denied & (these ^ those))


def _halved(p: Quantity, q: Quantity) -> bool:
    half, double = (
        [v for v in (p, q) if (v.dimension, round(v.point, 3)) in wanted]
        for wanted in ({("share", 0.5), ("multiple", 0.5)}, {("multiple", 2.0)})
    )
    return len(half) == 1 and len(double) == 1 and "exactly" == p.bound == q.bound


def _apart(was: frozenset[tuple[int, int]], now: frozenset[tuple[int, int]]) -> bool:
    """Whether two nouns stand on different sides of a line, and on one side of none."""
    groups = {group for group, _ in now}
    return not was & now and any(group in groups for group, _ in was)


def _things(other: Figure, mine: Figure, known: bool) -> Iterator[Found]:
    was, now = kinds_of(other.reading, other.mention), kinds_of(mine.reading, mine.mention)
    if was and now and known:
        for (group, side), span in was.items():
            if (group, 1 - side) in now and (group, side) not in now and (group, 1 - side) not in was:
                yield span, now[group, 1 - side], "the figure is the same, and what it counts another"
                return
    of_a, of_b = base_of(other.reading, other.mention), base_of(mine.reading, mine.mention)
    if of_a is not None and of_b is not None and _apart(of_a[0], of_b[0]):
        yield of_a[1], of_b[1], "the share is the same, and what it is a share of another"
