"""The table of exit codes, cell by cell, through the installed command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.command import assert_one_clear_line
from tests.cli.conftest import Call


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("a.txt same.txt", 0),
        ("a.txt faithful.txt", 0),
        ("a.txt more.txt", 0),
        ("a.txt more.txt --fail-on medium", 1),
        ("a.txt wrong.txt", 1),
        ("a.txt wrong.txt --json", 1),
        ("a.txt wrong.txt -o report.json", 1),
        ("a.txt wrong.txt --fail-on low", 1),
        ("a.txt wrong.txt --fail-on never", 0),
        ("a.txt wrong.txt --exit-zero", 0),
        ("a.txt wrong.txt --ignore contradicts", 0),
        ("a.txt wrong.txt --ignore date", 1),
        ("a.txt wrong.txt --only adds,omits", 0),
        ("a.txt wrong.txt --max-findings 1", 1),
        ("a.txt more.txt --fail-on medium --min-severity high", 0),
        ("check wrong.txt --against a.txt", 1),
        ("check same.txt --against a.txt --against more.txt", 0),
        ("waive --list a.txt wrong.txt", 0),
        ("explain contradicts/date", 0),
        ("explain", 0),
        ("config", 0),
        ("--help", 0),
        ("--version", 0),
    ],
)
def test_compared(command: Call, arguments: str, code: int) -> None:
    done = command(*arguments.split())
    assert done.code == code, done.err.decode()
    assert done.err == b""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("", ["--help"]),
        ("a.txt", ["--help"]),
        ("cofig", ["'config'"]),
        ("a.txt wrong.txt --nonsense", ["--nonsense", "--help"]),
        ("a.txt wrong.txt --formt json", ["'--format'", "?) Try"]),
        ("a.txt wrong.txt --a-date yesterday", ["yesterday", "--help"]),
        ("a.txt wrong.txt --fail-on x", ["--fail-on"]),
        ("a.txt wrong.txt --only dat", ["'dat'", "'date'"]),
        ("a.txt wrong.txt --ignore contradict/date", ["'contradicts/date'"]),
        ("a.txt wrong.txt --max-findings 0", ["--max-findings"]),
        ("a.txt wrong.txt --format smoke", ["smoke", "json"]),
        ("a.txt wrong.txt --output smoke=x", ["smoke", "json"]),
        ("a.txt wrong.txt --output json", ["html=report.html"]),
        ("a.txt wrong.txt --text --json", ["text and json"]),
        ("a.txt wrong.txt --json --output text=-", ["standard output"]),
        ("a.txt wrong.txt --output text=x --output json=x", ["x"]),
        ("a.txt wrong.txt --json -o none/report.json", ["none/report.json"]),
        ("a.txt wrong.txt --json -o a.txt", ["over one of the texts"]),
        ("a.txt none.txt", ["none.txt"]),
        ("none.txt a.txt", ["none.txt"]),
        ("a.txt .", ["folder"]),
        ("a.txt nothing.txt", ["nothing.txt"]),
        ("a.txt rubbish.txt", ["rubbish.txt"]),
        ("a.txt wrong.txt --b-format smoke", ["smoke", "pdf"]),
        ("a.txt wrong.txt --b-format pdf", ["wrong.txt"]),
        ("- -", ["standard input"]),
        ("a.txt wrong.txt --json --model none/model", ["none/model"]),
        ("a.txt wrong.txt --config none.toml", ["none.toml"]),
        ("a.txt wrong.txt --config bad.toml", ["bad.toml", "'fail-on'"]),
        ("a.txt wrong.txt --config bad.toml --no-config", ["--no-config"]),
        ("a.txt wrong.txt --waivers bad.toml", ["bad.toml"]),
        ("a.txt wrong.txt --baseline none.json", ["none.json"]),
        ("a.txt wrong.txt --baseline a.txt", ["a.txt", "no JSON report"]),
        ("a.txt wrong.txt --linear --json", ["--linear"]),
        ("check wrong.txt", ["--against"]),
        ("check wrong.txt --against none.txt", ["none.txt"]),
        ("waive a.txt wrong.txt", ["ids"]),
        ("waive a.txt", ["both texts"]),
        ("waive a.txt wrong.txt abcd", ["--reason"]),
        ("waive a.txt wrong.txt abcd --reason fine", ["'abcd'"]),
        ("waive a.txt wrong.txt abcd --reason fine --expires 2020-01-01", ["2020-01-01"]),
        ("waive --remove a.txt wrong.txt abcd", ["'abcd'"]),
        ("explain smell", ["'smell'"]),
        ("config --config bad.toml", ["'fail-on'"]),
    ],
)
def test_refused(command: Call, files: Path, arguments: str, words: list[str]) -> None:
    (files / "nothing.txt").write_bytes(b" \n\t \n")
    (files / "rubbish.txt").write_bytes(bytes(range(256)) * 8)
    (files / "bad.toml").write_text('fail_on = "low"\nwaivers = 3\n', encoding="utf-8")
    done = command(*arguments.split())
    assert_one_clear_line(done.code, done.out, done.err, *words)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file(command: Call, files: Path) -> None:
    (files / "same.txt").chmod(0)
    done = command("a.txt", "same.txt")
    assert_one_clear_line(done.code, done.out, done.err, "same.txt")


@pytest.mark.parametrize(
    ("more", "code"),
    [("", 0), ("expires = 2999-01-01", 0), ("expires = 2020-01-01", 1), ('passage = "0000000000000000"', 1)],
    ids=["counts", "counts until", "expired", "stale"],
)
def test_waived(command: Call, files: Path, more: str, code: int) -> None:
    found = json.loads(command("a.txt", "wrong.txt", "--json").out)["findings"]
    text = "".join(f'[waivers."{finding["id"]}"]\nreason = "the anniversary edition"\n{more}\n' for finding in found)
    (files / "srcdiff-waivers.toml").write_text(text, encoding="utf-8")
    assert command("a.txt", "wrong.txt", "--json").code == code


def test_nothing_new_since_the_baseline(command: Call) -> None:
    command("a.txt", "wrong.txt", "-o", "last.json")
    assert command("a.txt", "wrong.txt", "--baseline", "last.json").code == 0


@pytest.mark.slow
def test_interrupted(files: Path) -> None:
    command = [sys.executable, "-m", "srcdiff", "-", "a.txt", "--json"]
    with subprocess.Popen(command, cwd=files, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        _wait_until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()


def _wait_until_it_reads(pid: int) -> None:
    """Until the process sleeps in a read of its standard input, or for two seconds where that cannot be told."""
    state = Path(f"/proc/{pid}/wchan")
    for _ in range(100):
        time.sleep(0.02)
        if state.exists() and "pipe" in state.read_text():
            return
