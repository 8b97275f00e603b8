"""Quotations: the words between quotation marks, who speaks them, and what became of them on the other side.

Straight, curly, single and angled marks; quotes over several paragraphs; scare quotes and titles told from speech.
`marks` says where quotations begin and end, `speaker` who says them, `said` what two of them are to each other, and
`retold` where their words stand outside quotation marks.
"""

from __future__ import annotations

from srcdiff.details.detail import Detail
from srcdiff.details.quote.find import NAME, Quotation, find, quotations
from srcdiff.details.quote.retold import borrowed, tracer
from srcdiff.details.quote.said import explain, grown, keys, kinship, relate, weigh_gained, weigh_lost
from srcdiff.model import Severity

__all__ = ["QUOTE", "Quotation", "quotations"]

QUOTE = Detail(
    NAME,
    find,
    relate,
    keys,
    tracer=tracer,
    borrowed=borrowed,
    gained=weigh_gained,
    lost=weigh_lost,
    explain=explain,
    sharpens=grown,
    kinship=kinship,
    conflict=Severity.HIGH,
    anywhere=True,
)
