"""Words that name one event in two ways, verbs and nouns alike ("succeeded", "a success"); `order` reads the orders."""

from __future__ import annotations

from srcdiff.details.reading import stem

_EVENTS = """
vote ballot poll election referendum, verdict ruling judgment judgement sentence decision, war conflict fighting, crash
accident collision derailment, match game fixture, trial hearing proceedings, announcement statement publication
publish published public announce announced, fire blaze flames, storm hurricane cyclone typhoon gale, quake earthquake
tremor, flood floods flooding deluge, start started begin began begun opening open opened launch launched, close closed
shut closure closing end ends ended ending finish finished finishes conclude concluded conclusion wrap wraps wrapped,
arrive arrived arrival reach reached, leave left departure depart departed, death die died dies, marry married marries
marriage wedding wed, resign resigned resignation quit, murder killing killed, attack assault, meeting talks summit,
strike walkout stoppage, explosion blast detonation, birth born, retirement retire retired, operation surgery, contract
deal agreement accord pact, robbery raid heist theft, dismiss dismissed dismissal sacked sacking fired, arrest arrested
detained, film movie picture, find discovery found discovered, succeed succeeds succeeded succeeding success
successful, fail fails failed failing failure failures, ask asks asked asking request requests requested demand
demanded, house housed houses housing, sell sold sale sales selling, buy bought purchase purchased purchases acquire
acquired acquisition, move moved moving relocate relocated relocation, join joined joining, sign signed signing
signature signatures, win won winning victory wins, lose lost defeat loss beaten, warn warned warning warnings, inspect
inspected inspection inspections, appoint appointed appointment, elect elected, visit visited visits, sink sank sunk
sinking, collapse collapsed collapses, evacuate evacuated evacuation, approve approved approval, inform informed notify
notified told, pay paid payment payments, heat heatwave hot, cut harvest harvested reaped, cancel cancelled called
cancellation, land landed landing, return returned returning returns, rescue rescued, charge charged charges, plead
pleaded plea, apologise apologised apology, sail sailed sailing, broadcast aired screened shown
"""
EVENT_OF = {
    stem(word): stem(words_of_one.split()[0])
    for words_of_one in _EVENTS.replace("\n", " ").split(",")
    for word in words_of_one.split()
}
"""The stem that stands for an event, by the stem of a word that names it."""
