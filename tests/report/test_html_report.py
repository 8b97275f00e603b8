"""The HTML report, read by html5lib: that it is sound, holds what it should, and that no document breaks out of it."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections import Counter
from xml.etree.ElementTree import Element

import html5lib
import pytest
from html5lib.html5parser import HTMLParser
from hypothesis import given, settings

from srcdiff.model import Comparison, Document
from srcdiff.report import REPORTS, Style
from srcdiff.report.spelled import visible
from tests.report.comparisons import comparison, several_sources, with_many_omissions, without_findings
from tests.report.hostile import comparisons

_ALL = [comparison(), several_sources(), without_findings(), with_many_omissions(30)]
_NAMES = ["some", "sources", "none", "many"]
_ELEMENTS = """
a bdi body button caption code del div fieldset footer h1 h2 h3 h4 head header html input kbd label legend li main mark
meta nav p rect script section small span strong style sup svg table tbody td th thead title tr ul
"""
_ATTRIBUTES = """
aria-hidden aria-label aria-labelledby charset checked class content dir height hidden href http-equiv id lang name
preserveAspectRatio role scope tabindex type viewBox width
"""


def _page(of: Comparison) -> Element:
    """The page as a tree; an error of the HTML standard's parser is an error here."""
    tree = HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    parsed = tree.parse(REPORTS["html"](of))
    assert isinstance(parsed, Element)
    return parsed


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _all(page: Element, name: str, kind: str = "") -> list[Element]:
    return [e for e in page.iter(name) if not kind or kind in (e.get("class") or "").split()]


def _check(page: Element) -> None:
    """What holds of every page, whatever the documents say."""
    assert {_local(e.tag) for e in page.iter()} <= set(_ELEMENTS.split())
    assert {name for e in page.iter() for name in e.attrib} <= set(_ATTRIBUTES.split())
    ids = Counter(e.get("id") for e in page.iter() if e.get("id"))
    assert set(ids.values()) <= {1}
    for link in page.iter("a"):
        target = link.get("href") or ""
        assert target.startswith("#")
        assert target[1:] in ids
    for name in ("script", "style"):
        (only,) = page.iter(name)
        digest = base64.b64encode(hashlib.sha256(_text(only).encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in _policy(page)


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _policy(page: Element) -> str:
    return next(e.get("content") or "" for e in page.iter("meta") if e.get("http-equiv") == "Content-Security-Policy")


@pytest.mark.parametrize("of", _ALL, ids=_NAMES)
def test_the_page_is_sound(of: Comparison) -> None:
    page = _page(of)
    _check(page)
    assert _policy(page).startswith("default-src 'none'; ")
    assert "unsafe" not in _policy(page)


@given(comparisons())
@settings(max_examples=30, deadline=None)
def test_no_document_breaks_out(of: Comparison) -> None:
    page = _page(of)
    _check(page)
    titles = [_text(e).split(" ", 1)[1] for e in page.iter("h4")]
    assert sorted(titles) == sorted(visible(finding.message) for finding in of.findings)
    for row in _all(page, "tr")[1:]:
        assert len(list(row)) in (2, 4)  # of the texts, of the counts


@given(comparisons())
@settings(max_examples=20, deadline=None)
def test_every_passage_is_shown_as_it_is(of: Comparison) -> None:
    page = _page(of)
    shown = {_without_references(p) for cell in _all(page, "div", "text") for p in cell}
    for document in (*of.sources, of.b):
        for passage in document.passages:
            text = visible(document.text[passage.start : passage.end])
            assert any(text in each for each in shown)


def _without_references(paragraph: Element) -> str:
    parts = [paragraph.text or ""]
    for child in paragraph:
        parts.append("" if child.tag == "sup" else _text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def test_it_needs_nothing_from_elsewhere() -> None:
    report = REPORTS["html"](several_sources())
    assert not re.search(
        r"https?:|//|@import|url\(|\bsrc=", re.sub(r"<script>.*?</script>", "", report, flags=re.DOTALL)
    )
    assert not re.search(
        r"fetch|XMLHttp|import|innerHTML|eval|https?:", _text(next(_page(comparison()).iter("script")))
    )
    assert " style=" not in report
    assert " on" not in re.sub(r">[^<]*<", "><", report.split("<body>")[1].split("<script>")[0])


def test_the_verdict_stands_first() -> None:
    page = _page(comparison())
    (title,) = page.iter("h1")
    assert _text(title) == "2 to fix, 2 to look at, 1 for information"
    header = _text(next(page.iter("header")))
    assert "86% is taken up in pier-short.txt" in header or "% is taken up in pier-short.txt" in header
    rows = [[_text(cell).strip() for cell in row] for row in _all(page, "table", "counts")[0].iter("tr")]
    assert rows[1:] == [["≠ contradicts", "2", "0", "0"], ["+ adds", "0", "1", "0"], ["− omits", "0", "1", "1"]]
    assert _text(next(_page(without_findings()).iter("h1"))) == "Nothing to report"


def test_findings_and_texts_are_linked_both_ways() -> None:
    of = several_sources()
    page = _page(of)
    parents = {child: parent for parent in page.iter() for child in parent}
    by_id = {e.get("id"): e for e in page.iter() if e.get("id")}
    for number, finding in enumerate(of.findings, start=1):
        card = by_id[f"finding-{number}"]
        told = _text(card)
        assert finding.message in told
        assert finding.why in told
        assert str(finding.severity) in told
        assert f"{finding.confidence:.0%} sure" in told
        links = [link.get("href") for link in card.iter("a")]
        for letter, spans, text in (("a", finding.a, of.source_of(finding).text), ("b", finding.b, of.b.text)):
            if spans:
                assert f"#mark-{number}-{letter}" in links
                reference = by_id[f"mark-{number}-{letter}"]
                assert reference.get("href") == f"#finding-{number}"
                paragraph = parents[parents[reference]]
                marks = [_text(mark) for mark in paragraph.iter("mark")]
                assert spans[0].of(text) in "".join(marks)


def test_each_finding_names_its_source_where_there_are_several() -> None:
    page = _page(several_sources())
    cards = {e.get("id"): _text(e) for e in _all(page, "li", "card")}
    assert "release.pdf, page 2, Harbour office › Old pier & quay" in cards["finding-3"]
    assert "pier.txt, line 3" in cards["finding-1"]
    chips = [_text(e) for e in _all(page, "span", "source")]
    assert set(chips) == {"pier.txt", "release.pdf"}
    assert not _all(_page(comparison()), "span", "source")


def test_a_passage_of_b_that_two_sources_carry_is_one_row() -> None:
    of = several_sources()
    page = _page(of)
    work = of.b.passage_text(4)
    rows = [row for row in _all(page, "tr") if row.get("id") and work.split(",")[0] in _text(list(row)[1])]
    assert len(rows) == 1
    assert [_text(e) for e in rows[0].iter("span") if e.get("class") == "source"] == ["pier.txt", "release.pdf"]


def test_what_is_waived_is_struck_and_tells_why() -> None:
    page = _page(comparison())
    (card,) = _all(page, "li", "waived")
    assert [_text(e) for e in card.iter("del")] == ["b leaves this out"]
    assert "Waived by ann on 2025-03-14: said further up on the page" in _text(card)


def test_the_reading_order_is_that_of_b_and_lone_passages_stand_alone() -> None:
    of = comparison()
    rows = [list(row) for row in _all(_page(of), "tr") if row.get("id")]
    b = [_text(row[1]) for row in rows]
    places = [next((i for i, text in enumerate(b) if of.b.passage_text(p)[:30] in text), -1) for p in range(1, 6)]
    assert places == sorted(places)
    assert -1 not in places
    lone = next(row for row in rows if "The council had turned down" in _text(row[0]))
    assert _text(lone[1]) == "not in pier-short.txt"
    added = next(row for row in rows if "third such plan" in _text(row[1]))
    assert _text(added[0]) == "not in pier.txt"


def test_landmarks_labels_and_languages() -> None:
    of = several_sources()
    page = _page(of)
    assert page.get("lang") == "en"
    for landmark in ("header", "main", "nav", "footer", "h1"):
        assert len(_all(page, landmark)) == 1
    levels = [int(e.tag[1]) for e in page.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    ids = {e.get("id") for e in page.iter()}
    for section in page.iter("section"):
        assert section.get("aria-labelledby") in ids or section.find("h3") is not None
    parents = {child: parent for parent in page.iter() for child in parent}
    assert all(_text(parents[box]).strip() for box in page.iter("input"))
    assert all(e.get("scope") for e in page.iter("th"))
    assert {e.get("lang") for e in _all(page, "div", "text")} == {None, "en"}
    skip = next(page.iter("a"))
    assert skip.get("href") == "#texts"
    odd = Document("b", of.b.text, passages=of.b.passages, language='en" onload="x')
    assert 'onload="x' not in REPORTS["html"](Comparison(of.a, odd, (), (), of.model, "1"))


def test_style_changes_nothing() -> None:
    assert REPORTS["html"](comparison(), Style(color=True, quiet=True, width=20)) == REPORTS["html"](comparison())


def _palettes() -> list[dict[str, str]]:
    sheet = _text(next(_page(comparison()).iter("style")))
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in re.findall(r":root \{([^}]*)\}", sheet)[:2]
    )
    return [light, {**light, **dark}]


@pytest.mark.parametrize("palette", _palettes(), ids=["light", "dark"])
def test_colours_have_the_contrast_that_wcag_asks_for(palette: dict[str, str]) -> None:
    grounds = ["paper", "sheet", "contradicts-wash", "adds-wash", "omits-wash"]
    pairs = [(ink, ground) for ink in ("ink", "soft", "link", "contradicts", "adds", "omits") for ground in grounds]
    pairs += [("ink", f"{r}-tint") for r in ("contradicts", "adds", "omits")]
    pairs += [(r, f"{r}-tint") for r in ("contradicts", "adds", "omits")]
    pairs += [(f"{s}-ink", s) for s in ("high", "medium", "low")] + [("paper", "ink")]
    assert {pair: ratio for pair in pairs if (ratio := _contrast(*(palette[name] for name in pair))) < 4.5} == {}


def _contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, section 1.4.3."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
