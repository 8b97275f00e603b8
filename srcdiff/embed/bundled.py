"""The encoder that comes with the package: int8 all-MiniLM-L6-v2 on ONNX Runtime.

Reading and running the files of one model folder belongs here. How they were made is in `training/export_encoder.py`,
what they cost and cannot do in the folder's card. ONNX Runtime and the tokenizer are imported at the first text.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from srcdiff.embed.encoder import Progress, TokenVectors, Vectors, distinct, length_batches, unit, without_surrogates
from srcdiff.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

FOLDER = Path(__file__).parents[1] / "models" / "all-MiniLM-L6-v2"
FILES = ("model.onnx", "tokenizer.json")
# Padded tokens in one run of the model; measured in benchmarks/encoding.py: 128 to 512 are level, 2048 a fifth slower.
TOKEN_BUDGET = 256
# Texts tokenised and sorted by length together: enough for full batches, few enough to keep little in memory.
CHUNK = 4096
MAX_THREADS = 16


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model folder says of its files: sizes in bytes, SHA-256 in hex, and the width of a vector."""

    name: str
    dimension: int
    sizes: dict[str, int]
    hashes: dict[str, str]


class BundledEncoder:
    """The bundled model. Making one looks at the files' sizes alone; the first text loads them and checks their hashes.

    A text is cut at 256 tokens, about 190 English words. A vector depends on its text alone but for rounding (1e-6),
    because the model scales every token by itself. Raises ModelError where a file is missing or damaged.
    """

    def __init__(self, folder: Path = FOLDER, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads or usable_cores()
        self._manifest = _read_manifest(folder)
        for name in FILES:
            _check_size(folder / name, self._manifest.sizes[name])

    @property
    def name(self) -> str:
        """The model's own name, marked as the bundled one."""
        return f"{self._manifest.name} (bundled)"

    @property
    def key(self) -> str:
        """SHA-256 over the hashes of the model's and the tokenizer's file, in hex."""
        return hashlib.sha256("".join(self._manifest.hashes[name] for name in FILES).encode()).hexdigest()

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, 384) rows of unit length; each distinct text is encoded once, on all usable cores."""
        unique = distinct(texts)
        rows = np.empty((len(unique.texts), self._manifest.dimension), dtype=np.float32)
        done = 0
        for start in range(0, len(unique.texts), CHUNK):
            chunk = unique.texts[start : start + CHUNK]
            encodings = self._tokenizer.encode_batch_fast([without_surrogates(text) for text in chunk])
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
            encodings = self._tokenizer.encode_batch([without_surrogates(text) for text in chunk])
            for batch, (vectors,) in self._run(encodings, ["token_vectors"]):
                for row, index in enumerate(batch):
                    found[start + index] = _token_vectors(encodings[index], vectors[row])
        return [found[place] for place in unique.places]

    def _run(self, encodings: list[Encoding], outputs: list[str]) -> Iterator[tuple[list[int], list[Vectors]]]:
        """Runs all encodings in batches of like length; gives each batch's indices and outputs, in any fixed order.

        One batch a thread and one thread a batch: the model's products are too small to be worth splitting.
        """
        batches = list(length_batches([len(encoding.ids) for encoding in encodings], TOKEN_BUDGET))
        session = self._session

        def run(batch: list[int]) -> list[Vectors]:
            vectors: list[Vectors] = session.run(outputs, _feed([encodings[index] for index in batch]))
            return vectors

        pool = ThreadPoolExecutor(min(self._threads, max(len(batches), 1)))
        try:
            yield from zip(batches, pool.map(run, batches), strict=True)
        finally:
            # Reached on Ctrl-C too: what has not begun is dropped, so that the stop is quick.
            pool.shutdown(cancel_futures=True)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer  # noqa: PLC0415

        return Tokenizer.from_buffer(self._read("tokenizer.json"))

    @cached_property
    def _session(self) -> Any:
        return _open_session(self._read("model.onnx"), self._folder / "model.onnx")

    def _read(self, name: str) -> bytes:
        path = self._folder / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise _broken(path, f"cannot be read ({error.strerror})") from error
        if hashlib.sha256(content).hexdigest() != self._manifest.hashes[name]:
            raise _broken(path, "is damaged (its SHA-256 is not the one in manifest.json)")
        return content


def _open_session(content: bytes, path: Path) -> Any:
    try:
        import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415
        from onnxruntime.capi import onnxruntime_pybind11_state as state  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as error:
        raise ModelError(f"onnxruntime cannot be loaded ({error}); reinstall it: pip install onnxruntime") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except (state.Fail, state.InvalidGraph, state.InvalidProtobuf, state.NotImplemented) as error:
        version = onnxruntime.__version__
        raise ModelError(f"onnxruntime {version} cannot run {path}; pip install -U onnxruntime") from error


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


def usable_cores() -> int:
    """Cores that this process may use, at most MAX_THREADS."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min(cores, MAX_THREADS)


def _read_manifest(folder: Path) -> Manifest:
    path = folder / "manifest.json"
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        files = content["files"]
        return Manifest(
            name=str(content["name"]),
            dimension=int(content["dimension"]),
            sizes={name: int(files[name]["size"]) for name in FILES},
            hashes={name: str(files[name]["sha256"]) for name in FILES},
        )
    except FileNotFoundError as error:
        raise _broken(path, "is missing") from error
    except OSError as error:
        raise _broken(path, f"cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise _broken(path, "is damaged") from error


def _check_size(path: Path, expected: int) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise _broken(path, "is missing") from error
    if size != expected:
        raise _broken(path, f"is damaged ({size:,} bytes instead of {expected:,})")


def _broken(path: Path, what: str) -> ModelError:
    return ModelError(
        f"the bundled model's {path} {what}; reinstall it: pip install --force-reinstall --no-deps srcdiff"
    )
