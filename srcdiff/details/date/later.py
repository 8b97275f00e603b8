"""Days that a text counts from a day it has told of: "five months later", "in six weeks", "the next morning".

Which other day that may be is not known: every day told shortly before will do, and the day of publication.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from srcdiff.details.date.patterns import COUNTS
from srcdiff.details.date.when import When, when_of
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

Stretch = tuple[int, int]

_DAYS = {"day": 1.0, "morning": 1.0, "evening": 1.0, "afternoon": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0,
         "month": 30.44, "year": 365.25, "decade": 3652.5}  # fmt: skip
_SLACK = {"week": 3, "fortnight": 5, "month": 7, "year": 20, "decade": 400}
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_NUMBER = "|".join(sorted(COUNTS, key=len, reverse=True))
_COUNTED = re.compile(
    r"(?<![\w.,-])(?P<before>(?:in|within|after|for|by|over|lasting|lasts?|lasted|another|further|extra|additional"
    r"|next|first|last|past|a|the|its|their|his|her|of)"
    rf" (?:about |around |some |roughly |nearly |almost |another |at least |up to )?)?(?P<n>\d{{1,3}}|{_NUMBER})[ -]"
    r"(?P<unit>day|week|fortnight|month|year|decade)s?"
    r"(?P<dir>[ -](?:later|earlier|before|prior|after(?:wards?)?|following|since|previously|from now|hence|on|ago|old"
    r"|ahead|sooner|more|longer|overdue|late)\b)?"
)
_NAMED = re.compile(
    r"\b(?P<dir>next|following|previous|preceding) (?P<unit>day|morning|evening|afternoon|night|week|month|year"
    rf"|{'|'.join(_SEASONS)})\b"
)
_BACK = frozenset(
    {"earlier", "before", "prior", "previously", "ago", "previous", "preceding", "old", "ahead", "sooner"}
)
_EITHER = frozenset({"for", "over", "last", "past", "lasted"})
"""What lasts so long may begin with the day or end with it."""
_NEAR = 2  # passages before the words in which the day may be told
_MANY = 60  # dates of a document from which they would make every day
_LONG = 400  # days from which a stretch is no day to count from
_HALF_YEAR = 200


def counted(reading: Reading, found: Sequence[Mention]) -> Iterator[tuple[Stretch, int, Span]]:
    """Stretches of days that are counted from others, by how many days each may be off, and the words that count."""
    if len(found) > _MANY:
        return
    told = [(mention.passage, when) for mention in found if (when := _bounds(when_of(mention))) is not None]
    for index, passage in reading.spoken():
        text = fold(reading.text[passage.start : passage.end])
        for match in (*_COUNTED.finditer(text), *_NAMED.finditer(text)):
            if match.re is _COUNTED and not (match["before"] or match["dir"]):
                continue
            span = Span(passage.start + match.start(), passage.start + match.end())
            bases = [when for there, when in told if 0 <= index - there <= _NEAR]
            if reading.anchor is not None:
                bases.append((reading.anchor.toordinal(),) * 2)
            for base in bases:
                for sign in _signs(match):
                    yield (*_moved(base, match, sign), span)


def _bounds(when: When) -> Stretch | None:
    """The days of a date that may be counted from."""
    stretch = when.interval
    return None if stretch is None or stretch[1] - stretch[0] > _LONG or when.kind == "run" else stretch


def _signs(match: re.Match[str]) -> tuple[int, ...]:
    """Which way the words count: 1 is forward."""
    direction = (match["dir"] or "").strip(" -")
    before = (match.groupdict().get("before") or "").split()
    if not direction and before and before[0] in _EITHER:
        return 1, -1
    return (-1,) if direction in _BACK else (1,)


def _moved(base: Stretch, match: re.Match[str], sign: int) -> tuple[Stretch, int]:
    """The days that lie so far from others, and by how many they may be off."""
    unit = match["unit"]
    if unit in _SEASONS:  # any part of the year that begins with the day
        return (base[0], base[1] + _LONG) if sign > 0 else (base[0] - _LONG, base[1]), 0
    word = match.groupdict().get("n") or "a"
    count = COUNTS.get(word) or int(word)
    shift = sign * round(count * _DAYS[unit])
    return (base[0] + shift, base[1] + shift), _SLACK.get(unit, 0)


def lands(when: When, stretch: Stretch, slack: int) -> bool:
    """Whether a date is such days, within what they may be off, or the month or year that holds them."""
    own = when.interval
    if own is None or own[1] - own[0] > _LONG:
        return False
    first, last = datetime.date.fromordinal(own[0]), datetime.date.fromordinal(own[1])
    if stretch[1] - stretch[0] > _HALF_YEAR and first.year == last.year and when.month is None and when.kind == "year":
        middle = (stretch[0] + stretch[1]) // 2  # a year counted from a year
        return own[0] <= middle <= own[1]
    if own[0] == own[1] and slack > _SLACK["week"]:
        return False  # a day is told by days or weeks
    if when.kind != "season" and stretch[1] - stretch[0] > 2 * (own[1] - own[0]):
        return False  # nor is it told from a month, or a month from a year
    slack = 0 if own[0] == own[1] else slack
    within = stretch[0] - slack <= own[0] and own[1] <= stretch[1] + slack
    return within or (own[0] <= stretch[0] and stretch[1] <= own[1])
