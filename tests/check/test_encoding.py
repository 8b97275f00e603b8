"""Evidence and passages as one input: marks, places, groups, and what is cut."""

from __future__ import annotations

import pytest
from tokenizers import Tokenizer

from srcdiff.check.encoding import EVIDENCE_TOKENS, PASSAGE_TOKENS, SEP, encode
from srcdiff.check.marks import Found
from srcdiff.embed.bundled import FOLDER

EVIDENCE = "The mayor opened the unaffordable bridge in 1990."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    found = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    found.no_truncation()
    return found


def test_passages_stand_after_their_evidence_each_in_its_group(tokenizer: Tokenizer) -> None:
    (item,) = encode(tokenizer, [(EVIDENCE, ["He opened it.", "The bridge closed in 1991."])])
    assert len(item.ids) == len(item.types) == len(item.places) == len(item.groups)
    assert sorted(set(item.groups)) == [0, 1, 2]
    split = item.groups.index(1)
    second = item.groups.index(2)
    assert item.places[:split] == list(range(split))
    assert item.places[split] == item.places[second] == split
    assert [item.ids[passage.end] for passage in item.passages] == [SEP, SEP]


def test_a_word_is_spoken_for_by_its_first_piece(tokenizer: Tokenizer) -> None:
    text = "An unaffordable bridge."
    (item,) = encode(tokenizer, [(EVIDENCE, [text])])
    (passage,) = item.passages
    pieces = [tokenizer.id_to_token(item.ids[head]) for head in passage.heads]
    assert [text[w.start : w.end] for w in passage.words] == ["An", "unaffordable", "bridge"]
    assert pieces[0] == "an"
    assert str(pieces[1]).startswith("una")
    inside = item.types[passage.heads[1] : passage.heads[2]]
    assert len(inside) > 1
    assert set(inside) == {inside[0]}


def test_a_passage_is_read_the_same_in_company(tokenizer: Tokenizer) -> None:
    texts = ["He opened it.", "The bridge closed in 1991."]
    (both,) = encode(tokenizer, [(EVIDENCE, texts)])
    (alone,) = encode(tokenizer, [(EVIDENCE, texts[1:])])
    here = [i for i, group in enumerate(both.groups) if group in (0, 2)]
    assert [both.ids[i] for i in here] == alone.ids
    assert [both.types[i] for i in here] == alone.types
    assert [both.places[i] for i in here] == alone.places


def test_what_exceeds_the_window_is_cut(tokenizer: Tokenizer) -> None:
    (item,) = encode(tokenizer, [("bridge " * 500, ["river " * 500])])
    assert len(item.ids) == EVIDENCE_TOKENS + PASSAGE_TOKENS + 3
    assert len(item.passages[0].words) == PASSAGE_TOKENS


def test_found_words_are_marked_in_the_passage(tokenizer: Tokenizer) -> None:
    (item,) = encode(tokenizer, [(EVIDENCE, ["In 1991 the mayor left."])])
    (passage,) = item.passages
    found = {w.lower: item.types[h] // 2 % len(Found) for w, h in zip(passage.words, passage.heads, strict=True)}
    assert found["1991"] == Found.NO
    assert found["mayor"] in (Found.ELSEWHERE, Found.COMPANY)


def test_empty_texts_are_inputs_too(tokenizer: Tokenizer) -> None:
    (item,) = encode(tokenizer, [("", [""])])
    assert item.passages[0].words == ()
    assert item.groups == [0, 0, 1]
