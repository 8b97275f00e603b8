"""ONNX Runtime: sessions, and batches run on all usable cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from srcdiff.errors import ModelError

MAX_THREADS = 16

Result = TypeVar("Result")


def open_session(content: bytes, path: Path) -> Any:
    """A session of one thread for the model `content`, which was read from `path`. Raises ModelError."""
    try:
        # it has no type stubs, and is loaded with the first text, not with the command
        import onnxruntime  # noqa: PLC0415 - with the first text
        from onnxruntime.capi import onnxruntime_pybind11_state as state  # noqa: PLC0415 - with the first text
    except ImportError as error:
        raise ModelError(f"onnxruntime cannot be loaded ({error}); reinstall it: pip install onnxruntime") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except (state.Fail, state.InvalidGraph, state.InvalidProtobuf, state.NotImplemented) as error:
        version = onnxruntime.__version__
        raise ModelError(f"onnxruntime {version} cannot run {path}; pip install -U onnxruntime") from error


def usable_cores() -> int:
    """Cores that this process may use, at most MAX_THREADS."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min(cores, MAX_THREADS)


def run_batches(
    run: Callable[[list[int]], Result], batches: Sequence[list[int]], threads: int
) -> Iterator[tuple[list[int], Result]]:
    """Each batch with what `run` gives for it, in order.

    One batch a thread and one thread a batch: the products of small models are too small to be worth splitting.
    """
    pool = ThreadPoolExecutor(min(threads, max(len(batches), 1)))
    try:
        yield from zip(batches, pool.map(run, batches), strict=True)
    finally:
        # Reached on Ctrl-C too: what has not begun is dropped, so that the stop is quick.
        pool.shutdown(cancel_futures=True)
