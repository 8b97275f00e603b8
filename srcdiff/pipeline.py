"""The one place that knows the order of the stages: read, segment, embed, align, check, compare."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

import srcdiff
from srcdiff.align import Side, align, match_identical
from srcdiff.embed import Encoder, load_encoder
from srcdiff.embed.remembering import RememberingEncoder
from srcdiff.errors import UsageError
from srcdiff.model import Alignment, Comparison, Document, Finding, ModelNames, Role, Verdict
from srcdiff.segment import details_for, language_notes, refuse_oversized, segment, stated_day

if TYPE_CHECKING:
    from srcdiff.check.panel import Panel

NO_CHECKER = "none"
DEFAULT_CHECKER = "bundled"
"""Who judges a comparison that names no checker; the tests and the help page read it here."""

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, the work done and the work there is."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to compare: the model (None for the bundled one), and whether vectors are kept on disk between runs.

    Each of `aliases` is a group of names or terms that stand for the same, as a person writes them, the usual one
    first; a block in which one of the `boilerplate` patterns is found is no content.

    `checker` names who judges what is not word for word (None for DEFAULT_CHECKER, see `srcdiff.check.panel`); with
    `judge_all` a judge behind an endpoint is asked about all of it, in at most `max_calls` calls of `judge_timeout`
    seconds. With `check_omissions` what a alone says is judged too.
    """

    model: str | None = None
    cache: bool = False
    aliases: tuple[tuple[str, ...], ...] = ()
    boilerplate: tuple[re.Pattern[str], ...] = ()
    checker: str | None = None
    judge_all: bool = False
    max_calls: int | None = None
    judge_timeout: int | None = None
    check_omissions: bool = False


def compare_texts(
    a: str,
    b: str,
    *,
    a_date: str | datetime.date | None = None,
    b_date: str | datetime.date | None = None,
    model: str | None = None,
    encoder: Encoder | None = None,
    checker: str | None = None,
) -> Comparison:
    """Compares two texts; dates are ISO days from which relative dates count, `checker` is that of `Options`.

    Raises:
        UsageError: a date that is no ISO day, a judge's address that is none.
        ModelError: the model's files are missing or damaged.
    """
    left = Document("a", a, published=_day(a_date))
    right = Document("b", b, published=_day(b_date))
    return compare_documents(left, right, options=Options(model=model, checker=checker), encoder=encoder)


def compare_documents(
    a: Document,
    b: Document,
    *,
    options: Options | None = None,
    encoder: Encoder | None = None,
    panel: Panel | None = None,
    notes: Sequence[str] = (),
    progress: Progress | None = None,
) -> Comparison:
    """Compares two documents as read; `notes` are what reading them had to tell.

    `encoder` and `panel` are those that the options ask for, where they are open already.
    """
    options = options or Options()
    panel = panel or open_checkers(options)
    found = _compare(a, b, options, encoder or open_encoder(options), panel, progress or _silent)
    return replace(found, notes=(*notes, *found.notes, *_asked(panel)))


def compare_sources(
    sources: Sequence[Document],
    b: Document,
    *,
    options: Options | None = None,
    encoder: Encoder | None = None,
    panel: Panel | None = None,
    notes: Sequence[str] = (),
    progress: Progress | None = None,
) -> Comparison:
    """Compares one document with each of several sources it draws on; one source is an ordinary comparison."""
    options = options or Options()
    panel = panel or open_checkers(options)
    if len(sources) == 1:
        return compare_documents(
            sources[0], b, options=options, encoder=encoder, panel=panel, notes=notes, progress=progress
        )
    tell = progress or _silent
    encoder = RememberingEncoder(encoder or open_encoder(options))
    found = []
    for place, source in enumerate(sources, 1):
        step = functools.partial(_step, tell, f" ({place} of {len(sources)})")
        found.append(_compare(source, b, options, encoder, panel, step))
    from srcdiff.compare.several import Part, combine  # noqa: PLC0415  (loaded by now)

    combined = combine([Part(one.a, one.beads, one.findings) for one in found], found[0].b)
    omissions = "1 omission lies" if combined.unused == 1 else f"{combined.unused} omissions lie"
    left_out = f"{omissions} outside the passages that {b.name} draws on, not told here"
    return replace(
        found[0],
        beads=combined.beads,
        findings=combined.findings,
        notes=(
            *notes,
            *dict.fromkeys(note for one in found for note in one.notes),
            *_asked(panel),
            *([left_out] * bool(combined.unused)),
        ),
        further=tuple(one.a for one in found[1:]),
    )


def _compare(
    a: Document, b: Document, options: Options, encoder: Encoder, panel: Panel | None, tell: Progress
) -> Comparison:
    left, right = (_segmented(document, options) for document in (a, b))
    with ThreadPoolExecutor(1) as beside:
        # The rules' grammars are read while the model is opened, which leaves a core idle: an eighth of a cold start.
        comparer = beside.submit(_comparer)
        alignment = _align(left, right, encoder, tell)
    compare = comparer.result()
    readers = None if panel is None else panel.for_texts(left, right)
    verdicts, omissions = _check(left, right, alignment, readers, options, tell)
    tell("compare", 0, 1)
    findings = compare(
        left,
        right,
        alignment,
        a_date=left.published,
        b_date=right.published,
        details=details_for(left, right),
        aliases=options.aliases,
        verdicts=verdicts,
        omissions=omissions,
    )
    tell("compare", 1, 1)
    return Comparison(
        a=_as_written(left),
        b=_as_written(right),
        beads=alignment.beads,
        findings=tuple(_in_originals(finding, left, right) for finding in findings),
        model=ModelNames(encoder.name, None if readers is None else readers.name),
        version=srcdiff.__version__,
        notes=(
            *_dated(a, left),
            *_dated(b, right),
            *language_notes(left, right, bundled=options.model is None),
            *(["the bundled checker reads English alone and was not used"] if readers is not panel else ()),
            *getattr(encoder, "notes", ()),
        ),
    )


def _comparer() -> Callable[..., tuple[Finding, ...]]:
    from srcdiff.compare import compare  # noqa: PLC0415  (see where it is asked for)

    return compare


def _check(
    a: Document, b: Document, alignment: Alignment, panel: Panel | None, options: Options, tell: Progress
) -> tuple[tuple[Verdict, ...], tuple[Verdict, ...]]:
    """The verdicts on what b says and, where they are wanted, on what a alone says."""
    if panel is None:
        return (), ()
    progress = functools.partial(tell, "check")
    verdicts = panel.verdicts(b, a, alignment.beads, progress=progress)
    if not options.check_omissions:
        return verdicts, ()
    lone = [i for bead in alignment.beads if not bead.b for i in bead.a if _speaks(a.passages[i].role)]
    return verdicts, panel.verdicts(a, b, alignment.beads, side="a", only=lone, progress=progress)


def _speaks(role: Role) -> bool:
    return role not in (Role.BOILERPLATE, Role.BYLINE)


def _asked(panel: Panel | None) -> tuple[str, ...]:
    return () if panel is None else panel.notes


def _segmented(document: Document, options: Options) -> Document:
    """The document with its passages and, where none was given, the day that it states as its own."""
    segmented = segment(document, boilerplate=options.boilerplate)
    refuse_oversized(segmented)
    return segmented if segmented.published else replace(segmented, published=stated_day(segmented))


def _dated(before: Document, after: Document) -> tuple[str, ...]:
    if before.published or after.published is None:
        return ()
    return (f"{after.name}: dated {after.published.isoformat()} by its own date line; relative dates count from it",)


def _as_written(document: Document) -> Document:
    """The document with the marks of its file, which no stage has seen; its passages span what they spanned."""
    original = document.original
    if original is None:
        return document
    spans = [original.span(passage.start, passage.end) for passage in document.passages]
    passages = tuple(replace(p, start=s.start, end=s.end) for p, s in zip(document.passages, spans, strict=True))
    return replace(document, text=original.text, passages=passages, original=None)


def _in_originals(finding: Finding, a: Document, b: Document) -> Finding:
    """The finding with its spans counted as its files count."""
    sides = [
        spans if document.original is None else tuple(document.original.span(span.start, span.end) for span in spans)
        for spans, document in ((finding.a, a), (finding.b, b))
    ]
    return replace(finding, a=sides[0], b=sides[1])


def open_encoder(options: Options) -> Encoder:
    """The encoder that the options ask for; its model is loaded when the first passage needs it."""
    encoder = load_encoder(options.model)
    if not options.cache:
        return encoder
    from srcdiff.embed.cache import CachedEncoder  # noqa: PLC0415  (sqlite is loaded only where it is used)

    return CachedEncoder(encoder)


def open_checkers(options: Options) -> Panel | None:
    """Who judges, as the options ask for it; a model is loaded when the first passage needs it.

    Raises UsageError for a judge's address that is none, ModelError for a checker that is missing.
    """
    spec = DEFAULT_CHECKER if options.checker is None else options.checker
    if spec == NO_CHECKER and not (options.checker is None and options.judge_all):
        return None
    from srcdiff.check.panel import JUDGE_SECONDS, MAX_CALLS, open_panel  # noqa: PLC0415  (only where one is asked for)

    return open_panel(
        spec,
        everything=options.judge_all,
        max_calls=options.max_calls or MAX_CALLS,
        seconds=options.judge_timeout or JUDGE_SECONDS,
    )


def align_passages(a: Sequence[str], b: Sequence[str], *, encoder: Encoder | None = None) -> Alignment:
    """Aligns two lists of sentences, in any order and n to m; every sentence stands in at least one bead."""
    encoder = encoder or load_encoder()
    vectors = encoder.encode([*a, *b])
    halves = (tuple(a), vectors[: len(a)]), (tuple(b), vectors[len(a) :])
    left, right = (Side(texts, rows, tokens=functools.partial(encoder.encode_tokens, texts)) for texts, rows in halves)
    return align(left, right)


def _align(a: Document, b: Document, encoder: Encoder, tell: Progress) -> Alignment:
    sides = [[document.passage_text(i) for i in range(len(document.passages))] for document in (a, b)]
    roles = [tuple(passage.role for passage in document.passages) for document in (a, b)]
    matched = match_identical(*sides)
    skipped = [{pair[side] for pair in matched} for side in (0, 1)]
    wanted = [
        (side, i)
        for side in (0, 1)
        for i in range(len(sides[side]))
        if i not in skipped[side] and _speaks(roles[side][i])
    ]
    found = encoder.encode([sides[side][i] for side, i in wanted], lambda done, total: tell("encode", done, total))
    matrices = [np.zeros((len(texts), found.shape[1]), dtype=np.float32) for texts in sides]
    for (side, i), vector in zip(wanted, found, strict=True):
        matrices[side][i] = vector
    left, right = (
        Side(texts, rows, kinds, functools.partial(encoder.encode_tokens, texts))
        for texts, rows, kinds in zip(sides, matrices, roles, strict=True)
    )
    return align(left, right, lambda done, total: tell("align", done, total))


def _step(tell: Progress, where: str, stage: str, done: int, total: int) -> None:
    tell(stage + where, done, total)


def _silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def _day(value: str | datetime.date | None) -> datetime.date | None:
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{value!r} is no day: write a date as YYYY-MM-DD") from None
