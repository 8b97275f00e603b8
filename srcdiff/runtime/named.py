"""Models that the user names: a folder, or a name on the Hugging Face hub, for sentence-transformers to load."""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from srcdiff.errors import ModelError

CONNECT_SECONDS = 5
_TRUE = frozenset({"1", "TRUE", "YES", "ON"})

Model = TypeVar("Model")


def local_folder(model: str, *, what: str, folder: str, kind: str, empty: str) -> Path | None:
    """The folder that a name means, None where it is a name on the hub.

    `what`, `folder` and `kind` are the words of the errors: "the model", "model folder", "a sentence-transformers
    model"; `empty` is the error for no name at all. Raises ModelError.
    """
    if not model.strip():
        raise ModelError(empty)
    path = Path(model).expanduser()
    if path.is_dir():
        return path
    if path.exists():
        raise ModelError(f"{what} {model} is a file; name the folder of {kind}")
    if path.is_absolute() or model.startswith((".", "~")) or model.count("/") > 1 or "\\" in model:
        raise ModelError(f"there is no {folder} {model}; check the path")
    return None


def check_hub(model: str, *, what: str, mend: str) -> None:
    """A hub that is switched off, or does not answer within seconds, is a ModelError, not a wait."""
    if any(os.environ.get(name, "").upper() in _TRUE for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")):
        raise ModelError(f"{what} {model} is not on this machine and the hub is switched off (HF_HUB_OFFLINE); {mend}")
    endpoint = os.environ.get("HF_ENDPOINT", "https://huggingface.co")
    try:
        request = urllib.request.Request(f"{endpoint}/api/models?limit=1", method="HEAD")
        with urllib.request.urlopen(request, timeout=CONNECT_SECONDS):
            return
    except urllib.error.HTTPError:
        return  # it answers
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{what} {model} is not on this machine and the Hugging Face hub cannot be reached; {mend}"
        ) from error


def load(model: str, make: Callable[[Any], Model], *, what: str) -> Model:
    """What `make` makes of the package sentence_transformers, quietly; whatever fails in it is a ModelError."""
    try:
        # torch comes with them: seconds and hundreds of megabytes that only who names a model pays
        import sentence_transformers  # noqa: PLC0415 - only with a named model
        from safetensors import SafetensorError  # noqa: PLC0415 - only with a named model
    except ImportError as error:
        raise ModelError(f"sentence-transformers cannot be loaded ({first_line(error)}); reinstall it") from error
    failures = (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, ImportError, SafetensorError)
    try:
        with _quiet():
            return make(sentence_transformers)
    except failures as error:
        raise ModelError(f"{what} {model} cannot be loaded: {first_line(error)}") from error


def first_line(error: BaseException) -> str:
    """The first line of an error that says something, else its kind."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the bars and notices of loading off stderr, and puts things back as they were."""
    import transformers.utils.logging  # noqa: PLC0415 - part of what sentence-transformers loads

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
