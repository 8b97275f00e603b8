"""What rules can see of each word, told to the model as its token type: kind of word, and where the other side has it.

Reading the words of two texts and marking them belongs here; the model that reads the marks is `bundled`. A small model
does not learn to look words up in another text, so it is told. A change here changes what a trained model reads.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from srcdiff.check.lexicon import CUES, FUNCTION_WORDS, MONTHS, NUMBER_WORDS, OPPOSITES, SCALES

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%£$€¥°…]")
"""A word, a number or a sign that carries a unit; a hyphen separates."""

_QUOTATION = re.compile(r"[\"“”«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_REACH = 4  # words on each side of an occurrence in which a neighbour counts as its company
_STEM_PREFIX = 5  # letters that two words of one family share


class Kind(enum.IntEnum):
    """What a word is."""

    SIGN = 0
    FUNCTION = 1
    CUE = 2
    CONTENT = 3
    NUMBER = 4
    NAME = 5


class Found(enum.IntEnum):
    """Where the other side has the word."""

    NO = 0
    KIN = 1  # a word of the same family
    OPPOSITE = 2  # not the word, but one that says the contrary
    ELSEWHERE = 3  # the word, beside other neighbours
    COMPANY = 4  # the word, beside a neighbour it has here


SIDES, QUOTED = 2, 2
TYPES = SIDES * len(Kind) * len(Found) * QUOTED
"""How many different marks there are."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its half-open span, what it is, its key for look-up, whether it stands in quotation marks."""

    start: int
    end: int
    lower: str
    key: str
    kind: Kind
    quoted: bool


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word.removesuffix("'s")))


def mark(side: int, kind: Kind, found: Found, quoted: bool) -> int:
    """The token type of a word; `side` is 0 for the evidence and 1 for the passage."""
    return ((side * len(Kind) + kind) * len(Found) + found) * QUOTED + quoted


def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    marks = [match.start() for match in _QUOTATION.finditer(text)]
    found = []
    inside = 0
    opener = True
    for match in WORD.finditer(text):
        while inside < len(marks) and marks[inside] < match.start():
            inside += 1
        before = text[: match.start()].rstrip()
        opener = not before or before[-1] in ".!?:\"“”‘'«•("
        lower = match.group().lower().replace("’", "'")
        kind, key = _classify(match.group(), lower, opener)
        found.append(Word(match.start(), match.end(), lower, key, kind, inside % 2 == 1))
    return _scaled(found)


def _classify(text: str, lower: str, opener: bool) -> tuple[Kind, str]:
    if text[0].isdigit():
        return Kind.NUMBER, f"#{_figure(text)}"
    if not text[0].isalnum():
        return Kind.SIGN, lower
    if lower in NUMBER_WORDS:
        return Kind.NUMBER, f"#{NUMBER_WORDS[lower]}"
    if lower in SCALES and (len(lower) > 2 or text.islower()):
        return Kind.NUMBER, f"x{SCALES[lower]}"
    if lower in MONTHS:
        return Kind.NUMBER, lower
    return _classify_word(text, lower, opener)


def _classify_word(text: str, lower: str, opener: bool) -> tuple[Kind, str]:
    if lower in CUES:
        return Kind.CUE, lower
    if lower in FUNCTION_WORDS or len(lower) == 1:
        return Kind.FUNCTION, lower
    named = text[0].isupper() and (not opener or text.isupper())
    return (Kind.NAME if named else Kind.CONTENT), _stem(lower)


def _figure(text: str) -> str:
    plain = re.sub(r",(?=\d{3}(?!\d))", "", text)
    return plain.rstrip("0").rstrip(".") if "." in plain and ":" not in plain else plain


def _scaled(words: Sequence[Word]) -> tuple[Word, ...]:
    """Tens and units make one figure (twenty-one), and so do a figure and its scale (1.2 million)."""
    found = list(words)
    for here, after in zip(range(len(found)), range(1, len(found)), strict=False):
        x, y = found[here], found[after]
        if x.kind is not Kind.NUMBER or y.kind is not Kind.NUMBER or y.start - x.end > 1:
            continue
        value, unit = x.key.removeprefix("#"), y.key.removeprefix("#")
        if x.lower in NUMBER_WORDS and y.lower in NUMBER_WORDS and value.isdigit() and unit.isdigit():
            if 20 <= int(value) < 100 and 0 < int(unit) < 10:
                key = f"#{int(value) + int(unit)}"
                found[here], found[after] = _with_key(x, key), _with_key(y, key)
        elif y.key.startswith("x") and re.fullmatch(r"#\d+(?:\.\d+)?", x.key):
            key = f"#{float(value) * int(y.key[1:]):.12g}"
            found[here], found[after] = _with_key(x, key), _with_key(y, key)
    return tuple(found)


def _with_key(word: Word, key: str) -> Word:
    return Word(word.start, word.end, word.lower, key, word.kind, word.quoted)


class _Index:
    """The words of one side by key, by family and by form."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            self.places.setdefault(word.key, []).append(place)
        self.forms = {word.lower for word in words}
        self.families = {word.key[:_STEM_PREFIX] for word in words if len(word.key) >= _STEM_PREFIX}

    def near(self, key: str, neighbours: frozenset[str]) -> bool:
        """Whether an occurrence of the key has one of the neighbours in reach."""
        for place in self.places[key]:
            reach = self.words[max(0, place - _REACH) : place + _REACH + 1]
            if any(word.key in neighbours and word.key != key for word in reach):
                return True
        return False


def marks(words: Sequence[Word], other: Sequence[Word], side: int) -> list[int]:
    """The mark of each word, looked up in the words of the other side."""
    index = _Index(other)
    content = [place for place, word in enumerate(words) if word.kind >= Kind.CUE]
    order = {place: rank for rank, place in enumerate(content)}
    found = []
    for place, word in enumerate(words):
        if word.key in index.places:
            rank = order.get(place)
            beside = [] if rank is None else content[max(0, rank - 1) : rank] + content[rank + 1 : rank + 2]
            if rank is None:
                beside = [p for p in (place - 1, place + 1) if 0 <= p < len(words)]
            near = index.near(word.key, frozenset(words[p].key for p in beside))
            where = Found.COMPANY if near else Found.ELSEWHERE
        elif OPPOSITES.get(word.lower, frozenset()) & index.forms:
            where = Found.OPPOSITE
        elif len(word.key) >= _STEM_PREFIX and word.key[:_STEM_PREFIX] in index.families and word.key[0] != "#":
            where = Found.KIN
        else:
            where = Found.NO
        found.append(mark(side, word.kind, where, word.quoted))
    return found
