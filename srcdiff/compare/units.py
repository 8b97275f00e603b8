"""Which passages of a are the evidence for which passages of b: the beads, and for a heading what it stands over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from srcdiff.details import Reading, fold
from srcdiff.model import Alignment, Document, Role

_RARE_WORDS = "the two passages share rare words"
_HEADING = "the heading stands over what draws on this passage"


@dataclass(frozen=True, slots=True)
class Unit:
    """Passages of both sides that are held against each other.

    `bead` is the index of the bead they come from, `paired` says what binds them, `score` is the bead's.
    """

    a: tuple[int, ...]
    b: tuple[int, ...]
    bead: int | None
    identical: bool
    paired: str
    score: float = 0.0


def units(a: Reading, b: Reading, alignment: Alignment, retold: Iterable[tuple[int, int]]) -> tuple[Unit, ...]:
    """The beads with both sides, what lone passages retell, and each heading of b with what its section draws on.

    `retold` holds passages of a and of b that tell the same although one of them stands alone.
    """
    found = []
    for index, bead in enumerate(alignment.beads):
        if bead.a and bead.b:
            paired = f"the passages are paired with {bead.score:.2f}"
            found.append(Unit(bead.a, bead.b, index, _words(a, bead.a) == _words(b, bead.b), paired, bead.score))
    found += [Unit((in_a,), (in_b,), None, False, _RARE_WORDS) for in_a, in_b in sorted(set(retold))]
    for heading, section in _sections(b.document):
        drawn = {i for bead in alignment.beads if set(bead.b) & set(section) for i in bead.a}
        own = {i for bead in alignment.beads if heading in bead.b for i in bead.a}
        if drawn - own:
            found.append(Unit(tuple(sorted(drawn | own)), (heading,), None, False, _HEADING))
    return tuple(found)


def _words(reading: Reading, passages: tuple[int, ...]) -> str:
    return " ".join(" ".join(fold(reading.document.passage_text(i)).split()) for i in passages)


def _sections(document: Document) -> list[tuple[int, tuple[int, ...]]]:
    """Each heading with the body passages up to the next heading."""
    headings = [i for i, p in enumerate(document.passages) if p.role is Role.HEADING]
    ends = [*headings, len(document.passages)][1:]
    return [(h, tuple(range(h + 1, end))) for h, end in zip(headings, ends, strict=True)]
