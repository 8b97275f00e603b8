"""Words by which a writer who retells something shows that he speaks for himself: he judges, expects, generalises.

The families of words belong here, read from one text; whether another text bears a sentence out does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from srcdiff.details.reading import Token, stem

_JUDGING = """
sobering remarkable striking worrying worrisome shame shameful sham scandal scandalous disgrace disgraceful outrage
outrageous embarrass embarrassment embarrassing surprise surprising astonish astonishing shock shocking alarm alarming
unfortunate unfortunately fortunate fortunately lucky luckily sad sadly tragic tragically tragedy triumph triumphant
disappoint disappointing disappointment welcome sign signal symbol symbolic reminder remind lesson proof prove
testament warning omen blow boost setback relief relieve wonder pity irony ironic ironically puzzle puzzling mystery
doubt doubtful question questionable clear clearly obvious obviously evident evidently plain plainly surely
undoubtedly undeniable perhaps maybe presumably apparently seem haunt proud pride controversy controversial popular
unpopular famous notorious renowned beloved calm calmly milestone turning landmark watershed historic dramatic
dramatically impressive impress heroic hero heroine brave bravery courage courageous bold rebuke comfort somber sombre
mood gloom gloomy bleak grim cheer cheerful cheering confidence confident trust mistrust distrust faith credibility
excuse pretext precaution prudent wise unwise sensible foolish folly reckless careless worth worthy deserve unfair
fair unjust injustice justice wrong rightly wrongly hope hopeful fear fearful feel feeling sense good bad great poor
nice fine terrible awful dreadful horrible wonderful excellent brilliant splendid superb marvellous fantastic amazing
incredible unbelievable important importance significant significance serious seriously crucial vital key major huge
massive enormous vast legacy reputation image credible haste weak hard tough difficult easy bitter bitterly cruel
cruelty harsh painful painfully heavy again ever never always indeed naturally understandable understandably
inevitable inevitably unthinkable inconceivable unacceptable intolerable unforgivable regrettable regrettably
deplorable absurd ridiculous laughable strange odd curious curiously interesting exciting thrilling charming beautiful
ugly memorable unforgettable extraordinary exceptional unusual rare typical notable notably noteworthy momentous
decisive fateful damning devastating humiliating humiliation masterpiece sensation sensational spectacular disaster
disastrous catastrophe catastrophic fiasco debacle victory defeat success successful failure promising encouraging
discouraging ominous dangerous danger risky uncertain uncertainty chaos chaotic mess crisis divide divisive whole
everyone kind common concern implication underscore underline highlight illustrate exemplify demonstrate reflect raise
complicate complexity challenge evolve landscape trajectory dynamic ramification repercussion pave spotlight cement
epitomise epitomize embody wake precedent taste temper passion enthusiasm excitement anger fury resentment frustration
despair optimism optimistic pessimism pessimistic
"""
_CROWD = """
observer expert critic analyst commentator insider local resident neighbour neighbor people person many most some
several few everyone everybody nobody none scientist doctor economist lawyer supporter opponent campaigner activist
fan reader voter parent teacher villager citizen customer user hundred thousand dozen million club source historian
researcher public media community viewer listener visitor passenger commuter worker employee colleague specialist
academic pundit investor trader shareholder holder market taxpayer consumer motorist farmer fisherman witness onlooker
bystander follower admirer sceptic skeptic rival politician environmentalist conservationist
"""
_EXPECTING = """
likely unlikely expect expected expectation bound probable probably possible possibly could might may would soon
should must recommend recommendation advise advice urge call consider plan prepare threaten promise future tomorrow
eventually sooner later
"""
_GREATEST = frozenset({"biggest", "largest", "greatest", "highest", "best"})
_NO_SUPERLATIVES = """
rest test west east interest latest protest request guest forest invest suggest honest arrest contest harvest modest
northwest southwest northeast southeast unrest manifest conquest midwest nearest earliest least eldest quest chest
nest digest priest crest vest pest bequest lest wrest breast yeast beast feast tempest dishonest attest detest infest
molest ingest divest inquest behest jest zest abreast budapest everest bucharest
"""
_TOPPING = frozenset({"best", "worst", "unprecedented", "unheard", "unrivalled", "unparalleled", "unmatched"})
_ORDINALS = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "umpteenth"}
)
_OCCASIONS = frozenset(
    {"such", "time", "year", "month", "week", "season", "running", "straight", "successive", "consecutive", "row"}
)
_NEAR = 4  # words behind an ordinal within which it tells of an occasion


def judging(tokens: Iterable[Token]) -> set[str]:
    """The stems of the words that judge, doubt or feel."""
    return {token.stem for token in tokens} & _stems(_JUDGING)


def crowd(tokens: Iterable[Token]) -> set[str]:
    """The stems of the words for people who are not named one by one."""
    return {token.stem for token in tokens} & _stems(_CROWD)


def expecting(tokens: Iterable[Token]) -> set[str]:
    """The stems of the words that tell what is to come, or what should."""
    return {token.stem for token in tokens} & _stems(_EXPECTING)


def topping(tokens: Iterable[Token]) -> set[str]:
    """The words that put something above all others, those for "biggest" as one."""
    found = {token.lower for token in tokens if _tops(token.lower)}
    return {"biggest" if word in _GREATEST else word for word in found}


def repeating(tokens: Sequence[Token]) -> set[str]:
    """The stems of the ordinals that tell how often something has now come about: "the second such strike"."""
    return {
        token.stem
        for place, token in enumerate(tokens)
        if token.lower in _ORDINALS and any(t.lower in _OCCASIONS for t in tokens[place + 1 : place + 1 + _NEAR])
    }


def _tops(word: str) -> bool:
    return word in _TOPPING or (
        len(word) > len("-est") + 1 and word.endswith("est") and word not in _words(_NO_SUPERLATIVES)
    )


@cache
def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))
