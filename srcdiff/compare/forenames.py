"""A surname of a with a first name that a does not have: "Ida Moss" for "Ruth Moss".

A lone surname agrees with any first name, so that `mentions` takes the one for the other where a has both forms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft
from srcdiff.details import Reading
from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.name.form import plain
from srcdiff.details.name.sorts import is_person
from srcdiff.model import Mention, Relation, Severity

_NAME = "name"
_CONFIDENCE = 0.8
_MOST = 3  # words of a person's name
_SHORT = tuple(
    words(line)
    for line in """
william bill billy will liam
robert bob bobby rob bert
michael mike mick mickey
james jim jimmy jamie
john jack johnny jon
richard dick rick ricky rich
edward ted ed eddie ned
charles charlie chuck
thomas tom tommy
joseph joe joey
henry harry hank
anthony tony
alexander alex sandy sasha
nicholas nick nicky
andrew andy drew
christopher chris kit
margaret peggy maggie meg greta
elizabeth liz beth betty lizzie eliza bess
katherine kate kathy katie kitty
dorothy dot dolly
mary molly polly
sarah sally
susan sue susie
patricia pat patty tricia
deborah debbie
jennifer jenny jen
rebecca becky
theodore ted teddy
lawrence larry
gerald jerry gerry
ronald ron ronnie
donald don donnie
kenneth ken kenny
stephen steven steve
francis frank frances fran
samuel samantha sam
antonia toni
""".strip().splitlines()
)


def forenames(a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each person of b whose surname a has with other first names alone, and b not with these."""
    full = _full(a)
    known, told = _spelt(a), _spelt(b)
    seen: set[tuple[str, ...]] = set()
    for mention in b.once(names.find):
        name = names.name_of(mention)
        others = full.get(name.words[-1], ()) if _in_full(name) else ()
        if not others or name.words[0] in known or name.words in seen:
            continue
        theirs = [names.name_of(other) for other in others]
        if any(names.one_bearer(it, name) or _pet(it.words[0], name.words[0]) for it in theirs):
            continue
        if not any(it.words[0] in told for it in theirs):
            seen.add(name.words)
            yield _draft(a, b, others[0], mention)


def _in_full(name: names.Name) -> bool:
    return 1 < len(name.words) <= _MOST and name.state is None and len(name.words[0]) > 1 and is_person(name)


def _full(reading: Reading) -> dict[str, list[Mention]]:
    """The persons that a document names in full, by their last words."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in reading.once(names.find):
        name = names.name_of(mention)
        if _in_full(name):
            found[name.words[-1]].append(mention)
    return found


def _spelt(reading: Reading) -> set[str]:
    return {plain(token.text) for token in reading.tokens if token.word and token.capital}


def _pet(one: str, other: str) -> bool:
    """Whether one first name is short for the other."""
    return any(one in group and other in group for group in _SHORT)


def _draft(a: Reading, b: Reading, other: Mention, mine: Mention) -> Draft:
    was, now = other.span.of(a.text), mine.span.of(b.text)
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (other.span,),
        (mine.span,),
        f"the name differs: b has “{now}” where a has “{was}”",
        grounds.forename(was.split()[0], now.split()[0]),
        mine.passage,
        beyond=True,
    )
