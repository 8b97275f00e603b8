"""A clause that a only expects, plans, allows or supposes, and that b tells as sure to come or as done.

Held against each other are clauses of a unit that share most of their words; what leaves leeway in them is read in
`details.leeway`. Verbs are held against each other in `stances`, adverbs of doubt in `hedges`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, modality
from srcdiff.details.leeway import Firmness, Kind, Leeway, clause, denied, firmness, is_cue, leeways
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Token, sentences, stem
from srcdiff.details.stance import alike
from srcdiff.details.tense import root
from srcdiff.model import Relation, Severity, Span

_LEAST = 2  # content words that both clauses must have
_SHARE = 0.5  # share of the words of a's clause
_SHARE_OF_EXPECTED = 0.4  # the same of what is expected
_SHARE_OF_MINE = 0.4  # share of the words of b's clause
_LIFTED = {
    Kind.EXPECTED: (Firmness.COMING, Firmness.DONE),
    Kind.PLANNED: (Firmness.DONE,),
    Kind.INTENDED: (Firmness.COMING, Firmness.DONE),
    Kind.ALLOWED: (Firmness.COMING, Firmness.DONE),
    Kind.POSSIBLE: (Firmness.COMING, Firmness.DONE, Firmness.WOULD),
    Kind.UNLIKELY: (Firmness.COMING, Firmness.DONE, Firmness.SO),
    Kind.SUPPOSED: (Firmness.DONE, Firmness.SO),
}
_FEW = 3  # content words behind a word of leeway, the first of which is enough if both have it
_LIGHT = frozenset(map(stem, words("go come take get make give have be do become use need find say tell see")))
_WIDEST = 12  # words of b that are shown
_CONFIDENCE = 0.65
_Sentence = Sequence[Token]


def lifted(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each clause of b that is firm where the one of a that it tells has leeway."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    theirs = [sentence for i in unit.a for sentence in sentences(a.passage_tokens(i))]
    ours = [sentence for i in unit.b for sentence in sentences(b.passage_tokens(i))]
    for sentence in theirs:
        for leeway in leeways(sentence):
            found = _told(sentence, leeway, theirs, ours)
            if found is not None:
                yield _draft(unit, a, b, sentence, leeway, *found)


def _told(
    sentence: _Sentence, leeway: Leeway, theirs: Sequence[_Sentence], ours: Sequence[_Sentence]
) -> tuple[_Sentence, frozenset[str]] | None:
    """The clause of b that tells a clause with leeway firmly, and the words that both have."""
    said = _roots(sentence[leeway.low : leeway.high])
    behind = _roots(sentence[leeway.at : leeway.high])
    for mine in ours:
        if mine[-1].text == "?":
            continue
        shared = _both(said, _roots(mine))
        share = _SHARE_OF_EXPECTED if leeway.kind is Kind.EXPECTED else _SHARE
        passive = leeway.kind is Kind.SUPPOSED and any(t.lower == "to" for t in sentence[leeway.at + 1 : leeway.at + 2])
        enough = len(shared) >= max(_LEAST + passive, share * len(said)) and shared & behind
        if not enough and not _verb(sentence, leeway, _roots(mine)):
            continue
        if leeway.kind is Kind.PLANNED and not _done(sentence, leeway, mine):
            continue
        places = [at for at, token in enumerate(mine) if _known(token, shared)]
        low, high = clause(mine, places[0], places[-1] + 1)
        part = mine[low:high]
        share = _SHARE_OF_MINE if enough else _SHARE
        if firmness(part) not in _LIFTED[leeway.kind] or len(shared) < share * len(_roots(part)):
            continue
        if leeway.kind is Kind.SUPPOSED and firmness(mine) is Firmness.OPEN:
            continue
        if denied(part) != (leeway.kind is Kind.UNLIKELY):
            continue
        if not _flat(shared, leeway, sentence, theirs):
            return part, shared
    return None


def _done(sentence: _Sentence, leeway: Leeway, mine: _Sentence) -> bool:
    """Whether the other has the verb of what is to come, or one that may tell of the same event."""
    verb = next((root(token) for token in sentence[leeway.at + 1 : leeway.high] if token.content), "")
    return any(_known(token, (verb,)) for token in mine)


def _verb(sentence: _Sentence, leeway: Leeway, told: frozenset[str]) -> bool:
    """Whether what may be is a verb that the other has too, with little beside it: "may be tried in his absence"."""
    behind = [token for token in sentence[leeway.at + 1 : leeway.high] if token.content]
    small = leeway.kind in (Kind.POSSIBLE, Kind.ALLOWED) and len(behind) <= _FEW
    return small and bool(behind) and root(behind[0]) in told - _LIGHT


def _both(said: frozenset[str], told: frozenset[str]) -> frozenset[str]:
    """The words of a clause that another has too, or a verb that may tell of the same event."""
    return frozenset(word for word in said if word in told or any(alike(word, other) for other in told))


def _known(token: Token, shared: Iterable[str]) -> bool:
    return any(root(token) == word or alike(root(token), word) for word in shared)


def _flat(shared: frozenset[str], leeway: Leeway, own: _Sentence, theirs: Iterable[_Sentence]) -> bool:
    """Whether a tells as much without leeway elsewhere."""
    return any(
        len(shared & _roots(other)) >= len(shared) and firmness(other) is not Firmness.OPEN
        for other in theirs
        if other is not own
    )


def _roots(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(
        root(token) for token in tokens if token.content and not is_cue(token) and token.lower not in SAYING
    )


def _draft(
    unit: Unit,
    a: Reading,
    b: Reading,
    sentence: _Sentence,
    leeway: Leeway,
    part: _Sentence,
    shared: frozenset[str],
) -> Draft:
    in_a = [token for token in sentence[leeway.low : leeway.high] if token.content]
    there = Span(min(sentence[leeway.at].start, in_a[0].start), max(in_a[-1].end, sentence[leeway.at].end))
    known = [at for at, token in enumerate(part) if _known(token, shared)]
    first = next(at for at, token in enumerate(part) if token.word) if len(part) <= _WIDEST else known[0]
    first = max(first, known[-1] - _WIDEST)
    here = Span(part[first].start, part[known[-1]].end)
    return Draft(
        Relation.CONTRADICTS,
        modality.NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (there,),
        (here,),
        f"b tells “{here.of(b.text)}” as sure, where a has it as only {leeway.kind.value}",
        grounds.stance(unit.paired, shared),
        part[0].passage,
        unit.bead,
    )
