"""The person's own editor, opened at a line."""

from __future__ import annotations

import codecs
import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from srcdiff.report.evidence import Side as At
from srcdiff.tui.state import State

_KINDS = {
    "plus": "vi vim nvim view nano pico emacs emacsclient mg joe jed kak micro ne mcedit gedit kate",
    "colon": "hx helix subl zed",
    "goto": "code code-insiders codium vscodium cursor",
}
"""How editors are told the line, by the names of their commands."""


class NoEditorError(Exception):
    """There is nothing to edit, or no editor could be started."""


def command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """The words of the command that opens `path` at `line` (from 1); an editor we do not know opens it at the top."""
    words = shlex.split(environment.get("VISUAL") or environment.get("EDITOR") or "vi")
    if not words:
        raise NoEditorError("$EDITOR is empty")
    name = Path(words[0]).stem.lower()
    kind = next((kind for kind, names in _KINDS.items() if name in names.split()), None)
    if kind == "plus":
        return [*words, f"+{line}", str(path)]
    if kind == "colon":
        return [*words, f"{path}:{line}"]
    if kind == "goto":
        wait = [] if "--wait" in words or "-w" in words else ["--wait"]
        return [*words, *wait, "--goto", f"{path}:{line}"]
    return [*words, str(path)]


def edit(path: Path, line: int) -> None:
    """Open `path` in $VISUAL or $EDITOR and wait. Raises NoEditorError."""
    try:
        words = command(os.environ, path, line)
        subprocess.run(words, check=False)
    except (OSError, ValueError) as error:
        raise NoEditorError(str(error)) from None


def read_editable(path: Path) -> bytes:
    """The bytes of a file that a text editor can change. Raises NoEditorError, and OSError where it cannot be read."""
    data = path.read_bytes()
    if b"\0" in data and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise NoEditorError("it is no text; change it in the program that wrote it, then press r")
    return data


def line_of(state: State) -> int:
    """The line, from 1, of what is at hand in b; where it has nothing there, of what stands above it.

    1 where lines of the file are not known, as in a DOCX.
    """
    finding = state.chosen
    offset = finding.b[0].start if finding is not None and finding.b else None
    if offset is None:
        above = (row.b.pieces[0].start for row in reversed(state.rows.rows[: state.row + 1]) if row.b.pieces)
        offset = next(above, 0)
    return At.of(state.comparison.b, "b").where(offset).line or 1
