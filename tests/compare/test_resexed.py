"""Words quoted from a speaker of another sex."""

from __future__ import annotations

import pytest

from srcdiff.compare.resexed import resexed
from srcdiff.details import read_pair
from srcdiff.model import Document
from srcdiff.segment import segment


def told(a: str, b: str) -> list[str]:
    """The messages of what is found."""
    left, right = read_pair(segment(Document("a", a)), segment(Document("b", b)), None, None)
    return [draft.message for draft in resexed(left, right)]


@pytest.mark.parametrize(
    ("a", "b", "now"),
    [
        (
            'Ida Moss runs the mill. "We grind for the whole valley," she said.',
            'The mill is run by Moss. "We grind for the whole valley," he said.',
            "he",
        ),
        (
            'The miller was angry. "They took the wheel in the night," he said.',
            'Anger at the mill: "They took the wheel in the night," she added.',
            "she",
        ),
    ],
)
def test_another_sex_contradicts(a: str, b: str, now: str) -> None:
    assert [now in message for message in told(a, b)] == [True]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            'Ida Moss runs the mill. "We grind for the whole valley," she said.',
            'She runs the mill: "We grind for the whole valley," she said.',
            id="the same",
        ),
        pytest.param(
            'Ida Moss runs the mill. "We grind for the whole valley," Moss said.',
            'The mill is hers. "We grind for the whole valley," she said.',
            id="a name tells no sex",
        ),
        pytest.param(
            'Ida Moss runs it. "We are done," she said.',
            'Moss runs it. "We are done," he said.',
            id="words that anybody may say",
        ),
    ],
)
def test_one_speaker_stays_quiet(a: str, b: str) -> None:
    assert told(a, b) == []
