"""Small pairs and what must be found in them, through the whole comparison with the bundled model."""

from __future__ import annotations

import pytest

import srcdiff
from srcdiff.embed import Encoder, load_encoder

DAY = "2024-12-19"


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def found(encoder: Encoder, a: str, b: str) -> list[tuple[str, str, str, str, str]]:
    """Relation, detail, severity and the words of both sides, of every finding."""
    findings = srcdiff.compare_texts(a, b, a_date=DAY, encoder=encoder).findings
    return [
        (f.relation, f.detail, f.severity, " ".join(s.of(a) for s in f.a), " ".join(s.of(b) for s in f.b))
        for f in findings
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "Anna Holt, 52, and her cousin Mary Dean, 56, were found on Friday.",
            "On Friday, Anna Holt, 56, and her cousin Mary Dean, 52, were found.",
            {("52", "56"), ("56", "52")},
            id="ages exchanged",
        ),
        pytest.param(
            "The two countries signed a trade pact in Vienna in July.",
            "In July 2023 the two countries signed a trade pact in Vienna.",
            {("July", "July 2023")},
            id="a year put on a month",
        ),
        pytest.param(
            "As of this month, the yard has built at least 60 barges.",
            "The yard has built at least 60 barges as of September 2023.",
            {("this month", "September 2023")},
            id="relative date",
        ),
        pytest.param(
            'The plan cost $1.2bn. "We hoped the gate was open but it was not," said Ida Moss.',
            'The plan cost $1.5bn. "We hoped the gate was locked but it was not," said Ida Moss.',
            {
                ("$1.2bn", "$1.5bn"),
                ('"We hoped the gate was open but it was not,"', '"We hoped the gate was locked but it was not,"'),
            },
            id="money and an altered quotation",
        ),
        pytest.param(
            'Ida Moss opened the meeting. "Nobody told us that the river was rising," said Karl Brand.',
            'Karl Brand was there. "Nobody told us that the river was rising," said Ida Moss.',
            {("Karl Brand", "Ida Moss")},
            id="given to another speaker",
        ),
        pytest.param(
            "The company said it may close its plant in Leeds next year.",
            "The company will close its plant in Leeds next year.",
            {("may close", "will close")},
            id="may became will",
        ),
    ],
)
def test_contradictions(encoder: Encoder, a: str, b: str, expected: set[tuple[str, str]]) -> None:
    told = found(encoder, a, b)
    assert expected <= {(in_a, in_b) for relation, _, _, in_a, in_b in told if relation == "contradicts"}


def test_an_invented_quotation_is_grave(encoder: Encoder) -> None:
    a = "The mayor of Holmvik spoke to reporters on Friday about the new bridge."
    b = f'{a.removesuffix(".")}: "It will change all our lives," she said.'
    assert ("adds", "quote", "high", "", '"It will change all our lives,"') in found(encoder, a, b)


def test_a_name_new_to_b_is_an_addition(encoder: Encoder) -> None:
    a = "The minister met union leaders in the capital to discuss wages."
    b = "The minister, Petra Stolz, met union leaders in the capital to discuss wages."
    assert ("adds", "name", "medium", "", "Petra Stolz") in found(encoder, a, b)


def test_a_heading_is_held_against_its_section(encoder: Encoder) -> None:
    a = "Carla Voss won the presidential election last month. She takes office in spring."
    heading = "Hopes Before the Upcoming Presidential Election"
    b = f"{heading}\n\nLast month Carla Voss won the presidential election. She will take office in spring."
    told = [f for f in found(encoder, a, b) if f[0] == "contradicts"]
    assert [(detail, in_a) for _, detail, _, in_a, _ in told] == [("date", "last month")]
    assert "Upcoming" in told[0][4]


def test_what_b_leaves_out_is_told_by_detail(encoder: Encoder) -> None:
    a = (
        "Lars Weg, who runs the Harbour Institute, counted 50,000 birds on the islands on 3 May.\n\n"
        '"It is the most I have seen in thirty years of counting," he said.'
    )
    b = "Lars Weg counted birds on the islands."
    lost = {(detail, in_a) for relation, detail, _, in_a, _ in found(encoder, a, b) if relation == "omits"}
    assert {("name", "Harbour Institute"), ("number", "50,000"), ("date", "3 May")} <= lost
    assert any(detail in ("quote", "statement") and "thirty years of counting" in words for detail, words in lost)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A dozen engineers worked on it for a fortnight.", "Twelve engineers worked on it for two weeks."),
        (
            "It cost $1.2bn, said the U.N. on Tuesday.",
            "On Tuesday the United Nations said it cost 1.2 billion dollars.",
        ),
        (
            "The ministry has not confirmed the sale of the ships.",
            "The ministry has yet to confirm the sale of the ships.",
        ),
        ("The museum opens at half past seven in the morning.", "The museum opens at 7.30am."),
        ("They met in the last week of May 2024 in Rome.", "In Rome, they met in the last week of May 2024."),
        ("The Conflict Study Group (CSG) counted 497 shells.", "CSG counted nearly 500 shells."),
    ],
)
def test_a_fair_paraphrase_is_quiet(encoder: Encoder, a: str, b: str) -> None:
    assert [f for f in found(encoder, a, b) if f[2] != "low"] == []


def test_commentary_that_nothing_supports_is_an_addition(encoder: Encoder) -> None:
    a = "The bridge at Holmvik was closed on Friday after cracks were found. Buses run along the northern road."
    extra = "This development underscores how fragile our ageing infrastructure has become."
    assert ("adds", "statement", "medium", "", extra) in found(encoder, a, f"{a} {extra}")


def test_two_equal_findings_have_ids_of_their_own(encoder: Encoder) -> None:
    a = "The shop sold apples.\n\nThe bakery is shut."
    b = f"{a}\n\nPotato prices doubled at the wholesale market.\n\nPotato prices doubled at the wholesale market."
    findings = srcdiff.compare_texts(a, b, encoder=encoder).findings
    assert len(findings) == 2
    first, second = sorted(f.id for f in findings)
    assert second == f"{first}-2"
