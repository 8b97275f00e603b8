"""Contraries that any text may have, most of them single words in several of their forms.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
? some any | all every | no none
? employer employers | employee employees
rise rises rose risen rising increase grow grew grown climb soar surge double upward upwards | fall falls fell
    fallen falling decrease decline shrink shrank plunge plummet slump tumble downward downwards halve dwindle
left-hand leftward | right-hand rightward
accept welcome approve endorse embrace | reject refuse decline dismiss oppose condemn
support favour favor in_favour supporters | oppose opposed opponents resist condemn
allow permit authorise authorize legalise legalize | ban forbid forbade forbidden bar prohibit prevent block outlaw
begin began begun launch commence start | end finish conclude
arrive | depart
early earlier ahead | late later behind
large larger largest big bigger biggest huge vast | small smaller smallest little tiny
long longer longest lengthy | short shorter shortest brief
high higher highest | low lower lowest
better best excellent positive favourable | worse worst poor negative unfavourable
strong stronger strongest strengthen robust | weak weaker weakest weaken feeble
fast faster quick quickly rapid rapidly swift accelerate | slow slower slowly gradual decelerate sluggish
hot hotter warm warmer | cold colder cool cooler
rich richer wealthy affluent | poor poorer impoverished
cheap cheaper inexpensive | expensive costly pricey
heavy heavier | light lighter
wet rainy | dry arid
wide wider broad broader widen | narrow narrower
maximum | minimum
profit surplus | loss deficit
alive survive survivor | dead die died dies killed
charged indicted accused suspect suspected alleged | convicted convict guilty
rented leased | bought purchased
postponed delayed deferred adjourned | cancelled canceled scrapped axed abandoned
almost nearly partly partially | completely entirely totally wholly fully
confirm admit acknowledge concede | deny denied denies dispute refute
easy easily easier | difficult hard harder
genuine authentic true | fake false bogus counterfeit
hire appoint recruit | fire fired sack dismiss
? day daytime daylight morning | night overnight
succeed success successful successfully | fail failure unsuccessful unsuccessfully
expand enlarge extend | contract shorten curtail shrink
inside indoor indoors interior | outside outdoor outdoors exterior
front | rear back
upper top | lower bottom
possible feasible | impossible
legal lawful legally | illegal unlawful illegally
optimistic hopeful upbeat confident | pessimistic gloomy despondent
domestic | foreign overseas
happy happily delighted pleased glad | unhappy sad sadly upset dismayed miserable
calm peaceful | violent stormy
improve improvement | worsen deteriorate deterioration
protect preserve save | destroy damage demolish ruin
build built construct erect | demolish destroy dismantle
establish found create | abolish dissolve
adult grown-up | child children juvenile
natural | artificial synthetic man-made
permanent permanently lasting | temporary temporarily provisional
voluntary voluntarily optional | compulsory mandatory obligatory forced
full crowded packed | empty deserted vacant
agree agreement consensus | disagree disagreement
same identical similar similarly | different differently
common frequent frequently often | rare rarely uncommon seldom infrequent
major significant important | minor insignificant unimportant
senior | junior
urban city | rural countryside
modern contemporary | ancient
clean | dirty polluted contaminated
thick thicker | thin thinner
sharp sharply steep steeply | slight slightly gentle gently
tight tighten tightened | loose loosen relax relaxed
together jointly team united | alone separately single-handed single-handedly individually
include | exclude omit
release released free freed | detain detained jail jailed imprison imprisoned
advance forward forwards | retreat backward backwards
attract attraction | repel
keep kept retain maintain | abandon scrap discard
active | inactive dormant
careful carefully cautious cautiously | careless carelessly reckless recklessly
useful helpful | useless unhelpful
regular regularly | irregular irregularly
direct directly | indirect indirectly
complete completely fully entirely wholly total totally | partial partially partly incomplete
precise precisely exact exactly | rough roughly approximate approximately
sufficient adequate ample | insufficient inadequate
activate enable | deactivate disable
safe safely | unsafe dangerous perilous
love like adore enjoy | hate loathe detest despise dislike dread
memorable unforgettable | forgettable
promote promotion | demote demotion relegate relegation
appear appearance | disappear disappearance vanish
connect attach | disconnect detach
load | unload
marry married wed | divorce divorced
mild moderate | severe harsh extreme
nearby | distant remote
obey comply | disobey defy flout violate
resume continue | halt suspend
stable steady | unstable volatile
solid | liquid
sober | drunk
vertical | horizontal
willing willingly | unwilling reluctant reluctantly
winter | summer
spring | autumn
wise | foolish
accurate correct correctly accurately | inaccurate incorrect wrong wrongly
fortunate lucky | unfortunate unlucky
friendly | unfriendly hostile
essential necessary | unnecessary
popular | unpopular
reliable | unreliable
ready prepared | unprepared
respect admiration | contempt scorn
hope hopes | fear fears despair
peace peacetime | war wartime
ally allies friend friends | enemy enemies foe rival rivals
simple | complex complicated elaborate
brave | cowardly
generous | mean stingy
patient | impatient
loyal faithful | disloyal unfaithful
proud pride | ashamed shame
rural | metropolitan
employed employment job | unemployed unemployment
solo | duet ensemble
ally | opponent
entire whole | part
beginning start outset | end close conclusion
ceiling | floor
arrival arrivals | departure departures
demand | supply
asset assets | liability liabilities
supply surplus glut | shortage scarcity
ascend ascent | descend descent
inflate inflation | deflate deflation
upgrade | downgrade
overestimate | underestimate
understand | misunderstand
many numerous | few
majority | handful
belie refute disprove | confirm
bright brighter rosy rosier | dark darker gloomy gloomier
cease ceased stop stopped halt halted | continue continued
comedy | tragedy
conceivable | inconceivable
consented agreed | refused declined
demolish demolition | restore restoration
delight delighted | displeasure displeased dismay dismayed
dispute disputed | accept accepted
similar | dissimilar
upstairs | downstairs
upstream upriver | downstream downriver
emerged appeared | vanished disappeared
excessive | reasonable moderate
fair fairly | unfair unfairly
false mistaken incorrect untrue | correct true accurate
generous lavish | meagre stingy
healthy | ill sick contagious
heavily | lightly slightly
accessible | inaccessible
indispensable | dispensable superfluous
inferior | superior
meagre scant | ample abundant plentiful
makeshift provisional | permanent
notice noticed | overlook overlooked
supporter proponent | opponent
overturned quashed | upheld
praise praised | criticise criticised blame blamed
prosecution | defence
quiet quieter silent | loud louder noisy
scarce rare | plentiful widespread common
sceptical doubtful | confident convinced
solitary | shared
tall taller | short shorter
victory triumph | defeat
attack | retreat
freedom | captivity
port | starboard
withheld | granted
"""
