"""Judging the passages of a document: which are judged, by what, and where the words are."""

from __future__ import annotations

import pytest

from srcdiff.check import judge_passages, load_checker
from srcdiff.model import Bead, Document, Passage, Role
from tests.check.fakes import LastWord


def _document(name: str, *texts: str, roles: dict[int, Role] | None = None) -> Document:
    passages, start = [], 0
    for index, text in enumerate(texts):
        passages.append(Passage(start, start + len(text), 0, (roles or {}).get(index, Role.BODY)))
        start += len(text) + 1
    return Document(name, "\n".join(texts), passages=tuple(passages))


A = _document("a", "The mill closed in May.", "Forty people lost their jobs.", "The owner is Nadia Okafor.")
B = _document(
    "b",
    "By our staff",
    "The mill closed in May.",
    "Fifty people lost work.",
    "Elephants migrate.",
    "Okafor is the owner there.",
    roles={0: Role.BYLINE},
)
BEADS = (Bead((0,), (1,), 0.9), Bead((1,), (2,), 0.9), Bead((), (3,), 0.9), Bead((2,), (4,), 0.9), Bead((), (0,), 0.9))


def test_what_is_worth_judging_is_judged_with_spans_of_the_document() -> None:
    checker = LastWord()
    verdicts = judge_passages(checker, B, A, BEADS)
    assert [verdict.passage for verdict in verdicts] == [2, 4]  # no byline, no copy, nothing without evidence
    assert all(1 in verdict.evidence or 2 in verdict.evidence for verdict in verdicts)
    assert [verdict.words[0].span.of(B.text) for verdict in verdicts] == ["work", "there"]
    assert verdicts[0].neutral == pytest.approx(0.7)
    assert checker.asked[0][1] == "Fifty people lost work."
    assert "Forty people lost their jobs." in checker.asked[0][0]


def test_the_other_way_round() -> None:
    verdicts = judge_passages(LastWord(), A, B, BEADS, side="a")
    assert [verdict.passage for verdict in verdicts] == [1, 2]
    assert verdicts[0].words[0].span.of(A.text) == "jobs"


def test_only_what_is_asked_for() -> None:
    checker = LastWord()
    assert [v.passage for v in judge_passages(checker, B, A, BEADS, only=[1])] == [1]
    assert judge_passages(checker, B, A, BEADS, only=[3]) == ()
    assert len(checker.asked) == 1


def test_none_is_no_checker() -> None:
    assert load_checker("none") is None
