"""When a text says that something happens: whether a verb tells what is past or what is to come.

Only forms that leave no doubt count: a finite past or a perfect, and "will", "is going to", "plans to" with a verb.
What would happen, what happens if something else does, and what does not happen are neither. Nothing is compared here.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token, stem
from srcdiff.model import Span

IRREGULAR = tuple(
    tuple(entry.split())
    for entry in """
arise arose arisen, awake awoke awoken, become became, begin began begun, bind bound, bite bit bitten, blow blew
blown, break broke broken, bring brought, build built, burn burnt, buy bought, catch caught, choose chose chosen,
come came, dig dug, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed
fed, fight fought, find found, flee fled, fly flew flown, forget forgot forgotten, freeze froze frozen, get got
gotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep
kept, know knew known, lead led, leave left, lend lent, lie lay lain, lose lost, make made, meet met, pay paid, ride
rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, send sent, shake
shook shaken, shoot shot, sing sang sung, sink sank sunk, sit sat, sleep slept, speak spoke spoken, spend spent, stand
stood, steal stole stolen, strike struck stricken, swear swore sworn, swim swam swum, take took taken, teach taught,
tell told, tear tore torn, throw threw thrown, wake woke woken, wear wore worn, win won, withdraw withdrew withdrawn,
write wrote written
""".replace("\n", " ").split(",")
)
"""Base, past and, where it is another word, participle; those whose past is their base tell nothing."""
_BASES = {form: base for base, *forms in IRREGULAR for form in forms}
_FUTURE = words("will shall")
_TO = words("going due set about plans plan planned planning scheduled")  # with "to" behind them
_PRESENT = words("is are 's 're am")
_PAST = words("was were had has have been")
_UNSURE = words(
    """would may might can could should must to be being having get getting not never if unless when once until till
    whether before after cannot no nobody none normally usually often sometimes always generally typically regularly"""
)
_ADJECTIVAL = words(
    """the a an its their his her our my your this that these those some any each every no of by with in on at for from
    and or more most newly is are very so too as"""
)
_BETWEEN = words("also then soon now later again finally just already still be been")
_REACH = 4  # tokens before a verb among which its auxiliary stands
_CLAUSE = 10  # tokens before a verb that may put a condition on it
_SHORTEST = 4  # letters of a regular past
_STOPS = frozenset('.;:!?—–()"“”')


class Time(enum.Enum):
    """Of a verb; the value completes "b tells it as …"."""

    PAST = "done"
    TO_COME = "to come"


@dataclass(frozen=True, slots=True)
class Event:
    """A verb by the stem of its base, when it happens, its place among the tokens and the words that say so."""

    root: str
    time: Time
    at: int
    span: Span


def events(tokens: Sequence[Token]) -> Iterator[Event]:
    """The events of a passage whose time is told beyond doubt."""
    for at, token in enumerate(tokens):
        found = (_to_come(tokens, at) or _past(tokens, at)) if _may_be_verb(token) else None
        if found and not _conditional(tokens, at):
            time, start = found
            yield Event(root(token), time, at, Span(tokens[start].start, token.end))


def willed(tokens: Sequence[Token]) -> Iterator[Event]:
    """What a passage says will happen in so many words, whatever it may depend on: "before she will take the chair"."""
    for at, token in enumerate(tokens):
        found = _to_come(tokens, at) if _may_be_verb(token) else None
        if found and tokens[found[1]].lower not in _TO:
            yield Event(root(token), found[0], at, Span(tokens[found[1]].start, token.end))


def _may_be_verb(token: Token) -> bool:
    alone = token.content and token.lower not in _BETWEEN and token.text.isalpha()
    return alone and (token.first or not token.capital)


def denials(tokens: Sequence[Token]) -> Iterator[Event]:
    """What a passage says did not happen, or will not: "did not attend", "won't attend"."""
    for at, token in enumerate(tokens):
        time = _denying(tokens, at)
        behind = range(at + 1, min(len(tokens), at + 2 + _REACH)) if time else ()
        verb = next((place for place in behind if tokens[place].lower not in _BETWEEN | {"not"}), None)
        if time and verb is not None and _may_be_verb(tokens[verb]):
            yield Event(root(tokens[verb]), time, verb, Span(token.start, tokens[verb].end))


def _denying(tokens: Sequence[Token], at: int) -> Time | None:
    word, after = tokens[at].lower, {token.lower for token in tokens[at + 1 : at + 2]}
    if word in ("won't", "shan't") or (word in _FUTURE and after == {"not"}):
        return Time.TO_COME
    return Time.PAST if word == "didn't" or (word == "did" and after == {"not"}) else None


def is_past(token: Token) -> bool:
    """Whether a word may be a verb's past or participle by its form."""
    return token.lower in _BASES or (token.lower.endswith("ed") and len(token.lower) > 4)


def is_past_of(past: str, present: str) -> bool:
    """Whether a lower-case word is the past of the verb whose plain present, of one or many, the other is."""
    bases = {_BASES[past]} if past in _BASES else _regular_bases(past)
    return any(present in (base, f"{base}s", f"{base}es", base[:-1] + "ies") for base in bases)


def _regular_bases(past: str) -> set[str]:
    if not past.endswith("ed") or len(past) < _SHORTEST:
        return set()
    start = past.removesuffix("ed")
    doubled = {start[:-1]} if start[-1] == start[-2] else set[str]()
    return {start, f"{start}e"} | doubled | ({f"{start[:-1]}y"} if start.endswith("i") else set())


def root(token: Token) -> str:
    """The stem of a word; of a past that is another word, that of its base."""
    base = _BASES.get(token.lower)
    return stem(base) if base else token.stem


def _to_come(tokens: Sequence[Token], at: int) -> tuple[Time, int] | None:
    """The time, and where the words that tell it begin."""
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = tokens[place].lower
        if word in _FUTURE or word.endswith("'ll"):
            return Time.TO_COME, place
        if word == "to" and place and tokens[place - 1].lower in _TO:
            sure = tokens[place - 1].lower not in ("set", "about", "due", "going") or (
                place > 1 and tokens[place - 2].lower in _PRESENT
            )
            return (Time.TO_COME, place - 1) if sure else None
        if word not in _BETWEEN and not word.endswith("ly"):
            return None
    return None


def _past(tokens: Sequence[Token], at: int) -> tuple[Time, int] | None:
    token = tokens[at]
    if not is_past(token):
        return None
    if at and tokens[at - 1].lower in _ADJECTIVAL - _BETWEEN:
        return None
    start = at
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = tokens[place].lower
        if word == "be":
            return None
        if word in _PAST:
            start = place
        elif word not in _BETWEEN and not word.endswith("ly"):
            return None if word in _UNSURE or word in _FUTURE or word in _PRESENT else (Time.PAST, start)
    return Time.PAST, start


def _conditional(tokens: Sequence[Token], at: int) -> bool:
    """Whether something in its clause makes it depend, denies it or puts it into another time."""
    for token in reversed(tokens[max(0, at - _CLAUSE) : at]):
        if token.text in _STOPS:
            return False
        if token.lower in _UNSURE - {"to", "be", "no"} or token.lower.endswith("n't"):
            return True
    return False
