"""Who judges: a checker, a judge, or the judge where the checker is unsure."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from srcdiff.check import Judgement, Pair, Progress
from srcdiff.check.judge import Limits, open_judge
from srcdiff.check.panel import Panel, open_panel
from srcdiff.errors import ModelError, UsageError
from srcdiff.model import Bead, Document, Passage, Relation, Span, WordVerdict
from tests.check.fakes import write_folder
from tests.check.judge.endpoint import Request, Say, endpoint, faulty, supported

A = ("The mill burned in 1990.", "Ida Moss owned it.", "Nobody was hurt.")
B = ("The mill burned down in 1991.", "It was owned by Ida Moss.", "No one was hurt.")


def document(
    name: str, sentences: Sequence[str], published: datetime.date | None = None, language: str | None = None
) -> Document:
    passages = []
    start = 0
    for sentence in sentences:
        passages.append(Passage(start, start + len(sentence), 0))
        start += len(sentence) + 1
    text = " ".join(sentences)
    return Document(name, text, published=published, passages=tuple(passages), language=language)


BEADS = tuple(Bead((i,), (i,), 0.9) for i in range(3))


@dataclass
class Unsure:
    """Sure of the passages that say nobody, unsure of all others."""

    name: str = "unsure"
    english_only: bool = True
    asked: list[Pair] = field(default_factory=list)

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        self.asked += pairs
        sure = Judgement(0.97, 0.02, 0.01, (WordVerdict(Span(0, 2), 0.01, 0.02),))
        return [sure if "hurt" in passage else Judgement(0.5, 0.3, 0.2) for _, passage in pairs]


def judging(request: Request, number: int) -> Say:
    if "1991" in request.text("PASSAGE"):
        return Say(faulty("contradicted", ("contradicts", "date", "1991", "1990")))
    return Say(supported())


def test_the_judge_is_asked_where_the_checker_is_unsure() -> None:
    first = Unsure()
    with endpoint(judging) as place:
        panel = Panel(first, open_judge(place.spec("m"), Limits(), {}))
        found = panel.verdicts(document("b", B), document("a", A), BEADS)
    assert len(first.asked) == 3
    assert {request.text("PASSAGE") for request in place.requests} == set(B[:2])
    assert [verdict.passage for verdict in found] == [0, 1, 2]
    (fault,) = found[0].faults
    assert fault.span.of(" ".join(B)) == "1991"
    assert [span.of(" ".join(A)) for span in fault.against] == ["1990"]
    assert found[1].entailed > 0.9
    assert found[2].words
    assert panel.name.startswith("unsure, m at 127.0.0.1:")
    assert "2 passages answered for" in panel.notes[0]


def test_without_a_checker_the_judge_is_asked_about_all_that_is_not_word_for_word() -> None:
    with endpoint(judging) as place:
        panel = Panel(None, open_judge(place.spec(), Limits(), {}))
        found = panel.verdicts(document("b", [*B[:2], A[2]]), document("a", A), BEADS)
    assert {request.text("PASSAGE") for request in place.requests} == set(B[:2])
    assert [verdict.passage for verdict in found] == [0, 1]


def test_what_the_judge_does_not_answer_stays_with_the_checker() -> None:
    with endpoint(lambda request, number: Say("I cannot.")) as place:
        found = Panel(Unsure(), open_judge(place.spec(), Limits(), {})).verdicts(
            document("b", B), document("a", A), BEADS
        )
    assert [verdict.entailed for verdict in found] == [0.5, 0.5, 0.97]
    with endpoint(lambda request, number: Say("I cannot.")) as place:
        assert (
            Panel(None, open_judge(place.spec(), Limits(), {})).verdicts(document("b", B), document("a", A), BEADS)
            == ()
        )


def test_the_judge_knows_the_days() -> None:
    days = [datetime.date(2024, 12, 19), datetime.date(2025, 1, 2)]
    a, b = document("a", A, published=days[0]), document("b", B, published=days[1])
    with endpoint(judging) as place:
        Panel(None, open_judge(place.spec(), Limits(), {})).verdicts(b, a, BEADS, only=[0])
    assert "The EVIDENCE was published on Thursday 2024-12-19." in place.requests[0].prompt
    assert "The PASSAGE was published on Thursday 2025-01-02." in place.requests[0].prompt


def test_what_goes_against_a_fault_lies_in_its_passages() -> None:
    words = "1990. Ida Moss"  # across two passages of the evidence
    answer = faulty("contradicted", ("contradicts", "statement", "1991", words))
    with endpoint(lambda request, number: Say(answer)) as place:
        panel = Panel(None, open_judge(place.spec(), Limits(), {}))
        (found,) = panel.verdicts(document("b", B), document("a", A), BEADS, only=[0])
    assert found.faults[0].relation is Relation.CONTRADICTS
    assert [span.of(" ".join(A)) for span in found.faults[0].against] == ["1990.", "Ida Moss"]


def test_the_judge_reads_languages_that_the_checker_does_not() -> None:
    german, english = document("a", A, language="de"), document("b", B, language="en")
    judge = open_judge("http://localhost:1#m", Limits(), {})
    both = Panel(Unsure(), judge)
    assert both.for_texts(english, english) is both
    assert both.for_texts(german, english) == Panel(None, judge)
    assert Panel(Unsure()).for_texts(german, english) is None
    assert Panel(Unsure()).for_texts(document("a", A)) is not None


def test_what_the_option_means(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    missing, folder = tmp_path / "missing", write_folder(tmp_path / "checker")
    monkeypatch.delenv("SRCDIFF_API_KEY", raising=False)
    monkeypatch.setattr("srcdiff.check.bundled.FOLDER", missing)
    assert open_panel("none") is None
    alone = open_panel("http://localhost:1#m")
    assert alone is not None
    assert alone.first is None
    monkeypatch.setattr("srcdiff.check.bundled.FOLDER", folder)
    monkeypatch.setattr("srcdiff.check.bundled.BundledChecker.__init__.__defaults__", (folder, None))
    bundled, both = open_panel("bundled"), open_panel("http://localhost:1#m")
    assert bundled is not None
    assert both is not None
    assert bundled.name == "marks (bundled)"
    assert both.name == "marks (bundled), m at localhost:1"
    everything = open_panel("http://localhost:1#m", everything=True)
    assert everything is not None
    assert everything.first is None


def test_a_panel_that_cannot_be() -> None:
    with pytest.raises(UsageError, match="--judge-all needs a judge"):
        open_panel("bundled", everything=True)
    with pytest.raises(UsageError, match="URL#MODEL"):
        open_panel("http://localhost:1")
    with pytest.raises(ModelError, match="there is no checker's folder"):
        open_panel("./nowhere")


def test_a_missing_bundled_checker_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("srcdiff.check.bundled.BundledChecker.__init__.__defaults__", (tmp_path, None))
    with pytest.raises(ModelError, match="missing") as caught:
        open_panel("bundled")
    assert "--checker none" in str(caught.value)
