"""Whatever stands in a configuration: it is read, or refused in one line."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.config import KEYS, settings_for
from srcdiff.errors import ConfigError
from srcdiff.review.toml import key, string

TEXTS = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\"\\\n\r\x00\x1b\u202e#[]='(*+")))
NAMES = st.one_of(st.sampled_from([*(key.name for key in KEYS), "paths", "glob", "date", "contradicts"]), TEXTS)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.booleans(), st.integers(-3, 3), st.floats(allow_nan=False, allow_infinity=False), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=6,
)


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(name)} = {_toml(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return string(value) if isinstance(value, str) else str(value).lower()


def _lines(table: dict[str, Any]) -> str:
    return "".join(f"{key(name)} = {_toml(value)}\n" for name, value in table.items())


@given(st.one_of(TEXTS, st.dictionaries(NAMES, VALUES, max_size=4).map(_lines)))
def test_read_or_refused(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "srcdiff.toml").write_text(text, encoding="utf-8", newline="")
        try:
            settings_for(str(Path(folder, "b.txt")))
        except ConfigError as error:
            said = str(error)
            assert said.startswith(folder)
            assert "\x1b" not in said
            assert "\u202e" not in said
