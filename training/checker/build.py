"""Makes all training rows from the data folder: python -m training.checker.build --data DIR --out DIR [--copies N].

Which rows are made of what stands here; the sets are read in `nli`, single faults stand in `faults`, fair rewordings in
`fair`, template statements in `turned`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.checker.fair import apply, reworded
from training.checker.faults import sentences, spoil
from training.checker.nli import nli_rows
from training.checker.rows import Row, Spans, write_rows
from training.checker.stated import KINDS as STATED
from training.checker.subject import ABSENT, CONFLICTING, Subject
from training.checker.turned import KINDS as TURNED

ENTAILED, NEUTRAL, CONTRADICTED = 0, 1, 2
EVIDENCE_WORDS = 120
WRITTEN = Path(__file__).parent.parent / "data"
"""Rewordings written for this model; they are part of the project."""


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


@dataclass(frozen=True, slots=True)
class Pool:
    """Texts that foreign matter is taken from."""

    texts: tuple[str, ...]

    def some(self, dice: random.Random, count: int = 3) -> tuple[str, ...]:
        """A few random texts."""
        return tuple(dice.choices(self.texts, k=count))


def located(passage: str, phrases: Sequence[str], label: int) -> Spans | None:
    """The spans of marked phrases; None where one does not stand in the passage."""
    spans = []
    for phrase in phrases:
        start = passage.find(phrase)
        if start < 0 or not phrase:
            return None
        spans.append((start, start + len(phrase), label))
    return tuple(spans) or None


def verdict_of(spans: Spans) -> int:
    """Contradicted where a word conflicts, neutral where one is absent only."""
    labels = {label for _, _, label in spans}
    return CONTRADICTED if CONFLICTING in labels else NEUTRAL if ABSENT in labels else ENTAILED


def made_rows(items: Sequence[dict[str, Any]], name: str) -> Iterator[Row]:
    """Every rewording as it was written, and faulty ones mended by the value they were spoilt in."""
    for item in items:
        for text in item["ok"]:
            yield Row(item["evidence"], text, ENTAILED, (), name)
        for fault in item["faulty"]:
            label = CONFLICTING if fault["relation"] == "contradicts" else ABSENT
            spans = located(fault["b"], fault["span"], label)
            if spans is None:
                continue
            yield Row(item["evidence"], fault["b"], verdict_of(spans), spans, name)
            mended = mend(fault)
            if mended is not None:
                yield Row(item["evidence"], mended, ENTAILED, (), name + "_mended")


_VALUE = re.compile(r"(?:[£$€]\d|\d)[\d,.:]*(?:m|bn|%)?$|one|two|three|four|five|six|seven|eight|nine|ten", re.I)


def mend(fault: dict[str, Any]) -> str | None:
    """The faulty rewording with the evidence's figure in place of its wrong one, where both hold just one."""
    if len(fault["span"]) != 1 or len(fault["a"]) != 1 or not fault["kind"].startswith(("number-changed", "date")):
        return None
    wrong, right = fault["span"][0], fault["a"][0]
    ours, theirs = (
        [w for w in re.findall(r"[£$€]?[\w.,:]*\w%?", text) if _VALUE.fullmatch(w)] for text in (wrong, right)
    )
    if len(ours) != 1 or len(theirs) != 1 or fault["b"].count(wrong) != 1:
        return None
    return str(fault["b"]).replace(wrong, wrong.replace(ours[0], theirs[0]))


@dataclass(frozen=True, slots=True)
class Case:
    """An evidence with faithful passages, and the text they come from."""

    evidence: str
    passages: tuple[str, ...]
    topic: str
    source: str


def plain_cases(pool: Pool, dice: random.Random) -> Iterator[Case]:
    """Runs of sentences of the texts, each sentence a passage."""
    for text in pool.texts:
        parts = [s for s in sentences(text) if 30 < len(s) < 300]
        place = 0
        while place < len(parts):
            window = parts[place : place + dice.randrange(2, 6)]
            place += len(window)
            while sum(len(s.split()) for s in window) > EVIDENCE_WORDS and len(window) > 1:
                window.pop()
            yield Case(" ".join(window), tuple(dice.sample(window, min(3, len(window)))), text, "plain")


def swipe_cases(path: Path) -> Iterator[Case]:
    """Sentences of Simple English Wikipedia that add nothing by the annotation, with those they were made from."""
    grave = ("elaboration", "insertion", "example", "background", "nonsim", "hypernymy")
    for item in read_lines(path):
        if not item["edits"]:
            continue  # not annotated
        touched = {
            sentence
            for edit in item["edits"]
            if any(word in edit["category"] for word in grave) and not edit["category"].startswith("discourse")
            for span in edit["spans"]
            if span["side"] == "b"
            for sentence in span["sents"]
        }
        sides: dict[int, list[int]] = {}
        for i, j, _ in item["links"]:
            sides.setdefault(j, []).append(i)
        place = 0
        while place < len(item["a"]):
            window = item["a"][place : place + 4]
            linked = [
                item["b"][j]
                for j, found in sides.items()
                if j not in touched and len(item["b"][j]) > 30 and all(place <= i < place + len(window) for i in found)
            ]
            if linked:
                yield Case(" ".join(window), tuple(linked), " ".join(item["a"]), "swipe")
            place += len(window)


def widened(evidence: str, topic: str, pool: Pool, dice: random.Random) -> str:
    """The evidence among sentences of the same or of another text, in any place, within the window."""
    own = sentences(evidence)
    room = EVIDENCE_WORDS - len(evidence.split())
    source = topic if topic and dice.random() < 0.5 else dice.choice(pool.texts)
    strange = [s for s in sentences(source) if s not in evidence and len(s.split()) < room]
    dice.shuffle(strange)
    chosen = strange[: dice.randrange(1, 4)]
    while chosen and sum(len(s.split()) for s in chosen) > room:
        chosen.pop()
    if dice.random() < 0.5:
        return " ".join([*own, *chosen]) if dice.random() < 0.5 else " ".join([*chosen, *own])
    for sentence in chosen:
        own.insert(dice.randrange(len(own) + 1), sentence)
    return " ".join(own)


def varied(row: Row, topic: str, pool: Pool, dice: random.Random, fault: float) -> Row:
    """A row with some fair edits, then, where it is faithful and with the probability `fault`, one fault."""
    passage, spans = row.passage, row.spans or ()
    source = row.source
    for _ in range(dice.choice((0, 1, 1, 2, 3))):
        edit = reworded(passage, dice)
        applied = apply(passage, edit, spans) if edit else None
        if applied is not None and len(applied[0]) > 15:
            passage, spans = applied
    if not spans and dice.random() < fault:
        spoilt = spoil(Subject(passage, row.evidence, topic, pool.some(dice)), dice)
        if spoilt is not None:
            name, change = spoilt
            passage = change.passage
            spans = tuple((start, end, change.label) for start, end in change.spans)
            source = f"{source}+{name}"
    return Row(row.evidence, passage, verdict_of(spans), spans, source)


def joined(rows: Sequence[Row], dice: random.Random) -> Row:
    """Two rewordings of one evidence as one passage."""
    x, y = dice.sample(rows, 2)
    link = dice.choice((" ", " ", "; ", ", and "))
    left = x.passage if link == " " else x.passage.removesuffix(".")
    right = y.passage
    if len(link) > 2 and right.split(maxsplit=1)[0] in OPENERS:
        right = right[0].lower() + right[1:]
    shift = len(left) + len(link)
    spans = tuple((s, min(e, len(left)), k) for s, e, k in x.spans or ())
    spans += tuple((s + shift, e + shift, k) for s, e, k in y.spans or ())
    return Row(x.evidence, left + link + right, verdict_of(spans), spans, "joined")


OPENERS = ("The", "It", "He", "She", "They", "In", "A", "There", "His", "Her", "On", "This")


def near_rows(groups: Sequence[Sequence[Row]], pool: Pool, dice: random.Random) -> Iterator[Row]:
    """The written rewordings varied: as they are but for fair edits, spoilt, and joined."""
    for group in groups:
        evidence = widened(group[0].evidence, "", pool, dice) if dice.random() < 0.4 else group[0].evidence
        rows = [Row(evidence, row.passage, row.verdict, row.spans, row.source) for row in group]
        fair = [row for row in rows if not row.spans]
        yield from (varied(row, "", pool, dice, 0.5) for row in [*fair, *rows])
        yield joined(rows if dice.random() < 0.4 else fair, dice)


def far_rows(cases: Iterator[Case], pool: Pool, dice: random.Random) -> Iterator[Row]:
    """Passages that the texts themselves give, varied and spoilt."""
    for case in cases:
        evidence = widened(case.evidence, "", pool, dice) if dice.random() < 0.3 else case.evidence
        for passage in case.passages:
            row = Row(evidence, passage, ENTAILED, (), case.source)
            yield varied(row, case.topic, pool, dice, 0.25)
            yield varied(row, case.topic, pool, dice, 0.85)


def template_rows(count: int, pool: Pool, dice: random.Random) -> Iterator[Row]:
    """Template statements, a few of them one evidence, often among sentences of a text."""
    for _ in range(count):
        statements = [kind(dice) for kind in dice.sample((*TURNED, *STATED), 4)]
        evidence = " ".join(item.fact for item in statements)
        if dice.random() < 0.5:
            evidence = widened(evidence, "", pool, dice)
        for item in dice.sample(statements * 2, 7):
            passage, spans = item.say(dice)
            yield Row(evidence, passage, verdict_of(spans), spans, "template")


LONG = ("fever_dev_gold_evidence", "fm2_dev", "fm2_test", "wice_dev_oracle_chunks", "conjnli_train_adversarial")
"""Inference sets whose evidence is of some length, or whose hypotheses differ from it in little."""
MADE = ("made_train", "made_own_train")


def written_items(data: Path) -> dict[str, list[dict[str, Any]]]:
    """The files of rewordings written by hand, those of `data` and our own, by name."""
    found = {name: read_lines(data / f"{name}.jsonl.gz") for name in MADE}
    return found | {"written_train": read_lines(WRITTEN / "written_train.jsonl.gz")}


def by_evidence(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that share their evidence together."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.evidence, []).append(row)
    return list(groups.values())


def claims_of(path: Path) -> frozenset[str]:
    """The hypotheses of an inference set, lower case."""
    return frozenset(str(item["hypothesis"]).strip().lower() for item in read_lines(path))


def build(data: Path, out: Path, copies: int, symmetric: frozenset[str], seed: int) -> None:
    """Writes nli, written, made (with those), near (made rows varied) and far (plain texts, SWiPE and templates)."""
    dice = random.Random(seed)
    rows = list(nli_rows(data, symmetric))
    dice.shuffle(rows)
    print("nli", write_rows(out / "nli.jsonl.gz", rows))
    print("nli_long", write_rows(out / "nli_long.jsonl.gz", [row for row in rows if row.source in LONG]))
    pool = Pool(tuple(item["text"] for item in read_lines(data / "texts.jsonl.gz")))
    made = {name: list(made_rows(found, name)) for name, found in written_items(data).items()}
    print("written", write_rows(out / "written.jsonl.gz", made["written_train"]))
    print("made", write_rows(out / "made.jsonl.gz", [row for found in made.values() for row in found]))
    groups = by_evidence(row for found in made.values() for row in found)
    near = [row for _ in range(copies) for row in near_rows(groups, pool, dice)]
    print("near", write_rows(out / "near.jsonl.gz", near))
    far = [row for _ in range(copies) for row in far_rows(plain_cases(pool, dice), pool, dice)]
    far += [row for _ in range(copies) for row in far_rows(swipe_cases(data / "rewrites_swipe.jsonl.gz"), pool, dice)]
    far += template_rows(700 * copies, pool, dice)
    print("far", write_rows(out / "far.jsonl.gz", far))


def main(arguments: Sequence[str]) -> None:
    """Reads the options and builds."""
    parser = argparse.ArgumentParser(description="Makes the checker's training rows.")
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets named in MODEL_CARD.md")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--copies", type=int, default=4, help="variants of each written rewording")
    parser.add_argument("--symmetric", type=Path, help="FEVER-symmetric, whose claims are left out")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    claims = claims_of(given.symmetric) if given.symmetric else frozenset[str]()
    build(given.data, given.out, given.copies, claims, given.seed)


if __name__ == "__main__":
    main(sys.argv[1:])
