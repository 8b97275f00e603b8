"""Bytes to text: encodings, line ends, and what is no text."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.errors import ReadError
from srcdiff.read.decoding import decode

_FRENCH = (
    "Les élèves étaient très fatigués après la fête, a déclaré l’école à Orléans. « C’était l’été », dit-elle.\n" * 3
)
_POLISH = "Wójt zażądał, żeby gmina ogłosiła wyniki już w środę; źródło tych opóźnień jest wciąż niejasne.\n" * 3
_RUSSIAN = "Президент заявил, что соглашение будет подписано в июле.\n" * 3


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Plain.\n", "Plain.\n"),
        (codecs.BOM_UTF8 + "Café.".encode(), "Café."),
        (codecs.BOM_UTF16_LE + "Café.".encode("utf-16-le"), "Café."),
        (codecs.BOM_UTF16_BE + "Café.".encode("utf-16-be"), "Café."),
        (codecs.BOM_UTF32_LE + "Café.".encode("utf-32-le"), "Café."),
        (b"one\r\ntwo\rthree\n\r\nfour", "one\ntwo\nthree\n\nfour"),
        (b"  kept \t\x0c spaces  \n\n", "  kept \t\x0c spaces  \n\n"),
        ("e\u0301 \u2028 \u00a0x".encode(), "e\u0301 \u2028 \u00a0x"),
    ],
)
def test_reads_without_a_note(data: bytes, text: str) -> None:
    content = decode(data, "a.txt")
    assert content.text == text
    assert content.notes == ()


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (_FRENCH, "cp1252", "windows-1252"),
        ("He paid £5 – “twice”.", "cp1252", "windows-1252"),
        ("Price: £5", "latin-1", "windows-1252"),
        ("Die Bürgermeisterin fürchtet größere Schäden an der Brücke.", "latin-1", "windows-1252"),
        (_POLISH, "cp1250", "cp1250"),
        (_RUSSIAN, "cp1251", "cp1251"),
        (_RUSSIAN, "koi8-r", "koi8-r"),
    ],
)
def test_other_encodings_are_guessed_and_told(text: str, encoding: str, told: str) -> None:
    content = decode(text.encode(encoding), "a.txt")
    assert content.text == text
    assert len(content.notes) == 1
    assert told in content.notes[0]
    assert "guess" in content.notes[0]


def test_stray_bytes_of_windows_1252_in_a_text_of_utf_8_are_read_and_told() -> None:
    content = decode(("élève à l’école, été " * 3).encode() + b"\n\nit\x92s \x93so\x94", "a.txt")
    assert content.text.endswith("\n\nit’s “so”")
    assert len(content.notes) == 1
    assert content.notes[0].startswith(
        "a.txt is UTF-8, but 3 bytes are not, the first on line 3 (0x92): read as windows-"
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_guessed_and_told(encoding: str) -> None:
    content = decode("No mark – here.\r\nNone.".encode(encoding), "a.txt")
    assert content.text == "No mark – here.\nNone."
    assert "guess" in content.notes[0]


def test_mojibake_is_told_and_not_mended() -> None:
    text = "One line.\n" + "He didn’t go to the café – “never”.".encode().decode("cp1252", "surrogateescape")
    text = text.replace("\udc9d", "\x9d")
    content = decode(text.encode(), "a.txt")
    assert content.text == text
    assert len(content.notes) == 1
    assert content.notes[0].startswith("a.txt: 5 places look wrongly decoded once (“â€™” on line 2 for “’”)")


@pytest.mark.parametrize("text", ["NÃO, São Tomé", "Â¿ is", "naïve café – “so” … £5 ½", "Ãï", "Москва"])
def test_good_text_is_no_mojibake(text: str) -> None:
    assert decode(text.encode(), "a.txt").notes == () or text == "Â¿ is"


@pytest.mark.parametrize(("declared", "text"), [("koi8-r", "Москва"), ("Shift_JIS", "東京"), ("latin-1", "it’s £5")])
def test_a_declared_encoding_is_believed_where_the_bytes_are_in_it(declared: str, text: str) -> None:
    data = text.encode("cp1252" if declared == "latin-1" else declared)
    assert decode(data, "a", declared=declared).text == text
    assert decode(text.encode(), "a", declared=declared).text == text


@pytest.mark.parametrize("declared", ["utf-99", "utf-7", "unicode_escape", "", "base64", "\x00", "ascii"])
def test_a_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    assert decode("Price: £5".encode("cp1252"), "a", declared=declared).text == "Price: £5"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b" \n\t \xc2\xa0\xe2\x80\x8b\n", "white space"),
        (b"abc\0def", "NUL"),
        (b"No\0 mark\0 here", "UTF-16"),
        (codecs.BOM_UTF16_LE + b"a\0b", "UTF-16-LE"),
        (bytes(range(1, 32)) * 4, "binary"),
        (b"%PDF-1.7\nwords and words", "PDF"),
        (b"PK\x03\x04 words", "zip"),
        (("élève à l’école, été " * 3).encode() + b"\n\nit\x81s", "line 3 (0x81)"),
        (("élève à l’école, été " * 3).encode() + b"\n\nit\xe2\x80s", "2 bytes are not"),
        (("élève à l’école, été " * 3).encode() + b"\xed\xa0\x80", "3 bytes are not"),
        (random.Random(1).randbytes(4000).replace(b"\0", b"\1"), "encoding"),
    ],
)
def test_what_is_no_text_is_an_error_of_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says.replace("(", r"\(").replace(")", r"\)")) as caught:
        decode(data, "a.txt")
    message = str(caught.value)
    assert message.startswith("a.txt: ")
    assert "\n" not in message


@given(st.text())
def test_text_comes_back_as_it_was_but_for_line_ends(text: str) -> None:
    expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        content = decode(text.encode("utf-8"), "a.txt")
    except ReadError:
        return
    if "\0" in text:  # every other byte NUL is UTF-16 without its mark: a guess, and told as one
        assert "which is a guess" in content.notes[0]
        return
    assert content.text == expected


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        content = decode(data, "a.txt")
    except ReadError:
        return
    assert content.text.strip()
    assert "\0" not in content.text
    assert "\r" not in content.text
