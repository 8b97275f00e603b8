"""Verbs told as sure or done that the source tells as possible, wanted or to come, and the reverse."""

from __future__ import annotations

import pytest

from srcdiff.compare.stances import stances
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.details.stance import Stance, tellings
from srcdiff.model import Document, Passage, Severity
from tests.compare.one_unit import told

FOUND = [
    pytest.param(
        "The goalkeeper might miss the first three games of the autumn.",
        "The goalkeeper will sit out the first three games of the autumn.",
        ("might miss", "will sit"),
        id="another verb",
    ),
    pytest.param(
        "The barn may have been struck by lightning in the storm on Sunday.",
        "Lightning damaged the barn in the storm on Sunday.",
        ("may have been struck", "damaged"),
        id="turned into the active",
    ),
    pytest.param(
        "The new valve may cut the risk of a leak by half.",
        "The new valve cuts the chance of a leak by half.",
        ("may cut", "cuts"),
        id="the odds themselves are no hedge",
    ),
    pytest.param(
        "The pilot had probably been looking for the river road.",
        "The pilot had been searching for the river road.",
        ("had probably been looking", "had been searching"),
        id="adverb of doubt",
    ),
    pytest.param(
        "None of the six engines appears to have been hurt by the salt.",
        "All six engines are confirmed to be whole.",
        ("appears to have been hurt", "are confirmed"),
        id="confirmed",
    ),
    pytest.param(
        "The firm offered to pay 200 crowns to each of the villagers.",
        "The firm paid 200 crowns to each of the villagers.",
        ("offered to pay", "paid"),
        id="offered",
    ),
    pytest.param(
        "The ministry is considering a ban on eel traps in the delta.",
        "The ministry has approved a ban on eel traps in the delta.",
        ("considering a ban", "has approved"),
        id="considered and settled",
    ),
    pytest.param(
        "The council would debate the tram line in June.",
        "The council would adopt the tram line in June.",
        ("would debate", "would adopt"),
        id="debated and settled",
    ),
    pytest.param(
        "Every pupil is to be told of the move by letter.",
        "Every pupil has been told of the move by letter.",
        ("is to be told", "has been told"),
        id="to be told",
    ),
    pytest.param(
        "The alleged theft of the silver spoons from the abbey was told to the police in May.",
        "In May the police heard of the theft of the silver spoons from the abbey.",
        ("alleged theft", "theft"),
        id="a noun in doubt",
    ),
    pytest.param(
        "The shipyard in Pell will build its first ferry for Norway next year.",
        "The shipyard in Pell might build its first ferry for Norway next year.",
        ("will build", "might build"),
        id="less sure",
    ),
    pytest.param(
        "The repairs to the pier, priced at two million crowns, may begin in March.",
        "Work on the pier will start in March.",
        ("may begin", "will start"),
        id="verbs that are alike",
    ),
    pytest.param(
        "The ferry could be painted in May.",
        "The old ferry will get new colours in May.",
        ("could be painted", "will get"),
        id="the one thing to come",
    ),
    pytest.param(
        "Without rain the old mill may have to leave its site by June.",
        "If no rain comes, the old mill will be torn down by June.",
        ("may have to leave", "will be torn"),
        id="under the condition of a",
    ),
    pytest.param(
        "The eels were probably linked to the spill.",
        "The spill caused the loss of the eels.",
        ("were probably linked", "caused"),
        id="verbs of cause",
    ),
    pytest.param(
        "Two breweries plan to move their cellars to the old mine.",
        "Two breweries have relocated their cellars to the mine.",
        ("plan to move", "have relocated"),
        id="planned and done in a verb that is alike",
    ),
    pytest.param(
        "The dairy farmers are considering a strike.",
        "The dairy farmers are staging a strike.",
        ("considering a strike", "are staging"),
        id="considered and going on",
    ),
    pytest.param(
        "The bishop hoped to open a second school in the valley.",
        "The bishop will open a second school in the valley.",
        ("hoped to open", "will open"),
        id="hoped and to come",
    ),
    pytest.param(
        "A third of the shepherds may not have heard the siren in the valley.",
        "A third of the shepherds did not hear the siren in the valley.",
        ("may not have heard", "did not hear"),
        id="denied",
    ),
    pytest.param(
        "The harbour board is considering whether to widen the lock.",
        "The harbour board will widen the lock.",
        ("considering whether to widen", "will widen"),
        id="considered and to come",
    ),
    pytest.param(
        "The choir would decide on Friday whether to seek a new hall.",
        "On Friday the choir will request a new hall.",
        ("decide on Friday whether to seek", "will request"),
        id="what is to be decided",
    ),
    pytest.param(
        "The opposition demanded that the mayor publish the repair bills of the bridge.",
        "The mayor has agreed to publish the repair bills of the bridge.",
        ("demanded that the mayor publish", "agreed to publish"),
        id="asked for and promised",
    ),
    pytest.param(
        "Her uncle was said to have burned the letters in the stove.",
        "Her uncle burned the letters in the stove.",
        ("said to have burned", "burned"),
        id="only said to be",
    ),
    pytest.param(
        "The coins may have been added later.",
        "She says the coins were added later.",
        ("may have been added", "were added"),
        id="a verb of saying that is none",
    ),
    pytest.param(
        "The tutor said he might leave for the islands in spring.",
        "The tutor said that he would move to the islands in spring.",
        ("might leave", "would move"),
        id="would in what somebody said",
    ),
    pytest.param(
        "Detectives suspect that the boat was sunk by its owner.",
        "The boat was sunk by its owner.",
        ("was sunk", "was sunk"),
        id="only suspected",
    ),
    pytest.param(
        "The smaller ferry may have to be withdrawn next year.",
        "The smaller ferry will have to be taken out of use next year.",
        ("may have to be withdrawn", "will have to be taken"),
        id="have to",
    ),
    pytest.param(
        "The blood on the sail could have come from Ivo Marten.",
        "The blood on the sail was Ivo Marten's.",
        ("could have come", "was Ivo"),
        id="whose it was",
    ),
    pytest.param(
        "The baker hoped to announce a second shop before the end of May.",
        "Two landlords are interested in the baker, and a second shop will be announced by the end of May.",
        ("hoped to announce", "will be announced"),
        id="a careful word of another clause",
    ),
]
QUIET = [
    pytest.param(
        "Detectives suspect that the boat was sunk by its owner.",
        "Detectives think that the boat was sunk by its owner.",
        id="suspected by both",
    ),
    pytest.param(
        "Detectives do not believe that the boat was sunk by its owner.",
        "They were told that the boat was sunk by its owner, which they doubt.",
        id="not believed",
    ),
    pytest.param(
        "Tenants have been guaranteed a flat in the new tower.",
        "Tenants will get a flat in the new tower.",
        id="guaranteed and to come",
    ),
    pytest.param(
        "The coach will follow her to Genoa.",
        "Friends urged the coach to follow her to Genoa.",
        id="urged to do what is to come",
    ),
    pytest.param(
        "A tribunal is expected to rule by June.",
        "A tribunal will probably rule by June.",
        id="expected and probable",
    ),
    pytest.param(
        "A swift will usually gather feathers in the air for her nest.",
        "The swift gathered feathers in the air for the nest.",
        id="a habit is nothing to come",
    ),
    pytest.param("The dam may burst in May.", "There is a danger that the dam bursts in May.", id="hedged with a noun"),
    pytest.param("He may sell the red mill.", "If he sold the red mill, he would move away.", id="condition"),
    pytest.param(
        "The barn may have been struck by lightning.", "Lightning is thought to have hit the barn.", id="held likely"
    ),
    pytest.param(
        "From the tower one could see the river and the mill.", "The tower had a view of the river and mill.", id="able"
    ),
    pytest.param(
        "Guests may use the sauna until ten at night.", "Guests used the sauna of the old house at night.", id="allowed"
    ),
    pytest.param(
        "The firm offered to pay 200 crowns to the villagers.",
        "The firm promised that it would pay 200 crowns to the villagers.",
        id="still to come",
    ),
    pytest.param(
        "She asked the council to postpone the vote on the tram line.",
        "She begged the council for a later vote on the tram line.",
        id="another word for asking",
    ),
    pytest.param(
        "The mill might close in May. It sold its looms to a rival.",
        "The mill sold its looms to a rival.",
        id="another verb of a is nearer",
    ),
    pytest.param(
        "Anna Lund, a director since 2019, will lead the mill in Pell.",
        "Anna Lund, who joined the mill in Pell in 2019, is to lead it.",
        id="a clause besides",
    ),
    pytest.param(
        "The wives brought soup to the gate of the yard every evening.",
        "The wives would carry soup to the gate of the yard every evening.",
        id="habit",
    ),
    pytest.param(
        "From May on, boats may no longer land at the pier.",
        "From May on, boats will be forbidden to land at the pier.",
        id="not allowed",
    ),
    pytest.param(
        "The wheel could be changed by the driver herself.",
        "Drivers will be able to change the wheel themselves.",
        id="able in time to come",
    ),
    pytest.param(
        "The dairy farmers are considering a strike.",
        "The dairy farmers are weighing a strike.",
        id="another word for considering",
    ),
    pytest.param(
        "The mill may close in May, and its owner will sell the looms.",
        "The owner of the mill will sell the looms.",
        id="another thing of a is to come",
    ),
    pytest.param(
        "The mayor has not opened the books of the market hall to the auditors.",
        "The auditors urged the mayor to open the books of the market hall.",
        id="urged since it is not done",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_going_farther_or_less_far_contradicts(a: str, b: str, expected: tuple[str, str]) -> None:
    assert expected in told(stances, "modality", a, b)


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_what_leaves_room_is_none(a: str, b: str) -> None:
    assert told(stances, "modality", a, b) == []


def test_a_telling_is_a_verb_with_its_stance() -> None:
    text = "It may rain, the fair was opened, they want to sing, it will end at six; the band is considering a tour."
    document = Document("a", text, passages=(Passage(0, len(text), 0),))
    reading, _ = read_pair(document, document, None, None)
    found = [(telling.stance, telling.span.of(text)) for telling in tellings(reading.passage_tokens(0))]
    assert found == [
        (Stance.POSSIBLE, "may rain"),
        (Stance.CERTAIN, "was opened"),
        (Stance.WANTED, "want to sing"),
        (Stance.TO_COME, "will end"),
        (Stance.CONSIDERED, "considering a tour"),
    ]


def test_what_all_can_see_is_told_as_less_grave() -> None:
    a, b = "The wall appears to have been painted by a monk.", "The wall was painted by a monk."
    one, other = (Document(name, text, passages=(Passage(0, len(text), 0),)) for name, text in (("a", a), ("b", b)))
    left, right = read_pair(one, other, None, None)
    drafts = list(stances([Unit((0,), (0,), 0, False, "the passages are paired with 0.9")], left, right))
    assert [draft.severity for draft in drafts] == [Severity.LOW]
