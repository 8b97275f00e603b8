"""What is in force for a text, and where each value came from: command line over sections over file over default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from srcdiff.config.files import File, find, load
from srcdiff.config.globs import fits
from srcdiff.config.settings import Settings

_TABLES = ("severity", "aliases", "keymap")  # merged entry by entry; everything else replaces what stood before
COMMAND_LINE = "command line"


@dataclass(frozen=True, slots=True)
class InForce:
    """The settings, the configuration file they were read from, and where each that is not the default came from.

    `origins` is by field of `Settings`; for an entry of a table by field, a dot and the entry.
    """

    settings: Settings
    file: Path | None
    origins: Mapping[str, str]


def settings_for(
    b: str, given: Mapping[str, Any] | None = None, *, config: Path | None = None, search: bool = True
) -> InForce:
    """What is in force for the text `b` (a path, an address, or - for standard input).

    `given` is what the command line says, by field of `Settings`; `config` a configuration file in place of the one
    found upward from `b`; without `search` and `config` there is none. Raises ConfigError.
    """
    path = config if config is not None else find(_folder(b)) if search else None
    layers = [] if path is None else _layers(load(path), b)
    settings, origins = Settings(), dict[str, str]()
    for origin, values in [*layers, (COMMAND_LINE, given or {})]:
        settings = replace(settings, **{name: _merged(settings, name, value) for name, value in values.items()})
        for name, value in values.items():
            names = [f"{name}.{entry}" for entry in value] if name in _TABLES else [name]
            origins |= dict.fromkeys(names, origin)
    return InForce(settings, path, origins)


def _merged(settings: Settings, name: str, value: Any) -> Any:
    return {**getattr(settings, name), **value} if name in _TABLES else value


def _layers(file: File, b: str) -> list[tuple[str, Mapping[str, Any]]]:
    """What the file says for `b`, the later over the earlier, each with the name of its origin."""
    layers = [(str(file.path), file.values)]
    if not _is_file(b):
        return layers
    shown = os.path.relpath(b, file.path.parent).replace(os.sep, "/")
    for section in file.sections:
        glob = next((glob for glob in section.globs if fits(glob, shown)), None)
        if glob is not None:
            layers.append((f"{file.path}, paths {glob!r}", section.values))
    return layers


def _folder(b: str) -> Path:
    """Where the search begins: links are not followed, since a text belongs to the folder it is named in."""
    return Path(os.path.abspath(b)).parent if _is_file(b) else Path.cwd()


def _is_file(b: str) -> bool:
    return b != "-" and "://" not in b and "\0" not in b
