"""Each report of one comparison, as a file. `SRCDIFF_UPDATE_GOLDENS=1 pytest tests/report` writes the files anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from srcdiff.model import Comparison
from srcdiff.report import REPORTS, Style
from tests.report.comparisons import comparison, several_sources, with_many_omissions, without_findings

_FOLDER = Path(__file__).parent / "goldens"
# A change of the style sheet is seen with the eyes; the goldens keep the markup.
_ASSETS = re.compile(r"<(style|script)>.*?</\1>", re.DOTALL)
_HASH = re.compile(r"sha256-[A-Za-z0-9+/=]+")
_CASES: dict[str, tuple[str, Comparison, Style]] = {
    "findings.txt": ("text", comparison(), Style()),
    "findings-narrow.txt": ("text", comparison(), Style(width=50)),
    "findings-quiet.txt": ("text", comparison(), Style(quiet=True)),
    "findings-colour.txt": ("text", comparison(), Style(color=True)),
    "nothing.txt": ("text", without_findings(), Style()),
    "many-omissions.txt": ("text", with_many_omissions(40), Style()),
    "sources.txt": ("text", several_sources(), Style()),
    "sources-quiet.txt": ("text", several_sources(), Style(quiet=True)),
    "findings.json": ("json", comparison(), Style()),
    "nothing.json": ("json", without_findings(), Style()),
    "sources.json": ("json", several_sources(), Style()),
    "findings.html": ("html", comparison(), Style()),
    "sources.html": ("html", several_sources(), Style()),
    "nothing.html": ("html", without_findings(), Style()),
    "findings.md": ("markdown", comparison(), Style()),
    "sources.md": ("markdown", several_sources(), Style()),
    "nothing.md": ("markdown", without_findings(), Style()),
    "findings.sarif": ("sarif", comparison(), Style()),
    "sources.sarif": ("sarif", several_sources(), Style()),
    "findings.xml": ("junit", comparison(), Style()),
    "sources.xml": ("junit", several_sources(), Style()),
    "nothing.xml": ("junit", without_findings(), Style()),
    "findings.github": ("github", comparison(), Style()),
    "sources.github": ("github", several_sources(), Style()),
    "many-omissions.github": ("github", with_many_omissions(40), Style()),
}


@pytest.mark.parametrize("file_name", _CASES)
def test_the_report_is_as_it_was(file_name: str) -> None:
    name, of, style = _CASES[file_name]
    report = REPORTS[name](of, style)
    if name == "html":
        report = _ASSETS.sub(r"<\1>…</\1>", _HASH.sub("sha256-…", report))
    golden = _FOLDER / file_name
    if os.environ.get("SRCDIFF_UPDATE_GOLDENS"):
        golden.write_text(report, encoding="utf-8", newline="\n")
    assert report == golden.read_text(encoding="utf-8")


def test_every_golden_is_tested() -> None:
    assert {path.name for path in _FOLDER.iterdir()} == set(_CASES)


def test_every_report_has_a_golden() -> None:
    assert {name for name, _, _ in _CASES.values()} == set(REPORTS)
