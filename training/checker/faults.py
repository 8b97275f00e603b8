"""Faults made by program: one passage and its evidence → the passage with one thing wrong, and where.

Each fault is a function of a `Subject` and dice; it returns a `Change` or None where the passage gives no handle. The
words they exchange stand in `swaps`; one word more and verbs in another time have files of their own.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from srcdiff.check.marks import Kind, Word, read_words
from training.checker import swaps
from training.checker.added import word_added
from training.checker.subject import ABSENT, Change, Subject, names, put
from training.checker.times import time_changed


def _phrase(phrase: str) -> re.Pattern[str]:
    left = r"(?<!\w)" if phrase[0].isalnum() else ""
    right = r"(?!\w)" if phrase[-1].isalnum() else ""
    return re.compile(left + re.escape(phrase) + right, re.IGNORECASE)


class Exchange:
    """A fault that puts the second phrase of a pair in place of the first."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self.pairs: dict[str, list[str]] = {}
        for old, new in pairs:
            self.pairs.setdefault(old.lower(), []).append(new)
        longest_first = sorted(self.pairs, key=len, reverse=True)
        self.pattern = re.compile("|".join(f"(?:{_phrase(phrase).pattern})" for phrase in longest_first), re.IGNORECASE)

    def __call__(self, subject: Subject, dice: random.Random) -> Change | None:
        """One exchange at a random place."""
        places = [m for m in self.pattern.finditer(subject.passage) if m.start() == 0 or not m.group()[0].isupper()]
        if not places:
            return None
        place = dice.choice(places)
        new = dice.choice(self.pairs[place.group().lower()])
        return put(subject.passage, place.start(), place.end(), new)


class Family:
    """A fault that puts another member of a family (roles, places) in place of one."""

    def __init__(self, groups: list[list[str]]) -> None:
        self.groups: dict[str, list[str]] = {}
        for group in groups:
            for word in group:
                self.groups.setdefault(word, []).extend(w for w in group if w != word)
        ordered = sorted(self.groups, key=len, reverse=True)
        self.pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")

    def __call__(self, subject: Subject, dice: random.Random) -> Change | None:
        """One exchange; the newcomer is more often one that stands in the evidence."""
        places = list(self.pattern.finditer(subject.passage))
        if not places:
            return None
        place = dice.choice(places)
        choices = self.groups[place.group()]
        near = [word for word in choices if _phrase(word).search(subject.evidence) and word not in subject.passage]
        return put(
            subject.passage, place.start(), place.end(), dice.choice(near if near and dice.random() < 0.7 else choices)
        )


def _figures(words: tuple[Word, ...]) -> list[Word]:
    """The figures and number words that stand for themselves."""
    return [
        w
        for w in words
        if w.kind is Kind.NUMBER and w.key.startswith("#") and w.lower not in ("once", "second", "quarter")
    ]


def _other_figure(text: str, dice: random.Random) -> str:
    if not text[0].isdigit():
        pool = _RANKS if text.lower() in _RANKS else _COUNTS
        here = pool.index(text.lower()) if text.lower() in pool else dice.randrange(len(pool))
        return pool[max(0, min(len(pool) - 1, here + dice.choice((-2, -1, 1, 2, 3))))]
    plain = text.replace(",", "")
    if ":" in text or plain.count(".") > 1 or not plain.replace(".", "").isdigit():
        return text[:-1] + str((int(text[-1]) + dice.randrange(1, 9)) % 10)
    if "." in plain:
        return f"{float(plain) + dice.choice((-1.0, 1.0, 0.4, -0.3, 10.0)):.{len(plain.split('.')[1])}f}".lstrip("-")
    value = int(plain)
    if 1100 <= value <= 2100 and "," not in text:
        return str(value + dice.choice((-10, -5, -2, -1, 1, 2, 3, 10, 100)))
    digits = list(plain)
    if len(digits) > 1 and dice.random() < 0.4:
        i = dice.randrange(len(digits) - 1)
        digits[i], digits[i + 1] = digits[i + 1], digits[i]
        new = int("".join(digits))
    else:
        new = dice.choice(
            (value + 1, value + 2, max(1, value - 1), value * 2, value * 10, max(1, value // 2), value + 10)
        )
    return f"{new:,}" if "," in text else str(new)


_COUNTS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "twenty", "thirty", "forty", "fifty"),
)
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def number_changed(subject: Subject, dice: random.Random) -> Change | None:
    """A figure that is another."""
    figures = _figures(subject.words)
    if not figures:
        return None
    word = dice.choice(figures)
    new = _other_figure(subject.passage[word.start : word.end], dice)
    change = put(subject.passage, word.start, word.end, new)
    return None if new.lower() == word.lower or new == subject.passage[word.start : word.end] else change


def _shape(text: str) -> str:
    if not text[0].isdigit():
        return "word"
    return "year" if re.fullmatch(r"1[1-9]\d\d|20\d\d", text) else "time" if ":" in text else "figure"


def number_of_another(subject: Subject, dice: random.Random) -> Change | None:
    """A figure of the evidence that is one of something else."""
    figures = _figures(subject.words)
    if not figures:
        return None
    word = dice.choice(figures)
    here = subject.passage[word.start : word.end]
    have = {w.key for w in figures}
    pool = [
        subject.evidence[w.start : w.end]
        for w in _figures(subject.evidence_words)
        if w.key not in have and _shape(subject.evidence[w.start : w.end]) == _shape(here)
    ]
    return put(subject.passage, word.start, word.end, dice.choice(pool)) if pool else None


def numbers_exchanged(subject: Subject, dice: random.Random) -> Change | None:
    """Two figures of the passage in each other's place."""
    figures = _figures(subject.words)
    pairs = [
        (x, y)
        for i, x in enumerate(figures)
        for y in figures[i + 1 :]
        if x.key != y.key and _shape(x.lower) == _shape(y.lower) and y.start - x.end > 3
    ]
    if not pairs:
        return None
    x, y = dice.choice(pairs)
    return _trade(subject.passage, (x.start, x.end), (y.start, y.end))


def _trade(text: str, x: tuple[int, int], y: tuple[int, int]) -> Change:
    left, right = text[x[0] : x[1]], text[y[0] : y[1]]
    new = text[: x[0]] + right + text[x[1] : y[0]] + left + text[y[1] :]
    shift = len(right) - len(left)
    return Change(new, ((x[0], x[0] + len(right)), (y[0] + shift, y[0] + shift + len(left))))


def _kin(x: str, y: str) -> bool:
    return bool(set(x.lower().split()) & set(y.lower().split())) or _initials(x) == y or _initials(y) == x


def _initials(text: str) -> str:
    return "".join(part[0] for part in text.split())


def name_of_another(subject: Subject, dice: random.Random) -> Change | None:
    """A name of the evidence in place of another."""
    if not subject.names:
        return None
    run = dice.choice(subject.names)
    pool = [
        other.text
        for other in names(subject.evidence, subject.evidence_words)
        if not any(_kin(other.text, mine.text) for mine in subject.names)
        and abs(len(other.text.split()) - len(run.text.split())) <= 1
    ]
    return put(subject.passage, run.start, run.end, dice.choice(pool)) if pool else None


def name_foreign(subject: Subject, dice: random.Random) -> Change | None:
    """A name that the evidence does not know."""
    if not subject.names or not subject.others:
        return None
    run = dice.choice(subject.names)
    other = dice.choice(subject.others)
    pool = [n.text for n in names(other, read_words(other)) if n.text not in subject.evidence]
    pool = [text for text in pool if len(text.split()) == len(run.text.split())]
    return put(subject.passage, run.start, run.end, dice.choice(pool)) if pool else None


def names_exchanged(subject: Subject, dice: random.Random) -> Change | None:
    """Two names of the passage in each other's place, where a verb stands between them."""
    pairs = []
    for x, y in zip(subject.names, subject.names[1:], strict=False):
        between = subject.passage[x.end : y.start]
        linked = re.fullmatch(r"(?:'s|’s)?\W*(?:and|or|of|in|the|at|with|,|\W)*\W*", between)
        if not linked and "." not in between and not _kin(x.text, y.text):
            pairs.append((x, y))
    if not pairs:
        return None
    x, y = dice.choice(pairs)
    return _trade(subject.passage, (x.start, x.end), (y.start, y.end))


_AUXILIARY = re.compile(
    r"(?<!\w)(is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|did|do)(?= (?!not\b|n't)\w)",
    re.I,
)
_PAST = re.compile(r"(?<=[a-z’'] )([a-z]{3,}ed)(?= (?:the|a|an|his|her|its|their|to|in|on|that|at|for|with|[A-Z£$\d]))")
_DENIED = re.compile(r"(?<!\w)(?:(\w+) not|(\w+)n['’]t|never|no|nobody|none|nothing|cannot)(?!\w)", re.I)
_WHOLE = {"wo": "will", "ca": "can", "sha": "shall"}


def negated(subject: Subject, dice: random.Random) -> Change | None:
    """A statement denied."""
    text = subject.passage
    places = [("aux", m) for m in _AUXILIARY.finditer(text)] + [("past", m) for m in _PAST.finditer(text)]
    if not places:
        return None
    kind, place = dice.choice(places)
    if kind == "past":
        verb = place.group(1)
        return put(
            text, place.start(), place.end(), dice.choice((f"never {verb}", f"had not {verb}", f"has not {verb}"))
        )
    word = place.group()
    new = dice.choice((f"{word} not", f"{word} not", f"{word} never"))
    if (
        word.lower()
        in ("is", "are", "was", "were", "has", "have", "had", "would", "could", "did", "does", "do", "should")
        and dice.random() < 0.4
    ):
        new = f"{word}n't"
    change = put(text, place.start(), place.end(), new)
    tail = re.match(r" \w+", text[place.end() :]) if dice.random() < 0.6 else None
    start, end = change.spans[0]
    return Change(change.passage, ((start, end + (len(tail.group()) if tail else 0)),))


def affirmed(subject: Subject, dice: random.Random) -> Change | None:
    """A denial dropped."""
    text = subject.passage
    places = list(_DENIED.finditer(text))
    if not places:
        return None
    place = dice.choice(places)
    word = place.group().lower()
    if place.group(1):
        new = place.group(1)
    elif place.group(2):
        new = _WHOLE.get(place.group(2).lower(), place.group(2))
    else:
        new = {
            "never": dice.choice(("often", "always", "once")),
            "no": dice.choice(("some", "many", "a")),
            "cannot": "can",
        }.get(word, "")
        new = new or {"nobody": "everybody", "none": dice.choice(("all", "some")), "nothing": "something"}[word]
    change = put(text, place.start(), place.end(), new)
    tail = re.match(r" \w+", text[place.end() :]) if dice.random() < 0.7 else None
    start, end = change.spans[0]
    return Change(change.passage, ((start, end + (len(tail.group()) if tail else 0)),))


_QUOTE = re.compile(r"[\"“]([^\"”“]{8,})[\"”]")


def quote_edited(subject: Subject, dice: random.Random) -> Change | None:
    """A word within quotation marks that was not said."""
    places = list(_QUOTE.finditer(subject.passage))
    if not places or not subject.others:
        return None
    place = dice.choice(places)
    inner = [w for w in subject.words if place.start(1) <= w.start and w.end <= place.end(1)]
    content = [w for w in inner if w.kind is Kind.CONTENT]
    if not content:
        return None
    word = dice.choice(content)
    inside = Subject(subject.passage[place.start(1) : place.end(1)], subject.evidence, subject.topic, subject.others)
    if dice.random() < 0.5:
        fault = dice.choice((negated, affirmed, CONTRARY, WEAKER_WORD, STRONGER_WORD, QUANTITY))
        change = fault(inside, dice)
        if change is not None:
            shift = place.start(1)
            text = subject.passage[:shift] + change.passage + subject.passage[place.end(1) :]
            return Change(text, tuple((s + shift, e + shift) for s, e in change.spans))
    suffix = next((end for end in ("ing", "ed", "ly", "s") if word.lower.endswith(end)), "")
    known = subject.evidence.lower()
    pool = [
        w.lower
        for w in read_words(dice.choice(subject.others))
        if w.kind is Kind.CONTENT and w.lower.endswith(suffix) and w.lower not in known and len(w.lower) > 3
    ]
    return put(subject.passage, word.start, word.end, dice.choice(pool)) if pool else None


_TAIL = re.compile(
    r", (?:which|who|where|when|after|as|with|because|despite|although|while|having|including|making"
    r"|leaving|and|but|a|an|the)"
    r" [^.;:\"“”]{12,90}(?=\.$)"
)


def clause_added(subject: Subject, dice: random.Random) -> Change | None:
    """A clause at the end that the evidence does not know: a comment, or a tail of another sentence."""
    text = subject.passage
    if not re.search(r"[\w)]\.$", text):
        return None
    pool: list[str] = []
    if dice.random() < 0.7:
        source = subject.topic if subject.topic and dice.random() < 0.6 else dice.choice(subject.others or ("",))
        for sentence in sentences(source):
            match = _TAIL.search(sentence)
            if (
                match
                and not re.search(r"\b(?:said|says|added|told)\b", match.group())
                and sentence not in subject.evidence
            ):
                pool.append(match.group())
    tail = dice.choice(pool) if pool else dice.choice(COMMENTS)
    return put(text, len(text) - 1, len(text) - 1, tail, ABSENT)


def phrase_added(subject: Subject, dice: random.Random) -> Change | None:
    """A circumstance in the midst or an adjective that the evidence does not know."""
    text = subject.passage
    nouns = [
        m
        for m in re.finditer(r"(?<=\b(?:the|its|his|her|our) )[a-z]{4,}(?! of)", text)
        if m.group() not in ("first", "last", "same", "most")
    ]
    if not nouns:
        return None
    place = dice.choice(nouns)
    new = dice.choice(ADJECTIVES)
    if new in subject.evidence:
        return None
    start = place.start()
    return Change(text[:start] + new + " " + text[start:], ((start, start + len(new)),), ABSENT)


def all_foreign(subject: Subject, dice: random.Random) -> Change | None:
    """Another sentence of the same text or topic."""
    pool = [s for s in sentences(subject.topic) if s not in subject.evidence and 40 < len(s) < 220]
    if not pool:
        return None
    text = dice.choice(pool)
    known = {w.key for w in subject.evidence_words if w.kind >= Kind.CONTENT}
    content = [w for w in read_words(text) if w.kind >= Kind.CONTENT]
    if sum(w.key in known for w in content) > 0.4 * len(content):
        return None
    return Change(text, ((0, len(text)),), ABSENT)


_PRONOUNS = [
    ("he", "she"),
    ("his", "her"),
    ("him", "her"),
    ("her", "his"),
    ("she", "he"),
    ("mr", "mrs"),
    ("himself", "herself"),
    ("herself", "himself"),
]


def sentences(text: str) -> list[str]:
    """The sentences of a plain text, cut in the simplest way."""
    return re.split(r"(?<=[a-z0-9)\"”][.!?])[\"”]? (?=[A-Z\"“])", text)


COMMENTS = swaps.entries("comments")
ADJECTIVES = swaps.entries("adjectives")
CONTRARY = Exchange(swaps.couples("contraries"))
TURN = Exchange(swaps.arrows("turns"))
BOUND = Exchange(swaps.arrows("bounds"))
QUANTITY = Exchange(swaps.arrows("quantities"))
STRONGER_WORD = Exchange(swaps.arrows("stronger"))
WEAKER_WORD = Exchange(swaps.arrows("weaker"))
UNIT = Exchange([*swaps.couples("units", both=False), ("per cent", "percentage points")])
ROLE = Family(swaps.families("roles"))
THING = Family(swaps.families("things"))
PRONOUN = Exchange(_PRONOUNS)


def bound_added(subject: Subject, dice: random.Random) -> Change | None:
    """A bound before a plain figure."""
    figures = [
        w
        for w in _figures(subject.words)
        if _shape(w.lower) == "figure"
        and not re.search(
            r"(?:than|least|most|about|around|nearly|almost|over|under|to|exactly|[-–£$/.])\s?$",
            subject.passage[: w.start],
        )
    ]
    if not figures:
        return None
    word = dice.choice(figures)
    new = dice.choice(
        (
            "more than ",
            "fewer than ",
            "at least ",
            "up to ",
            "no more than ",
            "nearly ",
            "over ",
            "under ",
            "only the first ",
        )
    )
    text = subject.passage
    return Change(text[: word.start] + new + text[word.start :], ((word.start, word.start + len(new) - 1),))


Fault = Callable[[Subject, random.Random], Change | None]
FAULTS: dict[str, tuple[Fault, float]] = {
    "number_changed": (number_changed, 1.0),
    "number_of_another": (number_of_another, 1.2),
    "numbers_exchanged": (numbers_exchanged, 1.0),
    "bound_added": (bound_added, 0.5),
    "bound": (BOUND, 1.0),
    "quantity": (QUANTITY, 1.0),
    "unit": (UNIT, 0.8),
    "name_of_another": (name_of_another, 1.5),
    "name_foreign": (name_foreign, 0.6),
    "names_exchanged": (names_exchanged, 1.5),
    "role": (ROLE, 1.0),
    "thing": (THING, 0.9),
    "pronoun": (PRONOUN, 0.4),
    "negated": (negated, 1.3),
    "affirmed": (affirmed, 1.3),
    "stronger": (STRONGER_WORD, 1.3),
    "weaker": (WEAKER_WORD, 1.0),
    "contrary": (CONTRARY, 2.0),
    "turn": (TURN, 1.2),
    "quote": (quote_edited, 1.2),
    "clause": (clause_added, 1.5),
    "phrase": (phrase_added, 0.3),
    "word": (word_added, 2.6),
    "time": (time_changed, 1.8),
    "foreign": (all_foreign, 0.3),
}
"""Every fault, and how often it is tried against the others."""


def spoil(subject: Subject, dice: random.Random) -> tuple[str, Change] | None:
    """One fault that the passage gives a handle for, and its name."""
    left = dict(FAULTS)
    while left:
        name = dice.choices(list(left), [weight for _, weight in left.values()])[0]
        change = left.pop(name)[0](subject, dice)
        if change is not None and change.passage != subject.passage:
            return name, change
    return None
