"""What a name means: its words, the state it may stand for, its initials; when two can be of one bearer."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from srcdiff.details.lexicon import words
from srcdiff.model import Agreement, Mention, Severity

JOINERS = words("of the for de del della di da van von der den la le al el bin ibn y du des and & on")
"""Small words that stand inside names and tell nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, folded; the state it means or may stand for; the initials that it could be shortened to."""

    words: tuple[str, ...]
    state: str | None
    seat: str | None
    initials: str
    short: bool  # written in capitals only, as an acronym is


def name_of(mention: Mention) -> Name:
    """The value of a mention of a name."""
    value = mention.value
    assert isinstance(value, Name)
    return value


def plain(word: str) -> str:
    """A name's word without case, dots, possessive and accents."""
    folded = unicodedata.normalize("NFKD", word.lower().replace("’", "'").removesuffix("'s").replace(".", ""))
    return "".join(c for c in folded if not unicodedata.combining(c))


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two names can be of one bearer: the same words, a shorter form, an acronym, a state by another name."""
    return relate_names(name_of(x), name_of(y))


def relate_names(p: Name, q: Name) -> Agreement:
    """What two names are to each other, wherever they stand."""
    if p.words == q.words or (p.state is not None and p.state == q.state):
        return Agreement.SAME
    if {p.state, p.seat} - {None} & {q.state, q.seat} - {None} and (p.state or q.state):
        return Agreement.COMPATIBLE
    if (p.short and _shortens(p.words[0], q)) or (q.short and _shortens(q.words[0], p)):
        return Agreement.SAME
    return Agreement.COMPATIBLE if _part_of(p, q) or _part_of(q, p) else Agreement.CONFLICT


def one_bearer(p: Name, q: Name) -> bool:
    """Whether two names can be of one bearer."""
    return relate_names(p, q).agrees


def _shortens(acronym: str, name: Name) -> bool:
    return len(name.words) > 1 and acronym.rstrip("s") in (name.initials, name.initials.lower()) and len(acronym) > 1


def _part_of(p: Name, q: Name) -> bool:
    """Whether every word of p, small words aside, stands in q, by itself, as an initial or nearly so spelt."""
    spelt = [word for word in p.words if word not in JOINERS]
    return bool(spelt) and all(
        any(word == other or _spelt_alike(word, other) for other in q.words) or (len(word) == 1 and word in q.initials)
        for word in spelt
    )


def _spelt_alike(x: str, y: str) -> bool:
    if x.rstrip("s") == y.rstrip("s"):
        return True
    return min(len(x), len(y)) >= 5 and Levenshtein.distance(x, y, score_cutoff=1) <= 1


def weigh_gained(mention: Mention) -> Severity | None:
    """A name that only b has needs a look; a state may be named for what the source takes for granted."""
    value = name_of(mention)
    return Severity.LOW if value.state or value.seat else Severity.MEDIUM


def weigh_lost(mention: Mention) -> Severity | None:
    """A name that b leaves out is told."""
    return Severity.LOW
