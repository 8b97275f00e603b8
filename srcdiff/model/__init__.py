"""The core types that pass between the stages: frozen, and of the standard library only.

No behaviour beyond what a type must promise about itself belongs here; the stages that make these values are in the
modules named after them.
"""

from __future__ import annotations

from srcdiff.model.alignment import Alignment, Bead, Edit
from srcdiff.model.comparison import SCHEMA_VERSION, Comparison, ModelNames
from srcdiff.model.document import Block, Document, Location, Original, Passage, Role, Span
from srcdiff.model.finding import Agreement, Finding, Mention, Relation, Severity, Waiver
from srcdiff.model.verdict import Fault, Support, Verdict, WordVerdict

__all__ = [
    "SCHEMA_VERSION",
    "Agreement",
    "Alignment",
    "Bead",
    "Block",
    "Comparison",
    "Document",
    "Edit",
    "Fault",
    "Finding",
    "Location",
    "Mention",
    "ModelNames",
    "Original",
    "Passage",
    "Relation",
    "Role",
    "Severity",
    "Span",
    "Support",
    "Verdict",
    "Waiver",
    "WordVerdict",
]
