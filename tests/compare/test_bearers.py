"""What somebody is said to be: trades, offices, kin and the bodies they belong to."""

from __future__ import annotations

import pytest

from srcdiff.compare.bearers import bearers
from srcdiff.compare.units import Unit
from srcdiff.details import read_pair
from srcdiff.model import Document, Passage


def _document(name: str, sentences: list[str]) -> Document:
    text, passages = "", []
    for sentence in sentences:
        passages.append(Passage(len(text), len(text) + len(sentence), 0))
        text += sentence + " "
    return Document(name, text, passages=tuple(passages))


def told(a: list[str], b: list[str]) -> list[str]:
    """The words of b that are found where its sentences are paired with those of a."""
    left, right = read_pair(_document("a", a), _document("b", b), None, None)
    unit = Unit(tuple(range(len(a))), tuple(range(len(b))), 0, False, "the passages are paired with 0.9")
    return [draft.b[0].of(right.text) for draft in bearers([unit], left, right)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (["The roof was saved by Nils Aker, a carpenter."], ["Nils Aker, a plumber, saved the roof."], "plumber"),
        (
            ["The roof was saved by Nils Aker, 61, a carpenter from Holm."],
            ["Nils Aker did it.", "He is a baker."],
            "baker",
        ),
        (["Carpenter Nils Aker saved the roof."], ["The roof was saved by plumber Nils Aker."], "plumber Nils Aker"),
        (["Her uncle Nils Aker paid the fine."], ["The fine was paid by her father Nils Aker."], "father Nils Aker"),
        (["The deputy mayor, Nils Aker, left early."], ["Nils Aker, the mayor, went home early."], "mayor"),
        (["Nils Aker, the mayor, left early."], ["Deputy mayor Nils Aker left early."], "Deputy mayor Nils Aker"),
        (["Acting director Nils Aker agreed."], ["Nils Aker, the director, agreed."], "director"),
        (["Nils Aker, a former soldier, wrote it."], ["Nils Aker, a soldier, is the writer."], "soldier"),
        (
            ["Nils Aker, the finance minister, agreed."],
            ["Health minister Nils Aker agreed."],
            "Health minister Nils Aker",
        ),
        (["The museum's head of research, Dr Nils Aker, left."], ["Dr Nils Aker, head of the museum, left."], "head"),
        (["The choir's treasurer, Nils Aker, resigned."], ["Nils Aker, who chairs the choir, resigned."], "chairs"),
        (
            ["Nils Aker, who leads the Greens on the council, objected."],
            ["Nils Aker, who chairs its planning committee, objected."],
            "chairs",
        ),
        (["Ida Aker, a dentist, and Ole Lund, a vet, met."], ["Ida Aker is a vet.", "They met."], "vet"),
        (
            ["Dr Nils Aker of the University of Holm led the work."],
            ["Nils Aker is a professor at the University of Tarn."],
            "University of Tarn",
        ),
        (
            ["Nils Aker, an economist at Holm Bank, warned."],
            ["The economist Nils Aker of Tarn Trust warned."],
            "Tarn Trust",
        ),
    ],
)
def test_another_role_contradicts(a: list[str], b: list[str], expected: str) -> None:
    assert expected in told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(["Nils Aker, a barrister, left."], ["The lawyer Nils Aker left."], id="another word for it"),
        pytest.param(["Nils Aker drove a lorry."], ["Lorry driver Nils Aker"], id="what he does"),
        pytest.param(["Nils Aker, a dentist who rows, won."], ["The rower Nils Aker won."], id="two things"),
        pytest.param(["The teacher Nils Aker left.", "He is a singer."], ["Singer Nils Aker left."], id="told behind"),
        pytest.param(["Former mayor Nils Aker left."], ["Nils Aker, who was once mayor, left."], id="former"),
        pytest.param(["Nils Aker, the director, agreed."], ["Nils Aker, head of it, agreed."], id="head and director"),
        pytest.param(["Minister Nils Aker and his wife Ida left."], ["Ida Aker, his wife, left."], id="kin and office"),
        pytest.param(["Nils Aker, a baker, owns it."], ["The owner, Nils Aker, left."], id="what anybody may be"),
        pytest.param(["The nurse told Nils Aker."], ["A doctor told Nils Aker."], id="no title"),
        pytest.param(["Nils Aker of Holm Bank warned."], ["Nils Aker from the bank in Holm warned."], id="one body"),
        pytest.param(
            ["Nils Aker of Holm, now at Tarn Trust, left."], ["Nils Aker of Tarn Trust left."], id="two bodies"
        ),
    ],
)
def test_the_same_role_in_other_words_stays_quiet(a: list[str], b: list[str]) -> None:
    assert told(a, b) == []
