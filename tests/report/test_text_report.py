"""The text report: widths, colour, brevity, and documents that would play tricks on a terminal."""

from __future__ import annotations

import dataclasses
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Bead, Comparison, Document, Finding, ModelNames, Passage, Relation, Severity, Span
from srcdiff.report import REPORTS, Style
from srcdiff.report.cells import glyphs, safe, shorten, total, width, wrap, wrap_text
from srcdiff.report.evidence import Side
from tests.report.comparisons import comparison, with_many_omissions, without_findings

_SGR = re.compile(r"\x1b\[[0-9;]*m")


def _with_text(text: str, marked: Span, detail: str = "name") -> Comparison:
    document = Document(text, text, passages=(Passage(0, len(text), 0),))
    findings = tuple(
        Finding("0" * 12, relation, detail, severity, 0.9, (marked,), (marked,), text)
        for relation in Relation
        for severity in Severity
    )
    notes = (text,)
    return Comparison(document, document, (Bead((0,), (0,), 1.0),), findings, ModelNames(text), "0.1.0", notes)


def test_colour_comes_only_when_asked_for() -> None:
    assert "\x1b" not in REPORTS["text"](comparison())
    assert "\x1b" not in REPORTS["text"](comparison(), Style(quiet=True))
    coloured = REPORTS["text"](comparison(), Style(color=True))
    assert "\x1b[1;31mHIGH" in coloured
    without_carets = [line for line in REPORTS["text"](comparison()).split("\n") if set(line) - set("^ ") or not line]
    assert _SGR.sub("", coloured).replace(" ", "") == "\n".join(without_carets).replace(" ", "")


def test_quiet_is_a_line_a_finding() -> None:
    lines = REPORTS["text"](comparison(), Style(quiet=True)).splitlines()
    assert len(lines) == 5  # the waived one is left out
    assert lines[0] == (
        "drafts/pier-short.txt:5:29: high contradicts/date: b dates the storm March; a says February [3f9c01aa7b52]"
    )
    assert lines[-1].startswith("news/pier.txt:6:1: low omits/statement: b leaves this out: The council had")
    assert REPORTS["text"](without_findings(), Style(quiet=True)) == ""


def test_the_header_counts_and_gives_the_shares() -> None:
    report = REPORTS["text"](comparison())
    assert re.search(r"contradicts +2 +0 +0\n  adds +0 +1 +0\n  omits +0 +1 +1\n", report)
    lengths = [len(passage.span) for passage in comparison().a.passages]
    assert f"{sum(lengths[:5]) / sum(lengths):.0%} of pier.txt is taken up" in report
    assert "goes back\nto pier.txt" in report
    assert "waived" in report.lower()
    assert "said further up on the page" in " ".join(report.split())


def test_both_sides_are_shown_with_their_lines_and_marks() -> None:
    lines = REPORTS["text"](comparison()).splitlines()
    at = next(i for i, line in enumerate(lines) if "b dates the storm March" in line)
    shown = lines[at + 1 : at + 9]
    assert any(line.startswith("  pier.txt:3 ") for line in shown)
    assert any(line.startswith("  pier-short.txt:5 ") for line in shown)
    for number, line in enumerate(shown):
        for part in ("in February", "in March"):
            if part in line:
                column = line.index(part)
                assert shown[number + 1] == " " * column + "^" * len(part)


def test_many_omissions_do_not_drown_the_reader() -> None:
    report = REPORTS["text"](with_many_omissions(500))
    assert len(report.splitlines()) < 30
    assert "492 more" in report
    assert "0% of a" in report


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "of", [comparison(), with_many_omissions(30), without_findings()], ids=["some", "many", "none"]
)
def test_no_line_is_wider_than_asked(of: Comparison, columns: int) -> None:
    for line in REPORTS["text"](of, Style(width=columns)).splitlines():
        assert width(line) <= columns


@given(st.text(st.characters(codec=None), min_size=1, max_size=300), st.data())
def test_nothing_of_a_document_reaches_the_terminal_raw(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    of = _with_text(
        text, Span(start, data.draw(st.integers(start, len(text)))), data.draw(st.sampled_from(["name", "statement"]))
    )
    for style in (Style(), Style(quiet=True), Style(color=True), Style(width=40)):
        report = _SGR.sub("", REPORTS["text"](of, style)) if style.color else REPORTS["text"](of, style)
        report.encode("utf-8")
        raw = {char for char in report if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
        assert raw <= {"\n"}
        if not style.quiet:
            assert all(width(line) <= max(style.width, 40) for line in report.splitlines())


def test_hostile_characters_are_spelled_out() -> None:
    assert safe("a\x1b[31mb\u202ec\x00\u2028d\x9be\ud800") == "a␛[31mb<U+202E>c␀ d<U+009B>e<U+D800>"
    assert safe("co\xadop\u200berate\ufe0f") == "cooperate"
    report = REPORTS["text"](_with_text("x\x1b]0;title\x07y", Span(0, 1)))
    assert "\x1b" not in report
    assert "\x07" not in report


def test_wide_and_combining_characters_are_measured() -> None:
    assert (width("abc"), width("東京"), width("e\u0301"), width("한")) == (3, 4, 1, 2)
    rows = wrap_text("東京の港の古い桟橋が戻ってくる", 10)
    assert [width(row) for row in rows] == [10, 10, 10]
    assert "".join(rows) == "東京の港の古い桟橋が戻ってくる"
    marked = _with_text("The 東京 pier is open", Span(7, 11))
    report = REPORTS["text"](marked).splitlines()
    at = next(i for i, line in enumerate(report) if "^" in line)
    assert width(report[at][: report[at].index("^")]) == width(report[at - 1][: report[at - 1].index("pier")])


def test_long_evidence_keeps_its_ends_and_short_evidence_its_place() -> None:
    text = " ".join(f"word{i}" for i in range(200))
    middle = text.index("word100")
    shown = "".join(g.text for g in shorten(glyphs(text, [Span(middle, middle + 7)]), 100))
    assert "word100" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    whole = "".join(g.text for g in shorten(glyphs(text, [Span(0, len(text))]), 100))
    assert whole.startswith("word0 ")
    assert whole.endswith("word199")
    assert " … " in whole


@given(
    st.text(max_size=200),
    st.integers(0, 200),
    st.integers(0, 200),
    st.integers(10, 80),
)
def test_shortened_lines_fit(text: str, start: int, size: int, cells: int) -> None:
    line = glyphs(text, [Span(start, start + size)])
    assert total(shorten(line, cells)) <= max(total(line), 1) + 5
    assert total(shorten(line, cells)) <= cells + 5
    rows = wrap(line, cells)
    assert all(total(row) <= cells for row in rows)
    joined = "".join(g.text for row in rows for g in row if g.text != " ")
    assert joined == "".join(g.text for g in line if g.text != " ")


def test_files_of_one_name_are_told_apart() -> None:
    of = comparison()
    a, b = dataclasses.replace(of.a, name="old/pier.txt"), dataclasses.replace(of.b, name="new/pier.txt")
    report = REPORTS["text"](dataclasses.replace(of, a=a, b=b))
    assert "  old/pier.txt:3 " in report
    assert "  new/pier.txt:5 " in report
    same = REPORTS["text"](dataclasses.replace(of, a=a, b=dataclasses.replace(b, name="old/pier.txt")))
    assert "  a:3 " in same
    assert "  b:5 " in same


@given(st.text(st.sampled_from("ab\n"), max_size=40), st.integers(0, 40))
def test_positions_are_those_of_an_editor(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset].split("\n")
    assert Side.of(Document("x", text), "x").position(offset) == (len(before), len(before[-1]) + 1)
