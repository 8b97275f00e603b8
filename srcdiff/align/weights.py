"""The coefficients of the two logistic regressions, and where they come from. How they are used is for `judge`.

Fitted by `benchmarks/fit_align.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from srcdiff.align.pairs import Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """A constant, and a coefficient for each feature."""

    constant: float
    coefficients: tuple[float, ...]


def logit_of(weights: Weights, rows: Floats) -> Floats:
    """The logit of each row of features."""
    return np.asarray(rows @ np.array(weights.coefficients, dtype=np.float32) + np.float32(weights.constant))


# Fitted on aesop, argrewrite, plaba, rewrites_swipe (279 pairs of texts, as they stand and shuffled).
LIKENESS = Weights(
    0.091632,
    (
        -0.52266,
        0.28863,
        2.6618,
        0.47639,
        -1.9827,
        -8.5731,
        0.012055,
        1.4162,
        1.6859,
        5.5609,
        -0.49509,
        0.2367,
        9.4988,
        1.2824,
        2.1451,
        1.3082,
        -10.332,
        -1.3872,
        -0.17827,
    ),
)
LINK = Weights(
    1.1986,
    (
        -0.21499,
        0.26684,
        0.39615,
        0.044476,
        0.57836,
        -0.083769,
        -0.1138,
        -0.66752,
        0.11332,
        1.3462,
        -1.5343,
        -1.5997,
        0.44514,
        -0.17504,
        -0.19148,
        1.0852,
        -0.3852,
        0.095011,
        -0.089421,
        -0.18468,
    ),
)
