"""Any other checker: a sentence-transformers CrossEncoder with the three classes of natural-language inference.

Finding, loading and running a model that the user names belongs here. It judges passages as a whole, not their words.
sentence-transformers and torch are imported when the first pair comes.
"""

from __future__ import annotations

import os
import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from srcdiff.check.checker import Judgement, Pair, Progress
from srcdiff.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

BATCH = 16
CHUNK = 256
CONNECT_SECONDS = 5
CLASSES = ("entail", "neutral", "contradict")
_SURROGATE = re.compile("[\ud800-\udfff]")


class ExternalChecker:
    """A CrossEncoder by folder or by name on the Hugging Face hub, loaded at the first pair.

    Raises ModelError where it cannot be found or loaded, or does not name the three classes in its configuration.
    """

    def __init__(self, model: str) -> None:
        self._model = model
        self._local = _is_folder(model)

    @property
    def name(self) -> str:
        """The model as it was asked for."""
        return self._model

    def judge(self, pairs: Sequence[Pair], progress: Progress | None = None) -> list[Judgement]:
        """One judgement a pair, without words; a pair is cut at the model's own limit."""
        found: list[Judgement] = []
        for start in range(0, len(pairs), CHUNK):
            chunk = [
                (_SURROGATE.sub("\ufffd", evidence), _SURROGATE.sub("\ufffd", passage))
                for evidence, passage in pairs[start : start + CHUNK]
            ]
            encoder, order = self._loaded
            try:
                shares = encoder.predict(
                    chunk, batch_size=BATCH, apply_softmax=True, convert_to_numpy=True, show_progress_bar=False
                )
            except RuntimeError as error:  # torch's own, memory that ran out among them
                raise ModelError(f"the checker {self._model} failed: {_first_line(error)}") from error
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
        if self._local:
            return _load(str(Path(self._model).expanduser()), local=True)
        try:
            return _load(self._model, local=True)  # fetched by an earlier run
        except ModelError:
            _check_hub(self._model)
        return _load(self._model, local=False)


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


def _is_folder(model: str) -> bool:
    if not model.strip():
        raise ModelError("the name of the checker is empty; use none, bundled, a model's folder or its name on the hub")
    path = Path(model).expanduser()
    if path.is_dir():
        return True
    if path.exists():
        raise ModelError(f"the checker {model} is a file; name the folder of a sentence-transformers CrossEncoder")
    if path.is_absolute() or model.startswith((".", "~")) or model.count("/") > 1 or "\\" in model:
        raise ModelError(f"there is no checker's folder {model}; check the path")
    return False


def _check_hub(model: str) -> None:
    """A hub that does not answer within seconds is an error, not a wait."""
    mend = "name the folder of a downloaded model, or use --checker bundled"
    if any(
        os.environ.get(name, "").upper() in {"1", "TRUE", "YES", "ON"}
        for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
    ):
        raise ModelError(f"the checker {model} is not on this machine and the hub is switched off; {mend}")
    endpoint = os.environ.get("HF_ENDPOINT", "https://huggingface.co")
    try:
        request = urllib.request.Request(f"{endpoint}/api/models?limit=1", method="HEAD")
        with urllib.request.urlopen(request, timeout=CONNECT_SECONDS):
            return
    except urllib.error.HTTPError:
        return
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the checker {model} is not on this machine and the Hugging Face hub cannot be reached; {mend}"
        ) from error


def _load(model: str, *, local: bool) -> CrossEncoder:
    try:
        from safetensors import SafetensorError  # noqa: PLC0415
        from sentence_transformers import CrossEncoder  # noqa: PLC0415
    except ImportError as error:
        raise ModelError(f"sentence-transformers cannot be loaded ({_first_line(error)}); reinstall it") from error
    failures = (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, ImportError, SafetensorError)
    try:
        with _quiet():
            encoder: CrossEncoder = CrossEncoder(model, local_files_only=local)
            return encoder
    except failures as error:
        raise ModelError(f"the checker {model} cannot be loaded: {_first_line(error)}") from error


def _first_line(error: BaseException) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the bars and notices of loading off stderr, and puts things back as they were."""
    import transformers.utils.logging  # noqa: PLC0415

    logging: Any = transformers.utils.logging
    verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(verbosity)
        if bars:
            logging.enable_progress_bar()
