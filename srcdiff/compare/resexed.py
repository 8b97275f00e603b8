"""Words that a quotes from a woman and b from a man, or the other way round: "he said" for "she said".

Only quotations of the very same words are looked at, and only what stands beside them for their speaker. Named
speakers who differ are for the rule on attributions, pronouns in what is told for `pronouns`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from srcdiff.compare.draft import Draft
from srcdiff.details import Reading
from srcdiff.details.quote import QUOTE, Quotation, quotations
from srcdiff.details.quote.cues import FEMALE, MALE
from srcdiff.details.reading import fold
from srcdiff.model import Relation, Severity, Span

_CONFIDENCE = 0.85
_LEAST = 4  # words from which a quotation is somebody's own


def resexed(a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each quotation of b whose speaker is of another sex than all whom a quotes with its words."""
    theirs: defaultdict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for quotation in a.once(quotations):
        theirs[_spelt(a, quotation)].append(quotation)
    for mine in b.once(quotations):
        words, sex = _spelt(b, mine), _sex(b, mine)
        if len(words) >= _LEAST and sex and words in theirs:
            sexes = {_sex(a, other) for other in theirs[words]}
            if sexes == {"she" if sex == "he" else "he"}:
                yield _draft(a, b, theirs[words][0], mine)


def _spelt(reading: Reading, quotation: Quotation) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in reading.within(quotation.span) if token.word)


def _sex(reading: Reading, quotation: Quotation) -> str:
    """What the words for the speaker tell: a pronoun or a noun for men or women alone; empty for nothing."""
    if quotation.speaker is None or not quotation.reported:
        return ""
    cue = {token.lower for token in reading.within(quotation.speaker.span)}
    male, female = bool(cue & (MALE | {"he"})), bool(cue & (FEMALE | {"she"}))
    return "" if male == female else "he" if male else "she"


def _draft(a: Reading, b: Reading, other: Quotation, mine: Quotation) -> Draft:
    assert other.speaker is not None
    assert mine.speaker is not None
    was, now = other.speaker.span.of(a.text), mine.speaker.span.of(b.text)
    return Draft(
        Relation.CONTRADICTS,
        QUOTE.name,
        Severity.HIGH,
        _CONFIDENCE,
        _with(other.span, other.speaker.span),
        _with(mine.span, mine.speaker.span),
        f"b gives the quotation to “{now}”, a to “{was}”",
        "The words are the same on both sides.",
        mine.passage,
        beyond=True,
    )


def _with(quoted: Span, speaker: Span) -> tuple[Span, ...]:
    return tuple(sorted((quoted, speaker)))
