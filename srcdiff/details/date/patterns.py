"""How dates and times are written: tables of words, and patterns over folded text, the more specific first.

The tests a match must pass besides are in `grammar`; which days it stands for lies in `resolve`, `relative`, `clock`.
"""

from __future__ import annotations

import re

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
    "labor day", "labour day", "memorial day", "thanksgiving", "good friday", "easter sunday", "easter monday",
    "easter", "christmas", "veterans day", "armistice day", "bastille day", "columbus day", "mother's day",
    "father's day", "martin luther king day", "super bowl sunday",
)  # fmt: skip
PERIODS = {"daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
           "quarterly": "quarter", "yearly": "year", "annually": "year", "hourly": "hour"}  # fmt: skip

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
_PAST = (
    "(?:twenty-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|a quarter|quarter|half|\\d{1,2}"
)

_ORDINAL_DAY = r"(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
_FISCAL = rf"(?:(?:fiscal |financial )?(?:year )?{_YEAR})"
_ARTICLE = r"(?:the|his|her|its|their|that|this|he|she|it|they|we|being|a|an)"
_CLOCK_AT = r"(?P<h{0}>[01]?\d|2[0-3])(?:[:.](?P<min{0}>[0-5]\d))?"
_LENGTH = (
    r"(?:(?:about|around|some|nearly|almost|only|just|barely|over|more than|less than) )?"
    rf"(?:half an?|{_COUNT}) (?:\w+ )?"
    r"(?:second|minute|hour|day|week|month|year|decade)s?\b"
)
"""What is no event: "went off after half an hour"."""
_LASTED = r"(?<=(?:.day|week|onth|year|days|eeks|nths|ears|cade|ades|hour|ours|utes) )"

_CALENDAR: tuple[tuple[str, str], ...] = (
    ("iso", rf"{_YEAR}(?P<sep>[-/.])(?P<m>0?[1-9]|1[0-2]|[a-z]{{3,9}})(?P=sep)(?P<day>[0-2]?\d|3[01])(?!\d)"),
    ("slashed", r"(?P<x>\d{1,2})(?P<sep>[/.-])(?P<y>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)"),
    ("day", rf"{_DAY}(?P<sep>[/-]){_MONTH}(?P=sep){_YEAR}"),
    ("day", rf"{_MONTH}(?P<sep>[/-]){_DAY}(?P=sep){_YEAR}"),
    (
        "day",
        (
            rf"(?:{_WEEKDAY},? )?(?:the )?{_MONTH},? ?(?:the )?{_DAY}"
            r"(?!,?\d{3}|\.\d| ?(?:percent|per cent|%|million|billion))"
            rf"(?:{_TILL}{_DAY2}(?!,?\d|:))?(?:(?: ?,| in| of)? {_YEARS})?"
        ),
    ),
    (
        "day",
        (
            rf"(?:{_WEEKDAY},? )?(?:the )?{_DAY}(?:{_TILL}{_DAY2})?(?: day)? (?:of )?{_MONTH}"
            rf"(?:(?: ?,| in| of)? {_YEARS})?"
        ),
    ),
    (
        "feast",
        (
            rf"(?P<feast>{'|'.join(FEASTS)})(?P<weekend> weekend)?"
            rf"(?:(?:,| in| of)? (?:{_YEAR}|(?P<rel>last|this|next) year))?"
        ),
    ),
    (
        "rankof",
        (
            rf"(?:the )?(?P<rank>{_RANK}|last|final|[1-4](?:st|nd|rd|th)) (?P<unit>day|week|weekend|month|decade)"
            rf" of (?:the )?(?:{_MONTH}(?:,? {_YEAR})?|(?:year )?(?P<year2>(?:1[0-9]|20)\d\d)"
            r"|(?P<of>(?:(?:last|this|next) )?(?:month|year|quarter)))"
        ),
    ),
    (
        "half",
        (
            rf"(?:the )?(?P<half>first|second|latter|last) half of"
            rf" (?:(?P<rel>last|this|next) year|the year\b(?! [12]\d{{3}})|(?:the year )?{_FISCAL})"
        ),
    ),
    ("half", rf"(?:h(?P<h>[12])[ -]?(?:of )?{_YEAR}|(?P<year3>20\d\d)[ -]?h(?P<h3>[12]))"),
    ("month", rf"{_MONTH}(?: ?,| of| in)? (?:the year )?{_YEARS}"),
    ("ym", rf"{_YEAR}-(?P<m>0[1-9]|1[0-2])(?![-\d])"),
    ("monthof", rf"{_MONTH} (?:of )?(?P<rel>last|this|next) year"),
    ("quarter", r"(?P<year>20\d\d)[ -]?q(?P<q>[1-4])"),
    (
        "quarter",
        (
            r"(?:the )?(?:q(?P<q>[1-4])|(?P<qw>(?:first|second|third|fourth)(?=[ -]quarter)"
            r"|(?:last|final)(?= quarter of))[ -]quarter)"
            rf"(?:(?: |-)(?:of )?(?:the )?(?:{_FISCAL}|(?P<rel>last|this|next) year|year))?"
        ),
    ),
    ("season", rf"(?P<season>spring|summer|autumn|fall|winter)(?: of| in)?,? {_YEAR}"),
    (
        "fiscal",
        (
            r"(?:the )?(?:fy ?|fiscal (?:year )?|financial year )(?P<year>(?:19|20)\d\d)"
            r"(?:[-/](?P<end>\d\d(?:\d\d)?))?"
        ),
    ),
    ("fiscal", r"(?P<year>(?:19|20)\d\d)[-/](?P<end>\d\d)(?![-/.,]?\d)"),
    ("century", rf"(?:the )?(?P<cent>\d{{1,2}}(?:st|nd|rd|th)|{_RANK})[ -]century"),
    ("decade", r"(?:the )?(?P<decade>1[0-9]\d0|20\d0)'?s"),
    ("decade", r"(?:the |(?<=and )|(?<=in )|(?<=early )|(?<=late )|(?<=mid-))'?(?P<short>[2-9]0)'?s"),
    ("decade", r"(?:the |(?<=in ))(?P<decadew>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
)
_COUNTED_FROM: tuple[tuple[str, str], ...] = (
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
            rf"{_LASTED}(?P<dir>earlier|later|beforehand|afterwards?|before|after)"
            r"(?=[.,;:]|$)"
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
        "shift",
        (
            r"(?:the |that |on the )(?P<rel>next|following|previous|preceding) "
            r"(?P<unit>day|morning|evening|afternoon|night)(?!')"
        ),
    ),
    (
        "shift",
        (
            r"(?:the |that )?(?P<rel>following|previous|preceding)"
            r" (?P<unit>spring|summer|autumn|fall|winter|season|week|weekend|fortnight|month|quarter|year|decade"
            r"|century)"
        ),
    ),
    ("weekday", rf"{_WEEKDAY} (?P<weeks>week|fortnight)(?=[.,;:)]|$| (?:and|but|or|in|at|to|for|when|as)\b)"),
    ("weekday", rf"(?P<weeks>a (?:week|fortnight)|(?:one|two|three|four) weeks) on {_WEEKDAY}"),
    (
        "turn",
        (
            r"(?:(?<=by )|(?<=before )|(?<=until )|(?<=till )|(?<=least )|(?<=towards )|(?<=toward )"
            r"|(?<=beyond )|(?<=through ))"
            r"the (?P<part>end|middle|start|beginning) of the (?P<unit>week|month|quarter|year|decade|century)"
            r"(?=[.,;:)]|$| (?:and|but|or|if|as|at)\b)"
        ),
    ),
    (
        "relative",
        (
            rf"(?:(?P<rel>{_RELATIVE}) (?P<unit>{_PERIODS})"
            r"|(?P<day0>today|yesterday|tomorrow|tonight|the weekend|overnight|(?:the )?year to date"
            r"|the day before yesterday|the day after tomorrow)(?: (?P<time0>morning|afternoon|evening|night)\b)?"
            r"|(?:in )?the coming (?P<coming>days|weeks|months|years)(?: and (?:days|weeks|months|years))?)(?!-)"
        ),
    ),
    ("sameday", r"(?:the )?(?:same|that) (?P<unit>day|week|weekend|month|year|morning|afternoon|evening|night)"),
)
_TIMES: tuple[tuple[str, str], ...] = (
    (
        "clocks",
        (
            rf"(?:from |between )?{_CLOCK_AT.format('')}(?: ?(?P<ap>[ap]\.?m\b\.?))?"
            rf" ?(?:-|to|and|until|till|through) ?{_CLOCK_AT.format('2')}"
            rf"(?: ?(?P<ap2>[ap]\.?m\b\.?|(?:o'?clock)))?{_ZONE}"
        ),
    ),
    ("clock", rf"(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d)(?::[0-5]\d)? ?{_AMPM}{_ZONE}"),
    ("clock", rf"(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?![:.]?\d|:){_DAYTIME}{_ZONE}"),
    ("clock", rf"(?P<h>1[0-2]|0?[1-9]) ?{_AMPM}{_ZONE}"),
    (
        "clock",
        (
            r"(?<=at )(?P<h>[01]?\d|2[0-3])\.(?P<min>[0-5]\d)"
            r"(?![.,]?\d|[-%]| (?:per\b|percent|[mb]illion|[mb]n\b|[mtk]\b"
            r"|a (?:share|barrel|litre|kilo|tonne|day|week|month|year|head|unit|piece)\b|(?:to|against) the\b|times\b"
            r"|on (?:the|a) (?:scale|index)"
            r"|(?:euro|dollar|pound|pence|cent|point|metre|kilo|mile|ton|degree|kron|franc)))"
        ),
    ),
    ("clock", r"(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d) ?(?:hours|hrs|(?P<zone>gmt|utc)|(?P<ap>[ap]\.m\.))"),
    ("clock", rf"(?P<past>{_PAST})(?: min(?:ute)?s?)? (?P<to>past|to|after) {_HOUR}{_DAYTIME}"),
    ("clock", rf"{_HOUR} ?o'?clock{_DAYTIME}{_ZONE}"),
    ("clock", rf"{_HOUR} (?:in the |at (?=night))(?P<when>morning|evening|afternoon|night)"),
    (
        "clock",
        r"(?P<noon>noon|midnight|midday)(?! (?:meals?|sun|heat|break|nap|rest|prayers?|mass|news|feast))",
    ),
)
_BARE: tuple[tuple[str, str], ...] = (
    ("month", _MONTH),
    (
        "weekday",
        (
            rf"{_WEEKDAY}(?:s\b)?(?:,? (?:the )?(?P<day>[12]\d|3[01]|[1-9])"
            r"(?:st|nd|rd|th|(?=[.,;!?]|$| (?:at|from|between)\b)))?"
            r"(?: (?P<time>morning|afternoon|evening|night))?"
        ),
    ),
    ("dayof", rf"(?<=on )(?:the )?{_ORDINAL_DAY}(?=[.,;]|$| (?:at|of this|of the|in|with|and)\b)"),
    (
        "years",
        (
            rf"(?:between |from )?{_YEAR} ?(?P<till>-|~|to|through|until|till|and) ?"
            r"(?P<year2>(?:1[1-9]|20)\d\d)(?![-\d])"
        ),
    ),
    ("years", rf"{_YEAR}(?P<till>-)(?P<year2>\d\d)(?![-/.,]?\d| ?(?:%|percent|per cent))"),
    ("year", rf"(?:the year )?(?<!\d-){_YEAR}(?!-?\d|,\d|\.\d|%| ?(?:percent|per cent|km|miles|m\b|kg|people|-\d))"),
    ("year", rf"(?<=in )(?P<year>{_WORD_YEAR})"),
    ("set", rf"(?P<period>{'|'.join(PERIODS)})"),
    (
        "set",
        (
            rf"(?:(?:(?P<often>once|twice|thrice)|(?P<times>{_COUNT}) times) (?:a|an|every|each|per|in a)"
            r" (?P<each>hour|day|night|week|fortnight|month|quarter|year|decade)|"
            rf"(?:every|each) (?:(?P<other>other|second) |(?P<n>{_COUNT}) )?(?P<unit>hour|day|week|weekend|month"
            rf"|quarter|year|decade|morning|afternoon|evening|night|{'|'.join(DAYS)})s?)"
            r"(?! of the (?:week|month|year)\b)"
        ),
    ),
    ("daypart", r"(?:in the (?:early |late )?(?P<part>morning|afternoon|evening)|at (?P<night>night))"),
    ("ahead", r"(?P<ahead>upcoming|forthcoming|impending|approaching|looming)(?= [\w'-])"),
    (
        "order",
        rf"(?P<order>ahead of|prior to|before|after|following)(?! {_LENGTH})(?= (?:{_ARTICLE}|[a-z][\w-]+))",
    ),
)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![\w$£€#])(?<!\d[.,:])(?:{pattern})(?!\w)"))
    for kind, pattern in (*_CALENDAR, *_COUNTED_FROM, *_TIMES, *_BARE)
)
"""Kinds of dates with the pattern each is written in; a kind has several, and the first that matches goes first."""
