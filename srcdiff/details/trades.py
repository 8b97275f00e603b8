"""Trades, offices and kin in words, and what beside them makes them others: closed lists of English.

Each line is a group of words that may stand for one another. What a text says that somebody is lies in `posts`.
"""

from __future__ import annotations

from srcdiff.details.lexicon import words

OFFICE, TRADE, KIN = "office", "trade", "kin"
"""What a role is: one may hold an office, follow a trade and be a wife."""
_OFFICES = """
mayor mayoress leader leads led
governor head leader leads led
monarch king queen emperor head
premier minister secretary head leader chief leads led diplomat politician
ambassador envoy diplomat consul
senator congressman congresswoman representative lawmaker legislator parliamentarian mp mep msp delegate member
    politician
councillor councilman councilwoman councilor alderman member politician
chairman chairwoman chair chairperson president head leader chief boss director ceo principal headteacher headmaster
    headmistress rector dean governor leads led heads headed chairs chaired runs ran directs directed commander
    captain skipper superintendent manager manages managed
treasurer
member
founder co-founder founded co-founded established started created
owner landlord landlady proprietor owns owned bought runs ran
spokesman spokeswoman spokesperson
clerk
"""
_TRADES = """
tenant lodger
judge magistrate justice
prosecutor
lawyer attorney solicitor barrister counsel advocate representative represents represented
detective policeman policewoman constable sergeant inspector superintendent officer sheriff trooper commissioner
    commander chief
soldier corporal private colonel general major lieutenant admiral marine sailor officer captain commander sergeant
firefighter fireman
guard warden jailer gaoler
doctor physician surgeon consultant gp paediatrician pediatrician anaesthetist oncologist cardiologist neurologist
    psychiatrist dermatologist medic paramedic
nurse midwife
dentist
vet veterinarian surgeon
pharmacist chemist
psychologist therapist psychotherapist psychiatrist
patient
physicist astronomer astrophysicist
chemist biochemist
biologist zoologist ecologist botanist ornithologist entomologist marine-biologist geneticist naturalist virologist
    microbiologist
geologist seismologist volcanologist geographer glaciologist
mathematician statistician
historian archaeologist curator
economist
sociologist anthropologist
linguist philologist translator interpreter
engineer
architect
programmer coder developer
pilot
driver chauffeur trucker
cyclist rider
teacher schoolteacher schoolmaster schoolmistress tutor teaches taught lecturer professor instructor
pupil student schoolboy schoolgirl undergraduate apprentice trainee
professor lecturer academic don
priest vicar parson pastor bishop archbishop cardinal curate monk friar minister rabbi imam chaplain dean reverend
nun
journalist reporter correspondent editor columnist
novelist writer poet playwright dramatist screenwriter biographer essayist author
singer vocalist soprano tenor baritone mezzo
pianist violinist cellist guitarist drummer organist flautist trumpeter
composer songwriter
conductor
actor actress
filmmaker film-maker producer
painter artist sculptor illustrator cartoonist muralist
photographer
dancer ballerina choreographer
comedian comic
coach manager trainer
goalkeeper keeper goalie
defender full-back centre-back
midfielder playmaker
striker winger
referee umpire arbiter
farmer grower shepherd rancher crofter smallholder
fisherman trawlerman
baker confectioner
butcher
cook chef caterer
waiter waitress barman barmaid bartender
plumber
electrician
carpenter joiner cabinetmaker
bricklayer mason
painter decorator
gardener
hairdresser barber
tailor seamstress dressmaker
blacksmith
mechanic
butler
cleaner janitor caretaker
postman postwoman postmaster
librarian
accountant bookkeeper auditor
banker
trader broker dealer
shopkeeper grocer greengrocer
salesman saleswoman
millionaire billionaire tycoon magnate heir heiress
miner
tuner
locksmith
analyst
broadcaster presenter host announcer
hotelier innkeeper
publisher
agent
buyer
seller
witness
victim
defendant
winner
loser
"""
_KIN = """
wife
husband
widow
widower
fiancé fiancée fiance fiancee
girlfriend
boyfriend
son
daughter
stepson
stepdaughter
mother
father
stepmother
stepfather
grandmother
grandfather
grandson
granddaughter
brother half-brother
sister half-sister
uncle
aunt
nephew
niece
cousin
mother-in-law
father-in-law
brother-in-law
sister-in-law
son-in-law
daughter-in-law
godfather
godmother
godson
goddaughter
neighbour neighbor
"""
RANKS = {
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "associate": "deputy", "acting": "acting",
    "interim": "acting", "caretaker": "acting", "former": "former", "ex": "former", "onetime": "former",
    "retired": "former", "late": "former", "emeritus": "former", "outgoing": "outgoing", "incoming": "incoming",
    "future": "incoming", "honorary": "honorary", "shadow": "shadow", "junior": "junior", "first": "first",
    "second": "second", "third": "third", "eldest": "eldest", "oldest": "eldest", "youngest": "youngest",
}  # fmt: skip
"""Words ahead of a role that make it another one, and what they make it."""
CONVERSE = {"teacher": "pupil student taught class", "pupil": "teacher taught", "student": "teacher taught"}
"""Words beside a name from which its bearer is known to be something else: who has a pupil is a teacher."""


def _groups(table: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for n, line in enumerate(table.strip().replace("\n    ", " ").splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(n)
    return {word: frozenset(ns) for word, ns in found.items()}


FAMILIES = {OFFICE: _groups(_OFFICES), TRADE: _groups(_TRADES), KIN: _groups(_KIN)}
FIELDS = words(
    """finance foreign interior home health justice defence defense education transport environment agriculture culture
    energy trade labour labor housing economy prime history geography maths mathematics physics chemistry biology music
    english french german latin bus taxi lorry train tram truck ambulance tractor civil mechanical chemical electrical
    software structural aerospace sound heart brain eye plastic police fire army navy school hospital prison opera jazz
    folk rock pop football rugby cricket tennis criminal divorce political sports crime fashion marine"""
)
"""Words ahead of a role that tell in what field it is held."""
SECTIONS = words(
    """research communications policy marketing sales security operations strategy sport programmes studies training
    recruitment admissions legal procurement design engineering news development collections conservation science
    content innovation sustainability fundraising infrastructure maintenance forecasting investigations"""
)
"""Parts of a body that somebody may be the head of without being that of the whole."""
