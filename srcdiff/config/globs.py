"""Patterns for paths: `*` and `?` stay within a folder, `**` goes across, and one without a slash fits any folder."""

from __future__ import annotations

import re


def fits(pattern: str, path: str) -> bool:
    """Whether the path (with / between its parts, relative to the configuration) fits the pattern as a whole."""
    if "/" not in pattern:
        path = path.rpartition("/")[2]
    return re.fullmatch(_expression(pattern.removeprefix("./").removeprefix("/")), path, re.DOTALL) is not None


def _expression(pattern: str) -> str:
    parts: list[str] = []
    place = 0
    while place < len(pattern):
        if pattern.startswith("**/", place):
            parts.append("(?:.*/)?")
            place += 3
        elif pattern.startswith("**", place):
            parts.append(".*")
            place += 2
        else:
            parts.append({"*": "[^/]*", "?": "[^/]"}.get(pattern[place], re.escape(pattern[place])))
            place += 1
    return "".join(parts)
