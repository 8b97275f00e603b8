"""A document's characters for files that others read: what a device would obey rather than show is spelled out.

Unlike `cells`, which is for terminals, nothing is dropped or measured: joiners, accents and marks of direction stay.
"""

from __future__ import annotations

import re

# C0 and C1 controls but tab and line feed, separators of lines, overrides and isolates of direction, lone surrogates,
# annotation and tag characters, noncharacters: none of them may stand in HTML or XML, or all of them can hide text.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f"
    + "".join(chr((plane << 16) + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


def visible(text: str) -> str:
    """`text` with every character that acts rather than shows as its symbol (␛) or its number (<U+202E>)."""
    return _UNSEEN.sub(lambda found: _spelled(ord(found[0])), text)


def one_line(text: str) -> str:
    """The same on one line, white space run together."""
    return visible(" ".join(text.split()))


def _spelled(code: int) -> str:
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"
