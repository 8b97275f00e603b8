"""Numbers told without a figure, or with one that only its neighbours explain.

"Hundreds", "most of them", the "a" of "a baker and two clerks", the youngest of five, "£7.40 of every £100",
and ratios ("3:1").
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from srcdiff.details.number.figures import Figure
from srcdiff.details.number.measure import Measure
from srcdiff.details.number.units import COUNT, ORDINAL, SCORE, UNITS

_CROWDS = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
    "tens of thousands": (20_000, 99_999), "hundreds of thousands": (200_000, 999_999), "millions": (2e6, 999e6),
    "tens of millions": (20e6, 99e6), "hundreds of millions": (200e6, 999e6), "billions": (2e9, 999e9),
}  # fmt: skip
_CROWD = re.compile(
    r"(?<![\w-])(?<!\d )(?:several |many )?(" + "|".join(sorted(_CROWDS, key=len, reverse=True)) + r")(?![\w-])"
)
_OF = r" of (?:them|the|its|his|her|their|those|these|us|all)\b"
_PORTIONS = {
    "all": (100, 100),
    "most": (51, 97),
    "none": (0, 0),
    "nearly": (85, 99),
    "minority": (1, 49),
    "few": (1, 30),
}
_PORTION = re.compile(
    rf"(?<![\w-])(?P<all>all(?={_OF}))|(?<![\w-])(?P<none>none(?={_OF}))|(?<![\w-])(?P<few>few(?={_OF}))"
    rf"|(?<![\w-])(?P<most>most(?={_OF}| (?:also|were|are|had|have|will|would)\b)"
    r"|(?:a|the) (?:vast |large |great )?majority)(?!\w)"
    r"|(?<![\w-])(?P<nearly>(?:nearly|almost|virtually|practically) all)(?!\w)|(?<![\w-])(?P<minority>a minority)(?!\w)"
)
_SINGLE_BEFORE = re.compile(r"(?<![\w-])(an?|one) [a-z]+(?:-[a-z]+)? and $")
_SINGLE_AFTER = re.compile(
    r" (?:[a-z-]{2,20} )?[a-z-]{2,20}s and (an?|one) "
    r"(?!(?:pair|couple|dozen|score|handful|number|lot|few|group|team|trio|quartet|brace|host|string|series|total)\b)"
    r"(?=[a-z]{3,20}\b(?!-| (?:half|quarter|third)\b))"
)
_YOUNGEST = re.compile(r"(?<!\w)(eldest|oldest|firstborn|youngest|last)(?: \w+)? of (?:their |the |her |his |all )?$")
_EVERY = re.compile(r"\b(?:for|of|in|out of|from) (?:every|each) $")
_POUND = re.compile(r" (?:in|of|out of|from|on) (?:the|each|every) (?:pound|euro|dollar|franc)\b")
_RATIO = re.compile(r"(?<![\w.:,])(\d{1,3}) ?: ?(\d{1,2})(?!\w|[:.,]\d)")
_REACH = 40
_MOST = 200  # figures of a passage; more than these are a table


def unfigured(text: str, found: Sequence[Measure]) -> list[Measure]:
    """`found` with the numbers that are told without a figure, in order; `text` is one passage, folded."""
    found = [_in_the_pound(text, measure) for measure in found]
    extra = [*_crowds(text), *_portions(text, found), *_ratios(text)]
    if len(found) <= _MOST:
        found = _per_hundred(text, found)
        told = {place for measure in found for place in range(measure.start, measure.end)}
        extra += [single for measure in found for single in _singles(text, measure) if single.start not in told]
        extra += [rank for measure in found for rank in _ranks(text, measure)]
    if not extra:
        return list(found)
    taken = {place for measure in extra for place in range(measure.start, measure.end)}
    kept = [m for m in found if m.start not in taken and m.end - 1 not in taken]
    return sorted([*kept, *dict.fromkeys(extra)], key=lambda measure: measure.start)


def _in_the_pound(text: str, measure: Measure) -> Measure:
    """ "38 pence in every pound" is a share."""
    if measure.unit.dimension in ("money:GBP", "money:*") and measure.unit.factor < 1:
        whole = _POUND.match(text, measure.end)
        if whole is not None:
            return replace(measure, end=whole.end(), unit=UNITS["percent"], kind="share")
    return measure


def _crowds(text: str) -> Iterator[Measure]:
    for match in _CROWD.finditer(text) if "s" in text else ():
        low, high = _CROWDS[match[1]]
        yield Measure(match.start(), match.end(), Figure(float(low), 1.0), COUNT, "vague", float(high))


def _portions(text: str, found: Sequence[Measure]) -> Iterator[Measure]:
    """Shares in words; "all of the region's 29 ports" has a figure of its own."""
    counts = [measure.start for measure in found if measure.unit == COUNT]
    for match in _PORTION.finditer(text):
        name, end = match.lastgroup or "all", match.end()
        place = bisect.bisect_left(counts, end)
        if name == "all" and place < len(counts) and counts[place] - end <= _REACH:
            continue
        low, high = _PORTIONS[name]
        yield Measure(match.start(), end, Figure(float(low), 1.0, weak=True), UNITS["percent"], "vague", float(high))


def _ratios(text: str) -> Iterator[Measure]:
    for match in _RATIO.finditer(text) if ":" in text else ():
        told = "ratio" in text[max(0, match.start() - _REACH) : match.end() + _REACH]
        if told or (len(match[2]) == 1 and "  " not in match.group()):
            yield Measure(match.start(), match.end(), Figure(float(match[1]), 1.0), SCORE, "score", float(match[2]))


def _singles(text: str, measure: Measure) -> Iterator[Measure]:
    """The "a" beside a count: what is one of them and what are several may be exchanged."""
    if measure.unit != COUNT or measure.kind not in ("figure", "words") or measure.figure.value < 2:
        return
    before = _SINGLE_BEFORE.search(text, max(0, measure.start - _REACH), measure.start)
    after = _SINGLE_AFTER.match(text, measure.end, measure.end + 2 * _REACH)
    for match in (before, after):
        if match is not None:
            yield Measure(match.start(1), match.end(1), Figure(1.0, 1.0, weak=True), COUNT, "words")


def _ranks(text: str, measure: Measure) -> Iterator[Measure]:
    """ "The youngest of five" is the fifth, the eldest the first."""
    if measure.unit != COUNT or not 2 <= measure.figure.value <= 20:
        return
    match = _YOUNGEST.search(text, max(0, measure.start - _REACH), measure.start)
    if match is not None:
        place = measure.figure.value if match[1] in ("youngest", "last") else 1.0
        yield Measure(match.start(1), match.end(1), Figure(place, 1.0, weak=True), ORDINAL, "rank")


def _per_hundred(text: str, found: Sequence[Measure]) -> list[Measure]:
    """ "For every £100 of rent it keeps £7.40": the base is no amount, and what it holds is a share of it."""
    bases = [
        measure
        for measure in found
        if measure.kind in ("money", "figure", "words")
        and _EVERY.search(text, max(0, measure.start - 16), measure.start)
    ]
    if not bases:
        return list(found)
    base = bases[0]
    kept = [
        replace(m, figure=_shared(m, base), unit=UNITS["percent"], kind="share")
        if m.unit == base.unit and m.figure.value < base.figure.value
        else m
        for m in found
        if m != base
    ]
    return kept if kept != list(found) and any(m.kind == "share" for m in kept) else list(found)


def _shared(measure: Measure, base: Measure) -> Figure:
    factor = 100 / base.figure.value
    return Figure(measure.figure.value * factor, measure.figure.step * factor)
