"""What a quotation says: its words; when two give the same words, and what was changed.

Altered, trimmed and unrelated quotations are told apart by rapidfuzz's edit operations over words. Who speaks is for
the detail of attributions.
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import Indel, Levenshtein

from srcdiff.details.lexicon import STOP_WORDS, words
from srcdiff.model import Agreement, Mention, Severity

_SHORTEST = 4  # words from which two quotations can be told to be one, or to be altered
_SHORTEST_COPY = 3  # words from which a quotation that differs in one of them is a changed copy
_FRAGMENT = 3  # how many times longer a quotation is than a few words of it that stand for themselves
_REVERSING = words(
    """not no never nor neither hardly barely scarcely without unless nobody nothing none minimal little few less fewer
    alleged allegedly supposed supposedly false falsely failed fails failing lack lacks if"""
)
_DENYING = words("not no never hardly barely scarcely without")
"""Words that turn the sense round when they are cut off right ahead of what is quoted."""
_FAR_FROM = ("far", "from")
_KEPT = 0.6  # share of the words, in order, from which one quotation is a changed copy of another
_MOVED, _SHORTEST_MOVED = 0.85, 6  # share of the words, in any order, and how many there must be for that
_JOINING = words("and well that uh um er")
_MOST_TIDIED = 2  # of these
_LEAST_GROWN = 2  # words that b's quotation must have beyond a's to be told


@dataclass(frozen=True)
class Quote:
    """The common words of one sentence of a quotation, in runs between its editorial marks.

    `inserted` are the words in its brackets, `speech` tells that somebody said it, rather than that it is a title or a
    word held at arm's length. `around` holds all words quoted in its paragraph, with a space on each side of each;
    `denied` tells of a negation somewhere ahead of the marks, `negated` of one right ahead of them, `part` that it is a
    clause of a longer sentence, `set_off` that its layout marks it and no quotation mark does. None of these makes two
    quotations differ.
    """

    runs: tuple[tuple[str, ...], ...]
    speech: bool
    inserted: tuple[str, ...] = ()
    around: str = field(default="", compare=False, repr=False)
    denied: bool = field(default=False, compare=False)
    negated: bool = field(default=False, compare=False)
    part: bool = field(default=False, compare=False)
    set_off: bool = field(default=False, compare=False)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word for run in self.runs for word in run)

    @cached_property
    def line(self) -> str:
        """All words in a row, as `spaced` gives them."""
        return spaced(self.words)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The runs, each in a row."""
        return tuple(map(spaced, self.runs))

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that carry meaning."""
        return frozenset(self.words) - STOP_WORDS


def quote_of(mention: Mention) -> Quote:
    """The value of a mention of a quotation."""
    value = mention.value
    assert isinstance(value, Quote)
    return value


def spaced(words: tuple[str, ...]) -> str:
    """Words in a row, with a space on each side of each, so that a run of them can be sought as a string."""
    return f" {' '.join(words)} "


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two quotations give the same words: equal, one a fair cut of the other, or one altered."""
    p, q = quote_of(x), quote_of(y)
    short, long = (p, q) if (len(p.words), p.words) <= (len(q.words), q.words) else (q, p)
    if not short.content and p.words != q.words:
        return Agreement.UNRELATED
    if len(short.words) < _SHORTEST and len(long.words) >= _FRAGMENT * len(short.words):
        return Agreement.UNRELATED
    if _inside(short, long.line):
        return _relate_cut(short, long)
    if not (p.speech and q.speech) or len(short.words) < _SHORTEST:
        return Agreement.CONFLICT if _one_word_off(p, q) else Agreement.UNRELATED
    if _joined(p, q) or _straddles(p, q) or _straddles(q, p) or _tidied(p, q):
        return Agreement.COMPATIBLE
    return Agreement.CONFLICT if _resembles(short.words, long.words) else Agreement.UNRELATED


def _one_word_off(p: Quote, q: Quote) -> bool:
    """Whether two short quotations are the same but for one word."""
    pairs = list(zip(p.words, q.words, strict=False))
    same = len(p.words) == len(q.words) >= _SHORTEST_COPY
    return same and sum(x != y for x, y in pairs) == 1 and bool(p.content & q.content)


def _inside(quote: Quote, whole: str) -> bool:
    """Whether every run of a quotation stands in a row of words."""
    return all(run in whole for run in quote.lines)


def _straddles(p: Quote, q: Quote) -> bool:
    """Whether q stands word for word in what is quoted around p, over a border of p: cut at another place."""
    if not p.content & q.content or not _inside(q, p.around):
        return False
    if _REVERSING.intersection(_left_out(q, p.around)):
        return False
    own, start = p.around.find(p.line), p.around.find(q.lines[0])
    end = p.around.find(q.lines[-1], start) + len(q.lines[-1]) - 1
    return own >= 0 and start < own + len(p.line) - 1 and own < end


def _relate_cut(short: Quote, long: Quote) -> Agreement:
    """A quotation and some of its words: fair, unless what is left out or put in turns the sense round."""
    if _denial_turned(short, long) or (short.speech and long.speech and _turned(short, long)):
        return Agreement.CONFLICT
    return Agreement.SAME if len(short.words) == len(long.words) else Agreement.COMPATIBLE


def _denial_turned(short: Quote, long: Quote) -> bool:
    """Whether one text denies, right ahead of what the shorter quotes, what the other says there."""
    head = long.line.partition(short.lines[0])[0].split()
    if head and (head[-1] in _DENYING or tuple(head[-2:]) == _FAR_FROM):
        return short.speech and len(short.words) >= _SHORTEST and not short.denied
    if short.negated and not long.denied:
        return not _REVERSING.intersection(head)
    return not head and long.negated and not short.denied


def _turned(short: Quote, long: Quote) -> bool:
    left_out = _left_out(short, long.line)
    if _REVERSING.intersection(left_out) or _FAR_FROM in itertools.pairwise(left_out):
        return True
    return bool(_REVERSING.intersection(short.inserted)) != bool(_REVERSING.intersection(long.inserted))


def keys(mention: Mention) -> frozenset[Hashable]:
    """The words that carry meaning; all of them in order where none does."""
    quote = quote_of(mention)
    return quote.content or frozenset({quote.words})


def _left_out(short: Quote, whole: str) -> list[str]:
    """The words of a row that stand between the runs of a quotation."""
    left_out: list[str] = []
    for place, run in enumerate(short.lines):
        before, found, after = whole.partition(run)
        if not found:
            return []  # the runs stand in another order
        left_out += before.split() if place else []
        whole = " " + after
    return left_out


def _joined(p: Quote, q: Quote) -> bool:
    """Whether the two differ only in how words are written together or apart."""
    left, right = "".join(p.words), "".join(q.words)
    return bool(p.content & q.content) and (left in right or right in left)


def _tidied(p: Quote, q: Quote) -> bool:
    """Whether nothing was changed but for words that only join, where a comma does as well."""
    before, after = _changed(p, q, cuts=False)
    return bool(before or after) and _JOINING.issuperset({*before, *after}) and len(before) + len(after) <= _MOST_TIDIED


def _resembles(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter is a changed copy of some stretch of the longer."""
    kept = Indel.similarity(short, long) / 2  # length of the longest common subsequence
    moved = len(set(short) & set(long)) / len(set(short))
    return kept >= _KEPT * len(short) or (moved >= _MOVED and len(short) >= _SHORTEST_MOVED)


def kinship(x: Mention, y: Mention) -> float:
    """How alike the words of two quotations are, below 1: which of several is the one that was changed."""
    return 0.9 * Indel.normalized_similarity(quote_of(x).words, quote_of(y).words)


def grown(x: Mention, y: Mention) -> str | None:
    """What b's quotation y says beyond all that a quotes beside x, of two that agree; None where a has every word."""
    p, q = quote_of(x), quote_of(y)
    whole = p.around or p.line
    if not q.speech or _inside(q, whole) or "".join(q.words) in whole.replace(" ", ""):
        return None
    beyond: list[str] = []
    for edit in Levenshtein.opcodes(whole.split(), q.words):
        if edit.tag in ("insert", "replace"):
            beyond += q.words[edit.dest_start : edit.dest_end]
    if len(beyond) < _LEAST_GROWN or not set(beyond) - STOP_WORDS:
        return None
    return f"b's quotation goes on with “{' '.join(beyond)}”; a's does not"


def _changed(p: Quote, q: Quote, *, cuts: bool) -> tuple[list[str], list[str]]:
    """The words of each quotation that the other does not have, by the shortest edit; `cuts` at its ends too."""
    left: list[str] = []
    right: list[str] = []
    for edit in Levenshtein.opcodes(p.words, q.words):
        cut = edit.tag == "delete" and (edit.src_start == 0 or edit.src_end == len(p.words))
        if edit.tag != "equal" and (cuts or not cut):
            left += p.words[edit.src_start : edit.src_end]
            right += q.words[edit.dest_start : edit.dest_end]
    return left, right


def explain(x: Mention, y: Mention) -> str | None:
    """What became of a quotation: which words were changed; x is a's, y is b's."""
    p, q = quote_of(x), quote_of(y)
    whole, other = _changed(p, q, cuts=True)
    if whole and sorted(whole) == sorted(other):
        return "b puts the words of the quotation in another order"
    before, after = _changed(p, q, cuts=False)
    if not before and not after:
        return "b denies the words that a quotes" if q.negated else "b quotes without the denial that a has before it"
    if not after:
        return f"b drops “{' '.join(before)}” inside the quotation"
    if not before:
        return f"b puts “{' '.join(after)}” into the quotation"
    return f"b changes the quotation: “{' '.join(after)}” for “{' '.join(before)}”"


def weigh_gained(mention: Mention) -> Severity | None:
    """Speech that only b has is invented; a title or a word held at arm's length is not worth telling."""
    return Severity.HIGH if quote_of(mention).speech else None


def weigh_lost(mention: Mention) -> Severity | None:
    """Speech that b leaves out weighs more than a title, or than a clause of it."""
    value = quote_of(mention)
    return Severity.MEDIUM if value.speech and not value.part else Severity.LOW
