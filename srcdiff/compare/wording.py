"""How a difference of a detail is put into words: drafts with the sentence that an editor reads, and their confidence.

What counts as a difference is decided in `mentions`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft
from srcdiff.compare.units import Unit
from srcdiff.details import Detail, Reading
from srcdiff.model import Mention, Relation, Severity, Span

_BY_ITSELF = 0.9  # confidence of two mentions that show by themselves that they are of one thing
_INVENTED, _ABSENT = 0.95, 0.7  # confidence of a grave and of any other mention that the other side lacks
_LONGEST = 80  # characters of a mention that a message quotes whole


@dataclass(frozen=True, slots=True)
class Wording:
    """Words the differences of one detail in a pair of readings."""

    detail: Detail
    a: Reading
    b: Reading

    def conflict(self, x: Mention, y: Mention, bead: int | None, confidence: float, why: str) -> Draft:
        """Two mentions that cannot both be true of the slot they share; `why` tells what binds them."""
        own = f"the {self.detail.name} differs: b has {self.quoted(y, self.b)} where a has {self.quoted(x, self.a)}"
        message = self.detail.explain(x, y) or own
        if self.detail.anywhere:
            confidence = max(confidence, _BY_ITSELF)
        return self._contradiction((x.span, y.span), message, confidence, why, home=y.passage, bead=bead)

    def clash(self, in_a: Span, in_b: Span, home: int, unit: Unit, cue_in_a: bool) -> Draft:
        """A mention and words of the other side that contradict it; the mention is a's where `cue_in_a`."""
        words_a, words_b = (
            " ".join(span.of(reading.text).split()) for span, reading in ((in_a, self.a), (in_b, self.b))
        )
        message = f"the {self.detail.name} differs: b has “{words_b}” where a has “{words_a}”"
        plain, cue = (words_b, words_a) if cue_in_a else (words_a, words_b)
        why = grounds.one_sided(unit.paired, f"“{plain}”", f"“{cue}”")
        return self._contradiction((in_a, in_b), message, 0.5, why, home=home, bead=unit.bead)

    def grown(self, x: Mention, y: Mention, message: str) -> Draft:
        """A mention of b that agrees with one of a and says more."""
        why = f"All that a says of this agrees with {self.quoted(y, self.b)}, and none of it says as much."
        draft = self._contradiction((x.span, y.span), message, 0.8, why, home=y.passage, bead=None)
        return draft if self.detail.anywhere else replace(draft, severity=Severity.MEDIUM)

    def borrowed(self, own: Span, mention: Mention) -> Draft:
        """What a says in its own voice, and b as the words of another."""
        message, why = "b puts a's own words into quotation marks", "A has these words outside quotation marks alone."
        draft = self._contradiction((own, mention.span), message, 0.7, why, home=mention.passage, bead=None)
        return replace(draft, severity=Severity.MEDIUM)

    def missing(self, relation: Relation, mention: Mention, severity: Severity) -> Draft:
        """A mention that the other side does not have."""
        adds, name, spans = relation is Relation.ADDS, self.detail.name, (mention.span,)
        words = self.quoted(mention, self.b if adds else self.a)
        return Draft(
            relation,
            name,
            severity,
            confidence=_INVENTED if severity is Severity.HIGH else _ABSENT,
            a=() if adds else spans,
            b=spans if adds else (),
            message=f"b adds the {name} {words}; a does not have it" if adds else f"b leaves out the {name} {words}",
            why=grounds.nowhere(name, "a" if adds else "b"),
            home=mention.passage,
        )

    def _contradiction(
        self, spans: tuple[Span, Span], message: str, confidence: float, why: str, *, home: int, bead: int | None
    ) -> Draft:
        relation, severity = Relation.CONTRADICTS, self.detail.conflict
        in_a, in_b = spans
        return Draft(relation, self.detail.name, severity, confidence, (in_a,), (in_b,), message, why, home, bead)

    def quoted(self, mention: Mention, reading: Reading) -> str:
        words = " ".join(mention.span.of(reading.text).split()).strip("\"“”'‘’,")
        if len(words) > _LONGEST:
            words = words[:50].rsplit(" ", 1)[0] + " … " + words[-24:].split(" ", 1)[-1]
        gloss = self.detail.gloss(mention)
        return f"“{words}”" + (f" ({gloss})" if gloss else "")
