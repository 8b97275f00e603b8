"""Words of b in whose place a has their contrary: "north" for "south", "early" for "behind schedule".

Held against each other are the passages of a unit, word by word; which words are contraries lies in
`details.opposites`, denials in `details.negation`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from srcdiff.compare import grounds
from srcdiff.compare.draft import Draft, each_once, in_place
from srcdiff.compare.statements import STATEMENT
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.lexicon import words
from srcdiff.details.opposites import Opposite, opposites, weak
from srcdiff.details.reading import Token

_AROUND = 6  # words on each side that tell what a contrary is said of
_SHARED = 2  # how many of them both sides must have, where the words beside it are others
_BESIDE = 2  # words on each side that are held against each other one by one
_SENTENCE = 3  # words that two sentences share at least, where the words beside two contraries are the same
_BEFORE, _BEHIND = 8, 4  # words on each side in which a denial may turn a contrary round
_CONFIDENCE = 0.7
_DENYING = words(
    """not no never cannot without hardly barely scarcely neither nor none nothing nobody unable deny denied denies
    refuse refused refuses reject rejected prevent prevented avoid avoided rarely seldom lack lacks lacked lacking
    declined declines"""
)
"""Words that turn a contrary round, whichever of them stands there."""
_FAILING = words("fail failed fails failure")
"""The same before "to"."""
_DEGREES = words(
    """more less better worse larger bigger greater smaller longer shorter higher lower stronger weaker faster quicker
    slower hotter warmer colder cooler richer wealthier poorer cheaper dearer pricier heavier lighter wetter drier wider
    broader narrower deeper shallower taller older younger newer brighter darker thicker thinner sharper safer rosier
    gloomier quieter louder easier harder milder"""
)
"""Comparatives, that tell of more than one thing what their positives tell of one."""
_KEEPING = words("keep keeps kept keeping ward wards warded warding fend fends fended fending shut")
"""The same before "out", "off" or "away"."""
_BECOMING = words("getting being becoming turning going growing falling")
"""Verbs that "from" denies: "keep the bread from getting stale"."""
_STOPPING = words("stop stops stopped stopping")
"""The same before "from" or a verb in "ing"."""
_PARTING = words("and but while whereas although though because since which until")
"""Words behind which a denial does not reach."""
_DETERMINERS = words("the a an this that these those its his her their our my your no any some all each every")
_COMPARING = words("against rather instead than unless except less fewer little few away dispense dispensed")
"""Words that may say the contrary of a contrary, each in its own way."""
_CONVERSE = words(
    """before after above below beneath over under ahead behind lead leads leading led trail trails trailed trailing
    more less fewer up down into inside outside off on from until
    buy buys bought buying sell sells sold selling purchase acquire acquired send sends sent receive receives received
    win wins won winning lose loses lost losing victory defeat win loss draw drew draws beat host hosts hosted hosting
    visit home away give gave given take took taken lend lent borrow borrowed rent rented lease leased let
    export exports exported import imports imported attack attacked attacks defend defended defends overtook overtaken
    teacher teachers student students professor professors pupil pupils employer employers employee employees
    owner owners tenant tenants landlord landlords doctor doctors nurse nurses patient patients
    parents grandparents mother father son sons daughter daughters brother brothers sister uncle aunt nephew niece
    predecessor successor ancestor ancestors descendant descendants predator predators prey victim victims attacker
    attackers host previous next following last preceding earlier later sooner north south east west northern southern
    eastern western near far left right same different first second third fourth fifth enter entered leave leaves
    arrive arrived cause causes caused ally opponent pull pulled push pushed follow followed precede preceded
    teach teaches taught learn learns learned learnt"""
)
"""Words of which the one side tells of its two ends what the other tells of them exchanged: "a buys from b"."""
_SIDES = words(
    """north south east west northern southern eastern western northeast northwest southeast southwest left right
    upstream downstream inside outside ahead behind front short clear beginning start outset end close middle top
    bottom head rest part half"""
)
"""Words that "of" binds to what they are told from."""
_PERCENT = words("percent per cent % percentage")
_AGENTS = words("challenger newcomer outsider insider believer teenager foreigner prisoner volunteer")
"""Words in "er" that compare nothing."""
_PLANNED = words("schedule time plan plans timetable target deadline expectations forecast forecasts")
_ORDERS = {"before", "after"}
_STOPS = frozenset(".;:!?—–()")


def contraries(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    """A contradiction for each word of b that stands where a has its contrary, among the same words."""
    return each_once(units, lambda unit: _of(unit, a, b), key=lambda draft: draft.b)


@dataclass(frozen=True, slots=True)
class _Place:
    """A word or phrase that has contraries, with what stands around it in its passage."""

    word: Opposite
    before: tuple[str, ...]  # stems of the content words next to it, the nearest first
    behind: tuple[str, ...]
    near: frozenset[str]  # those of all that stand near it
    sentence: frozenset[str]  # those of its sentence
    clause: tuple[frozenset[str], frozenset[str]]  # those near it in its clause, before and behind
    beside: tuple[str, str]  # the tokens next to it
    turning: frozenset[str]  # words of its clause that may say the contrary of the contrary, or turn it round

    @classmethod
    def of(cls, tokens: Sequence[Token], word: Opposite) -> _Place:
        left, right = tokens[: word.at][::-1], tokens[word.at + word.length :]
        before, behind = (tuple(t.stem for t in side if t.content) for side in (left, right))
        near = (t.stem for t in (*left[:_AROUND], *right[:_AROUND]) if t.content)
        reach = _clause(left[:_AROUND]), _clause(right[:_AROUND])
        clause = tuple(frozenset(t.stem for t in side if t.content) for side in reach)
        beside = (left[0].lower if left else "", right[0].lower if right else "")
        turning = set(_turning(_reached(left[:_BEFORE])[::-1])) | set(_turning(_reached(right[:_BEHIND])))
        # "ahead of schedule" has no other side that it could be told from, as "east of the river" has
        if beside[1] == "of" and word.text.lower() in _SIDES and not _PLANNED & {t.lower for t in right[:2]}:
            turning.add("of")
        return cls(
            word,
            before[:_BESIDE],
            behind[:_BESIDE],
            frozenset(near),
            frozenset(t.stem for side in (left, right) for t in itertools.takewhile(_goes_on, side) if t.content),
            (clause[0], clause[1]),
            beside,
            frozenset(turning),
        )


@dataclass(frozen=True, slots=True)
class _Said:
    """What one side of a unit says: its words, and its opposites by passage."""

    words: frozenset[str]
    opposites: tuple[tuple[int, tuple[Opposite, ...]], ...]
    places: frozenset[tuple[int, int]]

    @classmethod
    def of(cls, reading: Reading, passages: Iterable[int]) -> _Said:
        held = tuple((i, reading.once(opposites)[i]) for i in passages)
        said = frozenset(key for i, _ in held for t in reading.passage_tokens(i) for key in (t.stem, t.lower))
        return cls(said, held, frozenset(place for _, found in held for word in found for place in word.places))

    def has(self, word: Opposite, group: int) -> bool:
        """Whether it has a word that stands on the same side of a group."""
        return any(place in self.places for place in word.places if place[0] == group)


def _of(unit: Unit, a: Reading, b: Reading) -> Iterator[Draft]:
    ours, theirs = _Said.of(b, unit.b), _Said.of(a, unit.a)
    for home, found in ours.opposites:
        for word in found:
            best = max(_found(a, theirs, (ours, b.passage_tokens(home), word)), key=lambda it: len(it[1]), default=None)
            if best is not None:
                other, shared = best
                yield in_place(other, word, STATEMENT, _CONFIDENCE, grounds.contrary(unit.paired, shared), home, unit)


def _found(
    a: Reading, theirs: _Said, mine: tuple[_Said, Sequence[Token], Opposite]
) -> Iterator[tuple[Opposite, frozenset[str]]]:
    """The contraries that a has in place of a word of b (`mine`: its side, passage and itself), with shared words."""
    ours, tokens, word = mine
    for passage, others in theirs.opposites:
        for other in others:
            groups = _opposed(word, other)
            if not groups:
                continue
            # A side that has words of both, or the other's word itself, says more than a list of contraries can tell.
            only = {g for g in groups if not theirs.has(word, g) and not ours.has(other, g)}
            everywhere = word.stem in theirs.words and other.stem in ours.words
            if everywhere and word.text[:1].isupper() and other.text[:1].isupper():
                continue  # words of two names that both sides have: the Early and the Late Middle Ages
            if word.stem in theirs.words or other.stem in ours.words:
                only = set()
            one, far = _Place.of(tokens, word), _Place.of(a.passage_tokens(passage), other)
            if _in_one_place(one, far, only):
                yield other, one.near & far.near


def _opposed(word: Opposite, other: Opposite) -> set[int]:
    """The groups in which two words exclude each other; none if any has them on the same side."""
    if word.places & other.places:
        return set()
    return {group for group, side in word.places for g, s in other.places if g == group and s != side}


def _in_one_place(mine: _Place, other: _Place, only: set[int]) -> bool:
    """Whether two contraries are said of the same; `only` are the groups of which each side has but one contrary.

    A denial, or the other's word elsewhere, weighs less where the words beside both are the same.
    """
    straight = _shared(mine.before, other.before) + _shared(mine.behind, other.behind)
    crossed = _shared(mine.before, other.behind) + _shared(mine.behind, other.before)
    before, behind = _begin_alike(mine.before, other.before), _begin_alike(mine.behind, other.behind)
    beside = mine.beside == other.beside
    ended = not (mine.behind or other.behind) and mine.beside[1] == other.beside[1]  # both end their text
    orders = {mine.word.text.lower(), other.word.text.lower()} == _ORDERS
    turned = _other_share(mine, other) or ("of" in mine.turning | other.turning and not behind)
    if (straight < crossed and _has_two_ends(mine, other)) or turned or (orders and not _one_way(mine, other)):
        return False
    if _compares(mine.word, other.word) and (_crossed(mine, other) or _of_another(mine, other)):
        return False
    close = (before and (behind or ended)) or straight > _BESIDE
    if not only or mine.turning != other.turning:
        alike = mine.turning == other.turning or (only and not all(map(weak, only)))
        return bool(beside and close and alike)
    shared = len(mine.near & other.near)
    if all(map(weak, only)):
        return close or (beside and shared >= _SHARED)
    return before or behind or straight >= _BESIDE or shared >= _SHARED or _framed(mine, other)


def _framed(mine: _Place, other: _Place) -> bool:
    """Whether a word beside both is the same and their sentences are told of the same."""
    same = [bool(x) and x == y for x, y in zip(mine.beside, other.beside, strict=True)]
    alike = mine.sentence & other.sentence
    near = mine.near & other.near or any(stem[0].isdigit() for stem in alike)
    return (any(same) and bool(near)) or (all(same) and len(alike) >= _SENTENCE)


def _goes_on(token: Token) -> bool:
    return token.text not in ".;!?"


def _other_share(mine: _Place, other: _Place) -> bool:
    """Whether each is said of a share of its own: 70 percent insured, 30 percent uninsured."""
    one, far = ({stem for stem in place.near if stem[0].isdigit()} for place in (mine, other))
    return bool(one and far and not one & far and _PERCENT & mine.near and _PERCENT & other.near)


def _one_way(mine: _Place, other: _Place) -> bool:
    """Whether what follows both words is the same: "b before a" says the same as "a after b"."""
    (left, right), (far_left, far_right) = mine.clause, other.clause
    straight = len(left & far_left) + len(right & far_right)
    return _shared(mine.behind, other.behind) > 0 and straight > len(left & far_right) + len(right & far_left)


def _begin_alike(x: Sequence[str], y: Sequence[str]) -> bool:
    return bool(x) and x[:1] == y[:1]


def _shared(x: Iterable[str], y: Iterable[str]) -> int:
    return len({*x} & {*y})


def _has_two_ends(mine: _Place, other: _Place) -> bool:
    """Whether it matters which words stand before and which behind: "a buys from b", "a court reversed a ruling"."""
    if {mine.word.text.lower(), other.word.text.lower()} & _CONVERSE or _compares(mine.word, other.word):
        return True
    return all(place.beside[1] in _DETERMINERS or place.beside[1].isdigit() for place in (mine, other))


def _crossed(mine: _Place, other: _Place) -> bool:
    """Whether what stands before the one word in its clause stands behind the other."""
    (left, right), (far_left, far_right) = mine.clause, other.clause
    return len(left & far_right) + len(right & far_left) > len(left & far_left) + len(right & far_right)


def _compares(*both: Opposite) -> bool:
    """Whether a word is a comparative: of two things the one is older, the other younger."""
    return any(word.text.lower().endswith("er") and word.text.lower() not in _AGENTS for word in both)


def _of_another(mine: _Place, other: _Place) -> bool:
    """Whether one word is a comparative and the other is not, of things first told of: a small trial, a larger one."""
    graded = [place.word.text.lower() in _DEGREES for place in (mine, other)]
    return graded[0] != graded[1] and not {mine.beside[0], other.beside[0]}.isdisjoint(("a", "an"))


def _turning(tokens: Sequence[Token]) -> Iterator[str]:
    """What in a clause may turn a contrary round or say the contrary of it; all that denies is one."""
    for at, token in enumerate(tokens):
        word = token.lower
        behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        stops = behind == "from" or behind.endswith("ing")
        if (
            (word in _DENYING and not (word == "lack" and behind == "of"))
            or word.endswith("n't")
            or (word in _FAILING and behind == "to")
            or (word == "yet" and behind == "to")
            or (word in _STOPPING and stops)
            or (word == "from" and behind in _BECOMING)
            or (word in _KEEPING and behind in ("out", "off", "away"))
        ):
            yield "not"
        elif word in _COMPARING and not (behind == "than" or behind[:1].isdigit()):
            yield word


def _reached(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a clause up to a comma or a word behind which a denial does not reach."""
    return tuple(itertools.takewhile(lambda token: token.text != "," and token.lower not in _PARTING, _clause(tokens)))


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to the first sign that ends a clause."""
    return tuple(itertools.takewhile(lambda token: token.text not in _STOPS, tokens))
