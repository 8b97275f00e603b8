"""`--checker` on the command line and in the configuration, and that a key is told nobody."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import srcdiff
from srcdiff.pipeline import Options, open_checkers
from tests.check.fakes import write_folder
from tests.check.judge.endpoint import KEY, Request, Say, endpoint, faulty, supported
from tests.cli.command import A, assert_one_clear_line
from tests.cli.conftest import Call, Done

TURNED = "The mayor opened the bridge on 4 May 1990. Six lanes of traffic use it, and it was paid for by the town."


@pytest.fixture(autouse=True)
def no_model_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The judge alone, whether the package has a checker or not; and no key of this machine's."""
    monkeypatch.setattr("srcdiff.check.bundled.FOLDER", tmp_path / "no checker")
    for name in ("SRCDIFF_API_KEY", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)


def judging(request: Request, number: int) -> Say:
    if "paid for by the town" in request.text("PASSAGE"):
        return Say(faulty("unsupported", ("adds", "statement", "paid for by the town", "")))
    return Say(supported())


def findings(done: Done) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(done.out)["findings"]
    return found


def test_without_one_nothing_is_asked_and_nobody_is_named(call: Call) -> None:
    assert open_checkers(Options(checker="none")) is None
    done = call("a.txt", "wrong.txt", "--json", "--no-cache", "--checker", "none")
    assert json.loads(done.out)["model"]["checker"] is None


@pytest.mark.parametrize("words", ["a.txt turned.txt", "check turned.txt --against a.txt --against a2.txt"])
def test_a_judge_on_the_command_line(call: Call, files: Path, words: str) -> None:
    (files / "turned.txt").write_text(TURNED, encoding="utf-8")
    (files / "a2.txt").write_text("It cost 12 million euros and carries six lanes.", encoding="utf-8")
    with endpoint(judging) as place:
        done = call(*words.split(), "--json", "--no-cache", "--checker", place.spec("m"))
    data = json.loads(done.out)
    host = place.base.removeprefix("http://").removesuffix("/v1")
    assert data["model"]["checker"] == f"m at {host}"
    assert "paid for by the town" in {span["text"] for finding in data["findings"] for span in finding["b"]}
    assert [note for note in data["notes"] if "answered for in" in note]
    # what stands word for word is not sent
    assert all("on 4 May 1990" not in request.text("PASSAGE") for request in place.requests if "a2" not in words)


def test_what_limits_it(call: Call, files: Path) -> None:
    (files / "turned.txt").write_text(TURNED + " The mayor drove over the bridge at night.", encoding="utf-8")
    with endpoint(judging) as place:
        done = call(
            "a.txt", "turned.txt", "--json", "--no-cache", "--checker", place.spec(), "--judge-all", "--max-calls", "1"
        )
    assert len(place.requests) == 1
    assert any("--max-calls is 1" in note for note in json.loads(done.out)["notes"])


def test_what_a_alone_says_is_judged_where_that_is_asked_for(call: Call, files: Path) -> None:
    lost = "Fishermen in the bay have complained about the noise of the traffic ever since."
    (files / "more.txt").write_text(f"{A} {lost}", encoding="utf-8")
    with endpoint(judging) as place:
        plain = call("more.txt", "a.txt", "--json", "--no-cache", "--checker", place.spec())
        assert place.requests == []
        checked = call("more.txt", "a.txt", "--json", "--no-cache", "--checker", place.spec(), "--check-omissions")
    assert [request.text("PASSAGE") for request in place.requests] == [lost]
    assert [finding["relation"] for finding in findings(plain)] == ["omits"]
    assert findings(checked) == []


def test_a_judge_in_the_configuration(call: Call, files: Path) -> None:
    (files / "turned.txt").write_text(TURNED, encoding="utf-8")
    with endpoint(judging) as place:
        (files / "srcdiff.toml").write_text(f'checker = "{place.spec()}"\nmax-calls = 7\n', encoding="utf-8")
        done = call("a.txt", "turned.txt", "--json", "--no-cache")
        assert len(place.requests) == 1
        call("a.txt", "turned.txt", "--json", "--no-cache", "--checker", "none")
        assert len(place.requests) == 1
    assert json.loads(done.out)["model"]["checker"]


@pytest.mark.parametrize("words", ["a.txt wrong.txt", "check wrong.txt --against a.txt", "config wrong.txt"])
def test_no_configuration_sends_a_text_to_another_machine(call: Call, files: Path, words: str) -> None:
    (files / "srcdiff.toml").write_text('checker = "https://judge.example#m"', encoding="utf-8")
    done = call(*words.split())
    assert_one_clear_line(done.code, done.out, done.err, "srcdiff.toml", "on the command line")


def test_a_far_judge_of_the_command_line_is_no_line_of_a_configuration(call: Call) -> None:
    told = call("config", "a.txt", "--checker", "https://judge.example#m", "--judge-timeout", "5").out.decode()
    assert "# checker is https://judge.example#m, by the command line" in told
    assert "judge-timeout = 5  # command line" in told


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--judge-all"], "--judge-all needs a judge"),
        (["--checker", "bundled", "--judge-all"], "--judge-all needs a judge"),
        (["--checker", "http://localhost:1"], "URL#MODEL"),
        (["--checker", "./nowhere"], "there is no checker's folder"),
        (["--checker", ""], "is empty"),
        (["--checker", "http://localhost:1#m", "--max-calls", "0"], "--max-calls"),
    ],
)
def test_what_cannot_be_is_one_clear_line(call: Call, given: list[str], words: str) -> None:
    done = call("a.txt", "wrong.txt", "--json", "--no-cache", *given)
    assert_one_clear_line(done.code, done.out, done.err, words)


def test_a_missing_bundled_checker(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("srcdiff.check.bundled.BundledChecker.__init__.__defaults__", (tmp_path, None))
    done = call("a.txt", "wrong.txt", "--json", "--no-cache", "--checker", "bundled")
    assert_one_clear_line(done.code, done.out, done.err, "missing", "--checker none")


def test_a_bundled_checker_is_run_and_named(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "checker")
    monkeypatch.setattr("srcdiff.check.bundled.BundledChecker.__init__.__defaults__", (folder, None))
    done = call("a.txt", "wrong.txt", "--json", "--no-cache", "--checker", "bundled")
    assert json.loads(done.out)["model"]["checker"] == "marks (bundled)"
    assert findings(done)
    text = "Die Bürgermeisterin hat die neue Brücke über den Fluss am Montag eröffnet. " * 3
    (tmp_path / "de.txt").write_text(text, encoding="utf-8")
    done = call("de.txt", "de.txt", "--json", "--no-cache", "--checker", "bundled")
    assert json.loads(done.out)["model"]["checker"] is None
    assert "the bundled checker reads English alone and was not used" in json.loads(done.out)["notes"]


def test_python_asks_by_the_same_name(encoders: object, files: Path) -> None:
    with endpoint(judging) as place:
        found = srcdiff.compare_texts((files / "a.txt").read_text(), TURNED, checker=place.spec())
    assert found.model.checker is not None
    assert "paid for by the town" in {span.of(found.b.text) for finding in found.findings for span in finding.b}


REPORTS = ("--json", "--text", "--markdown", "--sarif", "--junit", "--format=github", "--format=html")


@pytest.mark.parametrize("status", [200, 400, 401])
def test_a_key_is_told_nobody(call: Call, files: Path, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    monkeypatch.setenv("SRCDIFF_API_KEY", KEY)
    (files / "turned.txt").write_text(TURNED, encoding="utf-8")
    words = json.dumps({"error": {"message": f"bad key {KEY}"}}).encode()
    told = b""
    with endpoint(lambda r, n: judging(r, n) if status == 200 else Say(status=status, body=words)) as place:
        for report in REPORTS if status == 200 else REPORTS[:1]:
            done = call("a.txt", "turned.txt", report, "--checker", place.spec())
            told += done.out + done.err
        told += call("config", "turned.txt", "--checker", place.spec()).out
        assert place.requests[0].headers["Authorization"] == f"Bearer {KEY}"
    kept = b"".join(path.read_bytes() for path in files.rglob("*") if path.is_file())
    assert (b"m at" in told) or (b"127.0.0.1" in told)
    for start in range(len(KEY) - 8):
        assert KEY[start : start + 8].encode() not in told + kept


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interrupt_ends_it_with_130(files: Path) -> None:
    (files / "turned.txt").write_text(TURNED, encoding="utf-8")
    with endpoint(lambda request, number: Say(after=60)) as place:
        command = [str(Path(sys.executable).with_name("srcdiff")), "a.txt", "turned.txt", "--json", "--no-cache"]
        process = subprocess.Popen([*command, "--checker", place.spec()], cwd=files, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 60
        while not place.requests and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert err.strip() == b""


@pytest.mark.slow
def test_many_pairs_share_nothing_but_the_judge(call: Call, files: Path) -> None:
    (files / "turned.txt").write_text(TURNED, encoding="utf-8")
    (files / "pairs.csv").write_text("a,b\na.txt,turned.txt\na.txt,turned.txt\n", encoding="utf-8")
    with endpoint(judging) as place:
        done = call("batch", "pairs.csv", "--jobs", "1", "--checker", place.spec(), "--max-calls", "1", "-q")
    results = [json.loads(line)["comparison"] for line in done.out.splitlines()]
    assert len(place.requests) == 2  # the limit is for each comparison
    assert all(any("1 call," in note for note in result["notes"]) for result in results)
    (files / "far.csv").write_text("a,b,checker\na.txt,turned.txt,https://judge.example#m\n", encoding="utf-8")
    refused = call("batch", "far.csv")
    assert_one_clear_line(refused.code, refused.out, refused.err, "checker")


@pytest.mark.slow
def test_no_checker_loads_nothing_of_it() -> None:
    code = (
        "import sys, srcdiff.pipeline\n"
        "srcdiff.pipeline.open_checkers(srcdiff.pipeline.Options(checker='none'))\n"
        "print(sorted(name for name in sys.modules if name.startswith('srcdiff.check')))\n"
        "from srcdiff.check.panel import open_panel\n"
        "print(sorted(name for name in sys.modules if name.startswith('srcdiff.check.judge')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n[]\n"
