"""What sort of bearer a name has, as far as the texts at hand tell: a person, a place or a body of people.

The words beside a name tell (a title, a verb of saying, an age, a preposition of place), and some words inside it. No
list of people, places or companies belongs here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.name.form import JOINERS, Name, name_of
from srcdiff.details.reading import Reading
from srcdiff.model import Mention

PERSON, PLACE, BODY = "person", "place", "body"

_TITLES = words(
    """mr mrs ms miss dr prof professor sir dame lord lady senator sen rep governor gov mayor judge sergeant sgt det
    detective inspector officer pc captain capt president minister chancellor husband wife son daughter brother
    sister mother father actor actress singer manager coach boss striker midfielder defender spokesman spokeswoman
    director"""
)
_IN = words("in near into outside across around")
_PLACES = words(
    """street road avenue lane river lake county island islands mount mountain airport hospital park bay city town
    valley beach station stadium arena square bridge sea ocean peninsula province village coast"""
)
_BEFORE = words("lake mount river cape fort port loch glen south north east west")
"""Words that a place's name begins with."""
_BODIES = words(
    """university college school commission council committee ministry department office agency authority service court
    police party league club association federation union company corporation corp inc ltd plc llc bank group trust
    foundation institute society board team united fc afc rfc parliament congress senate house army navy force forces
    airlines airways news times post daily herald tribune gazette chronicle telegraph journal courier television tv
    radio studios records"""
)
_SURE = 2  # how many times more often one sort must be shown than any other


def sorter(sides: Sequence[tuple[Reading, Sequence[Mention]]]) -> Callable[[Mention], Hashable | None]:
    """Reads both documents once and tells the sort of any name of theirs, None where they do not show it."""
    shown: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reading, mentions in sides:
        for mention in mentions:
            sort = _beside(reading, mention)
            if sort is not None:
                shown[" ".join(name_of(mention).words)][sort] += 1
                shown[name_of(mention).words[-1]][sort] += 1

    def sort_of(mention: Mention) -> Hashable | None:
        name = name_of(mention)
        if name.state is not None or name.seat is not None or name.words[-1] in _PLACES or name.words[0] in _BEFORE:
            return PLACE
        if name.short or _BODIES.intersection(name.words):
            return BODY
        for key in (" ".join(name.words), name.words[-1]):
            ranked = shown[key].most_common(2) if key in shown else []
            if ranked and (len(ranked) == 1 or ranked[0][1] >= _SURE * ranked[1][1]):
                return ranked[0][0]
        return None

    return sort_of


def is_person(name: Name) -> bool:
    """Whether no word of a name shows that it is a place's or a body's."""
    told = _BODIES | _PLACES
    return (
        not name.short
        and not told.intersection(name.words)
        and name.words[0] not in _BEFORE
        and not JOINERS & {*name.words}
    )


def _beside(reading: Reading, mention: Mention) -> str | None:
    """What the words before and behind a name show."""
    first, last = reading.ranges[mention.passage]
    start, end = reading.at(mention.span.start), reading.at(mention.span.end)
    before = [token.lower for token in reading.tokens[max(first, start - 2) : start] if token.text != "."]
    after = [token.lower for token in reading.tokens[end : min(last, end + 2)]]
    aged = len(after) > 1 and after[0] == "," and (after[1].isdigit() or after[1] == "who")
    if (before and (before[-1] in _TITLES or before[-1] in SAYING)) or aged or after[:1] == ["who"]:
        return PERSON
    if after and after[0] in SAYING and after[0] != "according":
        return PERSON
    return PLACE if before and before[-1] in _IN else None
