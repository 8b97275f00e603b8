"""Many pairs: a manifest (CSV or JSON Lines), or two folders matched by name. Nothing is compared here."""

from __future__ import annotations

import csv
import difflib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from srcdiff.cli import options
from srcdiff.errors import UsageError


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts to compare, and the options that the manifest gives for them, by the names that options have."""

    number: int  # from 1
    a: str
    b: str
    given: Mapping[str, Any] = field(default_factory=dict)


@click.command("pair", add_help_option=False)
@options.GATES
@options.DATES
@options.ENGINE
def _pair(**given: Any) -> None:
    """What a manifest may say of a pair beside a and b; parsed as on the command line."""


_FIELDS = {param.opts[0].removeprefix("--"): param for param in _pair.params}


def read_manifest(path: Path) -> list[Pair]:
    """The pairs of a manifest, its paths taken from the manifest's own folder.

    JSON Lines where the first line begins an object, else CSV with a head. Beside `a` and `b` a column may carry the
    name of an option, as a_date or a-date; an empty value is none. Raises UsageError that names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise UsageError(f"{path}: the manifest cannot be read ({why})") from None
    rows = _objects(path, text) if text.lstrip().startswith("{") else _records(path, text)
    pairs = [_read(path, line, row, number) for number, (line, row) in enumerate(rows, 1)]
    if not pairs:
        raise UsageError(f"{path}: the manifest names no pair")
    return pairs


def match_folders(a: Path, b: Path) -> tuple[list[Pair], list[str]]:
    """The files of two folders that have one name, endings left aside; and those that have no fellow.

    Hidden files, and files of our own (waivers, configuration), are passed over. Raises UsageError where nothing fits,
    or a name fits twice.
    """
    files = [_by_name(folder) for folder in (a, b)]
    names = sorted(files[0].keys() & files[1].keys())
    if not names:
        raise UsageError(f"no file of {a} has the name of one of {b}")
    pairs = [Pair(number, str(files[0][name]), str(files[1][name])) for number, name in enumerate(names, 1)]
    alone = [str(side[name]) for side in files for name in side if name not in names]
    return pairs, sorted(alone)


def _by_name(folder: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        ours = path.name in ("srcdiff-waivers.toml", "srcdiff.toml")
        if not path.is_file() or ours or any(part.startswith(".") for part in inside.parts):
            continue
        name = inside.with_suffix("").as_posix()
        if name in found:
            raise UsageError(f"{path} and {found[name]} have one name; name the pairs in a manifest")
        found[name] = path
    return found


def _objects(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for line, content in enumerate(text.split("\n"), 1):
        if not content.strip():
            continue
        try:
            row = json.loads(content)
        except ValueError as error:
            raise UsageError(f"{path}, line {line}: not valid JSON ({error})") from None
        if not isinstance(row, dict):
            raise UsageError(f"{path}, line {line}: each line must be an object with a and b")
        yield line, row


def _records(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if None in row or None in row.values():
                raise UsageError(f"{path}, line {reader.line_num}: not as many values as the head has names")
            yield reader.line_num, {(name or "").strip(): value for name, value in row.items()}
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: not valid CSV ({error})") from None


def _read(path: Path, line: int, row: Mapping[str, Any], number: int) -> Pair:
    where = f"{path}, line {line}"
    values = {name.replace("_", "-"): _value(where, name, value) for name, value in row.items()}
    for name in ("a", "b"):
        if not values.get(name):
            raise UsageError(f"{where}: there is no {name}; a pair needs a and b")
    words: list[str] = []
    for name, value in values.items():
        if name in ("a", "b"):
            continue
        if name not in _FIELDS:
            near = difflib.get_close_matches(name, ["a", "b", *_FIELDS], 1, 0)
            raise UsageError(f"{where}: there is no option {name!r}; the nearest is {near[0]!r}")
        words += _words(where, name, value)
    try:
        given = _pair.make_context("pair", words).params
    except click.ClickException as error:
        raise UsageError(f"{where}: {error.format_message()}") from None
    return Pair(number, _place(path, values["a"]), _place(path, values["b"]), given)


def _value(where: str, name: str, value: Any) -> str:
    """A value as it would stand on the command line."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ",".join(value)
    if value is None or isinstance(value, str | int):
        return "" if value is None else str(value).strip()
    raise UsageError(f"{where}: {name} must be a text or a number")


def _words(where: str, name: str, value: str) -> list[str]:
    param = _FIELDS[name]
    if not (isinstance(param, click.Option) and param.is_flag):
        return [f"--{name}={value}"] if value else []
    if value.lower() not in ("", "true", "false"):
        raise UsageError(f"{where}: {name} must be true or false")
    if value.lower() == "true":
        return [f"--{name}"]
    return [*param.secondary_opts[:1]] if value else []


def _place(manifest: Path, name: str) -> str:
    """A path of the manifest; addresses stay."""
    return name if "://" in name else str(manifest.parent / name)
