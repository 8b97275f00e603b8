"""Fits the aligner's two logistic regressions and prints `srcdiff/align/weights.py`.

    python benchmarks/fit_align.py GOLD_FOLDER_OR_FILE... [--plain SET...] [--write]

GOLD: see `gold_links.py`. Every pair is used as it stands and with b shuffled, and again with sentences joined and cut
(`vary_links.py`), save those of the sets named with --plain. Before the final fit, the figures of a five-fold
cross-validation (texts of one group together; both regressions refitted in each fold) and of leaving out one whole set
at a time are printed.
"""

from __future__ import annotations

import argparse
import random
import sys
import zlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from gold_links import Pair, Score, gold_sets, shuffled
from numpy.typing import NDArray
from vary_links import varied

from srcdiff.align import Side, match_identical
from srcdiff.align.beads import choose
from srcdiff.align.features import NAMES
from srcdiff.align.judge import Judged, judged, likeness_features, likeness_logit, link_features, unrelated
from srcdiff.align.pairs import Floats, Pairs
from srcdiff.align.weights import Weights, logit_of
from srcdiff.embed import load_encoder
from srcdiff.embed.cache import CachedEncoder

Doubles = NDArray[np.float64]
FOLDS = 5


@dataclass
class Case:
    """One pair of texts under study: what was read, and what the regressions of its fold say."""

    name: str
    pair: Pair
    pairs: Pairs
    rows: Floats
    same: NDArray[np.bool_]
    right: Doubles
    likeness: Floats = field(default_factory=lambda: np.zeros(0, dtype=np.float32))
    link_rows: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    judged: Judged | None = None

    @property
    def fold(self) -> int:
        """The part of the cross-validation that it belongs to."""
        return zlib.crc32(self.pair.group.encode()) % FOLDS


def logistic(rows: Doubles, right: Doubles, penalty: float = 1.0) -> Weights:
    """Logistic regression by Newton's method, with an L2 penalty on the coefficients of the scaled features."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    weights = np.zeros(scaled.shape[1])
    ridge = np.full(len(weights), penalty)
    ridge[0] = 0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (right - chance) - ridge * weights
        curve = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-7:
            break
    coefficients = weights[1:] / spread
    return Weights(float(weights[0] - mean @ coefficients), tuple(float(c) for c in coefficients))


def read_cases(sets: dict[str, list[Pair]]) -> list[Case]:
    """Encodes every sentence once and takes the features of likeness of every pair of texts."""
    texts = sorted({text for pairs in sets.values() for pair in pairs for text in (*pair.a, *pair.b)})
    vectors = CachedEncoder(load_encoder()).encode(texts)
    row = {text: k for k, text in enumerate(texts)}
    cases = []
    for name, pairs in sets.items():
        for title, versions in ((name, pairs), (f"{name} shuffled", shuffled(pairs))):
            for pair in versions:
                sides = [Side(side, vectors[[row[text] for text in side]]) for side in (pair.a, pair.b)]
                found, rows, same = likeness_features(sides[0], sides[1], match_identical(pair.a, pair.b))
                right = [(i, j) in pair.links for i, j in zip(found.i.tolist(), found.j.tolist(), strict=True)]
                cases.append(Case(title, pair, found, rows, same, np.array(right, dtype=np.float64)))
    return cases


def fit(cases: list[Case], rows_of: Callable[[Case], Floats]) -> Weights:
    """A regression over the pairs of passages that are not identical."""
    rows = np.concatenate([rows_of(case)[~case.same] for case in cases]).astype(np.float64)
    return logistic(rows, np.concatenate([case.right[~case.same] for case in cases]))


def cross_validate(cases: list[Case], part: Callable[[Case], Hashable]) -> None:
    """Sets the probabilities of each case from regressions that saw nothing of its part."""
    parts = sorted({part(case) for case in cases}, key=str)
    for this in parts:
        weights = fit([case for case in cases if part(case) != this], lambda case: case.rows)
        for case in (case for case in cases if part(case) == this):
            case.likeness = likeness_logit(case.rows, case.same, weights)
    for case in cases:
        case.link_rows = link_features(case.pairs, case.likeness, case.rows)
    for this in parts:
        weights = fit([case for case in cases if part(case) != this], lambda case: case.link_rows)
        for case in (case for case in cases if part(case) == this):
            logit = logit_of(weights, case.link_rows)
            logit[unrelated(case.rows)] = -12
            logit[case.same] = 12
            case.judged = judged(case.pairs, case.rows, logit)


def report(title: str, cases: list[Case]) -> None:
    """Prints F1 by set, and how far probabilities tell the truth."""
    print(title, file=sys.stderr)
    for name in dict.fromkeys(case.name for case in cases):
        score = Score()
        for case in (case for case in cases if case.name == name):
            if case.judged:
                score.add(case.pair, set(choose(case.judged)))
        kinds = ("links", "reworded", "alone in a", "alone in b")
        print(f"  {name:20}", *(f"{kind} {score.f1(kind):.1f}" for kind in kinds), sep="  ", file=sys.stderr)
    told = np.concatenate([case.judged.probability[~case.same] for case in cases if case.judged])
    right = np.concatenate([case.right[~case.same] for case in cases])
    bins = [(low, low + 0.1) for low in np.arange(0.3, 1.0, 0.1)]
    kept = [(told >= low) & (told < high) for low, high in bins]
    print("  told/right", *(f"{told[k].mean():.2f}/{right[k].mean():.2f}" for k in kept if k.any()), file=sys.stderr)


def module(likeness: Weights, link: Weights, origin: str) -> str:
    """The text of `weights.py`."""
    path = Path(__file__).parents[1] / "srcdiff" / "align" / "weights.py"
    head = path.read_text(encoding="utf-8").split("LIKENESS = ")[0].rstrip().split("\n\n\n# Fitted on")[0]
    lines = [head, "", "", f"# Fitted on {origin}"]
    for name, weights in (("LIKENESS", likeness), ("LINK", link)):
        numbers = ", ".join(f"{c:.5g}" for c in weights.coefficients)
        lines.append(f"{name} = Weights({weights.constant:.5g}, ({numbers}))")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fits, reports and prints or writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--plain", nargs="*", default=["aesop", "argrewrite"], metavar="SET", help="sets not to vary")
    parser.add_argument("--write", action="store_true", help="write srcdiff/align/weights.py in place of printing it")
    args = parser.parse_args()
    sets = gold_sets(args.gold)
    if not any(sets.values()):
        sys.exit("no gold sets: name a folder of SET/dev.jsonl files, or .jsonl files; none is part of the project")
    rng = random.Random(1)
    more = {
        f"{name} varied": [v for pair in pairs if min(len((v := varied(pair, rng)).a), len(v.b)) > 1]
        for name, pairs in sets.items()
        if name not in args.plain
    }
    cases = read_cases({**sets, **more})
    cross_validate(cases, lambda case: case.name.split()[0])
    report("leaving out one set", cases)
    cross_validate(cases, lambda case: case.fold)
    report("five folds", cases)
    for case in cases:
        case.link_rows = link_features(case.pairs, case.likeness, case.rows)
    likeness = fit(cases, lambda case: case.rows)
    link = fit(cases, lambda case: case.link_rows)
    assert len(likeness.coefficients) == len(NAMES)
    text = module(likeness, link, f"{', '.join(sets)} ({len(cases) // 2} pairs of texts, varied ones included).")
    if args.write:
        (Path(__file__).parents[1] / "srcdiff" / "align" / "weights.py").write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
