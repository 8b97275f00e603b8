"""Words and phrases that say the contrary of each other, or exclude each other: closed lists of English.

Each line of the lists is a group; its sides stand between bars and exclude each other ("gold | silver | bronze"). The
words of a phrase are bound by "_", "*" stands for what a body and a street have on either side, "~" for up to four
words ("as_~_advised"). A verb and its particle may have a pronoun between them ("turn it down"). A group after "?" is
weak: its words exclude each other only where the words beside them are the same ("up" and "down", colours, and what a
fair rewording turns round with its subjects, as "buy" and "sell"). What two opposites in two texts mean is decided
elsewhere.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words as word_set
from srcdiff.details.opposites import courses, deeds, general, kinds, likes, measures, qualities, states
from srcdiff.details.reading import Reading, Token, stem

_LISTS = tuple(part.GROUPS for part in (deeds, measures, qualities, kinds, general, likes, courses, states))
_SIDED = word_set("side bank hand arm leg knee eye ear foot shoulder ankle wing lung thigh flank lane wrist elbow hip")
_UNBENT = word_set(
    """hourly daily nightly weekly fortnightly monthly quarterly yearly annually annual hours days nights weeks
    fortnights months quarters years shortly hardly lately nearly highly largely barely presently directly
    lightly lower own evening morning coastal leaves lead leading minutes ground grounds
    hospital hospitals"""
)
"""Words that mean something else than what their stem does: "months" is not "monthly"."""
_GAP, _WIDEST = "~", 4
_PRONOUNS = word_set("it them him her this that me us you these those both")
_PARTICLES = word_set("up down off out on in over away back aside through")
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[^\s_]")

Places = frozenset[tuple[int, int]]
_NOWHERE: Places = frozenset()


@dataclass(frozen=True, slots=True)
class Opposite:
    """A word or phrase that has contraries: its `length` tokens from index `at` of its passage.

    `places` are the (group, side) in which it stands, `text` its words, from `start` to `end` of the document; `stem`
    is that of a single word, empty for a phrase.
    """

    at: int
    length: int
    places: Places
    start: int
    end: int
    text: str
    stem: str


@dataclass(frozen=True, slots=True)
class _Index:
    words: dict[str, Places]
    stems: dict[str, Places]
    phrases: dict[str, dict[tuple[str, ...], Places]]  # by their first stem
    weak: frozenset[int]


@functools.cache
def _index() -> _Index:
    words: dict[str, set[tuple[int, int]]] = {}
    phrases: dict[tuple[str, ...], set[tuple[int, int]]] = {}
    weak = set()
    for group, line in enumerate("".join(_LISTS).replace("\n    ", " ").strip().splitlines()):
        if line.startswith("?"):
            weak.add(group)
        for side, listed in enumerate(line.removeprefix("?").split("|")):
            for entry in listed.split():
                for said in [entry.replace("*", part) for part in _SIDED] if "*" in entry else [entry]:
                    parts = _PART.findall(said)
                    if len(parts) == 1:
                        words.setdefault(said, set()).add((group, side))
                    else:
                        phrases.setdefault(tuple(map(stem, parts)), set()).add((group, side))
    stems: dict[str, set[tuple[int, int]]] = {}
    for word, places in words.items():
        if word not in _UNBENT:
            stems.setdefault(stem(word), set()).update(places)
    by_first: dict[str, dict[tuple[str, ...], Places]] = {}
    for phrase, places in phrases.items():
        by_first.setdefault(phrase[0], {})[phrase] = frozenset(places)
    return _Index(_frozen(words), _frozen(stems), by_first, frozenset(weak))


def _frozen(found: dict[str, set[tuple[int, int]]]) -> dict[str, Places]:
    return {key: frozenset(places) for key, places in found.items()}


def weak(group: int) -> bool:
    """Whether the words of a group exclude each other only where the words beside them are the same."""
    return group in _index().weak


def opposites(reading: Reading) -> tuple[tuple[Opposite, ...], ...]:
    """The words and phrases of each passage that have contraries, in order; the longest phrase at each place."""
    return tuple(_of(reading.passage_tokens(i)) for i in range(len(reading.ranges)))


def _of(tokens: Sequence[Token]) -> tuple[Opposite, ...]:
    found = []
    at = 0
    while at < len(tokens):
        length, places = _longest(tokens, at)
        if places:
            last = tokens[at + length - 1]
            single = last.stem if length == 1 else ""
            text = " ".join(token.text for token in tokens[at : at + length])
            found.append(Opposite(at, length, places, tokens[at].start, last.end, text, single))
        at += length
    return tuple(found)


def _longest(tokens: Sequence[Token], at: int) -> tuple[int, Places]:
    """How many tokens the word or phrase at an index has, and the places of it, if any."""
    token, known = tokens[at], _index()
    length, places = 1, None
    for phrase, listed in known.phrases.get(token.stem, {}).items():
        end = _matched(tokens, at, phrase)
        if end - at > length:
            length, places = end - at, listed
    if places is None:
        # An inflection has its stem's groups too; what is shorter than that ("law" for "lawful") is another word.
        bent = len(token.lower) > len(token.stem) and token.lower not in _UNBENT
        inflected = known.stems.get(token.stem, _NOWHERE) if bent else _NOWHERE
        places = known.words.get(token.lower, _NOWHERE) | inflected
    return length, places


def _matched(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> int:
    """The index behind a phrase that stands at an index; 0 where it does not."""
    for place, part in enumerate(phrase):
        if part == _GAP:
            rest = phrase[place + 1 :]
            for start in range(at, min(at + _WIDEST + 1, len(tokens))):
                if tokens[start].stem == rest[0] and (end := _matched(tokens, start, rest)):
                    return end
                if not tokens[start].word:
                    break
            return 0
        parted = place == len(phrase) - 1 == 1 and part in _PARTICLES
        if parted and at < len(tokens) and tokens[at].lower in _PRONOUNS:
            at += 1
        if at >= len(tokens) or tokens[at].stem != part:
            return 0
        at += 1
    return at
