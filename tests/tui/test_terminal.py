"""The review in a real pseudo-terminal: opened, used, left, opened again; the terminal is whole afterwards."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pexpect
import pytest

from srcdiff.review import Waivers
from tests.tui.article import REWRITE, SOURCE

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


def _stopped(child: Any) -> bool:
    """Whether the process is stopped, as its parent is told, within some seconds."""
    deadline = time.monotonic() + child.timeout
    while time.monotonic() < deadline:
        pid, status = os.waitpid(child.pid, os.WUNTRACED | os.WNOHANG)
        if pid:
            return os.WIFSTOPPED(status)
        time.sleep(0.02)
    return False


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


@pytest.mark.parametrize("ends", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_leaves_the_terminal_whole(tmp_path: Path, ends: signal.Signals) -> None:
    child = _open(tmp_path, "article")
    child.expect("0/11")
    child.kill(ends)
    assert _ended(child) == 128 + ends


def test_suspended_and_drawn_anew(tmp_path: Path) -> None:
    child = _open(tmp_path, "article")
    child.expect("0/11")
    child.send("\x1a")
    child.expect(LEAVES_ALTERNATE_SCREEN)
    assert _stopped(child)  # as a shell waits: what has not stopped yet cannot go on
    child.kill(signal.SIGCONT)
    child.expect("0/11")
    child.expect("quit")
    child.send("q")
    assert _ended(child) == 0


def test_linear(tmp_path: Path) -> None:
    child = _open(tmp_path, "linear")
    child.expect("Finding 1 of 11")
    child.send("\r")
    child.expect("Finding 2 of 11")
    child.send("q\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def _command(folder: Path, **environment: str) -> Any:
    return pexpect.spawn(
        str(Path(sys.executable).with_name("srcdiff")),
        ["a.txt", "b.txt", "--no-cache"],
        cwd=str(folder),
        dimensions=(36, 120),
        encoding="utf-8",
        timeout=30,
        env={
            "TERM": "xterm-256color",
            "PATH": "/usr/bin:/bin",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "OMP_NUM_THREADS": "1",
            **environment,
        },
    )


def test_the_installed_command(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SOURCE)
    (tmp_path / "b.txt").write_text(REWRITE)
    (tmp_path / "srcdiff.toml").write_text('[keymap]\n"move.next" = "m"\n')
    child = _command(tmp_path)
    child.expect("0/[0-9]+")
    child.send("m")
    child.expect("[^0-9]2 of [0-9]+")
    child.send("w")
    child.expect("Waive:")
    child.send("agreed with the desk\r")
    child.expect("1/[0-9]+")
    child.send(" ")
    child.expect("2/[0-9]+")
    child.send("x")
    child.expect("Export a report")
    child.send("\r")
    child.expect("written to")
    child.send("q")
    assert _ended(child) == 0
    assert "agreed with the desk" in (tmp_path / "b.srcdiff.html").read_text()
    assert len(Waivers.load(tmp_path / "srcdiff-waivers.toml").entries) == 1
    child = _command(tmp_path)
    child.expect("2/[0-9]+")
    child.send("q")
    assert _ended(child) == 0


def test_the_editor_is_opened_and_what_it_changed_is_compared(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SOURCE)
    (tmp_path / "b.txt").write_text(REWRITE)
    editor = tmp_path / "vi"
    editor.write_text('#!/bin/sh\necho "$1" > called\nsed -i "s/24 April/14 April/" "$2"\n')
    editor.chmod(0o755)
    child = _command(tmp_path, EDITOR=str(editor))
    child.expect("0/[0-9]+")
    child.send("n")
    child.send("e")
    child.expect(r"\x1b\[\?1049h")  # back on the alternate screen
    child.expect("0/[0-9]+")
    child.send("q")
    assert _ended(child) == 0
    assert (tmp_path / "called").read_text().startswith("+")
    assert "14 April" in (tmp_path / "b.txt").read_text()
