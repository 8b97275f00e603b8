"""The words of a quotation as they are compared: house style folded away, sense kept.

Quotation marks, dashes, case, contractions, American and British endings, small numbers in words or digits, and the
"um" of a transcript do not make two quotations differ. What two of them are to each other does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srcdiff.details.lexicon import words
from srcdiff.details.reading import fold

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|%")
_HESITATIONS = words("um uh er erm hmm uhm")
_CONTRACTED = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am"}
_WHOLE = {"can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SMALL = {word: str(number) for number, word in enumerate(_NUMBERS, start=2)}
_SAME = {"%": "percent", "okay": "ok", "mr": "mr", "programme": "program", "grey": "gray", "centre": "center"}
_BRITISH = re.compile(r"(?<=[a-z]{3})(?:(is)(?=(?:e[ds]?|ing|ation|ations)\Z)|(our)(?=(?:s|ed|ing|able|ful)?\Z))")
_LONGEST = 60  # letters; what is longer is no word to respell


def spelled(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text in their common form, each with its place; a contraction gives two words of one place."""
    for match in _WORD.finditer(fold(text)):
        for word in _forms(match.group()):
            yield word, match.start(), match.end()


def quote_words(text: str) -> tuple[str, ...]:
    """The words alone."""
    return tuple(word for word, _, _ in spelled(text))


def _forms(word: str) -> tuple[str, ...]:
    if word in _HESITATIONS:
        return ()
    if word in _WHOLE:
        return _WHOLE[word]
    if "'" in word:
        for ending, long in _CONTRACTED.items():
            if word.endswith(ending) and len(word) > len(ending):
                return _plain(word.removesuffix(ending)), long
        return (word,)
    return (_plain(word),)


def _plain(word: str) -> str:
    if word in _SMALL or word in _SAME:
        return _SMALL.get(word) or _SAME[word]
    if len(word) > _LONGEST or ("is" not in word and "our" not in word):
        return word
    return _BRITISH.sub(lambda match: "iz" if match[1] else "or", word)
