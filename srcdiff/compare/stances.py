"""What one side tells as possible, wanted or to come, and the other, in whatever verb, as sure or as done.

Held against each other are the verbs of a unit with the words around them; how far each goes is read in
`details.stance`. What the same verb tells of time is for `tenses`, cues of one predicate are for the detail modality.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token, stem
from srcdiff.details.stance import CAREFUL, COMING, DOUBTFUL, MAY, Stance, Telling, alike, named, tellings
from srcdiff.details.tense import root
from srcdiff.model import Relation, Severity

_AROUND = 9  # words on each side of a verb, in its sentence, that tell what it is said of
_CROSSED = 0.5  # what a word counts that stands before the one verb and behind the other
_SAME_VERB = 2.0  # what it counts that both verbs are the same
_ALIKE_VERB = 1.5  # what it counts that the verbs may tell of the same event
_LEAST = 2.0  # likeness from which two verbs tell the same
_AHEAD = 0.5  # by how much the next best verb must be less alike
_SHARE = 0.2  # share of the words around both verbs that both sides have, from which one verb tells the same
_SHARE_OF_TWO = 0.3  # the same of two different verbs
_SHARE_OF_PLANS = 0.4  # the same where the one is planned
_AMONG = 3  # words of its sentence that both sides must have beside a noun
_CONFIDENCE = 0.7
_SURER = (Stance.CERTAIN, Stance.SETTLED, Stance.TO_COME)
_FIRM = words(
    """will would shall must is are plan plans planned intend intends intended vow vows vowed pledge pledges pledged
    promise promises promised offer offers offered threaten threatens threatened propose proposes proposed hope hopes
    hoped want wants wanted consider considering weighing mulling contemplating discussing debating examining studying
    reviewing exploring pondering"""
)
"""Cues of what somebody means to do that another verb may tell as done; what one asks for or tries is told in many."""
_PLAIN = words("may might possibly perhaps probably maybe apparently allegedly will shall plans intends planned")
"""Cues of b that say in another verb than a's that a thing is less sure; others tell too much besides."""
_MANY = words("would could")  # cues of b that tell of habit and ability as well
_DONE = words("has have")  # auxiliaries of what is done by now
_NOW = words("is are was were 's 're")  # auxiliaries of what goes on
_UNDER = words("if without unless once until")  # words of a condition
_WARNED = words("warn warns warned warning warnings")  # what is warned of may be told as sure
_HOPED = words("hope hopes hoped hoping want wants wanted wish wishes wished seek seeks sought aim aims aimed")
"""Cues of what somebody would like, which "will" tells as sure."""
_RELATIVE = words("who whose which whom where")
_NEAR = 3  # words before a cue among which a relative stands
_ODDS = frozenset(map(stem, words("chance risk odds danger likelihood probability")))
_CONFIRMED = frozenset(map(stem, words("confirmed proven proved established certain guaranteed")))


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling with its passage's tokens, the stems before and behind it, and the stem of its verb's base."""

    tokens: Sequence[Token]
    telling: Telling
    before: frozenset[str]
    behind: frozenset[str]
    verb: str

    @property
    def near(self) -> frozenset[str]:
        return self.before | self.behind


def stances(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each verb of b that is surer, or less sure, than the one of a in whose place it stands."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _told(a, unit.a), _told(b, unit.b)
    for other, mine in _raised(theirs, ours):
        yield _draft(unit, a, b, other, mine)
    for other, mine in _only_future(theirs, ours):
        yield _draft(unit, a, b, other, mine)
    for other, mine in _bare(theirs, b, unit.b):
        yield _draft(unit, a, b, other, mine)
    for mine, other in _raised(ours, theirs):
        cue = mine.telling.cue
        plain = cue in _PLAIN and not alike(other.verb, mine.verb)
        denied = other.telling.denied != mine.telling.denied  # who urges a thing that is not done tells no less of it
        if cue not in _MANY and not denied and (other.verb == mine.verb or plain):
            yield _draft(unit, a, b, other, mine)


def _draft(unit: Unit, a: Reading, b: Reading, other: _Told, mine: _Told) -> Draft:
    said, meant = mine.telling.span.of(b.text), other.telling.span.of(a.text)
    told = "done" if mine.telling.past else mine.telling.stance.value
    return Draft(
        Relation.CONTRADICTS,
        modality.NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (other.telling.span,),
        (mine.telling.span,),
        f"b tells “{said}” as {told}, where a has “{meant}”",
        grounds.stance(unit.paired, other.near & mine.near),
        mine.tokens[0].passage,
        unit.bead,
    )


def _raised(weak: Sequence[_Told], sure: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Verbs of the second side that go farther than the ones of the first that stand among the same words."""
    for mine in sure:
        if mine.telling.stance not in _SURER:
            continue
        ranked = sorted(((_likeness(other, mine), -n) for n, other in enumerate(weak)), reverse=True)
        if not ranked or ranked[0][0] < _LEAST or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
            continue
        other = weak[-ranked[0][1]]
        if _beyond(other.telling, mine.telling) and _same(other, mine, weak) and not _leaves_room(mine, other):
            yield other, mine


def _only_future(weak: Sequence[_Told], sure: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """The one thing to come that b tells of, and the one that a holds possible: what else should it be told from?"""
    possible = [told for told in weak if told.telling.stance is Stance.POSSIBLE]
    coming = [told for told in sure if told.telling.stance is Stance.TO_COME]
    if len(possible) != 1 or len(coming) != 1 or any(told.telling.stance is Stance.TO_COME for told in weak):
        return
    other, mine = possible[0], coming[0]
    ahead = other.telling.cue in MAY and not _looks_back(other) and mine.telling.cue == "will"
    if ahead and other.near & mine.near and mine.telling.verb not in CAREFUL and not _leaves_room(mine, other):
        yield other, mine


def _looks_back(told: _Told) -> bool:
    """Whether a telling is one of the past: "may have left", but not "may have to leave"."""
    cue = _cue(told.tokens, told.telling)
    behind = [token.lower for token in told.tokens[cue + 1 : told.telling.at]]
    return "have" in behind and "to" not in behind


def _bare(weak: Iterable[_Told], reading: Reading, passages: Sequence[int]) -> Iterator[tuple[_Told, _Told]]:
    """Nouns of the first side that an adjective casts doubt on and that the passages have without one."""
    for other in weak:
        noun = other.tokens[other.telling.at]
        if other.telling.cue not in DOUBTFUL or noun.lower in DOUBTFUL:
            continue
        for passage in passages:
            tokens = reading.passage_tokens(passage)
            found = [_placed(tokens, telling) for telling in named(tokens, noun.stem)]
            mine = max(found, key=lambda told: len(_spoken(told) & _spoken(other)), default=None)
            if mine and len(_spoken(mine) & _spoken(other)) >= _AMONG and not _leaves_room(mine, other):
                yield other, mine


def _spoken(told: _Told) -> set[str]:
    """The stems of the rest of a telling's sentence."""
    return {token.stem for token in _beside(told) if token.content}


def _likeness(x: _Told, y: _Told) -> float:
    straight = len(x.before & y.before) + len(x.behind & y.behind)
    crossed = len((x.before & y.behind) | (x.behind & y.before))
    return straight + _CROSSED * crossed + _SAME_VERB * (x.verb == y.verb) + _ALIKE_VERB * alike(x.verb, y.verb)


def _beyond(weak: Telling, sure: Telling) -> bool:
    """Whether the one goes so much farther than the other that both cannot be fair."""
    if weak.stance is Stance.POSSIBLE:
        return True
    if weak.stance is Stance.CONSIDERED:
        return sure.stance is Stance.SETTLED or sure.past or _going_on(sure)
    if weak.stance is Stance.WANTED and weak.cue in _HOPED and sure.stance is Stance.TO_COME and sure.cue == "will":
        return True
    return weak.stance in (Stance.WANTED, Stance.TO_COME) and sure.stance is Stance.CERTAIN and sure.past


def _going_on(telling: Telling) -> bool:
    return telling.stance is Stance.CERTAIN and telling.cue in _NOW and telling.verb.endswith("ing")


def _same(weak: _Told, sure: _Told, others: Iterable[_Told]) -> bool:
    """Whether two verbs, which stand among some of the same words, tell of the same event."""
    shared, either = len(weak.near & sure.near), len(weak.near | sure.near)
    share = shared / max(1, either)
    if weak.verb == sure.verb:
        return share >= _SHARE or bool(weak.behind & sure.behind and sure.telling.cue in _DONE)
    # "Would" in another verb may tell of what follows if the possible comes about.
    follows = sure.telling.cue == "would" and sure.telling.stance is Stance.TO_COME
    if follows or weak.telling.denied != sure.telling.denied or (_aside(sure) and not _aside(weak)):
        return False
    if alike(weak.verb, sure.verb) and (weak.telling.stance is Stance.POSSIBLE or weak.telling.cue in _FIRM):
        return share >= _SHARE
    if weak.telling.stance is Stance.CONSIDERED:
        return _in_line(weak, sure) and _acted(weak, sure, share)
    if weak.telling.stance is Stance.POSSIBLE:
        going_on = sure.telling.verb.endswith("ing")
        present = sure.telling.stance is Stance.CERTAIN and not sure.telling.past and not going_on
        confirmed = sure.verb in _CONFIRMED
        fits = share >= (_SHARE if confirmed else _SHARE_OF_TWO) and (not present or confirmed)
    else:
        firm = weak.telling.cue in _FIRM and sure.telling.cue != "had"
        fits = firm and share >= _SHARE_OF_PLANS and _in_line(weak, sure)
    return fits and _told_nowhere(sure.verb, others) and _told_nowhere(weak.verb, (sure,))


def _acted(weak: _Told, sure: _Told, share: float) -> bool:
    """Whether a verb tells that what was considered is settled or done, and is not one of considering itself."""
    if sure.telling.stance is Stance.SETTLED:
        return share >= _SHARE
    considers = sure.telling.verb in CAREFUL or not _told_nowhere(stem(weak.telling.cue), (sure,))
    return share >= _SHARE_OF_PLANS and not considers


def _in_line(x: _Told, y: _Told) -> bool:
    """Whether both verbs have the same object, or the one its subject where the other, a passive, has its object."""
    return bool(x.behind & y.behind or (x.before & y.behind and x.behind & y.before))


def _aside(told: _Told) -> bool:
    """Whether a telling stands at the beginning of a clause that tells of somebody besides: "who became"."""
    cue = next(
        at for at in range(told.telling.low, told.telling.high) if told.tokens[at].start == told.telling.span.start
    )
    return any(token.lower in _RELATIVE for token in told.tokens[max(told.telling.low, cue - _NEAR) : cue])


def _told_nowhere(verb: str, tellings: Iterable[_Told]) -> bool:
    """Whether the passages of none of the tellings have a verb: one that is told there has its own counterpart."""
    return not any(verb in (token.stem, root(token)) for told in tellings for token in told.tokens)


def _leaves_room(sure: _Told, weak: _Told) -> bool:
    """Whether a word of the surer sentence that the other has not says that all this is less sure, or to come."""
    known = {token.stem for token in _beside(weak)}
    known |= _ODDS if known & _ODDS else frozenset()
    settled = sure.telling.stance is Stance.SETTLED  # what is settled may well be still to come
    room = CAREFUL if settled or weak.telling.stance is Stance.POSSIBLE else CAREFUL | COMING
    if sure.telling.cue == "will":
        room -= _WARNED if _UNDER.isdisjoint(token.lower for token in _beside(weak)) else _WARNED | {"if"}
    return any((t.lower in room and t.stem not in known) or t.lower.endswith("'ll") for t in _beside(sure))


def _beside(told: _Told) -> list[Token]:
    """The words of a telling's sentence that are not its own."""
    span = told.telling.span
    sentence = told.tokens[told.telling.low : told.telling.high]
    return [token for token in sentence if not span.start <= token.start < span.end]


def _told(reading: Reading, passages: Iterable[int]) -> list[_Told]:
    found = []
    for passage in passages:
        tokens = reading.passage_tokens(passage)
        found += [_placed(tokens, telling) for telling in tellings(tokens)]
    return found


def _placed(tokens: Sequence[Token], telling: Telling) -> _Told:
    cue = _cue(tokens, telling)
    before = tokens[max(telling.low, cue - _AROUND) : cue]
    behind = tokens[telling.at + 1 : min(telling.high, telling.at + 1 + _AROUND)]
    left, right = (frozenset(t.stem for t in side if t.content) for side in (before, behind))
    if telling.stance is Stance.CONSIDERED:  # what is considered may be a noun and its adjectives
        right |= {tokens[telling.at].stem}
    return _Told(tokens, telling, left, right, root(tokens[telling.at]))


def _cue(tokens: Sequence[Token], telling: Telling) -> int:
    """The place of the first word of a telling."""
    return next(at for at in range(telling.low, telling.high) if tokens[at].start == telling.span.start)
