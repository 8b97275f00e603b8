"""Fits the aligner's weights on gold links: two logistic regressions, and order between them (`fit_order.py`).

    python benchmarks/fit_align.py GOLD_FOLDER_OR_FILE... [--held SET...] [--plain SET...] [--by-set] [--write]

GOLD: see `gold_links.py`. The set of weights for rewrites (`srcdiff.align.weights`) is fitted on the pairs of GOLD and
of `rewrites_links.jsonl.gz` here whose level of likeness is that of rewrites, the other two on all pairs of GOLD. Every
pair is used as it stands and with b shuffled, and again with sentences joined and cut (`vary_links.py`), save those of
the sets named with --plain; every set counts alike. Printed are the figures of a
five-fold cross-validation (texts of one group together, everything refitted in each fold), on request those of leaving
out one whole set at a time, and those on the sets that are not fitted on at all (--held: such as may be measured with
but not learnt from).
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
from fit_order import example, fit_order
from gold_links import Pair, Score, gold_sets, shuffled
from numpy.typing import NDArray
from vary_links import varied

from srcdiff.align import Side, match_identical
from srcdiff.align.beads import choose
from srcdiff.align.features import LEVEL
from srcdiff.align.judge import (
    Judged,
    judged,
    likeness_features,
    likeness_logit,
    link_features,
    rows_by_token,
    unrelated,
)
from srcdiff.align.pairs import Floats, Pairs
from srcdiff.align.weights import APART, FILE, REWRITES, TELLINGS, Weights, logit_of
from srcdiff.embed import load_encoder
from srcdiff.embed.cache import CachedEncoder

Doubles = NDArray[np.float64]
FOLDS = 5
REWRITES_LINKS = Path(__file__).with_name("rewrites_links.jsonl.gz")
_LEVELS = 0.35, 0.9  # of the pairs that the weights for rewrites are fitted on
_LINKS = 700  # reworded links that each set counts for


@dataclass
class Case:
    """One pair of texts under study: what was read, and what the regressions of its fold say.

    `rows` are the features of likeness, `by_token` those with what tokens tell; where the former are the latter, the
    last regression reads what order says of neighbours as well (`beside`).
    """

    name: str
    pair: Pair
    pairs: Pairs
    rows: Floats
    same: NDArray[np.bool_]
    right: Doubles
    weight: float
    by_token: Floats
    beside: bool = False
    likeness: Floats = field(default_factory=lambda: np.zeros(0, dtype=np.float32))
    link_rows: Floats = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    ordered: float = 1.0
    judged: Judged | None = None

    def read_order(self, orders: tuple[Doubles, Doubles]) -> None:
        """Takes the rows of the second regression from its likeness and the weights of order."""
        self.link_rows, self.ordered = link_features(self.pairs, self.likeness, self.rows, orders, beside=self.beside)

    @property
    def base(self) -> str:
        """The set that it comes from."""
        return self.name.split()[0]

    @property
    def keeps(self) -> bool:
        """Whether b is in its own order."""
        return "shuffled" not in self.name

    @property
    def level(self) -> float:
        """The level of likeness of the two texts."""
        return float(self.rows[0, LEVEL])

    @property
    def fold(self) -> int:
        """The part of the cross-validation that it belongs to."""
        return zlib.crc32(self.pair.group.encode()) % FOLDS


def logistic(rows: Doubles, right: Doubles, counts: Doubles, penalty: float = 3.0) -> Weights:
    """Logistic regression by Newton's method, with an L2 penalty on the coefficients of the scaled features."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    weights = np.zeros(scaled.shape[1])
    ridge = np.full(len(weights), penalty)
    ridge[0] = 0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (counts * (right - chance)) - ridge * weights
        curve = (scaled * (counts * chance * (1 - chance))[:, None]).T @ scaled + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-7:
            break
    coefficients = weights[1:] / spread
    return Weights(float(weights[0] - mean @ coefficients), tuple(float(c) for c in coefficients))


def read_cases(sets: dict[str, list[Pair]]) -> list[Case]:
    """Encodes every sentence once and takes the features of likeness of every pair of texts."""
    texts = sorted({text for pairs in sets.values() for pair in pairs for text in (*pair.a, *pair.b)})
    encoder = CachedEncoder(load_encoder())
    vectors = encoder.encode(texts)
    row = {text: k for k, text in enumerate(texts)}
    reworded = Counter[str]()
    for name, pairs in sets.items():
        reworded[name.split()[0]] += sum(pair.a[i] != pair.b[j] for pair in pairs for i, j in pair.links)
    cases = []
    for name, pairs in sets.items():
        weight = _LINKS / reworded[name.split()[0]]
        for title, versions in ((name, pairs), (f"{name} shuffled", shuffled(pairs))):
            for pair in versions:
                sides = [
                    Side(side, vectors[[row[text] for text in side]], (), partial(encoder.encode_tokens, side))
                    for side in (pair.a, pair.b)
                ]
                found, rows, same = likeness_features(sides[0], sides[1], match_identical(pair.a, pair.b))
                right = [(i, j) in pair.links for i, j in zip(found.i.tolist(), found.j.tolist(), strict=True)]
                by_token = rows_by_token(sides[0], sides[1], found, rows)
                if by_token is None:
                    raise ValueError("the bundled model gives tokens")
                cases.append(Case(title, pair, found, rows, same, np.array(right, dtype=np.float64), weight, by_token))
    return cases


def fit(cases: list[Case], rows_of: Callable[[Case], Floats]) -> Weights:
    """A regression over the pairs of passages that are not identical; every set counts alike."""
    rows = np.concatenate([rows_of(case)[~case.same] for case in cases]).astype(np.float64)
    counts = np.concatenate([np.full(np.count_nonzero(~case.same), case.weight) for case in cases])
    return logistic(rows, np.concatenate([case.right[~case.same] for case in cases]), counts)


def fit_both_orders(cases: list[Case]) -> tuple[Doubles, Doubles]:
    """The weights of order as read from the side of a, and from the side of b, on few of the shuffled texts."""
    plain = [case for case in cases if case.keeps or "varied" not in case.name]
    kept = [case for k, case in enumerate(plain) if case.keeps or k % 3 == 0]
    there, back = [], []
    for c in kept:
        turned, order = c.pairs.turned
        weight = float(np.sqrt(c.weight))  # not to learn a small set by heart
        there.append(example(c.pairs, c.likeness, c.level, c.right, weight))
        back.append(example(turned, c.likeness[order], c.level, c.right[order], weight))
    return fit_order(there), fit_order(back)


def cross_validate(cases: list[Case], part: Callable[[Case], Hashable]) -> None:
    """Sets the probabilities of each case from weights that saw nothing of its part; None is never learnt from."""
    parts = sorted({part(case) for case in cases}, key=str)
    known = [[case for case in cases if part(case) not in (this, None)] for this in parts]
    asked = [[case for case in cases if part(case) == this] for this in parts]
    for learnt, new in zip(known, asked, strict=True):
        weights = fit(learnt, lambda case: case.rows)
        for case in new:
            case.likeness = likeness_logit(case.rows, case.same, weights)
    for learnt, new in zip(known, asked, strict=True):
        orders = fit_both_orders(learnt)
        for case in new:
            case.read_order(orders)
    for learnt, new in zip(known, asked, strict=True):
        judge_by(fit(learnt, lambda case: case.link_rows), new)


def judge_by(weights: Weights, cases: list[Case]) -> None:
    """Sets the probabilities of the cases from their rows of the second regression."""
    for case in cases:
        logit = logit_of(weights, case.link_rows)
        logit[unrelated(case.rows)] = -12
        logit[case.same] = 12
        case.judged = judged(case.pairs, case.rows, logit, case.ordered)


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


def content_of(likeness: Weights, orders: tuple[Doubles, Doubles], link: Weights, origin: str) -> dict[str, object]:
    """A set of weights as it stands in `weights.json`, a number in five digits."""

    def short(numbers: Iterable[float]) -> list[float]:
        return [float(f"{x:.5g}") for x in numbers]

    regressions = {
        name: {"constant": short([w.constant])[0], "coefficients": short(w.coefficients)}
        for name, w in (("likeness", likeness), ("link", link))
    }
    there, back = ([short(row) for row in matrix] for matrix in orders)
    return {"fitted_on": origin, **regressions, "there": there, "back": back}


def main() -> None:
    """Fits, reports and prints or writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--held", nargs="*", default=["plaba"], metavar="SET", help="sets to measure on, not to fit on")
    parser.add_argument("--plain", nargs="*", default=["aesop", "argrewrite"], metavar="SET", help="sets not to vary")
    parser.add_argument("--by-set", action="store_true", help="report also what leaving out each whole set gives")
    parser.add_argument("--write", action="store_true", help="write srcdiff/align/weights.json in place of printing it")
    args = parser.parse_args()
    sets = gold_sets(args.gold)
    if not any(sets.values()):
        sys.exit("no gold sets: name a folder of SET/dev.jsonl files, or .jsonl files; none is part of the project")
    rng = random.Random(1)
    more = {
        f"{name} varied": [v for pair in pairs if min(len((v := varied(pair, rng)).a), len(v.b)) > 1]
        for name, pairs in sets.items()
        if name not in {*args.plain, *args.held}
    }
    cases = read_cases({**sets, **more})
    mine = gold_sets([REWRITES_LINKS])
    low, high = _LEVELS
    alike = [case for case in [*cases, *read_cases(mine)] if low <= case.level <= high]
    told = [replace(case, rows=case.by_token, beside=True) for case in cases]
    parts = ((APART, cases), (REWRITES, alike), (TELLINGS, told))
    content = {name: study(name, part, args) for name, part in parts}
    text = json.dumps(content, indent=1) + "\n"
    if args.write:
        FILE.write_text(text, encoding="utf-8")
    else:
        print(text)


def study(title: str, cases: list[Case], args: argparse.Namespace) -> dict[str, object]:
    """Reports on a set of weights, and fits it."""
    known = [case for case in cases if case.base not in args.held]
    held = [case for case in cases if case.base in args.held]
    if args.by_set:
        cross_validate(cases, lambda case: None if case.base in args.held else case.base)
        report(f"{title}: leaving out one set", known)
    cross_validate(cases, lambda case: None if case.base in args.held else case.fold)
    report(f"{title}: five folds", known)
    likeness, link = fit(known, lambda case: case.rows), fit(known, lambda case: case.link_rows)
    orders = fit_both_orders(known)
    for case in held:
        case.likeness = likeness_logit(case.rows, case.same, likeness)
        case.read_order(orders)
    judge_by(link, held)
    report(f"{title}: held out", held)
    names = ", ".join(dict.fromkeys(case.base for case in known))
    origin = f"{names} ({len(known) // 2} pairs of texts, as they stand and shuffled)"
    return content_of(likeness, orders, link, origin)


if __name__ == "__main__":
    main()
