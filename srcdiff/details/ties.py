"""The body that the bearer of a name is told to belong to: Moss of Tarn College, Moss, a chemist at Tarn College.

What somebody is there is for `posts`; whether two texts agree is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.name import Name
from srcdiff.details.reading import Reading
from srcdiff.model import Mention, Span

_LEADING = words("of at for from with")
_REACH = 9  # tokens between a name and the body it belongs to
_STOPS = frozenset(';:()!?"“”')
_BETWEEN = words("a an the its his her and is was")
_VERBS = words("said says told was is are were has had who which that when in on by to into after before as")


@dataclass(frozen=True, slots=True)
class Tie:
    """Who belongs to what, where the latter is named."""

    person: Name
    body: Name
    span: Span
    passage: int


def ties(reading: Reading) -> tuple[Tie, ...]:
    """Every body that a document ties a person to, in order."""
    found = reading.once(names.find)
    return tuple(tie for place, mention in enumerate(found) for tie in _of(reading, mention, found[place + 1 :][:2]))


def _of(reading: Reading, mention: Mention, following: tuple[Mention, ...]) -> Iterator[Tie]:
    name = names.name_of(mention)
    cut = next((i for i, word in enumerate(name.words) if word in _LEADING), 0)
    if cut:
        yield from _within(reading, mention, name, cut)
        return
    start = reading.at(mention.span.end)
    for other in following:
        end = reading.at(other.span.start)
        if other.passage != mention.passage or end - start > _REACH or end == start:
            return
        between = reading.tokens[start:end]
        at = next((i for i, t in enumerate(between) if t.lower in _LEADING), -1)
        told = between[:at]
        apposed = at == 0 or between[0].text == "," or between[0].lower in ("is", "was")
        clean = all((t.word and t.lower not in _VERBS) or (i == 0 and t.text not in _STOPS) for i, t in enumerate(told))
        if at >= 0 and apposed and clean and all(t.lower in _BETWEEN for t in between[at + 1 :]):
            body = names.name_of(other)
            if body.state is None:
                yield Tie(name, body, other.span, mention.passage)
            return


def _within(reading: Reading, mention: Mention, name: Name, cut: int) -> Iterator[Tie]:
    """Moss of Tarn College, read as one name."""
    tokens = [t for t in reading.within(mention.span) if t.word]
    at = next((i for i, t in enumerate(tokens) if t.lower in _LEADING), 0)
    body = tuple(word for word in name.words[cut + 1 :] if word != "the")
    if at and body and at + 1 < len(tokens):
        person = Name(name.words[:cut], None, None, name.initials[:cut], short=False)
        held = Name(body, None, None, "", short=False)
        yield Tie(person, held, Span(tokens[at + 1].start, tokens[-1].end), mention.passage)
