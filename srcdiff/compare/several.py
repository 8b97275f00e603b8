"""Several sources of one text: the comparisons with each become one result.

A statement is supported where any source supports it; it is contradicted where a source contradicts it and none bears
it out; where one does, the sources disagree, and that is told. Nothing is aligned or compared anew here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from srcdiff.details import fold
from srcdiff.model import Bead, Document, Finding, Relation, Severity, Span

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Part:
    """The text compared with one source."""

    source: Document
    beads: tuple[Bead, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Combined:
    """Beads and findings that name their source; `unused` counts omissions left out (see `combine`)."""

    beads: tuple[Bead, ...]
    findings: tuple[Finding, ...]
    unused: int


def combine(parts: Sequence[Part], b: Document) -> Combined:
    """One result of the comparisons of `b` with each source.

    Beads of all sources stay; of those that share a passage of b, the one that carries it best comes first: the least
    contradicted, then the surest. Omissions are told only within passages that b takes from that source: nobody draws
    on the whole of several sources.
    """
    ordered = _order(parts)
    places = {(source, index): place for place, (source, index) in enumerate(ordered)}
    beads = tuple(replace(parts[source].beads[index], source=source) for source, index in ordered)
    beads = (*beads, *_lone(parts, b))
    carrying = _carrying(beads)
    kept: list[Finding] = []
    unused = 0
    for source, part in enumerate(parts):
        for finding in part.findings:
            bead = None if finding.bead is None else places.get((source, finding.bead))
            here = replace(finding, source=source, bead=bead)
            if finding.relation is Relation.OMITS:
                unused += bead not in carrying
                kept += [here] if bead in carrying else []
            else:
                kept += _weigh(here, parts, b)
    return Combined(beads, _named(_ordered(_once(kept), beads, b)), unused)


def _order(parts: Sequence[Part]) -> list[tuple[int, int]]:
    """(source, index) of every bead with a side of a: by its place in b, the carrying one first; lone ones last."""
    faults = [{finding.bead for finding in part.findings if finding.relation is Relation.CONTRADICTS} for part in parts]

    def key(at: tuple[int, int]) -> tuple[bool, int, bool, float, int, int]:
        source, index = at
        bead = parts[source].beads[index]
        first = bead.b[0] if bead.b else bead.a[0]
        return (not bead.b, first, index in faults[source], -round(bead.score, 2), source, index)

    every = ((s, i) for s, part in enumerate(parts) for i, bead in enumerate(part.beads) if bead.a)
    return sorted(every, key=key)


def _lone(parts: Sequence[Part], b: Document) -> list[Bead]:
    """Passages of b that no source carries, each once; surely alone is what is alone beside every source."""
    paired = {i for part in parts for bead in part.beads if bead.a for i in bead.b}
    scores: dict[int, float] = {}
    for bead in chain.from_iterable(part.beads for part in parts):
        for passage in bead.b:
            if not bead.a:
                scores[passage] = min(bead.score, scores.get(passage, 1.0))
    return [Bead((), (i,), scores.get(i, 1.0)) for i in range(len(b.passages)) if i not in paired]


def _carrying(beads: Sequence[Bead]) -> frozenset[int]:
    """The paired beads that are the first to hold some passage of b."""
    seen: set[int] = set()
    found = set()
    for place, bead in enumerate(beads):
        if bead.a and not seen.issuperset(bead.b):
            found.add(place)
            seen.update(bead.b)
    return frozenset(found)


def _weigh(finding: Finding, parts: Sequence[Part], b: Document) -> list[Finding]:
    """The finding as the other sources leave it: as it is, toned down where they disagree, or not at all."""
    others = [part for source, part in enumerate(parts) if source != finding.source]
    if finding.relation is Relation.ADDS:
        told = any(_told(part, finding.b, Relation.CONTRADICTS) for part in others)
        return [] if told or any(_has_more(part, finding.b, b) for part in others) else [finding]
    bearing = sorted(part.source.name for part in others if _bears_out(part, finding.b, b))
    if not bearing:
        return [finding]
    names = f"{bearing[0]} bears" if len(bearing) == 1 else f"{' and '.join(bearing)} bear"
    severity = min(finding.severity, Severity.MEDIUM, key=lambda severity: severity.rank)
    return [replace(finding, severity=severity, message=f"{finding.message}; {names} b out: the sources disagree")]


def _told(part: Part, spans: Sequence[Span], relation: Relation, *, loud: bool = False) -> bool:
    """Whether the comparison with that source has a finding of that relation on the same words of b.

    `loud` passes over those that are low: a pointer is no reason to doubt a source.
    """
    found = (f for f in part.findings if f.relation is relation and not (loud and f.severity is Severity.LOW))
    return any(mine.meets(theirs) for f in found for theirs in f.b for mine in spans)


def _supports(part: Part, spans: Sequence[Span], b: Document) -> bool:
    """Whether the source has a passage for every one of these words of b, and finds nothing amiss with them."""
    return _paired(part, spans, b) is not None and not any(
        _told(part, spans, relation, loud=True) for relation in (Relation.ADDS, Relation.CONTRADICTS)
    )


def _has_more(part: Part, spans: Sequence[Span], b: Document) -> bool:
    """Whether the source has these words, but for narrower additions within them at most: those are told instead."""
    if _paired(part, spans, b) is None or _told(part, spans, Relation.CONTRADICTS):
        return False
    added = (f.b for f in part.findings if f.relation is Relation.ADDS)
    met = (theirs for theirs in added if any(mine.meets(their) for mine in spans for their in theirs))
    return all(_narrower(theirs, spans) for theirs in met)


def _narrower(inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    """Whether the words of the one lie within those of the other and are fewer."""
    within = all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)
    return within and sum(i.end - i.start for i in inner) < sum(o.end - o.start for o in outer)


def _bears_out(part: Part, spans: Sequence[Span], b: Document) -> bool:
    """Whether the source says it in the very words: enough to set it against another source."""
    passages = _paired(part, spans, b)
    if passages is None or not _supports(part, spans, b):
        return False
    said = set(_WORD.findall(fold(" ".join(part.source.passage_text(i) for i in passages))))
    return all(word in said for span in spans for word in _WORD.findall(fold(span.of(b.text))))


def _paired(part: Part, spans: Sequence[Span], b: Document) -> list[int] | None:
    """Passages of the source paired with those of b that the spans meet; None where one of these is alone."""
    touched = {i for i, passage in enumerate(b.passages) if any(passage.span.meets(span) for span in spans)}
    found: list[int] = []
    for bead in part.beads:
        if bead.a and touched & set(bead.b):
            touched -= set(bead.b)
            found += bead.a
    return found if found and not touched else None


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """What several sources say of the same words of b is told once, by the surest."""
    best: dict[tuple[Relation, str, tuple[Span, ...]], Finding] = {}
    omitted: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (-f.severity.rank, -f.confidence, f.message, f.source)):
        if finding.relation is Relation.OMITS:
            omitted.append(finding)
        else:
            best.setdefault((finding.relation, finding.detail, finding.b), finding)
    return [*best.values(), *omitted]


def _ordered(findings: Sequence[Finding], beads: Sequence[Bead], b: Document) -> list[Finding]:
    """In the order of b, what b leaves out after the passage that it is left out of; then of the sources."""

    def place(finding: Finding) -> tuple[int, int, int]:
        if finding.b:
            at = finding.b[0].start
        else:
            at = b.passages[beads[finding.bead].b[-1]].end if finding.bead is not None else 0
        return at, finding.source, finding.a[0].start if finding.a else -1

    return sorted(findings, key=place)


def _named(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings of several sources that have one id get ids that differ by an ordinal."""
    seen: dict[str, int] = {}
    named = []
    for finding in findings:
        seen[finding.id] = seen.get(finding.id, 0) + 1
        count = seen[finding.id]
        named.append(finding if count == 1 else replace(finding, id=f"{finding.id}-{count}"))
    return tuple(named)
