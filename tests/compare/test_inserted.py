"""Words put into a sentence that a bears out otherwise; the doubts of the checker are given, no model runs."""

from __future__ import annotations

import pytest

from srcdiff.compare import compare
from srcdiff.details.akin import kin
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

SOURCE = "The council of Tarn sold the old mill to a baker, who wants to grind flour there again."
SOLD = "The council of Tarn sold the old mill to a baker"
DOUBTED, SURE = 0.97, 0.02


def document(name: str, text: str) -> Document:
    return Document(name, text, passages=(Passage(0, len(text), 0),))


def additions(text: str, wrong: str, source: str = SOURCE) -> list[Finding]:
    """What is told as added of a text of which the checker doubts the words in `wrong`."""
    a, b = document("a", source), document("b", text)
    words, start = [], 0
    for word in text.split():
        at = text.index(word, start)
        start = at + len(word)
        words.append(WordVerdict(Span(at, start), 0.0, DOUBTED if word.strip(".,") in wrong.split() else SURE))
    verdict = Verdict(0, (0,), 0.05, 0.9, 0.05, tuple(words))
    found = compare(a, b, Alignment((Bead((0,), (0,), 0.95),)), verdicts=[verdict])
    return [f for f in found if f.relation is Relation.ADDS and f.severity is not Severity.LOW]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"{SOLD}, to the annoyance of many neighbours, who wants to grind flour there.", "annoyance many neighbours"),
        (f"{SOLD}, who wants to grind flour there again and open a small museum.", "open small museum"),
        (f"{SOLD} with a criminal record, who wants to grind flour there again.", "criminal record"),
    ],
)
def test_what_is_put_in_is_told_where_it_stands(text: str, wrong: str) -> None:
    found = additions(text, wrong)
    assert [f.detail for f in found] == ["statement"]
    assert all(word in found[0].b[0].of(text) for word in wrong.split()[1:])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The town parted with its disused mill; the buyer, a baker, plans to produce flour.", "parted disused"),
        ("The council of Tarn sold the ancient mill to a baker, who wants to grind flour there again.", ""),
        (f"{SOLD}, who wants to grind flour there again, records show.", "records show"),
        ("The council of Tarn sold the old mill to a miller, who wants to grind flour there again.", "miller"),
        (f"{SOLD} for 40,000 francs, who wants to grind flour there again.", "40,000 francs"),
    ],
)
def test_other_words_for_the_same_and_what_other_rules_read_are_not(text: str, wrong: str) -> None:
    assert not [f for f in additions(text, wrong) if f.detail == "statement"]


@pytest.mark.parametrize(
    ("word", "others", "same"),
    [("grind", {"grinder"}, True), ("reckon", {"reckoning"}, True), ("mill", {"million"}, False), ("a", {"an"}, False)],
)
def test_families(word: str, others: set[str], same: bool) -> None:
    assert kin(word, others) is same
