"""How far a matter has come: what b tells farther or less far than a, and what must stay quiet beside it."""

from __future__ import annotations

import pytest

from srcdiff.compare.steps import steps_ahead
from tests.compare.one_unit import told

FOUND = [
    ("The dairy is weighing an appeal against the fine.", "The dairy will appeal against the fine."),
    ("The dairy is weighing an appeal against the fine.", "The dairy will not challenge the fine."),
    ("The choir was mulling a bid for the old chapel.", "The choir has put in an offer for the old chapel."),
    ("The tenants are preparing a lawsuit.", "The tenants have sued."),
    ("The nurses are drawing up a complaint to the county.", "The nurses have lodged a complaint with the county."),
    ("Senator Ilk was likely to back the bill.", "Senator Ilk pledged his support for the bill."),
    ("He was leaning towards a resignation.", "He has resigned."),
    ("The mayor promised to consider building a swimming bath.", "The mayor promised to build a swimming bath."),
    ("Two airlines are negotiating contracts with the airfield.", "Two airlines have signed contracts."),
    ("Two airlines have signed contracts with the airfield.", "Two airlines are negotiating contracts."),
    ("The clinic has applied for a licence to make the drug.", "The clinic has received a licence to make the drug."),
    ("Ilk did not rule out a recount of the votes.", "Ilk will have a recount of the votes."),
    ("The two breweries are discussing a merger.", "The two breweries have agreed on a merger."),
]
QUIET = [
    ("The dairy is weighing an appeal.", "The dairy may appeal."),
    ("The dairy is weighing an appeal.", "The dairy has not decided whether it will appeal."),
    ("The dairy was weighing an appeal in May. In June it lodged an appeal.", "The dairy has appealed."),
    ("The dairy is not considering an appeal.", "The dairy will not appeal."),
    ("The tenants are preparing a lawsuit.", "The tenants will sue."),
    ("Ilk is expected to resign tonight.", "It is expected that Ilk will resign tonight."),
    ("The clinic asked for a licence and was granted it.", "The clinic has received what it asked for."),
    ("The council is discussing a ban on cars.", "The council is considering whether it will ban cars."),
    ("The council is studying a merger and will vote on a ban.", "The council will vote on a ban."),
]


@pytest.mark.parametrize(("a", "b"), FOUND)
def test_a_step_that_goes_farther_contradicts(a: str, b: str) -> None:
    assert told(steps_ahead, "modality", a, b)


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_goes_as_far_stays_quiet(a: str, b: str) -> None:
    assert told(steps_ahead, "modality", a, b) == []


def test_the_words_shown_are_those_of_the_steps() -> None:
    a, b = "The dairy is weighing an appeal against the fine.", "On Friday the dairy said it would appeal."
    assert told(steps_ahead, "modality", a, b) == [("weighing an appeal", "would appeal")]
