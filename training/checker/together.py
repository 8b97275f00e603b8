"""Trains a teacher and, beside it, the student that learns from it: for machines with two cores and no GPU.

    python -m training.checker.together --data DIR --weights MINILM --init FILE --teacher MPNET --out DIR

One process a core works on the same weights in shared memory without locks (Niu et al. 2011), each with its own batches
and its own moments of AdamW. In the first stage every batch teaches the teacher by its labels and the student by both
(Anil et al. 2018, codistillation); in the second the teacher stands still and is only asked, so that the student sees
twice as many rows. The rates follow the clock. States are saved every few minutes.
"""

from __future__ import annotations

import argparse
import copy
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import multiprocessing

from training.checker.build import claims_of
from training.checker.distil import SHARE, Clock, Log, Student, parser_of, step
from training.checker.stream import Source, Stream
from training.checker.teacher import Teacher
from training.checker.train import labelled_loss, optimizer_of

SAVE_SECONDS = 300.0
WARM = 0.03
DECAY = 0.35
"""The share of a stage's end in which the rate falls to nothing."""
TRUST = (0.08, 0.4)
"""Between which shares of the first stage the student comes to learn from the teacher."""
ALONE = {"words": 1.0, "verdict": 1.0, "told words": 0.0, "told verdict": 0.0, "vectors": 0.0}


@dataclass(frozen=True, slots=True)
class Plan:
    """Seconds with a learning teacher and with one that stands still, the rates of both, and where states are kept."""

    together: float
    alone: float
    teach_rate: float
    learn_rate: float
    out: Path


def fall(share: float) -> float:
    """The rate at a share of a stage, of the full one: up in a line, level, down in a line."""
    return max(0.01, min(1.0, share / WARM, (1 - share) / DECAY))


def trust(share: float) -> float:
    """How far the student goes by the teacher at a share of the first stage, 0 to 1."""
    return min(1.0, max(0.0, (share - TRUST[0]) / (TRUST[1] - TRUST[0])))


def set_rate(optimizer: torch.optim.Optimizer, share: float) -> None:
    """Puts every group of parameters to a share of its own rate."""
    for group in optimizer.param_groups:
        group["lr"] = group["rate"] * share


def save(teacher: Teacher | None, student: Student, out: Path) -> None:
    """Writes the states, each in one go."""
    parts: dict[str, torch.nn.Module] = {"student": student.checker}
    if teacher is not None:
        parts["teacher"] = teacher
    for name, part in parts.items():
        torch.save(part.state_dict(), out / f"{name}.new")
        (out / f"{name}.new").replace(out / f"{name}.pt")


def work(number: int, teacher: Teacher, student: Student, stream: Stream, plan: Plan) -> None:
    """What one process does in both stages; the first of them saves."""
    torch.set_num_threads(1)
    weights = torch.tensor([1.0, 3.0, 3.0])
    teaching, learning = optimizer_of(teacher, plan.teach_rate), optimizer_of(student, plan.learn_rate)
    whole, first, saves = Clock(plan.together + plan.alone), Clock(plan.together), Clock(SAVE_SECONDS)
    log, asked = Log(f"process {number}"), teacher
    while whole.share < 1:
        batch = stream.next("cpu")
        teaches = first.share < 1
        if not teaches and asked is teacher:
            asked = copy.deepcopy(teacher).to(torch.bfloat16).eval()
            stream.unjudged.value = 1
            if number == 0:
                save(teacher, student, plan.out)
        with torch.set_grad_enabled(teaches), torch.autocast("cpu", torch.bfloat16):
            told = asked(batch.ids, batch.types, batch.places, batch.groups)
        losses = {}
        if teaches:
            found = labelled_loss(told[0], told[1], batch, weights, gamma=1.0)
            set_rate(teaching, fall(first.share))
            step(teaching, teacher, torch.stack(list(found.values())).sum())
            losses = {f"teacher's {name}": loss for name, loss in found.items()}
        given = trust(first.share)
        shares = {name: given * share + (1 - given) * ALONE[name] for name, share in SHARE.items()}
        own = student.losses(batch, tuple(part.detach() for part in told), weights)
        set_rate(learning, fall(whole.share))
        step(learning, student, torch.stack([shares[name] * loss for name, loss in own.items()]).sum())
        log.add(losses | own, batch.ids.numel(), stream.channel.qsize())
        if number == 0 and saves.share > 1:
            save(teacher if teaches else None, student, plan.out)
            saves = Clock(SAVE_SECONDS)


def train(arguments: argparse.Namespace) -> None:
    """Both stages in as many processes as asked for."""
    arguments.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(arguments.seed)
    claims = claims_of(arguments.symmetric) if arguments.symmetric else frozenset[str]()
    source = Source(arguments.data, claims, arguments.weights, arguments.tokens)
    teacher = Teacher(arguments.teacher, dropout=0.0)
    state = torch.load(arguments.init, weights_only=True, map_location="cpu")
    order = [int(layer) for layer in arguments.order.split(",")]
    student = Student(arguments.weights, state.get("model", state), order)
    if arguments.resume:
        teacher.load_state_dict(torch.load(arguments.resume / "teacher.pt", weights_only=True))
        student.checker.load_state_dict(torch.load(arguments.resume / "student.pt", weights_only=True))
    teacher.share_memory()
    student.share_memory()
    plan = Plan(
        arguments.teach_seconds, arguments.learn_seconds, arguments.teach_rate, arguments.learn_rate, arguments.out
    )
    stream = Stream(source, workers=1, seed=arguments.seed)
    try:
        multiprocessing.spawn(work, (teacher, student, stream, plan), nprocs=arguments.processes)
        save(teacher, student, arguments.out)
    finally:
        stream.close()


def main(arguments: Sequence[str]) -> None:
    """Reads the options and trains."""
    parser = parser_of(__doc__)
    parser.add_argument("--resume", type=Path, help="folder of an earlier run whose teacher and student go on")
    parser.add_argument("--order", default="0,0,1,2,2,3,4,4,5", help="the student's layers by number in --init")
    parser.add_argument("--teach-seconds", type=float, default=3900.0)
    parser.add_argument("--learn-seconds", type=float, default=2400.0)
    parser.add_argument("--teach-rate", type=float, default=5e-5)
    parser.add_argument("--learn-rate", type=float, default=1.5e-4)
    parser.add_argument("--tokens", type=int, default=1280, help="padded tokens a batch")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    train(parser.parse_args(arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
