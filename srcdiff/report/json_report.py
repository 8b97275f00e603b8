"""The JSON report: the comparison as plain data, in the form that `srcdiff/schema.json` describes."""

from __future__ import annotations

import json
import re
from typing import Any

from srcdiff.model import Comparison
from srcdiff.report.style import PLAIN, Style

# No encoding could write a lone surrogate; `##[` a runner of CI jobs would obey wherever it stands in a log.
_ESCAPED = re.compile(r"[\ud800-\udfff]|#(?=#\w*\[)")


def write_json(comparison: Comparison, style: Style = PLAIN) -> str:
    """The comparison as JSON text with a line feed at its end; `style` changes nothing."""
    del style
    return as_json(comparison.to_dict())


def as_json(data: Any) -> str:
    """Plain data as JSON text, characters as they are but for those that could not be written or would act in a log."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
