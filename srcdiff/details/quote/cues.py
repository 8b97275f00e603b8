"""The closed word lists that tell who speaks: verbs of reporting, words beside them, and nouns for people and papers.

Nothing that reads a text belongs here. The verbs follow the classes of Quirk et al., A Comprehensive Grammar of the
English Language (1985), 16.31 and 16.32: those that report speech, and those that stand before a name for it.
"""

from __future__ import annotations

from srcdiff.details.lexicon import words

_IRREGULAR = """
said says say saying told tells tell telling wrote writes write written writing read reads sang sings sing singing
thought thinks swore swears
"""
_REGULAR = """
add admit advise agree allege announce answer argue ask assert assure beg boast call caution chant cheer claim
comment complain concede conclude charge condemn confess confirm contend continue counter cry declare demand deny
describe disclose emphasize emphasise enthuse estimate exclaim exhort explain fume growl grumble gush hail indicate
inform insist interject joke label lament maintain mention mock muse mutter note observe opine pledge plead pray
predict proclaim promise propose protest quip quote reason recall recount reflect refer reiterate remark remember
repeat reply report respond retort reveal scoff shout sigh snap speculate state stress suggest testify text threaten
tweet urge vow wail warn whisper wonder yell acknowledge accuse blast brand characterize characterise compare
criticize criticise denounce dismiss liken praise bemoan chime
"""
_DOUBLING = words("admit quip chat")


def _forms(verb: str) -> frozenset[str]:
    """Past, third person and participle of a regular verb."""
    if verb in _DOUBLING:
        return frozenset({verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"})
    if verb.endswith("e"):
        return frozenset({verb, verb + "s", verb + "d", verb[:-1] + "ing"})
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return frozenset({verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"})
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return frozenset({verb, third, verb + "ed", verb + "ing"})


REPORTING = words(_IRREGULAR) | {form for verb in words(_REGULAR) for form in _forms(verb)}
"""Verbs that report what somebody said, wrote or called something, in all forms."""

SAYING = words(
    """said says say saying told tells telling added adds adding wrote writes writing tweeted explained explains noted
    notes noting continued continues recalled recalls replied replies insisted insists argued argues arguing warned
    warns stated states declared declares announced announces asked asks asking concluded concludes claimed claims
    claiming confirmed confirms admitted admits acknowledged acknowledges joked quipped shouted cried exclaimed
    observed remarked commented testified responded alleged alleges reported reports predicted predicts disclosed
    reiterated reiterates emphasized emphasised stressed stresses complained complains vowed pledged conceded
    suggested suggests estimated estimates indicated"""
)
"""Verbs that by themselves say that somebody told something."""

NOT_VERBS = words("a an the his her its their my our your this that any no some of 's")
"""Words behind which a form such as "report", "call" or "claim" is a noun."""

HEARERS = words("told tell tells telling asked asks assured informed advised urged warned called accused compared")
"""Verbs whose object is the hearer, or the one spoken of."""

PRONOUNS = words("he she they it i we who you")
PERSONAL = words("he she")

DETERMINERS = words(
    "the a an his her its their my our your this that these those one another some several many most two"
)

FILLERS = words(
    """has have had was were is are be been being also later then once again often still never not did does do would
    will could can may might must just even only earlier now first soon already repeatedly himself herself themselves 's
    further always sometimes to both all in fact 've 'd"""
)
"""Words that may stand between a subject and its verb."""

STOPPERS = words(
    """that which because when while if although though after before since until but whether whom whose where as than
    so and or nor"""
)
"""Words that begin another clause: a subject lies on one side of them."""

PREPOSITIONS = words(
    "of from at for with in by to on about into over under against through during between among near under like without"
)

PEOPLE = words(
    """police official officials spokesman spokeswoman spokesperson spokespeople mayor president senator governor
    minister secretary officer officers investigator investigators prosecutor prosecutors lawyer lawyers attorney
    attorneys judge critic critics analyst analysts expert experts source sources company government court ministry
    department agency authorities union army military witness witnesses resident residents neighbour neighbours neighbor
    neighbors friend friends father mother brother sister son daughter wife husband family parents teacher doctor
    doctors coach manager director chairman chairwoman chair chief executive ceo founder owner head leader leaders
    lawmaker lawmakers congressman congresswoman candidate nominee campaign aide aides adviser advisers advisor
    researcher researchers scientist scientists professor author authors writer editor reporter reporters journalist
    report study letter statement article book memo ruling complaint survey poll group groups council committee
    commission board panel bank firm newspaper paper post times narrator announcer speaker student students worker
    workers driver organizer organizers organiser organisers activist activists supporter supporters voter voters
    businessman businesswoman billionaire farmer fisherman soldier sheriff detective pilot captain skipper crew
    everyone someone nobody others people man woman men women boy girl person charity team club diplomat diplomats
    economist economists historian artist actor actress singer director producer insiders operatives questioner
    documents document law bylaws filing lawsuit ambassador bishop pope priest pastor reverend king queen prince
    princess deputy assistant commissioner superintendent principal dean vicar curator engineer surgeon nurse patient
    victim suspect defendant plaintiff juror jury opponent opponents rival rivals colleague colleagues partner"""
)
"""Nouns for who or what can be the source of words."""

TITLES = words(
    """mr mrs ms miss dr prof professor sir dame lord lady president vice minister chancellor premier senator sen rep
    representative congressman congresswoman governor gov mayor judge justice pope archbishop bishop reverend rev gen
    general colonel col major maj captain capt lieutenant lt sergeant sgt detective inspector officer commander admiral
    chief director chairman chairwoman secretary ambassador spokesman spokeswoman spokesperson sheriff coach prince
    princess king queen"""
)
MALE = words("mr sir lord congressman chairman spokesman king prince businessman father brother son husband")
FEMALE = words(
    """mrs ms miss dame lady congresswoman chairwoman spokeswoman queen princess businesswoman mother sister daughter
    wife"""
)

DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
NOUNS = words(
    """comment comments claim claims call calls report reports answer answers demand demands remark remarks text texts
    promise promises note notes reason reasons request state states predict charge charges quote quotes question joke
    jokes praise blast wonder cry cries cheer cheers estimate estimates label labels brand brands mention mentions
    protest protests response reply replies threat wail warning testing reading writing feeling thinking saying
    charge charges ask answer add admit advise agree allege announce argue confirm deny declare insist urge explain warn
    boast"""
)
"""Forms of verbs of reporting that are verbs only where a subject stands right ahead of them."""
