"""A comparison as every report needs it: who is called what, where each finding stands, and what it says in a line.

How any of it looks is for the reports.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from srcdiff.model import Comparison, Finding, Location, Relation, Severity, Span
from srcdiff.report.evidence import Side, share_kept
from srcdiff.report.names import short_names
from srcdiff.report.spelled import one_line

_TITLES = {
    Relation.CONTRADICTS: "Contradictions",
    Relation.ADDS: "Additions: {b} says it, {no_a}",
    Relation.OMITS: "Omissions: {a} says it, {b} does not",
}
SIGNS = {Relation.CONTRADICTS: "≠", Relation.ADDS: "+", Relation.OMITS: "−"}
_OPENING = ('"', "“", "”", "„", "«", "»", "‘", "'", "‹", "「", "『")
_TOLD = {Severity.HIGH: "to fix", Severity.MEDIUM: "to look at", Severity.LOW: "for information"}


@dataclass(frozen=True, slots=True)
class View:
    """A comparison, and the sides that its reports speak of."""

    comparison: Comparison
    sources: tuple[Side, ...]
    b: Side
    pairs: tuple[Mapping[int, int], ...]  # of each source: its paired passages, with the last of b's

    @classmethod
    def of(cls, comparison: Comparison, shown: Callable[[str], str] = one_line) -> View:
        """The view of a comparison; `shown` makes a file's name safe and short enough for the report."""
        names, name_b = short_names(comparison.sources, comparison.b, shown)
        sources = tuple(Side.of(document, name) for document, name in zip(comparison.sources, names, strict=True))
        pairs: tuple[dict[int, int], ...] = tuple({} for _ in sources)
        for bead in comparison.beads:
            if bead.b:
                pairs[bead.source].update(dict.fromkeys(bead.a, bead.b[-1]))
        return cls(comparison, sources, Side.of(comparison.b, name_b), pairs)

    @property
    def several(self) -> bool:
        """Whether there is more than one source, so that each finding must name its own."""
        return len(self.sources) > 1

    @property
    def open(self) -> list[Finding]:
        """The findings that nobody waived, in order."""
        return [finding for finding in self.comparison.findings if finding.waived is None]

    @property
    def waived(self) -> list[Finding]:
        """The waived ones, in order."""
        return [finding for finding in self.comparison.findings if finding.waived is not None]

    def source(self, finding: Finding) -> Side:
        """The source that the finding's spans of a lie in."""
        return self.sources[finding.source]

    def lead(self, finding: Finding) -> tuple[Side, tuple[Span, ...]]:
        """The side that a finding is told of first: b where it has spans there, else its source."""
        return (self.b, finding.b) if finding.b else (self.source(finding), finding.a)

    def halves(self, finding: Finding) -> Iterator[tuple[str, Side, tuple[Span, ...]]]:
        """Letter, side and spans of the finding's evidence, a first; a side without any is left out."""
        if finding.a:
            yield "a", self.source(finding), finding.a
        if finding.b:
            yield "b", self.b, finding.b

    def told(self, finding: Finding) -> str:
        """The message on one line, of a whole statement its words, and the source where there are several."""
        told = one_line(finding.message)
        side, spans = self.lead(finding)
        if finding.detail == "statement" and spans:
            told = f"{told}: {quoted(side, spans[0])}"
        return f"{told} (in {self.source(finding).name})" if self.several and finding.a else told

    def anchor(self, finding: Finding) -> Span:
        """The place in b that a finding belongs to: its span there; else what its passage of a is paired with.

        What stands alone in a belongs after the counterpart of the passage before it, as an empty span.
        """
        if finding.b:
            return finding.b[0]
        passages = self.comparison.b.passages
        if finding.bead is not None and (paired := self.comparison.beads[finding.bead].b):
            return Span(passages[paired[0]].start, passages[paired[-1]].end)
        here = bisect.bisect_right(self.source(finding).passage_ends, finding.a[0].start) if finding.a else -1
        pairs = self.pairs[finding.source]
        before = next((pairs[p] for p in range(here, -1, -1) if p in pairs), None)
        end = 0 if before is None else passages[before].end
        return Span(end, end)

    def address(self, finding: Finding) -> tuple[Side, Location]:
        """File and place of a finding, as compilers name them."""
        side, spans = self.lead(finding)
        return side, side.where(spans[0].start) if spans else Location()

    def share_taken(self, source: int) -> float | None:
        """Share of a source's text that is taken up in b; None where it has no text."""
        return share_kept(self.sources[source].document, set(self.pairs[source]))

    def share_drawn(self) -> float | None:
        """Share of b's text that goes back to any source; None where it has no text."""
        return share_kept(self.comparison.b, {p for bead in self.comparison.beads if bead.a for p in bead.b})

    def shares(self) -> str:
        """Both shares in a sentence."""
        b = self.b.name
        taken = "; ".join(f"{_percent(self.share_taken(i))} of {a.name}" for i, a in enumerate(self.sources))
        back = "the sources" if self.several else self.sources[0].name
        verb = "are" if self.several else "is"
        return f"{taken} {verb} taken up in {b}; {_percent(self.share_drawn())} of {b} goes back to {back}."

    def title(self, relation: Relation) -> str:
        """The heading over the findings of one relation."""
        a = "a source" if self.several else self.sources[0].name
        no_a = "no source does" if self.several else f"{a} does not"
        return _TITLES[relation].format(a=a, no_a=no_a, b=self.b.name)

    def headline(self) -> str:
        """How many findings there are of each severity, in words."""
        counts = {severity: sum(f.severity is severity for f in self.open) for severity in Severity}
        parts = [f"{number} {_TOLD[severity]}" for severity, number in counts.items() if number]
        return ", ".join(parts) if parts else "Nothing to report"


def quoted(side: Side, span: Span, most: int = 160) -> str:
    """The words of a span in quotation marks, on one line, cut after about `most` characters."""
    words = one_line(span.of(side.document.text))
    if len(words) > most:
        words = words[:most].rsplit(" ", 1)[0] + " …"
    return words if words.startswith(_OPENING) else f"“{words}”"


def _percent(share: float | None) -> str:
    return "none" if share is None else f"{share:.0%}"
