"""Verdicts beside the rules: where both find a fault it is told once and surer, where one alone does, with care.

One fault is one finding: what meets in b is the same fault, and the more specific explanation of it is kept. No model
runs here; what a checker suspects is read in `suspects`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from srcdiff.compare.doubts import Doubts, second_features, seconded
from srcdiff.compare.draft import Draft
from srcdiff.compare.rivals import Rivals
from srcdiff.compare.statements import STATEMENT
from srcdiff.compare.suspects import THRESHOLDS, Mentions, Suspect, Thresholds, suspects
from srcdiff.details import Reading
from srcdiff.model import Alignment, Relation, Severity, Span, Verdict
from srcdiff.words import diff_words

_BESIDE = 0.5  # share of a judge's sureness that counts where a rule found the fault first
_COUNTERPART = 8  # words of a that still show a difference; more are shown as the passage
_LONGEST = 80  # characters of b's or a's words that a message quotes whole


def with_verdicts(
    drafts: Iterable[Draft],
    verdicts: Sequence[Verdict],
    a: Reading,
    b: Reading,
    mentions_a: Mentions,
    mentions_b: Mentions,
    alignment: Alignment,
    limits: Thresholds = THRESHOLDS,
) -> list[Draft]:
    """The drafts of the rules as the verdicts on b leave them, and those of what the checker alone finds.

    A checker alone gives no finding above medium.
    """
    judged = {verdict.passage: verdict for verdict in verdicts}
    own = list(drafts)
    rivals = Rivals(a, b, mentions_a, mentions_b)
    shared: dict[int, Suspect] = {}
    replaced: set[int] = set()
    alone = []
    for suspect in suspects(verdicts, b, mentions_b, Doubts(a, b, alignment), limits):
        met = [place for place, draft in enumerate(own) if _same_fault(draft, suspect)]
        if met and not _sharper(suspect, [own[place] for place in met]):
            shared |= {place: max(suspect, shared.get(place, suspect), key=_sureness) for place in met}
        elif suspect.alone:
            replaced.update(met)
            alone.append(_Teller(a, b, alignment, judged[suspect.home], limits).draft(suspect))
    kept = [
        _weighed(draft, judged.get(draft.home), shared.get(place), rivals, limits)
        for place, draft in enumerate(own)
        if place not in replaced
    ]
    return [*kept, *alone]


def _sureness(suspect: Suspect) -> tuple[bool, float]:
    return suspect.alone, suspect.score


def without_retold(
    drafts: Iterable[Draft], omissions: Iterable[Verdict], limits: Thresholds = THRESHOLDS
) -> list[Draft]:
    """The drafts but for passages that b is said to leave out and that, by the verdicts on a, it says."""
    told = {verdict.passage for verdict in omissions if verdict.entailed >= limits.sure}
    return [
        draft
        for draft in drafts
        if not (draft.relation is Relation.OMITS and draft.detail == STATEMENT and draft.home in told)
    ]


def _same_fault(draft: Draft, suspect: Suspect) -> bool:
    return draft.relation is not Relation.OMITS and any(span.meets(suspect.span) for span in draft.b)


def _sharper(suspect: Suspect, met: Sequence[Draft]) -> bool:
    """Whether it tells where a passage goes wrong that the rules only find nowhere in a."""
    return suspect.located and all(draft.relation is Relation.ADDS and draft.detail == STATEMENT for draft in met)


def _weighed(
    draft: Draft, verdict: Verdict | None, suspect: Suspect | None, rivals: Rivals, limits: Thresholds
) -> Draft:
    """A finding of the rules as the checker leaves it: surer where it shares the doubt, less sure where it does not."""
    if verdict is None or draft.beyond or draft.relation is Relation.OMITS:
        return draft
    second = 1.0
    if verdict.words:
        fit = rivals.fit(draft.relation, draft.detail, draft.b)
        second = seconded(second_features(draft.relation, draft.detail, draft.b, verdict, fit))
        confidence = (draft.confidence + second) / 2
    elif suspect is not None:
        confidence = 1 - (1 - draft.confidence) * (1 - _BESIDE * suspect.score)
    else:
        return draft
    severity, why = draft.severity, draft.why
    if suspect is not None:
        why = f"{why} The checker doubts these words too ({suspect.score:.2f})."
        if draft.relation is Relation.CONTRADICTS and suspect.alone and confidence >= limits.high:
            severity = Severity.HIGH
    unlikely = second < limits.believed and not (suspect is not None and suspect.alone)
    if severity is Severity.MEDIUM and (unlikely or confidence < limits.even):
        severity = Severity.LOW
        why = f"{why} What the checker says of them makes it unlikely ({second:.2f})."
    return replace(draft, confidence=confidence, severity=severity, why=why)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Puts a suspicion into words: a draft of its own."""

    a: Reading
    b: Reading
    alignment: Alignment
    verdict: Verdict
    limits: Thresholds

    def draft(self, suspect: Suspect) -> Draft:
        bead = self._bead(suspect.home)
        contradicts = suspect.relation is Relation.CONTRADICTS
        against = (suspect.against or self._counterpart(suspect, bead)) if contradicts else ()
        return Draft(
            suspect.relation,
            suspect.detail,
            self._severity(suspect),
            suspect.score,
            against,
            (suspect.span,),
            self._message(suspect, against),
            self._why(suspect),
            suspect.home,
            bead,
        )

    def _severity(self, suspect: Suspect) -> Severity:
        return Severity.MEDIUM if suspect.score >= self.limits.medium else Severity.LOW

    def _bead(self, passage: int) -> int | None:
        holding = [place for place, bead in enumerate(self.alignment.beads) if passage in bead.b]
        return next((place for place in holding if self.alignment.beads[place].a), holding[0] if holding else None)

    def _counterpart(self, suspect: Suspect, bead: int | None) -> tuple[Span, ...]:
        """The few words of a in whose place the suspect stands, else the passages that it was judged by."""
        paired = () if bead is None else self.alignment.beads[bead].a
        judged_by = tuple(i for i in self.verdict.evidence if i in paired) or self.verdict.evidence
        own = self.b.document.passages[suspect.home]
        for index in judged_by:
            start = self.a.document.passages[index].start
            edits = diff_words(self.a.document.passage_text(index), self.b.document.passage_text(suspect.home))
            replaced = [
                Span(edit.a.start + start, edit.a.end + start)
                for edit in edits
                if edit.tag == "replace" and Span(edit.b.start + own.start, edit.b.end + own.start).meets(suspect.span)
            ]
            if len(replaced) == 1 and len(replaced[0].of(self.a.text).split()) <= _COUNTERPART:
                return (replaced[0],)
        return tuple(self.a.document.passages[index].span for index in judged_by[:2])

    def _message(self, suspect: Suspect, against: Sequence[Span]) -> str:
        words = _quoted(self.b, suspect.span)
        whole = suspect.span == self.b.document.passages[suspect.home].span
        if suspect.relation is Relation.ADDS:
            if whole:
                return "b says this; nothing in a does"
            what = "" if suspect.detail == STATEMENT else f"the {suspect.detail} "
            return f"b adds {what}{words}; a does not bear it out"
        if whole:
            return "b says this; a says otherwise"
        passages = {passage.span for passage in self.a.document.passages}
        if len(against) != 1 or against[0] in passages:
            return f"{words} in b does not fit what a says here"
        differs = "" if suspect.detail == STATEMENT else f"the {suspect.detail} differs: "
        return f"{differs}b has {words} where a has {_quoted(self.a, against[0])}"

    def _why(self, suspect: Suspect) -> str:
        number = len(self.verdict.evidence)
        read = "a passage" if number == 1 else f"{number} passages"
        finds = "finds a against this" if suspect.relation is Relation.CONTRADICTS else "does not find this there"
        return f"The checker read {read} of a and {finds} ({suspect.score:.2f}); no rule tells it."


def _quoted(reading: Reading, span: Span) -> str:
    words = " ".join(span.of(reading.text).split()).strip("\"“”'‘’,")
    if len(words) > _LONGEST:
        words = words[:50].rsplit(" ", 1)[0] + " … " + words[-24:].split(" ", 1)[-1]
    return f"“{words}”"
