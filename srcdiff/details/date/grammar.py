"""Which matches of `patterns` are dates: the tests that a match must pass besides being written like one.

"May" must be a month, four digits a year, "five to ten" a clock time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srcdiff.details.date.patterns import DAYS, MONTHS, PATTERNS

_REACH = 24  # characters before a match that may tell what it is
_AT_MONTH = re.compile(
    r"\b(in|of|since|by|until|till|from|during|after|before|between|and|through|for|to|last|next|this|early|mid|late)"
    r"[ -]+$"
)
_THROUGH = re.compile(r" ?(?:-|to|until|through) ?(?:" + "|".join(MONTHS) + r")\b")
_FROM_MONTH = re.compile(r"\b(?:" + "|".join(MONTHS) + r") ?(?:-|to|until|through) ?(?:the end of )?$")
_AT_YEAR = re.compile(
    r"\b(in|since|by|from|until|till|during|before|after|early|mid|late|the year|circa|season|of|than)[ (-]*$"
)
_AT_FEAST = re.compile(r"\b(at|by|before|after|since|until|till|on|over|for|this|last|next|around|during|from)\s+$")
_THE_YEAR = re.compile(r"\b(?:the|this|its|his|her|their|[\w-]+'s) $")
_MANY = re.compile(
    r"\b(?:about|around|some|nearly|almost|over|above|below|under|exceed\w*|(?:more|less|fewer|greater) than|least|most"
    r"|to|roughly|approximately|up to|all|these|only) $"
)
_BOUNDED = re.compile(r"\b(?:above|below|over|under|exceed\w*|than|least|most|up to) $")
_AT_LEAST = re.compile(
    r"\b(?:until|till|through|before|by|in|since|from|back to|far back as|not before) at"
    r" (?:least|the (?:very )?(?:latest|earliest)) $"
)
_ENDS = re.compile(r"[.,;:)]|$")
_AT_CLOCK = re.compile(r"\b(?:at|by|until|till) $")
_CLOCK_ENDS = re.compile(
    r"[.,;:!?)]|$| (?:in|at|on|when|and|but|or|as|before|after|this|that|today|tomorrow|yesterday|next|every)\b"
)
_PRICED = re.compile(
    r"\b(?:clos|shar|stock|trad|pric|rate|index|valu|stood|stand|level|ratio|score|fixed|set|sold|sell)"
)
_VERB = re.compile(r"\b(?:will|would|to|can|could|may|might|must|should|did|not|usually|often) $")
_AGES = re.compile(
    r"\b(?:his|her|their|my|our|low|lower|high|upper|fell to|rose to|into|temperatures?|aged|mid-)\b[^.;]*$"
)
_COUNTED = re.compile(r" [a-z]{3,}s\b(?!')")
_EVENTS = re.compile(
    r" (?:elections?|olympics|games|finals|riots|protests|champion\w*|results|figures|polls|awards|attacks|floods|fires"
    r"|olympians|was|has|is|as|does|sees|saw|versus|plus|sales|earnings|profits|revenues|losses|its|his|this|series|crisis"
    r"|reforms|talks)\b"
)
_NAMES = frozenset({"mar", "jan", "jun"})


def matches(text: str, original: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Every match with its kind, the more specific patterns first; `text` is `original` folded."""
    for kind, pattern in PATTERNS:
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
    if named == "weekday":
        return word in DAYS or kind == "day" or bool(group.get("day"))  # "Sun" and "Sat" alone are no days
    return kind != "month" or _month(match, original)


def _month(match: re.Match[str], original: str) -> bool:
    """ "May" and "March" begin sentences and name people: they need a preposition or a year."""
    word = match["month"].strip(".")
    if match.groupdict().get("year"):
        return word != "may" or original[match.start("month")].isupper()
    if word not in MONTHS and len(word) == 3 and not match["month"].endswith("."):
        return word not in _NAMES and original[match.start("month") : match.end("month")].istitle()
    if _THROUGH.match(match.string, match.end()):
        return True
    if word in ("may", "march", "april", "june", "august") or not original[match.start("month")].isupper():
        before = max(0, match.start() - _REACH)
        return any(cue.search(match.string, before, match.start()) for cue in (_AT_MONTH, _FROM_MONTH))
    return True


def _year(match: re.Match[str], original: str) -> bool:
    """Four bare digits are a year, unless they stand before things counted: "1900 people", "2000 steps"."""
    if not match["year"].isdigit():
        return True
    year, before = int(match["year"]), max(0, match.start() - _REACH)
    if year < 1100 or original[max(0, match.start() - 1) : match.start()] in ("$", "£", "€", "#"):
        return False
    many = _MANY.search(match.string, before, match.start()) is not None
    if _AT_LEAST.search(match.string, before, match.start()) or (
        _AT_YEAR.search(match.string, before, match.start()) and not many
    ):
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
    last += first // 100 * 100 if last < 100 else 0
    return 1100 <= first < last and (match["till"] != "and" or between)


def _set(match: re.Match[str], original: str) -> bool:
    return not match.groupdict().get("period") or not original[match.start()].isupper()  # "The Weekly Standard"


def _decade(match: re.Match[str], original: str) -> bool:
    """ "The 60s" are years, unless they are an age or a temperature."""
    short = match.groupdict().get("short")
    return not short or _AGES.search(match.string, max(0, match.start() - _REACH), match.start()) is None


def _slashed(match: re.Match[str], original: str) -> bool:
    return int(match["x"]) <= 31 and int(match["y"]) <= 31


def _clock(match: re.Match[str], original: str) -> bool:
    """ "Five to ten" is a range of numbers, unless it stands behind "at"."""
    group = match.groupdict()
    if not group.get("past") and match.group().replace(".", "").isdigit() and "." in match.group():
        return _PRICED.search(match.string, max(0, match.start() - 3 * _REACH), match.start()) is None
    if not group.get("past") or group["to"] == "past" or "quarter" in group["past"] or "min" in match.group():
        return True
    if _CLOCK_ENDS.match(match.string, match.end()) is None:
        return False  # "by 5 to 9 percent"
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
