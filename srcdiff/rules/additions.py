"""Rules of what b says and a does not."""

from __future__ import annotations

from srcdiff.model import Relation
from srcdiff.rules.rule import Rule

_R = Relation.ADDS

ADDITIONS = (
    Rule(
        _R,
        "quote",
        "a quotation that a does not have",
        "Words stand between quotation marks in b, and a neither quotes nor says them.",
        "Find the source of the quotation, or leave it out.",
        "The mayor opened the new ferry quay on Monday. Some 200 people came to see the first ship leave.",
        'The mayor opened the new ferry quay on Monday. "This is the proudest day of my life," she said. Some 200 '
        "people came to see the first ship leave.",
    ),
    Rule(
        _R,
        "date",
        "a date or time that a does not have",
        "b names a day, month, year or hour for which nothing stands in a.",
        "Check the date elsewhere and name the source, or leave it out.",
        "The chapel was built by fishermen from the village and restored after a fire.",
        "The chapel was built by fishermen from the village in 1884 and restored after a fire.",
    ),
    Rule(
        _R,
        "number",
        "a number that a does not have",
        "b gives an amount, share, measure or rank for which nothing stands in a, and which cannot be worked "
        "out from it.",
        "Check the number elsewhere and name the source, or leave it out.",
        "The storm tore the roof off the sports hall and flooded the car park.",
        "The storm tore the roof off the sports hall and flooded the car park, with damage of 3 million euros.",
    ),
    Rule(
        _R,
        "name",
        "a name that a does not have",
        "b names a person, place, organisation or work that a does not name.",
        "Check the name elsewhere and name the source, or leave it out. Other names of one bearer can be listed under "
        "aliases in the configuration.",
        "The owner of the mill said the wheel would turn again in spring.",
        "The owner of the mill, Henrik Solberg, said the wheel would turn again in spring.",
    ),
    Rule(
        _R,
        "statement",
        "a statement that a does not make",
        "A whole passage of b has no counterpart in a.",
        "Find its source, or leave it out. Comment and background of your own can be waived, with that as the reason.",
        "The ferry was taken out of service after cracks were found in its hull. Repairs will take three weeks.",
        "The ferry was taken out of service after cracks were found in its hull. Repairs will take three weeks. "
        "Coastal towns everywhere are losing their young people to the cities.",
    ),
)
