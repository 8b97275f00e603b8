"""`srcdiff waive`: made, listed, taken back, and what it refuses."""

from __future__ import annotations

import datetime
import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.command import assert_one_clear_line
from tests.cli.conftest import Call

PAIR = ("a.txt", "wrong.txt", "--no-cache")


@pytest.fixture
def ids(call: Call) -> list[str]:
    return [finding["id"] for finding in json.loads(call(*PAIR, "--json").out)["findings"]]


def test_waived_by_id(call: Call, files: Path, ids: list[str]) -> None:
    done = call("waive", *PAIR, *ids, "--reason", 'an "anniversary"\nedition', "--who", "mq", "--expires", "2999-01-01")
    assert done.code == 0
    assert done.err == b""
    assert len(done.out.splitlines()) == len(ids)
    kept = tomllib.loads((files / "srcdiff-waivers.toml").read_text(encoding="utf-8"))["waivers"]
    assert list(kept) == ids
    for entry in kept.values():
        assert entry["reason"] == 'an "anniversary"\nedition'
        assert entry["who"] == "mq"
        assert entry["date"] == datetime.date.today()
        assert entry["expires"] == datetime.date(2999, 1, 1)
        assert entry["finding"].startswith("contradicts ")
        assert len(entry["passage"]) == 16
    after = call(*PAIR, "--json")
    assert after.code == 0
    assert all(f["waived"]["who"] == "mq" for f in json.loads(after.out)["findings"])


def test_the_first_characters_of_an_id_are_enough(call: Call, files: Path, ids: list[str]) -> None:
    assert call("waive", *PAIR, ids[0][:4], "--reason", "fine").code == 0
    assert list(tomllib.loads((files / "srcdiff-waivers.toml").read_text(encoding="utf-8"))["waivers"]) == [ids[0]]
    assert call("waive", *PAIR, ids[0][:3], "--reason", "fine").code == 2


def test_an_unknown_id_waives_nothing(call: Call, files: Path, ids: list[str]) -> None:
    done = call("waive", *PAIR, ids[0], "ffffffff", "--reason", "fine")
    assert_one_clear_line(done.code, done.out, done.err, "'ffffffff'")
    assert not (files / "srcdiff-waivers.toml").exists()


def test_a_stale_waiver_is_told(call: Call, files: Path, ids: list[str]) -> None:
    call("waive", *PAIR, *ids, "--reason", "fine", "--who", "mq")
    assert b"counts" in call("waive", "--list", *PAIR).out
    text = (files / "wrong.txt").read_text(encoding="utf-8").replace("The mayor opened", "Yesterday the mayor opened")
    (files / "wrong.txt").write_text(text, encoding="utf-8")
    listed = call("waive", "--list", *PAIR)
    assert b"stale" in listed.out or b"gone" in listed.out
    assert call(*PAIR).code == 1


def test_an_expired_waiver_is_told(call: Call, files: Path, ids: list[str]) -> None:
    (files / "srcdiff-waivers.toml").write_text(
        f'[waivers."{ids[0]}"]\nreason = "fine"\nexpires = 2020-01-01\n[waivers."0000"]\nreason = "old"\n', "utf-8"
    )
    lines = call("waive", "--list", *PAIR).out.decode().splitlines()
    assert [line.split()[:2] for line in lines] == [[ids[0], "expired"], ["0000", "gone"]]
    assert "until 2020-01-01" in lines[0]
    done = call(*PAIR)
    assert done.code == 1
    assert b"ran out on 2020-01-01" in done.out
    assert b"its finding is gone" in done.out


def test_taken_back(call: Call, files: Path, ids: list[str]) -> None:
    call("waive", *PAIR, *ids, "--reason", "fine")
    assert call("waive", "--remove", *PAIR, ids[0]).code == 0
    assert list(tomllib.loads((files / "srcdiff-waivers.toml").read_text(encoding="utf-8"))["waivers"]) == ids[1:]


def test_none_to_list(call: Call) -> None:
    assert b"no waivers" in call("waive", "--list", *PAIR).out


def test_a_file_of_ones_own(call: Call, files: Path, ids: list[str]) -> None:
    call("waive", *PAIR, *ids, "--reason", "fine", "--waivers", "house.toml")
    assert not (files / "srcdiff-waivers.toml").exists()
    assert call(*PAIR, "--waivers", "house.toml").code == 0


def test_of_a_draft_with_several_sources(call: Call, files: Path) -> None:
    given = ("--against", "a.txt", "--against", "more.txt", "--no-cache")
    found = json.loads(call("check", "wrong.txt", *given, "--json").out)["findings"]
    ids = [finding["id"] for finding in found if finding["severity"] == "high"]
    assert ids
    assert call("waive", "wrong.txt", *ids, *given, "--reason", "fine").code == 0
    assert call("check", "wrong.txt", *given).code == 0


def test_nothing_of_a_text_reaches_the_terminal_raw(call: Call, files: Path) -> None:
    (files / "srcdiff-waivers.toml").write_text(
        '[waivers."0000"]\nreason = "a\\u001b[31mb\\u202e\\n::error::c"\n', encoding="utf-8"
    )
    said = call("waive", "--list", *PAIR).out.decode()
    assert not {"\x1b", "\u202e"} & set(said)
    assert said.count("\n") == 1


def test_two_texts_share_a_file(call: Call, files: Path, ids: list[str]) -> None:
    call("waive", *PAIR, *ids, "--reason", "fine")
    done = call("a.txt", "more.txt", "--no-cache", "--json")
    assert not any("waiver" in note for note in json.loads(done.out)["notes"])
    listed = call("waive", "--list", "a.txt", "more.txt", "--no-cache").out.decode()
    assert listed == f"{len(ids)} more in srcdiff-waivers.toml for other texts\n"
