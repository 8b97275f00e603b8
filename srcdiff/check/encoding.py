"""Evidence and passages as one input of the model: [CLS] evidence [SEP] passage [SEP] passage [SEP] …, all marked.

Cutting into tokens and marking them belongs here, the same for training and for use; running the model is `bundled`.

Passages that share their evidence are judged in one run: a passage's tokens look at the evidence and at their own
passage, the evidence looks at itself alone, and every passage takes the places right after it. So a judgement does not
depend on what else is in the input.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from srcdiff.check.marks import Found, Kind, Word, mark, marks, read_words

if TYPE_CHECKING:
    from tokenizers import Tokenizer

CLS, SEP = 101, 102
EVIDENCE_TOKENS = 160
PASSAGE_TOKENS = 96
EVIDENCE_GROUP, PADDING_GROUP = 0, -1


class Tokens(Protocol):
    """The word pieces of one text and their spans in it."""

    @property
    def ids(self) -> list[int]:
        """Their numbers in the vocabulary."""
        ...

    @property
    def offsets(self) -> list[tuple[int, int]]:
        """Their half-open spans, in characters."""
        ...


@dataclass(frozen=True, slots=True)
class PassageInput:
    """The words of a passage that fit, the token that speaks for each (its first piece), and the one for the whole."""

    words: tuple[Word, ...]
    heads: tuple[int, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Input:
    """One input: token ids, marks, places and groups of equal length.

    A group is 0 for the evidence and counts the passages from 1.
    """

    ids: list[int]
    types: list[int]
    places: list[int]
    groups: list[int]
    passages: tuple[PassageInput, ...]


def encode(tokenizer: Tokenizer, texts: Sequence[tuple[str, Sequence[str]]]) -> list[Input]:
    """The input of each evidence with its passages; what exceeds the window is cut off at its end."""
    flat = [text for evidence, passages in texts for text in (evidence, *passages)]
    tokens = iter(tokenizer.encode_batch(flat, add_special_tokens=False))
    return [_join(evidence, next(tokens), [(text, next(tokens)) for text in passages]) for evidence, passages in texts]


def _join(evidence: str, tokens: Tokens, passages: Sequence[tuple[str, Tokens]]) -> Input:
    left = read_words(evidence)
    alone = [mark(0, word.kind, Found.COMPANY, word.quoted) for word in left]
    ids = [CLS, *tokens.ids[:EVIDENCE_TOKENS], SEP]
    types = [_plain(0), *_spread(left, alone, tokens.offsets[:EVIDENCE_TOKENS], 0), _plain(0)]
    places = list(range(len(ids)))
    groups = [EVIDENCE_GROUP] * len(ids)
    first = len(ids)
    found = []
    for group, (text, cut) in enumerate(passages, 1):
        right = read_words(text)
        offsets = cut.offsets[:PASSAGE_TOKENS]
        found.append(_passage(right, offsets, len(ids)))
        ids += [*cut.ids[:PASSAGE_TOKENS], SEP]
        types += [*_spread(right, marks(right, left, 1), offsets, 1), _plain(1)]
        places += range(first, first + len(offsets) + 1)
        groups += [group] * (len(offsets) + 1)
    return Input(ids, types, places, groups, tuple(found))


def _passage(words: Sequence[Word], offsets: Sequence[tuple[int, int]], base: int) -> PassageInput:
    starts = [start for start, _ in offsets]
    kept, heads = [], []
    for word in words:
        place = bisect.bisect_left(starts, word.start)
        if place < len(starts) and starts[place] < word.end:
            kept.append(word)
            heads.append(base + place)
    return PassageInput(tuple(kept), tuple(heads), base + len(offsets))


def _plain(side: int) -> int:
    return mark(side, Kind.SIGN, Found.COMPANY, False)


def _spread(words: Sequence[Word], types: Sequence[int], offsets: Sequence[tuple[int, int]], side: int) -> list[int]:
    """The mark of each token: that of the word it is a piece of."""
    found = []
    place = 0
    for start, _ in offsets:
        while place < len(words) and words[place].end <= start:
            place += 1
        inside = place < len(words) and words[place].start <= start
        found.append(types[place] if inside else _plain(side))
    return found
