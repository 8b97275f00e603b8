"""Silence: that somebody would not say something, has not decided it, left it open, or has to show for it.

A silence is the words that tell it, who keeps it, and the matter: the words of "whether prices would go up". What
another text makes of the matter is compared elsewhere.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.modality import is_month
from srcdiff.details.reading import Reading, Token
from srcdiff.details.tense import root

_NOT = r"(?:not|\w+n't|cannot)"
_SOON = r"(?: (?:yet|immediately|publicly|so far|currently|officially|even|want to|wish to|like to|yet been able to))*"
_UNWILLING = (
    rf"(?:declin(?:e|es|ed|ing)(?: \w+ly)? to|refus(?:e|es|ed|ing)(?: \w+ly)? to|{_NOT}{_SOON}(?: be| been)?"
    r"|(?:has|have|had|is|are|was|were) yet to(?: be)?|(?:un(?:willing|able)|reluctant|too early|too soon) to"
    r"|without|avoided|held back from)"
)
_ASKING = r"(?: (?:reporters|journalists|parliament|the court))?(?= (?:whether|if|how|when|what|who|why|which|where))"
_SAY = (
    r"(?:(?:say|said|saying)(?! (?:that|so|it|he|she|they|this|no|yes|goodbye|the|a|an)\b)|comment(?:ed|ing)?"
    r"|disclos(?:e|ed|ing)|reveal(?:ed|ing)?|confirm(?:ed|ing)?|specif(?:y|ied|ying)|elaborat(?:e|ed|ing)"
    r"|discuss(?:ing)?|indicat(?:e|ed|ing)|speculat(?:e|ed|ing)|(?:be )?drawn(?= (?:on|about|into|over))"
    rf"|(?:clarif(?:y|ied|ying)|explain(?:ed|ing)?|tell|told|predict(?:ed)?|make clear|made clear){_ASKING}"
    r"|give (?:any )?details|go into(?: any)? details?|spell out|spelled out)"
)
_DECIDE = (
    r"(?:decid(?:e|ed|ing)|made up (?:his|her|its|their) minds?"
    r"|(?:made|taken|reached|come to) (?:a|any) (?:final )?decision"
    rf"|(?:settled|established|determined){_ASKING})"
)
_JUDGED = r"(?:confirm|den[iy]|back|rul|accept|reject|endors|support|oppos|affirm|approv|admit|welcom)\w*"
_LATER = r"(?:has|have|had|is|are|was|were) yet to(?: be)?"
_GIVEN = (
    r"(?:\w+ )?(?:reasons?|explanations?|cause|figures?|timetable|date|deadline|position|stand|sides?|view)(?![\w'])"
)
_UNSETTLED = (
    r"unclear|uncertain|unknown|unresolved|(?:not|never) (?:\w+ )?(?:clear|known|certain|established)"
    r"|an open question|open|anyone's guess|to be seen"
)
_EARLY = (
    r"too (?:early|soon) to (?:rule out|exclude|judge|conclude|tell|know|determine|blame|name|assess|draw|call|describe"
    r"|speak of|declare)"
)
_CALL = r"(?:call|describe|speak of|declare|go so far as to (?:call|say|claim)|go as far as to (?:call|say|claim))"
_RECALL = r"(?:recall|remember)(?:ed|ing)?(?! (?:to|that|when)\b)"
_PROOF = r"(?:nothing|no (?:\w+ )?(?:evidence|proof|signs?|indications?|suggestion|confirmation|trace|record))"
_PROVE = r"(?:link|connect|tie|suggest|show|prove|support|confirm|indicate)"
_CUES = tuple(
    re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])")
    for pattern in (
        rf"{_UNWILLING} {_SAY}(?: anything| more| much)?",
        rf"(?:{_NOT}{_SOON}(?: be| been)?|{_LATER}) {_DECIDE}",
        rf"{_NOT}(?: \w+ly)? (?:interven(?:e|ed)|step(?:ped)? in|interfer(?:e|ed)|react(?:ed)?|respond(?:ed)?)",
        rf"{_NOT}(?: \w+ly)? (?:repl(?:y|ied)|object(?:ed)?|take sides|taken sides|get involved)",
        r"reserv(?:e|ed|es) (?:his|her|its|their|the)? ?(?:decision|judge?ment|ruling|verdict|position)",
        rf"(?:ga?ve|gives?|giving|offer(?:ed|s)?|cit(?:ed|es)|nam(?:ed|es)|provid(?:ed|es)|took|takes|set) no {_GIVEN}",
        rf"{_NOT}(?: yet| \w+ly)? (?:give|offer|cite|name|provide|take|set)[dn]? (?:an?|any|the|his|her|its) {_GIVEN}",
        rf"{_NOT} {_CALL}|{_UNWILLING} {_RECALL}|no (?:recollection|memory) of",
        r"(?:does|do)(?: not|n't) (?:actually )?(?:say|claim|state|suggest|mean|conclude)(?: that| the)",
        rf"no (?:\w+ )?(?:information|knowledge|word|details|idea|news|clarity)(?: on| about| as to| of)?{_ASKING}",
        rf"{_EARLY}|(?:could|can|would) (?:neither|not) (?:yet )?(?:judge|tell)",
        r"undecided|no (?:\w+ )?decision (?:(?:has |had |was )?(?:yet )?(?:been )?(?:made|taken|reached)|yet)",
        r"(?:made|took|gave|offered) no (?:comment|statement|announcement|promise|commitment|details|indication|hint)",
        r"(?:keep|keeps|kept|remained|stayed|was|were|is) (?:silent|mum|tight-lipped|coy|vague|evasive)|said nothing",
        rf"(?:un(?:clear|certain|known)|{_NOT} know|not (?:\w+ )?(?:clear|known|certain|sure)|unsure){_ASKING}",
        r"(?:left|leaves|leaving|remains|remained|remain)(?: it)? open(?= (?:whether|if|how|what|who|why))",
        rf"neither {_JUDGED}(?: \w+)?(?: \w+)? nor(?: \w+ly)? \w+(?: out| down| off)?",
        r"(?:stop|stops|stopped|stopping|fell|falls|falling) short of(?= \w+ing)",
        rf"{_PROOF}(?: so far| yet| at present| to date| as yet)?(?= (?:that|to suggest|(?:to|that would) {_PROVE}))",
        rf"(?:{_UNSETTLED})(?= [.,;:])",
    )
)
_OPEN = words(
    """whether if unclear unknown uncertain unsure undecided undetermined decline declines declined declining refuse
    refuses refused refusing refusal silent silence quiet mum tight-lipped coy evasive vague comment comments
    commented commenting drawn
    unconfirmed elaborate elaborated specify specified yet neither nor may might could possible possibly perhaps
    maybe consider considers considered considering doubt doubts doubtful mystery wait waits waiting awaits awaited
    secret secretive withheld withhold answer answers answered unanswered questions asked guess speculate
    speculation hint hints hinted evidence proof sign signs indication indications suggest suggests suggestion
    record trace prove proved proven noncommittal non-committal ambiguous undisclosed unexplained pending mind
    undecidedly room option options dodged dodge evade evaded sidestepped dodges ducked decide deciding seen shied
    shies avoid avoided unspecified unidentified nameless anonymous wondering wonders knows known know clarity
    hesitate hesitated hesitates committing commit commits committed unwilling unable reluctant reluctance likely
    unlikely probably explain explains explained explanation fail fails failed failing until unless seems appears
    apparently expected believed thought suspected alleged reportedly open question request requests hanging fence
    hedged skirted brushed shrugged unsaid untold deflected stonewalled pinned balance air cagey guarded wary cards
    dark depends depending"""
)
"""Words beside which a matter may still be open."""
_KEPT = tuple(
    re.compile(rf"\b(?:{pattern})\b")
    for pattern in (
        r"no (?:\w+ )?(?:figures?|details?|word|reply|information|reason|statement|date|names?|clue|idea|view|opinion)",
        r"(?:decision|nothing|little) .{0,60}\b(?:not|said|known|decided)",
        r"(?:not|said|say|says) .{0,60}\b(?:decision|nothing|little)",
        r"remains? to be|(?:kept|keeps|keeping) .{0,60}\bto (?:him|her|it)self",
        rf"{_UNWILLING} (?:put|give|giving|offer|provide|share|talk|speak|go into|commit|make|divulge|let|shed|budge)",
        r"nowhere .{0,40}\b(?:claim|say|state|suggest)s?|(?:see|sees|saw|seen|found|find|finds|have|has) no",
        r"for now|at present|for the moment|to date",
        rf"{_UNWILLING} (?:engage|get into|touch on|address|be pinned)",
    )
)
"""Runs of words that say that a matter is kept open."""
_EXCEPT = re.compile(r"(?:except|other than|apart from|beyond)(?: to)? say(?:ing)?(?: only)?")
_CALLING = re.compile(rf"{_CALL}$")
_REFUSING = re.compile(rf"{_UNWILLING} {_SAY}|said nothing|no comment")
_UNAWARE = re.compile(
    rf"{_NOT}(?: yet)? (?:know|decided?|made up (?:his|her|its|their) minds?|reached a decision)"
    "|yet to decide|undecided"
)
_ASKED = re.compile(
    r"\basked (?:by \w+ |repeatedly |directly )?(?:whether|if|about|why|how|when|what|who)\b(?P<matter>[^.;]*),"
)
_WHETHER = re.compile(r"(?:^|[.;:,] |but |and )whether (?P<matter>[^.;]*)$")
_SO = re.compile(
    r"(?:^|[.;:,] |but |and |unclear |known |clear )(?:whether|if) \w+(?: \w+)? (?:did so|complied|did|obeyed)\b"
)
"""What is left open is what the sentence before tells: "whether it did so"."""
_DISMISSING = re.compile(
    r"\b(?:reject|dismiss|den[iy]|disput|refut|repudiat|brush|accept|confirm|endors|back|support)\w*(?: \w+)?"
    r" (?:the|any|all|that|this|such) (?P<noun>suggestions?|claims?|idea|notion|possibility|allegations?|rumours?) "
)
_ENDS = re.compile(
    r"[.;:!?()\"—–]|, (?:but|and|although|though|while|which|who|he|she|it|they|his|her|its|their|a|an|the) |- "
    r"|and (?:had|has|have|was|were|is|are|will|would|said|added|asked|he|she|it|they|that) "
)
_LIGHT = words(
    """whether if would could will did does do is are was were be been being anyone anybody someone anything something
    any some one it them this that these those so such he she they his her its their how what when who why which where
    else more much many far yet also still just even only get got go going gone come take taken make made give given
    happen happened case matter issue question rest others report reports time way thing things people year day week
    month directly immediately"""
)
_AUXILIARY = words("do does did will would has have had is are was were could")
_BEHIND = 3  # tokens right before a cue among which its subject's word is sought


@dataclass(frozen=True, slots=True)
class Silence:
    """Where its words begin and end among the tokens, the stem of who keeps it and the roots of the matter's words."""

    start: int
    end: int
    subject: str | None
    matter: frozenset[str]
    refuses: bool = False
    """Whether somebody would not speak, though he may well know."""
    unaware: bool = False
    """Whether somebody does not know, or has not decided."""
    calls: bool = False
    """Whether somebody would not call a thing so, in words that the other side may say outright."""
    so: bool = False
    """Whether the matter is what was asked for just before: "whether it did so is unclear"."""
    refrains: bool = False
    """Whether it tells that somebody did not do a thing ("stopped short of demanding"), as a plain denial does."""


def silences(reading: Reading) -> tuple[tuple[Silence, ...], ...]:
    """The silences that each passage tells, in order, none inside another."""
    return tuple(tuple(_silences(reading.tokens[first:last])) for first, last in reading.ranges)


def _silences(tokens: Sequence[Token]) -> list[Silence]:
    text, starts = _line(tokens)
    found: list[Silence] = []
    for cue in sorted((m for pattern in _CUES for m in pattern.finditer(text)), key=lambda m: (m.start(), -m.end())):
        start, end = _token(starts, cue.start()), _token(starts, cue.end())
        if found and start < found[-1].end:
            continue
        stop = _ENDS.search(text, cue.end())
        last = _token(starts, stop.start()) if stop else len(tokens)
        matter = _matter(tokens[end:last])
        subject = _subject(tokens, start)
        ahead = text[: cue.start()]
        asked = None if matter else _ASKED.search(ahead) or _WHETHER.search(ahead)
        if asked is not None:
            start = _token(starts, asked.start())
            start += not tokens[start].word
            matter = _matter(tokens[_token(starts, asked.start("matter")) : _token(starts, asked.end("matter"))])
        if start and tokens[start].lower == "not" and tokens[start - 1].lower in _AUXILIARY:
            start -= 1
        refuses, unaware = (kind.match(cue.group()) is not None for kind in (_REFUSING, _UNAWARE))
        refrains = cue.group().endswith("short of")
        calls, so = (
            _CALLING.search(cue.group()) is not None,
            _SO.search(text[: stop.start() if stop else None]) is not None,
        )
        found.append(Silence(start, last, subject, matter, refuses, unaware, calls, so, refrains))
    return found


def _matter(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(root(t) for t in tokens if t.content and t.lower not in _LIGHT)


def stating(tokens: Sequence[Token]) -> Sequence[Token]:
    """What a passage may state: all of it, or what follows "refused to comment except to say that"."""
    text, starts = _line(tokens)
    kept = _EXCEPT.search(text)
    return tokens[_token(starts, kept.end()) :] if kept else tokens


def openly(tokens: Sequence[Token], matter: Collection[str] = ()) -> bool:
    """Whether any word of what a passage states leaves a matter open, beside the matter's own words."""
    text, starts = _line(tokens)
    judged = {_token(starts, met.start("noun")) for met in _DISMISSING.finditer(text)}
    return any(kept.search(text) for kept in _KEPT) or any(
        t.lower in _OPEN and root(t) not in matter and at not in judged and not is_month(t)
        for at, t in enumerate(tokens)
    )


def _line(tokens: Sequence[Token]) -> tuple[str, list[int]]:
    """The tokens in small letters with single spaces between them, and where each begins."""
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.lower) + 1
    return " ".join(token.lower for token in tokens) + " ", starts


def _token(starts: Sequence[int], offset: int) -> int:
    """The first token that begins at an offset or behind it."""
    return bisect.bisect_left(starts, offset)


def _subject(tokens: Sequence[Token], at: int) -> str | None:
    for token in reversed(tokens[max(0, at - _BEHIND) : at]):
        if token.text in ".;:!?":
            return None
        if token.content:
            return token.stem
    return None
