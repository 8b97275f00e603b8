"""The age of one person, wherever both texts tell it: "Ada Brandt, 17" where a has "Ada Brandt, 12".

An age is bound to the name that it stands beside, so the two need not stand in aligned passages; so is the name to the
age: "Ada Brandt, 12" where a has "Bo Lind, 12" and tells no age of Ada Brandt. Ages told in a sentence of their own
("she is 12") belong to the numbers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.compare.draft import Draft
from srcdiff.details import Reading
from srcdiff.details.lexicon import NUMERALS
from srcdiff.details.name import Name, name_of, one_bearer
from srcdiff.model import Mention, Relation, Severity, Span

_NUMBER, _NAME = "number", "name"
_FIGURE = rf"(?P<age>\d{{1,3}}|{'|'.join(sorted(NUMERALS, key=len, reverse=True))})"
_LINK = r"(?:,| \()\s?(?:who (?:is|was) |an? |now |the |aged? (?:of )?)*"
_BEHIND = re.compile(rf"{_LINK}{_FIGURE}(?:[- ]years?[- ]old\b|(?=[,.;)]|$| and\b))", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\b{_FIGURE}[- ]years?[- ]old(?: (?!(?:from|in|of|at|near|with|for|and|or)\b)[a-z-]+){{0,3}} (?:\w+\. )?$",
    re.IGNORECASE,
)
_REACH = 60  # characters before a name in which its age may stand
_OLDEST = 115
_CROWDED = 10_000  # pairs of names beyond which the texts are lists, and only equal names are taken for one
_CONFIDENCE = 0.85
_CONFIDENCE_OF_NAME = 0.75


@dataclass(frozen=True, slots=True)
class _Age:
    """A name, the age beside it, where that stands, and whether behind the name ("an 84-year-old Cork man" is none)."""

    name: Mention
    years: int
    span: Span
    behind: bool


def ages(
    a: Reading, b: Reading, mentions_a: Mapping[str, Sequence[Mention]], mentions_b: Mapping[str, Sequence[Mention]]
) -> Iterator[Draft]:
    """A contradiction for each age in b of somebody whose age in a is always another, or is that of another alone."""
    if not mentions_a[_NUMBER] or not mentions_b[_NUMBER]:
        return
    known, asked = (_by_name(_ages(*side)) for side in ((a, mentions_a[_NAME]), (b, mentions_b[_NAME])))
    named = {name_of(mention) for mention in mentions_a[_NAME]}
    crowded = len(named) * len(asked) > _CROWDED
    for name, told in asked.items():
        one = [name] if crowded else [other for other in known if one_bearer(other, name)]
        theirs = {age.years: age for bearer in one for age in known.get(bearer, ())}
        if theirs:
            yield from (_draft(next(iter(theirs.values())), mine, a, b) for mine in told if mine.years not in theirs)
        elif not crowded and any(one_bearer(other, name) for other in named):
            found = ((_bearer(mine.years, known, asked), mine) for mine in told if mine.behind)
            yield from (_renamed(bearer, mine, a, b) for bearer, mine in found if bearer is not None)


def _bearer(years: int, known: Mapping[Name, Sequence[_Age]], asked: Mapping[Name, Sequence[_Age]]) -> _Age | None:
    """The one person of a with an age, where b tells the age of nobody who may be that person."""
    of_age = {name: age for name, told in known.items() for age in told if age.years == years}
    names = list(of_age)
    alone = bool(names) and all(one_bearer(names[0], name) for name in names[1:])
    told = any(one_bearer(name, other) for name in names for other in asked)
    return of_age[names[0]] if alone and not told else None


def _by_name(found: Iterable[_Age]) -> dict[Name, list[_Age]]:
    told: defaultdict[Name, list[_Age]] = defaultdict(list)
    for age in found:
        told[name_of(age.name)].append(age)
    return told


def _ages(reading: Reading, names: Sequence[Mention]) -> Iterator[_Age]:
    for name in names:
        passage = reading.document.passages[name.passage]
        found = _BEHIND.match(reading.text, name.span.end, passage.end) or _BEFORE.search(
            reading.text, max(passage.start, name.span.start - _REACH), name.span.start
        )
        if found is not None:
            spelt = found["age"].lower()
            years = NUMERALS[spelt] if spelt in NUMERALS else int(spelt)
            if 0 < years <= _OLDEST:
                yield _Age(name, years, Span(*found.span("age")), found.start() >= name.span.end)


def _renamed(theirs: _Age, mine: _Age, a: Reading, b: Reading) -> Draft:
    was, now = theirs.name.span.of(a.text), mine.name.span.of(b.text)
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.HIGH,
        _CONFIDENCE_OF_NAME,
        (theirs.name.span,),
        (mine.name.span,),
        f"the name differs: b has “{now}” where a has “{was}”",
        f"Both stand beside the age {mine.years}; a tells no age of “{now}” and no one else of that age.",
        mine.name.passage,
        beyond=True,
    )


def _draft(theirs: _Age, mine: _Age, a: Reading, b: Reading) -> Draft:
    who, old, new = mine.name.span.of(b.text), theirs.span.of(a.text), mine.span.of(b.text)
    return Draft(
        Relation.CONTRADICTS,
        _NUMBER,
        Severity.HIGH,
        _CONFIDENCE,
        (theirs.span,),
        (mine.span,),
        f"the age of {who} differs: b has “{new}” where a has “{old}”",
        f"Both stand beside the name; a gives no other age for “{theirs.name.span.of(a.text)}” that fits.",
        mine.name.passage,
        beyond=True,
    )
