"""From two sides to beads: the order of the steps. What a step does belongs in its own module."""

from __future__ import annotations

from collections.abc import Callable

from srcdiff.align.beads import beads_of, choose
from srcdiff.align.identical import match_identical
from srcdiff.align.judge import judge
from srcdiff.align.side import Side
from srcdiff.model import Alignment, Bead


def align(a: Side, b: Side, progress: Callable[[int, int], None] | None = None) -> Alignment:
    """All beads of the pair, by first passage of b, those of a alone placed by a; deterministic.

    A bead joins one passage to one, or one to several; furniture of the page (`Side.stands_alone`) is joined to
    nothing. `progress` is called now and then with the steps done and their number.
    """
    if not len(a) or not len(b):
        lone = [Bead((i,), (), 1.0) for i in range(len(a))] + [Bead((), (j,), 1.0) for j in range(len(b))]
        return Alignment(tuple(lone))
    identical = [
        (i, j) for i, j in match_identical(a.texts, b.texts) if not a.stands_alone(i) and not b.stands_alone(j)
    ]
    judged = judge(a, b, identical, progress)
    beads = beads_of(choose(judged), judged)
    if progress:
        progress(1, 1)
    return Alignment(beads)
