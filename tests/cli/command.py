"""The command in a process of its own, and what is asked of every refusal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

A = "The mayor opened the bridge on 4 May 1990. It cost 12 million euros and carries six lanes of traffic."
FAITHFUL = "On 4 May 1990 the mayor opened the bridge. It cost 12 million euros and carries six lanes of traffic."
WRONG = "The mayor opened the bridge on 4 May 1991. It cost 15 million euros and carries six lanes of traffic."
MORE = f"{A} Fishermen in the bay have complained about the noise of the lorries ever since."


def run(
    *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The installed command in its own process, without a terminal."""
    return subprocess.run(
        [Path(sys.executable).with_name("srcdiff"), *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **(env or {})},
        cwd=cwd,
    )


def assert_one_clear_line(code: int, out: bytes, err: bytes, *words: str) -> None:
    """That a refusal is exit code 2, nothing on stdout, and one line that says what is wrong."""
    said = err.decode()
    assert code == 2, said
    assert out == b""
    assert said.startswith("srcdiff: ")
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert "internal error" not in said
    for word in words:
        assert word in said
