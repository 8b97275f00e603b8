"""What a name means: its words, the state it may stand for, its initials; when two can be of one bearer."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from srcdiff.details.lexicon import words
from srcdiff.model import Agreement, Mention, Severity

JOINERS = words("of the for de del della di da van von der den la le al el bin ibn y du des and & on")
"""Small words that stand inside names and tell nothing by themselves."""

_FUZZY, _LONGEST_WORD = 5, 40  # letters between which a word may be spelt with one letter more, less or changed


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
    return any(len(word) > 1 for word in spelt) and all(
        any(_spelt_alike(word, other) for other in q.words) or (len(word) == 1 and word in q.initials) for word in spelt
    )


def _spelt_alike(x: str, y: str) -> bool:
    if x == y or x.rstrip("s") == y.rstrip("s"):
        return True
    short, long = sorted((len(x), len(y)))
    return short >= _FUZZY and long <= _LONGEST_WORD and Levenshtein.distance(x, y, score_cutoff=1) <= 1


def keys(mention: Mention) -> frozenset[Hashable]:
    """What two names that agree have in common."""
    return name_keys(name_of(mention))


def name_keys(name: Name) -> frozenset[Hashable]:
    """A name's words in every spelling that counts as alike, its state, and its initials where it may be shortened."""
    found: set[Hashable] = {name.words, *(("state", state) for state in (name.state, name.seat) if state)}
    for word in name.words:
        if len(word) > 1 and word not in JOINERS:
            found |= {word.rstrip("s"), *_with_one_letter_less(word)}
    if len(name.words) > 1:
        found.add(("initials", name.initials))
    elif name.short:
        found.add(("initials", name.words[0].rstrip("s")))
    return frozenset(found)


def _with_one_letter_less(word: str) -> set[str]:
    """The deletion neighbourhood: two words one edit apart share a member (the symmetric-delete idea of SymSpell)."""
    if not _FUZZY <= len(word) <= _LONGEST_WORD:
        return {word}
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def weigh_gained(mention: Mention) -> Severity | None:
    """A name that only b has needs a look; a state may be named for what the source takes for granted."""
    value = name_of(mention)
    return Severity.LOW if value.state or value.seat else Severity.MEDIUM


def weigh_lost(mention: Mention) -> Severity | None:
    """A name that b leaves out is told."""
    return Severity.LOW
