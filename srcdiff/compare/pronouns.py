"""A "she" of b where a speaks of a man alone, and the other way round.

Whom a pronoun stands for is not asked: what counts is that neither the passages of a nor their neighbours have a word
of that gender. Names tell no gender here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token
from srcdiff.details.slots import around

_NAME = "name"
_HE, _SHE = words("he him his himself he's he'd he'll"), words("she her hers herself she's she'd she'll")
_MEN = _HE | words(
    """mr man men boy boys father dad son brother husband uncle nephew grandfather grandson king prince duke male actor
    businessman spokesman chairman sir lord gentleman gentlemen widower boyfriend"""
)
_WOMEN = _SHE | words(
    """mrs ms miss woman women girl girls mother mum mom daughter sister wife aunt niece grandmother granddaughter queen
    princess duchess female actress businesswoman spokeswoman chairwoman lady ladies widow girlfriend dame mother's"""
)
_GENDERS = ((_HE, _MEN, _SHE, _WOMEN), (_SHE, _WOMEN, _HE, _MEN))
_AROUND = 5  # words on each side of a pronoun
_SHARED = 2  # of these that both sides must have where b speaks of both genders
_CONFIDENCE = 0.7


def pronouns(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for the first pronoun of each passage of b whose gender a's passages do not have."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.home)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [token for i in unit.a for token in a.passage_tokens(i)]
    beside = {near for i in unit.a for near in (i - 1, i, i + 1) if 0 <= near < len(a.document.passages)}
    spoken = {token.lower for near in beside for token in a.passage_tokens(near)}
    for home in unit.b:
        ours = b.passage_tokens(home)
        known = {token.lower for token in ours}
        for own, kin, other, other_kin in _GENDERS:
            if not known & own or spoken & kin:
                continue
            met = _met(ours, own, theirs, other)
            if met is not None and (not known & other_kin or met[2] >= _SHARED):
                why = grounds.gender(unit.paired, met[1].text)
                yield in_place(met[0], met[1], _NAME, _CONFIDENCE, why, home, unit)


def _met(
    ours: Sequence[Token], own: frozenset[str], theirs: Sequence[Token], other: frozenset[str]
) -> tuple[Token, Token, int] | None:
    """The pronouns of a and of b with the most words in common around them, and how many these are."""
    pairs = [
        (len(around(theirs, i, _AROUND) & around(ours, j, _AROUND)), -j, -i)
        for j, mine in enumerate(ours)
        if mine.lower in own
        for i, yours in enumerate(theirs)
        if yours.lower in other
    ]
    if not pairs:
        return None
    shared, j, i = max(pairs)
    return theirs[-i], ours[-j], shared
