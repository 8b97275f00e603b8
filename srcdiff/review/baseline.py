"""The baseline: what an earlier JSON report found already, by finding id."""

from __future__ import annotations

import json
from pathlib import Path

from srcdiff.errors import ReviewError


def load_baseline(path: Path) -> frozenset[str]:
    """The ids of the findings of an earlier JSON report. Raises ReviewError where the file is none."""
    try:
        found = json.loads(path.read_bytes())["findings"]
        ids = [finding["id"] for finding in found]
        if not all(isinstance(id, str) for id in ids):
            raise TypeError
    except OSError as error:
        raise ReviewError(f"{path}: the baseline cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ReviewError(f"{path}: no JSON report of srcdiff; make one with --json -o {path.name}") from None
    return frozenset(ids)
