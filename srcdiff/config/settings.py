"""What can be set for a comparison, as one frozen value; where each came from is in `srcdiff.config.force`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from srcdiff.model import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is in force for one pair. It can be pickled, so that a pool of processes can be handed it.

    `fail_on` and `max_findings` are None for never and for no limit. `aliases` gives for a name or term the others that
    stand for the same; `severity` the severity of findings by rule, relation or detail.
    """

    a_date: datetime.date | None = None
    b_date: datetime.date | None = None
    a_format: str | None = None
    b_format: str | None = None
    model: str | None = None
    checker: str | None = None
    judge_all: bool = False
    max_calls: int | None = None
    judge_timeout: int | None = None
    check_omissions: bool = False
    cache: bool = True
    fail_on: Severity | None = Severity.HIGH
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.LOW
    max_findings: int | None = None
    severity: Mapping[str, Severity] = field(default_factory=dict)
    waivers: Path | None = None
    baseline: Path | None = None
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    boilerplate: tuple[re.Pattern[str], ...] = ()
    keymap: Mapping[str, str] = field(default_factory=dict)
    color: str = "auto"
