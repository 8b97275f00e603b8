"""The registry of details; its order is precedence: a year inside a date is no number, money is money first."""

from __future__ import annotations

from collections.abc import Collection

from srcdiff.details.attribution import ATTRIBUTION
from srcdiff.details.date import DATE
from srcdiff.details.detail import Detail
from srcdiff.details.lasting import with_times_between
from srcdiff.details.modality import MODALITY
from srcdiff.details.name import NAMES
from srcdiff.details.negation import NEGATION
from srcdiff.details.number import NUMBER
from srcdiff.details.quote import QUOTE
from srcdiff.details.reading import Reading, content_stems, fold, read_pair
from srcdiff.model import Mention

DETAILS: tuple[Detail, ...] = (QUOTE, DATE, with_times_between(NUMBER), NAMES, NEGATION, MODALITY, ATTRIBUTION)

__all__ = ["DETAILS", "Detail", "Reading", "content_stems", "find_mentions", "fold", "read_pair"]


def find_mentions(reading: Reading, only: Collection[str] | None = None) -> dict[str, tuple[Mention, ...]]:
    """The mentions of every detail by its name, in the order of the text; a claimed word is mentioned once.

    Of a detail that is not among `only` (names; None for all) there are none.
    """
    found: dict[str, tuple[Mention, ...]] = {}
    claimed: set[int] = set()
    for detail in DETAILS:
        if only is not None and detail.name not in only:
            found[detail.name] = ()
            continue
        mentions = [
            m for m in reading.once(detail.find) if m.span.start not in claimed and m.span.end - 1 not in claimed
        ]
        found[detail.name] = tuple(mentions)
        if detail.claims:
            claimed.update(place for mention in mentions for place in range(mention.span.start, mention.span.end))
    return found
