"""The role of a number in its clause: a change or a level, which way it goes, how often it comes, one each or in all.

What is read are the words right before and behind a figure; what the figure itself means is told in `number`, and
nothing is compared here.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.details.lexicon import words
from srcdiff.details.reading import Reading, fold
from srcdiff.model import Mention, Span

_LEFT, _RIGHT = 90, 70  # characters on each side of a figure that are looked at
_NEXT_TO = 40  # characters behind a figure among which it is told who gets it
_CUE = 40  # characters before a figure up to which the word of its move is shown with it
_STOP = re.compile(r"[.;:!?](?:[\s\"')]|$)|[()]|\s-\s")

_UP = """rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing grow grows
grew grown growing gain gains gained gaining jump jumps jumped jumping soar soars soared soaring surge surges surged
surging leap leaps leapt leaped up raise raises raised raising lift lifts lifted lifting boost boosts boosted hike hikes
hiked expand expands expanded swell swells swelled swollen advance advances advanced warm warms warmed warming heat
heats heated heating widen widens widened lengthen lengthens lengthened rally rallies rallied rebound rebounds rebounded
double doubles doubled doubling treble trebles trebled triple triples tripled quadruple quadruples quadrupled mount
mounts mounted strengthen strengthens strengthened growth upwards upward higher extend extends extended extending
enlarge enlarges enlarged enlarging broaden broadens broadened broadening widening stretch stretches stretched prolong
prolongs prolonged lengthening expanding raising swelling mounting deepen deepens deepened bump bumps bumped inflate
inflates inflated elevate elevated escalate escalates escalated"""
_DOWN = """fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline
declines declined declining dip dips dipped dipping slip slips slipped slipping slide slides slid sliding sink sinks
sank sunk sinking shrink shrinks shrank shrunk shrinking plunge plunges plunged plunging plummet plummets plummeted
tumble tumbles tumbled tumbling slump slumps slumped slumping down cut cuts cutting reduce reduces reduced reducing
reduction reductions lower lowers lowered lowering slash slashes slashed trim trims trimmed shed sheds shedding lose
loses lost losing loss losses ease eases eased easing retreat retreats retreated narrow narrows narrowed cool cools
cooled cooling halve halves halved halving shave shaved weaken weakens weakened dwindle dwindles dwindled contract
contracted ebb ebbed recede receded shorten shortens shortened shortening curtail curtails curtailed diminish diminishes
diminished lessen lessens lessened scaled pared whittled truncated narrowing downwards downward"""
_TURNS = dict.fromkeys(words(_UP), 1) | dict.fromkeys(words(_DOWN), -1) | dict.fromkeys(words("change move shift"), 0)
_PRICED = {"discount": -1, "discounts": -1, "rebate": -1, "markdown": -1, "surcharge": 1, "markup": 1, "mark-up": 1}
"""What is taken off a price or put on it."""
_ALONE = words(
    """rise rises rose risen rising increase increased climb climbs climbed grow grew grown gain gains gained gaining
    jump jumps jumped soar soared surge surged leapt leaped add adds added up fall falls fell fallen falling decrease
    decreased drop drops dropped decline declined dip dipped slip slipped slide slid sink sank sunk shrink shrank shrunk
    plunge plunged plummeted tumble tumbled slump slumped down shed sheds lose loses lost losing"""
)
"""Words of a move that may stand right before its size: "rose 5 percent", "up 17 crowns"."""
_NOUNS = words(
    """rise increase growth gain jump surge climb leap hike fall decrease drop decline dip slump plunge cut reduction
    loss extension expansion enlargement shortening"""
) | frozenset(_PRICED)
_TURNS |= {"extension": 1, "expansion": 1, "enlargement": 1}
_TURNS |= {"add": 1, "adds": 1, "added": 1} | _PRICED
_FILL = r"(?: (?:a|an|the|some|another|further|only|just|fully|about|around|nearly|almost|exactly|roughly|on average))*"
_MOVE = "|".join(sorted(_TURNS, key=len, reverse=True))
_MOVED = re.compile(
    rf".*\b({_MOVE})\b(?:[ ,]+(?!amount|com(?:e|es|ing)\b|came\b|equal)[^\s,]+){{0,12}}?,?"
    rf" (by|to|from){_FILL} ?$"
)
_PLAIN = re.compile(rf"(?<!-)\b({'|'.join(sorted(_ALONE, key=len, reverse=True))}){_FILL} ?$")
_RISEN = re.compile(
    r"(?:^|[,(;:\"'-]) ?$|\b(?:is|are|was|were|be|been|being|go|goes|going|gone|went|edg\w+|mov\w+|inch\w*|creep\w*"
    r"|crept|drift\w*|tick\w*|shot|driv\w+|drove|push\w*|sen[dt]\w*|still|now|again|sharply|far|much|prices?|shares?|sales"
    r"|profits?|costs?|rents?|wages?|rates?|figures?|numbers?|revenues?|exports?|imports?|output|turnover|income"
    r"|stocks?|index|value|temperatures?) $"
)
"""What stands before an "up" that is a rise, not the end of another verb ("dished up 40 meals")."""
_GOING = re.compile(
    r"\b(?:go|goes|going|gone|went|edg(?:ed?|es|ing)|mov(?:ed?|es|ing)|inch(?:ed|es)|cre(?:eps?|eping|pt)|tick(?:ed|s)"
    r"|shot|drove|driven|pushed|bumped|nudged|ratcheted|jacked|put|climb(?:s|ed|ing)?|r[io]ses?|risen|rising|jump(?:s|ed)"
    r"|gr[eo]ws?|grown|increased|raised|bid|marked)(?: (?:it|them|again|further|back|sharply|steadily))? $"
)
"""What makes an "up to" the end of a move."""
_SIZED = re.compile(rf"\b({'|'.join(_NOUNS)}) (?:of|by){_FILL} ?$")
_NOUN_BEHIND = re.compile(rf"[ -](?:(?!of\b|in\b|and\b|or\b|to\b)\w+ )?({'|'.join(_NOUNS)})\b(?! to\b)")
_MORE = re.compile(
    r"[ -](?:[a-z-]+s )?(more|higher|larger|bigger|greater|dearer|less|fewer|lower|smaller|cheaper)\b"
    r"(?: [\w'-]+){0,4}? than\b"
)
"""A distance from something else: "700 more than", "two euros dearer than"."""
_OFF = re.compile(
    r"[ -](?:[a-z-]+s )?(above|over|below|under|beneath|short of|shy of|ahead of|behind|down on|up on|off)"
    r" (?:(?:the|its|their|his|her|a|an) )?(?:[a-z'-]+ )?(?:normal|average|averages|usual|norm|norms|mean|median|par"
    r"|target|targets|forecasts?|expectations?|estimates?|budget|capacity|peak|record|benchmark|trend|standard|plan)\b"
)
"""A distance from a mark: "18 percent below normal", "two degrees above the seasonal average"."""
_DOWNWARD = words("less fewer lower smaller cheaper below under beneath short shy behind down off")
_OF_LEVEL = re.compile(
    r" of (?:what|that of|those of|normal|average|usual|capacity|(?:the|its|their|his|her)(?: [\w'-]+)* (?:level|size"
    r"|value|strength|number|amount|volume|price|peak|height|figure|rate|total|pace|norm|normal|average|capacity|usual|speed"
    r"|target|fare|fee|tariff|toll|rent|salary|wage|pay|bill|charge)s?\b)(?! the [a-z]+ (?:asked|wanted|said))"
)
"""What makes a share a level: "40 percent of its 2015 level"."""
_AT = re.compile(
    r"\b(?:(?:st(?:and|ands|ood|anding)|remain\w*|stay\w*|clos\w+|settl\w+|peak\w*|levelled off|fixed|held) at"
    rf"|reach(?:es|ed|ing)?|total(?:s|led|ed)?){_FILL} ?$"
)
_LEVEL_BEHIND = re.compile(r"[^\d,;]{0,50}[,(] ?(up|down) (?:from|on|by|[$£€]?\d)")

_PERIODS = {
    "hour": "an hour", "hourly": "an hour", "day": "a day", "daily": "a day", "night": "a night", "nightly": "a night",
    "week": "a week", "weekly": "a week", "fortnight": "a fortnight", "fortnightly": "a fortnight", "month": "a month",
    "monthly": "a month", "quarter": "a quarter", "quarterly": "a quarter", "year": "a year", "yearly": "a year",
    "annual": "a year", "annually": "a year", "annum": "a year", "decade": "a decade",
}  # fmt: skip
_SPAN_WORDS = "hour|day|night|week|fortnight|month|quarter|year|annum|decade"
_LINKS = (
    "and|or|to|but|per|after|within|before|in|for|than|of|once|over|during|on|at|with|by|from|about|nearly|almost|until"
    "|as|last\\w*|took|take[sn]?|spen[dt]\\w*|be|is|was|were|are|half|such|what|through|since|ago|later|earlier|quite|into"
)
_ADVERBS = "hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual"
_RATE_BEHIND = re.compile(
    rf"(?:[ -](?!(?:{_LINKS})\b)[\w'-]+){{0,2}}?(?:,? (?:an?|per|each|every|for every|a given) ({_SPAN_WORDS})\b"
    rf"(?! (?:ago|later|earlier|before|after|or\b|old|and a half))|/({_SPAN_WORDS})\b)"
)
_ADVERB = re.compile(rf"\b({_ADVERBS})\b")
_ANY_RATE = re.compile(
    rf"\b(?:an?|per|each|every|any|one|single) (?:\w+ )?({_SPAN_WORDS})\b|\b({_ADVERBS})\b|/({_SPAN_WORDS})\b"
)
_USUAL = re.compile(
    rf"\b(?:in|on|over|during|for|of) (?:an?|any) (?:normal|typical|average|ordinary|usual|regular|given|standard"
    rf"|single|quiet|busy|good|bad) ({_SPAN_WORDS})\b"
)
_IN_ALL = re.compile(
    r"\b(?:in all|in total|altogether|all told|a total of|the total|combined|between (?:them|the (?:two|three|four))"
    r"|all together|put together|taken together|collectively|jointly|in aggregate|a combined|as a group)\b"
)
_EACH = re.compile(
    rf"\b(?:each|apiece|a head|a piece|every one of|a person|per (?!cent\b|(?:{_SPAN_WORDS})\b)[a-z]+)\b"
)
_OWNERS = {
    "person": (
        "head person capita resident inhabitant citizen adult individual worker employee member pupil student patient"
    ),
    "household": "household family home house flat couple",
    "body": "school hospital company firm club team town shop branch site farm village council district region country",
}
_OWNER_OF = {word: owner for owner, listed in _OWNERS.items() for word in listed.split()}
_OWNED = re.compile(rf"\b(?:an?|per|each|every|for every) ({'|'.join(_OWNER_OF)})\b(?! of\b)")

_SCALES = (
    ("more higher larger bigger greater above", "less fewer lower smaller below"),
    ("earlier sooner early ahead", "later late behind"),
    ("longer", "shorter"),
    ("taller", "shorter"),
    ("older", "younger"),
    ("heavier", "lighter"),
    ("warmer hotter", "cooler colder"),
    ("faster quicker", "slower"),
    ("wider broader", "narrower"),
    ("deeper", "shallower"),
    ("dearer costlier", "cheaper"),
    ("nearer closer", "farther further"),
    ("thicker", "thinner"),
    ("better", "worse"),
)
_SIDES: dict[str, frozenset[tuple[int, int]]] = {}
for _scale, _sides in enumerate(_SCALES):
    for _sign, _listed in enumerate(_sides):
        for _word in _listed.split():
            _SIDES[_word] = _SIDES.get(_word, frozenset()) | {(_scale, _sign)}
_COMPARED = re.compile(
    rf"(?:[ -](?!of\b|and\b|or\b|in\b|to\b|from\b|but\b|with\b|on\b|at\b|for\b)[a-z'-]+){{0,2}}?[ -]"
    rf"({'|'.join(sorted(_SIDES, key=len, reverse=True))})\b(?! and\b| or\b)"
)


class Part(enum.Enum):
    """What a figure is in a move from one level to another; the value names it."""

    CHANGE = "a change"
    LEVEL = "the level reached"
    OLD = "the level before"


@dataclass(frozen=True, slots=True)
class Role:
    """Of one mention of a number; `cue` are the words that tell its part or its turn, with the figure.

    `turn` is 1 for upwards, -1 for downwards, 0 where it is not told; `compared` are the sides of the scales on which
    the figure tells a distance ("three points ahead"); `rates` are the periods that it is told for ("a year"), with
    `rated` their words; `each` and `total` tell whether it is said to be for each of several, or for all of them,
    `owner` of which sort the several are (a person, a household, a body), where that is told.
    """

    part: Part | None
    turn: int
    cue: Span
    compared: frozenset[tuple[int, int]]
    distance: Span
    rates: frozenset[str]
    rated: Span
    each: bool
    total: bool
    owner: str = ""


def role_of(reading: Reading, mention: Mention) -> Role:
    """The role of a number of `reading`."""
    start, end = mention.span.start, mention.span.end
    left, right = _sides_of(reading, mention)
    reached = _reached(left, fold(mention.span.of(reading.text)), mention.span)
    part, turn, cue = reached or _moved(left, right, mention.span) or (None, 0, mention.span)
    met = _COMPARED.match(right)
    compared, distance = frozenset[tuple[int, int]](), mention.span
    if met is not None:
        compared, distance = _SIDES[met[1]], Span(start, end + met.end())
    rates, rated = _rates(left, right, mention.span)
    clause = f"{left} # {right}"
    total = _IN_ALL.search(f"{left[-_NEXT_TO:]} # {right[:_NEXT_TO]}") is not None
    each = _EACH.search(clause) is not None
    owned = _OWNED.match(right.lstrip(" -")) or _OWNED.search(right[:_NEXT_TO]) if right else None
    owner = "" if owned is None else _OWNER_OF[owned[1]]
    return Role(part, turn, cue, compared, distance, rates, rated, each, total, owner)


_MOVING = (
    frozenset(_TURNS)
    | frozenset(_SIDES)
    | words(
        """another extra additional further plus gap difference gain surplus deficit lead margin short change changed
        differ differs differed minus beyond exceed exceeded exceeds exceeding outstrip against instead compensate
        expansion contraction inflation discount off rebate markup surcharge premium bonus supplement top growing
        shrinking fluctuate recover recovered recovering recovery fluctuated vary varied swing swung shift shifted
        improve improved improves worsen worsened worsens decreasing markdown mark saving savings save saved
        offer offers offered deal deals award awards settlement pay wage wages rate inflation majority fail fails failed
        defeat defeated beat beaten won win wins missed miss late early behind"""
    )
)


def moves_in(reading: Reading, passage: int) -> bool:
    """Whether any word of a passage may tell of a move or a distance, so that any figure of it may be one."""
    return any(
        token.lower in _MOVING or (token.lower.endswith("er") and token.lower[:-1] in _MOVING)
        for token in reading.passage_tokens(passage)
    )


def rates_in(reading: Reading, passage: int) -> frozenset[str]:
    """Every period that a passage speaks of as one that comes again."""
    return frozenset(_PERIODS[next(filter(None, met.groups()))] for met in _ANY_RATE.finditer(_text(reading, passage)))


def _text(reading: Reading, passage: int) -> str:
    span = reading.document.passages[passage]
    return fold(reading.text[span.start : span.end]).replace("\n", " ")


def _sides_of(reading: Reading, mention: Mention) -> tuple[str, str]:
    """The folded text of the clause before and behind a figure."""
    begin = reading.document.passages[mention.passage].start
    text = _text(reading, mention.passage)
    left = text[max(0, mention.span.start - begin - _LEFT) : mention.span.start - begin]
    right = text[mention.span.end - begin : mention.span.end - begin + _RIGHT]
    for stop in _STOP.finditer(left):
        left = " " * stop.end() + left[stop.end() :]
    ended = _STOP.search(right)
    return left, right if ended is None else right[: ended.start()]


def _reached(left: str, figure: str, span: Span) -> tuple[Part, int, Span] | None:
    """That the "up to" of a figure is the end of a move, not a bound: "went up to three cents"."""
    going = _GOING.search(left) if figure.startswith("up to ") else None
    return None if going is None else (Part.LEVEL, 1, Span(span.start - len(left) + going.start(), span.end))


def _moved(left: str, right: str, figure: Span) -> tuple[Part, int, Span] | None:
    """The part of a figure in a move, which way that goes, and the words that tell so."""
    before, behind = figure.start - len(left), figure.end
    if (met := _MOVED.search(left)) is not None:
        part = {"by": Part.CHANGE, "to": Part.LEVEL, "from": Part.OLD}[met[2]]
        near = met.start(1) if len(left) - met.start(1) <= _CUE else met.start(2)
        return part, _TURNS[met[1]], Span(before + near, behind)
    met = _SIZED.search(left) or _PLAIN.search(left)
    if met is not None and not (met[1] in ("up", "down") and _RISEN.search(left, 0, met.start(1)) is None):
        return Part.CHANGE, _TURNS[met[1]], Span(before + met.start(1), behind)
    if (met := _NOUN_BEHIND.match(right)) is not None:
        return Part.CHANGE, _TURNS[met[1]], Span(figure.start, behind + met.end())
    if (met := _LEVEL_BEHIND.match(right)) is not None:
        return Part.LEVEL, 0, Span(figure.start, behind + met.end(1))
    if (met := _MORE.match(right) or _OFF.match(right)) is not None:
        return Part.CHANGE, -1 if met[1].partition(" ")[0] in _DOWNWARD else 1, Span(figure.start, behind + met.end())
    return _level(left, right, figure)


def _level(left: str, right: str, figure: Span) -> tuple[Part, int, Span] | None:
    """That a figure is a level that is kept or reached: "stands at 40", "40 percent of its size"."""
    if (met := _AT.search(left)) is not None:
        return Part.LEVEL, 0, Span(figure.start - len(left) + met.start(), figure.end)
    met = _OF_LEVEL.match(right)
    return None if met is None else (Part.LEVEL, 0, Span(figure.start, figure.end + met.end()))


def _rates(left: str, right: str, figure: Span) -> tuple[frozenset[str], Span]:
    if (met := _RATE_BEHIND.match(right)) is not None:
        return frozenset({_PERIODS[met[1] or met[2]]}), Span(figure.start, figure.end + met.end())
    found = frozenset(_PERIODS[met[1]] for met in _iter(left, right))
    if not found and (usual := _USUAL.search(right[:_NEXT_TO])) is not None:
        return frozenset({_PERIODS[usual[1]]}), Span(figure.start, figure.end + usual.end())
    before = len(left[:-_NEXT_TO])
    if not found and (usual := _USUAL.search(left, before)) is not None:
        return frozenset({_PERIODS[usual[1]]}), Span(figure.start - len(left) + usual.start(), figure.end)
    return found, figure


def _iter(left: str, right: str) -> Iterator[re.Match[str]]:
    yield from _ADVERB.finditer(left[-40:])
    yield from _ADVERB.finditer(right[:40])


_OPEN = re.compile(
    r"\b(?:\w+er than|more|less|fewer|past|beyond|better|above|below|under|over|after|before|since|latest|earliest|most"
    r"|least|minimum|maximum|limit\w*|exceed\w*|known|good|odd|some|dozens?|pass\w*|cross\w*|within|inside|last|up to"
    r"|until)\b"
)
_OPEN_REACH = 45


def open_to(reading: Reading, mention: Mention) -> bool:
    """Whether words near a figure may bound it: "past seventy", "a good dozen", "older than sixty"."""
    left, right = _sides_of(reading, mention)
    return _OPEN.search(f"{left[-_OPEN_REACH:]} # {right[:_OPEN_REACH]}") is not None
