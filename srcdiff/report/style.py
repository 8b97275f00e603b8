"""How a report is to look, and the few terminal colours it may use."""

from __future__ import annotations

from dataclasses import dataclass

RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN = range(31, 37)
BOLD, DIM, UNDERLINE = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Style:
    """What the reader's device and wish allow: colour, brevity, and the width of a line in cells."""

    color: bool = False
    quiet: bool = False
    width: int = 80

    def paint(self, text: str, *codes: int) -> str:
        """`text` in the given colours (ECMA-48 SGR), or as it is where there is to be no colour."""
        if not self.color or not codes or not text:
            return text
        return f"\x1b[{';'.join(map(str, codes))}m{text}\x1b[0m"


PLAIN = Style()
