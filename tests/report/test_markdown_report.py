"""The Markdown report, read by markdown-it in the dialect of GitHub: what it shows, its size, and that nothing acts."""

from __future__ import annotations

import dataclasses
import html
import re

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from srcdiff.model import Comparison
from srcdiff.report import REPORTS
from srcdiff.report.markdown_report import LIMIT, escaped
from srcdiff.report.spelled import one_line
from tests.report.comparisons import comparison, several_sources, with_many_omissions, without_findings
from tests.report.hostile import comparisons, texts

_JOINER = "\u2060"
_TAGS = {"<b>", "</b>", "<del>", "</del>"}
_BLOCKS = re.compile(r"<details><summary>\d+ (for information|waived)</summary>\n|</details>\n?")
_TOKENS = """
heading_open heading_close paragraph_open paragraph_close inline bullet_list_open bullet_list_close list_item_open
list_item_close blockquote_open blockquote_close table_open table_close thead_open thead_close tbody_open tbody_close
tr_open tr_close th_open th_close td_open td_close html_block
"""


def _tokens(text: str) -> list[Token]:
    reader = MarkdownIt("gfm-like", {"html": True})
    assert reader.linkify is not None
    reader.linkify.set({"fuzzy_link": False})  # GitHub links no bare names
    return reader.parse(text)


def _shown(tokens: list[Token]) -> str:
    """The characters that a reader sees, tags left out; nothing else than text may be there."""
    parts: list[str] = []
    for token in tokens:
        assert token.type in _TOKENS.split(), token
        if token.type == "html_block":
            assert _BLOCKS.fullmatch(token.content), token.content
        for child in token.children or ():
            assert child.type in ("text", "html_inline", "softbreak", "hardbreak", "text_special"), child
            if child.type == "html_inline":
                assert child.content in _TAGS
            else:
                parts.append(child.content)
    return "".join(parts)


@pytest.mark.parametrize("of", [comparison(), several_sources(), without_findings()], ids=["some", "sources", "none"])
def test_it_shows_every_finding(of: Comparison) -> None:
    shown = _shown(_tokens(REPORTS["markdown"](of)))
    for finding in of.findings:
        assert finding.message in shown
        for spans, text in ((finding.a, of.source_of(finding).text), (finding.b, of.b.text)):
            assert all(span.of(text) in shown for span in spans)
        if of.further and finding.a:
            assert of.source_of(finding).name.split("/")[-1] in shown


@given(comparisons())
@settings(max_examples=30, deadline=None)
def test_no_document_breaks_out(of: Comparison) -> None:
    report = REPORTS["markdown"](of)
    report.encode("utf-8")
    shown = _shown(_tokens(report)).replace(_JOINER, "")
    headings = [token for token in _tokens(report) if token.type == "heading_open"]
    relations = {f.relation for f in of.findings if f.waived is None and f.severity != "low"}
    assert len(headings) == 1 + len(relations) + bool(of.notes)
    for finding in of.findings:
        assert "".join(one_line(finding.message).split()) in "".join(shown.replace(_JOINER, "").split())


@given(texts(0))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    (paragraph,) = (token for token in _tokens(f"x {escaped(text)} x") if token.type == "inline")
    shown = "".join(child.content for child in paragraph.children or ())
    assert all(child.type in ("text", "text_special") for child in paragraph.children or ())
    assert shown.replace(_JOINER, "").split() == f"x {one_line(text)} x".replace(_JOINER, "").split()


@pytest.mark.parametrize(
    "text", ["@someone", "(@org/team)", "#12", "see org/repo#12", "https://example.com", "WWW.example.com", "ftp://a.b"]
)
def test_mentions_and_links_are_broken(text: str) -> None:
    # what GitHub makes of the text once it is on the page, where no backslash helps
    linked = re.compile(r"(?:^|\W)@\w|#\d|\w://|www\.", re.IGNORECASE)
    assert linked.search(text)
    assert not linked.search(html.unescape(escaped(text).replace("\\", "")))


@pytest.mark.parametrize("number", [9, 300, 900])
def test_it_stays_below_its_limit_and_says_what_is_left(number: int) -> None:
    of = with_many_omissions(number)
    report = REPORTS["markdown"](of)
    assert len(report) <= LIMIT
    listed = report.count("\n- ")
    left = re.search(r"And (\d+) more", report)
    assert listed + (int(left[1]) if left else 0) == len(of.findings)


def test_notes_of_any_length_fit() -> None:
    of = dataclasses.replace(with_many_omissions(900), notes=tuple("x" * 90_000 for _ in range(200)))
    assert len(REPORTS["markdown"](of)) <= LIMIT
