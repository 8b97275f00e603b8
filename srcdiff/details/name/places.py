"""Countries and regions with their capitals, demonyms and short names: what a name stands for.

Nothing here reads a text.
"""

from __future__ import annotations

# country: capital(s) and houses that stand for the state; demonyms; other names. All lower case, dots left out.
_COUNTRIES = """
afghanistan: kabul; afghan afghans
albania: tirana; albanian albanians
algeria: algiers; algerian algerians
argentina: buenos-aires; argentine argentines argentinian argentinians
armenia: yerevan; armenian armenians
australia: canberra; australian australians aussie
austria: vienna; austrian austrians
azerbaijan: baku; azerbaijani azerbaijanis azeri
bangladesh: dhaka; bangladeshi bangladeshis
belarus: minsk; belarusian belarusians belarussian
belgium: brussels; belgian belgians
bolivia: la-paz; bolivian bolivians
bosnia: sarajevo; bosnian bosnians; bosnia-and-herzegovina
brazil: brasilia; brazilian brazilians
britain: london downing-street westminster whitehall; british briton britons; uk united-kingdom great-britain
bulgaria: sofia; bulgarian bulgarians
cambodia: phnom-penh; cambodian cambodians
cameroon: yaounde; cameroonian cameroonians
canada: ottawa; canadian canadians
chile: santiago; chilean chileans
china: beijing; chinese; people's-republic-of-china prc
colombia: bogota; colombian colombians
croatia: zagreb; croatian croatians croat
cuba: havana; cuban cubans
cyprus: nicosia; cypriot cypriots
czechia: prague; czech czechs; czech-republic
denmark: copenhagen; danish dane danes
ecuador: quito; ecuadorian ecuadorians
egypt: cairo; egyptian egyptians
estonia: tallinn; estonian estonians
ethiopia: addis-ababa; ethiopian ethiopians
finland: helsinki; finnish finn finns
france: paris elysee; french frenchman frenchmen frenchwoman
georgia: tbilisi; georgian georgians
germany: berlin; german germans
ghana: accra; ghanaian ghanaians
greece: athens; greek greeks
hungary: budapest; hungarian hungarians
iceland: reykjavik; icelandic icelander
india: new-delhi delhi; indian indians
indonesia: jakarta; indonesian indonesians
iran: tehran; iranian iranians
iraq: baghdad; iraqi iraqis
ireland: dublin; irish irishman irishmen; republic-of-ireland irish-republic
israel: jerusalem; israeli israelis
italy: rome; italian italians
japan: tokyo; japanese
jordan: amman; jordanian jordanians
kazakhstan: astana; kazakh kazakhs
kenya: nairobi; kenyan kenyans
kosovo: pristina; kosovar kosovan
kuwait: ; kuwaiti kuwaitis
latvia: riga; latvian latvians
lebanon: beirut; lebanese
libya: tripoli; libyan libyans
lithuania: vilnius; lithuanian lithuanians
malaysia: kuala-lumpur; malaysian malaysians
mali: bamako; malian malians
mexico: mexico-city; mexican mexicans
moldova: chisinau; moldovan moldovans
mongolia: ulaanbaatar; mongolian mongolians
morocco: rabat; moroccan moroccans
myanmar: naypyidaw; burmese; burma
nepal: kathmandu; nepali nepalese
netherlands: the-hague amsterdam; dutch dutchman dutchmen; holland
new-zealand: wellington; kiwi kiwis new-zealander
nigeria: abuja; nigerian nigerians
north-korea: pyongyang; north-korean north-koreans; dprk democratic-people's-republic-of-korea
norway: oslo; norwegian norwegians
pakistan: islamabad; pakistani pakistanis
palestine: ramallah; palestinian palestinians
peru: lima; peruvian peruvians
philippines: manila; filipino filipinos philippine
poland: warsaw; polish pole poles
portugal: lisbon; portuguese
qatar: doha; qatari qataris
romania: bucharest; romanian romanians
russia: moscow kremlin; russian russians; russian-federation
rwanda: kigali; rwandan rwandans
saudi-arabia: riyadh; saudi saudis
scotland: edinburgh holyrood; scottish scot scots scotsman scotsmen
senegal: dakar; senegalese
serbia: belgrade; serbian serbians serb serbs
singapore: ; singaporean singaporeans
slovakia: bratislava; slovak slovaks
slovenia: ljubljana; slovenian slovenians
somalia: mogadishu; somali somalis
south-africa: pretoria; south-african south-africans
south-korea: seoul; south-korean south-koreans; republic-of-korea
spain: madrid; spanish spaniard spaniards
sri-lanka: colombo; sri-lankan sri-lankans
sudan: khartoum; sudanese
sweden: stockholm; swedish swede swedes
switzerland: bern; swiss
syria: damascus; syrian syrians
taiwan: taipei; taiwanese
tanzania: dodoma; tanzanian tanzanians
thailand: bangkok; thai thais
tunisia: tunis; tunisian tunisians
turkey: ankara; turkish turk turks; turkiye
uganda: kampala; ugandan ugandans
ukraine: kyiv kiev; ukrainian ukrainians
united-states: washington white-house; american americans; us usa america u-s united-states-of-america
uruguay: montevideo; uruguayan uruguayans
uzbekistan: tashkent; uzbek uzbeks
vatican: holy-see; vatican's
venezuela: caracas; venezuelan venezuelans
vietnam: hanoi; vietnamese
wales: cardiff; welsh welshman welshmen
yemen: sanaa; yemeni yemenis
zambia: lusaka; zambian zambians
zimbabwe: harare; zimbabwean zimbabweans
united-nations: ; ; un u-n
european-union: ; ; eu e-u
angola: luanda; angolan angolans
bahamas: nassau; bahamian bahamians
bahrain: manama; bahraini bahrainis
barbados: bridgetown; barbadian barbadians bajan
benin: ; beninese
bhutan: thimphu; bhutanese
botswana: gaborone; batswana
burkina-faso: ouagadougou; burkinabe
burundi: ; burundian burundians
chad: ; chadian chadians
congo: kinshasa brazzaville; congolese; drc
costa-rica: ; costa-rican costa-ricans
dominican-republic: santo-domingo; dominican dominicans
el-salvador: san-salvador; salvadoran salvadorans
england: ; english englishman englishmen
eritrea: asmara; eritrean eritreans
fiji: suva; fijian fijians
gabon: libreville; gabonese
gambia: banjul; gambian gambians
greenland: nuuk; greenlander greenlanders greenlandic
guatemala: ; guatemalan guatemalans
guinea: conakry; guinean guineans
guyana: georgetown; guyanese
haiti: port-au-prince; haitian haitians
honduras: tegucigalpa; honduran hondurans
hong-kong: ; hongkonger hongkongers
isle-of-man: ; manx
ivory-coast: abidjan; ivorian ivorians; cote-d'ivoire
jamaica: ; jamaican jamaicans
kyrgyzstan: bishkek; kyrgyz
laos: vientiane; laotian laotians
liberia: monrovia; liberian liberians
luxembourg: ; luxembourgish luxembourger
madagascar: antananarivo; malagasy
malawi: lilongwe; malawian malawians
maldives: ; maldivian maldivians
malta: valletta; maltese
mauritania: nouakchott; mauritanian mauritanians
mauritius: ; mauritian mauritians
monaco: ; monegasque
montenegro: podgorica; montenegrin montenegrins
mozambique: maputo; mozambican mozambicans
namibia: windhoek; namibian namibians
nicaragua: managua; nicaraguan nicaraguans
niger: niamey; nigerien nigeriens
north-macedonia: skopje; macedonian macedonians; macedonia
northern-ireland: stormont; northern-irish; ni
oman: muscat; omani omanis
panama: ; panamanian panamanians
papua-new-guinea: port-moresby; papuan papuans
paraguay: asuncion; paraguayan paraguayans
samoa: ; samoan samoans
sierra-leone: freetown; sierra-leonean sierra-leoneans
suriname: paramaribo; surinamese
tajikistan: dushanbe; tajik tajiks
togo: lome; togolese
tonga: ; tongan tongans
trinidad: ; trinidadian trinidadians; trinidad-and-tobago
turkmenistan: ashgabat; turkmen
united-arab-emirates: abu-dhabi; emirati emiratis; uae emirates
conservative-party: ; tory tories conservative conservatives
"""
# regions and the world: a name of one says little of another place, since one may lie in the other
_REGIONS = """
earth: ; ; planet-earth
europe: ; european europeans
africa: ; african africans
asia: ; asian asians
antarctica: ; antarctic
arctic: ;
latin-america: ; latin-american latin-americans
north-america: ; north-american north-americans
south-america: ; south-american south-americans
central-america: ; central-american central-americans
middle-east: ; middle-eastern
scandinavia: ; scandinavian scandinavians
caribbean: ;
balkans: ; balkan
atlantic: ; transatlantic; atlantic-ocean
pacific: ; ; pacific-ocean
mediterranean: ;
"""


def _read(table: str) -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    states: dict[tuple[str, ...], str] = {}
    seats: dict[tuple[str, ...], str] = {}
    for line in table.strip().splitlines():
        country, _, rest = line.partition(":")
        houses, *others = rest.split(";")
        for name in (country, *" ".join(others).split()):
            states[tuple(name.split("-"))] = country
        for name in houses.split():
            seats[tuple(name.split("-"))] = country
    return states, seats


_COUNTRY_NAMES, SEATS = _read(_COUNTRIES)
_REGION_NAMES, _ = _read(_REGIONS)
STATES = _COUNTRY_NAMES | _REGION_NAMES
"""Names and demonyms of a country or region by the key of it; `SEATS` are places that may stand for a state."""
REGIONS = frozenset(_REGION_NAMES.values())
"""The keys of the regions."""
PARTS = dict.fromkeys(("england", "scotland", "wales", "northern-ireland"), "britain")
"""Countries that lie in another: what is said of one may be said of the other."""
