"""Word lists of the generated examples: exchanges that change what is said, and exchanges that do not.

Each list is of our own writing. A line holds groups parted by `|`; within a pair, forms stand at the same place.
"""

from __future__ import annotations

CONTRARIES = """
rose fell | risen fallen | rise fall | rises falls | rising falling | increased decreased | increase decrease | increases decreases
grew shrank | gained lost | won lost | win lose | winning losing | winner loser | victory defeat | accepted rejected | accept reject
approved rejected | approve reject | agreed refused | agree refuse | backed opposed | back oppose | supported opposed | support oppose
supports opposes | welcomed criticised | praised criticised | praise criticise | allowed banned | allow ban | opened closed | open closed
opens closes | opening closing | began ended | begin end | begins ends | started finished | start finish | joined left | arrived left
entered left | bought sold | buy sell | buying selling | lent borrowed | gave received | sent received | paid received | taught learned
hired fired | appointed sacked | confirmed denied | confirm deny | confirms denies | admitted denied | included excluded | including excluding
higher lower | highest lowest | high low | larger smaller | largest smallest | large small | bigger smaller | biggest smallest | big small
longer shorter | longest shortest | long short | older younger | oldest youngest | old young | newer older | new old | faster slower | fast slow
stronger weaker | strongest weakest | strong weak | better worse | best worst | good bad | warmer colder | hot cold | rich poor | richer poorer
early late | earlier later | earliest latest | first last | before after | above below | inside outside | north south | northern southern
east west | eastern western | upper lower | left right | public private | male female | men women | man woman | boys girls | boy girl
father mother | son daughter | brother sister | husband wife | uncle aunt | king queen | actor actress | profit loss | profits losses
surplus deficit | success failure | succeeded failed | successful unsuccessful | guilty innocent | convicted acquitted | alive dead
survived died | safe dangerous | legal illegal | possible impossible | likely unlikely | able unable | known unknown | easy difficult
easier harder | optimistic pessimistic | hopeful doubtful | confident doubtful | domestic foreign | imports exports | import export
raised cut | raise cut | widened narrowed | improved worsened | improve worsen | improvement deterioration | strengthened weakened
more less | more fewer | most least | majority minority | maximum minimum | many few | always never | often rarely | everyone nobody
friend enemy | friends enemies | attacked defended | pushed pulled | loved hated | liked disliked | remembered forgot | day night
morning evening | summer winter | spring autumn | front back | top bottom | head foot | full empty | heavy light | thick thin | wide narrow
deep shallow | wet dry | clean dirty | calm angry | happy unhappy | pleased disappointed | satisfied dissatisfied | praised blamed
permanent temporary | partly fully | partially completely | officially unofficially | directly indirectly | voluntary compulsory
delayed hastened | postponed advanced | extended shortened | expanded reduced | created destroyed | built demolished | released detained
freed jailed | rescued abandoned | promoted relegated | landed departed | climbed descended | accelerated slowed | tightened loosened
eased tightened | encouraged discouraged | united divided | peaceful violent | popular unpopular | experienced inexperienced
"""

TURNS = """
before -> after | after -> before | until -> since | because -> although | because of -> despite | despite -> because of
although -> because | unless -> if | only if -> even if | even if -> only if | even though -> because | as long as -> even if
thanks to -> in spite of | due to -> despite | so that -> even though | provided -> even if | prior to -> following | following -> ahead of
ahead of -> after | as a result of -> in spite of | instead of -> as well as | rather than -> as well as | up from -> down from
down from -> up from | a rise of -> a fall of | a fall of -> a rise of | an increase in -> a decrease in | fewer than -> more than
with -> without | for -> against | failed to -> managed to | managed to -> failed to
refused to -> agreed to | agreed to -> refused to | declined to -> agreed to | for the first time -> for the second time
too late -> in time | no longer -> still | still -> no longer | not yet -> already | has yet to -> has already managed to
"""

BOUNDS = """
more than -> fewer than | more than -> exactly | less than -> more than | fewer than -> more than | at least -> at most | at most -> at least
up to -> at least | over -> under | under -> over | about -> exactly | around -> exactly | nearly -> more than | almost -> more than
roughly -> exactly | just over -> just under | just under -> just over | no more than -> no less than | no fewer than -> no more than
above -> below | exactly -> roughly | approximately -> precisely
"""

QUANTITIES = """
all -> most | all -> some | most -> all | most -> some | some -> all | some -> most | some -> none | many -> all | many -> few | few -> many
a few -> many | several -> all | every -> nearly every | each -> only one | both -> neither | both -> one | none -> some | none -> most
no -> some | half -> all | half -> a third | a third -> half | a quarter -> half | one of the -> all of the | any -> all | only -> not only
always -> sometimes | sometimes -> always | usually -> always | often -> always | never -> rarely | rarely -> often | entire -> part of the
the whole -> part of the | part of -> all of | mostly -> entirely | largely -> entirely | partly -> entirely | the only -> one of the few
"""

STRONGER = """
may -> will | might -> will | could -> will | may -> must | might -> must | could -> is going to | can -> must | should -> must | may have -> has
might have -> had | could have -> has | is expected to -> will | are expected to -> will | is likely to -> will | are likely to -> will
is due to -> has decided to | hopes to -> will | hope to -> will | plans to -> will | plan to -> will | intends to -> has agreed to
wants to -> will | want to -> will | is considering -> has decided on | are considering -> have decided on | is thought to -> is known to
is believed to -> is known to | are believed to -> are known to | is said to -> is known to | suggests -> proves | suggest -> prove
suggested -> proved | indicates -> proves | believes -> knows | thinks -> knows | thought -> knew | hoped -> knew | feared -> knew
is accused of -> is guilty of | accused of -> convicted of | alleged -> proven | suspected -> convicted | allegedly -> undoubtedly
reportedly -> certainly | apparently -> clearly | probably -> certainly | possibly -> certainly | perhaps -> certainly | possible -> certain
likely -> certain | seems to -> is sure to | appears to -> is certain to | appeared to -> was certain to | urged -> forced | asked -> ordered
recommended -> ordered | advised -> ordered | proposed -> ordered | encouraged -> required | considered -> decided on | tried to -> managed to
linked to -> caused by | associated with -> caused by | potential -> confirmed | preliminary -> final | promised -> delivered
claimed -> proved | planned -> completed | threatened to -> went on to | said -> proved
"""

WEAKER = """
will -> may | will -> might | will -> could | will -> hopes to | must -> may | must -> should | has to -> may | have to -> may | is -> may be
are -> may be | was -> may have been | were -> may have been | has -> may have | had -> may have | cannot -> may not | decided to -> considered
has decided to -> is considering whether to | agreed to -> offered to | ordered -> asked | required -> encouraged | proved -> suggested
confirmed -> suggested | found -> suspected | shows -> suggests | showed -> suggested | knows -> believes | caused -> may have caused
convicted -> suspected | guilty -> suspected | certain -> possible | certainly -> possibly | clearly -> apparently | definitely -> perhaps
promised -> considered | won -> may have won | is -> is said to be | was -> was reportedly | has -> has reportedly | are -> are rumoured to be
"""

UNITS = """
million billion | billion million | thousand million | kilometres miles | km miles | miles kilometres | metres feet | feet metres | kg pounds
tonnes kilograms | litres gallons | hours days | minutes hours | seconds minutes | days weeks | weeks months | months years | years months
week month | month year | year month | day week | hour day | pounds euros | euros dollars | dollars pounds | pence pounds | £ $ | $ € | € £
degrees percent | daily weekly | weekly monthly | monthly weekly | annual monthly | annually monthly | yearly monthly | quarterly annually
per cent percentage points | inches feet | acres hectares | hectares acres | decades centuries | fortnight month | centuries decades
metre foot | kilometre mile | mile kilometre | hourly daily | third quarter | quarter third
"""

ROLES = """
chief executive, chairman, finance director, spokesman, founder, managing director, chief operating officer, adviser
prime minister, president, foreign minister, finance minister, opposition leader, ambassador, interior minister, governor, mayor
manager, captain, goalkeeper, striker, defender, midfielder, coach, assistant coach, referee, winger
doctor, nurse, surgeon, patient, paramedic, pharmacist
teacher, headteacher, pupil, student, parent, caretaker, lecturer, professor, researcher
judge, lawyer, prosecutor, defendant, witness, juror, victim, detective, officer, sergeant, inspector
director, producer, actor, singer, drummer, guitarist, bassist, writer, composer, conductor, pianist, violinist
driver, passenger, pedestrian, cyclist, pilot, sailor, captain, mechanic, engineer
owner, tenant, landlord, neighbour, resident, customer, supplier, employee, employer
councillor, MP, senator, minister, secretary, treasurer, clerk
son, brother, cousin, nephew, father, uncle
daughter, sister, cousin, niece, mother, aunt
farmer, fisherman, baker, butcher, gardener, vet, carpenter, plumber, builder, architect
"""

PLACES_AND_THINGS = """
red, blue, green, yellow, black, white, purple, orange, brown, grey
Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
January, February, March, April, May, June, July, August, September, October, November, December
France, Germany, Italy, Spain, Portugal, Poland, Sweden, Norway, Greece, Belgium, Ireland, Austria
China, Japan, India, Pakistan, Indonesia, Vietnam, Thailand, South Korea
London, Manchester, Birmingham, Leeds, Glasgow, Cardiff, Belfast, Liverpool, Bristol, Edinburgh
Paris, Berlin, Rome, Madrid, Lisbon, Warsaw, Athens, Brussels, Vienna, Moscow, Geneva
French, German, Italian, Spanish, Polish, Swedish, Greek, Belgian, Irish, Dutch, British, American, Russian, Chinese
football, cricket, rugby, tennis, hockey, golf, boxing, swimming, rowing
guitar, piano, drums, violin, trumpet, flute
bus, train, tram, ferry, plane, car, lorry, bicycle, motorcycle
hospital, school, university, church, library, prison, airport, museum, hotel, station
novel, album, film, play, poem, song, opera
apples, oranges, potatoes, tomatoes, grapes, onions, carrots
gold, silver, bronze
breakfast, lunch, dinner
cancer, diabetes, asthma, malaria, measles, pneumonia
dog, cat, horse, cow, sheep, goat, pig
river, lake, mountain, forest, valley, island, beach
oil, gas, coal, steel, wheat, copper
wine, beer, coffee, tea, milk
north, south, east, west
twelve, thirteen, fourteen, fifteen
morning, afternoon, evening, night
left, right
"""

SAME = """
about = around = roughly = approximately | more than = over = upwards of | less than = under | nearly = almost = close to
said = stated = remarked | began = started | begin = start | begins = starts | bought = purchased | buy = purchase | because = since = as
but = yet | although = though = even though | also = as well | ended = finished | end = finish | large = big | small = little
chief executive = CEO = boss | prime minister = PM = premier | children = youngsters = kids | help = assist = aid | helped = assisted
show = demonstrate | showed = demonstrated | shows = demonstrates | need = require | needs = requires | needed = required
get = obtain | got = obtained | try to = attempt to | tried to = attempted to = sought to | wants to = would like to | use = employ
used = employed | told = informed | let = allow = permit | allowed = permitted | in order to = to | due to = because of = owing to
after = following | before = ahead of = prior to | across = throughout | per cent = percent = % | killed = left dead | died = lost their life
injured = hurt = wounded | house = home | car = vehicle | job = post = position | police = officers | doctors = medics = physicians
films = movies | film = movie | firm = company = business | firms = companies | rise = increase | rose = increased = climbed = went up
fell = dropped = declined = went down = decreased | fall = drop = decline | cut = reduced = lowered | cuts = reductions
won = claimed = captured | beat = defeated = overcame | chose = selected = picked | chosen = selected = picked | asked = requested
answer = reply = response | important = significant | main = principal = chief | quickly = rapidly = swiftly | nowadays = today
last year = the previous year | each = every | many = a lot of = numerous | often = frequently | sometimes = at times = now and then
usually = normally = as a rule | must = has to | must not = is not allowed to | cannot = is unable to | could not = was unable to
will not = won't | would not = wouldn't | did not = didn't | does not = doesn't | do not = don't | is not = isn't | was not = wasn't
has not = hasn't = has yet to | had not = hadn't | are not = aren't | were not = weren't | it is = it's | refused to = would not
declined to = would not | failed to = did not manage to = did not | impossible = not possible | unlikely = not likely | unable to = not able to
may = might = could | might = may | probably = most likely | certainly = without doubt | is expected to = should = is due to
is likely to = will probably | allegedly = is alleged to have | reportedly = according to reports | plans to = intends to = means to
planned to = intended to = meant to | hopes to = would like to | agreed = consented | rejected = turned down = dismissed | accepted = took up
opposed = was against | supported = backed = was in favour of | praised = hailed | criticised = attacked = faulted | worried = concerned
happy = pleased = glad | sad = unhappy | angry = furious | difficult = hard = tough | easy = simple | wrong = incorrect = mistaken
at least = no fewer than = a minimum of | at most = no more than = a maximum of | up to = as many as | all = every one of
none of = not one of | only = just | half = 50% = fifty per cent | a quarter = 25% = one in four | a third = one in three | twice = two times
double = two times | three times = thrice | 12 = twelve = a dozen | 24 = twenty-four = two dozen | 100 = a hundred = one hundred
two weeks = a fortnight = 14 days | a week = seven days | a decade = ten years | a century = a hundred years | 12 months = a year
18 months = a year and a half | 30 minutes = half an hour | 60 minutes = an hour | 24 hours = a day | six months = half a year
noon = midday = 12pm | midnight = 12am | the UK = Britain = the United Kingdom | the US = the United States = America | EU = European Union
the UN = the United Nations | BBC = broadcaster | moved = relocated | lives in = resides in | lived in = resided in | left = departed
arrived = turned up | died = passed away | married = wed | hired = took on = employed | sacked = dismissed = fired | resigned = stepped down = quit
retired = stepped down | increased = raised | grew = expanded | shrank = contracted | opened = launched | closed = shut | shut = closed
built = constructed | destroyed = wrecked | discovered = found | revealed = disclosed | announced = made public | warned = cautioned
urged = called on | insisted = maintained | denied = rejected | admitted = conceded = acknowledged | claimed = asserted | explained = set out
added = went on to say | promised = pledged = vowed | threatened = warned | decided = resolved | considered = thought about
expected = anticipated | received = was given | gave = handed | sent = dispatched | took part in = participated in | led = headed
"""

COMMENTS = """
, raising fresh questions about oversight | , a move that surprised many observers | , prompting calls for an inquiry | , to the delight of local residents
, despite warnings from experts | , in what critics called a costly mistake | , following months of speculation | , the first time this has happened
, drawing criticism from campaigners | , sparking a debate on social media | , at a cost of several million pounds | , after a lengthy review
, and similar schemes are planned elsewhere | , underlining the scale of the problem | , which has won several international awards
, who has worked there for more than a decade | , who grew up nearby | , as part of a wider plan to cut costs | , in front of a packed crowd
, a decision that is likely to be appealed | , and more details will be published next week | , because of a shortage of staff
, after complaints from neighbours | , with the backing of the government | , in line with recent trends | , much to the anger of unions
, a sign of how quickly attitudes are changing | , although the exact reasons remain unclear | , and officials have promised a response
, the worst figure in five years | , the highest level on record | , the second such case this year | , well above the national average
, compared with just a handful a decade ago | , in the presence of dozens of journalists | , owing to bad weather | , as a result of budget cuts
, the largest project of its kind in Europe | , a record that still stands | , to widespread applause | , under pressure from investors
, funded by a private donor | , against the advice of his doctors | , with the help of volunteers | , one of the most respected figures in the field
, and the matter is now closed | , making it a turning point for the region | , which experts say could have been avoided
, a remarkable achievement by any standard | , showing that determination pays off | , a lesson that others would do well to heed
, and police are still investigating | , in order to attract younger visitors | , thanks to a generous grant | , shortly after midnight
, despite having no previous experience | , for reasons that were never explained | , before moving abroad | , in the early hours of the morning
"""

ADJECTIVES = """
controversial veteran popular former award-winning troubled ambitious historic unprecedented costly secret influential wealthy outspoken
disgraced local retired young elderly famous little-known embattled leading expensive luxury aging struggling successful state-owned
"""


def arrows(text: str) -> list[tuple[str, str]]:
    """Pairs of a list whose groups are written `from -> to`."""
    found = []
    for group in text.replace("\n", " | ").split("|"):
        if "->" in group:
            left, _, right = group.partition("->")
            found.append((left.strip(), right.strip()))
    return found


def couples(text: str, both: bool = True) -> list[tuple[str, str]]:
    """Pairs of a list whose groups are two words; in both directions unless told otherwise."""
    found = []
    for group in text.replace("\n", " | ").split("|"):
        parts = group.split(maxsplit=1)
        if len(parts) == 2:
            parts[1] = parts[1].strip()
            found.append((parts[0], parts[1]) if parts[0] != "per" else ("per cent", "percentage points"))
            if both:
                found.append((found[-1][1], found[-1][0]))
    return found


def families(text: str) -> list[list[str]]:
    """Lists of words of one kind, a line each."""
    return [[word.strip() for word in line.split(",")] for line in text.strip().splitlines()]


def equals(text: str) -> list[list[str]]:
    """Groups of phrases that mean the same, written `x = y = z`."""
    return [[p.strip() for p in group.split("=")] for group in text.replace("\n", " | ").split("|") if "=" in group]
