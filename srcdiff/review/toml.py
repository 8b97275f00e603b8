"""Strings and keys as TOML writes them: whatever stands in them, they end where they should.

Only what the waiver file needs; reading is `tomllib`'s. (TOML 1.0, https://toml.io/en/v1.0.0#string)
"""

from __future__ import annotations

_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def string(text: str) -> str:
    """A basic string, on one line, printable: control and format characters are escaped. No lone surrogates."""
    return '"' + "".join(_SHORT.get(c) or (c if c.isprintable() else _escape(c)) for c in text) + '"'


def key(text: str) -> str:
    """A quoted key; quoted always, so that an id of digits alone looks like the others."""
    return string(text)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
