"""How numbers are written: figures, words, fractions, ranks, magnitudes, bounds and the units behind them.

Patterns and tables only; they read folded text (`reading.fold`), one passage at a time.
"""

from __future__ import annotations

import re

from srcdiff.details.number.units import UNITS

MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6,
    "crore": 1e7, "billion": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "tln": 1e12,
    "trn": 1e12,
}  # fmt: skip
_PLACES = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "twenty-fifth": 25, "hundredth": 100,
    "thousandth": 1000, "millionth": 1e6,
}  # fmt: skip
PARTS = {name: 1 / value for name, value in _PLACES.items()} | {f"{name}s": 1 / v for name, v in _PLACES.items()}
GLYPHS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅕": 1 / 5}
RANKS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
ROUND_RANKS = {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
MULTIPLES = {
    "twice": 2.0, "thrice": 3.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "double": 2.0, "tripled": 3.0,
    "triples": 3.0, "tripling": 3.0, "triple": 3.0, "trebled": 3.0, "trebles": 3.0, "trebling": 3.0, "treble": 3.0,
    "quadrupled": 4.0, "quadruples": 4.0, "quadrupling": 4.0, "quadruple": 4.0, "halved": 0.5, "halves": 0.5,
    "halving": 0.5, "halve": 0.5, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0,
}  # fmt: skip

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_DIGIT = "zero|nought|naught|one|two|three|four|five|six|seven|eight|nine"
_BIG = "hundred|thousand|million|billion|trillion"
_SMALL = f"(?:(?:{_TENS})(?:[- ]{{1,3}}(?:one|two|three|four|five|six|seven|eight|nine)(?!\\w))?|{_ONES})"
_WORDS = (
    rf"(?:(?:{_SMALL}|(?:a|one)[ ](?={_BIG}))"
    rf"(?:[ -]?(?:{_BIG})(?!\w)"
    rf"(?:(?:\ {{1,2}}and)?[ ]{{1,2}}{_SMALL}(?!\w|\ (?:half|thirds?|quarters?|fourths?)\b))?){{0,8}}"
    r"|zero|nought|naught)"
)
_DENOMINATORS = "|".join(name for name in _PLACES if name not in ("half", "millionth"))
_GLUED = "p|km|kms|cm|mm|kg|kgs|g|lb|lbs|mph|kph|ft|yd|yds|hr|hrs|min|mins|sec|secs|kw|mw|gw|ml|ha|pp|mg|kwh|m2|km2|t"
_GLUED += "|gb|mb|tb|usd|eur|gbp|元|μg|°|m3|dm"
_UNIT_WORDS = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True) if unit[0].isalpha())
_CODES = "usd|eur|gbp|jpy|chf|cny|rmb|aud|cad|inr|hkd|nzd|sgd|btc"
_DIGITS = (
    r"\d+(?:\.\d+)?e[+-]?\d{1,2}(?!\w)|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:[\u202f\u2009]\d{3})+(?:\.\d+)?"
    r"|\d+(?:\.\d+)?|\.\d+"
)

NUMBER = re.compile(
    rf"""(?<![\w.,/:])(?:(?<![^\d%°]-)|(?<=-to-)|(?<=-or-))(?<!^-)
    (?:(?P<sign>(?<![^\s(])-(?=[\d.$£€])|minus\ |negative\ (?=\d))?)
    (?:(?P<currency>(?:usd?|au|aud|c|ca|hk|nz|mex|mxn)\ ?\$|[asr]?\$|[£€¥₹₽₩₿₪]|(?:{_CODES})(?=\ ?\d))[ ]?)?
    (?: (?P<ratio>(?P<of1>\d+|{_ONES})\ (?:in|out\ of)\ (?:every\ )?(?!(?:1[5-9]|20)\d\d\b)
        (?P<of2>\d+|{_SMALL}|hundred))
        (?![\w,.%-]\d|\w|%)(?!\ (?:{_UNIT_WORDS})(?!\w))
      | (?P<dozen>half\ a\ dozen|(?:(?P<dozens>{_ONES}|a|\d+)\ )?dozen)(?!s)\b
      | (?P<fraction>(?:(?:(?P<over1>an?|one|1)[ ]?[ -][ ]?(?P<part1>{_DENOMINATORS})
        |(?P<over>{_WORDS}|\d{{1,2}})[ ]?[ -][ ]?(?P<part>(?:{_DENOMINATORS})s))
        |(?:a\ )?(?P<half>half|quarter(?=\ (?:{_BIG})\b)))(?!-?(?:way|hour\ of|past|time|mast|brother|sister)))\b
        (?P<portion>\ (?:a\ |of\ a\ |an?\ )?(?=(?:{_BIG})\b))?(?P<size0>(?:(?<=\ )(?:{_BIG}))\b)?
      | (?P<rank>\d{{1,18}}(?:st|nd|rd|th)|(?:(?:{_TENS})-)?(?:{"|".join(RANKS[2:])})
        |(?:(?:{_TENS})-first)|(?:{_SMALL}[ -](?=hundredth|thousandth))?(?:{"|".join(ROUND_RANKS)}))\b
      | (?P<figure>{_DIGITS})
        (?P<glyph>[½¼¾⅓⅔⅛⅕]|(?:[ ]{{1,2}}|-)[1-9]\d?/[1-9]\d?(?![\w/]))?(?P<over2>/\d{{1,3}}(?![\w/]))?
        (?:[ ]{{0,2}}-?(?P<size>{_BIG}|lakh|crore|bln|tln|trn|mln|bn|mn|tn|k|m|b)(?![\w]))?
      | (?P<lone>[½¼¾⅓⅔⅛⅕])
      | (?P<words>{_WORDS})(?:\ point\ (?P<point>(?:{_SMALL}|{_DIGIT})(?:\ (?:{_DIGIT})){{0,9}}))?
        (?:\ and\ (?:(?:an?|one|three)\ |(?=half\b))(?P<plus>half|quarters?|third|fourths?)(?:\ (?P<size2>{_BIG}))?)?\b
      | (?P<multiple>(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|es|ing)|twice|thrice|(?:two|three|four|five|ten)fold
        |(?<=\ )(?:double|treble|triple|quadruple|halve)(?=\ (?:the|that|what|its|their|his|her|by|in|to|from|last)\b)
        )\b
      | (?P<single>an?|one)(?=\ (?:fortnight|decade|century|pound|euro|dollar)\b)
    )
    (?:(?!\w|\.\d)|(?=(?:{_GLUED})(?!\w)))""",
    re.VERBOSE,
)

UNIT_AFTER = re.compile(
    r"(?:[ -] ?| of an? |-an?-"
    r"|[ -](?:consecutive|straight|full|whole|working|calendar|further|extra|additional|more|successive) )?"
    rf"(%|°[cf]?(?!\w)|¢|[$€£](?! ?\d)|\((?:kg|km|cm|mm|m|%)\)|(?:{_UNIT_WORDS})(?![\w]))(?:[ -](old)\b)?"
)
"""The unit behind a figure."""

PER_AFTER = re.compile(r" an? (hour|year|mile|dozen|century|decade|pound|day|week|month)\b")
"""What a fraction is a fraction of: "half an hour"."""

LONG_AFTER = re.compile(
    r" ?(?:wide|long|high|tall|deep|thick|above|below|away|apart|from|race|sprint|hurdles|freestyle)\b"
)
"""What makes the "m" behind a figure metres, not millions."""

TIMES_AFTER = re.compile(r"[ -](?:times|fold)\b")
"""What makes a figure a multiple."""

INCHES_AFTER = re.compile(r" ?(?:in|ins|\"|'')(?!\w)")
"""What makes the figure behind feet inches."""

JUBILEE_AFTER = re.compile(r" (?:anniversary|birthday)\b")
"""What makes a rank a number of years."""

RANK_BEHIND = re.compile(
    r"(?: of|,|\.|;|:|$| (?:the|its|less|more|were|was|are|is|had|have|in|from|over|to|and|or|but)\b)"
)
"""What stands behind "a third" where it is a share; before any other word it is a rank ("a third man")."""

_BOUNDS: dict[str, tuple[str, ...]] = {
    "at least": (
        "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of", "upwards of",
        "as many as or more", "greater than or equal to", "more than or equal to", "higher or equal than",
        "equal to or more than", "equal to or greater than", "starting from",
    ),
    "at most": (
        "at most", "up to", "no more than", "not more than", "as many as", "as much as", "a maximum of", "maximum of",
        "as long as", "as high as", "as large as", "as big as", "as heavy as",
        "no longer than", "no higher than", "no later than", "no deeper than", "no bigger than",
        "no larger than", "never more than", "not exceeding", "no bigger than", "no more than about",
        "no taller than", "no further than", "no farther than", "no greater than", "no heavier than",
        "less than or equal to", "smaller or equal than", "equal to or less than",
        "lower or equal than",
    ),
    "over": (
        "more than", "over", "above", "in excess of", "exceeding", "exceed", "exceeds", "exceeded", "surpass",
        "surpassed", "surpasses", "surpassing", "just over", "well over", "a little over", "a little more than",
        "slightly more than", "upward of", "north of", "greater than", "higher than", "bigger than", "larger than",
        "later than", ">", "topped", "topping",
    ),
    "below": (
        "less than", "fewer than", "under", "below", "lower than", "smaller than", "within", "inside", "<",
    ),
    "under": (
        "just under", "nearly", "almost", "close to", "not quite",
        "just short of", "shy of", "approaching", "a little under", "well under", "barely",
    ),
    "about": (
        "about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "estimated at", "circa",
        "~", "or so", "approx.", "approx", "more or less", "give or take",
        "seldom more than", "rarely more than", "hardly ever more than", "scarcely more than",
        "little more than", "not much more than", "hardly more than",
        "little over", "a shade over", "a shade under", "in the region of", "somewhere around", "something like",
    ),
}  # fmt: skip
_BEHIND = {
    "or more": "at least", "and more": "at least", "or less": "at most", "or fewer": "at most", "and up": "at least",
    "or above": "at least", "or over": "at least", "or higher": "at least", "or under": "at most", "plus": "at least",
    "or longer": "at least", "or older": "at least", "or below": "at most", "or lower": "at most",
    "or shorter": "at most", "or younger": "at most",
    "-plus": "at least", "+": "at least",
}  # fmt: skip
BOUND_OF = {phrase: bound for bound, phrases in _BOUNDS.items() for phrase in phrases} | _BEHIND
"""What a phrase before or after a figure makes of it."""

BOUND_BEFORE = re.compile(
    r"(?:^|(?<=[^\w<>=]))("
    + "|".join(re.escape(phrase) for phrase in sorted(BOUND_OF, key=len, reverse=True) if phrase not in _BEHIND)
    + r") ?(?:only |another |an? (?=\w+ dozen)|[$£€¥₹] ?)*$"
)
BOUND_ENDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in BOUND_OF) | {"only", "another", "the", "a", "an"}
"""Words that the text before a bounded figure ends with: a quick test before the pattern is tried."""

REST_BEFORE = re.compile(r"\ball (?:but|except|save) $")
"""What makes a figure the number of those left out."""

DENIED = re.compile(
    r"(?:\b(?:not|never|(?<!with )(?<!of )(?<!in )(?<!for )(?<!by )no|nor|neither|nobody|nothing|none|cannot"
    r"|unable|impossible|incapable|hardly|scarcely"
    r"|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|forbid\w*|forbade|ban\w*|prohibit\w*|prevent\w*"
    r"|stop(?:s|ped)? \w+ from)|n't)\b(?! only\b)"
    r"(?: (?!(?:and|but|or|that|who|which|because|since|when|while|if|how|why|whether|than|as|until|for|after|within"
    r"|though|although|where)\b)[\w'-]+){0,6} $"
)
"""What turns the bound of the figure behind it round: "cannot supply more than", "will not fall below"."""

TURNED = {"over": "below", "at least": "below", "below": "over"}
"""What a bound becomes where it is denied: what is not more than nine is nine at most."""

BOUND_AFTER = re.compile(
    r" (or (?:more|so|less|fewer|above|over|higher|under|longer|older|below|lower|shorter|younger)|and more|and up"
    r"|at least|at most|more or less)\b(?! than)"
    r"|(\+|-plus\b| plus\b)(?!\d| \d)"
)

BOUNDED = (
    r"\bif not (?:more|less|longer|higher|fewer|lower)\b|\bor (?:more|less|longer|fewer|below|above|over|under)\b"
    r"|\bbut (?:no|not) (?:more|less|longer)\b|\b(?:the|at) (?:very )?(?:most|least)\b"
    r"|\b(?:no|not|never|nothing|nobody) \w* ?(?:\w+er|more|less) than\b"
    r"|\b(?:limit\w*|cap|capped|maximum|minimum|ceiling|deadline|reach\w*|peak\w*|high of|low of|top\w* out"
    r"|as (?:late|early) as|at (?:one (?:point|stage|time)|times|its (?:peak|height|worst|best|highest|lowest))"
    r"|exceed\w*|needs?|needed|only if)\b"
    r"|\bun(?:less|til)\b"
)
"""Words of a passage that bound a figure of it from farther away: "800 units or more", "60 is the limit"."""

WHOLE_BEFORE = re.compile(r"\b(?:all|all (?:of )?(?:the|its|their|his|her|our|[\w-]+(?: [\w-]+)?'s?)) $")
"""What makes a figure the number of the whole: "all 29", "all of the region's 29"."""

PART_AFTER = re.compile(r" (?:out )?of (?:the|its|their|his|her|our|these|those|them|[\w-]+'s|(\d[\d,]*))\b")
"""What makes a figure the number of a part: "29 of the region's ports", "29 of 40"."""
