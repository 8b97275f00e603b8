"""The reports: one file per format, and the registry of them. A report is made of a comparison and of nothing else.

A format is loaded when it is first written: a run that prints JSON pays for no page.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from srcdiff.model import Comparison
from srcdiff.report.style import PLAIN, Style

__all__ = ["REPORTS", "SUFFIXES", "Report", "Style"]


class Report(Protocol):
    """A comparison as text, ended by a line feed, in the given style; UTF-8 can encode it."""

    def __call__(self, comparison: Comparison, style: Style = PLAIN) -> str: ...


@dataclass(frozen=True, slots=True)
class _Written:
    """The report of a module here, whose function is named `write_` and the format."""

    module: str
    function: str

    def __call__(self, comparison: Comparison, style: Style = PLAIN) -> str:
        write: Report = getattr(importlib.import_module(f"{__name__}.{self.module}"), self.function)
        return write(comparison, style)


REPORTS: Mapping[str, Report] = MappingProxyType(
    {
        "text": _Written("text_report", "write_text"),
        "json": _Written("json_report", "write_json"),
        "html": _Written("html_report", "write_html"),
        "markdown": _Written("markdown_report", "write_markdown"),
        "sarif": _Written("sarif_report", "write_sarif"),
        "junit": _Written("junit_report", "write_junit"),
        "github": _Written("github_report", "write_github"),
    }
)

# The usual ending of a report's file; annotations for a workflow are for its log and have none.
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"text": "txt", "json": "json", "html": "html", "markdown": "md", "sarif": "sarif", "junit": "xml"}
)
