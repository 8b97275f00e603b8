"""Predicates that a text denies or affirms: the word, what else means the same, and whether its clause denies it.

A denial reaches to the end of its clause. What may be, is asked, wished or said to be otherwise is neither denied nor
affirmed. Nothing is compared here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.opposites import Places, opposites
from srcdiff.details.reading import Reading, Token
from srcdiff.details.tense import root as root_of

_NOT = words("not never cannot without hardly scarcely barely")
_NO = words("no none nobody nothing nor neither")
"""They deny what a noun is said to do, which tells little of the predicate."""
_IF = words("if unless provided whether until need needs")
_HAVE = words("have has had")
"""Words of a sentence that leave open even what it denies: "does not have to"."""
_TO = words("refuse refused refuses declined decline declines fail failed fails unable unwilling yet reluctant forgot")
"""Denying before "to"."""
_NARROWED = words("only just merely least until since every all many much as so quite once necessarily always")
"""Behind "not" they deny a measure and not the predicate."""
_DETERMINERS = words("a an the its their his her this that any some every each no")
_BETWEEN = words("to be been being have has had yet even ever also again able so far still get got")
"""Words that may stand between a denial and its verb."""
_REACH = 5  # tokens between a denial and the word that it denies
_OPEN = words(
    """if whether would may might could should unless few little only instead rather than doubt doubted plan plans
    planned planning want wants wanted hope hopes hoped intend intends intended wish wished threatened except apart
    but until stop avoid avoided prevent prevented ask asks asked calls call called urged demanded promise promised
    expected almost nearly rarely seldom too any anyone anything suspected alleged claim claims claimed most some
    perhaps possibly maybe likely unlikely deny denied denies denying reject rejected rejects dispute disputed
    disputes false wrong untrue no longer more less fewer better worse contrary ever other before after free miss
    misses missed missing unlike lack lacks lacked lacking absence short far impossible hard difficult enough refuse
    refused refuses declined decline declines fail failed fails unable unwilling ban banned bans forbid forbidden
    barred prevents"""
)
"""Words of a sentence by which a predicate may be left open, denied, wished or told of another."""
_LIGHT = words(
    """put puts make makes made do does did done take takes took taken get gets got go goes went gone come comes came
    give gives gave given keep keeps kept let lets set sets leave left left-over two three four five six seven eight
    nine ten eleven twelve hundred thousand million billion first second third year years month months week weeks day
    days time times people person man woman thing things percent"""
)
"""Words whose denial tells nothing by itself."""
_ADVERBS = words("reply apply supply rely imply comply fly family ally multiply")
"""Words in "ly" that are none."""
_STOPS = frozenset('.;:!?—–"“”()')
_PARTING = words("and but while whereas although though because since which who that when if where")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word or phrase from `start` to `end` of the document (with its denial), and what tells what it means.

    `denied` is None where the sentence leaves that open; `beside` are the roots of the rest of the sentence,
    `follows` is the word behind.
    """

    start: int
    end: int
    root: str
    places: Places
    denied: bool | None
    beside: frozenset[str]
    follows: str


def predicates(reading: Reading) -> tuple[tuple[Predicate, ...], ...]:
    """The predicates of each passage, in order: whatever is denied, and every word that has its like."""
    found = reading.once(opposites)
    return tuple(
        tuple(_predicates(reading.passage_tokens(i), {o.at: (o.length, o.places) for o in found[i]}))
        for i in range(len(reading.ranges))
    )


def _predicates(tokens: Sequence[Token], known: dict[int, tuple[int, Places]]) -> Iterator[Predicate]:
    for first, last in _sentences(tokens):
        sentence = tokens[first:last]
        roots = [root_of(token) if token.content else "" for token in sentence]
        cues = [at for at, token in enumerate(sentence) if _denies(sentence, at)]
        asked = sentence[-1].text == "?"
        for at, token in enumerate(sentence):
            length, places = known.get(first + at, (1, frozenset()))
            if not _tells(token, length):
                continue
            denial = _denial(sentence, at)
            low, high = _clause(sentence, at, length)
            held = [cue for cue in cues if low <= cue < min(high, at + length + _REACH)]
            own = set(range(at, at + length)) | set(cues)
            opening = {k for k, t in enumerate(sentence[:high]) if k not in own and t.lower in _OPEN}
            if denial is None:
                noun = at > 0 and sentence[at - 1].lower in _DETERMINERS
                denied = None if noun or asked or opening or any(cue < high for cue in cues) else False
            else:
                near = set(range(low, min(high, at + length + _REACH)))
                left = asked or opening & near or any(_leaves_open(sentence, k) for k in range(len(sentence)))
                denied = True if held == [denial] and not left else None
            start = token.start if denial is None else sentence[denial].start
            end = sentence[at + length - 1].end if at + length <= len(sentence) else token.end
            beside = frozenset(r for k, r in enumerate(roots) if r and not at <= k < at + length)
            follows = sentence[at + length].lower if at + length < len(sentence) else ""
            yield Predicate(start, end, roots[at], places, denied, beside, follows)


def _leaves_open(sentence: Sequence[Token], at: int) -> bool:
    word, behind = sentence[at].lower, sentence[at + 1].lower if at + 1 < len(sentence) else ""
    return word in _IF or (word in _HAVE and behind == "to")


def _tells(token: Token, length: int) -> bool:
    """Whether a word, or the phrase of several that it begins, may be a predicate: no name, figure or light verb."""
    small = token.lower in _LIGHT or token.lower in _NOT or (token.capital and not token.first)
    return token.text[0].isalpha() and (length > 1 or (token.content and not small))


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for at, token in enumerate(tokens):
        if token.text in ".;!?" or at + 1 == len(tokens):
            yield start, at + 1
            start = at + 1


def _clause(sentence: Sequence[Token], at: int, length: int) -> tuple[int, int]:
    """The first token of a word's clause and the one behind its last."""
    low, high = at, at + length
    while low > 0 and not _parts(sentence[low - 1]):
        low -= 1
    while high < len(sentence) and not _parts(sentence[high]):
        high += 1
    return low, high


def _parts(token: Token) -> bool:
    return token.text in _STOPS or token.text == "," or token.lower in _PARTING


def _denies(sentence: Sequence[Token], at: int) -> bool:
    word = sentence[at].lower
    behind = sentence[at + 1].lower if at + 1 < len(sentence) else ""
    return word in _NOT or word in _NO or word.endswith("n't") or (word in _TO and behind == "to")


def _denial(sentence: Sequence[Token], at: int) -> int | None:
    """Where the denial of a word stands, if its clause has one right before it."""
    content = 0
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        token = sentence[place]
        if _parts(token):
            return None
        if _denies(sentence, place):
            behind = sentence[place + 1].lower
            near = content == 0
            return place if near and behind not in _NARROWED and token.lower not in _NO else None
        content += token.lower not in _BETWEEN and not (token.lower.endswith("ly") and token.lower not in _ADVERBS)
    return None
