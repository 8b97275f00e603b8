"""`diff_words`: opcodes that rebuild both texts, and read well."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Edit
from srcdiff.words import diff_words
from tests.clock import seconds

_WORDS = st.lists(
    st.sampled_from(["the", "mayor", "said", ",", ".", "12", "“no”", " ", "\n", "–", "it's"]), max_size=30
)


def _shown(a: str, b: str) -> list[tuple[str, str, str]]:
    return [(edit.tag, edit.a.of(a), edit.b.of(b)) for edit in diff_words(a, b)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("", "", []),
        ("  ", " \n", [("equal", "  ", " \n")]),
        ("", "new", [("insert", "", "new")]),
        ("old", "", [("delete", "old", "")]),
        (" ", "x", [("replace", " ", "x")]),
        ("Same words.", "same  words.", [("equal", "Same words.", "same  words.")]),
        ("It’s “here” — now", 'it\'s "here" - now', [("equal", "It’s “here” — now", 'it\'s "here" - now')]),
        (
            "It sold 3,500 cars in July.",
            "It sold 3,400 cars in July.",
            [
                ("equal", "It sold ", "It sold "),
                ("replace", "3,500", "3,400"),
                ("equal", " cars in July.", " cars in July."),
            ],
        ),
        (
            "the big red cat",
            "the cat",
            [("equal", "the ", "the "), ("delete", "big red", ""), ("equal", " cat", "cat")],
        ),
        (
            "He may go",
            "He may not go",
            [("equal", "He may ", "He may "), ("insert", "", "not"), ("equal", "go", " go")],
        ),
    ],
)
def test_edits(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert _shown(a, b) == expected


def test_a_small_word_amid_large_changes_is_not_kept_equal() -> None:
    a = "Profits collapsed sharply across Europe of late despite strong demand"
    b = "The board resigned amid talk of fraud and nine lawsuits"
    assert _shown(a, b) == [("replace", a, b)]


def test_a_number_that_stands_is_kept_equal() -> None:
    shown = _shown("Quite some old 50 people came here", "There were perhaps 50 guests in all")
    assert any(tag == "equal" and "50" in text for tag, text, _ in shown)


@given(st.text(max_size=80), st.text(max_size=80))
def test_spans_rebuild_both_texts(a: str, b: str) -> None:
    _assert_rebuilds(a, b, diff_words(a, b))


@given(_WORDS, _WORDS)
def test_spans_of_words_rebuild_both_texts(a: list[str], b: list[str]) -> None:
    text_a, text_b = " ".join(a), " ".join(b)
    _assert_rebuilds(text_a, text_b, diff_words(text_a, text_b))


@given(st.text(max_size=60))
def test_a_text_against_itself_is_one_equal_edit(text: str) -> None:
    assert [edit.tag for edit in diff_words(text, text)] == (["equal"] if text else [])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("x y " * 20_000, "y x " * 20_000),
        ("x " * 50_000, "x " * 40_000 + "y " + "x " * 9_000),
        (" ".join(f"w{i} the" for i in range(20_000)), " ".join(f"w{i} a the" for i in range(0, 20_000, 3))),
        ("." * 100_000, "," + "." * 90_000 + "," + "." * 10_000 + ","),
    ],
    ids=["two words", "one word", "half of it dropped", "marks"],
)
def test_long_and_repetitive_texts_take_a_moment(a: str, b: str) -> None:
    edits: list[Edit] = []
    assert seconds(lambda: edits.extend(diff_words(a, b))) < 5
    _assert_rebuilds(a, b, tuple(edits))


def _assert_rebuilds(a: str, b: str, edits: tuple[Edit, ...]) -> None:
    assert "".join(edit.a.of(a) for edit in edits) == a
    assert "".join(edit.b.of(b) for edit in edits) == b
    assert all(one.a.end == two.a.start and one.b.end == two.b.start for one, two in itertools.pairwise(edits))
    assert not any(one.tag == two.tag for one, two in itertools.pairwise(edits))
    for edit in edits:
        assert edit.tag in ("equal", "replace", "delete", "insert")
        assert bool(edit.a) == (edit.tag != "insert")
        assert bool(edit.b) == (edit.tag != "delete")
