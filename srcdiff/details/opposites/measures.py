"""Contraries among order, time, frequency, amount, degree, direction and place.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
before | after
? because since as | although though even_though
included including inclusive_of counting | excluded excluding exclusive_of not_counting not_including leaving_out
    without except
exempt exempted spared | subject liable covered
mandatory compulsory obligatory required must | optional voluntary
free_of_charge free gratis | paid for_a_fee
paid | unpaid
full-time | part-time
existing current present | new future
? new newly | old former existing
previous earlier preceding | next following subsequent
next following | last previous
predecessor | successor
last_week last_month last_year last_season last_night | next_week next_month next_year next_season
yesterday | tomorrow | today
tonight | last_night
past | future
temporary temporarily provisional interim | permanent permanently for_good for_ever
short-term | long-term
final | preliminary provisional interim initial
initially at_first at_the_start to_begin_with at_the_outset | later eventually finally in_the_end
early earlier ahead_of_schedule | late later behind behind_schedule delayed
on_time punctually | late too_late delayed
too_early | too_late
too_high | too_low
too_big too_large | too_small
too_long | too_short
too_fast | too_slow too_slowly
too_much too_many | too_little too_few
too_hot | too_cold
occasionally sometimes now_and_then from_time_to_time | always constantly regularly nightly daily
always invariably | never | sometimes occasionally | often usually mostly
rarely seldom hardly_ever | often frequently regularly usually
? once only_once | twice | three_times thrice | repeatedly several_times many_times again_and_again | never not_once
daily every_day each_day | weekly every_week each_week | monthly every_month each_month | yearly annually every_year
    each_year annual
a_day per_day | a_week per_week | a_month per_month | a_year per_year
hourly | daily
? all every each both everyone everybody | none no_one nobody neither
unanimous unanimously with_one_voice | narrowly by_a_majority by_a_clear_majority by_a_narrow_majority split divided
majority most more_than_half the_bulk_of over_half | minority a_few less_than_half fewer_than_half under_half
? most | few a_few some several
several a_number_of | most
? less_than fewer_than under below at_most no_more_than | more_than over above at_least upwards_of no_less_than
    no_fewer_than
? less fewer | more
? less lower | more higher
more_than over above upwards_of exceeding | exactly
at_least | at_most no_more_than
just_over slightly_more_than a_little_over | just_under slightly_less_than nearly almost
well_above far_above | well_below far_below
? above | beneath
uphill | downhill
top topmost | bottom
overground above_ground | underground
north northern northward northwards northbound northerly | south southern southward southwards southbound southerly
east eastern eastward eastwards eastbound easterly | west western westward westwards westbound westerly
north-east northeast north-eastern northeastern | south-west southwest south-western southwestern | north-west
    northwest north-western northwestern | south-east southeast south-eastern southeastern
left_* | right_*
left-wing far-left leftist left-leaning | right-wing far-right rightist right-leaning
left-handed | right-handed
clockwise | anticlockwise counterclockwise anti-clockwise
inland interior | coast coastal offshore
onshore | offshore
? near close_to next_to beside near_the | far_from a_long_way_from
nearby close | distant far_away
in_front_of | behind at_the_back_of
? inside within | outside
toward towards | away_from
? arrive arrived arrives | leave left depart departed
harsh tough severe | lenient mild soft
widen widened broaden | narrow narrowed
deep deeper deepest | shallow shallower
high_tide | low_tide
heaviest heavier | lightest lighter
highest tallest | lowest
oldest eldest | youngest newest
? older elder | younger
? first | last
earliest | latest
fastest quickest | slowest
best finest | worst
cheapest | dearest most_expensive costliest
hottest warmest | coldest
richest wealthiest | poorest
deepest | shallowest
nearest closest | farthest furthest
easiest simplest | hardest toughest most_difficult
largest | second-largest third-largest
? first | second | third | fourth | fifth
elder | younger
cheaper | dearer pricier more_expensive costlier
true correct right accurate | false wrong untrue incorrect inaccurate
genuine real | fake forged counterfeit
fact factual | fiction fictional
almost nearly virtually practically | completely entirely totally fully
partly partially in_part | completely entirely wholly fully
slightly a_little marginally | sharply steeply drastically dramatically considerably significantly substantially
    markedly
gradually slowly step_by_step | suddenly abruptly all_at_once at_a_stroke
immediately at_once straight_away instantly | later eventually gradually
mainly chiefly mostly primarily above_all largely predominantly principally | secondarily marginally partly
    only_secondarily to_a_lesser_extent
fat fatter | thin thinner slim
straight | curved bent crooked
flat | steep hilly
odd | even
single | double | triple
single | multiple
one-way | return
one-sided | mutual
solo alone | together in_a_group
alone on_his_own on_her_own by_himself by_herself | together jointly with_others
together | separately apart
united unite unites | divided divide divides split
similar the_same identical | different
same | different opposite other
theory | practice
employed in_work | unemployed jobless out_of_work
strike on_strike walked_out | at_work working
? day by_day daytime | night by_night night-time at_night
? morning | afternoon | evening night
? noon midday | midnight
dawn sunrise daybreak first_light | dusk sunset nightfall
in_the_morning | in_the_afternoon | in_the_evening at_night
breakfast | lunch | dinner supper
? spring | summer | autumn | winter
weekday weekdays | weekend weekends
first_floor | ground_floor | second_floor | third_floor | top_floor | basement
? metres meters | kilometres kilometers km | centimetres | millimetres
? grams | kilos kilograms kg | tonnes tons
litres | millilitres
increase_in | decrease_in reduction_in
gain gained gains rise rose risen put_on | lost lose loses fall fell fallen drop dropped shed slip slipped
benefit benefits benefited profit | suffer suffers suffered harm
above_average | below_average
ahead_of in_front_of | behind
ahead in_the_lead leading | behind trailing
lead leads leading | trail trails trailed trailing
overtook overtaken | fell_behind
expand expanded | contract contracted
predator predators | prey
ancestor ancestors | descendant descendants
believer believers | sceptic sceptics
applause cheers cheered cheering applauded | boos booed jeers jeered whistles booing
smile smiled | frown frowned scowl
minimum_age | maximum_age
tax_rise tax_increase | tax_cut
pay_rise wage_increase | pay_cut wage_cut
rate_rise rate_increase | rate_cut
price_rise price_increase | price_cut
? up | down
? on | off
? into | out_of
? with if_they_show if_you_show if_they_have on_presentation_of on_production_of | without with_no
on_full_pay full_pay with_pay | without_pay no_pay on_half_pay half_pay unpaid
until_after
as_early_as
as_late_as
no_longer
at_least_as
? send sent was_sent were_sent been_sent | receive received was_sent were_sent been_sent
? sees see saw | hears hear heard
? left | right
? because because_of owing_to due_to thanks_to on_account_of as_a_result_of given | despite in_spite_of regardless_of
    notwithstanding even_though although
provided_that on_condition_that as_long_as only_if | even_if regardless_of_whether whether_or_not
    unconditionally
in_advance beforehand up_front | afterwards in_arrears later
in_public | in_private
at_most no_more_than at_the_most | at_least no_less_than not_less_than
for_the_first_time | for_the_last_time again once_more
for_the_first_time | for_the_second_time | for_the_third_time
first_time | second_time | third_time | last_time
? first-ever first | latest last
no_longer not_any_more not_anymore | still as_before continues_to
not_yet has_yet_to have_yet_to had_yet_to is_yet_to are_yet_to | already
not_until only_after | before even_before
in_turn one_after_another one_by_one one_after_the_other | at_the_same_time simultaneously all_at_once
increasingly more_and_more ever_more | less_and_less ever_less decreasingly
in_full fully in_its_entirety | in_part partly partially
in_total altogether in_all | each apiece per_head
entirely wholly solely exclusively | partly mainly mostly
? each_of_them all_of_them every_one_of_them both_of_them | none_of_them neither_of_them
? everyone everybody | no_one nobody
? everything | nothing
everywhere | nowhere
? always at_all_times | never at_no_time
frequently | occasionally
most_of_them the_majority most_people | few_of_them a_minority few_people
almost_all nearly_all virtually_all | hardly_any almost_none few very_few
many | hardly_any few
more_often | less_often
more_likely likelier | less_likely
more_expensive | less_expensive cheaper
more_severe | less_severe milder
better_than | worse_than
above_all chiefly mainly primarily | least_of_all
alone single-handed single-handedly unaided unassisted | with_help jointly together
upper upstream | lower downstream
on_land ashore onshore | at_sea offshore
by_land overland | by_sea by_air
underwater | on_the_surface above_water
at_the_front in_the_front | at_the_back in_the_back at_the_rear in_the_rear
northbound | southbound
in_the_north | in_the_south
in_the_east | in_the_west
on_schedule on_time | behind_schedule late delayed | ahead_of_schedule early
over_budget | under_budget within_budget on_budget
in_use | disused out_of_use unused
in_force in_effect | repealed suspended not_in_force lapsed
in_power | in_opposition out_of_power
in_favour_of | against
on_duty | off_duty
on_foot | by_bike by_bicycle on_horseback
in_stock available | out_of_stock sold_out unavailable
in_season | out_of_season
at_peace | at_war
in_custody behind_bars | at_large on_the_run free
present in_attendance | absent
with_permission with_the_permission_of with_consent | without_permission without_the_permission_of without_consent
"""
