"""Passages of a that b draws on and leaves much of out: one finding for what is lost, not one for each detail.

Passages that b does not draw on at all are for `statements`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft
from srcdiff.compare.statements import STATEMENT
from srcdiff.details import Reading, content_stems
from srcdiff.model import Alignment, Relation, Severity

_LEAST = 4  # content words of a passage of which a share can be told
_LOST = 0.4  # share of them that b does not have, from which it leaves much out
_NAMED = 3  # details that the message names


def thinned(drafts: Iterable[Draft], a: Reading, b: Reading, alignment: Alignment) -> list[Draft]:
    """The drafts, those of details that one paired passage loses put together where b lacks much of the rest too."""
    drafts = list(drafts)
    told = frozenset[str]().union(*b.once(content_stems))
    paired = {i: index for index, bead in enumerate(alignment.beads) if bead.b for i in bead.a}
    leaving: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        light = draft.relation is Relation.OMITS and draft.severity is Severity.LOW and draft.detail != STATEMENT
        if light and draft.home in paired:
            leaving[draft.home].append(draft)
    lost = {home: held for home, held in leaving.items() if _lacks_much(a, held, told)}
    folded = {id(draft) for held in lost.values() for draft in held}
    kept = [draft for draft in drafts if id(draft) not in folded]
    return [*kept, *(_together(held, a, paired[home]) for home, held in lost.items())]


def _lacks_much(a: Reading, held: Sequence[Draft], told: frozenset[str]) -> bool:
    """Whether b has few of the other words of the passage."""
    details = [span for draft in held for span in draft.a]
    tokens = [token for token in a.passage_tokens(held[0].home) if token.content]
    other = [t.stem for t in tokens if not any(span.start <= t.start < span.end for span in details)]
    return len(other) >= _LEAST and sum(stem not in told for stem in other) >= _LOST * len(other)


def _together(held: Sequence[Draft], a: Reading, bead: int) -> Draft:
    """One omission of the passage, which names the details that go with it."""
    first = held[0]
    passage = a.document.passages[first.home]
    spans = sorted(span for draft in held for span in draft.a)
    named = [f"“{' '.join(span.of(a.text).split())}”" for span in spans][:_NAMED]
    more = "and more" if len(spans) > _NAMED else ""
    return replace(
        first,
        detail=STATEMENT,
        a=(passage.span,),
        message=f"b leaves much of this out, with {', '.join(filter(None, (*named, more)))}",
        why=grounds.much(len(held)),
        bead=bead,
        confidence=max(draft.confidence for draft in held),
    )
