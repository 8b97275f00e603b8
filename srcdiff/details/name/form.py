"""What a name means: its words, the state it may stand for, its initials; when two can be of one bearer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from srcdiff.details.lexicon import words
from srcdiff.details.name.places import PARTS, REGIONS
from srcdiff.model import Agreement, Mention, Severity

JOINERS = words("of the for de del della di da van von der den la le al el bin ibn y du des and & on")
"""Small words that stand inside names and tell nothing by themselves."""

_WRITTEN_SHORT = {
    "utd": "united",
    "dept": "department",
    "govt": "government",
    "univ": "university",
    "assn": "association",
}
_LEVELS = words(
    """provincial province national federal state regional region district county municipal city local voivodship
    voivodeship oblast prefecture canton"""
)
"""How far an institution's reach is; two that differ are two institutions."""
_OFFICES = _LEVELS | words(
    """ministry department dept office bureau agency authority administration directorate secretariat branch division
    section unit inspectorate government institute institution centre center organisation organization association
    company corporation corp inc ltd limited plc group holding holdings gmbh ag sa park best"""
)
"""Words for what an institution is, which one writer gives and another leaves out."""
_DISTINCT = 2  # other words of a name that must be shared where these differ
_BEGINNING = 4  # letters that each two words of a name in two spellings have in common
_FUZZY, _LONGEST_WORD = 5, 40  # letters between which a word may be spelt with one letter more, less or changed
_LONE = 7  # letters of a lone word that may be spelt with two letters changed
_LONGEST_ACRONYM = 6  # letters
_PET = 3, 5  # letters of a short form that begins the long one: Rob, Cavs
_ADJECTIVE = re.compile(r"(?:ians?|eans?|ans?|ese|ish|ics?|s?m[ae]n|s?wom[ae]n)$")
_ENDING = re.compile(r"(?:ia|[aeoy]|s)$")
_ROOT = 4  # letters that a place and the adjective made from it share: Malta, Maltese


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
    """A name's word without case, dots, possessive and accents, spelt out where it is a usual shortening."""
    folded = unicodedata.normalize("NFKD", word.lower().replace("’", "'").removesuffix("'s").replace(".", ""))
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return _WRITTEN_SHORT.get(letters, letters)


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
    two_states = p.state is not None and q.state is not None
    if not two_states and (_part_of(p, q) or _part_of(q, p) or _transcribed(p, q) or _respelt(p, q)):
        return Agreement.COMPATIBLE
    return Agreement.UNRELATED if _holds(p, q) or _holds(q, p) else Agreement.CONFLICT


def _holds(p: Name, q: Name) -> bool:
    """Whether p is a region, or the country of q, so that both may be named of one place."""
    return p.state in REGIONS or (p.state is not None and PARTS.get(q.state or "") == p.state)


def one_bearer(p: Name, q: Name) -> bool:
    """Whether two names can be of one bearer."""
    return relate_names(p, q).agrees


def _shortens(acronym: str, name: Name) -> bool:
    return len(name.words) > 1 and len(acronym) > 1 and acronym.rstrip("s") in {name.initials, *_initials(name.words)}


def _initials(spelt: tuple[str, ...]) -> set[str]:
    """The letters that a name of these words is shortened to, with and without the small words."""
    return {"".join(w[0] for w in spelt), "".join(w[0] for w in spelt if w not in JOINERS)}


def _part_of(p: Name, q: Name) -> bool:
    """Whether every word of p, small words aside, stands in q, by itself, shortened or nearly so spelt."""
    spelt = [word for word in p.words if word not in JOINERS]
    letters = "".join(word[0] for word in q.words if word not in JOINERS)
    return any(len(word) > 1 for word in spelt) and all(
        any(_spelt_alike(word, other) for other in q.words)
        or (len(word) == 1 and word in q.initials)
        or (1 < len(word) <= _LONGEST_ACRONYM and word in letters)
        for word in spelt
    )


def _spelt_alike(x: str, y: str) -> bool:
    if x == y or x.rstrip("s") == y.rstrip("s"):
        return True
    short, long = sorted((x, y), key=len)
    if _pet_form(short.rstrip("s"), long) or _adjective_of(x, y) or _adjective_of(y, x):
        return True
    fuzzy = len(short) >= _FUZZY and len(long) <= _LONGEST_WORD
    return fuzzy and OSA.distance(x, y, score_cutoff=1) <= 1


def _transcribed(p: Name, q: Name) -> bool:
    """Whether two names are one by other rules of spelling, or formed otherwise: Artem and Artjom Moss.

    A lone word must be long for that; beside a word that both have, a shorter one will do.
    """
    if len(p.words) != len(q.words):
        return False
    unlike = [(x, y) for x, y in zip(p.words, q.words, strict=True) if not _spelt_alike(x, y)]
    if len(unlike) != 1 or unlike[0][0][0] != unlike[0][1][0]:
        return False
    short, long = sorted(unlike[0], key=len)
    least = _LONE if len(p.words) == 1 else _FUZZY
    if len(short) < least or len(long) > _LONGEST_WORD:
        return False
    one_root = len(p.words) > 1 and short[:_FUZZY] == long[:_FUZZY]
    return one_root or OSA.distance(short, long, score_cutoff=2) <= 2


def _respelt(p: Name, q: Name) -> bool:
    """Whether each word begins like its fellow and is much as long, or what differs is what the institution is."""
    if len(p.words) == len(q.words) > 1 and all(map(_begin_alike, p.words, q.words)):
        return True
    mine, other = ({word for word in name.words if word not in JOINERS and word not in _OFFICES} for name in (p, q))
    levels = [_LEVELS & {*name.words} for name in (p, q)]
    return (not all(levels) or levels[0] == levels[1]) and len(mine) >= _DISTINCT and mine == other


def _begin_alike(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return x == y or (
        len(short) > _BEGINNING
        and len(long) - len(short) <= len(short) // 2
        and short[:_BEGINNING] == long[:_BEGINNING]
        and OSA.distance(short, long) <= _BEGINNING - 1
    )


def _pet_form(short: str, long: str) -> bool:
    """Rob for Robert, Wolve(s) for Wolverhampton; but John is not Johnson."""
    least, most = _PET
    return least <= len(short) <= most < len(long) and long.startswith(short) and not long.endswith("son")


def _adjective_of(x: str, y: str) -> bool:
    """Whether x is made from the place y: Parisian, Viennese, Ligurian."""
    root = _ADJECTIVE.sub("", x)
    if len(root) < _ROOT or root == x:
        return False
    other = _ENDING.sub("", y)
    return (
        root in (y, other, _ADJECTIVE.sub("", y))
        or x in (f"{y}an", f"{y}n")
        or (len(other) > _ROOT and root.startswith(other) and len(root) - len(other) <= 2)
    )


def keys(mention: Mention) -> frozenset[Hashable]:
    """What two names that agree have in common."""
    return name_keys(name_of(mention))


def name_keys(name: Name) -> frozenset[Hashable]:
    """A name's words in every spelling that counts as alike, its state, and its initials where it may be shortened."""
    found: set[Hashable] = {name.words, *(("state", state) for state in (name.state, name.seat) if state)}
    for word in name.words:
        if len(word) > 1 and word not in JOINERS:
            found |= {word.rstrip("s"), _ENDING.sub("", word), *_shortened(word), *_with_one_letter_less(word)}
    if len(name.words) > 1:
        found |= {("initials", letters) for letters in (*_initials(name.words), name.initials)}
        found.add(("beginnings", tuple(word[:_BEGINNING] for word in name.words)))
    elif name.short:
        found.add(("initials", name.words[0].rstrip("s")))
    return frozenset(found)


def _shortened(word: str) -> set[str]:
    """The pet forms that a word may have, and the root of the adjective that it may be."""
    least, most = _PET
    return {word[:n] for n in range(least, most + 1) if n < len(word)} | {_ADJECTIVE.sub("", word)}


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
