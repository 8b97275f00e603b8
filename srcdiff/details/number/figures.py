"""The figure that a match of `grammar.NUMBER` stands for: its value, its precision, and whether it is weak."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from srcdiff.details.lexicon import NUMERALS, TENS
from srcdiff.details.number.grammar import GLYPHS, MAGNITUDES, MULTIPLES, PARTS, RANKS, ROUND_RANKS

_LONGEST = 18  # digits; a longer run is an identifier or noise
_SHARES = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 20, 25, 32, 50, 64, 100})  # what "3/8" divides by; "9/11" is no share
_Groups = dict[str, str]


class Figure(NamedTuple):
    """A figure without its unit; `step` is the place of its last significant digit; `weak` ones are common."""

    value: float
    step: float
    weak: bool = False


def read_figure(match: re.Match[str]) -> Figure | None:
    """The figure of a match; None for a run of digits or words that is no number."""
    if match[0].isdigit():
        return _plain(match[0])
    group = match.groupdict()
    kind = next(kind for kind in _READERS if group[kind])
    try:
        figure = _READERS[kind](group)
    except ValueError:  # "one hundred hundred" is no number
        return None
    return figure._replace(value=-figure.value) if figure is not None and group["sign"] else figure


@lru_cache(maxsize=4096)
def _plain(digits: str) -> Figure | None:
    if len(digits) > _LONGEST:
        return None
    return Figure(float(digits), 10.0 ** (len(digits) - len(digits.rstrip("0") or "0")))


def number_of(words: str) -> Figure:
    """The figure of digits or plain number words."""
    return Figure(_word_value(words), 1.0)


def _read_ratio(group: _Groups) -> Figure | None:
    few, many = _word_value(group["of1"]), _word_value(group["of2"])
    return Figure(few / many, 0.01) if few < many else None


def _read_dozen(group: _Groups) -> Figure:
    count = 6.0 if group["dozen"].startswith("half") else 12.0 * _word_value(group["dozens"] or "a")
    return Figure(count, 1.0)


def _read_fraction(group: _Groups) -> Figure:
    over, part = _word_value(group["over"] or group["over1"] or "one"), group["part"] or group["part1"] or group["half"]
    share = PARTS[part] * (1.0 if group["over1"] else over)
    size = MAGNITUDES.get(group["size0"] or "", 1.0)
    return Figure(share * size, (0.01 if size == 1 else 0.1) * size, weak=bool(group["half"]) and size == 1)


def _read_rank(group: _Groups) -> Figure:
    digits = re.match(r"\d+", group["rank"])
    value = float(digits.group()) if digits else _rank_value(group["rank"])
    return Figure(value, 1.0, weak=value <= 3 and digits is None)


def _read_digits(group: _Groups) -> Figure | None:
    figure = re.sub(r"[,\u2009\u202f]", "", group["figure"])
    if len(figure) > _LONGEST:
        return None
    if "e" in figure:
        return Figure(float(figure), float("1" + figure[figure.index("e") :]))
    if group["over2"]:
        return _read_slash(figure, group["over2"][1:])
    size = MAGNITUDES.get(group["size"] or "", 1.0)
    value = float(figure)
    if group["glyph"]:
        more = group["glyph"].strip(" -")
        few, _, many = more.partition("/")
        value += GLYPHS[more] if more in GLYPHS else float(few) / float(many)
    whole = figure.rstrip("0") or "0"
    step = 10.0 ** -len(figure.partition(".")[2]) if "." in figure else 10.0 ** (len(figure) - len(whole))
    return Figure(value * size, step * size)


def _read_slash(few: str, many: str) -> Figure | None:
    if "." in few or int(many) not in _SHARES or int(few) >= int(many):
        return None
    return Figure(int(few) / int(many), 0.01)


def _read_glyph(group: _Groups) -> Figure:
    return Figure(GLYPHS[group["lone"]], 0.01)


def _read_single(group: _Groups) -> Figure:
    return Figure(1.0, 1.0)


def _read_multiple(group: _Groups) -> Figure:
    return Figure(MULTIPLES[group["multiple"]], 0.1, weak=True)


def _read_words(group: _Groups) -> Figure:
    value = _word_value(group["words"])
    if group["point"]:
        digits = "".join(f"{_word_value(word):.0f}" for word in group["point"].split())
        return Figure(value + float(f"0.{digits}"), 10.0 ** -len(digits))
    if group["plus"]:
        # "two and a half million" multiplies both; "a million and a half" means half of the million
        size = MAGNITUDES.get(group["size2"] or "", 1.0)
        part = PARTS[group["plus"]] * (3 if group["plus"] in ("quarters", "fourths") else 1)
        last = MAGNITUDES.get(re.split("[ -]", group["words"])[-1], 1.0)
        if last > 1 and size > 1:
            return Figure(value + part * size, 0.1 * size)
        return Figure((value + part * last) * size, 0.1 * last * size)
    whole = str(int(value))
    return Figure(value, 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value else 1.0, weak=value <= 3)


_READERS = {
    "ratio": _read_ratio,
    "dozen": _read_dozen,
    "fraction": _read_fraction,
    "rank": _read_rank,
    "figure": _read_digits,
    "lone": _read_glyph,
    "single": _read_single,
    "words": _read_words,
    "multiple": _read_multiple,
}


_SMALL = {word: float(value) for word, value in NUMERALS.items()} | {"a": 1.0, "an": 1.0, "nought": 0.0, "naught": 0.0}


@lru_cache(maxsize=4096)
def _word_value(text: str) -> float:
    """The number that words or digits say.

    Raises:
        ValueError: they say none.
    """
    if text.isdigit():
        return float(text[:_LONGEST])
    total, group, least = 0.0, 0.0, float("inf")
    for word in text.replace("-", " ").split():
        if word in _SMALL:
            if group % 100 and not (group % 100 in TENS.values() and _SMALL[word] < 10):
                raise ValueError(text)
            group += _SMALL[word]
        elif word == "hundred":
            if group >= 100:
                raise ValueError(text)
            group = 100 * (group or 1.0)
        elif word != "and":
            size = MAGNITUDES[word]
            if size >= least and not 0 < group < 1000:
                raise ValueError(text)
            total, group, least = (
                (total + group * size, 0.0, size) if size < least else ((total + group) * size, 0.0, size)
            )
    return total + group


def _rank_value(word: str) -> float:
    for name, value in ROUND_RANKS.items():
        if word.endswith(name):
            return value * _word_value(word.removesuffix(name).strip(" -") or "one")
    tens, _, unit = word.rpartition("-")
    return (_word_value(tens) if tens else 0.0) + RANKS.index(unit)
