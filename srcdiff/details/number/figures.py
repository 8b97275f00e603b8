"""The figure that a match of `grammar.NUMBER` stands for: both its ends, its precision, and whether it is weak."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from text_to_num import text2num  # type: ignore[import-untyped]  # the package has no types

from srcdiff.details.number.grammar import GLYPHS, MAGNITUDES, PARTS, RANKS

_LONGEST = 18  # digits; a longer run is an identifier or noise


class Figure(NamedTuple):
    """A figure without its unit; `step` is the place of its last significant digit; `weak` ones are common."""

    low: float
    high: float
    step: float
    weak: bool = False


def read_figure(match: re.Match[str]) -> Figure | None:
    """The figure of a match; None for a run of digits that is no number."""
    group = match.groupdict()
    return next((read(group) for kind, read in _READERS.items() if group[kind]), None)


def _read_ratio(group: dict[str, str]) -> Figure:
    share = _word_value(group["of1"]) / _word_value(group["of2"])
    return Figure(share, share, 0.01)


def _read_dozen(group: dict[str, str]) -> Figure:
    count = 6.0 if group["dozen"].startswith("half") else 12.0 * _word_value(group["dozens"] or "a")
    return Figure(count, count, 1.0)


def _read_fraction(group: dict[str, str]) -> Figure:
    share = PARTS[group["part"]] * _word_value(group["over"]) if group["part"] else 0.5
    return Figure(share, share, 0.01, weak=bool(group["half"]))


def _read_rank(group: dict[str, str]) -> Figure | None:
    digits = re.match(r"\d+", group["rank"])
    if digits is not None and len(digits.group()) > _LONGEST:
        return None
    value = float(digits.group()) if digits else _rank_value(group["rank"])
    return Figure(value, value, 1.0, weak=value <= 3 and digits is None)


def _read_digits(group: dict[str, str]) -> Figure | None:
    figure = group["figure"].replace(",", "")
    if len(figure) > _LONGEST:
        return None
    size = MAGNITUDES.get(group["size"] or "", 1.0)
    value = float(figure) + GLYPHS.get((group["glyph"] or "").strip(" -"), 0.0)
    whole = figure.rstrip("0") or "0"
    step = 10.0 ** -len(figure.partition(".")[2]) if "." in figure else 10.0 ** (len(figure) - len(whole))
    if group["figure2"] and len(group["figure2"]) <= _LONGEST:
        other = float(group["figure2"].replace(",", ""))
        if other >= value or "to" in group["to"]:
            return Figure(value * size, other * size, step * size)
    return Figure(value * size, value * size, step * size)


def _read_glyph(group: dict[str, str]) -> Figure:
    return Figure(GLYPHS[group["lone"]], GLYPHS[group["lone"]], 0.01)


def _read_single(group: dict[str, str]) -> Figure:
    return Figure(1.0, 1.0, 1.0)


def _read_words(group: dict[str, str]) -> Figure | None:
    try:
        value = _word_value(group["words"])
    except ValueError:  # "one hundred hundred" is no number
        return None
    if group["words2"]:
        return Figure(value, _word_value(group["words2"]), 1.0)
    if group["plus"]:
        return Figure(value + PARTS[group["plus"]], value + PARTS[group["plus"]], 0.1)
    whole = str(int(value))
    return Figure(value, value, 10.0 ** (len(whole) - len(whole.rstrip("0"))), weak=value <= 3)


_READERS = {
    "ratio": _read_ratio,
    "dozen": _read_dozen,
    "fraction": _read_fraction,
    "rank": _read_rank,
    "figure": _read_digits,
    "lone": _read_glyph,
    "single": _read_single,
    "words": _read_words,
}


@lru_cache(maxsize=4096)
def _word_value(text: str) -> float:
    """The number that words or digits say; nought counts as one, since it only ever divides or multiplies here."""
    if text in ("a", "an", "one"):
        return 1.0
    if text.isdigit():
        return float(text[:_LONGEST]) or 1.0
    spaced = re.sub(r"^a ", "one ", text.replace("-", " "))
    return MAGNITUDES[spaced] if spaced in MAGNITUDES else float(text2num(spaced, "en"))


def _rank_value(word: str) -> float:
    tens, _, unit = word.rpartition("-")
    return (_word_value(tens) if tens else 0.0) + RANKS.index(unit)
