"""Names and terms that a person says stand for the same: differences between them are none.

Which they are comes from outside; which names are of one bearer without being told so is for the details.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from srcdiff.compare.draft import Draft
from srcdiff.details import Reading, fold
from srcdiff.model import Relation, Span

_SIGN = "\x00"  # stands around the number of a group in place of a member; no text that is read has it
_FILLER = re.compile(r"^(?:\s|the\b|an?\b)+|(?:'s|\s)+$")


@dataclass(frozen=True, slots=True)
class _Side:
    """A text, folded, and where members of groups stand in it, in order and apart."""

    text: str
    places: tuple[tuple[Span, int], ...]

    def told(self, span: Span) -> str:
        """The words of the span, and of the members it touches, with each member replaced by its group."""
        first = bisect.bisect_right(self.places, span.start, key=lambda found: found[0].end)
        last = bisect.bisect_left(self.places, span.end, key=lambda found: found[0].start)
        touched = self.places[first:last]
        start = min([span.start, *(place.start for place, _ in touched)])
        end = max([span.end, *(place.end for place, _ in touched)])
        parts = []
        for place, group in touched:
            parts += [self.text[start : place.start], f"{_SIGN}{group}{_SIGN}"]
            start = place.end
        return _FILLER.sub("", "".join([*parts, self.text[start:end]]))


def without_aliases(drafts: Iterable[Draft], groups: Sequence[Sequence[str]], a: Reading, b: Reading) -> list[Draft]:
    """The drafts but for differences between members of a group, and for members of one that the other text has too.

    Members are found as whole words. What is written with a capital is not found in words without: `US` is not `us`.
    """
    drafts = list(drafts)
    if not groups or not drafts:
        return drafts
    left, right = _side(a.text, groups), _side(b.text, groups)
    return [draft for draft in drafts if not _excused(draft, left, right)]


def _excused(draft: Draft, left: _Side, right: _Side) -> bool:
    in_a, in_b = [left.told(span) for span in draft.a], [right.told(span) for span in draft.b]
    if not all(_SIGN in told for told in (*in_a, *in_b)):
        return False
    match draft.relation:
        case Relation.CONTRADICTS:
            return bool(in_a) and in_a == in_b
        case Relation.ADDS:
            whole = left.told(Span(0, len(left.text)))
            return all(told in whole for told in in_b)
        case Relation.OMITS:
            whole = right.told(Span(0, len(right.text)))
            return all(told in whole for told in in_a)


def _side(text: str, groups: Sequence[Sequence[str]]) -> _Side:
    members = {" ".join(fold(member).split()): (member, n) for n, group in enumerate(groups) for member in group}
    longest = sorted(filter(None, members), key=len, reverse=True)
    folded = fold(text)
    if not longest:
        return _Side(folded, ())
    words = "|".join(r"\s+".join(map(re.escape, member.split())) for member in longest)
    places = []
    for match in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", folded):
        member, group = members[" ".join(match[0].split())]
        written = text[match.start() : match.end()]
        if member == member.lower() or written != written.lower():
            places.append((Span(*match.span()), group))
    return _Side(folded, tuple(places))
