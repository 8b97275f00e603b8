"""`srcdiff waive`: findings accepted with a reason, listed, and taken back, without the screen."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from srcdiff.cli import options
from srcdiff.cli.comparing import compare_against, waiver_file
from srcdiff.cli.progress import progress_line
from srcdiff.cli.request import in_force
from srcdiff.config import Settings
from srcdiff.errors import UsageError
from srcdiff.model import Comparison, Waiver

if TYPE_CHECKING:
    from srcdiff.review import Waivers

_WAIVING = "Waiving"
_LEAST = 4  # characters of an id that are enough, where they are of one finding only


@dataclass(frozen=True, slots=True)
class _Texts:
    """Which texts the waivers are of."""

    sources: tuple[str, ...]
    b: str


@click.command(cls=options.Command, short_help="Accept findings, with a reason; list or remove waivers.")
@options.text_argument("words", nargs=-1, required=True, metavar="A B [ID]...")
@options.option("--reason", section=_WAIVING, help="Why the findings are accepted; required.")
@options.option("--who", section=_WAIVING, help="Who accepts them.  [default: the user's name]")
@options.option("--expires", type=options.Day(), section=_WAIVING, help="Last day on which the waiver counts.")
@options.option("--list", "listing", is_flag=True, section=_WAIVING, help="List the waivers and whether they count.")
@options.option("--remove", is_flag=True, section=_WAIVING, help="Take the waivers of these findings back.")
@options.option(
    "--against",
    multiple=True,
    metavar="SOURCE",
    section=_WAIVING,
    help="A source of a draft, as in srcdiff check: then write DRAFT [ID]... for A B [ID]...",
)
@options.FILES
@options.DATES
@options.ENGINE
def command(
    words: Sequence[str],
    reason: str | None,
    who: str | None,
    expires: datetime.date | None,
    listing: bool,
    remove: bool,
    against: Sequence[str],
    **given: Any,
) -> int:
    """Accept findings of a comparison, by the ids that reports show; list waivers; take them back.

    The texts are compared anew, so give the options that they were compared with (--a-date and the like). Of an id, the
    first characters are enough. A waiver goes stale when the passage it was made for changes.
    """
    texts, ids = _read(words, tuple(against))
    settings = in_force(given, texts.b).settings
    if listing + remove > 1 or (listing and ids) or (not listing and not ids):
        raise UsageError("waive needs the ids of findings; --list takes none, and --remove goes without --list")
    if listing:
        return _list(texts, settings)
    if remove:
        return _remove(texts, settings, ids)
    if reason is None or not reason.strip():
        raise UsageError("a waiver needs a reason: --reason TEXT")
    today = datetime.date.today()
    if expires is not None and expires < today:
        raise UsageError(f"--expires {expires} is past; a waiver counts up to and including that day")
    from srcdiff.review import user_name  # noqa: PLC0415 - only where a decision is made

    return _waive(texts, settings, ids, Waiver(reason, who or user_name(), today, expires))


def _read(words: Sequence[str], against: tuple[str, ...]) -> tuple[_Texts, tuple[str, ...]]:
    if against:
        return _Texts(tuple(dict.fromkeys(against)), words[0]), tuple(words[1:])
    if len(words) < 2:
        raise UsageError("waive needs both texts, and then the ids: srcdiff waive A B ID --reason TEXT")
    return _Texts((words[0],), words[1]), tuple(words[2:])


def _waive(texts: _Texts, settings: Settings, ids: Sequence[str], waiver: Waiver) -> int:
    from srcdiff.review import entry_for  # noqa: PLC0415 - only where decisions are read

    waivers, comparison = _load(texts, settings), _compare(texts, settings)
    findings = {finding.id: finding for finding in comparison.findings}
    # every id is looked up before anything is written
    for id in [_known(id, findings, "finding") for id in ids]:
        finding = findings[id]
        waivers = waivers.waive(id, entry_for(comparison, finding, waiver, waivers.path))
        _tell(f"waived {id} {finding.rule}: {finding.message}")
    return 0


def _remove(texts: _Texts, settings: Settings, ids: Sequence[str]) -> int:
    waivers = _load(texts, settings)
    for id in [_known(id, waivers.entries, "waiver") for id in ids]:
        waivers = waivers.take_back(id)
        _tell(f"removed {id}")
    return 0


def _list(texts: _Texts, settings: Settings) -> int:
    waivers = _load(texts, settings)
    if not waivers.entries:
        _tell(f"no waivers in {waivers.path}")
        return 0
    for line in _states(waivers, _compare(texts, settings)):
        _tell(line)
    return 0


def _states(waivers: Waivers, comparison: Comparison) -> Iterator[str]:
    from srcdiff.review import apply_waivers, text_name  # noqa: PLC0415 - only where decisions are read

    text = text_name(comparison.b.name, waivers.path)
    own = {id: entry for id, entry in waivers.entries.items() if entry.text in (None, text)}
    applied = apply_waivers(comparison, own, datetime.date.today(), text)
    for id, entry in own.items():
        state = "gone" if id in applied.gone else "expired" if id in applied.expired else "counts"
        state = "stale" if id in applied.stale else state
        waiver = entry.waiver
        until = None if waiver.expires is None else f"until {waiver.expires}"
        known = ", ".join(str(part) for part in (waiver.who, waiver.date, until) if part is not None)
        yield f"{id}  {state:7}  {entry.finding}: {waiver.reason}" + (f" ({known})" if known else "")
    if len(own) < len(waivers.entries):
        yield f"{len(waivers.entries) - len(own)} more in {waivers.path} for other texts"


def _load(texts: _Texts, settings: Settings) -> Waivers:
    from srcdiff.review import Waivers  # noqa: PLC0415 - only where decisions are read

    return Waivers.load(waiver_file(texts.b, settings))


def _compare(texts: _Texts, settings: Settings) -> Comparison:
    return compare_against(texts.sources, texts.b, settings, progress_line(False))


def _known(id: str, ids: Iterable[str], noun: str) -> str:
    """The whole id that `id` begins. Raises UsageError where it is of none, or of several."""
    found = [whole for whole in ids if whole == id] or [w for w in ids if len(id) >= _LEAST and w.startswith(id)]
    if not found:
        raise UsageError(f"there is no {noun} {id!r}; the reports show the id of every finding")
    if len(found) > 1:
        raise UsageError(f"{id!r} begins {len(found)} ids; give more of it")
    return found[0]


def _tell(line: str) -> None:
    from srcdiff.report.cells import safe  # noqa: PLC0415 - only where a report is written

    click.echo(safe(line))
