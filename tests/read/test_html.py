"""HTML pages: the article and nothing of the page around it; structure, encodings, days, titles."""

# ruff: noqa: E501 - lines of markup are kept whole
from __future__ import annotations

import datetime
import re

import pytest

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read.content import Content, Given
from srcdiff.read.html import read
from tests.read import article

_BODY = "The harbour council voted on Tuesday to rebuild the old pier, which a storm broke in two last winter."
_MORE = "Work is to start in the spring, and it will take a year. Boats will use the north quay until then."


def _page(body: str, head: str = "") -> Content:
    return read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), Given("x.html"))


def _blocks(content: Content) -> list[tuple[str | None, int, str]]:
    return [
        (None if block.role is None else str(block.role), block.level, content.text[block.start : block.end])
        for block in content.blocks
    ]


def test_headings_items_rows_quotes_and_captions_keep_their_roles() -> None:
    content = _page(
        f"<h1>Pier</h1><p>{_BODY}</p><h3>Boats</h3><ol><li>Ann</li><li>Tom <b>Oram</b></li></ol>"
        "<table><caption>Lengths</caption><tr><th>Boat</th><th>Length</th></tr><tr><td>Ann</td><td>12 m</td></tr></table>"
        f"<blockquote>{_MORE}</blockquote><figure><img src=x><figcaption>The pier</figcaption></figure>"
    )
    assert _blocks(content) == [
        ("heading", 1, "Pier"),
        (None, 0, _BODY),
        ("heading", 3, "Boats"),
        ("list_item", 0, "Ann"),
        ("list_item", 0, "Tom Oram"),
        ("caption", 0, "Lengths"),
        ("table_row", 0, "Boat | Length"),
        ("table_row", 0, "Ann | 12 m"),
        (None, 0, _MORE),
        ("caption", 0, "The pier"),
    ]


def test_a_table_that_lays_out_a_page_is_no_table_of_values() -> None:
    content = _page(f"<table><tr><td><p>{_BODY * 3}</p></td><td><p>{_MORE * 3}</p></td></tr></table>")
    assert [role for role, _, _ in _blocks(content)] == [None, None]


def test_what_a_browser_does_not_show_is_left_out() -> None:
    content = _page(
        f"<p>{_BODY}</p><script>no</script><style>no</style><noscript>no</noscript><p hidden>no</p>"
        f'<p style="display: none">no</p><template>no</template><!-- no --><p>{_MORE}</p>'
    )
    assert content.text == f"{_BODY}\n\n{_MORE}"


def test_words_of_inline_elements_are_neither_parted_nor_joined() -> None:
    content = _page("<p>It cost <b>4</b><i>.2</i> million&nbsp;crowns,<br>not\n  a <a href=x>penny</a> less.<wbr></p>")
    assert content.text == "It cost 4.2 million crowns,\nnot a penny less."


def test_the_page_around_the_article_is_left_out_and_told() -> None:
    content = read(article.news_html(), Given("news.html"))
    for furniture in ("cookies", "Sport", "Tweet", "inbox", "Ferry prices", "All rights reserved", "Accept all"):
        assert furniture not in content.text
    assert any(
        re.fullmatch(r"news.html: \d+ pieces of the page around the article left out .*", n) for n in content.notes
    )
    roles = {content.text[block.start : block.end]: block.role for block in content.blocks}
    assert roles["By Marit Holm, harbour correspondent"] is Role.BYLINE


def test_a_page_without_marks_of_its_parts_is_told_apart_by_its_links() -> None:
    menu = "".join(f'<div class="x{i}"><a href="/{i}">Section number {i}</a></div>' for i in range(30))
    inner = "".join(f"<p>{part.text}</p>" for part in article.ARTICLE[1:])
    content = _page(f'<div class="q">{menu}</div><div class="z"><h1>{article.TITLE}</h1>{inner}</div>')
    assert "Section number" not in content.text
    assert all(part.text in content.text for part in article.ARTICLE)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-03-14T08:30:00Z">',
        '<meta name="date" content="2026-03-14">',
        '<meta itemprop="datePublished" content="2026-03-14">',
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-03-14"}]}</script>',
    ],
)
def test_the_day_of_the_page(head: str) -> None:
    assert _page(f"<p>{_BODY}</p>", head).published == datetime.date(2026, 3, 14)


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta name="date" content="yesterday">',
        '<meta name="date" content="2026-13-14">',
        '<script type="application/ld+json">{"datePublished": </script>',
        '<script type="application/ld+json">' + "[" * 5000 + "</script>",
    ],
)
def test_a_page_that_tells_no_day_has_none(head: str) -> None:
    assert _page(f"<p>{_BODY} On 1 May 2025 it rained.</p>", head).published is None


def test_a_title_that_only_the_metadata_has_is_the_heading() -> None:
    head = '<meta property="og:title" content="Pier to be rebuilt">'
    assert _blocks(_page(f"<p>{_BODY}</p>", head))[0] == ("heading", 1, "Pier to be rebuilt")
    assert _blocks(_page(f"<h1>The pier</h1><p>{_BODY}</p>", head))[0] == ("heading", 1, "The pier")


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<html><p>Café – naïve".encode(), None),
        ('<html><meta charset="iso-8859-1"><p>Café \u2013 naïve'.encode("cp1252"), None),
        (
            '<html><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>Café \u2013 naïve'.encode(),
            None,
        ),
        ("<html><p>Café – naïve".encode("utf-16"), None),
        ('<html><meta charset="utf-8"><p>Café – naïve'.encode("cp1252"), "windows-1252"),
    ],
)
def test_the_encoding_is_the_one_that_is_named(data: bytes, charset: str | None) -> None:
    assert read(data, Given("x", charset)).text == "Café – naïve"


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(ReadError, match="holds no text"):
        _page("<script>x</script>")


def _news(before: str = "", wrap: str = "<p>{}</p>", after: str = "", body: str = "") -> str:
    inner = "".join(wrap.format(part.text) for part in article.ARTICLE[1:])
    menu = "".join(f'<li><a href="/{i}">Section number {i}</a></li>' for i in range(20))
    page = f"<nav><ul>{menu}</ul></nav>{before}<div class=x><h1>{article.TITLE}</h1>{inner}{after}</div>"
    return f"<!DOCTYPE html><html><body {body}>{page}<footer><p>About us and our paper.</p></footer></body></html>"


def _whole(page: str) -> str:
    text = read(page.encode(), Given("x")).text
    assert "Section number" not in text
    assert "About us" not in text
    for part in article.ARTICLE:
        assert part.text in text
    return text


@pytest.mark.parametrize(
    "page",
    [
        _news(),
        _news(wrap="<div class=block><p>{}</p></div>"),
        _news(wrap="<div class=paragraph>{}</div>"),
        _news(body='class="single has-sidebar with-comments no-ads"'),
        _news(wrap='<p class="related-to-article">{}</p>'),
        _news(before="<header><p>The Holmvik Gazette</p></header>"),
        _news(after="<p>It rained.</p><p>Nobody was hurt.</p>"),
    ],
    ids=["plain", "wrapped", "no-p", "names of the page", "misleading names", "header", "short end"],
)
def test_the_whole_article_is_read_however_the_page_is_built(page: str) -> None:
    text = _whole(page)
    if "It rained." in page:
        assert text.endswith("It rained.\n\nNobody was hurt.")


def test_a_title_in_the_head_of_the_page_is_kept() -> None:
    page = _news().replace(f"<h1>{article.TITLE}</h1>", "")
    assert _whole(page.replace("<nav>", f"<header><h1>{article.TITLE}</h1></header><nav>")).startswith(article.TITLE)


def test_short_paragraphs_between_others_are_kept() -> None:
    page = _news().replace("<p>The contract", "<p>No.</p><p>The contract")
    assert "\n\nNo.\n\n" in _whole(page)
