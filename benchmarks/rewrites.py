"""Measures the findings on articles and rewrites of our own writing, every fault and many fair rewordings marked.

    python benchmarks/rewrites.py [--missed] [--false] [--checker NAME] [FILE…]

The pairs lie in `rewrites_gold.jsonl.gz` here: {"id", "genre", "a_date", "faithful", "a", "b", "gold": [{"kind",
"detail", "a": [words], "b": [words], "need"}]}. A fault (`must`) is found where a contradiction or addition of severity
medium or high meets its words in b and is at most three times as long, and 40 characters. Findings that meet only what
is neither right nor wrong (`may`) do not count. A fair rewording (`never`) is a trap; it is sprung where a finding
meets it that is not right.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff import compare_texts
from srcdiff.model import Finding, Relation, Severity, Span

GOLD = Path(__file__).with_name("rewrites_gold.jsonl.gz")
_TIGHT, _ROOM = 3, 40

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked place of b: what stands there, and whether a finding on it is right, wrong or neither."""

    spans: tuple[Span, ...]
    need: str
    detail: str
    words: str

    def met(self, finding: Finding) -> bool:
        """Whether the finding tells of these words."""
        return any(x.meets(y) for x in finding.b for y in self.spans)

    def hit(self, finding: Finding) -> bool:
        """Whether it tells of them and of little else."""
        size = sum(len(span) for span in finding.b)
        return self.met(finding) and size <= _TIGHT * sum(len(span) for span in self.spans) + _ROOM


def read(path: Path) -> Iterator[Row]:
    """The pairs of a file."""
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        yield json.loads(line)


def marks(row: Row) -> list[Mark]:
    """The marked places of b, but for omissions."""
    found = []
    for item in row["gold"]:
        if item["kind"] != "omits" and item["b"]:
            spans = tuple(Span(at := row["b"].index(words), at + len(words)) for words in item["b"])
            found.append(Mark(spans, item["need"], item["detail"][0], " … ".join(item["b"])))
    return found


def measure(rows: Sequence[Row], checker: str, *, missed: bool, false: bool) -> Counter[str]:
    """Counts over all pairs."""
    count: Counter[str] = Counter()
    for row in rows:
        result = compare_texts(row["a"], row["b"], a_date=row["a_date"], checker=checker)
        loud = [f for f in result.findings if f.relation is not Relation.OMITS and f.severity is not Severity.LOW]
        places = marks(row)
        for mark in places:
            if mark.need == "must":
                found = any(mark.hit(finding) for finding in loud)
                count.update({"faults": 1, "found": found, f"{mark.detail} faults": 1, f"{mark.detail} found": found})
                if missed and not found:
                    print(f"missed {row['id']} {mark.detail}: {mark.words}")
        for finding in loud:
            needs = {mark.need for mark in places if mark.need != "never" and mark.hit(finding)}
            wrong = not needs
            count.update({"right": "must" in needs, "wrong": wrong, "alarms": wrong and row["faithful"]})
            if false and wrong:
                print(f"false {row['id']} {finding.detail}: {finding.message}")
        for mark in places:
            if mark.need == "never":
                sprung = [f for f in loud if mark.met(f)]
                right = [f for f in sprung if any(m.hit(f) for m in places if m.need != "never")]
                count.update({"traps": 1, "sprung": len(sprung) > len(right)})
        count["words"] += len(row["b"].split()) if row["faithful"] else 0
    return count


def main(arguments: Sequence[str]) -> None:
    """Reads the options, measures and prints."""
    parser = argparse.ArgumentParser(description="Measures the findings on rewrites of our own writing.")
    parser.add_argument("files", nargs="*", type=Path, default=[GOLD])
    parser.add_argument("--missed", action="store_true", help="print every fault that is missed")
    parser.add_argument("--false", action="store_true", help="print every finding that is wrong")
    parser.add_argument("--checker", default="bundled")
    given = parser.parse_args(arguments)
    rows = [row for path in given.files for row in read(path)]
    c = measure(rows, given.checker, missed=given.missed, false=given.false)
    recall, precision = 100 * c["found"] / c["faults"], 100 * c["right"] / max(1, c["right"] + c["wrong"])
    print(f"{len(rows)} pairs, {c['faults']} faults: recall {recall:.1f}, precision {precision:.1f}")
    print(
        f"traps sprung {100 * c['sprung'] / c['traps']:.1f} % of {c['traps']}; false alarms on faithful rewrites",
        end=" ",
    )
    print(f"{1000 * c['alarms'] / max(1, c['words']):.2f} per 1,000 words of {c['words']}")
    kinds = sorted(key.removesuffix(" faults") for key in c if key.endswith(" faults"))
    print("found:", ", ".join(f"{kind} {c[kind + ' found']}/{c[kind + ' faults']}" for kind in kinds))


if __name__ == "__main__":
    main(sys.argv[1:])
