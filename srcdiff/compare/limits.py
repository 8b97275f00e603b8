"""Dates of a that b keeps as another limit: "by 22 March" or "until 22 March" for "not before 22 March".

Other dates are compared in `mentions`; what limit a date is, is read in `details.limit`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.akin import kin
from srcdiff.details.date import DATE
from srcdiff.details.date.patterns import DAYS, MONTHS
from srcdiff.details.lexicon import words
from srcdiff.details.limit import Limit, limit_of, seasons
from srcdiff.details.reading import Token
from srcdiff.model import Agreement, Mention

_CONFIDENCE = 0.75
_CALENDAR = words(
    """end start beginning middle early late mid spring summer autumn fall winter christmas easter weekend year years
    month months week weeks next last least earliest latest until before open close"""
) | {*DAYS, *MONTHS}
_CROWDED = 400  # pairs of dates from which two passages are lists
_CONTRARY = {
    (Limit.EARLIEST, Limit.LATEST),
    (Limit.LATEST, Limit.EARLIEST),
    (Limit.OPEN_END, Limit.LATEST),
    (Limit.LATEST, Limit.OPEN_END),
    (Limit.EARLIEST, Limit.PLAIN),
    (Limit.OPEN_END, Limit.END),
    (Limit.END, Limit.OPEN_END),
    (Limit.OPEN_START, Limit.START),
    (Limit.START, Limit.OPEN_START),
}
"""What a date is in a and in b that cannot both be true."""


def limits(
    units: Iterable[Unit], a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]
) -> Iterator[Draft]:
    """A contradiction for each date of b that a's passages have once, as a contrary limit.

    `found_a` and `found_b` are the dates of both documents.
    """
    return each_once(units, lambda unit: _of(unit, a, b, found_a, found_b), key=lambda draft: draft.b)


def _same(other: Mention, mine: Mention) -> bool:
    if isinstance(other.value, str) or isinstance(mine.value, str):
        return other.value == mine.value
    return DATE.relate(other, mine).agrees


def _nearest(mention: Mention, others: Iterable[Mention]) -> list[Mention]:
    """The dates that are the same as one; where there are none, those that may be."""
    agreeing = [other for other in others if _same(other, mention)]
    exact = [other for other in agreeing if other.value == mention.value or _is(other, mention)]
    return exact or agreeing


def _is(other: Mention, mention: Mention) -> bool:
    return not isinstance(other.value, str) and DATE.relate(other, mention) is Agreement.SAME


def _of_one_matter(unit: Unit, a: Reading, b: Reading) -> bool:
    """Whether the passages share a word beside the date itself."""
    theirs = {token.stem for p in unit.a for token in a.passage_tokens(p) if _tells(token)}
    return any(_tells(token) and kin(token.stem, theirs) for p in unit.b for token in b.passage_tokens(p))


def _tells(token: Token) -> bool:
    return token.content and token.lower not in _CALENDAR and not token.text[0].isdigit()


def _of(unit: Unit, a: Reading, b: Reading, found_a: Sequence[Mention], found_b: Sequence[Mention]) -> Iterator[Draft]:
    theirs = [mention for mention in (*found_a, *a.once(seasons)) if mention.passage in unit.a]
    ours = [mention for mention in (*found_b, *b.once(seasons)) if mention.passage in unit.b]
    if len(theirs) * len(ours) > _CROWDED:
        return
    for mine in ours:
        same = _nearest(mine, theirs)
        if len(same) != 1 or len(_nearest(same[0], ours)) != 1:
            continue
        was, now = limit_of(a, same[0]), limit_of(b, mine)
        if was and now and (was[0], now[0]) in _CONTRARY and _of_one_matter(unit, a, b):
            why = grounds.role(unit.paired, f"it is {now[0].value} in b and {was[0].value} in a")
            there, here = words_at(a.text, was[1]), words_at(b.text, now[1])
            yield in_place(there, here, DATE.name, _CONFIDENCE, why, mine.passage, unit)
