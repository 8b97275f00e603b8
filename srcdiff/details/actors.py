"""Nouns for bodies and groups of people that act, none of which is another: "the police", "firefighters", "parliament".

Each line of the list is a group of words that may stand for one another. Words that may stand for nearly any of them
("officials", "the authorities", "the company") are in none. Whether two texts agree is told elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token
from srcdiff.model import Span

_GROUPS = """
police policeman policemen policewoman constable constables constabulary detective detectives trooper troopers sheriff
firefighter firefighters fireman firemen fire_brigade fire_service fire_crew fire_crews fire_department
soldier soldiers troops army military infantry paratroopers regiment
sailor sailors navy marines
coastguard coastguards lifeboat lifeboatmen
parliament mp mps lawmaker lawmakers legislature legislators assembly senate senators deputies congress
governor governors
mayor mayors
king queen monarch crown palace
court courts judge judges tribunal magistrate magistrates jury jurors juror
prosecutor prosecutors
council councillor councillors councils
union unions
shareholder shareholders investor investors
bank banks banker bankers lender lenders
insurer insurers
doctor doctors physician physicians surgeon surgeons
nurse nurses midwife midwives
paramedic paramedics
dentist dentists
teacher teachers
pupil pupils student students
parent parents mother father mothers fathers
farmer farmers grower growers
fisherman fishermen trawlermen
landlord landlords landowner landowners
tenant tenants lodgers
voter voters electorate
volunteer volunteers
passenger passengers commuters traveller travellers
engineer engineers
architect architects
historian historians archaeologist archaeologists
bishop bishops priest priests vicar clergy
publisher publishers
broadcaster broadcasters
hunter hunters poacher poachers
gardener gardeners
tourist tourists
"""
_WORDS = {word: n for n, line in enumerate(_GROUPS.strip().splitlines()) for word in line.split() if "_" not in word}
_PAIRS = {
    tuple(word.split("_")): n
    for n, line in enumerate(_GROUPS.strip().splitlines())
    for word in line.split()
    if "_" in word
}
_ARTICLES = words("the a an his her its their our some two three four five six seven eight nine ten several local")
_JOINTS = words("and but that when since which while because after before as if")
_TIMES = words("on in at since after by last this every then yesterday today later until during for")
_OPENING = 4  # words of time ahead of a subject
_AUXILIARIES = words("is are was were has have had will would can could may might must should did does do")

_PASTS = words(
    """said say says told took take takes gave give gives made make makes found find finds brought bring
    brings sent send
    sends paid pay pays chose choose chooses put puts kept keep keeps held hold holds built build builds met meet meets
    saw see sees got get gets left leave leaves lost lose loses sold sell sells bought buy buys drew draw draws drove
    drive drives went go goes came come comes ran run runs wrote write writes set sets cut cuts let lets fought fight
    led lead leads broke break breaks spoke speak speaks began begin begins shot shoot wore won win wins caught"""
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A noun for who acts, its group, and whether it acts here: it hangs on "by", or a verb follows it."""

    span: Span
    passage: int
    group: int
    acts: bool

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.span.start


def actors(reading: Reading) -> tuple[tuple[Actor, ...], ...]:
    """The nouns for who may act of each passage, in order."""
    return tuple(
        tuple(actor for at in range(first, last) if (actor := _at(reading, at, first, last)) is not None)
        for first, last in reading.ranges
    )


def _at(reading: Reading, at: int, first: int, last: int) -> Actor | None:
    tokens = reading.tokens
    pair = _PAIRS.get((tokens[at].lower, tokens[at + 1].lower)) if at + 1 < last else None
    group = pair if pair is not None else _WORDS.get(tokens[at].lower.removesuffix("'s"))
    if group is None:
        return None
    end = at + (2 if pair is not None else 1)
    acts = _by(tokens[first:at]) or (_leads(tokens[first:at]) and _does(tokens[end:last][:2]))
    return Actor(Span(tokens[at].start, tokens[end - 1].end), tokens[at].passage, group, acts)


def _by(ahead: tuple[Token, ...]) -> bool:
    """Whether "by" governs what follows, an article and an adjective between at most."""
    near = [token.lower for token in ahead[-3:]]
    return (
        near[-1:] == ["by"]
        or (near[-2:-1] == ["by"])
        or (near[:1] == ["by"] and len(near) > 1 and near[1] in _ARTICLES)
    )


def _leads(ahead: tuple[Token, ...]) -> bool:
    """Whether a noun can be a subject: it opens its clause, but for an article and a few words of time."""
    place = len(ahead)
    while place and ahead[place - 1].lower in _ARTICLES:
        place -= 1
    if not place or not ahead[place - 1].word or ahead[place - 1].lower in _JOINTS:
        return True
    start = next((i + 1 for i in range(place - 1, -1, -1) if not ahead[i].word), 0)
    return place - start <= _OPENING and ahead[start].lower in _TIMES


def _does(behind: tuple[Token, ...]) -> bool:
    if not behind or not behind[0].word:
        return False
    lower = behind[0].lower
    return lower in _AUXILIARIES or lower in _PASTS or lower.endswith("ed")
