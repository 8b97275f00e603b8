"""Rewordings made by program that change nothing: a passage stays supported by its evidence, and a wrong span wrong.

Each is a function of a text and dice; it returns the new text and where each character's place went, or None.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from training.checker import swaps
from training.checker.rows import Spans

Edit = tuple[int, int, str]
"""A span of the old text and what stands there now."""

_GROUPS = swaps.equals("same")
_SAME: dict[str, list[str]] = {}
for _group in _GROUPS:
    for _phrase in _group:
        _SAME.setdefault(_phrase.lower(), []).extend(p for p in _group if p != _phrase)
_ONE_WAY = frozenset(swaps.entries("one_way"))
_SOURCE = sorted((p for p in _SAME if p not in _ONE_WAY), key=len, reverse=True)
_PATTERN = re.compile(r"(?<![\w'’-])(?:" + "|".join(map(re.escape, _SOURCE)) + r")(?![\w'’-])", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_DIGITS = re.compile(rf"(?<![\w.,:£$€/-])([2-9]|1\d|20)(?![\w.,:%/-]|\s*(?:{_MONTHS}|May|%|per))")
_SPELT = re.compile(
    r"(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?![\w-])", re.I
)
_INSERTION = re.compile(
    r", (?:who|which|where|a|an|the|aged|now|then|based|including) [^,.;:\"“”]{4,70},"
    r"(?= (?:is|was|has|had|will|said|says|were|are|would|could|can|may)\b)"
)
_TAIL = re.compile(
    r"(?<=.{45}), (?:who|which|where|after|as|with|and|while|a|an|the|having|including) [^,.;:\"“”]{8,90}(?=\.$)"
)
_ADVERB = re.compile(
    r" (?:quickly|slowly|now|very|really|also|too|simply|currently|recently|finally|eventually|again)\b"
)
_ADVERBIAL = re.compile(
    r" (?:on|in|at|during) (?:[A-Z]\w+|\d{4}|the (?:morning|evening|afternoon|end|region|area|country))(?=\.$)"
)


def _free(text: str, start: int) -> bool:
    return not any(m.start() <= start < m.end() for m in _QUOTED.finditer(text))


def synonym(text: str, dice: random.Random) -> Edit | None:
    """A phrase of the list in place of one that means the same, outside quotation marks."""
    places = [m for m in _PATTERN.finditer(text) if _free(text, m.start())]
    if not places:
        return None
    place = dice.choice(places)
    new = dice.choice(_SAME[place.group().lower()])
    if place.group()[0].isupper() and new[0].islower():
        new = new[0].upper() + new[1:]
    return place.start(), place.end(), new


def _rewritten(text: str, pattern: str, new: Callable[[re.Match[str]], str]) -> list[Edit]:
    return [(m.start(), m.end(), new(m)) for m in re.finditer(pattern, text)]


def figure(text: str, dice: random.Random) -> Edit | None:
    """A number in another form: 12 and twelve, 1,200 and 1200, £5m and £5 million, 14:00 and 2pm, 3 March and 3 Mar."""
    percent, month = dice.choice(("%", " per cent", " percent")), dice.random() < 0.5
    places = [
        *_rewritten(text, _DIGITS.pattern, lambda m: _WORDS[int(m.group())]),
        *((m.start(), m.end(), str(_WORDS.index(m.group().lower()))) for m in _SPELT.finditer(text)),
        *_rewritten(text, r"(?<![\w.,])(\d{1,3}),(\d{3})(?![\d,])", lambda m: m.group(1) + m.group(2)),
        *_rewritten(text, r"(?<=\d)(?:m|bn)\b", lambda m: " million" if m.group() == "m" else " billion"),
        *_rewritten(text, r"(?<=\d) (?:million|billion)\b", lambda m: "m" if "m" in m.group()[:2] else "bn"),
        *_rewritten(
            text, r"\b(1[3-9]|2[0-3]):(\d\d)\b", lambda m: f"{int(m.group(1)) - 12}.{m.group(2)}pm".replace(".00", "")
        ),
        *_rewritten(text, r"(?<=\d)(?:%| per cent| percent)", lambda m: percent),
        *_rewritten(
            text,
            rf"\b(\d{{1,2}}) ({_MONTHS})\b",
            lambda m: f"{m.group(2)} {m.group(1)}" if month else f"{m.group(1)} {m.group(2)[:3]}",
        ),
    ]
    return _outside(text, places, dice)


def _outside(text: str, places: list[Edit], dice: random.Random) -> Edit | None:
    free = [place for place in places if _free(text, place[0])]
    return dice.choice(free) if free else None


def dropped(text: str, dice: random.Random) -> Edit | None:
    """A detail left out: what stands between two commas or in brackets, or after the last comma."""
    patterns = (re.compile(r" \([^()]{3,60}\)"), _INSERTION, _TAIL)
    return _outside(text, [(m.start(), m.end(), "") for p in patterns for m in p.finditer(text)], dice)


def adverb_dropped(text: str, dice: random.Random) -> Edit | None:
    """An adverb of manner or an adverbial of place or time at the end left out."""
    return _outside(text, [(m.start(), m.end(), "") for p in (_ADVERB, _ADVERBIAL) for m in p.finditer(text)], dice)


FAIR: list[tuple[Callable[[str, random.Random], Edit | None], float]] = [
    (synonym, 3.0),
    (figure, 2.0),
    (dropped, 1.0),
    (adverb_dropped, 0.7),
]


def reworded(text: str, dice: random.Random) -> Edit | None:
    """One fair edit, of a random kind that finds a handle."""
    kinds = list(FAIR)
    while kinds:
        choice = dice.choices(range(len(kinds)), [weight for _, weight in kinds])[0]
        edit = kinds.pop(choice)[0](text, dice)
        if edit is not None:
            return edit
    return None


def apply(text: str, edit: Edit, spans: Spans = ()) -> tuple[str, Spans] | None:
    """The edited text and the moved spans; None where the edit touches a span."""
    start, end, new = edit
    shift = len(new) - (end - start)
    moved = []
    for left, right, label in spans:
        if left < end and start < right:
            return None
        moved.append((left, right, label) if right <= start else (left + shift, right + shift, label))
    return text[:start] + new + text[end:], tuple(moved)
