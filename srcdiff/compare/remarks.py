"""Whole sentences that the writer of b adds of his own: comment, colour, invention.

A sentence that the aligner leaves alone may as well be a loose retelling. Which of the two it is, a logistic regression
tells over what the checker says of its words, how they stand to a, and the words by which a writer shows that he speaks
for himself; its weights are fitted by `benchmarks/fit_remarks.py`. Words that are wrong within a sentence are for
`suspects`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import mean, median

from srcdiff.compare.draft import Draft
from srcdiff.compare.statements import STATEMENT
from srcdiff.details import Reading
from srcdiff.details.akin import kin
from srcdiff.details.remark import crowd, expecting, judging, repeating, topping
from srcdiff.model import Alignment, Relation, Role, Severity, Span, Verdict, WordVerdict

TOLD = 0.35
"""The probability that a sentence is the writer's own, from which it is told."""
_LEAST = 2  # content words that a sentence needs to say something
_EDGE = 1e-3  # shares are kept this far from 0 and 1
_EVEN = 0.5  # what is put for a share that nobody told
_STATING = (Role.BODY, Role.LIST_ITEM)
_POINTING = frozenset({"that", "this", "it", "these", "those", "there"})
_CLOSING = "\"'”’») "

_INTERCEPT = -5.77
_WEIGHTS = {
    "alone": 2.64, "unread": -0.45, "entailed": -0.1, "doubt": 0.21, "middle": 0.26, "held": -2.04, "words": 0.08,
    "number": -0.92, "known number": -0.64, "new name": 0.67, "closes": 1.98, "judges": 1.53, "crowd": 1.34,
    "tops": 3.62, "repeats": 3.45, "expects": 1.54, "points": 0.61, "shared": 0.89,
}  # fmt: skip


def with_remarks(
    drafts: Iterable[Draft], verdicts: Iterable[Verdict], a: Reading, b: Reading, alignment: Alignment
) -> list[Draft]:
    """The drafts, additions of whole sentences weighed anew, and those that only this finds.

    Sentences that a checker judges, though not word by word, are left as they are.
    """
    own = list(drafts)
    remarks = Remarks(a, b, alignment)
    judged = {verdict.passage: verdict for verdict in verdicts}
    shares = {home: remarks.probability(home, judged.get(home)) for home, _ in b.spoken()}
    found = {home: share for home, share in shares.items() if share is not None}
    kept = [_weighed(draft, found.get(draft.home)) if _whole(draft, b) else draft for draft in own]
    told = [span for draft in kept if draft.relation is not Relation.OMITS for span in _loud(draft)]
    fresh = [
        remarks.draft(home, share)
        for home, share in found.items()
        if share >= TOLD and not any(span.meets(b.document.passages[home].span) for span in told)
    ]
    again = {draft.home for draft in fresh}
    return [*(draft for draft in kept if not (draft.home in again and _whole(draft, b))), *fresh]


def _whole(draft: Draft, b: Reading) -> bool:
    """Whether it tells that a whole passage of b is added."""
    added = draft.relation is Relation.ADDS and draft.detail == STATEMENT
    return added and draft.b == (b.document.passages[draft.home].span,)


def _loud(draft: Draft) -> tuple[Span, ...]:
    return draft.b if draft.severity is not Severity.LOW else ()


def _weighed(draft: Draft, share: float | None) -> Draft:
    if share is None:
        return draft
    if share >= TOLD:
        return replace(draft, severity=Severity.MEDIUM)
    why = f"{draft.why} It may well be a loose retelling ({share:.2f})."
    return draft if draft.severity is Severity.LOW else replace(draft, severity=Severity.LOW, why=why)


class Remarks:
    """Weighs sentences of b, given both texts."""

    def __init__(self, a: Reading, b: Reading, alignment: Alignment) -> None:
        self._a, self._b = a, b
        self._known = {token.stem for token in a.tokens}
        self._top = topping(a.tokens)
        self._homes = {home: index for index, bead in enumerate(alignment.beads) for home in bead.b}
        self._beads = alignment.beads

    def probability(self, home: int, verdict: Verdict | None) -> float | None:
        """That the writer of b adds passage `home` of his own; None where it states nothing or no word is judged."""
        features = self.features(home, verdict)
        if features is None:
            return None
        return 1 / (1 + math.exp(-_INTERCEPT - sum(_WEIGHTS[name] * value for name, value in features.items())))

    def features(self, home: int, verdict: Verdict | None) -> dict[str, float] | None:
        """What the weights are for, by name; without a verdict the checker found nothing in a to read it by."""
        tokens = self._b.passage_tokens(home)
        own = [token for token in tokens if token.content]
        words = self._meaning(verdict.words) if verdict else ()
        doubts = [word.conflicting + word.absent for word in words] if verdict else [_EVEN]
        if len(own) < _LEAST or not doubts or not self._states(home):
            return None
        bead = self._beads[self._homes[home]]
        held = {t.stem for passage in bead.a for t in self._a.passage_tokens(passage) if t.content}
        numbers = [token for token in own if token.text[0].isdigit()]
        names = [token for token in own if token.capital and not token.first]
        return {
            "alone": 0.0 if bead.a else bead.score,
            "unread": float(verdict is None),
            "entailed": _logit(verdict.entailed if verdict else _EVEN),
            "doubt": _logit(mean(doubts)),
            "middle": _logit(median(doubts)),
            "held": mean(kin(token.stem, held) for token in own),
            "words": math.log(len(own)),
            "number": float(bool(numbers)),
            "known number": float(any(token.stem in self._known for token in numbers)),
            "new name": float(any(token.stem not in self._known for token in names)),
            "closes": float(self._closes(home)),
            "judges": float(bool(judging(tokens) - self._known)),
            "crowd": float(bool(crowd(tokens) - self._known)),
            "tops": float(bool(topping(tokens) - self._top)),
            "repeats": float(bool(repeating(tokens) - self._known)),
            "expects": float(bool(expecting(tokens) - self._known)),
            "points": float(tokens[0].lower in _POINTING),
            "shared": float(len(bead.b) > 1),
        }

    def draft(self, home: int, share: float) -> Draft:
        """An addition that no other rule tells."""
        why = f"The checker does not find this there, and it reads like the writer's own ({share:.2f})."
        spans = (self._b.document.passages[home].span,)
        message, bead = "b says this; nothing in a does", self._homes[home]
        return Draft(Relation.ADDS, STATEMENT, Severity.MEDIUM, share, (), spans, message, why, home, bead)

    def _meaning(self, words: Sequence[WordVerdict]) -> list[WordVerdict]:
        """The words that carry meaning; where there are none, all."""
        found = [word for word in words if any(token.content for token in self._b.within(word.span))]
        return found or list(words)

    def _states(self, home: int) -> bool:
        passage = self._b.document.passages[home]
        text = self._b.document.passage_text(home).rstrip(_CLOSING)
        return home in self._homes and passage.role in _STATING and not text.endswith("?")

    def _closes(self, home: int) -> bool:
        """Whether it is the last of its paragraph."""
        passages = self._b.document.passages
        return home + 1 == len(passages) or passages[home + 1].paragraph != passages[home].paragraph


def _logit(share: float) -> float:
    kept = min(max(share, _EDGE), 1 - _EDGE)
    return math.log(kept / (1 - kept))
