"""The SARIF report against the official schema (tests/schemas), and its places against the texts."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given, settings

from srcdiff.model import Comparison, Severity
from srcdiff.report import REPORTS
from srcdiff.report.spelled import visible
from tests.report.comparisons import comparison, several_sources, with_many_omissions, without_findings
from tests.report.hostile import comparisons

_SCHEMA = Path(__file__).parent.parent / "schemas" / "sarif-schema-2.1.0.json"
_VALIDATOR = jsonschema.Draft4Validator(
    json.loads(_SCHEMA.read_text(encoding="utf-8")), format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
)


def _run(of: Comparison) -> dict[str, Any]:
    log = json.loads(REPORTS["sarif"](of).encode("utf-8"))
    _VALIDATOR.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize(
    "of",
    [comparison(), several_sources(), without_findings(), with_many_omissions(30)],
    ids=["some", "sources", "none", "many"],
)
def test_it_follows_the_schema(of: Comparison) -> None:
    run = _run(of)
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(of.findings)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    levels = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
    for finding, result in zip(of.findings, run["results"], strict=True):
        assert result["ruleId"] == rules[result["ruleIndex"]] == f"srcdiff/{finding.relation}/{finding.detail}"
        assert result["level"] == levels[finding.severity]
        assert result["partialFingerprints"] == {"srcdiffFindingId/v1": finding.id}
        assert result["properties"]["why"] == finding.why
        assert result["properties"]["source"] == of.source_of(finding).name


def test_places_are_those_of_the_texts() -> None:
    of = comparison()
    for finding, result in zip(of.findings, _run(of)["results"], strict=True):
        sides = ((of.a, finding.a, result["relatedLocations"]), (of.b, finding.b, result["locations"]))
        for document, spans, places in sides:
            for span, place in zip(spans, places, strict=False):
                physical = place["physicalLocation"]
                assert physical["artifactLocation"]["uri"] == document.name
                region = physical["region"]
                end = region["charOffset"] + region["charLength"]
                assert document.text[region["charOffset"] : end] == span.of(document.text) == region["snippet"]["text"]
                before = document.text[: span.start].split("\n")
                assert (region["startLine"], region["startColumn"]) == (len(before), len(before[-1]) + 1)
                until = document.text[: span.end].split("\n")
                assert (region["endLine"], region["endColumn"]) == (len(until), len(until[-1]) + 1)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("drafts/a b.txt", "drafts/a%20b.txt"),
        ("/tmp/ü.txt", "file:///tmp/%C3%BC.txt"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("100%.txt", "100%25.txt"),
        ("https://example.com/a%20b?c=1&d=100%", "https://example.com/a%20b?c=1&d=100%25"),
    ],
)
def test_names_become_uris(name: str, uri: str) -> None:
    one = comparison()
    run = _run(dataclasses.replace(one, b=dataclasses.replace(one.b, name=name)))
    assert run["artifacts"][1]["location"]["uri"] == uri


def test_what_is_given_twice_stands_once() -> None:
    one = comparison()
    finding = dataclasses.replace(one.findings[0], a=one.findings[0].a * 2, b=one.findings[0].b * 2)
    of = dataclasses.replace(one, findings=(finding,), notes=one.notes * 2, further=(one.a,))
    (result,) = _run(of)["results"]
    assert (len(result["locations"]), len(result["relatedLocations"])) == (1, 1)


def test_an_omission_stands_where_it_belongs_in_b() -> None:
    of = comparison()
    places = {r["partialFingerprints"]["srcdiffFindingId/v1"]: r["locations"] for r in _run(of)["results"]}
    (cut,) = places["a01b5c7733ee"]  # of a bead: the passage of b in it
    assert cut["physicalLocation"]["region"]["snippet"]["text"] == of.b.passage_text(3)
    (lone,) = places["c4c4d2ab1907"]  # alone in a: after what the passage before it is paired with
    region = lone["physicalLocation"]["region"]
    assert region["charLength"] == 0
    assert region["charOffset"] == of.b.passages[4].end
    (first,) = _run(with_many_omissions(1))["results"]
    assert first["locations"][0]["physicalLocation"]["region"]["charOffset"] == 0


def test_the_waived_one_is_suppressed() -> None:
    results = _run(comparison())["results"]
    (waived,) = (result for result in results if "suppressions" in result)
    assert waived["partialFingerprints"]["srcdiffFindingId/v1"] == "e19af3b27c60"
    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "said further up on the page",
            "properties": {"who": "ann", "date": "2025-03-14"},
        }
    ]


def test_pages_and_headings_stand_for_lines_where_there_are_none() -> None:
    result = _run(several_sources())["results"][2]
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"] == {"artifactLocation": {"uri": "office/release.pdf"}}
    assert related["properties"] == {"page": 2, "textOffset": 31 - 1, "textLength": 7}
    assert related["logicalLocations"][0]["fullyQualifiedName"] == "Harbour office › Old pier & quay"
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "Local news"


@given(comparisons())
@settings(max_examples=30, deadline=None)
def test_no_document_breaks_out(of: Comparison) -> None:
    report = REPORTS["sarif"](of)
    assert "##[" not in report
    run = _run(of)
    named = {unquote(artifact["location"]["uri"]).removeprefix("file://") for artifact in run["artifacts"]}
    names = {visible(document.name) for document in (*of.sources, of.b)}
    assert named >= {name for name in names if not name.startswith(("http://", "https://"))}
    for artifact in run["artifacts"]:
        uri = artifact["location"]["uri"]
        assert uri.isascii()
        scheme = uri.split("/", 1)[0]
        assert ":" not in scheme or scheme in ("file:", "http:", "https:")
    for result in run["results"]:
        assert "](" not in result["message"]["text"]
        assert "\n" not in result["message"]["text"]
