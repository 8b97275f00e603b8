"""Measures a checker: python -m training.checker.evaluate --data DIR [--eval DIR] MODEL ...

MODEL is `bundled`, `floor`, a model folder (manifest.json) or a checkpoint of `train` (with --weights). Verdicts and
words of made_dev and made_own_dev, the thresholds chosen on made_dev; accuracy on what is kept out of MultiNLI,
FEVER-symmetric, Breaking-NLI and ConjNLI.
"""

from __future__ import annotations

import argparse
import collections
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from srcdiff.check.checker import Checker, Judgement, Pair, Progress
from srcdiff.check.encoding import encode
from srcdiff.check.marks import Found, Kind, marks, read_words
from srcdiff.model import Span
from srcdiff.model.verdict import WordVerdict
from training.checker.build import WRITTEN, located, read_lines
from training.checker.model import Checker as Network
from training.checker.model import depth_of
from training.checker.nli import VERDICT, kept_out
from training.checker.rows import Row, collate, grouped, word_labels

Numbers = NDArray[np.float64]


def open_tokenizer(weights: Path) -> Tokenizer:
    """The tokenizer of a folder of weights, without its limit and its padding."""
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_network(weights: Path, checkpoint: Path) -> Network:
    """The network of a checkpoint, of its own depth."""
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    state = state.get("model", state)
    network = Network(weights, depth=depth_of(state))
    network.load_state_dict(state)
    return network.eval()


class TorchChecker:
    """A network in training, run in bfloat16."""

    def __init__(self, network: torch.nn.Module, tokenizer: Tokenizer, *, device: str = "cpu", name: str = "") -> None:
        self.network, self.tokenizer, self.device, self.name = network, tokenizer, device, name

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """One judgement a pair."""
        packs = grouped([Row(evidence, passage, i) for i, (evidence, passage) in enumerate(pairs)])
        inputs = encode(self.tokenizer, [(pack[0].evidence, [row.passage for row in pack]) for pack in packs])
        order = sorted(range(len(packs)), key=lambda i: len(inputs[i].ids))
        found: dict[int, Judgement] = {}
        size = 12 if self.device == "cpu" else 64
        for start in range(0, len(order), size):
            part = order[start : start + size]
            batch = collate([packs[i] for i in part], [inputs[i] for i in part]).to(self.device)
            with torch.inference_mode(), torch.autocast(self.device, torch.bfloat16):
                words, verdicts, *_ = self.network(batch.ids, batch.types, batch.places, batch.groups)
            shares = torch.softmax(words.float(), -1).cpu()
            wholes = torch.softmax(verdicts.float(), -1).cpu()
            for line, i in enumerate(part):
                for row, passage in zip(packs[i], inputs[i].passages, strict=True):
                    judged = tuple(
                        WordVerdict(Span(w.start, w.end), float(shares[line, h, 1]), float(shares[line, h, 2]))
                        for w, h in zip(passage.words, passage.heads, strict=True)
                    )
                    entailed, neutral, contradicted = (float(p) for p in wholes[line, passage.end])
                    found[row.verdict] = Judgement(entailed, neutral, contradicted, judged)
        return [found[i] for i in range(len(pairs))]


class Floor:
    """No model: content words, numbers and names that stand nowhere in the evidence."""

    name = "floor: words absent"

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """The more content is absent, the less a passage is entailed."""
        found = []
        for evidence, passage in pairs:
            words = read_words(passage)
            types = marks(words, read_words(evidence), 1)
            absent = [
                t // 2 % len(Found) == Found.NO and w.kind >= Kind.CONTENT for t, w in zip(types, words, strict=True)
            ]
            share = sum(absent) / max(1, len(words))
            judged = tuple(
                WordVerdict(Span(w.start, w.end), 0.0, 0.9 if a and w.kind > Kind.CONTENT else 0.5 * a)
                for w, a in zip(words, absent, strict=True)
            )
            found.append(Judgement(1 - share, share, 0.0, judged))
        return found


@dataclass(frozen=True, slots=True)
class Item:
    """A rewording of a made set, with its gold."""

    row: Row
    kind: str


def made_items(path: Path) -> Iterator[Item]:
    """All rewordings of a made file."""
    for item in read_lines(path):
        for text in item["ok"]:
            yield Item(Row(item["evidence"], text, 0, ()), "ok")
        for fault in item["faulty"]:
            label = 1 if fault["relation"] == "contradicts" else 2
            spans = located(fault["b"], fault["span"], label)
            yield Item(Row(item["evidence"], fault["b"], 2 if label == 1 else 1, spans or ()), fault["detail"])


def scores_of(judgement: Judgement) -> tuple[float, float]:
    """How faulty a passage looks by its verdict and by its worst word."""
    return 1 - judgement.entailed, max((w.conflicting + w.absent for w in judgement.words), default=0.0)


def balanced(scores: Numbers, faulty: NDArray[np.bool_], threshold: float) -> float:
    """Mean of the two classes' recall."""
    return float(((scores >= threshold)[faulty].mean() + (scores < threshold)[~faulty].mean()) / 2)


def best_threshold(scores: Numbers, faulty: NDArray[np.bool_]) -> float:
    """The one with the highest balanced accuracy."""
    return float(max(np.unique(np.quantile(scores, np.linspace(0, 1, 201))), key=lambda t: balanced(scores, faulty, t)))


def words_f1(items: Sequence[Item], judged: Sequence[Judgement], threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of faulty words over all rewordings."""
    hits = told = gold = 0
    for item, judgement in zip(items, judged, strict=True):
        labels = word_labels(item.row, [w.span for w in judgement.words])
        flags = [w.conflicting + w.absent >= threshold for w in judgement.words]
        hits += sum(flag and label > 0 for flag, label in zip(flags, labels, strict=True))
        told += sum(flags)
        gold += sum(label > 0 for label in labels)
    precision, recall = hits / max(1, told), hits / max(1, gold)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def measure_made(checker: Checker, data: Path) -> None:
    """Prints verdict and words of both development halves."""
    thresholds: tuple[float, float, float] | None = None
    for path in (data / "made_dev.jsonl.gz", data / "made_own_dev.jsonl.gz", WRITTEN / "written_dev.jsonl.gz"):
        name, items = path.name.partition(".")[0], list(made_items(path))
        start = time.time()
        judged = checker.judge([(item.row.evidence, item.row.passage) for item in items])
        spent = 1000 * (time.time() - start) / len(items)
        pairs = np.array([scores_of(j) for j in judged])
        both = (pairs[:, 0] + pairs[:, 1]) / 2
        faulty = np.array([item.kind != "ok" for item in items])
        if thresholds is None:
            by_word = max(np.linspace(0.05, 0.95, 37), key=lambda t: words_f1(items, judged, t)[2])
            thresholds = (best_threshold(pairs[:, 0], faulty), best_threshold(both, faulty), float(by_word))
        plain, mixed, word = thresholds
        p, r, f = words_f1(items, judged, word)
        print(
            f"{name}: verdict {100 * balanced(pairs[:, 0], faulty, plain):.1f} (at {plain:.2f}; at 0.5 "
            f"{100 * balanced(pairs[:, 0], faulty, 0.5):.1f}), with the worst word "
            f"{100 * balanced(both, faulty, mixed):.1f} (at {mixed:.2f}); words F1 {100 * f:.1f} "
            f"(precision {100 * p:.1f}, recall {100 * r:.1f}, at {word:.2f}); "
            f"{spent:.0f} ms a passage"
        )
        kinds: dict[str, list[bool]] = collections.defaultdict(list)
        for item, score in zip(items, both, strict=True):
            kinds[item.kind].append(bool(score >= mixed))
        print("  told:", ", ".join(f"{kind} {100 * np.mean(told):.0f}" for kind, told in sorted(kinds.items())))


def measure_nli(checker: Checker, data: Path, folder: Path | None, limit: int) -> None:
    """Prints accuracy on the test halves, without a folder on that of MultiNLI alone."""
    kept = [item for item in read_lines(data / "mnli_dev.jsonl.gz") if kept_out("mnli_dev", item["premise"])]
    sets = {"mnli": kept, "inferred_dev": read_lines(WRITTEN / "inferred_dev.jsonl.gz")}
    if folder:
        names = ("fever_symmetric_dev", "breaking_nli_half", "conjnli_dev")
        sets |= {name: read_lines(folder / f"{name}.jsonl.gz") for name in names}
    for name, items in sets.items():
        part = items[:: max(1, len(items) // limit)]
        judged = checker.judge([(item["premise"], item["hypothesis"]) for item in part])
        labels = sorted({VERDICT[item["label"]] for item in part})
        right: dict[int, list[bool]] = {label: [] for label in labels}
        for item, judgement in zip(part, judged, strict=True):
            shares = (judgement.entailed, judgement.neutral, judgement.contradicted)
            gold = VERDICT[item["label"]]
            right[gold].append(max(labels, key=lambda label: shares[label]) == gold)
        accuracy = np.mean([r for found in right.values() for r in found])
        recalls = [float(np.mean(found)) for found in right.values()]
        print(f"{name} ({len(part)}): accuracy {100 * accuracy:.1f}, balanced {100 * np.mean(recalls):.1f}")


def open_checker(name: str, weights: Path | None) -> Checker:
    """The checker that a name of the command line means."""
    if name == "floor":
        return Floor()
    if name.endswith(".pt"):
        if weights is None:
            raise SystemExit("--weights is needed to read a checkpoint")
        return TorchChecker(read_network(weights, Path(name)), open_tokenizer(weights), name=name)
    from srcdiff.check.bundled import FOLDER, BundledChecker  # noqa: PLC0415 - only where the int8 file is measured

    return BundledChecker(FOLDER if name == "bundled" else Path(name))


def main(arguments: Sequence[str]) -> None:
    """Reads the options and measures."""
    parser = argparse.ArgumentParser(description="Measures checkers.")
    parser.add_argument("models", nargs="+")
    parser.add_argument("--data", type=Path, required=True, help="folder with made_dev and mnli_dev")
    parser.add_argument("--eval", type=Path, help="folder with the test halves of the inference sets")
    parser.add_argument("--weights", type=Path, help="folder of the original all-MiniLM-L6-v2, for checkpoints")
    parser.add_argument("--limit", type=int, default=1000, help="rows of each inference set")
    given = parser.parse_args(arguments)
    for name in given.models:
        print(f"== {name}")
        checker = open_checker(name, given.weights)
        measure_made(checker, given.data)
        if given.eval:
            measure_nli(checker, given.data, given.eval, given.limit)


if __name__ == "__main__":
    main(sys.argv[1:])
