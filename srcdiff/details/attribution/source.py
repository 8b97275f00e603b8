"""What an attribution says: who speaks, and what is laid to that speaker; what two of them are to each other."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from srcdiff.details.quote.who import Speaker, alike, differ
from srcdiff.model import Agreement, Mention

_SPOKEN, _TOLD = 4, 3  # words of a quotation, and content words, from which a saying can be known again
_QUOTED, _RETOLD = 0.75, 0.6  # share of the shorter's words that two tellings of one saying have in common
_FRAGMENT = 4  # how many times longer one saying may be than another of which it is known again


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker, and what is laid to it: the words of each of its quotations, and the stems of all content words.

    `contested` tells that the verb itself leaves open whether it is so: claimed, alleged, accused.
    """

    speaker: Speaker
    quoted: tuple[frozenset[str], ...]
    content: frozenset[str]
    contested: bool = False


def source_of(mention: Mention) -> Source:
    """The value of a mention of an attribution."""
    value = mention.value
    assert isinstance(value, Source)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether the same is laid to the same speaker; nothing can be told where different things are said."""
    p, q = source_of(x), source_of(y)
    if p == q:
        return Agreement.SAME
    if not _same_saying(p, q):
        return Agreement.UNRELATED
    if differ(p.speaker, q.speaker, strictly=not (p.quoted and q.quoted)):
        return Agreement.CONFLICT
    return Agreement.SAME if alike(p.speaker, q.speaker) else Agreement.COMPATIBLE


def _same_saying(p: Source, q: Source) -> bool:
    if not p.content & q.content:
        return False
    if p.quoted and q.quoted:
        return any(_shared(x, y, _QUOTED, _SPOKEN) for x in p.quoted for y in q.quoted)
    return _shared(p.content, q.content, _RETOLD, _TOLD)


def _shared(x: frozenset[str], y: frozenset[str], share: float, least: int) -> bool:
    """Whether two sets of words, the longer not many times the shorter, have enough in common."""
    short, long = sorted((x, y), key=len)
    return len(long) <= _FRAGMENT * len(short) and len(short & long) >= max(least, share * len(short))


def keys(mention: Mention) -> frozenset[Hashable]:
    """The words that are laid to the speaker; the whole value where none carries meaning."""
    value = source_of(mention)
    return frozenset(value.content) or frozenset({value})


def explain(x: Mention, y: Mention) -> str | None:
    """Who said it in either text; x is a's, y is b's."""
    p, q = source_of(x), source_of(y)
    what = "words that a quotes from" if p.quoted else "what a has from"
    return f"b gives to {q.speaker.shown} {what} {p.speaker.shown}"
