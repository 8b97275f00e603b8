"""The comparison of mentions on alignments made by hand: no model runs, every sentence is a passage."""

from __future__ import annotations

import datetime

import pytest

from srcdiff.compare import compare
from srcdiff.compare.lookup import Lookup
from srcdiff.details import DETAILS, find_mentions, read_pair
from srcdiff.model import Alignment, Bead, Document, Finding, Passage

DAY = datetime.date(2024, 12, 19)


def document(*sentences: str) -> Document:
    """A document whose passages are the given sentences, a paragraph each."""
    text, passages = "", []
    for number, sentence in enumerate(sentences):
        passages.append(Passage(len(text), len(text) + len(sentence), number))
        text += f"{sentence}\n\n"
    return Document("text", text, passages=tuple(passages))


def compared(a: Document, b: Document, *beads: tuple[tuple[int, ...], tuple[int, ...]]) -> tuple[Finding, ...]:
    """The findings of a pair under the given beads; without any, the passages are paired in order."""
    paired = beads or tuple(((i,), (i,)) for i in range(len(a.passages)))
    return compare(a, b, Alignment(tuple(Bead(*bead, 0.9) for bead in paired)), a_date=DAY)


def told(a: Document, b: Document, findings: tuple[Finding, ...]) -> list[tuple[str, str, str, str]]:
    """Relation, detail and the words of both sides; every finding tells what it rests on."""
    assert all(f.why.endswith(".") for f in findings)
    return [
        (f.relation, f.detail, " ".join(s.of(a.text) for s in f.a), " ".join(s.of(b.text) for s in f.b))
        for f in findings
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "The board sold 40 boats and bought 12 cranes.",
            "The board sold 12 boats and bought 40 cranes.",
            [("contradicts", "number", "40", "12"), ("contradicts", "number", "12", "40")],
            id="exchanged",
        ),
        pytest.param(
            "The mill will pay a spring bonus of 3.5p a bag, which takes the sum for the season to 8.2p.",
            "The mill will pay a spring bonus of 8.2p a bag.",
            [("contradicts", "number", "3.5p", "8.2p")],
            id="put into another's slot",
        ),
        pytest.param(
            "Harald said last week that many newly tested people of Torland were under the age of 60.",
            "Harald did not say last week that many newly tested people of Torland were under the age of 60.",
            [("contradicts", "negation", "Harald", "not say")],
            id="said and not said",
        ),
        pytest.param(
            "The council has proved the worth of its old bridge in Torland.",
            "The council has not proven the worth of its old bridge in Torland.",
            [("contradicts", "negation", "council", "not proven")],
            id="denied in the same words",
        ),
        pytest.param(
            "The council lost the use of its old bridge in Torland.",
            "The council did not have the use of its old bridge in Torland.",
            [],
            id="denied and lost",
        ),
        pytest.param(
            "Sales of cakes rose by 12 percent.",
            "Sales of cakes rose by 21 percent.",
            [("contradicts", "number", "12 percent", "21 percent")],
            id="changed",
        ),
        pytest.param(
            "Ida Moss bought the boat.",
            "Ida Moss bought the boat for 300 euros.",
            [("adds", "number", "", "300 euros")],
            id="added",
        ),
        pytest.param(
            "Ida Moss bought the boat for 300 euros on 3 May 2019.",
            "Ida Moss bought the boat.",
            [("omits", "number", "300 euros", ""), ("omits", "date", "3 May 2019", "")],
            id="left out",
        ),
        pytest.param(
            "“We saw the water come over the wall,” said Ida Moss.",
            "“We saw the water come under the wall,” said Ida Moss.",
            [
                (
                    "contradicts",
                    "quote",
                    "“We saw the water come over the wall,”",
                    "“We saw the water come under the wall,”",
                )
            ],
            id="quotation altered",
        ),
        pytest.param("A dozen boats sank.", "Twelve boats sank.", [], id="a dozen"),
        pytest.param("It cost 75 cents.", "It cost €0.75.", [], id="cents"),
        pytest.param("It opened on Tuesday.", "It opened on 17 December.", [], id="weekday and day"),
        pytest.param(
            "The U.N. office in Geneva closed.", "The United Nations office in Geneva closed.", [], id="acronym"
        ),
    ],
)
def test_one_passage(a: str, b: str, expected: list[tuple[str, str, str, str]]) -> None:
    left, right = document(a), document(b)
    assert sorted(told(left, right, compared(left, right))) == sorted(expected)


def test_what_another_passage_holds_is_neither_added_nor_left_out() -> None:
    a = document("Ida Moss bought the boat.", "She paid 300 euros on 3 May 2019.")
    b = document("On 3 May 2019 Ida Moss bought the boat for 300 euros.", "She was glad.")
    assert [f for f in compared(a, b, ((0,), (0,)), ((1,), (1,))) if f.detail != "statement"] == []


def test_a_quotation_is_sought_in_the_whole_document() -> None:
    a = document("It rained.", "“We saw the water come over the wall,” said Ida Moss.")
    b = document("“We saw the water come under the wall,” said Ida Moss.", "It was wet.")
    found = told(a, b, compared(a, b, ((0,), (0,)), ((1,), (1,))))
    assert [row[:2] for row in found] == [("contradicts", "quote")]


def test_equal_documents_give_nothing_in_any_order() -> None:
    sentences = (
        "Ida Moss bought 12 boats.",
        "“We saw it coming for years,” said Karl Brand.",
        "It closes on 3 May 2019.",
    )
    a, b = document(*sentences), document(*reversed(sentences))
    assert compared(a, b, ((0,), (2,)), ((1,), (1,)), ((2,), (0,))) == ()


def test_ids_depend_on_what_is_said() -> None:
    a, b = document("It cost 300 euros."), document("It cost 400 euros.")
    before = "It rained."
    moved_a, moved_b = document(before, "It cost 300 euros."), document(before, "It cost 400 euros.")
    assert [f.id for f in compared(a, b)] == [f.id for f in compared(moved_a, moved_b)] != []
    twice_a = document("It cost 300 euros.", "It cost 300 euros.")
    twice_b = document("It cost 400 euros.", "It cost 400 euros.")
    first, second = (f.id for f in compared(twice_a, twice_b))
    assert second == f"{first}-2"


def test_passages_that_are_lists_are_not_bound_to_slots() -> None:
    """Two hundred figures in a passage are still looked up in the other document, but held against none."""
    a = document("The list: " + ", ".join(str(1000 + n) for n in range(0, 400, 2)) + ".")
    b = document("The list: " + ", ".join(str(1000 + n) for n in range(1, 400, 2)) + ".")
    assert {f.relation for f in compared(a, b)} == {"adds", "omits"}


def test_lookup_finds_what_agrees_and_keeps_each_value_once() -> None:
    text = "It sold 12 boats, 300 nets and twelve boats."
    reading, _ = read_pair(document(text), document(text), None, None)
    detail = next(detail for detail in DETAILS if detail.name == "number")
    boats, nets, twelve = find_mentions(reading)["number"]
    lookup = Lookup(detail, (boats, boats))
    assert list(lookup.near(twelve)) == [boats]
    assert lookup.agrees(twelve)
    assert not lookup.agrees(nets)


def whys(a: Document, b: Document, *beads: tuple[tuple[int, ...], tuple[int, ...]]) -> dict[str, str]:
    """What each finding rests on, by its rule."""
    return {f.rule: f.why for f in compared(a, b, *beads)}


@pytest.mark.parametrize(
    ("a", "b", "rule", "why"),
    [
        pytest.param(
            "Sales of cakes rose by 12 percent.",
            "Sales of cakes rose by 21 percent.",
            "contradicts/number",
            "The passages are paired with 0.90; both values stand near “rose”, “cakes” and “sales”;"
            " a has “21 percent” nowhere.",
            id="same slot",
        ),
        pytest.param(
            "The board sold 40 boats and bought 12 cranes.",
            "The board sold 12 boats and bought 40 cranes.",
            "contradicts/number",
            "The passages are paired with 0.90; each of the two values fits the other's place in a better than"
            " its own.",
            id="exchanged",
        ),
        pytest.param(
            "The mill will pay a spring bonus of 3.5p a bag, which takes the sum for the season to 8.2p.",
            "The mill will pay a spring bonus of 8.2p a bag.",
            "contradicts/number",
            "The passages are paired with 0.90; what stands around “8.2p” in b stands around “3.5p” in a,"
            " and b leaves “3.5p” out.",
            id="displaced",
        ),
        pytest.param(
            "“We saw the water come over the wall,” said Ida Moss.",
            "“We saw the water come under the wall,” said Ida Moss.",
            "contradicts/quote",
            "7 of the 8 words of b's quote stand in this quote of a.",
            id="quotation",
        ),
        pytest.param(
            "The harbour office did not confirm the sale of the ships.",
            "The harbour office did confirm the sale of the ships.",
            "contradicts/negation",
            "The passages are paired with 0.90; both speak of “confirm”, and one side alone limits or denies it:"
            " “not confirm”.",
            id="denied",
        ),
        pytest.param(
            "Ida Moss bought the boat.",
            "Ida Moss bought the boat for 300 euros.",
            "adds/number",
            "No number of a agrees with it, and nothing in the words of a stands for it.",
            id="added",
        ),
        pytest.param(
            "Ida Moss sold 12 boats and bought another for 300 euros.",
            "Ida Moss sold 12 boats and bought another.",
            "omits/number",
            "No number of b agrees with it, and nothing in the words of b stands for it.",
            id="left out",
        ),
    ],
)
def test_a_finding_tells_what_it_rests_on(a: str, b: str, rule: str, why: str) -> None:
    assert whys(document(a), document(b))[rule] == why


def test_a_passage_that_stands_alone_tells_so() -> None:
    a = document("It rained.", "The ferry company sold its oldest ship last winter.")
    b = document("It rained.", "Nobody expected the orchestra to play outside.")
    found = whys(a, b, ((0,), (0,)), ((1,), ()), ((), (1,)))
    assert (
        found["adds/statement"]
        == "No passage of a is paired with it (sure to 0.90); none of a shares what is rare in it."
    )
    assert (
        found["omits/statement"]
        == "No passage of b is paired with it (sure to 0.90); none of b shares what is rare in it."
    )


SWAPPED = (
    "Ida Moss, the owner of the yard, opened the regatta with a speech about the storm.",
    "Karl Brand, who painted the old lighthouse, won the first prize for his picture of the harbour.",
)


@pytest.mark.parametrize(
    ("b", "expected"),
    [
        (
            "Ida Moss won the first prize for a picture of the harbour.",
            [("contradicts", "name", "Karl Brand", "Ida Moss")],
        ),
        ("Karl Brand won the first prize for a picture of the harbour.", []),
        ("Brand won the prize for a harbour picture, after the regatta that Ida Moss had opened.", []),
    ],
)
def test_a_name_of_the_same_text_put_into_the_place_of_another(b: str, expected: list[tuple[str, ...]]) -> None:
    left, right = document(*SWAPPED), document(b)
    found = compared(left, right, ((0,), ()), ((1,), (0,)))
    assert [row for row in told(left, right, found) if row[0] != "omits"] == expected


def test_a_place_is_not_put_into_the_place_of_a_person() -> None:
    a = document("Mr Brand won the first prize for a picture of the harbour.", "The regatta was held in Holmvik.")
    b = document("Holmvik gave the first prize for a picture of the harbour.")
    found = compared(a, b, ((0,), (0,)), ((1,), ()))
    assert [f for f in found if f.detail == "name" and f.relation == "contradicts"] == []


def test_an_exact_figure_for_a_bound_is_told() -> None:
    a, b = document("At least 60 boats sank in the storm."), document("In the storm 60 boats sank.")
    (finding,) = compared(a, b)
    assert (finding.rule, finding.severity, finding.message) == (
        "contradicts/number",
        "medium",
        "b gives an exact figure; a says at least so many",
    )
    assert finding.why == "All that a says of this agrees with “60”, and none of it says as much."


def test_prose_put_into_quotation_marks_is_told() -> None:
    a = document("The harbour board was slow to see how high the water stood, said Ida Moss.")
    b = document("“The harbour board was slow to see how high the water stood,” said Ida Moss.")
    found = [f for f in compared(a, b) if f.relation != "omits"]
    assert [(f.rule, f.severity, f.message) for f in found] == [
        ("contradicts/quote", "medium", "b puts a's own words into quotation marks")
    ]


def test_what_the_passage_adds_up_to_is_not_held_against_its_parts() -> None:
    a = document("Frost admitted two charges of theft and three of fraud at the court in Holmvik.")
    b = document("Frost admitted five charges of theft and fraud at the court in Holmvik.")
    assert [f for f in compared(a, b) if f.relation == "contradicts"] == []


def test_a_word_changed_inside_an_altered_quotation_is_told_once() -> None:
    a = document("“We will not put a ship to sea that our own engineers would sail on,” said Ida Moss.")
    b = document("“We will put a ship to sea that our own engineers would sail on,” said Ida Moss.")
    assert [f.rule for f in compared(a, b)] == ["contradicts/quote"]


def test_a_question_claims_nothing() -> None:
    a = document("It rained.")
    b = document("It rained.", "Should nobody expect the orchestra to play?", "The orchestra plays outside tomorrow.")
    found = compared(a, b, ((0,), (0,)), ((), (1,)), ((), (2,)))
    assert [(f.rule, f.severity) for f in found] == [("adds/statement", "low"), ("adds/statement", "medium")]


def test_a_lone_passage_whose_figure_stands_in_b_is_not_left_out() -> None:
    source = document(
        "The mill closed in spring.", "Some 4,310 hands had worked there for decades.", "Its owner sold it."
    )
    beads = (((0,), (0,)), ((1,), ()), ((2,), (1,)))
    retelling = document("The mill closed in spring and 4,310 hands went.", "Its owner sold it.")
    other = document("The mill closed in spring.", "Its owner sold it.")
    assert not [f for f in compared(source, retelling, *beads) if f.detail == "statement"]
    assert [f.relation for f in compared(source, other, *beads) if f.detail == "statement"] == ["omits"]


def test_a_value_of_elsewhere_is_held_against_the_one_of_a_sure_counterpart() -> None:
    a = document("The port opens its gates to boats of all sizes on Saturday.", "The council met on Tuesday.")
    b = document("The new port of the town lets small boats and ships of other sizes in on Tuesday.")
    sure, unsure = (
        compare(a, b, Alignment((Bead((0,), (0,), score), Bead((1,), (), 0.9))), a_date=DAY) for score in (0.95, 0.5)
    )
    assert ("contradicts", "date", "Saturday", "Tuesday") in told(a, b, sure)
    assert not [f for f in unsure if f.relation == "contradicts"]


def test_a_value_that_fits_another_place_of_a_as_well_is_not_held_against_this_one() -> None:
    a = document(
        "When the relic was last shown, in 1998, more than two million people walked past it.",
        "More than one million people have already booked their slots.",
    )
    b = document("Over a million people have reserved a slot so far.")
    found = compare(a, b, Alignment((Bead((0,), (0,), 0.21), Bead((1,), (), 0.6))), a_date=DAY)
    assert not [f for f in found if f.relation == "contradicts"]
