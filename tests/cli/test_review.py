"""What the review screen is handed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import srcdiff.tui
from srcdiff.cli import review as review_module
from srcdiff.cli.progress import silent
from srcdiff.cli.request import read_request
from srcdiff.report import SUFFIXES
from tests.cli.command import WRONG


@pytest.fixture
def handed(files: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Any]:
    """What `run` was called with, for a configuration with a filter and a keymap."""
    text = 'ignore = ["date"]\nmax-findings = 1\ncache = false\n[keymap]\nmove.next = "m"\n'
    (files / "srcdiff.toml").write_text(text, encoding="utf-8")
    kept: dict[str, Any] = {}
    monkeypatch.setattr(srcdiff.tui, "run", lambda compare, **given: kept.update(given, compare=compare) or 0)
    assert review_module.review(("a.txt",), "wrong.txt", read_request({}, "wrong.txt"), False) == 0
    return kept


def test_the_keymap_of_the_configuration(handed: Mapping[str, Any]) -> None:
    assert handed["keymap"] == {"move.next": "m"}


def test_what_is_ignored_is_not_on_the_screen_and_the_rest_is(handed: Mapping[str, Any]) -> None:
    made = handed["compare"](silent)
    assert made.b.text == WRONG
    assert {finding.detail for finding in made.findings} == {"number"}
    assert len(made.withheld) == 1


def test_every_report_can_be_exported(handed: Mapping[str, Any]) -> None:
    assert set(handed["exports"]) == set(SUFFIXES.values())
