"""The figures of a passage with their units, one by one, as they are written; what two of them make is in `combine`.

Identifiers that look like numbers are told apart here: they become labels, which name a thing and measure nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.number.figures import Figure, number_of, read_figure
from srcdiff.details.number.grammar import (
    JUBILEE_AFTER,
    LONG_AFTER,
    NUMBER,
    PARTS,
    PER_AFTER,
    RANK_BEHIND,
    TIMES_AFTER,
    UNIT_AFTER,
)
from srcdiff.details.number.quantity import LABEL
from srcdiff.details.number.units import COUNT, MULTIPLE, ORDINAL, UNITS, Unit

IDENTIFIERS = words(
    """article room paragraph chapter section flight route highway channel boeing airbus apollo windows iphone level
    phase type grade no nos number unit group formula page figure table covid module model act clause rule gate platform
    pier interstate volume vol issue part episode season series version resolution form lot block floor ward district
    division track lane mark class category stage step line sector zone area schedule appendix annex psalm covid-19"""
)
"""Words that make the figure behind them a name: "Article 5", "Boeing 737"."""

_REACH = 40  # characters before a figure in which the word that changes its meaning must begin
_WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w.']))([\w.']{1,24})[ -]?$")
_CODE = re.compile(r"(?<![\w.-])([A-Z]{1,5})-(\d{1,4})(?![\w,.]?\w)")
_CODE_AFTER = re.compile(
    r"(?!k?m[23]\b)[-/]?[a-z]{1,2}\d|/\d|(?<=\d{3})-\d\d(?!00)\d\d(?!\d)|-\d{3,4}-|[.-]\d+[.-]\d|:\d|\d*-[a-z](?![a-z])"
)
_LASTING = re.compile(r"(?<![\w.,:])(\d{1,2}):([0-5]\d):([0-5]\d)(?:\.\d+)?(?! ?[ap]\.?m|[\w:])")
_ADDRESS = re.compile(r"\b[a-z]{2,8}://\S*")
_WEIGHT = re.compile(r"\b(?:weigh|heav|kg|kilo|lbs?\b|overweight|lost|lose|losing|gained|shed)")
_COUNTABLE = 1000  # "three won" is a verb, "3,000 won" is money
_FIRST_HALF = re.compile(r"\b(?:first|second|other|better|1st|2nd)[ -]$")
_PLUS_PART = re.compile(
    r"(?<![\w-])(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[ -]"
    r"(?P<unit>(?:hour|day|week|month|year|decade|century|mile|metre|kilometre|pint|litre|pound|tonne|acre"
    r"|(?:percentage )?point)s?|centuries)"
    r"[ -]and[ -](?:an?|three)[ -](?P<part>half|quarters?|third)(?![\w-])"
)
_ROUGH = 3.0  # percent; the place at which "a third" and "one in nine" are rounded
_VERBS = frozenset({"won"})
_PRONOUN = re.compile(r"\b(?:that|this|no|any|each|every|which|another|some|good|new|last|right|only|big|the) $")


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with its unit, and where the two stand in the passage; `high` is the other end of a range."""

    start: int
    end: int
    figure: Figure
    unit: Unit
    kind: str  # figure, words, share, rank, label, money, multiple, score, range, lasting
    high: float | None = None


def measures(text: str, original: str) -> list[Measure]:
    """Every figure of a passage in order; `text` is `original` folded and on one line."""
    if "://" in text:
        text = _ADDRESS.sub(lambda address: " " * len(address.group()), text)
    found = [*_lasting(text), *_codes(original), *_and_a_half(text)]
    taken = {place for measure in found for place in range(measure.start, measure.end)}
    end = 0
    for match in NUMBER.finditer(text):
        if match.start() >= end and match.start() not in taken:
            measure = _measured(text, original, match)
            end = match.end()
            if measure is not None:
                found.append(measure)
                end = max(end, measure.end)
            elif match["ratio"] is not None:  # "8 in 5" is no share
                found += [Measure(*match.span(of), number_of(match[of]), COUNT, "words") for of in ("of1", "of2")]
    return sorted(found, key=lambda measure: measure.start)


def _lasting(text: str) -> Iterator[Measure]:
    """Times that something took, to the second: 2:03:59."""
    if text.count(":") < 2:
        return
    for match in _LASTING.finditer(text):
        hours, minutes, seconds = (int(part) for part in match.groups())
        length = 3600 * hours + 60 * minutes + seconds
        yield Measure(match.start(), match.end(), Figure(float(length), 1.0), UNITS["seconds"], "lasting")


def _and_a_half(text: str) -> Iterator[Measure]:
    """ "An hour and a half", "two years and three quarters", "a mile and a quarter": the part is one of the unit."""
    for match in _PLUS_PART.finditer(text) if " and " in text or "-and-" in text else ():
        count, unit = match["count"] or "1", UNITS[match["unit"]]
        whole = 1.0 if count in ("a", "an") else number_of(count).value
        part = PARTS[match["part"]] * (3 if match["part"] in ("quarters", "fourths") else 1)
        yield Measure(match.start(), match.end(), Figure(whole + part, 0.1), unit, "words")


def _codes(original: str) -> Iterator[Measure]:
    """Letters and a figure that name a thing: F-35."""
    for match in _CODE.finditer(original) if "-" in original else ():
        unit = Unit(LABEL + match[1].lower())
        yield Measure(match.start(), match.end(), Figure(float(match[2]), 1.0), unit, "label")


def _measured(text: str, original: str, match: re.Match[str]) -> Measure | None:
    figure = read_figure(match)
    if figure is None:
        return None
    if match["figure"] is not None or match["words"] is not None:
        if (label := _label(text, original, match, figure)) is not None:
            return label
        if _counts_nothing(text, match):
            return None
    start, end = match.span()
    if match["rank"] is not None:
        jubilee = JUBILEE_AFTER.match(text, end)
        unit, end = (ORDINAL, end) if jubilee is None else (UNITS["years"], jubilee.end())
        return Measure(start, end, figure, unit, "rank")
    if match["currency"] is not None:
        currency = match["currency"].replace(" ", "").replace("usd$", "us$").replace("aud$", "au$")
        return Measure(start, end, figure, UNITS.get(currency, UNITS["$"]), "money")
    return _with_unit(text, match, figure)


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """The "one" of "that one", and the figures of codes and telephone numbers."""
    start, end = match.span()
    if match[0] == "one":
        return _PRONOUN.search(text, max(0, start - 8), start) is not None
    return match["figure"] is not None and match["over2"] is None and _CODE_AFTER.match(text, end) is not None


def _label(text: str, original: str, match: re.Match[str], figure: Figure) -> Measure | None:
    """A figure behind a word that makes it a name: "Article 5", "page 12"; a figure without such a word is none."""
    start = match.start()
    if text[max(0, start - 2) : start].strip(" -0123456789") == "" or match["currency"] is not None:
        return None
    before = _WORD_BEFORE.search(text, max(0, start - _REACH), start)
    if before is None:
        return None
    word = before[1].strip(".")
    if word not in IDENTIFIERS:
        return None
    if not (original[before.start(1)].isupper() or before[1] in ("page", "no.", "number", "room", "module")):
        return None
    return Measure(before.start(1), match.end(), figure, Unit(LABEL + word), "label")


def _with_unit(text: str, match: re.Match[str], figure: Figure) -> Measure | None:
    start, end = match.span()
    shared = match["ratio"] or match["fraction"]
    kind = "share" if shared else "words" if match["words"] else "figure"
    if match["size"] == "m" and match["figure"] and (text[end - 2] == " " or LONG_AFTER.match(text, end)):
        metres = figure._replace(value=figure.value / 1e6, step=figure.step / 1e6)
        return Measure(start, end, metres, UNITS["metres"], kind)
    times = None if shared else TIMES_AFTER.match(text, end)
    if match["multiple"] is not None or times is not None:
        return Measure(start, end if times is None else times.end(), figure, MULTIPLE, "multiple")
    unit = UNIT_AFTER.match(text, end)
    if unit is not None and not (unit[1] in _VERBS and figure.value < _COUNTABLE) and not _rank_like(text, match):
        step = max(figure.step, 0.05) if shared else figure.step
        read = figure._replace(step=step, weak=match["words"] == "one")
        return Measure(start, unit.end(), read, _named(text, unit), kind)
    if shared:
        return _share(text, match, figure)
    return None if match["single"] is not None else Measure(start, end, figure, COUNT, kind)


def _named(text: str, unit: re.Match[str]) -> Unit:
    name = unit[1].strip("()")
    if name in ("pound", "pounds") and _WEIGHT.search(text, max(0, unit.start() - 60), unit.end() + 30):
        return UNITS["lb"]
    return UNITS[name]


def _rank_like(text: str, match: re.Match[str]) -> bool:
    """ "A third man": before a noun, what may be a share is a rank."""
    return match["over1"] in ("a", "an") and not match["size0"] and RANK_BEHIND.match(text, match.end()) is None


def _share(text: str, match: re.Match[str], figure: Figure) -> Measure | None:
    """A fraction of a million or of a unit ("half an hour"); a rank ("a third man"); else a share."""
    start, end = match.span()
    if match["size0"]:
        return Measure(start, end, figure, COUNT, "words")
    if _rank_like(text, match):
        place = match.start("part1")
        return Measure(place, end, Figure(round(1 / figure.value), 1.0, weak=True), ORDINAL, "rank")
    whole = PER_AFTER.match(text, end)
    if whole is None and match["half"] and _FIRST_HALF.search(text, max(0, start - 8), start):
        return None
    if whole is not None:
        unit = UNITS.get(whole[1], Unit("count", 12))
        return Measure(start, whole.end(), figure._replace(step=0.01, weak=False), unit, "words")
    percent = Figure(100 * figure.value, _ROUGH, figure.weak)
    return Measure(start, end, percent, UNITS["percent"], "share")
