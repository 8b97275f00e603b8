"""One pair read and compared, and the waivers of b put on it."""

from __future__ import annotations

from pathlib import Path

from srcdiff.cli.progress import Progress
from srcdiff.config import Settings
from srcdiff.model import Comparison


def compare_pair(a: str, b: str, settings: Settings, progress: Progress) -> Comparison:
    """The comparison with every finding; what reading and caching had to tell is in its notes. Raises SrcdiffError."""
    from srcdiff.pipeline import Options, compare_documents  # noqa: PLC0415
    from srcdiff.read import read_pair  # noqa: PLC0415

    left, right = read_pair(a, b, a_date=settings.a_date, b_date=settings.b_date)
    options = Options(settings.model, settings.cache)
    notes = (*left.notes, *right.notes)
    return compare_documents(left.document, right.document, options=options, notes=notes, progress=progress)


def waiver_file(b: str, settings: Settings) -> Path:
    """Where the waivers for `b` are kept: beside it, in the working folder for standard input and addresses."""
    from srcdiff.review import DEFAULT_NAME  # noqa: PLC0415

    if settings.waivers is not None:
        return settings.waivers
    return Path(DEFAULT_NAME) if b == "-" or "://" in b else Path(b).parent / DEFAULT_NAME
