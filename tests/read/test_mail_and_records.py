"""Mail, RTF, JSON and JSONL: heads, bodies, furniture, field paths."""

# ruff: noqa: E501 - lines of markup are kept whole
from __future__ import annotations

import datetime
import email.message
import json

import pytest

from srcdiff.errors import ReadError
from srcdiff.model import Role
from srcdiff.read import mail, records, rtf
from srcdiff.read.content import Content, Given
from tests.read import article

_GIVEN = Given("x")


def _roles(content: Content) -> list[tuple[str | None, str]]:
    return [
        (None if block.role is None else str(block.role), content.text[block.start : block.end])
        for block in content.blocks
    ]


def test_a_mail_has_subject_sender_day_and_body() -> None:
    content = mail.read(article.eml(attached=True), _GIVEN)
    roles = _roles(content)
    assert roles[:2] == [("heading", article.TITLE), ("byline", "Marit Holm")]
    assert roles[-1][0] == "boilerplate"
    assert content.published == datetime.date(2026, 3, 14)
    assert content.notes == ("x: 1 attachment left out",)


def test_a_mail_of_html_alone_is_read_as_a_page() -> None:
    message = email.message.EmailMessage()
    message["Subject"] = "=?utf-8?q?Caf=C3=A9?="
    message.set_content(article.body(), subtype="html")
    content = mail.read(message.as_bytes(), _GIVEN)
    assert content.text.startswith(f"Café\n\n{article.TITLE}")
    assert content.text.count("HOLMVIK, 14 March") == 1


def test_a_web_archive_is_read_as_its_page() -> None:
    page = b'From: <Saved by a browser>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    page += b"Content-Type: text/html; charset=utf-8\n\n" + article.news_html() + b"\n--b--\n"
    content = mail.read(page, _GIVEN)
    assert article.ARTICLE[-1].text in content.text
    assert "Ferry prices" not in content.text


def test_soft_line_ends_of_a_flowed_mail_are_taken_out() -> None:
    data = b"From: a@b.example\nSubject: x\nContent-Type: text/plain; format=flowed\n\nThe council \nvoted.\nIt rained.\n-- \nAnn\n"
    content = mail.read(data, _GIVEN)
    assert "The council voted.\nIt rained." in content.text
    assert _roles(content)[-1] == ("boilerplate", "--\nAnn")


def test_the_mail_that_is_answered_is_furniture() -> None:
    data = b"From: a@b.example\nSubject: x\n\nThe vote is on Tuesday.\n\nOn Monday Tom Oram wrote:\n> When is it?\n> And where?\n"
    assert _roles(mail.read(data, _GIVEN))[-1] == (
        "boilerplate",
        "On Monday Tom Oram wrote:\n> When is it?\n> And where?",
    )


def test_rtf_keeps_paragraphs_characters_and_rows_and_drops_addresses_of_links() -> None:
    source = (
        r"{\rtf1\ansi\ansicpg1252 {\*\generator x;}Caf\'e9 \u8211?{\b  bold}\par "
        r'{\field{\*\fldinst{HYPERLINK "https://x.example/1999"}}{\fldrslt{a link}}}\par Ann\cell 12 m\cell\row }'
    )
    content = rtf.read(source.encode(), _GIVEN)
    assert _roles(content) == [(None, "Café – bold"), (None, "a link"), ("table_row", "Ann | 12 m")]


def test_tracked_deletions_of_rtf_are_told() -> None:
    content = rtf.read(rb"{\rtf1 It {\deleted never }rained.}", _GIVEN)
    assert content.notes == (
        "x: 1 tracked deletion may still stand in the text; accept the changes and save it to be sure",
    )


_RECORD = {
    "headline": "The pier",
    "datePublished": "2026-03-14",
    "body": ["One paragraph.", "<p>Two <b>more</b></p><p>paragraphs.</p>"],
    "parts": [{"text": "Part one."}, {"text": "Part two."}],
}


def _json(value: object, field: str | None = None) -> Content:
    return records.read_json(json.dumps(value).encode(), Given("x", field=field))


def test_a_field_path_names_what_is_read() -> None:
    assert _json({"a": _RECORD}, "a.headline,a.body").text == "The pier\n\nOne paragraph.\n\nTwo more\n\nparagraphs."
    assert _json(_RECORD, "parts.1.text").text == "Part two."
    assert _json(_RECORD, "headline,body").blocks[0].role is Role.HEADING


def test_without_a_path_the_usual_fields_are_read_and_told() -> None:
    content = _json(_RECORD)
    assert content.text.startswith("The pier\n\nOne paragraph.")
    assert content.published == datetime.date(2026, 3, 14)
    assert content.notes == ("x: the text was taken from the field headline and body; name another with json:FIELD",)


@pytest.mark.parametrize(
    ("value", "field", "says"),
    [
        (_RECORD, "nothing", "no field 'nothing'"),
        (_RECORD, "parts.7.text", "nothing at '7'"),
        (_RECORD, "parts", "holds no text"),
        ({"a": 1, "b": 2}, None, "say which field to read.*it has a, b"),
        ([1, 2], None, "say which field"),
        ({"text": " "}, "text", "no text"),
    ],
)
def test_a_field_that_is_not_there_is_told(value: object, field: str | None, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        _json(value, field)


def test_a_line_of_jsonl_is_named_by_its_number() -> None:
    data = b'{"text": "One."}\n\n{"text": "Three.", "more": {"text": "Four."}}\n'
    assert records.read_lines(data, Given("x", field="3")).text == "Three."
    assert records.read_lines(data, Given("x", field="3.more.text")).text == "Four."
    assert records.read_lines(b'{"text": "One."}\n', _GIVEN).text == "One."
    with pytest.raises(ReadError, match="2 records; say which"):
        records.read_lines(data, _GIVEN)
    with pytest.raises(ReadError, match="no line 9"):
        records.read_lines(data, Given("x", field="9"))
