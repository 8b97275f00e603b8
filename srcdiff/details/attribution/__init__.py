"""Attribution: who is said to have said it, within quotation marks or without.

A mention is the name, the pronoun or the phrase for a speaker, with the words that are laid to it: those of the
quotation, or those of the sentence. `source` says what two of them are to each other, `find` where they stand, and
`claim` where a claim is told as a fact. What a quotation's words are, and who speaks them, comes from `quote`.
"""

from __future__ import annotations

from srcdiff.details.attribution.claim import told_as_fact
from srcdiff.details.attribution.find import NAME, find
from srcdiff.details.attribution.source import explain, keys, relate
from srcdiff.details.detail import Detail
from srcdiff.model import Severity

__all__ = ["ATTRIBUTION"]

ATTRIBUTION = Detail(
    NAME, find, relate, keys, clash=told_as_fact, explain=explain, conflict=Severity.HIGH, anywhere=True, one_way=True
)
