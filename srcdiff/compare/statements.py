"""Whole passages that stand alone: what b says and a does not, and what of a is not in b."""

from __future__ import annotations

from collections.abc import Iterator

from srcdiff.compare.draft import Draft
from srcdiff.details import Reading
from srcdiff.model import Alignment, Relation, Role, Severity

_SURE = 0.6  # confidence from which a passage of b without a counterpart needs a look
_TOLD = 0.45  # share of a passage's content words in one place of the source from which it may be a loose retelling
_ROLES = (Role.BODY, Role.LIST_ITEM, Role.TABLE_ROW, Role.CAPTION)


def statements(a: Reading, b: Reading, alignment: Alignment) -> Iterator[Draft]:
    """A draft for every passage that stands alone and says something; a fragment of under three words does not."""
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
                alone = bead.score >= _SURE and _told(b, passage, a) < _TOLD
                severity = Severity.MEDIUM if alone else Severity.LOW
                yield Draft(relation, "statement", severity, bead.score, (), spans, "b says this; nothing in a does", passage, index)
            else:
                yield Draft(relation, "statement", Severity.LOW, bead.score, spans, (), "b leaves this out", passage, index)


def _told(own: Reading, passage: int, other: Reading) -> float:
    """The largest share of a passage's content words that two neighbouring passages of the other document hold."""
    content = {token.stem for token in own.passage_tokens(passage) if token.content}
    stems = [{token.stem for token in other.passage_tokens(i) if token.content} for i in range(len(other.ranges))]
    best = max((len(content & (left | right)) for left, right in zip(stems, [*stems[1:], set()], strict=True)), default=0)
    return best / len(content)
