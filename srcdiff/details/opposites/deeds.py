"""Contraries among what is done and what comes of it: rises and falls, votes, trials, trade, speech.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
rise rises rose risen rising increase grow grew grown climb soar surge upward upwards went_up go_up gone_up goes_up
    going_up shot_up higher | fall falls fell fallen falling decrease decline shrink shrank shrunk plunge plummet
    slump tumble drop dip slid downward downwards dwindle went_down go_down gone_down goes_down going_down come_down
    came_down
worsen deteriorate | get_better got_better recover
be_extended lengthen prolong | shorten curtail cut_short
? win wins won winning | lose loses lost losing | draw draws drew drawn
victory win | defeat loss | draw
promoted promotion | relegated relegation
? pass passed passes | fail failed fails flunk
hire hired appoint recruit take_on took_on taken_on taking_on | fire fired sack dismiss lay_off laid_off
    make_redundant made_redundant shed
resigned quit stepped_down stood_down stepping_down left | sacked fired dismissed ousted removed
? join joins joined | leave leaves left leaving quit
? enter enters entered | leave leaves left exit
? stay stays stayed remain | leave leaves left flee fled depart go_away move_away moved_away
keep keeps kept retain maintain | drop scrap axe ditch abolish discontinue get_rid_of got_rid_of give_up gave_up
    given_up
put_off postpone delay defer adjourn pushed_back push_back | bring_forward brought_forward | cancel called_off
    call_off scrap axe abandon
? in_favour for backed supported | against opposed
voted_for vote_for voting_for | voted_against vote_against voting_against | abstain abstained
support supports supported back backs backed | oppose opposes opposed resist
voted_yes | voted_no
yes | no
approve approved pass passed adopt adopted | reject rejected vote_down voted_down turn_down turned_down throw_out
    threw_out thrown_out block blocked veto vetoed
accept accepted agree agreed | turn_down turned_down reject refuse decline
grant granted | refuse deny denied reject withhold
uphold upheld confirm | overturn overturned quash reverse
admit admits admitted concede confess acknowledge | deny denies denied
confirm confirmed bear_out bore_out borne_out | contradict refute disprove rebut
agree_with agrees_with agreed_with | contradict disagree_with disagrees_with disagreed_with
awaiting_trial on_remand remand | convicted sentenced
convicted convict found_guilty guilty | acquitted acquit cleared not_guilty found_not_guilty innocent
arrested detained | charged | convicted
arrested detained | released freed let_go
on_bail | in_custody
suspended_sentence | prison_sentence jail_sentence
plaintiff claimant | defendant
prosecutor prosecutors prosecution | defence_lawyer defence_lawyers
? witness witnesses | suspect suspects
? victim victims | attacker attackers perpetrator perpetrators
murder murdered | manslaughter
robbery | burglary | fraud | arson | rape | kidnapping | smuggling
civil | criminal
? injured hurt wounded injuring wounding injuries | killed killing dead died deaths fatally
unhurt unharmed unscathed uninjured safe | injured hurt wounded
unhurt unharmed unscathed uninjured | killed
died dies die dead | survived survives survive alive
fatal deadly lethal | harmless non-fatal survivable
seriously severely badly critically gravely | slightly lightly mildly
serious severe critical grave | slight minor
sick ill infected unwell | healthy fit well
infected sick | healthy immune uninfected
mental | physical
better improved | worse worsened
get_better got_better getting_better recovering | get_worse got_worse getting_worse
cause causes caused bring_about brought_about trigger lead_to led_to leads_to | prevent prevents prevented avert
    stop
protect protects protected safeguard shield | endanger threaten harm expose
help helped helps aid assist | hinder hamper impede obstruct harm
encourage urge | discourage deter dissuade advise_against advised_against warn_against warned_against
recommend recommended advise advised | advise_against advised_against warn_against warned_against
on_the_advice_of at_the_request_of with_the_consent_of with_the_approval_of with_the_blessing_of |
    against_the_advice_of over_the_objections_of against_the_will_of despite_the_objections_of against_the_wishes_of
    without_the_consent_of
with_the_help_of thanks_to because_of owing_to due_to as_a_result_of on_account_of | despite in_spite_of
    regardless_of notwithstanding
outbound outgoing | inbound incoming
? open opens opened opening reopen | close closes closed closing shut shuts
opened | sealed
? open unlocked | locked closed
lock locked | unlock unlocked
begin begins began begun start starts started | end ends ended finish finished conclude stop stopped
start starts started begin | stop stops stopped cease
launch launched introduce introduced | withdraw withdrew withdrawn abolish abolished
under_construction being_built unfinished | finished completed built
? complete completed finished | incomplete unfinished
? while during | before | after
earlier_than | later_than
build built construct erect put_up | demolish pull_down pulled_down tear_down tore_down torn_down knock_down
    knocked_down raze
put_up | take_down took_down taken_down
? repair repaired mend mended fix fixed | replace replaced | damage damaged break broke broken
repaired mended restored | damaged wrecked
install installed fit fitted | remove removed dismantle
add added adds | remove removed subtract deduct strike_off struck_off cross_off
insert inserted | remove removed extract
turn_on turned_on switch_on switched_on put_on | turn_off turned_off switch_off switched_off
? buy bought buys purchase acquire | sell sold sells
? bought purchased acquired | rented leased hired borrowed | stolen | donated given
own owns owned | manage manages managed | rent rents rented lease leases leased
owner owners | tenant tenants
export exports exported | import imports imported
? save saves saved saving | waste wasted squander
? spend spends spent | save saves saved
pay_back repay repaid | keep kept
invest invested | withdraw withdrew withdrawn
profit profits profitable | loss losses loss-making unprofitable
in_the_black | in_the_red
surplus | deficit shortfall
income revenue takings | costs expenses spending expenditure
gross | net
wholesale | retail
cash | card cheque
raise raised hike boost lift increase put_up | cut reduce lower slash bring_down brought_down
raise increase | freeze froze frozen
unchanged did_not_change stayed_the_same remained_the_same flat | grew growing rose
unchanged stayed_the_same remained_the_same | fell changed
accelerate speed_up sped_up quicken | slow slow_down slowed_down decelerate brake
quicker faster | slower
strengthen strengthened bolster reinforce | weaken weakened undermine
powerful | weak feeble
tighten tightened toughen toughened | ease eased loosen relax relaxed
strict strictly stringent tough | lax lenient loose
military | civilian
soldier soldiers troops | civilian civilians
navy naval | army | air_force
rebel rebels insurgents | government_troops army
ceasefire truce | offensive
attack attacked attacks | defend defended defends
defend defended | criticise criticised attack attacked
surrender surrendered | resist resisted
advance advanced advancing | retreat retreated withdraw withdrew
win_back won_back recapture | lose lost
praise praised hail hailed applaud applauded laud commend | criticise criticised criticize criticized condemn
    condemned blame slam denounce
welcome welcomed | condemn condemned criticise criticised
thank thanked | blame blamed
blame blamed | clear cleared exonerate exonerated
trust trusted | distrust distrusted mistrust mistrusted doubt doubted
believe believes believed | doubt doubts doubted disbelieve
certain sure convinced | doubtful unsure uncertain
known | unknown
remember remembered recall | forget forgot forgotten
succeed succeeded managed successful successfully | fail failed failing unsuccessful unsuccessfully
able managed | unable failed
refused_to declined_to | unable could_not had_been_unable
happy pleased delighted glad | unhappy sad angry upset disappointed
satisfied content | dissatisfied disappointed
calm calmly | angry angrily nervous
laugh laughed | cry cried weep wept
love loved loves like liked likes | hate hated hates dislike disliked
polite politely | rude rudely
honest | dishonest
intentionally deliberately on_purpose | accidentally by_accident by_mistake inadvertently unintentionally
by_chance by_accident | on_purpose by_design
voluntarily of_their_own_accord of_his_own_accord willingly | under_duress by_force unwillingly
legally lawfully | illegally unlawfully
authorised authorized | unauthorised unauthorized
valid | invalid expired
expired lapsed ran_out run_out | renewed extended
sign signed | refuse_to_sign refused_to_sign tear_up tore_up
allowed permitted may | forbidden banned barred prohibited
legalise legalised | ban banned outlaw outlawed
impose imposed introduce introduced | lift lifted abolish scrap
obey obeyed comply complied | disobey disobeyed defy defied ignore ignored
follow followed | ignore ignored flout
attend attended take_part took_part taken_part | miss missed skip skipped boycott stay_away stayed_away
appear appeared | disappear disappeared vanish vanished
arrive show_up turned_up turn_up | stay_away fail_to_appear
find found | lose lost
percent | percentage_points
doubled double twice_as | tripled treble trebled three_times | halved half | quadrupled
twice_as_much twice_as_many double | half_as_much half_as_many half
? draw_in draws_in attract attracted lure lured | drive_away drove_away repel scare_off scared_off drive_out
    drove_out
pull pulled | push pushed
lift lifted raise raised | lower lowered drop dropped
catch caught | release released miss missed
allow allowed let lets | prevent prevented stop stopped forbid
first_place | second_place | third_place | last_place
top_of_the_table | bottom_of_the_table
top_of_the_league | bottom_of_the_league
debate debated discuss discussed | approve approved decide decided vote_on voted_on
consider considered considering weigh | rule_out ruled_out
ruled_out rule_out | left_open leave_open
promise promised pledge pledged | refuse refused
comment commented | decline_to_comment declined_to_comment
escape escaped | captured caught
convex | concave
obscure obscures obscured | illuminate illuminates clarify clarified
bind binds bound absorb absorbs absorbed store stores stored | release releases released emit emits emitted
absorb absorbed | emit emitted reflect reflected
evaporate | condense
critic critics | supporter supporters admirer admirers
optimist optimists | pessimist pessimists
? over | under underneath
? until | from
"""
