"""What a rule is: one kind of finding, explained to an editor."""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.model import Relation


@dataclass(frozen=True, slots=True)
class Rule:
    """The meaning of one kind of finding, a pair of texts that shows it, and what to do about it.

    `example_a` and `example_b` are texts in which srcdiff finds it; empty where there is no example.
    """

    relation: Relation
    detail: str
    title: str
    meaning: str
    mend: str
    example_a: str = ""
    example_b: str = ""

    @property
    def id(self) -> str:
        """`relation/detail`, as reports name it."""
        return f"{self.relation}/{self.detail}"
