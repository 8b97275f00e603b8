"""What is reported and what fails, on comparisons made by hand."""

from __future__ import annotations

import dataclasses
import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from srcdiff.cli.gates import exit_code, judge, screen_out
from srcdiff.config import Settings
from srcdiff.errors import ReviewError
from srcdiff.model import Comparison, Severity, Waiver
from srcdiff.report import REPORTS
from srcdiff.review import Entry, Waivers, fingerprint
from tests.report.comparisons import comparison


@pytest.fixture
def found() -> Comparison:
    """The comparison of the reports' tests with nothing waived."""
    made = comparison()
    return dataclasses.replace(made, findings=tuple(dataclasses.replace(f, waived=None) for f in made.findings))


@pytest.fixture
def waivers(tmp_path: Path) -> Path:
    return tmp_path / "srcdiff-waivers.toml"


def rules(made: Comparison) -> list[str]:
    return [finding.rule for finding in made.findings]


@pytest.mark.parametrize(
    ("settings", "kept"),
    [
        ({}, lambda f: True),
        ({"only": ("contradicts",)}, lambda f: f.relation == "contradicts"),
        ({"only": ("date", "adds/statement")}, lambda f: f.detail == "date" or f.rule == "adds/statement"),
        ({"ignore": ("statement",)}, lambda f: f.detail != "statement"),
        (
            {"only": ("contradicts",), "ignore": ("date",)},
            lambda f: f.relation == "contradicts" and f.detail != "date",
        ),
        ({"min_severity": Severity.MEDIUM}, lambda f: f.severity != "low"),
        ({"min_severity": Severity.HIGH}, lambda f: f.severity == "high"),
    ],
)
def test_what_is_kept(found: Comparison, settings: dict[str, Any], kept: Any) -> None:
    made = screen_out(found, Settings(**settings))
    assert made.findings == tuple(f for f in found.findings if kept(f))
    assert set(made.withheld) == {f.id for f in found.findings if not kept(f)}
    told = [note for note in made.notes if "not reported" in note]
    assert bool(told) == bool(made.withheld)


def test_the_note_tells_how_many_and_why(found: Comparison) -> None:
    made = screen_out(found, Settings(ignore=("date",), min_severity=Severity.MEDIUM))
    assert made.notes[len(found.notes) :] == (
        "1 finding is not reported (ignored: date)",
        "2 findings are not reported (below medium)",
    )


def test_severities_by_rule(found: Comparison, waivers: Path) -> None:
    settings = Settings(severity={"contradicts": Severity.LOW})
    made = judge(found, settings, waivers)
    assert {f.severity for f in made.findings if f.relation == "contradicts"} == {Severity.LOW}
    assert exit_code(found, settings) == 1
    assert exit_code(made, settings) == 0


def test_severities_are_set_before_the_least_is_asked_for(found: Comparison) -> None:
    settings = Settings(severity={"contradicts/date": Severity.LOW}, min_severity=Severity.HIGH)
    assert rules(screen_out(found, settings)) == ["contradicts/number"]


def test_the_gravest_in_their_order(found: Comparison, waivers: Path) -> None:
    for number in range(1, len(found.findings) + 1):
        made = judge(found, Settings(max_findings=number), waivers)
        assert len(made.findings) == number
        assert list(made.findings) == [f for f in found.findings if f in made.findings]
        least = min(f.severity.rank for f in made.findings)
        assert all(f.severity.rank <= least for f in found.findings if f not in made.findings)


def _waive(found: Comparison, path: Path, *rules_: str) -> None:
    kept = Waivers.load(path)
    for finding in found.findings:
        if finding.rule in rules_:
            waiver = Waiver("fine", "mq", datetime.date(2026, 3, 1))
            kept = kept.waive(finding.id, Entry(waiver, finding.message, fingerprint(found, finding)))


def test_waived_ones_do_not_count_to_the_limit(found: Comparison, waivers: Path) -> None:
    _waive(found, waivers, "contradicts/date")
    made = judge(found, Settings(max_findings=1), waivers)
    assert rules(made) == ["contradicts/date", "contradicts/number"]
    assert exit_code(made, Settings()) == 1


def test_a_waiver_of_what_is_not_reported_is_not_stale(found: Comparison, waivers: Path) -> None:
    _waive(found, waivers, "contradicts/date")
    made = judge(found, Settings(ignore=("date",)), waivers)
    assert not any("stale" in note for note in made.notes)
    assert "stale" in str(judge(dataclasses.replace(found, findings=()), Settings(), waivers).notes)


@pytest.mark.parametrize(("fail_on", "code"), [(Severity.HIGH, 1), (Severity.MEDIUM, 1), (Severity.LOW, 1), (None, 0)])
def test_gate(found: Comparison, fail_on: Severity | None, code: int) -> None:
    assert exit_code(found, Settings(fail_on=fail_on)) == code


@pytest.mark.parametrize("level", list(Severity))
def test_a_gate_counts_from_its_severity_up(found: Comparison, level: Severity) -> None:
    alone = dataclasses.replace(found, findings=tuple(f for f in found.findings if f.severity is level)[:1])
    assert [exit_code(alone, Settings(fail_on=s)) for s in Severity] == [int(level.rank >= s.rank) for s in Severity]


def test_baseline(found: Comparison, waivers: Path, tmp_path: Path) -> None:
    path = tmp_path / "last.json"
    earlier = dataclasses.replace(found, findings=(*found.findings[:2], dataclasses.replace(found.findings[2], id="x")))
    path.write_text(REPORTS["json"](earlier), encoding="utf-8")
    made = judge(found, Settings(baseline=path), waivers)
    assert made.findings == found.findings[2:]
    assert f"2 findings are not reported (already in the baseline {path})" in made.notes
    assert f"1 finding of the baseline {path} is gone" in made.notes


@pytest.mark.parametrize(
    "text", ["", "no JSON", "{}", "[]", '{"findings": 3}', '{"findings": [{"id": 3}]}', '{"findings": ["x"]}']
)
def test_a_baseline_that_is_none(found: Comparison, waivers: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "last.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReviewError, match=r"last\.json: no JSON report of srcdiff"):
        judge(found, Settings(baseline=path), waivers)


def test_nothing_is_changed_where_nothing_is_set(found: Comparison, waivers: Path) -> None:
    assert judge(found, Settings(), waivers) == found
    assert json.loads(REPORTS["json"](found))["findings"]
