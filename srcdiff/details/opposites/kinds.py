"""Words of one kind that exclude each other: kin, offices, teams, vehicles, materials, parts of the body.

How the lists are written is told in `details.opposites`.
"""

GROUPS = """
? host hosts hosted hosting | visit travel go_to goes_to went_to away
at_home | away on_the_road
home_win home_defeat home_game home_match home_side home_team | away_win away_defeat away_game away_match away_side
    away_team
winner winners victor victors champion champions | loser losers runner-up runners-up
? quarter-final quarter-finals quarterfinal quarterfinals last_eight | semi-final semi-finals semifinal semifinals
    last_four | final finals
first_half | second_half
first_leg | second_leg
gold | silver | bronze
? goalkeeper keeper goalie | defender full-back left-back right-back centre-back | midfielder midfield | striker
    forward
substitute came_off_the_bench | starter started
? fresh | stale frozen tinned canned
sweet | sour bitter salty
? male men boys man boy | female women girls woman girl
? mother | father
son sons | daughter daughters
grandson grandsons | granddaughter granddaughters
grandfather | grandmother
nephew | niece
uncle | aunt
brother brothers | brother-in-law half-brother stepbrother cousin
sister | sister-in-law half-sister stepsister cousin
widow | widower
married | single unmarried divorced widowed
married | divorced separated
pregnant | childless
parents | grandparents
boy boys | girl girls
king | queen
prince | princess
adult adults grown-ups | child children teenagers minors
baby infant | toddler teenager
student students | teacher teachers professor professors lecturer
patient patients | doctor doctors
patient patients | nurse nurses
? doctor doctors | nurse nurses | surgeon surgeons | dentist dentists | vet vets
captain | deputy
? chairman chairwoman chair president head | deputy vice-chairman vice-president
? amateur amateurs | professional professionals
volunteer volunteers | professional professionals
expert experts | layman laymen
? government ruling governing | opposition
mayor | governor | minister | president | prime_minister
left_the_party | joined_the_party
conservative conservatives | liberal liberals | socialist socialists
republican republicans | democrat democrats
upper_house senate | lower_house
city | village
roof | cellar basement
attic loft | cellar basement
entrance entrances | exit exits
bride | bridegroom groom
? red | blue | green | yellow | black | white | brown | grey gray | orange | purple | pink
? car cars | lorry lorries truck trucks | bus buses coach coaches | van vans | bicycle bicycles bike bikes |
    motorcycle motorcycles motorbike motorbikes | tractor tractors
? train trains | plane planes aircraft | ship ships boat boats ferry | bus buses | tram trams
helicopter helicopters | plane planes drone drones
by_train by_rail | by_bus by_coach | by_car | by_plane by_air | by_sea by_boat by_ship by_ferry | on_foot
? road roads | railway rail | canal
? bridge bridges | tunnel tunnels
? hospital hospitals | school schools | church churches | museum museums | prison prisons jail | library libraries |
    theatre theatres | hotel hotels | factory factories | station stations
? kitchen | bathroom | bedroom | garden
? knife knives | gun guns pistol rifle shotgun | axe hammer
stabbed | shot | strangled | poisoned | beaten | drowned
? knee | ankle | shoulder | hamstring | groin | wrist | elbow | hip | neck | back
? arm arms | leg legs
? hand hands | foot feet
? heart | lung lungs | liver | kidney kidneys | brain
cancer | diabetes | malaria | measles | tuberculosis | pneumonia | stroke | heart_attack
drug medicine pill | vaccine vaccination
? drug | placebo
? cat cats | dog dogs | horse horses | cow cows cattle | sheep | pig pigs | goat goats | bear bears | wolf wolves |
    fox foxes
? bird birds | fish | insects
? coffee | tea | beer | wine | milk | water
? wheat | rice | maize corn | barley | potatoes
? oil | gas | coal | nuclear | solar | wind
? wood wooden timber | stone | steel iron | glass | plastic | concrete | brick
? violin violinist | piano pianist | cello cellist | guitar guitarist | flute flautist | trumpet trumpeter | organ
    organist
football | rugby | cricket | tennis | basketball | hockey | golf
catholic | protestant | muslim islamic | jewish | buddhist | hindu | orthodox
bishop | rabbi | imam | priest
mosque mosques | church churches | synagogue synagogues | temple temples
? finance economy | health | defence | education | interior | justice | transport | agriculture | environment |
    foreign
supreme_court | high_court | district_court | county_court | constitutional_court | appeal_court court_of_appeal
? parliament lawmakers | government cabinet | court judges
teacher teachers | farmer farmers | engineer engineers | lawyer lawyers | architect architects | fisherman fishermen
    | baker bakers | carpenter carpenters | plumber plumbers | journalist journalists reporter reporters | policeman
    policemen police_officer police_officers | firefighter firefighters | electrician electricians
? actor actress | singer | painter | sculptor | poet | novelist | composer | conductor | dancer | director
? fire fires blaze | flood floods | earthquake | storm | landslide | explosion blast
? fog | rain | snow | wind
island | peninsula
? mountain | valley
? euros euro | dollars dollar | pounds pound | francs | yen
formal formally official officially | informal informally unofficial unofficially
internal | external
inner | outer
domestic_flights | international_flights
hardware | software
maternal | paternal
on_her_mother's_side on_his_mother's_side | on_her_father's_side on_his_father's_side
smoker smokers | non-smoker non-smokers
members member | non-members
resident residents locals | tourists tourist visitors
immigrant immigrants immigration | emigrant emigrants emigration
emigrated | immigrated
native natives | foreigner foreigners
native indigenous | imported invasive
organic | conventional
edible | poisonous inedible toxic
toxic poisonous | harmless
flammable | fireproof
waterproof | leaky
supporters backers advocates | opponents critics
? theft | robbery | burglary | fraud | conspiracy | handling_stolen_goods | bribery | perjury | embezzlement |
    blackmail | forgery | espionage | treason | tax_evasion | money_laundering | arson | smuggling
? seat-belt seat_belt seatbelt seat-belts seatbelts | airbag airbags | brake brakes | steering | gearbox | tyre tyres |
    battery batteries | exhaust
? cash | land | shares | bonds | bricks
? tuner tuners | teacher teachers | maker makers | player players
? deputy_head deputy_headteacher | head headteacher
? buyer buyers purchaser | seller sellers vendor
? lender lenders creditor creditors | borrower borrowers debtor debtors
landlord landlords landlady | tenant tenants lodger lodgers
importer importers | exporter exporters
producer producers | consumer consumers
guest guests | host hosts hostess
driver drivers | passenger passengers
pilot pilots | passenger passengers
husband | wife
bride | groom
grandmother | grandfather
stepfather stepmother | father mother
aunt | uncle
? granddaughter granddaughters | daughter daughters
? grandson grandsons | son sons
? hearing | sight eyesight
first_name | surname family_name
author writer | publisher translator
composer | lyricist
inventor | manufacturer
plaintiffs claimants | defendants
prosecutor | defence_counsel
senator | congressman congresswoman representative
northerner northerners | southerner southerners
vegetarian vegan | meat-eater
monarchy | republic
dictatorship | democracy
weekday | weekend
cathedral | mosque | synagogue | temple
"""
