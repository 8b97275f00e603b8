"""What the review screen is started with, and what it hands to the comparison."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from srcdiff.model import Comparison
from srcdiff.review import Marks, Session

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, how much of it is done, and how much there is (0: not known)."""
Compare = Callable[[Progress], Comparison]


@dataclass(frozen=True, slots=True)
class Job:
    """One pair to review."""

    compare: Compare
    a_name: str
    b_name: str
    waivers: Path
    a_path: Path | None = None  # the files, where there are any, for $EDITOR
    b_path: Path | None = None
    state: Path | None = None  # folder for review marks; None keeps none
    who: str | None = None
    today: datetime.date = field(default_factory=datetime.date.today)
    keymap: Mapping[str, str] = field(default_factory=dict)
    theme: str | None = None
    exports: Mapping[str, Callable[[Comparison], str]] = field(default_factory=dict)  # by file suffix, without the dot

    def open_session(self) -> Session:
        """The decisions made on this pair so far. Raises ReviewError."""
        return Session.open(self.waivers, self._marks(), self.who, self.today)

    def stamps(self) -> tuple[tuple[int, int] | None, ...]:
        """What tells whether a file was written since: time and size of each, None where it cannot be seen."""
        return tuple(_stamp(path) for path in (self.a_path, self.b_path) if path is not None)

    def _marks(self) -> Marks:
        if self.state is None:
            return Marks()
        a = str(self.a_path.resolve()) if self.a_path else self.a_name
        b = str(self.b_path.resolve()) if self.b_path else self.b_name
        return Marks.of_pair(a, b, self.state)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size
