"""Verbs that tell as done what a tells as to come, or the reverse: "closed the plant" for "will close the plant".

What did not happen is held against what will not.

Held against each other are the passages of a unit; when a verb tells past or future is read in `details.tense`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.reading import Token
from srcdiff.details.slots import around
from srcdiff.details.tense import Event, denials, events
from srcdiff.model import Relation, Severity

_AROUND = 7  # words on each side that tell what is said to happen
_SHARED = 2  # how many of them both sides must have, one behind the verb
_ANYWHERE = 3  # how many where none stands behind both: a passive turns them round
_BEHIND = 5  # words behind the verb that tell what is done
_CONFIDENCE = 0.75
_Events = list[tuple[Sequence[Token], Event]]
_Read = Callable[[Sequence[Token]], Iterable[Event]]


def tenses(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each verb of b that is past where a's is to come, or the reverse, among the same words.

    Of a verb that comes several times in a unit, the first is told.
    """
    return each_once(units, lambda unit: _both(unit, a, b), key=lambda draft: draft.b)


def _both(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    for read in (events, denials):
        yield from _of(unit, a, b, read)


def _of(unit: Unit, a: Reading, b: Reading, read: _Read) -> Iterator[Draft]:
    theirs, ours = _by_root(a, unit.a, read), _by_root(b, unit.b, read)
    for root, mine in ours.items():
        others = theirs.get(root, [])
        times, far = ({event.time for _, event in side} for side in (mine, others))
        # A side that tells both times says more than one of its verbs can.
        if len(times) != 1 or len(far) != 1 or times == far:
            continue
        tokens, event = mine[0]
        near = around(tokens, event.at, _AROUND)
        shared, beside, other = max(
            ((near & around(beside, told.at, _AROUND), beside, told) for beside, told in others),
            key=lambda item: len(item[0]),
        )
        if len(shared) >= _ANYWHERE or (len(shared) >= _SHARED and _behind(tokens, event) & _behind(beside, other)):
            said, meant = event.span.of(b.text), other.span.of(a.text)
            yield Draft(
                Relation.CONTRADICTS,
                modality.NAME,
                Severity.MEDIUM,
                _CONFIDENCE,
                (other.span,),
                (event.span,),
                f"b tells “{said}” as {event.time.value}, where a has “{meant}”",
                grounds.time(unit.paired, shared),
                tokens[event.at].passage,
                unit.bead,
            )


def _behind(tokens: Sequence[Token], event: Event) -> set[str]:
    return {token.stem for token in tokens[event.at + 1 : event.at + 1 + _BEHIND] if token.content}


def _by_root(reading: Reading, passages: Iterable[int], read: _Read) -> dict[str, _Events]:
    found: defaultdict[str, _Events] = defaultdict(list)
    for passage in passages:
        tokens = reading.passage_tokens(passage)
        for event in read(tokens):
            found[event.root].append((tokens, event))
    return found
