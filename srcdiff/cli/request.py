"""From what the command line gave to a request: the settings in force and the reports wanted."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff.cli.options import FLAGS
from srcdiff.config import Settings, settings_for
from srcdiff.errors import UsageError
from srcdiff.model import Severity

_SETTINGS = frozenset(field.name for field in dataclasses.fields(Settings))


@dataclass(frozen=True, slots=True)
class Target:
    """A report that is wanted, by its format; `path` None is standard output."""

    format: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What is in force for one text b, and the reports asked for: none where the command line names none."""

    settings: Settings
    targets: tuple[Target, ...] = ()
    quiet: bool = False


def read_request(given: Mapping[str, Any], b: str) -> Request:
    """What the shared options say for the text `b`; options of other bundles are left alone. Raises UsageError."""
    settings = {name: value for name, value in given.items() if name in _SETTINGS and value is not None}
    if "fail_on" in settings:
        settings["fail_on"] = None if settings["fail_on"] == "never" else Severity(settings["fail_on"])
    if given.get("exit_zero"):
        settings["fail_on"] = None
    return Request(settings_for(settings).settings, _targets(given), bool(given.get("quiet")))


def _targets(given: Mapping[str, Any]) -> tuple[Target, ...]:
    """Every report asked for; at most one goes to standard output."""
    named = [name for name in FLAGS if given.get(f"as_{name}")]
    if given.get("as_named"):
        named.append(given["as_named"])
    named = list(dict.fromkeys(named))
    if len(named) > 1:
        raise UsageError(
            f"{' and '.join(named)} cannot both be printed; write the others to files: --output {named[1]}=FILE"
        )
    out = given.get("out")
    targets = [Target(name, path) for name, path in given.get("output") or ()]
    if given.get("html"):
        targets.append(Target("html", given["html"]))
    if named or out:
        targets.append(Target(named[0] if named else "text", out))
    # a file named - is standard output, as for other commands
    targets = [Target(t.format, None if t.path == Path("-") else t.path) for t in targets]
    if sum(target.path is None for target in targets) > 1:
        raise UsageError("two reports are to be printed; write one of them to a file: --output FORMAT=FILE")
    return tuple(targets)
