"""The keys of a configuration: what each means, and how its value is read. One line each in the registry.

A value of a wrong kind raises ValueError with what was expected; `srcdiff.config.files` says where it stands.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff.model import Severity
from srcdiff.rules import read_selector

COLORS = ("auto", "always", "never")


@dataclass(frozen=True, slots=True)
class Key:
    """A key: the field of `Settings` it fills, how its value is read (the folder is the file's), and what it means."""

    field: str
    read: Callable[[object, Path], Any]
    about: str
    by_path: bool = True  # whether it may stand in a section for some paths

    @property
    def name(self) -> str:
        """As it is written in the file."""
        return self.field.replace("_", "-")


def _day(value: object, folder: Path) -> datetime.date:
    # datetime is a date to Python; a day of publication has no hour
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise ValueError("a date such as 2025-03-04, without quotation marks")
    return value


def _text(value: object, folder: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text in quotation marks")
    return value


def _flag(value: object, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _count(value: object, folder: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("a whole number from 1")
    return value


def _severity(value: object, folder: Path) -> Severity:
    if not isinstance(value, str) or value not in list(Severity):
        raise ValueError('"high", "medium" or "low"')
    return Severity(value)


def _gate(value: object, folder: Path) -> Severity | None:
    if value == "never":
        return None
    if not isinstance(value, str) or value not in list(Severity):
        raise ValueError('"high", "medium", "low" or "never"')
    return Severity(value)


def _color(value: object, folder: Path) -> str:
    if value not in COLORS:
        raise ValueError('"auto", "always" or "never"')
    return str(value)


def _path(value: object, folder: Path) -> Path:
    return folder / Path(_text(value, folder)).expanduser()


def _model(value: object, folder: Path) -> str:
    """A folder beside the configuration where there is one, else a name."""
    name = _text(value, folder)
    return str(folder / name) if (folder / name).is_dir() else name


def texts(value: object) -> tuple[str, ...]:
    """A list of texts. Raises ValueError."""
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ValueError("a list of texts")
    return tuple(value)


def _selector(name: str) -> str:
    try:
        return read_selector(name)
    except ValueError as error:
        raise ValueError(f"of relations, details or rules; {error}") from None


def _selectors(value: object, folder: Path) -> tuple[str, ...]:
    return tuple(_selector(item) for item in texts(value))


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError("a table")
    return value


def _severities(value: object, folder: Path) -> Mapping[str, Severity]:
    return {_selector(name): _severity(item, folder) for name, item in _table(value).items()}


def _aliases(value: object, folder: Path) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for name, item in _table(value).items():
        others = (item,) if isinstance(item, str) else texts(item)
        if not name.strip() or not all(other.strip() for other in others):
            raise ValueError("names and terms that are not empty")
        found[name] = others
    return found


def _patterns(value: object, folder: Path) -> tuple[re.Pattern[str], ...]:
    found = []
    for text in texts(value):
        try:
            found.append(re.compile(text, re.MULTILINE | re.IGNORECASE))
        except (re.error, RecursionError, OverflowError) as error:
            raise ValueError(f"regular expressions; {text!r} is none: {error}") from None
    return tuple(found)


def _keymap(value: object, folder: Path) -> Mapping[str, str]:
    """Binding to keys; `move.next = "n"` without quotation marks is a table in a table to TOML."""
    found: dict[str, str] = {}
    for name, item in _table(value).items():
        if isinstance(item, dict):
            found |= {f"{name}.{inner}": keys for inner, keys in _keymap(item, folder).items()}
        else:
            found[name] = ",".join((item,) if isinstance(item, str) else texts(item))
    return found


KEYS = (
    Key("fail_on", _gate, "least severity that makes the exit code 1: high, medium, low or never"),
    Key("only", _selectors, "report nothing but these relations, details and rules"),
    Key("ignore", _selectors, "do not report these relations, details and rules"),
    Key("min_severity", _severity, "report nothing below this severity"),
    Key("max_findings", _count, "report so many findings at most, the gravest"),
    Key("severity", _severities, "severity by rule, detail or relation"),
    Key("a_date", _day, "day on which a was published"),
    Key("b_date", _day, "day on which b was published"),
    Key("a_format", _text, "format of a, where content and ending are not to decide"),
    Key("b_format", _text, "format of b, where content and ending are not to decide"),
    Key("model", _model, "a sentence-transformers model in place of the bundled one"),
    Key("checker", _model, "what judges the passages: none, bundled, a CrossEncoder, or a judge on this machine"),
    Key("judge_all", _flag, "ask the judge about every passage, not only where the bundled checker is unsure"),
    Key("max_calls", _count, "calls of the judge for one comparison, at most"),
    Key("judge_timeout", _count, "seconds that the judge may take for one answer"),
    Key("check_omissions", _flag, "have what a alone says judged too"),
    Key("cache", _flag, "keep passage vectors in the user's cache folder"),
    Key("waivers", _path, "the waiver file"),
    Key("baseline", _path, "an earlier JSON report: what stands in it is not reported"),
    Key("aliases", _aliases, "names and terms that stand for the same"),
    Key("boilerplate", _patterns, "regular expressions of passages that are no content"),
    Key("color", _color, "colour in the text report: auto, always or never", by_path=False),
    Key("keymap", _keymap, "keys of the review screen by binding", by_path=False),
)
