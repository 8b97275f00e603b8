"""Workflow annotations, read back as GitHub's runner reads a log (actions/runner, ActionCommand.cs)."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.model import Comparison, Finding, Severity
from srcdiff.report import REPORTS, Style
from srcdiff.report.spelled import one_line
from tests.report.comparisons import comparison, several_sources, with_many_omissions, without_findings
from tests.report.hostile import comparisons

_KINDS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice"}


@dataclass(frozen=True, slots=True)
class Command:
    """One workflow command as the runner understands it."""

    name: str
    properties: dict[str, str]
    data: str


def commands(log: str) -> list[Command]:
    """Every command in a log: a line that begins with `::`, or that holds `##[name]`, as the runner finds them."""
    found: list[Command] = []
    for line in re.split(r"\r\n|\r|\n", log):
        given = re.match(r"::([^: ]+)(?: (.*?))?::(.*)$", line.strip())
        older = re.search(r"##\[([^\]]*)\](.*)", line)
        if given:
            pairs = (pair.split("=", 1) for pair in (given[2] or "").split(",") if "=" in pair)
            found.append(Command(given[1], {key.strip(): _back(value) for key, value in pairs}, _back(given[3])))
        elif older:
            found.append(Command(older[1], {}, older[2]))
    return found


def _back(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_findings_are_told_beside_their_lines() -> None:
    of = comparison()
    found = commands(REPORTS["github"](of))
    assert [command.name for command in found] == ["error", "error", "warning", "warning", "notice"]
    first = found[0]
    assert first.properties == {
        "file": "drafts/pier-short.txt",
        "line": "5",
        "endLine": "5",
        "col": "29",
        "endColumn": "36",
        "title": "srcdiff contradicts/date",
    }
    assert first.data.split("\n") == [
        "b dates the storm March; a says February",
        "a: pier.txt, line 3, “in February”",
        "b: pier-short.txt, line 5, “in March”",
        "94% sure, 3f9c01aa7b52",
    ]
    assert not any("e19af3b27c60" in command.data for command in found)  # the waived one


def test_without_findings_a_notice_tells_so() -> None:
    (only,) = commands(REPORTS["github"](without_findings()))
    assert only.name == "notice"
    assert only.data.startswith("Nothing to report")


def test_sources_and_pages_are_named() -> None:
    found = commands(REPORTS["github"](several_sources()))
    assert any("a: release.pdf, page 2, “in June”" in command.data for command in found)


@pytest.mark.parametrize(
    ("high", "medium", "low", "shown"),
    [
        (10, 10, 10, 30),
        (11, 0, 0, 11),
        (0, 0, 11, 10),
        (0, 0, 10, 10),
        (11, 12, 13, 30),
        (1, 11, 3, 15),
        (0, 11, 10, 20),
    ],
)
def test_at_most_ten_of_a_kind_and_the_last_notice_counts_the_rest(
    high: int, medium: int, low: int, shown: int
) -> None:
    template = comparison().findings[0]
    severities = [Severity.HIGH] * high + [Severity.MEDIUM] * medium + [Severity.LOW] * low
    findings: tuple[Finding, ...] = tuple(dataclasses.replace(template, severity=severity) for severity in severities)
    found = commands(REPORTS["github"](dataclasses.replace(comparison(), findings=findings)))
    assert len(found) == shown
    assert max(Counter(command.name for command in found).values()) <= 10
    told = sum("3f9c01aa7b52" in command.data for command in found)
    rest = re.match(r"(\d+) more", found[-1].data)
    assert (int(rest[1]) if rest else 0) == high + medium + low - told


def test_a_file_without_lines_is_annotated_as_a_whole() -> None:
    of = several_sources()
    b = dataclasses.replace(
        of.b, format="docx", passages=tuple(dataclasses.replace(p, location=None) for p in of.b.passages)
    )
    found = commands(REPORTS["github"](dataclasses.replace(of, b=b)))
    assert all(set(command.properties) == {"file", "title"} for command in found)


@given(comparisons())
@settings(max_examples=30, deadline=None)
def test_no_document_breaks_out(of: Comparison) -> None:
    report = REPORTS["github"](of)
    report.encode("utf-8")
    found = commands(report)
    still_open = [finding for finding in of.findings if finding.waived is None]
    assert len(report.splitlines()) == len(found) == max(len(still_open), 1)
    if still_open:
        expected = Counter((_KINDS[f.severity], one_line(f.message)) for f in still_open)
        assert Counter((c.name, c.data.split("\n")[0]) for c in found) == expected
        for command in found:
            assert set(command.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
            assert command.properties["file"] == one_line(of.b.name)


@given(comparisons(), st.sampled_from([40, 80]))
@settings(max_examples=20, deadline=None)
def test_other_reports_in_a_log_hold_no_command(of: Comparison, columns: int) -> None:
    for name in ("text", "json", "sarif", "markdown", "junit", "html"):
        assert commands(REPORTS[name](of, Style(width=columns))) == [], name
    assert commands(REPORTS["text"](of, Style(quiet=True))) == []


def test_a_long_word_cut_at_a_command_holds_none() -> None:
    of = with_many_omissions(1)
    for length in range(40, 90):
        note = "x" * length + "::error::y"
        assert commands(REPORTS["text"](dataclasses.replace(of, notes=(note,)), Style(width=60))) == []
