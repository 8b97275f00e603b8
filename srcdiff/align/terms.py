"""Words and character n-grams of passages, weighted by rarity in the pair at hand, and their overlaps.

Only counting belongs here: what an overlap is worth is for `features`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Pairs

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOPWORDS = """
    a an the and or but nor so yet if then than that this these those there here of in on at by for from with without
    to into onto upon over under about after before between through during against i me my mine myself we us our ours
    you your yours he him his himself she her hers herself it its itself they them their theirs themselves who whom
    whose which what when where why how is am are was were be been being do does did done doing have has had having will
    would shall should can could may might must not no as such very too also just only even more most much many some any
    all both each every other another own same one up down out off again once ever never always s t d ll re ve m don
    didn isn wasn"""
STOPWORDS = frozenset(_STOPWORDS.split())
_STOPWORD_WEIGHT = 0.15  # of a content word's: they carry some order and tense, and little else
_SUFFIXES = (
    *(("ational", "ate"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("ization", "ize")),
    *(("isation", "ize"), ("ingly", ""), ("edly", ""), ("ying", "y"), ("ies", "y"), ("ied", "y"), ("ment", "")),
    *(("ness", ""), ("ation", "ate"), ("ings", ""), ("ing", ""), ("sses", "ss"), ("ers", "er"), ("ed", "")),
    *(("ly", ""), ("es", ""), ("s", "")),
)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A light stem of a lower-case English word: the longest listed ending taken off, doubled consonants undone."""
    word = word.replace("’", "'").removesuffix("'s")
    if len(word) <= 3 or not word.isalpha():
        return word
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 and not (suffix == "s" and word.endswith("ss")):
            word = word[: -len(suffix)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > 3 and word[-1] == "e":
        word = word[:-1]
    return word[:-1] + "y" if len(word) > 3 and word[-1] == "i" else word


@dataclass(frozen=True, slots=True)
class Bags:
    """A sparse matrix, a row a passage: `terms[starts[k]:starts[k+1]]` with their `counts`; `rarity` by term."""

    starts: Ints
    terms: Ints
    counts: Floats
    rarity: Floats

    def __len__(self) -> int:
        return len(self.starts) - 1

    def tfidf(self) -> Floats:
        """Weights of all entries, rows of unit length."""
        weights = (1 + np.log(self.counts)) * self.rarity[self.terms]
        norms = np.sqrt(row_sums(weights * weights, self.starts))
        return np.asarray(weights / np.repeat(np.maximum(norms, 1e-9), np.diff(self.starts)), dtype=np.float32)


def row_sums(values: Floats, starts: Ints) -> Floats:
    """Sums of `values` between each start and the next; 0 where they coincide."""
    sums = np.concatenate([np.zeros(1), np.cumsum(values, dtype=np.float64)])
    return np.asarray(sums[starts[1:]] - sums[starts[:-1]], dtype=np.float32)


def word_bags(texts: Sequence[str]) -> Bags:
    """Stems of each text; stopwords count for little."""
    ids: dict[str, int] = {}
    rows: list[list[int]] = []
    faint: set[int] = set()
    for text in texts:
        row = []
        for match in WORD.finditer(text):
            word = match.group().lower()
            term = ids.setdefault(stem(word), len(ids))
            row.append(term)
            if word in STOPWORDS:
                faint.add(term)
        rows.append(row)
    bags = _bags(np.repeat(np.arange(len(rows)), [len(r) for r in rows]), _flat(rows), len(texts), len(ids))
    bags.rarity[list(faint)] *= _STOPWORD_WEIGHT
    return bags


def gram_bags(texts: Sequence[str]) -> Bags:
    """Character 4-grams of each text's words, joined by single spaces, in lower case."""
    joined = [f" {' '.join(WORD.findall(text.lower()))} " for text in texts]
    codes = np.frombuffer("".join(joined).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    owner = np.repeat(np.arange(len(joined)), [len(t) for t in joined])
    if len(codes) < 4:
        return _bags(owner[:0], owner[:0], len(texts), 0)
    base = np.uint64(1_000_003)
    grams = ((codes[:-3] * base + codes[1:-2]) * base + codes[2:-1]) * base + codes[3:]
    inside = owner[:-3] == owner[3:]
    distinct, terms = np.unique(grams[inside], return_inverse=True)
    return _bags(owner[:-3][inside], terms.astype(np.int64), len(texts), len(distinct))


def _flat(rows: Iterable[Iterable[int]]) -> Ints:
    return np.fromiter((term for row in rows for term in row), dtype=np.int64)


def _bags(owner: Ints, terms: Ints, n: int, width: int) -> Bags:
    keys, counts = np.unique(owner * max(1, width) + terms, return_counts=True)
    rows, terms = np.divmod(keys, max(1, width))
    holders = np.bincount(terms, minlength=width)
    rarity = np.log(1 + n / np.maximum(holders, 1)).astype(np.float32)
    return Bags(np.searchsorted(rows, np.arange(n + 1)), terms, counts.astype(np.float32), rarity)


def overlaps(pairs: Pairs, bags: Bags, left: Floats, right: Floats) -> Floats:
    """For each pair, the sum over shared terms of `left` (entry of a's row) times `right` (entry of b's row).

    The bags hold the passages of a and then those of b. Each row of a is laid out once and read by its partners' rows.
    """
    out = np.zeros(len(pairs), dtype=np.float32)
    laid = np.zeros(len(bags.rarity), dtype=np.float32)
    shift, ends = pairs.n, pairs.row_starts
    all_columns = np.arange(pairs.m)
    for i in range(pairs.n):
        low, high = ends[i], ends[i + 1]
        if low == high:
            continue
        mine = slice(bags.starts[i], bags.starts[i + 1])
        laid[bags.terms[mine]] = left[mine]
        partners = pairs.j[low:high]
        if len(partners) == pairs.m:
            entries = slice(bags.starts[shift], bags.starts[-1])
            starts = bags.starts[shift:] - bags.starts[shift]
            out[low:high] = row_sums(laid[bags.terms[entries]] * right[entries], starts)[all_columns]
        else:
            starts, where = _gather(bags.starts, partners + shift)
            out[low:high] = row_sums(laid[bags.terms[where]] * right[where], starts)
        laid[bags.terms[mine]] = 0
    return out


def _gather(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Starts and entry indices of the given rows laid one after another."""
    sizes = starts[rows + 1] - starts[rows]
    begins = np.concatenate([[0], np.cumsum(sizes)])
    where = np.arange(begins[-1]) + np.repeat(starts[rows] - begins[:-1], sizes)
    return begins, where
