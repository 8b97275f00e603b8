"""`srcdiff config`, and the configuration at work."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.cli.config import render
from srcdiff.config import KEYS, InForce, Settings, settings_for
from srcdiff.model import Severity
from tests.cli.command import A, assert_one_clear_line
from tests.cli.conftest import Call

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("\"\\\n\r\t\x00\x1b\x7f\u2028#[]='")))


def test_what_is_in_force_and_where_it_comes_from(call: Call, files: Path) -> None:
    (files / "srcdiff.toml").write_text(
        'fail-on = "low"\nignore = ["omits"]\n[aliases]\nUN = "the world body"\n'
        '[[paths]]\nglob = "wrong*"\nmin-severity = "medium"\n',
        encoding="utf-8",
    )
    done = call("config", "wrong.txt", "--ignore", "adds,name", "--exit-zero")
    lines = done.out.decode().splitlines()
    file = files / "srcdiff.toml"
    assert 'fail-on = "never"  # command line' in lines
    assert 'ignore = ["adds", "name"]  # command line' in lines
    assert f"min-severity = \"medium\"  # {file}, paths 'wrong*'" in lines
    assert f'"UN" = ["the world body"]  # {file}' in lines
    assert "cache = true  # default" in lines
    assert done.code == 0


def test_every_key_is_told(call: Call) -> None:
    told = call("config").out.decode()
    assert all(key.name in told for key in KEYS)


def test_its_output_is_a_configuration_that_says_the_same(call: Call, files: Path) -> None:
    settings = ["--fail-on", "never", "--only", "date,adds/name", "--max-findings", "3", "--a-date", "2026-03-14"]
    printed = call("config", "a.txt", *settings, "--model", 'a "name"').out
    (files / "srcdiff.toml").write_bytes(printed)
    kept = settings_for(str(files / "a.txt")).settings
    assert kept.fail_on is None
    assert kept.only == ("date", "adds/name")
    assert kept.max_findings == 3
    assert kept.model == 'a "name"'


@given(st.dictionaries(TEXTS, st.lists(TEXTS, min_size=1, max_size=3).map(tuple), max_size=3), TEXTS, TEXTS)
def test_no_text_breaks_out_of_what_is_printed(aliases: dict[str, tuple[str, ...]], b: str, origin: str) -> None:
    settings = Settings(aliases=aliases, model=b)
    found = InForce(settings, Path(origin.replace("\0", "")), {f"aliases.{name}": origin for name in aliases})
    data = tomllib.loads(render(found, b))
    assert set(data) <= {key.name for key in KEYS}
    assert data["fail-on"] == "high"
    sound = {_utf8(name): [_utf8(other) for other in others] for name, others in aliases.items()}
    assert data.get("aliases", {}) == sound


def _utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def test_an_unknown_binding_of_the_keymap(call: Call, files: Path) -> None:
    (files / "srcdiff.toml").write_text('[keymap]\nmove.nxt = "n"', encoding="utf-8")
    done = call("config", "a.txt")
    assert_one_clear_line(done.code, done.out, done.err, "'move.nxt'", "'move.next'")


def test_the_configuration_is_kept_in_a_comparison(call: Call, files: Path) -> None:
    (files / "srcdiff.toml").write_text('fail-on = "never"\nonly = ["number"]', encoding="utf-8")
    done = call("a.txt", "wrong.txt", "--json", "--no-cache")
    assert done.code == 0
    assert {f["detail"] for f in json.loads(done.out)["findings"]} == {"number"}
    assert call("a.txt", "wrong.txt", "--no-cache", "--fail-on", "high").code == 1
    assert call("a.txt", "wrong.txt", "--no-cache", "--no-config").code == 1


def test_severities_of_the_configuration(call: Call, files: Path) -> None:
    (files / "srcdiff.toml").write_text('[severity]\n"contradicts" = "medium"', encoding="utf-8")
    done = call("a.txt", "wrong.txt", "--json", "--no-cache")
    assert done.code == 0
    assert {f["severity"] for f in json.loads(done.out)["findings"]} == {str(Severity.MEDIUM)}


def test_a_date_of_the_configuration(call: Call, files: Path) -> None:
    (files / "srcdiff.toml").write_text("a-date = 2026-03-14", encoding="utf-8")
    assert json.loads(call("a.txt", "wrong.txt", "--json", "--no-cache").out)["a"]["published"] == "2026-03-14"


@pytest.mark.parametrize("text", ["fail_on = 'low'", "only = 3", "[paths]", "x = ["])
def test_a_bad_configuration_is_one_line(call: Call, files: Path, text: str) -> None:
    (files / "srcdiff.toml").write_text(text, encoding="utf-8")
    done = call("a.txt", "wrong.txt")
    assert_one_clear_line(done.code, done.out, done.err, "srcdiff.toml")


def test_house_patterns_are_no_content(call: Call, files: Path) -> None:
    extra = "Subscribers of the Evening Courier receive twelve recipes by the chef Anna Mott each Friday."
    (files / "wrong.txt").write_text(f"{A}\n\n{extra}\n", encoding="utf-8")
    found = json.loads(call("a.txt", "wrong.txt", "--json", "--no-cache").out)["findings"]
    assert "adds" in {finding["relation"] for finding in found}
    (files / "srcdiff.toml").write_text("boilerplate = ['^subscribers of the \\w+ courier']", encoding="utf-8")
    done = json.loads(call("a.txt", "wrong.txt", "--json", "--no-cache").out)
    assert done["findings"] == []
    assert done["b"]["passages"][-1]["role"] == "boilerplate"


@pytest.mark.parametrize("words", ["a.txt wrong.txt", "check wrong.txt --against a.txt"])
def test_aliases_and_filters_hold_for_every_way_to_compare(call: Call, files: Path, words: str) -> None:
    (files / "a.txt").write_text(f"{A} The prize went to Ole Dahl of Bergen.", encoding="utf-8")
    (files / "wrong.txt").write_text(f"{A} The prize went to Ole Dahl of Vestby.", encoding="utf-8")
    assert call(*words.split(), "--no-cache", "--fail-on", "low").code == 1
    (files / "srcdiff.toml").write_text('[aliases]\nBergen = "Vestby"', encoding="utf-8")
    assert call(*words.split(), "--no-cache", "--fail-on", "low").code == 0
