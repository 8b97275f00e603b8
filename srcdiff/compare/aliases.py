"""Names and terms that a person says stand for the same: differences between them are none.

Which they are comes from outside; which names are of one bearer without being told so is for the details.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from srcdiff.compare.draft import Draft
from srcdiff.details import Reading, fold
from srcdiff.model import Relation, Span

_FILLER = re.compile(r"(?:\b(?:the|an?)\b|'s\b|\W)*")


def without_aliases(drafts: Iterable[Draft], groups: Sequence[Sequence[str]], a: Reading, b: Reading) -> list[Draft]:
    """The drafts but for differences between members of a group, and for members of one that the other text has too.

    Members are found as whole words. What is written with a capital is not found in words without: `US` is not `us`.
    """
    drafts = list(drafts)
    if not groups or not drafts:
        return drafts
    folded = fold(a.text), fold(b.text)
    places = [(_find(group, a.text, folded[0]), _find(group, b.text, folded[1])) for group in groups]
    return [draft for draft in drafts if not any(_excused(draft, *found, *folded) for found in places)]


def _excused(draft: Draft, in_a: Sequence[Span], in_b: Sequence[Span], a: str, b: str) -> bool:
    of_a = bool(draft.a) and all(_made_up(span, in_a, a) for span in draft.a)
    of_b = bool(draft.b) and all(_made_up(span, in_b, b) for span in draft.b)
    match draft.relation:
        case Relation.CONTRADICTS:
            return of_a and of_b
        case Relation.ADDS:
            return of_b and bool(in_a)
        case Relation.OMITS:
            return of_a and bool(in_b)


def _made_up(span: Span, places: Sequence[Span], text: str) -> bool:
    """Whether a member makes up the span: the span lies in it, or it in the span with nothing but fillers around."""
    for place in places:
        if place.start <= span.start and span.end <= place.end:
            return True
        around = text[span.start : place.start], text[place.end : span.end]
        if span.start <= place.start and place.end <= span.end and all(map(_FILLER.fullmatch, around)):
            return True
    return False


def _find(group: Sequence[str], text: str, folded: str) -> list[Span]:
    found = []
    for member in group:
        words = r"\s+".join(re.escape(word) for word in fold(member).split())
        for match in re.finditer(rf"(?<!\w){words}(?!\w)", folded) if words else ():
            written = text[match.start() : match.end()]
            if member == member.lower() or written != written.lower():
                found.append(Span(*match.span()))
    return found
