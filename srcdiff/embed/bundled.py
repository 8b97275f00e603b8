"""The encoder that comes with the package: int8 all-MiniLM-L6-v2 on ONNX Runtime.

Reading and running the files of one model folder belongs here. How they were made is in `training/export_encoder.py`,
what they cost and cannot do in the folder's card. ONNX Runtime and the tokenizer are imported at the first text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from srcdiff.embed.encoder import Progress, TokenVectors, Vectors, distinct, unit
from srcdiff.runtime.folder import ModelFolder
from srcdiff.runtime.onnx import run_batches, usable_cores
from srcdiff.runtime.texts import length_batches, without_surrogates

if TYPE_CHECKING:
    from tokenizers import Encoding

FOLDER = Path(__file__).parents[1] / "models" / "all-MiniLM-L6-v2"
_WHAT, _MEND = "the bundled model's", "reinstall it: pip install --force-reinstall --no-deps srcdiff"
# Padded tokens in one run of the model; measured in benchmarks/encoding.py: 128 to 512 are level, 2048 a fifth slower.
TOKEN_BUDGET = 256
# Texts tokenised and sorted by length together: enough for full batches, few enough to keep little in memory.
CHUNK = 4096


class BundledEncoder:
    """The bundled model. Making one looks at the files' sizes alone; the first text loads them and checks their hashes.

    A text is cut at 256 tokens, about 190 English words. A vector depends on its text alone but for rounding (1e-6),
    because the model scales every token by itself. Raises ModelError where a file is missing or damaged.
    """

    def __init__(self, folder: Path = FOLDER, threads: int | None = None) -> None:
        self._folder = ModelFolder(folder, _WHAT, _MEND)
        self._threads = threads or usable_cores()
        self._name, self._dimension = self._folder.name, self._folder.number("dimension")
        self._folder.check_sizes()

    @property
    def name(self) -> str:
        """The model's own name, marked as the bundled one."""
        return f"{self._name} (bundled)"

    @property
    def key(self) -> str:
        """SHA-256 over the hashes of the model's and the tokenizer's file, in hex."""
        return hashlib.sha256("".join(self._folder.hashes[name] for name in self._folder.files).encode()).hexdigest()

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, 384) rows of unit length; each distinct text is encoded once, on all usable cores."""
        unique = distinct(texts)
        rows = np.empty((len(unique.texts), self._dimension), dtype=np.float32)
        done = 0
        for start in range(0, len(unique.texts), CHUNK):
            chunk = unique.texts[start : start + CHUNK]
            encodings = self._folder.tokenizer.encode_batch_fast([without_surrogates(text) for text in chunk])
            for batch, (vectors,) in self._run(encodings, ["sentence_vector"]):
                rows[[start + index for index in batch]] = vectors
                done += len(batch)
                if progress is not None:
                    progress(done, len(unique.texts))
        return rows[unique.places]

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """For each text its word pieces and their (m, 384) vectors of unit length."""
        unique = distinct(texts)
        found: dict[int, TokenVectors] = {}
        for start in range(0, len(unique.texts), CHUNK):
            chunk = unique.texts[start : start + CHUNK]
            encodings = self._folder.tokenizer.encode_batch([without_surrogates(text) for text in chunk])
            for batch, (vectors,) in self._run(encodings, ["token_vectors"]):
                for row, index in enumerate(batch):
                    found[start + index] = _token_vectors(encodings[index], vectors[row])
        return [found[place] for place in unique.places]

    def _run(self, encodings: list[Encoding], outputs: list[str]) -> Iterator[tuple[list[int], list[Vectors]]]:
        """Runs all encodings in batches of like length; gives each batch's indices and outputs."""
        batches = list(length_batches([len(encoding.ids) for encoding in encodings], TOKEN_BUDGET))
        session = self._folder.session

        def run(batch: list[int]) -> list[Vectors]:
            vectors: list[Vectors] = session.run(outputs, _feed([encodings[index] for index in batch]))
            return vectors

        return run_batches(run, batches, self._threads)


def _feed(encodings: list[Encoding]) -> dict[str, np.ndarray[Any, np.dtype[np.int64]]]:
    ids = np.zeros((len(encodings), max(len(encoding.ids) for encoding in encodings)), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, encoding in enumerate(encodings):
        ids[row, : len(encoding.ids)] = encoding.ids
        mask[row, : len(encoding.ids)] = 1
    return {"input_ids": ids, "attention_mask": mask}


def _token_vectors(encoding: Encoding, vectors: Vectors) -> TokenVectors:
    kept = [index for index, special in enumerate(encoding.special_tokens_mask) if not special]
    offsets = np.array([encoding.offsets[index] for index in kept], dtype=np.int64).reshape(-1, 2)
    return TokenVectors(offsets, unit(vectors[kept]))
