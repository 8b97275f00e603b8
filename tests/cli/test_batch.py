"""srcdiff batch: manifests and folders, results in order, failures that stop nothing, and runs that are resumed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from srcdiff.cli import pool
from srcdiff.cli.manifest import Pair, match_folders, read_manifest
from srcdiff.cli.results import Tally
from srcdiff.config import Settings
from srcdiff.errors import UsageError
from srcdiff.model import Severity
from tests.cli.command import FAITHFUL, WRONG, A, assert_one_clear_line, run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for name, text in (("a.txt", A), ("good.txt", FAITHFUL), ("bad.txt", WRONG), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def manifest(folder: Path, text: str, name: str = "pairs.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def results(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


# Manifests


def test_a_csv_and_json_lines_say_the_same(texts: Path) -> None:
    table = manifest(
        texts,
        "a,b,a_date,fail-on,only,no_such\n".replace(",no_such", "") + 'a.txt,bad.txt,1990-05-04,low,"date,number"\n',
    )
    lines = manifest(
        texts,
        '\n{"a": "a.txt", "b": "bad.txt", "a-date": "1990-05-04", "fail_on": "low", "only": ["date", "number"]}\n',
        "p.jsonl",
    )
    assert read_manifest(table) == read_manifest(lines)
    (pair,) = read_manifest(table)
    assert (pair.a, pair.b) == (str(texts / "a.txt"), str(texts / "bad.txt"))
    assert pair.given["fail_on"] == "low"
    assert pair.given["only"] == (("date", "number"),)


def test_what_is_empty_is_not_given_and_addresses_stay(texts: Path) -> None:
    (pair,) = read_manifest(manifest(texts, "a,b,b_date,cache,exit_zero\nhttps://example.org/a,b.txt,,,true\n"))
    assert pair.a == "https://example.org/a"
    assert pair.given["b_date"] is None
    assert pair.given["cache"] is None
    assert pair.given["exit_zero"] is True


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n", "names no pair"),
        ("", "names no pair"),
        ("a,c\nx,y\n", "line 2: there is no b"),
        ("a,b,a_dat\nx,y,\n", "no option 'a-dat'; the nearest is 'a-date'"),
        ("a,b,a_date\nx,y,May\n", "line 2: "),
        ("a,b,fail_on\nx,y,loud\n", "line 2: "),
        ("a,b\nx\n", "line 2: not as many values"),
        ("a,b\nx,y,z\n", "line 2: not as many values"),
        ('a,b\n"x"y,z\n', "not valid CSV"),
        ('{"a": "x", "b": "y"}\n{"a": \n', "line 2: not valid JSON"),
        ('{"a": "x", "b": "y"}\n[1]\n', "line 2: each line must be an object"),
        ('{"a": "x", "b": {"c": 1}}\n', "line 1: b must be a text"),
        ('{"a": "x", "b": "y", "exit_zero": "perhaps"}\n', "line 1: exit-zero must be true or false"),
    ],
)
def test_a_manifest_that_cannot_be_read_names_the_line(texts: Path, text: str, words: str) -> None:
    with pytest.raises(UsageError, match=words.replace("(", r"\(")):
        read_manifest(manifest(texts, text))


def test_folders_are_matched_by_name_without_endings(tmp_path: Path) -> None:
    for name in (
        "a/one.txt",
        "a/sub/two.md",
        "a/alone.txt",
        "a/.hidden",
        "b/one.html",
        "b/sub/two.txt",
        "b/srcdiff-waivers.toml",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    pairs, alone = match_folders(tmp_path / "a", tmp_path / "b")
    assert [(Path(p.a).name, Path(p.b).name, p.number) for p in pairs] == [
        ("one.txt", "one.html", 1),
        ("two.md", "two.txt", 2),
    ]
    assert [Path(name).name for name in alone] == ["alone.txt"]
    (tmp_path / "b" / "one.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="have one name"):
        match_folders(tmp_path / "a", tmp_path / "b")


# Runs


@pytest.mark.slow
def test_results_stand_in_order_and_a_failure_stops_nothing(texts: Path) -> None:
    path = manifest(
        texts, "a,b,fail_on\na.txt,bad.txt,\na.txt,empty.txt,\na.txt,good.txt,\na.txt,bad.txt,never\nno.txt,good.txt,\n"
    )
    done = run("batch", path, "--jobs", "2")
    found = results(done.stdout)
    assert [line["pair"] for line in found] == [1, 2, 3, 4, 5]
    assert [line["code"] for line in found] == [1, 2, 0, 0, 2]
    assert "empty" in found[1]["error"]
    assert found[1]["comparison"] is None
    assert found[0]["comparison"]["summary"]["contradicts"]["high"] > 0
    assert done.returncode == 2
    assert b"5 pairs: 2 passed, 1 have findings to mend, 2 could not be compared" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("name", "code"), [("good.txt", 0), ("bad.txt", 1)])
def test_the_exit_code_is_the_gravest_of_the_pairs(texts: Path, name: str, code: int) -> None:
    path = manifest(texts, f"a,b\na.txt,good.txt\na.txt,{name}\n")
    done = run("batch", path, "--quiet", "--jobs", "1")
    assert done.returncode == code
    assert done.stderr == b""
    alone = run(texts / "a.txt", texts / name, "--json")
    assert results(done.stdout)[1]["comparison"] == json.loads(alone.stdout)


@pytest.mark.slow
def test_a_name_that_a_terminal_would_obey_is_spelled_out(texts: Path) -> None:
    for folder, names in (("one", ("same.txt", "\x1b[31m.txt")), ("two", ("same.txt", "\x1b[32m.txt"))):
        (texts / folder).mkdir()
        for name in names:
            (texts / folder / name).write_text("The mayor opened the bridge.", encoding="utf-8")
    done = run("batch", texts / "one", texts / "two", "--jobs", "1")
    assert done.returncode == 0
    assert done.stderr.count(b"no file of that name") == 2
    assert b"\x1b" not in done.stderr
    tally = Tally()
    tally.add(Pair(1, "a", "\x1b[31m.txt"), 2, {}, "none")
    assert "\x1b" not in tally.summary()


def test_the_summary_names_a_text_that_is_not_compared_once() -> None:
    tally = Tally()
    tally.add(Pair(1, "a.txt", "b.txt"), 2, {}, "b.txt: it is empty")
    assert tally.summary().splitlines()[1].endswith("–  b.txt: not compared: it is empty")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no.csv"], "cannot be read"),
        (["."], "give the other folder too"),
        (["a.txt", "."], "is no folder"),
        (["a.txt"], "names no pair"),
    ],
)
def test_bad_usage_is_one_clear_line(texts: Path, arguments: list[str], words: str) -> None:
    done = run("batch", *arguments, cwd=texts)
    assert_one_clear_line(done.returncode, done.stdout, done.stderr, words)


def test_resume_needs_a_file_and_refuses_the_results_of_others(texts: Path) -> None:
    path = manifest(texts, "a,b\na.txt,good.txt\n")
    assert_one_clear_line(*_told(run("batch", path, "--resume")), "-o FILE")
    out = texts / "out.jsonl"
    line = {"pair": 1, "a": "x", "b": "y", "code": 0, "error": None, "comparison": None}
    for text in ("rubbish\n", json.dumps(line) + "\n", "[]\n"):
        out.write_text(text, encoding="utf-8")
        assert_one_clear_line(*_told(run("batch", path, "--resume", "-o", out)), "nothing was changed")
        assert out.read_text(encoding="utf-8") == text


def _told(done: subprocess.CompletedProcess[bytes]) -> tuple[int, bytes, bytes]:
    return done.returncode, done.stdout, done.stderr


@pytest.mark.slow
def test_a_thousand_pairs_killed_in_the_middle_and_resumed_lose_and_repeat_nothing(texts: Path) -> None:
    rows = [f"a.txt,{('a', 'bad', 'good', 'empty')[i % 4]}.txt" for i in range(1000)]
    path, out = manifest(texts, "\n".join(["a,b", *rows, ""])), texts / "out.jsonl"
    command = [sys.executable, "-m", "srcdiff", "batch", str(path), "-o", str(out), "--quiet", "--no-cache"]
    first = subprocess.Popen(command, start_new_session=True)
    until(lambda: out.exists() and out.read_bytes().count(b"\n") >= 200)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    kept = out.read_bytes()
    assert 200 <= kept.count(b"\n") < 1000
    with out.open("ab") as stream:
        stream.write(b'{"pair": 777, "a": "bro')  # as a machine that goes down leaves it
    assert subprocess.run([*command, "--resume"], check=False).returncode == 2
    found = results(out.read_bytes())
    assert [line["pair"] for line in found] == list(range(1, 1001))
    assert [line["code"] for line in found] == [0, 1, 0, 2] * 250
    whole = kept[: kept.rindex(b"\n") + 1]
    assert out.read_bytes().startswith(whole)
    again = out.read_bytes()
    assert subprocess.run([*command, "--resume"], check=False).returncode == 2
    assert out.read_bytes() == again


@pytest.mark.slow
def test_an_interrupt_ends_it_with_130_and_leaves_whole_lines(texts: Path) -> None:
    path, out = manifest(texts, "a,b\n" + "a.txt,good.txt\n" * 500), texts / "out.jsonl"
    command = [sys.executable, "-m", "srcdiff", "batch", str(path), "-o", str(out), "--quiet", "--no-cache"]
    running = subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE)
    until(lambda: out.exists() and out.read_bytes().count(b"\n") >= 5)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in told
    assert out.read_bytes().endswith(b"\n")


def until(true: Any, limit: float = 120) -> None:
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < limit
        time.sleep(0.02)


def _work(names: list[str]) -> Iterator[tuple[Pair, Settings]]:
    for number, name in enumerate(names, 1):
        yield Pair(number, "a", name), Settings(fail_on=Severity.HIGH)


def _fragile(pair: Pair, settings: Settings) -> pool.Result:
    del settings
    if pair.b == "deadly":
        os._exit(9)
    return pool.Result(pair, 0)


@pytest.mark.slow
def test_a_pair_that_kills_its_process_is_told_and_the_rest_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_compare", _fragile)
    found = list(pool.compare_all(list(_work(["x", "deadly", "y", "z", "deadly", "w"])), 2))
    assert [result.pair.number for result in found] == [1, 2, 3, 4, 5, 6]
    assert [result.code for result in found] == [0, 2, 0, 0, 2, 0]
    assert "ended from outside" in str(found[1].error)
