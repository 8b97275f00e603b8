"""The reports: one file per format, and the registry of them. A report is made of a comparison and of nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from srcdiff.model import Comparison
from srcdiff.report.github_report import write_github
from srcdiff.report.html_report import write_html
from srcdiff.report.json_report import write_json
from srcdiff.report.junit_report import write_junit
from srcdiff.report.markdown_report import write_markdown
from srcdiff.report.sarif_report import write_sarif
from srcdiff.report.style import PLAIN, Style
from srcdiff.report.text_report import write_text

__all__ = ["REPORTS", "SUFFIXES", "Report", "Style"]


class Report(Protocol):
    """A comparison as text, ended by a line feed, in the given style."""

    def __call__(self, comparison: Comparison, style: Style = PLAIN) -> str: ...


REPORTS: Mapping[str, Report] = MappingProxyType(
    {
        "text": write_text,
        "json": write_json,
        "html": write_html,
        "markdown": write_markdown,
        "sarif": write_sarif,
        "junit": write_junit,
        "github": write_github,
    }
)

# The usual ending of a report's file; annotations for a workflow are for its log and have none.
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"text": "txt", "json": "json", "html": "html", "markdown": "md", "sarif": "sarif", "junit": "xml"}
)
