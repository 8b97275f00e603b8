"""From probable pairs to beads: which links stand together. What makes a pair probable is for `judge`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from srcdiff.align.judge import Judged
from srcdiff.model import Bead

PRICE = 0.25  # the probability from which linking two passages is better than leaving both alone
JOINING = 0.35  # the same for a further passage of a bead
# Where order is surely gone, more rivals share what is likely, and a link of less probability is still the better bet.
_FREE_PRICE, _FREE_JOINING = 0.15, 0.2
_SOME_ORDER = 0.2  # the likelihood of one order from which the full prices hold
_TOLD = 0.75  # a passage of whose words one partner has this share needs no other

Link = tuple[int, int]


def choose(judged: Judged, price: float = PRICE, joining: float = JOINING) -> dict[Link, float]:
    """The links that stand, with their probabilities: the surest first, each passage in one bead.

    A bead is one passage, or several that share one counterpart; a link that would chain two beads is left out, and so
    is one to a passage that its first partner already tells in full.
    """
    hold = min(1.0, judged.ordered / _SOME_ORDER)
    price, joining = price * hold + _FREE_PRICE * (1 - hold), joining * hold + _FREE_JOINING * (1 - hold)
    worth = np.flatnonzero(judged.probability >= min(price, joining))
    worth = worth[np.argsort(-judged.probability[worth], kind="stable")]
    columns = (judged.pairs.i, judged.pairs.j, judged.probability, judged.share_a >= _TOLD, judged.share_b >= _TOLD)
    of_a: dict[int, list[int]] = defaultdict(list)
    of_b: dict[int, list[int]] = defaultdict(list)
    told_a: set[int] = set()
    told_b: set[int] = set()
    links: dict[Link, float] = {}
    for i, j, p, whole_a, whole_b in zip(*(column[worth].tolist() for column in columns), strict=True):
        mine, theirs = of_a.get(i, []), of_b.get(j, [])
        if (mine and theirs) or i in told_a or j in told_b or p < (joining if mine or theirs else price):
            continue
        if any(len(of_b[x]) > 1 for x in mine) or any(len(of_a[x]) > 1 for x in theirs):
            continue
        of_a[i].append(j)
        of_b[j].append(i)
        links[i, j] = p
        if whole_a:
            told_a.add(i)
        if whole_b:
            told_b.add(j)
    return links


def beads_of(links: dict[Link, float], judged: Judged) -> tuple[Bead, ...]:
    """Beads in the order of b, those of a alone after the bead of the nearest linked passage before them."""
    of_a: dict[int, list[int]] = defaultdict(list)
    of_b: dict[int, list[int]] = defaultdict(list)
    for i, j in links:
        of_a[i].append(j)
        of_b[j].append(i)
    n, m = judged.pairs.n, judged.pairs.m
    lone_a = 1 - judged.pairs.row_best(judged.probability)
    turned, order = judged.pairs.turned
    lone_b = 1 - turned.row_best(judged.probability[order])
    beads = list(_linked(of_a, of_b, links, lone_b.tolist(), m))
    after: dict[int, list[Bead]] = defaultdict(list)
    place = {i: k for k, bead in enumerate(beads) for i in bead.a}
    last = -1
    for i in range(n):
        last = place.get(i, last)
        if i not in of_a:
            after[last].append(Bead((i,), (), float(lone_a[i])))
    return tuple(after[-1] + [bead for k, linked in enumerate(beads) for bead in (linked, *after[k])])


def _linked(
    of_a: dict[int, list[int]], of_b: dict[int, list[int]], links: dict[Link, float], lone_b: list[float], m: int
) -> Iterator[Bead]:
    for j in range(m):
        if j not in of_b:
            yield Bead((), (j,), lone_b[j])
            continue
        rows = sorted(of_b[j])
        columns = sorted(of_a[rows[0]]) if len(rows) == 1 else [j]
        if columns[0] == j:
            yield Bead(tuple(rows), tuple(columns), float(np.mean([links[x, y] for x in rows for y in columns])))
