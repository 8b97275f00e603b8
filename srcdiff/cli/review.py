"""Whether the review screen opens, and what it is handed: comparing again is a callable, so that it knows no engine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from srcdiff.cli.comparing import compare_pair, waiver_file
from srcdiff.cli.progress import Progress
from srcdiff.cli.request import Request
from srcdiff.errors import UsageError
from srcdiff.model import Comparison


def wants_screen(a: str, b: str, request: Request, linear: bool) -> bool:
    """Whether a person is at the terminal and asked for no report."""
    if linear or (not request.targets and _accessible()):
        return True
    plain = bool(request.targets) or "-" in (a, b)
    return not plain and _at_terminal() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def review(a: str, b: str, request: Request, linear: bool) -> int:
    """The screen, or plain prompts, until the person leaves; the exit code. Raises SrcdiffError."""
    from srcdiff.read import read_pair  # noqa: PLC0415
    from srcdiff.report import REPORTS  # noqa: PLC0415
    from srcdiff.tui import run  # noqa: PLC0415

    if "-" in (a, b):
        raise UsageError("the review screen needs both texts as files; standard input carries your keys")
    if request.targets:
        raise UsageError("--linear reviews and writes no report; leave out the format and -o, or --linear")
    # a mistyped name is told at once, in a line of the shell; the screen reads anew each time it compares
    read_pair(a, b)

    def again(progress: Progress) -> Comparison:
        return compare_pair(a, b, request.settings, progress)

    return run(
        again,
        a_name=a,
        b_name=b,
        waivers=waiver_file(b, request.settings),
        a_path=Path(a),
        b_path=Path(b),
        exports={"txt": REPORTS["text"], "json": REPORTS["json"]},
        linear=linear or _accessible(),
    )


def _accessible() -> bool:
    return os.environ.get("ACCESSIBLE", "") not in ("", "0") and _at_terminal()


def _at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
