"""The JUnit report, for CI systems that know tests: a finding is a test case, and fails where it fails the check.

The form is the one that Jenkins reads (junit-10.xsd of its xUnit plugin), which GitLab, Azure and others share.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from srcdiff.model import Comparison, Finding, Waiver
from srcdiff.report.evidence import heading_hint, place_name
from srcdiff.report.spelled import one_line
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.view import View, quoted
from srcdiff.rules import PREFIX


def write_junit(comparison: Comparison, style: Style = PLAIN) -> str:
    """One suite of a case per finding: failed at or above `style.fail_on`, else passed; skipped where waived.

    Without any finding the comparison itself is the case, and passes.
    """
    view = View.of(comparison)
    failed = sum(_fails(finding, style) for finding in view.open)
    counts = f'tests="{max(len(comparison.findings), 1)}" failures="{failed}" errors="0"'
    name = _attribute(f"{', '.join(side.name for side in view.sources)} → {view.b.name}")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="srcdiff" {counts}>',
        f'  <testsuite name="{name}" {counts} skipped="{len(view.waived)}">',
        "    <properties>",
        *(f'      <property name="{key}" value="{_attribute(value)}"/>' for key, value in _properties(view)),
        "    </properties>",
    ]
    if not comparison.findings:
        lines.append(f'    <testcase classname="{_attribute(comparison.b.name)}" name="nothing to report"/>')
    for finding in comparison.findings:
        lines.extend(_case(view, finding, style))
    lines += ["  </testsuite>", "</testsuites>"]
    return "\n".join(lines) + "\n"


def _fails(finding: Finding, style: Style) -> bool:
    return style.fail_on is not None and finding.severity.rank >= style.fail_on.rank


def _properties(view: View) -> Iterator[tuple[str, str]]:
    yield "srcdiff", view.comparison.version
    yield "encoder", view.comparison.model.encoder
    if view.comparison.model.checker is not None:
        yield "checker", view.comparison.model.checker
    for side in view.sources:
        yield "a", side.document.name
    yield "b", view.comparison.b.name
    yield "shares", view.shares()
    for note in view.comparison.notes:
        yield "note", note


def _case(view: View, finding: Finding, style: Style) -> Iterator[str]:
    told = view.told(finding)
    name = _attribute(f"{finding.rule}: {told} [{finding.id}]")
    yield f'    <testcase classname="{_attribute(view.comparison.b.name)}" name="{name}">'
    lines = "".join(f"{_text(line)}\n" for line in _evidence(view, finding))
    kind = f'type="{PREFIX}{_attribute(finding.rule)}" message="{_attribute(f"{finding.severity}: {told}")}"'
    if finding.waived is not None:
        yield f'      <skipped message="{_attribute(_waived(finding.waived))}"/>'
        yield f"      <system-out>{lines}</system-out>"
    elif _fails(finding, style):
        yield f"      <failure {kind}>{lines}</failure>"
    else:
        yield f"      <system-out>{finding.severity}: {_text(finding.message)}\n{lines}</system-out>"
    yield "    </testcase>"


def _evidence(view: View, finding: Finding) -> Iterator[str]:
    """The evidence of both sides, a line each, and what the judgement rests on."""
    for letter, side, spans in view.halves(finding):
        for span in spans:
            where = side.where(span.start)
            parts = (side.document.name, place_name(where), heading_hint(where), quoted(side, span, 600))
            yield f"{letter}: {', '.join(part for part in parts if part)}"
    if finding.why:
        yield f"why: {finding.why}"
    yield f"{finding.confidence:.0%} sure"


def _waived(waiver: Waiver) -> str:
    expires = "" if waiver.expires is None else f", until {waiver.expires.isoformat()}"
    who = "" if waiver.who is None else f" by {waiver.who}"
    return f"waived{who}{expires}: {waiver.reason}"


def _attribute(text: str) -> str:
    return html.escape(one_line(text)).replace("##", "&#35;&#35;")


def _text(text: str) -> str:
    return html.escape(one_line(text), quote=False).replace("##", "&#35;&#35;")
