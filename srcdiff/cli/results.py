"""The results of a batch: JSON Lines as they come, what an earlier run has written, and the summary."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from srcdiff.cli.manifest import Pair
from srcdiff.cli.pool import Result
from srcdiff.errors import UsageError
from srcdiff.report.cells import safe

_MOST = 40
"""Lines of the summary's table; beyond that it is cut, for the results have it all."""


Done = tuple[int, Mapping[str, int], str | None]
"""Code, findings by severity, and error of a pair."""


@dataclass
class Results:
    """Where results go, a line each; `done` is what was there before."""

    stream: BinaryIO
    done: list[Done] = field(default_factory=list)

    def write(self, result: Result) -> None:
        """One line, written through at once, so that a run that is killed leaves whole results."""
        line = {
            "pair": result.pair.number,
            "a": result.pair.a,
            "b": result.pair.b,
            "code": result.code,
            "error": result.error,
            "comparison": result.comparison,
        }
        data = json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace")
        self.stream.write(data + b"\n")
        self.stream.flush()


@contextmanager
def open_results(path: Path | None, pairs: Sequence[Pair], resume: bool) -> Iterator[Results]:
    """Results to a file or to standard output; to go on, what the file has of these pairs stays.

    Raises UsageError where the file cannot be written, or holds the results of other pairs.
    """
    if path is None:
        yield Results(sys.stdout.buffer)
        return
    try:
        with path.open("r+b" if resume and path.exists() else "wb") as stream:
            yield Results(stream, _earlier(stream, path, pairs) if resume else [])
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None


def _earlier(stream: BinaryIO, path: Path, pairs: Sequence[Pair]) -> list[Done]:
    """Every whole result; the stream stands behind the last, and a broken one is cut off."""
    done: list[Done] = []
    end = 0
    for line in stream:
        if not line.endswith(b"\n"):
            break
        try:
            found = json.loads(line)
            pair = Pair(found["pair"], found["a"], found["b"])
            result = Result(pair, int(found["code"]), found["comparison"], found["error"])
            counts = result.counts
        except (ValueError, KeyError, TypeError):
            raise UsageError(f"{path}, line {len(done) + 1}: no result of a batch; nothing was changed") from None
        expected = pairs[len(done)] if len(done) < len(pairs) else None
        if expected is None or (pair.number, pair.a, pair.b) != (expected.number, expected.a, expected.b):
            raise UsageError(f"{path}, line {len(done) + 1}: the result of another pair; nothing was changed")
        done.append((result.code, counts, result.error))
        end += len(line)
    stream.seek(end)
    stream.truncate()
    return done


@dataclass
class Tally:
    """What a batch came to."""

    number: int = 0
    codes: Counter[int] = field(default_factory=Counter)
    rows: list[tuple[Pair, Mapping[str, int], str | None]] = field(default_factory=list)  # of pairs that need a look

    def add(self, pair: Pair, code: int, counts: Mapping[str, int], error: str | None) -> None:
        """One more pair."""
        self.number += 1
        self.codes[code] += 1
        if code and len(self.rows) <= _MOST:
            self.rows.append((pair, counts, error))

    @property
    def code(self) -> int:
        """The exit code of the whole."""
        return 2 if self.codes[2] else int(bool(self.codes[1]))

    def summary(self) -> str:
        """A table of the pairs that failed or have something to mend, and a line on all."""
        lines = []
        if self.rows:
            lines.append(f"{'pair':>6}  {'high':>5} {'medium':>7} {'low':>5}  b")
        for pair, counts, error in self.rows[:_MOST]:
            cells = [str(counts.get(level, "–")) for level in ("high", "medium", "low")]
            why = "" if error is None else error.removeprefix(f"{pair.b}: ")  # most errors name it themselves
            told = f"{pair.b}: not compared: {why}" if why else pair.b
            lines.append(f"{pair.number:>6}  {cells[0]:>5} {cells[1]:>7} {cells[2]:>5}  {safe(told)}")
        more = self.codes[1] + self.codes[2] - _MOST
        if more > 0:
            lines.append(f"{'':>6}  and {more} more")
        told = f"{self.codes[0]} passed, {self.codes[1]} have findings to mend, {self.codes[2]} could not be compared"
        return "\n".join([*lines, f"{self.number} pairs: {told}"])
