"""Whole passages that stand alone: what b says and a does not, and what of a is not in b."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from srcdiff.compare.draft import Draft
from srcdiff.details import DETAILS, Detail, Reading
from srcdiff.model import Alignment, Mention, Relation, Role, Severity

_SURE = 0.6  # confidence from which a passage of b without a counterpart needs a look
_TOLD = 0.45  # share of a passage's content words in one place of the source from which it may be a loose retelling
_TOPIC = 2  # passages of a that name something before its name tells nothing of where a passage comes from
_ROLES = (Role.BODY, Role.LIST_ITEM, Role.TABLE_ROW, Role.CAPTION)

Mentions = Mapping[str, Sequence[Mention]]


def statements(
    a: Reading, b: Reading, alignment: Alignment, found_a: Mentions, found_b: Mentions, drawn: Mapping[int, int]
) -> Iterator[Draft]:
    """A draft for every passage that stands alone and says something; a fragment of under three words does not.

    `found_a` and `found_b` are the mentions by detail, `drawn` the lone passages of b that retell one of a. An addition
    is low where a detail of the passage, or most of its words, stand in a: it is rather a retelling gone unpaired.
    """
    kept = _kept(found_a, found_b)
    for index, bead in enumerate(alignment.beads):
        if bead.a and bead.b:
            continue
        relation = Relation.OMITS if bead.a else Relation.ADDS
        reading = a if bead.a else b
        for passage in bead.a or bead.b:
            role = reading.document.passages[passage].role
            content = sum(token.content for token in reading.passage_tokens(passage))
            if role not in _ROLES or content < 3:
                continue
            spans = (reading.document.passages[passage].span,)
            if relation is Relation.ADDS:
                retelling = passage in drawn or passage in kept or _told(b, passage, a) >= _TOLD
                severity = Severity.LOW if retelling or bead.score < _SURE else Severity.MEDIUM
                message = "b says this; nothing in a does"
                yield Draft(relation, "statement", severity, bead.score, (), spans, message, passage, index)
            else:
                message = "b leaves this out"
                yield Draft(relation, "statement", Severity.LOW, bead.score, spans, (), message, passage, index)


def _kept(found_a: Mentions, found_b: Mentions) -> set[int]:
    """The passages of b with a detail of weight that stands in a, in so few passages that it tells where it is from."""
    kept: set[int] = set()
    for detail in DETAILS:
        rare = _rare(detail, found_a[detail.name])
        for mention in found_b[detail.name]:
            if detail.gained(mention) is not None and any(detail.relate(there, mention).agrees for there in rare):
                kept.add(mention.passage)
    return kept


def _rare(detail: Detail, mentions: Sequence[Mention]) -> list[Mention]:
    spread = Counter(value for value, _ in {(m.value, m.passage) for m in mentions})
    return [m for m in mentions if spread[m.value] < _TOPIC and detail.gained(m) is not None]


def _told(own: Reading, passage: int, other: Reading) -> float:
    """The largest share of a passage's content words that two neighbouring passages of the other document hold."""
    content = {token.stem for token in own.passage_tokens(passage) if token.content}
    stems = [{token.stem for token in other.passage_tokens(i) if token.content} for i in range(len(other.ranges))]
    pairs = zip(stems, [*stems[1:], set[str]()], strict=True)
    return max((len(content & (left | right)) for left, right in pairs), default=0) / len(content)
