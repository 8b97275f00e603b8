"""Where names stand in a document: runs of words that a sentence's place does not oblige to begin with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from srcdiff.details.lexicon import STOP_WORDS, words
from srcdiff.details.name.form import JOINERS, Name, plain
from srcdiff.details.name.places import SEATS, STATES
from srcdiff.details.number.units import UNITS
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Mention, Role, Span

NAME = "name"

_LINKS = words("of for the de del della di da van von der den la le al el bin ibn du des & ' - .")
_TITLES = words(
    """mr mrs ms miss dr prof professor sir dame president vice prime minister chancellor premier senator sen
    rep congressman congresswoman governor gov mayor judge pope archbishop bishop
    reverend rev gen colonel col maj captain capt lieutenant
    lt sergeant sgt detective det inspector officer commander admiral chief executive director chairman
    chairwoman chair ceo cfo coo founder secretary ambassador spokesman spokeswoman spokesperson deputy assistant former
    head coach manager editor analyst attorney headteacher headmaster teacher police lord lady baroness baron king queen
    prince princess inspector constable pc cpl corporal private pte nurse professor councillor cllr counselor lawyer
    solicitor barrister justice coroner mp mps msp mep lawmaker treasurer commissioner sheriff ambassador envoy
    superintendent supt sgt trooper pilot striker midfielder defender goalkeeper winger captain skipper boss owner"""
)
CALENDAR = words(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun god
    christmas easter i i'm i've i'd i'll ok am pm bc ad tv
    sixties seventies eighties nineties fifties forties thirties twenties"""
)
"""Words written with a capital that are no names: months, days, decades and the like."""
_BEGINNERS = words("new north south east west northern southern eastern western great royal saint st united central")
_OPENERS = words(
    """last next two three four five six seven eight nine ten first second earlier later today yesterday around asked
    despite unlike across inside outside near according"""
)
_OPENER_ENDS = re.compile(r"(?:ly|ing|ed|wards?|while|ever)$")
_LONGEST = 8  # words; a longer run of capitals is no name
_LONGEST_ACRONYM = 6  # letters
_LEAST_SHOUTED = 4  # letters of a word that may be written in capitals to call, not to shorten

_TELLING = 3  # content words from which a passage's capitals tell whether it writes all words with one


def find(reading: Reading) -> tuple[Mention, ...]:
    """The names of every passage, in order."""
    mentions = []
    for index, passage in reading.spoken():
        tokens = reading.passage_tokens(index)
        loud = _all_capitals(tokens) or passage.role is Role.HEADING
        for run in _runs(reading, tokens, loud):
            name = _name(run)
            if name is not None and not _common_noun(reading, run) and not _currency(reading, run):
                mentions.append(Mention(NAME, Span(run[0].start, _end(run[-1])), index, name))
    return tuple(mentions)


def _currency(reading: Reading, run: list[Token]) -> bool:
    """Whether it is a currency's code beside its amount: CZK 34,125."""
    if len(run) > 1 or run[0].lower not in UNITS:
        return False
    place = reading.at(run[0].start)
    return any(token.text[0].isdigit() for token in reading.tokens[max(0, place - 1) : place + 2])


def _common_noun(reading: Reading, run: list[Token]) -> bool:
    """A single word that the texts write small as often: the Board, the board."""
    return len(run) == 1 and run[0].lower in reading.common and not run[0].text.isupper()


def _end(token: Token) -> int:
    return token.end - 2 if token.lower.endswith("'s") else token.end


def _all_capitals(tokens: tuple[Token, ...]) -> bool:
    """Whether a passage writes nearly every word with a capital, so that capitals tell nothing."""
    content = [token for token in tokens if token.content and token.text[0].isalpha()]
    return len(content) >= _TELLING and sum(token.capital for token in content) >= 0.9 * len(content)


def _runs(reading: Reading, tokens: tuple[Token, ...], loud: bool) -> Iterator[list[Token]]:
    """Stretches of name words, joined by small words and hyphens, cut at titles and where the marks ask for it."""
    current: list[Token] = []
    pending: list[Token] = []  # small words that belong to the name only if another name word follows
    for place, token in enumerate(tokens):
        if _proper(reading, tokens, place, loud):
            title = token.lower.removesuffix("'s").strip(".") in _TITLES
            joined = bool(pending) or (bool(current) and _adjoins(reading.text, current[-1], token))
            if current and (title or not joined or len(current) >= _LONGEST):
                yield current
                current = []
            if not title:
                current += [*(pending if current else ()), token]
            pending = []
            if current and token.lower.endswith("'s"):
                yield current
                current = []
        elif current and token.lower in _LINKS and len(pending) < 2 and (token.word or _tight(reading.text, token)):
            pending.append(token)
        else:
            if current:
                yield current
            current, pending = [], []
    if current:
        yield current


def _adjoins(text: str, left: Token, right: Token) -> bool:
    return text[left.end : right.start].strip(" \n") == ""


def _tight(text: str, token: Token) -> bool:
    """A hyphen, full stop or ampersand that belongs to a name: Rolls-Royce, J. Edgar."""
    if token.text == ".":
        return token.start > 1 and text[token.start - 1].isupper() and not text[token.start - 2].isalpha()
    return token.text == "&" or (token.text == "-" and text[token.end : token.end + 1].strip() != "")


def _proper(reading: Reading, tokens: tuple[Token, ...], place: int, loud: bool) -> bool:
    """Whether a token is a word of a name; in a `loud` passage capitals tell nothing."""
    token = tokens[place]
    lower = token.lower.removesuffix("'s")
    if not token.capital or lower in CALENDAR:
        return False
    if token.lower in STOP_WORDS:
        return token.text == "US"
    if _shouted(tokens, place):
        return False
    known = lower in reading.proper or (lower,) in STATES or (lower.replace(".", ""),) in STATES
    if loud:
        return known and lower not in reading.common
    if known or not token.first or (len(token.text) > 1 and token.text.isupper()):
        return True
    common = lower not in _BEGINNERS and (lower in reading.common or token.stem in reading.common_stems)
    return not common and not _opener(token) and _begins_name(reading, tokens, place)


def _shouted(tokens: tuple[Token, ...], place: int) -> bool:
    """A word of a call in capitals ("CLICK HERE", "READ:"), which is no acronym."""
    token = tokens[place]
    if not token.text.isupper() or len(token.text) < _LEAST_SHOUTED:
        return False
    beside = [tokens[i] for i in (place - 1, place + 1) if 0 <= i < len(tokens)]
    shouting = any(t.text.isupper() and t.lower in STOP_WORDS and len(t.text) > 1 for t in beside)
    return shouting or (token.first and place + 1 < len(tokens) and tokens[place + 1].text == ":")


def _begins_name(reading: Reading, tokens: tuple[Token, ...], place: int) -> bool:
    """Whether another name word follows at once."""
    if place + 1 == len(tokens):
        return False
    follows = tokens[place + 1]
    return follows.capital and follows.lower not in STOP_WORDS and _adjoins(reading.text, tokens[place], follows)


def _opener(token: Token) -> bool:
    """Adverbs, participles and the like that begin sentences before a name: "Meanwhile Smith", "Speaking Friday"."""
    return token.lower in _OPENERS or _OPENER_ENDS.search(token.lower) is not None


def _name(run: list[Token]) -> Name | None:
    spelt = tuple(word for word in (plain(token.text) for token in run if token.word) if word)
    if not spelt or (len(spelt) == 1 and (len(spelt[0]) < 2 or spelt[0].isdigit() or spelt[0] in JOINERS)):
        return None
    big = tuple(plain(token.text) for token in run if token.word and token.capital)
    state = STATES.get(spelt) or STATES.get(big)
    return Name(spelt, state, SEATS.get(spelt), _initials(run), _acronym(spelt, run[0].text))


def _initials(run: list[Token]) -> str:
    """The letters of a run's acronyms, and the first of its other words: hmrc for HM Revenue & Customs."""
    big = [token.text for token in run if token.word and token.capital]
    return "".join(plain(text) if text.isupper() else plain(text)[:1] for text in big)


def _acronym(spelt: tuple[str, ...], text: str) -> bool:
    if len(spelt) > 1 or not 1 < len(spelt[0]) <= _LONGEST_ACRONYM:
        return False
    letters = text.removesuffix("'s").removesuffix("’s").rstrip("s")
    mixed = letters[:1].isupper() and letters[-1:].isupper()  # MoD
    return mixed and all(c.isalnum() or c == "." for c in letters)
