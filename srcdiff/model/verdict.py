"""What the checker says of a passage, given its evidence: word by word and as a whole."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from srcdiff.model.document import Span
from srcdiff.model.finding import Relation


class Support(enum.StrEnum):
    """What the evidence says of a word."""

    SUPPORTED = "supported"
    CONFLICTING = "conflicting"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class WordVerdict:
    """One word (its span in the judged document), and the probabilities that it conflicts or is absent."""

    span: Span
    conflicting: float
    absent: float

    @property
    def support(self) -> Support:
        """The likeliest of the three."""
        supported = 1.0 - self.conflicting - self.absent
        if supported >= max(self.conflicting, self.absent):
            return Support.SUPPORTED
        return Support.CONFLICTING if self.conflicting >= self.absent else Support.ABSENT


@dataclass(frozen=True, slots=True)
class Fault:
    """What a judge that names its reasons holds against a passage, and what of the other document goes against it.

    `span` lies in the judged document, `against` in the other; it is empty where nothing there speaks of it.
    """

    span: Span
    relation: Relation
    detail: str
    confidence: float
    against: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A passage judged against passages of the other document; the three probabilities sum to 1.

    A checker that judges words gives `words`, one that names its reasons `faults`, one that does neither nothing.
    """

    passage: int
    evidence: tuple[int, ...]
    entailed: float
    neutral: float
    contradicted: float
    words: tuple[WordVerdict, ...] = ()
    faults: tuple[Fault, ...] = ()
