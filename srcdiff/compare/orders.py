"""What b puts before what a puts behind it: "once the sheep are housed" for "before the sheep are housed".

How an order is told is read in `details.order`; a date that is a limit is compared in `limits`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.date import DATE
from srcdiff.details.order import Order, orders

_CONFIDENCE = 0.7
_CROSSED = 2  # words on contrary sides that two events which changed places must share
_DENIED = 3  # words that two orders must share, the one of which is read from a denial
_TIMES = 2  # by how many times these must outnumber those on the same side


def orders_turned(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each order of b that a's passages tell the other way round."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = _told(a, unit.a)
    if not theirs:
        return
    ours = _told(b, unit.b)
    for mine in ours:
        turned = [other for other in theirs if _turned(other, mine)]
        if not turned or any(_alike(other, mine) for other in theirs):
            continue
        other = max(turned, key=lambda told: sum(_crossed(told, mine)))
        there, here = words_at(a.text, other.span), words_at(b.text, mine.span)
        why = grounds.role(unit.paired, "what the one tells as earlier, the other tells as later")
        home = b.passage_of(mine.span.start) or unit.b[0]
        yield in_place(there, here, DATE.name, _CONFIDENCE, why, home, unit)


def _told(reading: Reading, passages: Iterable[int]) -> list[Order]:
    """The orders that passages tell; those that follow each other in the text are read together."""
    runs: list[list[int]] = []
    for passage in sorted(passages):
        if runs and runs[-1][-1] == passage - 1:
            runs[-1].append(passage)
        else:
            runs.append([passage])
    return [order for run in runs for order in orders([t for p in run for t in reading.passage_tokens(p)])]


def _crossed(other: Order, mine: Order) -> tuple[int, int]:
    return len(other.earlier & mine.later), len(other.later & mine.earlier)


def _straight(other: Order, mine: Order) -> tuple[int, int]:
    return len(other.earlier & mine.earlier), len(other.later & mine.later)


def _turned(other: Order, mine: Order) -> bool:
    """Whether two orders cannot both be: one event with the contrary before it, or two events that changed places."""
    crossed, straight = _crossed(other, mine), _straight(other, mine)
    if max(crossed) == 0 or other.denied or mine.denied:
        return False
    if other.side == mine.side == 0:  # the verb of both stands with the first
        return min(crossed) > 0 and not other.later & mine.later
    if sum(crossed) <= _TIMES * sum(straight):
        return False
    if other.side * mine.side < 0:
        return _contrary(other, mine)
    swapped = other.side != mine.side or not other.event & mine.event
    return swapped and min(crossed) >= (_CROSSED if other.side == mine.side else 1) and sum(crossed) > _CROSSED


def _contrary(other: Order, mine: Order) -> bool:
    """Whether two orders set the same before and after one event."""
    main = len(other.main & mine.main)
    if not other.event & mine.event:
        measured = mine.measure is not None and mine.measure == other.measure
        return measured and main > 0 and not (other.event & mine.main or other.main & mine.event)
    if other.turned or mine.turned:
        sure = main and not (other.lasting or mine.lasting) and main + len(other.event & mine.event) >= _DENIED
        return bool(sure) and not (other.event & mine.main or other.main & mine.event)
    lasting = other.lasting or mine.lasting
    return main >= (2 if lasting else 1) or (not lasting and _one_event(other.event, mine.event))


def _one_event(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words for an event are mostly the same."""
    return len(one & other) >= _CROSSED and 2 * len(one & other) >= len(one | other)


def _alike(other: Order, mine: Order) -> bool:
    crossed, straight = _crossed(other, mine), _straight(other, mine)
    return min(straight) > 0 and sum(straight) >= sum(crossed)
