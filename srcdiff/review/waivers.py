"""The waiver file, `srcdiff-waivers.toml`: read whole, changed one entry at a time, all else in it left as it is.

    [waivers."3f9c…"]
    reason = "the council corrected the date on Tuesday"
    who = "mq"
    date = 2025-03-04
    expires = 2025-06-01       # optional; after that day the waiver no longer counts
    finding = "contradicts date: b has the bridge close on 24 April; a says 14 April"
    passage = "9b0e…"          # what the finding was seen in; a change of it makes the waiver stale
    text = "bridge.md"         # the text it was found in, from the file's folder: others do not miss the finding

Only `reason` is required. Which waivers count is decided in `srcdiff.review.apply`.
"""

from __future__ import annotations

import datetime
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from srcdiff.errors import ReviewError
from srcdiff.model import Waiver
from srcdiff.review.files import read_text, replace_text
from srcdiff.review.toml import key, string

DEFAULT_NAME = "srcdiff-waivers.toml"
_HEAD = "# Findings of srcdiff that a person looked at and accepted, by finding id.\n"
_TABLE = "waivers"
_TEXTS = ("reason", "who", "finding", "passage", "text")
_DATES = ("date", "expires")


@dataclass(frozen=True, slots=True)
class Entry:
    """One waiver as the file holds it."""

    waiver: Waiver
    finding: str = ""  # what the finding said, for whoever reads the file
    passage: str | None = None  # fingerprint of the passages it was seen in
    text: str | None = None  # name of the text b that it was found in
    other: tuple[str, ...] = ()  # keys that are not ours


def text_name(b: str, file: Path) -> str:
    """How the waiver file calls the text `b`: its path from the file's folder; an address as it is."""
    if "://" in b or "\0" in b:
        return b
    return os.path.relpath(b, file.parent).replace(os.sep, "/")


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waiver file at one moment; every change reads it anew, checks the result and replaces it as one."""

    path: Path
    entries: Mapping[str, Entry] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Waivers:
        """What the file holds; nothing where there is no such file.

        Raises ReviewError where it cannot be read or an entry makes no sense.
        """
        text = read_text(path)
        return cls(path, {} if text is None else _entries(path, _parse(path, text)))

    def waive(self, id: str, entry: Entry) -> Waivers:
        """With the finding waived, in the file too. Raises ReviewError where it cannot be written."""
        if not entry.waiver.reason.strip():
            raise ReviewError("a waiver needs a reason")
        text = read_text(self.path) or ""
        data = _parse(self.path, text)
        old = data.get(_TABLE, {}).get(id)
        if old is not None:
            if _entry(self.path, id, old).other:
                raise ReviewError(f"{self.path}: waiver {id} has keys that srcdiff does not know; change it by hand")
            text = _without(text, id)
        body = _values(entry)
        text = (text.rstrip("\n") + "\n\n" if text.strip() else _HEAD + "\n") + _block(id, body)
        data.setdefault(_TABLE, {})[id] = body
        return self._keep(text, data)

    def take_back(self, id: str) -> Waivers:
        """Without the finding's waiver, in the file too; as it is where there is none."""
        text = read_text(self.path) or ""
        data = _parse(self.path, text)
        if id not in data.get(_TABLE, {}):
            return self._keep(None, data)
        del data[_TABLE][id]
        return self._keep(_without(text, id), data)

    def _keep(self, text: str | None, expected: dict[str, Any]) -> Waivers:
        """Replace the file by `text`, having checked that it says what is expected and nothing else."""
        if text is not None:
            try:
                found = tomllib.loads(text)
            except tomllib.TOMLDecodeError:
                found = None
            if found is None or _plain(found) != _plain(expected):
                raise ReviewError(
                    f"{self.path}: cannot change it without harm to what else it holds; edit it by hand, "
                    f'one [{_TABLE}."ID"] table for each waiver'
                )
            replace_text(self.path, text)
        return replace(self, entries=_entries(self.path, expected))


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """`data` without an empty table of waivers, which a file with none need not have."""
    return {name: value for name, value in data.items() if name != _TABLE or value}


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ReviewError(f"{path}: not valid TOML: {error}") from None
    if not isinstance(data.get(_TABLE, {}), dict):
        raise ReviewError(f"{path}: `{_TABLE}` must be a table of finding ids")
    return data


def _entries(path: Path, data: dict[str, Any]) -> dict[str, Entry]:
    return {id: _entry(path, id, value) for id, value in data.get(_TABLE, {}).items()}


def _entry(path: Path, id: str, value: object) -> Entry:
    where = f"{path}: waiver {id!r}"
    if not isinstance(value, dict):
        raise ReviewError(f"{where} must be a table")
    for name in _TEXTS:
        if not isinstance(value.get(name, ""), str):
            raise ReviewError(f"{where}: `{name}` must be a string")
    for name in _DATES:
        day = value.get(name)
        # datetime is a date to Python; to a waiver it is not.
        if day is not None and (not isinstance(day, datetime.date) or isinstance(day, datetime.datetime)):
            raise ReviewError(f"{where}: `{name}` must be a date such as 2025-03-04, without quotation marks")
    if not value.get("reason", "").strip():
        raise ReviewError(f"{where} has no reason; every waiver needs one")
    waiver = Waiver(value["reason"], value.get("who"), value.get("date"), value.get("expires"))
    other = tuple(sorted(set(value) - {*_TEXTS, *_DATES}))
    return Entry(waiver, value.get("finding", ""), value.get("passage"), value.get("text"), other)


def _values(entry: Entry) -> dict[str, Any]:
    given = {
        "reason": entry.waiver.reason,
        "who": entry.waiver.who,
        "date": entry.waiver.date,
        "expires": entry.waiver.expires,
        "finding": entry.finding or None,
        "passage": entry.passage,
        "text": entry.text,
    }
    # A lone surrogate has no place in TOML, which is UTF-8.
    return {
        name: value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
        for name, value in given.items()
        if value is not None
    }


def _block(id: str, values: dict[str, Any]) -> str:
    lines = [f"[{_TABLE}.{key(id)}]"]
    for name, value in values.items():
        lines.append(f"{name} = {string(value) if isinstance(value, str) else value.isoformat()}")
    return "\n".join(lines) + "\n"


def _without(text: str, id: str) -> str:
    """`text` without the lines of the finding's table, up to the next table's header."""
    lines = text.splitlines(keepends=True)
    heads = {f"[{_TABLE}.{key(id)}]", f"[{_TABLE}.{id}]", f"[{_TABLE}.'{id}']"}
    first = next((i for i, line in enumerate(lines) if any(_is_head(line, head) for head in heads)), None)
    if first is None:
        return text
    after = next((i for i in range(first + 1, len(lines)) if lines[i].lstrip().startswith("[")), len(lines))
    # Comments right above the next header speak of it.
    while after > first + 1 and lines[after - 1].lstrip().startswith("#") and after < len(lines):
        after -= 1
    return "".join(lines[:first] + lines[after:])


def _is_head(line: str, head: str) -> bool:
    """Whether the line is that table's header, with or without a comment after it."""
    line = line.strip()
    return line.startswith(head) and line[len(head) :].lstrip()[:1] in ("", "#")
