"""How numbers are written: figures, words, fractions, ranks, magnitudes, bounds and the units behind them.

Patterns and tables only; they read folded text (`reading.fold`), one passage at a time.
"""

from __future__ import annotations

import re

from srcdiff.details.lexicon import words
from srcdiff.details.number.units import UNITS

MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
    "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
PARTS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "eighth": 1 / 8, "eighths": 1 / 8, "tenth": 1 / 10,
    "tenths": 1 / 10,
}  # fmt: skip
GLYPHS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3} | {
    "1/2": 1 / 2, "1/4": 1 / 4, "3/4": 3 / 4, "1/3": 1 / 3, "2/3": 2 / 3,
}  # fmt: skip
RANKS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = f"(?:(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{_ONES})"
_WORDS = (
    rf"(?:{_SMALL}|(?:a|one)[ ](?=hundred|thousand|million|billion|trillion))"
    rf"(?:[ -]?(?:hundred|thousand|million|billion|trillion)(?:(?:[ ]and)?[ ]{_SMALL})?){{0,8}}"
)
_GLUED = "p|km|kms|cm|mm|kg|kgs|g|lb|lbs|mph|kph|ft|yd|yds|hr|hrs|min|mins|sec|secs|kw|mw|gw|ml|ha|pp"
_UNIT_WORDS = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True) if unit[0].isalpha())

NUMBER = re.compile(
    rf"""(?<![\w.,/-])(?:(?P<currency>(?:us|a|au|c|ca|hk|nz)?\$|[£€¥₹₽₩])[ ]?)?
    (?: (?P<ratio>(?P<of1>\d+|{_ONES})\ (?:in|out\ of)\ (?:every\ )?(?P<of2>\d+|ten|five|four|three|two|hundred|twenty))
        (?![\w])(?!\ (?:{_UNIT_WORDS})\b)
      | (?P<dozen>half\ a\ dozen|(?:(?P<dozens>{_ONES}|a|\d+)\ )?dozen)(?!s)\b
      | (?P<fraction>(?:(?P<over>{_ONES}|a)[ -])(?P<part>thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)
        |(?:a\ )?(?P<half>half))(?!-?(?:way|hour\ of|past))\b
      | (?P<rank>\d+(?:st|nd|rd|th)|(?:(?:{_TENS})-)?(?:{"|".join(RANKS[2:])}))\b
      | (?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
        (?P<glyph>[½¼¾⅓⅔]|[ -](?:1/2|1/3|2/3|1/4|3/4)(?![\w/]))?
        (?:(?P<to>\ ?-\ ?|\ to\ )[$£€]?(?P<figure2>\d+(?:,\d{{3}})*(?:\.\d+)?))?
        (?:[ -]?(?P<size>hundred|thousand|million|billion|trillion|bn|mn|tn|k|m|b)(?![\w]))?
      | (?P<lone>[½¼¾⅓⅔])
      | (?P<words>{_WORDS})(?:\ (?:and\ a\ (?P<plus>half|quarter)))?(?:[ -]to[ -](?P<words2>{_SMALL}))?\b
      | (?P<single>an?|one)(?=\ (?:fortnight|decade|century|pound|euro|dollar)\b)
    )
    (?:(?!\w|\.\d)|(?=(?:{_GLUED})(?!\w)))""",
    re.VERBOSE,
)

UNIT_AFTER = re.compile(
    r"(?:[ -] ?| of an? "
    r"|[ -](?:consecutive|straight|full|whole|working|calendar|further|extra|additional|more|successive) )?"
    rf"(?:square )?(%|°[cf]?|¢|(?:{_UNIT_WORDS})(?![\w]))(?:[ -](old)\b)?"
)
"""The unit behind a figure."""

PER_AFTER = re.compile(r" an? (hour|year|mile|million|dozen|century|decade|pound)\b")
"""What a fraction is a fraction of: "half an hour"."""

JUBILEE_AFTER = re.compile(r" (?:anniversary|birthday)\b")
"""What makes a rank a number of years."""

_BOUNDS: dict[str, tuple[str, ...]] = {
    "at least": (
        "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of", "upwards of",
        "as many as or more",
    ),
    "at most": (
        "at most", "up to", "no more than", "not more than", "as many as", "as much as", "a maximum of", "maximum of",
        "as long as", "within",
    ),
    "over": (
        "more than", "over", "above", "in excess of", "exceeding", "just over", "well over", "a little over",
        "a little more than", "slightly more than", "upward of", "north of",
    ),
    "under": (
        "less than", "fewer than", "under", "below", "just under", "nearly", "almost", "close to", "not quite",
        "just short of", "shy of", "approaching", "a little under", "well under", "barely",
    ),
    "about": (
        "about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "estimated at", "circa",
        "~", "or so",
    ),
}  # fmt: skip
BOUND_OF = {phrase: bound for bound, phrases in _BOUNDS.items() for phrase in phrases} | {
    "or more": "at least", "or less": "at most", "or fewer": "at most",
}  # fmt: skip
"""What a phrase before or after a figure makes of it."""

BOUND_BEFORE = re.compile(
    r"(?:^|(?<=\W))("
    + "|".join(re.escape(phrase) for phrases in _BOUNDS.values() for phrase in sorted(phrases, key=len, reverse=True))
    + r") ?(?:only |the |another |[$£€¥₹] ?)*$"
)
REST_BEFORE = re.compile(r"\ball (?:but|except|save) $")
"""What makes a figure the number of those left out."""

BOUND_AFTER = re.compile(r" (or more|or so|or less|or fewer|at least|at most)\b")

IDENTIFIERS = words(
    """article room paragraph chapter section flight route highway channel boeing airbus apollo windows iphone level
    phase type grade no nos number unit group formula page figure table covid module model act clause rule gate platform
    pier interstate volume vol issue part episode season series version resolution form lot block floor ward district
    division track lane mark class category stage step line sector zone area schedule appendix annex psalm"""
)
"""Words that make the figure behind them a name: "Article 5", "Boeing 737"."""
