"""Paths and standard input: what is read, and what is refused with a line that says how to mend it."""

from __future__ import annotations

import datetime
import io
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from srcdiff.errors import ReadError, UsageError
from srcdiff.read import FORMATS, read_document, read_pair


def test_a_file_is_read_with_its_name_format_and_day(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"One line.\r\nTwo.")
    day = datetime.date(2024, 5, 1)
    reading = read_document(str(path), published=day)
    assert reading.document.text == "One line.\nTwo."
    assert reading.document.name == str(path)
    assert reading.document.format == "text"
    assert reading.document.published == day
    assert reading.document.passages == ()
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("file_name", "format_name"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.txt", "text"),
        ("a", "text"),
        ("a.news", "text"),
        ("a.htm", "html"),
    ],
)
def test_the_format_goes_by_the_suffix(tmp_path: Path, file_name: str, format_name: str) -> None:
    path = tmp_path / file_name
    path.write_text("# Title\n\nText.")
    assert read_document(str(path)).document.format == format_name


def test_every_format_is_registered_once() -> None:
    names = [format.name for format in FORMATS]
    suffixes = [suffix for format in FORMATS for suffix in format.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)


def test_a_format_asked_for_by_name_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("<html><p>Words &amp; words.")
    assert read_document(str(path)).document.text == "Words & words."
    assert read_document(str(path), format="text").document.text == "<html><p>Words &amp; words."
    assert read_document(str(path), format="Markdown").document.format == "markdown"
    left, right = read_pair(str(path), str(path), a_format="text")
    assert (left.document.format, right.document.format) == ("text", "html")


@pytest.mark.parametrize(("name", "says"), [("word", "known are pdf, docx"), ("pdf:x", "no fields"), ("", "no format")])
def test_a_format_that_is_none_is_told(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_document(str(tmp_path / "a.txt"), format=name)


@pytest.mark.parametrize(
    ("file_name", "text", "format_name"),
    [
        ("readme.md", '<h1 align="center">Pier</h1>\n\nWords.', "markdown"),
        ("notes.txt", '{"text": "Words."}', "text"),
        ("notes.txt", "From: the sea\n\nWords.", "text"),
        ("export", '{"text": "Words."}', "json"),
        ("page", "<div class=x>Words.</div>", "html"),
        ("story", "[Ann] said so.\n{1} Words.", "text"),
        ("mail", "From: a@b.example\nTo: c@d.example\nSubject: Pier\n\nWords.", "eml"),
    ],
)
def test_weak_signs_of_a_format_do_not_overrule_a_suffix(
    tmp_path: Path, file_name: str, text: str, format_name: str
) -> None:
    path = tmp_path / file_name
    path.write_text(text)
    assert read_document(str(path)).document.format == format_name


def test_standard_input_is_read() -> None:
    reading = read_document("-", stdin=io.BytesIO(b"From a pipe."))
    assert reading.document.text == "From a pipe."
    assert reading.document.name == "stdin"


def test_standard_input_can_be_one_side_only(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A file.")
    left, right = read_pair(str(path), "-", stdin=io.BytesIO(b"A pipe."))
    assert (left.document.text, right.document.text) == ("A file.", "A pipe.")
    with pytest.raises(UsageError, match="both"):
        read_pair("-", "-", stdin=io.BytesIO(b"A pipe."))


def test_a_guess_is_noted_with_the_name(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("She paid £5.".encode("latin-1"))
    reading = read_document(str(path))
    assert reading.document.text == "She paid £5."
    assert "old.txt" in reading.notes[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_fifo_is_read_like_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"Through a pipe.",))
    writer.start()
    reading = read_document(str(path))
    writer.join(timeout=5)
    assert reading.document.text == "Through a pipe."


def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    empty, blank, page = tmp_path / "empty.txt", tmp_path / "blank.txt", tmp_path / "page.pdf"
    empty.write_bytes(b"")
    blank.write_bytes(b" \n\t\n")
    page.write_text("Words.")
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    cases = {
        str(tmp_path / "missing.txt"): "no such file",
        str(empty / "x"): "no such file",
        str(tmp_path): "folder",
        str(empty): "empty",
        str(blank): "white space",
        str(page): "named or sent as pdf, but it is none",
        str(loop): "loop",
        os.devnull: "device",
        "a\0b": "NUL",
        "": "^'': no such file",
        "ftp://example.org/a.txt": "only http and https",
        "x" * 5000: "too long",
    }
    for source, says in cases.items():
        with pytest.raises(ReadError, match=says) as caught:
            read_document(source)
        assert "\n" not in str(caught.value)


def test_a_socket_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as server:
        try:
            server.bind(str(path))
        except OSError:
            pytest.skip("the path of the temporary folder is too long for a socket")
        with pytest.raises(ReadError, match="socket"):
            read_document(str(path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Words.")
    path.chmod(0)
    with pytest.raises(ReadError, match="permission"):
        read_document(str(path))


def test_permission_denied_says_how_to_mend_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Words.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ReadError, match="permission denied; make the file readable"):
        read_document(str(path))


def test_the_limit_holds_for_files_and_pipes(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 20)
    assert len(read_document(str(path), limit=100).document.text) == 100
    with pytest.raises(ReadError, match="longer than"):
        read_document(str(path), limit=99)
    with pytest.raises(ReadError, match="longer than"):
        read_document("-", stdin=io.BytesIO(b"x" * 100), limit=99)


def test_a_hostile_name_is_shown_escaped() -> None:
    with pytest.raises(ReadError) as caught:
        read_document("no\x1b[31m\nsuch\u202efile")
    assert str(caught.value).startswith(r"no\x1b[31m\nsuch\u202efile: ")


def test_charset_normalizer_is_loaded_only_when_a_guess_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Café.", encoding="utf-8")
    code = "import sys, srcdiff.read as r; r.read_document(sys.argv[1]); print('charset_normalizer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
