"""Whether a date is the earliest or the latest at which something comes: "not before May", "May at the latest".

The date itself is read in `date`; nothing is compared here.
"""

from __future__ import annotations

import enum
import re

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

_LEFT, _RIGHT = 80, 30  # characters on each side of a date that are looked at
_CLAUSE = re.compile(r"[.;:!?,](?:[\s\"')]|$)|[()]|\s-\s|\b(?:and|but|which|that)\b")
_THE = r"(?: the| early| late| mid| (?:the )?(?:end|start|beginning|middle) of)?[ -]*$"
_DENIED = r"(?:\bnot|n't|\bnever|\bno|\bnor|\bcannot|\bunlikely|\bnobody|\bnothing|\bhardly)\b"
_OPEN_START = re.compile(
    rf"\b(?:(?:since|from|as far back as|back to|as early as) at least|at least (?:since|from|as far back as))"
    rf"(?: the year)?{_THE}"
)
_START = re.compile(rf"\b(?<!ever )since{_THE}")
_OPEN_END = re.compile(rf"\b(?:at least (?:until|till|to|through)|(?:until|till|to|through) at least){_THE}")
_EARLIEST_BEFORE = re.compile(
    rf"(?:\b(?:at least|at the earliest)(?: in| on)?|\bnot? (?:earlier|sooner) than|\bnot (?:before|until|till)"
    rf"|{_DENIED}[^,]*? before){_THE}"
)
_EARLIEST_BEHIND = re.compile(r" (?:at the (?:very )?(?:earliest|soonest)|at least|or later|onwards?)\b")
_LATEST_BEFORE = re.compile(
    rf"(?:\bno(?:t)? later than|\bby|\bat the latest(?: by| in| on)?|\bon or before|\bbefore|\bin time for){_THE}"
)
_LATEST_BEHIND = re.compile(r" (?:at the (?:very )?latest|at most|or (?:earlier|sooner))\b")
_PLAIN = re.compile(rf"\b(in|on){_THE}")
_END = re.compile(rf"\b(?:until|till){_THE}")
_OPEN = words(
    "least earliest later from after beyond onwards onward since longer minimum start starts starting soonest"
)
_LENGTHENED = words("least beyond longer minimum onwards onward later")
_DOUBTS = words(
    """not no never nor neither none nobody nothing cannot without unlikely doubt doubts doubted doubtful hardly
    scarcely sceptical improbable impossible unable fail fails failed refuse refuses refused rule rules ruled"""
)

_SEASON = re.compile(
    r"\b(?:(?:the|this|next|early|late|mid-?) ?(?:early |late )?(?P<time>spring|summer|autumn|fall|winter|weekend"
    r"|holidays|harvest)"
    r"|(?P<feast>christmas|easter|ramadan|midnight|midday|noon|dawn|dusk|sunset|sunrise|nightfall|kick-off))\b"
    r"(?! (?:of )?(?:19|20)\d\d)"
)
_SAME = {"fall": "autumn", "noon": "midday", "sunset": "dusk", "nightfall": "dusk", "sunrise": "dawn"}


class Limit(enum.Enum):
    """What a date is for what comes then; the value completes "b has it as …"."""

    EARLIEST = "the earliest date"
    LATEST = "the latest date"
    PLAIN = "the date itself"
    END = "the end"
    OPEN_END = "the earliest end"
    START = "the start"
    OPEN_START = "the latest start"


def seasons(reading: Reading) -> tuple[Mention, ...]:
    """The times that no calendar fixes, as mentions whose value is their word: "the autumn", "Christmas"."""
    found = []
    for index, passage in reading.spoken():
        for met in _SEASON.finditer(fold(reading.text[passage.start : passage.end]).replace("\n", " ")):
            name = met["time"] or met["feast"]
            span = Span(passage.start + met.end() - len(name), passage.start + met.end())
            found.append(Mention("date", span, index, _SAME.get(name, name)))
    return tuple(found)


def limit_of(reading: Reading, mention: Mention) -> tuple[Limit, Span] | None:
    """The limit that a date is, with the words that tell so; None where nothing of the kind stands beside it."""
    passage = reading.document.passages[mention.passage]
    start, end = mention.span.start, mention.span.end
    left = fold(reading.text[max(passage.start, start - _LEFT) : start]).replace("\n", " ")
    right = fold(reading.text[end : min(passage.end, end + _RIGHT)]).replace("\n", " ")
    stops = [stop.end() for stop in _CLAUSE.finditer(left)]
    begin = stops[-1] if stops else 0
    for limit, behind in ((Limit.EARLIEST, _EARLIEST_BEHIND), (Limit.LATEST, _LATEST_BEHIND)):
        if (met := behind.match(right)) is not None:
            return limit, Span(start, end + met.end())
    for limit, before in (
        (Limit.OPEN_START, _OPEN_START),
        (Limit.OPEN_END, _OPEN_END),
        (Limit.EARLIEST, _EARLIEST_BEFORE),
        (Limit.LATEST, _LATEST_BEFORE),
    ):
        if (met := before.search(left, begin)) is not None:
            cue = Span(start - (len(left) - met.start()), end)
            # "not by May" is no limit, and a doubt may stand far from its date
            doubted = limit is Limit.LATEST and _has(reading, mention.passage, _DOUBTS, cue)
            return None if doubted else (limit, cue)
    for limit, before, unless in (
        (Limit.START, _START, _LENGTHENED),
        (Limit.END, _END, _LENGTHENED),  # what may not be "until May" ends in May, as what may
        (Limit.PLAIN, _PLAIN, _OPEN | _DOUBTS),
    ):
        if (met := before.search(left, begin)) is not None:
            told = not _has(reading, mention.passage, unless, mention.span, limit is Limit.PLAIN)
            return (limit, Span(start - (len(left) - met.start()), end)) if told else None
    return None


def _has(reading: Reading, passage: int, listed: frozenset[str], cue: Span, denials: bool = True) -> bool:
    """Whether a passage has, outside a cue, any of some words, or, where asked, a denial in one word."""
    return any(
        (token.lower in listed or (denials and token.lower.endswith("n't"))) and not cue.start <= token.start < cue.end
        for token in reading.passage_tokens(passage)
    )
