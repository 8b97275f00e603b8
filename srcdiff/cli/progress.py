"""What is told on standard error while a comparison is under way."""

from __future__ import annotations

import sys
from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the work done and the work there is."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def progress_line(quiet: bool) -> Progress:
    """A line on stderr that is drawn over and over, where stderr is a terminal."""
    return silent if quiet or not sys.stderr.isatty() else _show


def _show(stage: str, done: int, total: int) -> None:
    last = stage == "compare" and done == total
    share = f" {100 * done // total:3d} %" if total > 1 else ""
    sys.stderr.write("\r\x1b[K" if last else f"\r\x1b[K{stage}{share}")
    sys.stderr.flush()
