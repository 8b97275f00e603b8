"""How likely a run of words that a checker doubts is a fault: a logistic regression over its shares and both texts.

Which words the bundled checker doubts, and how much, comes with the verdicts; weights are fitted by
`benchmarks/fit_doubts.py`. What becomes of a doubt is decided in `suspects` and `verdicts`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from srcdiff.details import Reading
from srcdiff.details.reading import Token
from srcdiff.details.slots import around
from srcdiff.model import Alignment, Relation, Span, Verdict, WordVerdict

_AROUND, _BESIDE = 5, 3  # words on each side that make a slot, and those right beside
_MOST = 6  # signs that two words stand in one slot, above which more tell nothing
_EDGE = 1e-3  # shares are kept this far from 0 and 1
_FITTING = 0.25  # likeness of two places above which more tells nothing

EXACT = ("quote", "date", "number")
"""Details whose values the rules read by themselves."""
NO_OTHER = 0.2
"""The doubt that a passage with a single run of doubtful words has elsewhere."""

_INTERCEPT = -3.54
_WEIGHTS = {
    "top": 0.68, "lead": 0.66, "conflicting": 0.84, "words": 0.14, "run": 0.46, "share": -0.90, "meaning": 0.20,
    "absent": 1.26, "unread": -1.15, "slot": 0.03, "inserted": 0.73,
}  # fmt: skip
_SECOND_INTERCEPT = 1.30
_SECOND = {
    "adds": -2.41, "exact": 0.24, "name": -0.41, "value": -1.41, "fit": 2.46, "doubt": 0.42, "entailed": -0.08,
}  # fmt: skip


def seconded(features: dict[str, float]) -> float:
    """The probability that a finding of the rules holds, given `second_features`."""
    return _share(_SECOND_INTERCEPT + sum(_SECOND[name] * value for name, value in features.items()))


def second_features(
    relation: Relation, detail: str, spans: Sequence[Span], verdict: Verdict, fit: float
) -> dict[str, float]:
    """What speaks for a finding of the rules on `spans` of b, by the names of the weights.

    `fit` is how well it fits a place of a (`rivals`); the rest is what the checker says. The rules' own confidence is
    none of them: beside these it told nothing.
    """
    held = [w.conflicting + w.absent for w in verdict.words if any(w.span.meets(span) for span in spans)]
    adds, exact, name = relation is Relation.ADDS, detail in EXACT, detail == "name"
    return {
        "adds": float(adds),
        "exact": float(exact),
        "name": float(name),
        "value": float(adds and (exact or name)),
        "fit": min(fit, _FITTING) / _FITTING,
        "doubt": _logit(max(held, default=0.0)),
        "entailed": _logit(verdict.entailed),
    }


class Doubts:
    """Weighs runs of doubtful words of b, given both texts."""

    def __init__(self, a: Reading, b: Reading, alignment: Alignment) -> None:
        self._a, self._b = a, b
        self._known = {token.stem for token in a.tokens}
        self._paired: dict[int, set[int]] = defaultdict(set)
        for bead in alignment.beads:
            for home in bead.b:
                self._paired[home].update(bead.a)

    def probability(self, verdict: Verdict, run: Sequence[WordVerdict], lead: float) -> float:
        """That something is wrong with the run; `lead` is how much more it is doubted than any other of the passage."""
        features = self.features(verdict, run, lead)
        return _share(_INTERCEPT + sum(_WEIGHTS[name] * value for name, value in features.items()))

    def features(self, verdict: Verdict, run: Sequence[WordVerdict], lead: float) -> dict[str, float]:
        """What the weights are for, by name."""
        span = Span(run[0].span.start, run[-1].span.end)
        own = [token for token in self._b.within(span) if token.content]
        read = {token.stem for i in verdict.evidence for token in self._a.passage_tokens(i)}
        conflicting, absent = max(w.conflicting for w in run), max(w.absent for w in run)
        return {
            "top": _logit(max(w.conflicting + w.absent for w in run)),
            "lead": lead,
            "conflicting": conflicting / max(_EDGE, conflicting + absent),
            "words": math.log(len(verdict.words)),
            "run": math.log(len(run)),
            "share": len(run) / len(verdict.words),
            "meaning": float(bool(own)),
            "absent": _mean([token.stem not in self._known for token in own]),
            "unread": _mean([token.stem not in read for token in own]),
            "slot": max((self._slot(token, verdict.passage) for token in own), default=0) / _MOST,
            "inserted": float(len(own) == 1 and self._inserted(own[0], verdict.passage)),
        }

    def _theirs(self, home: int) -> list[tuple[Token, ...]]:
        return [self._a.passage_tokens(passage) for passage in self._paired.get(home, ())]

    def _inserted(self, word: Token, home: int) -> bool:
        """Whether it stands between two words that stand side by side in a, and a does not have it."""
        ours = self._b.passage_tokens(home)
        at = ours.index(word)
        if word.stem in self._known or not 0 < at < len(ours) - 1:
            return False
        left, right = ours[at - 1], ours[at + 1]
        return (left.content or right.content) and any(
            x.stem == left.stem and y.stem == right.stem for tokens in self._theirs(home) for x, y in pairwise(tokens)
        )

    def _slot(self, word: Token, home: int) -> int:
        """How many signs say that a word of b has the place of another word of a, which b lacks."""
        ours = self._b.passage_tokens(home)
        known = {token.stem for token in ours}
        at = ours.index(word)
        near, before, after = around(ours, at, _AROUND), *_beside(ours, at)
        best = 0
        for passage in self._paired.get(home, ()):
            theirs = self._a.passage_tokens(passage)
            for place, other in enumerate(theirs):
                if other.content and other.stem not in known and other.capital == word.capital:
                    shared = len(near & around(theirs, place, _AROUND))
                    if shared:
                        left, right = _beside(theirs, place)
                        best = max(best, shared + bool(before & left) + bool(after & right))
        return min(best, _MOST)


def _beside(tokens: Sequence[Token], at: int) -> tuple[set[str], set[str]]:
    left, right = tokens[max(0, at - _BESIDE) : at], tokens[at + 1 : at + 1 + _BESIDE]
    return {token.stem for token in left}, {token.stem for token in right}


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def _share(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _logit(share: float) -> float:
    kept = min(max(share, _EDGE), 1 - _EDGE)
    return math.log(kept / (1 - kept))
