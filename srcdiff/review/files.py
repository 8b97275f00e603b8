"""Small text files read with clear errors and replaced as one, so that no reader ever sees half of one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from srcdiff.errors import ReviewError


def read_text(path: Path) -> str | None:
    """The text of a UTF-8 file; None where there is none. Raises ReviewError."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise ReviewError(f"{path}: not UTF-8") from None
    except OSError as error:
        raise ReviewError(f"{path}: cannot be read: {error.strerror}") from None


def replace_text(path: Path, text: str) -> None:
    """Put `text` in the file's place, through a new file beside it; links are followed, the mode is kept."""
    import tempfile  # noqa: PLC0415 - 2 ms that a comparison need not pay, which only reads

    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise ReviewError(f"{path}: cannot be written: {error.strerror}") from None
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise ReviewError(f"{path}: cannot be written: {error.strerror}") from None


def _mode(path: Path) -> int:
    """The mode of the file, or that of a new one (0o666 less the process's mask, which cannot be read unchanged)."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        return 0o644
