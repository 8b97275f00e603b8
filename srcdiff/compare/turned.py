"""Who does it to whom, the other way round: "Tarn will owe Holm 3 million" for "Holm must pay Tarn 3 million".

Held against each other are deeds of one kind between the same two names, each name right beside the verb. Names that
head their clauses are compared in `exchanged`, names in the place of others in `displaced`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place, words_at
from srcdiff.compare.statements import STATEMENT
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details import name as names
from srcdiff.model import Span

_CONFIDENCE = 0.8
_DEEDS = {
    "pay": r"pays?|paid|owes?|owed|compensates?d?|reimburses?d?|repays?|repaid|refunds?|refunded",
    "sue": r"sues?|sued|took legal action against|takes? legal action against",
    "lend": r"lends?|lent|loans?|loaned",
    "warn": r"warns?|warned|cautions?|cautioned|alerts?|alerted|tipped off|tips off",
    "beat": r"beats?|beaten|defeats?|defeated|won against|overcame|knocked out|thrashe[sd]|edged out",
    "buy": r"buys?|bought|acquires?|acquired|takes? over|took over|purchased?",
    "accuse": r"accuses?|accused|blames?|blamed|criticise[sd]|denounce[sd]",
    "praise": r"praises?|praised|thanks?|thanked|congratulates?|congratulated|backs?|backed|endorse[sd]",
    "call": r"calls?|called|phones?|phoned|telephones?|telephoned|rings?|rang|wrote to|writes? to",
    "ask": r"asks?|asked|urges?|urged|begs?|begged|orders?|ordered|advises?|advised",
    "hire": r"hires?|hired|employs?|employed|appoints?|appointed|recruits?|recruited",
    "dismiss": r"dismiss(?:es|ed)|sacks?|sacked|fires?|fired|ousts?|ousted",
    "follow": r"succeeds?|succeeded|replaces?|replaced|took over from|takes over from",
    "teach": r"teaches|taught|trains?|trained|coaches|coached",
    "kill": r"kills?|killed|shoots?|shot|stabs?|stabbed",
    "hit": r"hits?|struck|strikes?|attacks?|attacked|punche[sd]|rammed|rams",
    "rescue": r"rescues?|rescued|saves?|saved|helps?|helped",
}
_AUXILIARIES = r"(?:(?:must|will|would|shall|should|has|have|had|to|may|might|could|can|then|later|also|now)\s+){0,3}"
_KINDS = "|".join(f"(?P<{kind}>{verbs})" for kind, verbs in _DEEDS.items())
_BETWEEN = re.compile(rf"\s+{_AUXILIARIES}(?:{_KINDS})\s+(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What one does to another: its kind, both names and the words."""

    kind: str
    who: names.Name
    whom: names.Name
    span: Span
    passage: int


def turned_round(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each deed of b whose doer suffers it in a, at the hands of who suffers it in b."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    done, told = a.once(_deeds), b.once(_deeds)
    theirs = [deed for passage in unit.a for deed in done.get(passage, ())]
    for mine in (deed for passage in unit.b for deed in told.get(passage, ())):
        alike = [deed for deed in theirs if deed.kind == mine.kind]
        crossed = [d for d in alike if names.one_bearer(d.who, mine.whom) and names.one_bearer(d.whom, mine.who)]
        if crossed and not _does(mine, done):
            other = crossed[0]
            shared = {*mine.who.words} | {*mine.whom.words}
            why = grounds.contrary(unit.paired, shared)
            there, here = words_at(a.text, other.span), words_at(b.text, mine.span)
            yield in_place(there, here, STATEMENT, _CONFIDENCE, why, mine.passage, unit)


def _does(deed: _Deed, done: Mapping[int, Sequence[_Deed]]) -> bool:
    """Whether a text tells anywhere that who does it does so."""
    return any(d.kind == deed.kind and names.one_bearer(d.who, deed.who) for deeds in done.values() for d in deeds)


def _deeds(reading: Reading) -> Mapping[int, Sequence[_Deed]]:
    """The deeds between two names that stand right before and behind the verb, by passage."""
    found = defaultdict(list)
    for one, other in pairwise(reading.once(names.find)):
        met = _BETWEEN.fullmatch(reading.text, one.span.end, other.span.start) if one.passage == other.passage else None
        if met is not None and met.lastgroup is not None:
            span = Span(one.span.start, other.span.end)
            deed = _Deed(met.lastgroup, names.name_of(one), names.name_of(other), span, one.passage)
            found[one.passage].append(deed)
    return found
