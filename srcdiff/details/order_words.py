"""Words that tell an order: which of them stand at a place, and which way they go ("after", "before", "once").

What is told to be earlier and what later is read in `order`.
"""

from __future__ import annotations

from collections.abc import Sequence

from srcdiff.details.events import EVENT_OF
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token

_AFTER = (
    "after", "following", "once", "since", "as soon as", "in the wake of", "by which time", "immediately on",
    "subsequent to", "on the heels of", "only when", "not until", "not before", "immediately after", "right after",
)  # fmt: skip
"""What follows them is earlier than what they are said of."""
_BEFORE = (
    "before", "prior to", "ahead of", "in advance of", "until", "till", "in the run-up to", "on the eve of",
    "by the time", "after which", "whereupon", "pending", "preparatory to",
)  # fmt: skip
"""What follows them is later."""
_SIDES = {tuple(phrase.split()): side for side, listed in ((1, _AFTER), (-1, _BEFORE)) for phrase in listed}
_LONGEST = max(map(len, _SIDES))
_BEFORE_WHOM = words(
    """court courts tribunal tribunals judge judges jury jurors magistrate magistrates parliament committee committees
    commission inquiry panel council congress senate lawmakers deputies assembly house eyes audience crowd cameras
    investigators prosecutor prosecutors hearing arbitrators senators mps board dawn long god law"""
)
_HAVE = words("had has have having 's 've is are was were be been gets get got")
_ONCE_REACH = 9  # tokens behind "once the" in which the verb of its clause stands
_SINCE_WHEN = words("has have had 's long ever then and")
_NOT_FOLLOWING = words("the a that this its their his her each every")
_NOT_ONCE_BEHIND = words("a an again more every in daily upon weekly the")
_NOT_ONCE_BEFORE = words("at only than all for just not")
STOPS = frozenset(".;:!?—–()")
COMMA = ","


def phrase(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """How many tokens the longest phrase at an index has, and which way it goes."""
    for length in range(_LONGEST, 0, -1):
        said = tuple(token.lower for token in tokens[at : at + length])
        if len(said) == length and said in _SIDES and _temporal(tokens, at, said):
            return length, _SIDES[said]
    return 0, 0


def _temporal(tokens: Sequence[Token], at: int, said: tuple[str, ...]) -> bool:
    before = tokens[at - 1].lower if at else ""
    behind = tokens[at + len(said)].lower if at + len(said) < len(tokens) else ""
    if said == ("following",):
        return before not in _NOT_FOLLOWING
    if said == ("since",):
        return before not in _SINCE_WHEN and behind not in _SINCE_WHEN and behind != ""
    if said == ("before",):
        whom = next((n for n in range(at + 1, min(len(tokens), at + 4)) if tokens[n].lower in _BEFORE_WHOM), None)
        return whom is None or _does(tokens, whom + 1)  # "before the inquiry opened"
    if said == ("once",):
        known = behind == "the" and _has_verb(tokens, at + 2)  # "once the dam is mended", not "once the seat of"
        return before not in _NOT_ONCE_BEFORE and (known or behind not in _NOT_ONCE_BEHIND)
    return not (said == ("after",) and (before in ("look", "looks", "looked", "looking", "named", "take", "takes")))


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at an index is a verb of what stands before it, or names an event."""
    said = tokens[at] if at < len(tokens) else None
    return said is not None and (said.lower in _HAVE or said.stem in EVENT_OF or said.lower.endswith("ed"))


def _has_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of "have" or "be" stands in the clause that goes on at an index."""
    for token in tokens[at : at + _ONCE_REACH]:
        if token.lower in _HAVE:
            return True
        if token.text in STOPS or token.text == COMMA:
            break
    return False
