"""Waivers of several texts in one file, and of a text with several sources."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from srcdiff.model import Document, Waiver
from srcdiff.review import Entry, Waivers, apply_waivers, entry_for, fingerprint, text_name
from tests.report.comparisons import comparison

DAY = datetime.date(2025, 3, 4)


@pytest.mark.parametrize(
    ("b", "name"),
    [("desk/b.txt", "b.txt"), ("desk/deep/b.txt", "deep/b.txt"), ("b.txt", "../b.txt"), ("https://x.org/b", None)],
)
def test_a_text_is_called_by_its_path_from_the_file(b: str, name: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    for file in (Path("desk/w.toml"), Path("/desk/w.toml")):
        assert text_name(b, file) == (name or b)


def test_the_entry_names_its_text(tmp_path: Path) -> None:
    made = comparison()
    file = Path(made.b.name).parent / "w.toml"
    entry = entry_for(made, made.findings[0], Waiver("fine"), file)
    assert entry.text == "pier-short.txt"
    Waivers.load(tmp_path / "w.toml").waive("1", entry)
    assert Waivers.load(tmp_path / "w.toml").entries == {"1": entry}


@pytest.mark.parametrize(("text", "gone"), [(None, True), ("pier-short.txt", True), ("other.txt", False)])
def test_what_was_waived_in_another_text_is_not_missed(text: str | None, gone: bool) -> None:
    applied = apply_waivers(comparison(), {"0000": Entry(Waiver("fine"), text=text)}, DAY, "pier-short.txt")
    assert applied.gone == ({"0000"} if gone else frozenset())
    assert bool(applied.notes) is gone


def test_the_same_finding_is_waived_whatever_the_text_is_called() -> None:
    made = comparison()
    id = made.findings[0].id
    applied = apply_waivers(made, {id: Entry(Waiver("fine"), text="before-it-was-moved.txt")}, DAY, "pier-short.txt")
    assert applied.comparison.findings[0].waived == Waiver("fine")


def test_the_fingerprint_is_of_the_finding_s_own_source() -> None:
    made = comparison()
    moved = tuple(dataclasses.replace(finding, source=1) for finding in made.findings)
    several = dataclasses.replace(made, a=Document("x", "Another text."), further=(made.a,), findings=moved)
    for one, other in zip(made.findings, several.findings, strict=True):
        assert fingerprint(made, one) == fingerprint(several, other)
