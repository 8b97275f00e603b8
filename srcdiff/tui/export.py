"""Reports written from the screen, by the formats that were handed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from srcdiff.model import Comparison
from srcdiff.tui.job import Job


class ExportError(Exception):
    """The report could not be written; the message says why."""


def suggested(job: Job) -> Path:
    """A file name to start from: beside b, as a page, or else in the first format."""
    suffix = "html" if "html" in job.exports else next(iter(job.exports))
    stem = job.b_path.stem if job.b_path is not None else "comparison"
    folder = job.b_path.parent if job.b_path is not None else Path()
    return folder / f"{stem}.srcdiff.{suffix}"


def export(comparison: Comparison, name: str, formats: Mapping[str, Callable[[Comparison], str]]) -> Path:
    """Write the report that the file's ending asks for; never over a file. Raises ExportError."""
    path = Path(name).expanduser()
    write = formats.get(path.suffix.removeprefix(".").lower())
    if write is None:
        known = ", ".join(f".{suffix}" for suffix in formats)
        raise ExportError(f"{path.name}: no format for this ending; known are {known}")
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(write(comparison))
    except FileExistsError:
        raise ExportError(f"{path} is there already") from None
    except OSError as error:
        raise ExportError(f"{path}: {error.strerror}") from None
    return path
