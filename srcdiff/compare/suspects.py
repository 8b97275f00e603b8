"""What a checker holds against b: runs of doubtful words, faults that a judge names, or a passage as a whole.

Reading suspicions out of verdicts, and how sure each must be, belong here; what becomes of them beside the findings of
the rules is for `verdicts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.compare.statements import STATEMENT
from srcdiff.details import DETAILS, Reading
from srcdiff.model import Mention, Relation, Role, Severity, Span, Verdict, WordVerdict

Mentions = Mapping[str, Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure a checker must be, as probabilities. Conservative: no checker has been fitted to them."""

    word: float = 0.5  # from which a word is doubtful
    value: float = 0.9  # of a run alone, where it is a value that the rules read by themselves and find in order
    cue: float = 0.75  # of a run alone, where it is a word that turns, limits or attributes what is said
    statement: float = 0.8  # of a run alone, of other words
    particle: float = 0.9  # of a run alone, of words without a meaning of their own ("after")
    whole: float = 0.6  # share of a passage's content words from which the passage as a whole is meant
    passage: float = 0.95  # of the verdict of a checker that judges no words
    supported: float = 0.6  # of entailment, above which single words are not believed
    sure: float = 0.95  # of entailment, from which the checker speaks against a finding of the rules
    high: float = 0.9  # of confidence where both agree, from which a contradiction is grave
    medium: float = 0.85  # of a suspicion alone, from which an added statement needs a look


THRESHOLDS = Thresholds()


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words of passage `home` of b that a checker doubts, sure to `score`; `against` are the words of a it names.

    `alone` tells whether it is sure enough to be told without a rule. `mention` is the one that the words stand for.
    """

    span: Span
    relation: Relation
    detail: str
    score: float
    home: int
    alone: bool
    against: tuple[Span, ...] = ()
    mention: Mention | None = None

    @property
    def located(self) -> bool:
        """Whether the checker itself names the words of a."""
        return bool(self.against)


def suspects(
    verdicts: Iterable[Verdict], b: Reading, mentions: Mentions, limits: Thresholds = THRESHOLDS
) -> list[Suspect]:
    """All suspicions, the surest of those that meet; in the order of b."""
    found = [suspect for verdict in verdicts for suspect in _of(verdict, b, mentions, limits)]
    kept: list[Suspect] = []
    for suspect in sorted(found, key=lambda s: (not s.located, not s.alone, -s.score, s.span)):
        if not any(suspect.span.meets(other.span) for other in kept):
            kept.append(suspect)
    return sorted(kept, key=lambda s: s.span)


def _of(verdict: Verdict, b: Reading, mentions: Mentions, limits: Thresholds) -> Iterator[Suspect]:
    passage = b.document.passages[verdict.passage]
    if verdict.faults:
        for fault in verdict.faults:
            mention = _mention(fault.span, mentions)
            detail = _detail(fault.relation, mention, fault.detail)
            yield Suspect(
                fault.span, fault.relation, detail, fault.confidence, verdict.passage, True, fault.against, mention
            )
    elif verdict.words:
        yield from _runs(verdict, b, mentions, limits)
    elif passage.role in (Role.BODY, Role.LIST_ITEM, Role.TABLE_ROW):
        for share, relation in ((verdict.contradicted, Relation.CONTRADICTS), (verdict.neutral, Relation.ADDS)):
            if share >= limits.passage:
                yield Suspect(passage.span, relation, STATEMENT, share, verdict.passage, True)


def _runs(verdict: Verdict, b: Reading, mentions: Mentions, limits: Thresholds) -> Iterator[Suspect]:
    words = [word for word in verdict.words if any(sign.isalnum() for sign in word.span.of(b.text))]
    content = {word.span for word in words if any(token.content for token in b.within(word.span))}
    doubted = [word for word in words if doubt(word) >= limits.word and word.span in content]
    if len(doubted) >= 3 and len(doubted) >= limits.whole * len(content):
        score = sum(map(doubt, doubted)) / len(doubted)
        believed = score >= limits.statement and verdict.entailed < limits.supported
        span = b.document.passages[verdict.passage].span
        yield Suspect(span, _relation(doubted), STATEMENT, score, verdict.passage, believed)
        return
    for run in _groups(words, content, limits.word):
        span = Span(run[0].span.start, run[-1].span.end)
        mention = _mention(span, mentions)
        meaning = [word for word in run if word.span in content]
        score = max(map(doubt, meaning or run))
        needed = _needed(mention, bool(meaning), limits)
        relation = _relation(run)
        yield Suspect(
            span,
            relation,
            _detail(relation, mention),
            score,
            verdict.passage,
            score >= needed and verdict.entailed < limits.supported,
            mention=mention,
        )


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


def _needed(mention: Mention | None, meaning: bool, limits: Thresholds) -> float:
    if mention is None:
        return limits.statement if meaning else limits.particle
    return limits.cue if _weight(mention) is None else limits.value


def _weight(mention: Mention) -> Severity | None:
    """What the rules say that the mention weighs where a does not have it."""
    return next(detail for detail in DETAILS if detail.name == mention.detail).gained(mention)
