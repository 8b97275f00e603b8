"""What rules see of a word: its kind, and where the other side has it."""

from __future__ import annotations

import itertools
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.check.marks import TYPES, Found, Kind, mark, marks, read_words

EVIDENCE = (
    "Hedge fund Brightmoor lent £75m to 12 shops in 2021. “I would not call it a crisis,” Rao said. "
    "Profits rose sharply."
)


def _found(passage: str, evidence: str = EVIDENCE) -> dict[str, Found]:
    words = read_words(passage)
    types = marks(words, read_words(evidence), 1)
    return {word.lower: Found(value // 2 % len(Found)) for word, value in zip(words, types, strict=True)}


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("It cost £75m.", "75", Kind.NUMBER),
        ("It cost £75m.", "£", Kind.SIGN),
        ("He met Rao on Monday.", "Rao", Kind.NAME),
        ("He met Rao on Monday.", "Monday", Kind.NUMBER),
        ("Bread was sold.", "Bread", Kind.CONTENT),  # a capital where every sentence has one
        ("NATO met.", "NATO", Kind.NAME),
        ("It may not rain.", "may", Kind.CUE),
        ("It was the end.", "was", Kind.FUNCTION),
        ("a dozen eggs", "dozen", Kind.NUMBER),
    ],
)
def test_kinds(text: str, word: str, kind: Kind) -> None:
    assert {w.kind for w in read_words(text) if text[w.start : w.end] == word} == {kind}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("12", "a dozen"),
        ("1,200", "1200"),
        ("£75m", "75 million"),
        ("twenty-one", "21"),
        ("2.50", "2.5"),
        ("7", "seven"),
    ],
)
def test_numbers_in_two_forms_have_one_key(left: str, right: str) -> None:
    keys = [{w.key for w in read_words(text) if w.kind is Kind.NUMBER} for text in (left, right)]
    assert keys[0] == keys[1]


def test_where_a_word_is_found() -> None:
    found = _found("Brightmoor borrowed 76 million; profits fell to a dozen, calling Rao.")
    assert found["brightmoor"] is Found.ELSEWHERE
    assert found["borrowed"] is Found.OPPOSITE
    assert found["76"] is Found.NO
    assert found["fell"] is Found.OPPOSITE
    assert found["profits"] is Found.ELSEWHERE
    assert found["dozen"] is Found.ELSEWHERE


def test_company_is_a_neighbour_that_came_along() -> None:
    assert _found("It lent 12 shops money.")["12"] is Found.COMPANY
    assert _found("It lent 12 loaves away.")["12"] is Found.ELSEWHERE


def test_words_of_one_family_are_kin() -> None:
    assert _found("It will sharpen.")["sharpen"] is Found.KIN


def test_quotation_marks_are_seen() -> None:
    quoted = {w.lower: w.quoted for w in read_words("She said “no crisis” twice, and 'never' once.")}
    assert {word for word, inside in quoted.items() if inside} == {"no", "crisis", "never"}


def test_every_mark_has_its_own_number() -> None:
    numbers = {mark(s, k, f, q) for s in (0, 1) for k in Kind for f in Found for q in (False, True)}
    assert numbers == set(range(TYPES))


@given(st.text(alphabet=string.printable + "“”’£é中\ud800", max_size=80), st.text(max_size=80))
def test_any_text_has_words_within_it(passage: str, evidence: str) -> None:
    words = read_words(passage)
    types = marks(words, read_words(evidence), 1)
    assert all(passage[w.start : w.end].strip() for w in words)
    assert all(x.end <= y.start for x, y in itertools.pairwise(words))
    assert all(0 <= value < TYPES for value in types)
