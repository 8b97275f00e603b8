"""From what the command line gave to a request: the settings in force and the reports wanted."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srcdiff.cli.options import FLAGS
from srcdiff.config import COMMAND_LINE, InForce, Settings, settings_for
from srcdiff.errors import ConfigError, UsageError
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
    """What the shared options and the configuration say for the text `b`; other options are left alone.

    Raises UsageError and ConfigError.
    """
    return Request(in_force(given, b).settings, _targets(given), bool(given.get("quiet")))


def in_force(given: Mapping[str, Any], b: str) -> InForce:
    """The settings for the text `b`, and where they come from. Raises UsageError and ConfigError."""
    if given.get("config") is not None and given.get("no_config"):
        raise UsageError("--config names a configuration and --no-config forbids one; give one of the two")
    settings = {name: value for name, value in given.items() if name in _SETTINGS and value not in (None, ())}
    for name in ("only", "ignore"):
        if name in settings:
            settings[name] = tuple(itertools.chain.from_iterable(settings[name]))
    if "min_severity" in settings:
        settings["min_severity"] = Severity(settings["min_severity"])
    if "fail_on" in settings:
        settings["fail_on"] = None if settings["fail_on"] == "never" else Severity(settings["fail_on"])
    if given.get("exit_zero"):
        settings["fail_on"] = None
    found = settings_for(b, settings, config=given.get("config"), search=not given.get("no_config"))
    _refuse_far_judge(found)
    return found


def _refuse_far_judge(found: InForce) -> None:
    """A file that happens to lie above a text does not send it to another machine: only a person's command does."""
    checker, origin = found.settings.checker or "", found.origins.get("checker", COMMAND_LINE)
    if "://" not in checker or origin == COMMAND_LINE:
        return
    from srcdiff.check.judge.address import is_local  # noqa: PLC0415 - only with a judge

    if not is_local(checker):
        raise ConfigError(
            f"{origin}: `checker` may name a judge on this machine alone; "
            "one elsewhere, to which texts are sent, is asked for on the command line: --checker URL#MODEL"
        )


def _targets(given: Mapping[str, Any]) -> tuple[Target, ...]:
    """Every report asked for; at most one goes to standard output, and no two to one file."""
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
        targets.append(Target(named[0] if named else _format_of(out), out))
    # a file named - is standard output, as for other commands
    targets = [Target(t.format, None if t.path == Path("-") else t.path) for t in targets]
    for path in {target.path for target in targets}:
        if sum(target.path == path for target in targets) > 1:
            where = "to standard output" if path is None else f"to {path}"
            raise UsageError(f"two reports go {where}; write each to a file of its own: --output FORMAT=FILE")
    return tuple(targets)


def _format_of(path: Path | None) -> str:
    """The format whose usual ending the file has, else text."""
    from srcdiff.report import REPORTS, SUFFIXES  # noqa: PLC0415 - only where a report is written

    suffix = "" if path is None else path.suffix.removeprefix(".").lower()
    return next((name for name in REPORTS if SUFFIXES.get(name) == suffix), "text")
