"""Reports to files, to standard output and to a job's summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from srcdiff.cli.options import FLAGS
from srcdiff.report import REPORTS, SUFFIXES
from tests.cli.conftest import Call

PAIR = ("a.txt", "wrong.txt", "--no-cache")


def test_every_flag_is_a_report() -> None:
    assert set(FLAGS) < set(REPORTS)


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_each_report_by_name_and_into_a_file(call: Call, files: Path, name: str) -> None:
    printed = call(*PAIR, "--format", name)
    assert printed.code == 1
    written = call(*PAIR, "--output", f"{name}=report")
    assert (written.code, written.out) == (1, b"")
    assert (files / "report").read_bytes() == printed.out
    assert b"4 May 1991" in printed.out


@pytest.mark.parametrize("name", FLAGS)
def test_each_flag_prints_its_report(call: Call, name: str) -> None:
    assert call(*PAIR, f"--{name}").out == call(*PAIR, "--format", name).out


@pytest.mark.parametrize("name", sorted(SUFFIXES))
def test_an_ending_tells_the_format(call: Call, files: Path, name: str) -> None:
    call(*PAIR, "-o", f"report.{SUFFIXES[name].upper()}")
    call(*PAIR, "--format", name, "-o", "named")
    assert (files / f"report.{SUFFIXES[name].upper()}").read_bytes() == (files / "named").read_bytes()


def test_an_ending_that_tells_nothing_is_text(call: Call, files: Path) -> None:
    call(*PAIR, "-o", "report.xyz")
    assert (files / "report.xyz").read_bytes() == call(*PAIR).out


def test_several_at_once(call: Call, files: Path) -> None:
    done = call(*PAIR, "--text", "--html", "r.html", "--output", "sarif=r.sarif", "--output", "json=r.json")
    assert done.out.startswith(b"a  a.txt")
    assert json.loads((files / "r.json").read_bytes())["findings"]
    assert json.loads((files / "r.sarif").read_bytes())["version"] == "2.1.0"
    assert b"<html" in (files / "r.html").read_bytes()


def test_files_alone_print_nothing(call: Call) -> None:
    assert call(*PAIR, "--output", "json=r.json", "--output", "markdown=r.md").out == b""


def test_a_file_named_dash_is_standard_output(call: Call) -> None:
    assert call(*PAIR, "--output", "json=-").out == call(*PAIR, "--json").out


def test_equals_signs_in_a_file_name(call: Call, files: Path) -> None:
    call(*PAIR, "--output", "json=a=b.json")
    assert (files / "a=b.json").exists()


def test_a_text_is_not_written_over_even_by_another_name(call: Call, files: Path) -> None:
    (files / "link.txt").symlink_to("wrong.txt")
    before = (files / "wrong.txt").read_bytes()
    assert call(*PAIR, "-o", "link.txt").code == 2
    assert (files / "wrong.txt").read_bytes() == before


def test_the_summary_of_a_workflow_grows(call: Call, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = files / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    done = call(*PAIR, "--format", "github")
    assert done.out.startswith(b"::")
    assert summary.read_bytes() == b"before\n" + call(*PAIR, "--markdown").out


def test_no_summary_for_other_reports(call: Call, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(files / "summary.md"))
    call(*PAIR, "--markdown")
    assert not (files / "summary.md").exists()


def test_a_failing_case_in_junit_is_what_fails_the_command(call: Call) -> None:
    assert b"<failure" in call(*PAIR, "--junit").out
    done = call(*PAIR, "--junit", "--exit-zero")
    assert done.code == 0
    assert b"<failure" not in done.out


@pytest.mark.parametrize(("choice", "colour"), [("auto", False), ("never", False), ("always", True)])
def test_colour(call: Call, choice: str, colour: bool) -> None:
    assert (b"\x1b[" in call(*PAIR, "--color", choice).out) is colour


def test_colour_of_the_configuration(call: Call, files: Path) -> None:
    (files / "srcdiff.toml").write_text('color = "always"', encoding="utf-8")
    assert b"\x1b[" in call(*PAIR).out
    assert b"\x1b[" not in call(*PAIR, "--no-config").out
    assert b"\x1b[" not in call(*PAIR, "-o", "r.txt").out
    assert b"\x1b[" not in (files / "r.txt").read_bytes()


def test_the_notes_of_a_quiet_report_are_told_on_standard_error(call: Call, files: Path) -> None:
    (files / "wrong.txt").write_bytes((files / "wrong.txt").read_bytes() + " It cost £5 to cross.".encode("latin-1"))
    whole, quiet = call(*PAIR), call(*PAIR, "-q")
    assert b"windows-1252" in whole.out
    assert whole.err == b""
    assert all(b" contradicts/" in line or b" adds/" in line for line in quiet.out.splitlines())
    (note,) = quiet.err.decode().splitlines()
    assert note.startswith("srcdiff: note: wrong.txt is not UTF-8: read as windows-1252")
    for elsewhere in (("--json",), ("--text", "--html", "r.html")):
        assert call(*PAIR, "-q", *elsewhere).err == b""


def test_a_stale_waiver_is_told_in_a_quiet_report(call: Call, files: Path) -> None:
    waived = call(*PAIR, "-q").out.splitlines()[0].rpartition(b"[")[2].rstrip(b"]").decode()
    assert call("waive", *PAIR[:2], waived, "--reason", "the town's own sign says so").code == 0
    assert call(*PAIR, "-q").err == b""
    day = files / "srcdiff-waivers.toml"
    day.write_text(day.read_text().replace("reason = ", "expires = 2020-01-01\nreason = "))
    assert call(*PAIR, "-q").err.startswith(b"srcdiff: note: ")
