"""Trains a larger teacher, then the checker to answer as it does, on rows made afresh; for a machine with a GPU.

    python -m training.checker.distil --data DIR --weights MINILM --init FILE --teacher MPNET --out DIR

The teacher is all-mpnet-base-v2 with the same marks and heads (`teacher`). The student learns from the labels, from the
teacher's shares at every word and passage, labelled or not (Hinton et al. 2015), and from its vectors there (Romero et
al. 2015). Both stages end after a given time; the learning rate follows the clock.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch.nn import functional

from training.checker.build import claims_of
from training.checker.evaluate import TorchChecker, measure_made, measure_nli, open_tokenizer
from training.checker.model import WIDTH as NARROW
from training.checker.model import Checker, depth_of, stacked
from training.checker.rows import IGNORED, Batch
from training.checker.stream import MIXES, UNJUDGED, Source, Stream
from training.checker.teacher import WIDTH as WIDE
from training.checker.teacher import Teacher
from training.checker.train import labelled_loss, learning_rate, optimizer_of

TELL_SECONDS = 15.0
FAULTY_WORDS = 6.0
"""How much more a word that the teacher thinks wrong weighs than one it thinks supported."""


class Clock:
    """How much of a stage's time is over."""

    def __init__(self, seconds: float) -> None:
        self.start, self.seconds = time.monotonic(), max(seconds, 1e-9)

    @property
    def share(self) -> float:
        """From 0 to 1 and beyond."""
        return (time.monotonic() - self.start) / self.seconds


class Log:
    """Means of losses and the speed, a line every few seconds."""

    def __init__(self, name: str) -> None:
        self.name, self.told, self.tokens, self.steps = name, time.monotonic(), 0, 0
        self.sums: dict[str, torch.Tensor] = {}

    def add(self, losses: dict[str, torch.Tensor], tokens: int, waiting: int) -> None:
        """Counts a step and says how things stand when it is time to."""
        for name, value in losses.items():
            self.sums[name] = self.sums.get(name, torch.zeros((), device=value.device)) + value.detach()
        self.tokens += tokens
        self.steps += 1
        spent = time.monotonic() - self.told
        if spent > TELL_SECONDS:
            means = " ".join(f"{name} {float(value) / self.steps:.4f}" for name, value in self.sums.items())
            speed = f"{self.tokens / spent / 1000:.0f}k tokens/s, {self.steps / spent:.1f} steps/s, {waiting} waiting"
            print(f"{self.name}: {means}; {speed}", flush=True)
            self.told, self.tokens, self.steps, self.sums = time.monotonic(), 0, 0, {}


def set_rate(optimizer: torch.optim.Optimizer, share: float) -> None:
    """Puts every group of parameters to a share of its own rate."""
    for group in optimizer.param_groups:
        group["lr"] = group["rate"] * share


def warmed(share: float) -> float:
    """The rate, of the full one, when a share of the time is over."""
    return learning_rate(int(share * 10_000), 10_000, 500)


def step(optimizer: torch.optim.Optimizer, network: torch.nn.Module, loss: torch.Tensor) -> None:
    """One update."""
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)


def teach(teacher: Teacher, stream: Stream, seconds: float, rate: float, device: str) -> None:
    """Trains the teacher on labelled rows."""
    optimizer = optimizer_of(teacher, rate)
    weights = torch.tensor([1.0, 3.0, 3.0], device=device)
    clock, log = Clock(seconds), Log("teacher")
    teacher.train()
    while clock.share < 1:
        batch = stream.next(device)
        set_rate(optimizer, warmed(clock.share))
        with torch.autocast(device, torch.bfloat16):
            words, verdict, _ = teacher(batch.ids, batch.types, batch.places, batch.groups)
        losses = labelled_loss(words, verdict, batch, weights, gamma=1.0)
        step(optimizer, teacher, torch.stack(list(losses.values())).sum())
        log.add(losses, batch.ids.numel(), stream.channel.qsize())
    teacher.eval()


class Student(torch.nn.Module):
    """A checker in training, with a map of its vectors to the teacher's, which is thrown away afterwards."""

    def __init__(self, weights: Path, state: dict[str, torch.Tensor], order: Sequence[int]) -> None:
        super().__init__()
        self.checker = Checker(weights, depth=len(order))
        self.checker.load_state_dict(stacked(state, order))
        self.widened = torch.nn.Linear(NARROW, WIDE)

    def losses(self, batch: Batch, told: tuple[torch.Tensor, ...], weights: torch.Tensor) -> dict[str, torch.Tensor]:
        """What the labels and what the teacher say against."""
        checker = self.checker
        device = batch.ids.device.type
        with torch.autocast(device, torch.bfloat16):
            hidden = checker.hidden(batch.ids, batch.types, batch.places, batch.groups)
            words, verdict = checker.word(hidden), checker.verdict(hidden)
            heads, ends = batch.labels != IGNORED, batch.verdicts != IGNORED
            widened = self.widened(hidden[batch.judged])
        losses = labelled_loss(words, verdict, batch, weights, gamma=1.0)
        soft, own = torch.softmax(told[0][heads].float(), -1), torch.log_softmax(words[heads].float(), -1)
        weight = 1 + FAULTY_WORDS * (1 - soft[:, 0])
        losses["told words"] = (weight * functional.kl_div(own, soft, reduction="none").sum(-1)).sum() / weight.sum()
        soft, own = torch.softmax(told[1][ends].float(), -1), torch.log_softmax(verdict[ends].float(), -1)
        losses["told verdict"] = functional.kl_div(own, soft, reduction="batchmean")
        losses["vectors"] = (
            1 - functional.cosine_similarity(widened.float(), told[2][batch.judged].float(), dim=-1).mean()
        )
        return losses


SHARE = {"words": 0.5, "verdict": 0.3, "told words": 3.0, "told verdict": 1.0, "vectors": 1.0}


def learn(
    teacher: Teacher,
    students: Sequence[Student],
    stream: Stream,
    seconds: float,
    rate: float,
    save: Callable[[], None],
    device: str,
) -> None:
    """Trains the students side by side on one stream; saves at the end and once before."""
    optimizers = [optimizer_of(student, rate) for student in students]
    weights = torch.tensor([1.0, 3.0, 3.0], device=device)
    clock = Clock(seconds)
    logs = [Log(f"student of {len(s.checker.transformer.encoder.layer)} layers") for s in students]
    stream.mix.value = MIXES.index(UNJUDGED)
    saved = False
    for student in students:
        student.train()
    while clock.share < 1:
        batch = stream.next(device)
        with torch.inference_mode(), torch.autocast(device, torch.bfloat16):
            told = teacher(batch.ids, batch.types, batch.places, batch.groups)
        told = tuple(part.clone() for part in told)
        for student, optimizer, log in zip(students, optimizers, logs, strict=True):
            set_rate(optimizer, warmed(clock.share))
            losses = student.losses(batch, told, weights)
            step(optimizer, student, torch.stack([SHARE[name] * loss for name, loss in losses.items()]).sum())
            log.add(losses, batch.ids.numel(), stream.channel.qsize())
        if not saved and clock.share > 0.75:
            save()
            saved = True
    save()


def measure(network: torch.nn.Module, name: str, arguments: argparse.Namespace) -> None:
    """Prints how a network does on the development halves."""
    network.eval()
    print(f"== {name}")
    checker = TorchChecker(network, open_tokenizer(arguments.weights), device=arguments.device, name=name)
    measure_made(checker, arguments.data)
    measure_nli(checker, arguments.data, None, 2000)


def distil(arguments: argparse.Namespace) -> None:
    """Both stages, one after the other."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    device = arguments.device
    torch.manual_seed(arguments.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    claims = claims_of(arguments.symmetric) if arguments.symmetric else frozenset[str]()
    source = Source(arguments.data, claims, arguments.weights, arguments.tokens)
    stream = Stream(source, workers=arguments.workers, seed=arguments.seed)
    try:
        teacher = Teacher(arguments.teacher).to(device)
        teach(teacher, stream, arguments.teach_seconds, arguments.teach_rate, device)
        measure(teacher, "teacher", arguments)
        state = torch.load(arguments.init, weights_only=True, map_location="cpu")
        state = state.get("model", state)
        orders = [[int(i) for i in text.split(",")] for text in arguments.orders] or [list(range(depth_of(state)))]
        students = [Student(arguments.weights, state, order).to(device) for order in orders]

        def save() -> None:
            for student, order in zip(students, orders, strict=True):
                torch.save(student.checker.state_dict(), arguments.out / f"student{len(order)}.pt")

        learn(teacher, students, stream, arguments.learn_seconds, arguments.learn_rate, save, device)
        for student, order in zip(students, orders, strict=True):
            measure(student.checker, f"student of {len(order)} layers", arguments)
    finally:
        stream.close()


def parser_of(text: str | None) -> argparse.ArgumentParser:
    """The options of every training with a teacher, told by the first line of a module's text."""
    parser = argparse.ArgumentParser(description=text.splitlines()[0] if text else None)
    parser.add_argument("--data", type=Path, required=True, help="folder with the sets named in MODEL_CARD.md")
    parser.add_argument("--symmetric", type=Path, help="FEVER-symmetric, whose claims are left out")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the original all-MiniLM-L6-v2")
    parser.add_argument("--init", type=Path, required=True, help="checkpoint of `train` that the student starts from")
    parser.add_argument("--teacher", type=Path, required=True, help="folder of all-mpnet-base-v2")
    parser.add_argument("--out", type=Path, required=True)
    return parser


def main(arguments: Sequence[str]) -> None:
    """Reads the options and trains."""
    parser = parser_of(__doc__)
    parser.add_argument("--orders", nargs="*", default=[], help="a student each: its layers by number in --init")
    parser.add_argument("--teach-seconds", type=float, default=240.0)
    parser.add_argument("--learn-seconds", type=float, default=300.0)
    parser.add_argument("--teach-rate", type=float, default=6e-5)
    parser.add_argument("--learn-rate", type=float, default=4e-4)
    parser.add_argument("--tokens", type=int, default=24_576, help="padded tokens a batch")
    parser.add_argument("--workers", type=int, default=15, help="processes that make rows")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--seed", type=int, default=1)
    distil(parser.parse_args(arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
