"""More short statements from templates: conditions, quantifiers, modality, causes, shares, spans of time, quotations.

Each kind gives a fact, fair ways to say it that share few of its words, and wrong ones that share many. The statements
of who did what to whom stand in `turned`.
"""

from __future__ import annotations

import random

from training.checker.swaps import entries
from training.checker.turned import Statement, parties, people, sentence

_SHARES = (
    ("half", 2, 1, "50%", "one in two"),
    ("a third", 3, 1, "about 33%", "one in three"),
    ("a quarter", 4, 1, "25%", "one in four"),
    ("a fifth", 5, 1, "20%", "one in five"),
    ("a tenth", 10, 1, "10%", "one in ten"),
    ("three quarters", 4, 3, "75%", "three in four"),
    ("two thirds", 3, 2, "about 67%", "two in three"),
    ("two fifths", 5, 2, "40%", "two in five"),
)


def condition(dice: random.Random) -> Statement:
    """What happens only if something else does."""
    action, undone, cause, no_cause = dice.choice(entries("conditions")).split(" | ")
    fact = dice.choice((f"{action} unless {cause}", f"{action} if {no_cause}", f"{undone} only if {cause}"))
    fair = [
        f"{action} unless {cause}",
        f"if {no_cause}, {action}",
        f"{undone} only if {cause}",
        f"without a change, that is if {no_cause}, {action}",
    ]
    wrong = [
        (f"{action} if {cause}", [f"if {cause}"]),
        (f"{action} even if {cause}", ["even if"]),
        (f"{undone} unless {cause}", [undone]),
        (f"if {no_cause}, {undone}", [undone]),
        (f"{action} whether or not {cause}", ["whether or not"]),
        (f"{action} because {no_cause}", ["because"]),
    ]
    return Statement(sentence(fact), [form for form in fair if form != fact], wrong)


def quantifier(dice: random.Random) -> Statement:
    """All, none, some, all but one: of a group of known size."""
    size = dice.randrange(4, 30)
    group, did, did_not = dice.choice(entries("votes")).split(" | ")
    kind = dice.choice(("all", "none", "one", "not all"))
    if kind == "all":
        fact = f"all {size} {group} {did}"
        fair = [
            f"every one of the {size} {group} {did}",
            f"none of the {size} {group} {did_not}",
            f"not one of the {group} {did_not}",
        ]
        wrong = [
            (f"most of the {size} {group} {did}", ["most"]),
            (f"all but one of the {group} {did}", ["all but one"]),
            (f"some of the {group} {did_not}", ["some", did_not]),
            (f"{size - 1} of the {size} {group} {did}", [str(size - 1)]),
        ]
    elif kind == "none":
        fact = f"none of the {size} {group} {did}"
        fair = [f"all {size} {group} {did_not}", f"not one of the {size} {group} {did}", f"no {group} {did}"]
        wrong = [
            (f"few of the {size} {group} {did}", ["few"]),
            (f"one of the {size} {group} {did}", ["one"]),
            (f"not all of the {group} {did}", ["not all"]),
            (f"all {size} {group} {did}", ["all"]),
        ]
    elif kind == "one":
        fact = f"one of the {size} {group} {did_not}"
        fair = [
            f"all but one of the {size} {group} {did}",
            f"{size - 1} of the {size} {group} {did}",
            f"not all of the {group} {did}",
        ]
        wrong = [
            (f"all {size} {group} {did}", ["all"]),
            (f"two of the {size} {group} {did_not}", ["two"]),
            (f"only one of the {size} {group} {did}", ["only one"]),
            (f"most of the {group} {did_not}", ["most"]),
        ]
    else:
        few = dice.randrange(2, max(3, size // 2))
        fact = f"{few} of the {size} {group} {did_not}"
        fair = [
            f"not all of the {size} {group} {did}",
            f"{size - few} of the {size} {group} {did}",
            f"more than one of the {group} {did_not}",
        ]
        wrong = [
            (f"none of the {size} {group} {did_not}", ["none"]),
            (f"{size - few + 1} of the {size} {group} {did}", [str(size - few + 1)]),
            (f"{few} of the {size} {group} {did}", [did]),
            (f"all of the {group} {did_not}", ["all"]),
        ]
    return Statement(sentence(fact), fair, wrong)  # fmt: skip


def commitment(dice: random.Random) -> Statement:
    """How sure a statement is."""
    x, _ = parties(dice)
    bare, will = dice.choice(entries("plans")).split(" | ")
    levels = {
        "may": [
            f"{x} may {bare}",
            f"it is possible that {x} will {bare}",
            f"{x} has not ruled out plans to {bare}",
            f"perhaps {x} will {bare}",
        ],
        "plans": [
            f"{x} plans to {bare}",
            f"{x} intends to {bare}",
            f"the plan of {x} is to {bare}",
            f"{x} means to {bare}",
        ],
        "will": [
            f"{x} will {bare}",
            f"{x} is certain to {bare}",
            f"there is no doubt that {x} will {bare}",
            f"it is settled that {x} will {bare}",
        ],
        "has": [f"{x} has {will}", f"{x} has already {will}", f"{x} went ahead and {will}"],
        "refused": [f"{x} has refused to {bare}", f"{x} will not {bare}", f"{x} has ruled out plans to {bare}"],
    }
    kind, other = dice.sample(list(levels), 2)
    fact = dice.choice(levels[kind])
    wrong = [
        (form, [form.removeprefix(f"{x} ").removesuffix(f" {bare}").removesuffix(f" {will}")]) for form in levels[other]
    ]
    return Statement(sentence(fact), [form for form in levels[kind] if form != fact], wrong)


def cause(dice: random.Random) -> Statement:
    """What came of what, and in spite of what."""
    effect, reason, noun = dice.choice(entries("causes")).split(" | ")
    if dice.random() < 0.5:
        fair = [
            f"{effect} because {reason}",
            f"because {reason}, {effect}",
            f"{effect} owing to {noun}",
            f"{noun} was the reason why {effect}",
            f"as {reason}, {effect}",
        ]
        wrong = [
            (f"{effect} although {reason}", ["although"]),
            (f"{effect} in spite of {noun}", ["in spite of"]),
            (f"despite {noun}, {effect}", ["despite"]),
            (f"{effect} before {reason}", ["before"]),
        ]
    else:
        fair = [
            f"{effect} although {reason}",
            f"{effect} in spite of {noun}",
            f"despite {noun}, {effect}",
            f"{noun} did not change it: {effect}",
        ]
        wrong = [
            (f"{effect} because {reason}", ["because"]),
            (f"{effect} owing to {noun}", ["owing to"]),
            (f"{noun} was the reason why {effect}", [f"{noun} was the reason why"]),
            (f"{effect} until {reason}", ["until"]),
        ]
    fact = dice.choice(fair)
    return Statement(sentence(fact), [form for form in fair if form != fact], wrong)  # fmt: skip


def share(dice: random.Random) -> Statement:
    """A part of a whole, as a figure, a fraction, a percentage."""
    word, parts, times, percent, ratio = dice.choice(_SHARES)
    whole = parts * dice.randrange(2, 60)
    part = whole * times // parts
    noun, did, did_not = dice.choice(entries("portions")).split(" | ")
    other = dice.choice([item for item in _SHARES if item[0] != word])
    fact = dice.choice((f"{part} of the {whole} {noun} {did}", f"of {whole} {noun}, {part} {did}"))
    fair = [
        f"{word} of the {noun} {did}",
        f"{percent} of the {noun} {did}",
        f"{ratio} of the {noun} {did}",
        f"{whole - part} of the {noun} {did_not}",
    ]
    wrong = [
        (f"{other[0]} of the {noun} {did}", [other[0]]),
        (f"{other[3]} of the {noun} {did}", [other[3]]),
        (f"{other[4]} of the {noun} {did}", [other[4]]),
        (f"{whole} of the {noun} {did}", [str(whole)]),
    ]
    if part != whole - part:
        wrong.append((f"{part} of the {noun} {did_not}", [did_not]))
    return Statement(sentence(fact), fair, wrong)  # fmt: skip


def years(dice: random.Random) -> Statement:
    """A beginning, an end, and how long it lasted."""
    start = dice.randrange(1950, 2010)
    length = dice.randrange(2, 30)
    x, _ = people(dice)
    role = dice.choice(entries("offices"))
    fact = dice.choice(
        (
            f"{x} was {role} from {start} to {start + length}",
            f"{x} became {role} in {start} and resigned in {start + length}",
        )
    )
    fair = [
        f"{x} was {role} for {length} years",
        f"after {length} years as {role}, {x} left in {start + length}",
        f"{x} was still {role} in {start + 1}",
        f"{x} took office in {start}",
    ]
    wrong = [
        (f"{x} was {role} for {length + dice.choice((-1, 1, 2, 10))} years", []),
        (f"{x} resigned in {start}", [str(start)]),
        (f"{x} took office in {start + length}", [str(start + length)]),
        (f"{x} was not yet {role} in {start + 1}", ["not yet"]),
        (f"{x} left in {start + length + 1}", [str(start + length + 1)]),
    ]
    first = wrong[0][0]
    wrong[0] = (first, [first.split(" for ")[-1].split()[0] + " years"])
    return Statement(sentence(fact), fair, wrong)  # fmt: skip


def quotation(dice: random.Random) -> Statement:
    """Words in quotation marks, whole, in part, as speech retold, and altered."""
    x, y = people(dice)
    first, altered, retold, turned = dice.choice(entries("sayings")).split(" | ")
    verb = dice.choice(("said", "told reporters", "wrote", "added"))
    fact = f"“{first},” {x} {verb}. {y} declined to comment"
    words = first.split()
    piece = " ".join(words[: max(3, len(words) // 2)])
    fair = [
        f"{x} {verb}: “{first}”",
        f"in the words of {x}, “{first}”",
        f"{x} said that {retold}",
        f"“{piece} …”, {x} {verb}",
        f"{y} would not comment",
    ]
    wrong = [
        (
            f"{x} {verb}: “{altered}”",
            [next(w for w, v in zip(altered.split(), [*words, *[""] * 9], strict=False) if w != v)],
        ),
        (f"{y} {verb}: “{first}”", [y]),
        (f"{x} said that {turned}", [turned]),
        (f"according to {y}, {retold}", [y]),
        (f"{x} would not comment", [x]),
    ]
    return Statement(sentence(fact), fair, wrong)  # fmt: skip


KINDS = (condition, quantifier, commitment, cause, share, years, quotation)
