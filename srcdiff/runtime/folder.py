"""A bundled model's folder: its manifest, and its files held to the sizes and hashes that this names."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from srcdiff.errors import ModelError
from srcdiff.runtime.onnx import open_session

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MODEL, TOKENIZER = "model.onnx", "tokenizer.json"

Said = TypeVar("Said")


@dataclass(frozen=True)
class ModelFolder:
    """One folder with a model and its tokenizer; `what` and `mend` are the words of its errors.

    Files are read, and their SHA-256 checked, when they are first needed. Raises ModelError where a file is missing,
    unreadable or damaged.
    """

    path: Path
    what: str
    mend: str
    files: Sequence[str] = (MODEL, TOKENIZER)

    def check_sizes(self) -> None:
        """Raises ModelError where a file is missing or has another size than the manifest names."""
        for name in self.files:
            path, expected = self.path / name, self._sizes[name]
            try:
                size = path.stat().st_size
            except OSError as error:
                raise self.broken(path, "is missing") from error
            if size != expected:
                raise self.broken(path, f"is damaged ({size:,} bytes instead of {expected:,})")

    @cached_property
    def name(self) -> str:
        """The model's own name."""
        return self._said(lambda manifest: str(manifest["name"]))

    def number(self, key: str) -> int:
        """A whole number that the manifest has under `key`."""
        return self._said(lambda manifest: int(manifest[key]))

    @cached_property
    def hashes(self) -> dict[str, str]:
        """The SHA-256 of each file, in hex, as the manifest has it."""
        return self._said(lambda manifest: {name: str(manifest["files"][name]["sha256"]) for name in self.files})

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The tokenizer, loaded once."""
        from tokenizers import Tokenizer  # noqa: PLC0415 - loaded with the first text, not with the command

        return Tokenizer.from_buffer(self._read(TOKENIZER))

    @cached_property
    def session(self) -> Any:
        """The model on ONNX Runtime, opened once."""
        return open_session(self._read(MODEL), self.path / MODEL)

    def broken(self, path: Path, how: str) -> ModelError:
        """The error for a file of the folder that is missing or damaged."""
        return ModelError(f"{self.what} {path} {how}; {self.mend}")

    def _read(self, name: str) -> bytes:
        path = self.path / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise self.broken(path, f"cannot be read ({error.strerror})") from error
        if hashlib.sha256(content).hexdigest() != self.hashes[name]:
            raise self.broken(path, "is damaged (its SHA-256 is not the one in manifest.json)")
        return content

    @cached_property
    def _sizes(self) -> dict[str, int]:
        return self._said(lambda manifest: {name: int(manifest["files"][name]["size"]) for name in self.files})

    def _said(self, read: Callable[[Any], Said]) -> Said:
        """What `read` finds in the manifest; ModelError where it does not."""
        try:
            return read(self._manifest)
        except (KeyError, TypeError, ValueError) as error:
            raise self.broken(self.path / "manifest.json", "is damaged") from error

    @cached_property
    def _manifest(self) -> Any:
        path = self.path / "manifest.json"
        try:
            return json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise self.broken(path, "is missing") from error
        except OSError as error:
            raise self.broken(path, f"cannot be read ({error.strerror})") from error
        except ValueError as error:
            raise self.broken(path, "is damaged") from error
