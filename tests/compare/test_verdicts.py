"""Verdicts of a checker beside the findings of the rules; beads and verdicts are given, no model runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from srcdiff.compare import compare, doubts
from srcdiff.compare.draft import Draft
from srcdiff.compare.suspects import Thresholds
from srcdiff.compare.verdicts import with_verdicts
from srcdiff.details import find_mentions, read_pair
from srcdiff.model import (
    Alignment,
    Bead,
    Document,
    Fault,
    Finding,
    Passage,
    Relation,
    Role,
    Severity,
    Span,
    Verdict,
    WordVerdict,
)

Told = Mapping[str, tuple[float, float]]
"""Words of a passage (once each) and how probably they conflict and are absent."""


@pytest.fixture(autouse=True)
def plain_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run is at fault as probably as its worst word; a second opinion counts as much as the rule's own."""
    for name, weights, plain in (
        ("_WEIGHTS", doubts._WEIGHTS, {"top": 1.0}),
        ("_SECOND", doubts._SECOND, {"doubt": 1.2}),
    ):
        monkeypatch.setattr(doubts, name, {key: plain.get(key, 0.0) for key in weights})
    for name in ("_INTERCEPT", "_SECOND_INTERCEPT"):
        monkeypatch.setattr(doubts, name, 0.0)


def document(name: str, sentences: Sequence[str]) -> Document:
    passages = []
    start = 0
    for sentence in sentences:
        passages.append(Passage(start, start + len(sentence), 0))
        start += len(sentence) + 1
    return Document(name, " ".join(sentences), passages=tuple(passages))


def verdict(
    b: Document, passage: int = 0, told: Told | None = None, shares: tuple[float, float, float] = (0.2, 0.1, 0.7)
) -> Verdict:
    """A verdict with words: those told of, all others without a doubt; without `told` there are no words."""
    words = []
    span = b.passages[passage].span
    start = span.start
    for word in span.of(b.text).split() if told is not None else ():
        at = b.text.index(word, start)
        start = at + len(word)
        bare = word.strip(".,")
        conflicting, absent = (told or {}).get(bare, (0.02, 0.02))
        words.append(WordVerdict(Span(at, at + len(bare)), conflicting, absent))
    return Verdict(passage, (0,), *shares, tuple(words))


def pair(a: Sequence[str], b: Sequence[str]) -> tuple[Document, Document, Alignment]:
    beads = tuple(Bead((i,), (i,), 0.9) for i in range(min(len(a), len(b))))
    lone = (
        tuple(Bead((i,), (), 0.8) for i in range(len(b), len(a))),
        tuple(Bead((), (i,), 0.8) for i in range(len(a), len(b))),
    )
    return document("a", a), document("b", b), Alignment((*beads, *lone[0], *lone[1]))


def found(a: Sequence[str], b: Sequence[str], *verdicts: Verdict) -> tuple[Finding, ...]:
    return compare(*pair(a, b), verdicts=verdicts)


A = ("The council closed the old swimming pool after the storm.",)
B = ("After the storm the council painted the old swimming pool.",)


def test_no_verdict_no_change() -> None:
    assert found(A, B) == ()


def test_words_that_conflict_are_a_finding_of_their_own() -> None:
    right = document("b", B)
    (finding,) = found(A, B, verdict(right, told={"painted": (0.9, 0.05)}))
    assert finding.rule == "contradicts/statement"
    assert [span.of(right.text) for span in finding.b] == ["painted"]
    assert [span.of(A[0]) for span in finding.a] == ["closed"]
    assert finding.severity is Severity.MEDIUM
    assert finding.bead == 0
    assert finding.message == "b has “painted” where a has “closed”"
    assert "The checker" in finding.why


def test_where_no_words_of_a_stand_in_their_place_the_passage_is_shown() -> None:
    b = ("Once the storm had passed, bathers were welcome in the new pool.",)
    (finding,) = found(A, b, verdict(document("b", b), told={"welcome": (0.9, 0.05)}))
    assert [span.of(A[0]) for span in finding.a] == [A[0]]
    assert finding.message == "“welcome” in b does not fit what a says here"


def test_words_that_are_absent_are_an_addition() -> None:
    b = ("After the storm the council closed the old swimming pool with great regret.",)
    right = document("b", b)
    (finding,) = found(A, b, verdict(right, told={"great": (0.05, 0.85), "regret": (0.05, 0.9)}))
    assert finding.rule == "adds/statement"
    assert [span.of(right.text) for span in finding.b] == ["great regret"]
    assert finding.a == ()


@pytest.mark.parametrize(
    ("told", "shares"),
    [
        ({"painted": (0.1, 0.12)}, (0.2, 0.1, 0.7)),  # not sure enough alone
        ({}, (0.1, 0.1, 0.8)),  # a whole that no word bears out
    ],
)
def test_what_is_not_sure_is_not_told(told: Told, shares: tuple[float, float, float]) -> None:
    assert found(A, B, verdict(document("b", B), told=told, shares=shares)) == ()


@pytest.mark.parametrize(
    ("doubt", "severity"),
    [(0.31, Severity.LOW), (0.64, Severity.LOW), (0.66, Severity.MEDIUM), (0.97, Severity.MEDIUM)],
)
def test_the_surer_the_louder_and_never_grave_alone(doubt: float, severity: Severity) -> None:
    (finding,) = found(A, B, verdict(document("b", B), told={"painted": (doubt, 0.0)}))
    assert finding.severity is severity
    assert finding.confidence == pytest.approx(doubt, abs=0.01)


@pytest.mark.parametrize(
    ("b", "role"), [("Did the council paint it?", Role.BODY), ("The council paints it", Role.HEADING)]
)
def test_what_states_nothing_is_not_doubted(b: str, role: Role) -> None:
    right = Document("b", b, passages=(Passage(0, len(b), 0, role),))
    given = verdict(right, told={"council": (0.9, 0.05)})
    assert compare(document("a", A), right, Alignment((Bead((0,), (0,), 0.9),)), verdicts=[given]) == ()


def test_words_of_a_quotation_are_left_to_its_own_rule() -> None:
    said = ("“The old pool was closed after the storm,” said Karl Brand.",)
    right = document("b", said)
    assert found(said, said, verdict(right, told={"storm,”": (0.9, 0.05), "old": (0.9, 0.05)})) == ()


def test_the_edges_of_a_run_that_are_hardly_doubted_are_cut() -> None:
    right = document("b", B)
    (finding,) = found(A, B, verdict(right, told={"council": (0.35, 0.0), "painted": (0.9, 0.0)}))
    assert [span.of(right.text) for span in finding.b] == ["painted"]


def test_doubts_that_a_stop_word_parts_are_one() -> None:
    b = ("After the storm the council painted the tiled swimming pool.",)
    right = document("b", b)
    (finding,) = found(A, b, verdict(right, told={"painted": (0.9, 0.0), "tiled": (0.9, 0.0)}))
    assert [span.of(right.text) for span in finding.b] == ["painted the tiled"]


NUMBERS_A = ("The town paid 12 million euros for the bridge.",)
NUMBERS_B = ("For the bridge the town paid 15 million euros.",)


def test_where_both_find_it_there_is_one_finding_and_a_surer_one() -> None:
    (alone,) = found(NUMBERS_A, NUMBERS_B)
    right = document("b", NUMBERS_B)
    (both,) = found(NUMBERS_A, NUMBERS_B, verdict(right, told={"15": (0.9, 0.05), "million": (0.6, 0.1)}))
    assert both.rule == alone.rule == "contradicts/number"
    assert (both.id, both.a, both.b, both.message) == (alone.id, alone.a, alone.b, alone.message)
    assert both.confidence > alone.confidence
    assert both.severity is Severity.HIGH
    assert both.why.startswith(alone.why)
    assert "The checker doubts these words too" in both.why


def test_a_value_that_the_rules_find_in_order_is_in_order() -> None:
    b = ("For the bridge the town paid 12 million euros.",)
    assert found(NUMBERS_A, b, verdict(document("b", b), told={"12": (0.95, 0.02)})) == ()


def cue_pair() -> tuple[Sequence[str], Sequence[str]]:
    return ("The minister did not sign the treaty.",), ("The minister signed the treaty.",)


def test_a_cue_that_the_checker_finds_supported_is_toned_down() -> None:
    a, b = cue_pair()
    (alone,) = found(a, b)
    right = document("b", b)
    (doubted,) = found(a, b, verdict(right, told={}, shares=(0.98, 0.01, 0.01)))
    assert doubted.id == alone.id
    assert doubted.confidence < alone.confidence
    assert doubted.severity.rank <= Severity.MEDIUM.rank
    assert "makes it unlikely" in doubted.why


LONE = "Fishermen in the bay have complained about the noise of the lorries."


def test_an_addition_of_the_rules_and_of_the_checker_is_one() -> None:
    b = (A[0], LONE)
    right = document("b", b)
    (alone,) = found(A, b)
    told = {word.strip("."): (0.05, 0.9) for word in LONE.split()}
    (both,) = found(A, b, verdict(right, 1, told, (0.02, 0.95, 0.03)))
    assert both.id == alone.id
    assert both.confidence > alone.confidence
    assert both.severity is Severity.MEDIUM


def test_several_doubts_about_one_finding_are_told_once() -> None:
    b = (A[0], LONE)
    told = dict.fromkeys(("bay", "noise"), (0.05, 0.9))
    (both,) = found(A, b, verdict(document("b", b), 1, told, (0.02, 0.95, 0.03)))
    assert both.why.count("The checker") == 1


def test_a_cue_that_b_adds_is_a_statement() -> None:
    right = document("b", B)
    (finding,) = found(A, B, fault(right, A[0], Relation.ADDS, "modality", "painted"))
    assert finding.rule == "adds/statement"


def test_an_addition_that_the_checker_finds_in_a_is_low() -> None:
    b = (A[0], LONE)
    (finding,) = found(A, b, verdict(document("b", b), 1, {}, (0.97, 0.02, 0.01)))
    assert finding.rule == "adds/statement"
    assert finding.severity is Severity.LOW


def fault(b: Document, a: str, relation: Relation, detail: str, words: str, against: str = "") -> Verdict:
    start = b.text.index(words)
    opposed = (Span(a.index(against), a.index(against) + len(against)),) if against else ()
    faults = (Fault(Span(start, start + len(words)), relation, detail, 0.85, opposed),)
    passage = next(i for i, p in enumerate(b.passages) if p.start <= start < p.end)
    return Verdict(passage, (0,), 0.02, 0.08, 0.9, faults=faults)


@pytest.mark.parametrize(
    ("own", "doubt", "believed", "severity"),
    [
        (0.6, 0.3, 0.1, Severity.LOW),
        (0.6, 0.5, 0.1, Severity.MEDIUM),
        (0.9, 0.3, 0.1, Severity.MEDIUM),
        pytest.param(0.9, 0.3, 0.4, Severity.LOW, id="the checker alone thinks it unlikely"),
        (0.9, 0.5, 0.4, Severity.MEDIUM),
    ],
)
def test_what_is_less_likely_than_not_is_for_information(
    own: float, doubt: float, believed: float, severity: Severity
) -> None:
    a, b, alignment = pair(A, B)
    left, right = read_pair(a, b, None, None)
    span = Span(b.text.index("painted"), b.text.index("painted") + len("painted"))
    draft = Draft(Relation.CONTRADICTS, "statement", Severity.MEDIUM, own, (), (span,), "", "", 0, 0)
    given = verdict(b, told={"painted": (doubt, 0.0)})
    limits = Thresholds(word=1.0, believed=believed)
    (kept,) = with_verdicts([draft], [given], left, right, find_mentions(left), find_mentions(right), alignment, limits)
    assert kept.severity is severity


def test_a_fault_that_a_judge_names_is_told_in_its_words() -> None:
    right = document("b", B)
    (finding,) = found(A, B, fault(right, A[0], Relation.CONTRADICTS, "negation", "painted", "closed"))
    assert finding.rule == "contradicts/negation"
    assert finding.message == "the negation differs: b has “painted” where a has “closed”"
    assert [span.of(A[0]) for span in finding.a] == ["closed"]
    assert finding.severity is Severity.MEDIUM
    assert finding.confidence == 0.85


def test_a_named_contradiction_goes_before_an_addition_of_the_whole() -> None:
    b = (A[0], LONE)
    right = document("b", b)
    (finding,) = found(A, b, fault(right, A[0], Relation.CONTRADICTS, "statement", "complained", "closed"))
    assert finding.rule == "contradicts/statement"
    assert [span.of(right.text) for span in finding.b] == ["complained"]


def test_a_rule_goes_before_what_a_judge_says_of_the_same_words() -> None:
    right = document("b", NUMBERS_B)
    (alone,) = found(NUMBERS_A, NUMBERS_B)
    named = fault(right, NUMBERS_A[0], Relation.CONTRADICTS, "statement", "paid 15 million", "paid 12 million")
    (finding,) = found(NUMBERS_A, NUMBERS_B, named)
    assert (finding.id, finding.message) == (alone.id, alone.message)


def test_a_checker_without_words_tells_a_passage_only_where_it_is_very_sure() -> None:
    right = document("b", B)
    (finding,) = found(A, B, Verdict(0, (0,), 0.01, 0.02, 0.97))
    assert finding.rule == "contradicts/statement"
    assert [span.of(right.text) for span in finding.b] == list(B)
    assert found(A, B, Verdict(0, (0,), 0.05, 0.05, 0.9)) == ()


def test_what_b_says_in_other_words_is_no_omission() -> None:
    a = (A[0], LONE)
    left, right, alignment = pair(a, A)
    assert [f.rule for f in compare(left, right, alignment)] == ["omits/statement"]
    said = Verdict(1, (0,), 0.97, 0.02, 0.01)
    assert compare(left, right, alignment, omissions=[said]) == ()
    lost = Verdict(1, (0,), 0.3, 0.6, 0.1)
    assert len(compare(left, right, alignment, omissions=[lost])) == 1


def test_names_that_stand_for_the_same_are_no_finding_of_the_checker() -> None:
    a, b = ("Nordlys Lines closed the route.",), ("Blue Ferries closed the route.",)
    right = document("b", b)
    told = {"Blue": (0.95, 0.0), "Ferries": (0.95, 0.0)}
    left, right, alignment = pair(a, b)
    given = [verdict(right, told=told)]
    assert compare(left, right, alignment, verdicts=given)
    assert compare(left, right, alignment, verdicts=given, aliases=[("Nordlys Lines", "Blue Ferries")]) == ()


def test_ids_of_the_checkers_findings_do_not_depend_on_what_stands_before() -> None:
    more = "It rained."
    b = (more, B[0])
    right = document("b", b)
    alignment = Alignment((Bead((), (0,), 0.8), Bead((0,), (1,), 0.9)))
    later = compare(document("a", A), right, alignment, verdicts=[verdict(right, 1, {"painted": (0.9, 0.0)})])
    (first,) = found(A, B, verdict(document("b", B), told={"painted": (0.9, 0.0)}))
    assert [finding.id for finding in later] == [first.id]
