"""The reports: one file per format, and the registry of them. A report is made of a comparison and of nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from srcdiff.model import Comparison
from srcdiff.report.json_report import write_json
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.text_report import write_text

__all__ = ["REPORTS", "Report", "Style"]


class Report(Protocol):
    """A comparison as text, ended by a line feed, in the given style."""

    def __call__(self, comparison: Comparison, style: Style = PLAIN) -> str: ...


REPORTS: Mapping[str, Report] = MappingProxyType({"text": write_text, "json": write_json})
