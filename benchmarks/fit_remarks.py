"""Fits the weights of `srcdiff.compare.remarks` on our own rewrites, and tells how far they carry.

python benchmarks/fit_remarks.py [FILE…]

The pairs are those of `rewrites_gold.jsonl.gz` here, described in `rewrites.py`. A sentence of b is an example of what
a writer adds where a marked addition covers most of it, and one of a fair rewording where no fault is marked in it.
Prints how many of the one are found at how many of the other, each pair judged by weights from other pairs, and the
weights of all. Needs scikit-learn.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from rewrites import GOLD, Row, read
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from srcdiff.check import judge_passages
from srcdiff.check.bundled import BundledChecker
from srcdiff.compare.remarks import Remarks
from srcdiff.details import read_pair
from srcdiff.embed import Encoder
from srcdiff.model import Alignment, Document, Span
from srcdiff.pipeline import NO_CHECKER, Options, compare_documents, open_encoder
from srcdiff.segment import segment

_MOST = 0.6  # share of a sentence that an addition covers
_RIDGE = 0.1
_FOLDS = 8
_SHARES = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)

Example = tuple[str, bool, dict[str, float]]


def examples(row: Row, encoder: Encoder, checker: BundledChecker) -> Iterator[Example]:
    """Pair, whether it is added, and features, of every sentence of b that is either."""
    day = datetime.date.fromisoformat(row["a_date"]) if row.get("a_date") else None
    texts = [Document("a", row["a"], published=day), Document("b", row["b"])]
    told = compare_documents(*texts, options=Options(checker=NO_CHECKER), encoder=encoder)
    a, b = (segment(text) for text in texts)
    verdicts = {v.passage: v for v in judge_passages(checker, b, a, told.beads)}
    left, right = read_pair(a, b, None, None)
    remarks = Remarks(left, right, Alignment(told.beads))
    for home, passage in right.spoken():
        features, added = remarks.features(home, verdicts.get(home)), _added(row, passage.span)
        if features is not None and added is not None:
            yield row["id"], added, features


def _added(row: Row, sentence: Span) -> bool | None:
    """Whether most of the sentence is a marked addition; None where another fault is marked in it."""
    met = False
    for item in row["gold"]:
        spans = [Span(at, at + len(words)) for words in item["b"] if (at := row["b"].find(words)) >= 0]
        if item["need"] == "never" or item["kind"] == "omits" or not any(span.meets(sentence) for span in spans):
            continue
        shared = sum(max(0, min(x.end, sentence.end) - max(x.start, sentence.start)) for x in spans)
        if item["kind"] == "adds" and item["need"] == "must" and shared > _MOST * len(sentence):
            return True
        met = True
    return None if met else False


def main(paths: Sequence[str]) -> None:
    """Gathers the sentences and fits."""
    encoder, checker = open_encoder(Options()), BundledChecker()
    rows = [row for path in (map(Path, paths) if paths else [GOLD]) for row in read(path)]
    found = [example for row in rows for example in examples(row, encoder, checker)]
    names = list(found[0][2])
    values = np.array([[features[name] for name in names] for _, _, features in found])
    added = np.array([answer for _, answer, _ in found])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=_RIDGE, max_iter=3000))
    shares = cross_val_predict(
        model, values, added, groups=[pair for pair, _, _ in found], cv=GroupKFold(_FOLDS), method="predict_proba"
    )[:, 1]
    for share in _SHARES:
        told = shares >= share
        print(f"from {share}: {(told & added).sum()} of {added.sum()} found, {(told & ~added).sum()} false")
    model.fit(values, added)
    scaler, fit = model[0], model[1]
    slopes = fit.coef_[0] / scaler.scale_
    print("intercept", round(float(fit.intercept_[0] - slopes @ scaler.mean_), 2))
    print(json.dumps({name: round(float(slope), 2) for name, slope in zip(names, slopes, strict=True)}))


if __name__ == "__main__":
    main(sys.argv[1:])
