"""A finding before it has its name: what the comparers yield. Nothing that judges belongs here."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from srcdiff.compare.units import Unit
from srcdiff.model import Relation, Severity, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One difference with its evidence; `home` is the passage it belongs to, of a for omits and of b for the rest.

    `beyond` tells that it rests on more than the passage and its evidence, so that a checker has no say in it.
    """

    relation: Relation
    detail: str
    severity: Severity
    confidence: float
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    message: str
    why: str
    home: int
    bead: int | None = None
    beyond: bool = False


class Word(Protocol):
    """Words of one text: from `start` to `end` of it."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Words(NamedTuple):
    """Words of one text on one line."""

    start: int
    end: int
    text: str


def words_at(text: str, span: Span) -> Words:
    """The words of a span."""
    return Words(span.start, span.end, " ".join(span.of(text).split()))


def in_place(other: Word, word: Word, detail: str, confidence: float, why: str, home: int, unit: Unit) -> Draft:
    """A word or phrase of b that contradicts the one of a in whose place it stands."""
    return Draft(
        Relation.CONTRADICTS,
        detail,
        Severity.MEDIUM,
        confidence,
        (Span(other.start, other.end),),
        (Span(word.start, word.end),),
        f"b has “{word.text}” where a has “{other.text}”",
        why,
        home,
        unit.bead,
    )


def each_once(
    held: Iterable[Unit], find: Callable[[Unit], Iterable[Draft]], key: Callable[[Draft], Hashable]
) -> Iterator[Draft]:
    """What is found in the units that are no copies, the first of each key."""
    told: set[Hashable] = set()
    for draft in (draft for unit in held if not unit.identical for draft in find(unit)):
        if key(draft) not in told:
            told.add(key(draft))
            yield draft
