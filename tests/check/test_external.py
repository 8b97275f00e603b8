"""A CrossEncoder that the user brings: a tiny one made here, and names that lead nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from srcdiff.check import load_checker
from srcdiff.check.external import ExternalChecker, class_order
from srcdiff.errors import ModelError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of random weights with three classes, in the order contradiction, entailment, neutral."""
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer  # noqa: PLC0415 - only with a named model

    place = tmp_path_factory.mktemp("cross")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "mill", "rose", "fell", "."]
    (place / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    BertTokenizer(vocab_file=str(place / "vocab.txt"), model_max_length=64).save_pretrained(place)
    configuration = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        id2label={0: "contradiction", 1: "entailment", 2: "neutral"},
        label2id={"contradiction": 0, "entailment": 1, "neutral": 2},
    )
    BertForSequenceClassification(configuration).save_pretrained(place)
    return place


@pytest.mark.slow
def test_the_three_classes_are_read_by_name(folder: Path) -> None:
    from sentence_transformers import CrossEncoder  # noqa: PLC0415 - only with a named model

    checker = load_checker(str(folder))
    assert checker is not None
    assert checker.name == str(folder)
    told: list[tuple[int, int]] = []
    pairs = [("the mill rose.", "the mill fell."), ("the mill", "rose \ud800.")]
    judged = checker.judge(pairs, lambda done, total: told.append((done, total)))
    expected = CrossEncoder(str(folder)).predict([pairs[0]], apply_softmax=True)[0]
    assert (judged[0].contradicted, judged[0].entailed, judged[0].neutral) == pytest.approx(tuple(expected), abs=1e-5)
    assert judged[1].entailed + judged[1].neutral + judged[1].contradicted == pytest.approx(1, abs=1e-5)
    assert judged[0].words == ()
    assert told == [(2, 2)]
    assert checker.judge([]) == []


@pytest.mark.slow
def test_classes_without_names_are_one_clear_line(folder: Path) -> None:
    path = folder / "config.json"
    before = path.read_text(encoding="utf-8")
    changed = json.loads(before) | {"id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}}
    try:
        path.write_text(json.dumps(changed), encoding="utf-8")
        with pytest.raises(ModelError, match="LABEL_0, LABEL_1, LABEL_2; it needs three"):
            ExternalChecker(str(folder)).judge([("the mill", "rose")])
    finally:
        path.write_text(before, encoding="utf-8")


@pytest.mark.slow
def test_an_empty_folder_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        ExternalChecker(str(tmp_path)).judge([("the mill", "rose")])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("names", "order"),
    [
        ({0: "contradiction", 1: "entailment", 2: "neutral"}, (1, 2, 0)),
        ({0: "ENTAILMENT", 1: "NEUTRAL", 2: "CONTRADICTION"}, (0, 1, 2)),
        ({0: "entailed", 1: "contradicted", 2: "neutral"}, (0, 2, 1)),
    ],
)
def test_order_of_classes(names: dict[int, str], order: tuple[int, int, int]) -> None:
    assert class_order(names, "m") == order


@pytest.mark.parametrize("names", [{}, {0: "entailment", 1: "not_entailment"}, {0: "a", 1: "b", 2: "c"}])
def test_other_classes_are_refused(names: dict[int, str]) -> None:
    with pytest.raises(ModelError, match="it needs three: entailment, neutral and contradiction"):
        class_order(names, "m")


@pytest.mark.parametrize("name", ["/nowhere/model", "./model", "a/b/c", "~/no-such-model"])
def test_a_path_that_leads_nowhere_is_told_at_once(name: str) -> None:
    with pytest.raises(ModelError, match="there is no checker's folder"):
        load_checker(name)


def test_a_file_and_an_empty_name_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"x")
    with pytest.raises(ModelError, match="is a file"):
        load_checker(str(tmp_path / "model.bin"))
    with pytest.raises(ModelError, match="is empty"):
        load_checker(" ")


@pytest.mark.slow
def test_a_hub_that_is_switched_off_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="not on this machine and the hub is switched off"):
        ExternalChecker("nobody/no-such-checker").judge([("the mill", "rose")])
