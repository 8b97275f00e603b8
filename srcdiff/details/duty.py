"""Duties: whether a text tells that something must, need not, may or must not be done, in any of the words for it.

"May" and "can" tell as often what is possible as what is allowed, so that they count for nothing here. What two duties
in two texts mean is decided elsewhere.
"""

from __future__ import annotations

import bisect
import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token
from srcdiff.details.tense import root


class Duty(enum.Enum):
    """What is told of a deed; the value names it."""

    MUST = "has to be done"
    NEED_NOT = "need not be done"
    MAY = "is allowed"
    MUST_NOT = "is forbidden"


_BE = r"(?:is|are|was|were|be|been|being|feel|feels|felt)"
_NOT = r"(?:not|never|no longer|\w+n't)(?: \w+ly)?"
_BOUND = r"(?:obliged|required|forced|bound|compelled|obligated|legally bound|duty-bound)"
_FREE = r"(?:free|allowed|permitted|entitled|authori[sz]ed|at liberty|welcome)"
_DUTY = r"(?:obligation|need|duty|requirement|compulsion)"
_PATTERNS = tuple(
    (duty, re.compile(rf"(?<![\w'-])(?:{pattern})(?![\w'])"))
    for duty, pattern in (
        (
            Duty.NEED_NOT,
            rf"(?:under )?no (?:\w+ )?{_DUTY}(?: ,)? to|without having to|without (?:any|an|the) {_DUTY} to",
        ),
        (Duty.NEED_NOT, rf"need not|needn't|{_NOT} (?:have|need) to|{_BE} {_NOT} {_BOUND} to|\w+n't {_BOUND} to"),
        (Duty.NEED_NOT, rf"{_BE} free not to|excused from having to|spared having to|exempt from having to"),
        (Duty.MUST_NOT, rf"must (?:not|never)|mustn't|should (?:not|never)|shouldn't|ought not to|{_BE} not to"),
        (Duty.MUST_NOT, rf"{_BE} {_NOT} {_FREE} to|\w+n't {_FREE} to|(?:forbidden|prohibited) to"),
        (Duty.MUST_NOT, r"(?:forbidden|banned|barred|prohibited|forbids?|bans?|prohibits?) (?:\w+ ){0,3}from"),
        (Duty.MUST_NOT, r"(?:has|have|had) no right to|may not"),
        (Duty.MAY, rf"{_BE} (?:still |now |legally |perfectly )?{_FREE} to|(?:has|have|had) (?:a|the|every) right to"),
        (Duty.MUST, rf"must|{_BE} (?:\w+ly |now |still )?{_BOUND} to|(?:has|have|had|having) to|ordered to"),
        (Duty.MUST, rf"(?:has|have|had|under) (?:a|an|the) (?:\w+ )?{_DUTY} to"),
    )
)
_OPEN = words("if unless without only except until provided whether neither nor nobody none no-one")
"""Words of a sentence by which a duty is bounded or undone."""
_REACH = 5  # content words behind a duty that tell what is to be done
_STOPS = ".;:!?"


@dataclass(frozen=True, slots=True)
class Bound:
    """A duty, where its words begin and end among the tokens, the root of the deed and those of the sentence."""

    duty: Duty
    start: int
    end: int
    deed: str
    beside: frozenset[str]
    bounds: frozenset[str]
    """Words of the sentence that bound the duty or undo it."""


def duties(reading: Reading) -> tuple[tuple[Bound, ...], ...]:
    """The duties that each passage tells, in order, none inside another."""
    return tuple(tuple(_duties(reading.tokens[first:last])) for first, last in reading.ranges)


def _duties(tokens: Sequence[Token]) -> Iterator[Bound]:
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.lower) + 1
    text = " ".join(token.lower for token in tokens) + " "
    taken: list[tuple[int, int]] = []
    for duty, pattern in _PATTERNS:
        for met in pattern.finditer(text):
            if any(met.start() < end and start < met.end() for start, end in taken):
                continue
            taken.append(met.span())
            start, end = bisect.bisect_left(starts, met.start()), bisect.bisect_left(starts, met.end())
            deed = next((k for k in range(end, min(len(tokens), end + _REACH)) if tokens[k].content), None)
            if deed is not None:
                low, high = _sentence(tokens, start)
                beside = [t for k, t in enumerate(tokens[low:high], low) if t.content and not start <= k <= deed]
                bounds = frozenset(t.lower for t in tokens[low:high]) & _OPEN
                yield Bound(duty, start, deed + 1, root(tokens[deed]), frozenset(map(root, beside)), bounds)


def _sentence(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    low, high = at, at
    while low > 0 and tokens[low - 1].text not in _STOPS:
        low -= 1
    while high < len(tokens) and tokens[high].text not in _STOPS:
        high += 1
    return low, high
