"""Annotations for a GitHub workflow: commands that the runner reads from the log and shows beside the lines of b.

A runner shows ten of a kind for each step and drops the rest, so no more are printed and the last notice tells how many
there are. A job summary is the Markdown report, which the command writes.
"""

from __future__ import annotations

from collections.abc import Iterator

from srcdiff.model import Comparison, Finding, Severity
from srcdiff.report.evidence import place_name
from srcdiff.report.spelled import one_line
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.view import View, quoted

LIMIT = 10  # annotations of a kind that a runner takes from one step
_KINDS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "notice"}


def write_github(comparison: Comparison, style: Style = PLAIN) -> str:
    """One workflow command a line for the findings that are not waived; `style` changes nothing."""
    del style
    view = View.of(comparison)
    by_severity = {severity: [f for f in view.open if f.severity is severity] for severity in Severity}
    over = any(len(findings) > LIMIT for findings in by_severity.values())
    lines: list[str] = []
    for severity, findings in by_severity.items():
        room = LIMIT - 1 if over and severity is Severity.LOW else LIMIT
        lines.extend(_annotation(view, finding) for finding in findings[:room])
    left = len(view.open) - len(lines)
    if left:
        lines.append(_command("notice", {"title": "srcdiff"}, _rest(left)))
    if not view.open:
        lines.append(_command("notice", {"title": "srcdiff"}, f"{view.headline()}: {view.shares()}"))
    return "\n".join(lines) + "\n"


def _rest(left: int) -> str:
    verb = "finding is" if left == 1 else "findings are"
    return f"{left} more {verb} not annotated: a step shows {LIMIT} of a kind; the job summary has the rest"


def _annotation(view: View, finding: Finding) -> str:
    told = (finding.message, *_evidence(view, finding), f"{finding.confidence:.0%} sure, {finding.id}")
    title = f"srcdiff {finding.rule}"
    return _command(_KINDS[finding.severity], {**_properties(view, finding), "title": title}, *told)


def _properties(view: View, finding: Finding) -> dict[str, object]:
    """File and lines of b; columns only within a line, since a runner takes no others."""
    anchor = view.anchor(finding)
    where = view.b.where(anchor.start)
    given: dict[str, object] = {"file": view.comparison.b.name}
    if where.line is None:
        return given
    given["line"] = where.line
    if where.column is not None:
        line, column = view.b.position(anchor.end)
        given["endLine"] = line
        if line == where.line:
            given |= {"col": where.column, "endColumn": max(column - 1, where.column)}
    return given


def _evidence(view: View, finding: Finding) -> Iterator[str]:
    for letter, side, spans in view.halves(finding):
        for span in spans:
            parts = (side.name, place_name(side.where(span.start)), quoted(side, span))
            yield f"{letter}: {', '.join(part for part in parts if part)}"


def _command(kind: str, properties: dict[str, object], *lines: str) -> str:
    """A command as the runner takes it back, with `%` and line feeds escaped."""
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{kind} {given}::{'%0A'.join(map(_data, lines))}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
