"""Clauses laid to another voice than in the source, or told as a fact."""

from __future__ import annotations

import pytest

from srcdiff.compare.units import Unit
from srcdiff.compare.voices import voices_changed
from srcdiff.details import read_pair
from srcdiff.details.voice import voices
from srcdiff.model import Document, Relation
from srcdiff.segment import segment

FOUND = [
    pytest.param(
        "The union says that 900 drivers joined the walkout; the bus company puts the figure at under 400.",
        "According to the bus company, 900 drivers joined the walkout.",
        ("The union", "the bus company"),
        id="of two parties",
    ),
    pytest.param(
        "Warden Ilse Krahn said the dam would hold until spring. Engineer Bo Lindqvist doubted it.",
        "The dam will hold until spring, Bo Lindqvist said.",
        ("Warden Ilse Krahn", "Bo Lindqvist"),
        id="of two names",
    ),
    pytest.param(
        "The bakery said it had sent the bill to the museum.",
        "The museum said it had forwarded the bill to the bakery.",
        ("The bakery", "The museum"),
        id="turned round",
    ),
    pytest.param(
        "Careless pruning of the old orchard had made the blight worse, in her view.",
        "Careless pruning of the old orchard made the blight worse.",
        ("her", "Careless pruning of the old orchard made the blight worse."),
        id="a view as a fact",
    ),
    pytest.param(
        "According to the tenants, rents on the estate have risen by a fifth since 2021.",
        "Rents on the estate have gone up by a fifth since 2021.",
        ("the tenants", "Rents on the estate have gone up by a fifth since 2021."),
        id="according to",
    ),
    pytest.param(
        "Some in the club blamed the new pitch for the run of injuries in March.",
        "The new pitch caused the club's run of injuries in March.",
        ("the club", "The new pitch caused the club's run of injuries in March."),
        id="some blamed",
    ),
    pytest.param(
        "Her lawyer, Ines Corvo, said the captain had left the bridge twice before the storm.",
        "The captain had left the bridge twice before the storm.",
        ("lawyer, Ines Corvo", "The captain had left the bridge twice before the storm."),
        id="a lawyer's word as a fact",
    ),
    pytest.param(
        "The shipyard's spokeswoman, Ada Holm, said the layoffs were not connected with the strike.",
        "The layoffs had nothing to do with the strike and were not connected with it.",
        ("spokeswoman, Ada Holm", "The layoffs had nothing to do with the strike and were not connected with it."),
        id="a denial as a fact",
    ),
]
FOUND += [
    pytest.param(
        "Its chief vet, Dr Oskar Lund, said a second herd would be tested in May. Professor Ida Moss agreed.",
        "Professor Ida Moss said a second herd would be tested in May.",
        ("chief vet, Dr Oskar Lund", "Professor Ida Moss"),
        id="a name behind a role",
    ),
    pytest.param(
        "Treasurer Ida Moss spoke of the harbour. The HBA's first estimate is 6 to 8 million crowns.",
        "The damage, which Ida Moss put at 6 to 8 million crowns, will be made good.",
        ("The HBA's", "Ida Moss"),
        id="whose estimate",
    ),
]
QUIET = [
    pytest.param(
        "The prosecution says that Orlo hid the violin in a barn. His sister wept.",
        "According to the Crown, Orlo hid the violin in a barn.",
        id="two names for those who prosecute",
    ),
    pytest.param(
        "The curator said the bell should stay. Twice, the museum said no.",
        "The museum said no twice.",
        id="no saying at all",
    ),
    pytest.param(
        "Ida Moss thought that the ferry had sunk off Orm.",
        "People say that the ferry sank off Orm.",
        id="nobody in particular",
    ),
    pytest.param(
        "Orlo said the violin was his. The dealer, Ines Corvo, found the violin in a barn in May.",
        "Ines Corvo said the violin was found in a barn in May.",
        id="told of b's source in a",
    ),
    pytest.param(
        "He argued that he had left the hall early to catch the last ferry.",
        "His own explanation was that he had left the hall early to catch the last ferry.",
        id="an explanation",
    ),
    pytest.param(
        "Doctors said the patient had not caught the fever on board.",
        "The patient had not caught the fever on board.",
        id="what doctors find",
    ),
    pytest.param(
        "According to the tenants, rents on the estate have risen by a fifth since 2021.",
        "Rents on the estate have gone up by a fifth since 2021, tenants say.",
        id="the same in other words",
    ),
    pytest.param(
        "The ministry said 40 bridges would be closed. Minister Ida Moss said she regretted it.",
        "Ida Moss said 40 bridges would be closed.",
        id="a minister for the ministry",
    ),
    pytest.param(
        "The company said it would close 40 branches next spring. The union objected.",
        "Halvard Foods will close 40 branches next spring, Halvard Foods said.",
        id="a company by its name",
    ),
    pytest.param(
        "The shepherds told the reporters that the animals had never noticed the border.",
        "The reporters were told by the shepherds that the animals had never noticed the border.",
        id="the passive",
    ),
    pytest.param(
        "In his view the careless pruning of the orchard had made the blight worse.",
        "Careless pruning of the orchard seems to have made the blight worse.",
        id="left open otherwise",
    ),
    pytest.param(
        "Moss complained about the noise. Moss argued that the concert hall had lost half of its visitors.",
        "Moss complained about the noise. The concert hall had lost half of its visitors.",
        id="told on in the voice of the sentence before",
    ),
    pytest.param(
        "Officials said the outbreak had grown to 38 cases in Dayton.",
        "The outbreak in Dayton has grown to 38 cases.",
        id="what officials know",
    ),
]


def _told(a: str, b: str) -> list[tuple[str, str]]:
    left, right = read_pair(segment(Document("a", a)), segment(Document("b", b)), None, None)
    unit = Unit(tuple(range(len(left.ranges))), tuple(range(len(right.ranges))), 0, False, "paired")
    drafts = list(voices_changed([unit], left, right))
    assert all(draft.relation is Relation.CONTRADICTS and draft.detail == "attribution" for draft in drafts)
    return [(draft.a[0].of(a), draft.b[0].of(b)) for draft in drafts]


@pytest.mark.parametrize(("a", "b", "expected"), FOUND)
def test_another_voice_is_found(a: str, b: str, expected: tuple[str, str]) -> None:
    assert expected in _told(a, b)


@pytest.mark.parametrize(("a", "b"), QUIET)
def test_the_same_voice_is_quiet(a: str, b: str) -> None:
    assert _told(a, b) == []


def test_a_voice_has_its_own_clause() -> None:
    text = "The council puts the damage at two million; in the view of the insurer it is less than one."
    document = segment(Document("a", text))
    reading = read_pair(document, document, None, None)[0]
    told = {voice.span.of(text): voice.content for voice in voices(reading)}
    assert "damag" in told["The council"]
    assert "damag" not in told["the insurer"]
