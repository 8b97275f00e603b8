"""Any other model, through sentence-transformers.

Finding, loading and running a model that the user names belongs here. sentence-transformers and torch are imported when
the first text comes, on the graphics processor where there is one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from srcdiff.embed.encoder import Progress, TokenVectors, Vectors, distinct, unit
from srcdiff.errors import ModelError
from srcdiff.runtime.named import check_hub, first_line, load, local_folder
from srcdiff.runtime.texts import length_batches, without_surrogates

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BATCH = 32
# Texts handed over at once: sentence-transformers sorts them by length and batches them.
CHUNK = 1024
_WHAT, _KIND = "the model", "a sentence-transformers model"
_EMPTY = "the name of the model is empty; it is neither a folder nor a name on the Hugging Face hub"
WEIGHT_SUFFIXES = {".safetensors", ".bin", ".json", ".txt", ".model"}


class ExternalEncoder:
    """A sentence-transformers model by folder or by name on the Hugging Face hub.

    Making one finds the folder, on disk or in the hub's cache; only a name that is in neither is fetched at once.
    Raises ModelError where it cannot be found, fetched or loaded.
    """

    def __init__(self, model: str) -> None:
        self._model = model
        folder = local_folder(model, what=_WHAT, folder="model folder", kind=_KIND, empty=_EMPTY)
        self._folder = folder or _cached_folder(model) or _fetched_folder(model)

    @property
    def name(self) -> str:
        """The model as it was asked for."""
        return self._model

    @cached_property
    def key(self) -> str:
        """SHA-256 over the folder's weights, vocabulary and configuration, in hex."""
        total = hashlib.sha256()
        for path in sorted(p for p in self._folder.rglob("*") if p.suffix in WEIGHT_SUFFIXES and p.is_file()):
            try:
                with path.open("rb") as file:
                    content = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError as error:
                raise ModelError(f"cannot read {path} of the model {self._model}: {error.strerror}") from error
            total.update(f"{path.relative_to(self._folder).as_posix()} {content}\n".encode())
        return total.hexdigest()

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """(n, d) rows of unit length; each distinct text is encoded once, cut at the model's own limit."""
        unique = distinct(texts)
        rows = [np.empty((0, self._dimension), dtype=np.float32)]
        for start in range(0, len(unique.texts), CHUNK):
            chunk = [without_surrogates(text) for text in unique.texts[start : start + CHUNK]]
            rows.append(unit(self._vectors(chunk)))
            if progress is not None:
                progress(start + len(chunk), len(unique.texts))
        encoded: Vectors = np.concatenate(rows)[unique.places]
        return encoded

    def _vectors(self, texts: list[str]) -> Vectors:
        try:
            vectors = self._loaded.encode(texts, batch_size=BATCH, convert_to_numpy=True, show_progress_bar=False)
        except RuntimeError as error:  # torch's own, memory that ran out among them
            raise ModelError(f"the model {self._model} failed: {first_line(error)}") from error
        return np.asarray(vectors, dtype=np.float32)

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors] | None:
        """For each text its tokens' offsets and (m, d) vectors; None where the model gives none."""
        unique = distinct(texts)
        batches = list(length_batches([len(text) for text in unique.texts], budget=BATCH * 256))
        tokens: list[TokenVectors] = []
        for batch in batches:
            made = self._token_batch([unique.texts[i] for i in batch])
            if made is None:
                return None
            tokens += made
        found = dict(zip((index for batch in batches for index in batch), tokens, strict=True))
        return [found[place] for place in unique.places]

    def _token_batch(self, texts: list[str]) -> list[TokenVectors] | None:
        import torch  # noqa: PLC0415 - only with a named model

        tokenizer: Any = self._loaded.tokenizer
        if not getattr(tokenizer, "is_fast", False):
            return None
        encoded = tokenizer(
            [without_surrogates(text) for text in texts],
            padding=True,
            truncation=True,
            max_length=self._loaded.max_seq_length,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
            return_tensors="pt",
        )
        offsets = encoded.pop("offset_mapping").numpy()
        special = encoded.pop("special_tokens_mask").numpy().astype(bool)
        kept = ~special & encoded["attention_mask"].numpy().astype(bool)
        transformer: Any = self._loaded[0]
        with torch.inference_mode():
            output = transformer({name: tensor.to(self._loaded.device) for name, tensor in encoded.items()})
        if "token_embeddings" not in output:
            return None
        vectors = output["token_embeddings"].float().cpu().numpy()
        return [
            TokenVectors(offsets[row][kept[row]].astype(np.int64), unit(vectors[row][kept[row]]))
            for row in range(len(texts))
        ]

    @cached_property
    def _dimension(self) -> int:
        return int(self._loaded.get_embedding_dimension() or 0)

    @cached_property
    def _loaded(self) -> SentenceTransformer:
        return _load(str(self._folder), self._model, local=True)


def _cached_folder(model: str) -> Path | None:
    """The snapshot of a hub model that an earlier run fetched."""
    from huggingface_hub import try_to_load_from_cache  # noqa: PLC0415 - only with a named model
    from huggingface_hub.errors import HFValidationError  # noqa: PLC0415 - only with a named model

    # A bare name means one of the library's own models, as in sentence-transformers itself.
    for repository in (model,) if "/" in model else (model, f"sentence-transformers/{model}"):
        try:
            found = try_to_load_from_cache(repository, "config.json")
        except HFValidationError as error:
            raise ModelError(f"{model!r} is neither a folder nor a name on the Hugging Face hub") from error
        if isinstance(found, str):
            return Path(found).parent
    return None


def _fetched_folder(model: str) -> Path:
    """Fetches a hub model. Raises ModelError where the hub is switched off or does not answer."""
    mend = "name the folder of a downloaded model, or leave out --model to use the bundled one"
    check_hub(model, what=_WHAT, mend=mend)
    _load(model, model, local=False)
    folder = _cached_folder(model)
    if folder is None:
        raise ModelError(f"the model {model} was fetched but is not in the hub's cache; {mend}")
    return folder


def _load(source: str, model: str, *, local: bool) -> SentenceTransformer:
    def make(package: Any) -> SentenceTransformer:
        made: SentenceTransformer = package.SentenceTransformer(source, local_files_only=local)
        return made

    return load(model, make, what=_WHAT)
