"""The day on which a text says it was published: in its byline, its date line, or the dateline that opens its text.

Only a day with its year is taken, and never one from inside the text. Dates that the text speaks of are for `details`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from srcdiff.model import Document, Role

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b",
    )
)
# HOLMVIK, 14 March 2026 – ; LONDON (Agency), March 14, 2026 --
_DATELINE = re.compile(
    r"(?!(?:On|In|By|At|As|Since|From|Until|After|Before)\b)[^\W\d_][\w .'’/-]{1,40}(?:,|\s\([^()]{1,30}\),?)\s+"
    r"(?P<date>[\w.,-]{1,12}(?:\s[\w.,-]{1,12}){0,3})\s*(?:\([^()]{1,30}\)\s*)?(?:[–—]|--|-\s)"
)
_CHANGED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
_HEAD, _FOOT = 15, 8  # passages in which bylines are looked for
_OPENING = 4  # passages of the text of which one may open with a dateline


def stated_day(document: Document) -> datetime.date | None:
    """The day that a segmented document states as its own; one of publication goes before one of a change."""
    days = list(_stated(document))
    return next((day for day, changed in days if not changed), days[0][0] if days else None)


def _stated(document: Document) -> Iterator[tuple[datetime.date, bool]]:
    edge = len(document.passages) - _FOOT
    opened = 0
    for index, passage in enumerate(document.passages):
        text = document.text[passage.start : min(passage.end, passage.start + 200)]
        if passage.role is Role.BYLINE and (index < _HEAD or index >= edge):
            day = _day_in(text)
        elif passage.role is Role.BODY and opened < _OPENING:
            opened += 1
            dateline = _DATELINE.match(text)
            day = None if dateline is None else _day_in(dateline["date"])
        else:
            continue
        if day is not None:
            yield day, _CHANGED.search(text) is not None


def _day_in(text: str) -> datetime.date | None:
    for pattern in _DATES:
        found = pattern.search(text)
        if found is None:
            continue
        month = found["month"].lower()
        try:
            return datetime.date(int(found["year"]), _MONTHS.get(month) or int(month), int(found["day"]))
        except ValueError:
            continue
    return None
