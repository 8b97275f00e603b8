"""The review screen over the hand-made article, for tests and benchmarks; run as a program, in this terminal."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

from srcdiff.errors import SrcdiffError
from srcdiff.model import Comparison
from srcdiff.tui import run
from srcdiff.tui.app import ReviewApp
from srcdiff.tui.job import Job, Progress
from tests.tui.article import comparison, long_comparison

TODAY = datetime.date(2025, 3, 4)


def article(progress: Progress) -> Comparison:
    """The article, at once."""
    progress("encoding", 1, 1)
    return comparison()


def job(folder: Path, **given: Any) -> Job:
    """A job on the article, with its side files in `folder`."""
    usual: dict[str, Any] = {
        "compare": article,
        "a_name": "harbour-bridge.txt",
        "b_name": "rewrite.txt",
        "waivers": folder / "srcdiff-waivers.toml",
        "state": folder / "state",
        "who": "mq",
        "today": TODAY,
    }
    return Job(**{**usual, **given})


def app(folder: Path, **given: Any) -> ReviewApp:
    """The application on that job."""
    return ReviewApp(job(folder, **given))


def refuse(progress: Progress) -> Comparison:
    """A comparison that cannot be made."""
    raise SrcdiffError("rewrite.txt: empty; nothing to compare")


def main(folder: str, kind: str) -> int:
    """Review in this terminal: `article`, `error`, `linear`, or a number of passages."""
    where = Path(folder)
    if kind.isdigit():
        made = long_comparison(int(kind))
    compare = refuse if kind == "error" else (lambda progress: made) if kind.isdigit() else article
    return run(
        compare,
        a_name="harbour-bridge.txt",
        b_name="rewrite.txt",
        waivers=where / "srcdiff-waivers.toml",
        state=where / "state",
        who="mq",
        today=TODAY,
        linear=kind == "linear",
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
