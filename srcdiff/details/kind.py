"""What a number counts, by kinds of which no two are the same: people or households, points or places.

Only nouns that a rewrite cannot mean by one another stand here; what two of them mean is decided elsewhere.
"""

from __future__ import annotations

import re
from functools import cache

from srcdiff.details.reading import Reading, fold, stem
from srcdiff.model import Mention, Span

_GROUPS = """
person people resident inhabitant man woman child adult patient worker employee student pupil passenger voter citizen
    | household family families home house flat apartment building
point points | place places position positions spot spots
vote votes | seat seats
goal goals | game games match matches
page pages | chapter chapters volume volumes
school schools | pupil pupils student students
hospital hospitals clinic clinics | patient patients
ship ships vessel vessels boat boats | passenger passengers sailor sailors
company companies firm firms | worker workers employee employees
case cases infection infections | death deaths
flight flights | passenger passengers
"""
_REACH = 4  # words behind a figure among which the noun stands
_BASES = """
demand consumption use usage | capacity supply supplies output production generation
revenue revenues sales turnover | profit profits earnings | costs cost spending expenditure outlay outlays | debt debts
members membership electorate voters population workforce staff employees residents inhabitants adults citizens people
    shareholders everyone everybody students pupils
    | voting votes ballots turnout
women girls females | men boys males
adults | children minors
imports | exports
assets | liabilities debts
homes houses flats households families | residents people inhabitants population
seats mandates | votes
budget | economy gdp
schools | pupils students
companies firms businesses employers | workers employees staff
patients | hospitals clinics doctors nurses
cases infections | deaths
income incomes earnings | wealth savings
area land surface | population people inhabitants
applications applicants bids | places grants permits
arrests | charges convictions
"""
"""What a share may be of: of two sides of a line none is meant by the other."""
_VOTED = re.compile(
    r" of (?:[\w',-]+ ){0,5}?(?:(?:who|that|which) (?:had |have |has |actually |did )?(?:vot(?:ed?|ing)|took part"
    r"|taken part|turned out|cast)|vot(?:ing|es)|ballots?|turned out|turnout|cast)\b"
)
_NOUN_AFTER = re.compile(r" of ((?:[\w',.%-]+ ){0,5}[\w'-]+)")
_CLAUSES = re.compile(
    r"[,;:.()](?: |$)|\b(?:who|that|which|in|at|on|with|from|by|to|for|is|was|were|are|has|had|have)\b"
)


@cache
def _sides() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, frozenset[tuple[int, int]]] = {}
    for group, line in enumerate(_GROUPS.replace("\n    ", " ").strip().splitlines()):
        for side, listed in enumerate(line.split("|")):
            for word in listed.split():
                found[stem(word)] = found.get(stem(word), frozenset()) | {(group, side)}
    return found


def kinds_of(reading: Reading, mention: Mention) -> dict[tuple[int, int], Span]:
    """(group, side) of each kind that the noun behind a number is of, with the figure and the noun."""
    found: dict[tuple[int, int], Span] = {}
    first = reading.at(mention.span.end)
    for token in reading.tokens[first : min(first + _REACH, reading.ranges[mention.passage][1])]:
        if not token.word or token.text[0].isdigit():
            break
        for place in _sides().get(token.stem, ()):
            found.setdefault(place, Span(mention.span.start, token.end))
        if found or not token.content:
            break
    return found


def base_of(reading: Reading, mention: Mention) -> tuple[frozenset[tuple[int, int]], Span] | None:
    """(group, side) of what a share is a share of, with the words that tell so; None where nothing known does."""
    end = mention.span.end
    text = fold(reading.text[end : min(end + 90, reading.document.passages[mention.passage].end)]).replace("\n", " ")
    if (met := _VOTED.match(text)) is not None:
        return _bases()["voting"], Span(mention.span.start, end + met.end())
    if (met := _NOUN_AFTER.match(text)) is None:
        return None
    noun = met[1]
    if (stop := _CLAUSES.search(noun)) is not None:
        noun = noun[: stop.start()]
    for word in re.finditer(r"[a-z]+", noun):
        if (sides := _bases().get(word[0])) is not None:
            return sides, Span(mention.span.start, end + met.start(1) + word.end())
    return None


@cache
def _bases() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, frozenset[tuple[int, int]]] = {}
    for group, line in enumerate(_BASES.replace("\n    ", " ").strip().splitlines()):
        for side, listed in enumerate(line.split("|")):
            for word in listed.split():
                found[word] = found.get(word, frozenset()) | {(group, side)}
    return found
