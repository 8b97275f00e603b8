"""The seeds of fuzzing, a format's article each, and what must hold of a reader whatever bytes it is given."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from srcdiff.errors import ReadError
from srcdiff.model import Document
from srcdiff.read.content import Format, Given
from srcdiff.segment import segment
from tests.read import article, pdfs

SEEDS: dict[str, tuple[Callable[[], bytes], ...]] = {
    "pdf": (pdfs.one_column, pdfs.two_columns, lambda: pdfs.pdf([[]])),
    "docx": (article.docx,),
    "odt": (article.odt,),
    "epub": (article.epub,),
    "rtf": (article.rtf,),
    "html": (article.bare_html, article.news_html),
    "eml": (article.eml, lambda: article.eml(attached=True)),
    "json": (article.as_json,),
    "jsonl": (article.as_json,),
    "markdown": (article.markdown,),
    "text": (article.plain, lambda: article.wrapped().encode("utf-16"), lambda: article.plain().replace(b"\n", b"\r")),
}


MEMBERS = {"docx": "word/document.xml", "odt": "content.xml", "epub": "OEBPS/text/one.xhtml"}
"""The member of a zip-based format that holds the text: changes inside it reach deeper than changes of the archive."""


def members(data: bytes) -> dict[str, str]:
    """The members of an archive by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info).decode() for info in archive.infolist()}


def repacked(name: str, data: bytes) -> bytes:
    """The seed of a zip-based format with `data` in the place of its text."""
    return article.zipped({**members(SEEDS[name][0]()), MEMBERS[name]: data.decode("utf-8", "replace")})


def reads_or_refuses(format: Format, data: bytes) -> None:
    """Read `data` and cut it into passages; anything but a document that holds together or `ReadError` fails."""
    try:
        content = format.read(data, Given("x", field="article.body" if format.fields else None))
    except ReadError as error:
        if "\n" in str(error):
            raise AssertionError(f"a message of several lines: {error!r}") from error
        return
    assert content.text.strip()
    content.text.encode("utf-8")
    last = 0
    for block in content.blocks:
        assert last <= block.start < block.end <= len(content.text)
        last = block.end
    document = segment(Document("x", content.text, blocks=content.blocks))
    assert all(passage.start < passage.end for passage in document.passages)
