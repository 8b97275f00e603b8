"""What an answer must be: strict JSON, known values, snippets that stand in the texts."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.check.judge.answer import BadAnswerError, places, read_answer, read_body
from srcdiff.check.judge.question import question
from srcdiff.model import Relation
from tests.check.judge.endpoint import faulty, supported

EVIDENCE = "The mill burned in 1990. The mayor “may” appeal. The mill was insured."
PASSAGE = "The mill burned in 1991, and the mayor will appeal, the town said."


def test_a_fault_is_placed_in_both_texts() -> None:
    answer = read_answer(faulty("contradicted", ("contradicts", "date", "1991", "1990")), EVIDENCE, PASSAGE)
    (fault,) = answer.judgement.faults
    assert (fault.relation, fault.detail) == (Relation.CONTRADICTS, "date")
    assert fault.span.of(PASSAGE) == "1991"
    assert [span.of(EVIDENCE) for span in fault.against] == ["1990"]
    assert answer.judgement.contradicted > 0.8
    assert answer.dropped == 0


def test_supported_has_no_fault() -> None:
    judgement = read_answer(supported(), EVIDENCE, PASSAGE).judgement
    assert judgement.entailed > 0.9
    assert judgement.faults == ()
    assert not judgement.abstained


@pytest.mark.parametrize(
    "fault",
    [
        ("contradicts", "date", "1992", "1990"),
        ("contradicts", "date", "1991", "1989"),
        ("contradicts", "date", "1991", ""),
        ("contradicts", "date", "199", "1990"),
        ("contradicts", "colour", "1991", "1990"),
        ("omits", "date", "1991", "1990"),
        ("contradicts", "date", "the", "1990"),
        ("contradicts", "date", ",", "1990"),
        ("contradicts", "date", "", "1990"),
        ("adds", "statement", "and the mayor", "the mayor said so"),
        ("contradicts", ["date"], "1991", "1990"),
        ({"a": 1}, "date", "1991", "1990"),
        ("contradicts", "date", 1991, "1990"),
    ],
)
def test_a_fault_that_does_not_stand_is_dropped_and_counted(fault: tuple[object, ...]) -> None:
    good = ("contradicts", "modality", "will appeal", '"may" appeal')
    both = json.loads(faulty("contradicted", good, fault))  # type: ignore[arg-type]
    answer = read_answer(json.dumps(both), EVIDENCE, PASSAGE)
    assert [found.detail for found in answer.judgement.faults] == ["modality"]
    assert answer.dropped == 1
    with pytest.raises(BadAnswerError, match="do not stand"):
        read_answer(faulty("contradicted", fault), EVIDENCE, PASSAGE)  # type: ignore[arg-type]


def test_evidence_that_stands_twice_leaves_open_which_is_meant() -> None:
    answer = read_answer(faulty("contradicted", ("contradicts", "statement", "mayor", "mill")), EVIDENCE, PASSAGE)
    assert answer.judgement.faults[0].against == ()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Sure! The passage is supported.",
        f"Here it is: {supported()}",
        f"{supported()} I hope this helps.",
        f"{supported()}{supported()}",
        "[]",
        "null",
        '"supported"',
        '{"verdict": "supported"}',
        '{"verdict": "fine", "faults": []}',
        '{"verdict": ["supported"], "faults": []}',
        '{"verdict": "supported", "faults": {}}',
        '{"verdict": "contradicted", "faults": []}',
        faulty("supported", ("contradicts", "date", "1991", "1990")),
        json.dumps({"verdict": "contradicted", "faults": [{}] * 21}),
        "[" * 100_000,
        '{"verdict": "supported", "faults": [' + "9" * 5000,
    ],
)
def test_what_is_no_answer(content: str) -> None:
    with pytest.raises(BadAnswerError):
        read_answer(content, EVIDENCE, PASSAGE)


@pytest.mark.parametrize("around", ["```json\n{}\n```", "```\n{}\n```", "<think>1991? {{}}</think>\n\n{}", "\n {} \n"])
def test_known_habits_are_no_fault(around: str) -> None:
    content = around.replace("{{}}", "{ }").replace(
        "{}", faulty("contradicted", ("contradicts", "date", "1991", "1990"))
    )
    assert len(read_answer(content, EVIDENCE, PASSAGE).judgement.faults) == 1


@settings(max_examples=40, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda kids: (
            st.lists(kids)
            | st.dictionaries(
                st.sampled_from(
                    ["verdict", "faults", "choices", "message", "content", "usage", "relation", "detail", "words"]
                ),
                kids,
            )
        ),
    )
)
def test_no_answer_breaks_the_reading(data: object) -> None:
    content = json.dumps(data)
    with pytest.raises(BadAnswerError):
        read_answer(content, EVIDENCE, PASSAGE)
    with contextlib.suppress(BadAnswerError):
        read_body(content.encode())


def test_an_answer_that_was_cut_off_is_none() -> None:
    body = {
        "choices": [{"message": {"content": supported()}, "finish_reason": "length"}],
        "usage": {"prompt_tokens": 7},
    }
    content, usage = read_body(json.dumps(body).encode())
    assert (content, usage.read, usage.written) == ("", 7, 0)


@given(st.text(min_size=1, max_size=30), st.text(max_size=60))
def test_a_snippet_is_found_where_it_stands(snippet: str, text: str) -> None:
    for span in places(snippet, text):
        assert 0 <= span.start < span.end <= len(text)


def test_the_mark_is_another_each_time_and_lengths_are_kept() -> None:
    prompts = [question("m", "a\ud800b", "c")["messages"][1]["content"] for _ in range(2)]
    assert prompts[0] != prompts[1]
    assert "a\ufffdb" in prompts[0]
