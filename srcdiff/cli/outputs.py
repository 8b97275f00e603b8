"""Reports to files and to standard output. What a report says is for `srcdiff.report`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from srcdiff.cli.request import Request, Target
from srcdiff.errors import UsageError
from srcdiff.model import Comparison


def write_reports(comparison: Comparison, request: Request) -> None:
    """Write every report that is asked for, the text report where none is; files first. Raises UsageError."""
    targets = request.targets or (Target("text"),)
    for target in sorted(targets, key=lambda target: target.path is None):
        _put(target.path, _report(comparison, target, request).encode("utf-8", "backslashreplace"))


def _report(comparison: Comparison, target: Target, request: Request) -> str:
    from srcdiff.report import REPORTS, Style  # noqa: PLC0415

    color = target.path is None and wants_color(request.settings.color)
    return REPORTS[target.format](comparison, Style(color=color, quiet=request.quiet))


def wants_color(choice: str) -> bool:
    """Whether what is printed may carry colour: as asked, or where a terminal reads it and NO_COLOR is not set."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _put(path: Path | None, data: bytes) -> None:
    if path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None
