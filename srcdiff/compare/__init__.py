"""Beads and details become findings: within the aligned passages first, then over the whole of both documents.

No model runs here and no kind of detail is named; what a detail is lies in `srcdiff.details`.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from srcdiff.compare.actors import other_actors
from srcdiff.compare.ages import ages
from srcdiff.compare.aliases import without_aliases
from srcdiff.compare.answers import contrary_answers, contrary_deeds
from srcdiff.compare.bearers import bearers
from srcdiff.compare.contraries import contraries
from srcdiff.compare.curtailed import curtailed
from srcdiff.compare.denials import denials_turned
from srcdiff.compare.draft import Draft
from srcdiff.compare.duties import duties_turned
from srcdiff.compare.exchanged import exchanged
from srcdiff.compare.forenames import forenames
from srcdiff.compare.foretold import foretold
from srcdiff.compare.hedges import hedges
from srcdiff.compare.inserted import with_inserted
from srcdiff.compare.kinds import kinds
from srcdiff.compare.kinsfolk import kin_of_another_line
from srcdiff.compare.lifted import lifted
from srcdiff.compare.limits import limits
from srcdiff.compare.mentions import MentionComparer
from srcdiff.compare.misplaced import misplaced
from srcdiff.compare.narrowed import narrowed
from srcdiff.compare.nested import outermost
from srcdiff.compare.often import often
from srcdiff.compare.orders import orders_turned
from srcdiff.compare.pronouns import pronouns
from srcdiff.compare.ranks import ranks
from srcdiff.compare.remarks import with_remarks
from srcdiff.compare.reported import without_furniture, without_reckoned, without_reported
from srcdiff.compare.resexed import resexed
from srcdiff.compare.retensed import retensed
from srcdiff.compare.retold import retold
from srcdiff.compare.roles import roles
from srcdiff.compare.silences import silences_broken
from srcdiff.compare.stances import stances
from srcdiff.compare.statements import STATEMENT, added, omitted, sharing
from srcdiff.compare.steps import steps_ahead
from srcdiff.compare.swapped import swapped
from srcdiff.compare.tenses import tenses
from srcdiff.compare.thinned import thinned
from srcdiff.compare.turned import turned_round
from srcdiff.compare.units import units
from srcdiff.compare.unnamed import unnamed
from srcdiff.compare.verdicts import with_verdicts, without_retold
from srcdiff.compare.voices import voices_changed
from srcdiff.details import DETAILS, Reading, find_mentions, fold, read_pair
from srcdiff.model import Alignment, Document, Finding, Relation, Role, Severity, Span, Verdict

__all__ = ["compare"]


def compare(
    a: Document,
    b: Document,
    alignment: Alignment,
    *,
    a_date: datetime.date | None = None,
    b_date: datetime.date | None = None,
    details: Collection[str] | None = None,
    aliases: Sequence[Sequence[str]] = (),
    verdicts: Sequence[Verdict] = (),
    omissions: Sequence[Verdict] = (),
) -> tuple[Finding, ...]:
    """All findings of a pair, in the order of b and then of a; what b omits stands where a's neighbours stand in b.

    `a_date` and `b_date` are the days from which relative dates count; where b's is not known, a's is taken, since a
    rewrite follows its source within days. Only `details` (names; None for all) are compared. Each of
    `aliases` is a group of names or terms that stand for the same. `verdicts` are those of a checker on passages of b,
    `omissions` those on passages of a.
    """
    left, right = read_pair(a, b, a_date, b_date or a_date)
    mentions_a, mentions_b = find_mentions(left, details), find_mentions(right, details)
    lone_a = [i for bead in alignment.beads if not bead.b for i in bead.a]
    lone_b = [i for bead in alignment.beads if not bead.a for i in bead.b]
    kept, drawn = retold(left, lone_a, right), retold(right, lone_b, left)
    held = units(left, right, alignment, [*kept.items(), *((i, j) for j, i in drawn.items())])
    whole = [
        *omitted(left, alignment, kept.keys() | sharing(mentions_a, mentions_b, grave=True)),
        *added(left, right, alignment, drawn.keys() | sharing(mentions_b, mentions_a)),
    ]
    parts = [
        draft
        for detail in DETAILS
        for draft in MentionComparer(detail, left, right, mentions_a[detail.name], mentions_b[detail.name]).drafts(held)
    ]
    numbers, dates = ((mentions_a[detail], mentions_b[detail]) for detail in ("number", "date"))
    put_to = tuple(roles(held, left, right, *numbers))
    roles_at: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in put_to:
        roles_at[draft.home].append(draft)
    parts = [draft for draft in parts if not _of_another_figure(draft, roles_at.get(draft.home, ()))]
    contradicted = _Places(right, (draft for draft in parts if draft.relation is Relation.CONTRADICTS))
    used = (
        *put_to,
        *kinds(held, left, right, *numbers),
        *(ranks(held, left, right) if details is None or "number" in details else ()),
        *often(held, left, right, *dates),
        *limits(held, left, right, *dates),
    )
    aged = [draft for draft in (*ages(left, right, mentions_a, mentions_b), *used) if not contradicted.met(draft)]
    # That an age is another, or what a figure is put to, says more than that a does not have the figure.
    older = _Places(right, aged)
    parts = [*(draft for draft in parts if not older.met(draft)), *aged]
    told_already = _Places(right, parts)
    doubts = _first(right, stances(held, left, right), hedges(held, left, right))
    doubts = _first(right, doubts, (*lifted(held, left, right), *steps_ahead(held, left, right)))
    times = (*foretold(held, left, right), *retensed(held, left, right))
    slots = (
        *_first(right, orders_turned(held, left, right), contraries(held, left, right)),
        *_first(right, _first(right, tenses(held, left, right), doubts), times),
        *pronouns(held, left, right),
        *silences_broken(held, left, right),
        *contrary_answers(held, left, right),
        *_first(right, contrary_deeds(held, left, right), denials_turned(held, left, right)),
        *duties_turned(held, left, right),
        *bearers(held, left, right),
        *forenames(left, right),
        *kin_of_another_line(held, left, right),
        *other_actors(held, left, right),
        *narrowed(held, left, right),
        *turned_round(held, left, right),
        *curtailed(left, right),
        *resexed(left, right),
        *exchanged(held, left, right),
        *unnamed(held, left, right, mentions_a, mentions_b["name"]),
        *voices_changed(held, left, right),
        *_first(right, misplaced(held, left, right, mentions_a, mentions_b), swapped(held, left, right)),
    )
    asked = [draft for draft in slots if details is None or draft.detail in {*details, STATEMENT}]
    parts += [draft for draft in asked if not told_already.met(draft)]
    drafts = [*whole, *_outside(outermost(without_aliases(parts, aliases, left, right)), whole)]
    drafts = without_furniture(without_reported(drafts, left, right, alignment), left)
    drafts = thinned(drafts, left, right, alignment)
    drafts = without_reckoned(drafts, mentions_a, mentions_b, alignment)
    if verdicts or omissions:
        drafts = with_verdicts(
            without_retold(drafts, omissions), verdicts, left, right, mentions_a, mentions_b, alignment
        )
        drafts = with_remarks(drafts, verdicts, left, right, alignment)
        drafts = with_inserted(drafts, verdicts, left, right, mentions_b, alignment)
        drafts = without_aliases(drafts, aliases, left, right)
    told = [draft for draft in drafts if not _in_caption(draft, left, right)]
    return _named(_ordered(told, left, right, alignment), left, right)


def _of_another_figure(draft: Draft, put_to: Iterable[Draft]) -> bool:
    """Whether a figure of b is held against another one of a, while a has the same figure in another role."""
    return draft.relation is Relation.CONTRADICTS and any(
        draft.detail == role.detail
        and any(span.meets(other) for span in draft.b for other in role.b)
        and not any(span.meets(other) for span in draft.a for other in role.a)
        for role in put_to
    )


class _Places:
    """Drafts by the passages of b that they tell of, so that each is held against those of its own passages alone."""

    def __init__(self, b: Reading, drafts: Iterable[Draft]) -> None:
        self._b = b
        self._spans: defaultdict[int, list[Span]] = defaultdict(list)
        for draft in drafts:
            for span in draft.b:
                for passage in self._passages(span):
                    self._spans[passage].append(span)

    def _passages(self, span: Span) -> range:
        first, last = self._b.passage_of(span.start), self._b.passage_of(span.end - 1)
        return range(0) if first is None else range(first, (first if last is None else last) + 1)

    def met(self, draft: Draft) -> bool:
        """Whether any of them tells of some of the same words of b."""
        return any(
            span.meets(other)
            for span in draft.b
            for passage in self._passages(span)
            for other in self._spans.get(passage, ())
        )


def _first(b: Reading, drafts: Iterable[Draft], others: Iterable[Draft]) -> list[Draft]:
    """The drafts, and those of the others that tell of other words of b."""
    drafts = list(drafts)
    told = _Places(b, drafts)
    return [*drafts, *(other for other in others if not told.met(other))]


def _outside(parts: Iterable[Draft], whole: Iterable[Draft]) -> list[Draft]:
    """The drafts of details that are not already told by a whole passage; grave ones and lost quotations stay."""
    told = {
        (draft.relation, draft.home)
        for draft in whole
        if draft.severity is not Severity.LOW or draft.relation is Relation.OMITS
    }
    return [draft for draft in parts if (draft.relation, draft.home) not in told or _stays(draft)]


def _stays(draft: Draft) -> bool:
    lost = draft.relation is Relation.OMITS and draft.severity is not Severity.LOW
    return lost or draft.severity is Severity.HIGH


def _in_caption(draft: Draft, a: Reading, b: Reading) -> bool:
    """Whether a draft tells of what a caption of one text alone says; pictures come and go with the page."""
    if draft.relation is Relation.CONTRADICTS:
        return False
    side = a if draft.relation is Relation.OMITS else b
    return side.document.passages[draft.home].role is Role.CAPTION


def _ordered(drafts: Iterable[Draft], a: Reading, b: Reading, alignment: Alignment) -> list[Draft]:
    places: dict[int, int] = {}
    for bead in alignment.beads:
        if bead.b:
            for passage in bead.a:
                places[passage] = b.document.passages[bead.b[-1]].end
    after = -1
    for passage in range(len(a.document.passages)):
        after = places.setdefault(passage, after)

    def place(draft: Draft) -> tuple[int, int, str, str]:
        in_b = draft.b[0].start if draft.b else places[draft.home]
        return in_b, draft.a[0].start if draft.a else -1, draft.relation, draft.detail

    return sorted(drafts, key=place)


def _named(drafts: Iterable[Draft], a: Reading, b: Reading) -> tuple[Finding, ...]:
    """Findings with an id that depends on what they say and not on where they stand."""
    seen: Counter[str] = Counter()
    findings = []
    for draft in drafts:
        said = [" ".join(fold(s.of(r.text)).split()) for spans, r in ((draft.a, a), (draft.b, b)) for s in (*spans,)]
        key = "\x1f".join((draft.relation, draft.detail, str(len(draft.a)), *said))
        name = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        seen[name] += 1
        findings.append(
            Finding(
                id=name if seen[name] == 1 else f"{name}-{seen[name]}",
                relation=draft.relation,
                detail=draft.detail,
                severity=draft.severity,
                confidence=round(min(0.99, draft.confidence), 2),
                a=draft.a,
                b=draft.b,
                message=draft.message,
                why=draft.why,
                bead=draft.bead,
            )
        )
    return tuple(findings)
