"""The documented formats and limits are those of the code."""

from __future__ import annotations

from pathlib import Path

from srcdiff.read import FORMATS, limits
from srcdiff.segment import LONGEST_PASSAGE, MOST_PASSAGES

_PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_format_and_suffix_is_documented() -> None:
    for format in FORMATS:
        row = next(line for line in _PAGE.splitlines() if line.startswith(f"| `{format.name}` |"))
        for suffix in format.suffixes:
            assert f"`{suffix}`" in row or suffix in (".text", ".asc")


def test_every_limit_is_documented() -> None:
    values = {name: value for name, value in vars(limits).items() if name.isupper()}
    table = _PAGE.partition("## Limits")[2].partition("## Known")[0]
    for name, value in {**values, "MOST_PASSAGES": MOST_PASSAGES, "LONGEST_PASSAGE": LONGEST_PASSAGE}.items():
        shown = f"{value // 1_000_000}" if value >= 1_000_000 else f"{value:,}"
        assert f" {shown} " in table.replace("|", " ").replace(",\n", " ").replace(";", " ").replace(", ", "  "), name
