"""Markdown: the marks inside lines are no words, and every offset of a result counts in the file as it is."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.errors import ReadError
from srcdiff.model import Document, Location
from srcdiff.pipeline import compare_documents
from srcdiff.read.content import Content, Given
from srcdiff.read.markdown import read
from srcdiff.segment import segment


def _read(text: str) -> Content:
    return read(text.encode(), Given("x.md"))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It cost **4,000** *or* _so_.", "It cost 4,000 or so."),
        ("***Both*** of __them__ and `code` and ~~gone~~.", "Both of them and code and gone."),
        ("See [the pier](https://x.example/2024/05_a_b 'title').", "See the pier."),
        ("See [the pier](https://x.example/a_(b)_c) and [a link][ref].", "See the pier and a link."),
        ("A snake_case_name, 3 * 4 * 5 and 2*3*4.", "A snake_case_name, 3 * 4 * 5 and 2*3*4."),
        ("He said \\*nothing\\*.", "He said *nothing*."),
        ("A ![picture](x.png)word.<br/>More <b>bold</b>.", "A word.More bold."),
        ("One[^1] two.\n\n[^1]: The note.\n    More of it.", "One two.\n\n\n"),
        ("One.<!-- a\ncomment -->\nTwo.\n[ref]: https://x.example", "One.\n\nTwo.\n"),
        ("# Title\n\n- an *item*\n> a **quote\n> over** lines", "# Title\n\n- an item\n> a quote\n> over lines"),
        ("**What we know**\n\nIt rained.", "**What we know**\n\nIt rained."),
        ("[not a link] and a * star and 5 < 6 > 4", "[not a link] and a * star and 5 < 6 > 4"),
    ],
)
def test_marks_are_taken_out_and_line_ends_stay(source: str, text: str) -> None:
    content = _read(source)
    assert content.text == text
    assert content.text.count("\n") == source.count("\n")


def test_front_matter_gives_title_and_day() -> None:
    content = _read('---\ntitle: "The pier"\ndate: 2026-03-14\ntags: [a]\n---\nIt rained on Tuesday, said the mayor.')
    assert content.published == datetime.date(2026, 3, 14)
    assert content.text.split() == ["The", "pier", "It", "rained", "on", "Tuesday,", "said", "the", "mayor."]
    assert "tags" not in content.text


def test_a_line_between_rules_is_no_front_matter() -> None:
    assert _read("It rained.\n\n---\ntitle: x\n---\n").text == "It rained.\n\n---\ntitle: x\n---\n"


def test_footnotes_are_told() -> None:
    assert _read("One.[^a]\n\n[^a]: Note.").notes == ("x.md: 1 footnote left out",)


def test_marks_alone_are_refused() -> None:
    with pytest.raises(ReadError, match="no text"):
        _read("<!-- nothing -->")


_MARKS = st.lists(
    st.sampled_from(["**", "*", "_", "`", "[a](b)", "\\", "<b>", "~~", "word", " ", "\n", "![", "]("]), max_size=25
)


@given(st.one_of(st.text(max_size=80), _MARKS.map("".join)))
def test_every_character_is_where_it_was(source: str) -> None:
    try:
        content = _read(source)
    except ReadError:
        return
    if content.original is None:
        return
    original = content.original
    assert original.text.replace("\n", "").strip() or not content.text.strip()
    assert all(original.text[original.at(i)] == char for i, char in enumerate(content.text))


def test_results_count_in_the_file() -> None:
    source = (
        "# The *pier*\n\nThe council [paid](https://x.example/1999) **4,000** crowns for the old pier on Tuesday.\n"
    )
    content = _read(source)
    a = Document("a", "The pier\n\nThe council paid 5,000 crowns for the old pier on Tuesday.\n")
    b = Document("b.md", content.text, "markdown", original=content.original)
    comparison = compare_documents(a, b)
    assert comparison.b.text == source
    assert [finding.b[0].of(source) for finding in comparison.findings] == ["4,000** crowns"]
    places = [passage.location for passage in comparison.b.passages]
    assert places == [Location(1, 3), Location(3, 1, headings=("The pier",))]
    assert source[comparison.b.passages[1].start :].startswith("The council [paid]")
    assert comparison.b.original is None
    assert segment(b).passage_text(0) == "The pier"
