"""Dates and clock times: days, months, years, weekdays, relative ones, decades, and what is said to lie ahead.

Durations are numbers of time, not dates, and live with the numbers. `when` says what a date means and when two agree,
`grammar` how dates are written, `resolve` which days a match stands for, `find` where they stand, and `reckoned` which
clock times can be worked out.
"""

from __future__ import annotations

from srcdiff.details.date.find import NAME, find
from srcdiff.details.date.reckoned import tracer
from srcdiff.details.date.when import explain, gloss, keys, kinship, relate, weigh_gained, weigh_lost
from srcdiff.details.detail import Detail
from srcdiff.model import Severity

__all__ = ["DATE"]

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
    kinship=kinship,
    conflict=Severity.HIGH,
    claims=True,
    bound=0.05,
)
