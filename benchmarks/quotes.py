"""Quotations altered, inverted, invented and misattributed, with fair edits beside them: what is told, and rightly.

    python benchmarks/quotes.py FOLDER_OR_FILE [--each 1] [--missed] [--false]

The articles are those of `polnear.py`, read at run time; b is an article with one edit of `quote_edits.py`. Seeded by
the article and the kind of edit: every run makes the same pairs. A harmful edit is told where a finding (contradicts or
adds, of quotes or attributions, not of low severity) meets its place in b. Precision counts the findings of these two
details over all pairs, fair ones as well: right are those that meet a harmful edit.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from polnear import Article, articles
from quote_cases import Case, Edited, cases
from quote_edits import FAIR, HARMFUL, Edit

from srcdiff.model import Comparison, Finding, Relation, Severity
from srcdiff.pipeline import Options, compare_texts, open_encoder

_LEAST = 8  # words of a quote that is edited
_TRIES = 8  # quotes of an article that are tried for one kind of edit


def edits(article: Article, kinds: dict[str, Edit], each: int) -> Iterator[tuple[str, Case, Edited]]:
    """Up to `each` pairs of every kind from an article."""
    found = cases(article, _LEAST)
    for kind, edit in kinds.items():
        rng = random.Random(f"{article.name}/{kind}")
        order = rng.sample(found, len(found))
        made = ((kind, case, edited) for case in order[: _TRIES * each] if (edited := edit(case, rng)) is not None)
        yield from (pair for pair, _ in zip(made, range(each), strict=False))


def told(comparison: Comparison) -> list[Finding]:
    """The findings that count."""
    return [
        f
        for f in comparison.findings
        if f.detail in ("quote", "attribution") and f.relation is not Relation.OMITS and f.severity is not Severity.LOW
    ]


def main() -> int:
    """Prints the table; exit code 2 where the articles are missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="the folder of dev.jsonl, or such a file")
    parser.add_argument("--each", type=int, default=1, help="pairs of each kind from an article")
    parser.add_argument("--only", help="one kind of edit")
    parser.add_argument("--missed", action="store_true", help="print the harmful edits that are not told")
    parser.add_argument("--false", action="store_true", help="print the findings that are wrong")
    options = parser.parse_args()
    path = options.path / "dev.jsonl" if options.path.is_dir() else options.path
    if not path.is_file():
        print(f"{path} is not there: this benchmark needs the PolNeAR quotations", file=sys.stderr)
        return 2
    encoder, counts = open_encoder(Options()), Counter[tuple[str, str]]()
    for article in articles(path):
        for kinds, harmful in ((HARMFUL, True), (FAIR, False)):
            for kind, case, edited in edits(article, kinds, options.each):
                if options.only in (None, kind):
                    found = told(compare_texts(article.text, edited.text, encoder=encoder))
                    right = [f for f in found if harmful and any(s.meets(edited.place) for s in f.b)]
                    counts[kind, "pairs"] += 1
                    counts[kind, "told"] += bool(right)
                    counts[kind, "right"] += len(right)
                    counts[kind, "wrong"] += len(found) - len(right)
                    if options.missed and harmful and not right:
                        print(f"MISSED {kind} {article.name}: {_shown(case, edited)}")
                    for f in (f for f in found if options.false and f not in right):
                        print(f"FALSE {kind} {article.name}: {f.rule} {f.message} | {[s.of(edited.text) for s in f.b]}")
    print("\n".join(table(counts)))
    return 0


def _shown(case: Case, edited: Edited) -> str:
    return f"{case.words!r} -> {edited.place.of(edited.text)!r}"


def table(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """The table by kind, and recall and precision over all."""
    yield "| edit | pairs | told | wrong findings |"
    yield "|---|---|---|---|"
    for kinds, harmful in ((HARMFUL, True), (FAIR, False)):
        for kind in kinds:
            share = f"{counts[kind, 'told']}" if harmful else "–"
            yield f"| {kind} | {counts[kind, 'pairs']} | {share} | {counts[kind, 'wrong']} |"
    total = Counter[str]()
    for (kind, what), number in counts.items():
        total[what] += number
        total["harmful"] += number if what == "pairs" and kind in HARMFUL else 0
    recall, precision = (
        total["told"] / max(1, total["harmful"]),
        total["right"] / max(1, total["right"] + total["wrong"]),
    )
    yield ""
    yield f"recall {100 * recall:.1f} %, precision {100 * precision:.1f} %"


if __name__ == "__main__":
    sys.exit(main())
