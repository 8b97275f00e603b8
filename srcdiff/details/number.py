"""Numbers: how many, how much, how far, how long, which rank, with what they count.

Digits, words and mixtures, money, shares, measures, durations, approximations and ranges. Calendar dates and clock
times are not here, nor are identifiers such as Boeing 737 or Article 5. The value is an interval in the base unit of its
dimension, after the interval reading of approximations common in quantity extraction (e.g. Roy, Vieira and Roth 2015).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from text_to_num import text2num

from srcdiff.details.detail import Detail
from srcdiff.details.reading import Reading, fold
from srcdiff.details.units import COUNT, ORDINAL, UNITS, Unit
from srcdiff.model import Agreement, Mention, Severity, Span

NAME = "number"

_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9,
    "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = f"(?:(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{_ONES})"
_WORDS = rf"(?:{_SMALL}|(?:a|one) (?=hundred|thousand))(?:[ -]?(?:hundred|thousand|million|billion|trillion)(?:(?: and)? {_SMALL})?)*"
_PARTS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5,
    "sixth": 1 / 6, "sixths": 1 / 6, "eighth": 1 / 8, "eighths": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_RANKS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_BOUNDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("at least", ("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of", "upwards of", "as many as or more")),
    ("at most", ("at most", "up to", "no more than", "not more than", "as many as", "as much as", "a maximum of", "maximum of", "as long as", "within")),
    ("over", ("more than", "over", "above", "in excess of", "exceeding", "just over", "well over", "a little over", "a little more than", "slightly more than", "upward of", "north of")),
    ("under", ("less than", "fewer than", "under", "below", "just under", "nearly", "almost", "close to", "not quite", "just short of", "shy of", "approaching", "a little under", "well under", "barely")),
    ("about", ("about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "estimated at", "circa", "~", "or so")),
)  # fmt: skip
_BOUND_OF = {phrase: bound for bound, phrases in _BOUNDS for phrase in phrases}
_BEFORE = re.compile(
    r"(?:^|(?<=\W))(" + "|".join(re.escape(p) for p in sorted(_BOUND_OF, key=len, reverse=True)) + r") ?(?:only |the |another |[$£€¥₹] ?)*$"
)
_AFTER = re.compile(r" (or more|or so|or less|or fewer|at least|at most)\b")
_AFTER_BOUND = {"or more": "at least", "or so": "about", "or less": "at most", "or fewer": "at most", "at least": "at least", "at most": "at most"}  # fmt: skip

_UNIT_WORDS = "|".join(re.escape(u) for u in sorted(UNITS, key=len, reverse=True) if u[0].isalpha())
_NUMBER = re.compile(
    rf"""(?<![\w.,/-])(?:(?P<currency>(?:us|a|au|c|ca|hk|nz)?\$|[£€¥₹₽₩])[ ]?)?
    (?: (?P<ratio>(?P<of1>\d+|{_ONES})\ (?:in|out\ of)\ (?:every\ )?(?P<of2>\d+|ten|five|four|three|two|hundred|twenty))(?![\w])(?!\ (?:{_UNIT_WORDS})\b)
      | (?P<dozen>half\ a\ dozen|(?:(?P<dozens>{_ONES}|a|\d+)\ )?dozen)(?!s)\b
      | (?P<fraction>(?:(?P<over>{_ONES}|a)[ -])(?P<part>thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)|(?:a\ )?(?P<half>half))(?!-?(?:way|hour\ of|past))\b
      | (?P<rank>\d+(?:st|nd|rd|th)|(?:(?:{_TENS})-)?(?:{"|".join(_RANKS[2:])}))\b
      | (?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?P<glyph>[½¼¾⅓⅔])?
        (?:(?P<to>\ ?-\ ?|\ to\ )[$£€]?(?P<figure2>\d+(?:,\d{{3}})*(?:\.\d+)?))?
        (?:[ -]?(?P<size>hundred|thousand|million|billion|trillion|bn|mn|tn|k|m|b)(?![\w]))?
      | (?P<lone>[½¼¾⅓⅔])
      | (?P<one>an?|one)\ (?P<much>hundred|thousand|million|billion|trillion)\b
      | (?P<words>{_WORDS})(?:\ (?:and\ a\ (?P<plus>half|quarter)))?(?:[ -]to[ -](?P<words2>{_SMALL}))?\b
      | (?P<single>an?|one)\ (?=(?:fortnight|decade|century|pound|euro|dollar)\b)
    )
    (?!\w)""",
    re.VERBOSE,
)
_UNIT_AFTER = re.compile(rf"(?:[ -]|[ -](?:consecutive|straight|full|whole|working|calendar|further|extra|additional|more|successive) | of an? )?(?:square )?(%|°[cf]?|¢|(?:{_UNIT_WORDS})(?![\w]))(?:[ -](old)\b)?")
_OPPOSED = ({"over", "under"}, {"over", "at most"}, {"at least", "under"}, {"at least", "at most"})
_JUBILEE = re.compile(r" (?:anniversary|birthday)\b")
_IDENTIFIERS = frozenset(
    """article room paragraph chapter section flight route highway channel boeing airbus apollo windows iphone level phase
    type grade no nos number unit group formula page figure table covid module model act clause rule gate platform pier
    interstate volume vol issue part episode season series version resolution form lot block floor ward district
    division track lane mark class category stage step line sector zone area schedule appendix annex psalm""".split()
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval in the base unit of a dimension, and what is counted.

    `point` is the figure as written; `step` the place of its last significant digit, for judging what rounds to what.
    """

    low: float
    high: float
    point: float
    step: float
    bound: str  # exactly, about, at least, at most, over, under, range
    dimension: str
    factor: float
    counted: tuple[str, ...]
    weak: bool = False  # "one", "half", "second": too common to be missed


def find(reading: Reading) -> tuple[Mention, ...]:
    """The numbers of every passage, in order."""
    mentions = []
    for index, passage in reading.spoken():
        text = fold(reading.text[passage.start : passage.end]).replace("\n", " ")
        end = 0
        for match in _NUMBER.finditer(text):
            if match.start() < end or _identifier(reading.text[passage.start : passage.end], text, match):
                continue
            mention, end = _mention(reading, index, passage.start, text, match)
            if mention is not None:
                mentions.append(mention)
    return tuple(mentions)


def _identifier(original: str, text: str, match: re.Match[str]) -> bool:
    if match["figure"] is None and match["words"] is None:
        return False
    before = re.search(r"([\w.']+)[ -]?$", text[: match.start()])
    if before is not None and before[1].strip(".") in _IDENTIFIERS and match["currency"] is None:
        return original[before.start()].isupper() or before[1] in ("page", "no.", "number", "room")
    return match["figure"] is not None and bool(re.match(r"[-/]?[a-z]{1,2}\d|/\d|-\d", text[match.end() :]))


def _mention(
    reading: Reading, passage: int, shift: int, text: str, match: re.Match[str]
) -> tuple[Mention | None, int]:
    value = _figures(match)
    if value is None:
        return None, match.end()
    low, high, step, weak = value
    start, end, unit = match.start(), match.end(), COUNT
    if match["rank"] is not None:
        unit = ORDINAL
    elif match["currency"] is not None:
        unit = UNITS.get(match["currency"], UNITS["$"])
    elif match["ratio"] or match["fraction"]:
        unit = UNITS["percent"]
        low, high, step = low * 100, high * 100, 1.0
        if (more := _UNIT_AFTER.match(text, end)) is None and (more := re.compile(r" an? (hour|year|mile|million|dozen|century|decade|pound)\b").match(text, end)):
            unit, low, high, step, weak = UNITS.get(more[1], Unit("count", _MAGNITUDES.get(more[1], 12))), low / 100, high / 100, 0.01, False
            end = more.end()
    if unit in (COUNT, UNITS["percent"]) and (more := _UNIT_AFTER.match(text, end)) is not None:
        if unit is UNITS["percent"]:
            low, high, step = low / 100, high / 100, 0.05
        unit, end, weak = UNITS[more[1]], more.end(), match["words"] == "one"
    if match["single"] is not None and unit is COUNT:
        return None, match.end()
    if unit is ORDINAL and (more := _JUBILEE.match(text, end)) is not None:
        unit, end = UNITS["years"], more.end()
    bound, start, end = _bound(text, start, end)
    counted = _counted(reading, shift + end) if unit in (COUNT, ORDINAL) else ()
    quantity = _quantity(low, high, step, bound, unit, counted, weak)
    return Mention(NAME, Span(shift + start, shift + end), passage, quantity), end


def _bound(text: str, start: int, end: int) -> tuple[str, int, int]:
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is not None:
        return _BOUND_OF[before[1]], before.start(1), end
    after = _AFTER.match(text, end)
    if after is not None:
        return _AFTER_BOUND[after[1]], start, after.end()
    return "exactly", start, end


def _figures(match: re.Match[str]) -> tuple[float, float, float, bool] | None:
    """Low, high, step and weakness of the figure itself, unit aside."""
    group = match.groupdict()
    if group["ratio"]:
        share = _word_value(group["of1"]) / _word_value(group["of2"])
        return share, share, 0.01, False
    if group["dozen"]:
        count = 6.0 if group["dozen"].startswith("half") else 12.0 * _word_value(group["dozens"] or "a")
        return count, count, 1.0, False
    if group["fraction"]:
        share = _PARTS[group["part"]] * _word_value(group["over"]) if group["part"] else 0.5
        return share, share, 0.01, group["half"] is not None
    if group["rank"]:
        rank = re.match(r"\d+", group["rank"])
        value = float(rank.group()) if rank else _rank_value(group["rank"])
        return value, value, 1.0, value <= 3 and rank is None
    if group["figure"]:
        return _digits(group)
    if group["lone"]:
        return _GLYPHS[group["lone"]], _GLYPHS[group["lone"]], 0.01, False
    if group["one"]:
        value = _MAGNITUDES[group["much"]]
        return value, value, value, False
    if group["single"]:
        return 1.0, 1.0, 1.0, False
    value = _word_value(group["words"])
    if group["words2"]:
        return value, _word_value(group["words2"]), 1.0, False
    step = 10.0 ** (len(str(int(value))) - len(str(int(value)).rstrip("0"))) if value else 1.0
    if group["plus"]:
        value, step = value + _PARTS[group["plus"]], 0.1
    return value, value, step, value <= 3 and not group["plus"]


def _digits(group: dict[str, str | None]) -> tuple[float, float, float, bool] | None:
    figure = (group["figure"] or "").replace(",", "")
    if len(figure) > 18:
        return None
    size = _MAGNITUDES.get(group["size"] or "", 1.0)
    value = float(figure) + _GLYPHS.get(group["glyph"] or "", 0.0)
    whole = figure.rstrip("0") or "0"
    step = 10.0 ** -len(figure.partition(".")[2]) if "." in figure else 10.0 ** (len(figure) - len(whole))
    if group["figure2"]:
        other = float(group["figure2"].replace(",", ""))
        if other >= value or "to" in (group["to"] or ""):
            return value * size, other * size, step * size, False
    return value * size, value * size, step * size, False


@lru_cache(maxsize=4096)
def _word_value(words: str | None) -> float:
    if words is None or words in ("a", "an", "one"):
        return 1.0
    if words.isdigit():
        return float(words) or 1.0
    words = re.sub(r"^a ", "one ", words.replace("-", " "))
    if words in _MAGNITUDES:
        return _MAGNITUDES[words]
    return float(text2num(words, "en"))


def _rank_value(word: str) -> float:
    tens, _, unit = word.rpartition("-")
    return (_word_value(tens) if tens else 0.0) + _RANKS.index(unit)


def _counted(reading: Reading, offset: int) -> tuple[str, ...]:
    """Stems of the noun phrase that follows a number, the nearest three content words."""
    stems = []
    first = reading.at(offset)
    for token in reading.tokens[first : first + 5]:
        if not token.word or (not token.content and token.lower not in ("of", "the", "other", "more", "such")):
            break
        if token.content:
            stems.append(token.stem)
    return tuple(stems[:3])


def _quantity(
    low: float, high: float, step: float, bound: str, unit: Unit, counted: tuple[str, ...], weak: bool
) -> Quantity:
    def base(value: float) -> float:
        return (value + unit.offset) * unit.factor

    point, low, high = base(low), base(low), base(high)
    if high < low:
        low, high = high, low
    slack = abs(point)
    if low == high:
        low, high = {
            "exactly": (low, high),
            "about": (low - 0.15 * slack, high + 0.15 * slack),
            "at least": (low, low + 0.3 * slack),
            "over": (low, low + 0.3 * slack),
            "at most": (low - 0.3 * slack, high),
            "under": (low - 0.15 * slack, high),
        }[bound]
    else:
        bound = "range"
    return Quantity(low, high, point, step * unit.factor, bound, unit.dimension, unit.factor, counted, weak)


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two numbers can be of one thing: equal, one rounding or containing the other, or in conflict."""
    p, q = x.value, y.value
    assert isinstance(p, Quantity) and isinstance(q, Quantity)
    if p.dimension != q.dimension:
        # "aged 52" and "52-year-old", "52 minutes" and "52": the bare figure takes the other's unit
        bare = {p.dimension, q.dimension} & {"count", "degrees"}
        alike = math.isclose(p.point / p.factor, q.point / q.factor) and not {p.dimension, q.dimension} & {"ordinal"}
        return Agreement.COMPATIBLE if bare and alike else Agreement.UNRELATED
    if math.isclose(p.point, q.point, rel_tol=1e-6) and (p.bound == "range") == (q.bound == "range"):
        if {p.bound, q.bound} in _OPPOSED:
            return Agreement.CONFLICT
        return Agreement.SAME if p.bound == q.bound else Agreement.COMPATIBLE
    if p.dimension == "ordinal":
        return Agreement.CONFLICT
    if _reaches(p, q) or _reaches(q, p):
        return Agreement.COMPATIBLE
    return Agreement.CONFLICT


def _reaches(p: Quantity, q: Quantity) -> bool:
    """Whether p's interval holds q's figure, or q's figure rounds to p's."""
    if p.low <= q.high and q.low <= p.high:
        return True
    converted = not math.isclose(p.factor, q.factor)
    if converted and abs(p.point - q.point) <= 0.06 * max(abs(p.point), abs(q.point)):
        return True
    coarse = p.step >= 0.02 * abs(p.point) or p.bound == "about"
    return coarse and abs(p.point - q.point) <= 0.5 * p.step and abs(p.point - q.point) <= 0.06 * abs(p.point)




def trace(mention: Mention, other: Reading) -> Span | None:
    """A figure that the other text leaves to be reckoned: a sum or a difference of two figures of one passage."""
    value = mention.value
    assert isinstance(value, Quantity)
    if value.dimension == "ordinal" or value.point == 0:
        return None
    near: dict[int, list[Mention]] = {}
    for number in find(other):
        if isinstance(number.value, Quantity) and number.value.dimension == value.dimension:
            near.setdefault(number.passage, []).append(number)
    for group in near.values():
        for n, left in enumerate(group[:12]):
            for right in group[n + 1 : 12]:
                x, y = left.value, right.value
                assert isinstance(x, Quantity) and isinstance(y, Quantity)
                if any(math.isclose(value.point, made, rel_tol=1e-3) for made in (x.point + y.point, abs(x.point - y.point))):
                    return left.span
    return None


def minutes(mention: Mention) -> int | None:
    """A duration of less than a day in minutes, None for any other number."""
    value = mention.value
    assert isinstance(value, Quantity)
    return round(value.point / 60) if value.dimension == "time" and value.point < 86400 else None


def kinship(x: Mention, y: Mention) -> float:
    """Numbers that count the same thing, or measure the same dimension, stand closer than their surroundings tell."""
    p, q = x.value, y.value
    assert isinstance(p, Quantity) and isinstance(q, Quantity)
    if set(p.counted) & set(q.counted):
        return 0.25
    return 0.05 if p.dimension == q.dimension != "count" else 0.0


def _weigh(mention: Mention) -> Severity | None:
    value = mention.value
    assert isinstance(value, Quantity)
    return None if value.weak else Severity.MEDIUM


def _weigh_lost(mention: Mention) -> Severity | None:
    value = mention.value
    assert isinstance(value, Quantity)
    return None if value.weak else Severity.LOW


NUMBER = Detail(NAME, find, relate, trace=trace, gained=_weigh, lost=_weigh_lost, kinship=kinship, conflict=Severity.HIGH, bound=0.08)
