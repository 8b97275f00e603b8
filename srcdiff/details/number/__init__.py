"""Numbers: how many, how much, how far, how long, which rank, with what they count.

Digits, words and mixtures, money, shares, measures, durations, approximations and ranges. Calendar dates and clock
times are not here, nor are identifiers such as Boeing 737 or Article 5. `quantity` says what a number means and when
two agree, `units` what they are numbers of, `grammar` how they are written, `figures` and `measure` what a match means,
`combine` what neighbours make together (ranges, scores), `find` where they stand and how they are bounded, and
`made` what several of them make, `reckoned` which figure is made so.
"""

from __future__ import annotations

from srcdiff.details.detail import Detail
from srcdiff.details.number.find import NAME, find
from srcdiff.details.number.quantity import (
    LABEL,
    REST,
    Quantity,
    explain,
    keys,
    kinship,
    quantity_of,
    relate,
    seconds,
    sharpens,
    weigh_gained,
    weigh_lost,
)
from srcdiff.details.number.reckoned import tracer
from srcdiff.details.number.rivals import rivals
from srcdiff.model import Severity

__all__ = ["LABEL", "NAME", "NUMBER", "REST", "Quantity", "find", "quantity_of", "seconds"]

NUMBER = Detail(
    NAME,
    find,
    relate,
    keys,
    tracer=tracer,
    gained=weigh_gained,
    lost=weigh_lost,
    explain=explain,
    sharpens=sharpens,
    kinship=kinship,
    rivals=rivals,
    conflict=Severity.HIGH,
    bound=0.08,
    swap=0.12,
)
