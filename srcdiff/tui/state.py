"""Where the reviewer is: the chosen row and finding, the filter, the search; and how each key changes that.

Frozen values and pure functions; the screen keeps one State and hands parts of it to its widgets. What was decided on a
finding is kept by `srcdiff.review`; here it is only counted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from srcdiff.model import Comparison, Finding, Relation, Severity, Span
from srcdiff.tui.rows import Rows, Side, both_names, build_rows, document_of


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings are shown: some relations, some severities, all details but some."""

    relations: frozenset[Relation] = frozenset(Relation)
    severities: frozenset[Severity] = frozenset(Severity)
    without: frozenset[str] = frozenset()

    def passes(self, finding: Finding) -> bool:
        """Whether the finding is shown."""
        return (
            finding.relation in self.relations
            and finding.severity in self.severities
            and finding.detail not in self.without
        )

    def toggled(self, relation: Relation) -> Filter:
        """With one relation shown or hidden."""
        return replace(self, relations=self.relations ^ {relation})

    def stricter(self) -> Filter:
        """With the next higher least severity; after high, all again."""
        least = min((severity.rank for severity in self.severities), default=0)
        least = (least + 1) % len(Severity)
        return replace(self, severities=frozenset(s for s in Severity if s.rank >= least))


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the search text stands."""

    row: int
    side: Side
    span: Span
    source: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """The whole of what the screen shows, but sizes and scrolling."""

    comparison: Comparison
    orders: Mapping[Side, Rows]  # the rows in the order of either side
    rows: Rows  # those in the order that is read
    filter: Filter
    listed: tuple[int, ...]  # findings that pass the filter, in reading order
    reviewed: frozenset[str] = frozenset()  # ids
    row: int = 0
    finding: int | None = None  # index in the comparison
    query: str = ""
    hits: tuple[Hit, ...] = ()
    hit: int | None = None

    @classmethod
    def start(cls, comparison: Comparison, reviewed: frozenset[str] = frozenset(), order: Side = Side.B) -> State:
        """The state in which a review opens: at the first finding that awaits a decision, or else at the first row."""
        orders = build_rows(comparison)
        state = cls(comparison, orders, orders[order], Filter(), (), reviewed)._list()
        first = next((finding for finding in state.listed if not state.is_decided(finding)), None)
        return state.to_row(0) if first is None else state.choose(first)

    @property
    def chosen(self) -> Finding | None:
        """The finding at hand."""
        return None if self.finding is None else self.comparison.findings[self.finding]

    # Moving

    def to_row(self, row: int) -> State:
        """At another row, and at its first finding that is shown, if any."""
        row = min(max(row, 0), len(self.rows) - 1) if len(self.rows) else 0
        here = [finding for finding in self.listed if self.rows.homes[finding] == row]
        return replace(self, row=row, finding=here[0] if here else None)

    def choose(self, finding: int) -> State:
        """At a finding, and at its row."""
        return replace(self, row=self.rows.homes[finding], finding=finding)

    def step(self, by: int) -> State | None:
        """The next (1) or previous (-1) finding; None where there is none."""
        place = self._place(by)
        return self.choose(self.listed[place]) if 0 <= place < len(self.listed) else None

    def _place(self, by: int) -> int:
        if self.finding in self.listed:
            return self.listed.index(self.finding) + by
        homes = [self.rows.homes[finding] for finding in self.listed]
        return bisect_right(homes, self.row) if by > 0 else bisect_left(homes, self.row) - 1

    def next_open(self) -> State | None:
        """The next finding that awaits a decision, from here round to here; None where all are decided."""
        start = self._place(1)
        for finding in (*self.listed[start:], *self.listed[:start]):
            if not self.is_decided(finding):
                return self.choose(finding)
        return None

    def next_changed(self, by: int) -> State | None:
        """The next (1) or previous (-1) row whose two sides differ; None where there is none."""
        row = self.row + by
        while 0 <= row < len(self.rows):
            if not self.rows.rows[row].same:
                return self.to_row(row)
            row += by
        return None

    def is_decided(self, finding: int) -> bool:
        """Whether a person has marked the finding reviewed or waived it."""
        found = self.comparison.findings[finding]
        return found.waived is not None or found.id in self.reviewed

    # Changing what is shown

    def filtered(self, by: Filter) -> State:
        """With another filter, at the same finding or else the nearest after it."""
        state = replace(self, filter=by)._list()
        if state.finding is None or state.finding in state.listed:
            return state if state.finding is not None else state.to_row(state.row)
        after = [finding for finding in state.listed if state.rows.homes[finding] >= state.row]
        nearest = after[:1] or state.listed[-1:]
        return state.choose(nearest[0]) if nearest else replace(state, finding=None)

    def reordered(self, order: Side) -> State:
        """Read in the order of the other side, at the same bead."""
        bead = self.rows.rows[self.row].bead if len(self.rows) else 0
        rows = self.orders[order]
        state = replace(self, rows=rows)._list()
        row = next((i for i, row in enumerate(rows.rows) if row.bead == bead), 0)
        state = replace(state, row=row)
        return state.searched(state.query) if state.query else state

    def decided(self, comparison: Comparison, reviewed: frozenset[str]) -> State:
        """With decisions changed: the same findings, other waivers or marks."""
        return replace(self, comparison=comparison, reviewed=reviewed)

    def compared(self, comparison: Comparison, reviewed: frozenset[str]) -> State:
        """With a new comparison in place of this one, at the same finding where it is still there."""
        fresh = State.start(comparison, reviewed, self.rows.order).filtered(self.filter)
        chosen = self.chosen
        for index, finding in enumerate(comparison.findings):
            if chosen is not None and finding.id == chosen.id and index in fresh.listed:
                return fresh.choose(index)
        return fresh.to_row(self.row)

    def _list(self) -> State:
        findings = self.comparison.findings
        passing = [i for i, finding in enumerate(findings) if self.filter.passes(finding)]
        return replace(self, listed=tuple(sorted(passing, key=lambda i: (self.rows.homes[i], i))))

    # Searching

    def searched(self, query: str) -> State:
        """With the places of `query` in both texts, case folded, at the first from here on; "" leaves the search."""
        if not query:
            return replace(self, query="", hits=(), hit=None)
        hits = tuple(self._find(query))
        first = next((i for i, hit in enumerate(hits) if hit.row >= self.row), 0 if hits else None)
        state = replace(self, query=query, hits=hits, hit=first)
        return state if first is None else state.to_row(hits[first].row)

    def step_hit(self, by: int) -> State:
        """At the next or previous place of the search text, round the end."""
        if self.hit is None:
            return self
        hit = (self.hit + by) % len(self.hits)
        return replace(self, hit=hit).to_row(self.hits[hit].row)

    def _find(self, query: str) -> list[Hit]:
        # Any run of spaces matches any other, for a line end in the file is a space on the screen.
        pattern = re.compile(r"\s+".join(map(re.escape, query.split())) or re.escape(query), re.IGNORECASE)
        found: list[Hit] = []
        for index, row in enumerate(self.rows.rows):
            for side in Side:
                half = row.half(side)
                text = document_of(self.comparison, side, half.source).text
                for piece in half.pieces:
                    matches = pattern.finditer(text, piece.start, piece.end)
                    found += [Hit(index, side, Span(*m.span()), half.source) for m in matches if m.group()]
        return found


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the header tells at a glance."""

    a_name: str
    b_name: str
    counts: dict[str, dict[str, int]]
    waived: int
    kept_a: float  # share of a's passages, by characters, that have a counterpart
    kept_b: float
    decided: int
    total: int
    filtered: int  # findings hidden by the filter
    query: str = ""
    hit: int | None = None
    hits: int = 0

    @classmethod
    def of(cls, state: State, kept: tuple[float, float] | None = None) -> Verdict:
        """The verdict on the comparison at hand; `kept` are the shares of a and b, where they are known already."""
        kept = kept or (matched_share(state.comparison, Side.A), matched_share(state.comparison, Side.B))
        comparison = state.comparison
        total = len(comparison.findings)
        return cls(
            *both_names(comparison),
            comparison.summary(),
            sum(finding.waived is not None for finding in comparison.findings),
            *kept,
            sum(map(state.is_decided, range(total))),
            total,
            total - len(state.listed),
            state.query,
            state.hit,
            len(state.hits),
        )


def matched_share(comparison: Comparison, side: Side) -> float:
    """Share of one side's passages, by characters, that stand in a bead with the other; 1 where it has none."""
    documents = comparison.sources if side is Side.A else (comparison.b,)
    matched: set[tuple[int, int]] = set()
    for bead in comparison.beads:
        if bead.a and bead.b:
            matched.update([(bead.source, i) for i in bead.a] if side is Side.A else [(0, i) for i in bead.b])
    total = sum(len(passage.span) for document in documents for passage in document.passages)
    return sum(len(documents[of].passages[i].span) for of, i in matched) / total if total else 1.0
