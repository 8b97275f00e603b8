"""Any other checker: a sentence-transformers CrossEncoder with the three classes of natural-language inference.

Finding, loading and running a model that the user names belongs here. It judges passages as a whole, not their words.
sentence-transformers and torch are imported when the first pair comes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from srcdiff.check.checker import Judgement, Pair, Progress
from srcdiff.errors import ModelError
from srcdiff.runtime.named import check_hub, first_line, load, local_folder
from srcdiff.runtime.texts import without_surrogates

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

BATCH = 16
CHUNK = 256
_WHAT, _KIND = "the checker", "a sentence-transformers CrossEncoder"
_EMPTY = "the name of the checker is empty; use none, bundled, a model's folder or its name on the hub"
_MEND = "name the folder of a downloaded model, or use --checker bundled"
CLASSES = ("entail", "neutral", "contradict")


class ExternalChecker:
    """A CrossEncoder by folder or by name on the Hugging Face hub, loaded at the first pair.

    Raises ModelError where it cannot be found or loaded, or does not name the three classes in its configuration.
    """

    def __init__(self, model: str) -> None:
        self._model = model
        self._folder = local_folder(model, what=_WHAT, folder="checker's folder", kind=_KIND, empty=_EMPTY)

    @property
    def name(self) -> str:
        """The model as it was asked for."""
        return self._model

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """One judgement a pair, without words; a pair is cut at the model's own limit."""
        found: list[Judgement] = []
        for start in range(0, len(pairs), CHUNK):
            chunk = [
                (without_surrogates(evidence), without_surrogates(passage))
                for evidence, passage in pairs[start : start + CHUNK]
            ]
            encoder, order = self._loaded
            try:
                shares = encoder.predict(
                    chunk, batch_size=BATCH, apply_softmax=True, convert_to_numpy=True, show_progress_bar=False
                )
            except RuntimeError as error:  # torch's own, memory that ran out among them
                raise ModelError(f"the checker {self._model} failed: {first_line(error)}") from error
            rows = np.asarray(shares, dtype=np.float64)[:, list(order)]
            found += [Judgement(float(row[0]), float(row[1]), float(row[2])) for row in rows]
            if progress is not None:
                progress(len(found), len(pairs))
        return found

    @cached_property
    def _loaded(self) -> tuple[CrossEncoder, tuple[int, int, int]]:
        """The model, and where its output has entailed, neutral and contradicted."""
        encoder = self._open()
        configuration: Any = getattr(encoder.model, "config", None)
        names = getattr(configuration, "id2label", None) or {}
        return encoder, class_order(names, self._model)

    def _open(self) -> CrossEncoder:
        if self._folder is not None:
            return _load(str(self._folder), self._model, local=True)
        try:
            return _load(self._model, self._model, local=True)  # fetched by an earlier run
        except ModelError:
            check_hub(self._model, what=_WHAT, mend=_MEND)
        return _load(self._model, self._model, local=False)


def class_order(names: Mapping[int, str], model: str) -> tuple[int, int, int]:
    """Where a model's output has entailed, neutral and contradicted, by its configuration's names of the classes."""
    lowered = {int(index): str(name).lower() for index, name in names.items()}
    places = [[index for index, name in lowered.items() if name.startswith(start)] for start in CLASSES]
    if len(lowered) != len(CLASSES) or any(len(found) != 1 for found in places):
        raise ModelError(
            f"the checker {model} has the classes {', '.join(map(str, names.values())) or 'without names'}; "
            "it needs three: entailment, neutral and contradiction"
        )
    return places[0][0], places[1][0], places[2][0]


def _load(source: str, model: str, *, local: bool) -> CrossEncoder:
    def make(package: Any) -> CrossEncoder:
        made: CrossEncoder = package.CrossEncoder(source, local_files_only=local)
        return made

    return load(model, make, what=_WHAT)
