"""Dates and clock times: days, months, years, weekdays, relative ones, decades, and what is said to lie ahead.

Durations are numbers of time, not dates, and live with the numbers. `when` says what a date means and when two agree,
`weight` what they weigh; `patterns` how dates are written, `grammar` which matches are dates; `resolve`, `relative` and
`clock` what a match stands for, by the reckoning of `calendar`; `ranges` what the words around make of dates, `find`
where they stand, and `reckoned` which of them can be worked out.
"""

from __future__ import annotations

from srcdiff.details.date.find import NAME, find
from srcdiff.details.date.reckoned import tracer
from srcdiff.details.date.rivals import rivals
from srcdiff.details.date.weight import explain, gloss, kinship, sharpens, weigh_gained, weigh_lost
from srcdiff.details.date.when import keys, relate, yearly
from srcdiff.details.detail import Detail
from srcdiff.model import Severity

__all__ = ["DATE", "yearly"]

DATE = Detail(
    NAME,
    find,
    relate,
    keys,
    tracer=tracer,
    gained=weigh_gained,
    lost=weigh_lost,
    explain=explain,
    gloss=gloss,
    sharpens=sharpens,
    kinship=kinship,
    rivals=rivals,
    conflict=Severity.HIGH,
    claims=True,
    bound=0.05,
)
