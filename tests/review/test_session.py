"""Decisions put on a comparison, and taken back; those that no longer count are told."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest

from srcdiff.errors import ReviewError
from srcdiff.model import Waiver
from srcdiff.review import Entry, Marks, Session, apply_waivers, fingerprint
from tests.tui.article import REWRITE, comparison

DAY = datetime.date(2025, 3, 4)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session.open(tmp_path / "w.toml", Marks.of_pair("a", "b", tmp_path / "state"), "mq", DAY)


def test_a_waived_finding_stays_and_is_marked() -> None:
    made = comparison()
    id = made.findings[2].id
    applied, notes = apply_waivers(made, {id: Entry(Waiver("fine"))}, DAY)
    assert [f.id for f in applied.findings] == [f.id for f in made.findings]
    assert applied.findings[2].waived == Waiver("fine")
    assert not notes
    total = sum(sum(counts.values()) for counts in applied.summary().values())
    assert total == len(made.findings) - 1


@pytest.mark.parametrize(("expires", "counts"), [(DAY, True), (DAY - datetime.timedelta(1), False), (None, True)])
def test_a_waiver_counts_through_its_last_day(expires: datetime.date | None, counts: bool) -> None:
    made = comparison()
    id = made.findings[0].id
    applied = apply_waivers(made, {id: Entry(Waiver("fine", expires=expires))}, DAY)
    assert (applied.comparison.findings[0].waived is not None) is counts
    assert bool(applied.expired) is not counts


def test_a_waiver_without_its_finding_is_told() -> None:
    applied = apply_waivers(comparison(), {"gone": Entry(Waiver("fine"))}, DAY)
    assert applied.gone == {"gone"}
    assert "gone" in applied.notes[0]


def test_fingerprints_follow_the_passage_and_not_its_place() -> None:
    made = comparison()
    finding = made.findings[1]
    moved = comparison(rewrite=REWRITE.replace("shut until autumn", "shut, and until autumn"))
    assert fingerprint(moved, moved.findings[1]) == fingerprint(made, finding)
    changed = comparison(rewrite=REWRITE.replace("the town council said", "the council said"))
    assert fingerprint(changed, changed.findings[1]) != fingerprint(made, finding)


def test_decisions_survive_and_are_taken_back(session: Session, tmp_path: Path) -> None:
    made = comparison()
    session = session.mark(made, made.findings[0]).waive(made, made.findings[1], "fine")
    again = Session.open(tmp_path / "w.toml", Marks.of_pair("a", "b", tmp_path / "state"), None, DAY).review(made)
    assert again.marked == {made.findings[0].id}
    assert again.comparison.findings[1].waived == Waiver("fine", "mq", DAY)
    undone = session.undo()
    assert undone is not None
    session, id = undone
    assert id == made.findings[1].id
    assert session.review(made).comparison.findings[1].waived is None
    undone = session.undo()
    assert undone is not None
    assert not undone[0].review(made).marked
    assert undone[0].undo() is None


def test_clearing_can_itself_be_taken_back(session: Session) -> None:
    made = comparison()
    session = session.waive(made, made.findings[1], "fine").clear(made.findings[1])
    assert session.review(made).comparison.findings[1].waived is None
    undone = session.undo()
    assert undone is not None
    assert undone[0].review(made).comparison.findings[1].waived == Waiver("fine", "mq", DAY)


def test_marks_of_changed_passages_do_not_count_and_are_told(session: Session) -> None:
    made = comparison()
    session = session.mark(made, made.findings[0]).mark(made, made.findings[1])
    findings = (dataclasses.replace(made.findings[0], id="other"), *made.findings[1:])
    reviewed = session.review(dataclasses.replace(made, findings=findings))
    assert reviewed.marked == {made.findings[1].id}
    assert "1 review mark no longer counts" in reviewed.notes[-1]


def test_marks_of_other_pairs_are_apart(tmp_path: Path) -> None:
    made = comparison()
    Marks.of_pair("a", "b", tmp_path).mark(made.findings[0].id, "x")
    assert not Marks.of_pair("a", "c", tmp_path).seen
    assert Marks.of_pair("a", "b", tmp_path).seen


@pytest.mark.parametrize("text", ["", "[]", '{"reviewed": 3}', '{"reviewed": {"a": 1}}'])
def test_damaged_marks_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.json").write_text(text)
    with pytest.raises(ReviewError, match="damaged"):
        Marks.load(tmp_path / "m.json")
