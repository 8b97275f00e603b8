"""Whole passages that stand alone: what b says and a does not, and what of a is not in b."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft
from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, Detail, Reading, content_stems
from srcdiff.model import Alignment, Mention, Relation, Role, Severity

STATEMENT = "statement"

_SHORT = 4  # content words below which a passage may retell anything
_SURE = 0.6  # confidence from which a passage of b without a counterpart needs a look
_TOLD = 0.45  # share of a passage's content words in one place of the source from which it may be a loose retelling
_CLOSING = "\"'”’») "  # marks behind the end of a sentence
_TOPIC = 2  # passages of a that name something before its name tells nothing of where a passage comes from
_ROLES = (Role.BODY, Role.LIST_ITEM, Role.TABLE_ROW)

Mentions = Mapping[str, Sequence[Mention]]


def added(a: Reading, b: Reading, alignment: Alignment, kept: Container[int]) -> Iterator[Draft]:
    """Every passage of b that stands alone and says something.

    `kept` are those that retell one of a, or hold a detail of it. An addition is low where it is one of them, where
    most of its words stand in a, or where it has hardly any: it is rather a retelling gone unpaired. So is a question,
    which claims nothing.
    """
    for index, passage, score in _lone(b, alignment, Relation.ADDS):
        short = sum(token.content for token in b.passage_tokens(passage)) < _SHORT
        retelling = short or passage in kept or _told(b, passage, a) >= _TOLD
        asks = b.document.passage_text(passage).rstrip(_CLOSING).endswith("?")
        severity = Severity.LOW if retelling or asks or score < _SURE else Severity.MEDIUM
        spans = (b.document.passages[passage].span,)
        message = "b says this; nothing in a does"
        why = grounds.alone("a", score, _hint(short, retelling))
        yield Draft(Relation.ADDS, STATEMENT, severity, score, (), spans, message, why, passage, index)


def _hint(short: bool, retelling: bool) -> str:
    if short:
        return "yet it is so short that it may retell one of a in other words"
    return "yet one of a shares a detail or most of its words" if retelling else ""


def omitted(a: Reading, alignment: Alignment, kept: Container[int]) -> Iterator[Draft]:
    """Every passage of a that stands alone, says something and is not retold: `kept` are the lone ones that are."""
    for index, passage, score in _lone(a, alignment, Relation.OMITS):
        if passage not in kept:
            spans = (a.document.passages[passage].span,)
            message, why = "b leaves this out", grounds.alone("b", score)
            yield Draft(Relation.OMITS, STATEMENT, Severity.LOW, score, spans, (), message, why, passage, index)


def _lone(reading: Reading, alignment: Alignment, relation: Relation) -> Iterator[tuple[int, int, float]]:
    """Bead, passage and score of what stands alone on one side; under three content words say nothing."""
    for index, bead in enumerate(alignment.beads):
        if bead.a and bead.b:
            continue
        for passage in bead.a if relation is Relation.OMITS else bead.b:
            content = sum(token.content for token in reading.passage_tokens(passage))
            if reading.document.passages[passage].role in _ROLES and content >= 3:
                yield index, passage, bead.score


def sharing(own: Mentions, others: Mentions, *, grave: bool = False) -> set[int]:
    """The passages with a detail of weight that the other document has, in so few places that it tells them apart.

    With `grave` only details whose conflicts are grave count: a figure or a date is not named in passing.
    """
    kept: set[int] = set()
    for detail in DETAILS:
        if grave and detail.conflict is not Severity.HIGH:
            continue
        rare = Lookup(detail, _rare(detail, others[detail.name]))
        for mention in own[detail.name]:
            if detail.gained(mention) is not None and rare.agrees(mention):
                kept.add(mention.passage)
    return kept


def _rare(detail: Detail, mentions: Sequence[Mention]) -> list[Mention]:
    spread = Counter(value for value, _ in {(m.value, m.passage) for m in mentions})
    return [m for m in mentions if spread[m.value] < _TOPIC and detail.gained(m) is not None]


def _told(own: Reading, passage: int, other: Reading) -> float:
    """The largest share of a passage's content words that two neighbouring passages of the other document hold."""
    content = own.once(content_stems)[passage]
    return max((len(content & there) for there in other.once(_neighbours)), default=0) / len(content)


def _neighbours(reading: Reading) -> tuple[frozenset[str], ...]:
    """The content stems of each passage and the next."""
    stems = reading.once(content_stems)
    return tuple(left | right for left, right in zip(stems, (*stems[1:], frozenset[str]()), strict=True))
