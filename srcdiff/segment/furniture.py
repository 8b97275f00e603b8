"""What a page carries beside its text: share buttons, menus, newsletter lines, credits, bylines, date lines.

Each class of furniture is a named rule over one short line; a new class is a new rule. How a line stands among its
neighbours (headings, tables, items) is decided in `roles`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 240  # characters; what is longer says something

_ANY = re.IGNORECASE
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CELL = re.compile(r"\s+[|·•›»>/‹«→]\s+|[^\S\n]{2,}|\t")
_STOPPED = re.compile(r"[.!?…][\"'”’»)]{0,2}\s*\Z")

# Labels of buttons. A line made of these and the fillers alone is furniture.
_BUTTON_WORDS = frozenset(
    str.split(
        """ad ads advert advertisement advertisements advertising bookmark comment comments cookie cookies email
        e-mail login menu newsletter newsletters pin popular print related repost retweet search share shares
        sponsored subscribe subscription trending tweet unsubscribe whatsapp facebook twitter linkedin reddit
        pinterest telegram instagram sign log register follow like likes reply skip read load show continue back
        scroll save send continues"""
    )
)
_BUTTON_FILLERS = frozenset(
    str.split(
        """a about account below all and article articles button by content copy day every for free friend from guide
        here home in into it item less link live main more most navigation next now of off on or our out page pages
        policy post posts preferences previous privacy reading recipe section settings site stories story terms the this
        to today top topics up us via video view with x you your"""
    )
)
# Labels that say nothing as a whole line, whatever the words mean elsewhere.
_LABELS = re.compile(
    r"(?:about|contact)(?: us)?|home(?:page)?|back to top|top stories|most (?:read|viewed|popular|shared)|latest news|"
    r"more (?:news|stories|on this(?: story)?|from .{1,40})|editors?['’]s? picks?|recommended(?: for you)?|"
    r"you (?:may|might) also (?:like|enjoy|be interested in)|see also|up next|promoted|paid content|-?ends?-?|"
    r"accept(?: all)?|(?:reject|accept) (?:all )?cookies|manage (?:preferences|cookies|settings)|"
    r"privacy policy|terms (?:of|and) \w+|"
    r"loading|close|listen to (?:this )?article|(?:reading time:?\s*)?\d+ min(?:ute)?s?(?: read)?|view gallery|"
    r"image \d+ of \d+|"
    r"all rights reserved",
    _ANY,
)
_COUNTER = re.compile(
    r"\d[\d,.]*\s?[km]?\s+(?:comments?|shares?|likes?|views?|votes?|retweets?|followers?|min(?:ute)?s?[ -]read|"
    r"(?:min(?:ute)?|hour|day)s? ago)",
    _ANY,
)
_LEAD_IN = re.compile(
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)\b|"
    r"(?:read|see|watch|find out|learn|discover) (?:more|also|next|now)\s*(?:[:|–—>»-]|\Z)|"
    r"(?:related|recommended|trending|read|more|next|previous|up next|next (?:week|time|month)|coming up|tomorrow|"
    r"last week|in other news|most read|don['’]t miss|sponsored|promoted|tags?|topics?|filed under|categor(?:y|ies)|"
    r"posted (?:in|under)|share(?: this)?|follow us|advertisement|video|gallery|image|photos?|pictures?|photographs?|"
    r"photography)\s*[:>»|])",
    _ANY,
)
_ASKS = re.compile(
    r"(?:sign up|subscribe|join|get|want|like|liked|enjoy(?:ed|ing)?|loved?|don['’]t miss|never miss|stay|follow|"
    r"click|tap|download|read|see|watch|listen|support|donate|become|have|do you|got|contact|"
    r"e-?mail|send|let us|tell us|report|"
    r"to (?:read|comment|continue)|you (?:must|need)|please|be the first|already|help us|log in|sign in)\b",
    _ANY,
)
_ASKED = re.compile(
    r"newsletter|\binbox\b|\bsubscri|\bour (?:app|channels?|daily|weekly|morning|journalism|stories|social|podcast)\b|"
    r"\bnotifications?\b|\bsign(?:ed)? in\b|\blog(?:ged)? in\b|\bto comment\b|\ba comment\b|"
    r"\bthis (?:story|article|post)\b|\bmore (?:news|stories|on this)\b|\bfree (?:trial|account|"
    r"daily|weekly|email|(?:\w+ )?(?:briefing|digest|bulletin))\b|\bwhatsapp\b|"
    r"\bon (?:facebook|twitter|instagram|linkedin|youtube|telegram|tiktok|google news)\b",
    _ANY,
)
_HELPFUL = re.compile(
    r"follow @\w|(?:was|is|did you find|rate|how useful) (?:was )?this (?:page|article|answer|story|guide|recipe)\b",
    _ANY,
)
_SCROLL = re.compile(r"(?:scroll (?:down|up)|click (?:here|to|on|through)|tap (?:here|to)|swipe)\b", _ANY)
_LEGAL = re.compile(
    r"©|\(c\)\s?(?:19|20)\d\d|\bcopyright\b.{0,20}(?:19|20)\d\d|\ball rights reserved\b|"
    r"\b(?:not|nor) (?:constitute )?(?:investment|financial|legal|medical|professional|tax) advice\b|"
    r"\bmay (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission\b|\bviews expressed (?:are|here|in)\b|"
    r"\b(?:we|this (?:web)?site) uses? cookies\b|\bexternal (?:sites|links)\b",
    _ANY,
)
_CREDIT = re.compile(
    r"(?:photo|image|picture|photograph)s?\s*(?:credit|courtesy|by|©)|(?:photo )?credit\s*:|getty images|shutterstock|"
    r"\bap photo\b|\b(?:afp|reuters|ap|pa)/\w",
    _ANY,
)
_CONTACT = re.compile(
    r"(?:(?:media |press |investor )?(?:enquir(?:y|ies)|inquir(?:y|ies)|contacts?)|press office|"
    r"for (?:further|more) (?:information|details)|switchboard|tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?)\b\s*"
    r"(?:[:,]|please\b|contact\b|visit\b)",
    _ANY,
)
_ADDRESS = re.compile(r"(?<!\w)\+?\(?\d[\d\s()./-]{6,}\d|[\w.+-]+@[\w-]+\.\w+|(?:https?://|www\.)\S+")
_BRACKETED = re.compile(
    r"[(\[](?:translat|adapted|abridged|edited|editing|reporting|additional|compiled|with (?:files|reporting|material)|"
    r"this (?:story|article)|continue[sd]|sponsored|advertisement)[^()\[\]]{0,120}[)\]]\.?",
    _ANY,
)

_BY = re.compile(
    r"(?:(?:words |written |story |report(?:ed|ing) |text |posted |published |compiled |interview )?by|from our|"
    r"author\s*:)\s+(.{2,160})",
    _ANY,
)
_BY_FILLERS = frozenset(
    str.split(
        """a an and at by contributing contributor correspondent correspondents desk editor editors for from in of on
        our reporter reporters science senior special staff team the to with writer writers agency agencies
        newsroom"""
    )
)
_JOB = re.compile(
    r"(?:[A-Z][\w'’.-]{0,25}\s+){1,3}[A-Z][\w'’-]{1,25}\s*[,|–—-]\s*(?:[\w'’-]{1,20}\s+){0,4}"
    r"(?:reporter|correspondent|editor|writer|journalist|contributor|columnist)",
    _ANY,
)
_CLAUSE = frozenset(str.split("is are was were has had have will would did does can could said says"))
_DATE_WORDS = frozenset(
    str.split(
        """jan january feb february mar march apr april may jun june jul july aug august sep sept september oct
        october nov november dec december mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri
        friday sat saturday sun sunday am pm a.m p.m gmt bst utc est edt et pst pdt pt cet cest published updated
        posted modified date dated created first last issued edited on at of the st nd rd th"""
    )
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_DATE_FIGURE = re.compile(r"\d{1,4}(?:st|nd|rd|th|am|pm)?(?:[.:/-]\d{1,4}){0,3}(?:am|pm|z)?", _ANY)


def cells(line: str) -> list[str]:
    """The parts of a line between separators of a menu or a table (bars, arrows, tabs, wide gaps)."""
    return [cell for cell in (part.strip() for part in _CELL.split(line.strip())) if cell]


def words(line: str) -> list[str]:
    """The words of a line, marks left out."""
    return _WORD.findall(line)


def is_button(line: str) -> bool:
    """Labels of buttons and links alone: `SHARE  TWEET  PIN IT`, `Read more`, `Back to top`."""
    bare = line.strip(" \t.:!?»›>→|*_[]()")
    if _LABELS.fullmatch(bare) or _COUNTER.fullmatch(bare):
        return True
    found = [word.casefold() for word in words(line)]
    if not found or len(found) > 9:
        return False
    known = _BUTTON_WORDS | _BUTTON_FILLERS
    return found[0] in _BUTTON_WORDS and all(word in known for word in found)


def is_menu(line: str) -> bool:
    """Short labels between separators: `HOME › TRENDING`, `Weather     Live Markets`."""
    parts = cells(line)
    if len(parts) < 2 or _STOPPED.search(line) or any(map(_figures, parts)):
        return False
    return all(len(words(part)) <= 4 for part in parts) and len(words(line)) <= 24


def is_lead_in(line: str) -> bool:
    """Leads away from the text: `You may also like: …`, `Posted in: …`, `Next week: …`."""
    return _LEAD_IN.match(line) is not None and len(words(line)) <= 25


def is_appeal(line: str) -> bool:
    """Asks the reader for something: to subscribe, to follow, to rate the page, to scroll."""
    count = len(words(line))
    asks = _ASKS.match(line) is not None or ("?" in line and _ASKS.search(line.rsplit("?", 1)[1]) is not None)
    return (
        (count <= 30 and asks and _ASKED.search(line) is not None)
        or _HELPFUL.match(line) is not None
        or (count <= 9 and _SCROLL.match(line) is not None)
    )


def is_legal(line: str) -> bool:
    """Copyright, disclaimers, cookie notices."""
    return _LEGAL.search(line) is not None and len(words(line)) <= 30


def is_credit(line: str) -> bool:
    """Who made the picture, or who translated or edited the text."""
    return (_CREDIT.search(line) is not None and len(words(line)) <= 10) or _BRACKETED.fullmatch(line) is not None


def is_contact(line: str) -> bool:
    """Whom to ask, with a telephone number or an address, or an address alone."""
    address = _ADDRESS.search(line)
    if address is None or len(words(line)) > 30:
        return False
    return _CONTACT.match(line) is not None or len(line) - len(address[0]) <= 6


def is_empty(line: str) -> bool:
    """Rules and ornaments: nothing to read."""
    return not any(map(str.isalnum, line))


@dataclass(frozen=True, slots=True)
class Rule:
    """One class of furniture; `edge` rules hold at the head and foot of a page only."""

    name: str
    test: Callable[[str], bool]
    edge: bool = False


RULES = (
    Rule("ornament", is_empty),
    Rule("button", is_button),
    Rule("menu", is_menu),
    Rule("lead-in", is_lead_in),
    Rule("appeal", is_appeal),
    Rule("credit", is_credit),
    Rule("contact", is_contact),
    Rule("legal", is_legal, edge=True),
)


def furniture(line: str, at_edge: bool) -> str | None:
    """The name of the class of furniture that a line belongs to, or None."""
    if len(line) > LONGEST:
        return None
    return next((rule.name for rule in RULES if (at_edge or not rule.edge) and rule.test(line)), None)


def is_byline(line: str) -> bool:
    """Who wrote it and when: `By Jane Doe | 3 min read`, `Published on 3 May 2022`."""
    if len(line) > LONGEST:
        return False
    parts = cells(line)
    return (
        bool(parts)
        and any(map(_is_credit_of_text, parts))
        and all(_is_credit_of_text(p) or is_button(p) for p in parts)
    )


def _is_credit_of_text(cell: str) -> bool:
    return _is_by(cell) or _is_date(cell) or (len(words(cell)) <= 10 and _JOB.fullmatch(cell.rstrip(".")) is not None)


def _is_by(cell: str) -> bool:
    found = _BY.match(cell)
    if found is None:
        return False
    names = words(found[1])
    if not names or len(names) > 14 or any(name.casefold() in _CLAUSE for name in names):
        return False
    return all(name[0].isupper() or name[0].isdigit() or name in _BY_FILLERS for name in names)


def _is_date(cell: str) -> bool:
    found = [word.casefold() for word in cell.replace(",", " ").replace(":", ": ").split()]
    stripped = [word.strip("().,:;-–—") for word in found]
    stripped = [word for word in stripped if word]
    figures = [word for word in stripped if _DATE_FIGURE.fullmatch(word)]
    return (
        (len(stripped) > 1 or _DAY.fullmatch(cell) is not None)
        and len(stripped) <= 14
        and bool(figures)
        and all(word in _DATE_WORDS or _DATE_FIGURE.fullmatch(word) for word in stripped)
        and any(word in _DATE_WORDS or len(word) >= 8 for word in stripped)
    )


def _figures(cell: str) -> bool:
    """Whether a cell holds a figure alone, as the cells of a table do."""
    return not any(map(str.isalpha, cell.rstrip("%mkbnp"))) and any(map(str.isdigit, cell))
