"""The runtime of the bundled checker on a small model made here, and files that are missing or damaged."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from srcdiff.check.bundled import BundledChecker
from srcdiff.errors import ModelError
from srcdiff.model.verdict import Support
from tests.check.fakes import write_folder

EVIDENCE = "Profits at the mill rose in 2021, Brontë said."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("checker"))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "checker")


def test_every_word_is_judged_with_its_span(folder: Path) -> None:
    passage = "Profits at the mill fell in 2022, Brontë said."
    (judgement,) = BundledChecker(folder).judge([(EVIDENCE, passage)])
    support = {word.span.of(passage): word.support for word in judgement.words}
    assert support["fell"] is Support.CONFLICTING
    assert support["2022"] is Support.ABSENT
    assert support["mill"] is Support.SUPPORTED
    assert support["Brontë"] is Support.SUPPORTED
    assert len(judgement.words) == 9


def test_the_verdict_is_three_shares(folder: Path) -> None:
    (judgement,) = BundledChecker(folder).judge([(EVIDENCE, "Profits rose.")])
    assert (judgement.entailed, judgement.neutral, judgement.contradicted) == pytest.approx((0.7, 0.2, 0.1))


def test_order_repeats_and_progress(folder: Path) -> None:
    pairs = [(EVIDENCE, f"The mill made {number} loaves." + " Truly." * number) for number in (3, 1, 2, 3)]
    pairs += [("Other evidence.", "The mill made 3 loaves.")]
    told: list[tuple[int, int]] = []
    judged = BundledChecker(folder, threads=2).judge(pairs, lambda done, total: told.append((done, total)))
    assert judged[0] == judged[3]
    assert [len(j.words) for j in judged] == [8, 6, 7, 8, 5]
    assert told[-1] == (4, 4)
    assert BundledChecker(folder).judge([]) == []


def test_many_passages_of_one_evidence_are_judged_as_each_alone(folder: Path) -> None:
    passages = [f"Profits fell {number} times." for number in range(20)]
    checker = BundledChecker(folder)
    together = checker.judge([(EVIDENCE, passage) for passage in passages])
    assert together == [checker.judge([(EVIDENCE, passage)])[0] for passage in passages]


def test_text_that_no_encoder_takes(folder: Path) -> None:
    (judgement,) = BundledChecker(folder).judge([("a\ud800b", "It \ud800 fell.")])
    assert [(w.span.start, w.span.end) for w in judgement.words] == [(0, 2), (5, 9)]


def test_a_missing_file_is_told_at_once(broken: Path) -> None:
    (broken / "model.onnx").unlink()
    with pytest.raises(ModelError, match=r"model\.onnx is missing; reinstall srcdiff"):
        BundledChecker(broken)


def test_a_missing_folder_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"manifest\.json is missing"):
        BundledChecker(tmp_path)


def test_a_file_of_another_size_is_told_at_once(broken: Path) -> None:
    with (broken / "model.onnx").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match="is damaged"):
        BundledChecker(broken)


def test_a_changed_file_is_told_at_the_first_pair(broken: Path) -> None:
    content = bytearray((broken / "model.onnx").read_bytes())
    content[len(content) // 2] ^= 1
    (broken / "model.onnx").write_bytes(content)
    with pytest.raises(ModelError, match="SHA-256"):
        BundledChecker(broken).judge([(EVIDENCE, "It fell.")])


@pytest.mark.parametrize("content", ["", "[]", '{"files": {}}', '{"name": 1, "types": "x", "files": {}}'])
def test_a_manifest_that_says_nothing(broken: Path, content: str) -> None:
    (broken / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"manifest\.json is damaged"):
        BundledChecker(broken)


def test_a_model_made_for_other_marks(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="other marks"):
        BundledChecker(write_folder(tmp_path, types=7))


def test_the_runtime_loads_no_torch(folder: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nimport srcdiff.check\n"
        "assert not {'numpy', 'onnxruntime', 'tokenizers'} & set(sys.modules), 'loaded too early'\n"
        "from srcdiff.check.bundled import BundledChecker\n"
        f"checker = BundledChecker(Path({str(folder)!r}))\n"
        "assert 'onnxruntime' not in sys.modules, 'loaded before the first pair'\n"
        "checker.judge([('It rose.', 'It fell.')])\n"
        "assert 'onnxruntime' in sys.modules\n"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
