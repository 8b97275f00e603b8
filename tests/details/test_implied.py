"""Figures and dates that a fair rewrite may reckon or put in another form, and those that it may not."""

from __future__ import annotations

import pytest

from srcdiff.model import Agreement
from tests.details.texts import relation, spans, traced

DAY = "2026-05-07"  # a Thursday

RECKONED = [
    ("number", "The other side has 27.", "Polls give the Greens 33 percent, six points ahead of the Reds."),
    (
        "number",
        "Farmers get six million.",
        "It set aside nine million euros, two thirds of it for farmers and the rest",
    ),
    ("number", "She spent 31 years there.", "Ada Brook, 49, who joined at 18, was not surprised."),
    ("number", "It has been shut for 22 years.", "The mill closed in 2004."),
    ("number", "It lay there for nearly 3,000 years.", "The boat is dated to between 950 and 930 BC."),
    ("number", "It opens three days after that.", "The book comes out on March 9. Readings begin on March 12."),
    ("number", "It spoke ten minutes into Sunday.", "He spoke at 12.10 a.m."),
    ("number", "He fell five minutes from the end.", "He fell in the 85th minute and the referee gave no penalty."),
    ("number", "The youngest of them was 12.", "Swimmers aged 12 to 70 took part."),
    ("number", "The rate fell from 4.5% last week.", "It cut the rate by a quarter of a percentage point to 4.25%."),
    ("number", "It gained 2.5 points.", "The share was 62.5 percent. A year ago it was 60 percent."),
    ("number", "The council rejected it, 9-4.", "Nine of the councillors were against it and four for it."),
    ("date", "The arrest came in August 2021.", "The fraud was found in March 2021. She was held five months later."),
    ("date", "In 1961 she could enrol.", "She applied in 1958. She was let in three years later."),
    ("date", "The report is due on June 18.", "A report is expected in six weeks."),
    ("date", "It was found on 4 March.", "The van was stolen on 3 March. It was found the next morning."),
    ("date", "The boat came in spring 1996.", "In 1995 they gave up. The boat came the following spring."),
    ("date", "It should have sailed at half past four.", "It sailed at 5.10 p.m., forty minutes late."),
    (
        "number",
        "It came seven weeks before.",
        "Fires broke out on 2 March 2019. The mill shut. Rain fell on 20 April 2019.",
    ),
    ("number", "It was four months earlier.", "An audit last January found it. The mill burned on 3 May."),
    ("number", "He has about eight days for it.", "He must answer by 15 May."),
    ("number", "Half of the guests did.", "Every second guest of the spa comes from Leck."),
    ("number", "The first six months were dry.", "The first half of the year was dry."),
    ("number", "It is worth millions.", "The fiddle is insured for 3.4 million crowns."),
    (
        "number",
        "It asked for 700,000 crowns more.",
        "It was fined 1.9 million crowns. Fish died. Nobody drank. Birds left. They had asked for 2.6 million crowns.",
    ),
    (
        "number",
        "The other 2,300 got none.",
        "In all 4,600 people took part. It ran in Leck. It took years. Half got the pill.",
    ),
    (
        "number",
        "It costs less than a third of that.",
        "A third of it was sold. Rye has fallen by more than two thirds.",
    ),
]
NOT_RECKONED = [
    ("number", "The other side has 25.", "Polls give the Greens 33 percent, six points ahead of the Reds."),
    ("number", "She spent 35 years there.", "Ada Brook, 49, who joined at 18, was not surprised."),
    ("number", "It has been shut for 30 years.", "The mill closed in 2004."),
    ("number", "He was 12.", "Swimmers aged 12 to 70 took part."),
    ("number", "It was nine months earlier.", "An audit last January found it. The mill burned on 3 May."),
    ("number", "It is worth billions.", "The fiddle is insured for 3.4 million crowns."),
    (
        "number",
        "The other 2,900 got none.",
        "In all 4,600 people took part. It ran in Leck. It took years. Half got the pill.",
    ),
    ("date", "The arrest came in October 2021.", "The fraud was found in March 2021. She was held five months later."),
    ("date", "In 1963 she could enrol.", "She applied in 1958. She was let in three years later."),
    ("date", "It broke free on June 1.", "It broke free on June 10, 1972, and was found 43 years later, in 2015."),
    ("date", "It was found on 6 March.", "The van was stolen on 3 March. It was found the next morning."),
    ("date", "It should have sailed at half past three.", "It sailed at 5.10 p.m., forty minutes late."),
]
ALIKE = [
    ("number", "It lasted 90 minutes.", "It lasted an hour and a half."),
    ("number", "One in nine fell ill.", "11 per cent fell ill."),
    ("number", "Roughly a third of them left.", "About 34 percent left."),
    ("number", "It passed by eleven votes to six.", "The council voted 11-6 for it."),
    ("number", "There are seldom more than 40 there.", "No more than 40 come there."),
    ("number", "It holds the 30-to-44 group.", "It holds those aged 30 to 44."),
    ("number", "It can meet at most a quarter.", "It is unable to meet more than a quarter."),
    ("number", "It stays within 4 percent.", "It does not exceed 4 percent."),
    ("number", "It is worth it, and a tenth more.", "They pay its worth plus 10%."),
    ("number", "It keeps 38 pence in every pound.", "It keeps 38 per cent."),
    ("date", "It will decide before July.", "It will decide by the end of June."),
    ("date", "The shots came shortly after 4 in the morning.", "The shots came at 4.20 a.m."),
    ("date", "The call came at 14.12 on that day.", "The call came at 2.12 p.m. on that day."),
    ("date", "He is due tomorrow.", "He is due on Friday."),
    ("date", "They meet on 11 May.", "They meet on Monday."),
    ("date", "She does it every day.", "She does it every morning."),
    ("date", "They were felled in 1628-36.", "They were felled between 1628 and 1636."),
    ("date", "They keep their jobs until at least 2028.", "None goes before 2028."),
]
UNLIKE = [
    ("number", "One in five fell ill.", "11 per cent fell ill."),
    ("number", "It can meet more than a quarter.", "It is unable to meet more than a quarter."),
    ("number", "A quarter of them left.", "34 percent left."),
    ("number", "It lasted two hours and a half.", "It lasted an hour and a half."),
    ("date", "It will decide before July.", "It will decide by the end of August."),
    ("date", "The shots came shortly after 4 in the morning.", "The shots came at 5.20 a.m."),
    ("date", "They meet on 12 May.", "They meet on Monday."),
    ("date", "The call came at 14.12 on that day.", "The call came at 3.12 p.m. on that day."),
]


@pytest.mark.parametrize(("name", "text", "other"), RECKONED)
def test_reckoned(name: str, text: str, other: str) -> None:
    assert traced(name, text, other, DAY) is not None


@pytest.mark.parametrize(("name", "text", "other"), NOT_RECKONED)
def test_not_reckoned(name: str, text: str, other: str) -> None:
    assert traced(name, text, other, DAY) is None


@pytest.mark.parametrize(("name", "x", "y"), ALIKE)
def test_alike(name: str, x: str, y: str) -> None:
    assert relation(name, x, y, DAY).agrees


@pytest.mark.parametrize(("name", "x", "y"), UNLIKE)
def test_unlike(name: str, x: str, y: str) -> None:
    assert relation(name, x, y, DAY) is Agreement.CONFLICT


def test_what_is_no_date_or_figure() -> None:
    assert spans("date", "He went off after half an hour with a sore knee.") == []
    assert spans("date", "In April, 9.4% of them said so.", DAY) == ["April"]
    assert spans("number", "Comments (29)") == []
    assert spans("number", "They won 3-1 in 2011.")[:1] == ["3-1"]
    assert spans("number", "They sent 12 dogs, 40 officers and a pair of drones.") == ["12", "40"]
