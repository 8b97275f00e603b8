"""Attribution: who is said to have said it, outside quotation marks as well.

A mention is a verb of saying with its speaker where a name stands beside it. Whether what was said is the same is for
the alignment to tell; here speakers are compared.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.details import name as names
from srcdiff.details.quote import SAYING
from srcdiff.details.detail import Detail
from srcdiff.details.reading import Reading
from srcdiff.model import Agreement, Mention, Severity, Span

NAME = "attribution"


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever is named as the source."""

    speaker: names.Name


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every named source: a name next to a verb of saying, or after "according to"."""
    mentions = []
    for person in names.find(reading):
        value = person.value
        assert isinstance(value, names.Name)
        first, last = reading.ranges[person.passage]
        start, end = reading.at(person.span.start), reading.at(person.span.end)
        after = [t.lower for t in reading.tokens[end : min(last, end + 2)]]
        before = [t.lower for t in reading.tokens[max(first, start - 2) : start]]
        said_after = any(word in SAYING and word != "according" for word in after[:1])
        said_before = before[-2:] == ["according", "to"] or (before[-1:] != [] and before[-1] in SAYING - {"told", "called", "asked"})
        if said_after or said_before:
            mentions.append(Mention(NAME, person.span, person.passage, Source(value)))
    return tuple(mentions)


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two sources can be one: as their names are."""
    p, q = x.value, y.value
    assert isinstance(p, Source) and isinstance(q, Source)
    left, right = Mention(NAME, x.span, x.passage, p.speaker), Mention(NAME, y.span, y.passage, q.speaker)
    return names.relate(left, right)


ATTRIBUTION = Detail(NAME, find, relate, conflict=Severity.MEDIUM, bound=0.3)
