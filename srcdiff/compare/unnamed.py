"""A pronoun of b before which b has named nobody it could stand for, where a has a name.

What matters is the whole of b up to there, so only its opening and what follows next are looked at. Whose pronoun has
the wrong gender is for `pronouns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.lexicon import words
from srcdiff.details.name import name_of
from srcdiff.details.name.sorts import BODY, PLACE, is_person, sorter
from srcdiff.details.quote.cues import PEOPLE, TITLES
from srcdiff.details.reading import Token
from srcdiff.model import Mention, Relation, Role, Severity, Span

_NAME = "name"
_OPENING = words("he she they it him them")
_OF_ONE = words("he she him her")
_OF_SEVERAL = words("they them")
# "It took an hour", "It is said": such an "it" stands for nothing.
_IMPERSONAL = words(
    """is was isn't wasn't has had will would may might could must should can took takes seems seemed appears appeared
    turns turned rains rained snows snowed became becomes comes came does did doesn't didn't looks looked"""
)
_SOMEBODY = (
    PEOPLE
    | TITLES
    | words(
        """who whose whom child children teen teenager youth baby infant toddler kid adult lad girlfriend boyfriend
        bride groom widow widower orphan twin twins sibling parent mum mom dad grandmother grandfather granddaughter
        grandson aunt uncle niece nephew cousin lady gentleman guy star celebrity hero heroine champion
        winner runner-up guest host tenant migrant refugee convict thief saint monk nun servant pensioner veteran
        recruit cadet spouse rival i we you my our his their me us himself herself mr mrs ms"""
    )
)
_DOING = re.compile(r"(?:[^aeiou]er|or|ist|ian|man|men|woman|women|eer|ee|ant|person|people|one)s?$")
"""Endings of nouns for people; a word too many makes this silent, no more."""
_HELD_BACK = 2  # words of the next passage in which the name may follow
_JOINED = 6  # in which an "and" makes it several
_EARLY = 3  # passages of b in which a later pronoun is looked for
_CONFIDENCE = 0.7


def unnamed(
    units: Iterable[Unit], a: Reading, b: Reading, mentions: Mapping[str, Sequence[Mention]], found: Sequence[Mention]
) -> Iterator[Draft]:
    """A contradiction where b has a pronoun for nobody and what it draws on has a name: `mentions` of a, `found` in b.

    Nothing where b is a single passage, which may be cut out of a longer text, where a opens so too, or where b goes on
    with the name (a lead that holds it back).
    """
    spoken = [index for index, _ in b.spoken()]
    if len(spoken) < 2 or b.document.passages[spoken[0]].role is not Role.BODY:
        return
    opening = _opening(b, spoken[0])
    later = _later(b, spoken[:_EARLY], found) if opening is None else None
    if opening is not None:
        yield from _of(spoken[0], opening, units, a, mentions[_NAME], b.passage_tokens(spoken[1]))
    elif later is not None:
        yield from _of(*later, units, a, mentions[_NAME], None)


def _of(
    home: int,
    word: Token,
    units: Iterable[Unit],
    a: Reading,
    mentions: Sequence[Mention],
    following: Sequence[Token] | None,
) -> Iterator[Draft]:
    """The draft on a pronoun in passage `home` of b; `following` is the passage behind it where it opens b."""
    unit = next((unit for unit in units if home in unit.b), None)
    first = next((index for index, passage in a.spoken() if passage.role is Role.BODY), None)
    drawn = unit.a if unit is not None else () if first is None or following is None else (first,)
    if first in drawn and _opening(a, first) is not None:
        return
    names = [mention for mention in mentions if mention.passage in drawn]
    if word.lower in _OF_ONE:
        names = [name for name in names if _personal(name)] or (names if following is not None else [])
    if names and (following is None or not _follows(names[0], a, following, word.lower in _OF_SEVERAL)):
        yield _draft(names[0], word, home, unit, a)


def _personal(mention: Mention) -> bool:
    name = name_of(mention)
    return name.state is None and name.seat is None and is_person(name)


def _follows(name: Mention, a: Reading, tokens: Sequence[Token], several: bool) -> bool:
    """Whether a passage opens with a name, a title before it at most; for several, with another one beside it."""
    known = {token.stem for token in a.within(name.span) if token.content}
    said = [token for token in tokens if token.word]
    if not known & {token.stem for token in said[:_HELD_BACK]}:
        return False
    return not several or "and" in {token.lower for token in said[:_JOINED]}


def _opening(reading: Reading, index: int) -> Token | None:
    """The pronoun that a passage opens with, where it must stand for somebody or something."""
    tokens = reading.passage_tokens(index)
    if len(tokens) < 2 or tokens[0].lower not in _OPENING:
        return None
    return None if tokens[0].lower == "it" and tokens[1].lower in _IMPERSONAL else tokens[0]


def _later(reading: Reading, passages: Sequence[int], found: Sequence[Mention]) -> tuple[int, Token] | None:
    """The first passage with a pronoun for one person, where neither a name nor a noun for people stands before."""
    early = [mention for mention in found if mention.passage in passages]
    sort = sorter([(reading, early)])
    named = {mention.passage for mention in early if _personal(mention) and sort(mention) not in (PLACE, BODY)}
    for index in passages:
        if reading.document.passages[index].role is not Role.BODY or index in named:
            return None
        for token in reading.passage_tokens(index):
            if token.lower in _OF_ONE:
                return index, token
            if token.lower in _SOMEBODY or (token.content and _DOING.search(token.lower)):
                return None
    return None


def _draft(name: Mention, word: Token, home: int, unit: Unit | None, a: Reading) -> Draft:
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (name.span,),
        (Span(word.start, word.end),),
        f"b has “{word.text}” and has not said who or what that is; a has “{name.span.of(a.text)}”",
        grounds.unnamed("" if unit is None else unit.paired, word.text),
        home,
        None if unit is None else unit.bead,
        beyond=True,
    )
