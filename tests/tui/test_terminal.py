"""The review in a real pseudo-terminal: opened, used, left, opened again; the terminal is whole afterwards."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped]
import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
LEAVES_ALTERNATE_SCREEN = r"\x1b\[\?1049l"


def _open(folder: Path, kind: str) -> Any:
    return pexpect.spawn(
        sys.executable,
        ["-m", "tests.tui.drive", str(folder), kind],
        cwd=str(ROOT),
        dimensions=(36, 120),
        encoding="utf-8",
        timeout=20,
        env={"TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"},
    )


def _ended(child: Any) -> int | None:
    child.expect(LEAVES_ALTERNATE_SCREEN)
    child.expect(pexpect.EOF)
    child.close()
    code: int | None = child.exitstatus
    return code


def test_waived_left_and_found_again(tmp_path: Path) -> None:
    child = _open(tmp_path, "article")
    child.expect("until autumn; a says four months")
    child.send("n")
    child.expect("24 April; a says 14 April")
    child.send("w")
    child.expect("Waive:")
    child.send("corrected since\r")
    child.expect("1/11")
    child.send("q")
    assert _ended(child) == 0
    assert "corrected since" in (tmp_path / "srcdiff-waivers.toml").read_text()
    child = _open(tmp_path, "article")
    child.expect("1/11")
    child.send("n")
    child.expect("corrected since")
    child.send("q")
    assert _ended(child) == 0


def test_an_error_leaves_the_terminal_whole(tmp_path: Path) -> None:
    child = _open(tmp_path, "error")
    child.expect("nothing to compare")
    child.send("q")
    assert _ended(child) == 2


def test_linear(tmp_path: Path) -> None:
    child = _open(tmp_path, "linear")
    child.expect("Finding 1 of 11")
    child.send("\r")
    child.expect("Finding 2 of 11")
    child.send("q\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
