"""How dates and times are written: patterns over folded text, the more specific first, and the tests a match must pass.

Which days a match stands for lies in `resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NUMBER = (
    {name: i + 1 for i, name in enumerate(MONTHS)} | {name[:3]: i + 1 for i, name in enumerate(MONTHS)} | {"sept": 9}
)
_NUMERALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTS = {word: i + 1 for i, word in enumerate(_NUMERALS)} | {"a": 1, "an": 1, "a few": 3, "a couple of": 2}
RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
FEASTS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24),
    "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31),
}  # fmt: skip

_NUMERAL = "|".join(_NUMERALS)
_MONTH = r"(?P<month>" + "|".join(MONTHS) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_WEEKDAY = r"(?P<weekday>" + "|".join(DAYS) + r")"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:(?P<part>early|mid|late|the start of|the end of|the beginning of)[ -](?:in )?)?"
_PERIODS = "|".join(
    ("weekend", "week", "month", "year", "decade", *DAYS, *MONTHS, "spring", "summer", "autumn", "fall", "winter")
)
_RELATIVE = "|".join(
    (
        "this past", "this coming", "the past", "the coming", "the previous", "the following", "last", "this", "next",
        "past", "coming", "previous", "following",
    )
)  # fmt: skip
_AMPM = r"(?P<ap>[ap]\.?m\.?)(?! ?\d)"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![\w.]){pattern}(?!\w)"))
    for kind, pattern in (
        ("iso", rf"{_YEAR}-(?P<m>0[1-9]|1[0-2])-(?P<day>[0-2]\d|3[01])"),
        ("slashed", r"(?P<x>\d{1,2})/(?P<y>\d{1,2})/(?P<year>(?:19|20)\d\d)"),
        (
            "day",
            (
                rf"(?:{_WEEKDAY},? )?(?:the )?{_MONTH} {_DAY}(?![:,]?\d{{3}}| (?:percent|per cent|million|billion))"
                rf"(?: ?(?:to|and|-|through) ?{_DAY2}(?!\d))?(?:,? {_YEAR})?"
            ),
        ),
        ("day", rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?: ?(?:to|and|-) ?{_DAY2})? (?:of )?{_MONTH}(?:,? {_YEAR})?"),
        ("feast", rf"(?P<feast>{'|'.join(FEASTS)})(?:,? {_YEAR})?"),
        ("month", rf"{_PART}{_MONTH},? (?:of )?{_YEAR}"),
        ("monthof", rf"{_MONTH} (?:of )?(?P<rel>last|this|next) year"),
        ("quarter", rf"(?:q(?P<q>[1-4])|(?P<qw>{'|'.join(RANKS)}) quarter)(?: (?:of )?{_YEAR})?"),
        ("season", rf"{_PART}(?:(?P<rel>last|this|next) )?(?P<season>spring|summer|autumn|winter)(?: of)? {_YEAR}"),
        ("century", r"(?P<cent>\d{1,2})(?:st|nd|rd|th)[ -]century"),
        ("decade", r"(?:the )?(?P<part>early |mid-?|late )?(?P<decade>1[0-9]\d0|20\d0)s"),
        (
            "ago",
            (
                rf"(?P<n>\d+|a few|a couple of|an?|{_NUMERAL}) (?P<unit>day|week|month|year|decade)s?"
                r" (?P<dir>ago|from now|hence)"
            ),
        ),
        (
            "relative",
            (
                rf"(?:(?P<rel>{_RELATIVE}) (?P<unit>{_PERIODS})"
                r"|(?P<day0>today|yesterday|tomorrow|tonight|the weekend|overnight)"
                r"|(?:in )?the coming (?P<coming>days|weeks|months|years)(?: and (?:days|weeks|months|years))?)(?!-)"
            ),
        ),
        ("same", r"(?:the )?same (?P<unit>day|week|month|year)"),
        ("clock", rf"(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d) ?{_AMPM}"),
        ("clock", r"(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?![:.]?\d)"),
        ("clock", rf"(?P<h>1[0-2]|0?[1-9]) ?{_AMPM}"),
        ("clock", rf"half past (?P<hw>{_NUMERAL})(?: in the (?P<when>morning|evening|afternoon))?"),
        ("clock", r"(?P<noon>noon|midnight|midday)"),
        ("month", rf"{_PART}{_MONTH}"),
        ("weekday", _WEEKDAY + r"s?(?: (?P<time>morning|afternoon|evening|night))?"),
        ("year", rf"{_YEAR}(?!-?\d|,\d|\.\d|%| ?(?:percent|per cent|km|miles|m\b|kg|people))"),
        ("ahead", r"(?P<ahead>upcoming|forthcoming|impending|approaching|looming)(?P<noun>(?: (?:[\w'-]+)){1,5})"),
    )
)
_REACH = 24  # characters before a match that may tell what it is
_AT_MONTH = re.compile(r"\b(in|of|since|by|until|till|from|during|after|before|between|and|through|for|to)\s+$")
_AT_YEAR = re.compile(
    r"\b(in|since|by|from|until|till|during|before|after|early|mid|late|the year|circa|season)[ (-]*$"
)
_COUNTED = re.compile(r" (?:[\w-]+ )?[a-z]{3,}s\b(?!')")


def matches(text: str, original: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every match with its kind, the more specific patterns first; `text` is `original` folded."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if _calendar_word(kind, match, original) and (kind != "year" or _year(match, original)):
                yield kind, match


def _calendar_word(kind: str, match: re.Match[str], original: str) -> bool:
    """Whether the month or weekday of a match, if it has one, is written as such."""
    group = match.groupdict()
    named = "month" if group.get("month") else "weekday" if group.get("weekday") else None
    if named is None:
        return True
    return original[match.start(named)].isupper() and (kind != "month" or _month(match, original))


def _month(match: re.Match[str], original: str) -> bool:
    """ "May" and "March" begin sentences and name people: they need a preposition or a year."""
    word = match["month"].strip(".")
    if match.groupdict().get("year") or match["part"]:
        return True
    if len(word) == 3 and not match["month"].endswith("."):
        return (
            word not in ("may", "mar", "jan", "jun") and original[match.start("month") : match.end("month")].istitle()
        )
    if word in ("may", "march", "april", "june", "august"):
        return _AT_MONTH.search(match.string, max(0, match.start() - _REACH), match.start()) is not None
    return True


def _year(match: re.Match[str], original: str) -> bool:
    """Four bare digits are a year, unless they stand before things counted: "1900 people", "2000 steps"."""
    year = int(match["year"])
    if year < 1100 or original[max(0, match.start() - 1) : match.start()] in ("$", "£", "€", "#"):
        return False
    if _AT_YEAR.search(match.string, max(0, match.start() - _REACH), match.start()):
        return True
    return year >= 1500 and _COUNTED.match(match.string, match.end()) is None
