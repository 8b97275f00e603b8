"""The bundled model as its users meet it: vectors, tokens, and files that are missing or damaged."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from srcdiff.embed import load_encoder
from srcdiff.embed.bundled import FOLDER, BundledEncoder
from srcdiff.errors import ModelError

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def encoder() -> BundledEncoder:
    return BundledEncoder()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "model"))


def test_no_name_means_the_bundled_model() -> None:
    encoder = load_encoder()
    assert encoder.name == "all-MiniLM-L6-v2 (bundled)"
    assert re.fullmatch("[0-9a-f]{64}", encoder.key)


def test_vectors_are_float32_rows_of_unit_length(encoder: BundledEncoder) -> None:
    rows = encoder.encode(SENTENCES)
    assert rows.shape == (len(SENTENCES), 384)
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_nothing_gives_no_rows(encoder: BundledEncoder) -> None:
    assert encoder.encode([]).shape == (0, 384)
    assert encoder.encode_tokens([]) == []


def test_paraphrases_are_nearer_than_strangers(encoder: BundledEncoder) -> None:
    bridge, reworded, recipe = encoder.encode(
        [
            "The council will close the old bridge in June.",
            "In June the old bridge is to be shut, the council decided.",
            "Whisk the eggs with the sugar until they are pale.",
        ]
    )
    assert bridge @ reworded > 0.8
    assert bridge @ recipe < 0.2


def test_a_vector_depends_on_its_text_alone(encoder: BundledEncoder) -> None:
    together = encoder.encode(SENTENCES)
    alone = np.vstack([encoder.encode([text]) for text in SENTENCES])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_order_is_kept(encoder: BundledEncoder) -> None:
    forward = encoder.encode(SENTENCES)
    backward = encoder.encode(SENTENCES[::-1])
    np.testing.assert_allclose(forward, backward[::-1], atol=1e-5)


def test_repeats_are_encoded_once(encoder: BundledEncoder) -> None:
    seen: list[tuple[int, int]] = []
    rows = encoder.encode(["One.", "Two.", "One.", "One."], lambda done, total: seen.append((done, total)))
    assert seen[-1] == (2, 2)
    np.testing.assert_array_equal(rows[0], rows[2])
    np.testing.assert_array_equal(rows[0], rows[3])
    assert rows[0] @ rows[1] < 0.99


def test_progress_goes_up_to_the_number_of_texts(encoder: BundledEncoder) -> None:
    seen: list[tuple[int, int]] = []
    encoder.encode(SENTENCES, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1] == (len(SENTENCES), len(SENTENCES))


def test_the_number_of_threads_does_not_matter(encoder: BundledEncoder) -> None:
    np.testing.assert_array_equal(encoder.encode(SENTENCES), BundledEncoder(threads=1).encode(SENTENCES))


def test_a_text_is_cut_at_its_limit(encoder: BundledEncoder) -> None:
    long, longer, short = encoder.encode(
        ["word " * 254, "word " * 254 + "harvest moon", "word " * 253 + "harvest moon"]
    )
    np.testing.assert_allclose(long, longer, atol=1e-5)
    assert np.abs(long - short).max() > 1e-3


@pytest.mark.parametrize("text", ["", " \n", "\x00", "a\ud800b", "\U0001f600", "x" * 5000])
def test_odd_texts_have_vectors_too(encoder: BundledEncoder, text: str) -> None:
    assert np.linalg.norm(encoder.encode([text])[0]) == pytest.approx(1, abs=1e-5)


def test_tokens_know_their_characters(encoder: BundledEncoder) -> None:
    text = "Zoë’s café, \U0001f600 unaffordable."
    (tokens,) = encoder.encode_tokens([text])
    pieces = [text[start:end] for start, end in tokens.offsets]
    assert pieces[:6] == ["Zoë", "’", "s", "café", ",", "\U0001f600"]
    assert "".join(pieces) == text.replace(" ", "")
    np.testing.assert_allclose(np.linalg.norm(tokens.vectors, axis=1), 1, atol=1e-5)


def test_tokens_of_several_texts_stay_apart(encoder: BundledEncoder) -> None:
    texts = ["A storm hit.", "", "The goat waited patiently by the well.", "A storm hit."]
    together = encoder.encode_tokens(texts)
    assert [len(tokens.offsets) for tokens in together] == [4, 0, 8, 4]
    for text, tokens in zip(texts, together, strict=True):
        (alone,) = encoder.encode_tokens([text])
        np.testing.assert_array_equal(tokens.offsets, alone.offsets)
        np.testing.assert_allclose(tokens.vectors, alone.vectors, atol=1e-4)


def test_a_word_is_nearest_to_the_same_word_reworded_around_it(encoder: BundledEncoder) -> None:
    source, target = "The mayor refused to resign.", "To resign was refused by the mayor."
    a, b = encoder.encode_tokens([source, target])
    for start, end in a.offsets[:-1]:
        word = source[start:end]
        index = [source[s:e] for s, e in a.offsets].index(word)
        best = int(np.argmax(b.vectors @ a.vectors[index]))
        found = target[b.offsets[best][0] : b.offsets[best][1]]
        assert found.lower() == word.lower()


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "manifest.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=rf"{name} is missing; reinstall") as caught:
        BundledEncoder(folder)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
@pytest.mark.parametrize("size", [0, 100])
def test_a_truncated_file_is_named(folder: Path, name: str, size: int) -> None:
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[:size])
    with pytest.raises(ModelError, match=rf"{name} is damaged \({size} bytes instead of {len(content):,}\)"):
        BundledEncoder(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
@pytest.mark.parametrize("place", [0, 0.5, 0.999])
def test_one_flipped_bit_is_seen(folder: Path, name: str, place: float) -> None:
    content = bytearray((folder / name).read_bytes())
    content[int(place * len(content))] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(ModelError, match=rf"{name} is damaged"):
        BundledEncoder(folder).encode(["A text."])


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"name": "x"}', b"\xff\xfe"])
def test_a_damaged_manifest_is_named(folder: Path, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    with pytest.raises(ModelError, match=r"manifest\.json is damaged"):
        BundledEncoder(folder)


def test_a_file_that_fits_its_manifest_but_is_no_model_is_an_error(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"not a model")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"]["model.onnx"] = {"size": 11, "sha256": hashlib.sha256(b"not a model").hexdigest()}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(ModelError, match=r"onnxruntime .* cannot run .*model\.onnx"):
        BundledEncoder(folder).encode(["A text."])


def test_the_key_changes_with_the_weights(folder: Path) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"]["model.onnx"]["sha256"] = "0" * 64
    before = BundledEncoder(folder).key
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert BundledEncoder(folder).key != before


def test_a_fresh_interpreter_loads_no_torch() -> None:
    script = (
        "import sys\n"
        "from srcdiff.embed import load_encoder\n"
        "encoder = load_encoder()\n"
        "assert 'onnxruntime' not in sys.modules, 'loaded before the first text'\n"
        "encoder.encode(['A text.'])\n"
        "assert 'onnxruntime' in sys.modules\n"
        "print(sorted({'torch', 'transformers', 'sentence_transformers', 'textual'} & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
    assert run.stderr == ""
