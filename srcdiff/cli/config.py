"""`srcdiff config [B]`: what is in force for a text, as a configuration with the origin of each line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from srcdiff.cli import options
from srcdiff.cli.request import in_force
from srcdiff.config import COMMAND_LINE, KEYS, InForce, Key


@click.command(cls=options.Command, short_help="Print the settings in force, and where each comes from.")
@options.text_argument("b", required=False)
@options.GATES
@options.DATES
@options.ENGINE
@options.CHECKING
def command(b: str | None, **given: Any) -> int:
    """Print the settings in force for B, and where each comes from; without B, for the working folder.

    Settings come from srcdiff.toml, or [tool.srcdiff] in pyproject.toml, in the folder of B or the nearest above it.
    What the command line gives goes before them. The output is itself a valid srcdiff.toml.
    """
    found = in_force(given, b or "-")
    if found.settings.keymap:
        from srcdiff.tui.keys import check  # noqa: PLC0415 - Textual comes with it

        check(found.settings.keymap)
    click.echo(render(found, b))
    return 0


def render(found: InForce, b: str | None) -> str:
    """The settings as TOML, the origin of each in a comment."""
    return "\n".join(_lines(found, b))


def _lines(found: InForce, b: str | None) -> Iterator[str]:
    yield f"# in force for {_shown(b) if b else 'the working folder'}"
    yield f"# configuration: {_shown(str(found.file)) if found.file else 'none'}"
    rows, tables = [], []
    for key in KEYS:
        value = getattr(found.settings, key.field)
        if isinstance(value, Mapping):
            tables += [(key, value)] if value else []
            rows += [] if value else [f"# [{key.name}] has no entry: {key.about}"]
        else:
            rows.append(_row(key, value, found.origins.get(key.field, "default")))
    yield from rows
    for key, table in tables:
        yield from ("", f"[{key.name}]  # {key.about}")
        for entry, value in table.items():
            yield f"{_string(entry)} = {_toml(value)}  # {_shown(found.origins[f'{key.field}.{entry}'])}"


def _row(key: Key, value: Any, origin: str) -> str:
    if key.field == "fail_on" and value is None:
        value = "never"
    if key.field == "checker" and origin == COMMAND_LINE and "://" in str(value):
        # a file may name a judge on this machine alone
        return f"# {key.name} is {_shown(value)}, by the {origin}"
    if value is None:
        return f"# {key.name} is not set: {key.about}"
    return f"{key.name} = {_toml(value)}  # {_shown(origin)}"


def _toml(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, re.Pattern):
        return _string(value.pattern)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (str, Path)):
        return _string(str(value))
    raise TypeError(f"no TOML for {type(value).__name__}")


def _string(text: str) -> str:
    from srcdiff.review.toml import string  # noqa: PLC0415 - only where decisions are read

    # a lone surrogate, as of an undecodable file name, has no place in TOML
    return string(text.encode("utf-8", "replace").decode("utf-8"))


def _shown(text: str) -> str:
    """For a comment: on one line, whatever stands in it."""
    return _string(text)[1:-1]
