"""Attribution: who is said to have said it, outside quotation marks.

A mention is a verb of saying with its speaker where a name stands beside it. Whether what was said is the same is for
the alignment to tell; here speakers are compared. The speaker of a quotation belongs to the quotation.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from srcdiff.details import name as names
from srcdiff.details.detail import Detail
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.quote.find import find as find_quotes
from srcdiff.details.quote.said import quote_of
from srcdiff.details.reading import Reading
from srcdiff.model import Agreement, Mention

NAME = "attribution"

_ADDRESSING = words("told called asked")  # the name behind one of these is the hearer's, or what is spoken of


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever is named as the source."""

    speaker: names.Name


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every named source: a name next to a verb of saying, or after "according to", in a passage that quotes nobody."""
    quoting = {quotation.passage for quotation in find_quotes(reading) if quote_of(quotation).speech}
    return tuple(
        Mention(NAME, person.span, person.passage, Source(names.name_of(person)))
        for person in names.find(reading)
        if person.passage not in quoting and _speaks(reading, person)
    )


def _speaks(reading: Reading, person: Mention) -> bool:
    first, last = reading.ranges[person.passage]
    start, end = reading.at(person.span.start), reading.at(person.span.end)
    before = [token.lower for token in reading.tokens[max(first, start - 2) : start]]
    after = [token.lower for token in reading.tokens[end : min(last, end + 1)]]
    said_after = any(word in SAYING and word != "according" for word in after)
    said_before = any(word in SAYING and word not in _ADDRESSING for word in before[-1:])
    return said_after or said_before or before == ["according", "to"]


def _speaker(mention: Mention) -> names.Name:
    value = mention.value
    assert isinstance(value, Source)
    return value.speaker


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two sources can be one: as their names are."""
    return names.relate_names(_speaker(x), _speaker(y))


def keys(mention: Mention) -> frozenset[Hashable]:
    """Those of the speaker's name."""
    return names.name_keys(_speaker(mention))


ATTRIBUTION = Detail(NAME, find, relate, keys, bound=0.3)
