"""What one text keeps silent on or leaves open and the other states: "ruled out a rise" for "would not say whether".

Held against each other are the passages of a unit, both ways; which words tell a silence is read in `details.silence`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once
from srcdiff.compare.units import Unit
from srcdiff.details import Reading, negation
from srcdiff.details.akin import akin
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Token
from srcdiff.details.silence import Silence, openly, silences, stating
from srcdiff.details.stance import alike
from srcdiff.details.tense import root
from srcdiff.model import Relation, Role, Severity, Span

_BESIDE = 2  # passages on each side of a unit among which the matter may be stated too
_HALF = 0.5  # share of a matter's words that a statement of it must have
_FEW = 5  # content words of a statement so short that one word binds it to the matter
_SENTENCE = 14  # words of a sentence that tells nothing besides
_REACH = 6  # tokens from a subject to the verb that tells what it decided
_GOVERNED = 6  # tokens behind a denial among which a word of the matter must stand
_ADDING = words("but although though while whereas")
_DENYING = words("not no never none nobody nothing cannot without hardly scarcely impossible")
_CONFIDENCE = 0.75
_DECIDING = words(
    """ruled rule rules accepted accept accepts rejected reject rejects agreed agree agrees refused refuses turns
    approved approve approves backed backs back endorsed endorses welcomed welcomes opposed opposes denied denies
    disputed disputes disputes condemned condemns confirmed confirms promised promises pledged pledges vowed vows
    contradicted contradicts supported supports dismissed dismisses called calls turned
    praised praises criticised criticises blamed blames told tells"""
)
_TELLING = (Role.BODY, Role.LIST_ITEM)
_Passages = Sequence[Sequence[Token]]


def silences_broken(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each silence of one side whose matter the other states and does not leave open."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    for own, silent, other, telling in ((a, unit.a, b, unit.b), (b, unit.b, a, unit.a)):
        if own.once(silences) and (clash := _reasons(unit, a, b, own is a)) is not None:
            yield clash
            return
        near = {i + step for i in telling for step in (-1, 0, 1) if 0 <= i + step < len(other.document.passages)}
        if not any(own.once(silences)[i] for i in silent) or any(_keeps(other, i) for i in near):
            continue
        told = [stating(other.passage_tokens(i)) for i in telling if other.document.passages[i].role in _TELLING]
        for passage in silent:
            tokens = own.passage_tokens(passage)
            for silence in own.once(silences)[passage]:
                said = _did_so(told) if silence.so else None
                if said is None and any(openly(there, silence.matter) for there in told):
                    continue
                said = said or _stated(silence, _rest(own, silent, passage, silence), told)
                if said is not None:
                    kept = Span(tokens[silence.start].start, tokens[silence.end - 1].end)
                    yield _draft(unit, a, b, kept, said, own is a)
                    break


def _reasons(unit: Unit, a: Reading, b: Reading, in_a: bool) -> Draft | None:
    """That the one side would not speak of what the other does not know, or has not decided."""
    own, silent, other, telling = (a, unit.a, b, unit.b) if in_a else (b, unit.b, a, unit.a)
    refused = [(i, s) for i in silent for s in own.once(silences)[i]]
    unaware = [(i, s) for i in telling for s in other.once(silences)[i]]
    if len(refused) != 1 or len(unaware) != 1 or not refused[0][1].refuses or not unaware[0][1].unaware:
        return None
    (passage, silence), (there, answer) = refused[0], unaware[0]
    tokens, told = own.passage_tokens(passage), other.passage_tokens(there)
    short = all(sum(token.word for token in side) <= _SENTENCE for side in (tokens, told))
    if not (silence.matter & answer.matter or short):
        return None
    kept = Span(tokens[silence.start].start, tokens[silence.end - 1].end)
    return _draft(unit, a, b, kept, told[answer.start : answer.end], in_a)


def _keeps(reading: Reading, passage: int) -> bool:
    """Whether a passage tells a silence in what it may state."""
    first = len(reading.passage_tokens(passage)) - len(stating(reading.passage_tokens(passage)))
    return any(silence.start >= first for silence in reading.once(silences)[passage])


def _draft(unit: Unit, a: Reading, b: Reading, kept: Span, said: Sequence[Token], in_a: bool) -> Draft:
    stated = Span(said[0].start, said[-1].end)
    spans = (kept, stated) if in_a else (stated, kept)
    there, here = spans[0].of(a.text), spans[1].of(b.text)
    message = f"b states “{here}” where a has “{there}”" if in_a else f"b has “{here}” where a states “{there}”"
    home = b.passage_of(spans[1].start)
    assert home is not None
    why = grounds.silence(unit.paired, kept.of((a if in_a else b).text))
    return Draft(
        Relation.CONTRADICTS,
        negation.NAME,
        Severity.MEDIUM,
        _CONFIDENCE,
        (spans[0],),
        (spans[1],),
        message,
        why,
        home,
        unit.bead,
    )


def _rest(reading: Reading, unit: Sequence[int], passage: int, silence: Silence) -> _Passages:
    """What the silent side tells around the silence, by passage."""
    found: list[Sequence[Token]] = []
    for near in range(min(unit) - _BESIDE, max(unit) + _BESIDE + 1):
        if 0 <= near < len(reading.document.passages):
            tokens = reading.passage_tokens(near)
            found.append((*tokens[: silence.start], *tokens[silence.end :]) if near == passage else tokens)
    return found


_DID_SO = re.compile(
    r"\b(?:failed|fails|neglected|refused|omitted|declined) to (?:do so|comply|obey|act)\b"
    r"|\b(?:did|had|has) (?:not|never) (?:do so|done so|complied|comply|done it|do it|obeyed)\b"
    r"|\b(?:never|duly|promptly|later) (?:did so|complied|did|obeyed)\b|\bdid so\b|\bdid nothing\b|\bcomplied\b"
)
_UNKNOWN = words("whether if unclear unknown may might could uncertain unless")
"""That what was asked for was done, or was not."""


def _did_so(told: _Passages) -> Sequence[Token] | None:
    """The sentence that tells whether somebody did what he was asked to."""
    for sentence in (sentence for passage in told for sentence in _sentences(passage)):
        spoken = [token.lower for token in sentence]
        if _UNKNOWN.isdisjoint(spoken) and _DID_SO.search(" ".join(spoken)):
            return sentence if sentence[-1].word else sentence[:-1]
    return None


def _stated(silence: Silence, rest: _Passages, told: _Passages) -> Sequence[Token] | None:
    """The words of the other side that state the matter."""
    around = [{root(token) for token in tokens if token.content} for tokens in rest]
    for sentence in (sentence for passage in told for sentence in _sentences(passage) if sentence[-1].text != "?"):
        own = [token for token in sentence if token.content and token.lower not in SAYING]
        shared = {root(token) for token in own if _of_matter(root(token), silence)}
        short = len(own) <= _FEW or (silence.calls and _clause(sentence, shared) <= _FEW)
        least = max(1 if short else 2, _HALF * len(silence.matter))
        # What else the silent side tells may be what the other tells.
        denied = silence.refrains and any(_denies(token) for token in sentence)
        if (
            len(shared) >= least
            and not denied
            and not any(shared <= there for there in around)
            and _affirms(sentence, shared)
        ):
            return _core(sentence, shared)
        if silence.subject is not None and len(silence.matter) <= 1 and not any(_decided(silence, r) for r in rest):
            decided = _decided(silence, sentence)
            if decided is not None:
                return decided
    return None


def _of_matter(word: str, silence: Silence) -> bool:
    return akin(word, silence.matter) or any(alike(word, other) for other in silence.matter)


def _clause(sentence: Sequence[Token], shared: Collection[str]) -> int:
    """The content words of the clause between commas in which a word of the matter stands."""
    sizes, size, found = [], 0, False
    for token in sentence:
        if token.text == ",":
            sizes += [size] if found else []
            size, found = 0, False
        elif token.content:
            size, found = size + 1, found or root(token) in shared
    return min([*sizes, *([size] if found else [])], default=_FEW + 1)


def _affirms(sentence: Sequence[Token], shared: set[str]) -> bool:
    """Whether what the sentence denies, if anything, is the matter and not that something is known of it."""
    for at, token in enumerate(sentence):
        last = at + 1 == len(sentence) or not sentence[at + 1].word  # "vote no"
        if (
            not last
            and _denies(token)
            and not any(other.content and root(other) in shared for other in sentence[at + 1 : at + 1 + _GOVERNED])
        ):
            return False
    return True


def _denies(token: Token) -> bool:
    return token.lower in _DENYING or token.lower.endswith("n't")


def _decided(silence: Silence, sentence: Sequence[Token]) -> Sequence[Token] | None:
    """The words that tell what the one who keeps silent decided or judged."""
    for at, token in enumerate(sentence):
        if token.stem == silence.subject:
            for place in range(at + 1, min(len(sentence), at + _REACH)):
                apposed = place == at + 1 and sentence[place].text == ","
                if (sentence[place].text in ".,;:" and not apposed) or sentence[place].lower == "not":
                    break
                if sentence[place].lower in _DECIDING:
                    return sentence[at : place + 1]
    return None


def _sentences(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for at, token in enumerate(tokens):
        follows = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if token.text in ".;!?" or (token.text == "," and follows in _ADDING) or at == len(tokens) - 1:
            yield tokens[start : at + 1]
            start = at + 1


def _core(sentence: Sequence[Token], shared: set[str]) -> Sequence[Token]:
    """From the first word of the clause that states the matter to the last word of the matter in it."""
    places = [at for at, token in enumerate(sentence) if token.content and root(token) in shared]
    start, last = places[0], places[-1]
    while start > 0 and places[0] - start < _REACH and sentence[start - 1].text not in ',;:()"“”—–':
        start -= 1
    return sentence[start : last + 1]
