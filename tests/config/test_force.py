"""What is in force: the file found upward, its sections, the command line over all, and where each value came from."""

from __future__ import annotations

import datetime
import pickle
from pathlib import Path
from typing import Any

import pytest

from srcdiff.config import KEYS, Settings, settings_for
from srcdiff.errors import ConfigError
from srcdiff.model import Severity


def write(folder: Path, text: str, name: str = "srcdiff.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.fixture
def b(tmp_path: Path) -> str:
    (tmp_path / "desk" / "drafts").mkdir(parents=True)
    return str(tmp_path / "desk" / "drafts" / "b.txt")


def test_every_setting_has_a_key() -> None:
    assert {key.field for key in KEYS} == set(Settings.__dataclass_fields__)
    assert all(key.about for key in KEYS)


def test_without_a_file_the_defaults_hold(b: str) -> None:
    found = settings_for(b)
    assert found.settings == Settings()
    assert found.origins == {}


def test_every_key_is_read(b: str, tmp_path: Path) -> None:
    write(
        tmp_path,
        """
fail-on = "medium"
only = ["contradicts", "srcdiff/adds/date"]
ignore = ["name"]
min-severity = "medium"
max-findings = 5
a-date = 2026-03-14
b-date = 2026-03-15
a-format = "html"
b-format = "json:article.body"
model = "all-mpnet-base-v2"
cache = false
waivers = "house/waivers.toml"
baseline = "last.json"
boilerplate = ['^read also\\b']
color = "never"
[severity]
"adds/name" = "low"
date = "medium"
[aliases]
"United Nations" = ["UN", "the world body"]
"Acme Corp" = "the company"
[keymap]
move.next = "n"
"move.previous" = ["p", "N"]
""",
    )
    found = settings_for(b).settings
    assert found.fail_on is Severity.MEDIUM
    assert found.only == ("contradicts", "adds/date")
    assert found.ignore == ("name",)
    assert found.min_severity is Severity.MEDIUM
    assert found.max_findings == 5
    assert (found.a_date, found.b_date) == (datetime.date(2026, 3, 14), datetime.date(2026, 3, 15))
    assert (found.a_format, found.b_format) == ("html", "json:article.body")
    assert found.model == "all-mpnet-base-v2"
    assert found.cache is False
    assert found.waivers == tmp_path / "house" / "waivers.toml"
    assert found.baseline == tmp_path / "last.json"
    assert found.boilerplate[0].search("text\nREAD ALSO: more")
    assert found.color == "never"
    assert found.severity == {"adds/name": Severity.LOW, "date": Severity.MEDIUM}
    assert found.aliases == {"United Nations": ("UN", "the world body"), "Acme Corp": ("the company",)}
    assert found.keymap == {"move.next": "n", "move.previous": "p,N"}
    assert pickle.loads(pickle.dumps(found)) == found


def test_never_fails_nothing(b: str, tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "never"')
    assert settings_for(b).settings.fail_on is None


def test_the_nearest_folder_counts(b: str, tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "low"')
    near = write(tmp_path / "desk", 'min-severity = "medium"')
    found = settings_for(b)
    assert found.file == near
    assert found.settings == Settings(min_severity=Severity.MEDIUM)


def test_our_own_file_goes_before_the_shared_one(b: str, tmp_path: Path) -> None:
    write(tmp_path / "desk", '[tool.srcdiff]\nfail-on = "low"', "pyproject.toml")
    assert settings_for(b).settings.fail_on is Severity.LOW
    write(tmp_path / "desk", 'fail-on = "medium"')
    assert settings_for(b).settings.fail_on is Severity.MEDIUM


@pytest.mark.parametrize("text", ["[tool.other]\nx = 1", "this is no TOML = = =", '[project]\nname = "x"'])
def test_a_shared_file_that_does_not_speak_of_us_is_passed_over(b: str, tmp_path: Path, text: str) -> None:
    write(tmp_path, 'fail-on = "low"')
    write(tmp_path / "desk", text, "pyproject.toml")
    assert settings_for(b).file == tmp_path / "srcdiff.toml"


def test_standard_input_takes_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 'fail-on = "low"')
    monkeypatch.chdir(tmp_path)
    assert settings_for("-").settings.fail_on is Severity.LOW


def test_a_link_belongs_to_the_folder_it_is_in(b: str, tmp_path: Path) -> None:
    write(tmp_path / "real", 'fail-on = "low"')
    write(tmp_path / "real", "text", "b.txt")
    Path(b).symlink_to(tmp_path / "real" / "b.txt")
    assert settings_for(b).settings == Settings()


def test_sections_go_over_the_file_and_the_command_line_over_both(b: str, tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
fail-on = "low"
ignore = ["adds"]
severity = { date = "low", "adds/name" = "low" }
[[paths]]
glob = "desk/**"
ignore = ["omits"]
severity = { date = "high" }
[[paths]]
glob = ["*.md", "elsewhere/*"]
ignore = ["contradicts"]
""",
    )
    found = settings_for(b, {"fail_on": Severity.MEDIUM})
    assert found.settings.fail_on is Severity.MEDIUM
    assert found.settings.ignore == ("omits",)
    assert found.settings.severity == {"date": Severity.HIGH, "adds/name": Severity.LOW}
    assert found.origins == {
        "fail_on": "command line",
        "ignore": f"{path}, paths 'desk/**'",
        "severity.date": f"{path}, paths 'desk/**'",
        "severity.adds/name": str(path),
    }


def test_a_named_file_is_read_in_place_of_the_one_found(b: str, tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "low"')
    other = write(tmp_path / "house", 'fail-on = "medium"', "house.toml")
    assert settings_for(b, config=other).settings.fail_on is Severity.MEDIUM
    assert settings_for(b, search=False).settings == Settings()
    with pytest.raises(ConfigError, match="cannot be read"):
        settings_for(b, config=tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('fail_on = "low"', ("'fail_on'", "'fail-on'")),
        ("colour = 1", ("'colour'", "'color'")),
        ('[sevrity]\ndate = "low"', ("'sevrity'", "'severity'")),
        ('[[path]]\nglob = "x"', ("'path'", "'paths'")),
        ('[[paths]]\nglob = "x"\nfail_on = "low"', ("'fail_on'", "'fail-on'")),
        ('[[paths]]\nglob = "x"\nkeymap = {}', ("'keymap'",)),
        ('[[paths]]\nfail-on = "low"', ("`glob`",)),
        ("paths = 3", ("[[paths]]",)),
        ('fail-on = "hihg"', ("`fail-on`", '"never"')),
        ("fail-on = 3", ("`fail-on`",)),
        ('only = "date"', ("`only`", "a list of texts")),
        ('only = ["dat"]', ("`only`", "'dat'", "'date'")),
        ("max-findings = 0", ("`max-findings`", "a whole number from 1")),
        ("max-findings = true", ("`max-findings`",)),
        ('a-date = "yesterday"', ("`a-date`", "2025-03-04")),
        ("a-date = 2026-03-14T10:00:00", ("`a-date`",)),
        ('cache = "yes"', ("`cache`", "true or false")),
        ('boilerplate = ["("]', ("`boilerplate`", "'('")),
        ('[severity]\ndate = "never"', ("`severity`", '"high", "medium" or "low"')),
        ('[severity]\nsmell = "low"', ("`severity`", "'smell'")),
        ("severity = 3", ("`severity`", "a table")),
        ("[aliases]\nUN = 3", ("`aliases`", "a list of texts")),
        ('[aliases]\nUN = ""', ("`aliases`", "not empty")),
        ("[keymap]\nmove.next = 3", ("`keymap`",)),
        ("waivers = 3", ("`waivers`",)),
        ("color = 3", ("`color`", '"auto"')),
        ("fail-on =", ("not valid TOML",)),
    ],
)
def test_what_makes_no_sense_is_one_clear_line(b: str, tmp_path: Path, text: str, words: tuple[str, ...]) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        settings_for(b)
    said = str(caught.value)
    assert said.startswith(f"{path}: ")
    assert "\n" not in said
    for word in words:
        assert word in said


def test_bytes_that_are_no_text(b: str, tmp_path: Path) -> None:
    (tmp_path / "srcdiff.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not valid TOML"):
        settings_for(b)


def test_a_model_in_a_folder_beside_the_file(b: str, tmp_path: Path) -> None:
    (tmp_path / "models" / "ours").mkdir(parents=True)
    write(tmp_path, 'model = "models/ours"')
    assert settings_for(b).settings.model == str(tmp_path / "models" / "ours")


def test_the_shared_table_must_be_one(b: str, tmp_path: Path) -> None:
    write(tmp_path, "[tool]\nsrcdiff = 3", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"tool\.srcdiff"):
        settings_for(b)


@pytest.mark.parametrize(
    ("field", "value"),
    [("fail_on", Severity.MEDIUM), ("fail_on", None), ("only", ("date",)), ("severity", {"date": Severity.LOW})],
)
def test_what_is_given_wins(b: str, field: str, value: Any) -> None:
    assert getattr(settings_for(b, {field: value}).settings, field) == value
