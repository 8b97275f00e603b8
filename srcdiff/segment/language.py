"""The language of a text. English is told by its small words alone; for everything else py3langid is asked.

English details (negation, modality, written-out numbers and dates) hold in English only, so that is the question that
must be cheap and sure. The small words are those that no two of the languages below share as common words.
"""

from __future__ import annotations

import re

from srcdiff.model import Document

_LEAST_WORDS = 8  # fewer say nothing sure
_LEAST_SURE_WORDS = 20  # fewer are no ground to call a text anything but English
_ENGLISH = 0.15  # share of small words from which a text is English
_LEAST_LEAD = 0.5  # by which another language must be likelier than English, in the logarithm and for each letter
_LEAST_LETTERS = 200
_SAMPLE = 20_000  # characters looked at, from the middle of the text, where the furniture is thin
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = frozenset(
    str.split(
        """the of and to that it with as his they at be this from have or by not but what all were when we there
        which their she he her said if will each about how up out them then these some would like into has two more go
        could than first been its who now find long down did get made may over after our just where most know is was are
        for on you had can only other new an my him me your had because any through before being those such under
        while between against during should still"""
    )
)


EVERY_LANGUAGE = frozenset(("quote", "number", "name"))
"""The names of the details that hold in every language."""

_NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "nn": "Norwegian",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
_CAPITAL_NOUNS = frozenset(("de", "lb"))  # where a capital tells no name
_MULTILINGUAL = "paraphrase-multilingual-MiniLM-L12-v2"


def details_for(a: Document, b: Document) -> frozenset[str] | None:
    """The names of the details to compare, None for all: English ones hold where both texts are English or unknown."""
    found = {a.language, b.language} - {None, "en"}
    if not found:
        return None
    return EVERY_LANGUAGE - {"name"} if found & _CAPITAL_NOUNS else EVERY_LANGUAGE


def language_notes(a: Document, b: Document, *, bundled: bool) -> tuple[str, ...]:
    """What a person must know where a text is not English; `bundled` says that the model is the bundled one."""
    compared = details_for(a, b)
    if compared is None:
        return ()
    advice = f"; --model {_MULTILINGUAL} pairs passages in many languages" if bundled else ""
    other = next(document for document in (a, b) if document.language not in (None, "en"))
    if a.language and b.language and a.language != b.language:
        first = f"{a.name} is {_named(a)}, {b.name} is {_named(b)}{advice}"
    else:
        first = f"{other.name} is {_named(other)}{advice}"
    left_out = "" if "name" in compared else ", nor were names, as German writes all nouns with capitals"
    return (
        first,
        "negation, modality, attribution, dates and written-out numbers are read in English only and were not compared"
        + left_out,
    )


def _named(document: Document) -> str:
    return _NAMES.get(document.language or "", f"in another language ({document.language})")


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, None where it is too short or says too little to tell.

    Source of the rule for English: the shares of function words in running text lie near 40 % in English and below 10 %
    in any other language with this list (Grefenstette 1995, "Comparing two language identification schemes").
    """
    middle = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[middle : middle + _SAMPLE]
    found = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(str.isalpha, sample))
    wide = sum(char > "\u2fff" for char in sample)  # scripts that put no spaces between words
    if wide < 0.3 * max(1, letters):
        if len(found) < _LEAST_WORDS:
            return None
        if sum(word in _SMALL for word in found) >= _ENGLISH * len(found):
            return "en"
        if len(found) < _LEAST_SURE_WORDS:
            return None
    elif letters < _LEAST_SURE_WORDS:
        return None
    return _ask(sample, letters)


def _ask(sample: str, letters: int) -> str | None:
    import py3langid  # noqa: PLC0415 - 0.7 s, paid where a text is not plainly English

    scores: dict[str, float] = dict(py3langid.rank(sample))
    code = max(scores, key=scores.__getitem__)
    lead = scores[code] - scores["en"]
    return code if code == "en" or lead > _LEAST_LEAD * max(letters, _LEAST_LETTERS) else None
