"""The checker that comes with the package: an int8 cross-encoder on ONNX Runtime that judges every word.

Reading and running the files of one model folder belongs here. How they were made is in `training/checker`, what they
cost and cannot do in the folder's card. ONNX Runtime and the tokenizer are imported at the first pair.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from srcdiff.check.checker import Judgement, Pair, Progress
from srcdiff.check.encoding import PADDING_GROUP, Input, PassageInput, encode
from srcdiff.check.marks import TYPES
from srcdiff.errors import ModelError
from srcdiff.model.document import Span
from srcdiff.model.verdict import WordVerdict

if TYPE_CHECKING:
    from tokenizers import Tokenizer

FOLDER = Path(__file__).parents[1] / "models" / "checker"
FILES = ("model.onnx", "tokenizer.json")
# Padded tokens in one run of the model: enough to fill a core, few enough that all cores have work.
TOKEN_BUDGET = 1024
# Inputs cut into tokens and sorted by length together.
CHUNK = 1024
# Passages of one evidence in one input.
PACK = 6
MAX_THREADS = 16
_SURROGATE = re.compile("[\ud800-\udfff]")

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model folder says of its files: sizes in bytes, SHA-256 in hex, and how its marks are numbered."""

    name: str
    types: int
    sizes: dict[str, int]
    hashes: dict[str, str]


class BundledChecker:
    """The bundled model. Making one looks at the files' sizes alone; the first pair loads them and checks their hashes.

    Evidence is cut at 160 tokens, a passage at 96 (about 110 and 70 English words): `evidence` chooses what fits.
    Raises ModelError where a file is missing or damaged.
    """

    english_only = True

    def __init__(self, folder: Path = FOLDER, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads or _usable_cores()
        self._manifest = _read_manifest(folder)
        for name in FILES:
            _check_size(folder / name, self._manifest.sizes[name])
        if self._manifest.types != TYPES:
            raise _broken(folder, f"was made for other marks ({self._manifest.types} instead of {TYPES})")

    @property
    def name(self) -> str:
        """The model's own name, marked as the bundled one."""
        return f"{self._manifest.name} (bundled)"

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """One judgement a pair; each distinct pair is judged once, on all usable cores."""
        packs = _packs(pairs)
        total = sum(len(passages) for _, passages in packs)
        found: dict[Pair, Judgement] = {}
        for start in range(0, len(packs), CHUNK):
            part = packs[start : start + CHUNK]
            inputs = encode(self._tokenizer, [(_plain(e), [_plain(p) for p in passages]) for e, passages in part])
            for batch, words, verdicts in self._run(inputs):
                for row, index in enumerate(batch):
                    evidence, passages = part[index]
                    for text, place in zip(passages, inputs[index].passages, strict=True):
                        found[evidence, text] = _judgement(place, words[row], verdicts[row])
                if progress is not None:
                    progress(len(found), total)
        return [found[evidence, passage] for evidence, passage in pairs]

    def _run(self, inputs: Sequence[Input]) -> Iterator[tuple[list[int], Scores, Scores]]:
        """Each batch's indices, and twice (n, length, 3) shares: of the words' labels and of the verdict."""
        batches = list(_batches([len(item.ids) for item in inputs]))
        session = self._session

        def run(batch: list[int]) -> tuple[list[int], Scores, Scores]:
            words, verdicts = session.run(["words", "verdicts"], _feed([inputs[index] for index in batch]))
            return batch, words, verdicts

        pool = ThreadPoolExecutor(min(self._threads, max(len(batches), 1)))
        try:
            yield from pool.map(run, batches)
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


def _plain(text: str) -> str:
    """The text without lone surrogates, which the tokenizer refuses; as long as before."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _packs(pairs: Sequence[Pair]) -> list[tuple[str, list[str]]]:
    """The distinct passages of each evidence, at most PACK of them together."""
    found: dict[str, dict[str, None]] = {}
    for evidence, passage in pairs:
        found.setdefault(evidence, {})[passage] = None
    packs = []
    for evidence, passages in found.items():
        texts = list(passages)
        packs += [(evidence, texts[start : start + PACK]) for start in range(0, len(texts), PACK)]
    return packs


def _judgement(place: PassageInput, words: Scores, verdicts: Scores) -> Judgement:
    judged = tuple(
        WordVerdict(Span(word.start, word.end), float(words[head, 1]), float(words[head, 2]))
        for word, head in zip(place.words, place.heads, strict=True)
    )
    entailed, neutral, contradicted = (float(share) for share in verdicts[place.end])
    return Judgement(entailed, neutral, contradicted, judged)


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Indices grouped by like length, longest first; a padded group holds at most TOKEN_BUDGET tokens, or one pair."""
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda i: -lengths[i]):
        if batch and (len(batch) + 1) * lengths[batch[0]] > TOKEN_BUDGET:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _feed(inputs: Sequence[Input]) -> dict[str, NDArray[np.int64]]:
    shape = (len(inputs), max(len(item.ids) for item in inputs))
    ids, types, places = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    groups = np.full(shape, PADDING_GROUP, dtype=np.int64)
    for row, item in enumerate(inputs):
        length = len(item.ids)
        ids[row, :length], types[row, :length] = item.ids, item.types
        places[row, :length], groups[row, :length] = item.places, item.groups
    return {"input_ids": ids, "token_type_ids": types, "position_ids": places, "groups": groups}


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


def _usable_cores() -> int:
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
            types=int(content["types"]),
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
    return ModelError(f"the checker's {path} {what}; reinstall srcdiff, or compare with --checker none")
