"""A passage that a fault is made of, and what comes of it: what `faults`, `added` and `times` have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from srcdiff.check.marks import Kind, Word, read_words

CONFLICTING, ABSENT = 1, 2
_NAME_LINK = re.compile(r"[ .’'-]{1,2}$|^ (?:of|de|van|von|the|al) $")


@dataclass(frozen=True)
class Run:
    """Neighbouring words that make one name: their span and text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Subject:
    """A faithful passage, its evidence, and texts of the same and of other topics to take foreign matter from."""

    passage: str
    evidence: str
    topic: str = ""
    others: tuple[str, ...] = ()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the passage."""
        return read_words(self.passage)

    @cached_property
    def evidence_words(self) -> tuple[Word, ...]:
        """The words of the evidence."""
        return read_words(self.evidence)

    @cached_property
    def names(self) -> list[Run]:
        """The names of the passage."""
        return names(self.passage, self.words)


@dataclass(frozen=True, slots=True)
class Change:
    """A changed passage, the span that is wrong (or several), and the label of its words."""

    passage: str
    spans: tuple[tuple[int, int], ...]
    label: int = CONFLICTING


def names(text: str, words: tuple[Word, ...]) -> list[Run]:
    """Runs of capitalised words."""
    found: list[Run] = []
    for word in words:
        if word.kind is not Kind.NAME:
            continue
        if found and _NAME_LINK.match(text[found[-1].end : word.start]):
            last = found.pop()
            found.append(Run(last.start, word.end, text[last.start : word.end]))
        else:
            found.append(Run(word.start, word.end, text[word.start : word.end]))
    return [run for run in found if len(run.text) > 2 and not run.text.endswith("'s")]


def put(text: str, start: int, end: int, new: str, label: int = CONFLICTING) -> Change:
    """The text with `new` in place of a span, which is what is wrong."""
    old = text[start:end]
    if old[:1].isupper() and new[:1].islower() and (start == 0 or text[:start].rstrip()[-1:] in '.!?"“'):
        new = new[0].upper() + new[1:]
    shift = len(new) - len(new.lstrip(" ,"))
    return Change(text[:start] + new + text[end:], ((start + shift, start + len(new)),), label)
