"""Quotations: the words between quotation marks, who speaks them, and what became of them on the other side.

Straight, curly, single and angled marks; quotes over several paragraphs; scare quotes and titles told from speech.
Altered, trimmed and invented are told apart by rapidfuzz's edit operations over words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Levenshtein

from srcdiff.details import name as names
from srcdiff.details.detail import Detail
from srcdiff.details.reading import Reading, fold, stem
from srcdiff.model import Agreement, Mention, Severity, Span

NAME = "quote"

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‘": "’"}
_STRAIGHT = "\"'"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_EDITED = re.compile(r"\[[^\]\n]*\]|\.\s?\.\s?\.|…")
SAYING = frozenset(
    """said says say saying told tells tell added adds explained explains wrote writes posted tweeted stated states
    insisted insists claimed claims warned warns announced announces argued argues declared replied asked asks noted
    notes recalled remarked commented comments continued continues concluded admitted admits confirmed confirms denied
    according called reported reports quipped joked shouted cried exclaimed observed""".split()
)
_SPEAKING_PRONOUNS = frozenset(("he", "she"))
_BESIDE = frozenset("of from at for with in by to the".split())  # a name after one of these is not the one who speaks


@dataclass(frozen=True, slots=True)
class Quote:
    """The folded words of a quotation in runs between its editorial marks, and its speaker's words, if known."""

    runs: tuple[tuple[str, ...], ...]
    speaker: names.Name | None
    speech: bool  # said by someone, rather than a title or a word held at arm's length

    @property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word for run in self.runs for word in run)


def find(reading: Reading) -> tuple[Mention, ...]:
    """The quotations of the document in order; marks that never close are passed over."""
    people = names.find(reading)
    mentions: list[Mention] = []
    for span in _spans(reading.text):
        passage = reading.passage_of(span.start)
        if passage is None:
            continue
        runs = tuple(run for part in _EDITED.split(fold(span.of(reading.text))) if (run := tuple(_WORD.findall(part))))
        if not runs:
            continue
        speaker, said = _speaker(reading, span, people)
        speaker = _in_full(speaker, people)
        count = sum(map(len, runs))
        stopped = span.of(reading.text).rstrip("\"'”’»")[-1:] in (",", ".", "!", "?")
        speech = count >= 4 or (said and (stopped or count >= 2))
        mentions.append(Mention(NAME, span, passage, Quote(runs, speaker if said else None, speech)))
    return tuple(mentions)


def _spans(text: str) -> Iterator[Span]:
    """Quotations with their marks; nested ones belong to the outer."""
    for paragraph in _PARAGRAPH.finditer(text):
        base, block = paragraph.start(), paragraph.group()
        place = 0
        while place < len(block):
            end = _close(block, place)
            if end is None:
                place += 1
                continue
            yield Span(base + place, base + end)
            place = end


def _close(block: str, place: int) -> int | None:
    """End of the quotation that opens at `place`, or None if none does."""
    mark = block[place]
    before, after = block[place - 1 : place], block[place + 1 : place + 2]
    if mark not in _PAIRS and mark not in _STRAIGHT:
        return None
    if before.isalnum() or not (after.isalnum() or after in "[(“‘'\"$£€….¿¡-—" and after):
        return None
    if mark in "'‘":
        return _close_single(block, place)
    closers = _PAIRS.get(mark, mark)
    for index in range(place + 1, min(len(block), place + 3000)):
        if block[index] in closers:
            return index + 1
        if mark == "“" and block[index] == "“":
            return None
    # a paragraph of a longer quotation is opened anew and closed only at the last one
    return len(block) if mark == "“" and place == 0 else None


def _close_single(block: str, place: int) -> int | None:
    possible = None
    for index in range(place + 2, min(len(block), place + 1500)):
        if block[index] in "“”\"":
            break
        if block[index] in "'’" and not block[index + 1 : index + 2].isalnum():
            if block[index - 1] in ".,!?…" or block[index + 1 : index + 2] in (".", ",", ";", ":", ")", ""):
                return index + 1
            if possible is None and not (block[index - 1] == "s" and index - place > 40):
                possible = index + 1
        elif block[index] in "'‘" and not block[index - 1].isalnum() and block[index + 1 : index + 2].isalnum() and possible:
            return possible
    return possible


def _speaker(
    reading: Reading, span: Span, people: tuple[Mention, ...]
) -> tuple[names.Name | None, bool]:
    """Who says it, and whether a verb of saying stands beside it: after the quotation first, then before it."""
    start, end = reading.at(span.start), reading.at(span.end)
    for indices in (range(end, min(len(reading.tokens), end + 14)), range(start - 1, max(-1, start - 16), -1)):
        for index in indices:
            token = reading.tokens[index]
            if token.text in "“\"«‘" or _apart(reading, span, end, index):
                break
            if token.lower in SAYING:
                found = _nearest(reading, people, index, span)
                pronoun = any(t.lower in _SPEAKING_PRONOUNS for t in reading.tokens[max(0, index - 2) : index + 2])
                return (found or (_meant(reading, people, span) if pronoun else None)), True
            if token.text == ":" and index == start - 1:
                found = next((m.value for m in reversed(people) if m.span.end <= token.start and m.span.end > token.start - 60), None)
                return (found if isinstance(found, names.Name) else None), True
    return None, False


def _in_full(speaker: names.Name | None, people: tuple[Mention, ...]) -> names.Name | None:
    """The fullest form of a speaker's name; one that the text never gives two words is no person to be sure of."""
    if speaker is None or len(speaker.words) > 1:
        return speaker
    longer = (p.value for p in people if isinstance(p.value, names.Name) and len(p.value.words) > 1 and p.value.words[-1] == speaker.words[0])
    return next(longer, None)


def _meant(reading: Reading, people: tuple[Mention, ...], quote: Span) -> names.Name | None:
    """Whom a pronoun means: the one named first in the nearest earlier sentence of the paragraph that names anyone."""
    own = reading.passage_of(quote.start)
    passages = reading.document.passages
    for index in range((own or 0), -1, -1):
        if own is None or passages[index].paragraph != passages[own].paragraph:
            return None
        named = [p for p in people if p.passage == index and p.span.end <= quote.start and isinstance(p.value, names.Name)]
        if named:
            value = named[0].value
            return value if isinstance(value, names.Name) and value.state is None and named[0].span.start <= passages[index].start + 40 else None
    return None


def _apart(reading: Reading, span: Span, end: int, index: int) -> bool:
    """Whether a token lies in a sentence after the quotation's own, or in another paragraph."""
    token = reading.tokens[index]
    if index >= end:
        return token.passage != reading.tokens[max(0, end - 1)].passage
    return "\n\n" in reading.text[token.start : span.start]


def _nearest(reading: Reading, people: tuple[Mention, ...], verb: int, quote: Span) -> names.Name | None:
    """The name closest to a verb of saying, within six words and in its sentence, outside the quotation."""
    token = reading.tokens[verb]
    best: tuple[int, names.Name] | None = None
    for person in people:
        if person.span.meets(quote) or not isinstance(person.value, names.Name) or person.value.state is not None:
            continue
        gap = reading.at(person.span.start) - verb - 1 if person.span.start > token.start else verb - reading.at(person.span.end)
        lies = reading.text[min(person.span.end, token.end) : max(person.span.start, token.start)]
        before = reading.tokens[reading.at(person.span.start) - 1].lower if person.span.start else ""
        owner = reading.text[person.span.end : person.span.end + 2] in ("'s", "’s")
        told = person.span.start > token.start and token.lower in ("told", "tell", "tells", "asked", "asks")
        if before in _BESIDE or owner or told:
            continue
        if 0 <= gap <= 8 and person.passage == token.passage and not re.search(r"[\"“”]", lies) and (best is None or gap < best[0]):
            best = (gap, person.value)
    return None if best is None else best[1]


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two quotations give the same words: equal, one a fair cut of the other, or one altered."""
    p, q = x.value, y.value
    assert isinstance(p, Quote) and isinstance(q, Quote)
    short, long = (p, q) if len(p.words) <= len(q.words) else (q, p)
    if all(_contains(long.words, run) for run in short.runs):
        if len(short.words) >= 4 and p.speaker is not None and q.speaker is not None and not _one_person(p.speaker, q.speaker):
            return Agreement.CONFLICT
        return Agreement.SAME if len(short.words) == len(long.words) else Agreement.COMPATIBLE
    if not (p.speech and q.speech) or len(short.words) < 4:
        return Agreement.UNRELATED
    if _fair(long.words, short.words) or _fair(short.words, long.words):
        return Agreement.COMPATIBLE
    return Agreement.CONFLICT if _resembles(short.words, long.words) else Agreement.UNRELATED


def _one_person(p: names.Name, q: names.Name) -> bool:
    x, y = Mention(NAME, Span(0, 0), 0, p), Mention(NAME, Span(0, 0), 0, q)
    return names.relate(x, y).agrees


def _contains(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    width = len(run)
    return any(words[i : i + width] == run for i in range(len(words) - width + 1)) if width else True


def _fair(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the two differ only in how words are written: hyphens, spelling of one letter, digits."""
    return "".join(short) in "".join(long)


def _resembles(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter is a changed copy of some stretch of the longer: at least 60 % of its words, in order."""
    kept = Indel.similarity(short, long) / 2  # length of the longest common subsequence
    sorted_alike = len(set(short) & set(long)) / len(set(short))
    return kept >= 0.6 * len(short) or (sorted_alike >= 0.85 and len(short) >= 6)


def trace(mention: Mention, other: Reading) -> Span | None:
    """Where the words of a quotation stand in the other text outside or across its quotation marks, or None."""
    value = mention.value
    assert isinstance(value, Quote)
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(fold(other.text))]
    plain = [word for word, _, _ in words]
    spans = []
    for run in value.runs:
        place = next((i for i in range(len(plain) - len(run) + 1) if plain[i] == run[0] and tuple(plain[i : i + len(run)]) == run), None)
        if place is None:
            return _retold(value, other)
        spans.append(Span(words[place][1], words[place + len(run) - 1][2]))
    return spans[0]


def _retold(value: Quote, other: Reading) -> Span | None:
    """The passage that tells most of a quotation's content in plain words, if at least two thirds stand there."""
    content = {stem(word) for word in value.words if len(word) > 3}
    if len(content) < 3:
        return None
    for index, passage in other.spoken():
        told = {token.stem for token in other.passage_tokens(index) if token.content}
        if len(content & told) >= 0.67 * len(content):
            return passage.span
    return None


def changed(x: Mention, y: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of each quotation that the other does not have, by the shortest edit."""
    p, q = x.value, y.value
    assert isinstance(p, Quote) and isinstance(q, Quote)
    left: list[str] = []
    right: list[str] = []
    for tag, a0, a1, b0, b1 in Levenshtein.opcodes(p.words, q.words):
        if tag != "equal":
            left += p.words[a0:a1]
            right += q.words[b0:b1]
    return tuple(left), tuple(right)


def explain(x: Mention, y: Mention | None) -> str | None:
    """What became of a quotation: given to another, or which words were changed; x is a's, y is b's."""
    if y is None:
        return None
    p, q = x.value, y.value
    assert isinstance(p, Quote) and isinstance(q, Quote)
    before, after = changed(x, y)
    if p.speaker is not None and q.speaker is not None and not _one_person(p.speaker, q.speaker) and not (before and after):
        given, own = (" ".join(name.words).title() for name in (q.speaker, p.speaker))
        return f"b gives to {given} words that a quotes from {own}"
    if sorted(before) == sorted(after):
        return "b puts the words of the quotation in another order"
    if not after:
        return f"b drops “{' '.join(before)}” inside the quotation"
    if not before:
        return f"b puts “{' '.join(after)}” into the quotation"
    return f"b changes the quotation: “{' '.join(after)}” for “{' '.join(before)}”"


def _weigh_invented(mention: Mention) -> Severity | None:
    value = mention.value
    assert isinstance(value, Quote)
    return Severity.HIGH if value.speech else None


def _weigh_lost(mention: Mention) -> Severity | None:
    value = mention.value
    assert isinstance(value, Quote)
    return Severity.MEDIUM if value.speech else Severity.LOW


QUOTE = Detail(
    NAME, find, relate, trace=trace, gained=_weigh_invented, lost=_weigh_lost, explain=explain, conflict=Severity.HIGH,
    anywhere=True,
)  # fmt: skip
