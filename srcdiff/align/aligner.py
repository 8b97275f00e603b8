"""From two sides to beads: the order of the steps. What a step does belongs in its own module."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.identical import match_identical
from srcdiff.align.side import Side
from srcdiff.model import Alignment, Bead

_LEAST = 0.38
_LEAST_SECOND = 0.45

Matrix = NDArray[np.float32]


def align(a: Side, b: Side, progress: Callable[[int, int], None] | None = None) -> Alignment:
    """All beads of the pair, by first passage of b, those of a alone placed by a; deterministic.

    `progress` is called with the steps done and their number.
    """
    scores = _similarity(a, b)
    same = [(i, j) for i, j in match_identical(a.texts, b.texts) if not a.stands_alone(i) and not b.stands_alone(j)]
    scores[tuple(np.array(same, dtype=np.intp).reshape(-1, 2).T)] = 1
    links = _links(scores, same)
    if progress:
        progress(1, 1)
    return Alignment(_beads(links, scores, len(a), len(b)))


def _similarity(a: Side, b: Side) -> Matrix:
    grams = [[_words(t) for t in [*a.texts, *b.texts]], [_chars(t) for t in [*a.texts, *b.texts]]]
    cosine = np.clip(a.vectors @ b.vectors.T, 0, 1)
    scores: Matrix = 0.4 * cosine + 0.3 * _tfidf(grams[0], len(a)) + 0.3 * _tfidf(grams[1], len(a))
    for i in range(len(a)):
        if a.stands_alone(i):
            scores[i] = 0
    for j in range(len(b)):
        if b.stands_alone(j):
            scores[:, j] = 0
    return scores


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.lower()).split()


def _chars(text: str) -> list[str]:
    joined = f" {' '.join(_words(text))} "
    return [joined[k : k + 4] for k in range(len(joined) - 3)]


def _tfidf(grams: Sequence[list[str]], split: int) -> Matrix:
    holders = Counter(gram for row in grams for gram in set(row))
    column = {gram: k for k, gram in enumerate(holders)}
    rows = np.zeros((len(grams), max(1, len(column))), dtype=np.float32)
    for k, row in enumerate(grams):
        for gram in row:
            rows[k, column[gram]] += np.log(1 + len(grams) / holders[gram])
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return rows[:split] @ rows[split:].T


def _links(scores: Matrix, identical: list[tuple[int, int]]) -> list[tuple[int, int]]:
    links = list(identical)
    used_a, used_b = {i for i, _ in links}, {j for _, j in links}
    hubs_a: set[int] = set()
    hubs_b: set[int] = set()
    fixed_a, fixed_b = set(used_a), set(used_b)
    rows, columns = np.nonzero(scores >= _LEAST)
    order = np.lexsort((columns, rows, -scores[rows, columns]))
    for i, j in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if i in fixed_a or j in fixed_b:
            continue
        new_a, new_b = i not in used_a, j not in used_b
        if new_a and new_b:
            links.append((i, j))
        elif new_b and i not in hubs_b and scores[i, j] >= _LEAST_SECOND:
            links.append((i, j))
            hubs_a.add(i)
            fixed_b.update(y for x, y in links if x == i)
        elif new_a and j not in hubs_a and scores[i, j] >= _LEAST_SECOND:
            links.append((i, j))
            hubs_b.add(j)
            fixed_a.update(x for x, y in links if y == j)
        else:
            continue
        used_a.add(i)
        used_b.add(j)
    return links


def _beads(links: list[tuple[int, int]], scores: Matrix, n: int, m: int) -> tuple[Bead, ...]:
    of_a: dict[int, list[int]] = defaultdict(list)
    of_b: dict[int, list[int]] = defaultdict(list)
    for i, j in links:
        of_a[i].append(j)
        of_b[j].append(i)
    beads: list[Bead] = []
    for j in range(m):
        if j not in of_b:
            beads.append(Bead((), (j,), 1 - float(scores[:, j].max(initial=0))))
            continue
        rows = sorted(of_b[j])
        columns = sorted(of_a[rows[0]]) if len(rows) == 1 else [j]
        if columns[0] == j:
            beads.append(Bead(tuple(rows), tuple(columns), float(np.mean(scores[np.ix_(rows, columns)]))))
    return _with_lone_a(beads, [i for i in range(n) if i not in of_a], scores)


def _with_lone_a(beads: list[Bead], lone: list[int], scores: Matrix) -> tuple[Bead, ...]:
    """Each lone passage of a after the bead that holds the nearest passage before it."""
    after: dict[int, list[Bead]] = defaultdict(list)
    place = {i: k for k, bead in enumerate(beads) for i in bead.a}
    at, i = -1, 0
    for alone in lone:
        while i < alone:
            at = place.get(i, at)
            i += 1
        after[at].append(Bead((alone,), (), 1 - float(scores[alone].max(initial=0))))
    return tuple(after[-1] + [bead for k, b in enumerate(beads) for bead in (b, *after[k])])
