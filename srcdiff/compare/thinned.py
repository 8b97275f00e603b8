"""Passages of a that b draws on and keeps little of: one finding for what is lost, not one for each detail.

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
_LOST = 0.5  # share of them that b does not have, from which it keeps little
_NAMED = 3  # details that the message names


def thinned(drafts: Iterable[Draft], a: Reading, b: Reading, alignment: Alignment) -> list[Draft]:
    """The drafts, those of details that one paired passage loses put together where b lacks half of its words too."""
    drafts = list(drafts)
    told = frozenset[str]().union(*b.once(content_stems))
    paired = {i: index for index, bead in enumerate(alignment.beads) if bead.b for i in bead.a}
    lost: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        light = draft.relation is Relation.OMITS and draft.severity is Severity.LOW and draft.detail != STATEMENT
        if light and draft.home in paired and _little(a, draft.home, told):
            lost[draft.home].append(draft)
    folded = {id(draft) for held in lost.values() for draft in held}
    kept = [draft for draft in drafts if id(draft) not in folded]
    return [*kept, *(_together(held, a, paired[home]) for home, held in lost.items())]


def _little(a: Reading, passage: int, told: frozenset[str]) -> bool:
    content = [token.stem for token in a.passage_tokens(passage) if token.content]
    return len(content) >= _LEAST and sum(stem not in told for stem in content) >= _LOST * len(content)


def _together(held: Sequence[Draft], a: Reading, bead: int) -> Draft:
    """One omission of the passage, which names the details that go with it."""
    first = held[0]
    passage = a.document.passages[first.home]
    named = [f"“{' '.join(span.of(a.text).split())}”" for draft in held for span in draft.a][:_NAMED]
    more = "and more" if len(held) > _NAMED else ""
    return replace(
        first,
        detail=STATEMENT,
        a=(passage.span,),
        message=f"b keeps little of this; among what it leaves out: {', '.join(filter(None, (*named, more)))}",
        why=grounds.little(len(held)),
        bead=bead,
        confidence=max(draft.confidence for draft in held),
    )
