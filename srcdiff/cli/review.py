"""Whether the review screen opens, and what it is handed: comparing again is a callable, so that it knows no engine."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from srcdiff.cli.comparing import compare_against, read_texts, waiver_file
from srcdiff.cli.gates import screen_out
from srcdiff.cli.progress import Progress
from srcdiff.cli.request import Request
from srcdiff.errors import UsageError
from srcdiff.model import Comparison


def wants_screen(sources: Sequence[str], b: str, request: Request, linear: bool) -> bool:
    """Whether a person is at the terminal and asked for no report."""
    if linear or (not request.targets and _accessible()):
        return True
    plain = bool(request.targets) or "-" in (*sources, b)
    return not plain and _at_terminal() and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def review(sources: Sequence[str], b: str, request: Request, linear: bool) -> int:
    """The screen, or plain prompts, until the person leaves; the exit code. Raises SrcdiffError."""
    from srcdiff.report import REPORTS, SUFFIXES  # noqa: PLC0415 - only where a report is written
    from srcdiff.tui import run  # noqa: PLC0415 - Textual comes with it

    if "-" in (*sources, b):
        raise UsageError("the review screen needs all texts as files; standard input carries your keys")
    if request.targets:
        raise UsageError("--linear reviews and writes no report; leave out the format and -o, or --linear")
    # a mistyped name is told at once, in a line of the shell; the screen reads anew each time it compares
    read_texts(sources, b, request.settings)

    def again(progress: Progress) -> Comparison:
        return screen_out(compare_against(sources, b, request.settings, progress), request.settings)

    return run(
        again,
        a_name=" + ".join(sources),
        b_name=b,
        waivers=waiver_file(b, request.settings),
        a_path=_file(sources[0]) if len(sources) == 1 else None,
        b_path=_file(b),
        keymap=request.settings.keymap,
        exports={SUFFIXES[name]: report for name, report in REPORTS.items() if name in SUFFIXES},
        linear=linear or _accessible(),
    )


def _file(text: str) -> Path | None:
    """The file that an editor can open."""
    from srcdiff.read import is_url  # noqa: PLC0415 - only where a text is read

    return None if is_url(text) else Path(text)


def _accessible() -> bool:
    return os.environ.get("ACCESSIBLE", "") not in ("", "0") and _at_terminal()


def _at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
