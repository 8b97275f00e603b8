"""How often something is done: "every week", "once a month", "every other year", as times a year.

Only words that say so outright; the period a sum is told for ("40 crowns a month") is read in `role`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from srcdiff.details.lexicon import NUMERALS
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Span

_YEARLY = {"hour": 8760, "day": 365, "night": 365, "week": 52, "fortnight": 26, "month": 12, "quarter": 4, "year": 1}
_OFTEN = {"once": 1, "twice": 2, "thrice": 3}
_STEPS = {"other": 2, "second": 2, "third": 3, "fourth": 4}
_PERIOD = "|".join(_YEARLY)
_NUMBER = "|".join(sorted(NUMERALS, key=len, reverse=True))
_HOW_OFTEN = re.compile(
    rf"\b(?:(?P<often>once|twice|thrice|(?P<times>{_NUMBER}|\d{{1,2}}) times) (?:an?|per|each|every|in an?)"
    rf" (?P<period>{_PERIOD})\b"
    rf"|(?:once )?every (?:(?P<step>other|second|third|fourth|{_NUMBER}|\d{{1,2}}) )?(?P<each>{_PERIOD})"
    rf"s?\b)(?! (?:of|ago|old)\b)"
)


@dataclass(frozen=True, slots=True)
class Frequency:
    """Times a year, and the words that say so."""

    yearly: float
    span: Span


def frequencies(reading: Reading, passage: int) -> tuple[Frequency, ...]:
    """Every frequency that a passage tells, in order."""
    place = reading.document.passages[passage]
    text = fold(reading.text[place.start : place.end]).replace("\n", " ")
    return tuple(
        Frequency(_yearly(met), Span(place.start + met.start(), place.start + met.end()))
        for met in _HOW_OFTEN.finditer(text)
    )


def _yearly(met: re.Match[str]) -> float:
    if met["often"]:
        return _YEARLY[met["period"]] * float(_OFTEN.get(met["often"]) or _count(met["times"]))
    return _YEARLY[met["each"]] / _count(met["step"] or "1")


def _count(word: str) -> float:
    return float(word) if word.isdigit() else float(_STEPS.get(word) or NUMERALS[word])
