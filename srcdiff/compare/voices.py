"""What a lays to one voice and b to another, or tells in its own voice.

Held against each other are the clauses of a unit that say whom they come from; how these are read is in
`details.voice`. Sayings in quotation marks, and claims told in a's very words, are for the detail attribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.parties import ANYBODY, COMPANY, JUDGES, PAPERS, SIDES, groups_of
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.quote.cues import REPORTING, SAYING
from srcdiff.details.reading import Token, sentences, stem
from srcdiff.details.voice import HOLDING, OPENING, Voice, voices
from srcdiff.model import Relation, Severity

_LEAST = 2  # content words that two clauses share where they are known to tell the same
_SHARE = 0.3  # share of the shorter clause's words
_AHEAD = 1  # words more than with any other clause
_BESIDE = 8  # words between a name and a role that may be its bearer's
_CONFIDENCE = 0.7
_LEAST_OF_CLAIM = 3  # content words from which a claim can be known again
_SHARE_OF_CLAIM = 0.5  # share of them that b tells, and share of b's sentence that they make up
_OPEN = words(
    """view according claimed claims alleged alleges accused accuses suspected suspects suspect believed believes
    believe insisted insists insist argued argues argue contended contends contend thinks think thought blamed blames
    blame maintained maintains maintain said says say told reckons reckoned reckon fears feared fear estimates estimated
    estimate suggested suggests suggest complained complains warned warns replied replies answered countered denied
    denies asserted asserts put puts predicts predicted expects expected"""
)
"""Verbs whose claim another may dispute."""
_PLAIN = words("said says say told")
"""Verbs whose claim is often told as a fact where a source that is named first knows it: officials said."""


_DENYING = words("not no never nothing nobody none neither nor without")
_OWNERS = words("its their his her our my")


def voices_changed(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each clause of b whose source is another than that of the clause of a it tells."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs, ours = _in(a, unit.a), _in(b, unit.b)
    for mine in ours:
        other = _counterpart(mine, theirs, 1 if len(unit.a) == len(theirs) == 1 else _LEAST)
        if other is None or mine.pronoun or other.pronoun:
            continue
        differ = _differ(other, mine, a, b) and not _told_by(mine, other, a, unit.a)
        if _turned(other, mine) or (differ and not _kept(other, mine, ours, b)):
            yield _other(unit, a, b, other, mine)
    for other in theirs:
        passage = _plainly(other, ours, b, unit.b)
        if passage is not None:
            yield _as_fact(unit, a, b, other, passage)


def _in(reading: Reading, passages: Sequence[int]) -> list[Voice]:
    return [voice for voice in reading.once(voices) if voice.passage in passages]


def _counterpart(mine: Voice, theirs: Sequence[Voice], least: int) -> Voice | None:
    """The clause of a that one of b tells, where no other comes near."""
    ranked = sorted(((len(mine.content & other.content), -n) for n, other in enumerate(theirs)), reverse=True)
    if not ranked:
        return None
    shared, place = ranked[0]
    other = theirs[-place]
    if shared < least or shared < _SHARE * min(len(mine.content), len(other.content)):
        return None
    tied = [theirs[-n] for count, n in ranked[1:] if shared - count < _AHEAD]
    # Two voices of one sentence have the same words: neither may be b's.
    same = all(voice.passage == other.passage and not _words(voice) & _words(mine) for voice in (other, *tied))
    if not tied:
        return other
    named = next((voice for voice in (other, *tied) if voice.speaker.name is not None), other)
    return named if same and shared > _LEAST and _words(mine) else None


def _differ(other: Voice, mine: Voice, a: Reading, b: Reading) -> bool:
    """Whether the sources of two clauses are two, and a knows b's as somebody besides."""
    if not (_known(other) and _known(mine)):
        return False
    p, q = _words(other), _words(mine)
    if p & q <= PAPERS:
        p, q = p - PAPERS, q - PAPERS
    if p & q or not p or not q:
        return False
    if other.speaker.name is not None and mine.speaker.name is not None:
        if len(q) == 1 and not q & {stem(word) for word in b.proper}:
            return False  # "People said": a word that stands first
        state = other.speaker.name.state or mine.speaker.name.state
        return state is None and not names.one_bearer(other.speaker.name, mine.speaker.name) and _two(p, q, a)
    if COMPANY in groups_of(p if other.speaker.name is None else q):
        return False  # any of the names may be a company's, or speak for one
    return _apart(other, mine, p, q, (a, b))


def _apart(other: Voice, mine: Voice, p: frozenset[str], q: frozenset[str], texts: tuple[Reading, Reading]) -> bool:
    """Whether two sources, one of which has no name, are of different groups, or tell one claim and are no kin."""
    a, b = texts
    left, right = groups_of(p | _beside(other, a)), groups_of(q | _beside(mine, b))
    sure = _stands_for_one(other, p) and _stands_for_one(mine, q) and not (left | right) & SIDES
    known = left | groups_of(_beside(other, b)), right | groups_of(_beside(mine, a))  # "the ministry": its minister
    if sure and not known[0] & known[1] and _one_claim(other, mine):
        return _two(p, q, a)
    return bool(left and right) and not left & right and _two(p, q, a)


def _stands_for_one(voice: Voice, stems: Iterable[str]) -> bool:
    """Whether a source is a name, an acronym or a body that is known as a source, and no bare role."""
    acronym = any(token.text.removesuffix("'s").removesuffix("’s").isupper() for token in voice.source)
    return voice.speaker.name is not None or acronym or (len(voice.source) > 1 and bool(groups_of(stems)))


def _one_claim(other: Voice, mine: Voice) -> bool:
    """Whether two clauses tell the same beyond doubt: they share a figure and two words more."""
    shared = mine.content & other.content
    return len(shared) > _LEAST and any(word[0].isdigit() for word in shared)


def _known(voice: Voice) -> bool:
    """Whether a source is told by itself: not "its director", whose another sentence tells, nor "backing the war"."""
    first = voice.source[0]
    if all(token.lower in ANYBODY for token in voice.source):
        return False
    return first.lower not in _OWNERS and (first.capital or not first.lower.endswith("ing"))


def _turned(other: Voice, mine: Voice) -> bool:
    """Whether each side lays to the one source what concerns the other: the utility says that the ministry did."""
    if not {mine.cue, other.cue} <= SAYING:
        return False
    p, q = (frozenset(t.stem for t in voice.source if t.content) for voice in (other, mine))
    own, theirs = ({t.stem for t in voice.told} for voice in (other, mine))
    return not p & q and bool(p and q) and q <= own and p <= theirs and not (p & own or q & theirs)


def _told_by(mine: Voice, other: Voice, a: Reading, passages: Iterable[int]) -> bool:
    """Whether a sentence of a that has as much of what b tells speaks of b's source, and not of the other."""
    shared, own, theirs = len(mine.content & other.content), _words(mine), _words(other)
    for passage in passages:
        for sentence in sentences(a.passage_tokens(passage)):
            told = {token.stem for token in sentence}
            if own & told and not theirs & told and len(mine.content & told) >= shared:
                return True
    return False


def _kept(other: Voice, mine: Voice, ours: Iterable[Voice], b: Reading) -> bool:
    """Whether b names a's source in the same sentence, as no other voice."""
    voiced = {token.start for voice in ours for token in voice.source}
    known = _words(other)
    return any(t.stem in known and t.start not in voiced for t in b.passage_tokens(mine.passage) if t.content)


def _plainly(other: Voice, ours: Sequence[Voice], b: Reading, passages: Sequence[int]) -> int | None:
    """The passage of b that tells a clause of a in b's own voice, where neither it nor its neighbours name a source."""
    content = other.content
    plain = other.cue in _PLAIN and not other.pronoun and not _answers(other)
    if len(content) < _LEAST_OF_CLAIM or other.cue not in _OPEN or plain:
        return None
    known = frozenset[str]() if other.vague else _words(other)
    said = {token.lower for token in other.told}
    for passage in passages:
        tokens = b.passage_tokens(passage)
        told = {t.stem for t in tokens if t.content}
        shared = len(told & content)
        whole = shared == len(content) or len(content) > _LEAST_OF_CLAIM
        if not whole or shared < _SHARE_OF_CLAIM * len(content) or shared < _SHARE_OF_CLAIM * len(told):
            continue
        if known & {t.stem for t in tokens}:
            continue
        careful = any(_leaves_open(t) and not (t.word and t.lower in said) for t in tokens)
        if not careful and not _carried(other, b, passage):
            return passage
    return None


def _answers(voice: Voice) -> bool:
    """Whether a side in a matter speaks, or somebody denies something: what an editor must not tell as a fact."""
    held = groups_of(_words(voice))
    denies = any(t.lower in _DENYING or t.lower.endswith("n't") for t in voice.told)
    return bool(held & SIDES) or (denies and not held & JUDGES)


def _leaves_open(token: Token) -> bool:
    return token.lower in OPENING or token.lower in REPORTING or token.lower in HOLDING or token.text in '"“”:?'


def _carried(other: Voice, b: Reading, passage: int) -> bool:
    """Whether the passage is told by the voice of a neighbour: what it said goes on."""
    return any(
        abs(voice.passage - passage) <= 1 and (voice.pronoun or _words(voice) & _words(other))
        for voice in b.once(voices)
    )


def _words(voice: Voice) -> frozenset[str]:
    """The stems of a source's own words, its full name and its roles."""
    found = {token.stem for token in voice.source if token.content} if not voice.pronoun else set()
    if voice.speaker.name is not None:
        found |= {stem(word) for word in voice.speaker.name.words}
    return frozenset(found | {stem(role) for role in voice.speaker.roles})


def _beside(voice: Voice, reading: Reading) -> set[str]:
    """The words near every mention of a source's name, which may tell what its bearer is."""
    if voice.speaker.name is None:
        return set()
    return _around({stem(voice.speaker.name.words[-1])}, reading)


def _around(stems: Iterable[str], reading: Reading) -> set[str]:
    held, found = frozenset(stems), set[str]()
    for index, token in enumerate(reading.tokens):
        if token.stem in held:
            low, high = reading.ranges[token.passage]
            found |= {t.stem for t in reading.tokens[max(low, index - _BESIDE) : min(high, index + 1 + _BESIDE)]}
    return found


def _two(p: frozenset[str], q: frozenset[str], a: Reading) -> bool:
    """Whether a speaks of b's source too, and never beside its own."""
    told = {token.stem for token in a.tokens}
    return bool(q & told) and not _around(p, a) & q


def _other(unit: Unit, a: Reading, b: Reading, other: Voice, mine: Voice) -> Draft:
    return Draft(
        Relation.CONTRADICTS,
        "attribution",
        Severity.MEDIUM,
        _CONFIDENCE,
        (other.span,),
        (mine.span,),
        f"b lays to “{mine.span.of(b.text)}” what a has from “{other.span.of(a.text)}”",
        grounds.voice(unit.paired, other.content & mine.content),
        mine.passage,
        unit.bead,
    )


def _as_fact(unit: Unit, a: Reading, b: Reading, other: Voice, passage: int) -> Draft:
    said = other.span.of(a.text)
    return Draft(
        Relation.CONTRADICTS,
        "attribution",
        Severity.MEDIUM,
        _CONFIDENCE,
        (other.span,),
        (b.document.passages[passage].span,),
        f"b tells in its own voice what a has from “{said}”",
        grounds.voice(unit.paired, other.content & {t.stem for t in b.passage_tokens(passage) if t.content}),
        passage,
        unit.bead,
    )
