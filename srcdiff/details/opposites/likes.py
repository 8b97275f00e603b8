"""Words that mean nearly the same and have no contrary of their own: what denies the one denies the other.

How the lists are written is told in `details.opposites`; a group with one side opposes nothing.
"""

GROUPS = """
urge urged urges call_on called_on calls_on appeal_to appealed_to exhort exhorted implore implored
share_that_view share_this_view share_the_view shares_that_view shares_this_view shares_the_view shared_that_view
    shared_this_view shared_the_view share_that_opinion shares_that_opinion think_the_same thinks_the_same
    thought_the_same agree agrees agreed concur concurs concurred feel_the_same feels_the_same of_the_same_opinion
    of_the_same_mind see_it_the_same_way sees_it_the_same_way
dispute disputes disputed contest contests contested challenge challenges challenged question questioned questions
    is_wrong are_wrong was_wrong were_wrong is_false is_mistaken reject_the_findings
reimburse reimbursed refund refunded compensate compensated get_their_money_back gets_their_money_back
    got_their_money_back get_the_money_back have_their_money_back money_back repay repaid pay_back paid_back
evacuate evacuated move_out moved_out bring_to_safety brought_to_safety taken_to_safety
replace replaced swap swapped swap_out exchanged changed_over
inform informed notify notified told_of told_about made_aware alert alerted
consult consulted ask_for_advice asked_for_advice sought_advice
reply replied replies respond responded responds answer answered answers write_back wrote_back
attend attended attends be_present was_present were_present show_up showed_up turn_up turned_up come_to came_to
resign resigned resigns quit step_down stepped_down stand_down stood_down give_up_his_post give_up_her_post
arrest arrested detain detained take_into_custody taken_into_custody
investigate investigated probe probed look_into looked_into examine examined inquire_into inquired_into
receive received get got obtain obtained be_given was_given were_given
apply applied put_in_for file filed submit submitted request requested
recognise recognised recognize recognized know knew identify identified
remember remembers remembered recall recalls recalled recollect
understand understood understands grasp grasped follow
finish finished finishes complete completed completes conclude concluded
publish published publishes release released make_public made_public disclose disclosed print printed
invite invited invites ask_along asked_along
participate participated take_part took_part taken_part join joined be_involved was_involved were_involved
interfere interfered intervene intervened step_in stepped_in meddle meddled
apologise apologised apologize apologized say_sorry said_sorry express_regret expressed_regret
regret regrets regretted be_sorry was_sorry were_sorry
insure insured cover covered
vaccinate vaccinated immunise immunised inoculate inoculated
damage damaged harm harmed spoil spoilt hurt
injure injured hurt wound wounded harmed
pay paid settle settled
hire hired employ employed recruit recruited take_on took_on taken_on
dismiss dismissed sack sacked fire fired
meet met hold_talks held_talks sit_down_with sat_down_with speak_to spoke_to talk_to talked_to
visit visited visits been_to go_to went_to gone_to call_on called_on
sign signed put_his_name_to put_her_name_to initial initialled
approve approved approves sign_off signed_off authorise authorised authorize authorized
    give_its_blessing gave_its_blessing
warn warned warns caution cautioned alert alerted
promise promised promises pledge pledged guarantee guaranteed commit_itself committed_itself vow vowed
marry married wed
appeal appealed contest contested challenge challenged
succeed succeeded manage managed succeed_in
work works worked function functions functioned operate operated
wear wears wore worn have_on had_on
eat eats ate eaten consume consumed
sleep sleeps slept
speak speaks spoke spoken talk talks talked
read reads
smoke smokes smoked
drink drinks drank
drive drives drove driven
swim swims swam
vote votes voted cast_a_ballot cast_ballots
believe believes believed think thinks thought consider considers considered
want wants wanted wish wishes wished desire desired
intend intends intended plan plans planned mean_to meant_to
fear fears feared be_afraid is_afraid was_afraid are_afraid
mind minds minded object objects objected
exist exists existed
happen happens happened occur occurs occurred take_place took_place taken_place
change changes changed alter alters altered amend amended
"""
