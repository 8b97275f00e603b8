"""Reports to files, to standard output and to the summary of a workflow. What a report says is for `srcdiff.report`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from srcdiff.cli.request import Request, Target
from srcdiff.errors import UsageError
from srcdiff.model import Comparison


def write_reports(comparison: Comparison, request: Request) -> None:
    """Write every report that is asked for, the text report where none is; files first. Raises UsageError.

    The quiet text report has no room for notes: where it is the only one, they go to standard error.
    """
    targets = request.targets or (Target("text"),)
    documents = (*comparison.sources, comparison.b)
    for target in targets:
        if target.path is not None:
            _spare(target.path, [document.name for document in documents])
    for target in sorted(targets, key=lambda target: target.path is None):
        _put(target.path, _report(comparison, target, request))
    if any(target.format == "github" for target in targets):
        _summarise(comparison, request)
    if request.quiet and all(target.format == "text" for target in targets):
        _tell(comparison.notes)


def wants_color(choice: str) -> bool:
    """Whether what is printed may carry colour: as asked, or where a terminal reads it and NO_COLOR is not set."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _report(comparison: Comparison, target: Target, request: Request) -> bytes:
    from srcdiff.report import REPORTS, Style  # noqa: PLC0415 - only where a report is written

    color = target.path is None and wants_color(request.settings.color)
    style = Style(color=color, quiet=request.quiet, fail_on=request.settings.fail_on)
    return REPORTS[target.format](comparison, style).encode("utf-8", "backslashreplace")


def _summarise(comparison: Comparison, request: Request) -> None:
    """Append the Markdown report to the job's summary, where a GitHub workflow names the file of one."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary:
        return
    try:
        with open(summary, "ab") as file:
            file.write(_report(comparison, Target("markdown", Path(summary)), request))
    except OSError as error:
        raise UsageError(f"{summary}: the job's summary cannot be written ({error.strerror})") from None


def _tell(notes: Sequence[str]) -> None:
    from srcdiff.report.cells import safe  # noqa: PLC0415 - only where a report is written

    for note in notes:
        print(f"srcdiff: note: {safe(note)}", file=sys.stderr)


def _spare(path: Path, names: list[str]) -> None:
    """Raise UsageError where a report would be written over one of the texts."""
    for name in names:
        try:
            same = path.samefile(name)
        except (OSError, ValueError):  # one of the two is no file
            continue
        if same:
            raise UsageError(f"{path}: the report would be written over one of the texts; name another file")


def _put(path: Path | None, data: bytes) -> None:
    if path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None
