"""Two names that have changed places as the heads of their clauses: "Tarn shut, Holm grew" for "Holm shut, Tarn grew".

Only names that open a clause on both sides are held against each other, by what their clauses go on to say. One name
alone in the place of another is judged in `displaced`, figures in `misplaced`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.name.find import CALENDAR
from srcdiff.details.reading import stem
from srcdiff.model import Agreement, Mention, Relation, Severity

_NAME = "name"
_CONFIDENCE = 0.8
_JOINTS = words("and but while whereas although though because when after before which who that as")
_PREPOSITIONS = words("of in at by from to for with on as than like")
_TITLE = 4  # words of a clause ahead of the name that opens it
_CROWDED = 40  # names of a unit from which it is a list
_OUTWEIGHED = 4  # how many times what speaks for an exchange must outweigh what speaks against it
_SIGNS = frozenset(',;:.()—–!?“”"')
_ENDS = frozenset(";.:!?—–")


@dataclass(frozen=True, slots=True)
class _Head:
    """A name that opens a clause, and the stems of what the clause goes on to say."""

    mention: Mention
    name: names.Name
    told: frozenset[str]


def exchanged(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each two names of b of which each heads the clause that the other heads in a."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _heads(a, unit.a), _heads(b, unit.b)
    for mine, other in combinations(ours, 2):
        if names.relate_names(mine.name, other.name) is not Agreement.CONFLICT:
            continue
        one, two = ([x for x in theirs if names.one_bearer(x.name, y.name)] for y in (mine, other))
        if one and two and _crossed((mine, other), one, two):
            yield _draft(unit, a, b, (one[0], two[0]), (mine, other))


def _heads(reading: Reading, passages: Sequence[int]) -> list[_Head]:
    held = [mention for mention in reading.once(names.find) if mention.passage in passages]
    if len(held) > _CROWDED:
        return []
    return [
        _Head(mention, names.name_of(mention), _clause(reading, mention))
        for mention in held
        if _opens(reading, mention, held)
    ]


def _opens(reading: Reading, mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether a name is the first of its clause, a title ahead of it at most, and owns nothing."""
    start, low = reading.at(mention.span.start), reading.ranges[mention.passage][0]
    if reading.text[mention.span.end : mention.span.end + 2] in ("'s", "’s"):
        return False
    first = start
    while first > low and not _joins(reading, first - 1):
        first -= 1
    ahead = reading.tokens[first:start]
    if len(ahead) > 1 and ahead[0].lower in ("in", "on") and (ahead[1].lower in CALENDAR or ahead[1].text.isdigit()):
        ahead = ahead[2:]
    named = any(ahead and ahead[0].start <= other.span.start < mention.span.start for other in held)
    return len(ahead) <= _TITLE and not named and not any(token.lower in _PREPOSITIONS for token in ahead)


def _joins(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    return token.text in _SIGNS or token.lower in _JOINTS


def _clause(reading: Reading, mention: Mention) -> frozenset[str]:
    """The stems of the content words behind a name up to where another clause of the sentence begins."""
    tokens, last = reading.tokens, reading.ranges[mention.passage][1]
    found = set()
    for index in range(reading.at(mention.span.end), last):
        token = tokens[index]
        another = token.lower == "and" and index + 1 < last and tokens[index + 1].capital
        if token.text in _ENDS or token.lower in ("while", "whereas", "but") or another:
            break
        if token.content:
            found.add(token.stem)
    return frozenset(found)


def _crossed(pair: tuple[_Head, _Head], one: Sequence[_Head], two: Sequence[_Head]) -> bool:
    """Whether each clause of b says what the clauses of the other name say in a, and hardly anything of its own."""
    spelt = frozenset(stem(word) for head in pair for word in head.name.words)
    if any(head.told & spelt for head in (*pair, *one, *two)):
        return False  # what the one does to the other may be told from either side: sold to, bought from
    told_one, told_two = (frozenset().union(*(head.told for head in heads)) for heads in (one, two))
    of_one, of_two = told_one - told_two, told_two - told_one
    mine, other = (head.told for head in pair)
    crossed = len(mine & of_two), len(other & of_one)
    straight = len(mine & of_one) + len(other & of_two)
    return min(crossed) > 0 and sum(crossed) >= _OUTWEIGHED * straight


def _draft(unit: Unit, a: Reading, b: Reading, theirs: tuple[_Head, _Head], ours: tuple[_Head, _Head]) -> Draft:
    spans = sorted(head.mention.span for head in ours)
    first, second = (span.of(b.text) for span in spans)
    return Draft(
        Relation.CONTRADICTS,
        _NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        tuple(sorted(head.mention.span for head in theirs)),
        tuple(spans),
        f"b exchanges “{first}” and “{second}”: each stands where a has the other",
        grounds.exchanged(unit.paired),
        ours[0].mention.passage,
        unit.bead,
    )
