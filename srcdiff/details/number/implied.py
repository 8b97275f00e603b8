"""Figures that a text implies without naming them: what its dates lie apart, what "five ahead" and "two thirds" leave.

What two figures make when a rewrite reckons with them lies in `reckoned`; nothing here judges a rewrite.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from srcdiff.details.date.find import find as find_dates
from srcdiff.details.date.when import DAY, when_of
from srcdiff.details.number.quantity import Quantity, quantity_of
from srcdiff.details.number.units import UNITS
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

ENDS = "ends of "
"""Begins the key of what stands at the end of a range, which only a figure that says so may be ("the oldest, 83")."""

Implied = tuple[str, float, Span]
"""The dimension, the value in its base unit, and where what implies it stands."""

_NEAR = 2  # passages apart that two dates may stand whose distance a rewrite tells
_FEW, _MANY = 14, 40  # dates of a document whose distances are told from afar, and from which they make every one
_MONTH_LONG = range(27, 32)
_MONTH = UNITS["months"].factor
_BESIDE = 60  # characters between a whole and what is told of it
_OLDEST = 110  # a figure that may be an age
_YEAR, _MINUTE, _DAYS = UNITS["years"].factor, 60.0, 86400.0
_MATCH = 90  # minutes
_ONE = frozenset(
    {"a", "an", "one", "per", "each", "every", "last", "past", "next", "previous", "single", "this", "that"}
)
_STOPS = frozenset('.;:!?"“”()—')
_ENTRY = 7  # words and signs that an entry of a list may have
_AHEAD = re.compile(
    r" (?:\w+ )?(?:ahead|behind|more|fewer|less|above|below|higher|lower|up|down|clear|adrift|short|better|worse|older"
    r"|younger|longer|shorter)\b"
)
_OF_IT = re.compile(
    r" (?:of (?:it|them|that|this|which|whom|these|those|the)\b|(?:went|goes|go|were|was|are|is|will)\b)"
)
_OTHERS = re.compile(r" other\b", re.I)
_PART_OF = re.compile(r" of (?:the |its |their |all |these |those |some |about )*")
_BEFORE_CHRIST = re.compile(r"(?<![\w.])(\d{3,4})(?: ?(?:-|to|and|or) ?(\d{3,4}))? ?(?:bc\b|bce\b|b\.c\.)")
_NTH = {
    name: n
    for n, name in enumerate(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 2)
} | {"other": 2}
_A_YEAR = {"month": 12.0, "quarter": 4.0, "week": 52.0}
_TOLD_OTHERWISE = re.compile(
    rf"\b(?:every|each) (?P<nth>{'|'.join(_NTH)})\b|\b(?P<half>(?:first|second|other) half of (?:the|this|last) year)\b"
    r"|\b(?:every|each|once an?|per) (?P<often>month|quarter|week)\b"
)
_PLAYED = re.compile(r"\b(?:goal\w*|penalt\w+|half-time|kick-off|match|equalis\w+|equaliz\w+|scor\w+|referee)\b")
_MATCH_MINUTE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]minute\b|\b(?:on|after) (\d{1,2}) minutes\b")


def implied(reading: Reading, found: Sequence[Mention]) -> Iterator[Implied]:
    """What the numbers and the dates of a document imply; `found` are all its numbers, in order."""
    yield from (("time", size, span) for size, span in _single_units(reading))
    yield from (("count", size, span) for size, span in _listed(reading))
    yield from _since(reading, found)
    yield from _apart(reading)
    yield from _months_apart(reading)
    yield from _told_otherwise(reading)
    yield from _minutes(reading)
    for mention in found:
        yield from _ends(quantity_of(mention), mention.span)
        yield from _with_itself(reading, mention)
    for first, second in pairwise(found):
        if second.passage - first.passage <= 1:
            yield from _beside(reading, first, second)


def _with_itself(reading: Reading, mention: Mention) -> Iterator[Implied]:
    """How many there are with the one that has "nine others" beside it."""
    value = quantity_of(mention)
    if value.dimension == "count" and _OTHERS.match(reading.text, mention.span.end):
        yield "count", value.point + 1, mention.span


def _since(reading: Reading, found: Sequence[Mention]) -> Iterator[Implied]:
    """The years from a year of the document to the one in which it was published."""
    if reading.anchor is None:
        return
    now = reading.anchor.year
    for mention in found:
        value = quantity_of(mention)
        plain = value.dimension == "count" and value.bound == "exactly" and len(mention.span) == 4
        if plain and 1000 <= value.point < now:
            yield "time", (now - value.point) * _YEAR, mention.span
    for _, passage in reading.spoken():
        text = fold(reading.text[passage.start : passage.end])
        for match in _BEFORE_CHRIST.finditer(text) if "b" in text else ():
            span = Span(passage.start + match.start(), passage.start + match.end())
            years = [int(year) for year in match.groups() if year]
            yield from (("time", (now + year) * _YEAR, span) for year in (*years, sum(years) / len(years)))


def _apart(reading: Reading) -> Iterator[Implied]:
    """The days between two dates that stand near each other, and the minutes between two times of the day."""
    dates = reading.once(find_dates)
    days = {when_of(m).start for m in dates if when_of(m).start == when_of(m).end}
    if reading.anchor is not None:
        now = reading.anchor.toordinal()
        days.add(now)
        for mention in dates if len(days) <= _FEW else ():
            when = when_of(mention)
            if when.start is not None and when.start == when.end and when.start != now:
                yield "time", abs(now - when.start) * _DAYS, mention.span
    reach = len(reading.document.passages) if len(days) <= _FEW else _NEAR
    for marked, length, size in (
        ([(m, when_of(m).start) for m in dates if when_of(m).start == when_of(m).end], _DAYS, 0),
        ([(m, when_of(m).minute) for m in dates], _MINUTE, DAY),
    ):
        given = [(mention, value) for mention, value in marked if value is not None]
        for (x, first), (y, second) in combinations(given, 2) if len(given) <= _MANY else ():
            if first != second and y.passage - x.passage <= (_NEAR if size else reach):
                gap = abs(first - second)
                span = Span(x.span.start, y.span.end)
                yield from (("time", apart * length, span) for apart in ((gap, size - gap) if size else (gap,)))
        for mention, value in given if size else ():
            if value < DAY // 24:  # "twenty minutes into Monday"
                yield "time", value * _MINUTE, mention.span


def _months_apart(reading: Reading) -> Iterator[Implied]:
    """The months between a date that is a month and another one, or the day of publication."""
    marked: list[tuple[Span, int, bool]] = []
    for mention in reading.once(find_dates):
        when = when_of(mention)
        if when.start is not None and when.end is not None and when.end - when.start + 1 <= _MONTH_LONG[-1]:
            day = datetime.date.fromordinal(when.start)
            marked.append((mention.span, 12 * day.year + day.month, when.end - when.start + 1 in _MONTH_LONG))
    if reading.anchor is not None and marked:
        marked.append((marked[0][0], 12 * reading.anchor.year + reading.anchor.month, True))
    for (span, first, whole), (other, second, also) in combinations(marked, 2) if len(marked) <= _MANY else ():
        if first != second and (whole or also):
            yield "time", abs(first - second) * _MONTH, Span(min(span, other).start, max(span, other).end)


def _told_otherwise(reading: Reading) -> Iterator[Implied]:
    """Shares, times and counts told in other words: "every second guest", "the first half of the year", "monthly"."""
    for _, passage in reading.spoken():
        text = fold(reading.text[passage.start : passage.end])
        for match in _TOLD_OTHERWISE.finditer(text):
            span = Span(passage.start + match.start(), passage.start + match.end())
            if match["nth"]:
                yield "share", 1 / _NTH[match["nth"]], span
            elif match["half"]:
                yield "time", 6 * _MONTH, span
            else:
                yield from ((kind, _A_YEAR[match["often"]], span) for kind in ("multiple", "count"))


def _minutes(reading: Reading) -> Iterator[Implied]:
    """What is played and what is left at a minute of a match."""
    for _, passage in reading.spoken():
        text = fold(reading.text[passage.start : passage.end])
        if "minute" not in text or _PLAYED.search(text) is None:
            continue
        for match in _MATCH_MINUTE.finditer(text):
            minute = int(match[1] or match[2])
            span = Span(passage.start + match.start(), passage.start + match.end())
            yield from (("time", left * _MINUTE, span) for left in (minute, _MATCH - minute) if left > 0)


def _ends(value: Quantity, span: Span) -> Iterator[Implied]:
    """Both sides of a vote, and the ends of a range."""
    if value.dimension == "score":
        yield from (("count", end, span) for end in (value.low, value.high))
    if value.bound == "range":
        yield from ((ENDS + value.dimension, end, span) for end in (value.low, value.high))


def _beside(reading: Reading, first: Mention, second: Mention) -> Iterator[Implied]:
    """What a figure leaves of the one before it: "31 percent, five points ahead", "15 million, two thirds of it"."""
    p, q = quantity_of(first), quantity_of(second)
    text = fold(reading.text[first.span.start : second.span.end + _BESIDE])
    span = Span(first.span.start, second.span.end)
    if {p.bound, q.bound} & {"vague", "range"} or second.span.start - first.span.end > 2 * _BESIDE:
        return
    if p.dimension == q.dimension == "count" and not p.counted and not q.counted and max(p.point, q.point) <= _OLDEST:
        yield "years", abs(p.point - q.point) * _YEAR, span  # "57, who joined at 17"
    for whole, part, mention in ((p, q, second), (q, p, first)):
        if (
            _AHEAD.match(text, mention.span.end - first.span.start)
            and whole.dimension in ("share", "count")
            and not part.weak
        ):
            size = 100 * whole.point if whole.dimension == "share" else whole.point
            if part.dimension in ("points", "pp", "count"):
                yield from (("count", made, span) for made in (size + part.point, size - part.point) if made > 0)
                yield from (("share", made / 100, span) for made in (size + part.point, size - part.point))
        if whole.dimension == "share" and part.dimension == "pp":
            yield from (("share", whole.point + sign * part.point / 100, span) for sign in (1, -1))
    between = text[first.span.end - first.span.start : second.span.start - first.span.start]
    if _PART_OF.fullmatch(between):
        if p.dimension == "share" and 0 < p.point < 1:  # "half of the 62"
            yield from ((q.dimension, q.point * share, span) for share in (p.point, 1 - p.point))
        elif "count" in (p.dimension, q.dimension) and p.bare < q.bare:  # "260 of 400 metres"
            yield from ((value.dimension, (q.bare - p.bare) * value.factor, span) for value in (p, q))
    amount = p.dimension == "count" or p.dimension.startswith("money:")
    if amount and q.dimension == "share" and 0 < q.point < 1 and _OF_IT.match(text, second.span.end - first.span.start):
        yield from ((p.dimension, p.point * share, span) for share in (q.point, 1 - q.point))


def _listed(reading: Reading) -> Iterator[tuple[float, Span]]:
    """How many things a document lists in a row: "the mayor, two aldermen and a clerk" are three entries."""
    for index, _ in reading.spoken():
        commas: list[int] = []
        start = last = 0
        for place, token in enumerate(reading.passage_tokens(index)):
            if token.text in _STOPS or place - last > _ENTRY:
                commas, start = [], token.end
            if token.text == "," or token.text in _STOPS:
                last = place
            if token.text == ",":
                commas.append(place)
            elif token.lower in ("and", "or") and commas:
                oxford = commas[-1] == place - 1
                span = Span(start, token.end)
                yield float(len(commas) + (1 if oxford else 2)), span
                commas, start, last = [], token.end, place


def _single_units(reading: Reading) -> Iterator[tuple[float, Span]]:
    """Times of one unit, which are told without a figure: "a week later", "every month", "the last decade"."""
    tokens = reading.tokens
    for before, token in pairwise(tokens):
        if before.lower in _ONE and (unit := UNITS.get(token.lower)) is not None and unit.dimension == "time":
            yield unit.factor, Span(before.start, token.end)
