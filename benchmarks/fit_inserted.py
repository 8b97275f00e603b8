"""Fits the weights of `srcdiff.compare.inserted` on our own rewrites and rewordings, and tells how far they carry.

python benchmarks/fit_inserted.py MADE…

The pairs are those of `rewrites_gold.jsonl.gz` here, described in `rewrites.py`. Each line of MADE (JSON lines, also
gzipped) holds `evidence`, `ok` (faithful rewordings) and `faulty` (a list of `b`, `kind` and `span`, the wrong words);
they should be such as the checker was not trained on. A run of words that a does not have is an example of what is put
in where an addition is marked there, and one of a fair rewording where nothing is. Prints how many of the one are found
at how many of the other, each text judged by weights from others, and the weights of all. Needs scikit-learn.
"""

from __future__ import annotations

import datetime
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rewrites import GOLD, Row, read
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from srcdiff.check import judge_passages
from srcdiff.check.bundled import BundledChecker
from srcdiff.compare.inserted import Run, runs
from srcdiff.details import find_mentions, read_pair
from srcdiff.embed import Encoder
from srcdiff.model import Alignment, Bead, Document, Passage, Span
from srcdiff.pipeline import NO_CHECKER, Options, compare_documents, open_encoder
from srcdiff.segment import segment

_KINDS = ("word-or-short-phrase-added", "clause-added", "figure-or-name-added")
_TIGHT, _ROOM = 3, 40
_PAIRED = 0.9  # score of the bead of a made pair
_RIDGE = 0.1
_FOLDS = 8
_SHARES = (0.4, 0.5, 0.6, 0.7, 0.75, 0.8)

Example = tuple[str, str, bool, dict[str, float]]
Marks = list[tuple[tuple[Span, ...], bool | None]]


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Makes examples with the two models."""

    encoder: Encoder
    checker: BundledChecker

    def pair(self, row: Row) -> Iterator[Example]:
        """Set, text, whether it is put in, and features, of every run of an article."""
        day = datetime.date.fromisoformat(row["a_date"]) if row.get("a_date") else None
        texts = [Document("a", row["a"], published=day), Document("b", row["b"])]
        told = compare_documents(*texts, options=Options(checker=NO_CHECKER), encoder=self.encoder)
        a, b = (segment(text) for text in texts)
        for run in self._runs(a, b, Alignment(told.beads)):
            answer = _answer(run, _marks(row))
            if answer is not None:
                yield "pairs", row["id"], answer, run.features

    def made(self, row: Row) -> Iterator[Example]:
        """The same of every rewording of a line."""
        texts: list[tuple[str, list[str]]] = [(text, []) for text in row["ok"]]
        texts += [(x["b"], x["span"]) for x in row["faulty"] if x["kind"] in _KINDS]
        for text, wrong in texts:
            spans = [Span(at, at + len(words)) for words in wrong if (at := text.find(words)) >= 0]
            a, b = _single("a", row["evidence"]), _single("b", text)
            for run in self._runs(a, b, Alignment((Bead((0,), (0,), _PAIRED),))):
                yield "made", row["evidence"], any(run.span.meets(span) for span in spans), run.features

    def _runs(self, a: Document, b: Document, alignment: Alignment) -> Iterator[Run]:
        verdicts = judge_passages(self.checker, b, a, alignment.beads)
        left, right = read_pair(a, b, a.published, a.published)
        yield from runs(verdicts, left, right, find_mentions(right), alignment)


def _single(name: str, text: str) -> Document:
    return Document(name, text, passages=(Passage(0, len(text), 0),))


def _marks(row: Row) -> Marks:
    """The marked faults of b; those that are no addition, or none for sure, count neither way."""
    found: Marks = []
    for item in row["gold"]:
        if item["need"] != "never" and item["kind"] != "omits":
            spans = tuple(Span(at, at + len(words)) for words in item["b"] if (at := row["b"].find(words)) >= 0)
            found.append((spans, True if item["need"] == "must" and item["kind"] == "adds" else None))
    return found


def _answer(run: Run, marks: Marks) -> bool | None:
    """Whether a run meets an addition tightly; None where it meets what does not count."""
    met = [(spans, counts) for spans, counts in marks if any(run.span.meets(span) for span in spans)]
    right = any(counts and len(run.span) <= _TIGHT * sum(map(len, spans)) + _ROOM for spans, counts in met)
    return right or (None if met else False)


def main(paths: Sequence[str]) -> None:
    """Gathers the runs and fits."""
    gatherer = Gatherer(open_encoder(Options()), BundledChecker())
    found = [example for row in read(GOLD) for example in gatherer.pair(row)]
    for path in map(Path, paths):
        data = path.read_bytes()
        for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines():
            found += gatherer.made(json.loads(line))
    names = list(found[0][3])
    values = np.array([[features[name] for name in names] for *_, features in found])
    added = np.array([answer for _, _, answer, _ in found])
    sets = np.array([name for name, *_ in found])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=_RIDGE, max_iter=3000))
    groups = [text for _, text, _, _ in found]
    shares = cross_val_predict(model, values, added, groups=groups, cv=GroupKFold(_FOLDS), method="predict_proba")[:, 1]
    for name in sorted(set(sets)):
        for share in _SHARES:
            told = (shares >= share) & (sets == name)
            total = (added & (sets == name)).sum()
            print(f"{name} from {share}: {(told & added).sum()} of {total} found, {(told & ~added).sum()} false")
    model.fit(values, added)
    slopes = model[1].coef_[0] / model[0].scale_
    print("intercept", round(float(model[1].intercept_[0] - slopes @ model[0].mean_), 2))
    print(json.dumps({name: round(float(slope), 2) for name, slope in zip(names, slopes, strict=True)}))


if __name__ == "__main__":
    main(sys.argv[1:])
