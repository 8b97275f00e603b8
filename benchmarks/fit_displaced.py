"""Fits the weights of `srcdiff.compare.displaced` on rewordings with known faults.

python benchmarks/fit_displaced.py FILE…

Each line of a file (JSON lines, also gzipped) holds `evidence`, `ok` (faithful rewordings) and `faulty` (a list of `b`,
`kind` and `span`, the wrong words of b). A name inside the span of a fault of a kind that swaps names is a positive
example, every other name that stands well away from a fault a negative one. Needs scikit-learn. Prints how many faults
are found at how many false alarms in five folds, and the weights of a fit on everything.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from srcdiff.compare.displaced import Displaced
from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, find_mentions, read_pair
from srcdiff.embed import Encoder
from srcdiff.model import Document
from srcdiff.pipeline import Options, align_passages, open_encoder
from srcdiff.segment import segment

_KINDS = re.compile("swapp|given-to|place|organ|name|agent")
_CLEAR = 30  # characters from a fault within which a name is no example of either sort
_ALARMS = (5, 10, 20, 40, 80, 160)

Example = tuple[str, bool, tuple[float, ...]]


def examples(path: Path, encoder: Encoder) -> Iterator[Example]:
    """Row, whether the name is at fault, and its features, of every name that could have been swapped."""
    data = path.read_bytes()
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines():
        row = json.loads(line)
        yield from _row(row, segment(Document("a", row["evidence"])), encoder)


def _row(row: dict[str, Any], a: Document, encoder: Encoder) -> Iterator[Example]:
    cases: list[tuple[str, list[tuple[int, int]]]] = [(b, []) for b in row["ok"]]
    cases += [(x["b"], [_place(x["b"], s) for s in x["span"]]) for x in row["faulty"] if _KINDS.search(x["kind"])]
    for text, faults in cases:
        for at_fault, features in _names(a, segment(Document("b", text)), faults, encoder):
            yield row["id"], at_fault, features


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _names(
    a: Document, b: Document, faults: list[tuple[int, int]], encoder: Encoder
) -> Iterator[tuple[bool, tuple[float, ...]]]:
    left, right = read_pair(a, b, None, None)
    detail = next(detail for detail in DETAILS if detail.sorter is not None)
    found_a, found_b = find_mentions(left)[detail.name], find_mentions(right)[detail.name]
    sides = [[d.passage_text(i) for i in range(len(d.passages))] for d in (a, b)]
    paired = {i for bead in align_passages(*sides, encoder=encoder).beads if bead.b for i in bead.a}
    in_a = [i for i, mention in enumerate(found_a) if mention.passage in paired]
    free = [i for i in in_a if not any(detail.relate(found_a[i], there).agrees for there in found_b)]
    judge = Displaced(detail, left, right, found_a, found_b, Lookup(detail, found_a))
    for j, mention in enumerate(found_b):
        at_fault = any(mention.span.start < end and start < mention.span.end for start, end in faults)
        near = any(mention.span.start < end + _CLEAR and start - _CLEAR < mention.span.end for start, end in faults)
        found = judge.features(j, in_a, free, range(len(found_b))) if at_fault or not near else None
        if found is not None:
            yield at_fault, found[1]


def main() -> None:
    """Prints the figures of five folds, then the weights."""
    encoder = open_encoder(Options(cache=True))
    rows = [example for name in sys.argv[1:] for example in examples(Path(name), encoder)]
    groups, faulty, features = ([row[k] for row in rows] for k in range(3))
    x, y = np.array(features), np.array(faulty)
    model = LogisticRegression(C=1.0, max_iter=1000)
    told = cross_val_predict(model, x, y, groups=groups, cv=GroupKFold(5), method="predict_proba")[:, 1]
    order = np.argsort(-told)
    right = np.cumsum(y[order])
    print(f"{len(y)} names, {y.sum()} at fault")
    for alarms in _ALARMS:
        place = int(np.searchsorted(np.cumsum(~y[order]), alarms))
        if place < len(order):
            print(f"{alarms} false alarms: {right[place]} found, at a probability of {told[order[place]]:.2f}")
    fitted = model.fit(x, y)
    print("weights", [round(float(w), 2) for w in fitted.coef_[0]], "intercept", round(float(fitted.intercept_[0]), 2))


if __name__ == "__main__":
    main()
