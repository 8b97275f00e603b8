"""Names of people, places, organisations and works, read off capitals and what the pair at hand does with them.

Full name and surname, initials, acronyms and their long forms, demonyms and capitals that stand for a state. Titles and
roles are cut off the name. No list of people or companies belongs here: a name is known by how the texts write it.
`form` says what a name means and when two can be of one bearer, `find` where names stand, `unmarked` where a name's
words stand without being written as a name, and `places` which states there are.
"""

from __future__ import annotations

from srcdiff.details.detail import Detail
from srcdiff.details.name.find import NAME, find
from srcdiff.details.name.form import (
    Name,
    keys,
    name_keys,
    name_of,
    one_bearer,
    relate,
    relate_names,
    weigh_gained,
    weigh_lost,
)
from srcdiff.details.name.sorts import sorter
from srcdiff.details.name.unmarked import tracer

__all__ = ["NAMES", "Name", "find", "name_keys", "name_of", "one_bearer", "relate_names"]

NAMES = Detail(
    NAME,
    find,
    relate,
    keys,
    tracer=tracer,
    gained=weigh_gained,
    lost=weigh_lost,
    sorter=sorter,
    bound=0.16,
    swap=0.5,
)
