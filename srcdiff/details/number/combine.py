"""What neighbouring figures make together: ranges, scores, and measures told in two units ("5 ft 2 in").

A figure by itself is read in `measure`; the bounds around it in `find`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from srcdiff.details.number.figures import Figure
from srcdiff.details.number.grammar import INCHES_AFTER
from srcdiff.details.number.measure import Measure
from srcdiff.details.number.units import COUNT, MULTIPLE, SCORE, UNITS

_REACH = 60
_APART = 14  # characters between two figures that may make one
_TO = re.compile(r" ?(?:-|~) ?| to | through | up to |-to-")
_AND = re.compile(r" (?:and|to) (?:the )?")
_BETWEEN = re.compile(r"\bbetween (?:the )?(?:about )?$")
_FROM = re.compile(r"\bfrom (?:the )?(?:about )?$")
_BY = re.compile(r"\bby (?:the |about |around |some |nearly |almost |over )?$")
_WIDEST = 3.0  # by how many times the upper end of a range exceeds the lower, where a change is told
_CHANGE = re.compile(
    r"\b(?:rose|rises?|risen|rising|fell|falls?|fallen|falling|gr(?:ew|ows?|own|owing)|increas\w+|decreas\w+|up|down|cut"
    r"|dropp?\w*|climb\w*|slip\w*|jump\w*|lift\w*|went|go(?:es|ne)?|slid\w*|declin\w+|reduc\w+|rais\w+|doubl\w+|shr[aiu]nk"
    r"|improv\w+|chang\w+|mov\w+|soar\w*|plung\w+|tumbl\w+|expand\w*|extend\w*|lower\w*|slash\w*|revis\w+)\b"
)
_PLAYED = re.compile(
    r"\b(?:wins?|won|beat\w*|los[et]\w*|dr[ae]w\w*|victor\w+|defeat\w*|scor\w+|lead\w*|led|win|aggregate)\b"
)
_AGAINST = re.compile(r" (?:(votes?|ballots?|seats?|goals?|points?|sets?|games?|runs?|frames?) )?(?:to|against) ")
_BOUNDING = re.compile(r"\b(?:more than|less than|about|around|nearly|almost|over|roughly|some) $")
_VOTES_AFTER = re.compile(r" votes?\b")
_VOTED = re.compile(
    r"\b(?:vot\w+|outnumber\w*|against|for|in favour|ballots?|reject\w*|approv\w+|pass\w*|majority|decid\w+|decision"
    r"|agree\w*|carried|defeat\w*|ruled"
    r"|ruling|verdict|council|committee|court|jury|parliament|adopt\w*|overturn\w*|w[io]n|won|beat\w*|lost|losing)\b"
)
_JOIN = re.compile(r",? (?:and )?| ?,? ")
_MOST_GOALS = 199
_YEARS, _YEAR_LONG = range(1000, 2101), 4  # figures that may be years, and their length


def combined(text: str, found: list[Measure]) -> list[Measure]:
    """The measures of a passage, neighbours that make one taken together."""
    made: list[Measure] = []
    for measure in found:
        last = made[-1] if made else None
        both = None if last is None or measure.start - last.end > _APART else _joined(text, last, measure)
        if both is None:
            made.append(measure)
        else:
            made[-1] = both
    return made


def _joined(text: str, x: Measure, y: Measure) -> Measure | None:
    between = text[x.end : y.start]
    if x.high is not None or y.high is not None or "label" in (x.kind, y.kind):
        return None
    if not between.strip(" -~()"):
        return (
            (_score(text, x, y) if "-" in between else None)
            or _range(text, x, y, between)
            or _compound(text, x, y, between)
        )
    if (
        between == " over "
        and x.unit == y.unit == COUNT
        and y.figure.value
        and text[y.end : y.end + 1] in ("", *".,;!?")
    ):
        share = 100 * x.figure.value / y.figure.value
        return Measure(x.start, y.end, Figure(share, 1.0), UNITS["percent"], "share")
    return _votes(text, x, y, between) or _range(text, x, y, between) or _compound(text, x, y, between)


def _votes(text: str, x: Measure, y: Measure, between: str) -> Measure | None:
    """ "By eleven to six", "14 votes to nine": what was for and what against, the more first."""
    joined = _AGAINST.fullmatch(between)
    if joined is None or any(m.unit != COUNT or m.kind not in ("figure", "words") for m in (x, y)):
        return None
    if not x.figure.value > y.figure.value or _FROM.search(text, max(0, x.start - _REACH), x.start):
        return None
    if joined[1] is None and not _VOTED.search(text, max(0, x.start - _REACH), y.end + _REACH // 2):
        return None
    if y.figure.value == 1 and _BOUNDING.search(text, max(0, x.start - _REACH), x.start):
        return Measure(x.start, y.end, x.figure, MULTIPLE, "multiple")  # "by more than seven to one"
    end = y.end + len(match.group()) if (match := _VOTES_AFTER.match(text, y.end)) else y.end
    return Measure(x.start, end, x.figure, SCORE, "score", y.figure.value)


def _score(text: str, x: Measure, y: Measure) -> Measure | None:
    """ "3-2": two small whole figures; where the first is the smaller, only in words of a match."""
    small = all(m.unit == COUNT and m.kind == "figure" and m.figure.value <= _MOST_GOALS for m in (x, y))
    if not small or not all(m.figure.value.is_integer() for m in (x, y)) or text[y.end : y.end + 1] == "-":
        return None
    played = _PLAYED.search(text, max(0, x.start - _REACH), y.end + _REACH // 2)
    if x.figure.value < y.figure.value and played is None:
        return None
    return Measure(x.start, y.end, x.figure, SCORE, "score", y.figure.value)


def _range(text: str, x: Measure, y: Measure, between: str) -> Measure | None:
    window = max(0, x.start - _REACH)
    joined = _TO.fullmatch(between) is not None
    if not joined and _AND.fullmatch(between) is None:
        return None
    framed = _BETWEEN.search(text, window, x.start)
    if not joined and framed is None:
        return None
    if _from_year(x, y) or ({x.kind, y.kind} & {"multiple", "score", "lasting"} and x.kind != y.kind):
        return None
    came = _FROM.search(text, window, x.start)
    if came is not None and _CHANGE.search(text, max(0, window - 20), x.start):
        return None  # "rose from 5 to 10": where it was and where it went
    return None if _by_and_to(text, x, y) else _spanning(x, y, framed)


def _spanning(x: Measure, y: Measure, framed: re.Match[str] | None) -> Measure | None:
    """The range from one figure to another, where they may be its ends."""
    x = _like(x, y)
    if x.unit != y.unit or not x.figure.value <= y.figure.value:
        return None
    start = framed.start() if framed else x.start
    return Measure(start, y.end, x.figure._replace(step=y.figure.step), y.unit, "range", y.figure.value)


def _by_and_to(text: str, x: Measure, y: Measure) -> bool:
    """ "Rose by 4 crowns to 30 crowns": by how much, and where it went."""
    told = x.unit == y.unit != COUNT and y.figure.value > _WIDEST * x.figure.value
    return told and _BY.search(text, max(0, x.start - _REACH), x.start) is not None


def _from_year(x: Measure, y: Measure) -> bool:
    """Whether what looks like a range begins with a year: "from 507 in 2015 to 2,659"."""
    return x.figure.value in _YEARS and x.end - x.start == _YEAR_LONG and y.figure.value not in _YEARS


def _like(x: Measure, y: Measure) -> Measure:
    """The first figure of a range with the unit and the magnitude that only the second names."""
    if x.unit == y.unit and x.kind != "money":
        size = _size(y.figure.value) if x.unit == COUNT else 1.0
    elif x.unit == COUNT or (x.unit.dimension == "money:$" and y.unit.dimension.startswith("money:")):
        size = _size(y.figure.value)
    else:
        size = _size(y.figure.value) if x.unit == y.unit else 1.0
    small = x.kind in ("figure", "money", "words") and x.figure.value < 1000 <= size
    grown = Figure(x.figure.value * size, x.figure.step * size, x.figure.weak) if small else x.figure
    return replace(x, figure=grown, unit=y.unit if x.unit == COUNT or x.kind == "money" else x.unit)


def _size(value: float) -> float:
    return next((size for size in (1e12, 1e9, 1e6) if value >= size), 1.0)


def _compound(text: str, x: Measure, y: Measure, between: str) -> Measure | None:
    """ "5 ft 2 in", "2 hours and 30 minutes", "3 dollars 50 cents": a smaller unit of the same thing adds to it."""
    if not _JOIN.fullmatch(between) or x.kind == "rank" or y.kind == "rank":
        return None
    money = x.unit.dimension.startswith("money:") and y.unit == UNITS["cents"]
    if y.unit == COUNT and y.kind in ("figure", "words"):
        return _unnamed(text, x, y, between)
    same = x.unit.dimension == y.unit.dimension != "share" and x.unit not in (COUNT, y.unit)
    if not (money or same) or not y.unit.factor < x.unit.factor or x.unit.dimension in ("pp", "ordinal"):
        return None
    most = x.unit.factor / y.unit.factor
    if not 0 < y.figure.value < most * 1.01 or (x.unit.dimension == "time" and "," in between):
        return None
    whole = x.figure.value + y.figure.value / most
    return Measure(x.start, y.end, Figure(whole, y.figure.step / most), x.unit, x.kind)


def _unnamed(text: str, x: Measure, y: Measure, between: str) -> Measure | None:
    """The smaller unit where it goes without saying: "15 dollars 50", "5 ft 2 in"."""
    size, end = 0.0, y.end
    if x.unit == UNITS["feet"] and (inches := INCHES_AFTER.match(text, y.end)) is not None and y.figure.value < 12:
        size, end = 12.0, inches.end()
    elif x.unit.dimension.startswith("money:") and x.kind != "money" and between == " " and 1 <= y.figure.value < 100:
        size = 100.0
    if not size:
        return None
    return Measure(x.start, end, Figure(x.figure.value + y.figure.value / size, 1 / size), x.unit, x.kind)
