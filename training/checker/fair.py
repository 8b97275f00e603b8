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

_GROUPS = swaps.equals(swaps.SAME)
_SAME: dict[str, list[str]] = {}
for _group in _GROUPS:
    for _phrase in _group:
        _SAME.setdefault(_phrase.lower(), []).extend(p for p in _group if p != _phrase)
_ONE_WAY = {"broadcaster", "now", "yet", "since", "as", "may", "could", "might", "just", "to", "found", "home", "claimed", "position", "little",
            "today", "cut", "cuts", "left", "attacked", "rejected", "fall", "or", "answer", "head", "started", "known", "post", "firm", "expanded",
            "contracted", "a", "%", "hard", "would like to", "should", "headed", "faulted", "picked", "used", "main", "chief", "principal", "company",
            "under", "over", "due to", "across", "let", "present", "will probably", "may", "before", "double", "reply", "movie", "lost their life"}  # fmt: skip
"""Words of the lists that mean too much else to be exchanged for the others."""
_SOURCE = sorted((p for p in _SAME if p not in _ONE_WAY), key=len, reverse=True)
_PATTERN = re.compile(r"(?<![\w'’-])(?:" + "|".join(map(re.escape, _SOURCE)) + r")(?![\w'’-])", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()


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


def figure(text: str, dice: random.Random) -> Edit | None:
    """A number in another form: 12 and twelve, 1,200 and 1200, £5m and £5 million, 2pm and 14:00, March and Mar."""
    places: list[Edit] = []
    for m in re.finditer(
        r"(?<![\w.,:£$€/-])(\d{1,2})(?![\w.,:%/-]|\s*(?:January|February|March|April|May|June|July|August|Sept|Octo|Novem|Decem|%|per))",
        text,
    ):
        if 2 <= int(m.group()) <= 20:
            places.append((m.start(), m.end(), _WORDS[int(m.group())]))
    for m in re.finditer(
        r"(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?![\w-])", text, re.I
    ):
        places.append((m.start(), m.end(), str(_WORDS.index(m.group().lower()))))
    for m in re.finditer(r"(?<![\w.,])(\d{1,3}),(\d{3})(?![\d,])", text):
        places.append((m.start(), m.end(), m.group(1) + m.group(2)))
    for m in re.finditer(r"(\d)(m|bn)\b", text):
        places.append((m.start(2), m.end(2), " million" if m.group(2) == "m" else " billion"))
    for m in re.finditer(r"(?<=\d) (million|billion)\b", text):
        places.append((m.start(), m.end(), "m" if m.group(1) == "million" else "bn"))
    for m in re.finditer(r"\b(1[3-9]|2[0-3]):(\d\d)\b", text):
        minutes = "" if m.group(2) == "00" else f".{m.group(2)}"
        places.append((m.start(), m.end(), f"{int(m.group(1)) - 12}{minutes}pm"))
    for m in re.finditer(r"(?<=\d)(?:%| per cent| percent)", text):
        places.append((m.start(), m.end(), dice.choice([v for v in ("%", " per cent", " percent") if v != m.group()])))
    for m in re.finditer(
        r"\b(\d{1,2}) (January|February|March|April|June|July|August|September|October|November|December)\b", text
    ):
        places.append(
            (m.start(), m.end(), dice.choice((f"{m.group(2)} {m.group(1)}", f"{m.group(1)} {m.group(2)[:3]}")))
        )
    return _outside(text, places, dice)


def _outside(text: str, places: list[Edit], dice: random.Random) -> Edit | None:
    free = [place for place in places if _free(text, place[0])]
    return dice.choice(free) if free else None


def dropped(text: str, dice: random.Random) -> Edit | None:
    """A detail left out: what stands between two commas or in brackets, or after the last comma."""
    places = [(m.start(), m.end(), "") for m in re.finditer(r" \([^()]{3,60}\)", text)]
    for m in re.finditer(
        r", (?:who|which|where|a|an|the|aged|now|then|based|including) [^,.;:\"“”]{4,70},(?= (?:is|was|has|had|will|said|says|were|are|would|could|can|may)\b)",
        text,
    ):
        places.append((m.start(), m.end(), ""))
    for m in re.finditer(
        r", (?:who|which|where|after|as|with|and|while|a|an|the|having|including) [^,.;:\"“”]{8,90}(?=\.$)", text
    ):
        if m.start() > 45:
            places.append((m.start(), m.end(), ""))
    return _outside(text, places, dice)


def adverb_dropped(text: str, dice: random.Random) -> Edit | None:
    """An adverb of manner or an adverbial of place or time at the end left out."""
    places = [
        (m.start(), m.end(), "")
        for m in re.finditer(
            r" (?:quickly|slowly|now|very|really|also|too|simply|currently|recently|finally|eventually|again)\b", text
        )
    ]
    for m in re.finditer(
        r" (?:on|in|at|during) (?:[A-Z]\w+|\d{4}|the (?:morning|evening|afternoon|end|region|area|country))(?=\.$)",
        text,
    ):
        places.append((m.start(), m.end(), ""))
    return _outside(text, places, dice)


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
