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
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.checker.model import Checker
from training.checker.rows import Batch, Row, batches, read_rows

SAVE_SECONDS = 240


def loss_of(model: Checker, batch: Batch, word_weights: torch.Tensor, gamma: float) -> dict[str, torch.Tensor]:
    """Focal loss of the words and cross-entropy of the verdict, as means over what is labelled."""
    with torch.autocast("cpu", torch.bfloat16):
        words, verdict = model(batch.ids, batch.types, batch.places, batch.groups)
    losses = {}
    kept = batch.labels >= 0
    if kept.any():
        logs = torch.log_softmax(words.float()[kept], -1)
        gold = batch.labels[kept]
        own = logs.gather(1, gold[:, None])[:, 0]
        weight = word_weights[gold]
        losses["words"] = -(weight * (1 - own.exp()) ** gamma * own).sum() / weight.sum()
    ends = batch.verdicts >= 0
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


def optimizer_of(model: Checker, rate: float) -> torch.optim.Optimizer:
    """AdamW; what is new learns five times as fast as what was pretrained."""
    new = [p for name, p in model.named_parameters() if p.requires_grad and not name.startswith("transformer.")]
    old = [p for name, p in model.named_parameters() if p.requires_grad and name.startswith("transformer.")]
    groups = [{"params": old, "lr": rate, "rate": rate}, {"params": new, "lr": 5 * rate, "rate": 5 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def train(arguments: argparse.Namespace) -> None:
    """Passes over the mix, with a save every few minutes and at the end of each."""
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    tokenizer = Tokenizer.from_file(str(arguments.weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    counts = {Path(name): int(count) for name, _, count in (item.rpartition("=") for item in arguments.mix)}
    files = {path: read_rows(path) for path in counts}
    model = Checker(arguments.weights)
    optimizer = optimizer_of(model, arguments.rate)
    first, step, seen = 0, 0, 0
    state_file = out / "state.pt"
    if state_file.exists():
        state = torch.load(state_file, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        first, step, seen = state["pass"], state["step"], state["seen"]
    elif arguments.init:
        model.load_state_dict(torch.load(arguments.init, weights_only=True), strict=False)
    weights = torch.tensor([1.0, arguments.fault_weight, arguments.fault_weight])
    total = arguments.passes * sum(counts.values())
    decks: dict[Path, list[int]] = {}
    log = (out / "log.txt").open("a", encoding="utf-8")
    saved = told = time.time()
    sums: dict[str, list[float]] = {}
    since = seen
    for number in range(arguments.passes):
        dice = random.Random(f"{arguments.seed}-{number}")
        rows = draw(files, counts, dice, decks)
        if number < first:
            continue
        model.train()
        start = seen - number * sum(counts.values())  # rows of this pass that a run before has seen
        done = 0
        for count, batch in batches(rows, tokenizer, tokens=arguments.tokens, dice=dice):
            done += count
            if done <= start:
                continue
            share = learning_rate(seen, total, int(arguments.warm * total))
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * share
            losses = loss_of(model, batch, weights, arguments.gamma)
            loss = losses["verdict"] * arguments.verdict_weight + losses.get("words", torch.zeros(()))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            seen += count
            for name, value in losses.items():
                sums.setdefault(name, []).append(float(value.detach()))
            now = time.time()
            if now - told > 60:
                means = " ".join(f"{name} {sum(v) / len(v):.4f}" for name, v in sums.items())
                print(
                    f"pass {number} seen {seen}/{total} {(seen - since) / (now - told):.1f}/s {means}",
                    file=log,
                    flush=True,
                )
                told, since, sums = now, seen, {}
            if now - saved > SAVE_SECONDS:
                save(out, model, optimizer, number, step, seen)
                saved = now
        save(out, model, optimizer, number + 1, step, seen)
        torch.save(model.state_dict(), out / f"pass{number}.pt")


def save(out: Path, model: Checker, optimizer: torch.optim.Optimizer, number: int, step: int, seen: int) -> None:
    """Writes the state beside the old one and puts it in its place."""
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "pass": number,
        "step": step,
        "seen": seen,
    }
    torch.save(state, out / "state.new")
    (out / "state.new").replace(out / "state.pt")


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
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args(arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
