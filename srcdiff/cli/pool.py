"""Pairs compared by several processes, their results in the order of the pairs."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from srcdiff.cli.comparing import compare_against, waiver_file
from srcdiff.cli.gates import exit_code, judge
from srcdiff.cli.manifest import Pair
from srcdiff.cli.progress import silent
from srcdiff.config import Settings
from srcdiff.errors import SrcdiffError

if TYPE_CHECKING:
    from srcdiff.check.panel import Panel
    from srcdiff.embed import Encoder

Work = tuple[Pair, Settings]
_AHEAD = 4
"""Pairs handed to each process ahead of the one whose result is awaited: enough to keep all busy, few in memory."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one pair: the exit code it would have alone, and the comparison as plain data, or an error."""

    pair: Pair
    code: int
    comparison: dict[str, Any] | None = None
    error: str | None = None

    @property
    def counts(self) -> dict[str, int]:
        """Number of findings by severity, waived ones left out."""
        if self.comparison is None:
            return {}
        by_relation = self.comparison["summary"].values()
        return {severity: sum(counts[severity] for counts in by_relation) for severity in ("high", "medium", "low")}


def compare_all(work: Sequence[Work], jobs: int | None = None) -> Iterator[Result]:
    """The result of every pair, in order; a pair that fails, or kills its process, is a result too."""
    jobs = min(jobs or _cores(), max(len(work), 1))
    waiting = deque(work)
    running: deque[tuple[Work, Future[Result]]] = deque()
    pool = _pool(jobs)
    try:
        while waiting or running:
            while waiting and len(running) < jobs * _AHEAD:
                running.append((waiting[0], pool.submit(_compare, *waiting[0])))
                waiting.popleft()
            item, future = running.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                # whoever killed it, this pair is tried by itself, and those behind it anew
                waiting.extendleft(behind for behind, _ in reversed(running))
                running.clear()
                pool.shutdown(cancel_futures=True)
                result = _alone(item)
                pool = _pool(jobs)
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(item: Work) -> Result:
    with _pool(1) as pool:
        try:
            return pool.submit(_compare, *item).result()
        except BrokenProcessPool:
            return Result(item[0], 2, error="the process that compared it was ended from outside; is memory short?")


def _pool(jobs: int) -> ProcessPoolExecutor:
    # spawned, for a fork of a process with threads may hang
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=signal.signal, initargs=_DEAF)


_DEAF = (signal.SIGINT, signal.SIG_IGN)
"""An interrupt is for the process that hands out the work."""


def _compare(pair: Pair, settings: Settings) -> Result:
    """In a process of the pool: one pair, with the model that the process has loaded before."""
    try:
        encoder = _encoder(settings.model, settings.cache)
        comparison = compare_against((pair.a,), pair.b, settings, silent, encoder, _panel(settings.checker))
        comparison = judge(comparison, settings, waiver_file(pair.b, settings))
        return Result(pair, exit_code(comparison, settings), comparison.to_dict())
    except SrcdiffError as error:
        return Result(pair, 2, error=" ".join(str(error).split()))
    except Exception as error:  # a fault of ours: recorded, and the rest go on
        return Result(pair, 2, error=f"internal error, {type(error).__name__}: {' '.join(str(error).split())}")


@lru_cache(maxsize=4)
def _encoder(model: str | None, cache: bool) -> Encoder:
    from srcdiff.pipeline import Options, open_encoder  # noqa: PLC0415 - the engine, and numpy with it

    return open_encoder(Options(model, cache))


@lru_cache(maxsize=4)
def _panel(checker: str | None) -> Panel | None:
    """The checker that the process has loaded before; a judge counts its calls, and is opened for each pair anew."""
    from srcdiff.pipeline import Options, open_checkers  # noqa: PLC0415 - the engine, and numpy with it

    return None if checker is not None and "://" in checker else open_checkers(Options(checker=checker))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
