"""A pronoun that opens b before b has named anybody it could stand for, where a has a name.

What matters is the whole of b up to there, so only its first passage is looked at. Whose pronoun has the wrong gender
is for `pronouns`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token
from srcdiff.model import Mention, Relation, Role, Severity, Span

_NAME = "name"
_OPENING = words("he she they it him them")
# "It took an hour", "It is said": such an "it" stands for nothing.
_IMPERSONAL = words(
    """is was isn't wasn't has had will would may might could must should can took takes seems seemed appears appeared
    turns turned rains rained snows snowed became becomes comes came does did doesn't didn't looks looked"""
)
_HELD_BACK = 2  # words of the next passage in which the name may follow
_CONFIDENCE = 0.7


def unnamed(
    units: Iterable[Unit], a: Reading, b: Reading, mentions: Mapping[str, Sequence[Mention]]
) -> Iterator[Draft]:
    """A contradiction where b opens with a pronoun and what it draws on has a name; `mentions` are those of a.

    Nothing where b is a single passage, which may be cut out of a longer text, where a opens so too, or where b goes on
    with the name (a lead that holds it back).
    """
    spoken = [index for index, _ in b.spoken()]
    if len(spoken) < 2 or b.document.passages[spoken[0]].role is not Role.BODY:
        return
    word = _opening(b, spoken[0])
    first = next((index for index, passage in a.spoken() if passage.role is Role.BODY), None)
    if word is None or (first is not None and _opening(a, first) is not None):
        return
    unit = next((unit for unit in units if spoken[0] in unit.b), None)
    drawn = unit.a if unit is not None else () if first is None else (first,)
    name = next((mention for mention in mentions[_NAME] if mention.passage in drawn), None)
    if name is not None and not _follows(name, a, b.passage_tokens(spoken[1])):
        yield _draft(name, word, spoken[0], unit, a)


def _follows(name: Mention, a: Reading, tokens: Sequence[Token]) -> bool:
    """Whether a passage opens with a name, a title before it at most."""
    known = {token.stem for token in a.within(name.span) if token.content}
    return bool(known & {token.stem for token in [token for token in tokens if token.word][:_HELD_BACK]})


def _opening(reading: Reading, index: int) -> Token | None:
    """The pronoun that a passage opens with, where it must stand for somebody or something."""
    tokens = reading.passage_tokens(index)
    if len(tokens) < 2 or tokens[0].lower not in _OPENING:
        return None
    return None if tokens[0].lower == "it" and tokens[1].lower in _IMPERSONAL else tokens[0]


def _draft(name: Mention, word: Token, home: int, unit: Unit | None, a: Reading) -> Draft:
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (name.span,),
        (Span(word.start, word.end),),
        f"b opens with “{word.text}” and has not said who or what that is; a has “{name.span.of(a.text)}”",
        grounds.unnamed("" if unit is None else unit.paired, word.text),
        home,
        None if unit is None else unit.bead,
        beyond=True,
    )
