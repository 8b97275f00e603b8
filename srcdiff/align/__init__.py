"""Aligns the passages of two documents by meaning: in any order, n to m, passages that stand alone included.

`align`, `match_identical` and their types are all that other stages need. Encoding passages, and judging what a pairing
means for an editor, belong elsewhere.
"""

from srcdiff.align.aligner import align
from srcdiff.align.identical import match_identical
from srcdiff.align.side import Side
from srcdiff.align.tokens import TokenReader, Tokens

__all__ = ["Side", "TokenReader", "Tokens", "align", "match_identical"]
