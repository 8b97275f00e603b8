"""What a page says of itself outside its text: the day it was published, its title.

Only what the page states in so many words is taken; a day is never guessed from an address or from the text.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

_DAY_KEYS = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "date",
)
_ISO = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_MOST_SCRIPT = 200_000  # characters of one JSON-LD script


def page_day(root: _Element) -> datetime.date | None:
    """The day on which a page says it was published, from its metadata or its `time` element, else None."""
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        named.setdefault(key, meta.get("content") or "")
    days = (day_of(named[key]) for key in _DAY_KEYS if key in named)
    first = next((day for day in days if day is not None), None)
    return first or _linked_day(root) or _marked_day(root)


def page_title(root: _Element) -> str | None:
    """The title of the article by the page's metadata (never the browser's title, which carries the site's name)."""
    for meta in root.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in ("og:title", "twitter:title"):
            title = " ".join((meta.get("content") or "").split())
            return title or None
    return None


def day_of(text: str) -> datetime.date | None:
    """The day of an ISO date or time, else None."""
    found = _ISO.match(text)
    if found is None:
        return None
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _linked_day(root: _Element) -> datetime.date | None:
    """`datePublished` of the first article in the page's JSON-LD."""
    for script in root.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        if len(script.text) > _MOST_SCRIPT:
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue  # metadata that cannot be read is no metadata; the text itself is whole
        for value in _published(data):
            if (day := day_of(value)) is not None:
                return day
    return None


def _published(data: Any) -> Iterator[str]:
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, dict):
            if isinstance(value := item.get("datePublished"), str):
                yield value
            waiting.extend(item.get(key) for key in ("@graph", "mainEntity") if item.get(key) is not None)
        elif isinstance(item, list):
            waiting.extend(item[:100])


def _marked_day(root: _Element) -> datetime.date | None:
    """The day of a `time` element that is marked as the day of publication, or of the page's only one."""
    times = list(root.iter("time"))
    for time in times:
        marks = f"{time.get('itemprop') or ''} {time.get('class') or ''} {time.get('pubdate') is not None}".lower()
        if "publish" in marks or "true" in marks:
            return day_of(time.get("datetime") or "")
    return day_of(times[0].get("datetime") or "") if len(times) == 1 else None
