"""Trains a teacher, then the student that learns from it, on all cores: for machines with two cores and no GPU.

    python -m training.checker.together --data DIR --weights MINILM --init FILE --teacher MPNET --out DIR

One process a core works on the same weights in shared memory without locks (Niu et al. 2011), each with its own batches
and its own moments of AdamW. The teacher's first layers may stand still, which saves their way back (as Lee et al. 2019
found, little is lost). The student comes back to rows it has seen, whose answers are kept, since a row costs the
teacher as much as the student. The rates follow the clock. States are saved every few minutes.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import multiprocessing

from training.checker.build import claims_of
from training.checker.distil import SHARE, Clock, Log, Student, parser_of, set_rate, step
from training.checker.rows import Batch
from training.checker.stream import LAST, MIXES, SHARES, UNJUDGED, Arrays, Source, Stream, restored, small
from training.checker.teacher import Teacher
from training.checker.train import labelled_loss, optimizer_of

SAVE_SECONDS = 300.0
WARM = 0.03
DECAY = 0.35
"""The share of a stage's end in which the rate falls to nothing."""
AGAIN = 0.6
"""How many of the student's batches it has seen before."""
LAST_SHARE = {"words": 1.5, "verdict": 0.3, "told words": 3.0, "told verdict": 0.7, "vectors": 0.3}
"""What the aims of the student weigh in a last leg, in which the words' labels count for more."""
HELD = 1200
"""Batches a process keeps with the teacher's answers."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a process needs of a stage: seconds, rate, where states are kept, where dice start, what its aims weigh."""

    seconds: float
    rate: float
    out: Path
    seed: int
    aims: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Answered:
    """A batch and what the teacher said of it, its vectors at the judged places only."""

    batch: Arrays
    words: torch.Tensor
    verdict: torch.Tensor
    vectors: torch.Tensor


def fall(share: float) -> float:
    """The rate at a share of a stage, of the full one: up in a line, level, down in a line."""
    return max(0.01, min(1.0, share / WARM, (1 - share) / DECAY))


def save(network: torch.nn.Module, path: Path) -> None:
    """Writes a state in one go."""
    new = path.with_suffix(".new")
    torch.save(network.state_dict(), new)
    new.replace(path)


def freeze(teacher: Teacher, layers: int) -> None:
    """Lets the marks, the places and the first layers stand still."""
    if layers:
        parts = [teacher.marks, teacher.transformer.embeddings, *teacher.transformer.encoder.layer[:layers]]
        for part in parts:
            part.requires_grad_(False)


def teach(number: int, teacher: Teacher, stream: Stream, plan: Plan) -> None:
    """What one process does for the teacher; the first of them saves."""
    torch.set_num_threads(1)
    weights = torch.tensor([1.0, 3.0, 3.0])
    optimizer = optimizer_of(teacher, plan.rate)
    clock, saves, log = Clock(plan.seconds), Clock(SAVE_SECONDS), Log(f"teacher {number}")
    while clock.share < 1:
        batch = stream.next("cpu")
        with torch.autocast("cpu", torch.bfloat16):
            words, verdict, _ = teacher(batch.ids, batch.types, batch.places, batch.groups)
        losses = labelled_loss(words, verdict, batch, weights, gamma=1.0)
        set_rate(optimizer, fall(clock.share))
        step(optimizer, teacher, torch.stack(list(losses.values())).sum())
        log.add(losses, batch.ids.numel(), stream.channel.qsize())
        if number == 0 and saves.share > 1:
            save(teacher, plan.out / "teacher.pt")
            saves = Clock(SAVE_SECONDS)


class Memory:
    """Batches with the teacher's answers: new ones, and such as came before."""

    def __init__(self, teacher: Teacher, stream: Stream, dice: random.Random) -> None:
        self.teacher, self.stream, self.dice = teacher.to(torch.bfloat16).eval(), stream, dice
        self.held: list[Answered] = []

    def next(self) -> tuple[Batch, tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
        """A batch and, over its whole shape, the logits and the vectors of the teacher."""
        if self.held and self.dice.random() < AGAIN:
            found = self.dice.choice(self.held)
        else:
            found = self._asked(self.stream.next("cpu"))
            if len(self.held) < HELD:
                self.held.append(found)
            else:
                self.held[self.dice.randrange(HELD)] = found
        batch = restored(found.batch, "cpu")
        vectors = found.vectors.new_zeros(*batch.ids.shape, found.vectors.shape[-1])
        vectors[batch.judged] = found.vectors
        return batch, (found.words, found.verdict, vectors)

    def _asked(self, batch: Batch) -> Answered:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            words, verdict, vectors = self.teacher(batch.ids, batch.types, batch.places, batch.groups)
        return Answered(small(batch), words, verdict, vectors[batch.judged])


def learn(number: int, teacher: Teacher, student: Student, stream: Stream, plan: Plan) -> None:
    """What one process does for the student; the first of them saves."""
    torch.set_num_threads(1)
    weights = torch.tensor([1.0, 3.0, 3.0])
    memory = Memory(teacher, stream, random.Random(plan.seed + number))
    optimizer = optimizer_of(student, plan.rate)
    clock, saves, log = Clock(plan.seconds), Clock(SAVE_SECONDS), Log(f"student {number}")
    while clock.share < 1:
        batch, told = memory.next()
        losses = student.losses(batch, told, weights)
        set_rate(optimizer, fall(clock.share))
        step(optimizer, student, torch.stack([plan.aims[name] * loss for name, loss in losses.items()]).sum())
        log.add(losses, batch.ids.numel(), stream.channel.qsize())
        if number == 0 and saves.share > 1:
            save(student.checker, plan.out / "student.pt")
            saves = Clock(SAVE_SECONDS)


def train(arguments: argparse.Namespace) -> None:
    """Both stages in as many processes as asked for."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(arguments.seed)
    claims = claims_of(arguments.symmetric) if arguments.symmetric else frozenset[str]()
    teacher = Teacher(arguments.teacher, dropout=0.0)
    state = torch.load(arguments.init, weights_only=True, map_location="cpu")
    order = [int(layer) for layer in arguments.order.split(",")]
    student = Student(arguments.weights, state.get("model", state), order)
    if arguments.resume:
        teacher.load_state_dict(torch.load(arguments.resume / "teacher.pt", weights_only=True))
        student.checker.load_state_dict(torch.load(arguments.resume / "student.pt", weights_only=True))
    freeze(teacher, arguments.frozen)
    teacher.share_memory()
    student.share_memory()
    stages = (
        (teach, (teacher,), arguments.teach_seconds, arguments.teach_rate, arguments.teach_tokens),
        (learn, (teacher, student), arguments.learn_seconds, arguments.learn_rate, arguments.learn_tokens),
    )
    for work, networks, seconds, rate, tokens in stages:
        source = Source(arguments.data, claims, arguments.weights, tokens)
        stream = Stream(source, workers=1, seed=arguments.seed)
        mix, aims = (LAST, LAST_SHARE) if arguments.last else (UNJUDGED, SHARE)
        stream.mix.value = MIXES.index(mix if work is learn else SHARES)
        plan = Plan(seconds, rate, arguments.out, arguments.seed, aims)
        try:
            multiprocessing.spawn(work, (*networks, stream, plan), nprocs=arguments.processes)
        finally:
            stream.close()
        save(teacher, arguments.out / "teacher.pt")
    save(student.checker, arguments.out / "student.pt")


def main(arguments: Sequence[str]) -> None:
    """Reads the options and trains."""
    parser = parser_of(__doc__)
    parser.add_argument("--resume", type=Path, help="folder of an earlier run whose teacher and student go on")
    parser.add_argument("--order", default="0,0,1,2,2,3,4,4,5", help="the student's layers by number in --init")
    parser.add_argument("--last", action="store_true", help="a last leg of the student, with more written rows")
    parser.add_argument("--frozen", type=int, default=0, help="the teacher's first layers that stand still")
    parser.add_argument("--teach-seconds", type=float, default=5400.0)
    parser.add_argument("--learn-seconds", type=float, default=3600.0)
    parser.add_argument("--teach-rate", type=float, default=5e-5)
    parser.add_argument("--learn-rate", type=float, default=1.5e-4)
    parser.add_argument("--teach-tokens", type=int, default=2048, help="padded tokens a batch of the teacher's")
    parser.add_argument("--learn-tokens", type=int, default=1280, help="padded tokens a batch of the student's")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args(arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
