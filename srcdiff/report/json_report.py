"""The JSON report: the comparison as plain data, in the form that `srcdiff/schema.json` describes."""

from __future__ import annotations

import json
import re

from srcdiff.model import Comparison
from srcdiff.report.style import PLAIN, Style

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(comparison: Comparison, style: Style = PLAIN) -> str:
    """The comparison as JSON text with a line feed at its end; `style` changes nothing.

    Characters stand as they are, but for lone surrogates, which no encoding could write: they are escaped.
    """
    del style
    text = json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2)
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
