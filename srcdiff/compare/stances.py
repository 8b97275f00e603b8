"""What one side tells as possible, wanted or to come, and the other, in whatever verb, as sure or as done.

Held against each other are the verbs of a unit with the words around them; how far each goes is read in
`details.stance`. What the same verb tells of time is for `tenses`, cues of one predicate are for the detail modality.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.told import Told, aside, beside, cue_of, indirect, leaves_room, placed, told_in
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.lexicon import words
from srcdiff.details.reading import stem
from srcdiff.details.stance import (
    ASK,
    CAREFUL,
    DOUBTFUL,
    MAY,
    SEEM,
    Stance,
    Telling,
    alike,
    named,
)
from srcdiff.details.tense import root
from srcdiff.model import Relation, Severity

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
_MANY = words("would could must")  # cues of b that tell of habit, ability and condition as well
_NOW = words("is are was were 's 're")  # auxiliaries of what goes on
_EXPECTED = words("expect expects expected due likely")  # "will probably" says no less
_SPEECH = frozenset(map(stem, words("call describe say speak tell talk refer mention name term label dub")))
_WAS = words("was were")
_HOPED = words("hope hopes hoped hoping want wants wanted wish wishes wished seek seeks sought aim aims aimed")
"""Cues of what somebody would like, which "will" tells as sure."""
_PROMISED = words("promise promises promised agree agrees agreed pledge pledges pledged vow vows vowed")
_PROMISING = _PROMISED | words("will shall 'll going set")
"""Cues of what is sure to come."""
_CONFIRMED = frozenset(map(stem, words("confirmed proven proved established certain guaranteed")))


def stances(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each verb of b that is surer, or less sure, than the one of a in whose place it stands."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = told_in(a, unit.a), told_in(b, unit.b)
    for other, mine in _raised(theirs, ours):
        yield _draft(unit, a, b, other, mine)
    for other, mine in _only_future(theirs, ours):
        yield _draft(unit, a, b, other, mine)
    for other, mine in _bare(theirs, b, unit.b):
        yield _draft(unit, a, b, other, mine)
    for mine, other in _raised(ours, theirs):
        cue = mine.telling.cue
        plain = cue in _PLAIN and not alike(other.verb, mine.verb)
        denied = other.telling.denied != mine.telling.denied
        if cue in ASK or (cue == "will" and other.telling.cue in _EXPECTED):
            continue  # who urges a thing tells no less of it, nor who says that it "will probably" come
        if cue not in _MANY and not mine.telling.supposed and not denied and (other.verb == mine.verb or plain):
            yield _draft(unit, a, b, other, mine)


def _draft(unit: Unit, a: Reading, b: Reading, other: Told, mine: Told) -> Draft:
    said, meant = mine.telling.span.of(b.text), other.telling.span.of(a.text)
    told = "done" if mine.telling.past else mine.telling.stance.value
    return Draft(
        Relation.CONTRADICTS,
        modality.NAME,
        _severity(other, mine),
        _CONFIDENCE,
        (other.telling.span,),
        (mine.telling.span,),
        f"b tells “{said}” as {told}, where a has “{meant}”",
        grounds.stance(unit.paired, other.near & mine.near),
        mine.tokens[0].passage,
        unit.bead,
    )


def _severity(other: Told, mine: Told) -> Severity:
    """Low where b leaves out that a thing appears to be so, which an editor may: all can see it."""
    seen = other.telling.cue in SEEM and mine.verb not in _CONFIRMED
    return Severity.LOW if seen else Severity.MEDIUM


def _raised(weak: Sequence[Told], sure: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Verbs of the second side that go farther than the ones of the first that stand among the same words."""
    for mine in sure:
        if mine.telling.stance not in _SURER:
            continue
        ranked = sorted(((_likeness(other, mine), -n) for n, other in enumerate(weak)), reverse=True)
        if not ranked or ranked[0][0] < _LEAST or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
            continue
        other = weak[-ranked[0][1]]
        if _beyond(other.telling, mine.telling) and _same(other, mine, weak) and not leaves_room(mine, other):
            yield other, mine


def _only_future(weak: Sequence[Told], sure: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """The one thing to come that b tells of, and the one that a holds possible: what else should it be told from?"""
    possible = [told for told in weak if told.telling.stance is Stance.POSSIBLE]
    coming = [told for told in sure if told.telling.stance is Stance.TO_COME]
    if len(possible) != 1 or len(coming) != 1 or any(told.telling.stance is Stance.TO_COME for told in weak):
        return
    other, mine = possible[0], coming[0]
    ahead = other.telling.cue in MAY and not _looks_back(other) and mine.telling.cue == "will"
    if ahead and other.near & mine.near and mine.telling.verb not in CAREFUL and not leaves_room(mine, other):
        yield other, mine


def _looks_back(told: Told) -> bool:
    """Whether a telling is one of the past: "may have left", but not "may have to leave"."""
    cue = cue_of(told.tokens, told.telling)
    behind = [token.lower for token in told.tokens[cue + 1 : told.telling.at]]
    return "have" in behind and "to" not in behind


def _bare(weak: Iterable[Told], reading: Reading, passages: Sequence[int]) -> Iterator[tuple[Told, Told]]:
    """Nouns of the first side that an adjective casts doubt on and that the passages have without one."""
    for other in weak:
        noun = other.tokens[other.telling.at]
        if other.telling.cue not in DOUBTFUL or noun.lower in DOUBTFUL:
            continue
        for passage in passages:
            tokens = reading.passage_tokens(passage)
            found = [placed(tokens, telling) for telling in named(tokens, noun.stem)]
            mine = max(found, key=lambda told: len(_spoken(told) & _spoken(other)), default=None)
            if mine and len(_spoken(mine) & _spoken(other)) >= _AMONG and not leaves_room(mine, other):
                yield other, mine


def _spoken(told: Told) -> set[str]:
    """The stems of the rest of a telling's sentence."""
    return {token.stem for token in beside(told) if token.content}


def _likeness(x: Told, y: Told) -> float:
    straight = len(x.before & y.before) + len(x.behind & y.behind)
    crossed = len((x.before & y.behind) | (x.behind & y.before))
    return straight + _CROSSED * crossed + _SAME_VERB * (x.verb == y.verb) + _ALIKE_VERB * alike(x.verb, y.verb)


def _beyond(weak: Telling, sure: Telling) -> bool:
    """Whether the one goes so much farther than the other that both cannot be fair."""
    if weak.stance is Stance.POSSIBLE:
        return True
    if weak.supposed and weak.stance is Stance.CERTAIN:
        return (
            sure.stance is Stance.CERTAIN
            and sure.past
            and weak.past
            and not (sure.supposed or sure.denied or weak.denied)
        )
    if weak.stance is Stance.CONSIDERED:
        return sure.stance is Stance.SETTLED or sure.past or _going_on(sure) or _promised(sure)
    if weak.stance is Stance.WANTED and weak.cue in ASK and _promised(sure):
        return sure.verb == weak.verb or sure.cue in _PROMISED
    if weak.stance is Stance.WANTED and weak.cue in _HOPED and sure.stance is Stance.TO_COME and sure.cue == "will":
        return True
    return weak.stance in (Stance.WANTED, Stance.TO_COME) and sure.stance is Stance.CERTAIN and sure.past


def _promised(telling: Telling) -> bool:
    return telling.stance is Stance.TO_COME and telling.cue in _PROMISING


def _going_on(telling: Telling) -> bool:
    return telling.stance is Stance.CERTAIN and telling.cue in _NOW and telling.verb.endswith("ing")


def _same(weak: Told, sure: Told, others: Iterable[Told]) -> bool:
    """Whether two verbs, which stand among some of the same words, tell of the same event."""
    shared, either = len(weak.near & sure.near), len(weak.near | sure.near)
    share = shared / max(1, either)
    if weak.verb == sure.verb:
        return share >= _SHARE or bool(weak.behind & sure.behind)
    # "Would" in another verb may tell of what follows if the possible comes about.
    follows = sure.telling.cue == "would" and sure.telling.stance is Stance.TO_COME and not indirect(sure)
    if follows or weak.telling.denied != sure.telling.denied or (aside(sure) and not aside(weak)):
        return False
    if weak.verb in _SPEECH and sure.verb in _SPEECH:
        return False
    if alike(weak.verb, sure.verb) and (
        weak.telling.stance in (Stance.POSSIBLE, Stance.CONSIDERED) or weak.telling.cue in _FIRM
    ):
        return share >= _SHARE
    if weak.telling.stance is Stance.CONSIDERED:
        return _in_line(weak, sure) and _acted(weak, sure, share)
    if weak.telling.stance is Stance.POSSIBLE:
        going_on = sure.telling.verb.endswith("ing")
        among = bool(weak.behind & (sure.behind | {sure.verb}))
        past = sure.telling.past or (sure.telling.cue in _WAS and among)
        present = sure.telling.stance is Stance.CERTAIN and not past and not going_on
        confirmed = sure.verb in _CONFIRMED
        fits = share >= (_SHARE if confirmed else _SHARE_OF_TWO) and (not present or confirmed)
    else:
        firm = weak.telling.cue in _FIRM and sure.telling.cue != "had"
        fits = firm and share >= _SHARE_OF_PLANS and _in_line(weak, sure)
    told = sure.verb in weak.behind and sure.telling.cue in _WAS
    return fits and (told or _told_nowhere(sure.verb, others)) and _told_nowhere(weak.verb, (sure,))


def _acted(weak: Told, sure: Told, share: float) -> bool:
    """Whether a verb tells that what was considered is settled or done, and is not one of considering itself."""
    if sure.telling.stance is Stance.SETTLED:
        return share >= _SHARE
    if sure.telling.stance is Stance.TO_COME:
        return sure.verb in weak.behind
    considers = sure.telling.verb in CAREFUL or not _told_nowhere(stem(weak.telling.cue), (sure,))
    return share >= _SHARE_OF_TWO and not considers


def _in_line(x: Told, y: Told) -> bool:
    """Whether both verbs have the same object, or the one its subject where the other, a passive, has its object."""
    return bool(x.behind & y.behind or (x.before & y.behind and x.behind & y.before))


def _told_nowhere(verb: str, tellings: Iterable[Told]) -> bool:
    """Whether the passages of none of the tellings have a verb: one that is told there has its own counterpart."""
    return not any(verb in (token.stem, root(token)) for told in tellings for token in told.tokens)
