"""What a checker holds against b: runs of doubtful words, faults that a judge names, or a passage as a whole.

Reading suspicions out of verdicts, and how sure each must be, belong here; what becomes of them beside the findings of
the rules is for `verdicts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.compare.doubts import EXACT, NO_OTHER, Doubts
from srcdiff.compare.statements import STATEMENT
from srcdiff.details import DETAILS, Reading
from srcdiff.model import Mention, Relation, Role, Severity, Span, Verdict, WordVerdict

Mentions = Mapping[str, Sequence[Mention]]
_STATING = (Role.BODY, Role.LIST_ITEM, Role.TABLE_ROW, Role.CAPTION)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure a checker must be, as probabilities; those of words are fitted by `benchmarks/fit_doubts.py`."""

    word: float = 0.3  # the doubt from which a word is looked at
    told: float = 0.3  # that a run of words is at fault, from which it is told without a rule
    medium: float = 0.65  # the same, from which it needs a look
    passage: float = 0.95  # of the verdict of a checker that judges no words
    sure: float = 0.95  # of entailment, from which the checker speaks against a finding of the rules
    believed: float = 0.6  # that a finding of the rules holds, below which one that it is not sure of itself is low
    even: float = 0.5  # of confidence of both together, below which a finding of the rules is for information only
    high: float = 0.9  # of confidence where both agree, from which a contradiction is grave


THRESHOLDS = Thresholds()


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words of passage `home` of b that a checker doubts, sure to `score`; `against` are the words of a it names.

    `alone` tells whether it is sure enough to be told without a rule.
    """

    span: Span
    relation: Relation
    detail: str
    score: float
    home: int
    alone: bool
    against: tuple[Span, ...] = ()

    @property
    def located(self) -> bool:
        """Whether the checker itself names the words of a."""
        return bool(self.against)


def suspects(
    verdicts: Iterable[Verdict], b: Reading, mentions: Mentions, doubts: Doubts, limits: Thresholds = THRESHOLDS
) -> list[Suspect]:
    """All suspicions, the surest of those that meet; in the order of b."""
    found = [suspect for verdict in verdicts for suspect in _of(verdict, b, mentions, doubts, limits)]
    kept: list[Suspect] = []
    for suspect in sorted(found, key=lambda s: (not s.located, not s.alone, -s.score, s.span)):
        if not any(suspect.span.meets(other.span) for other in kept):
            kept.append(suspect)
    return sorted(kept, key=lambda s: s.span)


def _of(verdict: Verdict, b: Reading, mentions: Mentions, doubts: Doubts, limits: Thresholds) -> Iterator[Suspect]:
    passage = b.document.passages[verdict.passage]
    if verdict.faults:
        for fault in verdict.faults:
            mention = _mention(fault.span, mentions)
            detail = _detail(fault.relation, mention, fault.detail)
            yield Suspect(fault.span, fault.relation, detail, fault.confidence, verdict.passage, True, fault.against)
    elif verdict.words:
        yield from _runs(verdict, b, mentions, doubts, limits)
    elif _states(verdict, b):
        for share, relation in ((verdict.contradicted, Relation.CONTRADICTS), (verdict.neutral, Relation.ADDS)):
            if share >= limits.passage:
                yield Suspect(passage.span, relation, STATEMENT, share, verdict.passage, True)


def _runs(verdict: Verdict, b: Reading, mentions: Mentions, doubts: Doubts, limits: Thresholds) -> Iterator[Suspect]:
    for run, lead, mention in doubted(verdict, b, mentions, limits):
        span = Span(run[0].span.start, run[-1].span.end)
        relation = _relation(run)
        score = doubts.probability(verdict, run, lead)
        # A value that the rules read by themselves is theirs to judge; the checker may bear them out.
        alone = score >= limits.told and (mention is None or mention.detail not in EXACT)
        detail = _detail(relation, mention)
        yield Suspect(span, relation, detail, score, verdict.passage, alone)


def _states(verdict: Verdict, b: Reading) -> bool:
    """Whether the passage states something: no heading, no question."""
    passage = b.document.passages[verdict.passage]
    return passage.role in _STATING and not passage.span.of(b.text).rstrip().endswith("?")


def doubted(
    verdict: Verdict, b: Reading, mentions: Mentions, limits: Thresholds = THRESHOLDS
) -> Iterator[tuple[Sequence[WordVerdict], float, Mention | None]]:
    """Runs of doubtful words of a passage: each with how much more it is doubted than any other, and its mention."""
    if not _states(verdict, b):
        return
    words = [word for word in verdict.words if any(sign.isalnum() for sign in word.span.of(b.text))]
    content = {word.span for word in words if any(token.content for token in b.within(word.span))}
    runs = [_core(run) for run in _groups(words, content, limits.word)]
    tops = [max(map(doubt, run)) for run in runs]
    for place, run in enumerate(runs):
        span = Span(run[0].span.start, run[-1].span.end)
        # The words of a quotation are compared one by one by their own rule.
        if not any(quote.span.start <= span.start and span.end <= quote.span.end for quote in mentions["quote"]):
            lead = tops[place] - max((top for other, top in enumerate(tops) if other != place), default=NO_OTHER)
            yield run, lead, _mention(span, mentions)


def _core(run: Sequence[WordVerdict]) -> Sequence[WordVerdict]:
    """The run without what is doubted less than half as much as its worst word, at both ends."""
    least = max(map(doubt, run)) / 2
    kept = [place for place, word in enumerate(run) if doubt(word) >= least]
    return run[kept[0] : kept[-1] + 1]


def doubt(word: WordVerdict) -> float:
    """The probability that something is wrong with a word."""
    return word.conflicting + word.absent


def _groups(words: Sequence[WordVerdict], content: set[Span], least: float) -> Iterator[list[WordVerdict]]:
    """Runs of doubtful words; single words without a meaning of their own between them are taken along."""
    run: list[WordVerdict] = []
    between: list[WordVerdict] = []
    for word in words:
        if doubt(word) >= least:
            run += [*between, word]
            between = []
        elif run and not between and word.span not in content:
            between = [word]
        elif run:
            yield run
            run, between = [], []
    if run:
        yield run


def _relation(words: Sequence[WordVerdict]) -> Relation:
    conflicting = sum(word.conflicting for word in words) >= sum(word.absent for word in words)
    return Relation.CONTRADICTS if conflicting else Relation.ADDS


def _mention(span: Span, mentions: Mentions) -> Mention | None:
    """The mention that the words are: they lie in it, or it is at least half of them."""
    for detail in DETAILS:
        for mention in mentions[detail.name]:
            shared = min(span.end, mention.span.end) - max(span.start, mention.span.start)
            if shared > 0 and shared >= 0.5 * len(span):
                return mention
    return None


def _detail(relation: Relation, mention: Mention | None, named: str = STATEMENT) -> str:
    """What a suspicion is about: the detail that the judge names, else that of the mention.

    An addition is one of a detail where that has weight by itself; a "not" or a "may" that is added is a statement.
    """
    if relation is Relation.ADDS:
        return STATEMENT if mention is None or _weight(mention) is None else mention.detail
    return mention.detail if named == STATEMENT and mention is not None else named


def _weight(mention: Mention) -> Severity | None:
    """What the rules say that the mention weighs where a does not have it."""
    return next(detail for detail in DETAILS if detail.name == mention.detail).gained(mention)
