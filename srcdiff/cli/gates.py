"""What of a comparison is reported, and whether it passes."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from srcdiff.config import Settings
from srcdiff.model import Comparison, Finding
from srcdiff.rules import selects, severity_of


def judge(comparison: Comparison, settings: Settings, waivers: Path) -> Comparison:
    """The comparison as it is to be reported: filtered, and with the waivers that hold; its notes tell of both.

    Raises ReviewError where the waiver file or the baseline cannot be read.
    """
    from srcdiff.review import Waivers, apply_waivers, text_name  # noqa: PLC0415 - only where decisions are read

    filtered = screen_out(comparison, settings)
    text = text_name(comparison.b.name, waivers)
    applied = apply_waivers(filtered, Waivers.load(waivers).entries, datetime.date.today(), text)
    marked = replace(applied.comparison, notes=(*applied.comparison.notes, *applied.notes))
    return marked if settings.max_findings is None else _gravest(marked, settings.max_findings)


def screen_out(comparison: Comparison, settings: Settings) -> Comparison:
    """The comparison with the severities that are set, and without what is not to be reported but for its number.

    Raises ReviewError where the baseline cannot be read.
    """
    if settings.severity:
        graded = (replace(f, severity=severity_of(f, settings.severity)) for f in comparison.findings)
        comparison = replace(comparison, findings=tuple(graded))
    if settings.baseline is not None:
        comparison = _beyond(comparison, settings.baseline)
    if settings.only:
        told = f"not among {', '.join(settings.only)}"
        comparison = _keep(comparison, lambda finding: selects(settings.only, finding), told)
    if settings.ignore:
        told = f"ignored: {', '.join(settings.ignore)}"
        comparison = _keep(comparison, lambda finding: not selects(settings.ignore, finding), told)
    least = settings.min_severity
    return _keep(comparison, lambda finding: finding.severity.rank >= least.rank, f"below {least}")


def exit_code(comparison: Comparison, settings: Settings) -> int:
    """1 where a finding that nobody waived is at or above `fail_on`, else 0."""
    if settings.fail_on is None:
        return 0
    least = settings.fail_on.rank
    return int(any(f.severity.rank >= least for f in comparison.findings if f.waived is None))


def _beyond(comparison: Comparison, path: Path) -> Comparison:
    """Without what the baseline has already."""
    from srcdiff.review import load_baseline  # noqa: PLC0415 - only where decisions are read

    known = load_baseline(path)
    gone = len(known - {finding.id for finding in comparison.findings})
    told = f"already in the baseline {path}"
    comparison = _keep(comparison, lambda finding: finding.id not in known, told)
    if not gone:
        return comparison
    return _noted(comparison, f"{_counted(gone, f' of the baseline {path}')} gone")


def _gravest(comparison: Comparison, number: int) -> Comparison:
    """The gravest findings in the order they stand in; waived ones are not counted."""
    open_ones = [finding for finding in comparison.findings if finding.waived is None]
    gravest = sorted(open_ones, key=lambda f: (-f.severity.rank, -f.confidence))[:number]
    kept = {finding.id for finding in gravest}
    told = f"beyond the gravest {number}"
    return _keep(comparison, lambda finding: finding.waived is not None or finding.id in kept, told)


def _keep(comparison: Comparison, wanted: Callable[[Finding], bool], why: str) -> Comparison:
    left_out = tuple(finding.id for finding in comparison.findings if not wanted(finding))
    if not left_out:
        return comparison
    kept = tuple(finding for finding in comparison.findings if finding.id not in set(left_out))
    filtered = replace(comparison, findings=kept, withheld=(*comparison.withheld, *left_out))
    return _noted(filtered, f"{_counted(len(left_out), '')} not reported ({why})")


def _noted(comparison: Comparison, note: str) -> Comparison:
    return replace(comparison, notes=(*comparison.notes, note))


def _counted(number: int, of: str) -> str:
    """`number` findings (of something) and their verb."""
    return f"1 finding{of} is" if number == 1 else f"{number} findings{of} are"
