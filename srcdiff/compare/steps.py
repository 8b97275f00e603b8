"""How far a matter has come: "will appeal" or "has filed suit" where a has it as weighed, prepared or likely.

Held against each other are the steps of a unit that are of one matter, both ways; how they are read lies in
`details.step`. The same verb in two forms is for `stances`, `tenses` and `lifted`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.akin import akin
from srcdiff.details.step import Stage, Step, steps
from srcdiff.model import Span

_CONFIDENCE = 0.7
_LEAST = 2  # words of a matter of no known family that both sides must have
_BEYOND = {
    Stage.WEIGHED: {Stage.MEANT, Stage.DONE},
    Stage.LIKELY: {Stage.MEANT, Stage.DONE},
    Stage.PREPARED: {Stage.DONE},
    Stage.ASKED: {Stage.GRANTED},
}


def steps_ahead(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each step of b that goes farther, or less far, than the one of a on the same matter."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _in(a, unit.a), _in(b, unit.b)
    if not theirs or not ours:
        return
    told = [step for found in a.once(steps) for step in found]
    for mine in ours:
        kin = [other for other in theirs if _one_matter(other, mine)]
        if not kin or not all(_clash(other, mine) for other in kin):
            continue
        # What a tells elsewhere as far as b may be what b tells; and what b tells beside it as far as a.
        rest = [step for step in told if _one_matter(step, mine) and not _clash(step, mine)]
        beside = [step for step in ours if step is not mine and _one_matter(step, mine) and not _clash(kin[0], step)]
        if not rest and not beside:
            yield _draft(unit, a, b, kin[0], mine)


def _in(reading: Reading, passages: Sequence[int]) -> list[Step]:
    return [step for i in passages for step in reading.once(steps)[i]]


def _one_matter(x: Step, y: Step) -> bool:
    if x.known and y.known:
        return x.matter == y.matter
    return x.matter == y.matter and len([word for word in x.words if akin(word, y.words)]) >= _LEAST


def _clash(x: Step, y: Step) -> bool:
    """Whether one goes so much farther that both cannot be told of one matter at one time."""
    if x.denied or y.denied:
        firm, other = (x, y) if x.denied else (y, x)
        return firm.stage is Stage.MEANT and other.stage in (Stage.WEIGHED, Stage.LIKELY) and not other.denied
    return y.stage in _BEYOND.get(x.stage, ()) or (x.known and x.stage in _BEYOND.get(y.stage, ()))


def _draft(unit: Unit, a: Reading, b: Reading, other: Step, mine: Step) -> Draft:
    there, here = words_at(a.text, Span(other.start, other.end)), words_at(b.text, Span(mine.start, mine.end))
    home = b.passage_of(mine.start)
    assert home is not None
    why = grounds.stance(unit.paired, other.words & mine.words)
    return in_place(there, here, modality.NAME, _CONFIDENCE, why, home, unit)
