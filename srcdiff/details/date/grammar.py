"""How dates and times are written: patterns over folded text, the more specific first, and the tests a match must pass.

Which days a match stands for lies in `resolve`, `relative` and `clock`.
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
COUNTS = (
    {word: i + 1 for i, word in enumerate(_NUMERALS)}
    | {"a": 1, "an": 1, "a few": 3, "a couple of": 2, "several": 3, "fifteen": 15, "twenty": 20, "thirty": 30}
    | {"forty": 40, "fifty": 50}
)  # fmt: skip
RANKS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "last": -1, "final": -1,
} | {f"twenty-{word}": 20 + i for i, word in enumerate(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"), 1)
} | {"thirty-first": 31, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}  # fmt: skip
FEASTS = (
    "new year's day", "new year's eve", "christmas day", "christmas eve", "boxing day", "valentine's day",
    "st patrick's day", "st. patrick's day", "halloween", "independence day", "international workers' day", "may day",
    "labor day", "labour day", "memorial day", "thanksgiving", "good friday", "easter sunday", "easter monday", "easter",
    "christmas", "veterans day", "armistice day", "bastille day", "columbus day", "mother's day", "father's day",
    "martin luther king day", "super bowl sunday",
)  # fmt: skip
PERIODS = {"daily": 1, "nightly": 1, "weekly": 7, "fortnightly": 14, "monthly": 30, "quarterly": 91, "yearly": 365,
           "annually": 365, "hourly": 0}  # fmt: skip

_NUMERAL = "|".join((*_NUMERALS, "fifteen", "twenty", "thirty", "forty", "fifty"))
_COUNT = rf"\d{{1,4}}|a few|a couple of|several|an?|{_NUMERAL}"
_MONTH = r"(?P<month>(?:" + "|".join(MONTHS) + r")\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_WEEKDAY = r"(?P<weekday>" + "|".join(DAYS) + r"|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?)"
_WORD_YEAR = (
    r"(?:nineteen|eighteen|seventeen|twenty)(?: hundred(?: and)?)?[ -](?:(?:twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen)|two thousand(?: and)?(?: (?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))?"
)
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_YEARS = rf"(?P<year>1[0-9]\d\d|20\d\d|(?:'|(?<=of ))\d\d|{_WORD_YEAR})"
_RANK = "|".join(sorted((r for r in RANKS if r[0].isalpha() and r not in ("last", "final")), key=len, reverse=True))
_DAY = rf"(?P<day>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:])|(?:{_RANK})\b)"
_DAY2 = rf"(?P<day2>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:])|(?:{_RANK})\b)"
_TILL = r" ?(?:to|and|-|through|till|until|&) ?(?:the )?"
_PERIODS = "|".join(
    (
        "working week", "workweek", "work week", "weekend", "week", "month", "quarter", "year", "decade", "century",
        *DAYS, *MONTHS, "spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening", "night",
        "semester", "fortnight", "day", "hour",
    )
)  # fmt: skip
_RELATIVE = "|".join(
    (
        "this past", "this coming", "the past", "the coming", "the previous", "the following", "the next", "the last",
        "last", "this", "next", "past", "coming", "previous", "following", "current", "the current",
    )
)  # fmt: skip
_AMPM = r"(?P<ap>[ap]\.?m\b\.?|[ap]\.m\.)(?! ?\d)"
_ZONE = (
    r"(?: \(?(?P<zone>gmt|utc|bst|e[sd]t|c[sd]t|m[sd]t|p[sd]t|et|pt|cet|cest|ist|jst|aest|aedt|msk|hkt|sgt)\)?(?!\w))?"
)
_DAYTIME = r"(?: (?:in the |at )(?P<when>morning|evening|afternoon|night))?"
_HOUR = rf"(?P<hw>{'|'.join(_NUMERALS)}|1[0-2]|[1-9])"
_PAST = "five|ten|twenty|twenty-five|a quarter|quarter|half|\\d{1,2}"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![\w$£€#])(?<!\d[.,:]){pattern}(?!\w)"))
    for kind, pattern in (
        ("iso", rf"{_YEAR}(?P<sep>[-/.])(?P<m>0?[1-9]|1[0-2]|[a-z]{{3,9}})(?P=sep)(?P<day>[0-2]?\d|3[01])(?!\d)"),
        ("slashed", r"(?P<x>\d{1,2})(?P<sep>[/.-])(?P<y>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)"),
        ("day", rf"{_DAY}(?P<sep>[/-]){_MONTH}(?P=sep){_YEAR}"),
        ("day", rf"{_MONTH}(?P<sep>[/-]){_DAY}(?P=sep){_YEAR}"),
        (
            "day",
            (
                rf"(?:{_WEEKDAY},? )?(?:the )?{_MONTH},? ?(?:the )?{_DAY}"
                r"(?!,?\d{3}| ?(?:percent|per cent|%|million|billion))"
                rf"(?:{_TILL}{_DAY2}(?!,?\d|:))?(?:(?: ?,| in| of)? {_YEARS})?"
            ),
        ),
        (
            "day",
            rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?:{_TILL}{_DAY2})?(?: day)? (?:of )?{_MONTH}(?:(?: ?,| in| of)? {_YEARS})?",
        ),
        ("feast", rf"(?P<feast>{'|'.join(FEASTS)})(?P<weekend> weekend)?(?:(?:,| in| of)? (?:{_YEAR}|(?P<rel>last|this|next) year))?"),
        ("rankof", rf"(?:the )?(?P<rank>{_RANK}|last|final|[1-4](?:st|nd|rd|th)) (?P<unit>day|week|weekend|month|decade) of (?:the )?(?:{_MONTH}(?:,? {_YEAR})?"
                   rf"|(?:year )?(?P<year2>(?:1[0-9]|20)\d\d)|(?P<of>(?:(?:last|this|next) )?(?:month|year|quarter)))"),
        ("half", rf"(?:the )?(?P<half>first|second) half of (?:the year )?(?:(?:fiscal |financial )?(?:year )?{_YEAR})?"),
        ("half", rf"(?:h(?P<h>[12])[ -]?(?:of )?{_YEAR}|(?P<year3>20\d\d)[ -]?h(?P<h3>[12]))"),
        ("month", rf"{_MONTH}(?: ?,| of| in)? (?:the year )?{_YEARS}"),
        ("ym", rf"{_YEAR}-(?P<m>0[1-9]|1[0-2])(?![-\d])"),
        ("monthof", rf"{_MONTH} (?:of )?(?P<rel>last|this|next) year"),
        ("quarter", r"(?P<year>20\d\d)[ -]?q(?P<q>[1-4])"),
        ("quarter", rf"(?:the )?(?:q(?P<q>[1-4])|(?P<qw>(?:first|second|third|fourth)(?=[ -]quarter)|(?:last|final)(?= quarter of))[ -]quarter)(?:(?: |-)(?:of )?(?:the )?"
                    rf"(?:(?:fiscal |financial )?(?:year )?{_YEAR}|(?P<rel>last|this|next) year|year))?"),
        ("season", rf"(?P<season>spring|summer|autumn|fall|winter)(?: of| in)?,? {_YEAR}"),
        ("fiscal", r"(?:the )?(?:fy ?|fiscal (?:year )?|financial year )(?P<year>(?:19|20)\d\d)(?:[-/](?P<end>\d\d(?:\d\d)?))?"),
        ("fiscal", r"(?P<year>(?:19|20)\d\d)[-/](?P<end>\d\d)(?![-/.,]?\d)"),
        ("century", rf"(?:the )?(?P<cent>\d{{1,2}}(?:st|nd|rd|th)|{_RANK})[ -]century"),
        ("decade", r"(?:the )?(?P<decade>1[0-9]\d0|20\d0)'?s"),
        ("decade", r"(?:the |(?<=and )|(?<=in )|(?<=early )|(?<=late )|(?<=mid-))'?(?P<short>[2-9]0)'?s"),
        ("decade", r"(?:the |(?<=in ))(?P<decadew>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
        (
            "ago",
            (
                rf"(?P<n>{_COUNT})[ -](?P<unit>minute|hour|day|week|fortnight|month|year|decade)s?"
                r" (?P<dir>ago|from now|hence)"
            ),
        ),
        (
            "shift",
            (
                rf"(?<=(?:.day|week|onth|year|days|eeks|nths|ears|cade|ades|hour|ours|utes) )(?P<dir>earlier|later|beforehand"
                r"|afterwards?|before|after)(?= (?:the|his|her|its|their|that|this|he|she|it|they|we|being|a|an)\b|[.,;:]|$)"
            ),
        ),
        (
            "run",
            (
                rf"(?:the )?(?:(?P<rel>last|past|previous|next|coming|following|preceding) (?P<n>{_COUNT}) "
                r"(?P<unit>day|week|weekend|month|quarter|year|decade)s(?! of (?:the year )?(?:19|20)\d\d)"
                rf"|(?P<end>first|last|final) (?P<n2>{_COUNT}) (?P<unit2>day|week|month)s of (?:the year )?{_YEAR})"
            ),
        ),
        ("weekday", rf"{_WEEKDAY} (?:of )?(?P<rel>last|this|next) week"),
        (
            "relative",
            (
                rf"(?:(?P<rel>{_RELATIVE}) (?P<unit>{_PERIODS})"
                r"|(?P<day0>today|yesterday|tomorrow|tonight|the weekend|overnight|(?:the )?year to date|the day before yesterday"
                r"|the day after tomorrow)"
                r"|(?:in )?the coming (?P<coming>days|weeks|months|years)(?: and (?:days|weeks|months|years))?)(?!-)"
            ),
        ),
        ("sameday", r"(?:the )?(?P<rel>same|that) (?P<unit>day|week|weekend|month|year|morning|afternoon|evening|night)"),
        ("shift", r"the (?P<rel>next|following|previous|preceding) (?P<unit>day|morning)"),
        (
            "clocks",
            (
                r"(?:from |between )?(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d))?(?: ?(?P<ap>[ap]\.?m\b\.?))?"
                r" ?(?:-|to|and|until|till|through) ?"
                r"(?P<h2>[01]?\d|2[0-3])(?:[:.](?P<min2>[0-5]\d))?(?: ?(?P<ap2>[ap]\.?m\b\.?|(?:o'?clock)))?"
            )
            + _ZONE,
        ),
        ("clock", rf"(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d)(?::[0-5]\d)? ?{_AMPM}{_ZONE}"),
        ("clock", rf"(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?![:.]?\d|:){_DAYTIME}{_ZONE}"),
        ("clock", rf"(?P<h>1[0-2]|0?[1-9]) ?{_AMPM}{_ZONE}"),
        ("clock", r"(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d) ?(?:hours|hrs|(?P<zone>gmt|utc)|(?P<ap>[ap]\.m\.))"),
        ("clock", rf"(?P<past>{_PAST})(?: min(?:ute)?s?)? (?P<to>past|to|after) {_HOUR}{_DAYTIME}"),
        ("clock", rf"{_HOUR} ?o'?clock{_DAYTIME}{_ZONE}"),
        ("clock", rf"{_HOUR} (?:in the |at (?=night))(?P<when>morning|evening|afternoon|night)"),
        ("clock", r"(?P<noon>noon|midnight|midday)"),
        ("month", rf"{_MONTH}"),
        ("weekday", rf"{_WEEKDAY}(?:s\b)?(?:,? (?:the )?(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th|(?=[.,;!?]|$| (?:at|from|between)\b)))?"
                    r"(?: (?P<time>morning|afternoon|evening|night))?"),
        ("dayof", r"(?<=on )(?:the )?(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?=[.,;]|$| (?:at|of this|of the|in|with|and)\b)"),
        ("years", rf"(?:between |from )?{_YEAR} ?(?P<till>-|~|to|through|until|till|and) ?(?P<year2>(?:1[1-9]|20)\d\d)(?![-\d])"),
        ("year", rf"(?:the year )?(?<!\d-){_YEAR}(?!-?\d|,\d|\.\d|%| ?(?:percent|per cent|km|miles|m\b|kg|people|-\d))"),
        ("year", rf"(?<=in )(?P<year>{_WORD_YEAR})"),
        ("set", r"(?P<often>" + "|".join(PERIODS) + r")"),
        ("set", rf"(?:every|each) (?:(?P<other>other|second) |(?P<n>{_COUNT}) )?(?P<unit>hour|day|week|weekend|month|quarter|year"
                rf"|decade|morning|afternoon|evening|night|{'|'.join(DAYS)})s?"),
        ("daypart", r"(?:in the (?:early |late )?(?P<part>morning|afternoon|evening)|at (?P<night>night))"),
        ("ahead", r"(?P<ahead>upcoming|forthcoming|impending|approaching|looming)(?= [\w'-])"),
        ("order", r"(?P<order>ahead of|prior to|before|after|following)(?= (?:the|a|an|his|her|its|their|this|that|[a-z][\w-]+))"),
    )
)  # fmt: skip
_REACH = 24  # characters before a match that may tell what it is
_AT_MONTH = re.compile(
    r"\b(in|of|since|by|until|till|from|during|after|before|between|and|through|for|to|last|next|this|early|mid|late)[ -]+$"
)
_THROUGH = re.compile(r" ?(?:-|to|until|through) ?(?:" + "|".join(MONTHS) + r")\b")
_AT_YEAR = re.compile(
    r"\b(in|since|by|from|until|till|during|before|after|early|mid|late|the year|circa|season|of|than)[ (-]*$"
)
_AT_FEAST = re.compile(r"\b(at|by|before|after|since|until|till|on|over|for|this|last|next|around|during|from)\s+$")
_THE_YEAR = re.compile(r"\b(?:the|this|its|his|her|their|[\w-]+'s) $")
_MANY = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|above|below|under|exceed\w*|(?:more|less|fewer|greater) than|least|most|to"
    r"|roughly|approximately|up to|all|these|only) $"
)
_BOUNDED = re.compile(r"\b(?:above|below|over|under|exceed\w*|than|least|most|up to) $")
_ENDS = re.compile(r"[.,;:)]|$")
_AT_CLOCK = re.compile(r"\b(?:at|by|until|till) $")
_VERB = re.compile(r"\b(?:will|would|to|can|could|may|might|must|should|did|not|usually|often) $")
_AGES = re.compile(
    r"\b(?:his|her|their|my|our|low|lower|high|upper|fell to|rose to|into|temperatures?|aged|mid-)\b[^.;]*$"
)
_COUNTED = re.compile(r" [a-z]{3,}s\b(?!')")
_EVENTS = re.compile(
    r" (?:elections?|olympics|games|finals|riots|protests|champion\w*|results|figures|polls|awards|attacks|floods|fires|olympians"
    r"|was|has|is|as|does|sees|saw|versus|plus|sales|earnings|profits|revenues|losses|its|his|this|series|crisis|reforms|talks)\b"
)
_NAMES_DAY = frozenset({"may", "march", "mar", "jan", "jun", "sun", "sat", "mon", "wed"})


def matches(text: str, original: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every match with its kind, the more specific patterns first; `text` is `original` folded."""
    for kind, pattern in _PATTERNS:
        test = _TESTS.get(kind)
        for match in pattern.finditer(text):
            if _calendar_word(kind, match, original) and (test is None or test(match, original)):
                yield kind, match


def _calendar_word(kind: str, match: re.Match[str], original: str) -> bool:
    """Whether the month or weekday of a match, if it has one, is written as such."""
    group = match.groupdict()
    named = "month" if group.get("month") else "weekday" if group.get("weekday") else None
    if group.get("unit") in ("may", "march"):  # "this may be right", "the last march"
        return original[match.start("unit")].isupper()
    if named is None:
        return True
    word = group[named].strip(".")
    capital = original[match.start(named)].isupper()
    if not capital and (word in ("may", "march", "mar") or (len(word) <= 4 and kind != "day")):
        return bool(group.get("year")) and kind == "day"
    return named == "weekday" or kind != "month" or _month(match, original)


def _month(match: re.Match[str], original: str) -> bool:
    """ "May" and "March" begin sentences and name people: they need a preposition or a year."""
    word = match["month"].strip(".")
    if match.groupdict().get("year"):
        return word != "may" or original[match.start("month")].isupper()
    if word not in MONTHS and len(word) == 3 and not match["month"].endswith("."):
        return word not in _NAMES_DAY and original[match.start("month") : match.end("month")].istitle()
    if _THROUGH.match(match.string, match.end()):
        return True
    if word in ("may", "march", "april", "june", "august") or not original[match.start("month")].isupper():
        return _AT_MONTH.search(match.string, max(0, match.start() - _REACH), match.start()) is not None
    return True


def _year(match: re.Match[str], original: str) -> bool:
    """Four bare digits are a year, unless they stand before things counted: "1900 people", "2000 steps"."""
    if not match["year"].isdigit():
        return True
    year, before = int(match["year"]), max(0, match.start() - _REACH)
    if year < 1100 or original[max(0, match.start() - 1) : match.start()] in ("$", "£", "€", "#"):
        return False
    many = _MANY.search(match.string, before, match.start()) is not None
    if _AT_YEAR.search(match.string, before, match.start()) and not many:
        return True
    if year < 1500 or (many and _BOUNDED.search(match.string, before, match.start()) is not None):
        return False
    if many and _ENDS.match(match.string, match.end()) is None:
        return False
    counted = _COUNTED.match(match.string, match.end()) is not None and not _EVENTS.match(match.string, match.end())
    return not counted or (_THE_YEAR.search(match.string, before, match.start()) is not None and year >= 1900)


def _feast(match: re.Match[str], original: str) -> bool:
    """Christmas and Easter go with many nouns: they are days only behind a preposition."""
    if match["feast"] not in ("christmas", "easter"):
        return original[match.start()].isupper() or match["feast"] not in ("may day", "mother's day", "father's day")
    return _AT_FEAST.search(match.string, max(0, match.start() - _REACH), match.start()) is not None


def _clocks(match: re.Match[str], original: str) -> bool:
    """Two figures are clock times where one of them is written as one; "between" goes with "and"."""
    words = match.group()
    framed = words.startswith("between")
    clocks = bool(match["min"]) + bool(match["min2"]) if ":" in words else 0
    if not (match["ap"] or match["ap2"] or clocks == 2 or (clocks and (framed or words.startswith("from")))):
        return False
    return framed == (" and " in words) or (framed and " to " in words)


def _years(match: re.Match[str], original: str) -> bool:
    """Two years with a line or a word between them; "and" only behind "between"."""
    first, last, between = int(match["year"]), int(match["year2"]), match.group().startswith("between")
    return 1100 <= first < last and (match["till"] != "and" or between)


def _set(match: re.Match[str], original: str) -> bool:
    return not match.groupdict().get("often") or not original[match.start()].isupper()  # "The Weekly Standard"


def _decade(match: re.Match[str], original: str) -> bool:
    """ "The 60s" are years, unless they are an age or a temperature."""
    short = match.groupdict().get("short")
    return not short or _AGES.search(match.string, max(0, match.start() - _REACH), match.start()) is None


def _slashed(match: re.Match[str], original: str) -> bool:
    return int(match["x"]) <= 31 and int(match["y"]) <= 31


def _clock(match: re.Match[str], original: str) -> bool:
    """ "Five to ten" is a range of numbers, unless it stands behind "at"."""
    group = match.groupdict()
    if not group.get("past") or group["to"] == "past" or "quarter" in group["past"] or "min" in match.group():
        return True
    return _AT_CLOCK.search(match.string, max(0, match.start() - _REACH), match.start()) is not None


def _run(match: re.Match[str], original: str) -> bool:
    """ "It will last three days" is no look back."""
    return _VERB.search(match.string, max(0, match.start() - _REACH), match.start()) is None


_TESTS = {
    "run": _run,
    "clock": _clock,
    "year": _year,
    "years": _years,
    "feast": _feast,
    "clocks": _clocks,
    "set": _set,
    "slashed": _slashed,
    "decade": _decade,
}
