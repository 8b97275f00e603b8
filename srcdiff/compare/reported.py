"""Details of a that are gone from b as such and yet told there otherwise: no omission is left of those.

A quotation becomes reported speech, a year a span of time, a figure a sum or a difference. What `details` can follow is
found there; here the pairing of the passages speaks for the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.compare.draft import Draft
from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, Reading, content_stems
from srcdiff.details.quote import QUOTE
from srcdiff.details.reading import Token
from srcdiff.model import Alignment, Bead, Mention, Relation

_TOLD = 0.2  # share of a quotation's content words in the paired passages from which these retell it
_WHOLE = 1  # content words beside the quotation up to which its passage is all quotation
_PAIRED = 0.4  # score of a bead from which a passage that is all quotation is retold in its counterpart
_STOPS = frozenset(".,;:!?–—…")
_PART = 3  # content words from which a part of a quotation must itself be told
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
    if quoted and len(quoted & told) >= _TOLD * len(quoted):
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
