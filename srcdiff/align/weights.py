"""The learnt weights, read from `weights.json` at first use. How they are used is for `judge` and `order`.

Fitted by `benchmarks/fit_align.py`, which writes the file and says in it what it was fitted on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from srcdiff.align.pairs import Floats

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


@cache
def learnt() -> Learnt:
    """The weights that come with the package."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    likeness, link = (
        Weights(float(c["constant"]), tuple(c["coefficients"])) for c in (content["likeness"], content["link"])
    )
    return Learnt(likeness, np.array(content["there"]), np.array(content["back"]), link)


def logit_of(weights: Weights, rows: Floats) -> Floats:
    """The logit of each row of features."""
    return np.asarray(rows @ np.array(weights.coefficients, dtype=np.float32) + np.float32(weights.constant))
