"""Details of a that are gone from b as such and yet told there otherwise: no omission is left of those.

A quotation becomes reported speech, a year a span of time, a figure a sum or a difference. What `details` can follow is
found there; here the pairing of the passages speaks for the rest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.compare.draft import Draft
from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, Reading, content_stems
from srcdiff.details.date import DATE
from srcdiff.details.name import NAMES
from srcdiff.details.quote import QUOTE
from srcdiff.details.reading import Token
from srcdiff.model import Alignment, Bead, Mention, Relation

_TOLD = 0.2  # share of a quotation's content words in the paired passages from which these retell it
_WHOLE = 1  # content words beside the quotation up to which its passage is all quotation
_PAIRED = 0.4  # score of a bead from which a passage that is all quotation is retold in its counterpart
_SURELY = 0.55  # score of a bead from which words in common are no chance
_STOPS = frozenset(".,;:!?–—…")
_PART = 3  # content words from which a part of a quotation must itself be told
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zß-ÿ]|[ .'’-]){3,40}(?:\s\([^()\n]{1,30}\))?(?:,\s[^–—\n]{1,40}?)?\s*(?:[–—]|--|\s-\s)"
)
"""A place in capitals and a day that open a report: "TORLAND (Agency), 3 May 2024 –"."""
_OPENING = 4  # passages of which one may open with a dateline
_RECKONED = ("number", "date")  # details that are told as one another: since 1998, for a quarter of a century

Mentions = Mapping[str, Sequence[Mention]]


def without_reported(drafts: Iterable[Draft], a: Reading, b: Reading, alignment: Alignment) -> list[Draft]:
    """The drafts but for lost quotations that the passages paired with theirs tell as reported speech."""
    paired = _paired(alignment)
    return [
        draft
        for draft in drafts
        if not (_lost(draft, (QUOTE.name,)) and any(_spoken(draft, a, b, bead) for bead in paired[draft.home]))
    ]


def without_furniture(drafts: Iterable[Draft], a: Reading) -> list[Draft]:
    """The drafts but for what goes with the form of a text: its dateline, an acronym in brackets behind its name."""
    opening = a.document.passages[:_OPENING]
    datelines = [m.span() for p in opening if (m := _DATELINE.match(a.text, p.start, p.end)) is not None]

    def formal(draft: Draft) -> bool:
        if not _lost(draft, (DATE.name, NAMES.name)):
            return False
        span = draft.a[0]
        bracketed = a.text[span.start - 1 : span.start] == "(" and a.text[span.end : span.end + 1] == ")"
        acronym = bracketed and draft.detail == NAMES.name and span.of(a.text)[-1:].isupper()
        return acronym or any(start <= span.start and span.end <= end for start, end in datelines)

    return [draft for draft in drafts if not formal(draft)]


def without_reckoned(
    drafts: Iterable[Draft], found_a: Mentions, found_b: Mentions, alignment: Alignment
) -> list[Draft]:
    """The drafts but for lost numbers and dates, one for each that only b has in the passages paired with theirs."""
    paired, fresh = _paired(alignment), _fresh(found_a, found_b)
    kept = []
    for draft in drafts:
        beads = paired[draft.home] if _lost(draft, _RECKONED) else []
        place = next((passage for bead in beads for passage in bead.b if fresh[passage]), None)
        if place is None:
            kept.append(draft)
        else:
            fresh[place] -= 1
    return kept


def _paired(alignment: Alignment) -> defaultdict[int, list[Bead]]:
    """The beads of each passage of a that have both sides."""
    paired: defaultdict[int, list[Bead]] = defaultdict(list)
    for bead in alignment.beads:
        for passage in bead.a if bead.b else ():
            paired[passage].append(bead)
    return paired


def _lost(draft: Draft, details: Sequence[str]) -> bool:
    return draft.relation is Relation.OMITS and draft.detail in details


def _fresh(found_a: Mentions, found_b: Mentions) -> Counter[int]:
    """How many numbers and dates each passage of b has that a does not: any may tell one of a, reckoned or rounded."""
    fresh: Counter[int] = Counter()
    for detail in DETAILS:
        if detail.name in _RECKONED:
            known = Lookup(detail, found_a[detail.name])
            fresh.update(mention.passage for mention in found_b[detail.name] if not known.agrees(mention))
    return fresh


def _spoken(draft: Draft, a: Reading, b: Reading, bead: Bead) -> bool:
    """Whether the counterparts have some words of each part of a quotation, or have nothing else of a to tell."""
    tokens = a.passage_tokens(draft.home)
    inside = [token for token in tokens if any(span.start <= token.start < span.end for span in draft.a)]
    quoted = {token.stem for token in inside if token.content}
    beside = {token.stem for token in tokens if token.content} - quoted
    stems = b.once(content_stems)
    told = frozenset[str]().union(*(stems[passage] for passage in bead.b))
    if bead.score >= _SURELY and quoted and len(quoted & told) >= _TOLD * len(quoted):
        return all(part & told for part in _parts(inside) if len(part) >= _PART)
    return len(beside) <= _WHOLE and bead.score >= _PAIRED


def _parts(tokens: Iterable[Token]) -> Iterator[set[str]]:
    """The content words of what stands between the stops and commas of a quotation."""
    part: set[str] = set()
    for token in tokens:
        if token.text in _STOPS:
            yield part
            part = set()
        elif token.content:
            part.add(token.stem)
    yield part
