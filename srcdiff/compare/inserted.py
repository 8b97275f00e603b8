"""Words that b puts into a sentence which a bears out otherwise: "the *retired* teacher", "…, *to the relief of all*".

A run of words that the paired passages do not have may as well stand in the place of others that mean the same. Which
of the two it is, a logistic regression tells over what the checker says of the run and of the rest of the sentence, and
whether a has words at that place that b lacks; its weights are fitted by `benchmarks/fit_inserted.py`. Whole sentences
are for `remarks`; figures, dates, names and quotations for the rules on them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from srcdiff.compare.draft import Draft
from srcdiff.compare.statements import STATEMENT
from srcdiff.details import Reading
from srcdiff.details.akin import kin
from srcdiff.details.lexicon import NUMERALS, SAYING, words
from srcdiff.details.reading import Token
from srcdiff.details.remark import judging
from srcdiff.model import Alignment, Mention, Relation, Role, Severity, Span, Verdict

TOLD = 0.75
"""The probability that a run is put in, from which it is told."""
_EDGE = 1e-3  # shares are kept this far from 0 and 1
_MOST = 3  # words that one side has more of than the other, above which more tell nothing
_ELSEWHERE = 0.2  # the doubt put for a rest without words
_ENDS = frozenset('.;:,"“”()–—')
_BEFORE = words("with of in for by from to at on after before despite amid as")
_SHARES = words("double doubled twice triple tripled half third thirds quarter quarters dozen dozens tenth tenths")
_SHOWING = words(
    "show shows showed shown suggest suggests suggested indicate indicates indicated reveal reveals revealed"
)
_STATING = (Role.BODY, Role.LIST_ITEM)

_INTERCEPT = -4.49
_WEIGHTS = {
    "one": -0.61, "several": 0.58, "top": 0.48, "doubt": 0.36, "rest": -0.43, "lead": 0.04, "entailed": -0.08,
    "no rival": 0.75, "rival-free one": -0.08, "surplus": 0.03, "ours open": -4.2, "theirs open": 2.1,
    "before a word": 0.39, "led in": 0.51, "judges": 0.17, "near": -2.41, "words": 0.64,
}  # fmt: skip

Mentions = Mapping[str, Sequence[Mention]]


def with_inserted(
    drafts: Iterable[Draft],
    verdicts: Iterable[Verdict],
    a: Reading,
    b: Reading,
    mentions: Mentions,
    alignment: Alignment,
) -> list[Draft]:
    """The drafts, and an addition for each run that nothing yet tells of; what was not sure of its words gives way."""
    kept = list(drafts)
    for fresh in inserted(verdicts, a, b, mentions, alignment):
        met = [draft for draft in kept if draft.relation is not Relation.OMITS and fresh.b[0].meets(draft.b[0])]
        if all(draft.severity is Severity.LOW for draft in met):
            kept = [draft for draft in kept if draft not in met]
            kept.append(fresh)
    return kept


def inserted(
    verdicts: Iterable[Verdict], a: Reading, b: Reading, mentions: Mentions, alignment: Alignment
) -> Iterator[Draft]:
    """An addition for each run that is surely put in; `mentions` are those of b."""
    for run in runs(verdicts, a, b, mentions, alignment):
        share = run.probability
        # One word that qualifies no other is a noun or a verb of its own, and rather stands for another.
        if share >= TOLD and (not run.features["one"] or run.features["before a word"]):
            told = " ".join(run.span.of(b.text).split())
            why = f"The checker does not find this there, and no words of a stand in its place ({share:.2f})."
            message = f"b adds “{told}”; a does not bear it out"
            yield Draft(
                Relation.ADDS, STATEMENT, Severity.MEDIUM, share, (), (run.span,), message, why, run.home, run.bead
            )


@dataclass(frozen=True, slots=True)
class Run:
    """Words of passage `home` of b that its bead does not have in a; `features` are what the weights are for."""

    span: Span
    home: int
    bead: int
    features: dict[str, float]

    @property
    def probability(self) -> float:
        """That they are put in, and not in the place of others."""
        return 1 / (1 + math.exp(-_INTERCEPT - sum(_WEIGHTS[name] * x for name, x in self.features.items())))


def runs(
    verdicts: Iterable[Verdict], a: Reading, b: Reading, mentions: Mentions, alignment: Alignment
) -> Iterator[Run]:
    """All runs of the sentences that the checker judged word by word."""
    homes = {home: index for index, bead in enumerate(alignment.beads) for home in bead.b if bead.a}
    taken = [m.span for detail in ("quote", "number", "date", "name") for m in mentions[detail]]
    for verdict in verdicts:
        bead = homes.get(verdict.passage)
        if bead is not None and verdict.words and b.document.passages[verdict.passage].role in _STATING:
            yield from _Sentence(verdict, a, b, taken, bead, alignment.beads[bead].a).runs()


class _Sentence:
    """A sentence of b beside the passages of a that it is paired with."""

    def __init__(
        self, verdict: Verdict, a: Reading, b: Reading, taken: Iterable[Span], bead: int, paired: Sequence[int]
    ) -> None:
        self._verdict, self._bead = verdict, bead
        self._tokens = b.passage_tokens(verdict.passage)
        self._ours = [token for token in self._tokens if token.content]
        self._theirs = [t for passage in paired for t in a.passage_tokens(passage) if t.content]
        self._stems = {token.stem for token in self._theirs}
        own = {token.stem for token in self._ours}
        self._open = {token.start for token in self._theirs if not kin(token.stem, own)}
        last = len(a.document.passages)
        beside = {near for passage in paired for near in (passage - 1, passage + 1) if 0 <= near < last}
        self._near = {t.stem for passage in beside for t in a.passage_tokens(passage) if t.content}
        self._known = {token.stem for token in a.tokens}
        here = b.document.passages[verdict.passage].span
        self._taken = [span for span in taken if span.meets(here)]
        self._doubts = {t.start: w.conflicting + w.absent for w in verdict.words for t in b.within(w.span)}
        self._held = [kin(token.stem, self._stems) for token in self._ours]

    def runs(self) -> Iterator[Run]:
        for first, last in self._places():
            own = self._ours[first : last + 1]
            if not any(token.lower in SAYING or token.lower in _SHOWING for token in own):
                span = Span(own[0].start, own[-1].end)
                yield Run(span, self._verdict.passage, self._bead, self._features(first, last))

    def _places(self) -> Iterator[tuple[int, int]]:
        """The first and the last content word of each run of words that are not held and belong to no other rule."""
        free = [not held and not self._other_rules(t) for held, t in zip(self._held, self._ours, strict=True)]
        first: int | None = None
        for place, mine in enumerate(free):
            first = (place if first is None else first) if mine else None
            ends = place + 1 == len(free) or not free[place + 1] or self._parted(place)
            if first is not None and ends:
                yield first, place
                first = None

    def _other_rules(self, token: Token) -> bool:
        figure = token.text[0].isdigit() or token.lower in NUMERALS or token.lower in _SHARES
        name = token.capital and not token.first
        return figure or name or any(span.start <= token.start < span.end for span in self._taken)

    def _parted(self, place: int) -> bool:
        """Whether a stop stands between a content word and the next."""
        start, end = self._ours[place].end, self._ours[place + 1].start
        return any(token.text in _ENDS for token in self._tokens if start <= token.start < end)

    def _features(self, first: int, last: int) -> dict[str, float]:
        own = self._ours[first : last + 1]
        others = [t for place, t in enumerate(self._ours) if not first <= place <= last]
        doubts = [self._doubt(token) for token in own]
        rest = [self._doubt(token) for token in others]
        open_, one = self._held.count(False), float(first == last)
        no_rival = float(self._gap(first - 1, 1) == self._gap(last + 1, -1) == 0)
        at, end = self._tokens.index(own[0]), self._tokens.index(own[-1])
        after = self._tokens[end + 1 : end + 2]
        led = {token.lower for token in self._tokens[max(0, at - 2) : at]}
        around = self._tokens[max(0, at - 1) : end + 2]
        return {
            "one": one,
            "several": float(last - first > 1),
            "top": _logit(max(doubts)),
            "doubt": _logit(mean(doubts)),
            "rest": _logit(mean(rest) if rest else _ELSEWHERE),
            "lead": _logit(max(doubts)) - _logit(max(rest, default=_ELSEWHERE)),
            "entailed": _logit(self._verdict.entailed),
            "no rival": no_rival,
            "rival-free one": no_rival * one,
            "surplus": float(max(-_MOST, min(_MOST, open_ - len(self._open)))),
            "ours open": open_ / len(self._ours),
            "theirs open": len(self._open) / max(1, len(self._theirs)),
            "before a word": float(bool(after) and after[0].content),
            "led in": float(bool(led & _BEFORE)),
            "judges": float(bool(judging(around) - self._known)),
            "near": mean(kin(token.stem, self._near) for token in own),
            "words": math.log(len(self._ours)),
        }

    def _doubt(self, token: Token) -> float:
        return self._doubts.get(token.start, 0.0)

    def _gap(self, place: int, step: int) -> int | None:
        """The least number of words that b lacks on one side of where a has the content word at `place`."""
        if not 0 <= place < len(self._ours):
            return None
        word = {self._ours[place].stem}
        found = []
        for at, token in enumerate(self._theirs):
            if kin(token.stem, word):
                end = at + step
                while 0 <= end < len(self._theirs) and self._theirs[end].start in self._open:
                    end += step
                found.append(abs(end - at) - 1)
        return min(found, default=None)


def _logit(share: float) -> float:
    kept = min(max(share, _EDGE), 1 - _EDGE)
    return math.log(kept / (1 - kept))
