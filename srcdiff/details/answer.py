"""Answers: that somebody says yes or no to what is asked, takes part or keeps out, finds more or no more of a thing.

An answer is one of a few kinds of act, whether it is done or not done, and the words that tell it. What another text
makes of it is compared elsewhere; single words that are contraries stand in `opposites`.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token

_NOT = r"(?:not|never|no longer|\w+n't|cannot)(?: \w+ly| yet)?"
_HAD = r"(?:had|has|have|played|plays|play)"
_PART = r"(?:part|role|hand|say|involvement)"
_REFUSED = r"(?:(?:said|says|saying)(?: that)? (?:he|she|it|they) would not|(?:said|says) no|refuse[sd]?|decline[sd]?)"
_WOULD_END = r"(?= [.,;])"
_COMPARATIVES = "more|better|worse|higher|greater|larger|faster|safer|cheaper|healthier|earlier|later"
_FIGURE = r"(?: than (?:\d|\w+teen|\w+ty)| of\b| than\b)"
_ANSWERS = (
    ("assent", True, r"(?:agree[sd]?|consent(?:s|ed)?|assent(?:s|ed)?) to|said yes|says yes|gave in"),
    ("assent", True, r"(?:bowed|yielded|acceded) to|complie[sd] with"),
    ("assent", False, rf"{_REFUSED}{_WOULD_END}|{_NOT} (?:agree|consent|accede|give in|comply)"),
    ("assent", False, r"turn(?:ed|s)(?: (?:it|that|this|them|the \w+))? down"),
    ("part", True, r"help(?:s|ed|ing)?(?: to)?|contribut(?:es|ed|ing) to|participat(?:es|ed|ing) in"),
    ("part", True, r"(?:takes|taking|took|taken)(?: an? \w+)? part in|(?:was|were|is|are|been)(?: \w+ly)? involved in"),
    ("part", True, rf"{_HAD} (?:a|some|its|his|her|their)(?: \w+)? {_PART} in"),
    ("part", True, r"(?:takes|taking|took|taken|take)(?: an? \w+)? part(?: as well| too)?(?= [.,;])"),
    ("part", False, r"(?:was|were|are|been) (?:\w+ly )?(?:excluded|left out|barred|shut out|kept out)"),
    ("part", False, rf"{_HAD} no(?: \w+)? {_PART} in|(?:took|taken|taking|takes) no part in|(?:kept|stayed) out of"),
    ("part", False, rf"{_NOT} (?:help(?: to)?|contribute to|participate in|take (?:any )?part in|involved in)"),
    ("part", False, rf"{_NOT} (?:have|play) (?:a|any)(?: \w+)? {_PART} in"),
)
_PATTERNS = tuple((kind, done, re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])")) for kind, done, pattern in _ANSWERS)
_COMPARED = re.compile(rf"(?<![\w'])(?P<no>(?:no|not any|\w+n't any) )?(?P<word>{_COMPARATIVES})(?!{_FIGURE})(?= \w)")
_DENYING = words("not no never nobody nothing none nor neither without hardly scarcely cannot few little")
_BEFORE = 8  # tokens before a comparative among which a denial may stand


@dataclass(frozen=True, slots=True)
class Answer:
    """Its kind, whether it is done, and where its words begin and end among the tokens."""

    kind: str
    done: bool
    start: int
    end: int


def answers(reading: Reading) -> tuple[tuple[Answer, ...], ...]:
    """The answers that each passage tells."""
    return tuple(tuple(_answers(reading.tokens[first:last])) for first, last in reading.ranges)


def _answers(tokens: Sequence[Token]) -> list[Answer]:
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.lower) + 1
    text = " ".join(token.lower for token in tokens) + " "
    found = [
        Answer(kind, done, _token(starts, match.start()), _token(starts, match.end()))
        for kind, done, pattern in _PATTERNS
        for match in pattern.finditer(text)
    ]
    for match in _COMPARED.finditer(text):
        start = _token(starts, match.start())
        # "No voice was more beautiful" is neither; it stands for both, so that nothing is held against it.
        denied = any(t.lower in _DENYING or t.lower.endswith("n't") for t in tokens[max(0, start - _BEFORE) : start])
        dones = (True, False) if denied else (match["no"] is None,)
        found += [Answer(match["word"], done, start, _token(starts, match.end())) for done in dones]
    return found


def _token(starts: Sequence[int], offset: int) -> int:
    """The first token that begins at an offset or behind it."""
    return bisect.bisect_left(starts, offset)
