"""A quotation cut short so that its sense turns: "It may last" for "It may last; it may also fail".

Looked at are words that b quotes as a has them: what a goes on to say within the same marks, or says ahead of them in
the same sentence. What is lost turns the sense where it limits, denies or sets a contrary beside what is kept, and b
tells nothing of it in its own words. Words changed inside the marks are for `mentions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare.draft import Draft
from srcdiff.details import Reading
from srcdiff.details.akin import kin
from srcdiff.details.lexicon import words
from srcdiff.details.opposites import opposites
from srcdiff.details.quote import QUOTE, quotations
from srcdiff.details.reading import Token, fold
from srcdiff.model import Relation, Severity, Span

_CONFIDENCE = 0.75
_TOLD = 0.5  # share of the lost words that b has around its quotation, above which it tells them in its own
_AROUND = 2  # passages behind the quotation in which it may
_PARTED = 100  # characters between two parts of what one speaker says
_GAP = 4  # characters between two words from which they stand in different marks
_FEW = 3  # words of a quotation that may be anybody's, and so need what is lost right beside them
_REACH = 4  # words ahead of the kept ones in which a negation governs them
_LIMITS = words("but yet though although unless except albeit however if provided providing nor neither only")
"""Words that take back or limit what stands ahead of them."""
_LEADS = words("if unless although though while whilst until once when provided assuming suppose")
"""Words that open what limits the clause behind it."""
_TELLS = _LIMITS | words(
    """while whereas despite nonetheless nevertheless still conditional conditionally condition depending depends
    proviso caveat warned cautioned added unless until alternatively also too otherwise"""
)
"""Words of b's own by which it tells that there is more to it."""


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    """The phrases between the commas of a list, word by word."""
    return frozenset(tuple(phrase.split()) for phrase in listed.split(","))


_FOR_NOW = _phrases(
    """so far, for now, for the moment, at the moment, for the time being, at this stage, at this point, at present,
    at this time, up to now, up till now, until now, till now, to date, thus far, as yet, as things stand, just now,
    right now, in the short term, for the present, as of now, as of today, on the evidence so far, in principle,
    on paper, until further notice, in theory"""
)
"""Ends of a sentence by which what it tells may soon be otherwise, or is so in part alone."""
_NOT_NOW = _FOR_NOW | _phrases(
    """yet, tonight, today, now, this time, this week, this month, this year, this season, currently, presently,
    alone, on its own, by itself, in itself, on their own, by themselves, there and then, any more, anymore, any longer,
    overnight, immediately, straight away, right away, at once, tomorrow, this evening, this morning, this winter,
    this summer, this autumn, this spring, entirely, completely, fully, altogether, in full, necessarily, exactly"""
)
"""The same of what is denied: "not tonight" is no "not"."""
_NEGATIONS = words("not no never nor neither nobody nothing none cannot hardly barely scarcely without")
_ENDS = frozenset(".!?")
_MARKS = frozenset("\"'“”„‟«»‹›‘’‚")


def curtailed(a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each quotation of b that leaves out what turns its sense in a."""
    speeches = a.once(_speeches)
    for quotation in b.once(quotations):
        own = _spelt(b.within(quotation.span))
        if not own or "…" in quotation.span.of(b.text) or "..." in quotation.span.of(b.text):
            continue
        places = [(speech, at) for speech in speeches if (at := _place(own, speech.spelt)) is not None]
        if len(places) != 1:
            continue
        speech, at = places[0]
        lost = _lost(a, speech, at, at + len(own))
        if lost is None or any(_place(_spelt(lost), told.spelt) is not None for told in b.once(_speeches)):
            continue
        if not _tells(lost, b, quotation.passage, quotation.span):
            yield _draft(a, b, quotation.span, lost, quotation.passage)


@dataclass(frozen=True, slots=True)
class _Speech:
    """What one speaker says in a paragraph within marks: its tokens, and the places and the spelling of its words."""

    tokens: tuple[Token, ...]
    at: tuple[int, ...]
    spelt: tuple[str, ...]


def _speeches(reading: Reading) -> tuple[_Speech, ...]:
    joined: list[list[Token]] = []
    before = None
    for quotation in reading.once(quotations):
        tokens = [t for t in reading.within(quotation.span) if t.text not in _MARKS]
        paragraph = reading.document.passages[quotation.passage].paragraph
        speaker = (paragraph, quotation.speaker)
        near = bool(joined and joined[-1] and tokens) and tokens[0].start - joined[-1][-1].end <= _PARTED
        if near and quotation.speaker is not None and speaker == before:
            joined[-1] += tokens
        else:
            joined.append(tokens)
        before = speaker
    found = []
    for tokens in joined:
        at = tuple(i for i, token in enumerate(tokens) if token.word)
        found.append(_Speech(tuple(tokens), at, tuple(fold(tokens[i].text) for i in at)))
    return tuple(found)


def _spelt(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokens if token.word)


def _place(own: Sequence[str], spelt: Sequence[str]) -> int | None:
    """Where a speech has all these words in a row, once."""
    size = len(own)
    found = [i for i in range(len(spelt) - size + 1) if spelt[i] == own[0] and tuple(spelt[i : i + size]) == own]
    return found[0] if len(found) == 1 and size < len(spelt) else None


def _lost(a: Reading, speech: _Speech, first: int, last: int) -> Sequence[Token] | None:
    """The words beside the kept ones, from the first to the last of them, that turn their sense; None for none."""
    start, end = speech.at[first], speech.at[last - 1] + 1
    kept = speech.tokens[start:end]
    rest = speech.tokens[end:]
    behind = () if len(rest) and rest[0].capital and rest[0].start - kept[-1].end > _GAP else _sentence(rest)
    if behind and (_for_now(kept, behind) or _limits(a, kept, behind)):
        return behind
    sentence = _sentence(rest[1:]) if rest and rest[0].text in _ENDS else ()
    if last - first >= _FEW and any(map(_negates, sentence)) and _denies(kept, sentence):
        return sentence
    ahead = _clause_ahead(speech.tokens[:start])
    return ahead if ahead and last - first >= _FEW and _governs(a, kept, ahead) else None


def _sentence(tokens: Sequence[Token]) -> Sequence[Token]:
    """Up to the next stop, or to what begins anew in other marks."""
    cut = next((i for i, token in enumerate(tokens) if token.text in _ENDS or _anew(tokens, i)), len(tokens))
    return tokens[:cut]


def _anew(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at].capital and tokens[at].start - tokens[at - 1].end > _GAP


def _clause_ahead(tokens: Sequence[Token]) -> Sequence[Token]:
    """From the last stop on."""
    ends = (i + 1 for i in range(len(tokens) - 1, -1, -1) if tokens[i].text in _ENDS)
    anew = (i for i in range(len(tokens) - 1, -1, -1) if _anew(tokens, i))
    return tokens[max(next(ends, 0), next(anew, 0)) :]


def _limits(a: Reading, kept: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether what follows in the sentence takes back what is kept, denies it or sets its contrary beside it."""
    said = [token for token in behind if token.word]
    if not said or not any(token.content or _negates(token) for token in said):
        return False
    first = said[0].lower
    if first in _LIMITS:
        return True
    second = said[1].lower if len(said) > 1 else ""
    if first == "and" and (second in _LIMITS or second in _NEGATIONS):
        return True
    if sum(token.word for token in kept) < _FEW:
        return False
    if first in ("when", "where", "while", "as") and _turned(kept, behind):
        return True
    return _contrary(a, kept, behind)


def _for_now(kept: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether what follows up to the next sign is no more than "for now", or "tonight" behind a denial."""
    end = next((i for i, token in enumerate(behind) if not token.word), len(behind))
    if sum(token.word for token in kept) < _FEW:
        return False
    said = tuple(token.lower for token in behind[:end])
    return said in (_NOT_NOW if any(map(_negates, kept)) else _FOR_NOW)


def _contrary(a: Reading, kept: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether one clause denies or gives the contrary of another that is built alike."""
    shared = {t.lower for t in kept if t.word} & {t.lower for t in other if t.word}
    if any(token.lower == "also" for token in other) and shared & {"may", "might", "could", "can"}:
        return True
    return _denies(kept, other) or (bool(shared) and _opposed(a, kept, other))


def _denies(kept: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether two clauses share a word of meaning, and one of them alone is denied."""
    alike = {t.stem for t in kept if t.content} & {t.stem for t in other if t.content}
    return bool(alike) and _turned(kept, other)


def _turned(kept: Sequence[Token], other: Sequence[Token]) -> bool:
    return any(map(_negates, kept)) != any(map(_negates, other))


def _negates(token: Token) -> bool:
    return token.lower in _NEGATIONS or fold(token.text).endswith("n't")


def _opposed(a: Reading, kept: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether some word of the one excludes one of the other."""
    mine, theirs = (_sides(a, tokens) for tokens in (kept, other))
    return any(group == held and side != its for group, side in mine for held, its in theirs)


def _sides(a: Reading, tokens: Sequence[Token]) -> set[tuple[int, int]]:
    low, high = tokens[0].start, tokens[-1].end
    found = a.once(opposites)
    held = {token.passage for token in tokens}
    return {place for p in held for word in found[p] if low <= word.start < high for place in word.places}


def _governs(a: Reading, kept: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """Whether what stands ahead in the sentence is a condition of what is kept, denies it or is its contrary."""
    said = [token for token in ahead if token.word]
    comma = ahead[-1].text in (",", ";")
    opening = [token.lower for token in said[:2]]
    if said and comma and (opening[0] in _LEADS or (opening[0] == "even" and opening[-1] in _LEADS)):
        return True
    near = said[-_REACH:]
    if not comma and any(map(_negates, near)) and not any(t.text in ",;:" for t in ahead[-_REACH:]):
        return "only" not in {token.lower for token in near}
    return bool(said) and said[-1].lower in ("but", "yet") and _contrary(a, kept, ahead)


def _tells(lost: Sequence[Token], b: Reading, home: int, quoted: Span) -> bool:
    """Whether b tells in its own words, or quotes beside, what is lost, or that there is something."""
    near = range(max(0, home - 1), min(len(b.ranges), home + _AROUND + 1))
    around = [t for p in near for t in b.passage_tokens(p) if not quoted.start <= t.start < quoted.end]
    own = [t for t in b.passage_tokens(home) if not quoted.start <= t.start < quoted.end]
    following = b.passage_tokens(home + 1)[:1] if home + 1 < len(b.ranges) else ()
    if any(token.lower in _TELLS or _negates(token) for token in (*own, *following)):
        return True
    spoken = {token.lower for token in own}
    if all(token.lower in spoken for token in lost if token.word):
        return True
    stems = {token.stem for token in around}
    content = [token.stem for token in lost if token.content]
    return bool(content) and sum(bool(kin(word, stems)) for word in content) > _TOLD * len(content)


def _draft(a: Reading, b: Reading, quoted: Span, lost: Sequence[Token], home: int) -> Draft:
    parts = [i for i in range(1, len(lost)) if lost[i].start - lost[i - 1].end > _GAP]
    first = 1 if parts and not any(token.word for token in lost[: parts[0]]) else 0
    bounds = [0, *parts, len(lost)]
    shown = lost[bounds[first] : bounds[first + 1]]
    span = Span(shown[0].start, shown[-1].end)
    gone = " ".join(span.of(a.text).strip(" ,;:–—").split())
    return Draft(
        Relation.CONTRADICTS,
        QUOTE.name,
        Severity.MEDIUM,
        _CONFIDENCE,
        (span,),
        (quoted,),
        f"b cuts the quotation short: without “{gone}” it says something else",
        "The words are those of a, which limits or turns them within the same quotation marks.",
        home,
        beyond=True,
    )
