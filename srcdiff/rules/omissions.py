"""Rules of what a says and b does not. A shorter text leaves things out; what matters is for a person to say."""

from __future__ import annotations

from srcdiff.model import Relation
from srcdiff.rules.rule import Rule

_R = Relation.OMITS

OMISSIONS = (
    Rule(
        _R,
        "quote",
        "a quotation is left out",
        "a quotes words that b neither quotes nor reports.",
        "Take the quotation up if it carries the story; else leave it, or ignore the rule for briefs.",
        'The mayor opened the new ferry quay on Monday. "This is the proudest day of my life," she said. Some 200 '
        "people came to see the first ship leave.",
        "The mayor opened the new ferry quay on Monday. Some 200 people came to see the first ship leave.",
    ),
    Rule(
        _R,
        "date",
        "a date or time is left out",
        "a dates something that b tells without a date.",
        "Give the date where the reader needs it.",
        "The chapel was built by fishermen from the village in 1884 and restored after a fire.",
        "The chapel was built by fishermen from the village and restored after a fire.",
    ),
    Rule(
        _R,
        "number",
        "a number is left out",
        "a gives an amount, share, measure or rank that b leaves out where it tells the same.",
        "Give the number where the reader needs it.",
        "The storm tore the roof off the sports hall and flooded the car park, with damage of 3 million euros.",
        "The storm tore the roof off the sports hall and flooded the car park.",
    ),
    Rule(
        _R,
        "name",
        "a name is left out",
        "a names a person, place, organisation or work that b leaves unnamed.",
        "Name it where the reader needs to know who or where.",
        "The owner of the mill, Henrik Solberg, said the wheel would turn again in spring.",
        "The owner of the mill said the wheel would turn again in spring.",
    ),
    Rule(
        _R,
        "statement",
        "a statement is left out",
        "A whole passage of a has no counterpart in b.",
        "Take it up if it changes the picture; b need not tell everything.",
        "The ferry was taken out of service after cracks were found in its hull. Repairs will take three weeks. "
        "The shipping company had known of the cracks since spring.",
        "The ferry was taken out of service after cracks were found in its hull. Repairs will take three weeks.",
    ),
)
