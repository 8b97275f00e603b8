"""What of a comparison is reported, and whether it passes."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

from srcdiff.config import Settings
from srcdiff.model import Comparison


def judge(comparison: Comparison, settings: Settings, waivers: Path) -> Comparison:
    """The comparison as it is to be reported: with the waivers that hold, and notes on those that do not.

    Raises ReviewError where the waiver file cannot be read.
    """
    from srcdiff.review import Waivers, apply_waivers  # noqa: PLC0415

    del settings
    applied = apply_waivers(comparison, Waivers.load(waivers).entries, datetime.date.today())
    return dataclasses.replace(applied.comparison, notes=(*applied.comparison.notes, *applied.notes))


def exit_code(comparison: Comparison, settings: Settings) -> int:
    """1 where a finding that nobody waived is at or above `fail_on`, else 0."""
    if settings.fail_on is None:
        return 0
    least = settings.fail_on.rank
    return int(any(f.severity.rank >= least for f in comparison.findings if f.waived is None))
