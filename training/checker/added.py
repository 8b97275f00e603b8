"""Faults that slip in one word: an adjective or a noun before a noun, an adverb beside a verb. See `faults`.

The words come from lists, and from what stands before the same or another noun elsewhere.
"""

from __future__ import annotations

import random
import re
from functools import lru_cache

from srcdiff.check.lexicon import FUNCTION_WORDS
from training.checker import swaps
from training.checker.subject import ABSENT, Change, Subject

_DETERMINER = (
    "the|a|an|its|his|her|our|their|my|your|this|that|these|those|some|any|all|most|many|several|no|every|each"
)
_LINK = "of|in|for|with|by|from|on|at|as|against|between|and|or"
_BEFORE = re.compile(
    rf"(?<![\w'’-])(?i:{_DETERMINER}|{_LINK}|[\d,.]*\d|two|three|four|five|six|ten) ([a-z]{{3,}})(?![\w'’-])"
)
_PAIR = re.compile(rf"(?<![\w'’-])(?:{_DETERMINER}) ([a-z]{{3,}}) ([a-z]{{3,}})(?=[ .,;:]|'s)")
_ADJECTIVAL = re.compile(r".*(?:al|ic|ive|ous|ful|less|ary|ian|ish|ant|ent|able|ible|ern|est|ing|ed)$")
_VERB = re.compile(
    r"(?<![\w'’-])(?:(?:is|are|was|were|has|have|had|been|being|will|would|could|can|must|should)"
    r" (?=[a-z]{3,}(?:ed|en|ing)\b)"
    r"|(?:[a-z]{3,} )(?=[a-z]{3,}ed (?:the|a|an|to|in|on|at|by|from|with|for|his|her|its|their)\b))"
)
_AFTER = re.compile(r"(?<= )[a-z]{3,}(?:ed|ing)(?= (?:to|in|on|at|by|from|with|for|together|up|out)\b)")
_VOWEL = re.compile(r"[aeiouAEIOU]")
_FOUND = 0.4
"""How often a word is taken from other texts rather than from the lists, where they have one."""
_NOUNS_TOO = 0.35
_ADVERBS = 0.3


@lru_cache(maxsize=4096)
def _before_nouns(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of words in a text that look like an adjective and its noun."""
    return tuple(
        (first, second)
        for first, second in _PAIR.findall(text)
        if first not in FUNCTION_WORDS and second not in FUNCTION_WORDS and _ADJECTIVAL.match(first)
    )


def _put_in(text: str, start: int, word: str, label: int = ABSENT) -> Change:
    """The word and a blank at a place; an article before it is made to fit."""
    article = re.search(r"(?<!\w)([Aa])n? $", text[:start])
    if article:
        fitting = article[1] + ("n " if _VOWEL.match(word) else " ")
        text = text[: article.start()] + fitting + text[start:]
        start = article.start() + len(fitting)
    return Change(f"{text[:start]}{word} {text[start:]}", ((start, start + len(word)),), label)


def _known(word: str, subject: Subject) -> bool:
    return word[:5].lower() in subject.evidence.lower()


def modifier_added(subject: Subject, dice: random.Random) -> Change | None:
    """A word before a noun that the evidence does not have."""
    text = subject.passage
    places = [m for m in _BEFORE.finditer(text) if m[1] not in FUNCTION_WORDS]
    if not places:
        return None
    place = dice.choice(places)
    elsewhere = [pair for other in (subject.topic, *subject.others) for pair in _before_nouns(other)]
    same = [first for first, second in elsewhere if second == place[1]]
    if same and dice.random() < _FOUND:
        word = dice.choice(same)
    elif elsewhere and dice.random() < _FOUND:
        word = dice.choice(elsewhere)[0]
    else:
        word = dice.choice(swaps.entries("attributives" if dice.random() < _NOUNS_TOO else "adjectives"))
    return None if _known(word, subject) else _put_in(text, place.start(1), word)


def adverb_added(subject: Subject, dice: random.Random) -> Change | None:
    """An adverb before or behind a verb, of what the evidence does not say."""
    text = subject.passage
    places = [m.end() for m in _VERB.finditer(text)] + [m.end() + 1 for m in _AFTER.finditer(text)]
    word = dice.choice(swaps.entries("adverbs"))
    return _put_in(text, dice.choice(places), word) if places and not _known(word, subject) else None


def word_added(subject: Subject, dice: random.Random) -> Change | None:
    """One word more."""
    first, second = (adverb_added, modifier_added) if dice.random() < _ADVERBS else (modifier_added, adverb_added)
    return first(subject, dice) or second(subject, dice)
