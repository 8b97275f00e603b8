"""Words in whose place the source has their contrary."""

from __future__ import annotations

import pytest

from srcdiff.compare.contraries import contraries
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage
from tests.compare.one_unit import told

FOUND = [
    (
        "The motion was rejected by 12 votes to 9.",
        "The motion was carried by 12 votes to 9.",
        ("was rejected", "was carried"),
    ),
    (
        "Lind had ruled out a pact with the Reds.",
        "Lind left the door open to a pact with the Reds.",
        ("ruled out", "left the door open"),
    ),
    (
        "For lack of coal, the mill is likely to close.",
        "The mill is unlikely to close for lack of coal.",
        ("likely", "unlikely"),
    ),
    ("The council called off the regatta in June.", "The June regatta was put off.", ("called off", "put off")),
    (
        "Small bakers are exempt from the sugar levy.",
        "Small bakers are subject to the sugar levy.",
        ("exempt", "subject"),
    ),
    (
        "The fare, breakfast included, is 90 crowns.",
        "Not counting breakfast, the fare is 90 crowns.",
        ("included", "Not counting"),
    ),
    ("The brothers would head south along the lake.", "The brothers went south along the river.", None),
    ("The brothers would head south along the lake.", "The brothers drove north along the lake.", ("south", "north")),
    ("Profit before tax fell to 22 million.", "Profit before tax rose to 27 million.", ("fell", "rose")),
    (
        "It was finished in October, eight months behind schedule.",
        "It was done in October, eight months early.",
        ("behind schedule", "early"),
    ),
    (
        "The builders are slightly ahead of schedule with the north tower.",
        "The builders are slightly behind their timetable with the north tower.",
        ("ahead of schedule", "behind"),
    ),
    (
        "Jurors took an hour to convict Maria Wald.",
        "Jurors needed an hour to acquit Maria Wald.",
        ("convict", "acquit"),
    ),
    (
        "Maria Wald was charged on Monday with sinking the ferry.",
        "Maria Wald was convicted on Monday of sinking the ferry.",
        ("charged", "convicted"),
    ),
    (
        "The mast was raised before the ferry left the harbour.",
        "The mast was raised after the ferry left the harbour.",
        ("before", "after"),
    ),
    ("The council voted to scrap the night bus.", "The council voted to keep the night bus.", ("scrap", "keep")),
    ("The vineyard lies west of the canal.", "The vineyard is east of the canal.", ("west", "east")),
    (
        "The mill stands on the left bank of the river.",
        "The mill is on the right bank of the river.",
        ("left bank", "right bank"),
    ),
    ("Dorn took silver in the women's slalom.", "Dorn won bronze in the women's slalom.", ("silver", "bronze")),
    ("Two miners were injured in the blast.", "Two miners were killed in the blast.", ("injured", "killed")),
    ("Nobody was injured in the blast.", "Nobody was killed in the blast.", ("injured", "killed")),
    (
        "The union put off the strike by a week.",
        "The union brought forward the strike.",
        ("put off", "brought forward"),
    ),
    ("The path leads up to the old chapel.", "The path leads down to the old chapel.", ("up", "down")),
    (
        "The gate on the north side and the tower on the south side are shut.",
        "The gate on the south side and the tower on the south side are shut.",
        ("north", "south"),
    ),
    ("Most of the bakers opposed the tax.", "Most of the bakers supported the tax.", ("opposed", "supported")),
    ("The leone had weakened before the meeting.", "The leone had firmed before the meeting.", ("weakened", "firmed")),
    (
        "Dale urged the council not to rush the vote.",
        "Dale asked the council to move quickly with the vote.",
        ("not to rush", "move quickly"),
    ),
    (
        "The bell was sold and never returned.",
        "The bell was sold and later came back.",
        ("never returned", "came back"),
    ),
    (
        "The pipe was laid without her knowledge.",
        "The pipe was laid with her approval.",
        ("without her knowledge", "with her approval"),
    ),
    (
        "The bishop declined to be interviewed by the panel.",
        "The bishop was questioned by the panel.",
        ("declined to be interviewed", "was questioned"),
    ),
    (
        "Some 900 tenants have taken up the offer.",
        "Some 900 tenants have turned it down.",
        ("taken up", "turned it down"),
    ),
    (
        "The Harbour Party, long a foe of the mayor, would support the levy.",
        "The Harbour Party, no friend of the mayor, would vote against the levy.",
        ("support", "vote against"),
    ),
    ("Lund says the pump was working.", "Lund says the pump was out of order.", ("working", "out of order")),
    (
        "Hale & Son has printed 4,000 maps.",
        "Hale & Son has already sold 4,000 maps.",
        ("printed", "sold"),
    ),
    (
        "Two firms have signed contracts to fish there.",
        "Two firms are negotiating contracts to fish there.",
        ("signed", "negotiating"),
    ),
    (
        "He sold the mill on his wife's advice.",
        "He sold the mill against his wife's advice.",
        ("on his wife's advice", "against his wife's advice"),
    ),
    ("Critics expected a heavier sentence.", "Critics expected a milder sentence.", ("heavier", "milder")),
]
QUIET = [
    pytest.param("Wax keeps the cheese fresh.", "Wax keeps the cheese from going stale.", id="from"),
    pytest.param("The board refused the plan.", "The board declined to approve the plan.", id="declined"),
    pytest.param("Rugs kept the sailors warm in the boat.", "Rugs in the boat kept out the cold.", id="kept out"),
    pytest.param("A larger trial of the pump is planned.", "A small trial of the pump is over.", id="larger and small"),
    pytest.param("It caused six injuries, none of them serious.", "It caused six minor injuries.", id="none of them"),
    pytest.param("The board upset an old ruling.", "The ruling upset the board.", id="other ends"),
    pytest.param("The court reversed that verdict.", "The verdict confirms the court in its view.", id="objects"),
    pytest.param("A tent without a floor stood there.", "A tent with no floor stood there.", id="with no"),
    pytest.param("They will not sail until after the storm.", "They will not sail before the storm ends.", id="until"),
    pytest.param("It ran for 12 months in the old mill.", "It ran yearly in the old mill.", id="a unit of time"),
    pytest.param("The hut lacked a strong roof.", "The hut had a weak roof.", id="lacked"),
    pytest.param(
        "The builders are not ahead of schedule with the tower.",
        "The builders are behind schedule with the tower.",
        id="denied plan",
    ),
    pytest.param("Not one of the 22 sailors is alive.", "All of the 22 sailors have died.", id="denied"),
    pytest.param(
        "The gate is never shut to the monks.", "The gate stays open to the monks.", id="denied on the other side"
    ),
    pytest.param("Wald was charged and convicted of fraud.", "Wald was convicted of fraud.", id="one after the other"),
    pytest.param("Sales rose in May and fell in June.", "Sales dropped in June.", id="a says both"),
    pytest.param("Rain fell on the old town hall.", "Rain fell on the new market.", id="other things"),
    pytest.param("Sole lies west of Mount Brand.", "Mount Brand lies east of Sole.", id="turned round"),
    pytest.param(
        "It opened years after the burst pipe.", "The burst pipe came years before it opened.", id="converse order"
    ),
    pytest.param(
        "It opens years after a pipe flooded the hall.", "A pipe had flooded the hall years before.", id="earlier"
    ),
    pytest.param("He illegally sold the old mill.", "He broke the law and sold the old mill.", id="a longer stem"),
    pytest.param("Lena is older than her brother Paul.", "Paul is younger than his sister Lena.", id="compared round"),
    pytest.param("The firm sold the yard to Brandt.", "Brandt bought the yard from the firm.", id="sold and bought"),
    pytest.param("The mayor set up a fund for the poor.", "A fund for the poor was set down in law.", id="weak"),
    pytest.param("The blast left no one injured.", "Nobody was hurt or killed in the blast.", id="one side of a group"),
    pytest.param(
        "The High Loft Age came after the Early Loft Age and before the Late Loft Age, which ended in May.",
        "The High Loft Age stands between the Early and Late Loft Age, with the Late Loft Age ending in May.",
        id="names",
    ),
    pytest.param("Brandt lent the firm a million.", "The firm borrowed a million from Brandt.", id="converse"),
    pytest.param("The bell was sold and never returned.", "The bell was sold and did not come back.", id="not back"),
    pytest.param(
        "Dale urged the council not to rush.", "Dale asked the council not to move quickly.", id="not quickly"
    ),
    pytest.param("The leone, which had weakened, firmed.", "The leone firmed after it had weakened.", id="both ways"),
    pytest.param(
        "Shares fell after a run of losses.", "Shares fell again after a long slide.", id="one side of a course"
    ),
    pytest.param(
        "The barns cost 8 million, of which 70 percent was insured.",
        "The barns cost 8 million; 30 percent of that was uninsured.",
        id="a share of its own on each side",
    ),
    pytest.param("She rang on the day of the vote.", "On the night of the vote a call came.", id="a night for a day"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_contraries_among_the_same_words_contradict(a: str, b: str, expected: tuple[str, str] | None) -> None:
    assert told(contraries, "statement", a, b) == ([] if expected is None else [expected])


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_says_the_same_in_the_end_is_none(a: str, b: str) -> None:
    assert told(contraries, "statement", a, b) == []


def test_an_identical_unit_is_not_looked_at() -> None:
    text = "It rose, then fell."
    document = Document("a", text, passages=(Passage(0, len(text), 0),))
    left, right = read_pair(document, document, None, None)
    assert list(contraries([Unit((0,), (0,), 0, True, "paired")], left, right)) == []
