"""Fits the weights of `srcdiff.compare.misplaced` on rewordings with known faults.

python benchmarks/fit_misplaced.py FILE…

Each line of a file (JSON lines, also gzipped) holds `evidence`, `ok` (faithful rewordings) and `faulty` (a list of `b`,
`kind` and `span`, the wrong words of b). A figure or date inside the span of a fault of a kind that changes such is a
positive example, every other one that stands well away from a fault a negative one. Needs scikit-learn. Prints how many
faults are found at how many false alarms in five folds, and the weights of a fit on everything.
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

from srcdiff.compare.misplaced import Misplaced
from srcdiff.details import DETAILS, find_mentions, read_pair
from srcdiff.embed import Encoder
from srcdiff.model import Document
from srcdiff.pipeline import Options, align_passages, open_encoder
from srcdiff.segment import segment

_KINDS = re.compile("^(number-changed|number-swapped|date-or-time|duration-or-age)")
_CLEAR = 30  # characters from a fault within which a value is no example of either sort
_ALARMS = (2, 5, 10, 20, 40)
_PAIRED = 0.5  # score of a bead from which its values are examples

Example = tuple[str, bool, tuple[float, ...]]


def examples(path: Path, encoder: Encoder) -> Iterator[Example]:
    """Row, whether the value is at fault, and its features, of every value that could have been misplaced."""
    data = path.read_bytes()
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines():
        row = json.loads(line)
        yield from _row(row, segment(Document("a", row["evidence"])), encoder)


def _row(row: dict[str, Any], a: Document, encoder: Encoder) -> Iterator[Example]:
    cases: list[tuple[str, list[tuple[int, int]]]] = [(b, []) for b in row["ok"]]
    cases += [(x["b"], [_place(x["b"], s) for s in x["span"]]) for x in row["faulty"] if _KINDS.search(x["kind"])]
    for text, faults in cases:
        for at_fault, features in _values(a, segment(Document("b", text)), faults, encoder):
            yield row["id"], at_fault, features


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _values(
    a: Document, b: Document, faults: list[tuple[int, int]], encoder: Encoder
) -> Iterator[tuple[bool, tuple[float, ...]]]:
    left, right = read_pair(a, b, None, None)
    mentions_a, mentions_b = find_mentions(left), find_mentions(right)
    sides = [[d.passage_text(i) for i in range(len(d.passages))] for d in (a, b)]
    paired = align_passages(*sides, encoder=encoder).beads
    beads = [bead for bead in paired if bead.a and bead.b and bead.score >= _PAIRED]
    for detail in (detail for detail in DETAILS if detail.rivals is not None):
        judge = Misplaced(detail, left, right, mentions_a[detail.name], mentions_b[detail.name])
        for bead in beads:
            in_a = [mention for mention in mentions_a[detail.name] if mention.passage in bead.a]
            in_b = [mention for mention in mentions_b[detail.name] if mention.passage in bead.b]
            for mention in in_b:
                span = mention.span
                at_fault = any(span.start < end and start < span.end for start, end in faults)
                near = any(span.start < end + _CLEAR and start - _CLEAR < span.end for start, end in faults)
                found = judge.features(mention, in_a, in_b) if at_fault or not near else None
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
    print(f"{len(y)} values, {y.sum()} at fault")
    for alarms in _ALARMS:
        place = int(np.searchsorted(np.cumsum(~y[order]), alarms))
        if place < len(order):
            print(f"{alarms} false alarms: {right[place]} found, at a probability of {told[order[place]]:.2f}")
    fitted = model.fit(x, y)
    print("weights", [round(float(w), 2) for w in fitted.coef_[0]], "intercept", round(float(fitted.intercept_[0]), 2))


if __name__ == "__main__":
    main()
