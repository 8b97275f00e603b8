"""Fits the weights of `srcdiff.compare.doubts` on texts with marked faults, and tells how far they carry.

python benchmarks/fit_doubts.py --checker FOLDER [--pairs DIR…] [--sets FILE…] [--made FILE…]

`--pairs` are folders with a.txt, b.txt and gold.json, `--sets` JSON lines with `a`, `b`, `spans` and often a faithful
`b_ref`, `--made` (also gzipped) lines with `evidence`, `ok` and `faulty`. A run of doubtful words, and a finding of the
rules, is right where it meets a marked fault tightly. Each set weighs as the root of its size. Prints for each set,
with the weights of the others, the area under the curve and the share of right ones among the surest. Needs
scikit-learn.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from srcdiff.check import Checker, judge_passages
from srcdiff.check.bundled import BundledChecker
from srcdiff.compare.doubts import EXACT, Doubts, second_features
from srcdiff.compare.rivals import Rivals
from srcdiff.compare.suspects import doubted
from srcdiff.details import find_mentions, read_pair
from srcdiff.embed import Encoder
from srcdiff.model import Alignment, Document, Relation, Severity, Span
from srcdiff.pipeline import NO_CHECKER, Options, compare_documents, open_encoder
from srcdiff.segment import segment

_TIGHT, _ROOM = 3, 40  # a finding may be so many times as long as the fault, and so many characters more
_SUREST = (10, 20, 40, 80, 160)
_RIDGE = 0.1
_KINDS = ("runs", "second")

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts; each fault is its spans in b, and whether it counts (None: neither way)."""

    name: str
    a: str
    b: str
    faults: tuple[tuple[tuple[Span, ...], bool | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """One run or finding: the set it comes from, its features, whether it is right."""

    name: str
    features: dict[str, float]
    right: bool


def pair_cases(folder: Path) -> Iterator[Case]:
    """The pairs below a folder."""
    for gold in sorted(folder.glob("**/gold.json")):
        a, b = ((gold.parent / f"{side}.txt").read_text(encoding="utf-8") for side in "ab")
        faults = []
        for item in json.loads(gold.read_text(encoding="utf-8"))["gold"]:
            if item["kind"] != "omits" and item["b"] and item["need"] != "never":
                spans = tuple(Span(b.index(words), b.index(words) + len(words)) for words in item["b"])
                faults.append((spans, True if item["need"] == "must" else None))
        yield Case(folder.name, a, b, tuple(faults))


def set_cases(path: Path) -> Iterator[Case]:
    """The rows of a set that marks spans, and their faithful twins."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        faults = tuple(((Span(s["start"], s["end"]),), True) for s in row.get("spans", ()))
        yield Case(path.parent.name, row["a"], row["b"], faults)
        if row.get("b_ref") and row["b_ref"] != row["b"]:
            yield Case(path.parent.name, row["a"], row["b_ref"])


def made_cases(path: Path) -> Iterator[Case]:
    """The rewordings of a made set."""
    data = path.read_bytes()
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines():
        row = json.loads(line)
        yield from (Case(path.name, row["evidence"], text) for text in row["ok"])
        for fault in row["faulty"]:
            spans = tuple(Span(at, at + len(w)) for w in fault["span"] if (at := fault["b"].find(w)) >= 0)
            yield Case(path.name, row["evidence"], fault["b"], ((spans, True),))


def right(case: Case, spans: Sequence[Span]) -> bool | None:
    """Whether words of b meet a fault tightly; None where they meet one that does not count."""
    size = sum(len(span) for span in spans)
    answer = False
    for fault, counts in case.faults:
        if any(x.meets(y) for x in spans for y in fault):
            if counts is None:
                return None
            answer = answer or size <= _TIGHT * sum(len(span) for span in fault) + _ROOM
    return answer


def examples(case: Case, encoder: Encoder, checker: Checker) -> Iterator[tuple[str, Example]]:
    """Every run of doubtful words that no rule tells ("runs"), and every loud finding of the rules ("second")."""
    texts = [Document(side, text) for side, text in (("a", case.a), ("b", case.b))]
    told = compare_documents(*texts, options=Options(checker=NO_CHECKER), encoder=encoder)
    a, b = (segment(text) for text in texts)
    alignment = Alignment(told.beads)
    verdicts = {verdict.passage: verdict for verdict in judge_passages(checker, b, a, alignment.beads)}
    left, right_ = read_pair(a, b, None, None)
    mentions, doubts = find_mentions(right_), Doubts(left, right_, alignment)
    rivals = Rivals(left, right_, find_mentions(left), mentions)
    findings = [f for f in told.findings if f.relation is not Relation.OMITS]
    for finding in findings:
        home = right_.passage_of(finding.b[0].start)
        answer = right(case, finding.b)
        if answer is not None and home in verdicts and finding.severity is not Severity.LOW:
            fit = rivals.fit(finding.relation, finding.detail, finding.b)
            features = second_features(finding.relation, finding.detail, finding.b, verdicts[home], fit)
            yield "second", Example(case.name, features, answer)
    for verdict in verdicts.values():
        for run, lead, mention in doubted(verdict, right_, mentions):
            span = Span(run[0].span.start, run[-1].span.end)
            answer = right(case, [span])
            read = mention is not None and mention.detail in EXACT
            if answer is not None and not read and not any(span.meets(x) for finding in findings for x in finding.b):
                yield "runs", Example(case.name, doubts.features(verdict, run, lead), answer)


def fit(kind: str, found: Sequence[Example]) -> None:
    """Prints how each set is told by the others, and the weights of all."""
    names = list(found[0].features)
    values: Numbers = np.array([[example.features[name] for name in names] for example in found])
    answers = np.array([example.right for example in found])
    sets = np.array([example.name for example in found])
    weights = np.array([1 / np.sqrt(np.sum(sets == name)) for name in sets])
    weights /= weights.mean()
    print(f"== {kind}: {len(found)}, right {answers.mean():.3f}")
    for name in sorted(set(sets)):
        own = sets == name
        if len(set(answers[own])) == len(set(answers[~own])) == 2:
            intercept, slopes = _model(values[~own], answers[~own], weights[~own])
            shares = intercept + values[own] @ slopes
            surest = answers[own][np.argsort(-shares)]
            told = ", ".join(f"{count} {surest[:count].mean():.2f}" for count in _SUREST if count <= len(surest))
            area = roc_auc_score(answers[own], shares)
            print(f"{name}: {own.sum()}, right {answers[own].mean():.3f}, area {area:.3f}; of the surest {told}")
    intercept, slopes = _model(values, answers, weights)
    print("intercept", round(intercept, 2), {name: round(float(x), 2) for name, x in zip(names, slopes, strict=True)})


def _model(values: Numbers, answers: NDArray[np.bool_], weights: Numbers) -> tuple[float, Numbers]:
    """Intercept and slopes of a fit on the features, each brought to one scale for the ridge."""
    means, scales = values.mean(0), values.std(0) + 1e-9
    model = LogisticRegression(C=_RIDGE, max_iter=5000).fit((values - means) / scales, answers, sample_weight=weights)
    slopes = model.coef_[0] / scales
    return float(model.intercept_[0] - slopes @ means), slopes


def main(arguments: Sequence[str]) -> None:
    """Reads the options, gathers, fits."""
    parser = argparse.ArgumentParser(description="Fits how far a checker's doubts are believed.")
    parser.add_argument("--checker", type=Path, required=True)
    parser.add_argument("--pairs", nargs="*", type=Path, default=[])
    parser.add_argument("--sets", nargs="*", type=Path, default=[])
    parser.add_argument("--made", nargs="*", type=Path, default=[])
    given = parser.parse_args(arguments)
    encoder, checker = open_encoder(Options()), BundledChecker(given.checker)
    found: dict[str, list[Example]] = {kind: [] for kind in _KINDS}
    cases = [
        *(case for folder in given.pairs for case in pair_cases(folder)),
        *(case for path in given.sets for case in set_cases(path)),
        *(case for path in given.made for case in made_cases(path)),
    ]
    for case in cases:
        for kind, example in examples(case, encoder, checker):
            found[kind].append(example)
    for kind, gathered in found.items():
        fit(kind, gathered)


if __name__ == "__main__":
    main(sys.argv[1:])
