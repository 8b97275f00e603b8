"""The same article in every format: the same passages up to furniture, and nothing to tell of any two of them."""

from __future__ import annotations

import datetime
import functools
import itertools
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from srcdiff.model import Document, Location, Role
from srcdiff.pipeline import compare_documents
from srcdiff.read import FORMATS, Reading, read_document
from srcdiff.segment import segment
from tests.read import article, pdfs

_FURNITURE = (Role.BOILERPLATE, Role.BYLINE, Role.CAPTION)
_FILES: dict[str, Callable[[], bytes]] = {
    "a.txt": article.plain,
    "wrapped.txt": lambda: article.wrapped().encode(),
    "a.md": article.markdown,
    "bare.html": article.bare_html,
    "news.html": article.news_html,
    "a.docx": article.docx,
    "a.odt": article.odt,
    "a.rtf": article.rtf,
    "a.epub": article.epub,
    "a.eml": article.eml,
    "a.json": article.as_json,
    "one.pdf": pdfs.one_column,
    "two.pdf": pdfs.two_columns,
}
_ASKED = {"a.json": "json:article.headline,article.body"}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Reading]:
    """Reads one of the files, once."""
    folder = tmp_path_factory.mktemp("formats")

    @functools.cache
    def reading(name: str) -> Reading:
        path = folder / name
        path.write_bytes(_FILES[name]())
        return read_document(str(path), format=_ASKED.get(name))

    return reading


def _passages(document: Document) -> list[tuple[str, str]]:
    return [
        (str(passage.role), " ".join(document.passage_text(index).split()))
        for index, passage in enumerate(document.passages)
        if passage.role not in _FURNITURE
    ]


@pytest.mark.parametrize("name", _FILES)
def test_every_format_gives_the_same_passages(name: str, read: Callable[[str], Reading]) -> None:
    expected = _passages(segment(read("a.txt").document))
    assert [role for role, _ in expected].count("heading") == 3
    assert [role for role, _ in expected].count("list_item") == 3
    assert _passages(segment(read(name).document)) == expected


@pytest.mark.parametrize("name", _FILES)
def test_every_character_of_a_text_lies_in_a_block(name: str, read: Callable[[str], Reading]) -> None:
    document = read(name).document
    if not document.blocks:
        assert document.format in ("text", "markdown")
        return
    assert all(one.end <= two.start for one, two in itertools.pairwise(document.blocks))
    outside = list(document.text)
    for block in document.blocks:
        assert document.text[block.start : block.end].strip()
        outside[block.start : block.end] = " " * (block.end - block.start)
    assert not "".join(outside).strip()


def test_the_format_is_found_by_content_whatever_the_name(tmp_path: Path) -> None:
    for name in ("bare.html", "a.docx", "a.odt", "a.rtf", "a.epub", "a.eml", "one.pdf"):
        path = tmp_path / f"{name}.txt"
        path.write_bytes(_FILES[name]())
        suffix = Path(name).suffix
        assert read_document(str(path)).document.format == next(f.name for f in FORMATS if suffix in f.suffixes)


@pytest.mark.slow
def test_any_two_formats_compare_without_a_contradiction_or_an_addition(read: Callable[[str], Reading]) -> None:
    for one, two in itertools.permutations(_FILES, 2):
        comparison = compare_documents(read(one).document, read(two).document)
        assert [(one, two, finding.message) for finding in comparison.findings] == []


@pytest.mark.parametrize("other", ["news.html", "two.pdf", "a.eml"])
def test_a_text_and_another_format_compare_without_a_finding(other: str, read: Callable[[str], Reading]) -> None:
    comparison = compare_documents(read("a.txt").document, read(other).document)
    assert comparison.findings == ()


def _places(document: Document) -> dict[str, Location | None]:
    segmented = segment(document)
    return {segmented.passage_text(i)[:20]: passage.location for i, passage in enumerate(segmented.passages)}


def test_passages_of_text_know_line_column_and_headings(read: Callable[[str], Reading]) -> None:
    title = (article.TITLE,)
    places = _places(read("a.txt").document)
    assert places["Council votes to reb"] == Location(line=1, column=1)
    assert places["Work is to start in "] == Location(line=3, column=128, headings=title)
    assert places["the broken spans are"] == Location(line=11, column=3, headings=(*title, "What the plan says"))
    assert places["The next meeting is "] == Location(line=25, column=124, headings=(*title, "What happens next"))


def test_passages_of_a_page_know_line_and_headings(read: Callable[[str], Reading]) -> None:
    lines = article.bare_html().decode().split("\n")
    place = _places(read("bare.html").document)["the broken spans are"]
    assert place is not None
    assert "the broken spans are" in lines[(place.line or 0) - 1]
    assert place.headings == (article.TITLE, "What the plan says")


def test_passages_of_a_pdf_know_page_and_headings(read: Callable[[str], Reading]) -> None:
    places = _places(read("one.pdf").document)
    assert places["Council votes to reb"] == Location(page=1)
    assert places["The next meeting is "] == Location(page=2, headings=(article.TITLE, "What happens next"))


@pytest.mark.parametrize("name", ["a.docx", "a.epub", "a.odt"])
def test_passages_of_other_formats_know_their_headings(name: str, read: Callable[[str], Reading]) -> None:
    places = _places(read(name).document)
    assert places["The next meeting is "] == Location(headings=(article.TITLE, "What happens next"))


@pytest.mark.parametrize("name", ["news.html", "a.epub", "a.eml", "a.json"])
def test_the_day_that_a_document_tells_is_its_day_and_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(_FILES[name]())
    asked = "json:article.body" if name == "a.json" else None
    if name == "a.json":
        path.write_bytes(article.as_json().replace(b'"id": 7', b'"datePublished": "2026-03-14"'))
    reading = read_document(str(path), format=asked)
    assert reading.document.published == datetime.date(2026, 3, 14)
    assert any("2026-03-14" in note for note in reading.notes)
    given = read_document(str(path), published=datetime.date(2025, 1, 1), format=asked)
    assert given.document.published == datetime.date(2025, 1, 1)
    assert not any("dated" in note for note in given.notes)


def test_the_library_of_a_format_is_loaded_only_to_read_it(tmp_path: Path) -> None:
    """Nothing that takes a format apart is loaded here: it is loaded where such a file is read, in another process."""
    (tmp_path / "a.txt").write_bytes(article.plain())
    (tmp_path / "a.html").write_bytes(article.bare_html())
    code = (
        "import sys, srcdiff.read as r\n"
        f"[r.read_document(path) for path in ({str(tmp_path / 'a.txt')!r}, {str(tmp_path / 'a.html')!r})]\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for library in ("trafilatura", "lxml", "mammoth", "pypdfium2", "striprtf", "py3langid", "charset_normalizer"):
        assert library not in done.stdout


@pytest.mark.parametrize(
    ("format_name", "library"),
    [("html", "lxml"), ("docx", "mammoth"), ("pdf", "pypdfium2"), ("rtf", "striprtf")],
)
def test_a_reader_loads_its_own_library_and_no_other(format_name: str, library: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(next(_FILES[name]() for name in _FILES if name.endswith(format_name)))
    code = (
        "import sys\nfrom srcdiff.read import FORMATS\nfrom srcdiff.read.content import Given\n"
        f"format = next(format for format in FORMATS if format.name == {format_name!r})\n"
        "before = {name.partition('.')[0] for name in sys.modules}\n"
        f"format.read(open({str(path)!r}, 'rb').read(), Given('x'))\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules} - before), sorted(before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded, before = done.stdout.split("] [")
    assert library in loaded
    others = {"trafilatura", "lxml", "mammoth", "pypdfium2", "striprtf"} - {library}
    assert not {name for name in others if f"'{name}'" in loaded} - {"lxml"}
    assert not {name for name in {*others, library} if f"'{name}'" in before}
