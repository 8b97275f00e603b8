"""What comes before what: "after the vote she left", "left before the vote", "first the vote, then the speech".

Each way of telling an order gives the same: the words of what is earlier and those of what is later. Nothing is
compared here; dates that bound an event are read in `date`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.date.patterns import DAYS, MONTHS
from srcdiff.details.events import EVENT_OF
from srcdiff.details.lexicon import NUMERALS, words
from srcdiff.details.order_words import COMMA, STOPS, phrase
from srcdiff.details.reading import Token
from srcdiff.model import Span

_THAT = words("that this which then")
_ARTICLES = words("the a an his her its their")
_OPENING = words("the a an his her its their he she they it we there")
_IT = words("it them him her those")
_JOINTS = words("and but while with")
_SUBJECTS = words("there here he she it they we you i")
_FOLLOWED = words("followed follow follows ensued")
_UP_TO = words("until till pending")
_DENIALS = words(
    "not no never nobody none nothing nor cannot neither without hardly only unless refuse refused refuses"
)
_NOT = words("not never cannot")
_NOT_BEFORE = words("before prior ahead")
_MEASURED = words("not long far much even only just shortly immediately ever again")
_NOT_FAR = 7  # tokens from the denial to "before"
_HOLDING = words("refrain withhold stay stays stayed remain remains remained closed shut keep kept")
"""Words with which "until" says the same as other verbs with "after"."""
_TAKES_PLACE = words("that this it which was is were are came comes come happened happens took takes place fell falls")
"""Words of a main clause that only points back: "That was two months after"."""
_LATER = words("later afterwards afterward thereafter subsequently then next")
_EARLIER = words("earlier beforehand previously")
_EARLIER_BY = words("before prior previous")
_SHORTEST = 3  # tokens of a clause that tells an event and when it was
_DAYS = {
    "second": 1 / 86_400, "minut": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0,
    "month": 365 / 12, "year": 365.0, "decad": 3650.0,
}  # fmt: skip
_HALVES = {"half": 0.5, "a": 1, "an": 1}
_UNITS = _DAYS.keys() | {"moment"}
_FIRST = words("first initially firstly")
_BRACKETS = 2  # tokens that a short name in brackets has more
_MAIN, _EVENT = 16, 10  # tokens of what the words are said of, and of what follows them
_EMPTY = words(
    """say says said saying told tell tells according new year years month months week weeks day days hour hours minute
    minutes two three four five six seven eight nine ten first second third last next one time times just shortly soon
    immediately already still only later earlier mr mrs ms dr"""
) | {*DAYS, *MONTHS}


@dataclass(frozen=True, slots=True)
class Order:
    """Stems of what is earlier and of what is later, with the words that tell the order and what follows them.

    `side` is 1 where what follows the words is earlier, -1 where it is later, 0 where they only tell a sequence;
    `lasting` tells that what comes first lasts up to the other ("until"), `denied` that something in it is denied.
    """

    earlier: frozenset[str]
    later: frozenset[str]
    span: Span
    side: int = 0
    lasting: bool = False
    denied: bool = False
    turned: bool = False
    """Whether it is read from a denial: "will not appear before the vote", told as what comes after."""
    measure: float | None = None
    """By how many days, as it is told right before the words; a month is the twelfth part of a year."""

    @property
    def event(self) -> frozenset[str]:
        """What follows the words."""
        return self.earlier if self.side > 0 else self.later

    @property
    def main(self) -> frozenset[str]:
        """What they are said of."""
        return self.later if self.side > 0 else self.earlier


def orders(tokens: Sequence[Token]) -> Iterator[Order]:
    """The orders that consecutive passages tell, in the order of the text."""
    at = 0
    while at < len(tokens):
        length, side = phrase(tokens, at)
        if length:
            order = _told(tokens, at, length, side)
        elif tokens[at].lower in _FOLLOWED:
            order = _followed(tokens, at)
        elif tokens[at].lower in _LATER:
            order = _in_turn(tokens, at)
        else:
            order = _had_just(tokens, at)
        if order is not None and order.earlier and order.later:
            yield order
        at += length or 1


def _told(tokens: Sequence[Token], at: int, length: int, side: int) -> Order | None:
    """ "A after b", "after b, a", and "after that, a"."""
    behind = at + length
    if behind < len(tokens) and tokens[behind].lower in _IT and not _goes_on(tokens, behind + 1):
        return _pronoun(tokens, at, side)
    if behind < len(tokens) and tokens[behind].lower in _THAT and not _runs_on(tokens, behind + 1):
        event, main = _left(tokens, at) or _sentence_before(tokens, at), _right(tokens, behind + 1, _MAIN)
        last = tokens[behind]
    else:
        event = _noun_phrase(_right(tokens, behind, _EVENT))
        back = _points_back(_left(tokens, at))
        opens = not back and (at == 0 or tokens[at].first or tokens[at - 1].text in STOPS or _opens_behind(tokens, at))
        comma = next((n for n in range(behind, min(len(tokens), behind + _MAIN)) if tokens[n].text == COMMA), None)
        if opens and comma is None:  # "After the vote the mayor left"
            comma = _next_phrase(tokens, behind)
            event = event if comma is None else tuple(tokens[behind : comma + 1])
        main = _right(tokens, comma + 1, _MAIN) if opens and comma is not None else _left(tokens, at)
        if back:
            main = _sentence_before(tokens, at - len(main))
        last = event[-1] if event else tokens[at]
    if not event:
        return None
    span = Span(tokens[at].start, max(tokens[at].end, last.end))
    earlier, later = (event, main) if side > 0 else (main, event)
    lasting = tokens[at].lower in _UP_TO
    held = lasting and any(token.lower in _HOLDING for token in main)
    denied = held or _denies(main) or _denies(event)
    measure = _measure(tokens, at)
    if not held and tokens[at].lower in _NOT_BEFORE and measure is None and _only_not(main) and not _denies(event):
        return Order(_stems(later), _stems(earlier), span, 1, turned=True)
    return Order(_stems(earlier), _stems(later), span, side, lasting, denied, measure=measure)


def _only_not(main: Sequence[Token]) -> bool:
    """Whether one "not" and no other denial stands in a clause, near its end: "it will not appear"."""
    at = [n for n, token in enumerate(main) if token.lower in _NOT or token.lower.endswith("n't")]
    if len(at) != 1 or len(main) - at[0] > _NOT_FAR or main[-1].lower in _MEASURED:
        return False
    return not any(token.text == COMMA or token.lower in _JOINTS for token in main[at[0] :]) and not _denies(
        [token for n, token in enumerate(main) if n != at[0]]
    )


def _points_back(main: Sequence[Token]) -> bool:
    """Whether a clause only tells that something was: "That was two months"."""
    if not main or not main[0].first:
        return False
    told = [token for token in main if token.content and token.lower not in _EMPTY and not token.text[0].isdigit()]
    opening = main[0].lower in _THAT | _IT and any(token.lower in _TAKES_PLACE for token in main[1:])
    return opening and all(token.lower in _TAKES_PLACE for token in told)


def _measure(tokens: Sequence[Token], at: int) -> float | None:
    """By how much, in days, as it is told right before the words: "eighteen months after", "a year and a half ago"."""
    halves = [token.lower for token in tokens[max(0, at - 3) : at]] == ["and", "a", "half"]
    last = at - 4 if halves else at - 1
    if last < 1 or tokens[last].stem not in _DAYS:
        return None
    said = tokens[last - 1].lower
    count = _HALVES.get(said) or NUMERALS.get(said) or (int(said) if said.isdecimal() else 0)
    return round((count + 0.5 * halves) * _DAYS[tokens[last].stem], 4) or None


def _next_phrase(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the token before the second noun phrase of a clause that opens with a time."""
    content = False
    for n in range(at, min(len(tokens), at + _EVENT)):
        if content and tokens[n].lower in _OPENING:
            return n - 1
        content = content or tokens[n].content
    return None


def _noun_phrase(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words up to a second noun phrase right behind the first: "after the ruling the party"."""
    if not tokens or tokens[0].lower not in _ARTICLES:
        return tokens
    ends = (
        n
        for n in range(2, len(tokens))
        if tokens[n].lower in _ARTICLES and tokens[n - 1].content and not tokens[n - 1].lower.endswith("ed")
    )
    return tokens[: next(ends, len(tokens))]


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].word and tokens[at].lower not in _JOINTS


def _pronoun(tokens: Sequence[Token], at: int, side: int) -> Order | None:
    """ "A and b after it"."""
    joint = next((n for n in range(at - 1, max(0, at - _MAIN), -1) if _joins(tokens[n])), None)
    if joint is None:
        return None
    begin = max((n + 1 for n in range(joint) if tokens[n].text in STOPS), default=0)
    other, own = tokens[begin:joint], tokens[joint + 1 : at]
    span = Span(own[0].start if own else tokens[at].start, tokens[at + 1].end)
    return _order(other, own, span) if side > 0 else _order(own, other, span)


def _joins(token: Token) -> bool:
    return token.lower in _JOINTS or token.text in STOPS or token.text == COMMA


def _denies(tokens: Sequence[Token]) -> bool:
    """Whether anything is denied, beside what is "not until" a time: that comes at this time."""
    for at, token in enumerate(tokens):
        if token.lower in _DENIALS or token.lower.endswith("n't"):
            turned = token.lower == "not" or token.lower.endswith("n't")
            if not (turned and any(other.lower in ("until", "till") for other in tokens[at + 1 :])):
                return True
    return False


def _runs_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether "after that" goes on with a noun: "after that vote"."""
    return at < len(tokens) and tokens[at].content and not tokens[at].capital and tokens[at].lower not in _SUBJECTS


def _opens_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a measure stands between the beginning of the sentence and a word: "Two days after"."""
    reach = tokens[max(0, at - 5) : at]
    for place in range(len(reach) - 1, -1, -1):
        if reach[place].content and reach[place].stem not in _EMPTY_STEMS and not reach[place].text[0].isdigit():
            return False
        if reach[place].first:
            return True
    return False


def _followed(tokens: Sequence[Token], at: int) -> Order | None:
    """ "A; b followed"."""
    if at + 1 < len(tokens) and tokens[at + 1].content:
        return None
    later: list[Token] = []
    place = at - 1
    while place >= 0 and tokens[place].text not in STOPS and tokens[place].text != COMMA:
        later.insert(0, tokens[place])
        place -= 1
    earlier = _left(tokens, place) if place > 0 else ()
    if not later or not earlier:
        return None
    return _order(earlier, later, Span(later[0].start, tokens[at].end))


def _in_turn(tokens: Sequence[Token], at: int) -> Order | None:
    """ "First a, then b", "a, and b two hours later"; where nothing tells that a comes first, there is no order."""
    first = next((n for n in range(max(0, at - 2 * _MAIN), at) if tokens[n].lower in _FIRST), None)
    measured = at > 1 and tokens[at].lower == "later" and tokens[at - 1].stem in _UNITS
    if first is None and not measured:
        return None
    least = 0 if first is None else first
    joint = max((n for n in range(least, at) if _joins(tokens[n])), default=None)
    if joint is None or (first is None and tokens[joint].lower not in _JOINTS and tokens[joint].text not in ";.,"):
        return None
    begin = max((n + 1 for n in range(joint) if tokens[n].text in STOPS), default=0)
    later = (*tokens[joint + 1 : at], *_right(tokens, at + 1, _EVENT))
    return _order(tokens[begin:joint], later, Span(tokens[joint].end, tokens[at].end)) if later else None


def _had_just(tokens: Sequence[Token], at: int) -> Order | None:
    """ "The market had just closed", "had closed an hour earlier": before what the sentence before tells."""
    if tokens[at].lower != "had" or at + 2 >= len(tokens):
        return None
    just = tokens[at + 1].lower in ("just", "already")
    if not just and not _by_then(_right(tokens, at + 1, _MAIN)):
        return None
    begin = max((n + 1 for n in range(at) if tokens[n].text in STOPS), default=0)
    right = _right(tokens, at + 2, _EVENT)
    main = _sentence_before(tokens, begin)
    span = (
        Span(tokens[begin].start, tokens[at + 2].end)
        if just
        else Span(tokens[at].start, (tokens[at + 1], *right)[-1].end)
    )
    return _order((*tokens[begin:at], *right), main, span) if main else None


def _by_then(clause: Sequence[Token]) -> bool:
    """Whether a clause ends with "earlier" or a word like it: "some hours earlier", "a week before"."""
    if len(clause) < _SHORTEST:
        return False
    last = clause[-1].lower
    return last in _EARLIER or (last in _EARLIER_BY and clause[-2].stem in _UNITS)


def _right(tokens: Sequence[Token], at: int, most: int) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in _past_brackets(tokens[at : at + most + _BRACKETS])[:most]:
        if token.text in STOPS or token.text == COMMA or (token.lower in ("and", "but") and len(found) > 1):
            break
        found.append(token)
    return tuple(found)


def _past_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the brackets around a short name: "the Board of Trade (BoT) sat"."""
    open_, close = (next((n for n, token in enumerate(tokens) if token.text == mark), None) for mark in "()")
    if not open_ or close != open_ + 2:
        return list(tokens)
    return [*tokens[:open_], tokens[open_ + 1], *tokens[close + 1 :]]


def _left(tokens: Sequence[Token], at: int) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in reversed(tokens[max(0, at - _MAIN) : at]):
        if token.text in STOPS:
            break
        found.append(token)
    return tuple(reversed(found))


def _sentence_before(tokens: Sequence[Token], at: int) -> tuple[Token, ...]:
    return _left(tokens, at - 1) if at > 0 else ()


def _order(earlier: Sequence[Token], later: Sequence[Token], span: Span) -> Order:
    return Order(_stems(earlier), _stems(later), span)


_EMPTY_STEMS = frozenset(_EMPTY)


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        EVENT_OF.get(token.stem, token.stem)
        for token in tokens
        if token.content and token.lower not in _EMPTY and not token.text[0].isdigit()
    )
