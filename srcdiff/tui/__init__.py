"""The review screen: a Textual application over a finished comparison, and a plain walk through it for screen readers.

No comparison logic belongs here: how to compare is handed in as a callable. Textual is loaded when the screen opens.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from srcdiff.errors import UsageError
from srcdiff.model import Comparison
from srcdiff.tui.job import Compare, Job, Progress

__all__ = ["Compare", "Job", "Progress", "run"]


def run(
    compare: Compare,
    *,
    a_name: str,
    b_name: str,
    waivers: Path | None,
    a_path: Path | None = None,
    b_path: Path | None = None,
    state: Path | None = None,
    who: str | None = None,
    today: datetime.date | None = None,
    keymap: Mapping[str, str] | None = None,
    theme: str | None = None,
    exports: Mapping[str, Callable[[Comparison], str]] | None = None,
    linear: bool = False,
) -> int:
    """Review a pair until the person leaves; the exit code: 0, or 2 where it could not be compared.

    `compare` is called in a thread, and again whenever the person asks for it; it reports its stages to the callable it
    is given, and may raise SrcdiffError, which is shown. `waivers` is the waiver file, by default beside `b_path` or
    else in the working folder; `state` the folder for review marks, by default the user's own. Raises UsageError for a
    keymap that names no binding of ours, and where there is no terminal to draw on.
    """
    from srcdiff.review import DEFAULT_NAME, user_name  # noqa: PLC0415 - only where decisions are read

    beside = b_path.parent if b_path is not None else Path()
    job = Job(
        compare=compare,
        a_name=a_name,
        b_name=b_name,
        waivers=waivers if waivers is not None else beside / DEFAULT_NAME,
        a_path=a_path,
        b_path=b_path,
        state=state if state is not None else _state_folder(),
        who=who if who is not None else user_name(),
        today=today if today is not None else datetime.date.today(),
        keymap=keymap or {},
        theme=theme,
        exports=exports or {},
    )
    if linear:
        from srcdiff.tui.linear import walk  # noqa: PLC0415 - needs no Textual

        return walk(job)
    if sys.platform != "win32" and not (sys.__stderr__ and sys.__stderr__.isatty()):
        # Textual draws on standard error there.
        raise UsageError("the review screen needs standard error to be a terminal; --text prints a report")
    from srcdiff.tui.app import ReviewApp  # noqa: PLC0415 - Textual comes with it
    from srcdiff.tui.keys import check  # noqa: PLC0415 - Textual comes with it

    check(job.keymap)
    app = ReviewApp(job)
    app.run()
    return app.return_code or 0


def _state_folder() -> Path:
    import platformdirs  # noqa: PLC0415 - only for the default folder

    return platformdirs.user_state_path("srcdiff") / "reviewed"
