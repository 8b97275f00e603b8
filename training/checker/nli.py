"""Natural-language-inference sets as rows: verdicts only, with what is kept for testing left out."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from training.checker.rows import NOT_ENTAILED, Row

VERDICT = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": NOT_ENTAILED}
SHORT = (
    "mnli_dev", "mnli_train_10k", "snli_dev", "cf_snli_train", "conjnli_train_adversarial", "help_conj_train",
    "dnc_function_words_test", "commitmentbank_train", "scitail_dev", "rte_binary_train",
    "fever_dev_gold_evidence", "fm2_dev", "fm2_test", "wice_dev_oracle_chunks",
)  # fmt: skip
"""healthver states no licence; joci and mpe are captions with graded labels, far from the task."""


OWN = Path(__file__).parent.parent / "data" / "inferred_train.jsonl.gz"
"""Premises and hypotheses written for this model."""


def read_set(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def kept_out(name: str, premise: str) -> bool:
    """Whether a row of MultiNLI's development half serves as a test: its premise's SHA-1 is 4 modulo 5."""
    return name == "mnli_dev" and int(hashlib.sha1(premise.encode()).hexdigest(), 16) % 5 == 4


def nli_rows(folder: Path, symmetric: frozenset[str]) -> Iterator[Row]:
    """All rows of the sets in `folder` and of our own; claims of `symmetric` (lower case) are left out."""
    for name, path in [(name, folder / f"{name}.jsonl.gz") for name in SHORT] + [("inferred", OWN)]:
        for item in read_set(path):
            if kept_out(name, item["premise"]) or item["hypothesis"].strip().lower() in symmetric:
                continue
            premise = item["premise"].replace(" ,", ",").replace(" .", ".")
            hypothesis = item["hypothesis"].replace(" ,", ",").replace(" .", ".")
            yield Row(premise, hypothesis, VERDICT[item["label"]], None, name)
