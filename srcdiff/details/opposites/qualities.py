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
"""
