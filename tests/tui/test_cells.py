"""Text made safe to draw, and broken into lines."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from srcdiff.tui.cells import safe, show, wrap

TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("\x1b\x9b\t\n\r\u202e\u2066\u200d\ufe0f漢字é\u0301👩🇫🇷 \ud800"))
)


@given(TEXTS)
def test_nothing_drawn_is_obeyed(text: str) -> None:
    drawn = show(text).text
    assert drawn == safe(text)
    for character in drawn:
        category = unicodedata.category(character)
        assert category not in ("Cc", "Cs", "Zl", "Zp"), hex(ord(character))
        assert unicodedata.bidirectional(character) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )
    drawn.encode("utf-8")


@given(TEXTS, st.integers(0, 20))
def test_places_grow_and_end_at_the_end(text: str, at: int) -> None:
    at = min(at, len(text))
    shown = show(text, [(at, "+")] if at < len(text) else [])
    places = [shown.place(i) for i in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(shown.text)
    if at < len(text):
        assert shown.text[shown.place(at)] == "+"


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a\x1b[31mred", "a␛[31mred"),
        ("a\x9b1mb", "a<U+009B>1mb"),
        ("abc\u202edef", "abc<U+202E>def"),
        ("one\ttwo", "one    two"),
        ("one\ntwo", "one two"),
        ("soft\u00adhyphen", "softhyphen"),
        ("👩\u200d💻", "👩💻"),
        ("\ud83d", "<U+D83D>"),
        ("[bold]not markup[/]", "[bold]not markup[/]"),
    ],
)
def test_safe(text: str, drawn: str) -> None:
    assert safe(text) == drawn


@given(st.text(st.sampled_from("ab c漢é👩\u0301-—’"), max_size=80), st.integers(2, 20))
def test_lines_fit_and_lose_spaces_alone(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines
    at = 0
    for start, end in lines:
        assert not text[at:start].strip(" ")
        assert cell_len(text[start:end]) <= width
        at = end
    assert not text[at:].strip(" ")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("漢字かな", 4, ["漢字", "かな"]),
        ("ab 漢字", 5, ["ab 漢", "字"]),
        ("", 5, [""]),
        ("e\u0301e\u0301 x", 2, ["e\u0301e\u0301", "x"]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, width)] == lines
