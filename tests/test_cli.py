"""The installed command: exit codes, streams and bad input, each through a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pexpect  # type: ignore[import-untyped]  # the package has no types
import pytest

A = "The mayor opened the bridge on 4 May 1990. It cost 12 million euros and carries six lanes of traffic."
FAITHFUL = "On 4 May 1990 the mayor opened the bridge. It cost 12 million euros and carries six lanes of traffic."
WRONG = "The mayor opened the bridge on 4 May 1991. It cost 15 million euros and carries six lanes of traffic."


def run(
    *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The command in its own process, without a terminal."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        [sys.executable, "-m", "srcdiff", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        env=environment,
    )


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in (("a.txt", A), ("same.txt", A), ("faithful.txt", FAITHFUL), ("wrong.txt", WRONG)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def assert_one_clear_line(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    said = done.stderr.decode()
    assert done.returncode == 2, said
    assert done.stdout == b""
    assert said.startswith("srcdiff: ")
    assert said.count("\n") == 1
    assert "Traceback" not in said
    for word in words:
        assert word in said


@pytest.mark.parametrize(
    ("b", "options", "code"),
    [
        ("same.txt", [], 0),
        ("faithful.txt", [], 0),
        ("wrong.txt", [], 1),
        ("wrong.txt", ["--exit-zero"], 0),
        ("wrong.txt", ["--fail-on", "never"], 0),
        ("wrong.txt", ["--fail-on", "low"], 1),
        ("wrong.txt", ["--json"], 1),
    ],
)
def test_exit_code(files: Path, b: str, options: list[str], code: int) -> None:
    done = run(files / "a.txt", files / b, "--no-cache", *options)
    assert done.returncode == code, done.stderr.decode()
    assert done.stderr == b""


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


def test_a_waived_finding_does_not_fail(files: Path) -> None:
    found = json.loads(run(files / "a.txt", files / "wrong.txt", "--json", "--no-cache").stdout)["findings"]
    (files / "srcdiff-waivers.toml").write_text(
        "".join(f'[waivers."{f["id"]}"]\nreason = "the anniversary edition"\n' for f in found), encoding="utf-8"
    )
    done = run(files / "a.txt", files / "wrong.txt", "--json", "--no-cache")
    assert done.returncode == 0, done.stderr.decode()
    assert all(f["waived"] == {"reason": "the anniversary edition"} for f in json.loads(done.stdout)["findings"])


def test_missing_file(files: Path) -> None:
    assert_one_clear_line(run(files / "a.txt", files / "none.txt"), "none.txt")


def test_folder(files: Path) -> None:
    assert_one_clear_line(run(files / "a.txt", files), "folder")


@pytest.mark.parametrize("content", [b"", b" \n\t \n"], ids=["empty", "white space"])
def test_nothing_to_read(files: Path, content: bytes) -> None:
    (files / "none.txt").write_bytes(content)
    assert_one_clear_line(run(files / "a.txt", files / "none.txt"), "none.txt")


def test_binary_rubbish(files: Path) -> None:
    (files / "rubbish.txt").write_bytes(bytes(range(256)) * 8)
    assert_one_clear_line(run(files / "a.txt", files / "rubbish.txt"), "rubbish.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_unreadable_file(files: Path) -> None:
    (files / "same.txt").chmod(0)
    assert_one_clear_line(run(files / "a.txt", files / "same.txt"), "same.txt")


def test_standard_input_twice() -> None:
    assert_one_clear_line(run("-", "-", stdin=A.encode()), "standard input")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt"],
        ["a.txt", "b.txt", "--nonsense"],
        ["a.txt", "b.txt", "--a-date", "yesterday"],
        ["a.txt", "b.txt", "--fail-on", "x"],
    ],
    ids=["none", "one", "unknown option", "bad date", "bad choice"],
)
def test_bad_usage(arguments: list[str]) -> None:
    assert_one_clear_line(run(*arguments), "--help")


def test_a_model_that_is_not_there(files: Path) -> None:
    done = run(files / "a.txt", files / "wrong.txt", "--model", files / "no-model", "--json")
    assert_one_clear_line(done, "no-model")


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith(b"srcdiff ")
    shown = run("-h")
    assert shown.returncode == 0
    assert b"--fail-on" in shown.stdout


def test_a_review_in_prompts_is_no_report(files: Path) -> None:
    assert_one_clear_line(run(files / "a.txt", files / "wrong.txt", "--linear", "--json"), "--linear")


@pytest.mark.slow
def test_a_mistyped_name_at_a_terminal_opens_no_screen(files: Path) -> None:
    child = pexpect.spawn(sys.executable, ["-m", "srcdiff", str(files / "none.txt"), str(files / "a.txt")], timeout=20)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert b"none.txt: no such file" in child.before
    assert b"\x1b[?1049h" not in child.before  # the code that takes the whole screen
