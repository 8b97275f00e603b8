"""Whether a figure comes on top of what was before: "another four weeks", "two more years".

What a figure does in its clause beside that is read in `role`; nothing is compared here.
"""

from __future__ import annotations

import re

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention

_REACH = 25  # characters on each side of a figure that are looked at
_BEFORE = re.compile(r"\b(?:another|an? (?:further|additional|extra)|further) ?$")
_WITHIN = re.compile(r"\b(?:another|further|additional|extra|(?<!or )(?<!no )(?<!not )(?<!and )more)\b(?! than\b)")
_BEHIND = re.compile(r"[ -](?:longer|more|still|from now|from then|to go|to come)\b(?! than\b)")
_ON_TOP = words(
    """another more further additional extra again still yet longer left remain remains remaining remained extend
    extends extended extending extension prolong prolongs prolonged prolonging continue continues continued continuing
    since already other others addition besides go later rest second third next final now until till"""
)


def further(reading: Reading, mention: Mention) -> bool:
    """Whether words beside a figure make it one on top of what was before."""
    passage = reading.document.passages[mention.passage]
    start, end = mention.span.start, mention.span.end
    left = fold(reading.text[max(passage.start, start - _REACH) : start]).replace("\n", " ")
    right = fold(reading.text[end : min(passage.end, end + _REACH)]).replace("\n", " ")
    within = fold(mention.span.of(reading.text))
    return any((_BEFORE.search(left), _BEHIND.match(right), _WITHIN.search(within)))


def goes_on(reading: Reading, passage: int) -> bool:
    """Whether any word of a passage may tell that something comes on top of what was before."""
    return any(token.lower in _ON_TOP for token in reading.passage_tokens(passage))
