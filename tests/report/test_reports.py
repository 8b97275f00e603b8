"""What holds of every report: its form, and that the page on the reports names it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from srcdiff.model import Comparison
from srcdiff.report import REPORTS, SUFFIXES
from tests.report.comparisons import comparison, several_sources
from tests.report.hostile import comparisons

_PAGE = Path(__file__).parent.parent.parent / "docs" / "reports.md"


@given(comparisons())
@settings(max_examples=20, deadline=None)
def test_it_is_utf_8_ends_its_last_line_and_says_the_same_again(of: Comparison) -> None:
    for write in REPORTS.values():
        report = write(of)
        assert report.encode("utf-8").endswith(b"\n")
        assert "\r" not in report
        assert write(of) == report


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_tells_a_waived_one_apart(name: str) -> None:
    report = REPORTS[name](comparison())
    assert ("said further up on the page" in " ".join(report.split())) is (
        name != "github"
    )  # which annotates what is to be mended


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_names_the_source_of_a_finding(name: str) -> None:
    report = REPORTS[name](several_sources())
    assert "pier.txt" in report
    assert "release.pdf" in report


def test_every_format_has_a_suffix_but_the_one_for_a_log() -> None:
    assert set(REPORTS) - set(SUFFIXES) == {"github"}
    assert len(set(SUFFIXES.values())) == len(SUFFIXES)


@pytest.mark.parametrize("name", REPORTS)
def test_the_page_on_the_reports_names_it(name: str) -> None:
    assert f"\n| `{name}` |" in _PAGE.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_registry_loads_no_report() -> None:
    code = "import srcdiff.report, sys; print([m for m in sys.modules if m.endswith('_report')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
