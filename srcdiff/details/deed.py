"""Deeds: that something was done or was not, in any of the words for it: "checked", "verified" and "not verified".

A deed is its kind, whether it is done, and the words that tell it. Words of one kind stand for one another only so far
that who affirms one contradicts who denies the other; single words that are contraries stand in `opposites`.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, Token

_INQUIRY = (
    r"(?:(?:an?|the|its|their|any|own|new|\w+al|\w+nary|full|in-depth) )*(?:investigation|inquiry|probe|proceedings)"
)
_OUT = r"(?: (?:it|this|that|them|anything))? out"
_DEEDS = {
    "check": r"check(?:ed|s)?|verif(?:y|ies|ied|ying)|authenticat(?:e|es|ed|ing)|corroborat(?:e|es|ed|ing)",
    "consider": r"consider(?:ed|ing|s)?|contemplat(?:e|es|ed|ing)|th(?:ink|inks|ought|inking) (?:about|of)"
    r"|toy(?:ed|ing) with|mulled|weighed(?: up)?|entertained(?: the idea of)?",
    "inquire": rf"(?:open(?:ed|s|ing)?|launch(?:ed|es|ing)?|start(?:ed|s|ing)?|beg(?:in|an|un|ins)|initiated)"
    rf" {_INQUIRY}",
    "suspend": r"suspend(?:ed|s|ing)?|paus(?:e|es|ed|ing)|fr(?:eeze|oze|ozen|eezing)"
    r"|put (?:(?!not\b)\w+ ){0,3}on (?:hold|ice)",
    "move out": r"evacuat(?:e|es|ed|ing)|moved out|taken out|brought to safety"
    r"|(?:left|fled|leave) (?:their|his|her) homes?",
    "find": r"f(?:ound|ind|inds)(?! (?:that|to be|guilty|it|him|her|himself|herself|themselves)\b)"
    r"|recover(?:ed|s)?(?! from)|discover(?:ed|s)?|retriev(?:ed|es|e)|locat(?:ed|es|e)|unearthed|turned up",
    "notify": r"notif(?:ied|ies|y)|inform(?:ed|s)?|alerted|told(?= (?:of|about)\b)",
    "reply": r"repl(?:ied|ies|y)|respond(?:ed|s)?|answer(?:ed|s)?(?! for)|wr(?:ote|itten) back|turned down",
    "ask": r"ask(?:ed|s)?|request(?:ed|s)?|applied for|put in for",
    "attend": r"attend(?:ed|s)?|turn(?:ed|s)? up|show(?:ed|s)? up|(?:was|were|is|are) present",
    "resign": r"resign(?:ed|s)?|stepp(?:ed) down|steps down|quit|stood down",
    "arrest": r"arrest(?:ed|s)?|detain(?:ed|s)?|taken into custody|t(?:ook|aken) into custody",
    "harm": r"injur(?:e|ed|es)|hurt|wounded|harmed",
    "rule out": rf"rul(?:e|ed|es){_OUT}|exclud(?:e|es|ed)(?= (?:the possibility|that|it)\b)",
    "dispute": r"disput(?:e|es|ed)|contest(?:s|ed)?|challeng(?:e|es|ed)|(?:is|are|was|were) (?:wrong|false|mistaken)",
    "sail": r"r(?:uns?|an)(?= (?:in|on|at|during|when|all|every|even|through)\b)"
    r"|operat(?:e|es|ed)(?= (?:in|on|at|even)\b)"
    r"|sail(?:s|ed)?|(?:is|are|was|were) (?:offered|in service)",
    "publish": r"publish(?:ed|es)?|releas(?:ed|es|e)|made public|ma(?:de|kes?) (?:\w+ ){1,3}public",
    "pay": r"paid|pays?(?! \w*(?:rises?|dispute|cuts?|talks|deal))",
    "sign": r"sign(?:ed|s)(?! (?:of|that))|put (?:his|her|its|their) names? to",
    "visit": r"visit(?:ed|s)?|been to|went to see",
    "know": r"knows?|knew|(?:was|were|is|are|been) aware",
    "warn": r"warn(?:ed|s)?|cautioned",
    "see": r"s(?:aw|een)(?! (?:as|off|in|out)\b)|witness(?:ed|es)?",
    "read": r"read(?:s)?(?= (?:it|the|them|his|her|this)\b)|studied",
    "meet": r"met(?= (?:with|him|her|them|the|in)\b)|held talks with",
    "repay": r"repa(?:y|id|ys)|(?:paid|pays?|given?|gave|handed) (?:\w+ ){0,4}back|refund(?:ed|s)?|reimbursed?",
    "insure": r"insur(?:ed|es)|(?:is|are|was|were) covered by insurance",
    "damage": r"damag(?:ed|es|e)(?! to)",
    "vaccinate": r"vaccinated|inoculated|had the (?:vaccine|jab|shot)",
    "train": r"trained|received training|had (?:\w+ )?training",
    "approve": r"approv(?:ed|es|e)|authori[sz](?:ed|es|e)|signed off(?: on)?|gave (?:\w+ ){1,4}the go-ahead",
    "consult": r"consult(?:ed|s)|asked for (?:\w+ ){1,2}(?:opinion|advice|view)",
    "explain": r"explain(?:ed|s)?|gave (?:\w+ )?reasons?",
    "hire": r"hir(?:ed|es|e)|recruit(?:ed|s)?|taken on",
    "use": r"us(?:ed|es)(?! to)|made use of",
    "change": r"chang(?:ed|es)|alter(?:ed|s)|amend(?:ed|s)|revis(?:ed|es)",
    "sell": r"sold|sells",
    "buy": r"bought|buys|purchas(?:ed|es)|acquir(?:ed|es)",
    "decide": r"decid(?:ed|es)(?! (?:by|the)\b)",
    "deny": r"den(?:y|ied|ies)(?= (?:that|it|them|this|having)\b)",
    "apologise": r"apologi[sz](?:ed|es|e)|said (?:\w+ ){1,3}sorry",
}
_PATTERNS = tuple((kind, re.compile(rf"(?<![\w'])(?:{pattern})(?![\w'])")) for kind, pattern in _DEEDS.items())
_DENYING = words("not never cannot nobody none neither nor without")
_BETWEEN = words(
    """yet been be being so far ever even to able have has had actually formally officially immediately publicly
    personally really again still any anyone either"""
)
"""Words that may stand between a denial and its verb."""
_OPEN = words(
    """no if whether would may might could should can will must unless hardly scarcely barely few little nothing none
    nobody neither nor never not without cannot refuse refused refuses declined decline declines fail failed fails
    failing deny denied denies denying unable unlikely likely only instead rather before until than doubt doubted
    plan plans planned planning want wants wanted hope hopes hoped intend intends intended wish wished threatened
    due stopped stop avoid avoided prevent prevented yet asked ask call calls called urged demanded promise promised
    expected set about almost nearly rarely seldom too when once anyone anything any other else elsewhere suspected
    alleged claim claims claimed whoever everything all most some ordered nowhere wait waiting awaiting last
    first"""
)
"""Words before or behind a verb by which it may be left open, denied, wished or another's."""
_ENDING = words("until only just but unless without before enough since after")
"""Words behind a denial that tell where it ends."""
_DETERMINERS = words("a an the its their his her this that any some every each")
"""Right before a word they make it a noun."""
_MORE = words("longer later sooner earlier more less fewer other better")
_LINKING = words("able managed been had has")
_BEFORE, _BEHIND = 12, 4  # tokens of a clause before and behind a verb that may leave it open
_UNTIL = 14  # tokens behind a denial among which its end may be told


@dataclass(frozen=True, slots=True)
class Deed:
    """Its kind, whether it is done, and where its words begin (with the denial) and end among the tokens."""

    kind: str
    done: bool | None
    start: int
    end: int


def deeds(reading: Reading) -> tuple[tuple[Deed, ...], ...]:
    """The deeds that each passage tells; `done` is None where words beside one leave it open."""
    return tuple(tuple(_deeds(reading.tokens[first:last])) for first, last in reading.ranges)


def _deeds(tokens: Sequence[Token]) -> list[Deed]:
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.lower) + 1
    text = " ".join(token.lower for token in tokens) + " "
    found = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = bisect.bisect_left(starts, match.start()), bisect.bisect_left(starts, match.end())
            denial = _denial(tokens, start)
            empty = [t.lower for t in tokens[end : end + 2]]
            if denial is None and empty[:1] == ["no"] and not _MORE & {*empty}:
                found.append(Deed(kind, None if _clause_denies(tokens, start) else False, start, end + 1))
            elif denial is not None:
                twice = _clause_denies(tokens, denial) or any(t.lower in _ENDING for t in _ahead(tokens, denial))
                found.append(Deed(kind, None if twice else False, denial, end))
            else:
                left = any(t.lower in _OPEN or _denies(t) for t in _clause(tokens, start))
                wished = start > 1 and tokens[start - 1].lower == "to" and tokens[start - 2].lower not in _LINKING
                noun = start > 0 and tokens[start - 1].lower in _DETERMINERS
                behind = any(
                    t.lower in _DENYING or t.lower in ("no", "nothing", "only") for t in tokens[end : end + _BEHIND]
                )
                found.append(Deed(kind, None if left or wished or behind or noun else True, start, end))
    return found


def _denies(token: Token) -> bool:
    return token.lower in _DENYING or token.lower.endswith("n't") or token.lower == "no"


def _denial(tokens: Sequence[Token], at: int) -> int | None:
    """Where the denial right before a verb stands."""
    place = at - 1
    while place >= 0 and (tokens[place].lower in _BETWEEN or tokens[place].lower.endswith("ly")):
        place -= 1
    here = tokens[place].lower if place >= 0 else ""
    if here == "nor":
        return next((at for at in range(place - 1, max(-1, place - 4), -1) if tokens[at].lower == "neither"), None)
    if here in _DENYING - {"neither", "nor", "none"} or here.endswith("n't"):
        return (
            place - 1 if here == "not" and place and tokens[place - 1].lower in ("had", "has", "was", "did") else place
        )
    return None


def _clause(tokens: Sequence[Token], at: int) -> list[Token]:
    """The tokens before a place, in its clause."""
    found: list[Token] = []
    for token in reversed(tokens[max(0, at - _BEFORE) : at]):
        if token.text in '.;:!?“”"()':
            break
        found.append(token)
    return found


def _clause_denies(tokens: Sequence[Token], at: int) -> bool:
    return any(_denies(token) for token in _clause(tokens, at))


def _ahead(tokens: Sequence[Token], at: int) -> list[Token]:
    """The tokens from a denial to the end of its clause."""
    found: list[Token] = []
    for token in tokens[at : at + _UNTIL]:
        if token.text in ',.;:!?“”"()':
            break
        found.append(token)
    return found
