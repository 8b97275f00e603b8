"""srcdiff compares what two texts say: which passages mean the same, and what the second adds, omits or contradicts.

The public names, loaded on first use so that `import srcdiff` stays cheap.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from srcdiff.errors import SrcdiffError
    from srcdiff.model import Alignment, Bead, Comparison, Document, Finding, Passage, Relation, Severity, Span
    from srcdiff.pipeline import align_passages, compare_documents, compare_texts

__version__ = "0.1.0"

_HOMES = {
    "Alignment": "srcdiff.model",
    "Bead": "srcdiff.model",
    "Comparison": "srcdiff.model",
    "Document": "srcdiff.model",
    "Finding": "srcdiff.model",
    "Passage": "srcdiff.model",
    "Relation": "srcdiff.model",
    "Severity": "srcdiff.model",
    "Span": "srcdiff.model",
    "SrcdiffError": "srcdiff.errors",
    "align_passages": "srcdiff.pipeline",
    "compare_documents": "srcdiff.pipeline",
    "compare_texts": "srcdiff.pipeline",
}

__all__ = [
    "Alignment",
    "Bead",
    "Comparison",
    "Document",
    "Finding",
    "Passage",
    "Relation",
    "Severity",
    "Span",
    "SrcdiffError",
    "align_passages",
    "compare_documents",
    "compare_texts",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'srcdiff' has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
