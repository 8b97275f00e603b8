"""A word of doubt that b leaves out: "possibly before May" told as "before May", "the likely cause" as the cause.

Held against each other are the sentences of a unit that share most words. Verbs that go less far are for `stances`,
cues of one predicate for the detail modality.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.lexicon import words
from srcdiff.details.reading import Token, sentences
from srcdiff.details.stance import ALLEGE, DOUBT, DOUBTFUL, MAY, SEEM, SUPPOSE
from srcdiff.details.tense import root
from srcdiff.model import Relation, Severity, Span

_LIKELY = words("likely likeliest probable possible presumed suspected")
"""Adjectives that cast doubt on the noun behind them."""
_CAUSES = words(
    """explanation explanations cause causes reason reasons source route culprit origin motive scenario trigger factor
    outcome author target perpetrator suspect date buyer successor candidate result"""
)
"""Nouns whose doubt is that of their sentence."""
_OPEN = (
    DOUBT
    | DOUBTFUL
    | MAY
    | SEEM
    | SUPPOSE
    | ALLEGE
    | words(
        """likely likeliest unlikely probable likelihood probability possibility possibilities chance chances risk odds
        prospect if unless whether provided depending depends opinion view views impression theory hypothesis
        suspicion suspicions rumour rumours rumor rumors unconfirmed unclear uncertain unsure estimate estimates
        estimated expect expects expected hope hopes hoped conceivable imaginable hint hints hinted indicate indicates
        indicated point points pointed signs so-called supposed claim claims allegation allegations candidate favourite
        can option options excluded exclude rule ruled reported"""
    )
)
"""Words any of which leaves a sentence in doubt."""
_OTHERWISE = frozenset(";") | words("although though but while whereas however")  # what another thing may be follows
_RULED_OUT = words("excluded exclude rule ruled")
_UNLESS_DENIED = 3  # words before one of them, among which a denial keeps open another thing than what is told
_NOT = words("not never cannot nor neither")
_HEARD = words(
    "reportedly apparently seemingly ostensibly evidently"
)  # an editor may tell without them what is undisputed
_HEARSAY = words("said reported believed thought understood held known")
_BORDERS = frozenset(',;:()—–"“”') | words("but while whereas which who whose although though because")
_LEAST = 2  # content words of the doubted clause that b must have
_SHARE = 0.6  # share of them
_SHARE_OF_CAUSE = 0.4  # the same where the whole sentence is in doubt
_LIKENESS = 3  # content words from which two sentences tell the same
_AHEAD = 1  # words by which the next best sentence of a must share fewer
_CONFIDENCE = 0.65


def hedges(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each clause of a in doubt that b tells with nothing beside it that leaves room."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [sentence for i in unit.a for sentence in sentences(a.passage_tokens(i))]
    for mine in (sentence for i in unit.b for sentence in sentences(b.passage_tokens(i))):
        other = _counterpart(mine, theirs)
        if other is None or mine[-1].text == "?" or _open(mine):
            continue
        told = _roots(mine)
        for at, clause, share in _doubted(other):
            shared = _roots(clause) & told
            if len(shared) >= max(_LEAST, share * len(_roots(clause))):
                yield _draft(unit, a, b, other[at], clause, mine, shared)
                break


def _counterpart(mine: Sequence[Token], theirs: Sequence[Sequence[Token]]) -> Sequence[Token] | None:
    told = _roots(mine)
    ranked = sorted(((len(told & _roots(other)), -n) for n, other in enumerate(theirs)), reverse=True)
    if not ranked or ranked[0][0] < _LIKENESS or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _AHEAD):
        return None
    return theirs[-ranked[0][1]]


def _open(tokens: Sequence[Token]) -> bool:
    """Whether a sentence leaves anything open: by a word of doubt, or as hearsay ("is said to", "people say")."""
    hearsay = any(left.lower in _HEARSAY and right.lower == "to" for left, right in itertools.pairwise(tokens))
    return hearsay or any(
        token.lower in _OPEN and not modality.is_month(token) and not _kept_open(tokens, at)
        for at, token in enumerate(tokens)
    )


def _kept_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of ruling out is denied: it keeps open another thing than what its sentence tells."""
    before = (token.lower for token in tokens[max(0, at - _UNLESS_DENIED) : at])
    return tokens[at].lower in _RULED_OUT and any(word in _NOT or word.endswith("n't") for word in before)


def _roots(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(root(token) for token in tokens if token.content and token.lower not in _OPEN)


def _doubted(tokens: Sequence[Token]) -> Iterator[tuple[int, Sequence[Token], float]]:
    """The places of words of doubt, each with the clause it casts doubt on and the share that b must have of it."""
    for at, token in enumerate(tokens):
        follow = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if token.lower in _LIKELY and follow in _CAUSES:
            end = next((n for n in range(at, len(tokens)) if tokens[n].lower in _OTHERWISE), len(tokens))
            yield at, tokens[:end], _SHARE_OF_CAUSE
        elif token.lower in DOUBT:
            low, high = at, at + 1
            while low > 0 and tokens[low - 1].text not in _BORDERS and tokens[low - 1].lower not in _BORDERS:
                low -= 1
            while high < len(tokens) and tokens[high].text not in _BORDERS and tokens[high].lower not in _BORDERS:
                high += 1
            yield at, tokens[low:high], _SHARE


def _draft(
    unit: Unit,
    a: Reading,
    b: Reading,
    cue: Token,
    clause: Sequence[Token],
    mine: Sequence[Token],
    shared: frozenset[str],
) -> Draft:
    in_a = [token for token in clause if token.content]
    places = [token for token in mine if token.content and root(token) in shared]
    there = Span(min(cue.start, in_a[0].start), in_a[-1].end)
    here = Span(places[0].start, places[-1].end)
    return Draft(
        Relation.CONTRADICTS,
        modality.NAME,
        Severity.LOW if cue.lower in _HEARD else Severity.MEDIUM,
        _CONFIDENCE,
        (there,),
        (here,),
        f"b tells “{here.of(b.text)}” as sure, where a has “{there.of(a.text)}”",
        grounds.stance(unit.paired, shared),
        mine[0].passage,
        unit.bead,
    )
