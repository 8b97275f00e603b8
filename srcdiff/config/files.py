"""The configuration file: found upward from the text it is for, read, and checked whole.

`srcdiff.toml`, or the table `[tool.srcdiff]` of `pyproject.toml`; the nearest folder that has one counts.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff.config.keys import KEYS, Key, texts
from srcdiff.errors import ConfigError

NAME, SHARED = "srcdiff.toml", "pyproject.toml"
_PATHS, _GLOB = "paths", "glob"


@dataclass(frozen=True, slots=True)
class Section:
    """Values for the paths that fit one of the globs."""

    globs: tuple[str, ...]
    values: Mapping[str, Any]  # by field of Settings


@dataclass(frozen=True, slots=True)
class File:
    """A configuration as read."""

    path: Path
    values: Mapping[str, Any]  # by field of Settings
    sections: tuple[Section, ...] = ()


def find(start: Path) -> Path | None:
    """The configuration file of the nearest folder upward from `start` that has one. Raises ConfigError."""
    for folder in (start, *start.parents):
        if _is_file(folder / NAME):
            return folder / NAME
        if _is_file(folder / SHARED) and _shared_table(folder / SHARED) is not None:
            return folder / SHARED
    return None


def _is_file(path: Path) -> bool:
    """Whether there is such a file; a folder that may not be looked into has none."""
    try:
        return path.is_file()
    except OSError:
        return False


def load(path: Path) -> File:
    """What the file says. Raises ConfigError for what cannot be read, unknown keys and values of a wrong kind."""
    data = _shared_table(path) or {} if path.name == SHARED else _parse(path, _read(path))
    sections = data.get(_PATHS, [])
    if not isinstance(sections, list) or not all(isinstance(section, dict) for section in sections):
        raise ConfigError(f"{path}: `{_PATHS}` must be sections, each headed {_heading(path)}")
    own = {name: value for name, value in data.items() if name != _PATHS}
    values = _values(path, own, KEYS, extra=(_PATHS,))
    return File(path, values, tuple(_section(path, section) for section in sections))


def _section(path: Path, data: Mapping[str, Any]) -> Section:
    given = data.get(_GLOB)
    try:
        globs = (given,) if isinstance(given, str) and given.strip() else texts(given)
    except ValueError:
        raise ConfigError(f"{path}: each {_heading(path)} needs a `{_GLOB}`: a text or a list of texts") from None
    own = {name: value for name, value in data.items() if name != _GLOB}
    return Section(globs, _values(path, own, [key for key in KEYS if key.by_path], extra=(_GLOB,)))


def _heading(path: Path) -> str:
    return "[[tool.srcdiff.paths]]" if path.name == SHARED else "[[paths]]"


def _values(path: Path, data: Mapping[str, Any], keys: Iterable[Key], extra: tuple[str, ...]) -> dict[str, Any]:
    known = {key.name: key for key in keys}
    found = {}
    for name, value in data.items():
        if name not in known:
            near = difflib.get_close_matches(name, [*known, *extra], 1, 0)
            raise ConfigError(f"{path}: there is no key {name!r} here; the nearest is {near[0]!r}")
        key = known[name]
        try:
            found[key.field] = key.read(value, path.parent)
        except ValueError as error:
            raise ConfigError(f"{path}: `{name}` must be {error}") from None
    return found


def _shared_table(path: Path) -> dict[str, Any] | None:
    """The table `tool.srcdiff`, None where the file does not speak of us: then it need not even be valid."""
    data = _read(path)
    if b"srcdiff" not in data:
        return None
    tool = _parse(path, data).get("tool", {})
    table = tool.get("srcdiff") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}: `tool.srcdiff` must be a table")
    return table


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: the configuration cannot be read ({error.strerror})") from None


def _parse(path: Path, data: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from None
