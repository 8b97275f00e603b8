"""How a report is to look, what counts as a failure in it, and the few terminal colours it may use."""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.model import Severity

RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN = range(31, 37)
BOLD, DIM, UNDERLINE = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Style:
    """What the reader's device and wish allow: colour, brevity, and the width of a line in cells.

    `fail_on` is the least severity that fails the check, None for never: reports that know failures (JUnit) say the
    same as the exit code.
    """

    color: bool = False
    quiet: bool = False
    width: int = 80
    fail_on: Severity | None = Severity.HIGH

    def paint(self, text: str, *codes: int) -> str:
        """`text` in the given colours (ECMA-48 SGR), or as it is where there is to be no colour."""
        if not self.color or not codes or not text:
            return text
        return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m"


PLAIN = Style()
