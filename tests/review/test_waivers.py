"""The waiver file: what is written can be read, and nothing else in it is harmed."""

from __future__ import annotations

import datetime
import tempfile
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.errors import ReviewError
from srcdiff.model import Waiver
from srcdiff.review import Entry, Waivers

DAY = datetime.date(2025, 3, 4)
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\"\\\n\r\t\x00\x1b\x7f\u2028#[]='"))
)


def entry(reason: str = "fine") -> Entry:
    return Entry(Waiver(reason, "mq", DAY, None), "contradicts date: …", "0123456789abcdef")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "srcdiff-waivers.toml"


def test_no_file_is_no_waiver(file: Path) -> None:
    assert not Waivers.load(file).entries
    assert not file.exists()


def test_kept_and_read_back(file: Path) -> None:
    Waivers.load(file).waive("3f9c", entry())
    assert Waivers.load(file).entries == {"3f9c": entry()}
    assert file.read_text().startswith("#")


@given(st.lists(st.tuples(TEXTS, TEXTS.filter(str.strip), TEXTS), min_size=1, max_size=4))
def test_no_text_breaks_out_of_the_file(given_: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "w.toml"
        waivers = Waivers.load(path)
        expected = {}
        for id, reason, who in given_:
            put = Entry(Waiver(reason, who, DAY, DAY), who, id)
            waivers = waivers.waive(id, put)
            expected[id] = put
        assert dict(waivers.entries) == dict(Waivers.load(path).entries) == expected
        assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == {"waivers"}
        assert not any(c < " " and c != "\n" for c in path.read_text(encoding="utf-8"))
        for id in expected:
            waivers = waivers.take_back(id)
        assert not Waivers.load(path).entries


def test_a_lone_surrogate_does_not_stop_it(file: Path) -> None:
    assert Waivers.load(file).waive("x", entry("bad \ud800 byte")).entries["x"].waiver.reason == "bad ? byte"


def test_comments_and_other_keys_stay(file: Path) -> None:
    before = (
        'note = "ours"\n\n# why this one\n[waivers.old]\nreason = "then"\nticket = 7\n\n# the last\n[other]\nx = 1\n'
    )
    file.write_text(before)
    waivers = Waivers.load(file).waive("new", entry())
    assert before.rstrip() in file.read_text()
    waivers.take_back("new")
    assert file.read_text().rstrip() == before.rstrip()
    assert Waivers.load(file).entries["old"].other == ("ticket",)
    Waivers.load(file).take_back("old")
    assert tomllib.loads(file.read_text()) == {"note": "ours", "other": {"x": 1}}
    assert "# the last" in file.read_text()


def test_an_entry_with_keys_of_others_is_not_overwritten(file: Path) -> None:
    file.write_text('[waivers.old]\nreason = "then"\nticket = 7\n')
    with pytest.raises(ReviewError, match="by hand"):
        Waivers.load(file).waive("old", entry())
    assert "ticket" in file.read_text()


@pytest.mark.parametrize(
    "text",
    [
        'waivers = { old = { reason = "inline" } }\n',
        '[waivers]\nold = { reason = "inline" }\n',
        '[waivers.old]\nreason = """\n[waivers.old]\n"""\n[waivers."old".x]\n',
    ],
)
def test_a_shape_that_cannot_be_changed_safely_is_refused_and_left(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(ReviewError):
        Waivers.load(file).take_back("old").waive("new", entry())
    assert file.read_text() == text


def test_waiving_again_takes_the_place(file: Path) -> None:
    waivers = Waivers.load(file).waive("a", entry("one")).waive("b", entry("two")).waive("a", entry("three"))
    assert {id: e.waiver.reason for id, e in waivers.entries.items()} == {"a": "three", "b": "two"}
    assert Waivers.load(file).entries == waivers.entries


def test_another_hands_change_is_kept(file: Path) -> None:
    mine = Waivers.load(file)
    Waivers.load(file).waive("theirs", entry())
    assert set(mine.waive("mine", entry()).entries) == {"theirs", "mine"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nonsense", "not valid TOML"),
        ("waivers = 3", "must be a table"),
        ("waivers.x = 3", "must be a table"),
        ('[waivers.x]\nwho = "me"', "no reason"),
        ('[waivers.x]\nreason = " "', "no reason"),
        ("[waivers.x]\nreason = 7", "must be a string"),
        ('[waivers.x]\nreason = "r"\nexpires = "2025-01-01"', "must be a date"),
        ('[waivers.x]\nreason = "r"\ndate = 2025-01-01T10:00:00', "must be a date"),
    ],
)
def test_what_makes_no_sense_is_told(file: Path, text: str, says: str) -> None:
    file.write_text(text)
    with pytest.raises(ReviewError, match=says):
        Waivers.load(file)


def test_not_utf_8_is_told(file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ReviewError, match="UTF-8"):
        Waivers.load(file)


def test_a_waiver_needs_a_reason(file: Path) -> None:
    with pytest.raises(ReviewError, match="reason"):
        Waivers.load(file).waive("x", entry("  "))


def test_links_are_followed_and_modes_kept(tmp_path: Path, file: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_text("")
    real.chmod(0o640)
    file.symlink_to(real)
    Waivers.load(file).waive("x", entry())
    assert file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "reason" in real.read_text()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["real.toml", "srcdiff-waivers.toml"]
