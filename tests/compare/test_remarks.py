"""Sentences that the writer adds of his own; beads and verdicts are given, no model runs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from srcdiff.compare import compare
from srcdiff.model import (
    Alignment,
    Bead,
    Document,
    Finding,
    Passage,
    Relation,
    Severity,
    Span,
    Verdict,
    WordVerdict,
)

SOURCE = ("The ferry line Norrvik will stop its night crossings on 4 March.", "It blames the price of diesel.")
RETOLD = "Norrvik ends its night crossings on 4 March."


def document(name: str, sentences: Sequence[str]) -> Document:
    passages, start = [], 0
    for sentence in sentences:
        passages.append(Passage(start, start + len(sentence), 0))
        start += len(sentence) + 1
    return Document(name, " ".join(sentences), passages=tuple(passages))


def additions(sentence: str, *, doubt: float = 0.9, score: float = 0.9, judged: bool = True) -> list[Finding]:
    """What is told as added of a last sentence that stands alone, every word of it doubted so much."""
    a, b = document("a", SOURCE), document("b", (RETOLD, sentence))
    alignment = Alignment((Bead((0,), (0,), 0.95), Bead((1,), (), 0.5), Bead((), (1,), score)))
    words, start = [], b.passages[1].start
    for word in sentence.split():
        at = b.text.index(word, start)
        start = at + len(word)
        words.append(WordVerdict(Span(at, start), 0.0, doubt))
    verdicts = [Verdict(0, (0,), 0.95, 0.03, 0.02, (WordVerdict(Span(0, 7), 0.0, 0.01),))]
    if judged:
        verdicts.append(Verdict(1, (1,), 1 - doubt, doubt, 0.0, tuple(words)))
    return [f for f in compare(a, b, alignment, verdicts=verdicts) if f.relation is Relation.ADDS]


def loud(findings: Sequence[Finding]) -> bool:
    return any(f.detail == "statement" and f.severity is not Severity.LOW for f in findings)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a bitter blow for an island that has only just recovered.",
        "Many islanders feel betrayed.",
        "Observers fear that other lines will follow.",
        "Norrvik is the biggest employer on the coast.",
        "It is the second such cut within a year.",
    ],
)
def test_comment_and_colour_are_told(sentence: str) -> None:
    assert loud(additions(sentence))


@pytest.mark.parametrize(
    "sentence",
    ["The fuel costs too much, the company says.", "Fuel is dear.", "Why is the company doing this?"],
)
def test_a_loose_retelling_is_not(sentence: str) -> None:
    assert not loud(additions(sentence, doubt=0.2, score=0.6))


@pytest.mark.parametrize("sentence", ["The firm gives a reason.", "The management reads it differently."])
def test_nor_is_a_bridge_that_nothing_in_a_could_be_read_for(sentence: str) -> None:
    assert not loud(additions(sentence, score=0.5, judged=False))


def test_one_finding_a_sentence() -> None:
    found = [f for f in additions("Sadly, many islanders feel betrayed.") if f.severity is not Severity.LOW]
    assert len(found) == 1
