"""The SARIF report, for code scanning and editors (OASIS SARIF 2.1.0, errata 01).

Regions are of b as read, in Unicode code points; what stands in a alone is shown at the place in b where it belongs.
A format without lines of its own (DOCX, PDF) has pages and headings in place of a region.
"""

from __future__ import annotations

import os
import re
import urllib.parse
from typing import Any

from srcdiff.model import Comparison, Finding, Severity, Span, Waiver
from srcdiff.report.evidence import Side, heading_path
from srcdiff.report.json_report import as_json
from srcdiff.report.spelled import one_line, visible
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.view import View
from srcdiff.rules import PREFIX, rule_for

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}


def write_sarif(comparison: Comparison, style: Style = PLAIN) -> str:
    """The comparison as a SARIF log of one run; `style` changes nothing."""
    del style
    view = View.of(comparison)
    rules = {f.rule: f for f in sorted(comparison.findings, key=lambda finding: finding.rule)}
    places = {rule: place for place, rule in enumerate(rules)}
    driver = {"name": "srcdiff", "version": comparison.version, "rules": [_rule(f) for f in rules.values()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notes(comparison)}],
        "artifacts": _artifacts(view),
        "results": [_result(view, finding, places[finding.rule]) for finding in comparison.findings],
        "properties": {
            "encoder": one_line(comparison.model.encoder),
            "checker": None if comparison.model.checker is None else one_line(comparison.model.checker),
            "shares": view.shares(),
        },
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(finding: Finding) -> dict[str, Any]:
    rule = rule_for(finding.relation, finding.detail)
    return {
        "id": f"{PREFIX}{finding.rule}",
        "name": f"{finding.relation.title()}{finding.detail.title().replace('_', '')}",
        "shortDescription": {"text": f"{rule.title[0].upper()}{rule.title[1:]}"},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": f"{rule.mend} To keep it as it is, waive the finding with a reason: srcdiff waive."},
    }


def _notes(comparison: Comparison) -> list[dict[str, Any]]:
    unique = dict.fromkeys(map(_message, comparison.notes))
    return [{"level": "note", "message": {"text": note}} for note in unique]


def _artifacts(view: View) -> list[dict[str, Any]]:
    """The files, each once for what it is."""
    roles = (*((side, "the source") for side in view.sources), (view.b, "the text checked"))
    unique = dict.fromkeys((_uri(side.document.name), role) for side, role in roles)
    return [{"location": {"uri": uri}, "description": {"text": role}} for uri, role in unique]


def _result(view: View, finding: Finding, rule: int) -> dict[str, Any]:
    source = view.source(finding)
    given: dict[str, Any] = {
        "ruleId": f"{PREFIX}{finding.rule}",
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(view.told(finding))},
        "locations": [_location(view.b, span) for span in dict.fromkeys(finding.b) or (view.anchor(finding),)],
        "relatedLocations": [
            {"id": number, **_location(source, span), "message": {"text": f"the source, {_message(source.name)}"}}
            for number, span in enumerate(dict.fromkeys(finding.a), start=1)
        ],
        "partialFingerprints": {"srcdiffFindingId/v1": finding.id},
        "properties": {
            "severity": str(finding.severity),
            "confidence": round(finding.confidence, 2),
            "why": one_line(finding.why),
            "source": one_line(source.document.name),
        },
    }
    if finding.waived is not None:
        given["suppressions"] = [_suppression(finding.waived)]
    return given


def _suppression(waiver: Waiver) -> dict[str, Any]:
    told = {"who": waiver.who, "date": waiver.date, "expires": waiver.expires}
    properties = {key: one_line(str(value)) for key, value in told.items() if value is not None}
    return {
        "kind": "external",
        "status": "accepted",
        "justification": one_line(waiver.reason),
        "properties": properties,
    }


def _location(side: Side, span: Span) -> dict[str, Any]:
    where = side.where(span.start)
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(side.document.name)}}
    known: dict[str, Any] = {} if where.page is None else {"page": where.page}
    if where.column is not None:
        end_line, end_column = side.position(span.end)
        place["region"] = {
            "startLine": where.line,
            "startColumn": where.column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": span.start,
            "charLength": len(span),
            **({"snippet": {"text": visible(span.of(side.document.text))}} if span else {}),
        }
    else:
        known |= {"textOffset": span.start, "textLength": len(span)}
        if where.line is not None:
            place["region"] = {"startLine": where.line}
    given: dict[str, Any] = {"physicalLocation": place}
    if where.headings:
        given["logicalLocations"] = [{"fullyQualifiedName": one_line(heading_path(where)), "kind": "section"}]
    return {**given, "properties": known} if known else given


def _uri(name: str) -> str:
    """A file's name as a URI reference: relative as given, with `file://` before an absolute path."""
    path = visible(name).replace(os.sep, "/")
    if path.startswith(("http://", "https://")):
        quoted = urllib.parse.quote(path, safe="/:?&=%~+,;@#")
        return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quoted)  # what is escaped already stays so
    return ("file://" if path.startswith("/") else "") + urllib.parse.quote(path, safe="/~")


def _message(text: str) -> str:
    """Text of a message: on one line, and with no embedded link of a document's making (SARIF 3.11.6)."""
    return one_line(text).replace("](", "] (")
