"""What a detail is to the comparison: how it is found, when two are the same, and what it weighs.

Each kind is one value of this type in a module (or a small package) of its own; the registry in `srcdiff.details` names
them all. Nothing here reads a text or knows a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from srcdiff.details.reading import Reading
from srcdiff.model import Agreement, Mention, Severity, Span

Sorter = Callable[[Mention], Hashable | None]
"""Tells the sort of a mention, None where it is not known."""

Tracer = Callable[[Mention], Span | None]
"""Looks for a mention's content in one document, where no mention of its own stands."""


def _nowhere(reading: Reading, found: Sequence[Mention]) -> Tracer:
    return lambda mention: None


def _never(mention: Mention, other: Reading, passages: tuple[int, ...]) -> Span | None:
    return None


def _unweighed(mention: Mention) -> Severity | None:
    return None


def _unexplained(x: Mention, y: Mention) -> str | None:
    return None


def _strangers(x: Mention, y: Mention) -> float:
    return 0.0


def _plain(mention: Mention) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Detail:
    """One class of thing that must survive a rewrite.

    `find` lists the mentions of a document. `relate` tells what two mentions are to each other, by their values alone.
    `keys` are shared by any two mentions that agree (and, where a conflict is sought anywhere, by those in conflict),
    so that long documents need not be searched for each mention; a value without keys is compared in its place only.
    `tracer` prepares a document, given its mentions of this detail, to be searched for what other mentions say.
    `clash` looks in the aligned passages for words that contradict a mention without being one. `gained` and `lost`
    weigh a mention that the other side does not have at all, None where that is not worth telling. `explain` gives the
    message of a conflict its own words (x is a's mention, y is b's), `gloss` what a mention was read as where its words
    do not show it.
    """

    name: str
    find: Callable[[Reading], tuple[Mention, ...]]
    relate: Callable[[Mention, Mention], Agreement]
    keys: Callable[[Mention], Iterable[Hashable]]
    tracer: Callable[[Reading, Sequence[Mention]], Tracer] = _nowhere
    clash: Callable[[Mention, Reading, tuple[int, ...]], Span | None] = _never
    gained: Callable[[Mention], Severity | None] = _unweighed
    lost: Callable[[Mention], Severity | None] = _unweighed
    explain: Callable[[Mention, Mention], str | None] = _unexplained
    gloss: Callable[[Mention], str | None] = _plain
    borrowed: Callable[[Reading, Sequence[Mention]], Tracer] = _nowhere
    """Where a document says in its own voice what b's mention gives as another's: prose put into quotation marks."""
    sharpens: Callable[[Mention, Mention], str | None] | None = None
    """What b's mention says beyond a's, which it else agrees with ("at least 60", told as 60), None for nothing; a
    detail without it has no such mentions."""
    kinship: Callable[[Mention, Mention], float] = _strangers
    """What two values themselves tell of sharing a slot, added to the likeness of their surroundings."""
    sorter: Callable[[Sequence[tuple[Reading, Sequence[Mention]]]], Sorter] | None = None
    """Where it is given, a value that a has is also judged by whether b puts it into the place of another; it reads
    both documents with their mentions and tells what sort of value one is, for no sort takes another's place."""
    rivals: Callable[[Reading, Mention, Reading, Mention], bool] | None = None
    """Whether a's mention and b's are of one sort, so that either could by mistake be put into the other's place; a
    detail without it is not searched for values of a that b has in the place of others of a."""
    conflict: Severity = Severity.MEDIUM
    claims: bool = False
    """Words taken by a mention of this detail are no mention of a detail later in the registry."""
    one_way: bool = False
    """Only a's mentions are looked for clashes in b: what b puts more carefully is no fault."""
    anywhere: bool = False
    """A conflict is sought over the whole document, not only in the aligned passages."""
    swap: float = 0.25
    """By how much better exchanged slots must fit before two values of one passage count as exchanged."""
    bound: float = 0.0
    """Least likeness of slots for two values of one passage to be held against each other."""
