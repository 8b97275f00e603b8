"""DOCX, ODT and EPUB: what is read and what is left out and told, and archives that are damaged or play tricks."""

# ruff: noqa: E501 - lines of markup are kept whole
from __future__ import annotations

import datetime

import pytest

from srcdiff.errors import ReadError
from srcdiff.read import docx, epub, odt
from srcdiff.read.archive import Archive, check_xml, resolve
from srcdiff.read.content import Given
from tests.read import article
from tests.read.article import ARTICLE, Part, docx_paragraph, run

_GIVEN = Given("x")


def _paragraph(inner: str) -> str:
    return docx_paragraph(Part("p", ""), inner)


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    changed = _paragraph(
        run("The pier will ")
        + f'<w:ins w:id="1" w:author="x">{run("not ")}</w:ins>'
        + '<w:del w:id="2" w:author="x"><w:r><w:delText>surely </w:delText></w:r></w:del>'
        + run("be rebuilt.")
    )
    content = docx.read(article.docx(content=changed), _GIVEN)
    assert content.text == "The pier will not be rebuilt."
    assert content.notes == ("x: tracked changes are read as accepted: 1 deletion left out",)
    inserted = _paragraph(run("It rained ") + f'<w:ins w:id="1" w:author="x">{run("twice.")}</w:ins>')
    assert docx.read(article.docx(content=inserted), _GIVEN).notes == (
        "x: tracked changes are read as accepted: 1 insertion taken in",
    )


def test_footnotes_and_comments_are_left_out_and_told() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    commented = '<w:r><w:commentReference w:id="0"/></w:r>'
    data = article.docx(
        content=_paragraph(run("It rained.") + reference + commented),
        more={
            "word/footnotes.xml": f'<w:footnotes {space}><w:footnote w:id="2"><w:p>{run("In the note.")}</w:p></w:footnote>'
            "</w:footnotes>",
            "word/comments.xml": f'<w:comments {space}><w:comment w:id="0"><w:p>{run("Check!")}</w:p></w:comment></w:comments>',
        },
    )
    content = docx.read(data, _GIVEN)
    assert content.text == "It rained."
    assert content.notes == ("x: 1 footnote left out", "x: 1 comment left out")


def test_tables_of_a_word_file_are_rows() -> None:
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    rows = "".join(
        f"<w:tr>{''.join(cell.format(run(text)) for text in row)}</w:tr>"
        for row in (("Boat", "Length"), ("Ann", "12 m"))
    )
    content = docx.read(article.docx(content=f"<w:tbl>{rows}</w:tbl>"), _GIVEN)
    assert content.text == "Boat | Length\n\nAnn | 12 m"
    assert {str(block.role) for block in content.blocks} == {"table_row"}


def test_an_opendocument_leaves_out_deletions_notes_and_comments() -> None:
    content = odt.read(
        article.odt(
            content="<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>It<text:s text:c='2'/>rained<text:note><text:note-body>"
            "<text:p>noted</text:p></text:note-body></text:note> on<text:line-break/>Tuesday<office:annotation><text:p>said"
            "</text:p></office:annotation>.</text:p><table:table><table:table-row><table:table-cell><text:p>Ann</text:p>"
            "</table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
        ),
        _GIVEN,
    )
    assert content.text == "It rained on\nTuesday.\n\nAnn | 12"
    assert content.notes == (
        "x: 1 tracked deletion left out",
        "x: 1 footnote left out",
        "x: 1 comment left out",
    )


def test_the_chapters_of_a_book_come_in_the_order_of_its_spine() -> None:
    content = epub.read(article.epub(), _GIVEN)
    assert content.text.split("\n\n") == [part.text for part in ARTICLE]
    assert content.published == datetime.date(2026, 3, 14)


def test_a_chapter_with_named_characters_or_plain_html_is_read() -> None:
    for page in ("<html><body><p>Ann&nbsp;Hale &amp; Tom</p></body></html>", "<p>Ann Hale &amp; Tom"):
        content = epub.read(article.epub(more={"OEBPS/text/one.xhtml": page}), _GIVEN)
        assert content.text.startswith("Ann Hale & Tom\n\nWhat the plan says")


def test_a_chapter_that_is_not_there_is_told() -> None:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="text/one.xhtml" '
        'media-type="application/xhtml+xml"/><item id="b" href="../../etc/passwd" media-type="application/xhtml+xml"/>'
        '</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    content = epub.read(article.epub(more={"OEBPS/package.opf": package}), _GIVEN)
    assert content.notes == ("x: 1 of its chapters is not in the file",)


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("one.xhtml#top", "a/one.xhtml"),
        ("../two%20b.xhtml", "two b.xhtml"),
        ("../../etc/passwd", None),
        ("/etc/passwd", None),
        ("file:///etc/passwd", None),
        ("..%2f..%2fx", None),
        ("..\\x", None),
        ("", None),
    ],
)
def test_references_stay_inside_the_archive(reference: str, found: str | None) -> None:
    assert resolve("a/package.opf", reference) == found


@pytest.mark.parametrize(
    "xml", ["<a>", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "<a>" * 300 + "</a>" * 300, "", "\x00"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_is_broken_or_has_entities_is_refused(xml: str, encoding: str) -> None:
    data = article.zipped({"word/document.xml": ""})
    archive = Archive(data, "x")
    with pytest.raises(ReadError):
        docx.read(article.docx(more={"word/document.xml": xml}), _GIVEN)
    with pytest.raises(ReadError, match="x: "):
        check_xml(xml.encode(encoding), archive.name)


def test_documents_without_text_are_refused() -> None:
    for data, read in ((article.docx(content=""), docx.read), (article.odt(content=""), odt.read)):
        with pytest.raises(ReadError, match="no text"):
            read(data, _GIVEN)


def test_names_of_no_known_space_are_a_damaged_file() -> None:
    """Well formed, but not by the rules of namespaces, which mammoth's parser knows."""
    for xml in ("<w:document><w:body/></w:document>", "<a:b xmlns:a=''/>"):
        with pytest.raises(ReadError, match="damaged"):
            docx.read(article.docx(more={"word/document.xml": xml}), _GIVEN)
