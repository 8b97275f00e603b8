"""Mentions judged by more than the value that answers them: words that contradict one, and all values it agrees with.

Which mentions the aligned passages support, and which they hold against each other, is decided in `mentions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from srcdiff.compare.draft import Draft
from srcdiff.compare.lookup import Lookup
from srcdiff.compare.units import Unit
from srcdiff.compare.wording import Wording
from srcdiff.model import Mention, Span

_KIN = 0.2  # kinship of two values that count the same things
Sharpener = Callable[[Mention, Mention], str | None]
"""Tells what b's mention says beyond a's, None for nothing."""


def clashes(
    wording: Wording,
    found_a: Sequence[Mention],
    found_b: Sequence[Mention],
    free: Iterable[tuple[Unit, Sequence[int], Sequence[int]]],
) -> tuple[list[Draft], set[int]]:
    """Mentions contradicted by the words of the aligned passages, and which of a those are.

    `free` are the units with the mentions of a and of b, by index, that nothing in them answers yet.
    """
    detail = wording.detail
    drafts: list[Draft] = []
    clashed: set[int] = set()
    seen: set[Span] = set()
    for unit, in_a, in_b in free:
        for k in in_a:
            mention = found_a[k]
            against = detail.clash(mention, wording.b, unit.b)
            if against is not None and against not in seen:
                clashed.add(k)
                seen.add(against)
                home = next(p for p in unit.b if against.meets(wording.b.document.passages[p].span))
                drafts.append(wording.clash(mention.span, against, home, unit, cue_in_a=True))
        for k in () if detail.one_way else in_b:
            mention = found_b[k]
            against = detail.clash(mention, wording.a, unit.a)
            if against is not None and mention.span not in seen:
                seen.add(mention.span)
                drafts.append(wording.clash(against, mention.span, mention.passage, unit, cue_in_a=False))
    return drafts, clashed


def grown(wording: Wording, sharpens: Sharpener, known_a: Lookup, mentions: Iterable[Mention]) -> Iterator[Draft]:
    """Those mentions of b that say more, as `sharpens` tells, than every mention of a that they agree with."""
    detail = wording.detail
    for y in mentions:
        agreeing = [x for x in known_a.near(y) if detail.relate(x, y).agrees]
        kin = [x for x in agreeing if detail.kinship(x, y) >= _KIN]  # of the same things, where any of them are
        agreeing = kin or agreeing
        beyond = [(x, message) for x in agreeing if (message := sharpens(x, y)) is not None]
        if beyond and len(beyond) == len(agreeing):
            x, message = max(beyond, key=lambda pair: detail.kinship(pair[0], y))
            yield wording.grown(x, y, message)
