"""Two words of a that have changed places in b: "the union in March, the ministry in May" the other way round.

Held against each other are two clauses of a that follow each other and two of b. Where each clause of b has words of
both of a, two of the four things that they tell have changed places; told are pairs of figures and of nouns. Where
the distances of two values tell as much, they are found in `misplaced`, names in `displaced` and `exchanged`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.statements import STATEMENT
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, number
from srcdiff.details.lexicon import NUMERALS, words
from srcdiff.details.reading import Token
from srcdiff.details.tense import root
from srcdiff.model import Relation, Severity, Span

_MOST = 9  # content words of a clause from which it tells of too much
_CONFIDENCE = 0.7
_STOPS = frozenset(".;:!?—–()")
_JOINTS = words("and but while whereas")
_LINKED = words("at in on by from to of for with within after before about around near under over during until since")
"""Words before which a comma parts no clauses."""
_FIGURE = "figure"
_NOUN = words("the his her its their")
_NUMERALS = NUMERALS.keys() | words("half third quarter dozen hundred thousand hundreds thousands once twice")


def swapped(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each two words of b that stand where a has the other."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


@dataclass(frozen=True, slots=True)
class _Word:
    """A content word of a clause, with what sort of word may be exchanged for it; empty for none."""

    token: Token
    sort: str


_Clause = dict[str, _Word]


def _clauses(reading: Reading, passages: Sequence[int]) -> list[_Clause]:
    """The content words of each clause by their roots, in order: those that the passages tell once."""
    found: list[list[_Word]] = [[]]
    for passage in passages:
        tokens = reading.passage_tokens(passage)
        for at, token in enumerate(tokens):
            before, behind = (tokens[k] if 0 <= k < len(tokens) else None for k in (at - 1, at + 1))
            comma = token.text == "," and (behind is None or behind.lower not in _LINKED)
            if token.text in _STOPS or token.lower in _JOINTS or comma:
                found.append([])
            elif token.content and not _part_of_name(token, before, behind):
                found[-1].append(_Word(token, _sort(token, before)))
        found.append([])
    count = Counter(root(word.token) for clause in found for word in clause)
    told = ({root(w.token): w for w in clause if count[root(w.token)] == 1} for clause in found)
    return [clause for clause in told if clause]


def _part_of_name(token: Token, *beside: Token | None) -> bool:
    return token.capital and any(other is not None and other.capital and other.word for other in beside)


def _sort(token: Token, before: Token | None) -> str:
    if token.text[0].isdigit() or token.lower in _NUMERALS:
        return _FIGURE
    return "noun" if before is not None and before.lower in _NOUN and not token.capital else ""


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _clauses(a, unit.a), _clauses(b, unit.b)
    for first, second in pairwise(theirs):
        for one, other in pairwise(ours):
            if max(map(len, (first, second, one, other))) <= _MOST and not _listed(first, second, one, other):
                found = _pair(first, second, one, other)
                if found is not None:
                    yield _draft(unit, a, b, *found)


def _listed(first: _Clause, second: _Clause, one: _Clause, other: _Clause) -> bool:
    """Whether what stands on both sides of the joint is exchanged alone: "umbrellas and bags", "bags and umbrellas"."""
    return next(reversed(first)) == next(iter(other)) and next(iter(second)) == next(reversed(one))


def _pair(
    first: _Clause, second: _Clause, one: _Clause, other: _Clause
) -> tuple[Sequence[_Word], Sequence[_Word]] | None:
    """Two words of one sort that are exchanged, in a and in b, where their clauses are told of the same four things."""
    kept, gone, come, held = ([word for word in p if word in q] for p in (first, second) for q in (one, other))
    if not (kept and gone and come and held):
        return None
    for x in gone:
        for y in come:
            if first[x].sort and first[x].sort == second[y].sort:
                return (first[x], second[y]), (one[y], other[x])
    for x in kept:
        for y in held:
            if first[x].sort and first[x].sort == second[y].sort:
                return (first[x], second[y]), (one[x], other[y])
    return None


def _draft(unit: Unit, a: Reading, b: Reading, there: Sequence[_Word], here: Sequence[_Word]) -> Draft:
    in_a, in_b = (tuple(sorted(Span(w.token.start, w.token.end) for w in side)) for side in (there, here))
    home = b.passage_of(in_b[0].start)
    assert home is not None
    left, right = (span.of(b.text) for span in in_b)
    return Draft(
        Relation.CONTRADICTS,
        number.NAME if there[0].sort == _FIGURE else STATEMENT,
        Severity.MEDIUM,
        _CONFIDENCE,
        in_a,
        in_b,
        f"b exchanges “{left}” and “{right}”: each stands where a has the other",
        grounds.exchanged(unit.paired),
        home,
        unit.bead,
    )
