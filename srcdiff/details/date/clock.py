"""Times of the day: what a match of `patterns` says of hour and minute, which half of the day, and which zone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from srcdiff.details.date.calendar import Anchor
from srcdiff.details.date.when import DAY, HALF_DAY, When
from srcdiff.details.lexicon import NUMERALS

_Match = re.Match[str]
_ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "msk": 180, "ist": 330, "sgt": 480, "hkt": 480, "jst": 540,
    "aest": 600, "aedt": 660, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420,
}  # fmt: skip
"""Minutes ahead of UTC; "ET" and "PT" change with the season and are left open."""
_PAST = {"a quarter": 15, "quarter": 15, "half": 30, "twenty-five": 25}
_FORENOON = ("morning",)


def _read_clock(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    if group.get("noon"):
        return When("clock", minute=0 if group["noon"] == "midnight" else HALF_DAY, sure=True)
    hour = int(group["h"]) if group.get("h") else _number(group["hw"])
    minute = int(group.get("min") or 0)
    if group.get("past"):
        away = _PAST.get(group["past"]) or _number(group["past"])
        hour, minute = (hour, away) if group["to"] != "to" else (hour - 1, 60 - away)
    if not (-1 <= hour < 25 and 0 <= minute <= 60):
        return None
    when = When("clock", minute=(hour * 60 + minute) % DAY, zone=_ZONES.get(group.get("zone") or ""))
    return _halved(when, hour, (group.get("ap") or "").replace(".", ""), group.get("when"))


def _halved(when: When, hour: int, half: str, part: str | None) -> When:
    """`when` in the half of the day that its words tell."""
    minute = when.minute or 0
    if not half and part:
        half = "am" if part in _FORENOON else "pm"
    if half and hour <= 12:
        return replace(when, minute=minute % HALF_DAY + (HALF_DAY if half == "pm" else 0), sure=True)
    return replace(when, sure=hour > 12 or hour == 0)


def _read_clocks(match: _Match, anchor: Anchor) -> When | None:
    group = match.groupdict()
    half2 = (group["ap2"] or "").replace(".", "")
    half2 = half2 if half2 in ("am", "pm") else ""
    half = (group["ap"] or "").replace(".", "")
    first, last = (int(group[h]) * 60 + int(group[m] or 0) for h, m in (("h", "min"), ("h2", "min2")))
    zone = _ZONES.get(group["zone"] or "")
    end = _halved(
        When("clock", minute=last, zone=zone), int(group["h2"]), half2 or ("" if half != "pm" else "pm"), None
    )
    begin = _halved(When("clock", minute=first, zone=zone), int(group["h"]), half or half2, None)
    if begin.minute is None or end.minute is None:
        return None
    if not half and half2 == "pm" and begin.minute > end.minute:  # "11 to 2 p.m."
        begin = replace(begin, minute=begin.minute - HALF_DAY)
    return replace(begin, until=end.minute, sure=begin.sure and end.sure)


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    ten, _, one = word.partition("-")
    return NUMERALS[ten] + NUMERALS[one] if one else NUMERALS[word]


CLOCK_READERS: dict[str, Callable[[_Match, Anchor], When | None]] = {"clock": _read_clock, "clocks": _read_clocks}
