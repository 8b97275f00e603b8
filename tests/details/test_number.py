"""Numbers: which are found and as what, which agree, which cannot both be true, and what is no number."""

from __future__ import annotations

import pytest

from srcdiff.details.number.quantity import quantity_of
from srcdiff.model import Agreement
from tests.details.texts import detail, mentions, relation, spans, traced

FOUND = [
    ("The club sold 1,250 tickets.", "1,250", 1250, "count"),
    ("It cost $4.2 million to repair.", "$4.2 million", 4.2e6, "money:$"),
    ("They paid 4.6p a share.", "4.6p", 0.046, "money:GBP"),
    ("They ran 10km in the rain.", "10km", 10_000, "length"),
    ("They paid £36.9m for it.", "£36.9m", 36.9e6, "money:GBP"),
    ("Sales fell by 12.5 percent.", "12.5 percent", 0.125, "share"),
    ("Sales fell by 12.5% overall.", "12.5%", 0.125, "share"),
    ("About half the members left.", "half", 0.5, "share"),
    ("Two-thirds of the members left.", "Two-thirds", 2 / 3, "share"),
    ("One in five shops closed.", "One in five", 0.2, "share"),
    ("A dozen boats sank.", "A dozen", 12, "count"),
    ("The road is 40 kilometres long.", "40 kilometres", 40_000, "length"),
    ("He waited half an hour.", "half an hour", 1800, "time"),
    ("The talks took twenty-five days.", "twenty-five days", 25 * 86400, "time"),
    ("She is a 52-year-old nurse.", "52-year-old", 52 * 31557600, "time"),
    ("He came 11th in the race.", "11th", 11, "ordinal"),
    ("It was the town's 200th anniversary.", "200th anniversary", 200 * 31557600, "time"),
    ("It rained on three hundred and five days.", "three hundred and five days", 305 * 86400, "time"),
    ("It fell to 14°F overnight.", "14°F", -10, "temperature"),
    ("A hundred people came.", "A hundred", 100, "count"),
    ("It cost one hundred and twenty thousand euros.", "one hundred and twenty thousand euros", 120_000, "money:EUR"),
    ("It took nearly 2 1/2  years.", "2 1/2  years", 2.5 * 31557600, "time"),
    ("Two and a half years passed.", "Two and a half years", 2.5 * 31557600, "time"),
    ("It took a year and a half.", "a year and a half", 1.5 * 31557600, "time"),
    ("They sold two and a half million.", "two and a half million", 2.5e6, "count"),
    ("It cost half a million dollars.", "half a million dollars", 5e5, "money:$"),
    ("The debt is one trillion euros.", "one trillion euros", 1e12, "money:EUR"),
    ("It rose by two point five percent.", "two point five percent", 0.025, "share"),
    ("It rose by 3.8 percentage points.", "3.8 percentage points", 3.8, "pp"),
    ("It fell by 25 basis points.", "25 basis points", 0.25, "pp"),
    ("It rose by a percentage point and a half.", "a percentage point and a half", 1.5, "pp"),
    ("It paid US$5 million.", "US$5 million", 5e6, "money:USD"),
    ("It paid USD 200 for it.", "USD 200", 200, "money:USD"),
    ("It paid 10 € for it.", "10 €", 10, "money:EUR"),
    ("It cost 3 dollars 50 cents.", "3 dollars 50 cents", 3.5, "money:$"),
    ("He is 5 ft 2 in tall.", "5 ft 2 in", 62 * 0.0254, "length"),
    ("It took 2 hours and 30 minutes.", "2 hours and 30 minutes", 9000, "time"),
    ("She ran it in 2:03:59 on Sunday.", "2:03:59", 7439, "time"),
    ("The lane is 3.50 m wide.", "3.50 m", 3.5, "length"),
    ("It drew 3.5m viewers.", "3.5m", 3.5e6, "count"),
    ("It was -20 degrees Celsius.", "-20 degrees Celsius", -20, "temperature"),
    ("It was 20 degrees outside.", "20 degrees", 20, "degrees"),
    ("The bag weighs 44 pounds.", "44 pounds", 44 * 0.453592, "mass"),
    ("The bag costs 44 pounds.", "44 pounds", 44, "money:GBP"),
    ("Profits doubled there.", "doubled", 2, "multiple"),
    ("It is worth 1.4 times as much.", "1.4 times", 1.4, "multiple"),
    ("They won 3-2 on the night.", "3-2", 3, "score"),
    ("The split is in a 3 : 1 ratio.", "3 : 1", 3, "score"),
    ("For every £100 of rent it keeps £7.40.", "£7.40", 0.074, "share"),
    ("He is the youngest of the six brothers.", "youngest", 6, "ordinal"),
    ("He was the hundredth visitor.", "hundredth", 100, "ordinal"),
    ("He moved 1,2345 of 12,34,567.89 rupees.", "12,34,567.89 rupees", 1234567.89, "money:INR"),
]


@pytest.mark.parametrize(("text", "words", "point", "dimension"), FOUND, ids=[words for _, words, _, _ in FOUND])
def test_found(text: str, words: str, point: float, dimension: str) -> None:
    found = [mention for mention in mentions("number", text) if words in mention.span.of(text)]
    assert len(found) == 1
    value = quantity_of(found[0])
    assert value.point == pytest.approx(point)
    assert value.dimension == dimension


@pytest.mark.parametrize(
    ("text", "words", "bound"),
    [
        ("More than 300 people marched.", "More than 300", "over"),
        ("At least 12 people were hurt.", "At least 12", "at least"),
        ("Up to 40 jobs may go.", "Up to 40", "at most"),
        ("Nearly 90 homes burned.", "Nearly 90", "under"),
        ("Fewer than 90 homes burned.", "Fewer than 90", "below"),
        ("It is no deeper than 90 metres.", "no deeper than 90 metres", "at most"),
        ("It took four days or longer.", "four days or longer", "at least"),
        ("Some 60 boats came.", "Some 60", "about"),
        ("It lasted 10 days or more.", "10 days or more", "at least"),
        ("Between 20 and 30 came.", "Between 20 and 30", "range"),
        ("It takes 20 to 30 minutes.", "20 to 30 minutes", "range"),
        ("It earns between £44m and £46m a year.", "between £44m and £46m", "range"),
        ("It takes 5-10% of them.", "5-10%", "range"),
        ("It rose from 5 to 10 boats.", "5", "exactly"),
        ("No fewer than 40 came.", "No fewer than 40", "at least"),
        ("It costs 40 euros or more.", "40 euros or more", "at least"),
        ("It has 300+ members.", "300+", "at least"),
        ("Hundreds of boats came.", "Hundreds", "vague"),
        ("Most of them left.", "Most", "vague"),
        ("It holds more than the 43.3g in a bun.", "43.3g", "exactly"),
    ],
)
def test_bounds(text: str, words: str, bound: str) -> None:
    mention = mentions("number", text)[0]
    assert mention.span.of(text) == words
    assert quantity_of(mention).bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "It was closed on 4 March 2024.",
        "It opened in 1990.",
        "The train leaves at 10:45.",
        "He bought a house and a car.",
        "The file is called b2b-4x4c.",
        "It needs version 3.2.1 of 4.6q at most.",
        "It said one hundred hundred of them.",
        "That one is good and this one is not.",
        "See https://example.org/a?b=305&c=29114 for it.",
        "The other half was dull.",
    ],
)
def test_silent(text: str) -> None:
    assert spans("number", text) == []


AGREE = [
    ("12 boats sank", "a dozen boats sank"),
    ("It cost $1.2bn.", "It cost 1.2 billion dollars."),
    ("It cost $1,200,000.", "It cost $1.2 million."),
    ("a wall six yards away", "a wall 5.5 metres away"),
    ("a 52-year-old man", "a man of 52"),
    ("a quarter of the vote", "25 percent of the vote"),
    ("about 300 people", "290 people"),
    ("more than 300 people", "312 people"),
    ("20 to 30 minutes", "25 minutes"),
    ("two hours", "120 minutes"),
    ("86°F", "30°C"),
    ("the third time", "the 3rd time"),
    ("297 tonnes", "some 300 tonnes"),
    ("one in ten drivers", "10% of drivers"),
    ("6.2 miles", "10 kilometres"),
    ("75 cents", "€0.75"),
    ("75 cents", "$0.75"),
    ("497 people", "nearly 500 people"),
    ("£13.17bn", "£13.2bn"),
    ("more than 540 boats", "more than 500 boats"),
    ("about 2,300 boats", "2,250 boats"),
    ("between 20 and 30 boats", "20 to 30 boats"),
    ("hundreds of boats", "340 boats"),
    ("two thirds of the boats", "most of the boats"),
    ("A$5 million", "$5 million"),
    ("twice as many", "two times as many"),
    ("a 6ft wall", "a 1.83 metre wall"),
    ("a 3-2 win", "a 2-3 defeat"),
    ("two and a half million tenge", "2 1/2 million tenge"),
    ("12 lb 4 oz", "5.6 kg"),
    ("0.5 percentage points", "50 basis points"),
    ("all 29 ports", "29 ports"),
]


@pytest.mark.parametrize(("x", "y"), AGREE)
def test_agree(x: str, y: str) -> None:
    assert relation("number", f"The report told of {x} there.", f"The report told of {y} there.").agrees


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("27 people were hurt", "72 people were hurt"),
        ("$4.2 million", "$42 million"),
        ("more than 10 years", "less than 10 years"),
        ("at least 40 seats", "at most 40 seats"),
        ("the second time", "the third time"),
        ("7,400 homes", "7,950 homes"),
        ("5 miles", "5 kilometres"),
        ("12 percent", "21 percent"),
        ("a dozen boats", "two dozen boats"),
        ("56", "52"),
        ("a rise of 3.8 percent", "a rise of 3.8 percentage points"),
        ("more than 540 boats", "more than 640 boats"),
        ("more than 43.3 tonnes", "49 tonnes"),
        ("nearly 500 boats", "more than 500 boats"),
        ("between £44m and £46m", "£46m"),
        ("20 to 30 boats", "20 to 40 boats"),
        ("all of the region's 29 ports", "29 of the region's ports"),
        ("all 29 ports", "29 of 40 ports"),
        ("costs that doubled", "costs that tripled"),
        ("a 3-2 win", "a 3-1 win"),
        ("most of the boats", "all of the boats"),
        ("the fourth of six brothers", "the youngest of six brothers"),
        ("F-35 jets", "F-43 jets"),
        ("$5 million", "$5 billion"),
        ("a time of 2:04:26", "a time of 2:03:26"),
        ("hundreds of boats", "1,400 boats"),
    ],
)
def test_differ(x: str, y: str) -> None:
    left, right = (f"The report told of {value} there." for value in (x, y))
    assert relation("number", left, right) is Agreement.CONFLICT


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("40 percent", "$40"),
        ("the fourth time", "4 boats"),
        ("$5 million", "£5 million"),
        ("3 days", "3 km"),
        ("all but three", "13"),
        ("all but three", "three"),
        ("one of them", "900 boats"),
        ("747 planes", "747 miles"),
        ("1.5 percent", "1.5 points"),
    ],
)
def test_nothing_can_be_said(x: str, y: str) -> None:
    left, right = (f"The report told of {value} there." for value in (x, y))
    assert relation("number", left, right) is Agreement.UNRELATED


def test_sums_and_differences_are_reckoned() -> None:
    assert traced("number", "In all 47 people were hurt.", "It hurt 30 men and 17 women.") == "30 men and 17"
    assert traced("number", "He died aged 83.", "He was born in 1921 and died in 2004.") == "1921"
    assert traced("number", "It took four years.", "It began in 1916 and ended in 1920.") == "1916"
    assert traced("number", "In all 48 people were hurt.", "It hurt 30 men and 17 women.") is None


def test_identifiers_are_no_quantities() -> None:
    for text in ("They flew there on a Boeing 737.", "Article 5 was invoked.", "They met in Room 12.", "It has F-35s."):
        for mention in mentions("number", text):
            assert quantity_of(mention).dimension.startswith("label:")
            assert detail("number").gained(mention) is None
    boeing, airbus, other = "a Boeing 737 landed", "a Boeing 747 landed", "737 people landed"
    assert relation("number", boeing, airbus) is Agreement.CONFLICT
    assert relation("number", boeing, other) is Agreement.UNRELATED


def test_what_is_reckoned_from_several_figures() -> None:
    assert traced("number", "It has 47 in all.", "It has 20 in Rye, 17 in Hove and 10 in Deal.") is not None
    assert traced("number", "Two thirds stayed.", "A third of them fell.") == "A third"
    assert traced("number", "Sales tripled.", "Sales rose from 5 tonnes to 15 tonnes.") == "5 tonnes to 15 tonnes"
    assert traced("number", "It took four days.", "He was found on the 4th day.") == "4th"
    assert traced("number", "It was a hundred years on.", "She was born in 1898. It fell. He died in 1998.") is not None
    assert traced("number", "It took five years.", "It was built over the last five years.") == "five years"
    assert traced("number", "Hundreds came.", "There were 340 of them.") == "340"
    assert traced("number", "Hundreds of boats sank.", "There were 340 cars.") is None
    assert traced("number", "Fourteen were convicted.", "13 others were convicted.") is None


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("It shrank by 30 tonnes.", "It fell from 70 to 40 tonnes."),
        ("It rose 13 percentage points.", "It went from 61 to 74 percent."),
        ("They won by 14 points.", "They scored 52 points to the 38 of the others."),
        ("They won by eight points.", "It ended 32-24."),
        ("The boat held 168 people.", "It had 150 guests and a crew of 18."),
        ("Eight teams play.", "It meets seven other teams."),
        ("More than five times as many came.", "It drew 507 in spring. In autumn it drew 2,659."),
        ("A third of them left.", "Of 5,100 members 1,700 left."),
        ("More than three quarters passed.", "Of 212 cages 45 failed."),
        ("The lot would cost £4,800.", "Each of the four costs £1,200."),
        ("That is £3,000 in all.", "He pays £125 a month for two years."),
        ("It costs £14,400 a year.", "It costs £1,200 a month."),
        ("He would owe 225 pounds.", "The fine of 450 pounds may be halved."),
        ("It went on for seven days.", "It lasted a week."),
        ("It was the 7th of them.", "The rooms are 5, 6 and 7."),
        ("Five have gone.", "It is the sixth coach."),
        ("Half a dozen turnovers was all.", "They lost it six times."),
        ("Three were there.", "The mayor, two aldermen and a clerk were there."),
        ("It took two days.", "It began on 3 May and ended on 5 May."),
        ("It took six hours.", "It went on from 21:00 to 03:00."),
        ("It took three days.", "It began on Friday. It ended on Monday."),
        ("It was two months ahead.", "One was built in April 2024, the other in June 2024."),
    ],
)
def test_what_a_rewrite_reckons(told: str, source: str) -> None:
    assert traced("number", told, source) is not None


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("It shrank by 40 tonnes.", "It fell from 90 to 30 tonnes."),
        ("More than 60 left.", "At most 60 of the 120 left."),
        ("It took four days.", "It began on 3 May and ended on 5 May."),
        ("It took six hours.", "It went on from 21:00 to 02:00."),
        ("It has nine tables and two beds.", "It has 11 tables and two beds."),
        ("Four were there.", "The mayor, two aldermen and a clerk were there."),
        ("Some 200 barns lay dark.", "About 9,400 barns had no water."),
    ],
)
def test_what_no_reckoning_gives(told: str, source: str) -> None:
    assert traced("number", told, source) is None


def test_a_sum_spans_its_parts() -> None:
    other = "It has seven sites in Kent and one in Rye."
    assert traced("number", "It has eight sites.", other) == "seven sites in Kent and one"


def test_an_exact_figure_says_more_than_a_bound() -> None:
    told = detail("number").sharpens
    assert told is not None
    for x, y, expected in (
        ("at least 60 boats", "60 boats", True),
        ("up to three weeks", "three weeks", True),
        ("60 boats", "at least 60 boats", False),
        ("about 60 boats", "60 boats", False),
        ("at least 60 boats", "at least 60 boats", False),
        ("at least 60 boats", "60 boats, if not more", False),
        ("up to 60 boats", "60 boats is the limit", False),
        ("within 30 days", "30 days", False),
    ):
        assert (told(mentions("number", x)[0], mentions("number", y)[0]) is not None) is expected


def test_messages_of_their_own() -> None:
    explain = detail("number").explain
    for x, y, words in (
        ("3.8 percent", "3.8 percentage points", "b has percentage points, a percent"),
        ("all 29 ports", "29 of the ports", "b makes a part of the whole"),
        ("$5 million", "$5 billion", "b's figure is larger by a factor of 1,000"),
        ("12 boats", "13 boats", None),
    ):
        assert explain(mentions("number", x)[0], mentions("number", y)[0]) == words


def test_the_single_beside_a_count_is_one() -> None:
    left, right = "A clerk and two guards fell.", "Two clerks and a guard fell."
    assert [quantity_of(m).point for m in mentions("number", left)] == [1, 2]
    assert [quantity_of(m).point for m in mentions("number", right)] == [2, 1]
    assert spans("number", "Two shows and a five-star hotel.")[0] == "Two"
    assert quantity_of(mentions("number", left)[0]).counted == ("clerk",)


def test_a_count_of_some_counts_what_the_whole_counts() -> None:
    assert quantity_of(mentions("number", "Two of the 11 authors own it.")[0]).counted == ("author",)


def test_the_word_before_binds_a_figure() -> None:
    kinship = detail("number").kinship
    (length, height), (other,) = (
        mentions("number", "It is 530 metres long with a height of 210 metres."),
        mentions("number", "Its height is 530 metres."),
    )
    assert kinship(height, other) > kinship(length, other)
    now, before = mentions("number", "Profit fell to £31.6m (2023: £35.2m) there.")
    (told,) = mentions("number", "Profit rose to £35.2 million.")
    assert kinship(before, told) < kinship(now, told)
