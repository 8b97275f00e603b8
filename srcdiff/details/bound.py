"""What a value is bound to by the word right before it: "a height of 210 metres", "a cure in 1978".

Only that nearest word; what stands farther around a value is its slot, in `slots`.
"""

from __future__ import annotations

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading

_LINKS = words(
    "of is was were are be been at to in for by with from the a an on about than its his her their since as :"
)
_REACH = 4  # tokens before a value in which the word must stand
ASIDE = "(year)"
"""What stands for the word before a value in brackets behind another year: "(2023: 35.2m)"."""


def word_before(reading: Reading, offset: int, passage: int) -> str:
    """The stem of the content word before an offset, with only small words between; nothing where there is none."""
    first = reading.ranges[passage][0]
    place = reading.at(offset)
    for index in range(place - 1, max(first, place - _REACH) - 1, -1):
        token = reading.tokens[index]
        if token.text[0].isdigit():
            aside = token.text.isdigit() and index > first and reading.tokens[index - 1].text == "("
            return ASIDE if aside and len(token.text) == 4 else ""
        if token.content:
            return token.stem
        if token.lower not in _LINKS:
            return ""
    return ""
