"""Negation: a predicate that one side denies and the other affirms.

A mention is a negation cue with the predicate it governs. Negative verbs, negative prefixes and double negation count
as turning a predicate round, so that two ways of denying are one. Scope follows NegEx (Chapman et al. 2001): from the
cue to the end of its clause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from srcdiff.details.detail import Detail
from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Reading, Token, stem
from srcdiff.model import Agreement, Mention, Span

NAME = "negation"

_PLAIN = words(
    """not never cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't
    couldn't shouldn't mustn't needn't ain't without yet"""
)
_OF_NOUNS = words("no none nobody nothing neither nor nowhere")
"""Deny what is said of a noun: they govern it together with the predicate that follows."""
_CUES = _PLAIN | _OF_NOUNS
_TURNING = _CUES | words(
    """hardly scarcely barely n't deny denied denies denying denial fail failed fails failing failure refuse refused
    refuses refusing refusal reject rejected rejects rejecting rejection decline declined declines declining unable
    impossible unlikely lack lacks lacked lacking absent absence avoid avoided avoids prevent prevented prevents
    preventing unless stop stopped stops rule ruled rules ruling short false unknown unclear unwilling instead rather
    dispute disputed disputes doubt doubted doubts doubtful contrary far little few only until before least halt halted
    ban banned bans block blocked blocks dismiss dismissed dismisses withdraw withdrew withdrawn drop dropped except
    bar barred cancel cancelled scrap scrapped abandon abandoned forbid forbidden miss missed missing otherwise exclude
    excluded excluding free unchanged dry anything any ever
    lost lose loses losing abstain abstained abstains refrain refrained forgo forwent exempt spare spared waive waived
    dispense dispenses dispensed minus devoid empty superfluous dispensable incorrect wrong wrongly erroneous
    erroneously supposed supposedly alone want wait waited waiting awaited unheard unheard-of"""
)
"""Words beside which an affirmed predicate may mean its opposite."""
_COMPARING = words("than more less fewer better bigger worse as so such other but except further longer")
_NARROWED = words("only just merely least until since every all many much as so quite once")
"""After "not" they deny an amount or a manner, not the predicate."""
_COUNTS = words(
    """two three four five six seven eight nine ten eleven twelve hundred thousand million every each several half third
    quarter fifth tenth first second fraction"""
)
_URGED = words("urged asked pressed told called begged pushed ordered wanted wants hopes hoped plans planned intends")
"""Before "to" they tell that a thing is wished for, not that it is so."""
_FORGOING = words("do did does done doing go goes went gone going make makes made")
_PREFIXES = ("un", "non", "dis", "im", "in", "ir", "il")
_LIGHT = words(
    """officially formally really actually immediately directly clear possible able just longer more fact yet always
    necessarily fully even still currently so far only simply entirely quite want wants wanted do does did make made
    get got going go come came give gave take took seem seems seemed appear appears appeared need needs needed"""
)
_NOUNS = ("ing", "tion", "sion", "ment")
_VERBAL = words("to be been have yet")  # stand between a denial and its verb
_BE = words("is are was were be been being not now still also already")
_STOPS = words('. ; : ! ? — – " “ ” ( )')
_BREAKS = words("but although because while whereas though since which who when where if unless after before until")
_REVERSING = words(
    """down rare rarely seldom refrain still continue continued continues remain remains remained most insult deprived
    fell quit left end ended ends closed"""
)
_PREFIXED = 5  # letters of a word that begins with "un" to deny
_LEAST = 4  # content words that two sentences share which say the same
_SAME, _NEARLY_ALL = 0.6, 0.75  # their share of the longer, where the denied word is among them and where it is not
_WINDOW = 9  # tokens after a cue that its clause may reach
_CLOSE = 3  # tokens behind a predicate among which what it is done to must stand
_NEAR = 7  # tokens on each side of a predicate in which a word may turn it round


@dataclass(frozen=True, slots=True)
class Denial:
    """The stem that is denied, and the stems beside it in the clause, before the cue and after the predicate."""

    governed: str
    before: frozenset[str]
    after: frozenset[str]
    of_noun: bool = False
    sentence: frozenset[str] = field(default=frozenset(), compare=False)
    """The stems of the whole sentence, where nothing else in it turns a predicate round; else none."""
    done_to: str | None = field(default=None, compare=False)
    """The stem of the first content word behind the predicate, where it stands close to it."""
    turning: frozenset[str] = field(default=frozenset(), compare=False)
    """The words of the sentence beside the cue that might turn a predicate round: beside an affirmation they tell
    nothing new."""


def find(reading: Reading) -> tuple[Mention, ...]:
    """Every negation that governs a predicate."""
    mentions = []
    for index, _ in reading.spoken():
        tokens = reading.passage_tokens(index)
        sentence = _stems(tokens) if sum(token.lower in _TURNING for token in tokens) == 1 else frozenset[str]()
        for place, token in enumerate(tokens):
            if token.lower in _CUES:
                mention = _governing(reading, index, tokens, place)
            else:
                mention = _prefixed(reading, index, tokens, place)
            if mention is not None:
                beside = frozenset(t.lower for t in tokens if t is not token and t.lower in _TURNING - _CUES)
                mentions.append(replace(mention, value=replace(_denial(mention), sentence=sentence, turning=beside)))
    return tuple(mentions)


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens if token.content)


def _governing(reading: Reading, index: int, tokens: Sequence[Token], place: int) -> Mention | None:
    cue = tokens[place].lower
    follow = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if cue == "yet" and follow != "to":
        return None
    if follow in _NARROWED or (cue == "no" and follow in _COMPARING) or _bounded(tokens, place):
        return None
    clause = _clause(tokens, place + 1)
    if not clause or not _predicate(reading, clause[0]):
        return None
    of_noun = cue in _OF_NOUNS
    if of_noun and any(t.lower in _TURNING or t.lower in _COMPARING for t in tokens[place + 1 : place + 1 + _WINDOW]):
        return None  # "no event is bigger", "nobody left without": the denial is of the comparison, or undone
    if any(t.lower in _CUES for t in (*tokens[max(0, place - _NEAR) : place], *tokens[place + 1 : place + 5])):
        return None  # two denials in one clause may undo each other
    governed, *after = clause
    at = tokens.index(governed)
    value = Denial(
        governed.stem,
        frozenset(t.stem for t in _before(tokens, place)),
        frozenset(t.stem for t in after[:4]),
        of_noun,
        done_to=_done_to(tokens, at) if _denies_verb(tokens, place, at) else None,
    )
    return Mention(NAME, Span(tokens[place].start, governed.end), index, value)


def _bounded(tokens: Sequence[Token], place: int) -> bool:
    """Whether a denial ends in its clause ("not until 2003") or tells of a thing given up ("did without a rise")."""
    forgone = tokens[place].lower == "without" and place and tokens[place - 1].lower in _FORGOING
    return bool(forgone) or any(token.lower == "until" for token in tokens[place : place + _WINDOW])


def _denies_verb(tokens: Sequence[Token], place: int, at: int) -> bool:
    """Whether a cue stands right before a verb: "not to raise", not "not a rise"."""
    between = tokens[place + 1 : at]
    plain = tokens[place].lower in _PLAIN - {"without"}
    return plain and all(token.lower in _VERBAL or token.lower.endswith("ly") for token in between)


def _done_to(tokens: Sequence[Token], place: int) -> str | None:
    """The stem of the content word right behind a predicate, with only small words between."""
    for token in tokens[place + 1 : place + 1 + _CLOSE]:
        if token.content or not token.word:
            return token.stem if token.content else None
    return None


def _prefixed(reading: Reading, index: int, tokens: Sequence[Token], place: int) -> Mention | None:
    """A word that is a negative prefix before a word of the pair."""
    token = tokens[place]
    base = _base(token)
    if base is None or base not in reading.common_stems or not token.content:
        return None
    after = _clause(tokens, place + 1)[:4]
    value = Denial(base, frozenset(t.stem for t in _before(tokens, place)), frozenset(t.stem for t in after))
    return Mention(NAME, Span(token.start, token.end), index, value)


def _base(token: Token) -> str | None:
    """The stem of what follows a negative prefix, None where there is none."""
    for prefix in _PREFIXES:
        rest = token.lower.removeprefix(prefix).removeprefix("-")
        if token.lower.startswith(prefix) and len(rest) >= 5:
            if prefix in ("im", "in", "dis", "ir", "il") and not rest.endswith(_ADJECTIVAL):
                return None
            return stem(rest)
    return None


_ADJECTIVAL = ("able", "ible", "al", "ant", "ent", "ive", "ate", "ect", "ete", "ous", "ar", "ly", "y", "ed", "est")


def _predicate(reading: Reading, token: Token) -> bool:
    """Whether a denial of the word says something: no number, no name."""
    return (
        token.text[0].isalpha()
        and token.lower not in _COUNTS
        and not (token.capital and token.lower not in reading.common)
    )


def _clause(tokens: Sequence[Token], place: int) -> list[Token]:
    found: list[Token] = []
    for token in tokens[place : place + _WINDOW]:
        if token.text in _STOPS or (token.text == "," and found) or token.lower in _BREAKS:
            break
        if (token.content and token.lower not in _LIGHT) or token.lower in SAYING:
            found.append(token)
    return found


def _before(tokens: Sequence[Token], place: int) -> list[Token]:
    found = []
    for token in reversed(tokens[max(0, place - _NEAR) : place]):
        if token.text in _STOPS:
            break
        if token.content:
            found.append(token)
    return found[:3]


def _denial(mention: Mention) -> Denial:
    value = mention.value
    assert isinstance(value, Denial)
    return value


def relate(x: Mention, y: Mention) -> Agreement:
    """Two denials of one predicate are the same; of others, nothing can be said."""
    return Agreement.SAME if _denial(x).governed == _denial(y).governed else Agreement.UNRELATED


def keys(mention: Mention) -> tuple[str]:
    """The predicate that is denied."""
    return (_denial(mention).governed,)


def clash(mention: Mention, reading: Reading, passages: tuple[int, ...]) -> Span | None:
    """Where the passages affirm what the mention denies: the predicate and words beside it, nothing that turns it."""
    value = _denial(mention)
    for index in passages:
        tokens = reading.passage_tokens(index)
        for place, token in enumerate(tokens):
            affirms = not _nominal(tokens, place) and not _wished(tokens, place)
            if token.content and token.stem == value.governed and affirms:
                near = _near(tokens, place)
                bound = _shares(value, near) or (value.done_to and value.done_to == _done_to(tokens, place))
                if (
                    bound
                    and not _spent(near)
                    and not any(
                        _turns(t, value.governed) and t.lower not in value.turning for t in near if t is not token
                    )
                ):
                    return Span(token.start, token.end)
    return next((span for index in passages if (span := _affirmed(value, reading.passage_tokens(index)))), None)


def _nominal(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb stands as a noun, of which something else may say that it does not happen."""
    running = place and tokens[place - 1].lower in _BE
    return tokens[place].lower.endswith(_NOUNS) and not running


def _wished(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb tells what somebody is urged to do or means to do."""
    return place > 1 and tokens[place - 1].lower == "to" and tokens[place - 2].lower in _URGED


def _spent(near: Sequence[Token]) -> bool:
    """Whether the words tell that none of a thing is left: "beds ran out"."""
    return any(t.lower in ("run", "ran", "runs", "sold") and u.lower == "out" for t, u in pairwise(near))


def _affirmed(value: Denial, tokens: Sequence[Token]) -> Span | None:
    """Where a sentence of nearly the same words denies nothing: what stands in it for the denied predicate."""
    stems = _stems(tokens)
    least = _SAME if value.governed in stems else _NEARLY_ALL
    if value.of_noun or len(stems & value.sentence) < max(_LEAST, least * max(len(stems), len(value.sentence))):
        return None
    if any(_turns(token, value.governed) or _reverses(token) for token in tokens):
        return None
    if any(token.stem == value.governed and _nominal(tokens, place) for place, token in enumerate(tokens)):
        return None
    words = [token for token in tokens if token.content]
    beside = [token for token in words if token.stem == value.governed] or [
        token for token in words if token.stem in value.before | value.after
    ]
    return Span(beside[0].start, beside[0].end) if beside else None


def _shares(value: Denial, near: Sequence[Token]) -> bool:
    stems = {t.stem for t in near if t.content}
    after, before = len(stems & value.after), len(stems & value.before)
    if value.of_noun:
        return after >= 2
    return after + before >= min(2, len(value.after | value.before)) and after + before > 0


def _reverses(token: Token) -> bool:
    """Whether a word may deny by its meaning what the other sentence denies by a "not"."""
    prefixed = token.lower.startswith("un") and len(token.lower) > _PREFIXED
    return token.lower in _REVERSING or token.lower.endswith("less") or prefixed


def _near(tokens: Sequence[Token], place: int) -> list[Token]:
    """The tokens of the clause around a place, up to `_NEAR` on each side."""
    left: list[Token] = []
    for token in reversed(tokens[max(0, place - _NEAR) : place]):
        if token.text in _STOPS:
            break
        left.append(token)
    right: list[Token] = []
    for token in tokens[place : place + _NEAR + 1]:
        if token.text in _STOPS:
            break
        right.append(token)
    return [*reversed(left), *right]


def _turns(token: Token, governed: str) -> bool:
    return token.lower in _TURNING or token.lower.endswith("n't") or _base(token) == governed


NEGATION = Detail(NAME, find, relate, keys, clash=clash)
