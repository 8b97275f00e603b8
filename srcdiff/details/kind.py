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
_OF = r" of (?:(?:all|the|its|their|our|his|her|valid|those|whose|who|that|had|have|has|people|workers) ){0,5}"
_VOTING = re.compile(
    rf"{_OF}(?:vot(?:ed|ing|ers|es)\b|cast\b|ballots\b|took part\b|taking part\b|turned out\b|participants\b|turnout\b)"
)
_ENTITLED = re.compile(
    rf"{_OF}(?:members(?:hip)?|electorate|population|workforce|staff|employees|residents|adults|inhabitants|citizens"
    r"|shareholders|everyone|(?:eligible|registered|entitled|qualified)(?: \w+)?)\b"
    r"(?! who| that| voting| taking| casting)"
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


def base_of(reading: Reading, mention: Mention) -> tuple[str, Span] | None:
    """Whether a share is one of those who vote or of those who may, and the words that tell so; None for neither."""
    end = mention.span.end
    text = fold(reading.text[end : min(end + 70, reading.document.passages[mention.passage].end)]).replace("\n", " ")
    for name, pattern in (("voting", _VOTING), ("entitled", _ENTITLED)):
        if (met := pattern.match(text)) is not None:
            return name, Span(mention.span.start, end + met.end())
    return None
