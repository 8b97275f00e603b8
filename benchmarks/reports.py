"""How long each report of a long pair takes, and how large it is.

    python benchmarks/reports.py [PASSAGES]

The pair is made here: every passage has its counterpart, and every third one a number that differs.
"""

from __future__ import annotations

import random
import sys
import time

from srcdiff.model import Bead, Comparison, Document, Finding, ModelNames, Passage, Relation, Severity, Span
from srcdiff.report import REPORTS

_WORDS = (
    "the",
    "council",
    "said",
    "that",
    "boats",
    "of",
    "harbour",
    "were",
    "to",
    "stay",
    "until",
    "spring",
    "because",
    "ice",
)


def long_pair(passages: int) -> Comparison:
    """A pair of `passages` passages a side, some 25 words each."""
    a, b = _document("a.txt", passages, 0), _document("b.txt", passages, 1)
    findings = tuple(
        Finding(
            f"{i:012x}",
            Relation.CONTRADICTS,
            "number",
            Severity.HIGH,
            0.9,
            (_year(a, i),),
            (_year(b, i),),
            "the number differs",
            i,
            why="Both values stand near “harbour”.",
        )
        for i in range(0, passages, 3)
    )
    beads = tuple(Bead((i,), (i,), 0.9) for i in range(passages))
    return Comparison(a, b, beads, findings, ModelNames("none"), "0")


def _document(name: str, passages: int, shift: int) -> Document:
    random.seed(1)
    parts: list[str] = []
    found: list[Passage] = []
    place = 0
    for i in range(passages):
        sentence = f"{' '.join(random.choices(_WORDS, k=24))} in {1900 + (i + shift) % 100}."
        found.append(Passage(place, place + len(sentence), i // 4))
        parts.append(sentence + (" " if i % 4 < 3 else "\n\n"))
        place += len(parts[-1])
    return Document(name, "".join(parts), passages=tuple(found))


def _year(document: Document, passage: int) -> Span:
    end = document.passages[passage].end
    return Span(end - 5, end - 1)


def main() -> None:
    """Print a row for each report."""
    pair = long_pair(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
    print(f"{len(pair.a.text.split())} words a side, {len(pair.findings)} findings\n")
    print("| report | CPU ms (best of five) | kB |\n|---|---|---|")
    for name, write in REPORTS.items():
        times = []
        for _ in range(5):
            start = time.process_time()
            report = write(pair)
            times.append(time.process_time() - start)
        print(f"| {name} | {1000 * min(times):.0f} | {len(report.encode()) / 1000:.0f} |")


if __name__ == "__main__":
    main()
