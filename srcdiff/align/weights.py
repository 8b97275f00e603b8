"""The learnt weights, read from `weights.json` at first use. How they are used is for `judge` and `order`.

There are three sets. Where two texts are about as alike as an article and its rewrite, a passage that one holds alone
is rare, passages are split and moved, and likeness counts for more than order. In drafts of one text (more alike, or
alike in a part alone) and in independent tellings of one story (less alike) a passage without a counterpart is common,
and order tells more. Short tellings have a set that reads the vectors of tokens as well (`tokens`).
Fitted by `benchmarks/fit_align.py`, which writes the file and says in it what each set was fitted on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats

# Levels of likeness between which the set for rewrites holds: fully between the inner two, not at all beyond the outer.
_REWRITES = (0.33, 0.36, 0.78, 0.82)
_FEW = 10  # passages below which the level is a poor guess; the lower two are higher then
_OF_FEW = (0.38, 0.42)
_LOWER = (0.1, 0.15)  # the same of the less alike half: below, much of the shorter text has no counterpart
_KEPT = (0.08, 0.12)  # share of passages kept word for word from which the texts are rather drafts
APART, REWRITES, TELLINGS = "apart", "rewrites", "tellings"
"""The sets; the last reads what `tokens` tells as well."""
LONG_TELLING = 200
"""Passages up to which a text is read by its tokens."""
FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """A constant, and a coefficient for each feature."""

    constant: float
    coefficients: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Learnt:
    """Two logistic regressions, and the weights of order as read from the side of a and from the side of b.

    `there` and `back` have a row for each number of `judge.description` and a column for each weight of `order`.
    """

    likeness: Weights
    there: NDArray[np.float64]
    back: NDArray[np.float64]
    link: Weights


def shares(level: float, lower: float, passages: int, kept: float) -> dict[str, float]:
    """How far each set of weights holds for two texts; what does not hold at all is left out.

    `level` is how alike the texts are, `lower` the same of their less alike half, `passages` the number of the shorter
    one's, `kept` the share of them that the other has word for word.
    """
    low, from_, to, high = _REWRITES
    if passages < _FEW:
        low, from_ = _OF_FEW
    slopes = (
        *((level - low) / (from_ - low), (high - level) / (high - to)),
        *((lower - _LOWER[0]) / (_LOWER[1] - _LOWER[0]), (_KEPT[1] - kept) / (_KEPT[1] - _KEPT[0])),
    )
    tellings, held = 1 - min(1.0, max(0.0, slopes[0])), min(1.0, max(0.0, min(slopes)))
    found = {TELLINGS: tellings, APART: 1 - held - tellings, REWRITES: held}
    return {name: share for name, share in found.items() if share > 0}


@cache
def learnt(name: str) -> Learnt:
    """The set of that name of the weights that come with the package."""
    content = json.loads(FILE.read_text(encoding="utf-8"))[name]
    likeness, link = (
        Weights(float(c["constant"]), tuple(c["coefficients"])) for c in (content["likeness"], content["link"])
    )
    return Learnt(likeness, np.array(content["there"]), np.array(content["back"]), link)


def logit_of(weights: Weights, rows: Floats) -> Floats:
    """The logit of each row of features."""
    return np.asarray(rows @ np.array(weights.coefficients, dtype=np.float32) + np.float32(weights.constant))
