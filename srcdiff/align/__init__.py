"""Aligns the passages of two documents by meaning: in any order, n to m, passages that stand alone included.

`align`, `match_identical` and `Side` are all that other stages need. Encoding passages, and judging what a pairing
means for an editor, belong elsewhere.
"""

from srcdiff.align.aligner import align
from srcdiff.align.identical import match_identical
from srcdiff.align.side import Side

__all__ = ["Side", "align", "match_identical"]
