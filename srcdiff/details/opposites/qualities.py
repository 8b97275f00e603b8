"""Contraries among what things and people are like: weather, health, worth, states.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
contagious infectious | harmless
benign | malignant
acute | chronic
cheap | expensive dear
? older | newer
sunny sunshine clear | cloudy overcast rainy
rain rainy | snow snowy | drought dry
flood flooding floods | drought
thaw | frost freeze
melt melted melts melting thaw | freeze froze frozen freezing
heat heated heating | cool cooled cooling
heatwave | cold_snap
fill filled fills | empty emptied drain drained
full | empty half-empty
wet damp | dry
bright light | dark
visible | invisible hidden
hidden concealed | visible exposed
public publicly in_public | private privately in_private behind_closed_doors
secret secretly in_secret | open openly
in_writing written | orally oral verbally by_word_of_mouth
online | offline in_person
in_person | by_phone by_telephone online by_video
by_hand manual manually | automatic automatically by_machine
digital | analogue paper
raw | cooked
hide hid hidden | reveal revealed show showed
reveal disclose | conceal hide keep_secret kept_secret
publish published | suppress suppressed withhold withheld
main chief principal primary | secondary minor
comfortable comfortably | uncomfortable
narrowly by_a_narrow_margin by_a_whisker barely | comfortably easily clearly by_a_wide_margin overwhelmingly
clear clearly | unclear vague vaguely
effective | ineffective
efficient | inefficient
necessary needed | unnecessary needless
enough sufficient | insufficient too_little
likely probable probably | unlikely improbable
safe safely | dangerous unsafe risky
danger dangerous | safety
flexible | rigid fixed
fragile delicate | sturdy robust
soft | hard
smooth | rough
sharp | blunt
separate | joint
collective | individual
general | specific particular
famous well-known | unknown obscure
normal usual ordinary | out_of_the_ordinary abnormal unusual exceptional extraordinary
typical | atypical unusual
odd-numbered | even-numbered
positive positively | negative negatively
advantage advantages benefit benefits | disadvantage disadvantages drawback drawbacks
strength strengths | weakness weaknesses
success successes | failure failures
problem | solution
debit | credit
float floated | sink sank sunk
parent_company | subsidiary
majority_stake | minority_stake
upper_limit | lower_limit
vacant | occupied
occupied | evacuated vacated
armed | unarmed
licensed | unlicensed
insured | uninsured
vaccinated | unvaccinated
qualified | unqualified
trained | untrained
experienced | inexperienced
damaged | undamaged intact
intact whole | broken damaged destroyed
conscious | unconscious
asleep sleeping | awake
sitting seated | standing
motionless stationary parked | moving
horizontally | vertically
literally | figuratively
conditional | unconditional
limited | unlimited
mortal | immortal
reversible | irreversible
mandatory | discretionary
special unusual exceptional extraordinary remarkable | conventional ordinary normal usual routine unremarkable
debate dispute argument quarrel row clash | agreement accord consensus harmony
disciplined well-disciplined | undisciplined poorly-disciplined ill-disciplined
oppositely inversely negatively | similarly directly positively
faultlessly flawlessly perfectly impeccably | faultily poorly badly insufficiently
infected sick ill contagious | healthy uninfected well
dark darkness | light sunlit
vague unclear ambiguous | precise explicit unambiguous
explicit explicitly express expressly | implicit implicitly tacit tacitly
mandatory | voluntary
binding | non-binding advisory
fixed | variable floating flexible
guaranteed assured secure | uncertain insecure at_risk
anonymous anonymously unnamed | named identified by_name
identified | unidentified unknown
claimed collected | unclaimed uncollected
solved | unsolved
explained | unexplained
resolved settled | unresolved open
answered | unanswered
finished | unfinished
expected foreseen predicted | unexpected unforeseen
planned premeditated | unplanned spontaneous impromptu
announced | unannounced
invited | uninvited
wanted | unwanted
elected | unelected appointed
opposed contested | unopposed uncontested
divided split | undivided united
affected | unaffected spared
protected sheltered | unprotected exposed
registered | unregistered
documented | undocumented
paved tarred surfaced | unpaved unsurfaced
guarded | unguarded unattended
supervised | unsupervised
inhabited | uninhabited
furnished | unfurnished
heated | unheated
treated purified | untreated raw
refrigerated chilled | warm
boiled | unboiled
roofed covered | roofless open-air uncovered
detached | semi-detached terraced
single-storey | two-storey multi-storey
rich_in high_in | poor_in low_in
densely thickly | sparsely thinly
gradual slow | sudden abrupt
consistent consistently steadily | erratic erratically inconsistent
identical alike | different unlike
widely | narrowly
broadly generally | narrowly specifically
warmly | coolly coldly
enthusiastic enthusiastically eager eagerly keen | reluctant reluctantly unenthusiastic lukewarm half-hearted
hopeful hopefully | hopeless desperate
amused | annoyed irritated angry
impressed | unimpressed
interested | uninterested indifferent bored
convinced persuaded | unconvinced unpersuaded sceptical
aware | unaware ignorant oblivious
innocent | guilty
lenient leniently | harsh harshly severe
humane | cruel inhumane
gentle gently | rough roughly violently
tame | wild feral
shy timid | bold outgoing
modest humble | boastful arrogant
lazy idle | hard-working diligent industrious
clever intelligent bright | stupid dim
literate | illiterate
married | unmarried single
sighted | blind
deaf | hearing
fertile | barren infertile sterile
ripe | unripe green
fresh | stale rotten mouldy
pure | impure mixed
hollow | solid
blunt | pointed sharp
transparent | opaque
rural | urban
state-owned state-run publicly_owned nationalised public | private privately_owned privatised
for-profit | non-profit not-for-profit charitable
local locally | national nationally nationwide
regional | national
national | international worldwide global
worldwide globally | locally
indoors | outdoors
northernmost | southernmost
easternmost | westernmost
shallowest | deepest
youngest | oldest
busiest | quietest
safest | most_dangerous
narrowest | widest
strongest | weakest
thickest | thinnest
wettest | driest
brightest | darkest
favourite | least_favourite
most_popular | least_popular
most_important | least_important
most_common | rarest least_common
"""
