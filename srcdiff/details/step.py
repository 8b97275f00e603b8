"""Steps on the way to a deed: that somebody weighs an appeal, prepares it, means to make it or has made it.

A step is how far it goes, the words that tell it, and the matter, by its noun or its verb: "a suit" and "sue" are one.
What the same verb tells in two forms is read in `stance`. Nothing is compared here.
"""

from __future__ import annotations

import bisect
import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import SAYING, words
from srcdiff.details.reading import Reading, Token, sentences, stem
from srcdiff.details.tense import is_past, root


class Stage(enum.Enum):
    """How far a step goes."""

    WEIGHED = "weighed"
    LIKELY = "likely"
    PREPARED = "prepared"
    MEANT = "meant"
    DONE = "done"
    ASKED = "asked for"
    GRANTED = "granted"


_FAMILIES = """
appeal challenge contest, lawsuit suit suits sue sues sued suing litigation litigate proceedings writ, support back
backing endorse endorsement, bid offer takeover, contract deal agreement accord pact treaty settlement memorandum,
merger merge tie-up, lease rent rental tenancy, strike walkout stoppage walk-out, resign resignation quit, sell sale
disposal divest, buy purchase acquire acquisition, close closure shut shutdown, complaint complain, charge indict
indictment prosecute prosecution, test trial pilot, candidacy candidate run stand, ban outlaw prohibit prohibition,
inquiry investigate investigation probe, sanction sanctions, move relocate relocation, referendum plebiscite, layoff
layoffs redundancy redundancies, evacuate evacuation, demolish demolition, extradite extradition, recall, boycott,
veto, curfew, lockdown, evict eviction, deport deportation, sack dismiss dismissal, expel expulsion, expand expansion
extend extension, invest investment, hire recruit recruitment, licence license, permit, loan credit, grant subsidy,
bail parole, asylum, visa, injunction, compensation damages, refund, amnesty pardon, permission consent approval,
warrant, patent, citizenship, apologise apologize apology, rebuild reconstruction, repair mend, invade invasion,
ceasefire truce, bond bonds, ratify ratification, withdraw withdrawal, privatise privatize privatisation nationalise
nationalisation, reopen reopening, postpone postponement delay, partnership alliance, petition, flotation float
listing, recount, retrial, autopsy exhumation exhume, strip search, release free, transfer loan-move
"""
_FAMILY = {
    stem(word): members[0]
    for members in (entry.split() for entry in _FAMILIES.replace("\n", " ").split(","))
    for word in members
}
_WEIGHING = (
    r"consider(?:ing|s)?|weigh(?:ing|s)?(?: up)?|mull(?:ing|s)?(?: over)?|ponder(?:ing|s)?|contemplat(?:ing|es?)"
    r"|examin(?:ing|es?)|explor(?:ing|es?)|discuss(?:ing)?|debating|studying|reviewing|assess(?:ing)?|evaluat(?:ing|e)"
    r"|deliberat(?:ing|e)(?: on| over)?|think(?:ing)? (?:about|of|over)|look(?:ing|s)? (?:at|into)|toy(?:ing|s)? with"
    r"|flirt(?:ing|s)? with|negotiat(?:ing|es?)|bargain(?:ing)? over|haggling over|sounding out"
    r"|(?:in|holding|having|hold) (?:\w+ )?(?:talks|discussions|negotiations) (?:to|on|over|about)"
    r"|deciding (?:whether|if) to|decide (?:whether|if) to|undecided (?:whether|if) to|review|study|debate"
)
_WEIGHED = (
    rf"{_WEIGHING}|tempted (?:to|by)|reserve[sd]? the right to"
    r"|(?:left|leaves|leaving|kept|keeps|keeping) (?:the )?(?:door|option|possibility|way) (?:open )?(?:to|for|of)"
    r"|open to|(?:not|n't|nor|without) (?:yet )?(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing)|rejected|reject)"
    r"(?: the (?:idea|possibility|option|prospect) of)?"
)
_LIKELY = (
    r"likely to|expected to|inclined to|minded to|tipped to|lean(?:ing|s|ed)? (?:towards?|to)"
    r"|probably(?: going to)?|apt to|tend(?:ing|s|ed)? (?:towards?|to)"
)
_PREPARED = (
    r"prepar(?:ing|es?|ed)(?: for| to)?|draft(?:ing|s)|draw(?:ing|s) up|working on|work(?:s)? on|putting together"
    r"|planning(?: for| to)?|plan(?:s|ned)?(?: to)?|intend(?:s|ed|ing)?(?: to)?|aim(?:s|ed|ing)? (?:to|for|at)"
    r"|hop(?:es?|ed|ing) (?:to|for)|want(?:s|ed|ing)? to|getting ready (?:to|for)|gear(?:ing|ed|s) up (?:to|for)"
    r"|(?:on the (?:verge|brink) of|close to|nearing|poised to|bracing for|about to|ready to)"
    r"|propos(?:es?|ed|ing)(?: to)?|threaten(?:s|ed|ing)?(?: to| with)?|would like to"
    r"|collecting (?:money|signatures) for|instructing lawyers to"
)
_MEANT = (
    r"will(?: also| now| then| soon| certainly| definitely)?|shall|going to|'ll"
    r"|(?:pledg(?:ed|es|ing)|vow(?:ed|s|ing)|promis(?:ed|es|ing)|agree[sd]?|decid(?:ed|es)|resolv(?:ed|es)|opt(?:ed|s)"
    r"|undertook|undertakes|determined|certain|sure|bound|committed(?: \w+self)?) to"
    r"|(?:pledg(?:ed|es)|promis(?:ed|es)|guarantee[sd]?|assured (?:\w+ ){1,2}of|gave|declared)"
    r" (?:his|her|its|their)(?: full)?|announc(?:ed|es)(?= \w)"
)
_MAKING = (
    r"(?:fil|lodg|submitt|launch|sign|seal|conclud|complet|clinch|finali[sz]|sanction|approv|present|start)ed"
    r"|(?:brought|made|struck|reached|won|begun|began|taken|took|gone on|went on|gave|thrown|threw|put in"
    r"|come to|came to)"
    r"|agreed(?: on)?(?= an? | the | terms )"
)
_LIGHT = words(
    """file lodge bring make launch submit take hold begin start give put possible new fresh formal full big own first
    second such further possibly strong legal written whole open single joint additional whether more other large
    small separate swift early major special wide broad"""
)
_DONE = rf"(?:has|have|had)(?: \w+ly| already| now| since| also| just| both)?(?: been)? (?:{_MAKING})"
_GOT = (
    r"grant(?:ed|s)|award(?:ed|s)|(?:been|was|were) given|receiv(?:ed|es)|obtain(?:ed|s)|secur(?:ed|es)|won|got|gained"
    r"|cleared|approved|gave|issued"
)
_ASKED = (
    r"appl(?:ied|ies|ying) (?:\w+ ){0,3}for|ask(?:ed|s|ing) (?:\w+ ){0,3}for|request(?:ed|s|ing)?|sought|seek(?:s|ing)?"
    r"|demand(?:ed|s|ing)?|call(?:ed|s|ing) for|put in for|petition(?:ed|s|ing)? for"
)
_CUES = tuple(
    (stage, re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])"))
    for stage, pattern in (
        (Stage.WEIGHED, _WEIGHED),
        (Stage.LIKELY, _LIKELY),
        (Stage.PREPARED, _PREPARED),
        (Stage.ASKED, _ASKED),
        (Stage.MEANT, _MEANT),
        (Stage.DONE, rf"{_DONE}|{_MAKING}"),
        (Stage.GRANTED, _GOT),
    )
)
_WEIGHS = re.compile(rf" ?(?:to )?(?:{_WEIGHING})(?![\w'])")
_OPEN = words(
    """if whether unless could may might can cannot until before would should must ought expected expects expect likely
    probably hopes hope hoped considered considering considers thought believed believes reported rumoured able
    free right fail failed deny denied denies without ought due chance possible possibly perhaps once whoever
    any rather instead"""
)
"""Words before a step by which it is no step, or another's."""
_NOT = words("not never no neither nor without")
_NO_VERB = words("be been being have had has said also only even already say see do done")
_AUXILIARIES = words("has have had would")
_BETWEEN = words("not been already now also since be even both")
_BORDERS = frozenset(',;:()—–"“”.!?') | words("but while whereas which who although though because and or unless if")
_REACH, _CONTENT = 10, 5  # tokens, and content words of them, behind a cue that tell the matter
_NEAR = 3  # of which a noun of a family must be one
_BEFORE = 8  # tokens before a step that may leave it open
_DENIED = 3  # tokens before a cue among which its denial stands
_AUXILIARY = 4  # tokens before a verb among which its auxiliary stands
_OF_NOUNS = (Stage.DONE, Stage.GRANTED, Stage.ASKED)
"""Stages whose verbs tell nothing without a noun of a family behind them."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far it goes, the name of its matter, the roots of it, and where its words begin and end in the document.

    `known` tells that the matter is of a family, so that its noun alone tells what it is; `denied` that it is denied.
    """

    stage: Stage
    matter: str
    words: frozenset[str]
    start: int
    end: int
    known: bool
    denied: bool


def steps(reading: Reading) -> tuple[tuple[Step, ...], ...]:
    """The steps that each passage tells, in order."""
    return tuple(
        tuple(step for sentence in sentences(reading.passage_tokens(i)) for step in _steps(sentence))
        for i in range(len(reading.ranges))
    )


def _steps(tokens: Sequence[Token]) -> Iterator[Step]:
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.lower) + 1
    text = " ".join(token.lower for token in tokens) + " "
    cues = [(m.start(), m.end(), stage) for stage, pattern in _CUES for m in pattern.finditer(text)]
    taken = -1
    for first, last, stage in sorted(cues, key=lambda cue: (cue[0], -cue[1])):
        start, end = bisect.bisect_left(starts, first), bisect.bisect_left(starts, last)
        if start < taken or (tokens[start].capital and not tokens[start].first):
            continue
        found = _step(tokens, start, end, stage, text[last:])
        if found is not None:
            yield found
            if stage in (Stage.WEIGHED, Stage.LIKELY, Stage.PREPARED):
                taken = end + 1
    yield from _verbs(tokens)


def _step(tokens: Sequence[Token], start: int, end: int, stage: Stage, rest: str) -> Step | None:
    firm = stage in (Stage.MEANT, Stage.DONE, Stage.GRANTED)
    # "Promised to consider" is told by what follows.
    if (stage is Stage.MEANT and _WEIGHS.match(rest)) or (firm and _left_open(tokens, start)):
        return None
    governed = _governed(tokens, end)
    content = [at for at in governed if _tells(tokens[at])][:_CONTENT]
    known = next((at for at in content[:_NEAR] if root(tokens[at]) in _FAMILY), None)
    denied = any(_denies(token) for token in tokens[max(0, start - _DENIED) : end + 1 if firm else start])
    if not content or (known is None and stage in _OF_NOUNS) or (denied and not firm):
        return None
    head = content[0] if known is None else known
    name = _FAMILY.get(root(tokens[head]), root(tokens[head]))
    told = frozenset(root(tokens[at]) for at in content)
    return Step(stage, name, told, tokens[start].start, tokens[head].end, known is not None, denied)


def _tells(token: Token) -> bool:
    """Whether a word tells what the matter is."""
    return token.content and token.lower not in _NO_VERB and not {token.lower, root(token)} & _LIGHT


def _governed(tokens: Sequence[Token], end: int) -> list[int]:
    found = []
    for at in range(end, min(len(tokens), end + _REACH)):
        if tokens[at].text in _BORDERS or tokens[at].lower in _BORDERS:
            break
        found.append(at)
    return found


def _denies(token: Token) -> bool:
    return token.lower in _NOT or token.lower.endswith("n't")


def _left_open(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word before a firm step in its sentence leaves it open."""
    return any(token.lower in _OPEN for token in tokens[max(0, start - _BEFORE) : start])


def _verbs(tokens: Sequence[Token]) -> Iterator[Step]:
    """Verbs of a family that tell it as done or, behind "said it would", as meant: "has sued"."""
    for at, token in enumerate(tokens):
        family = _FAMILY.get(root(token))
        start = _auxiliary(tokens, at)
        if family is None or start is None or not token.content or (token.capital and not token.first):
            continue
        said = tokens[start].lower == "would"
        denied = any(_denies(t) for t in tokens[start:at])
        ahead = tokens[max(0, start - _BEFORE) : start]
        fits = any(t.lower in SAYING for t in ahead) if said else _participle(token) and not denied
        if not fits or _left_open(tokens, start):
            continue
        told = frozenset(root(tokens[n]) for n in (at, *_governed(tokens, at + 1)) if tokens[n].content)
        stage = Stage.MEANT if said else Stage.DONE
        yield Step(stage, family, told, tokens[start].start, token.end, True, denied)


def _participle(token: Token) -> bool:
    return is_past(token) or token.lower.endswith("ed")  # "sued" too


def _auxiliary(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the auxiliary right before a verb: have or "would"."""
    for place in range(at - 1, max(-1, at - 1 - _AUXILIARY), -1):
        word = tokens[place].lower
        if word in _AUXILIARIES:
            return place
        if word not in _BETWEEN and not word.endswith("ly"):
            return None
    return None
