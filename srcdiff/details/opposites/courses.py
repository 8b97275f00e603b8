"""Contraries in the course of things: prices and currencies, haste, return, meeting and asking, leave and knowledge.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
firmed strengthened appreciated rallied rebounded recovered had_gained rising rose climbed climbing gaining surged rally
    streak_of_gains run_of_gains gains |
    weakened softened depreciated slumped slid sagged sliding slide falling slump losing_streak run_of_losses
    string_of_losses weakening losing_ground lost_ground
rush hurry hasten haste act_quickly move_quickly act_fast move_fast act_swiftly move_swiftly speed_up |
    not_to_rush not_to_hurry not_rush not_hurry take_their_time take_its_time take_his_time take_her_time go_slowly
    move_slowly wait go_slow
never_returned never_came_back was_never_seen_again were_never_seen_again never_recovered never_came_home |
    came_back returned came_home was_brought_back were_brought_back was_returned were_returned was_recovered
declined_to_be_interviewed refused_to_be_interviewed declined_an_interview refused_an_interview
    turned_down_an_interview declined_to_appear refused_to_appear declined_to_testify refused_to_testify
    declined_to_give_evidence refused_to_give_evidence declined_to_answer_questions refused_to_answer_questions |
    was_interviewed were_interviewed was_questioned were_questioned gave_an_interview appeared_before
    testified gave_evidence answered_questions
without_his_knowledge without_her_knowledge without_their_knowledge without_its_knowledge behind_his_back
    behind_her_back behind_their_backs without_his_consent without_her_consent without_their_consent |
    with_his_knowledge with_her_knowledge with_their_knowledge with_its_knowledge with_his_approval with_her_approval
    with_their_approval with_its_approval with_his_consent with_her_consent with_their_consent with_his_blessing
    with_her_blessing with_their_blessing at_his_request at_her_request at_their_request
? without_consulting without_checking without_looking_at did_not_consult did_not_check did_not_look_at never_checked
    never_consulted |
    after_consulting after_checking after_looking_at having_checked having_consulted checked consulted looked_at
donated given gifted bequeathed presented left_by left_in_the_will | bought purchased acquired
"""
