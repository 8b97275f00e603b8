"""Short statements made from templates, each with fair and faulty ways to say it: who did what to whom, and when.

Active and passive, converse verbs (sold to / bought from), comparisons, order of events, double denials: what a small
model confuses, because the same words stand on both sides. Names and things are drawn from lists of our own.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from training.checker.rows import Spans
from training.checker.subject import CONFLICTING
from training.checker.swaps import entries


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact, fair ways to say it or a part of it, and wrong ones with the words that are wrong."""

    fact: str
    fair: list[str]
    wrong: list[tuple[str, list[str]]]

    def say(self, dice: random.Random) -> tuple[str, Spans]:
        """One way to say it, and the spans that are wrong."""
        if dice.random() < 0.48:
            return sentence(dice.choice(self.fair)), ()
        passage, words = dice.choice(self.wrong)
        text = sentence(passage)
        spans = []
        for phrase in words:
            start = text.lower().index(phrase.lower())
            spans.append((start, start + len(phrase), CONFLICTING))
        return text, tuple(spans)


def parties(dice: random.Random) -> tuple[str, str]:
    """Two people, firms, teams or bodies."""
    kind = dice.random()
    if kind < 0.4:
        return people(dice)
    x, y = dice.sample(entries("firms" if kind < 0.6 else "teams" if kind < 0.8 else "groups"), 2)
    return x, y


def people(dice: random.Random) -> tuple[str, str]:
    """Two people, by family name or in full."""
    firsts, lasts = dice.sample(entries("first_names"), 2), dice.sample(entries("last_names"), 2)
    both = dice.random() < 0.5
    x, y = (f"{f} {name}" if both else name for f, name in zip(firsts, lasts, strict=True))
    return x, y


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return text[0].upper() + text[1:] + "."


def passive(dice: random.Random) -> Statement:
    """X beat Y: Y was beaten by X; not X was beaten by Y."""
    x, y = parties(dice)
    verb, participle = dice.choice(entries("verbs")).split()
    when = dice.choice(("", "", " in 2019", " on Monday", " last year", " after the hearing", " during the meeting"))
    forms = [f"{x} {verb} {y}{when}", f"{y} was {participle} by {x}{when}"]
    wrong = [(f"{y} {verb} {x}{when}", [y, x]), (f"{x} was {participle} by {y}{when}", [x, y])]
    return _statement(dice, forms, wrong)


def _statement(dice: random.Random, fair: list[str], wrong: list[tuple[str, list[str]]]) -> Statement:
    fact = dice.choice(fair)
    return Statement(sentence(fact), [form for form in fair if form != fact], wrong)


def converse(dice: random.Random) -> Statement:
    """X sold it to Y: Y bought it from X."""
    x, y = parties(dice)
    thing = dice.choice(entries("sold"))
    left, right = (part.replace("T ", f"{thing} ") for part in dice.choice(entries("converse")).split(" | "))
    fair = [f"{x} {left} {y}", f"{y} {right} {x}"]
    wrong = [(f"{y} {left} {x}", [y, x]), (f"{x} {right} {y}", [x, y])]
    if dice.random() < 0.3:
        wrong = [(f"{x} {right} {y}", [right.removeprefix("was ")])]
    return _statement(dice, fair, wrong)


def order(dice: random.Random) -> Statement:
    """Two events, and which came first."""
    first, second = dice.sample(entries("events"), 2)
    fair = [
        f"{first} before {second}",
        f"{second} after {first}",
        f"after {first}, {second}",
        f"before {second}, {first}",
        f"first {first}, then {second}",
    ]
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
    yes, no, also_no, also_yes = dice.choice(entries("denials")).split(" | ")
    if dice.random() < 0.5:
        yes, no, also_no, also_yes = no, yes, also_yes, also_no
    act = dice.choice(entries("acts"))
    x, _ = parties(dice)
    fair = [f"{x} {form.replace('ACT', act)}" for form in (yes, also_yes)]
    wrong = [(f"{x} {form.replace('ACT', act)}", [form.replace("ACT", act)]) for form in (no, also_no)]
    return _statement(dice, fair, wrong)


def amounts(dice: random.Random) -> Statement:
    """Two parties, two figures, and what follows from them: difference, ratio, order."""
    x, y = parties(dice)
    low = dice.randrange(2, 60)
    high = low + dice.randrange(1, 40)
    noun, verb = dice.choice(entries("counts")).split()
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
    return Statement(sentence(fact), fair, wrong)


def speakers(dice: random.Random) -> Statement:
    """Two people and what each said or holds."""
    x, y = people(dice)
    roles, claims = dice.sample(entries("offices"), 2), dice.sample(entries("claims"), 2)
    says = dice.choice((("said", "replied"), ("told reporters", "argued"), ("claimed", "insisted"), ("wrote", "added")))
    fact = f"{roles[0]} {x} {says[0]} that {claims[0]}. {sentence(f'{roles[1]} {y} {says[1]} that {claims[1]}')[:-1]}"
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
    return Statement(sentence(fact), fair, wrong)


KINDS = (passive, converse, order, denial, amounts, speakers)
