"""Short statements made from templates, each with fair and faulty ways to say it: who did what to whom, and when.

Active and passive, converse verbs (sold to / bought from), comparisons, order of events, double denials: what a small
model confuses, because the same words stand on both sides. Names and things are drawn from lists of our own.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from training.checker.faults import CONFLICTING
from training.checker.rows import Spans

_FIRST = """Anna Ben Carla David Elena Farid Grace Hugo Irene Jonas Keiko Liam Maria Nadia Omar Petra Quentin Rosa Samir Tanya Ugo Vera
Wendy Yusuf Zoe Amadou Bronwen Chidi Dmitri Esther""".split()
_LAST = """Okafor Lindqvist Marsh Delgado Novak Haddad Pereira Castle Whitlock Tanaka Mbeki Rossi Fischer Laurent Oyelaran Sato Brennan Kowalski
Duarte Hughes Patel Jensen Moreau Abbott Greaves Sorrel Quist Varga Ibsen Halloran""".split()
_FIRMS = """Northgate Harlow Ltd|Ovenfield|Meridian Rail|Brightwater|Castor Group|Tessel Foods|Akamar Shipping|Lumen Books|Hollins Bank|Delta Mills|
Orchard Media|Kestrel Air|Pinewood Homes|Vantage Mining|Saltmarsh Brewery|Greycoat Insurance"""
_TEAMS = "Arden Town|Barrow Rovers|Castleford City|Derwent United|Elmbridge|Fenwick Athletic|Garston Wanderers|Hartlow County"
_GROUPS = "the council|the union|the ministry|the museum|the regulator|the court|the club|the university|the residents|the hospital|the bank"
_THINGS = "a painting|the old mill|a rare stamp|the harbour building|a fishing boat|the farm|two horses|a warehouse|the archive|a printing press"

_PASSIVE = """beat beaten|defeated defeated|sued sued|praised praised|criticised criticised|accused accused|hired hired|attacked attacked|
rescued rescued|followed followed|replaced replaced|visited visited|invited invited|warned warned|arrested arrested|helped helped|
interviewed interviewed|trained trained|betrayed betrayed|outbid outbid|overtook overtaken|taught taught|paid paid|chose chosen|
dismissed dismissed|blamed blamed|thanked thanked|phoned phoned|threatened threatened|supported supported|opposed opposed|saw seen|married married"""
_CONVERSE = """sold T to|bought T from|T = thing
lent T to|borrowed T from|T = thing
gave T to|received T from|T = thing
leased T to|rented T from|T = thing
sent T to|got T from|T = thing
beat|lost to|
defeated|was defeated by|
taught|was a pupil of|
employs|works for|
owns|belongs to|
is older than|is younger than|
is taller than|is shorter than|
earns more than|earns less than|
succeeded|was succeeded by|swap
arrived before|arrived after|
finished ahead of|finished behind|
outperformed|did worse than|
hired|was given a job by|
overtook|was overtaken by|
owes money to|is a creditor of|swapc
paid|was paid by|
represents|is represented by|"""
_EVENTS = """the bridge collapsed|the factory closed|the mayor resigned|the festival opened|the match began|the storm arrived|the vote was held|
the report was published|the strike ended|the road reopened|the ship sailed|the band split up|the school was built|the lights went out|
the minister spoke|the museum moved|the trial started|the bank raised rates|the river flooded the town|the company was sold"""
_DENIALS = """ruled out ACT|did not rule out ACT|said that ACT was still possible|excluded the possibility of ACT
denied ACT|admitted ACT|acknowledged ACT|rejected claims of ACT
managed to finish the work|failed to finish the work|did not succeed in finishing the work|got the work done
refused to sign the contract|agreed to sign the contract|signed the contract willingly|would not sign the contract
has yet to comment|has already commented|has given a comment|has not commented so far
remembered to lock the door|forgot to lock the door|did not remember to lock the door|did not forget to lock the door
stopped paying rent|went on paying rent|continued to pay rent|no longer paid rent
missed the deadline|met the deadline|was on time|did not meet the deadline
fell short of the target|reached the target|hit the target|did not reach the target
accepted the offer|turned down the offer|did not accept the offer|said yes to the offer
opposed the plan|backed the plan|was in favour of the plan|was against the plan
made a profit|made a loss|lost money|earned more than was spent
was found guilty|was acquitted|was cleared|was convicted
survived the accident|died in the accident|was killed in the accident|lived through the accident"""
_ACTS = "a merger|further cuts|an early election|a tax rise|misconduct|selling the land|a second trial"


def _items(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", "").split("|")]


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact, fair ways to say it or a part of it, and wrong ones with the words that are wrong."""

    fact: str
    fair: list[str]
    wrong: list[tuple[str, list[str]]]

    def say(self, dice: random.Random) -> tuple[str, Spans]:
        """One way to say it, and the spans that are wrong."""
        if dice.random() < 0.48:
            return _sentence(dice.choice(self.fair)), ()
        passage, words = dice.choice(self.wrong)
        text = _sentence(passage)
        spans = []
        for phrase in words:
            start = text.lower().index(phrase.lower())
            spans.append((start, start + len(phrase), CONFLICTING))
        return text, tuple(spans)


def _parties(dice: random.Random) -> tuple[str, str]:
    kind = dice.random()
    if kind < 0.4:
        firsts, lasts = dice.sample(_FIRST, 2), dice.sample(_LAST, 2)
        both = dice.random() < 0.5
        x, y = (f"{f} {name}" if both else name for f, name in zip(firsts, lasts, strict=True))
        return x, y
    pool = _items(_FIRMS if kind < 0.6 else _TEAMS if kind < 0.8 else _GROUPS)
    x, y = dice.sample(pool, 2)
    return x, y


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def passive(dice: random.Random) -> Statement:
    """X beat Y: Y was beaten by X; not X was beaten by Y."""
    x, y = _parties(dice)
    verb, participle = dice.choice(_items(_PASSIVE)).split()
    when = dice.choice(("", "", " in 2019", " on Monday", " last year", " after the hearing", " during the meeting"))
    forms = [f"{x} {verb} {y}{when}", f"{y} was {participle} by {x}{when}"]
    wrong = [(f"{y} {verb} {x}{when}", [y, x]), (f"{x} was {participle} by {y}{when}", [x, y])]
    return _statement(dice, forms, wrong)


def _statement(dice: random.Random, fair: list[str], wrong: list[tuple[str, list[str]]]) -> Statement:
    fact = dice.choice(fair)
    return Statement(_sentence(fact), [form for form in fair if form != fact], wrong)


def converse(dice: random.Random) -> Statement:
    """X sold it to Y: Y bought it from X."""
    x, y = _parties(dice)
    left, right, note = dice.choice(_CONVERSE.splitlines()).split("|")
    thing = dice.choice(_items(_THINGS))
    left, right = (
        left.replace("T", thing, 1) if note.startswith("T") else left,
        right.replace("T", thing, 1) if note.startswith("T") else right,
    )
    if note == "swap":
        return _statement(
            dice, [f"{x} {left} {y}", f"{y} {right} {x}"], [(f"{y} {left} {x}", [y, x]), (f"{x} {right} {y}", [x, y])]
        )
    fair = [f"{x} {left} {y}", f"{y} {right} {x}"]
    wrong = [(f"{y} {left} {x}", [y, x]), (f"{x} {right} {y}", [x, y])]
    if dice.random() < 0.3:
        wrong = [(f"{x} {right} {y}", [right.removeprefix("was ")])]
    return _statement(dice, fair, wrong)


def order(dice: random.Random) -> Statement:
    """Two events, and which came first."""
    first, second = dice.sample(_items(_EVENTS), 2)
    fair = [
        f"{first} before {second}",
        f"{second} after {first}",
        f"after {first}, {second}",
        f"before {second}, {first}",
        f"first {first}, then {second}",
        f"by the time {second}, it was over: {first}",
    ][:5]
    wrong = [
        (f"{first} after {second}", ["after"]),
        (f"{second} before {first}", ["before"]),
        (f"before {first}, {second}", ["before"]),
        (f"after {second}, {first}", ["after"]),
        (f"first {second}, then {first}", ["first", "then"]),
    ]
    return _statement(dice, fair, wrong)


def denial(dice: random.Random) -> Statement:
    """Double denials and negative verbs."""
    yes, no, also_no, also_yes = dice.choice(_DENIALS.splitlines()).split("|")
    if dice.random() < 0.5:
        yes, no, also_no, also_yes = no, yes, also_yes, also_no
    act = dice.choice(_items(_ACTS))
    x, _ = _parties(dice)
    fair = [f"{x} {form.replace('ACT', act)}" for form in (yes, also_yes)]
    wrong = [(f"{x} {form.replace('ACT', act)}", [form.replace("ACT", act)]) for form in (no, also_no)]
    return _statement(dice, fair, wrong)


def amounts(dice: random.Random) -> Statement:
    """Two parties, two figures, and what follows from them: difference, ratio, order."""
    x, y = _parties(dice)
    low = dice.randrange(2, 60)
    high = low + dice.randrange(1, 40)
    noun, verb = dice.choice(
        (
            ("votes", "won"),
            ("points", "scored"),
            ("boats", "sold"),
            ("jobs", "cut"),
            ("letters", "received"),
            ("shops", "opened"),
        )
    )
    gap = high - low
    fact = f"{x} {verb} {high} {noun} and {y} {verb} {low}"
    fair = [
        f"{x} {verb} {gap} more {noun} than {y}" if gap > 1 else f"{x} {verb} one of the {noun} more than {y}",
        f"{x} {verb} {high} {noun}",
        f"{y} {verb} {low} {noun}",
        f"together {x} and {y} {verb} {high + low} {noun}",
        f"{y} {verb} fewer {noun} than {x}",
        f"with {low} against {high} {noun}, {y} was behind {x}",
    ]
    other = high + dice.choice((-1, 1, 10)) if high != low + 1 else high + 2
    wrong = [
        (f"{y} {verb} {high} {noun}", [str(high)]),
        (f"{x} {verb} {low} {noun}", [str(low)]),
        (f"{x} {verb} {other} {noun}", [str(other)]),
        (f"{x} {verb} fewer {noun} than {y}", ["fewer"]),
        (f"{y} {verb} more {noun} than {x}", ["more"]),
        (f"together {x} and {y} {verb} {high + low + 10} {noun}", [str(high + low + 10)]),
    ]
    return Statement(_sentence(fact), fair, wrong)


def speakers(dice: random.Random) -> Statement:
    """Two people and what each said or holds."""
    x, y = _parties(dice)
    roles = dice.sample(
        [
            "chairman",
            "treasurer",
            "architect",
            "head teacher",
            "coach",
            "lawyer",
            "mayor",
            "engineer",
            "surgeon",
            "editor",
        ],
        2,
    )
    claims = dice.sample(
        [
            "the roof would last another ten years", "the scheme was too expensive", "the figures had been checked twice", "nobody had been told",
            "the delay was regrettable", "the town needed a new school", "the accident could have been avoided", "prices would fall in spring",
            "the team deserved better", "the letter was a forgery", "the noise was unbearable", "the new rules made no sense",
        ],
        2,
    )  # fmt: skip
    says = dice.choice((("said", "replied"), ("told reporters", "argued"), ("claimed", "insisted"), ("wrote", "added")))
    fact = f"{roles[0]} {x} {says[0]} that {claims[0]}. {_sentence(f'{roles[1]} {y} {says[1]} that {claims[1]}')[:-1]}"
    shown = dice.choice((0, 1))
    name, claim, role = ((x, y)[shown], claims[shown], roles[shown])
    wrong_name, wrong_role = (y, x)[shown], roles[1 - shown]
    fair = [
        f"according to {name}, {claim}",
        f"{claim}, {name} said",
        f"the {role} said {claim}",
        f"in the view of the {role}, {claim}",
        f"the {role} is {name}",
    ]
    wrong = [
        (f"according to {wrong_name}, {claim}", [wrong_name]),
        (f"{claim}, {wrong_name} said", [wrong_name]),
        (f"the {wrong_role} said {claim}", [wrong_role]),
        (f"the {role} is {wrong_name}", [wrong_name]),
        (f"{name}, the {wrong_role}, said {claim}", [wrong_role]),
    ]
    return Statement(_sentence(fact), fair, wrong)


KINDS = (passive, converse, order, denial, amounts, speakers)
