"""The words that tell how far a text goes: closed lists, by what they say. How they are read lies in `find`."""

from __future__ import annotations

from srcdiff.details.lexicon import words

MAY = words("may might could")
"""Verbs that hold a thing possible."""
DOUBT = words(
    """possibly perhaps maybe probably presumably apparently allegedly reportedly supposedly purportedly potentially
    conceivably seemingly ostensibly arguably"""
)
"""Adverbs of doubt."""
LIKELY = words("likely")
DOUBTFUL = words("alleged suspected possible potential apparent presumed purported rumoured rumored")
"""Adjectives of doubt."""
HELD = words(
    """thought believed feared suspected alleged rumoured rumored presumed assumed reckoned estimated said reported
    understood speculated"""
)
"""Participles of a thing held for true: "is thought to"."""
SURE = words("confirmed proven proved established certain guaranteed")
"""Participles of a thing beyond doubt: "is confirmed"."""
SEEM = words("appear appears appeared seem seems seemed")
SUPPOSE = words(
    """suspect suspects suspected fear fears feared believe believes believed think thinks thought speculate
    speculates speculated suggest suggests suggested assume assumes assumed guess guesses guessed reckon reckons
    reckoned"""
)
ALLEGE = words(
    """suspect suspects suspected fear fears feared believe believes believed think thinks speculate speculates
    speculated assume assumes assumed guess guesses guessed reckon reckons reckoned allege alleges alleged claim claims
    claimed presume presumes presumed surmise surmises surmised suppose supposes theorise theorised doubt doubts
    doubted"""
)
"""Verbs whose clause is what their subject supposes or alleges."""
WANT = words(
    """hope hopes hoped hoping want wants wanted wanting wish wishes wished offer offers offered offering threaten
    threatens threatened threatening propose proposes proposed proposing seek seeks sought seeking aim aims aimed
    aiming try tries tried trying attempt attempts attempted attempting"""
)
"""Verbs of wanting and offering."""
ASK = words(
    """ask asks asked asking urge urges urged urging demand demands demanded demanding request requests requested
    recommend recommends recommended suggest suggests suggested advise advises advised"""
)
"""Verbs of asking others."""
CONSIDER = words(
    """consider considers considered considering weigh weighs weighed weighing mull mulls mulled mulling contemplate
    contemplates contemplated contemplating discuss discusses discussed discussing debate debates debated debating
    examine examines examined examining study studies studied studying review reviews reviewed reviewing explore
    explores explored exploring ponder ponders pondered pondering"""
)
"""Verbs of weighing a thing."""
DECIDE = words(
    """decide decides decided resolve resolves resolved approve approves approved adopt adopts adopted endorse
    endorses endorsed order orders ordered reject rejects rejected ban bans banned appoint appoints appointed choose
    chose chosen
    guarantee guarantees guaranteed assured ratify ratifies ratified pass passes passed
    introduce introduces introduced settle settled opt opts
    opted"""
)
"""Verbs that settle a thing."""
PLAN = words(
    """plan plans planned planning intend intends intended intending promise promises promised promising pledge
    pledges pledged vow vows vowed agree agrees agreed due set scheduled going about expect expects expected prepare
    prepares prepared preparing mean means meant"""
)
"""Words with "to" that put a thing into time to come."""
FUTURE = words("will shall would must")
HABIT = words("normally usually often typically generally always sometimes regularly frequently mostly")
"""Words that make "will" tell what is wont to happen."""
SAY = words(
    """vote votes voted rule ruled rules back backed announce announces announced confirm confirms confirmed refuse
    refuses refused deny denied denies forbid forbade forbidden require requires required allow allows allowed
    permit permits permitted let oblige obliged need needs needed invite invited book booked commission commissioned
    elect elected hire hired sign signed call calls called beg begs begged appeal appeals appealed insist insists
    insisted consent consents consented decline declines declined remark remarked note noted notes state stated
    argue argued argues assure assured assures warn warned warns predict predicted predicts forecast remind reminded
    complain complained object objected protest protested swear swore indicate indicated signal signalled signaled
    hint hinted suppose supposed hear heard learn learned learnt know knew known find found notice noticed feel felt
    hold held reckon calculate calculated report reported describe described explain explained point pointed accept
    accepted concede conceded admit admitted acknowledge acknowledged grant granted postpone postponed delay delayed
    arrange arranged fix fixed"""
)
"""Verbs that say, find or allow a thing: neither the thing itself nor a step towards it."""
CAREFUL = (
    MAY
    | DOUBT
    | DOUBTFUL
    | SEEM
    | SUPPOSE
    | WANT
    | words(
        """if unless whether can cannot can't would should ought likely unlikely likelihood possibility possibilities
    probable probability chance chances risk risks odds prospect prospects danger hint hints hinted uncertain
    uncertainty unclear unsure unsettled undecided doubt doubts doubtful belief opinion view views estimate
    estimates estimated forecast forecasts predict predicts predicted prediction projected expectation expectations
    expect expects expected expecting appearance suspicion suspicions assumption presume theory hypothesis
    impression claim claims claimed claiming allegation allegations allege alleges accuse accuses accused accusing
    so-called suppose option options consider considers considered considering consideration thinking threat threats
    warn warns warned warning warnings plan plans planned planning intend intends intended intention proposal
    proposals able unable ability allow allows allowed permit permits permitted permission eligible entitled free
    capable suggestion indicate indicates indicated indication indications signs sign point points pointing pointed
    provided assuming depending depend depends subject pending question questions sounds looks convinced sees saw
    deem deems deemed regard regards regarded tend tends prone vulnerable apt liable exposed speculation rumour
    rumours rumor rumors unconfirmed unverified provisional tentative tentatively preliminary could've might've bid
    conceivable imaginable ruled rule rules excluded exclude mull mulls weigh weighs weighing contemplate
    contemplating idea ideas blame blames blamed explanation explain explains explained candidate candidates
    attribute attributes attributed put puts credit credits credited cite cites cited interested interest keen eager
    willing ready prepared prepares discuss discusses discussed discussing discussion talks debate mooted must let
    lets sure certain perceived seeing open opens optimistic pessimistic confident ask asks asked asking demand
    demands demanded urge urges urged request requests requested recommend recommends recommended invite invites
    invited hopefully hopeful eye eyes toy toying examine examining examines study studying studies review reviewing
    tempted looking assessing evaluating deliberating deciding seeking trying working"""
    )
)
"""Words any of which leaves room in what its sentence tells; more of them cost little, for they only keep us silent."""
COMING = words(
    """will shall would 'll won't going due set plan plans planned planning intend intends intended scheduled about
    soon tomorrow upcoming forthcoming future next promise promises promised pledge pledged vow vows vowed agree
    agrees agreed agreement decide decides decided decision announce announces announced announcing approve approved
    order orders ordered prepare prepares prepared preparing expected await awaits awaiting ahead meant supposed
    designed destined able means resolve resolved determined committed undertaken undertook invited commissioned
    earmarked"""
)
"""Words any of which puts what its sentence tells into time to come."""
