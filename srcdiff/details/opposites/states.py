"""Contraries among the steps of a deed and the states of a thing: ordered and sold, working and broken, heavy and mild.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
repaired mended fixed put_right been_restored back_in_service back_in_operation back_in_use |
    awaiting_repair awaits_repair await_repair awaiting_repairs waiting_for_repair waiting_for_repairs
    waiting_to_be_repaired waiting_to_be_fixed in_need_of_repair yet_to_be_repaired yet_to_be_fixed unrepaired
    still_broken still_faulty
? working functioning operational functional in_working_order up_and_running in_order in_operation running
    in_good_working_order in_perfect_order |
    out_of_order out_of_action out_of_service broken broken_down faulty defective switched_off turned_off disabled
    inoperative not_in_use dead
heavier harsher stiffer tougher stricter severer steeper more_severe |
    milder lighter gentler softer more_lenient less_severe
? heavy harsh stiff severe | mild light lenient gentle
incumbent incumbents office-holder | challenger challengers
completed_the had_completed has_completed have_completed had_finished have_finished fully_vaccinated |
    still_waiting_for still_awaiting were_awaiting yet_to_receive yet_to_complete yet_to_get still_to_receive
    still_to_complete
? printed | sold
? ordered commissioned | received delivered
? signed concluded clinched sealed agreed | negotiate negotiating discussing haggling_over in_talks_over
    in_talks_about in_negotiations_over seeking
? pledged promised offered | paid transferred
? applied_for sought requested asked_for demanded | received got obtained secured granted
? designed drawn_up planned | built
? proposed suggested drafted tabled | adopted introduced passed enacted
? nominated shortlisted | won
? threatened | carried_out
? made_available set_aside stockpiled | administered used_up handed_out
? wrote written | read
? lent | given donated
? borrowed rented hired leased | bought owned
? trained | hired
? advertised | filled
? tested piloted trialled | rolled_out
? missed skipped | attended held completed
? broke_even | lost_money made_a_loss made_a_profit
? oxygen | fuel kerosene propellant | nitrogen | hydrogen | helium | methane | water | coolant
interest_costs interest_payments interest_bill interest_charges cost_of_interest | wages wage_bill wage_costs salaries
    payroll | rents rent_bill | energy_bills electricity_bills fuel_bill energy_costs
? drinking_water tap_water | sewage waste_water wastewater
? part-time | full-time
? wages salaries pay | pensions | benefits | bonuses | dividends | rents | fares | fees | taxes
? patients | staff | visitors
? wing tail | engine engines | cockpit | cabin | undercarriage
? hull | mast | rudder | keel | deck
? roof | walls wall | floor | foundations | windows | doors
? ticket_sales ticket_revenue | sponsorship | television_rights broadcasting_rights | merchandise
? income_tax | property_tax | sales_tax | corporation_tax | inheritance_tax | fuel_tax
? blood | urine | saliva | stool
? fever | cough | rash | headache headaches | nausea | diarrhoea
"""
