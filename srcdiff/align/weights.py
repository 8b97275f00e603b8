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


# Fitted on aesop, argrewrite, plaba, rewrites_swipe (439 pairs of texts, varied ones included).
LIKENESS = Weights(
    -0.32771,
    (
        -0.83568,
        0.40606,
        2.9931,
        0.55312,
        -1.6613,
        -7.2462,
        0.068465,
        -0.47147,
        -1.626,
        8.3352,
        -0.51563,
        0.23262,
        12.87,
        1.2534,
        1.9483,
        1.0705,
        -13.315,
        -1.1756,
        -0.24375,
    ),
)
LINK = Weights(
    1.7237,
    (
        -0.08946,
        0.2727,
        0.36601,
        -0.011566,
        0.58513,
        -0.065858,
        -0.10491,
        -0.79409,
        -0.24022,
        -0.12772,
        -1.9067,
        -1.873,
        0.4623,
        -0.20061,
        -0.2783,
        0.15605,
        -0.12091,
        -0.16949,
    ),
)
