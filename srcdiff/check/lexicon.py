"""Closed word lists of English that the checker's marks need: function words, cues, number words, opposites.

Only words that the model is told about belong here. A change of a list changes what a trained model reads: train again.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


FUNCTION_WORDS = words(
    """a an the of to in on at by for with from as into onto upon over under about through between among during within
    against toward towards and or so then also too i you he she it we they me him her us them my your his its our their
    mine yours hers ours theirs this that these those there here who whom whose which what when where why how is am are
    was were be been being do does did doing has have had having get gets got it's he's she's they're we're i'm you're
    that's there's i've they've we've who's mr mrs ms dr one's such same own up out off down back away just very
    mostly said says say told tells added adds saying according"""
)

CUES = words(
    """not no never none nobody nothing neither nor cannot without can't won't don't doesn't didn't isn't aren't wasn't
    weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't hardly barely unless although though despite
    because if whether only even still yet already before after until till since while may might can could would
    should must shall will likely unlikely probably possibly perhaps allegedly reportedly apparently certainly
    definitely all every each both any some most many few several half more less fewer least almost nearly about around
    roughly approximately exactly precisely up-to exceed above below at-least always often sometimes rarely seldom
    usually first last next previous than but however instead rather"""
)

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    "nineteenth",
)

NUMBER_WORDS: dict[str, str] = (
    {word: str(value) for value, word in enumerate(_UNITS)}
    | {word: str(10 * value) for value, word in enumerate(_TENS, 2)}
    | {word: str(value) for value, word in enumerate(_ORDINALS) if value > 2}
    | {"dozen": "12", "once": "1", "twice": "2", "thrice": "3", "double": "2", "doubled": "2", "triple": "3"}
    | {"half": "0.5", "quarter": "0.25", "pair": "2", "couple": "2", "fortnight": "14", "twentieth": "20"}
)
"""Number words and the plain figure each stands for."""

SCALES: dict[str, int] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
} | {"m": 10**6, "bn": 10**9, "k": 10**3, "mn": 10**6, "tn": 10**12}
"""Words and letters that multiply the figure before them."""

MONTHS = words(
    """january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday"""
)

_OPPOSITES = """
rise rose risen rises rising increase increased increases increasing grow grew grown growing climb climbed up
    gain gained soar soared jump jumped higher | fall fell fallen falls falling decrease decreased decreases
    decline declined declining drop dropped dropping shrink shrank down lose lost slump slumped plunge plunged
    lower
before earlier ahead prior | after later following behind since
win won wins winning beat defeated victory | lose lost loses losing defeat beaten
accept accepted accepts agree agreed approve approved approves back backed support supported supports welcome
    welcomed | reject rejected rejects refuse refused oppose opposed opposes block blocked dismiss dismissed
    criticise criticised decline declined
start started begin began begun open opened opens launch launched join joined arrive arrived enter entered |
    end ended stop stopped finish finished close closed closes shut leave left quit depart departed exit exited
allow allowed permit permitted let | ban banned forbid forbade bar barred prevent prevented prohibit
    prohibited
buy bought purchase purchased acquire acquired import imported | sell sold export exported
north northern | south southern
east eastern | west western
more most majority maximum above over exceed exceeded | less fewer least minority minimum below under
first early earliest oldest eldest | last late latest youngest newest
old older | young younger new newer
large larger largest big bigger biggest great greater | small smaller smallest little tiny
long longer longest | short shorter shortest
high highest tall | low lowest
good better best positive | bad worse worst poor negative
strong stronger strengthen strengthened | weak weaker weaken weakened
fast faster quick quickly rapid accelerate accelerated | slow slower slowly slowed
hot warm warmer | cold cool colder
rich richer | poor poorer
include included including | exclude excluded excluding
safe safer safely | dangerous unsafe
male man men boy husband father son brother he his him | female woman women girl wife mother daughter sister
    she her
all always every everyone | none never no nobody few some
import imports | export exports
profit profits surplus | loss losses deficit
alive survive survived lived | dead die died killed
guilty convicted convict | innocent acquitted cleared
public | private
confirm confirmed admit admitted | deny denied denies
easy easier | difficult hard harder
include | omit
true | false
present | absent
lend lent lends give gave given pay paid send sent teach taught | borrow borrowed take took taken receive
    received learn learnt
love loved like liked | hate hated dislike disliked
hire hired appoint appointed | fire fired sack sacked dismiss dismissed
raise raised raises boost boosted | cut cuts reduce reduced lowered
day morning | night evening
success succeed succeeded successful | failure fail failed failed unsuccessful
remember remembered | forget forgot
expand expanded widen widened | contract contracted narrow narrowed
push pushed | pull pulled
inside indoor | outside outdoor
front | rear back
left | right
possible | impossible
legal lawful | illegal unlawful
known | unknown
likely | unlikely
able | unable
optimistic confident hopeful | pessimistic doubtful worried
domestic local | foreign abroad international
despite although | because due thanks
"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _OPPOSITES.replace("\n    ", " ").strip().splitlines():
        sides = [side.split() for side in line.split("|")]
        for here, there in (sides, reversed(sides)):
            for word in here:
                found.setdefault(word, set()).update(there)
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES: dict[str, frozenset[str]] = _opposites()
"""Words and those that say the contrary of them."""
