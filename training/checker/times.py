"""Faults of time: what was is told as what is or what will be, and the reverse. See `faults`.

What a source is said to have said may be told in another tense fairly, so that a passage that reports speech is changed
to and from the future only.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import srcdiff
from srcdiff.details.lexicon import words
from srcdiff.details.tense import IRREGULAR
from training.checker.subject import Change, Subject, put

_BE = re.compile(r"(?<![\w'’-])(?:is|are|was|were)(?![\w'’-])")
_HAVE = re.compile(r"(?<![\w'’-])(?:has|have|had)(?= (?:been|[a-z]{3,}(?:ed|en))(?![\w'’-]))")
_PAST_VERB = re.compile(
    r"(?<=[\w’')] )([a-z]{2,})(?= (?:the|a|an|his|her|its|their|to|in|on|at|for|with|from|by|that|more|over|about|all"
    r"|up|out|[A-Z£$\d]))"
)
_PRESENT_VERB = re.compile(
    r"(?<!\w)(?:he|it|who|she|which|that) ([a-z]{2,}s)(?![\w'’]| (?:may|can|will|could|would|are|were|have|had)\b)"
)
_WILL_VERB = re.compile(r"(?<![\w'’-])will ([a-z]{2,})(?![\w'’-])")
_MANY = re.compile(r"(?:[^su]s|\b(?:they|we|you|I|people|children|men|women|who|and \w+)) $")
_PASTS = (
    {base: past for base, past, *_ in IRREGULAR} | {"think": "thought"} | {b: b for b in ("cut", "hit", "put", "set")}
)
_BASES = {past: base for base, past in _PASTS.items() if past != base}
_SHIFT = {"is": "was", "are": "were", "was": "is", "were": "are"}
_NO_VERB = words("is was has does not also never this its his us as")
_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|not|the|a|an|of|by|and|to|get|gets|got)|ly) $"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:sa(?:id|ys?)|t(?:old|ells?)|added|according|claim(?:s|ed)|report(?:s|ed)|explain(?:s|ed))(?!\w)", re.I
)
_FUTURE = re.compile(r"(?<!\w)(?:will|would|shall|to be|going to|plan|plans|due|expected|next)(?!\w)", re.I)
_SAID = words("say tell add report explain claim note argue announce state warn")


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """The words that the bundled checker's tokenizer keeps whole: the commonest of English."""
    tokenizer = Path(srcdiff.__file__).parent / "models" / "checker" / "tokenizer.json"
    return frozenset(json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"])


def base_of(past: str) -> str | None:
    """The base of a past form; None where no word known fits."""
    if past in _BASES:
        return _BASES[past]
    if not past.endswith("ed") or len(past) < 5:
        return None
    stem = past[:-2]
    tries = [stem[:-1] + "y"] if stem.endswith("i") else []
    tries += [stem[:-1]] if stem[-1] == stem[-2] and stem[-1] not in "sl" else []
    tries += [f"{stem}e", stem] if re.search(r"[cgsvzu]$|[^aeiou][aeiou][t]$", stem) else [stem, f"{stem}e"]
    return next((word for word in tries if word in vocabulary()), None)


def past_of(base: str) -> str:
    """The past of a base."""
    if base in _PASTS:
        return _PASTS[base]
    if base.endswith("e"):
        return f"{base}d"
    return base[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else f"{base}ed"


def present_of(base: str, before: str) -> str:
    """The present of a base behind the words before it."""
    if _MANY.search(before):
        return base
    if re.search(r"(?:s|sh|ch|x|z|o)$", base):
        return f"{base}es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else f"{base}s"


def _bare(verb: str) -> str | None:
    """The base of a third person; None where no word known fits."""
    tries = (verb[:-3] + "y" if verb.endswith("ies") else "", verb[:-1], verb[:-2] if verb.endswith("es") else "")
    return next((word for word in tries if len(word) > 1 and word in vocabulary()), None)


Place = tuple[int, int, str]
"""A span and what could stand there."""


def _to_come(text: str) -> Iterator[Place]:
    """Verbs of now and then told as what is to come."""
    yield from ((*m.span(), "will be") for m in _BE.finditer(text))
    yield from ((*m.span(), "will have") for m in _HAVE.finditer(text))
    for place, base in [*_pasts(text), *_presents(text)]:
        yield *place.span(1), f"will {base}"


def _shifted(text: str) -> Iterator[Place]:
    """What was told as what is, and the reverse."""
    yield from ((*m.span(), _SHIFT[m.group()]) for m in _BE.finditer(text))
    for place, base in _pasts(text):
        if base not in _SAID:
            yield *place.span(1), present_of(base, text[: place.start(1)])
    for place, base in _presents(text):
        if base not in _SAID:
            yield *place.span(1), past_of(base)


def _done(text: str) -> Iterator[Place]:
    """What is to come told as done."""
    for place in _WILL_VERB.finditer(text):
        if place[1] not in _NO_VERB:
            was = "were" if _MANY.search(text[: place.start()]) else "was"
            yield *place.span(), {"be": was, "have": "had"}.get(place[1]) or past_of(place[1])


def _pasts(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Verbs in the past and their bases."""
    for place in _PAST_VERB.finditer(text):
        base = None if _PASSIVE.search(text[: place.start()]) else base_of(place[1])
        if base:
            yield place, base


def _presents(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Verbs in the third person of now and their bases."""
    for place in _PRESENT_VERB.finditer(text):
        base = None if place[1] in _NO_VERB else _bare(place[1])
        if base:
            yield place, base


def time_changed(subject: Subject, dice: random.Random) -> Change | None:
    """A verb in another time."""
    text = subject.passage
    places = list(_done(text))
    if not _FUTURE.search(subject.evidence):
        places += _to_come(text)
    if not _REPORTS.search(text):
        places += _shifted(text)
    if not places:
        return None
    start, end, new = dice.choice(places)
    told = new.rpartition(" ")[2] if new not in _SHIFT else new
    known = re.search(rf"(?<!\w){told}(?!\w)", subject.evidence) and not new.startswith("will")
    return None if known else put(text, start, end, new)
