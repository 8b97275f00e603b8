"""Processor time in tests, and how it grows: how long a thing takes depends on the machine and on its other work."""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable


def seconds(call: Callable[[], object]) -> float:
    """Processor time of one call; timeit keeps the collector from counting what the tests before have left behind."""
    return timeit.timeit(call, number=1, timer=time.process_time)


def assert_linear(read: Callable[[int], object], size: int, limit: float) -> None:
    """Checks that `size` takes under `limit` seconds, and about ten times as long as a tenth of it (quadratic: 100)."""
    read(size // 1000)  # what is loaded or compiled once
    short = min(seconds(lambda: read(size // 10)) for _ in range(2))
    assert seconds(lambda: read(size)) < min(limit, 40 * max(short, 0.01))
