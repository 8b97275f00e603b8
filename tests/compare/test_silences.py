"""What one text keeps silent on or leaves open and the other states."""

from __future__ import annotations

import pytest

from srcdiff.compare.silences import silences_broken
from tests.compare.one_unit import told

FOUND = [
    (
        "Asked whether he would sell the pier, the mayor declined to comment.",
        "The mayor said that he would not sell the pier.",
        (
            "Asked whether he would sell the pier, the mayor declined to comment",
            "mayor said that he would not sell the pier",
        ),
    ),
    (
        "The coroner said it was too soon to rule out a leak.",
        "The coroner has ruled out a leak.",
        ("too soon to rule out a leak", "The coroner has ruled out a leak"),
    ),
    (
        "She would not say which valve had failed.",
        "She does not know which valve failed.",
        ("would not say which valve had failed", "does not know which valve failed"),
    ),
    (
        "The vet could not recall any such conversation and had looked for her notes.",
        "The vet said that no such conversation took place.",
        ("could not recall any such conversation", "The vet said that no such conversation"),
    ),
    (
        "The survey does not say that the pier is in danger.",
        "The survey said the pier was in no danger.",
        ("does not say that the pier is in danger", "The survey said the pier was in no danger"),
    ),
    (
        "They are calm, but I would not call them out of danger.",
        "The goats were calm and out of danger, said Ida Moss, the head of the zoo in Holm.",
        ("would not call them out of danger", "goats were calm and out of danger"),
    ),
    (
        "The county told the owner to drain the pond; whether he did so is unclear.",
        "The county told the owner to drain the pond; he failed to do so.",
        ("whether he did so is unclear", "he failed to do so"),
    ),
    (
        "There was nothing so far to link the two fires.",
        "The two fires are not connected.",
        ("nothing so far to link the two fires", "The two fires are not connected"),
    ),
    (
        "The guard, Pavel Rust, declined to comment.",
        "The guard, Pavel Rust, denied this.",
        ("declined to comment", "Rust, denied"),
    ),
    (
        "The brewer gave no reason for the sale.",
        "The brewer blamed dear barley for the sale.",
        ("gave no reason for the sale", "brewer blamed dear barley for the sale"),
    ),
    (
        "The judge reserved her ruling on the dam.",
        "The judge threw out the plan for the dam.",
        ("reserved her ruling on the dam", "threw out the plan for the dam"),
    ),
    (
        "He declined to say whether the fire had been set.",
        "He dismissed the idea that the fire had been set.",
        ("declined to say whether the fire had been set", "He dismissed the idea that the fire had been set"),
    ),
    (
        "The harbour master did not say when the lock would open.",
        "The lock will open in May, said the harbour master.",
        ("did not say when the lock would open", "The lock will open"),
    ),
    (
        "The brewer would not say whether its Leck cellars would be sold.",
        "The brewer will sell its Leck cellars.",
        ("would not say whether its Leck cellars would be sold", "The brewer will sell its Leck cellars"),
    ),
    (
        "Ms Arden declined to comment on the merger.",
        "Ms Arden welcomed it.",
        ("declined to comment on the merger", "Arden welcomed"),
    ),
    (
        "The council has yet to decide whether to widen the towpath.",
        "The council will not widen the towpath.",
        ("has yet to decide whether to widen the towpath", "The council will not widen the towpath"),
    ),
    (
        "The union has neither accepted nor rejected the offer.",
        "The union has rejected the offer.",
        ("neither accepted nor rejected the offer", "The union has rejected the offer"),
    ),
    (
        "The bishop stopped short of calling for a boycott.",
        "The bishop called for a boycott.",
        ("stopped short of calling for a boycott", "The bishop called for a boycott"),
    ),
    (
        "Divers found no evidence that the hull had been breached.",
        "The hull had been breached, said the divers.",
        ("no evidence that the hull had been breached", "The hull had been breached"),
    ),
    (
        "It is unclear whether the ferry carried a pilot.",
        "The ferry carried no pilot.",
        ("unclear whether the ferry carried a pilot", "The ferry carried no pilot"),
    ),
    (
        "The coach refused to comment and did not say whether he would retire.",
        "The coach refused to comment, other than to say that he would retire.",
        ("refused to comment and did not say whether he would retire", "that he would retire"),
    ),
    (
        "The linesman did not react.",
        "The linesman praised the keeper.",
        ("did not react", "linesman praised"),
    ),
    (
        "The brewer will sell its Leck cellars.",
        "The brewer would not say whether its Leck cellars would be sold.",
        ("The brewer will sell its Leck cellars", "would not say whether its Leck cellars would be sold"),
    ),
]
SILENT = "The brewer would not say whether its Leck cellars would be sold."
QUIET = [
    pytest.param(SILENT, "Whether the Leck cellars will be sold is an open question.", id="still open"),
    pytest.param(SILENT, "The brewer kept quiet about a sale of the Leck cellars.", id="other words of silence"),
    pytest.param(SILENT, "A sale of the Leck cellars is possible.", id="possible"),
    pytest.param(SILENT, "The brewer would not be pinned down on selling its Leck cellars.", id="an idiom"),
    pytest.param(SILENT, "The brewer has cellars in five towns.", id="another matter"),
    pytest.param(SILENT, "Will the brewer sell its Leck cellars?", id="a question"),
    pytest.param(
        "The bank cut its rate in May. It would not say whether it would cut the rate again.",
        "The bank cut its rate.",
        id="told elsewhere",
    ),
    pytest.param(
        "The ministry welcomed the ruling but did not comment on the fine.",
        "The ministry welcomed the ruling.",
        id="what the silent one did say",
    ),
    pytest.param(
        "The vet did not say that the hens were ill.", "The hens were not ill, the vet said.", id="a plain denial"
    ),
    pytest.param(
        "Divers found no evidence that the hull had been breached.",
        "That the hull had been breached could not be shown, said the divers.",
        id="nothing to show",
    ),
    pytest.param(
        "The vet could not recall any such conversation.",
        "The vet said she had no memory of the conversation.",
        id="neither remembers",
    ),
    pytest.param(
        "The county told the owner to drain the pond; whether he did so is unclear.",
        "The owner was told to drain the pond; nobody knows if he did.",
        id="neither knows",
    ),
    pytest.param(
        "There was nothing so far to link the two fires.",
        "The police see no link between the two fires for now.",
        id="for now on both sides",
    ),
    pytest.param("He is undecided on the tax.", "He has not made up his mind about the tax.", id="both undecided"),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_what_was_left_open_and_is_stated_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert told(silences_broken, "negation", a, b) == [expected]


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_stays_open_or_is_dropped_is_none(a: str, b: str) -> None:
    assert told(silences_broken, "negation", a, b) == []
