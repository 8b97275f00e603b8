"""Names of people, places, organisations and works, read off capitals and what the pair at hand does with them.

Full name and surname, initials, acronyms and their long forms, demonyms and capitals that stand for a state. Titles and
roles are cut off the name. No list of people or companies belongs here: a name is known by how the texts write it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from srcdiff.details.places import SEATS, STATES
from srcdiff.details.detail import Detail
from srcdiff.details.reading import STOP_WORDS, Reading, Token, stem
from srcdiff.model import Agreement, Mention, Role, Severity, Span

NAME = "name"

_JOINERS = frozenset("of the for de del della di da van von der den la le al el bin ibn y du des and & on".split())
_LINKS = ("of", "for", "the", "de", "del", "della", "di", "da", "van", "von", "der", "den", "la", "le", "al", "el", "bin", "ibn", "du", "des", "&", "'", "-", ".")  # fmt: skip
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame president vice prime minister chancellor premier senator sen
    rep congressman congresswoman governor gov mayor judge pope archbishop bishop
    reverend rev gen colonel col maj captain capt capt. lieutenant
    lt sergeant sgt detective det inspector officer commander admiral chief executive director chairman
    chairwoman chair ceo cfo coo founder secretary ambassador spokesman spokeswoman spokesperson deputy assistant former
    head coach manager editor analyst attorney""".split()
)
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun god
    christmas easter i i'm i've i'd i'll ok am pm bc ad tv""".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, folded; the state it means or may stand for; the initials that it could be shortened to."""

    words: tuple[str, ...]
    state: str | None
    seat: str | None
    initials: str
    short: bool  # written in capitals only, as an acronym is


def find(reading: Reading) -> tuple[Mention, ...]:
    """The names of every passage, in order."""
    mentions = []
    for index, passage in reading.spoken():
        loud = _all_capitals(reading.passage_tokens(index)) or passage.role is Role.HEADING
        for run in _runs(reading, reading.passage_tokens(index), loud):
            name = _name(run)
            if name is not None:
                mentions.append(Mention(NAME, Span(run[0].start, _end(run[-1])), index, name))
    return tuple(mentions)


def _end(token: Token) -> int:
    return token.end - 2 if token.lower.endswith("'s") else token.end


def _all_capitals(tokens: tuple[Token, ...]) -> bool:
    """Whether a passage writes nearly every word with a capital, so that capitals tell nothing."""
    words = [token for token in tokens if token.content and token.text[0].isalpha()]
    return len(words) >= 2 and sum(token.capital for token in words) >= 0.7 * len(words)


def _runs(reading: Reading, tokens: tuple[Token, ...], loud: bool) -> list[list[Token]]:
    """Stretches of name words, joined by small words and hyphens, cut at titles and where the marks ask for it."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    pending: list[Token] = []
    for place, token in enumerate(tokens):
        if _proper(reading, tokens, place, loud):
            if token.lower.removesuffix("'s").strip(".") in _TITLES:
                runs, current, pending = [*runs, current], [], []
                continue
            if current and (pending or _adjoins(reading.text, current[-1], token)):
                current = [*current, *pending, token]
            else:
                runs, current = [*runs, current], [token]
            pending = []
            if token.lower.endswith("'s"):
                runs, current = [*runs, current], []
        elif current and token.lower in _LINKS and len(pending) < 2 and (token.word or _tight(reading.text, token)):
            pending.append(token)
        else:
            runs, current, pending = [*runs, current], [], []
    return [run for run in (*runs, current) if run]


def _adjoins(text: str, left: Token, right: Token) -> bool:
    return text[left.end : right.start].strip(" \n") == ""


def _tight(text: str, token: Token) -> bool:
    """A hyphen, full stop or apostrophe that belongs to a name: Rolls-Royce, J. Edgar."""
    if token.text == ".":
        return token.start > 1 and text[token.start - 1].isupper() and not text[token.start - 2].isalpha()
    return token.text in ("&", "-") and text[token.end : token.end + 1].strip() != "" or token.text == "&"


def _proper(reading: Reading, tokens: tuple[Token, ...], place: int, loud: bool) -> bool:
    token = tokens[place]
    if not token.text[0].isupper() or token.lower.removesuffix("'s") in _CALENDAR:
        return False
    if token.lower in STOP_WORDS:
        return token.text == "US"
    lower = token.lower.removesuffix("'s")
    known = lower in reading.proper or (lower,) in STATES or (lower.replace(".", ""),) in STATES
    if len(token.text) > 1 and token.text.isupper() and not loud:
        return True
    if loud:
        return known and lower not in reading.common
    if not token.first:
        return True
    if known:
        return True
    if lower in reading.common or token.stem in _common_stems(reading):
        return False
    follows = tokens[place + 1] if place + 1 < len(tokens) else None
    return follows is not None and follows.text[0].isupper() and follows.lower not in STOP_WORDS and _adjoins(reading.text, token, follows) and not _sentence_word(token)


def _common_stems(reading: Reading) -> frozenset[str]:
    return _stems_of(reading.common)


@lru_cache(maxsize=8)
def _stems_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


def _sentence_word(token: Token) -> bool:
    """Adverbs, participles and the like that begin sentences before a name: "Meanwhile Smith", "Speaking Friday"."""
    return bool(re.search(r"(?:ly|ing|ed|wards?|while|ever)$", token.lower)) or token.lower in ("last", "next", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "earlier", "later", "today", "yesterday", "around", "asked", "despite", "unlike", "across", "inside", "outside", "near", "according")  # fmt: skip


def plain(word: str) -> str:
    """A name's word without case, dots, possessive and accents."""
    folded = unicodedata.normalize("NFKD", word.lower().replace("’", "'").removesuffix("'s").replace(".", ""))
    return "".join(c for c in folded if not unicodedata.combining(c))


def _name(run: list[Token]) -> Name | None:
    words = tuple(w for w in (plain(token.text) for token in run if token.word) if w)
    if not words or (len(words) == 1 and (len(words[0]) < 2 or words[0].isdigit())):
        return None
    big = [plain(token.text) for token in run if token.word and token.capital]
    initials = "".join(word[0] for word in big)
    short = len(words) == 1 and len(words[0]) <= 6 and all(c.isupper() or c in ".'’s" for c in run[0].text) and run[0].text[0].isupper()
    state = STATES.get(words) or STATES.get(tuple(big))
    return Name(words, state, SEATS.get(words), initials, short and len(words[0]) > 1)


def relate(x: Mention, y: Mention) -> Agreement:
    """Whether two names can be of one bearer: the same words, a shorter form, an acronym, a state by another name."""
    p, q = x.value, y.value
    assert isinstance(p, Name) and isinstance(q, Name)
    if p.words == q.words or (p.state is not None and p.state == q.state):
        return Agreement.SAME
    if {p.state, p.seat} - {None} & {q.state, q.seat} - {None} and (p.state or q.state):
        return Agreement.COMPATIBLE
    if (p.short and _shortens(p.words[0], q)) or (q.short and _shortens(q.words[0], p)):
        return Agreement.SAME
    if _part_of(p, q) or _part_of(q, p):
        return Agreement.COMPATIBLE
    return Agreement.CONFLICT


def _shortens(acronym: str, name: Name) -> bool:
    return len(name.words) > 1 and acronym.rstrip("s") in (name.initials, name.initials.lower()) and len(acronym) > 1


def _part_of(p: Name, q: Name) -> bool:
    """Whether every word of p, small words aside, stands in q, by itself, as an initial or nearly so spelt."""
    return all(
        any(word == other or _spelt_alike(word, other) for other in q.words) or (len(word) == 1 and word in q.initials)
        for word in p.words
        if word not in _JOINERS
    )


def _spelt_alike(x: str, y: str) -> bool:
    if x.rstrip("s") == y.rstrip("s"):
        return True
    return min(len(x), len(y)) >= 5 and Levenshtein.distance(x, y, score_cutoff=1) <= 1


def trace(mention: Mention, other: Reading) -> Span | None:
    """Where the other text has a name's words without writing it as a name there: "executive director", "the shroud"."""
    value = mention.value
    assert isinstance(value, Name)
    spelt = [word for word in value.words if word not in _JOINERS]
    if value.short and (long := _spelt_out(value.words[0], other)) is not None:
        return long
    places = []
    for word in spelt:
        wanted = stem(word)
        place = next((t for t in other.tokens if t.stem == wanted or plain(t.text) == word), None)
        if place is None:
            return None
        places.append(place)
    return Span(places[0].start, places[0].end) if places else mention.span


def _spelt_out(acronym: str, other: Reading) -> Span | None:
    """Words in a row whose initials make the acronym, small words aside."""
    for words in (
        [token for token in other.tokens if token.word and token.lower not in _JOINERS],
        [token for token in other.tokens if token.word],
    ):
        initials = "".join(plain(token.text)[:1] or "_" for token in words)
        place = initials.find(acronym)
        if place >= 0 and len(acronym) >= 3:
            return Span(words[place].start, words[place + len(acronym) - 1].end)
    return None


def _weigh_new(mention: Mention) -> Severity | None:
    """A state may be named for what the source takes for granted."""
    value = mention.value
    assert isinstance(value, Name)
    return Severity.LOW if value.state or value.seat else Severity.MEDIUM


def _weigh_lost(mention: Mention) -> Severity | None:
    return Severity.LOW


NAMES = Detail(NAME, find, relate, trace=trace, gained=_weigh_new, lost=_weigh_lost, conflict=Severity.MEDIUM, bound=0.12)
