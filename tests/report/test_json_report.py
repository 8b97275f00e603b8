"""The JSON report against the published schema, and the schema against reports that break the contract."""

from __future__ import annotations

import copy
import dataclasses
import importlib.resources
import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Bead, Comparison, Document, ModelNames, Passage
from srcdiff.report import REPORTS, Style
from tests.report.comparisons import comparison, with_many_omissions, without_findings


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(importlib.resources.files("srcdiff").joinpath("schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("of", [comparison(), without_findings(), with_many_omissions(3)], ids=["some", "none", "many"])
def test_reports_follow_the_schema(of: Comparison, validator: jsonschema.Draft202012Validator) -> None:
    report = REPORTS["json"](of)
    assert report.endswith("}\n")
    data = json.loads(report)
    assert data == of.to_dict()
    validator.validate(data)
    for finding in data["findings"]:
        for side in "ab":
            for span in finding[side]:
                assert data[side]["text"][span["start"] : span["end"]] == span["text"]


def test_style_changes_nothing() -> None:
    assert REPORTS["json"](comparison(), Style(color=True, quiet=True, width=20)) == REPORTS["json"](comparison())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("notes"),
        lambda data: data.update(schema=2),
        lambda data: data["a"].pop("published"),
        lambda data: data["a"].update(published="12 March 2025"),
        lambda data: data["a"]["passages"][0].update(role="title"),
        lambda data: data["a"]["passages"][0].update(start=-1),
        lambda data: data["beads"][0].update(a=[], b=[]),
        lambda data: data["beads"][0].update(a=[1, 1]),
        lambda data: data["beads"][0].update(score=1.2),
        lambda data: data["findings"][0].update(relation="changes"),
        lambda data: data["findings"][0].update(severity="fatal"),
        lambda data: data["findings"][0].update(a=[]),  # a contradiction shows both sides
        lambda data: data["findings"][2].update(b=[]),  # an addition shows b
        lambda data: data["findings"][3].update(a=[]),  # an omission shows a
        lambda data: data["findings"][0].pop("bead"),
        lambda data: data["findings"][0].update(message=""),
        lambda data: data["findings"][5]["waived"].pop("reason"),
        lambda data: data["summary"].pop("omits"),
        lambda data: data["summary"]["adds"].pop("low"),
    ],
)
def test_the_schema_refuses_what_breaks_the_contract(
    spoil: Callable[[Any], object], validator: jsonschema.Draft202012Validator
) -> None:
    data = copy.deepcopy(comparison().to_dict())
    spoil(data)
    assert not validator.is_valid(data)


def test_the_schema_lets_new_fields_pass(validator: jsonschema.Draft202012Validator) -> None:
    data = comparison().to_dict()
    data["later"] = data["a"]["later"] = data["findings"][0]["later"] = "x"
    validator.validate(data)


@given(st.text(st.characters(codec=None), min_size=1, max_size=40))
def test_any_text_can_be_written_and_read_back(text: str) -> None:
    document = Document(text, text, passages=(Passage(0, len(text), 0),))
    of = dataclasses.replace(
        comparison(), a=document, b=document, beads=(Bead((0,), (0,), 1.0),), findings=(), model=ModelNames(text)
    )
    written = REPORTS["json"](of).encode("utf-8")
    assert json.loads(written) == of.to_dict()
