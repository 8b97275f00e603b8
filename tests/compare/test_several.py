"""Several sources of one text: what is supported, contradicted, disagreed on and left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.compare.several import Combined, Part, combine
from srcdiff.model import Bead, Document, Finding, Passage, Relation, Severity, Span

DRAFT = "Twelve were hurt. The roof costs 4.8 million. A new ship comes."
NEWS = "Twelve people were hurt on Monday. The mayor has slept badly."
POLICE = "Fourteen were hurt, police said. The roof costs 4.2 million."


def document(name: str, text: str) -> Document:
    starts = [0, *(i + 2 for i, c in enumerate(text) if text[i : i + 2] == ". ")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    return Document(name, text, passages=tuple(Passage(s, e, 0) for s, e in zip(starts, ends, strict=True)))


B, FIRST, SECOND = document("d", DRAFT), document("news", NEWS), document("police", POLICE)


def span(of: Document, words: str) -> tuple[Span, ...]:
    start = of.text.index(words)
    return (Span(start, start + len(words)),) if words else ()


def finding(
    relation: Relation, source: Document, in_a: str, in_b: str, bead: int | None = 0, **other: object
) -> Finding:
    usual = {"id": f"{relation}{in_a}{in_b}", "detail": "number", "severity": Severity.HIGH, "confidence": 0.9}
    spans = {"a": span(source, in_a), "b": span(B, in_b)}
    return Finding(**{**usual, "relation": relation, "message": "m", "bead": bead, **spans, **other})  # type: ignore[arg-type]


def lone(*passages: int) -> list[Bead]:
    return [Bead((), (i,), 0.8) for i in passages]


def join(first: list[Finding], second: list[Finding], beads: list[Bead] | None = None) -> Combined:
    mine = beads if beads is not None else [Bead((0,), (0,), 0.9), Bead((1,), (), 0.8), *lone(1, 2)]
    theirs = [Bead((0,), (0,), 0.95), Bead((1,), (1,), 0.9), *lone(2)]
    return combine([Part(FIRST, tuple(mine), tuple(first)), Part(SECOND, tuple(theirs), tuple(second))], B)


TWELVE = finding(Relation.CONTRADICTS, SECOND, "Fourteen", "Twelve")
ROOF = finding(Relation.CONTRADICTS, SECOND, "4.2 million", "4.8 million", 1)


def ship(of: Document) -> Finding:
    return finding(Relation.ADDS, of, "", "A new ship comes.", None, detail="statement")


def test_what_one_source_contradicts_and_another_says_is_a_disagreement() -> None:
    (told,) = join([], [TWELVE]).findings
    assert told.severity is Severity.MEDIUM
    assert told.source == 1
    assert told.message == "m; news bears b out: the sources disagree"


def test_a_source_without_the_passage_bears_nothing_out() -> None:
    (told,) = join([], [ROOF]).findings
    assert told.severity is Severity.HIGH
    assert told.source == 1


def test_a_source_with_the_passage_but_not_the_words_bears_nothing_out() -> None:
    beads = [Bead((0,), (0,), 0.9), Bead((1,), (1,), 0.7), *lone(2)]
    (told,) = join([], [ROOF], beads).findings
    assert told.severity is Severity.HIGH


def test_an_addition_is_told_once_and_only_where_no_source_has_it() -> None:
    assert [f.relation for f in join([ship(FIRST)], [ship(SECOND)]).findings] == [Relation.ADDS]
    beads = [Bead((0,), (0,), 0.9), Bead((1,), (2,), 0.7), *lone(1)]
    assert join([], [ship(SECOND)], beads).findings == ()


def test_a_source_without_the_passage_makes_no_addition_of_what_another_has_but_for_a_word() -> None:
    beads = [Bead((0,), (0,), 0.9), Bead((1,), (2,), 0.7), *lone(1)]
    word = finding(Relation.ADDS, FIRST, "", "new", 1)
    assert [f.b for f in join([word], [ship(SECOND)], beads).findings] == [word.b]


def test_what_a_source_contradicts_is_no_addition_beside_another() -> None:
    added = finding(Relation.ADDS, FIRST, "", "4.8 million", None)
    assert [f.relation for f in join([added], [ROOF]).findings] == [Relation.CONTRADICTS]


def test_two_sources_that_contradict_alike_are_told_as_one_by_the_surest() -> None:
    mine = finding(Relation.CONTRADICTS, FIRST, "people", "Twelve", confidence=0.7)
    (told,) = join([mine], [TWELVE]).findings
    assert told.source == 1
    assert told.severity is Severity.HIGH


def test_omissions_are_told_only_within_what_the_text_takes_from_the_source() -> None:
    inside = finding(Relation.OMITS, FIRST, "on Monday", "", 0)
    outside = finding(Relation.OMITS, FIRST, "The mayor has slept badly.", "", 1)
    told = join([inside, outside], [TWELVE])
    assert [f.a for f in told.findings if f.relation is Relation.OMITS] == [inside.a]
    assert told.unused == 1


def test_the_bead_that_is_not_contradicted_comes_first_and_every_passage_stands_in_one() -> None:
    beads = join([], [TWELVE]).beads
    carrying = next(bead for bead in beads if 0 in bead.b)
    assert carrying.source == 0  # though the other is surer
    for source, of in enumerate((FIRST, SECOND)):
        assert {i for bead in beads if bead.source == source for i in bead.a} == set(range(len(of.passages)))
    assert [bead.b for bead in beads if not bead.a] == [(2,)]


def test_findings_name_their_bead_and_ids_that_meet_differ() -> None:
    twice = [
        finding(Relation.OMITS, FIRST, "people", "", 0, id="x"),
        finding(Relation.OMITS, FIRST, "on Monday", "", 0, id="x"),
    ]
    told = join(twice, [TWELVE])
    assert [f.id for f in told.findings if f.relation is Relation.OMITS] == ["x", "x-2"]
    for found in told.findings:
        assert found.bead is not None
        assert told.beads[found.bead].source == found.source


@pytest.mark.parametrize("swap", [False, True])
def test_the_order_of_the_sources_changes_nothing_but_their_numbers(swap: bool) -> None:
    parts = [
        Part(FIRST, (Bead((0,), (0,), 0.9), Bead((1,), (), 0.8), *lone(1, 2)), (ship(FIRST),)),
        Part(SECOND, (Bead((0,), (0,), 0.95), Bead((1,), (1,), 0.9), *lone(2)), (TWELVE, ROOF, ship(SECOND))),
    ]
    told = combine(parts[::-1] if swap else parts, B).findings
    assert [(f.relation, f.severity) for f in told] == [
        (Relation.CONTRADICTS, Severity.MEDIUM),
        (Relation.CONTRADICTS, Severity.HIGH),
        (Relation.ADDS, Severity.HIGH),
    ]


WORDS = ("A new", "A new ship", "ship", "ship comes.", "A new ship comes.")


@given(has=st.booleans(), mine=st.sets(st.sampled_from(WORDS)), theirs=st.sets(st.sampled_from(WORDS)))
def test_a_further_source_adds_no_addition_within_what_was_supported(
    has: bool, mine: set[str], theirs: set[str]
) -> None:
    first = [Bead((0,), (0,), 0.9), Bead((1,), (2,), 0.7), *lone(1)]
    added = tuple(finding(Relation.ADDS, FIRST, "", words, 1) for words in sorted(mine))
    other = [Bead((0,), (0,), 0.9), Bead((1,), (2,), 0.7), *lone(1)] if has else [Bead((0,), (0,), 0.9), *lone(1, 2)]
    more = tuple(finding(Relation.ADDS, SECOND, "", words, 1 if has else None) for words in sorted(theirs))
    before, both = Part(FIRST, tuple(first), added), Part(SECOND, tuple(other), more)
    told = [f.b[0] for f in combine([before, both], B).findings]
    alone = [f.b[0] for f in added]
    for place in told:  # of what the first source has but for some words, those words are told and not the whole
        met = [words for words in alone if place.meets(words)]
        assert met
        assert place in alone or not all(place.start <= words.start and words.end <= place.end for words in met)
    swapped = [f.b[0] for f in combine([both, before], B).findings]
    assert sorted(told) == sorted(swapped)


def test_a_low_pointer_does_not_keep_a_source_from_bearing_the_text_out() -> None:
    pointer = finding(Relation.CONTRADICTS, FIRST, "Twelve", "Twelve", severity=Severity.LOW)
    told = [f for f in join([pointer], [TWELVE]).findings if f.source == 1]
    assert [f.severity for f in told] == [Severity.MEDIUM]
    assert "the sources disagree" in told[0].message
