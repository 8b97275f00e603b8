"""Where the sentences of one paragraph lie.

Candidates are the stops in front of white space. What surrounds a stop decides it where that is plain (an initial, a
title, a lower-case word behind it, a speaker behind a quotation); what is left is asked of nupunkt's trained model.
Paragraphs, roles and anything about a page do not belong here. Every step is linear in the length of the text.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable

from srcdiff.model import Span
from srcdiff.segment.abbreviations import (
    CLOCK,
    CLOCK_FOLLOWERS,
    COMPANY,
    EITHER,
    LEADING,
    NUMBERED,
    SAYING,
    STARTERS,
    TITLES,
)

OPENERS = "\"'“‘«‹„‚([{—–-*_¿¡"
CLOSERS = "\"'”’»›)]}*_"

# Possessive, so that a run of stops is read once.
_STOP = re.compile(r"[.!?…‽؟۔।]++(?:\[\d{1,3}\]|[\"'”’»›)\]}*_])*+|[。！？｡]++[」』”’）》\"']*+")
_TOKEN = re.compile(r"[^\s\"“”‘«»()\[\]{}—–]{1,40}\Z")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_SPEAKER = re.compile(r"(?:[A-Z][\w'’-]{0,30}\.?\s{1,3}){1,4}([a-z]{3,12})\b")
_STRAY_CLOSER = re.compile(r"\s{1,4}([”»]|[\"'])(?=\s|\Z)")
_VOWELS = frozenset("aeiouy")
_REACH = 48  # characters looked at on each side of a stop


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Spans of the sentences of `text[start:end]`, in order, without surrounding white space.

    Every character that is not white space lies in exactly one span. Sources: Punkt (Kiss and Strunk 2006) by way of
    nupunkt for the doubtful stops; own rules for the rest.
    """
    paragraph = text[start:end]
    cuts = _cuts(paragraph)
    spans: list[Span] = []
    for left, right in zip([0, *cuts], [*cuts, len(paragraph)], strict=True):
        span = _trimmed(paragraph, left, right)
        if span is None:
            continue
        if spans and not any(map(str.isalnum, paragraph[span.start : span.end])):
            spans[-1] = Span(spans[-1].start, start + span.end)  # marks alone are no sentence: they close the last one
        else:
            spans.append(Span(start + span.start, start + span.end))
    return spans


def _trimmed(text: str, left: int, right: int) -> Span | None:
    piece = text[left:right]
    lead = len(piece) - len(piece.lstrip())
    trail = len(piece.rstrip())
    return Span(left + lead, left + trail) if lead < trail else None


def _cuts(paragraph: str) -> list[int]:
    """Offsets at which a new sentence may start (white space before it belongs to neither)."""
    trained: Callable[[int], bool] | None = None
    cuts: list[int] = []
    quotes = counted = 0
    for match in _STOP.finditer(paragraph):
        at = match.end()
        if match[0][0] in "。！？｡":
            cuts.append(at)
            continue
        if at == len(paragraph) or not paragraph[at].isspace():
            continue
        quotes += paragraph.count('"', counted, at)
        counted = at
        at = _over_stray_closer(paragraph, at, quotes)
        verdict = _decide(paragraph, match.start(), match[0], at)
        if verdict is None:
            trained = trained or _trained_cuts(paragraph)
            verdict = trained(match.start())
        if verdict:
            cuts.append(at)
    return cuts


def _over_stray_closer(paragraph: str, at: int, quotes: int) -> int:
    """`at`, or the offset behind a closing mark that stands apart from its stop, as in `end. ” Next`."""
    stray = _STRAY_CLOSER.match(paragraph, at)
    if stray is None:
        return at
    closes = stray[1] in "”»" or (stray[1] == '"' and quotes % 2 == 1)
    return stray.end() if closes else at


def _decide(paragraph: str, stop: int, marks: str, at: int) -> bool | None:  # noqa: PLR0911 - a ladder of cases
    """Whether a sentence ends at the stop `marks` at `stop`; None where the surroundings do not tell."""
    following = paragraph[at : at + 2 * _REACH].lstrip()
    if not following:
        return False  # only white space, or a gap longer than anything a sentence goes on across
    bare = following.lstrip(OPENERS)
    if not bare or bare[0] in ".!?…,;:":
        return False
    if _goes_on_small(bare):
        return False
    if following[0] in ")]}”»":
        return False
    word = _WORD.match(bare)
    following_word = word[0].lower() if word else ""
    if "!" in marks or "?" in marks:
        return not (_names_speaker(marks, following) or following_word in COMPANY)
    if marks[0] in "؟۔।" or (marks[0] in ".…" and marks.count(".") + 2 * marks.count("…") >= 2):
        return True  # such a stop is nothing else; an ellipsis has a capital behind it
    return _decide_full_stop(paragraph[max(0, stop - _REACH) : stop], marks, bare, following_word)


def _goes_on_small(bare: str) -> bool:
    """Whether the text behind a stop starts with a small letter (but not as iPhone does)."""
    return bare[0].islower() and not (len(bare) > 1 and bare[1].isupper())


def _names_speaker(marks: str, following: str) -> bool:
    """Whether `Smith said` stands behind a closed quotation, which it belongs to."""
    if marks[-1] not in "\"'”’»›":
        return False
    speaker = _SPEAKER.match(following)
    return speaker is not None and speaker[1] in SAYING


def _decide_full_stop(before: str, marks: str, bare: str, following_word: str) -> bool | None:  # noqa: PLR0911
    found = _TOKEN.search(before)
    if found is None:
        return True  # a stop that stands apart, or behind a mark
    token = found[0].lower().strip("'’*_,;:")
    closed = len(marks) > 1
    starts = following_word in STARTERS
    digit = bare[0].isdigit()
    if token in TITLES or (token in LEADING and found[0].islower()):
        return closed
    if token in NUMBERED and digit:
        return False
    if token in CLOCK:
        return following_word not in CLOCK_FOLLOWERS
    if _is_initial(found[0], before[: found.start()]):
        return starts or closed
    if token in EITHER or "." in token:
        if starts or closed:
            return True
        return False if _is_dotted_letters(token) else None
    plain = found[0].islower() and not _VOWELS.isdisjoint(token)  # a word; the abbreviations are in the lists
    return True if starts or plain or token.isdecimal() or len(token) >= 6 else None


def _is_initial(token: str, before: str) -> bool:
    """Whether a token is the initial of a name, as in `J. K. Rowling` or `J.K.`; the pronoun I is none."""
    if len(token) != 1 or not token.isupper():
        return False
    if token != "I":
        return True
    earlier = before.rsplit(maxsplit=1)
    return bool(earlier) and earlier[-1][0].isupper()


def _is_dotted_letters(token: str) -> bool:
    return all(len(part) == 1 for part in token.split("."))


def _trained_cuts(paragraph: str) -> Callable[[int], bool]:
    """Ask nupunkt once for the whole paragraph: a function from the offset of a stop to its verdict."""
    ends = [last for _, last in _tokenizer()(paragraph.replace("\n", " "))]

    def ends_sentence(stop: int) -> bool:
        index = bisect.bisect_right(ends, stop)
        # The marks that close a sentence may follow its stop inside nupunkt's span or outside it.
        return index < len(ends) - 1 and ends[index] <= stop + 6

    return ends_sentence


def _tokenizer() -> Callable[[str], list[tuple[int, int]]]:
    import nupunkt  # noqa: PLC0415 - 35 ms, paid where a stop is doubtful; the model is nupunkt's to keep

    spans: Callable[[str], list[tuple[int, int]]] = nupunkt.load("default").spans
    return spans
