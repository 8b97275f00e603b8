"""What a quotation says: its words and its speaker; when two give the same words, and what was changed.

Altered, trimmed and unrelated quotations are told apart by rapidfuzz's edit operations over words.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Levenshtein

from srcdiff.details import name as names
from srcdiff.details.lexicon import STOP_WORDS, words
from srcdiff.model import Agreement, Mention, Severity

_SHORTEST = 4  # words from which two quotations can be told to be one, or to be altered
_SHORTEST_TELLING = 2  # content words from which the same words are the same saying
_FRAGMENT = 3  # how many times longer a quotation is than a few words of it that stand for themselves
_REVERSING = words("not no never nor neither hardly barely scarcely far without unless cannot") | {
    word for word in STOP_WORDS if word.endswith("n't")
}
_KEPT = 0.6  # share of the words, in order, from which one quotation is a changed copy of another
_MOVED, _SHORTEST_MOVED = 0.85, 6  # share of the words, in any order, and how many there must be for that


@dataclass(frozen=True, slots=True)
class Quote:
    """The folded words of a quotation in runs between its editorial marks, and its speaker, if known."""

    runs: tuple[tuple[str, ...], ...]
    speaker: names.Name | None
    speech: bool  # said by someone, rather than a title or a word held at arm's length

    @property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word for run in self.runs for word in run)


def quote_of(mention: Mention) -> Quote:
    """The value of a mention of a quotation."""
    value = mention.value
    assert isinstance(value, Quote)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two quotations give the same words: equal, one a fair cut of the other, or one altered."""
    p, q = quote_of(x), quote_of(y)
    short, long = (p, q) if len(p.words) <= len(q.words) else (q, p)
    if not _content(short) and p.words != q.words:
        return Agreement.UNRELATED
    if len(short.words) < _SHORTEST and len(long.words) >= _FRAGMENT * len(short.words):
        return Agreement.UNRELATED
    if all(_contains(long.words, run) for run in short.runs):
        return _relate_cut(short, long)
    if not (p.speech and q.speech) or len(short.words) < _SHORTEST:
        return Agreement.UNRELATED
    if _fair(long.words, short.words) or _fair(short.words, long.words):
        return Agreement.COMPATIBLE
    return Agreement.CONFLICT if _resembles(short.words, long.words) else Agreement.UNRELATED


def _relate_cut(short: Quote, long: Quote) -> Agreement:
    """A quotation and some of its words: fair, unless what is left out turns the sense round or another says it."""
    told = len(_content(short)) >= _SHORTEST_TELLING and len(short.words) >= _SHORTEST
    if _REVERSING.intersection(_left_out(short, long)) or (told and _two_speakers(short, long)):
        return Agreement.CONFLICT
    return Agreement.SAME if len(short.words) == len(long.words) else Agreement.COMPATIBLE


def _content(quote: Quote) -> frozenset[str]:
    return frozenset(quote.words) - STOP_WORDS


def keys(mention: Mention) -> frozenset[Hashable]:
    """The words that carry meaning; all of them in order where none does."""
    quote = quote_of(mention)
    return _content(quote) or frozenset({quote.words})


def _two_speakers(p: Quote, q: Quote) -> bool:
    return p.speaker is not None and q.speaker is not None and not names.one_bearer(p.speaker, q.speaker)


def _contains(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    width = len(run)
    return any(words[i : i + width] == run for i in range(len(words) - width + 1))


def _left_out(short: Quote, long: Quote) -> set[str]:
    """The words of the longer that stand between the runs of the shorter."""
    left_out: set[str] = set()
    place = None
    for run in short.runs:
        width, after = len(run), place or 0
        start = next((i for i in range(after, len(long.words) - width + 1) if long.words[i : i + width] == run), None)
        if start is None:
            return set()  # the runs stand in another order
        left_out.update(long.words[place:start] if place is not None else ())
        place = start + width
    return left_out


def _fair(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the two differ only in how words are written together or apart."""
    return "".join(short) in "".join(long)


def _resembles(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter is a changed copy of some stretch of the longer."""
    kept = Indel.similarity(short, long) / 2  # length of the longest common subsequence
    moved = len(set(short) & set(long)) / len(set(short))
    return kept >= _KEPT * len(short) or (moved >= _MOVED and len(short) >= _SHORTEST_MOVED)


def _changed(p: Quote, q: Quote) -> tuple[list[str], list[str]]:
    """The words of each quotation that the other does not have, by the shortest edit."""
    left: list[str] = []
    right: list[str] = []
    for edit in Levenshtein.opcodes(p.words, q.words):
        if edit.tag != "equal":
            left += p.words[edit.src_start : edit.src_end]
            right += q.words[edit.dest_start : edit.dest_end]
    return left, right


def explain(x: Mention, y: Mention) -> str | None:
    """What became of a quotation: given to another, or which words were changed; x is a's, y is b's."""
    p, q = quote_of(x), quote_of(y)
    before, after = _changed(p, q)
    if p.speaker is not None and q.speaker is not None and _two_speakers(p, q) and not (before and after):
        own, given = (" ".join(speaker.words).title() for speaker in (p.speaker, q.speaker))
        return f"b gives to {given} words that a quotes from {own}"
    if sorted(before) == sorted(after):
        return "b puts the words of the quotation in another order"
    if not after:
        return f"b drops “{' '.join(before)}” inside the quotation"
    if not before:
        return f"b puts “{' '.join(after)}” into the quotation"
    return f"b changes the quotation: “{' '.join(after)}” for “{' '.join(before)}”"


def weigh_gained(mention: Mention) -> Severity | None:
    """Speech that only b has is invented; a title or a word held at arm's length is not worth telling."""
    return Severity.HIGH if quote_of(mention).speech else None


def weigh_lost(mention: Mention) -> Severity | None:
    """Speech that b leaves out weighs more than a title."""
    return Severity.MEDIUM if quote_of(mention).speech else Severity.LOW
