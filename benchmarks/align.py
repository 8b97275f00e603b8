"""The aligner beside its peers, and what each of its parts adds, on gold sentence links.

    python benchmarks/align.py GOLD_FOLDER_OR_FILE... [--sentence-transformers MODEL]

GOLD: see `gold_links.py`. Peers: the plain sentence-transformers recipe (encode, cosine, arg max of each sentence of
a), TF-IDF of words (the same), and difflib over sentences. With --sentence-transformers the recipe runs on that model
through that library, else on the bundled one. The threshold of a peer or of an ablation is the best of a grid on these
very files, which favours it; srcdiff's own prices stay as they are.
"""

from __future__ import annotations

import argparse
import difflib
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from gold_links import Link, Pair, Score, gold_sets, shuffled

from srcdiff.align import Side, align, match_identical
from srcdiff.align.beads import choose
from srcdiff.align.judge import judge, judged, likeness_features, likeness_logit
from srcdiff.align.pairs import Floats, Pairs
from srcdiff.align.terms import Bags, gram_bags, overlaps, word_bags
from srcdiff.align.weights import learnt
from srcdiff.embed import load_encoder
from srcdiff.embed.cache import CachedEncoder

GRID = tuple(float(x) for x in np.arange(0.05, 0.96, 0.05))


@dataclass(frozen=True)
class Case:
    """A pair of texts with its vectors."""

    pair: Pair
    a: Side
    b: Side


Scorer = Callable[[Case], Floats]
Method = Callable[[Case, float], set[Link]]


def cosine(case: Case) -> Floats:
    """Of the vectors."""
    return np.asarray(case.a.vectors @ case.b.vectors.T)


def words(case: Case) -> Floats:
    """TF-IDF of stems."""
    return _tfidf(case, word_bags)


def letters(case: Case) -> Floats:
    """TF-IDF of character 4-grams."""
    return _tfidf(case, gram_bags)


def together(case: Case) -> Floats:
    """A plain mean of the three."""
    return np.asarray(0.4 * cosine(case) + 0.3 * words(case) + 0.3 * letters(case))


def likeness(case: Case) -> Floats:
    """The first regression by itself: likeness and rivals, blind to order."""
    pairs, rows, same = likeness_features(case.a, case.b, match_identical(case.pair.a, case.pair.b))
    return _matrix(case, judged(pairs, rows, likeness_logit(rows, same, learnt("apart").likeness)).probability, pairs)


def with_order(case: Case) -> Floats:
    """The second regression: likeness, order and rivals."""
    found = judge(case.a, case.b, match_identical(case.pair.a, case.pair.b))
    return _matrix(case, found.probability, found.pairs)


def arg_max(scorer: Scorer) -> Method:
    """Each sentence of a with the nearest of b, above a threshold."""

    def links(case: Case, least: float) -> set[Link]:
        scores = scorer(case)
        return {(i, int(j)) for i, j in enumerate(scores.argmax(axis=1)) if scores[i, j] >= least}

    return links


def either_best(scorer: Scorer) -> Method:
    """Each sentence of either side with its nearest, above a threshold."""

    def links(case: Case, least: float) -> set[Link]:
        scores = scorer(case)
        found = {(i, int(j)) for i, j in enumerate(scores.argmax(axis=1))}
        found |= {(int(i), j) for j, i in enumerate(scores.argmax(axis=0))}
        return {(i, j) for i, j in found if scores[i, j] >= least}

    return links


def by_difflib(case: Case, _least: float) -> set[Link]:
    """Equal runs of sentences, and replaced runs paired in order."""
    found = set()
    for _tag, a0, a1, b0, b1 in difflib.SequenceMatcher(None, case.pair.a, case.pair.b, autojunk=False).get_opcodes():
        found |= set(zip(range(a0, a1), range(b0, b1), strict=False))
    return found


def without_joint_order(case: Case, _least: float) -> set[Link]:
    """The joint decision on likeness alone."""
    pairs, rows, same = likeness_features(case.a, case.b, match_identical(case.pair.a, case.pair.b))
    return set(choose(judged(pairs, rows, likeness_logit(rows, same, learnt("apart").likeness))))


def srcdiff_links(case: Case, _least: float) -> set[Link]:
    """The aligner as it is."""
    return {(i, j) for bead in align(case.a, case.b).beads for i in bead.a for j in bead.b}


def _tfidf(case: Case, bags_of: Callable[[list[str]], Bags]) -> Floats:
    bags = bags_of([*case.pair.a, *case.pair.b])
    weights = bags.tfidf()
    pairs = Pairs.all(len(case.a), len(case.b))
    return overlaps(pairs, bags, weights, weights).reshape(len(case.a), len(case.b))


def _matrix(case: Case, values: Floats, pairs: Pairs) -> Floats:
    scores = np.zeros((len(case.a), len(case.b)), dtype=np.float32)
    scores[pairs.i, pairs.j] = values
    return scores


METHODS: dict[str, tuple[Method, tuple[float, ...]]] = {
    "difflib over sentences": (by_difflib, (0.0,)),
    "TF-IDF, arg max of a": (arg_max(words), GRID),
    "embeddings, arg max of a": (arg_max(cosine), GRID),
    "embeddings, best of either side": (either_best(cosine), GRID),
    "words, best of either side": (either_best(words), GRID),
    "together (plain mean)": (either_best(together), GRID),
    "together (regression)": (either_best(likeness), GRID),
    "+ order": (either_best(with_order), GRID),
    "joint decision, no order": (without_joint_order, (0.0,)),
    "srcdiff (order and joint decision)": (srcdiff_links, (0.0,)),
}


def run(cases: list[Case], method: Method, grid: Iterable[float]) -> tuple[Score, float, float]:
    """The best score over the grid, its threshold, and seconds taken for one threshold."""
    best, at, started, tries = Score(), 0.0, time.perf_counter(), 0
    for least in grid:
        score = Score()
        for case in cases:
            score.add(case.pair, method(case, least))
        tries += 1
        if tries == 1 or score.f1("links") > best.f1("links"):
            best, at = score, least
    return best, at, (time.perf_counter() - started) / tries


def main() -> None:
    """Prints a table a set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--sentence-transformers", metavar="MODEL", help="the model of the plain recipe")
    args = parser.parse_args()
    sets = gold_sets(args.gold)
    if not any(sets.values()):
        sys.exit("no gold sets: name a folder of SET/dev.jsonl files, or .jsonl files; none is part of the project")
    for name, plain in sets.items():
        for title, pairs in ((name, plain), (f"{name}, b shuffled", shuffled(plain))):
            table(title, pairs, args.sentence_transformers)


def table(title: str, pairs: list[Pair], model: str | None) -> None:
    """Prints one set's table in Markdown."""
    texts = sorted({text for pair in pairs for text in (*pair.a, *pair.b)})
    row = {text: k for k, text in enumerate(texts)}
    versions = {}
    for name in dict.fromkeys((None, model)):
        encoder = CachedEncoder(load_encoder(name))
        rows = encoder.encode(texts)
        versions[name] = [
            Case(p, *(Side(s, rows[[row[t] for t in s]], (), partial(encoder.encode_tokens, s)) for s in (p.a, p.b)))
            for p in pairs
        ]
    print(f"\n**{title}** ({len(pairs)} pairs)\n")
    print("| method | precision | recall | link F1 | reworded | alone in a | alone in b | threshold | s |")
    print("|---|---|---|---|---|---|---|---|---|")
    for label, (method, grid) in METHODS.items():
        score, at, seconds = run(versions[None], method, grid)
        _row(label, score, at, seconds)
        if model and label.startswith("embeddings, arg max"):
            _row(f"sentence-transformers, {label[12:]}", *run(versions[model], method, grid))


def _row(label: str, score: Score, at: float, seconds: float) -> None:
    precision, recall = score.precision_recall("links")
    figures = (precision, recall, *(score.f1(kind) for kind in ("links", "reworded", "alone in a", "alone in b")))
    print(f"| {label} |", " | ".join(f"{x:.1f}" for x in figures), f"| {f'{at:.2f}' if at else '–'} | {seconds:.2f} |")


if __name__ == "__main__":
    main()
