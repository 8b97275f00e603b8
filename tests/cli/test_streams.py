"""What goes to which stream of the installed command, each through a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pexpect  # the package has no types
import pytest

from tests.cli.command import A, run


def test_json_alone_is_on_stdout(files: Path) -> None:
    done = run(files / "a.txt", files / "wrong.txt", "--json", "--no-cache")
    result = json.loads(done.stdout)
    assert result["schema"] == 1
    wrong = {
        span["text"] for finding in result["findings"] if finding["relation"] == "contradicts" for span in finding["b"]
    }
    assert "4 May 1991" in wrong
    assert "15 million euros" in wrong


def test_text_into_a_pipe_has_no_colour(files: Path) -> None:
    done = run(files / "a.txt", files / "wrong.txt", "--no-cache")
    assert b"\x1b" not in done.stdout
    assert max(map(len, done.stdout.decode().splitlines())) <= 80


def test_report_into_a_file(files: Path) -> None:
    target = files / "out.json"
    done = run(files / "a.txt", files / "wrong.txt", "--format", "json", "-o", target, "--no-cache")
    assert done.returncode == 1
    assert done.stdout == b""
    assert json.loads(target.read_bytes())["findings"]


def test_standard_input(files: Path) -> None:
    done = run("-", files / "same.txt", "--json", "--no-cache", stdin=A.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["findings"] == []


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith(b"srcdiff ")
    shown = run("-h")
    assert shown.returncode == 0
    assert b"--fail-on" in shown.stdout


@pytest.mark.slow
def test_a_mistyped_name_at_a_terminal_opens_no_screen(files: Path) -> None:
    child = pexpect.spawn(sys.executable, ["-m", "srcdiff", str(files / "none.txt"), str(files / "a.txt")], timeout=20)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert b"none.txt: no such file" in child.before
    assert b"\x1b[?1049h" not in child.before  # the code that takes the whole screen
