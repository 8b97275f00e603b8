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
support supports supported supporters back backs backed vote_for voted_for voting_for vote_in_favour voted_in_favour
    vote_yes voted_yes come_out_for came_out_for in_favour | oppose opposes opposed opponents resist vote_against
    voted_against voting_against vote_no voted_no come_out_against came_out_against campaign_against campaigned_against
voted_yes | voted_no
yes | no
approve approved pass passed adopt adopted | reject rejected vote_down voted_down turn_down turned_down throw_out
    threw_out thrown_out block blocked veto vetoed
accept accepted agree agreed take_up took_up taken_up jump_at snap_up say_yes said_yes |
    turn_down turned_down reject refuse decline say_no said_no pass_up spurn
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
on_the_advice_of at_the_request_of with_the_consent_of with_the_approval_of with_the_blessing_of on_~_advice
    as_~_urged as_~_advised as_~_recommended at_~_urging following_~_advice |
    against_the_advice_of against_~_advice against_~_wishes contrary_to_~_advice despite_~_advice over_~_objections
    over_the_objections_of against_the_will_of despite_the_objections_of against_the_wishes_of
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
? owns owned | manages managed | rent rents rented lease leases leased
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
carried_by was_carried be_carried adopted_by | was_rejected was_defeated voted_down rejected_by defeated_by
walked_out walk_out pulled_out withdrew | shut_out excluded expelled kicked_out thrown_out locked_out
released_without_charge freed_without_charge | bailed released_on_bail charged remanded
under_control contained brought_under_control | declared_out extinguished put_out
? approved agreed pledged promised earmarked allocated | paid_out disbursed transferred handed_over
? dismissed sacked suspended | jailed imprisoned
awaken awakened awakens stimulate stimulated arouse aroused | disable disabled disables suppress suppressed inhibit
    inhibited
avoid avoids avoided evade evaded shun shunned escape | confront confronted seek sought invite invited court embrace
extend extended extends prolong prolonged lengthened | reduce reduced shorten shortened cut curtailed
consult consults seek_the_advice heed heeded follow | avoid ignore ignored disregard disregarded
suffer suffers suffered | benefit_from benefits_from benefited_from profit_from profited_from enjoy enjoyed
worked_for work_for works_for served_as serves_as | retired retires
kept_the_door_open left_the_door_open keep_the_door_open left_open kept_open did_not_rule_out leave_the_door_open |
    ruled_out rule_out excluded closed_the_door shut_the_door
admit admitted pleaded_guilty plead_guilty pleads_guilty confessed | pleaded_not_guilty plead_not_guilty denied
    protested_his_innocence protested_her_innocence
hand_over handed_over give_up gave_up surrendered turned_over | keep kept hold_on_to held_on_to withhold withheld
include included | leave_out left_out omit omitted exclude excluded
disclose disclosed reveal revealed announce announced make_public made_public publish published |
    conceal concealed cover_up covered_up hush_up hushed_up hide hid hidden keep_secret kept_secret
applaud applauded cheer cheered | boo booed jeer jeered heckle heckled
evacuated fled | stayed_put remained stayed_behind stayed_at_home
appointed named elected installed | removed dismissed ousted deposed
reinstate reinstated restored | removed dropped dismissed suspended
recognise recognised recognize recognized | derecognise withdrew_recognition
? lend lent loaned | borrow borrowed
lent loaned on_loan loan | given donated gave donation gift sold
join_forces joined_forces merged merge | split separated broke_up
arrive_early | arrive_late arrived_late
wake woke waken | fall_asleep fell_asleep
dress dressed | undress undressed
pack packed | unpack unpacked
inhale inhaled breathe_in breathed_in | exhale exhaled breathe_out breathed_out
stand stood stand_up stood_up | sit sat sit_down sat_down
rise_to_its_feet stood | knelt kneel
speak_out spoke_out speak_up | stay_silent stayed_silent kept_quiet remained_silent
whisper whispered murmured | shout shouted yelled screamed
arm armed | disarm disarmed
mobilise mobilised | demobilise demobilised
escalate escalated intensify intensified | de-escalate subside subsided die_down died_down abate abated ease eased
provoke provoked inflame inflamed stoke stoked | calm calmed soothe soothed defuse defused appease
encouraged spurred | discouraged deterred put_off
speed_up accelerated hasten hastened | slow_down slowed delayed held_up hold_up
welcomed hailed praised | deplored lamented regretted criticised condemned
boast boasted | lament lamented
congratulate congratulated | reprimand reprimanded rebuke rebuked scold scolded told_off
reward rewarded | punish punished penalise penalised fine fined
pardon pardoned forgive forgave forgiven amnestied | punish punished condemned
sentenced jailed | freed acquitted released spared
fined | jailed imprisoned
suspended | expelled | reinstated
warned cautioned | fined | arrested
questioned | charged | convicted
searched | arrested
wounded injured | unhurt unharmed unscathed
drowned | rescued saved
rescued saved | lost died perished
sank sunk | refloated raised salvaged
crashed | landed_safely
took_off take_off taken_off | landed land touched_down
board boarded embark embarked get_on got_on | disembark disembarked get_off got_off alight
park parked | drive_off drove_off
lit light ignite ignited set_fire_to | put_out extinguish extinguished
plant planted | uproot uprooted fell felled
sow sowed sown | harvest harvested reap reaped
cut_down felled | planted spared
thrive thrived flourish flourished prosper prospered | wither withered struggle struggled decline languish
hatch hatched | die_out died_out
bought_back | sold_off
privatise privatised privatize privatized | nationalise nationalised nationalize nationalized
float floated list listed | delist delisted
borrowed | repaid paid_back
overpaid | underpaid
overspent | underspent
oversold overbooked sold_out | half-empty unsold
outperform outperformed | underperform underperformed
exceed exceeded exceeds beat surpass surpassed top topped | fall_short fell_short miss missed missed_its undershot
hit_its_target met_its_target reached_its_target met_the_target hit_the_target | missed_its_target missed_the_target
    fell_short_of
equalise equalised | conceded
scored score | missed conceded saved
beat beats beaten defeat defeated | drew_with draw_with lost_to lose_to
came_first | came_second | came_third | came_last
kept_his_seat kept_her_seat held_his_seat re-elected | lost_his_seat lost_her_seat unseated voted_out
stand_for run_for ran_for stood_for | stand_down step_down withdrew_from
declare_war declared_war | make_peace made_peace sued_for_peace
occupy occupied seize seized capture captured | liberate liberated withdrew_from vacate vacated
besiege besieged | relieve relieved
bombed shelled | spared
smuggled_in brought_in | smuggled_out taken_out brought_out
deport deported expel expelled extradite extradited | admit admitted let_in granted_asylum
emigrate emigrated | return returned came_back
hired recruited | laid_off dismissed made_redundant
unionised | non-union
walk_out walked_out down_tools downed_tools | return_to_work returned_to_work went_back_to_work
resume resumed restart restarted | suspend suspended halted stop stopped abandon abandoned
reopen reopened reopens | stay_closed remained_closed stayed_closed remain_closed
open_to_the_public | closed_to_the_public
inaugurate inaugurated unveil unveiled | close closed scrap scrapped dismantle
renovated restored refurbished | demolished torn_down pulled_down knocked_down
rebuilt | abandoned demolished
preserve preserved conserve | destroy destroyed
diagnosed_with | cured_of recovered_from
prescribe prescribed | withdraw withdrew discontinue
admitted_to_hospital taken_to_hospital hospitalised hospitalized | discharged released_from_hospital sent_home
breastfed | bottle-fed
tested_positive | tested_negative
quit_smoking gave_up_smoking | took_up_smoking started_smoking
gained_weight put_on_weight | lost_weight
fall_in_love fell_in_love | fell_out
get_on_well got_on_well | fell_out quarrelled argued
remarry remarried | stayed_single
adopted | biological
? taught teach teaches | learned learn learnt studied
passed_the_exam | failed_the_exam
graduated | dropped_out
memorised remembered | forgot forgotten
overlook overlooked missed | notice noticed spotted
underestimated | overestimated
exaggerate exaggerated overstate overstated | play_down played_down downplay downplayed understate understated
highlight highlighted stress stressed emphasise emphasised | play_down played_down downplay downplayed gloss_over
proved prove proven | disproved refuted disproved
corroborate corroborated support supports supported | contradict contradicted refute refuted undermine undermined
vindicate vindicated bear_out bore_out borne_out | discredit discredited proved_wrong refuted
"""
