"""Trains the checker on files of rows; goes on where it stopped.

    python -m training.checker.train --weights DIR --out DIR --mix nli.jsonl.gz=40000 made.jsonl.gz=20000 [--init FILE]

Each pass draws the given number of rows of each file (all of them, and again from the start, where it asks for more).
The state is saved every few minutes; started again with the same --out, it goes on.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.checker.model import Checker
from training.checker.rows import Batch, Row, batches, read_rows

SAVE_SECONDS = 240
TELL_SECONDS = 60


def loss_of(model: Checker, batch: Batch, word_weights: torch.Tensor, gamma: float) -> dict[str, torch.Tensor]:
    """Focal loss of the words and cross-entropy of the verdict, as means over what is labelled."""
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
        words, verdict = model(batch.ids, batch.types, batch.places, batch.groups)
    return labelled_loss(words, verdict, batch, word_weights, gamma)


def labelled_loss(
    words: torch.Tensor, verdict: torch.Tensor, batch: Batch, word_weights: torch.Tensor, gamma: float
) -> dict[str, torch.Tensor]:
    """The losses of logits that are computed already."""
    losses = {}
    kept = batch.labels >= 0
    if kept.any():
        logs = torch.log_softmax(words.float()[kept], -1)
        gold = batch.labels[kept]
        own = logs.gather(1, gold[:, None])[:, 0]
        weight = word_weights[gold]
        losses["words"] = -(weight * (1 - own.exp()) ** gamma * own).sum() / weight.sum()
    ends = batch.verdicts >= 0
    if ends.any():
        logs = torch.log_softmax(verdict.float()[ends], -1)
        rest = torch.logsumexp(logs[:, 1:], 1, keepdim=True)
        own = torch.cat([logs, rest], 1).gather(1, batch.verdicts[ends][:, None])[:, 0]
        losses["verdict"] = -own.mean()
    return losses


def shuffled(rows: Sequence[Row], dice: random.Random) -> list[int]:
    """Indices of all rows in random order, those with one evidence together, so that they share one input."""
    groups: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        groups.setdefault(row.evidence, []).append(index)
    order = list(groups.values())
    dice.shuffle(order)
    return [index for group in order for index in group]


def draw(
    files: dict[Path, list[Row]], counts: dict[Path, int], dice: random.Random, decks: dict[Path, list[int]]
) -> list[Row]:
    """The rows of one pass; every row of a file comes once before one comes twice."""
    found = []
    for path, rows in files.items():
        deck = decks.setdefault(path, [])
        for _ in range(counts[path]):
            if not deck:
                deck.extend(shuffled(rows, dice))
            found.append(rows[deck.pop()])
    return found


def learning_rate(step: int, total: int, warm: int) -> float:
    """Share of the full rate: up in a line, down in a half cosine."""
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / max(1, total - warm)))) * 0.98 + 0.02


def optimizer_of(model: torch.nn.Module, rate: float) -> torch.optim.Optimizer:
    """AdamW; what is new learns five times as fast as what was pretrained."""
    new = [p for name, p in model.named_parameters() if p.requires_grad and "transformer." not in name]
    old = [p for name, p in model.named_parameters() if p.requires_grad and "transformer." in name]
    groups = [{"params": old, "lr": rate, "rate": rate}, {"params": new, "lr": 5 * rate, "rate": 5 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


class Run:
    """A training in progress: the model, its optimizer, how far it has come, and where it is kept."""

    def __init__(self, arguments: argparse.Namespace, per_pass: int) -> None:
        self.arguments = arguments
        self.per_pass = per_pass
        self.total = arguments.passes * per_pass
        self.model = Checker(arguments.weights).to(arguments.device)
        self.optimizer = optimizer_of(self.model, arguments.rate)
        self.done_passes = self.seen = 0
        self.told_seen = 0
        self.saved = self.told = time.time()
        self.sums: dict[str, list[float]] = {}
        state_file = arguments.out / "state.pt"
        if state_file.exists():
            state = torch.load(state_file, weights_only=True, map_location=arguments.device)
            self.model.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.done_passes, self.seen = state["pass"], state["seen"]
            self.told_seen = self.seen
        elif arguments.init:
            state = torch.load(arguments.init, weights_only=True, map_location=arguments.device)
            self.model.load_state_dict(state.get("model", state))
        weights = [1.0, arguments.fault_weight, arguments.fault_weight]
        self.word_weights = torch.tensor(weights, device=arguments.device)

    def one_pass(self, number: int, stream: Iterable[tuple[int, Batch]]) -> None:
        """All batches of a pass but those that an earlier run has seen."""
        self.model.train()
        skip = self.seen - number * self.per_pass
        done = 0
        for count, batch in stream:
            done += count
            if done > skip:
                self.step(batch.to(self.arguments.device))
                self.seen += count
                self.tell(number)
        self.save(number + 1)
        torch.save(self.model.state_dict(), self.arguments.out / f"pass{number}.pt")

    def step(self, batch: Batch) -> None:
        """One update."""
        share = learning_rate(self.seen, self.total, int(self.arguments.warm * self.total))
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * share
        losses = loss_of(self.model, batch, self.word_weights, self.arguments.gamma)
        weights = {"words": 1.0, "verdict": self.arguments.verdict_weight}
        torch.stack([weights[name] * loss for name, loss in losses.items()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        for name, value in losses.items():
            self.sums.setdefault(name, []).append(float(value.detach()))

    def tell(self, number: int) -> None:
        """A line in the log every minute, a save every few."""
        now = time.time()
        if now - self.told > TELL_SECONDS:
            means = " ".join(f"{name} {sum(v) / len(v):.4f}" for name, v in self.sums.items())
            speed = (self.seen - self.told_seen) / (now - self.told)
            with (self.arguments.out / "log.txt").open("a", encoding="utf-8") as log:
                log.write(f"pass {number} seen {self.seen}/{self.total} {speed:.1f}/s {means}\n")
            self.told, self.told_seen, self.sums = now, self.seen, {}
        if now - self.saved > SAVE_SECONDS:
            self.save(number)
            self.saved = now

    def save(self, number: int) -> None:
        """Writes the state beside the old one and puts it in its place."""
        state = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict()}
        torch.save(state | {"pass": number, "seen": self.seen}, self.arguments.out / "state.new")
        (self.arguments.out / "state.new").replace(self.arguments.out / "state.pt")


def train(arguments: argparse.Namespace) -> None:
    """Passes over the mix; goes on where an earlier run stopped."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    tokenizer = Tokenizer.from_file(str(arguments.weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    counts = {Path(name): int(count) for name, _, count in (item.rpartition("=") for item in arguments.mix)}
    files = {path: read_rows(path) for path in counts}
    run = Run(arguments, sum(counts.values()))
    decks: dict[Path, list[int]] = {}
    for number in range(arguments.passes):
        dice = random.Random(f"{arguments.seed}-{number}")
        rows = draw(files, counts, dice, decks)  # drawn for passes that are done too, so that the dice fall the same
        if number >= run.done_passes:
            run.one_pass(number, batches(rows, tokenizer, tokens=arguments.tokens, dice=dice))


def main(arguments: Sequence[str]) -> None:
    """Reads the options and trains."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the original all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--mix", nargs="+", required=True, help="FILE=ROWS, rows of the file in each pass")
    parser.add_argument("--init", type=Path, help="weights to start from")
    parser.add_argument("--passes", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--warm", type=float, default=0.05, help="share of the steps in which the rate goes up")
    parser.add_argument("--tokens", type=int, default=2048, help="padded tokens a batch")
    parser.add_argument("--fault-weight", type=float, default=3.0)
    parser.add_argument("--gamma", type=float, default=1.0, help="of the focal loss")
    parser.add_argument("--verdict-weight", type=float, default=1.0)
    parser.add_argument("--device", default="cpu", help="cpu, or cuda where there is one")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args(arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
