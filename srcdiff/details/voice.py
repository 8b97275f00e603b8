"""Voices: who a clause says that it comes from, in whatever words: said, thinks, puts it at, according to, in her view.

A shallow reading of one text. Whether two texts lay the same to the same voice is for `compare.voices`; sayings in
quotation marks and the sentences of a verb of saying are mentions of the detail attribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details import name as names
from srcdiff.details.lexicon import words
from srcdiff.details.quote.cues import DAYS, PRONOUNS, REPORTING, TITLES
from srcdiff.details.quote.find import quotations
from srcdiff.details.quote.subject import Subjects
from srcdiff.details.quote.who import People, Speaker
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Mention, Span

HOLDING = words(
    """believe believes believed think thinks thought reckon reckons reckoned suspect suspects suspected fear fears
    feared consider considers considered regard regards regarded contend contends contended find finds found blame
    blames blamed attribute attributes attributed expect expects expected assume assumes assumed doubt doubts doubted
    hold holds held guess guesses guessed cite cites cited maintain maintains maintained caution cautions cautioned
    point points pointed"""
)
"""Verbs besides those of reporting that lay an opinion or a finding to their subject."""
OPENING = words(
    """allegedly reportedly apparently alleged accused suspected claim claims purported supposedly according may might
    could would should whether if likely possibly perhaps seems seem appears view opinion probably will verdict finding
    findings report survey study poll denial complaint allegation allegations blame blamed fear fears belief idea
    thought presumably expected estimate estimates estimated seen account version words seemingly believed
    explanation explanations reason reasons case argument contention position theory testimony evidence story trial
    charge charged charges indicted indictment lawsuit sue sues sued suing suspicion defendant defendants accusation
    accusations accuse accusing plaintiff prosecution impression conclusion concluded concludes assumption guess hopes
    hope promise promised complaints objection objections response reply answer reading interpretation"""
)
"""Words beside which something is told as open, or as somebody's own."""
_PUTTING = words("put puts")
_PUT_AT = 9  # words between "put" and the "at" of its figure
_VIEWS = words(
    """view views opinion eyes account reckoning judgment judgement estimate estimation telling mind version assessment
    forecast figure"""
)
_OF_VIEWS = words("in by from on to")
_WITH = {
    **dict.fromkeys(words("hold holds held maintain maintains maintained"), "that"),
    **dict.fromkeys(words("point points pointed"), "out"),
}
_ESTIMATES = words("view views opinion estimate estimation reckoning assessment forecast figure")
_ADJECTIVES = 3  # words back from an estimate to whose it is
_BE = words("is are was were be been being")
_ANSWERED = words("no yes so nothing little goodbye")
_NO_VERB = words("to have has had 's")
_OF = words("by of for from at in within inside")
_SOME = words("some many several others most few")
_ALONE = 2  # words back from a group to the word for some of it
_OWNERS = words("his her their its our my")
_OWNER = 6  # words of an owner: "in the view of the board's own lawyer", "in the mayor's view"
_ENDS = frozenset(";.!?")


@dataclass(frozen=True, slots=True)
class Voice:
    """The words for a source, whom they mean, and what its passage lays to it; `cue` is the verb or phrase.

    `pronoun` tells that a pronoun alone stands for it; `told` are the tokens laid to it.
    """

    span: Span
    speaker: Speaker
    cue: str
    passage: int
    pronoun: bool
    source: tuple[Token, ...]
    told: tuple[Token, ...]

    @property
    def vague(self) -> bool:
        """Whether it stands for some of a group: "some in the party"."""
        return self.source[0].lower in _SOME

    @property
    def content(self) -> frozenset[str]:
        """The stems of the content words that are laid to it."""
        return frozenset(token.stem for token in self.told if token.content)


def voices(reading: Reading) -> tuple[Voice, ...]:
    """Every voice of a document, in order."""
    found = reading.once(quotations)
    people = reading.once(names.find)
    subjects, who = Subjects(reading, people, [quote.span for quote in found]), People(reading, people)
    spoken = [passage for passage, _ in reading.spoken()]
    return tuple(voice for passage in spoken for voice in _of(reading, passage, subjects, who, people))


@dataclass(frozen=True, slots=True)
class _Cue:
    """A source, the tokens of its verb or phrase (the last not included), and whether what it tells follows."""

    span: Span
    word: str
    first: int
    last: int
    follows: bool


def _of(reading: Reading, passage: int, subjects: Subjects, who: People, people: Sequence[Mention]) -> Iterator[Voice]:
    cues = list(_cues(reading, passage, subjects))
    low, high = reading.ranges[passage]
    for number, cue in enumerate(cues):
        begin = cues[number - 1].last if number else low
        end = _until(reading, cue, cues[number + 1]) if number + 1 < len(cues) else high
        start = min(cue.first, reading.at(cue.span.start))
        after = _cut(reading.tokens[max(cue.last, reading.at(cue.span.end)) : end], from_end=False)
        ahead = _cut(reading.tokens[begin:start], from_end=True)
        told = after if cue.follows and any(token.content and token.lower not in DAYS for token in after) else ahead
        source = reading.within(_whole(reading, cue.span, high, subjects))
        if not any(token.content for token in told) or not source:
            continue
        alone = len(source) == 1 and source[0].lower in PRONOUNS
        named = _apposed(reading, cue, people)
        span = cue.span if named is None else Span(cue.span.start, named.end)
        yield Voice(span, who.meant(named or span, None), cue.word, passage, alone, tuple(source), tuple(told))


def _until(reading: Reading, cue: _Cue, after: _Cue) -> int:
    """Where what a source says ends: at the next verb, or at its subject if that stands behind the first verb."""
    subject = reading.at(after.span.start)
    return subject if cue.last <= subject < after.first else after.first


def _apposed(reading: Reading, cue: _Cue, people: Sequence[Mention]) -> Span | None:
    """The name that stands between commas right before the verb: "its chief medical officer, Dr Ann Lee, said"."""
    last = cue.first - 1
    if cue.span.end >= reading.tokens[last].start or reading.tokens[last].text != ",":
        return None
    for person in people:
        first = reading.at(person.span.start)
        title = first - 1 if reading.tokens[first - 1].lower in TITLES else first
        if reading.at(person.span.end) == last and title > 0 and reading.tokens[title - 1].text in (",", "."):
            return person.span
    return None


def _whole(reading: Reading, span: Span, high: int, subjects: Subjects) -> Span:
    """A source with whom it belongs to: "a study | by the college", "some in | the party"."""
    start, after = reading.at(span.start), reading.at(span.end)
    if start >= _ALONE and reading.tokens[start - 1].lower in _OF and reading.tokens[start - _ALONE].lower in _SOME:
        return Span(reading.tokens[start - _ALONE].start, span.end)
    if after + 1 < high and reading.tokens[after].lower in _OF:
        owner = subjects.phrase(after + 1, high)
        if owner is not None:
            return Span(span.start, owner.end)
    return span


def _cut(tokens: Sequence[Token], *, from_end: bool) -> list[Token]:
    """The tokens up to a sign that ends a clause."""
    ordered = list(reversed(tokens)) if from_end else list(tokens)
    stop = next((n for n, token in enumerate(ordered) if token.text in _ENDS), len(ordered))
    kept = ordered[:stop]
    return kept[::-1] if from_end else kept


def _cues(reading: Reading, passage: int, subjects: Subjects) -> Iterator[_Cue]:
    low, high = reading.ranges[passage]
    tokens = reading.tokens
    for index in range(low, high):
        word = tokens[index].lower
        if subjects.quoted[index]:
            continue
        if subjects.according(index):
            span = subjects.phrase(index + 2, high)
            if span is not None:
                opens = index == low or tokens[index - 1].text in _ENDS
                yield _Cue(span, word, index, reading.at(span.end), opens)
        elif word in _VIEWS:
            view = _view(reading, index, low, high, subjects)
            if view is not None:
                yield view
        elif _tells(reading, index, high, subjects):
            front = subjects.ahead(index, low)
            span = front or (subjects.behind(index, high) if index > low and word in REPORTING else None)
            if span is not None:
                yield _Cue(span, word, index, index + 1, front is not None)


def _tells(reading: Reading, index: int, high: int, subjects: Subjects) -> bool:
    """Whether a word is a verb whose subject answers for what it governs."""
    word = reading.tokens[index].lower
    if word in _PUTTING:
        return any(token.lower == "at" for token in reading.tokens[index + 1 : min(high, index + _PUT_AT)])
    before = reading.tokens[index - 1].lower if index else ""
    follows = reading.tokens[index + 1].lower if index + 1 < high else ""
    if word in _WITH and follows != _WITH[word]:
        return False
    after = reading.tokens[index + 2] if index + 2 < high else None
    if follows in _ANSWERED and (after is None or not after.word):
        return False  # "said no."
    if before in _BE and not word.endswith("ing"):
        return False
    return before not in _NO_VERB if word in HOLDING else subjects.reports(index)


def _estimate(reading: Reading, index: int, low: int, high: int, subjects: Subjects) -> _Cue | None:
    """ "The board's provisional estimate is ten millions"."""
    tokens = reading.tokens
    if index + 1 >= high or tokens[index + 1].lower not in _BE or tokens[index].lower not in _ESTIMATES:
        return None
    owner = next((n for n in range(index - 1, max(low, index - _ADJECTIVES) - 1, -1) if _owns(tokens[n])), None)
    if owner is None or subjects.quoted[owner]:
        return None
    start = tokens[owner - 1].start if owner > low and tokens[owner - 1].lower == "the" else tokens[owner].start
    return _Cue(Span(start, tokens[owner].end), "estimate", index, index + 2, True)


def _owns(token: Token) -> bool:
    return token.lower.endswith(("'s", "s'", "’s", "s’"))


def _view(reading: Reading, index: int, low: int, high: int, subjects: Subjects) -> _Cue | None:
    """ "In her view", "in the mayor's opinion", "in the view of the board"."""
    tokens = reading.tokens
    first = next((n for n in range(index - 1, max(low, index - _OWNER) - 1, -1) if tokens[n].lower in _OF_VIEWS), None)
    if first is None or first + 1 == index:
        return _estimate(reading, index, low, high, subjects)
    opens = first == low or tokens[first - 1].text in _ENDS
    owner = tokens[index - 2 if tokens[index - 1].lower == "own" and index - 2 > first else index - 1]
    if owner.lower in _OWNERS or owner.lower.endswith(("'s", "s'")):
        return _Cue(Span(tokens[first + 1].start, owner.end), "view", first, index + 1, opens)
    if index + 2 < high and tokens[index + 1].lower == "of":
        span = subjects.phrase(index + 2, high)
        return None if span is None else _Cue(span, "view", first, reading.at(span.end), opens)
    return None
