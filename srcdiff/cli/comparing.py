"""One text and its sources read and compared, and the waivers of b put on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.cli.progress import Progress
from srcdiff.config import Settings
from srcdiff.errors import UsageError
from srcdiff.model import Comparison

if TYPE_CHECKING:
    from srcdiff.check.panel import Panel
    from srcdiff.embed import Encoder
    from srcdiff.pipeline import Options
    from srcdiff.read import Reading


def compare_pair(a: str, b: str, settings: Settings, progress: Progress) -> Comparison:
    """The comparison with every finding; what reading and caching had to tell is in its notes. Raises SrcdiffError."""
    return compare_against((a,), b, settings, progress)


def compare_against(
    sources: Sequence[str],
    b: str,
    settings: Settings,
    progress: Progress,
    encoder: Encoder | None = None,
    panel: Panel | None = None,
) -> Comparison:
    """The same of one text and each of several sources; `encoder` and `panel` were opened before, to use again.

    Raises SrcdiffError.
    """
    from srcdiff.pipeline import compare_sources  # noqa: PLC0415 - the engine, and numpy with it

    *read, right = read_texts(sources, b, settings)
    options = engine_options(settings)
    notes = tuple(note for reading in (*read, right) for note in reading.notes)
    documents = [reading.document for reading in read]
    return compare_sources(
        documents, right.document, options=options, encoder=encoder, panel=panel, notes=notes, progress=progress
    )


def engine_options(settings: Settings) -> Options:
    """What of the settings is for the engine."""
    from srcdiff.pipeline import Options  # noqa: PLC0415 - the engine, and numpy with it

    aliases = tuple((name, *others) for name, others in settings.aliases.items())
    return Options(
        settings.model,
        settings.cache,
        aliases=aliases,
        boilerplate=settings.boilerplate,
        checker=settings.checker,
        judge_all=settings.judge_all,
        max_calls=settings.max_calls,
        judge_timeout=settings.judge_timeout,
        check_omissions=settings.check_omissions,
    )


def read_texts(sources: Sequence[str], b: str, settings: Settings) -> list[Reading]:
    """Every source as read, and then b. Raises UsageError, and ReadError where one cannot be read."""
    from srcdiff.read import read_document  # noqa: PLC0415 - only where a text is read

    if (*sources, b).count("-") > 1:
        raise UsageError("standard input (-) is given for two documents; give a file for all but one of them")
    return [
        *(read_document(source, published=settings.a_date, format=settings.a_format) for source in sources),
        read_document(b, published=settings.b_date, format=settings.b_format),
    ]


def waiver_file(b: str, settings: Settings) -> Path:
    """Where the waivers for `b` are kept: beside it, in the working folder for standard input and addresses."""
    from srcdiff.read import is_url  # noqa: PLC0415 - only where a text is read
    from srcdiff.review import DEFAULT_NAME  # noqa: PLC0415 - only where decisions are read

    if settings.waivers is not None:
        return settings.waivers
    return Path(DEFAULT_NAME) if b == "-" or is_url(b) else Path(b).parent / DEFAULT_NAME
