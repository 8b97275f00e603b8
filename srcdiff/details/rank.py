"""Ranks of things as a text tells them: "her second album", "his debut", "number two in the charts", "a third defeat".

A rank here is a place in a row of like things, with the noun of the row; what other figures mean is told in `number`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, fold, stem
from srcdiff.model import Span

LAST = -1
"""The place of the last of a row."""

_PLACES = {
    name: place
    for place, names in enumerate(
        (
            "first debut maiden inaugural 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
            "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th",
        ),
        1,
    )
    for name in names.split()
} | dict.fromkeys(("last", "final"), LAST)  # fmt: skip
_OPENING = ("debut", "maiden", "inaugural")
_COUNTS = {
    name: n for n, name in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_ADJECTIVES = (
    r"(?:consecutive|straight|successive|such|full|major|big|great|studio|solo|senior|career|grand|public|ever|official"
    r"|formal|serious|fatal|national|world|european|olympic|title|league|cup|home|away|new|novel|feature|full-length"
    r"|joint|of (?:the|these|those|her|his|its|their|all|several|two|three|four|five|six|seven|eight|nine|ten|\d+))"
)
_RANKED = re.compile(
    rf"(?<![\w-])(?:(?<=the )|(?<=an )|(?<=a )|(?<=her )|(?<=his )|(?<=its )|(?<=their )|(?<=our )|(?<=my )|(?<='s )"
    rf"|(?<=s' ))({'|'.join(sorted(_PLACES, key=len, reverse=True))})((?: {_ADJECTIVES}){{0,4}}) ([a-z]{{3,}})\b"
)
_NUMBERED = re.compile(
    rf"\b(?:number|no\.?) ({'|'.join(_COUNTS)}|\d{{1,2}}) (?:in|on|of) (?:the )?(?:[a-z]+ )?"
    r"(charts?|rankings?|lists?|league|table)\b"
)
_TOPPED = re.compile(
    r"\b(?:top(?:s|ped|ping)?|head(?:s|ed|ing)?|lead(?:s|ing)?|led) the (?:[a-z]+ )?"
    r"(charts?|rankings?|list|league|table)\b"
)
_SCALES = (
    "largest biggest greatest", "smallest littlest", "highest tallest loftiest", "lowest", "oldest", "youngest newest",
    "longest", "shortest", "richest wealthiest", "poorest", "busiest", "deepest", "fastest quickest", "slowest",
    "strongest", "weakest", "heaviest", "lightest", "warmest hottest", "coldest coolest", "wettest", "driest",
    "dearest costliest", "cheapest", "best", "worst", "most populous", "most expensive", "most popular", "most common",
    "most important", "most valuable", "most powerful", "most senior", "most visited", "deadliest", "widest",
)  # fmt: skip
_SCALE_OF = {word: names.replace("most ", "most-").split()[0] for names in _SCALES for word in names.split()}
_SCALE_OF |= {names: names.replace(" ", "-") for names in _SCALES if names.startswith("most ")}
_SCALE = "|".join(sorted((n for n in _SCALE_OF if n != "most"), key=len, reverse=True))
_LIKES = (
    "bank lender", "company firm group business enterprise corporation", "maker manufacturer producer", "city town",
    "airline carrier", "supplier provider", "employer", "retailer chain", "operator", "insurer", "party", "island",
    "country nation state", "economy", "shareholder investor owner", "customer client buyer", "exporter", "importer",
    "port harbour harbor", "river", "mountain peak summit", "lake", "bridge", "hospital clinic", "university", "club",
    "player", "broadcaster network", "newspaper paper daily", "brewer brewery", "builder housebuilder developer",
    "trade-union union", "charity", "museum", "airport", "mine", "site factory plant", "market", "grower", "settlement",
)  # fmt: skip
_LIKE_OF = {word: names.split()[0] for names in _LIKES for word in names.split()}
_SUPERLATIVE = re.compile(
    rf"(?<!one of )(?<!among )(?<!some of )(?<!not )\b(?:the|its|his|her|their|our|an?|\w+'s?) "
    rf"(?:(?P<place>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{{1,2}}(?:st|nd|rd|th))[- ])?"
    rf"(?P<scale>{_SCALE})((?: [a-z-]+){{0,2}}?) (?P<thing>{'|'.join(_LIKE_OF)})\b"
)
_UNCOUNTED = words(
    """time place round ballot leg stage phase half quarter year month week day night morning minister lady
    step one thing instance person hand world way look glance sight party parties degree class rate name
    edition floor storey century decade hour minute moment few couple two three four five six seven eight nine
    ten resort word analysis born child"""
)


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a row; `thing` is the stem of what the row is of, `new` tells that it is brought up ("a second …")."""

    place: int
    thing: str
    span: Span
    passage: int
    new: bool = False


def ranks_of(reading: Reading) -> tuple[Rank, ...]:
    """The ranks of every passage, in order."""
    return tuple(
        rank for index, passage in reading.spoken() for rank in _in(reading, index, passage.start, passage.end)
    )


def _in(reading: Reading, index: int, start: int, end: int) -> Iterator[Rank]:
    text = fold(reading.text[start:end]).replace("\n", " ")
    for met in _RANKED.finditer(text):
        thing = stem(met[3])
        if met[3] not in _UNCOUNTED:
            new = text[max(0, met.start() - 3) : met.start()].endswith((" a ", " an ")) or text[: met.start()] in (
                "a ",
                "an ",
            )
            span = Span(start + met.start(1), start + met.end(3))
            yield Rank(_PLACES[met[1]], thing, span, index, new and met[1] not in _OPENING)
    for met in _NUMBERED.finditer(text):
        place = _COUNTS.get(met[1]) or int(met[1])
        yield Rank(place, stem(met[2]), Span(start + met.start(), start + met.end()), index)
    for met in _SUPERLATIVE.finditer(text):
        place = 1 if met["place"] is None else _PLACES.get(met["place"]) or int(met["place"][:-2])
        thing = f"{_SCALE_OF[met['scale']]} {_LIKE_OF[met['thing']]}"
        first = "scale" if met["place"] is None else "place"
        yield Rank(place, thing, Span(start + met.start(first), start + met.end("thing")), index)
    for met in _TOPPED.finditer(text):
        yield Rank(1, stem(met[1]), Span(start + met.start(), start + met.end()), index)
