"""Figures and dates that a rewrite keeps and puts to another use: roles, kinds, ranks and limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from srcdiff.compare.draft import Draft
from srcdiff.compare.kinds import kinds
from srcdiff.compare.limits import limits
from srcdiff.compare.ranks import ranks
from srcdiff.compare.roles import roles
from srcdiff.compare.units import Unit
from srcdiff.details import Reading
from srcdiff.details.date import DATE
from srcdiff.details.number import NUMBER
from tests.compare.one_unit import told

ROLES = [
    (
        "The toll rose from 4 to 9 crowns.",
        "The toll rose by 9 crowns.",
        ("rose from 4 to 9 crowns", "rose by 9 crowns"),
    ),
    ("The toll rose by 9 crowns.", "The toll went up to about 9 crowns.", ("rose by 9 crowns", "up to about 9 crowns")),
    (
        "The toll should fall by 9 crowns.",
        "The toll should drop to 9 crowns.",
        ("fall by 9 crowns", "drop to 9 crowns"),
    ),
    (
        "The mill sold 41 tonnes of dye, down from 67.",
        "Sales of dye at the mill fell by 41 tonnes from 67.",
        ("41 tonnes of dye, down", "fell by 41 tonnes"),
    ),
    (
        "Shares in the mill gained 6 percent.",
        "The mill's shares lost 6 percent.",
        ("gained 6 percent", "lost 6 percent"),
    ),
    ("Dye closed at 80 crowns, up 7 crowns.", "Dye closed at 80 crowns, down 7.", ("up 7 crowns", "down 7")),
    ("A rise of 5% in the rent.", "A 5% cut in the rent.", ("rise of 5%", "5% cut")),
    (
        "The dam was finished five months earlier than planned.",
        "The dam was completed five months later than planned.",
        ("five months earlier", "five months later"),
    ),
    (
        "Leck lies three points ahead of Wald.",
        "Leck is three points behind Wald.",
        ("three points ahead", "three points behind"),
    ),
    (
        "The mill loses 40,000 crowns a year.",
        "The mill has lost 40,000 crowns in all.",
        ("40,000 crowns a year", "40,000 crowns"),
    ),
    (
        "The mill loses 40,000 crowns a month.",
        "The mill loses 40,000 crowns a week.",
        ("40,000 crowns a month", "40,000 crowns a week"),
    ),
    ("The staff want 9% more over two years.", "The staff want 9% a year more.", ("9%", "9% a year")),
    ("The prize is 300 crowns in all.", "The prize is 300 crowns each.", ("300 crowns", "300 crowns")),
    ("Both mills ground 4,100 sacks between them.", "The mills each ground 4,100 sacks.", ("4,100", "4,100")),
    (
        "The well gives 70 percent of its usual yield.",
        "The yield of the well is 70 percent below average.",
        ("70 percent of its usual", "70 percent below average"),
    ),
    (
        "The ferry carries 310 guests in an ordinary month.",
        "The ferry carries 310 guests in a normal week.",
        ("310 guests in an ordinary month", "310 guests in a normal week"),
    ),
    ("Repairs to the lock take six weeks.", "Repairs to the lock take another six weeks.", ("six weeks", "six weeks")),
    ("The ferry needs at least 12 sailors.", "The ferry needs at most 12 sailors.", ("at least 12", "at most 12")),
    ("He waited almost two years.", "He waited more than two years.", ("almost two years", "more than two years")),
    (
        "She led all but nine of the guests out.",
        "She led nine of the guests out of the hall.",
        ("all but nine", "nine"),
    ),
    (
        "Wool from the valley was 30 percent of the town's trade.",
        "Wool from the valley, up 30 percent, went to the town.",
        ("30 percent", "up 30 percent"),
    ),
    (
        "The guild cut its loans to brewers by 22 percent after 2012.",
        "The guild reduced its loans to brewers to 22 percent of their 2012 level.",
        ("cut its loans to brewers by 22 percent", "reduced its loans to brewers to 22 percent"),
    ),
    (
        "Herring stocks are 35 percent below those of 1990.",
        "Herring stocks stand at 35 percent of their 1990 level.",
        ("35 percent below", "stand at 35 percent"),
    ),
    (
        "The guild spent 90,000 crowns on the pier; in the decade before it was 50,000 crowns.",
        "The guild spent 90,000 crowns on the pier, 50,000 crowns more than in the decade before.",
        ("50,000 crowns", "50,000 crowns more than"),
    ),
    (
        "Burglaries in Leck climbed to 480 from 210.",
        "Leck had 480 more burglaries than before.",
        ("climbed to 480", "480 more burglaries than"),
    ),
    (
        "Each kiln cost about 7,000 crowns per village.",
        "The kilns cost the villages 7,000 crowns in total.",
        ("about 7,000 crowns", "7,000 crowns"),
    ),
    (
        "The grant is 60 crowns per person.",
        "The grant is 60 crowns for every household.",
        ("60 crowns", "60 crowns"),
    ),
    ("About 700 sheep grazed there.", "Above 700 sheep grazed there.", ("About 700", "Above 700")),
    (
        "The dye brings in about 700 crowns.",
        "The dye brings in at least 700 crowns.",
        ("about 700 crowns", "at least 700 crowns"),
    ),
    ("The tower is 40 metres high.", "The tower is less than 40 metres high.", ("40 metres", "less than 40 metres")),
]
QUIET_ROLES = [
    ("Repairs to the lock take at least six weeks.", "Repairs to the lock take six weeks or more."),
    ("Both mills ground 4,100 sacks between them.", "The two mills ground 4,100 sacks in all."),
    ("The well gives 70 percent of its usual yield.", "The well's yield is at 70 percent of normal."),
    ("Repairs to the lock will go on for six weeks longer.", "Repairs to the lock take another six weeks."),
    pytest.param("The toll rose by 9 crowns to 13.", "The toll went up by 9 crowns.", id="the same role"),
    pytest.param("The toll rose from 4 to 9 crowns.", "The toll is now 9 crowns, up from 4.", id="a level both times"),
    pytest.param("The toll rose to 9 crowns, a rise of 9.", "The toll rose by 9 crowns.", id="a has both"),
    pytest.param("Leck is three points ahead of Wald.", "Wald is three points behind Leck.", id="turned round"),
    pytest.param("An annual loss of 40,000 crowns.", "It loses 40,000 crowns a year.", id="a period in other words"),
    pytest.param("The mill lost 40,000 crowns.", "The mill made a loss of 40,000 crowns.", id="no period"),
    pytest.param("It may not carry more than 12 people.", "It may carry at most 12 people.", id="denied"),
    pytest.param("All but two of the crew drowned.", "Two sailors of the crew survived.", id="those left out"),
    pytest.param("All but two of the 40 painters were men.", "Two women were among the 40 painters.", id="others"),
    pytest.param("People older than sixty ride free.", "Those over 60 ride free.", id="a bound in other words"),
    pytest.param("Applications close two weeks before the fair.", "Apply two weeks ahead of the fair.", id="no scale"),
    pytest.param(
        "The shop made up 17 percent of it.", "The shop's part of it fell by 17 percent.", id="made up is no move"
    ),
]
KINDS = [
    ("The mill is 22 kilometres from Leck.", "The mill is 22 miles from Leck.", ("22 kilometres", "22 miles")),
    ("The farm has 90 hectares of rye.", "The farm has 90 acres of rye.", ("90 hectares", "90 acres")),
    ("The strike lasted six weeks.", "The strike lasted six months.", ("six weeks", "six months")),
    ("The cure takes twelve weeks in Leck.", "The cure takes twelve days in Leck.", ("twelve weeks", "twelve days")),
    ("The flood hit 700 households in Leck.", "The flood hit 700 people in Leck.", ("700 households", "700 people")),
    (
        "88% of those who voted backed it.",
        "88% of the members backed it.",
        ("88% of those who voted", "88% of the members"),
    ),
    ("A third of the rye is still standing.", "Two thirds of the rye still standing.", ("A third", "Two thirds")),
    (
        "40% of guild members who voted want it.",
        "40% of all the members want it.",
        ("40% of guild members who voted", "40% of all the members"),
    ),
    (
        "The mill took 9 percent of the town's demand for peat.",
        "The mill took 9 percent of the peat production of the town.",
        ("9 percent of the town's demand", "9 percent of the peat production"),
    ),
    ("Rye rose by 6 percent to 80 crowns.", "Rye went up by 6 crowns to 80 crowns.", ("6 percent", "6 crowns")),
    (
        "The abbey keeps three quarters of the old maps.",
        "The abbey keeps a quarter of the old maps.",
        ("three quarters", "a quarter"),
    ),
    (
        "The shed cost 900 crowns, two thirds of which came from the guild and the rest from gifts.",
        "The guild paid one third of the shed.",
        ("two thirds", "one third"),
    ),
    ("The nurse gave half the dose.", "The nurse gave double the dose.", ("half", "double")),
]
QUIET_KINDS = [
    pytest.param("The mill is 22 km (14 miles) from Leck.", "The mill is 14 miles from Leck.", id="both units"),
    pytest.param("The mill is 22 kilometres from Leck.", "The mill is 14 miles from Leck.", id="converted"),
    pytest.param("The tax hit 700 homes.", "The tax hit 700 households.", id="one kind"),
    pytest.param("700 people in 300 homes.", "700 people lost 300 homes.", id="both kinds"),
    pytest.param("A third of the rye was cut.", "Two thirds of the rye has yet to be cut.", id="the rest, denied"),
    pytest.param("A third of the members voted.", "Two thirds of the members stayed away.", id="the rest"),
    pytest.param("Use fell by 40 percent.", "Use is three fifths of what it was.", id="a change and what is left"),
    pytest.param("88% of those who voted backed it.", "88% of the members who voted backed it.", id="the same base"),
    pytest.param(
        "The guild was held to owe two thirds of it and the mill the rest.",
        "The mill owes a third of it.",
        id="the rest is",
    ),
    pytest.param(
        "Fewer than a third of the inns will open.",
        "More than two thirds of the inns will not open.",
        id="bounds turned",
    ),
    pytest.param("Peat covers a fifth of the moor.", "Four fifths of the moor is free of peat.", id="free of it"),
    pytest.param("9 percent of revenue went there.", "9 percent of sales went there.", id="one base in two words"),
    pytest.param("Leck is half as big as Wald.", "Wald is twice as big as Leck.", id="turned round"),
]
RANKS = [
    ("It is her third novel.", "It is the author's debut novel.", ("third novel", "debut novel")),
    (
        "After the first audit the mill shut.",
        "The second of those audits shut the mill.",
        ("first audit", "second of those audits"),
    ),
    (
        "His song was number four in the charts.",
        "His song topped the charts.",
        ("number four in the charts", "topped the charts"),
    ),
    (
        "The club's fifth straight defeat hurt.",
        "It was the club's fourth defeat.",
        ("fifth straight defeat", "fourth defeat"),
    ),
    (
        "Sodd & Tull, the valley's third-biggest brewer, will close.",
        "Sodd & Tull, the biggest brewery in the valley, will close.",
        ("third-biggest brewer", "biggest brewery"),
    ),
    ("Her last voyage was in May.", "Her first voyage was in May.", ("last voyage", "first voyage")),
]
QUIET_RANKS = [
    pytest.param("Tull is its third-biggest brewer.", "Tull is one of the biggest brewers.", id="one of them"),
    pytest.param("Tull is its third-biggest brewer.", "The oldest brewer is Tull.", id="another scale"),
    pytest.param("Her first novel sold well.", "Her debut novel sold well.", id="the same rank"),
    pytest.param("Nobody won the first round.", "A second round will follow.", id="rounds"),
    pytest.param("The first bridge fell.", "A second bridge will be built.", id="another one"),
    pytest.param("Her first novel and second novel sold.", "Her second novel sold.", id="a has both"),
    pytest.param("At first sight it is a mill.", "It was the second time they saw it.", id="no row"),
]
LIMITS = [
    (
        "The mill ran from 1968 to 1994 and has drawn water since at least 1974.",
        "The mill, which ran from 1968 to 1994, has drawn water since 1974.",
        ("since at least 1974", "since 1974"),
    ),
    (
        "The mill has drawn water since at least 1974.",
        "The mill has drawn water since 1974.",
        ("since at least 1974", "since 1974"),
    ),
    (
        "The path is barred until at least 9 April.",
        "Nobody may use the path until 9 April.",
        ("until at least 9 April", "until 9 April"),
    ),
    (
        "The road is closed until at least 3 May.",
        "The road is closed until 3 May.",
        ("until at least 3 May", "until 3 May"),
    ),
    ("The bridge will not open before May.", "The bridge will open by May.", ("not open before May", "by May")),
    ("The bridge will not open before May.", "The bridge will open in May.", ("not open before May", "in May")),
    (
        "No barge will sail before the spring.",
        "A barge sails in the spring.",
        ("No barge will sail before the spring", "in the spring"),
    ),
    (
        "The works delay the weir until at least spring 2031.",
        "The weir is put off until spring 2031.",
        ("until at least spring 2031", "until spring 2031"),
    ),
    (
        "It opens in May at the earliest.",
        "It opens in May at the latest.",
        ("May at the earliest", "May at the latest"),
    ),
    ("They leave no later than Friday.", "They leave Friday or later.", ("no later than Friday", "Friday or later")),
]
QUIET_LIMITS = [
    pytest.param("The mill has run since at least 1974.", "It has run at least since 1974.", id="at least since"),
    pytest.param("The mill has run since 1974.", "The mill has been running from 1974 on.", id="since is from"),
    pytest.param("The path is barred until 9 April.", "Nobody may use the path until 9 April.", id="the same end"),
    pytest.param("The bridge will not open before May.", "The bridge opens in May at the earliest.", id="the same"),
    pytest.param("The road is closed until May.", "The road will not open before May.", id="an end is a beginning"),
    pytest.param("The bridge will not open before May.", "Nobody expects it to open before May.", id="denied far off"),
    pytest.param("The bridge opens by May.", "The bridge opens in May.", id="within the limit"),
]


def _numbers(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    return roles(units, a, b, NUMBER.find(a), NUMBER.find(b))


def _kinds(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    return kinds(units, a, b, NUMBER.find(a), NUMBER.find(b))


def _dates(units: Iterable[Unit], a: Reading, b: Reading) -> Iterator[Draft]:
    return limits(units, a, b, DATE.find(a), DATE.find(b))


@pytest.mark.parametrize(("a", "b", "expected"), ROLES)
def test_a_figure_in_another_role_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(_numbers, "number", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET_ROLES)
def test_a_figure_in_the_same_role_is_none(a: str, b: str) -> None:
    assert told(_numbers, "number", a, b) == []


@pytest.mark.parametrize(("a", "b", "expected"), KINDS)
def test_a_figure_of_something_else_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(_kinds, "number", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET_KINDS)
def test_what_is_of_one_kind_is_none(a: str, b: str) -> None:
    assert told(_kinds, "number", a, b) == []


@pytest.mark.parametrize(("a", "b", "expected"), RANKS)
def test_another_place_in_a_row_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(ranks, "number", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET_RANKS)
def test_the_same_place_or_another_row_is_none(a: str, b: str) -> None:
    assert told(ranks, "number", a, b) == []


@pytest.mark.parametrize(("a", "b", "expected"), LIMITS)
def test_a_date_as_another_limit_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(_dates, "date", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET_LIMITS)
def test_a_date_that_limits_alike_is_none(a: str, b: str) -> None:
    assert told(_dates, "date", a, b) == []
