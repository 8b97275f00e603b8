"""What holds for every pair: spans, beads, identity, order and the two sides' symmetry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import srcdiff
from srcdiff.embed import Encoder, load_encoder

SCHEMA = json.loads((Path(srcdiff.__file__).parent / "schema.json").read_text(encoding="utf-8"))

SENTENCES = [
    "The council approved the budget on Monday.",
    "About 300 people marched through the old town.",
    "“We were not asked,” said Mara Lenk, who runs the bakery.",
    "The bridge has been closed since 4 March 2024.",
    "It may reopen next week, according to the city.",
    "Rain fell on the hills for nine days.",
    "Dr. Okoye of the U.N. office in Geneva declined to comment.",
    "Ticket sales rose by 12.5 percent to $4.2 million.",
    "Nobody was hurt when the crane fell.",
    "The museum will show forty paintings by Ana Rius.",
]
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8, unique=True)
odd = st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=200).filter(str.strip)
quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def check(result: dict[str, Any]) -> None:
    jsonschema.validate(result, SCHEMA)
    for side in "ab":
        document = result[side]
        ends = [(p["start"], p["end"]) for p in document["passages"]]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(document["text"]) for start, end in ends)
        placed = [i for bead in result["beads"] for i in bead[side]]
        assert set(placed) == set(range(len(ends)))
    for finding in result["findings"]:
        for side in "ab":
            for span in finding[side]:
                assert result[side]["text"][span["start"] : span["end"]] == span["text"]
                assert span["text"].strip()
    ids = [finding["id"] for finding in result["findings"]]
    assert len(ids) == len(set(ids))


@quick
@given(a=texts, b=texts)
def test_results_are_well_formed(encoder: Encoder, a: str, b: str) -> None:
    check(srcdiff.compare_texts(a, b, a_date="2024-12-19", encoder=encoder).to_dict())


@quick
@given(a=odd, b=odd)
def test_any_text_is_compared(encoder: Encoder, a: str, b: str) -> None:
    check(srcdiff.compare_texts(a, b, encoder=encoder).to_dict())


@quick
@given(text=st.one_of(texts, odd))
def test_a_text_with_itself_gives_nothing(encoder: Encoder, text: str) -> None:
    assert srcdiff.compare_texts(text, text, encoder=encoder).findings == ()


@quick
@given(said=paragraphs, rng=st.randoms(use_true_random=False))
def test_shuffled_paragraphs_contradict_and_add_nothing(encoder: Encoder, said: list[str], rng: Any) -> None:
    shuffled = list(said)
    rng.shuffle(shuffled)
    found = srcdiff.compare_texts("\n\n".join(said), "\n\n".join(shuffled), encoder=encoder).findings
    assert found == ()


@quick
@given(
    said=paragraphs,
    extra=st.sampled_from(
        ["The zoo bred two snow leopards, keepers told visitors.", "Potato prices doubled at the wholesale market."]
    ),
)
def test_what_stands_alone_turns_from_adds_to_omits(encoder: Encoder, said: list[str], extra: str) -> None:
    short, long = "\n\n".join(said), "\n\n".join([*said, extra])
    added = srcdiff.compare_texts(short, long, encoder=encoder).findings
    omitted = srcdiff.compare_texts(long, short, encoder=encoder).findings
    assert [(f.relation, f.detail) for f in added] == [("adds", "statement")]
    assert [(f.relation, f.detail) for f in omitted] == [("omits", "statement")]
    assert [s.of(long) for f in added for s in f.b] == [s.of(long) for f in omitted for s in f.a] == [extra]


def test_an_id_stays_when_text_is_put_before(encoder: Encoder) -> None:
    a, b = "The bridge was opened on 4 May 1990.", "The bridge was opened on 4 May 1991."
    before = "Rain fell on the hills for nine days.\n\n"
    plain = srcdiff.compare_texts(a, b, encoder=encoder).findings
    moved = srcdiff.compare_texts(before + a, before + b, encoder=encoder).findings
    assert plain
    assert [f.id for f in plain] == [f.id for f in moved]
