"""`srcdiff batch MANIFEST` or `srcdiff batch A_FOLDER B_FOLDER`: many pairs, compared by several processes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from srcdiff.cli import options
from srcdiff.cli.manifest import Pair, match_folders, read_manifest
from srcdiff.cli.pool import Result, compare_all
from srcdiff.cli.request import in_force
from srcdiff.cli.results import Tally, open_results
from srcdiff.errors import UsageError
from srcdiff.report.cells import safe

_EPILOG = """\b
Exit codes:
  0  every pair was compared, and none has a finding at or above its --fail-on
  1  one has
  2  one could not be compared, or the manifest could not be read
  130  interrupted; with -o FILE, --resume goes on from there
"""


@click.command(cls=options.Command, epilog=_EPILOG)
@click.argument("pairs", type=click.Path(path_type=Path))
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@options.option(
    "-o",
    "out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    section="Results",
    help="Write the results to a file.",
)
@options.option("--resume", is_flag=True, section="Results", help="Go on after the last result that the file has.")
@options.option(
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    section="Results",
    help="Processes that compare.  [default: one a core]",
)
@options.option("-q", "--quiet", is_flag=True, section="Results", help="No progress and no summary.")
@options.GATES
@options.DATES
@options.ENGINE
@options.CHECKING
def command(
    pairs: Path, folder: Path | None, out: Path | None, resume: bool, jobs: int | None, quiet: bool, **given: Any
) -> int:
    """Compare many pairs, each on its own.

    PAIRS is a manifest: CSV with a head, or JSON Lines; `a` and `b` name the texts, from the manifest's folder, and
    further columns may carry options (a_date, fail_on, only ...), which go before those given here. Or it is a folder,
    and FOLDER another: files of one name are pairs. Each pair gives one line of JSON, in the order of the pairs: its
    number, a, b, the exit code it would have alone, the error or the comparison. A summary goes to standard error.
    """
    listed, alone = _listed(pairs, folder)
    if resume and out is None:
        raise UsageError("--resume needs the file to go on with: -o FILE")
    work = [(pair, in_force({**given, **_named(pair)}, pair.b).settings) for pair in listed]
    tally = Tally()
    with ExitStack() as stack:
        results = stack.enter_context(open_results(out, listed, resume))
        for done in results.done:
            tally.add(listed[tally.number], *done)
        rest = compare_all(work[tally.number :], jobs)
        for result in stack.enter_context(_watched(rest, len(work) - tally.number, quiet)):
            results.write(result)
            tally.add(result.pair, result.code, result.counts, result.error)
    if not quiet:
        for path in map(safe, alone):
            print(f"srcdiff: {path}: no file of that name in the other folder", file=sys.stderr)
        print(tally.summary(), file=sys.stderr)
    return tally.code


def _listed(pairs: Path, folder: Path | None) -> tuple[list[Pair], list[str]]:
    if folder is None:
        if pairs.is_dir():
            raise UsageError(f"{pairs} is a folder; give the other folder too, or a manifest")
        return read_manifest(pairs), []
    for path in (pairs, folder):
        if not path.is_dir():
            raise UsageError(f"{path} is no folder; two arguments are two folders, one is a manifest")
    return match_folders(pairs, folder)


def _named(pair: Pair) -> dict[str, Any]:
    """What the manifest says of a pair, without what it does not."""
    return {name: value for name, value in pair.given.items() if value not in (None, (), False)}


def _watched(results: Iterator[Result], number: int, quiet: bool) -> Any:
    """The results, with a bar on standard error where a terminal shows it."""
    hidden = quiet or not sys.stderr.isatty()
    return click.progressbar(results, length=number, label="pairs", file=sys.stderr, hidden=hidden)
