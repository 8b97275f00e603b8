"""The JUnit report, read by junitparser and held against the schema that Jenkins reads by (tests/schemas)."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema
from hypothesis import given, settings
from junitparser import Failure, JUnitXml, Skipped, TestCase, TestSuite

from srcdiff.model import Comparison, Severity
from srcdiff.report import REPORTS, Style
from srcdiff.report.spelled import one_line
from srcdiff.report.style import PLAIN
from tests.report.comparisons import comparison, several_sources, without_findings
from tests.report.hostile import comparisons

_SCHEMA = xmlschema.XMLSchema(Path(__file__).parent.parent / "schemas" / "junit-10.xsd")


def _suite(of: Comparison, style: Style = PLAIN) -> TestSuite:
    report = REPORTS["junit"](of, style)
    _SCHEMA.validate(report)
    whole = JUnitXml.fromstring(report.encode("utf-8"))
    (suite,) = whole
    assert isinstance(suite, TestSuite)
    assert (whole.tests, whole.failures) == (suite.tests, suite.failures)
    return suite


def _cases(suite: TestSuite) -> list[TestCase]:
    return [case for case in suite if isinstance(case, TestCase)]


@pytest.mark.parametrize(
    ("fail_on", "failed"), [(Severity.HIGH, 2), (Severity.MEDIUM, 4), (Severity.LOW, 5), (None, 0)]
)
def test_what_fails_the_check_fails_here(fail_on: Severity | None, failed: int) -> None:
    suite = _suite(comparison(), Style(fail_on=fail_on))
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (6, failed, 1, 0)
    results = [result for case in _cases(suite) for result in case.result]
    assert sum(isinstance(result, Failure) for result in results) == failed
    (skipped,) = (result for result in results if isinstance(result, Skipped))
    assert skipped.message == "waived by ann: said further up on the page"


def test_a_case_tells_the_whole_finding() -> None:
    of = several_sources()
    for finding, case in zip(of.findings, _cases(_suite(of, Style(fail_on=Severity.LOW))), strict=True):
        text = "".join(map(str, case._elem.itertext()))
        assert case.name is not None
        assert case.name.startswith(f"{finding.rule}: {finding.message}")
        assert finding.id in case.name
        assert finding.why in text
        for spans, document in ((finding.a, of.source_of(finding)), (finding.b, of.b)):
            assert not spans or document.name in text
            assert all(span.of(document.text) in text for span in spans)


def test_pages_and_headings_are_told() -> None:
    report = REPORTS["junit"](several_sources())
    assert "office/release.pdf, page 2, Harbour office › Old pier &amp; quay, “in June”" in report


def test_without_findings_the_comparison_passes() -> None:
    suite = _suite(without_findings())
    assert (suite.tests, suite.failures) == (1, 0)
    (case,) = _cases(suite)
    assert case.is_passed


@given(comparisons())
@settings(max_examples=30, deadline=None)
def test_no_document_breaks_out(of: Comparison) -> None:
    for style in (Style(), Style(fail_on=Severity.LOW), Style(fail_on=None)):
        report = REPORTS["junit"](of, style)
        assert "##[" not in report
        assert not any(line.lstrip().startswith("::") for line in report.splitlines())
        root = ElementTree.fromstring(report.encode("utf-8"))
        cases = list(root.iter("testcase"))
        assert len(cases) == max(len(of.findings), 1)
        for finding, case in zip(of.findings, cases, strict=False):
            assert one_line(finding.message) in (case.get("name") or "")
    _SCHEMA.validate(report)
