"""The checker that comes with the package: an int8 cross-encoder on ONNX Runtime that judges every word.

Reading and running the files of one model folder belongs here. How they were made is in `training/checker`, what they
cost and cannot do in the folder's card. ONNX Runtime and the tokenizer are imported at the first pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from srcdiff.check.checker import Judgement, Pair, Progress
from srcdiff.check.encoding import PADDING_GROUP, Input, PassageInput, encode
from srcdiff.check.marks import TYPES
from srcdiff.model.document import Span
from srcdiff.model.verdict import WordVerdict
from srcdiff.runtime.folder import ModelFolder
from srcdiff.runtime.onnx import run_batches, usable_cores
from srcdiff.runtime.texts import length_batches, without_surrogates

FOLDER = Path(__file__).parents[1] / "models" / "checker"
_WHAT, _MEND = "the checker's", "reinstall srcdiff, or compare with --checker none"
# Padded tokens in one run of the model: on whole articles 128 and 256 are level, 1024 a quarter slower.
TOKEN_BUDGET = 256
# Inputs cut into tokens and sorted by length together.
CHUNK = 1024
# Passages of one evidence in one input.
PACK = 6

Scores = NDArray[np.float32]


class BundledChecker:
    """The bundled model. Making one looks at the files' sizes alone; the first pair loads them and checks their hashes.

    Evidence is cut at 160 tokens, a passage at 96 (about 110 and 70 English words): `evidence` chooses what fits.
    Raises ModelError where a file is missing or damaged.
    """

    english_only = True

    def __init__(self, folder: Path = FOLDER, threads: int | None = None) -> None:
        self._folder = ModelFolder(folder, _WHAT, _MEND)
        self._threads = threads or usable_cores()
        self._name, types = self._folder.name, self._folder.number("types")
        self._folder.check_sizes()
        if types != TYPES:
            raise self._folder.broken(folder, f"was made for other marks ({types} instead of {TYPES})")

    @property
    def name(self) -> str:
        """The model's own name, marked as the bundled one."""
        return f"{self._name} (bundled)"

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """One judgement a pair; each distinct pair is judged once, on all usable cores."""
        packs = _packs(pairs)
        total = sum(len(passages) for _, passages in packs)
        found: dict[Pair, Judgement] = {}
        for start in range(0, len(packs), CHUNK):
            part = packs[start : start + CHUNK]
            plain = [(without_surrogates(e), [without_surrogates(p) for p in passages]) for e, passages in part]
            inputs = encode(self._folder.tokenizer, plain)
            for batch, (words, verdicts) in self._run(inputs):
                for row, index in enumerate(batch):
                    evidence, passages = part[index]
                    for text, place in zip(passages, inputs[index].passages, strict=True):
                        found[evidence, text] = _judgement(place, words[row], verdicts[row])
                if progress is not None:
                    progress(len(found), total)
        return [found[evidence, passage] for evidence, passage in pairs]

    def _run(self, inputs: Sequence[Input]) -> Iterator[tuple[list[int], tuple[Scores, Scores]]]:
        """Each batch's indices, and twice (n, length, 3) shares: of the words' labels and of the verdict."""
        batches = list(length_batches([len(item.ids) for item in inputs], TOKEN_BUDGET))
        session = self._folder.session

        def run(batch: list[int]) -> tuple[Scores, Scores]:
            words, verdicts = session.run(["words", "verdicts"], _feed([inputs[index] for index in batch]))
            return words, verdicts

        return run_batches(run, batches, self._threads)


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


def _feed(inputs: Sequence[Input]) -> dict[str, NDArray[np.int64]]:
    shape = (len(inputs), max(len(item.ids) for item in inputs))
    ids, types, places = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    groups = np.full(shape, PADDING_GROUP, dtype=np.int64)
    for row, item in enumerate(inputs):
        length = len(item.ids)
        ids[row, :length], types[row, :length] = item.ids, item.types
        places[row, :length], groups[row, :length] = item.places, item.groups
    return {"input_ids": ids, "token_type_ids": types, "position_ids": places, "groups": groups}
